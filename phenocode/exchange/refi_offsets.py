"""What the positions of a foreign project count, and where its selections stand in the stored text.

The standard counts Unicode code points from 0, the end not included. Programs differ: UTF-16 units (an emoji is two),
a line end of the file as one or two, a byte-order mark counted or the first letter called 1, the end included. Where
selections carry their quotation, that decides; otherwise the reading in which most of the whole project's begin and
end between words, as one program counts in one way. Where readings are equally good, the standard's counts.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, product
from typing import NamedTuple

from phenocode.exchange.documents import unify_line_ends

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_LINE_END = re.compile("\r\n|[\r\n\u0085\u2028\u2029]")
_ELLIPSIS = re.compile(r"[\s\[(]*(?:…|\.\.\.)[\])]?\s*$")
_SHORTEST_PREFIX = 8  # letters; of a shorter name, that the words begin with it proves nothing
_SHORTEST_QUOTATION = 12  # letters of a name that is looked for elsewhere in the text
_WHOLE = 3
_ROOM = 64  # letters for white space
_MOST_MISSED = 200  # names that are not in the text, more than those that are: then names are labels
_WEIGHED = 2_000  # selections of one source: enough to know how it counts


class Selection(NamedTuple):
    """A selection as the file has it: its positions, and its name, which may be the quotation or how it begins."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How positions are counted."""

    line_ends: str = "stored"  # "stored" as the file has them, "one" or "two" letters each
    utf16: bool = False
    from_one: bool = False
    last_included: bool = False


STANDARD = Reading()
READINGS = tuple(
    Reading(*one) for one in product(("stored", "one", "two"), (False, True), (False, True), (False, True))
)
"""All ways to count, the standard's first."""


class Place(NamedTuple):
    """Where a selection stands: code points of the stored text, half-open; both -1 where its words are not there.

    ``checked``: its quotation is there. ``moved``: it was found by its quotation and not by its positions. ``cut``: its
    positions go on after the end of the text.
    """

    start: int
    end: int
    checked: bool
    moved: bool
    cut: bool = False


@dataclass(frozen=True, slots=True)
class PlacedText:
    """The stored text of a source, how its positions were read, and the places of its selections in their order.

    ``quoted``: how many of them carry their quotation. ``borders``: how many of their ends stand between words.
    """

    text: str
    reading: Reading
    places: tuple[Place, ...]
    quoted: int
    borders: int

    @classmethod
    def unread(cls, raw: str) -> "PlacedText":
        """A text whose selections are taken as they stand, because the file is our own."""
        return cls(raw, STANDARD, (), 0, 0)


def place_selections(sources: Sequence[tuple[str, Sequence[Selection]]]) -> list[PlacedText]:
    """The places of the selections of each source, given its text as the file has it, without a byte-order mark."""
    weighed = [_Weighed(raw, selections) for raw, selections in sources]
    total: dict[Reading, tuple[int, int]] = {}
    for reading in READINGS:
        found = [one.scores.get(one.alike(reading), (0, 0)) for one in weighed]
        total[reading] = (sum(matches for matches, _ in found), sum(borders for _, borders in found))
    return [one.placed(total) for one in weighed]


