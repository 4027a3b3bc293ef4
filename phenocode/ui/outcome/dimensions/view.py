"""The grid itself: its keys, the headings that can be walked to and dragged, columns and rows fitted to their words."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from phenocode.analysis.dimensions import Grid
from phenocode.i18n import tr
from phenocode.ui.colouring import Colouring
from phenocode.ui.look.theme import theme
from phenocode.ui.outcome.dimensions.cells import ValueCells
from phenocode.ui.outcome.dimensions.heads import CategoryHeads, DimensionHeads
from phenocode.ui.outcome.dimensions.model import GridModel, Index
from phenocode.ui.widgets.boxes import Column, Themed, set_ground
from phenocode.ui.widgets.focus import no_ring
from phenocode.ui.widgets.menu import Menu

_COLUMN = (150, 320)  # px at 100 %, at least and at most
_NEW = 190  # the place of a new dimension's name
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_GONE = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_SELECT = QItemSelectionModel.SelectionFlag
_TRIGGER = QAbstractItemView.EditTrigger


class GridView(Themed, QTableView):
    """Cells are written in place. Up from the first row goes to the heading, which has deeds of its own."""

    _room = False  # behind the last heading

    looked_at = Signal()  # the keyboard is on another cell or heading
    moved = Signal(str, object)  # a dimension's id, and the id of the one that it goes before or None
    rename_wanted = Signal()  # of the heading in focus
    remove_wanted = Signal()

    def __init__(self, language: str, colouring: Colouring, *, read_only: bool) -> None:
        super().__init__()
        rtl = language == "fa"
        self.setProperty("reading", read_only)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.grid = GridModel(self, read_only=read_only)
        self.cells = ValueCells(self.grid, self)
        self.heads = DimensionHeads(self.grid, self)
        self.names = CategoryHeads(self.grid, self, colouring)
        self.deeds: list[QAction] = []
        self._corner = Column(ground="panel")
        self._corner.setParent(self)
        self._fitting = self._dragged = False
        self.setModel(self.grid)
        self.setItemDelegate(self.cells)
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(self.names)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(_TRIGGER.AnyKeyPressed | _TRIGGER.DoubleClicked | _TRIGGER.EditKeyPressed)
        self.setTabKeyNavigation(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Dimensions of variation"))
        set_ground(self.viewport(), "sheet")
        no_ring(self)
        self.heads.sectionMoved.connect(self._take_drag)
        self.heads.sectionPressed.connect(self._press_heading)
        self.heads.sectionDoubleClicked.connect(lambda _column: self.rename_wanted.emit())
        self.heads.sectionResized.connect(self._note_width)
        self.init_theme()

    # What is shown

    def show_grid(self, grid: Grid) -> None:
        """Show the grid as it is now; the keyboard stays with its category and dimension, or where they were."""
        at = self.currentIndex()
        former = self.grid.grid
        row, column = at.row(), at.column()
        category = former.rows[row].id if 0 <= row < len(former.rows) else ""
        dimension = former.columns[column].id if 0 <= column < len(former.columns) else ""
        on_heading = self.on_heading
        other_columns = len(former.columns) != len(grid.columns)
        if self.grid.show_grid(grid):
            self.cells.ring_inside, self.heads.current = True, -1
            if other_columns:
                self._dragged = False
            if grid.rows and grid.columns:
                there, across = self.grid.row_of(category), self.grid.column_of(dimension)
                there = min(max(row, 0), len(grid.rows) - 1) if there < 0 else there
                across = min(max(column, 0), len(grid.columns) - 1) if across < 0 else across
                self.fit()
                self.choose(there, across)
                if on_heading:
                    self.choose_heading(across)
        self.fit()

    def choose(self, row: int, column: int) -> None:
        """Put the keyboard on a cell and bring it into sight."""
        self._leave_heading()
        index = self.grid.index(row, column)
        self.selectionModel().setCurrentIndex(index, _SELECT.ClearAndSelect)
        self.scrollTo(index)
        self.looked_at.emit()

    def choose_heading(self, column: int) -> None:
        """Put the keyboard on the heading of a column."""
        if not 0 <= column < self.grid.columnCount():
            return
        if self.grid.rowCount():
            index = self.grid.index(max(self.currentIndex().row(), 0), column)
            self.selectionModel().setCurrentIndex(index, _SELECT.ClearAndSelect)
            self.scrollTo(index)
        self.heads.current = column
        self.cells.ring_inside = False
        # A reader of the screen says the heading that the keys are on.
        self.setAccessibleDescription(str(self.heads.model().headerData(column, Qt.Orientation.Horizontal)))
        self._repaint()
        self.looked_at.emit()

    @property
    def on_heading(self) -> bool:
        """Whether the keyboard is on a heading."""
        return self.heads.current >= 0

    @property
    def column(self) -> int:
        """The column in focus, -1 for none."""
        return self.heads.current if self.on_heading else self.currentIndex().column()

    def finish(self) -> None:
        """Take what is being typed in a cell."""
        self.cells.finish()

    def place_of_heading(self, column: int) -> QRect:
        """Where a heading stands in the row of headings; behind the last one for a new dimension."""
        count = self.heads.count()
        width = self.heads.sectionSize(column) if column < count else theme().px(_NEW)
        along = self.heads.sectionPosition(column) if column < count else self.heads.length()
        along = min(max(along - self.heads.offset(), 0), max(self.heads.viewport().width() - width, 0))
        left = self.heads.viewport().width() - along - width if self.isRightToLeft() else along
        return QRect(left, 0, width, self.heads.height())

    def make_room(self, wanted: bool) -> None:
        """Leave, or take back, the place of a new dimension's name behind the last heading."""
        self._room = wanted
        self.updateGeometries()

    def updateGeometries(self) -> None:
        """With room behind the last heading while a name is asked for there."""
        super().updateGeometries()
        if self._room:
            missing = self.heads.length() + theme().px(_NEW) - self.viewport().width()
            bar = self.horizontalScrollBar()
            bar.setMaximum(max(bar.maximum(), missing))
            bar.setValue(bar.maximum())

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows follow the eye; Enter writes, Delete empties, and on a heading they rename and remove."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0) * (-1 if self.isRightToLeft() else 1)
        if across and plain:
            self._step_across(across)
        elif across and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.move_column(across)
        elif self.on_heading:
            self._heading_key(event, key, plain=plain)
        elif key == Qt.Key.Key_Up and plain and self.currentIndex().row() == 0:
            self.choose_heading(self.currentIndex().column())
        elif key in _ENTER and plain:
            index = self.currentIndex()
            if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable and self.cells.editor is None:
                self.edit(index)
        elif key in _GONE and plain:
            index = self.currentIndex()
            if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.grid.setData(index, "")
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """A letter over a cell is written and is no deed's key."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            typed = event.text().isprintable() and event.text().strip()
            held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
            index = self.currentIndex()
            if typed and not held and not self.on_heading and index.flags() & Qt.ItemFlag.ItemIsEditable:
                event.accept()
                return True
        return super().event(event)

    def move_column(self, by: int) -> None:
        """Put the dimension in focus one place further, or back for -1."""
        columns, at = self.grid.grid.columns, self.column
        to = at + by
        if self.property("reading") or at < 0 or not 0 <= to < len(columns):
            return
        after = to + 1 if by > 0 else to
        self.moved.emit(columns[at].id, columns[after].id if after < len(columns) else None)

    def keyboardSearch(self, search: str) -> None:
        """Letters are written in cells, not looked for."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from cell to cell, and out of the grid from the last one or the first."""
        at = self.currentIndex()
        if not self.hasFocus():  # a field over a heading is put away
            return QWidget.focusNextPrevChild(self, forward)
        ends = (self.grid.rowCount() - 1, self.grid.columnCount() - 1) if forward else (0, 0)
        if not at.isValid() or self.on_heading or (at.row(), at.column()) == ends:
            return QWidget.focusNextPrevChild(self, forward)
        return super().focusNextPrevChild(forward)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another cell is looked at."""
        super().currentChanged(current, previous)
        if current.isValid():
            self._leave_heading()
            self.looked_at.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the cell and its dimension."""
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.show_menu(place)

    def show_menu(self, place: QPoint) -> QMenu:
        """Open the menu of the deeds."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([action for action in self.deeds if action.isEnabled()])
        menu.popup(place)
        return menu

    # Room

    def restyle(self) -> None:
        """Lay all words anew."""
        self.cells.forget()
        self.heads.forget()
        self.names.forget()
        self._dragged = False
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure what is seen."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Share the width among the columns, unless they were drawn by hand, and make rows as high as their words."""
        if self._fitting or not self.isVisible():
            return
        present, count = theme(), self.grid.columnCount()
        self._fitting = True
        self.names.setFixedWidth(self.names.sizeHint().width())
        if count and not self._dragged:
            least, most = (present.px(n) for n in _COLUMN)
            width = max(least, min(self.viewport().width() // count, most))
            for column in range(count):
                self.setColumnWidth(column, width)
        widths = [self.columnWidth(column) for column in range(count)]
        self.heads.setFixedHeight(self.heads.height_for(widths))
        for row, cells in enumerate(self.grid.grid.cells):
            heights = [self.cells.height_of(cell, width) for cell, width in zip(cells, widths, strict=True)]
            height = max([self.names.height_for(row), *heights])
            if height != self.rowHeight(row):
                self.setRowHeight(row, height)
        self._fitting = False
        self.updateGeometries()
        self._corner.setGeometry(self.names.x(), self.heads.y(), self.names.width(), self.heads.height())
        self._corner.raise_()

    def _note_width(self, *_: int) -> None:
        """Columns drawn by hand stay as they are; what is in them is laid anew."""
        if not self._fitting:
            self._dragged = True
            self.fit()

    # Headings

    def _heading_key(self, event: QKeyEvent, key: Qt.Key, *, plain: bool) -> None:
        if key == Qt.Key.Key_Down and plain and self.grid.rowCount():
            self.choose(0, self.heads.current)
        elif (key == Qt.Key.Key_F2 or key in _ENTER) and plain:
            self.rename_wanted.emit()
        elif key in _GONE and plain:
            self.remove_wanted.emit()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _step_across(self, by: int) -> None:
        to = self.column + by
        if not 0 <= to < self.grid.columnCount():
            return
        if self.on_heading:
            self.choose_heading(to)
        else:
            self.choose(max(self.currentIndex().row(), 0), to)

    def _press_heading(self, column: int) -> None:
        self.finish()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choose_heading(column)

    def _leave_heading(self) -> None:
        if self.on_heading:
            self.heads.current = -1
            self.cells.ring_inside = True
            self.setAccessibleDescription("")
            self._repaint()

    def _take_drag(self, column: int, before: int, after: int) -> None:
        """A heading was let go of at another place: the study's order follows, and with it the grid's."""
        if self._fitting:
            return
        self._fitting = True
        self.heads.moveSection(after, before)
        self._fitting = False
        columns = self.grid.grid.columns
        next_one = after + 1 if after > before else after
        self.moved.emit(columns[column].id, columns[next_one].id if next_one < len(columns) else None)

    def _repaint(self) -> None:
        self.heads.viewport().update()
        self.viewport().update()
