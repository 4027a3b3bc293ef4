"""The coding table laid on pages as Word prints it: page by page, so that the first stand while the last are counted.

Lengths are tenths of a point. Sizes, margins and widths are those of the Word document (exchange.table_word), and so is
the rule that a merged cell's words stand once, where it starts, and go on with it over the page's end.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from phenocode.analysis.coding_table import CodingTable, merge_runs, split_rows
from phenocode.exchange.page import COLUMN_SHARES, TEXT_WIDTH, Profile
from phenocode.exchange.word_runs import directions
from phenocode.i18n import digits
from phenocode.ui.look.theme import theme

PAGE_WIDTH, PAGE_HEIGHT = 8419.0, 5953.0  # A4, lying
_MARGIN = 567.0
_WIDTH = TEXT_WIDTH / 2

_ACROSS = 54.0  # between a cell's edge and its words
_ALONG, _ALONG_HEADING, _ALONG_CAPTION = 20.0, 30.0, 60.0
_TOGETHER = 8  # rows of one statement that are kept on one page
_INK, _LINES, _HEADING_GROUND = QColor("#000000"), QColor("#595959"), QColor("#EDEDED")
_FORMAT = QTextLayout.FormatRange


@dataclass(frozen=True, slots=True)
class Fragment:
    """A cell on one page, or the part of it that stands there: its place, and which of its lines it shows."""

    column: int
    row: int  # in its part, where the cell starts
    top: float
    bottom: float
    first_line: int
    last_line: int  # exclusive


@dataclass(slots=True)
class Page:
    """What stands on one page."""

    part: CodingTable
    caption: str = ""  # where a part begins
    heading_top: float = 0.0
    body_top: float = 0.0
    fragments: list[Fragment] = field(default_factory=list)

    def statement_at(self, y: float) -> str:
        """The id of the statement that stands at ``y``, or an empty string."""
        for fragment in self.fragments:
            if fragment.column == 0 and fragment.top <= y < fragment.bottom:
                return self.part.rows[fragment.row].statement_id
        return ""


class Typesetter:
    """Sets a table's words in the faces of a profile; a face that is not there is replaced by a reading face."""

    def __init__(self, profile: Profile, language: str) -> None:
        self.language = language
        self.right_to_left = language == "fa"
        self.missing = tuple(
            face for face in dict.fromkeys((profile.persian, profile.latin)) if not QFontDatabase.hasFamily(face)
        )
        faces = {True: (profile.persian, profile.persian_size, "fa"), False: (profile.latin, profile.latin_size, "en")}
        self._fonts = {
            (rtl, bold): _font(face, size, code, bold)
            for rtl, (face, size, code) in faces.items()
            for bold in (False, True)
        }
        metrics = [QFontMetricsF(font) for font in self._fonts.values()]
        self.ascent = max(measure.ascent() for measure in metrics)
        self.pitch = self.ascent + max(measure.descent() for measure in metrics)

    def lay(self, text: str, width: float, *, bold: bool = False, centred: bool = False) -> QTextLayout:
        """``text`` in lines of ``width``; their places are given when they are drawn."""
        rtl = self.right_to_left
        shown = text.replace("\n", "\u2028")
        layout = QTextLayout(shown, self._fonts[rtl, bold])
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter if centred else side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        layout.setTextOption(option)
        layout.setFormats(self._formats(shown, bold))
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, 0))
        layout.endLayout()
        return layout

    def count_lines(self, text: str, width: float, *, bold: bool = False) -> int:
        """How many lines ``text`` takes, at least one."""
        return max(1, self.lay(text, width, bold=bold).lineCount())

    def width_of(self, text: str, *, bold: bool = False) -> float:
        """How wide ``text`` is in one line."""
        runs = directions(text, self.right_to_left)
        return sum(QFontMetricsF(self._fonts[rtl, bold]).horizontalAdvance(run) for run, rtl in runs)

    def draw(self, painter: QPainter, layout: QTextLayout, x: float, y: float, first: int, last: int) -> None:
        """Draw some lines with the first at ``x``, ``y``."""
        for index in range(first, min(last, layout.lineCount())):
            line = layout.lineAt(index)
            line.draw(painter, QPointF(x, y + (index - first) * self.pitch + self.ascent - line.ascent()))

    def _formats(self, text: str, bold: bool) -> list[_FORMAT]:
        """The face of the other script for the words that are in it."""
        found: list[_FORMAT] = []
        at = 0
        for run, rtl in directions(text, self.right_to_left):
            length = len(run.encode("utf-16-le", "surrogatepass")) // 2
            if rtl is not self.right_to_left:
                form = QTextCharFormat()
                form.setFont(self._fonts[rtl, bold])
                piece = _FORMAT()
                piece.start, piece.length, piece.format = at, length, form
                found.append(piece)
            at += length
        return found


