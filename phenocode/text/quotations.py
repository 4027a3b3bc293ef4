"""Where quotations stand in texts: equal after folding first, then what is alike, with a score.

A quotation that went through a table or a word processor has other yeh and kaf, lost its ZWNJ, gained spaces, leaves
words out, or was typed again. Keys are compared without white space, so the first three change nothing. For what is
not equal, pieces of the quotation are looked up as they are (of more pieces than errors, one is without an error), and
only the places where pieces meet are compared in full.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from phenocode.text.fold import Folded, fold_map
from phenocode.text.quotation_parts import Part, Squeezed, read_quotation

_FULL = 100.0
_LEAST_SCORE = 75.0
_REACH = 4_000  # how far apart two parts of one quotation may stand, in letters
_MOST_FOLLOWING = 3  # places of a part after the same one: the nearest, and enough to know that it is not the only one
_MOST_CHAINS = 500  # ways of placing the same parts in one text: those that stand nearest together
_PIECES = (5, 16)  # looked up at first; where they bring nothing good
_GOOD_SCORE = 90.0
_LONGEST_PIECE = 12
_SHORTEST_PIECE = 5
_MOST_HITS = 500  # of one piece in one text
_COMPARED = 40_000  # letters compared in full before the best are chosen
_REFINED = 8
_HEAD = 200  # letters that decide where a long quotation begins and ends


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation stands.

    ``text`` is the index of the text; ``spans`` are code points of the stored text, half-open, one for each part
    between omissions; ``score`` goes from 0 to 100. ``exact``: every part is equal after folding, white space and
    the marks around the quotation aside.
    """

    text: int
    spans: tuple[tuple[int, int], ...]
    score: float
    exact: bool


@dataclass(frozen=True, slots=True)
class _Match:
    """A part in a text, or all parts of a quotation; offsets are those of the text without white space."""

    score: float
    text: int
    start: int
    end: int
    spans: tuple[tuple[int, int], ...] = ()


class _Narrow(dict[int, int]):
    """Emoji and the like as letters of two bytes, each its own: texts that hold wider ones are searched far slower."""

    _FIRST, _LAST = 0xE000, 0xF8FF  # private use

    def __init__(self) -> None:
        super().__init__()
        self._free = self._FIRST

    def narrowed(self, letters: str) -> str:
        """``letters`` with all of them narrow."""
        wide = not letters.isascii() and max(letters, default="") > "\uffff"
        return letters.translate(self) if wide else letters

    def __missing__(self, code: int) -> int:
        narrow = code
        if code > 0xFFFF and self._free <= self._LAST:
            narrow = self._free
            self._free += 1
        self[code] = narrow
        return narrow


class _Text(Squeezed):
    """A text that is looked through."""

    def __init__(self, folded: Folded, narrow: _Narrow) -> None:
        super().__init__(folded, narrow.narrowed)

    def says(self, at: int) -> bool:
        """Whether letter ``at`` is no punctuation mark."""
        return 0 <= at < len(self.letters) and not unicodedata.category(self.letters[at]).startswith("P")

    def edges(self, first: int, last: int) -> list[int]:
        """Where words begin or end from ``first`` to ``last``; every letter where a script parts no words."""
        letters = range(max(first, 0), min(last, len(self.letters)) + 1)
        return [at for at in letters if self.edge(at)] or list(letters)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Letters ``start`` to ``end`` as code points of the stored text."""
        return self._folded.span(self.key(start), self.key(end - 1) + 1)

    def occurrences(
        self, part: Part, first: int = 0, last: int | None = None, *, respaced: bool = False
    ) -> Iterator[int]:
        """Where a part stands as it is; a short one only as whole words, the same ones unless ``respaced``."""
        core, letters = part.core, self.letters
        last = len(letters) if last is None else last
        at = letters.find(core, first, last)
        while at >= 0:
            if not part.short or (
                self.edge(at)
                and self.edge(at + len(core))
                and (respaced or part.same_words(self.joints(at, at + len(core))))
            ):
                yield at
            at = letters.find(core, at + 1, last)

    def widened(self, part: Part, start: int, end: int) -> tuple[int, int]:
        """A part's place with those marks around it that stand in the text too."""
        for mark in reversed(part.lead):
            if start > 0 and self.letters[start - 1] == mark:
                start -= 1
        for mark in part.tail:
            if self.letters[end : end + 1] == mark:
                end += 1
        return start, end


