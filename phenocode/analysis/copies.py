"""Two copies of a study that were coded in parallel, compared: who marked what, how the units overlap, which codes."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from phenocode.study.model import Study
from phenocode.study.records import Source, Statement, Transcript
from phenocode.text.edits import Moves, find_edits
from phenocode.text.names import name_key

Spans: TypeAlias = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Marking:
    """A statement in one of the copies; the spans are code points of the first copy's text, half-open."""

    statement_id: str
    spans: Spans
    who: str  # who marked it; empty where no step of history tells
    codes: tuple[str, ...]

    @property
    def characters(self) -> int:
        """How many code points it holds."""
        return sum(end - start for start, end in self.spans)


@dataclass(frozen=True, slots=True)
class Pair:
    """A statement of each copy that have words in common."""

    mine: Marking
    theirs: Marking
    shared: int  # code points that both hold

    @property
    def jaccard(self) -> float:
        """The code points that both hold, divided by those that either holds (Jaccard's index), 0 to 1."""
        return self.shared / (self.mine.characters + self.theirs.characters - self.shared)


@dataclass(frozen=True, slots=True)
class Overlap:
    """How the units of two people coincide in one transcript.

    Statements that both copies had when they parted are ``kept`` and count nowhere else: they are one person's work.
    """

    transcript_id: str  # the first copy's, or the second's where the first has no such transcript
    name: str
    characters: int
    mine: tuple[Marking, ...]  # marked in the first copy
    theirs: tuple[Marking, ...]  # marked in the second copy
    identical: tuple[Pair, ...]  # exactly the same words
    overlapping: tuple[Pair, ...]  # some of the same words
    kept: tuple[Pair, ...]
    both: int  # code points that both marked
    either: int  # code points that one of them marked, or both
    corrected: bool  # the texts differ; the second copy's places are those that the corrections lead to

    @property
    def share(self) -> float | None:
        """Unitising overlap: code points marked by both, divided by those marked by either; None without any."""
        return self.both / self.either if self.either else None

    @property
    def only_mine(self) -> tuple[Marking, ...]:
        """Statements of the first copy with no word in common with one of the second."""
        met = {pair.mine.statement_id for pair in (*self.identical, *self.overlapping)}
        return tuple(one for one in self.mine if one.statement_id not in met)

    @property
    def only_theirs(self) -> tuple[Marking, ...]:
        """Statements of the second copy with no word in common with one of the first."""
        met = {pair.theirs.statement_id for pair in (*self.identical, *self.overlapping)}
        return tuple(one for one in self.theirs if one.statement_id not in met)


@dataclass(frozen=True, slots=True)
class CodeUse:
    """How many statements carry a code of this name in each copy."""

    name: str
    mine: int
    theirs: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two copies compared. Statements that lie in no transcript are left out, but for their codes."""

    language: str
    transcripts: tuple[Overlap, ...]  # those with a statement on either side, in the order of interviews
    codes: tuple[CodeUse, ...]  # used in either copy, the most used first
    same_codes: int  # statements that both have with the same codes
    different_codes: int  # statements that both have with other codes
    half_coded: int  # statements that both have and only one has coded

    @property
    def share(self) -> float | None:
        """Unitising overlap over all transcripts: code points marked by both, divided by those marked by either."""
        either = sum(one.either for one in self.transcripts)
        return sum(one.both for one in self.transcripts) / either if either else None

    def as_json(self) -> dict[str, Any]:
        """The comparison in names and numbers; never a participant's words."""
        return {
            "overlap": self.share,
            "transcripts": [
                {
                    "transcript": one.name,
                    "mine": len(one.mine),
                    "theirs": len(one.theirs),
                    "identical": len(one.identical),
                    "overlapping": [
                        {
                            "mine": pair.mine.statement_id,
                            "theirs": pair.theirs.statement_id,
                            "characters": pair.shared,
                            "jaccard": pair.jaccard,
                        }
                        for pair in one.overlapping
                    ],
                    "only_mine": len(one.only_mine),
                    "only_theirs": len(one.only_theirs),
                    "before": len(one.kept),
                    "marked_by": sorted({m.who for m in (*one.mine, *one.theirs) if m.who}),
                    "characters_both": one.both,
                    "characters_either": one.either,
                    "overlap": one.share,
                }
                for one in self.transcripts
            ],
            "codes": [{"code": one.name, "mine": one.mine, "theirs": one.theirs} for one in self.codes],
            "same_codes": self.same_codes,
            "different_codes": self.different_codes,
            "coded_by_one": self.half_coded,
        }


_Both: TypeAlias = tuple[Study, Study]


def compare_studies(
    studies: _Both,
    source_of: tuple[Callable[[str], Source], Callable[[str], Source]],
    maker_of: tuple[Callable[[str], str], Callable[[str], str]],
) -> Comparison:
    """Compare two copies of a study; transcripts are the same where their ids or their texts are.

    ``source_of`` gives the texts of each copy by source id, ``maker_of`` who marked a statement of each.
    """
    mine, theirs = studies
    found = []
    for here, there in _transcripts(studies):
        transcript = here or there
        assert transcript is not None  # noqa: S101 - one of them is given
        moves = None
        if here is not None and there is not None and here.source_id != there.source_id:
            texts = source_of[0](here.source_id).text, source_of[1](there.source_id).text
            moves = Moves(find_edits(texts[1], texts[0]))
        ours = _markings(mine, here, maker_of[0], None)
        other = _markings(theirs, there, maker_of[1], moves)
        if ours or other:
            found.append(_overlap(transcript, ours, other, corrected=moves is not None))
    alike = [pair for one in found for pair in (*one.kept, *one.identical)]
    codes = [(_keys(pair.mine), _keys(pair.theirs)) for pair in alike]
    return Comparison(
        mine.about.language,
        tuple(found),
        _code_uses(studies),
        sum(1 for one, other in codes if one == other and one),
        sum(1 for one, other in codes if one != other and one and other),
        sum(1 for one, other in codes if bool(one) != bool(other)),
    )


