"""A painted view of cards: moved about by keys that follow the eye, carried by the mouse."""

from PySide6.QtCore import QEvent, QItemSelection, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from phenocode.ui.group.cards import CardModel, Cell, Entry
from phenocode.ui.group.creeping import Creeping
from phenocode.ui.group.neighbours import beside, page_on
from phenocode.ui.group.painting import GAP
from phenocode.ui.group.placed import FLAG, PlacedCards, kind_of
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.labels import plain_tooltip

_SIDES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CardView(PlacedCards):
    """Cards that are walked, picked, opened and carried."""

    opened = Signal(object)  # an Entry: Enter, a double click
    left = Signal(int)  # an arrow key went over the edge: -1 to the left, 1 to the right
    lifted = Signal(QPoint)  # the selected cards are in the hand, at a global place
    carried = Signal(QPoint)
    laid = Signal(QPoint)
    menu_wanted = Signal(QPoint)  # of the chosen cards, at a global place
    finding_ended = Signal()  # all cards are wanted again
    dropped = Signal()  # let go of without laying them anywhere

    def __init__(self, model: CardModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._pressed: QPoint | None = None
        self._pressed_row = -1
        self._collapse_on_release = False
        self._carrying = False
        self._in_hand: frozenset[str] = frozenset()
        self._line: QRectF | None = None  # where a card would be put in between
        self._line_shown: QRectF | None = None  # as it was painted last
        self._found: frozenset[str] | None = None  # what is looked for; None while nothing is
        self._creeping = Creeping(self)
        self.setMouseTracking(True)

    # What is carried over it, what is looked for

    def set_in_hand(self, ids: frozenset[str]) -> None:
        """Which cards are being carried; none ends it."""
        self._in_hand = ids
        if not ids:
            self._creeping.stop()
            self._line = None
        self.viewport().update()

    def creep(self, place: QPoint) -> None:
        """Scroll slowly while something is carried along the upper or lower edge."""
        self._creeping.follow(place)

    def set_found(self, ids: frozenset[str] | None) -> None:
        """Let all cards but these (ids) step back; None shows them all alike again."""
        if ids != self._found:
            self._found = ids
            self.viewport().update()

    def _steps_back(self, entry: Entry) -> bool:
        return self._found is not None and entry.id not in self._found

    def _place_line(self, cell: Cell, after: bool, *, upright: bool) -> None:
        """A line before or after a card: between cards that stand one under the other, or side by side."""
        rect, half, thick = cell.rect, theme().px(GAP) / 2, theme().px(2)
        if upright:
            x = rect.right() + half if after != self._study_rtl() else rect.left() - half
            self._line = QRectF(round(x - thick / 2), rect.y(), thick, rect.height())
        else:
            y = rect.bottom() + half if after else rect.top() - half
            self._line = QRectF(rect.x(), round(y - thick / 2), rect.width(), thick)

    def _study_rtl(self) -> bool:
        """Whether cards side by side run from the right."""
        return self.isRightToLeft()

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
        elif key == Qt.Key.Key_Escape and plain and self._found is not None:
            self.finding_ended.emit()
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
            self._focus_row(row, FLAG.NoUpdate)
        else:
            self._focus_row(row, FLAG.ClearAndSelect)
            self._anchor = self._cards.entries[row].key
        if down:
            self._keep_goal()

    def _next_row(self, across: int, down: int) -> int:
        current = self.currentIndex()
        here = self._cells[current.row()] if current.isValid() else None
        if here is None:
            return next((row for row, cell in enumerate(self._cells) if cell is not None), -1)
        return beside(self._cells, here, across, down, self._goal)

    def _leap(self, key: Qt.Key, shift: bool) -> None:
        """To an end of the column, or a page on: always from card to card of the same layer."""
        current = self.current_entry()
        if current is None:
            return
        column = [
            (row, cell)
            for row, cell in enumerate(self._cells)
            if cell is not None and kind_of(self._cards.entries[row]) == kind_of(current) and cell.entry.kind != "new"
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
            self._focus_row(row, FLAG.ClearAndSelect)
            self._anchor = self._cards.entries[row].key
        self._keep_goal()

    def _select_all(self) -> None:
        current = self.current_entry()
        if current is None or current.kind == "new":
            return
        picked = QItemSelection()
        for row, entry in enumerate(self._cards.entries):
            if kind_of(entry) == kind_of(current) and self._cells[row] is not None:
                picked.select(self._cards.index(row), self._cards.index(row))
        self.selectionModel().select(picked, FLAG.ClearAndSelect)

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
            self.selectionModel().select(self._cards.index(row), FLAG.ClearAndSelect)
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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done: by the mouse where it points, by its key at the card in focus."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        current = self.currentIndex()
        if by_key and current.isValid():
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.visualRect(current).center()))
        elif not by_key and self._row_at(event.pos()) >= 0:
            self.menu_wanted.emit(event.globalPos())

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
