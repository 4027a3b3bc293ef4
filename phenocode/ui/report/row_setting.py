"""How the rows of a manuscript are set on their paper: measured when they are laid, painted when they are seen."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from phenocode.analysis.manuscript import Manuscript
from phenocode.exchange.page import Profile
from phenocode.ui.look.theme import theme
from phenocode.ui.report.paper import Typesetter
from phenocode.ui.report.paper_rows import Kind, PaperRow, is_wide
from phenocode.ui.widgets.focus import paint_ring_inside

if TYPE_CHECKING:
    from phenocode.ui.report.manuscript_view import ManuscriptView

_Index = QModelIndex | QPersistentModelIndex
Draw = Callable[[], QImage]

# Lengths are tenths of a point, as on the coding table's paper; they are the measures of A4.
_UPRIGHT, _LYING = 5953.0, 8419.0
_MARGIN_SHARE, _GAP = 0.11, 150.0
_LEAST = 600.0
_INDENT, _ACROSS, _ALONG = 300.0, 45.0, 20.0
_BAR = 20.0
_SINGLE = 1.15  # lines; the faces' own heights leave as much air as that
_PX_PER_UNIT = 96 / 720
_UNITS_PER_METRE = 720 / 0.0254

_INK, _GREY, _LINES = QColor("#000000"), QColor("#595959"), QColor("#8C8C8C")
_PAPER, _GROUND, _HOVER, _RING = QColor("#FFFFFF"), QColor("#EDEDED"), QColor("#EAEFFA"), QColor("#2A4594")

_HEADINGS = {1: 1.4, 2: 1.2, 3: 1.05}
_SIZES = {Kind.TITLE: 1.65, Kind.CAPTION: 0.92, Kind.NOTE: 0.85, Kind.FIGURE: 0.85}
_CELLS, _SMALLEST = 0.85, 0.5  # of the letters of a table; a wide one has smaller ones, so that words stay whole
_STEP = 0.05
_SPARE = 1.12  # a word wants a little more than its letters: what leans out of the last one counts in a line
_FREE = 0.15  # of a table's width that is left to the columns with the most text
_BEFORE = {Kind.HEADING: 200.0, Kind.CAPTION: 160.0, Kind.FIGURE: 160.0, Kind.CONTENTS: 10.0, Kind.NOTE: 40.0}
_AFTER = {Kind.TITLE: 100.0, Kind.HEADING: 60.0, Kind.CAPTION: 60.0, Kind.CONTENTS: 10.0}
_BETWEEN = 50.0  # before and after any other row that is no line of a table
_BOLD = frozenset({Kind.TITLE, Kind.HEADING, Kind.CAPTION, Kind.TABLE_HEAD, Kind.TABLE_FOOT})
_PALE = frozenset({Kind.NOTE, Kind.MISSING, Kind.FIGURE})
_INDENTED = {Kind.QUOTATION: (1.0, 1.0), Kind.ITEM: (0.6, 0.0), Kind.MISSING: (0.35, 0.0), Kind.FIGURE: (0.35, 0.0)}


class RowSetting(QStyledItemDelegate):
    """Black on white in every scheme, in the faces of a profile."""

    def __init__(self, view: "ManuscriptView") -> None:
        super().__init__(view)
        self._view = view
        self._profile: Profile | None = None
        self._language = "en"
        self._page = _UPRIGHT
        self._setters: dict[float, Typesetter] = {}
        self._heights: dict[int, float] = {}
        self._columns: dict[tuple[str, ...], tuple[float, tuple[float, ...]]] = {}  # by their longest words
        self._figures: Mapping[str, Draw] = {}
        self._pictures: dict[str, QImage] = {}
        self.missing: tuple[str, ...] = ()

    def take(self, manuscript: Manuscript, profile: Profile, figures: Mapping[str, Draw]) -> None:
        """Set another text from now on."""
        self._language = manuscript.language
        self._page = _LYING if is_wide(manuscript) else _UPRIGHT
        if profile != self._profile:
            self._profile = profile
            self._setters.clear()
        self._figures = figures
        self._pictures.clear()
        self.forget()
        self.missing = self._setter(1.0).missing

    def forget(self) -> None:
        """Measure the rows anew."""
        self._heights.clear()
        self._columns.clear()
        self._setters = {factor: one for factor, one in self._setters.items() if one.language == self._language}

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the words of the row; the width is the paper's own."""
        at = index.row()
        height = self._heights.get(at)
        if height is None:
            height = self._heights[at] = self._height(self._view.rows[at], at)
        return QSize(1, math.ceil(height * self._scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The part of the paper on which the row stands, and the row."""
        at, row = index.row(), self._view.rows[index.row()]
        place = QRectF(option.rect)
        scale = self._scale
        left = (self._view.viewport().width() - self._width * scale) / 2
        last = at == len(self._view.rows) - 1
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        above, bottom = self._above(row, at), place.height() / scale - self._below(row, at)
        top = _GAP * scale if at == 0 else 0.0
        sheet = QRectF(left, place.y() + top, self._width * scale, place.height() - top - (_GAP * scale if last else 0))
        painter.fillRect(sheet, _PAPER)
        painter.setPen(QPen(theme().colour("line"), theme().length(1)))
        for x in (sheet.left(), sheet.right()):
            painter.drawLine(QPointF(x, sheet.top()), QPointF(x, sheet.bottom()))
        for y, edge in ((sheet.top(), at == 0), (sheet.bottom(), last)):
            if edge:
                painter.drawLine(QPointF(sheet.left(), y), QPointF(sheet.right(), y))
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and row.leads
        painter.save()
        painter.translate(left, place.y())
        painter.scale(scale, scale)
        self._paint_row(painter, row, above, bottom, hovered=hovered)
        painter.restore()
        if self._view.hasFocus() and index == self._view.currentIndex():
            air = self._margin * scale / 2
            words = QRectF(left, place.y() + above * scale, self._width * scale, (bottom - above) * scale)
            out = 0 if row.shares else 2
            paint_ring_inside(painter, words.adjusted(air, -out, -air, out), colour=_RING)
        painter.restore()

    # Measuring

    @property
    def _scale(self) -> float:
        return _PX_PER_UNIT * theme().scale

    @property
    def _width(self) -> float:
        """Of the paper: the page's own, or what there is room for."""
        room = self._view.viewport().width() / self._scale - 2 * _GAP
        return max(_LEAST, min(self._page, room))

    @property
    def _margin(self) -> float:
        assert self._profile is not None  # noqa: S101 - a text was taken before it is set
        margins = self._profile.margins
        return min((margins.start + margins.end) / 4, self._width * _MARGIN_SHARE)  # of twentieths, half of both

    @property
    def _room(self) -> float:
        return self._width - 2 * self._margin

    def _setter(self, factor: float) -> Typesetter:
        found = self._setters.get(factor)
        if found is None:
            assert self._profile is not None  # noqa: S101 - a text was taken before it is set
            sizes = {name: getattr(self._profile, name) * factor for name in ("latin_size", "persian_size")}
            found = self._setters[factor] = Typesetter(replace(self._profile, **sizes), self._language)
            if factor == 1.0:
                found.pitch *= max(1.0, self._profile.line_spacing / _SINGLE)
        return found

    def _setter_of(self, row: PaperRow) -> Typesetter:
        if row.shares:
            return self._setter(self._columns_of(row)[0])
        return self._setter(_HEADINGS.get(row.level, 1.0) if row.kind is Kind.HEADING else _SIZES.get(row.kind, 1.0))

    def _columns_of(self, row: PaperRow) -> tuple[float, tuple[float, ...]]:
        """The size of a table's letters, and how wide its columns are."""
        found = self._columns.get(row.longest)
        if found is None:
            setter = self._setter(_CELLS)
            words = [max(setter.width_of(word, bold=True) for word in one.split("\n")) for one in row.longest]
            factor = _CELLS
            room = self._room * (1 - _FREE) - 2 * _ACROSS * len(words)
            while factor > _SMALLEST and sum(words) * factor / _CELLS > room:
                factor -= _STEP
            least = [one * _SPARE * factor / _CELLS + 2 * _ACROSS for one in words]
            found = self._columns[row.longest] = factor, _at_least(row.shares, least, self._room)
        return found

    def _above(self, row: PaperRow, at: int) -> float:
        """What is left free over the words of a row."""
        first = _GAP + self._margin if at == 0 else 0.0
        return first + (0.0 if row.shares or not at else _BEFORE.get(row.kind, _BETWEEN))

    def _below(self, row: PaperRow, at: int) -> float:
        last = _GAP + self._margin if at == len(self._view.rows) - 1 else 0.0
        return last + (0.0 if row.shares else _AFTER.get(row.kind, _BETWEEN))

    def _indents(self, row: PaperRow) -> tuple[float, float]:
        """At the start and at the end of the lines; a narrow paper has narrow ones."""
        unit = min(_INDENT, self._room * 0.06)
        if row.kind is Kind.CONTENTS:
            return unit * (row.level - 1), 0.0
        start, end = _INDENTED.get(row.kind, (0.0, 0.0))
        return unit * start, unit * end

    def _height(self, row: PaperRow, at: int) -> float:
        around = self._above(row, at) + self._below(row, at)
        setter = self._setter_of(row)
        bold = row.kind in _BOLD
        if row.shares:
            lines = max(
                (
                    setter.count_lines(cell, width - 2 * _ACROSS, bold=bold)
                    for cell, width in zip(row.cells, self._columns_of(row)[1], strict=False)
                ),
                default=1,
            )
            return around + lines * setter.pitch + 2 * _ALONG
        if row.figure in self._figures:
            return around + self._picture_size(row.figure)[1]
        return around + setter.count_lines(row.cells[0], self._room - sum(self._indents(row)), bold=bold) * setter.pitch

    # Painting

    def _paint_row(self, painter: QPainter, row: PaperRow, above: float, bottom: float, *, hovered: bool) -> None:
        if row.shares:
            self._paint_line(painter, row, above, bottom)
        elif row.figure in self._figures:
            width, high = self._picture_size(row.figure)
            place = QRectF(self._margin + (self._room - width) / 2, above, width, high)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self._picture(row.figure))
        else:
            self._paint_words(painter, row, above, hovered=hovered)

    def _paint_words(self, painter: QPainter, row: PaperRow, above: float, *, hovered: bool) -> None:
        setter = self._setter_of(row)
        start, end = self._indents(row)
        rtl = setter.right_to_left
        width = self._room - start - end
        left = self._margin + (end if rtl else start)
        layout = setter.lay(row.cells[0], width, bold=row.kind in _BOLD)
        lines = max(1, layout.lineCount())
        if hovered:
            painter.fillRect(QRectF(left, above, width, lines * setter.pitch).adjusted(-60, -20, 60, 20), _HOVER)
        painter.setPen(_GREY if row.kind in _PALE else _INK)
        setter.draw(painter, layout, left, above, 0, layout.lineCount())
        edge = self._margin + self._room if rtl else self._margin
        if row.kind is Kind.ITEM:
            sign = setter.lay("•", start)
            setter.draw(painter, sign, edge - start if rtl else edge, above, 0, 1)
        elif row.kind in (Kind.MISSING, Kind.FIGURE):
            painter.fillRect(QRectF(edge - _BAR if rtl else edge, above, _BAR, lines * setter.pitch), _GREY)

    def _paint_line(self, painter: QPainter, row: PaperRow, above: float, bottom: float) -> None:
        """A line of a table; its first cell stands rightmost in a right-to-left study."""
        setter = self._setter_of(row)
        before = 0.0
        for cell, width in zip(row.cells, self._columns_of(row)[1], strict=False):
            x = self._margin + (self._room - before - width if setter.right_to_left else before)
            place = QRectF(x, above, width, bottom - above)
            if row.kind is Kind.TABLE_HEAD:
                painter.fillRect(place, _GROUND)
            painter.setPen(QPen(_LINES, 5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place)
            painter.setPen(_INK)
            layout = setter.lay(cell, width - 2 * _ACROSS, bold=row.kind in _BOLD)
            setter.draw(painter, layout, x + _ACROSS, above + _ALONG, 0, layout.lineCount())
            before += width

    def _picture(self, key: str) -> QImage:
        found = self._pictures.get(key)
        if found is None:
            found = self._pictures[key] = self._figures[key]()
        return found

    def _picture_size(self, key: str) -> tuple[float, float]:
        """As large as it is drawn, or as wide as the text."""
        image = self._picture(key)
        width, height = (
            dots / max(1, image.dotsPerMeterX()) * _UNITS_PER_METRE for dots in (image.width(), image.height())
        )
        share = min(1.0, self._room / max(1.0, width))
        return width * share, height * share


def _at_least(shares: Sequence[float], least: Sequence[float], room: float) -> tuple[float, ...]:
    """Widths that fill the room: as the shares ask, but none smaller than its least while there is room for that."""
    if sum(least) >= room:
        return tuple(room * one / sum(least) for one in least)
    widths = list(least)
    free = set(range(len(shares)))
    while free:
        rest = room - sum(widths[at] for at in range(len(widths)) if at not in free)
        asked = {at: rest * shares[at] / sum(shares[one] for one in free) for at in free}
        short = {at for at in free if asked[at] < least[at]}
        if not short:
            for at, width in asked.items():
                widths[at] = width
            break
        free -= short
    return tuple(widths)
