"""The lines of a page, made of glyphs by where they are drawn: rows, words, columns."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from phenocode.exchange.pdf_order import STOPS, direction, in_reading_order

# In sizes of the face.
_SAME_ROW = 0.45  # a raised note sign belongs to its row
_WORD_GAP = 0.15
_COLUMN_GAP = 1.0
_NO_GAP = 0.02  # a space between two Persian letters that takes no room is how some programs write a non-joiner
_FAKE_BOLD = 0.1  # a letter drawn twice so near is drawn bold
_STOPS = ".!?؟؛"
_CLEARLY = 2  # times
_SOMETIMES = 0.2
_COLUMN_ROWS = 8
_COLUMN_FILL = 0.6
_NON_JOINER = "\N{ZERO WIDTH NON-JOINER}"
_BESIDE = 2.0  # points from the edge of a column into the gutter


class Glyph(NamedTuple):
    """Letters drawn at one place; measures are points, ``y`` is the base line, counted upwards."""

    text: str
    left: float
    right: float
    y: float
    size: float


@dataclass(slots=True)
class Line:
    """One line of a column, in reading order, with where it is drawn.

    ``drawn`` is the line as its glyphs follow from left to right; ``brackets`` are offsets in ``text`` (see
    ``in_reading_order``); ``block`` tells lines of different columns apart.
    """

    text: str
    drawn: str
    brackets: list[int]
    left: float
    right: float
    y: float
    size: float
    right_to_left: bool
    page: int = 0
    block: int = 0
    is_head: bool = False


@dataclass(slots=True)
class Setting:
    """How the Persian lines of a file are set, as far as its pages were looked at.

    A program that takes a Persian paragraph for a Latin one begins its lines at the left edge and puts the stop at the
    paragraph's end to the right of it; stops at the ends of its other lines stay at the left.
    """

    at_left: int = 0  # lines that touch the left edge alone
    at_right: int = 0
    ends_left: int = 0  # lines with a stop at their left end alone
    ends_right: int = 0

    @property
    def from_left(self) -> bool:
        """Whether they are set from left to right."""
        return self.at_left > _CLEARLY * self.at_right and self.ends_right > _SOMETIMES * self.ends_left

    def add(self, row: "_Row") -> None:
        """Look at one line."""
        if "R" in map(direction, row.glyphs):
            self.at_left += row.at_left and not row.at_right
            self.at_right += row.at_right and not row.at_left
            stops = row.glyphs[0][0] in STOPS, row.glyphs[-1][-1] in STOPS
            self.ends_left += stops == (True, False)
            self.ends_right += stops == (False, True)


class _Segment:
    """Glyphs of one row with no wide gap between them."""

    def __init__(self, glyphs: list[Glyph], y: float, size: float) -> None:
        self.glyphs = glyphs
        self.left = min(glyph.left for glyph in glyphs)
        self.right = max(glyph.right for glyph in glyphs)
        self.y = y
        self.size = size


class _Row:
    """The segments of one line of a column, which is as wide as ``width`` says."""

    def __init__(self, segments: Iterable[_Segment], width: tuple[float, float]) -> None:
        ordered = sorted(segments, key=attrgetter("left"))
        self.glyphs: list[str] = []
        for segment in ordered:
            if self.glyphs:
                self.glyphs.append(" ")
            self.glyphs += (glyph.text for glyph in segment.glyphs)
        self.left, self.right = ordered[0].left, max(segment.right for segment in ordered)
        self.y = ordered[0].y
        self.size = max(segment.size for segment in ordered)
        self.at_left = self.left < width[0] + self.size
        self.at_right = self.right > width[1] - self.size


def lines_of(glyphs: Sequence[Glyph], setting: Setting) -> list[Line]:
    """The lines of a page in the order in which they are read; ``setting`` learns from them."""
    letters = Counter(direction(glyph.text) for glyph in glyphs)
    right_to_left = letters["R"] > letters["L"]
    segments = [segment for row in _rows(glyphs) for segment in _segments(row)]
    rows: list[tuple[int, _Row]] = []
    for block, column in enumerate(_columns(segments, right_to_left)):
        width = min(segment.left for segment in column), max(segment.right for segment in column)
        rows += ((block, _Row(row, width)) for _, row in groupby(column, attrgetter("y")))
    if right_to_left:
        for _, row in rows:
            setting.add(row)
    return [line for block, row in rows for line in _line(row, right_to_left, setting, block)]


def _rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """The glyphs that stand on one base line, from the top of the page down."""
    bands: dict[float, list[Glyph]] = {}
    for glyph in _with_marks(glyphs):
        bands.setdefault(round(glyph.y, 1), []).append(glyph)
    rows: list[list[Glyph]] = []
    places: list[float] = []
    main: list[Glyph] = []
    for y in sorted(bands, reverse=True):
        band = bands[y]
        size = max(max(band, key=attrgetter("size")).size, main[0].size if main else 0)
        if main and places[-1] - y < _SAME_ROW * size:
            rows[-1] += band
            if len(band) > len(main):
                main, places[-1] = band, y
        else:
            rows.append(list(band))
            places.append(y)
            main = band
    return rows


def _with_marks(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """The glyphs, each combining mark together with its letter, whatever the height that it is drawn at.

    Faces begin a mark at either side of its letter, so its letter is told by the order in which the file draws: the
    letter comes before its marks in the direction of reading, hence after them where Persian is drawn from the left.
    """
    base: Glyph | None = None
    marks: list[Glyph] = []
    for glyph in glyphs:
        if unicodedata.combining(glyph.text[0]):
            marks.append(glyph)
            continue
        if marks:
            if _belong(marks[-1], base, glyph):
                glyph = glyph._replace(text=glyph.text + "".join(mark.text for mark in reversed(marks)))
            else:
                base = _marked(base, marks)
            marks = []
        if base is not None:
            yield base
        base = glyph
    if marks:
        base = _marked(base, marks)
    if base is not None:
        yield base


def _belong(mark: Glyph, base: Glyph | None, following: Glyph) -> bool:
    """Whether a mark belongs to the glyph that is drawn after it."""
    if following.text.isspace() or abs(following.y - mark.y) > following.size:
        return False
    if base is None or base.text.isspace() or abs(base.y - mark.y) > base.size:
        return True
    return direction(following.text) == "R" and following.left > base.left


def _marked(base: Glyph | None, marks: list[Glyph]) -> Glyph:
    text = "".join(mark.text for mark in marks)
    return marks[0]._replace(text=text) if base is None else base._replace(text=base.text + text)


def _segments(row: list[Glyph]) -> Iterator[_Segment]:
    row.sort(key=lambda glyph: glyph.left + (glyph.left if glyph.text.isspace() else glyph.right))
    sizes = Counter(round(glyph.size, 1) for glyph in row)
    size = sizes.most_common(1)[0][0]
    y = Counter(glyph.y for glyph in row).most_common(1)[0][0]
    piece: list[Glyph] = []
    end = 0.0
    last: Glyph | None = None  # the last glyph that is no space
    for glyph in row:
        if glyph.text.isspace():
            if piece:
                piece.append(glyph)
            continue
        if last is not None:
            if last.text == glyph.text and glyph.right - glyph.left > 0 and glyph.left - last.left < _FAKE_BOLD * size:
                continue
            if glyph.left - end > _COLUMN_GAP * max(size, glyph.size):
                yield _Segment(_trimmed(piece), y, size)
                piece = []
            elif glyph.left - end > _WORD_GAP * min(last.size, glyph.size) and not piece[-1].text.isspace():
                piece.append(Glyph(" ", end, glyph.left, y, size))
            elif piece[-1].text == " " and glyph.left - end < _NO_GAP * size and _joins(last.text, glyph.text):
                piece[-1] = piece[-1]._replace(text=_NON_JOINER)
        piece.append(glyph)
        last, end = glyph, max(end, glyph.right)
    if last is not None:
        yield _Segment(_trimmed(piece), y, size)


def _joins(left: str, right: str) -> bool:
    return direction(left) == "R" and direction(right) == "R"


def _trimmed(glyphs: list[Glyph]) -> list[Glyph]:
    end = len(glyphs)
    while end and glyphs[end - 1].text.isspace():
        end -= 1
    return glyphs[:end]


def _columns(segments: list[_Segment], right_to_left: bool) -> Iterator[list[_Segment]]:
    """The segments column after column; one that reaches over the gutter divides what is above from what is below."""
    gutter = _gutter(segments)
    if gutter is None:
        if segments:
            yield segments
        return
    waiting: list[_Segment] = []
    for segment in segments:
        if segment.left < gutter < segment.right:
            yield from _sides(waiting, gutter, right_to_left)
            waiting = []
            yield [segment]
        else:
            waiting.append(segment)
    yield from _sides(waiting, gutter, right_to_left)


def _sides(segments: list[_Segment], gutter: float, right_to_left: bool) -> Iterator[list[_Segment]]:
    left = [segment for segment in segments if segment.right <= gutter]
    right = [segment for segment in segments if segment.right > gutter]
    for side in (right, left) if right_to_left else (left, right):
        yield from _columns(side, right_to_left)


def _gutter(segments: list[_Segment]) -> float | None:
    """Where a strip without text divides two columns of running text; None for one column, and for a table.

    The cells of a table, and names beside what they say, are filled unevenly and are read row by row.
    """
    if len(segments) < 2 * _COLUMN_ROWS:
        return None
    left, right = min(segment.left for segment in segments), max(segment.right for segment in segments)
    inner = (right - left) * 0.2
    starts = Counter(round(segment.left) for segment in segments if segment.left > left + inner)
    ends = Counter(round(segment.right) for segment in segments if segment.right < right - inner)
    # The lines of one column begin at one edge; which of its sides that is depends on the direction.
    places = [edge - _BESIDE for edge, _ in starts.most_common(3)] + [edge + _BESIDE for edge, _ in ends.most_common(3)]
    best: tuple[int, float] | None = None
    for gutter in places:
        sides = [s for s in segments if s.right <= gutter], [s for s in segments if s.left >= gutter]
        across = len(segments) - len(sides[0]) - len(sides[1])
        # Few may reach over the gutter: titles above the columns.
        if across * 4 < len(segments) and all(_runs_on(side, right - left) for side in sides):
            best = min(best or (across, gutter), (across, gutter))
    return best[1] if best else None


def _runs_on(side: list[_Segment], whole: float) -> bool:
    """Whether segments are the lines of a column of running text."""
    if len(side) < _COLUMN_ROWS:
        return False
    width = max(segment.right for segment in side) - min(segment.left for segment in side)
    fill = sum(segment.right - segment.left for segment in side) / len(side)
    rows = len({segment.y for segment in side})
    return width >= whole * 0.25 and fill >= width * _COLUMN_FILL and rows >= len(side) * 0.8


def _line(row: _Row, right_to_left: bool, setting: Setting, block: int) -> Iterator[Line]:
    runs_right_to_left = _runs_right_to_left(row, right_to_left)
    if right_to_left and setting.from_left and row.at_left:
        runs_right_to_left = False
    text, brackets = in_reading_order(row.glyphs, runs_right_to_left)
    if text.strip():
        drawn = "".join(row.glyphs)
        yield Line(text, drawn, brackets, row.left, row.right, row.y, row.size, runs_right_to_left, block=block)


def _runs_right_to_left(row: _Row, right_to_left: bool) -> bool:
    """The direction of a line on a page of this direction."""
    glyphs = row.glyphs
    letters = [kind for kind in map(direction, glyphs) if kind in ("R", "L")]
    persian = letters.count("R")
    if not letters:
        return right_to_left
    if not right_to_left or not persian:
        return persian * 2 > len(letters)
    if persian * 2 >= len(letters):
        return True
    # A line with more Latin letters than Persian ones: where does a sentence end, where does the line begin?
    ends_left, ends_right = glyphs[0][0] in _STOPS, glyphs[-1][-1] in _STOPS
    if ends_left != ends_right:
        return ends_left
    if row.at_left != row.at_right:
        return row.at_right
    return "R" in (letters[0], letters[-1])
