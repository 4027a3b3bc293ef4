"""Where words and statements stand on the laid-out document: lines, upright extents, strips of tint, lanes.

All lengths are the document's, in device-independent px. What is worked out is kept until the text is laid anew.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextLayout, QTextLine

from phenocode.ui.read.document import Reading
from phenocode.ui.read.lanes import Taken, give_lane
from phenocode.ui.read.marks import Mark, Marks

_LINE_BITS = 16
_LEADING = QTextLine.Edge.Leading
_TRAILING = QTextLine.Edge.Trailing
# In one line of letters of one direction a run is one strip; digits, Latin and wide letters may make several.
_PLAIN_RTL = re.compile(r"[\u0600-\u065f\u066e-\u06ef\u06fa-\u06ff\u200b\u200c\u00ab\u00bb\s.,:;!?\u2026-]*")
_PLAIN_LTR = re.compile(r"[\x20-\u024f\u2010-\u2027]*")
_TOUCHING = 0.6


class Strip(NamedTuple):
    """A rectangle of text in one line."""

    top: float
    height: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class _Laid:
    """The lines of a laid-out paragraph: where each begins, in units."""

    top: float
    height: float  # of one line
    starts: tuple[int, ...]

    def line_at(self, unit: int) -> int:
        return bisect_right(self.starts, unit) - 1


class Extent(NamedTuple):
    """The first and last line of a mark, comparable across paragraphs."""

    first: int
    last: int


class Geometry:
    """The places of one reading's words and marks."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._reading: Reading | None = None
        self._rtl = False
        self._laid: dict[int, _Laid] = {}
        self._strips: dict[tuple[int, int, int], list[Strip]] = {}
        self._extents: dict[Mark, Extent] = {}
        self._shifts: dict[tuple[int, int], float] = {}
        self._lanes: list[tuple[int, Taken] | None] = []  # of each mark, its lane and what is taken after it

    def open(self, reading: Reading, rtl: bool) -> None:
        """Begin with another document."""
        self._reading = reading
        self._rtl = rtl
        self.forget()

    def forget(self) -> None:
        """The text is laid anew."""
        self._laid.clear()
        self._strips.clear()
        self._shifts.clear()
        self._extents.clear()
        self.forget_lanes()

    def forget_lanes(self, index: int = 0) -> None:
        """Marks have come or gone at ``index``; those before keep their lanes."""
        self._lanes[index:] = [None] * (len(self._marks.marks) - index)

    @property
    def reading(self) -> Reading:
        """The document."""
        assert self._reading is not None  # noqa: S101 - nobody asks before a text is open
        return self._reading

    def paragraphs_between(self, top: float, bottom: float) -> tuple[int, int]:
        """The first and last index of the paragraphs that show between two heights; (0, -1) when there are none."""
        reading = self.reading
        if not reading.map.paragraphs:
            return 0, -1
        position = reading.document.documentLayout().hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)
        first = last = max(reading.map.index_of_position(position), 0)
        # Going down from there lays out as far as is seen; the layout's own answer would be the end of the text.
        while last + 1 < len(reading.map.paragraphs) and self._lay(last + 1).top < bottom:
            last += 1
        return first, last

    def top_of(self, key: int) -> float:
        """The upper edge of a line."""
        laid = self._lay(key >> _LINE_BITS)
        return laid.top + (key & ((1 << _LINE_BITS) - 1)) * laid.height

    def bottom_of(self, key: int) -> float:
        """The lower edge of a line."""
        return self.top_of(key) + self._lay(key >> _LINE_BITS).height

    def line_of(self, offset: int, *, before: bool = False) -> int:
        """The line in which the letter at ``offset`` stands, or the one before it."""
        reading_map = self.reading.map
        index = max(reading_map.index_at(offset - before), 0)
        paragraph = reading_map.paragraphs[index]
        unit = reading_map.units_in(paragraph, min(offset, paragraph.end)) - before
        return index << _LINE_BITS | self._lay(index).line_at(max(unit, 0))

    def extent(self, mark: Mark) -> Extent:
        """The lines from a mark's first to its last word."""
        found = self._extents.get(mark)
        if found is None:
            found = self._extents[mark] = self.extent_of(mark.start, mark.end)
        return found

    def extent_of(self, start: int, end: int) -> Extent:
        """The lines of a span."""
        first = self.line_of(start)
        return Extent(first, max(first, self.line_of(end, before=True)))

    def strips(self, mark: Mark) -> list[Strip]:
        """The rectangles of a mark's words."""
        return [strip for start, end in mark.spans for strip in self.strips_of(start, end)]

    def strips_of(self, start: int, end: int) -> list[Strip]:
        """The rectangles of the words between two offsets."""
        return [strip for part in self.reading.map.parts(start, end) for strip in self._strips_in(*part)]

    def edge(self, offset: int, *, end: bool = False) -> Strip:
        """Where the letter at ``offset`` begins, or the one before it ends: a strip without breadth."""
        reading_map = self.reading.map
        index = max(reading_map.index_at(offset - end), 0)
        paragraph = reading_map.paragraphs[index]
        laid = self._lay(index)
        unit = max(reading_map.units_in(paragraph, min(offset, paragraph.end)), 0)  # below 0 in a label before it
        if end:
            unit = reading_map.units_in(paragraph, max(min(offset, paragraph.end) - 1, paragraph.start))
        line_number = laid.line_at(unit)
        line = self._block_layout(index).lineAt(line_number)
        x = _x(line, unit, _TRAILING if end else _LEADING)
        return Strip(laid.top + line_number * laid.height, laid.height, x, x)

    def hit_shift(self, height: float) -> float:
        """How far to the right a point at ``height`` has to be put for Qt to find the letter that is drawn there.

        Qt finds the letters of a broken right-to-left line as if the space at its end were at its start; by that space
        they are off. A version that does not is noticed, and gets no shift.
        """
        if not self._rtl:
            return 0.0
        index, _ = self.paragraphs_between(height, height)
        laid = self._lay(index)
        number = int((height - laid.top) // laid.height)
        if not 0 <= number < len(laid.starts) - 1:
            return 0.0
        known = self._shifts.get((index, number))
        if known is None:
            known = self._shifts[index, number] = self._shift_of(index, number)
        return known

    def lane(self, mark: Mark) -> int:
        """The mark's lane, from 0, without a limit."""
        index = self._marks.index_of(mark.id)
        begin = index
        while self._lanes[begin] is None and not self._marks.begins_chain(begin, self._paragraph_start):
            begin -= 1
        given = self._lanes[begin]
        while given is None or begin < index:
            if given is None:
                given = give_lane((), *self.extent(self._marks.marks[begin]))
            else:
                begin += 1
                apart = self._marks.begins_chain(begin, self._paragraph_start)
                given = give_lane(() if apart else given[1], *self.extent(self._marks.marks[begin]))
            self._lanes[begin] = given
        return given[0]

    def _paragraph_start(self, offset: int) -> int:
        reading_map = self.reading.map
        return reading_map.paragraphs[max(reading_map.index_at(offset), 0)].start

    def _block_layout(self, index: int) -> QTextLayout:
        return self._block(index).layout()

    def _block(self, index: int) -> QTextBlock:
        return self.reading.document.findBlockByNumber(self.reading.map.paragraphs[index].block)

    def _lay(self, index: int) -> _Laid:
        """The lines of a paragraph; lays the document out so far."""
        found = self._laid.get(index)
        if found is None:
            document = self.reading.document
            block = self._block(index)
            document.documentLayout().blockBoundingRect(block)
            layout = block.layout()
            starts = tuple(layout.lineAt(number).textStart() for number in range(layout.lineCount()))
            height = block.blockFormat().lineHeight()
            # Qt sets a line of set height on four fifths of it; its box is put where the words stand in its middle.
            metrics = QFontMetricsF(block.charFormat().font())
            lowered = 0.3 * height - (metrics.ascent() - metrics.descent()) / 2
            found = self._laid[index] = _Laid(layout.position().y() + lowered, height, starts or (0,))
        return found

    def _shift_of(self, index: int, number: int) -> float:
        laid = self._lay(index)
        start, end = laid.starts[number], laid.starts[number + 1]
        line = self._block_layout(index).lineAt(number)
        words = self._block(index).text().encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le", "replace")
        spaces = words[len(words.rstrip()) :]
        shift = QFontMetricsF(self._block(index).charFormat().font()).horizontalAdvance(spaces)

        def found(by: float) -> int:
            return sum(line.xToCursor(_x(line, unit, _LEADING) + by) == unit for unit in range(start + 1, end - 1))

        return shift if spaces and found(shift) > found(0.0) else 0.0

    def _strips_in(self, index: int, start: int, end: int) -> list[Strip]:
        key = (index, start, end)
        found = self._strips.get(key)
        if found is not None:
            return found
        found = self._strips[key] = []
        laid = self._lay(index)
        block = self._block(index)
        layout, text = block.layout(), block.text()
        length = self.reading.map.paragraphs[index].length
        wide = len(text) != length
        for number in range(laid.line_at(start), laid.line_at(max(end - 1, start)) + 1):
            line_start = laid.starts[number]
            line_end = laid.starts[number + 1] if number + 1 < len(laid.starts) else length
            first, last = max(start, line_start), min(end, line_end)
            line = layout.lineAt(number)
            words = text[line_start:line_end]
            plain = not wide and (_PLAIN_RTL if self._rtl else _PLAIN_LTR).fullmatch(words) is not None
            if not wide and last == line_end:
                last = first + len(text[first:last].rstrip())
            top = laid.top + number * laid.height
            for left, right in _runs_of(line, first, last, plain):
                found.append(Strip(top, laid.height, left, right))
        return found


def _runs_of(line: QTextLine, first: int, last: int, plain: bool) -> Sequence[tuple[float, float]]:
    if first >= last:
        return ()
    if plain:
        a, b = _x(line, first, _LEADING), _x(line, last - 1, _TRAILING)
        return ((min(a, b), max(a, b)),)
    # The edges of a letter where the direction turns are told for the caret, not for the letter: ask for the glyphs.
    edges = []
    for run in line.glyphRuns(first, last - first):
        place = run.boundingRect()
        edges.append((place.left(), place.right()))
    runs: list[tuple[float, float]] = []
    for left, right in sorted(edges):
        if runs and left <= runs[-1][1] + _TOUCHING:
            runs[-1] = (runs[-1][0], max(runs[-1][1], right))
        else:
            runs.append((left, right))
    return runs


def _x(line: QTextLine, unit: int, edge: QTextLine.Edge) -> float:
    found: tuple[float, int] = line.cursorToX(unit, edge)  # type: ignore[assignment]  # PySide answers a pair
    return found[0]