class Paper:
    """A table on its pages. ``pages`` grows with each ``advance`` until ``finished``."""

    def __init__(self, table: CodingTable, profile: Profile, rows_of_part: int | None = None) -> None:
        self.table = table
        self.setter = Typesetter(profile, table.language)
        self.pages: list[Page] = []
        self.finished = False
        self._parts = [table] if rows_of_part is None else split_rows(table, rows_of_part)
        self._lines: dict[tuple[int, str], int] = {}
        self._widths = [_WIDTH * share for share in COLUMN_SHARES]
        self._heading_lines = max(
            self.setter.count_lines(text, width - 2 * _ACROSS, bold=True)
            for text, width in zip(table.headings, self._widths, strict=True)
        )
        self._bottom = PAGE_HEIGHT - _MARGIN
        self._work = self._compose()

    def advance(self, seconds: float) -> None:
        """Lay further rows for about ``seconds``."""
        end = time.perf_counter() + seconds
        for _ in self._work:
            if time.perf_counter() >= end:
                return
        self.finished = True

    def paint(self, painter: QPainter, index: int) -> None:
        """Paint a page, black on white; the painter's unit is a tenth of a point."""
        page = self.pages[index]
        painter.fillRect(QRectF(0, 0, PAGE_WIDTH, PAGE_HEIGHT), QColor("#FFFFFF"))
        painter.setPen(_INK)
        if page.caption:
            layout = self.setter.lay(page.caption, _WIDTH, bold=True)
            self.setter.draw(painter, layout, _MARGIN, _MARGIN + _ALONG_CAPTION, 0, layout.lineCount())
        self._paint_headings(painter, page)
        for fragment in page.fragments:
            self._paint_fragment(painter, page, fragment)
        number = self.setter.lay(digits(str(index + 1), self.table.language), _WIDTH, centred=True)
        self.setter.draw(painter, number, _MARGIN, PAGE_HEIGHT - 283 - self.setter.pitch, 0, 1)

    def column_at(self, x: float) -> int | None:
        """The column at ``x`` of a page."""
        return next((c for c in range(5) if self._left(c) <= x < self._left(c) + self._widths[c]), None)

    def _left(self, column: int) -> float:
        """Where a column begins at the left; the first stands rightmost in a right-to-left study."""
        before = sum(self._widths[:column])
        return _MARGIN + (_WIDTH - before - self._widths[column] if self.setter.right_to_left else before)

    def _paint_headings(self, painter: QPainter, page: Page) -> None:
        height = page.body_top - page.heading_top
        for column, heading in enumerate(page.part.headings):
            place = QRectF(self._left(column), page.heading_top, self._widths[column], height)
            painter.fillRect(place, _HEADING_GROUND)
            self._frame(painter, place)
            layout = self.setter.lay(heading, place.width() - 2 * _ACROSS, bold=True)
            spare = height - layout.lineCount() * self.setter.pitch
            top = place.y() + spare / 2
            self.setter.draw(painter, layout, place.x() + _ACROSS, top, 0, layout.lineCount())

    def _paint_fragment(self, painter: QPainter, page: Page, fragment: Fragment) -> None:
        column = fragment.column
        width = self._widths[column]
        place = QRectF(self._left(column), fragment.top, width, fragment.bottom - fragment.top)
        self._frame(painter, place)
        if fragment.last_line > fragment.first_line:
            layout = self.setter.lay(_words(page.part, fragment.row, column), width - 2 * _ACROSS)
            x, y = place.x() + _ACROSS, place.y() + _ALONG
            self.setter.draw(painter, layout, x, y, fragment.first_line, fragment.last_line)

    def _frame(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(QPen(_LINES, 5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)
        painter.setPen(_INK)

    # Laying

    def _compose(self) -> Iterator[None]:
        for part in self._parts:
            yield from self._compose_part(part)

    def _compose_part(self, part: CodingTable) -> Iterator[None]:
        spans = merge_runs(part)
        running: dict[int, _Run] = {}
        y = self._begin_page(part, part.caption)
        for row in range(len(part.rows)):
            starting = [column for column in range(5) if spans[row][column]]
            if 0 in starting and 1 < spans[row][0] <= _TOGETHER:
                wanted = self._height_together(part, spans, row)
                if y + wanted > self._bottom and self._page_top() + wanted <= self._bottom and y > self._page_top():
                    y = self._turn_page(part, running, y)
            y = self._place_row(part, row, spans[row], running, starting, y)
            yield

    def _place_row(
        self,
        part: CodingTable,
        row: int,
        spans: tuple[int, ...],
        running: "dict[int, _Run]",
        starting: list[int],
        y: float,
    ) -> float:
        """Put a row on the page, or on the next ones; answers where it ends."""
        begun = False
        while True:
            if not begun:
                for column in starting:
                    running[column] = _Run(column, row, self._count(part, row, column), spans[column], y)
            needs = [self._need(run.lines - run.done) - (y - run.top) for run in running.values() if run.rows == 1]
            height = max([self._need(1), *needs])
            if y + height <= self._bottom:
                y += height
                break
            if y > self._page_top():
                for column in starting:
                    del running[column]
                y = self._turn_page(part, running, y)
            else:
                begun = True  # higher than a page: it goes on with its words on the next
                y = self._turn_page(part, running, self._bottom)
        for run in list(running.values()):
            run.rows -= 1
            if run.rows == 0:
                self._emit(run, y, run.lines)
                del running[run.column]
        return y

    def _turn_page(self, part: CodingTable, running: "dict[int, _Run]", y: float) -> float:
        for run in running.values():
            fitting = max(0, int((y - run.top - 2 * _ALONG) / self.setter.pitch))
            last = min(run.lines, run.done + fitting)
            self._emit(run, y, last)
            run.done = last
        top = self._begin_page(part, "")
        for run in running.values():
            run.top = top
        return top

    def _emit(self, run: "_Run", bottom: float, last: int) -> None:
        self.pages[-1].fragments.append(Fragment(run.column, run.row, run.top, bottom, run.done, last))

    def _begin_page(self, part: CodingTable, caption: str) -> float:
        page = Page(part, caption, _MARGIN)
        if caption:
            lines = self.setter.count_lines(caption, _WIDTH, bold=True)
            page.heading_top += lines * self.setter.pitch + 2 * _ALONG_CAPTION
        page.body_top = page.heading_top + self._heading_lines * self.setter.pitch + 2 * _ALONG_HEADING
        self.pages.append(page)
        return page.body_top

    def _page_top(self) -> float:
        return self.pages[-1].body_top

    def _need(self, lines: int) -> float:
        return lines * self.setter.pitch + 2 * _ALONG

    def _count(self, part: CodingTable, row: int, column: int) -> int:
        words = _words(part, row, column)
        found = self._lines.get((column, words))
        if found is None:
            found = self.setter.count_lines(words, self._widths[column] - 2 * _ACROSS)
            self._lines[column, words] = found
        return found

    def _height_together(self, part: CodingTable, spans: list[tuple[int, int, int, int, int]], row: int) -> float:
        """How high all rows of the statement that starts at ``row`` are."""
        rows = range(row, row + spans[row][0])
        codes = sum(self._need(self._count(part, at, 1)) if spans[at][1] else self._need(1) for at in rows)
        return max(self._need(self._count(part, row, 0)), codes)


@dataclass(slots=True)
class _Run:
    """A cell that is being laid: how many lines and rows of it are left, and where it stands on this page."""

    column: int
    row: int
    lines: int
    rows: int
    top: float
    done: int = 0


def _words(part: CodingTable, row: int, column: int) -> str:
    record = part.rows[row]
    words = record.cells[column]
    return f"{words} {record.label}" if column == 0 and record.label else words


def _font(face: str, size: float, language: str, bold: bool) -> QFont:
    font = QFont([face, *theme().reading_font(language).families()])
    font.setPixelSize(round(size * 10))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
