"""A painted view of cards: one focus, many selected, moved about by keys that follow the eye, carried by the mouse."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QToolTip, QWidget

from phenocode.ui.group.cards import CardModel, Cell, Entry
from phenocode.ui.group.neighbours import beside, page_on
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import no_ring
from phenocode.ui.widgets.labels import plain_tooltip

_Index = QModelIndex | QPersistentModelIndex
_FLAG = QItemSelectionModel.SelectionFlag
_SIDES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CardView(Themed, QListView):
    """Cards wherever ``_arrange`` puts them. It is a QListView for its model, its selection and its screen readers.

    All selected cards are of one layer: those of another let go of the first.
    """

    chosen_changed = Signal()  # focus or selection moved
    opened = Signal(object)  # an Entry: Enter, a double click
    left = Signal(int)  # an arrow key went over the edge: -1 to the left, 1 to the right
    lifted = Signal(QPoint)  # the selected cards are in the hand, at a global place
    carried = Signal(QPoint)
    laid = Signal(QPoint)
    moved = Signal()  # the cards stand elsewhere: laid out anew, scrolled
    dropped = Signal()  # let go of without laying them anywhere

    def __init__(self, model: CardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = model
        self._cells: list[Cell | None] = []
        self._extent = QRectF()
        self._pressed: QPoint | None = None
        self._pressed_row = -1
        self._collapse_on_release = False
        self._hovered = -1
        self._anchor = ""
        self._goal = 0.0
        self._carrying = False
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        no_ring(self)

    # What a view of its own kind decides

    def _arrange(self, width: float) -> tuple[list[Cell | None], QRectF]:
        """The cells by row (None for a hidden one) for a viewport of ``width``, and the extent of the content."""
        raise NotImplementedError

    # What stands where

    def arrange(self) -> None:
        """Lay the cards out anew and show them."""
        self._cells, self._extent = self._arrange(self.viewport().width())
        self.updateGeometries()
        self.viewport().update()
        self.moved.emit()

    def cell(self, key: str) -> Cell | None:
        """Where a card stands, None when it is not shown."""
        row = self._cards.row_of(key)
        return self._cells[row] if 0 <= row < len(self._cells) else None

    def shown_rect(self, rect: QRectF) -> QRect:
        """A rectangle of the content in px of the viewport."""
        return rect.translated(-self._scrolled()).toAlignedRect()

    def entry_at(self, place: QPoint) -> Entry | None:
        """The card under a place of the viewport, the innermost one."""
        row = self._row_at(place)
        return self._cards.entries[row] if row >= 0 else None

    def current_entry(self) -> Entry | None:
        """The card with the focus."""
        index = self.currentIndex()
        return self._cards.entries[index.row()] if index.isValid() else None

    def selected_entries(self) -> list[Entry]:
        """The selected cards, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._cards.entries[row] for row in rows]

    def is_selected(self, key: str) -> bool:
        """Whether a card is selected."""
        row = self._cards.row_of(key)
        return row >= 0 and self.selectionModel().isSelected(self._cards.index(row))

    # Changing focus and selection

    def go_to(self, key: str) -> bool:
        """Give a card the focus, select it alone and bring it into sight; False when it is not there."""
        row = self._cards.row_of(key)
        if row < 0:
            return False
        self._focus_row(row, _FLAG.ClearAndSelect)
        self._anchor = key
        self._keep_goal()
        return True

    def show_key(self, key: str) -> None:
        """Bring a card into sight."""
        self.scrollTo(self._cards.index(self._cards.row_of(key)))

    def place_of_name(self, entry: Entry) -> QRect:
        """Where a card's name is typed (px of the viewport)."""
        cell = self.cell(entry.key)
        return self.shown_rect(cell.rect) if cell is not None else QRect()

    def clear_selection(self) -> None:
        """Let go of all selected cards; the focus stays."""
        self.selectionModel().clearSelection()

    def set_entries(self, entries: list[Entry]) -> None:
        """Show these cards; focus, selection and place are kept as far as the cards are still there."""
        if list(self._cards.entries) == entries:
            self._cards.tell_changed()
            self.arrange()
            return
        current = self.current_entry()
        row = self.currentIndex().row()
        selected = [entry.key for entry in self.selected_entries()]
        self.selectionModel().blockSignals(True)
        self._cards.set_entries(entries)
        self.selectionModel().blockSignals(False)
        rows = [found for key in selected if (found := self._cards.row_of(key)) >= 0]
        picked = QItemSelection()
        for found in rows:
            picked.select(self._cards.index(found), self._cards.index(found))
        self.selectionModel().select(picked, _FLAG.ClearAndSelect)
        if current is not None and entries:
            now = self._cards.row_of(current.key)
            near = now if now >= 0 else self._successor(current, row)
            if near >= 0:
                self.selectionModel().setCurrentIndex(self._cards.index(near), _FLAG.NoUpdate)
        self._hovered = -1
        self.arrange()
        self.chosen_changed.emit()

    def _successor(self, gone: Entry, row: int) -> int:
        """The row that takes the focus after a card went."""
        entries = self._cards.entries
        same = [i for i, entry in enumerate(entries) if entry.kind == gone.kind and entry.layer is gone.layer
                and entry.under == gone.under]  # fmt: skip
        if not same:
            same = [i for i, entry in enumerate(entries) if entry.id == gone.under]
        return min(same, key=lambda i: (abs(i - row), -i), default=-1)

    def _focus_row(self, row: int, flag: _FLAG) -> None:
        index = self._cards.index(row)
        self.selectionModel().setCurrentIndex(index, flag)
        self.scrollTo(index)
        self.viewport().update()

    def _toggle(self, row: int) -> None:
        entry = self._cards.entries[row]
        if entry.kind == "new":
            return
        others = self.selected_entries()
        if any(_kind(other) != _kind(entry) for other in others):
            self.clear_selection()
        self._focus_row(row, _FLAG.Toggle)
        self._anchor = entry.key

    def _extend(self, row: int) -> None:
        entry = self._cards.entries[row]
        first = self._cards.row_of(self._anchor)
        if first < 0 or _kind(self._cards.entries[first]) != _kind(entry):
            self._focus_row(row, _FLAG.ClearAndSelect)
            self._anchor = entry.key
            return
        picked = QItemSelection()
        for between in range(min(first, row), max(first, row) + 1):
            if _kind(self._cards.entries[between]) == _kind(entry) and self._cells[between] is not None:
                picked.select(self._cards.index(between), self._cards.index(between))
        self.selectionModel().select(picked, _FLAG.ClearAndSelect)
        self._focus_row(row, _FLAG.NoUpdate)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go where they point, Space and Shift select, Enter opens, Escape lets go."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = modifiers == Qt.KeyboardModifier.ShiftModifier
        control = modifiers == Qt.KeyboardModifier.ControlModifier
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        if self._carrying and key == Qt.Key.Key_Escape:
            self._let_go()
        elif key in _SIDES and (plain or shift or control):
            self._step(*_SIDES[key], shift, control)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and (plain or shift):
            self._leap(key, shift)
        elif key == Qt.Key.Key_Space and (plain or control) and self.currentIndex().isValid():
            self._toggle(self.currentIndex().row())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self.currentIndex().isValid():
            self.opened.emit(self.current_entry())
        elif key == Qt.Key.Key_A and control:
            self._select_all()
        elif key == Qt.Key.Key_Escape and plain and self.selected_entries():
            self.clear_selection()
        else:
            event.ignore()
            return
        event.accept()

    def keyboardSearch(self, search: str) -> None:
        """Letters are deeds here, not a search."""

    def _step(self, across: int, down: int, shift: bool, control: bool) -> None:
        row = self._next_row(across, down)
        if row < 0:
            if across:
                self.left.emit(across)
            return
        if shift:
            self._extend(row)
        elif control:
            self._focus_row(row, _FLAG.NoUpdate)
        else:
            self._focus_row(row, _FLAG.ClearAndSelect)
            self._anchor = self._cards.entries[row].key
        if down:
            self._keep_goal()

    def _next_row(self, across: int, down: int) -> int:
        current = self.currentIndex()
        here = self._cells[current.row()] if current.isValid() else None
        if here is None:
            return next((row for row, cell in enumerate(self._cells) if cell is not None), -1)
        return beside(self._cells, here, across, down, self._goal)

    def _keep_goal(self) -> None:
        cell = self._cells[self.currentIndex().row()] if self.currentIndex().isValid() else None
        if cell is not None:
            self._goal = cell.head.center().y()

    def _leap(self, key: Qt.Key, shift: bool) -> None:
        """To an end of the column, or a page on: always from card to card of the same layer."""
        current = self.current_entry()
        if current is None:
            return
        column = [
            (row, cell)
            for row, cell in enumerate(self._cells)
            if cell is not None and _kind(self._cards.entries[row]) == _kind(current) and cell.entry.kind != "new"
        ]
        here = self._cells[self.currentIndex().row()]
        if not column or here is None:
            return
        match key:
            case Qt.Key.Key_Home:
                row = column[0][0]
            case Qt.Key.Key_End:
                row = column[-1][0]
            case _:
                down = 1 if key == Qt.Key.Key_PageDown else -1
                row = page_on(column, here, down, self.viewport().height())
        if row < 0:
            return
        if shift:
            self._extend(row)
        else:
            self._focus_row(row, _FLAG.ClearAndSelect)
            self._anchor = self._cards.entries[row].key
        self._keep_goal()

    def _select_all(self) -> None:
        current = self.current_entry()
        if current is None or current.kind == "new":
            return
        picked = QItemSelection()
        for row, entry in enumerate(self._cards.entries):
            if _kind(entry) == _kind(current) and self._cells[row] is not None:
                picked.select(self._cards.index(row), self._cards.index(row))
        self.selectionModel().select(picked, _FLAG.ClearAndSelect)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a card, or of all selected ones."""
        place = event.position().toPoint()
        row = self._row_at(place)
        if row < 0:
            if event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
                self.clear_selection()
            return
        entry = self._cards.entries[row]
        if event.button() != Qt.MouseButton.LeftButton:
            if not self.is_selected(entry.key):
                self._pick(row)
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._toggle(row)
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._extend(row)
            return
        # The card opens on release: opening it now would move the others away from under the hand.
        self._collapse_on_release = self.is_selected(entry.key)
        if not self._collapse_on_release:
            self.selectionModel().select(self._cards.index(row), _FLAG.ClearAndSelect)
        self._pressed = place
        self._pressed_row = row
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry what is held; otherwise light up what is under the mouse."""
        place = event.position().toPoint()
        if self._carrying:
            self.carried.emit(event.globalPosition().toPoint())
        elif self._pressed is not None:
            far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if far and self._cards.entries[self._pressed_row].kind != "new":
                self._carrying = True
                self.lifted.emit(event.globalPosition().toPoint())
                self.carried.emit(event.globalPosition().toPoint())
        else:
            self._hover(self._row_at(place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lay down what was carried; without a way, it was a click."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        row, self._pressed, self._pressed_row = self._pressed_row, None, -1
        if self._carrying:
            self._carrying = False
            self.laid.emit(event.globalPosition().toPoint())
        elif 0 <= row < len(self._cards.entries):
            self._pick(row)
            if self._cards.entries[row].kind == "new":
                self.opened.emit(self._cards.entries[row])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the whole card."""
        row = self._row_at(event.position().toPoint())
        if row >= 0 and event.button() == Qt.MouseButton.LeftButton and self._cards.entries[row].kind != "new":
            self._pick(row)
            self.opened.emit(self._cards.entries[row])

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse."""
        self._hover(-1)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say the whole of a card whose words are cut."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self._row_at(event.pos())
            words = self._tooltip(self._cards.entries[row]) if row >= 0 else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(words), self.viewport())
            return True
        return super().viewportEvent(event)

    def _tooltip(self, entry: Entry) -> str:
        return ""

    def _pick(self, row: int) -> None:
        self._focus_row(row, _FLAG.ClearAndSelect)
        self._anchor = self._cards.entries[row].key
        self._keep_goal()

    def _let_go(self) -> None:
        self._carrying = False
        self._pressed = None
        self._pressed_row = -1
        self.dropped.emit()

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            for changed in (self._hovered, row):
                cell = self._cells[changed] if 0 <= changed < len(self._cells) else None
                if cell is not None:
                    self.viewport().update(self.shown_rect(cell.rect))
            self._hovered = row

    def _row_at(self, place: QPoint) -> int:
        point = QPointF(place) + self._scrolled()
        found, area = -1, float("inf")
        for row, cell in enumerate(self._cells):
            if cell is not None and cell.rect.contains(point):
                size = cell.rect.width() * cell.rect.height()
                if size < area:
                    found, area = row, size
        return found

    # What Qt's lists ask

    def visualRect(self, index: _Index) -> QRect:
        """Where a card stands in the viewport; empty for a hidden one."""
        row = index.row()
        cell = self._cells[row] if index.isValid() and row < len(self._cells) else None
        return self.shown_rect(cell.rect) if cell is not None else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The card under a place of the viewport."""
        row = self._row_at(point)
        return self._cards.index(row) if row >= 0 else QModelIndex()

    def isIndexHidden(self, index: _Index) -> bool:
        """Codes are hidden while their card is closed."""
        row = index.row()
        return not (0 <= row < len(self._cells)) or self._cells[row] is None

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a card into sight, its head first when it is higher than the view."""
        cell = self._cells[index.row()] if index.isValid() and index.row() < len(self._cells) else None
        if cell is None:
            return
        margin = self._margin()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        low, high = cell.rect.bottom() + margin - height, cell.rect.top() - margin
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(round((low + high) / 2))
        elif bar.value() < low or bar.value() > high:
            bar.setValue(round(min(high, max(low, bar.value()))))
        across, width = self.horizontalScrollBar(), self.viewport().width()
        left, right = cell.rect.left() - margin, cell.rect.right() + margin - width
        value = min(left, max(right, self._scrolled().x()))
        across.setValue(round(across.maximum() - value if self.isRightToLeft() else value))

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What to paint anew when a selection changes."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def setSelection(self, rect: QRect, command: _FLAG) -> None:
        """Cards are selected one by one, never by a frame drawn round them."""

    def doItemsLayout(self) -> None:
        """Lay the cards out when Qt thinks it is time, unless that was done."""
        if len(self._cells) != self._cards.rowCount():
            self.arrange()

    def updateGeometries(self) -> None:
        """Scroll as far as the content reaches."""
        size = self.viewport().size()
        bar = self.verticalScrollBar()
        bar.setPageStep(size.height())
        bar.setSingleStep(max(1, size.height() // 12))
        bar.setRange(0, max(0, round(self._extent.height()) - size.height()))
        across = self.horizontalScrollBar()
        across.setPageStep(size.width())
        across.setRange(0, max(0, round(self._extent.width()) - size.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other width, other lines."""
        self.arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint the part that is in sight now."""
        self.viewport().update()
        self.moved.emit()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell who has the focus."""
        super().currentChanged(current, previous)
        self._current_moved()
        self.viewport().update()
        self.chosen_changed.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell what is selected."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()
        self.chosen_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by Tab lands on a card."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and event.reason() != Qt.FocusReason.MouseFocusReason:
            row = next((row for row, cell in enumerate(self._cells) if cell is not None), -1)
            if row >= 0:
                self._pick(row)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes with the focus."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _current_moved(self) -> None:
        """The focus is on another card."""

    def _margin(self) -> float:
        return 0.0

    def _scrolled(self) -> QPointF:
        across = self.horizontalScrollBar()
        left = across.maximum() - across.value() if self.isRightToLeft() else across.value()
        return QPointF(left, self.verticalScrollBar().value())

    def _visible_cells(self, area: QRectF) -> Iterable[tuple[int, Cell]]:
        for row, cell in enumerate(self._cells):
            if cell is not None and cell.rect.intersects(area):
                yield row, cell

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each kind of view paints its own cards."""
        raise NotImplementedError


def _kind(entry: Entry) -> tuple[str, object]:
    return (entry.kind, entry.layer)
