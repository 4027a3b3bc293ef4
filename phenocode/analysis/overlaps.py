"""Codes that overlap: alike in name, used on the same or overlapping statements, alike in definition; and why.

**The score** (0 to 100) of a pair is made of up to three strengths, each 0 to 100:

- *name*: how alike the names are (``text.likeness``), counted from ``NAME_FROM`` on;
- *statements*: 100 × s ÷ (u + 1), where s statements are shared and u carry the one code or the other, the shared ones
  counted once. The 1 says that one statement alone is little to go by: 1 of 1 makes 50, 3 of 3 make 75;
- *definition*: 200 × c ÷ (x + y), where the definitions have x and y different words and c in common (words of three
  letters or more that mean something, without their endings), counted from ``WORDS_FROM`` words and
  ``DEFINITION_FROM`` on.

The strongest counts whole. Each further one takes half its share of what is missing to 100: a name of 80 with
statements of 50 makes 80 + (100 − 80) × 50 ÷ 200 = 85. It is half only because alike codes tend to be alike in
everything. The order in which the further ones are taken makes no difference. The sum is rounded.

A statement is shared when it carries both codes, or when its spans overlap, in the same transcript, those of a
statement that carries the other code. Where several overlap one, the side that has fewer is counted. Passages of
literature are no statements. A score is a hint for a person; nothing is ever merged because of it.
"""

from bisect import bisect_left
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations
from typing import Any

from phenocode.i18n import mark, tr
from phenocode.study.model import Study
from phenocode.study.records import InitialCode, Span
from phenocode.text.likeness import Form, LikeNames, Likeness, like_pairs_in_steps, word_stems

NAME_FROM = 70.0
"""From which likeness on names are a reason."""
DEFINITION_FROM = 50.0
"""From which likeness on definitions are a reason."""
WORDS_FROM = 3
"""How many words definitions have in common at least to be a reason."""
SHOWN_FROM = 50
"""From which score on pairs are listed unless another threshold is asked for."""

_FULL = 100.0
_STATEMENTS_A_STEP = 500
_PAIRS_A_STEP = 1000
_TOLD_EVERY = 20  # steps
_LETTERS = 3
_EMPTY_WORDS = word_stems(
    "این است بود شود باشد شده کرده کند کنند می‌شود می‌کند دارد برای یعنی خود مثل بین بدون روی نیز اگر چون ولی اما همه"
    " هیچ دیگر the and for with from that this these those are was were been being not but its their they them his her"
    " who what which when where how than then into out about over under only also such has have had one can may"
)


class Kind(StrEnum):
    """In what codes overlap."""

    NAME = "name"
    STATEMENTS = "statements"
    DEFINITION = "definition"


_NAMES = {
    Form.SAME: mark("The names are the same after folding."),
    Form.ORDER: mark("The names have the same words in another order."),
    Form.ENDINGS: mark("The names differ only in their endings."),
    Form.ALIKE: mark("The names are {percent} % alike."),
}
_SAME = mark("Statements in common: {shared} of {all}.")
_OVERLAPPING = mark("Statements that are the same or overlap: {shared} of {all}.")
_DEFINITIONS = mark("Words that both definitions have: {words} (of {one} and {other}).")


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for an overlap, 0 to 100 strong; ``str`` says it in the interface's language.

    ``values`` are its numbers for programs. Of a name: ``form`` (``text.likeness.Form``), ``percent``; of statements:
    ``shared``, ``same``, ``all``; of definitions: ``words``, ``one``, ``other``.
    """

    kind: Kind
    strength: float
    text: str = field(repr=False)
    values: Mapping[str, int | str] = field(hash=False)

    def __str__(self) -> str:
        return tr(self.text, **self.values)

    def as_json(self) -> dict[str, Any]:
        """The reason for programs."""
        return {"kind": self.kind.value, "strength": round(self.strength, 1), **self.values}


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two codes that overlap, the one that stands first in the study first."""

    a: InitialCode
    b: InitialCode
    score: int  # 0 to 100
    reasons: tuple[Reason, ...]  # the strongest first
    shared: tuple[str, ...] = ()  # ids of the statements of either that are shared, in the order of the study
    shared_statements: int = 0  # how many they count as

    def as_json(self) -> dict[str, Any]:
        """The pair as COMMANDS.md, ``overlaps``, says it."""
        return {
            "a": self.a.name,
            "b": self.b.name,
            "score": self.score,
            "shared_statements": self.shared_statements,
            "reasons": list(map(str, self.reasons)),
            "ids": [self.a.id, self.b.id],
            "why": [reason.as_json() for reason in self.reasons],
        }


