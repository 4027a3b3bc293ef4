"""The table of names and pseudonyms: typed, pasted as two columns, or taken from an earlier key."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView
from PySide6.QtWidgets import QWidget as _QWidget

from phenocode.commands.pseudonyms import Name
from phenocode.i18n import tr
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.focus import paint_ring_inside

_Index = QModelIndex | QPersistentModelIndex
_ROW = 32
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


class NamesModel(QAbstractTableModel):
    """Rows of a name and its pseudonym; the last row is always empty, to be typed in."""

    edited = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[list[str]] = [["", ""]]

    def names(self) -> list[Name]:
        """The rows in which something is written."""
        return [Name(name.strip(), pseudonym.strip()) for name, pseudonym in self._rows if name.strip()]

    @property
    def unfinished(self) -> int:
        """How many rows lack one of the two."""
        return sum(bool(name.strip()) != bool(pseudonym.strip()) for name, pseudonym in self._rows)

    def put(self, row: int, pairs: Sequence[tuple[str, str]]) -> None:
        """Put pairs in the place of the rows from ``row`` on."""
        self.beginResetModel()
        self._rows[row : row + len(pairs)] = [[name, pseudonym] for name, pseudonym in pairs]
        self._keep_empty_row()
        self.endResetModel()
        self.edited.emit()

    def add(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Add pairs that are not listed yet."""
        listed = {name.strip() for name, _ in self._rows}
        self.put(len(self._rows) - 1, [pair for pair in pairs if pair[0].strip() not in listed])

    def remove(self, rows: Sequence[int]) -> None:
        """Take rows off."""
        self.beginResetModel()
        self._rows = [row for number, row in enumerate(self._rows) if number not in rows]
        self._keep_empty_row()
        self.endResetModel()
        self.edited.emit()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """How many, the empty one among them."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """The name and what stands in its place."""
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return tr("Name") if section == 0 else tr("Pseudonym")

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Everything can be typed in."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's words."""
        return self._rows[index.row()][index.column()] if role in _SHOWN else None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed."""
        self._rows[index.row()][index.column()] = " ".join(str(value).split())
        self.dataChanged.emit(index, index)
        if any(self._rows[-1]):
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows))
            self._rows.append(["", ""])
            self.endInsertRows()
        self.edited.emit()
        return True

    def _keep_empty_row(self) -> None:
        if not self._rows or any(self._rows[-1]):
            self._rows.append(["", ""])


class NamesTable(Themed, QTableView):
    """Two columns to type in; Ctrl+V takes two columns copied from a sheet, Delete takes rows off."""

    def __init__(self, rtl: bool) -> None:
        super().__init__()
        self.names = NamesModel(self)
        self.setModel(self.names)
        self.setItemDelegate(_Cells(self, rtl))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(tr("Names and pseudonyms"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.horizontalHeader().setDefaultAlignment(
            side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        )
        self.init_theme()
        self.setCurrentIndex(self.names.index(0, 0))

    def restyle(self) -> None:
        """Rows follow the scale."""
        self.verticalHeader().setDefaultSectionSize(theme().px(_ROW))

    def paste(self) -> None:
        """Take two columns from the clipboard, as Excel copies them; they come in the place of empty rows."""
        lines = QGuiApplication.clipboard().text().splitlines()
        pairs = [tuple([*line.split("\t"), ""][:2]) for line in lines if line.strip()]
        if pairs:
            self.names.put(max(self.currentIndex().row(), 0), [(name.strip(), other.strip()) for name, other in pairs])
            self.setCurrentIndex(self.names.index(self.names.rowCount() - 1, 0))

    def remove_selected(self) -> None:
        """Take the selected rows off the list."""
        self.names.remove(sorted({index.row() for index in self.selectionModel().selectedIndexes()}))
        self.setCurrentIndex(self.names.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste, take off, and Enter to type."""
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_selected()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.state() is not QAbstractItemView.State.EditingState and index.isValid():
                self.edit(index)
        else:
            super().keyPressEvent(event)


class _Cells(QStyledItemDelegate):
    def __init__(self, view: NamesTable, rtl: bool) -> None:
        super().__init__(view)
        self._view = view
        self._direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The cell, in the ring where the keyboard is."""
        super().paint(painter, option, index)
        view = self._view
        if view.hasFocus() and index == view.currentIndex():
            paint_ring_inside(painter, QRectF(view.visualRect(index)).adjusted(1, 1, -1, -1))

    def createEditor(self, parent: _QWidget, option: QStyleOptionViewItem, index: _Index) -> _QWidget:
        line = TextField()
        line.setParent(parent)
        line.set_direction(self._direction)
        return line
