"""The list of the overlap panel: blocks one under the other, one of them current, walked with the arrow keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RULE
from phenocode.ui.widgets.boxes import Column, Themed
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MARGINS = (14, 10, 14, 12)


class Block(Themed, QWidget):
    """One thing to decide about. Only the current block's buttons are reached with Tab and show their keys.

    Its buttons never take the keyboard from the mouse: the block would open under the press.
    """

    chosen = Signal()  # somebody put mouse or keyboard on it
    walked = Signal(int)  # up or down from here
    opened = Signal()  # Enter
    parts_changed = Signal()  # other widgets of it take the keyboard than before
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.key = ""
        self.current = False
        self.body = Column(margins=_MARGINS, spacing=6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.body)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        no_ring(self)
        self.init_theme()

    def show_item(self, item: object) -> None:
        """Show this thing."""
        raise NotImplementedError

    def reset(self) -> None:
        """Close what was opened; the block will show another thing."""

    def set_current(self, current: bool) -> None:
        """Whether keys are about this block."""
        if current != self.current:
            self.current = current
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)
            self.show_current()
            self.update()
            self.parts_changed.emit()

    def show_current(self) -> None:
        """Show keys where they are heard, and let Tab go where it may."""
        for part in self.parts():
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus if self.current else Qt.FocusPolicy.NoFocus)

    def parts(self) -> list[QWidget]:
        """The buttons of the block, in the order of Tab."""
        return []

    def stops(self) -> list[QWidget]:
        """Where the arrow keys stop inside the block, from the top."""
        return []

    def watch(self, part: QWidget) -> None:
        """Hear the arrow keys of a button inside the block."""
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down walk on from a button; in a field and among choices they are its own."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QAbstractButton)
            and not watched.autoExclusive()
            and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        ):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, or open."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in _ENTER and self.hasFocus():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press anywhere makes it current."""
        super().mousePressEvent(event)
        self.chosen.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """So does the keyboard."""
        super().focusInEvent(event)
        self.chosen.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Somebody may have to scroll."""
        super().resizeEvent(event)
        self.resized.emit()

    def has_keyboard(self) -> bool:
        """Whether it or something in it has the focus."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the current one while the keyboard is in it, and the rule to the next."""
        present = theme()
        painter = QPainter(self)
        rule = present.px(RULE)
        if self.current and self.has_keyboard():
            painter.fillRect(self.rect(), present.colour("accent_tint"))
        painter.fillRect(0, self.height() - rule, self.width(), rule, present.colour("line"))
        if self.hasFocus():
            paint_ring_inside(painter, QRectF(self.rect()).adjusted(0, 0, 0, -rule))


class Shelf(Column):
    """Blocks of one kind. A thing keeps its block as long as it is shown, so that what is typed there stays."""

    def __init__(self, make: Callable[[], Block]) -> None:
        super().__init__(spacing=0)
        self._make = make
        self._blocks: list[Block] = []
        self._spare: list[Block] = []

    @property
    def blocks(self) -> list[Block]:
        """What is shown, from the top."""
        return list(self._blocks)

    def lay(self, items: Sequence[tuple[str, object]]) -> None:
        """Show these, each with the key that it is known by."""
        known = {block.key: block for block in self._blocks}
        wanted = {key for key, _ in items}
        free = [*self._spare, *(block for block in self._blocks if block.key not in wanted)]
        for block in free:
            block.set_current(False)
            block.reset()
        laid = []
        for key, item in items:
            block = known.get(key) or (free.pop() if free else self._make())
            block.key = key
            block.show_item(item)
            laid.append(block)
        for block in free:
            block.hide()
        if laid != self._blocks:
            for index, block in enumerate(laid):
                self._layout.removeWidget(block)
                self._layout.insertWidget(index, block)
                block.show()
        self._blocks, self._spare = laid, free
        self.setVisible(bool(laid))