@dataclass(frozen=True, slots=True)
class Cluster:
    """Codes that hang together by pairs that overlap; two of them need not overlap themselves."""

    codes: tuple[InitialCode, ...]  # in the order of the pairs
    pairs: tuple[Overlap, ...]  # the highest score first


def combined(strengths: Iterable[float]) -> int:
    """The score of reasons of these strengths: the strongest, raised by each other by half its share of the rest."""
    strongest, *others = sorted(strengths, reverse=True)
    score = strongest
    for strength in others:
        score += (_FULL - score) * strength / (2 * _FULL)
    return round(score)


@dataclass(frozen=True, slots=True)
class _Used:
    """A statement as far as overlaps are concerned."""

    id: str
    transcript_id: str | None
    spans: tuple[Span, ...]
    codes: tuple[int, ...]


class OverlapSearch:
    """All overlaps of a study as it is at this moment; needs the study no more, so it can run in any thread."""

    def __init__(self, study: Study) -> None:
        self._codes = study.codes_in_order()
        numbers = {code.id: number for number, code in enumerate(self._codes)}
        self._statements = [
            _Used(
                statement.id,
                statement.transcript_id,
                statement.spans,
                tuple(numbers[coding.code_id] for coding in study.codings_of(statement.id)),
            )
            for statement in study.statements_in_order()
            if study.codings_of(statement.id)
        ]

    @property
    def steps(self) -> int:
        """About how many steps ``in_steps`` takes."""
        return 3 * len(self._codes) + len(self._statements) // _STATEMENTS_A_STEP + 1

    def run(
        self,
        progress: Callable[[int, int, str], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        threshold: int = SHOWN_FROM,
    ) -> list[Overlap]:
        """All pairs from ``threshold`` on; ``progress`` is told (done, of how many, ""). Cancelled, it finds none."""
        steps, of = self.in_steps(threshold), self.steps
        done = 0
        while cancelled is None or not cancelled():
            if progress is not None and done % _TOLD_EVERY == 0:
                progress(min(done, of), of, "")
            try:
                next(steps)
            except StopIteration as end:
                if progress is not None:
                    progress(of, of, "")
                found: list[Overlap] = end.value
                return found
            done += 1
        steps.close()
        return []

    def in_steps(self, threshold: int = SHOWN_FROM) -> Generator[None, None, list[Overlap]]:
        """The pairs whose score is at least ``threshold``, the highest first; with rests."""
        reasons: dict[tuple[int, int], list[Reason]] = {}
        names = yield from like_pairs_in_steps([code.name for code in self._codes], NAME_FROM)
        for count, (a, b, alike) in enumerate(names):
            if count % _PAIRS_A_STEP == 0:
                yield
            reasons.setdefault((a, b), []).append(_name_reason(alike))
        meetings = yield from self._meetings()
        uses = self._uses()
        for count, ((a, b), meeting) in enumerate(meetings.items()):
            if count % _PAIRS_A_STEP == 0:
                yield
            reasons.setdefault((a, b), []).append(_statements_reason(meeting, uses[a] + uses[b] - meeting.count))
        defined = yield from _alike_definitions([code.definition for code in self._codes])
        for a, b, reason in defined:
            reasons.setdefault((a, b), []).append(reason)
        found = []
        for count, (pair, why) in enumerate(reasons.items()):
            if count % _PAIRS_A_STEP == 0:
                yield
            score = combined(reason.strength for reason in why)
            if score >= threshold:
                found.append((-score, pair))
        found.sort()
        overlaps = []
        for count, (negative, pair) in enumerate(found):
            if count % _PAIRS_A_STEP == 0:
                yield
            overlaps.append(self._overlap(pair, -negative, reasons[pair], meetings.get(pair)))
        return overlaps

    def _overlap(self, pair: tuple[int, int], score: int, reasons: list[Reason], meeting: "_Meeting | None") -> Overlap:
        strongest_first = tuple(sorted(reasons, key=lambda reason: -reason.strength))
        a, b = (self._codes[number] for number in pair)
        if meeting is None:
            return Overlap(a, b, score, strongest_first)
        shared = tuple(self._statements[number].id for number in sorted(meeting.of_a | meeting.of_b))
        return Overlap(a, b, score, strongest_first, shared, meeting.count)

    def _uses(self) -> list[int]:
        """How many statements carry each code."""
        uses = [0] * len(self._codes)
        for statement in self._statements:
            for code in statement.codes:
                uses[code] += 1
        return uses

    def _meetings(self) -> Generator[None, None, "dict[tuple[int, int], _Meeting]"]:
        """Where two codes meet on statements, by the pair's numbers."""
        meetings: dict[tuple[int, int], _Meeting] = {}
        in_transcript: dict[str, list[int]] = {}
        for number, statement in enumerate(self._statements):
            if number % _STATEMENTS_A_STEP == 0:
                yield
            for a, b in combinations(sorted(statement.codes), 2):
                meetings.setdefault((a, b), _Meeting()).add(number, number)
            if statement.transcript_id is not None:
                in_transcript.setdefault(statement.transcript_id, []).append(number)
        for numbers in in_transcript.values():
            yield
            for count, (one, other) in enumerate(self._overlapping(numbers)):
                if count % _STATEMENTS_A_STEP == _STATEMENTS_A_STEP - 1:
                    yield
                for mine in self._statements[one].codes:
                    for theirs in self._statements[other].codes:
                        if mine < theirs:
                            meetings.setdefault((mine, theirs), _Meeting()).add(one, other)
                        elif theirs < mine:
                            meetings.setdefault((theirs, mine), _Meeting()).add(other, one)
        return meetings

    def _overlapping(self, numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
        """The pairs of statements of one transcript whose spans share a letter; some pairs more than once."""
        spans = sorted(
            (span.start, span.end, number)
            for number in numbers
            for span in self._statements[number].spans
            if span.start is not None and span.end is not None
        )
        open_: list[tuple[int, int]] = []
        for start, end, number in spans:
            open_ = [one for one in open_ if one[0] > start]
            yield from ((other, number) for _, other in open_)
            open_.append((end, number))


@dataclass(slots=True)
class _Meeting:
    """The statements, by number, on which the two codes of a pair meet."""

    of_a: set[int] = field(default_factory=set)
    of_b: set[int] = field(default_factory=set)

    def add(self, one: int, other: int) -> None:
        self.of_a.add(one)
        self.of_b.add(other)

    @property
    def count(self) -> int:
        return min(len(self.of_a), len(self.of_b))


def find_overlaps(study: Study, *, threshold: int = SHOWN_FROM) -> list[Overlap]:
    """The pairs of a study's codes whose score is at least ``threshold`` (0 to 100), the highest first."""
    return OverlapSearch(study).run(threshold=threshold)


class TypedOverlaps:
    """Codes made ready once, to be compared with a name while it is typed."""

    def __init__(self, codes: Sequence[InitialCode]) -> None:
        self._codes = codes
        self._names = LikeNames([code.name for code in codes])

    def ready_in_steps(self) -> Generator[None, None, None]:
        """Make them ready, with many rests, so that the first key is no slower than the others."""
        return self._names.ready_in_steps()

    def rank(self, typed: str, limit: int) -> list[tuple[InitialCode, float]]:
        """The codes that fit what is being ``typed`` in any way, with a score of 0 to 100, the best first."""
        return [(self._codes[index], score) for index, score in self._names.rank(typed, limit)]

    def of(self, typed: str, *, limit: int = 12) -> list[tuple[InitialCode, Reason]]:
        """The codes whose names overlap what is being ``typed``, the most alike first; the strength is the score."""
        return [
            (self._codes[index], _name_reason(alike)) for index, alike in self._names.like(typed, NAME_FROM)[:limit]
        ]


def find_clusters(overlaps: Iterable[Overlap], threshold: int = SHOWN_FROM) -> list[Cluster]:
    """The codes that hang together by pairs of at least ``threshold``, the largest cluster first."""
    pairs = sorted((pair for pair in overlaps if pair.score >= threshold), key=lambda pair: -pair.score)
    above: dict[str, str] = {}  # from a code towards the one that stands for its cluster

    def top_of(code_id: str) -> str:
        while (higher := above.setdefault(code_id, code_id)) != code_id:
            above[code_id] = code_id = above[higher]
        return code_id

    for pair in pairs:
        above[top_of(pair.b.id)] = top_of(pair.a.id)
    codes: dict[str, dict[str, InitialCode]] = {}
    inside: dict[str, list[Overlap]] = {}
    for pair in pairs:
        top = top_of(pair.a.id)
        codes.setdefault(top, {}).update({pair.a.id: pair.a, pair.b.id: pair.b})
        inside.setdefault(top, []).append(pair)
    found = [Cluster(tuple(codes[top].values()), tuple(inside[top])) for top in codes]
    return sorted(found, key=lambda cluster: (-len(cluster.codes), -cluster.pairs[0].score))


def _name_reason(alike: Likeness) -> Reason:
    values: dict[str, int | str] = {"form": alike.form.value, "percent": round(alike.score)}
    return Reason(Kind.NAME, alike.score, _NAMES[alike.form], values)


def _statements_reason(meeting: _Meeting, either: int) -> Reason:
    same = len(meeting.of_a & meeting.of_b)
    only_same = meeting.of_a == meeting.of_b
    values: dict[str, int | str] = {"shared": meeting.count, "same": same, "all": either}
    strength = _FULL * meeting.count / (either + 1)
    return Reason(Kind.STATEMENTS, strength, _SAME if only_same else _OVERLAPPING, values)


def _alike_definitions(definitions: Sequence[str]) -> Generator[None, None, list[tuple[int, int, Reason]]]:
    """The pairs of definitions, by number, that have enough words in common; with a rest after each."""
    numbers: dict[str, int] = {}
    sets = []
    for number, definition in enumerate(definitions):
        if number % _STATEMENTS_A_STEP == 0:
            yield
        said = {word for word in word_stems(definition) if len(word) >= _LETTERS} - _EMPTY_WORDS
        if len(said) >= WORDS_FROM:
            # A set of words is a number with a bit for each, so that two are compared in one step.
            sets.append((len(said), number, sum(1 << numbers.setdefault(word, len(numbers)) for word in said)))
    sets.sort()
    found = []
    sizes = [size for size, _, _ in sets]
    share = DEFINITION_FROM / (2 * _FULL - DEFINITION_FROM)
    for place, (size, number, words) in enumerate(sets):
        # The shorter of two has at least this share of the longer one's words, or they can't be so alike.
        for other_size, other, other_words in sets[bisect_left(sizes, share * size, 0, place) : place]:
            both = (words & other_words).bit_count()
            strength = 2 * _FULL * both / (size + other_size)
            if both >= WORDS_FROM and strength >= DEFINITION_FROM:
                (a, one), (b, two) = sorted([(number, size), (other, other_size)])
                values: dict[str, int | str] = {"words": both, "one": one, "other": two}
                found.append((a, b, Reason(Kind.DEFINITION, strength, _DEFINITIONS, values)))
        yield
    return found
