"""The gap of expectations as a table to write in: three numbers for each participant and aspect, the zone beside."""

from decimal import Decimal
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from phenocode.analysis.gaps import GapRow, GapTable, Numbers, Tolerance, say_number
from phenocode.i18n import tr
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.tables import set_as_study_table

Index = QModelIndex | QPersistentModelIndex
_FIELDS = ("desired", "adequate", "perceived")
_FIRST, _LAST = 2, 4  # the columns of the three numbers
_ZONE, _PLACE = 7, 8
_LEAST, _MOST = Decimal(1), Decimal(9)


class GapModel(QAbstractTableModel):
    """What is written goes out as a signal, and the table that follows comes in by ``show_table``."""

    written = Signal(str, str, str, str)  # aspect's id, participant's id, field, what was typed

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._read_only = read_only
        self.table: GapTable | None = None

    def show_table(self, table: GapTable) -> None:
        """Show another table; where its rows are the same, the cell in focus stays."""
        same = (
            self.table is not None and self._keys(self.table) == self._keys(table) and self.table.items == table.items
        )
        if not same:
            self.beginResetModel()
        self.table = table
        if not same:
            self.endResetModel()
        elif table.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(table.rows) - 1, _PLACE))

    @staticmethod
    def _keys(table: GapTable) -> list[tuple[str, str]]:
        return [(row.aspect.id, row.participant.id) for row in table.rows]

    def row_at(self, row: int) -> GapRow:
        """What a row shows."""
        assert self.table is not None  # noqa: S101 - there are no rows before
        return self.table.rows[row]

    def scale(self) -> tuple[Decimal, Decimal]:
        """The least and the greatest number that the zones are painted between."""
        values = [_LEAST, _MOST]
        for row in self.table.rows if self.table is not None else ():
            found = (row.numbers.desired, row.numbers.adequate, row.numbers.perceived)
            values += [value for value in found if value is not None]
        return min(values), max(values)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One for each participant and aspect."""
        return 0 if parent.isValid() or self.table is None else len(self.table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Participant, aspect, three numbers, two gaps, the zone painted, and the place in words."""
        return 0 if parent.isValid() else _PLACE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        if role == Qt.ItemDataRole.ToolTipRole and orientation is Qt.Orientation.Horizontal:
            gaps = {
                _LAST + 1: tr("Adequacy gap: perceived less adequate"),
                _LAST + 2: tr("Superiority gap: perceived less desired"),
            }
            return gaps.get(section)
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole or self.table is None:
            return None
        items = (*self.table.items, "", "", "")[:3]
        return (
            tr("Participant"), tr("Aspect"), *items, tr("Adequacy"), tr("Superiority"),
            tr("Zone of tolerance"), tr("Where it lies"),
        )[section]  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell."""
        row, column = self.row_at(index.row()), index.column()
        if role == Qt.ItemDataRole.ToolTipRole and row.numbers.unusual:
            return tr("More is adequate than desired, which is unusual: there is no zone. Check the numbers.")
        if role == Qt.ItemDataRole.ForegroundRole and column == _PLACE and row.numbers.unusual:
            return theme().colour("warn")
        if role == Qt.ItemDataRole.AccessibleTextRole and _FIRST <= column <= _LAST:
            heading = self.headerData(column, Qt.Orientation.Horizontal)
            return f"{row.participant.name}, {row.aspect.name}, {heading}: {self._typed(row, column)}"
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        language = self.table.language if self.table is not None else "en"
        if column < _FIRST:
            return (row.participant.name, row.aspect.name)[column]
        numbers = row.numbers
        if column <= _LAST:
            if role == Qt.ItemDataRole.EditRole:
                return self._typed(row, column)
            return say_number((numbers.desired, numbers.adequate, numbers.perceived)[column - _FIRST], language)
        if column < _ZONE:
            return say_number((numbers.adequacy, numbers.superiority)[column - _LAST - 1], language, signed=True)
        return place_words(numbers) if column == _PLACE else ""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The three numbers can be written."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if _FIRST <= index.column() <= _LAST and not self._read_only:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a number to be written down."""
        row = self.row_at(index.row())
        if role != Qt.ItemDataRole.EditRole or str(value).strip() == self._typed(row, index.column()):
            return False
        self.written.emit(row.aspect.id, row.participant.id, _FIELDS[index.column() - _FIRST], str(value))
        return True

    @staticmethod
    def _typed(row: GapRow, column: int) -> str:
        said = row.expectation
        return "" if said is None else (said.desired, said.adequate, said.perceived)[column - _FIRST]


