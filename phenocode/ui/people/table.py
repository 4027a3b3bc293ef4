"""The table itself: keys, the clipboard, and the deeds on the rows and columns that are chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QTableView, QWidget

from phenocode.analysis.people_table import Field
from phenocode.exchange.pasted_cells import read_cells
from phenocode.i18n import tr
from phenocode.study.records import Subject
from phenocode.ui.look.theme import theme
from phenocode.ui.people.cells import ROW, PeopleCells, offer_names
from phenocode.ui.people.copying import copy_cells
from phenocode.ui.people.model import Index, PeopleModel, Shown
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.menu import Menu
from phenocode.ui.widgets.tables import set_as_study_table

_LEAST, _MOST = 76, 260
_LEAST_OF = {Field.ORDER: 56, Field.NAME: 110, Field.SETTING: 130, Field.DATE: 120}
_WIDE = (Field.NAME, Field.SETTING)
_MEASURED = 100  # rows; the others are like them
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SELECT = QItemSelectionModel.SelectionFlag


class PeopleView(Themed, QTableView):
    """Cells are written in place; Tab walks them, and Ctrl+Tab leaves the table."""

    pasted = Signal(list)  # rows of cells
    cleared = Signal(list)  # (row's id, column's key)
    looked_at = Signal(object)  # the index that the keyboard is on

    def __init__(self, model: PeopleModel) -> None:
        super().__init__()
        self.people = model
        self.setModel(model)
        set_as_study_table(self, "fa" if model.right_to_left else "en")
        self._cells = PeopleCells(model, self)
        self.setItemDelegate(self._cells)
        self.setAccessibleName(tr("Participants") if model.subject is Subject.PARTICIPANT else tr("Settings"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setTabKeyNavigation(True)
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setMinimumSectionSize(24)
        self.row_deeds: Sequence[QAction] = ()
        self.column_deeds: Sequence[QAction] = ()
        self._fitting = self._dragged = False
        self.horizontalHeader().sectionResized.connect(self._note_drag)
        self._keys: list[str] = []
        model.modelReset.connect(self._fit_anew)
        self.doubleClicked.connect(lambda _index: QTimer.singleShot(0, self, self._offer))
        self.init_theme()

    def restyle(self) -> None:
        """Keep rows and columns to the scale."""
        self.verticalHeader().setDefaultSectionSize(theme().px(ROW))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width."""
        super().resizeEvent(event)
        if not self._dragged:
            self._fit()

    def refresh(self) -> None:
        """Show the study as it is now; the keyboard stays with its row and column, or where they were."""
        at = self.currentIndex()
        row, column = at.row(), at.column()
        record_id = self.people.ids[row] if 0 <= row < len(self.people.ids) else ""
        key = self.people.columns[column].key if 0 <= column < len(self.people.columns) else ""
        typing = QApplication.focusWidget()
        here = typing is not None and self.isAncestorOf(typing)
        self.people.refresh()
        if at.isValid() and not self.currentIndex().isValid():
            now = self.people.row_of(record_id)
            there = self.people.column_of(key)
            row = min(row, self.people.rowCount() - 1) if now < 0 else now
            if row >= 0:
                self.choose(row, there if there >= 0 else min(column, len(self.people.columns) - 1))
        if here and not self.hasFocus() and QApplication.focusWidget() is not typing:
            self.setFocus()  # the line that was typed in went with its row

    def showEvent(self, event: QShowEvent) -> None:
        """Measure what is seen."""
        super().showEvent(event)
        if not self._dragged:
            self._fit()

    def choose(self, row: int, column: int = -1) -> None:
        """Put the keyboard on a row, in the column it is in."""
        at = column if column >= 0 else max(self.currentIndex().column(), 0)
        index = self.people.index(row, at)
        self.selectionModel().setCurrentIndex(index, _SELECT.ClearAndSelect)
        self.scrollTo(index)

    def chosen_rows(self) -> list[str]:
        """The ids of the rows in which something is chosen, in their order."""
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        return [self.people.ids[row] for row in rows if row < len(self.people.ids)]

    def chosen_column(self) -> Shown | None:
        """The column that the keyboard is in."""
        at = self.currentIndex().column()
        return self.people.columns[at] if 0 <= at < len(self.people.columns) else None

    def copy(self) -> None:
        """Put the chosen cells on the clipboard, as they are written."""
        chosen = self.selectionModel().selectedIndexes()
        if not chosen:
            return
        rows = sorted({index.row() for index in chosen})
        columns = sorted({index.column() for index in chosen})
        cells = [
            [str(self.people.index(row, column).data(Qt.ItemDataRole.EditRole) or "") for column in columns]
            for row in rows
        ]
        QGuiApplication.clipboard().setMimeData(copy_cells(cells, right_to_left=self.people.right_to_left))

    def paste(self) -> None:
        """Take the cells on the clipboard; one alone fills all that are chosen."""
        rows = read_cells(QGuiApplication.clipboard().text())
        if not rows or not self.currentIndex().isValid():
            return
        chosen = self.selectionModel().selectedIndexes()
        if len(rows) == len(rows[0]) == 1 and len(chosen) > 1:
            height = len({index.row() for index in chosen})
            width = len({index.column() for index in chosen})
            rows = [rows[0] * width for _ in range(height)]
        self.pasted.emit(rows)

    def clear_chosen(self) -> None:
        """Empty the chosen cells."""
        cells = [
            (self.people.ids[index.row()], self.people.columns[index.column()].key)
            for index in self.selectionModel().selectedIndexes()
            if index.row() < len(self.people.ids) and not self.people.columns[index.column()].offered
        ]
        if cells:
            self.cleared.emit(cells)

    def top_left(self) -> tuple[int, int]:
        """The first row and column of what is chosen."""
        chosen = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        return min(index.row() for index in chosen), min(index.column() for index in chosen)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which cell is looked at."""
        super().currentChanged(current, previous)
        self.looked_at.emit(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, paste, empty, and Enter to write."""
        editing = self.state() is QAbstractItemView.State.EditingState
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not event.modifiers():
            self.clear_chosen()
        elif event.key() in _ENTER and not event.modifiers():
            # The Enter that ends an editor comes by here too.
            if not editing and index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from cell to cell, and out of the table from the last one or the first."""
        at, last = self.currentIndex(), self.people.rowCount() - 1
        ends = (last, len(self.people.columns) - 1) if forward else (0, 0)
        if not at.isValid() or (at.row(), at.column()) == ends:
            return QWidget.focusNextPrevChild(self, forward)
        return super().focusNextPrevChild(forward)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done to the chosen cells, rows and column."""
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.show_menu(place)

    def show_menu(self, place: QPoint) -> QMenu:
        """Open the menu of the cell that the keyboard is on."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, deed, key in (
            (tr("&Copy"), self.copy, QKeySequence.StandardKey.Copy),
            (tr("&Paste"), self.paste, QKeySequence.StandardKey.Paste),
            (tr("&Empty"), self.clear_chosen, QKeySequence(Qt.Key.Key_Delete)),
        ):
            action = menu.addAction(text, deed)
            action.setShortcut(key)
            action.setEnabled(deed == self.copy or bool(self.row_deeds))
        for deeds in (self.row_deeds, self.column_deeds):
            shown = [action for action in deeds if action.isEnabled()]
            if shown:
                menu.addSeparator()
                menu.addActions(shown)
        menu.popup(place)
        return menu

    def _fit(self) -> None:
        """Give each column the room of its words, and the rest of the width to those that hold the most."""
        if not self.isVisible():
            return
        present = theme()
        header = present.interface_font("caption", bold=True)
        widths = []
        for at, column in enumerate(self.people.columns):
            words = present.metrics(header).horizontalAdvance(column.heading) + present.px(28)
            rows = range(min(self.people.rowCount(), _MEASURED))
            cells = (self._cells.width_of(self.people.index(row, at)) for row in rows)
            least = present.px(_LEAST_OF.get(Field(column.key), _LEAST) if column.key in set(Field) else _LEAST)
            widths.append(min(max(least, int(words), *cells), present.px(_MOST)))
        spare = self.viewport().width() - sum(widths)
        wide = [at for at, column in enumerate(self.people.columns) if column.key in _WIDE or column.own]
        for at in wide:
            widths[at] += max(spare, 0) // len(wide)
        self._fitting = True
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)
        self._fitting = False

    def _fit_anew(self) -> None:
        """Other columns need other widths; those drawn by hand stay while the columns do."""
        keys = [column.key for column in self.people.columns]
        self._dragged = self._dragged and keys == self._keys
        self._keys = keys
        if not self._dragged:
            self._fit()

    def _note_drag(self, *_: int) -> None:
        """Columns that were drawn by hand stay as they are when the window grows."""
        self._dragged = self._dragged or not self._fitting

    def _offer(self) -> None:
        """Who writes with the mouse sees what can be meant."""
        editor = QApplication.focusWidget()
        if isinstance(editor, TextField) and self.isAncestorOf(editor):
            offer_names(editor, everything=True)

    def index_at(self, record_id: str, key: str) -> QModelIndex:
        """The index of a record's cell."""
        return self.people.index(self.people.row_of(record_id), self.people.column_of(key))
