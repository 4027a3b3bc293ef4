"""The checks of an analysis: whether its categories are exclusive, exhaustive and few, and what still lacks something.

METHOD.md, "Checks": they are computed, and nothing is ever merged or changed because of them.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from functools import partial
from itertools import chain
from typing import Any

from phenocode.analysis.check_debriefing import check_claims, check_disagreements
from phenocode.analysis.check_evidence import check_evidence
from phenocode.analysis.check_names import check_names
from phenocode.analysis.check_people import check_people
from phenocode.analysis.findings import Finding, Item, Report
from phenocode.analysis.interviews import interviews_of
from phenocode.analysis.questions import Questions
from phenocode.analysis.steps import finished
from phenocode.study.model import Study
from phenocode.study.records import Category, Check, Layer, Source, Statement
from phenocode.study.rules import subject_of

_RECORDS_A_STEP = 500
_ITEMS_A_STEP = 1000


def run_checks(
    study: Study,
    *,
    source_text: Callable[[str], Source] | None = None,
    version_of: Callable[[str], Study] | None = None,
) -> Report:
    """Run all checks on ``study``; those against the transcripts only when ``source_text`` gives a source by its id.

    That of disagreements only when ``version_of`` gives a stored version by its id: they are about what was packed.
    What was left on purpose is not counted: it stands apart in each finding.
    """
    return finished(check_in_steps(study, source_text=source_text, version_of=version_of))


def check_in_steps(
    study: Study,
    *,
    source_text: Callable[[str], Source] | None = None,
    version_of: Callable[[str], Study] | None = None,
) -> Generator[None, None, Report]:
    """Run all checks like ``run_checks``, with a rest every few hundred statements; answers the report at the end.

    The study must not change between two steps: who changes it begins anew.
    """
    survey = _Survey(study)
    yield from survey.walk(study)
    people = yield from check_people(study)
    names = yield from check_names(study)
    yield
    stale = check_evidence(study)
    yield
    silent = {interview.id for interview in interviews_of(study)[0] if not interview.statements}
    yield
    found: dict[Check, Iterable[Item]] = {
        Check.UNCODED: _quoted(survey.uncoded),
        Check.NO_FIRST_LAYER: _named(study.unplaced_codes()),
        Check.NO_SECOND_LAYER: _named(_orphans(study, Layer.FIRST)),
        Check.NO_ENCOUNTER: _named(_orphans(study, Layer.SECOND)),
        Check.MULTI_PARENT: _named(c for c in study.codes_in_order() if len(study.placements_of(c.id)) > 1),
        Check.STRADDLING: _quoted(survey.straddling),
        Check.ONE_STATEMENT: _named(survey.resting_on_one(survey.statements_below)),
        Check.ONE_PARTICIPANT: _named(survey.resting_on_one(survey.participants_below)),
        Check.ONE_SETTING: _named(survey.resting_on_one(survey.settings_below)),
        Check.NO_STATEMENTS: _named(t for t in study.interviews() if t.id in silent),
        **people,
        **names,
        Check.TO_REVIEW: _quoted(_to_review(study)),
        Check.STALE_EVIDENCE: stale,
        Check.UNSUPPORTED_CLAIM: check_claims(study),
    }
    if version_of is not None:
        found[Check.UNRESOLVED] = yield from check_disagreements(study, version_of)
    if source_text is not None:
        found |= yield from _against_sources(study, source_text)
    findings = []
    for check, items in found.items():
        findings.append((yield from _sort_out(study, check, items)))
        yield
    return Report(
        findings=tuple(findings),
        complete=survey.complete,
        selected=study.count_statements(),
        categories=len(survey.first_layer),
    )


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
        reached: dict[str, frozenset[str]] = {}
        complete: set[str] = set()
        for count, code_id in enumerate(study.codes, 1):
            if count % _RECORDS_A_STEP == 0:
                yield
            chains = study.chains_of(code_id)
            reached[code_id] = frozenset(one.first.id for one in chains if one.first is not None)
            if any(one.complete for one in chains):
                complete.add(code_id)
        yield
        for count, statement in enumerate(study.statements_in_order(), 1):
            if count % _RECORDS_A_STEP == 0:
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
        everything = chain(study.statements_in_order(), study.passages_in_order())
        yield from (statement for statement in everything if study.recheck_of(statement.id) is not None)


def _orphans(study: Study, layer: Layer) -> Iterator[Category]:
    return (category for category in study.layer(layer) if category.parent_id is None)


def _named(records: Iterable[Any]) -> Iterator[Item]:
    return (Item((record.id,), (record.name,)) for record in records)


def _quoted(statements: Iterable[Statement]) -> Iterator[Item]:
    return (Item((statement.id,), (statement.quotation,)) for statement in statements)


def _sort_out(study: Study, check: Check, found: Iterable[Item]) -> Generator[None, None, Finding]:
    """What a check found, and apart from it what was left on purpose; with rests."""
    items: list[Item] = []
    accepted: list[Item] = []
    for count, item in enumerate(found, 1):
        if count % _ITEMS_A_STEP == 0:
            yield
        reason = _reason_for(study, check, item.ids)
        if reason is None:
            items.append(item)
        else:
            accepted.append(Item(item.ids, item.names, reason))
    return Finding(check, tuple(items), tuple(accepted))


def _reason_for(study: Study, check: Check, ids: tuple[str, ...]) -> str | None:
    """Why a finding was left on purpose; None when it was not. Codes kept apart may look alike."""
    if check is Check.NEAR_NAMES:
        apart = study.kept_apart_from(*ids)
        return None if apart is None else apart.reason
    accepted = study.accepted(check, subject_of(ids)) if study.acceptances else None
    return None if accepted is None else accepted.reason


def _against_sources(
    study: Study, source_text: Callable[[str], Source]
) -> Generator[None, None, dict[Check, Iterable[Item]]]:
    """What only the transcripts' texts can tell, with rests."""
    unlike: list[Statement] = []
    interviewer: list[Statement] = []
    for transcript in [*study.interviews(), *study.literature()]:
        statements = [s for s in study.statements_in(transcript.id) if s.anchored]
        if not statements:
            continue
        source = source_text(transcript.source_id)
        questions = Questions(source, partial(study.role_of, transcript_id=transcript.id))
        yield
        for count, statement in enumerate(statements, 1):
            if count % _RECORDS_A_STEP == 0:
                yield
            spans = [(span.start or 0, span.end or 0) for span in statement.spans]
            if any(
                source.text[start:end] != span.text for span, (start, end) in zip(statement.spans, spans, strict=True)
            ):
                unlike.append(statement)
            if questions.in_statement(statement):
                interviewer.append(statement)
        yield
    return {Check.UNLIKE_TRANSCRIPT: _quoted(unlike), Check.INTERVIEWER: _quoted(interviewer)}