def place_words(numbers: Numbers) -> str:
    """Where the perceived lies, in the interface's language; "" where something is missing."""
    if numbers.unusual:
        return tr("unusual order")
    return {
        Tolerance.BELOW: tr("below the zone"),
        Tolerance.WITHIN: tr("within the zone"),
        Tolerance.ABOVE: tr("above the zone"),
        None: "",
    }[numbers.place]


class GapView(Themed, QTableView):
    """Typing a digit begins to write, Tab goes on to the next number."""

    def __init__(self, model: GapModel, language: str) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        set_as_study_table(self, language)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setItemDelegate(_Numbers(self))
        self.setItemDelegateForColumn(_ZONE, _Zone(model, self))
        self.setAccessibleName(tr("Expectations and perceptions"))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.init_theme()

    def restyle(self) -> None:
        """Rows at the present scale."""
        self.verticalHeader().setDefaultSectionSize(theme().px(30))
        self.horizontalHeader().setMinimumSectionSize(theme().px(64))

    def finish(self) -> None:
        """Write what is being typed."""
        editor = self.focusWidget()
        if isinstance(editor, QLineEdit) and self.isAncestorOf(editor):
            self.commitData(editor)
            self.closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Tab goes from number to number, over the ends of rows."""
        steps = {QAbstractItemView.CursorAction.MoveNext: 1, QAbstractItemView.CursorAction.MovePrevious: -1}
        step = steps.get(action)
        here = self.currentIndex()
        if step is None or not here.isValid():
            return super().moveCursor(action, modifiers)
        wide = _LAST - _FIRST + 1
        column = min(max(here.column(), _FIRST - (step > 0)), _LAST + (step < 0))
        place = here.row() * wide + (column - _FIRST) + step
        if not 0 <= place < self._model.rowCount() * wide:
            return here
        return self._model.index(place // wide, _FIRST + place % wide)


class _Numbers(QStyledItemDelegate):
    """Writes numbers in a line of their own, from left to right."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setMaxLength(16)
        editor.setProperty("frameless", True)
        editor.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if _FIRST <= index.column() < _ZONE:
            option.displayAlignment = Qt.AlignmentFlag.AlignCenter


class _Zone(QStyledItemDelegate):
    """Paints the zone as a band and the perceived as a mark; the column before says it in words."""

    def __init__(self, model: GapModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme().px(104), theme().px(30))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        numbers = self._model.row_at(index.row()).numbers
        if numbers == Numbers():
            return
        least, most = self._model.scale()
        present = theme()
        room = QRectF(option.rect).adjusted(present.px(10), 0, -present.px(10), 0)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft

        def x(value: Decimal) -> float:
            share = float((value - least) / (most - least)) if most > least else 0.5
            return room.left() + room.width() * (1 - share if rtl else share)

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, high = room.center().y(), present.px(10)
        painter.setPen(QPen(present.colour("line"), 1))
        painter.drawLine(QPointF(room.left(), middle), QPointF(room.right(), middle))
        if numbers.desired is not None and numbers.adequate is not None:
            ends = sorted((x(numbers.adequate), x(numbers.desired)))
            band = QRectF(ends[0], middle - high / 2, max(ends[1] - ends[0], 2.0), high)
            if numbers.unusual:
                painter.setPen(QPen(present.colour("warn"), 1, Qt.PenStyle.DashLine))
                painter.drawRect(band)
            else:
                painter.fillRect(band, present.colour("line2"))
        if numbers.perceived is not None:
            at = QPointF(x(numbers.perceived), middle)
            painter.setPen(QPen(present.colour("sheet"), 1.5))
            painter.setBrush(present.colour("accent"))
            painter.drawEllipse(at, present.px(5), present.px(5))
        painter.restore()