class Quotations:
    """Texts in which quotations are looked for; built once for many of them."""

    def __init__(self, texts: Sequence[Folded]) -> None:
        self._narrow = _Narrow()
        self._texts = [_Text(folded, self._narrow) for folded in texts]

    def locate(self, quotation: str, among: Collection[int] | None = None, limit: int = 5) -> list[Place]:
        """The places of ``quotation``, at most ``limit``, the best first; equal ones in the order of the texts.

        ``among`` names the texts to look in by their index. Nothing below 75 is answered, and nothing but equal places
        once there is one. An omission mark or a participant's pause is first taken as it stands, then as an omission.
        """
        squeezed = Squeezed(fold_map(quotation), self._narrow.narrowed)
        among = range(len(self._texts)) if among is None else sorted(set(among))
        readings = read_quotation(squeezed)
        for reading in readings:
            equal = self._equal(reading, among, limit)
            if equal:
                return [self._place(reading, match, exact=True) for match in equal]
        alike = [(match, reading) for reading in readings for match in self._alike(reading, among)]
        alike.sort(key=lambda one: (-one[0].score, one[0].text, one[0].start))
        kept: list[_Match] = []
        places: list[Place] = []
        for match, reading in alike:
            if not any(match.text == k.text and match.start < k.end and k.start < match.end for k in kept):
                kept.append(match)
                places.append(self._place(reading, match, exact=False))
        return places[:limit]

    def locate_all(
        self,
        quotations: Sequence[str],
        among_of: Sequence[Collection[int] | None] | None = None,
        progress: Callable[[int, int, str], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        limit: int = 5,
    ) -> list[list[Place]]:
        """``locate`` for each of ``quotations``, each in its own texts of ``among_of``.

        ``progress`` is told how many of how many are done. Once ``cancelled`` says so, the rest stays without places.
        """
        found: list[list[Place]] = []
        for index, quotation in enumerate(quotations):
            if cancelled is not None and cancelled():
                break
            if progress is not None:
                progress(index, len(quotations), "")
            found.append(self.locate(quotation, among_of[index] if among_of is not None else None, limit))
        else:
            if progress is not None:
                progress(len(quotations), len(quotations), "")
        return found + [[] for _ in quotations[len(found) :]]

    # Equal places

    def _equal(self, parts: tuple[Part, ...], among: Sequence[int], limit: int) -> list[_Match]:
        found: list[_Match] = []
        for index in among:
            text = self._texts[index]
            if len(parts) == 1:
                for at in text.occurrences(parts[0]):
                    found.append(_match(_FULL, index, [(at, at + len(parts[0].core))]))
                    if len(found) >= limit:
                        return found
            elif all(part.core in text.letters for part in parts):
                found.extend(_match(_FULL, index, spans) for spans in _chains(text, parts))
        # Of parts that stand in several places, those that stand nearest together first.
        found.sort(key=lambda match: (match.end - match.start, match.text, match.start))
        return found[:limit]

    # Places that are alike

    def _alike(self, parts: tuple[Part, ...], among: Sequence[int]) -> Iterator[_Match]:
        """Where all parts stand in order, at least the longest letter by letter or nearly so."""
        longest = max(range(len(parts)), key=lambda index: len(parts[index].core))
        part = parts[longest]
        if part.short:
            anchors = [match for index in among for match in self._respaced(part, index)]
        else:
            anchors = [] if len(parts) == 1 else self._equal((part,), among, _REFINED)
            anchors = anchors or self._near(part, [(index, 0, len(self._texts[index].letters)) for index in among])
        for anchor in anchors:
            placed = self._around(parts, longest, anchor)
            if placed is None:
                continue
            weights = [len(one.core) for one in parts]
            score = sum(match.score * weight for match, weight in zip(placed, weights, strict=True)) / sum(weights)
            if score >= _LEAST_SCORE:
                yield _match(score, anchor.text, [(match.start, match.end) for match in placed])

    def _around(self, parts: tuple[Part, ...], anchored: int, anchor: _Match) -> list[_Match] | None:
        """The places of all parts, found from that of one; None when one is not there."""
        placed = [anchor]
        end = len(self._texts[anchor.text].letters)
        for part in parts[anchored + 1 :]:
            first = placed[-1].end
            match = self._nearest(part, anchor.text, first, min(end, first + _REACH + len(part.core)), last=False)
            if match is None:
                return None
            placed.append(match)
        for part in reversed(parts[:anchored]):
            last = placed[0].start
            match = self._nearest(part, anchor.text, max(0, last - _REACH - len(part.core)), last, last=True)
            if match is None:
                return None
            placed.insert(0, match)
        return placed

    def _nearest(self, part: Part, index: int, start: int, end: int, *, last: bool) -> _Match | None:
        """A part between ``start`` and ``end``: equal and nearest to one of them, otherwise the most alike."""
        equal = list(self._texts[index].occurrences(part, start, end))
        if equal:
            at = equal[-1 if last else 0]
            return _Match(_FULL, index, at, at + len(part.core))
        if part.short:
            respaced = self._respaced(part, index, start, end)
            return respaced[-1 if last else 0] if respaced else None
        return next(iter(self._near(part, [(index, start, end)])), None)

    def _respaced(self, part: Part, index: int, start: int = 0, end: int | None = None) -> list[_Match]:
        """Where a short part's letters stand as whole words, with other spaces between them or the same."""
        text, size = self._texts[index], len(part.core)
        return [
            _Match(part.likeness(text.joints(at, at + size)), index, at, at + size)
            for at in text.occurrences(part, start, end, respaced=True)
        ]

    def _near(self, part: Part, regions: Sequence[tuple[int, int, int]]) -> list[_Match]:
        """The places most like a part in ``regions``, each of them (text, start, end), the best first."""
        found: list[_Match] = []
        for pieces in _PIECES:
            found = self._near_by(_cut(part.core, pieces), part.core, regions)
            if found and found[0].score >= _GOOD_SCORE:
                break
        return found

    def _near_by(
        self, pieces: Sequence[tuple[int, str]], core: str, regions: Sequence[tuple[int, int, int]]
    ) -> list[_Match]:
        rough: list[tuple[int, int, int, tuple[int, int, int]]] = []
        for region in regions:
            index, first, last = region
            for votes, start, end in _meetings(pieces, len(core), self._texts[index].letters, first, last):
                rough.append((-votes, start, end, region))
        rough.sort()
        compared = []
        for _, start, end, region in rough[: max(_REFINED, _COMPARED // len(core))]:
            words = self._texts[region[0]].letters[max(start, region[1]) : min(end, region[2])]
            compared.append((-fuzz.ratio(core, words), start, end, region))
        compared.sort()
        found = [
            match
            for _, start, end, region in compared[:_REFINED]
            for match in [self._refined(core, start, end, region)]
            if match is not None and match.score >= _LEAST_SCORE
        ]
        return sorted(found, key=lambda match: (-match.score, match.text, match.start))

    def _refined(self, core: str, start: int, end: int, region: tuple[int, int, int]) -> _Match | None:
        """About ``start`` to ``end``, the whole words that are most like ``core``."""
        index, first, last = region
        text = self._texts[index]
        letters = text.letters
        slack = max(8, min(len(core), _HEAD) // 8)
        starts = [at for at in text.edges(max(first, start - slack), min(last, start + slack)) if text.says(at)]
        ends = [at for at in text.edges(max(first, end - slack), min(last, end + slack)) if text.says(at - 1)]
        end = max(first, min(end, last))
        if not starts or not ends:
            return None
        size = min(len(core), _HEAD)
        head, tail, whole = core[:size], core[-size:], size == len(core)
        about = start, end

        def errors_from(at: int) -> tuple[int, int]:
            return Levenshtein.distance(head, letters[at : end if whole else at + size]), abs(at - about[0])

        def errors_to(at: int) -> tuple[int, int]:
            return Levenshtein.distance(tail, letters[start if whole else max(0, at - size) : at]), abs(at - about[1])

        for _ in range(2):
            start = min(starts, key=errors_from)
            end = min(ends, key=errors_to)
        return _Match(fuzz.ratio(core, letters[start:end]), index, start, end) if start < end else None

    def _place(self, parts: tuple[Part, ...], match: _Match, *, exact: bool) -> Place:
        text = self._texts[match.text]
        spans: list[tuple[int, int]] = []
        for part, (start, end) in zip(parts, match.spans, strict=True):
            start, end = text.widened(part, start, end)
            if spans and part.pause and not any(map(str.isalnum, text.letters[spans[-1][1] : start])):
                start = spans.pop()[0]  # nothing was left out: the pause is the participant's
            spans.append((start, end))
        return Place(match.text, tuple(text.span(*span) for span in spans), match.score, exact)


def _match(score: float, text: int, spans: Sequence[tuple[int, int]]) -> _Match:
    return _Match(score, text, spans[0][0], spans[-1][1], tuple(spans))


def _chains(text: _Text, parts: tuple[Part, ...]) -> list[tuple[tuple[int, int], ...]]:
    """The ways in which the parts stand in order in a text, none too far from the one before."""
    first, *others = parts
    chains: list[tuple[tuple[int, int], ...]] = [((at, at + len(first.core)),) for at in text.occurrences(first)]
    for part in others:
        places = list(text.occurrences(part))
        longer = []
        for chain in chains:
            end = chain[-1][1]
            following = bisect_left(places, end)
            longer += [
                (*chain, (at, at + len(part.core)))
                for at in places[following : following + _MOST_FOLLOWING]
                if at <= end + _REACH
            ]
        chains = sorted(longer, key=lambda one: one[-1][1] - one[0][0])[:_MOST_CHAINS]
    return chains


def _cut(core: str, most: int) -> list[tuple[int, str]]:
    """At most so many pieces of ``core``, spread over it (many of a short one overlap), each with its offset."""
    size = min(_LONGEST_PIECE, max(_SHORTEST_PIECE, len(core) // 6))
    count = min(most, len(core) - size + 1)
    offsets = [number * (len(core) - size) // max(count - 1, 1) for number in range(count)]
    return [(offset, core[offset : offset + size]) for offset in offsets]


def _meetings(
    pieces: Sequence[tuple[int, str]], length: int, letters: str, first: int, last: int
) -> list[tuple[int, int, int]]:
    """Where pieces of a quotation stand in ``letters`` about as far apart as in it: (how many, its start, its end)."""
    hits: list[tuple[int, int]] = []  # (where the quotation would begin, the piece's offset in it)
    for offset, piece in pieces:
        at = letters.find(piece, first, last)
        for _ in range(_MOST_HITS):
            if at < 0:
                break
            hits.append((at - offset, offset))
            at = letters.find(piece, at + len(piece), last)
    hits.sort()
    band = max(6, length // 10)
    meetings = []
    index = 0
    while index < len(hits):
        beyond = bisect_right(hits, (hits[index][0] + band, length))
        meeting = hits[index:beyond]
        start = min(meeting, key=lambda hit: hit[1])[0]
        end = max(meeting, key=lambda hit: hit[1])[0] + length
        meetings.append((len(meeting), start, max(end, start + 1)))
        index = beyond
    return meetings
