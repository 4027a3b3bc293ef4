"""The headings of the grid: dimensions above, categories with their swatch at the start and what is said of them."""

import math
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from phenocode.ui.colouring import Colouring
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.outcome.dimensions.cells import ABOVE, PADDING, paint_name
from phenocode.ui.outcome.dimensions.model import GridModel
from phenocode.ui.widgets.focus import paint_ring_inside
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.swatch import SIZE as SWATCH
from phenocode.ui.widgets.swatch import paint_swatch

CATEGORY_WIDTH = 210  # px at 100 %
_GAP, _ICON = 8, 14
_MOST_NAME, _MOST_FLAG, _MOST_HEAD = 6, 4, 5  # lines


class _Heads(QHeaderView):
    """What both have in common: lines laid once, in the study's direction."""

    def __init__(self, orientation: Qt.Orientation, model: GridModel, view: QTableView) -> None:
        super().__init__(orientation, view)
        self._grid = model
        self._lines = lru_cache(maxsize=512)(self._lay)

    def forget(self) -> None:
        """The theme or the language is another."""
        self._lines.cache_clear()

    def _lay(self, words: str, width: int, rtl: bool, size: str, most: int, language: str) -> Lines:
        present = theme()
        font = present.interface_font(size, bold=size == "body", language=language)
        return Lines(words, font, present.interface_line_height(size), max(1, width), rtl, most)

    def _rules(self, painter: QPainter, rect: QRectF) -> None:
        present, rule = theme(), theme().px(1)
        painter.fillRect(rect, present.colour("panel"))
        painter.fillRect(QRectF(rect.x(), rect.bottom() - rule, rect.width(), rule), present.colour("line"))
        side = rect.x() if self._grid.right_to_left else rect.right() - rule
        painter.fillRect(QRectF(side, rect.y(), rule, rect.height()), present.colour("line"))


class DimensionHeads(_Heads):
    """The names of the dimensions; they are dragged to another place, and drawn wider at their edge."""

    def __init__(self, model: GridModel, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, model, view)
        self.current = -1  # the column whose heading the keyboard is on
        self.setSectionsMovable(not view.property("reading"))
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def height_for(self, width_of: list[int]) -> int:
        """How high the headings are at these widths of the columns."""
        present = theme()
        heights = [self._of(at, width).height for at, width in enumerate(width_of)]
        return math.ceil(max([present.interface_line_height(), *heights])) + 2 * present.px(ABOVE)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint the name, and the ring while the keyboard is on it."""
        painter.save()
        place = QRectF(rect)
        self._rules(painter, place)
        present = theme()
        if logicalIndex < len(self._grid.grid.columns):
            inside = place.adjusted(present.px(PADDING), present.px(ABOVE), -present.px(PADDING), 0)
            paint_name(painter, inside, self._of(logicalIndex, rect.width()), self._grid.right_to_left)
        view = self.parentWidget()
        if logicalIndex == self.current and view is not None and view.hasFocus():
            paint_ring_inside(painter, place.adjusted(1, 1, -1, -1))
        painter.restore()

    def _of(self, column: int, width: int) -> Lines:
        grid = self._grid.grid
        room = width - 2 * theme().px(PADDING)
        return self._lines(grid.columns[column].name, room, grid.language == "fa", "body", _MOST_HEAD, grid.language)


class CategoryHeads(_Heads):
    """The categories: swatch, name, and in words with an icon from which others a row is not distinguished."""

    def __init__(self, model: GridModel, view: QTableView, colouring: Colouring) -> None:
        super().__init__(Qt.Orientation.Vertical, model, view)
        self._colouring = colouring
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """The width of the names."""
        return QSize(theme().px(CATEGORY_WIDTH), super().sizeHint().height())

    def height_for(self, row: int) -> int:
        """How high a row is for its name and what is said of it."""
        name, flag = self._parts(row)
        return math.ceil(name.height + (flag.height if flag is not None else 0)) + 2 * theme().px(ABOVE)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint swatch and name, icon and words."""
        if logicalIndex >= len(self._grid.grid.rows):
            return
        present, rtl = theme(), self._grid.right_to_left
        place = QRectF(rect)
        painter.save()
        self._rules(painter, place)
        name, flag = self._parts(logicalIndex)
        pad, above, side = present.px(PADDING), present.px(ABOVE), present.px(SWATCH)
        start = place.right() - pad - side if rtl else place.x() + pad
        line = present.interface_line_height()
        swatch = QRectF(start, place.y() + above + (line - side) / 2, side, side)
        paint_swatch(painter, swatch, self._colouring.of_category(self._grid.grid.rows[logicalIndex]))
        room = place.adjusted(pad, above, -pad - side - present.px(_GAP), 0)
        if not rtl:
            room = place.adjusted(pad + side + present.px(_GAP), above, -pad, 0)
        paint_name(painter, room, name, rtl)
        if flag is not None:
            icon, _ = self._grid.flag(logicalIndex)
            room.translate(0, name.height)
            if icon:
                own = present.px(_ICON)
                left = start + (side - own) / 2
                top = room.y() + (present.interface_line_height("caption") - own) / 2
                paint_icon(painter, icon, QRectF(round(left), round(top), own, own), "warn")
            paint_name(painter, room, flag, rtl, "warn" if icon else "ink3")
        painter.restore()

    def _parts(self, row: int) -> tuple[Lines, Lines | None]:
        grid, present = self._grid.grid, theme()
        width = present.px(CATEGORY_WIDTH) - 2 * present.px(PADDING) - present.px(SWATCH) - present.px(_GAP)
        name = self._lines(grid.rows[row].name, width, grid.language == "fa", "body", _MOST_NAME, grid.language)
        said = self._grid.flag(row)[1]
        # The words are the interface's.
        flag = self._lines(said, width, present.rtl, "caption", _MOST_FLAG, present.language) if said else None
        return name, flag