def _keys(marking: Marking) -> frozenset[str]:
    return frozenset(map(name_key, marking.codes))


def _transcripts(studies: _Both) -> Iterator[tuple[Transcript | None, Transcript | None]]:
    mine, theirs = studies
    free = {one.source_id: one for one in theirs.transcripts.values() if one.id not in mine.transcripts}
    for one in (*mine.interviews(), *mine.literature()):
        yield one, theirs.transcripts.get(one.id) or free.pop(one.source_id, None)
    for one in (*theirs.interviews(), *theirs.literature()):
        if one.source_id in free:
            yield None, one


def _markings(
    study: Study, transcript: Transcript | None, maker: Callable[[str], str], moves: Moves | None
) -> list[Marking]:
    statements = study.statements_in(transcript.id) if transcript is not None else []
    markings = []
    for statement in statements:
        spans = tuple(_places(statement, moves))
        if spans:
            codes = tuple(code.name for code in study.codes_of(statement.id))
            markings.append(Marking(statement.id, spans, maker(statement.id), codes))
    return markings


def _places(statement: Statement, moves: Moves | None) -> Iterator[tuple[int, int]]:
    for start, end, _ in statement.spans:
        place = None if start is None or end is None else (start, end) if moves is None else moves.span(start, end)
        if place is not None:
            yield place


def _overlap(transcript: Transcript, ours: list[Marking], other: list[Marking], *, corrected: bool) -> Overlap:
    there = {one.statement_id: one for one in other}
    kept = tuple(
        Pair(one, there[one.statement_id], one.characters)
        for one in ours
        if one.statement_id in there and there[one.statement_id].spans == one.spans
    )
    before = {pair.mine.statement_id for pair in kept}
    mine = [one for one in ours if one.statement_id not in before]
    theirs = [one for one in other if one.statement_id not in before]
    pairs = list(_pairs(mine, theirs))
    identical = tuple(pair for pair in pairs if pair.mine.spans == pair.theirs.spans)
    overlapping = tuple(pair for pair in pairs if pair.mine.spans != pair.theirs.spans)
    own, others = (_united(span for one in side for span in one.spans) for side in (mine, theirs))
    return Overlap(
        transcript.id,
        transcript.name,
        transcript.characters,
        tuple(mine),
        tuple(theirs),
        identical,
        overlapping,
        kept,
        _shared(own, others),
        _length(_united([*own, *others])),
        corrected,
    )


def _pairs(mine: Sequence[Marking], theirs: Sequence[Marking]) -> Iterator[Pair]:
    """Every two statements with words in common, in the order of the text."""
    waiting = sorted(theirs, key=lambda one: one.spans[0][0])
    active: list[Marking] = []
    at = 0
    for marking in sorted(mine, key=lambda one: one.spans[0][0]):
        start, end = marking.spans[0][0], max(last for _, last in marking.spans)
        while at < len(waiting) and waiting[at].spans[0][0] < end:
            active.append(waiting[at])
            at += 1
        active = [one for one in active if max(last for _, last in one.spans) > start]
        for other in active:
            shared = _shared(marking.spans, other.spans)
            if shared:
                yield Pair(marking, other, shared)


def _united(spans: Iterable[tuple[int, int]]) -> Spans:
    united: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if united and start <= united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return tuple(united)


def _shared(one: Spans, other: Spans) -> int:
    """How many code points lie in both; each is in order and does not overlap itself."""
    shared = i = j = 0
    while i < len(one) and j < len(other):
        shared += max(min(one[i][1], other[j][1]) - max(one[i][0], other[j][0]), 0)
        if one[i][1] < other[j][1]:
            i += 1
        else:
            j += 1
    return shared


def _length(spans: Spans) -> int:
    return sum(end - start for start, end in spans)


def _code_uses(studies: _Both) -> tuple[CodeUse, ...]:
    uses: tuple[dict[str, int], dict[str, int]] = ({}, {})
    names: dict[str, str] = {}
    for study, counts in zip(studies, uses, strict=True):
        for code in study.codes_in_order():
            key = name_key(code.name)
            names.setdefault(key, code.name)
            counts[key] = counts.get(key, 0) + study.count_statements_with(code.id)
    found = (CodeUse(name, uses[0].get(key, 0), uses[1].get(key, 0)) for key, name in names.items())
    used = [one for one in found if one.mine or one.theirs]
    return tuple(sorted(used, key=lambda one: (-one.mine - one.theirs, one.name)))


def counts_by_maker(comparison: Comparison) -> Mapping[str, int]:
    """How many statements each person marked since the copies parted, in either copy."""
    counts: dict[str, int] = {}
    for overlap in comparison.transcripts:
        for marking in (*overlap.mine, *overlap.theirs):
            if marking.who:
                counts[marking.who] = counts.get(marking.who, 0) + 1
    return counts
