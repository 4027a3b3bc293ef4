"""The figures of an agreement in rows, with their dumbbells beside or below."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from phenocode.analysis.agreement_words import coefficient_said, percent_number
from phenocode.i18n import digits, language, tr
from phenocode.study.records import Layer
from phenocode.ui.debrief.agreement_rows import GAP, HEAD, NAME, ROW, Line, row_words
from phenocode.ui.debrief.dumbbells import Dumbbells
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Themed, set_ground
from phenocode.ui.widgets.focus import no_ring

_NUMBER = 36  # the least width of a column of numbers
_AIR, _LESS_AIR = 18, 10  # beside what stands in a column; in a narrow place
_Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.narrow = False
        self.lines: list[Line] = []
        self.heads: list[str] = []
        self._cells: list[list[str]] = []

    def said(self, section: int) -> str:
        """A heading, in a narrow place its words below each other."""
        return self.heads[section].replace(" ", "\n", 1) if self.narrow else self.heads[section]

    def show_lines(self, lines: Sequence[Line], *, kappa: bool, discussed: bool) -> None:
        self.beginResetModel()
        measures = [tr("κ"), tr("α")] if kappa else [tr("α")]
        sets = [tr("% before"), *measures, tr("% after"), *measures] if discussed else [tr("%"), *measures]
        self.heads = [tr("Layer"), tr("n"), *sets]
        self.lines, self._cells = list(lines), []
        for line in lines:
            cells = [row_words(line.layer), digits(str(line.before.n), language())]
            for figures in (line.before, line.after) if discussed else (line.before,):
                cells.append(percent_number(figures.percent, language()))
                if kappa:
                    cells.append(coefficient_said(figures.kappa, language()))
                cells.append(coefficient_said(figures.alpha, language()))
            self._cells.append(cells)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells[index.row()][index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        return None


class _Cells(QStyledItemDelegate):
    """Names from the start edge, numbers at the end edge, a rule below each row."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""  # the style leaves more air beside it than there is

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        present = theme()
        painter.save()
        painter.setPen(QPen(present.colour("line"), present.length(1)))
        rect: QRect = option.rect
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        first = index.column() == 0
        _draw(painter, rect, str(index.data()), present.interface_font(bold=first, tabular=True), "ink", first=first)
        painter.restore()


class _Head(QHeaderView):
    """The headings, in line with what stands below them."""

    def __init__(self, model: _Model) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._model_shown = model

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        present = theme()
        painter.save()
        painter.fillRect(rect, present.colour("sheet"))
        rule = present.px(1)
        painter.fillRect(rect.x(), rect.bottom() + 1 - rule, rect.width(), rule, present.colour("line2"))
        lines = self._model_shown.said(section).split("\n")
        font = present.interface_font("body" if len(lines) == 1 else "caption", bold=True, tabular=True)
        height = present.interface_line_height("body" if len(lines) == 1 else "caption")
        top = rect.y() + (rect.height() - height * len(lines)) / 2
        for line in lines:
            place = QRect(rect.x(), round(top), rect.width(), round(height))
            _draw(painter, place, line, font, "ink2", first=section == 0)
            top += height
        painter.restore()


def _draw(painter: QPainter, rect: QRect, text: str, font: QFont, tone: str, *, first: bool) -> None:
    """One line of the table: of the first column at the start edge of the interface, else at its end."""
    present = theme()
    painter.setFont(font)
    painter.setPen(present.colour(tone))
    side = Qt.AlignmentFlag.AlignLeft if first is not present.rtl else Qt.AlignmentFlag.AlignRight
    air = present.px(_LESS_AIR) // 2
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect.adjusted(air, 0, -air, 0), flags, text)