class _Weighed:
    """A source with how well each way to count fits it."""

    def __init__(self, raw: str, selections: Sequence[Selection]) -> None:
        self.text = unify_line_ends(raw)
        self._selections = selections
        lines: list[int] = []
        doubled: list[int] = []
        for number, found in enumerate(_LINE_END.finditer(raw)):
            lines.append(found.start() - len(doubled))
            if found.end() - found.start() > 1:
                doubled.append(lines[number])
        astral = [found.start() for found in _ASTRAL.finditer(self.text)]
        # Where each way to count is one letter further than code points with short line ends are, and which are alike.
        self._starts: dict[tuple[str, bool], list[int]] = {}
        self._alike: dict[tuple[str, bool], tuple[str, bool]] = {}
        for line_ends, more in (("stored", doubled), ("one", []), ("two", lines)):
            for utf16 in (False, True):
                extra = sorted([*more, *astral]) if utf16 and astral else more
                starts = [offset + index + 1 for index, offset in enumerate(extra)]
                same = next((one for one, known in self._starts.items() if known == starts), (line_ends, utf16))
                self._starts.setdefault(same, starts)
                self._alike[line_ends, utf16] = same
        self._words: _Words | None = None
        self.scores = self._weigh()

    def alike(self, reading: Reading) -> Reading:
        """The first reading that comes to the same in this source."""
        line_ends, utf16 = self._alike[reading.line_ends, reading.utf16]
        return Reading(line_ends, utf16, reading.from_one, reading.last_included)

    def _weigh(self) -> dict[Reading, tuple[int, int]]:
        among = [one for one in self._selections if 0 <= one.start < one.end]
        among = among[:: max(1, len(among) // _WEIGHED)]
        named = sum(1 for one in among if one.name.strip())
        scores: dict[Reading, tuple[int, int]] = {}
        for reading in dict.fromkeys(map(self.alike, READINGS)):
            matches = borders = 0
            for one in among:
                start, end = self._span(one, reading)
                if 0 <= start < end <= len(self.text):
                    matches += _likeness(self.text, start, end, one.name) if named else 0
                    borders += self._borders(start, end)
            scores[reading] = (matches, borders)
            if among and matches == _WHOLE * len(among):  # every word is where it should be: nothing can be better
                break
        return scores

    def placed(self, total: dict[Reading, tuple[int, int]]) -> PlacedText:
        """The places in the reading that fits best."""
        among = [one for one in READINGS if self.alike(one) in self.scores]
        scores = {one: self.scores[self.alike(one)] for one in among}
        best = max(among, key=lambda one: (scores[one][0], total[one], scores[one][1]))
        reading = self.alike(best)
        spans = [self._span(one, reading) for one in self._selections]
        grades = [
            _likeness(self.text, start, end, one.name) if 0 <= start < end <= len(self.text) else 0
            for one, (start, end) in zip(self._selections, spans, strict=True)
        ]
        places = []
        missed = 0
        for one, (start, end), grade in zip(self._selections, spans, grades, strict=True):
            if grade:
                places.append(Place(start, end, checked=True, moved=False))
                continue
            stem = _stem(one.name)
            sought = len(stem) >= _SHORTEST_QUOTATION and missed < _MOST_MISSED
            found = self._by_name(stem, stem == one.name.strip(), start, max(end - start, 0)) if sought else None
            missed += sought and (1 if found is None else -1)
            if found is not None:
                places.append(Place(*found, checked=True, moved=True))
            elif one.start < one.end and 0 <= start < min(end, len(self.text)):
                cut = end > len(self.text)
                places.append(Place(start, min(end, len(self.text)), checked=False, moved=False, cut=cut))
            else:
                places.append(Place(-1, -1, checked=False, moved=False))
        quoted = sum(1 for place in places if place.checked)
        return PlacedText(self.text, reading, tuple(places), quoted, max(self.scores[reading][1], 0))

    def _span(self, one: Selection, reading: Reading) -> tuple[int, int]:
        starts = self._starts[reading.line_ends, reading.utf16]
        start, end = one.start, one.end
        if reading.from_one:
            start, end = start - 1, end - 1
        if reading.last_included:
            end += 1
        return start - bisect_right(starts, start), end - bisect_right(starts, end)

    def _borders(self, start: int, end: int) -> int:
        text = self.text
        first, last = text[start], text[end - 1]
        begins = not first.isspace() and (start == 0 or not (first.isalnum() and _in_word(text[start - 1])))
        ends = not last.isspace() and (end == len(text) or not (_in_word(last) and _in_word(text[end])))
        return begins + ends

    def _by_name(self, stem: str, whole: bool, start: int, length: int) -> tuple[int, int] | None:
        """The place of a selection's quotation nearest to its own; None where the text does not hold it."""
        if self._words is None:
            self._words = _Words(self.text)
        found = self._words.nearest(stem, start)
        if found is None or whole:
            return found
        return found[0], max(found[1], min(found[0] + length, len(self.text)))


class _Words:
    """A text with one space for any white space, in which words are found in time that grows with the text alone."""

    def __init__(self, text: str) -> None:
        pieces = text.split()
        self._plain = " ".join(pieces)
        self._back = self._plain[::-1]
        self._in_text = [found.start() for found in re.finditer(r"\S+", text)]
        self._in_plain = list(accumulate((len(piece) + 1 for piece in pieces), initial=0))[: len(pieces)]

    def nearest(self, words: str, start: int) -> tuple[int, int] | None:
        """Where words stand in the text, nearest to ``start``, the first of two as near; None where they don't."""
        sought = " ".join(words.split())
        near = _carried(self._in_text, self._in_plain, start)
        after = self._plain.find(sought, near)
        turned = self._back.find(sought[::-1], max(0, len(self._plain) - near - len(sought) + 1))
        before = -1 if turned < 0 else len(self._plain) - turned - len(sought)
        spans = [
            (
                _carried(self._in_plain, self._in_text, at),
                _carried(self._in_plain, self._in_text, at + len(sought) - 1) + 1,
            )
            for at in (before, after)
            if at >= 0
        ]
        return min(spans, key=lambda span: abs(span[0] - start), default=None)


def _carried(steps: Sequence[int], others: Sequence[int], offset: int) -> int:
    """An offset in one of two texts of the same pieces, which begin at ``steps``, as one of the other."""
    piece = max(bisect_right(steps, offset) - 1, 0)
    return max(others[piece] + offset - steps[piece], 0) if steps else 0


def _stem(name: str) -> str:
    """A name without the sign that more would follow."""
    return _ELLIPSIS.sub("", name.strip())


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter in "\u200c\u200d\u0640" or "\u064b" <= letter <= "\u065f"


def _likeness(text: str, start: int, end: int, name: str) -> int:
    """3 where a selection's name is its words, 2 but for white space, 1 where they begin with it, else 0."""
    if end - start == len(name) and text[start:end] == name and name.strip():
        return _WHOLE
    said = " ".join(name.split())
    if not said:
        return 0
    stop = min(end, start + 2 * len(said) + _ROOM)  # a passage of a whole book is not compared with a short name
    plain = " ".join(text[start:stop].split())
    if plain == said and stop == end:
        return 2
    stem = _stem(said)
    return int(len(stem) >= _SHORTEST_PREFIX and plain.startswith(stem))
