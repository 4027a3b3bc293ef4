"""The figures of an agreement in rows, with their dumbbells beside or below."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
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

_NUMBER, _CUT = 44, 84  # the least widths of columns: of a number, of a name where it must be cut
_Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self.heads: list[str] = []
        self._cells: list[list[str]] = []

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
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if index.column() else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole:
            return theme().interface_font("body", bold=index.column() == 0, tabular=True)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class _Rules(QStyledItemDelegate):
    """A rule below each row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(QPen(theme().colour("line"), theme().length(1)))
        rect: QRect = option.rect  # type: ignore[attr-defined]
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


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
        self.setItemDelegate(_Rules(self))
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
            if column:
                metrics = theme().metrics(theme().interface_font("body", bold=True))
                wide = metrics.horizontalAdvance(self._model.heads[column]) + px(16)
                head.resizeSection(column, round(max(wide, px(_NUMBER))))
        numbers = sum(head.sectionSize(column) for column in range(1, self._model.columnCount()))
        self.least, self.wanted = numbers + px(_CUT), numbers + px(NAME)
        self.setMinimumWidth(self.least)
        self.updateGeometry()
        self.setFixedHeight(px(HEAD) + px(ROW) * self._model.rowCount() + 1)


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