class FiguresTable(Themed, QTableView):
    """The rows; as high as they are."""

    def __init__(self) -> None:
        super().__init__()
        self._model = _Model(self)
        self.least = self.wanted = 0  # px, the widths in which names are cut and in which nothing is
        self.setModel(self._model)
        self.setAccessibleName(tr("Agreement by layer"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_Cells(self))
        self.setHorizontalHeader(_Head(self._model))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_ground(self, "sheet")
        no_ring(self)
        self.init_theme()

    @property
    def lines(self) -> list[Line]:
        """What is shown."""
        return self._model.lines

    @property
    def layer(self) -> Layer | None:
        """Of the row that the keys are on; the first layer when they are on none."""
        row = self.currentIndex().row()
        return self._model.lines[row].layer if 0 <= row < len(self._model.lines) else Layer.FIRST

    def show_lines(self, lines: Sequence[Line], *, kappa: bool, discussed: bool) -> None:
        """Show other rows; the keys stay on the same one."""
        row = self.currentIndex().row()
        self._model.show_lines(lines, kappa=kappa, discussed=discussed)
        self.restyle()
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, 0))

    def texts(self) -> list[list[str]]:
        """The cells as they are shown, the headings first."""
        columns = range(self._model.columnCount())
        rows = range(self._model.rowCount())
        cells = [[str(self._model.index(row, column).data()) for column in columns] for row in rows]
        return [list(self._model.heads), *cells]

    def restyle(self) -> None:
        """Take up the theme's measures."""
        px = theme().px
        head = self.horizontalHeader()
        head.setFixedHeight(px(HEAD))
        self.verticalHeader().setMinimumSectionSize(1)
        for row in range(self._model.rowCount()):
            self.setRowHeight(row, px(ROW))
        for column in range(self._model.columnCount()):
            mode = QHeaderView.ResizeMode.Stretch if column == 0 else QHeaderView.ResizeMode.Fixed
            head.setSectionResizeMode(column, mode)
        self.wanted, self.least = (sum(self._widths(narrow)) for narrow in (False, True))
        self.setMinimumWidth(self.least)
        self._share()
        self.updateGeometry()
        self.setFixedHeight(px(HEAD) + px(ROW) * self._model.rowCount() + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Headings stand below each other where there is no room for them in one line."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        self._model.narrow = self.width() < self.wanted
        for column, width in enumerate(self._widths(self._model.narrow)):
            if column:
                self.horizontalHeader().resizeSection(column, width)
        self.horizontalHeader().viewport().update()

    def _widths(self, narrow: bool) -> list[int]:
        """What each column wants: no number and no word of a heading is ever cut."""
        bold = theme().metrics(theme().interface_font("body", bold=True, tabular=True))
        plain = theme().metrics(theme().interface_font("body", tabular=True))
        air = theme().px(_LESS_AIR if narrow else _AIR)
        widths = []
        heads, *rows = self.texts()
        for column, head in enumerate(heads):
            words = head.split(" ", 1) if narrow else [head]
            cells = bold if column == 0 else plain
            longest = max(
                *map(bold.horizontalAdvance, words), *(cells.horizontalAdvance(row[column]) for row in rows), 0
            )
            widths.append(max(math.ceil(longest) + air, theme().px(_NUMBER)))
        if widths and not narrow:
            widths[0] = max(widths[0], theme().px(NAME))
        return widths


class Beside(QWidget):
    """The table and the dumbbells beside each other, or below each other where there is no room for both."""

    def __init__(self, table: FiguresTable, dumbbells: Dumbbells) -> None:
        super().__init__()
        self._parts = (table, dumbbells)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for part, share in zip(self._parts, (3, 2), strict=True):
            self._box.addWidget(part, share, Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the table."""
        table, dumbbells = self._parts
        return QSize(max(table.least, dumbbells.minimumWidth()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts where they fit."""
        super().resizeEvent(event)
        self._box.setSpacing(theme().px(GAP))
        table, dumbbells = self._parts
        wide = self.width() >= table.wanted + dumbbells.minimumWidth() + theme().px(GAP)
        table.setMinimumWidth(table.wanted if wide else table.least)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if way is not self._box.direction():
            self._box.setDirection(way)
            dumbbells.set_named(not wide)
            self.updateGeometry()
