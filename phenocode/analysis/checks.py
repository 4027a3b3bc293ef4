"""The checks of an analysis: whether its categories are exclusive, exhaustive and few, and what still lacks something.

METHOD.md, "Checks": they are computed, and nothing is ever merged or changed because of them.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from phenocode.analysis.questions import Questions
from phenocode.i18n import mark
from phenocode.study.model import Study
from phenocode.study.records import Category, Check, InitialCode, Layer, Participant, Source, Statement
from phenocode.text.names import name_key, near_pairs_in_steps

NEAR = 90.0
"""From which likeness on (0 to 100) two code names are nearly equal."""

TITLES = {
    "uncoded_statements": mark("Statements without a code"),
    "codes_without_first_layer": mark("Codes without a first-layer category"),
    "first_layer_without_second_layer": mark("First-layer categories without a second layer"),
    "second_layer_without_encounter": mark("Second-layer categories without a kind of encounter"),
    "multi_parent_codes": mark("Codes with more than one parent"),
    "straddling_statements": mark("Statements whose codes straddle categories"),
    "single_statement_categories": mark("First-layer categories resting on one statement"),
    "single_participant_categories": mark("First-layer categories resting on one participant"),
    "single_setting_categories": mark("First-layer categories resting on one setting"),
    "interviews_without_statements": mark("Interviews without a statement"),
    "participants_without_setting": mark("Participants without a setting"),
    "participants_without_date": mark("Participants without an interview date"),
    "equal_code_names": mark("Codes with equal names"),
    "near_code_names": mark("Codes with nearly equal names"),
    "statements_to_review": mark("Statements to look at again"),
    "statements_unlike_transcript": mark("Statements whose text no longer equals the transcript"),
    "interviewer_words": mark("Statements with the interviewer's words"),
}
"""What each check looks for, by its key; the last two need the transcripts' texts."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing found: the records concerned and their names (a statement's name is its quotation)."""

    ids: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found."""

    check: str  # its key
    items: tuple[Item, ...]

    @property
    def count(self) -> int:
        """How many things were found."""
        return len(self.items)

    @property
    def severity(self) -> str:
        """``warn`` when something was found, otherwise ``ok``."""
        return "warn" if self.items else "ok"

    @property
    def title(self) -> str:
        """What was looked for, as a template for ``tr``."""
        return TITLES[self.check]


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of all checks that were run, and the three measures of a category system."""

    findings: tuple[Finding, ...]
    complete: int  # statements with at least one complete chain
    selected: int
    categories: int  # of the first layer

    @property
    def ratio(self) -> float | None:
        """Exhaustiveness, 0 to 1; None while no statement is selected."""
        return self.complete / self.selected if self.selected else None

    @property
    def warnings(self) -> int:
        """How many things were found in all."""
        return sum(finding.count for finding in self.findings)

    def finding(self, check: str) -> Finding:
        """What the check with this key found. Raises KeyError when it was not run."""
        for finding in self.findings:
            if finding.check == check:
                return finding
        raise KeyError(check)

    def as_json(self) -> dict[str, Any]:
        """The report as COMMANDS.md, ``check``, says it; ``ratio`` is null while no statement is selected."""
        return {
            "exhaustiveness": {"complete": self.complete, "selected": self.selected, "ratio": self.ratio},
            "exclusive": {
                "multi_parent_codes": self.finding("multi_parent_codes").count,
                "straddling_statements": self.finding("straddling_statements").count,
            },
            "parsimony": {
                "categories": self.categories,
                "single_statement_categories": self.finding("single_statement_categories").count,
            },
            "findings": [
                {
                    "check": finding.check,
                    "count": finding.count,
                    "severity": finding.severity,
                    "items": [{"ids": list(item.ids), "names": list(item.names)} for item in finding.items],
                }
                for finding in self.findings
            ],
        }


def run_checks(study: Study, *, source_text: Callable[[str], Source] | None = None) -> Report:
    """Run all checks on ``study``; those against the transcripts only when ``source_text`` gives a source by its id.

    What was accepted on purpose is not counted.
    """
    steps = check_in_steps(study, source_text=source_text)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            report: Report = end.value
            return report


def check_in_steps(
    study: Study, *, source_text: Callable[[str], Source] | None = None
) -> Generator[None, None, Report]:
    """Run all checks like ``run_checks``, with a rest every few hundred statements; answers the report at the end.

    The study must not change between two steps: who changes it begins anew.
    """
    survey = _Survey(study)
    yield from survey.walk(study)
    alike = yield from _alike_names(study.codes_in_order())
    yield
    findings = {
        "uncoded_statements": _quoted(survey.uncoded),
        "codes_without_first_layer": _named(study.unplaced_codes()),
        "first_layer_without_second_layer": _named(_orphans(study, Layer.FIRST)),
        "second_layer_without_encounter": _named(_orphans(study, Layer.SECOND)),
        "multi_parent_codes": _named(c for c in study.codes_in_order() if len(study.placements_of(c.id)) > 1),
        "straddling_statements": _quoted(
            s for s in survey.straddling if study.accepted(Check.STRADDLING, s.id) is None
        ),
        "single_statement_categories": _named(survey.resting_on_one(survey.statements_below)),
        "single_participant_categories": _named(survey.resting_on_one(survey.participants_below)),
        "single_setting_categories": _named(survey.resting_on_one(survey.settings_below)),
        "interviews_without_statements": _named(t for t in study.interviews() if not study.count_statements_in(t.id)),
        "participants_without_setting": _named(p for p in _people(study) if p.setting_id is None),
        "participants_without_date": _named(p for p in _people(study) if not p.interview_date.strip()),
        **alike,
        "statements_to_review": _quoted(_to_review(study)),
    }
    if source_text is not None:
        findings |= yield from _against_sources(study, source_text)
    return Report(
        findings=tuple(Finding(check, tuple(items)) for check, items in findings.items()),
        complete=survey.complete,
        selected=study.count_statements(),
        categories=len(survey.first_layer),
    )


_STATEMENTS_A_STEP = 500


class _Survey:
    """What one walk over the statements tells about them and about the first layer."""

    def __init__(self, study: Study) -> None:
        self.first_layer = study.layer(Layer.FIRST)
        self.uncoded: list[Statement] = []
        self.straddling: list[Statement] = []
        self.complete = 0
        self.statements_below: dict[str, set[str | None]] = {c.id: set() for c in self.first_layer}
        # None stands for a participant or setting that is not known, so that one known is not taken for the only one.
        self.participants_below: dict[str, set[str | None]] = {c.id: set() for c in self.first_layer}
        self.settings_below: dict[str, set[str | None]] = {c.id: set() for c in self.first_layer}

    def walk(self, study: Study) -> Iterator[None]:
        """Go over the statements, with rests."""
        chains = {code_id: study.chains_of(code_id) for code_id in study.codes}
        reached = {
            code_id: frozenset(chain.first.id for chain in found if chain.first is not None)
            for code_id, found in chains.items()
        }
        complete = {code_id for code_id, found in chains.items() if any(chain.complete for chain in found)}
        yield
        for count, statement in enumerate(study.statements_in_order(), 1):
            if count % _STATEMENTS_A_STEP == 0:
                yield
            codings = study.codings_of(statement.id)
            if not codings:
                self.uncoded.append(statement)
                continue
            categories = reached[codings[0].code_id]
            for coding in codings[1:]:
                categories |= reached[coding.code_id]
            self.complete += any(coding.code_id in complete for coding in codings)
            if len(categories) > 1:
                self.straddling.append(statement)
            if not categories:
                continue
            participant = study.participant_of(statement)
            for category in categories:
                self.statements_below[category].add(statement.id)
                self.participants_below[category].add(participant.id if participant else None)
                self.settings_below[category].add(participant.setting_id if participant else None)

    def resting_on_one(self, below: dict[str, set[str | None]]) -> Iterator[Category]:
        """The first-layer categories with exactly one, known thing below them."""
        return (c for c in self.first_layer if len(below[c.id]) == 1 and None not in below[c.id])


def _to_review(study: Study) -> Iterator[Statement]:
    """Statements and passages whose words or place the program changed, until somebody has looked at them."""
    if study.rechecks:
        everything = (*study.statements_in_order(), *study.passages_in_order())
        yield from (statement for statement in everything if study.recheck_of(statement.id) is not None)


def _orphans(study: Study, layer: Layer) -> Iterator[Category]:
    return (category for category in study.layer(layer) if category.parent_id is None)


def _people(study: Study) -> list[Participant]:
    return sorted(study.participants.values(), key=lambda p: (p.interview_order, p.position, p.id))


def _named(records: Iterable[Any]) -> list[Item]:
    return [Item((record.id,), (record.name,)) for record in records]


def _quoted(statements: Iterable[Statement]) -> list[Item]:
    return [Item((statement.id,), (statement.quotation,)) for statement in statements]


_Groups = tuple[list[tuple[int, ...]], list[tuple[int, ...]]]
_ALIKE: dict[tuple[str, ...], _Groups] = {}  # the board asks after every deed, and names seldom change
_MOST_KEPT = 2


def _alike_names(codes: list[InitialCode]) -> Generator[None, None, dict[str, list[Item]]]:
    names = tuple(code.name for code in codes)
    if names not in _ALIKE:
        found = yield from _alike(names)
        while len(_ALIKE) >= _MOST_KEPT:
            del _ALIKE[next(iter(_ALIKE))]
        _ALIKE[names] = found
    equal, near = _ALIKE[names]

    def item(group: tuple[int, ...]) -> Item:
        return Item(tuple(codes[i].id for i in group), tuple(codes[i].name for i in group))

    return {"equal_code_names": [item(g) for g in equal], "near_code_names": [item(p) for p in near]}


def _alike(names: tuple[str, ...]) -> Generator[None, None, _Groups]:
    """The groups of equal names, and the pairs of nearly equal ones, by index; with rests."""
    keys = [name_key(name) for name in names]
    groups: dict[str, list[int]] = {}
    for index, key in enumerate(keys):
        groups.setdefault(key, []).append(index)
    equal = [tuple(group) for group in groups.values() if len(group) > 1]
    pairs = yield from near_pairs_in_steps(names, NEAR)
    near: list[tuple[int, ...]] = [(a, b) for a, b, _ in pairs if keys[a] != keys[b]]
    return equal, near


def _against_sources(
    study: Study, source_text: Callable[[str], Source]
) -> Generator[None, None, dict[str, list[Item]]]:
    """What only the transcripts' texts can tell, with a rest after each of them."""
    unlike: list[Statement] = []
    interviewer: list[Statement] = []
    for transcript in [*study.interviews(), *study.literature()]:
        statements = [s for s in study.statements_in(transcript.id) if s.anchored]
        if not statements:
            continue
        source = source_text(transcript.source_id)
        questions = Questions(source, partial(study.role_of, transcript_id=transcript.id))
        for statement in statements:
            spans = [(span.start or 0, span.end or 0) for span in statement.spans]
            if any(
                source.text[start:end] != span.text for span, (start, end) in zip(statement.spans, spans, strict=True)
            ):
                unlike.append(statement)
            if questions.in_statement(statement):
                interviewer.append(statement)
        yield
    kept = [s for s in interviewer if study.accepted(Check.INTERVIEWER, s.id) is None]
    return {"statements_unlike_transcript": _quoted(unlike), "interviewer_words": _quoted(kept)}
