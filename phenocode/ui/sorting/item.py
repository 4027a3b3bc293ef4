"""The item before the judge: its words, large, on top of the pile of those that are left."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from phenocode.exchange.review_documents import PackedItem
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS_CARD
from phenocode.ui.widgets.boxes import Themed, scrolled, set_ground
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.strokes import draw_box

_MARKS = {"fa": ("«", "»"), "en": ("“", "”")}
# The fewest letters from which on a statement is set in smaller steps of the reading size.
_SIZES = ((420, 0), (160, 2), (0, 4))
_ROOM_TO_BE_LARGE = 240  # px; in a narrower card the plain reading size shows more of it
_PAD_X, _PAD_Y = 24, 20
_BETWEEN = 14  # quotations of a code
_STEP = 4  # from one card of the pile to the next
_MOST_UNDER = 3


class ItemCard(Themed, QWidget):
    """A statement, or a code with its quotations under it; carried with the mouse, walked with the arrow keys.

    No participant is ever named and no colour of a code is used.
    """

    walked = Signal(int)
    lifted = Signal()
    carried = Signal(QPoint)  # global
    laid = Signal(QPoint)
    dropped = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._left = 0
        self._pressed_at: QPoint | None = None
        self._carrying = False
        self._rtl = language == "fa"
        self.words = _Words(language)
        self._area = scrolled(self.words, "sheet")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._area)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(QCursor(Qt.CursorShape.OpenHandCursor))
        ring(self, RADIUS_CARD)
        self.init_theme()

    def restyle(self) -> None:
        """Leave room for the edges of the cards under it."""
        edge, under = theme().px(2), theme().px(_MOST_UNDER * _STEP)
        self._column.setContentsMargins(edge, edge, edge, edge + under)

    def show_item(self, item: PackedItem) -> None:
        """Show an item from its first word."""
        self.words.show_item(item)
        self.setAccessibleName(item.code or " ".join(item.words))
        self.setAccessibleDescription(" ".join(item.words) if item.code else "")
        self._area.verticalScrollBar().setValue(0)
        self.update()

    def show_left(self, left: int) -> None:
        """Show that so many others wait under it."""
        if min(left, _MOST_UNDER) != min(self._left, _MOST_UNDER):
            self.update()
        self._left = left

    def minimumSizeHint(self) -> QSize:
        """Some lines."""
        return QSize(theme().px(200), theme().px(84))

    def sizeHint(self) -> QSize:
        """As much as there is."""
        return QSize(theme().px(420), theme().px(320))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk as the eye reads, up and down scroll."""
        bar = self._area.verticalScrollBar()
        forward, back = (Qt.Key.Key_Left, Qt.Key.Key_Right) if self._rtl else (Qt.Key.Key_Right, Qt.Key.Key_Left)
        steps = {
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
        }
        key = Qt.Key(event.key())
        if key in (forward, back):
            self.walked.emit(1 if key == forward else -1)
        elif key in steps:
            bar.setValue(bar.value() + steps[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the card."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry it."""
        place = event.globalPosition().toPoint()
        if self._pressed_at is None:
            return
        if not self._carrying:
            if (place - self._pressed_at).manhattanLength() < QApplication.startDragDistance():
                return
            self._carrying = True
            QGuiApplication.setOverrideCursor(Qt.CursorShape.ClosedHandCursor)
            self.lifted.emit()
        self.carried.emit(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lay it."""
        carrying = self._carrying
        self._end()
        if carrying:
            self.laid.emit(event.globalPosition().toPoint())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card on the pile of those that are left."""
        present = theme()
        painter = QPainter(self)
        step = present.px(_STEP)
        card = QRectF(self.rect()).adjusted(0, 0, 0, -_MOST_UNDER * step)
        for behind in range(min(self._left, _MOST_UNDER), 0, -1):
            under = card.adjusted(behind * step, behind * step, -behind * step, behind * step)
            draw_box(painter, under, RADIUS_CARD, present.colour("sheet"), present.colour("line"))
        draw_box(painter, card, RADIUS_CARD, present.colour("sheet"), present.colour("line"))

    def let_go(self) -> bool:
        """Carry the card no further; whether it was carried."""
        carrying = self._carrying
        self._end()
        if carrying:
            self.dropped.emit()
        return carrying

    def _end(self) -> None:
        if self._carrying:
            QGuiApplication.restoreOverrideCursor()
        self._carrying = False
        self._pressed_at = None


class _Words(Themed, QWidget):
    """The words themselves, as high as they need."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._item: PackedItem | None = None
        self._laid: list[tuple[float, Lines]] = []  # from the top
        self._laid_at = -1
        set_ground(self, "sheet")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.init_theme()

    def restyle(self) -> None:
        """Lay the words anew."""
        self._laid_at = -1

    def show_item(self, item: PackedItem) -> None:
        """Show other words."""
        self._item = item
        self._laid_at = -1
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """At a comfortable width."""
        width = theme().px(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A word or two; the rest scrolls."""
        return QSize(theme().px(160), theme().px(60))

    def heightForWidth(self, width: int) -> int:
        """The height of the lines at ``width``."""
        return round(self._lay(width)) + theme().px(_PAD_Y)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        present = theme()
        painter = QPainter(self)
        self._lay(self.width())
        painter.setPen(present.colour("ink"))
        pad = present.px(_PAD_X)
        side = Qt.AlignmentFlag.AlignRight if self._language == "fa" else Qt.AlignmentFlag.AlignLeft
        seen = event.rect()
        for top, lines in self._laid:
            if top <= seen.bottom() and top + lines.height >= seen.top():
                lines.draw(painter, pad, top, self.width() - 2 * pad, side)

    def _lay(self, width: int) -> float:
        """Lay the lines for ``width``; answers where they end."""
        if self._item is None:
            return 0.0
        if self._laid_at != width:
            self._laid_at = width
            self._laid = self._lines(self._item, width - 2 * theme().px(_PAD_X))
        top, last = self._laid[-1]
        return top + last.height

    def _lines(self, item: PackedItem, room: int) -> list[tuple[float, Lines]]:
        present = theme()
        language, rtl = self._language, self._language == "fa"
        top = float(present.px(_PAD_Y))
        if not item.code:
            text = "\n".join(item.words)
            large = room >= present.px(_ROOM_TO_BE_LARGE)
            step = next(step for letters, step in _SIZES if len(text) >= letters) if large else 0
            font = present.reading_font(language, "text", step)
            return [(top, Lines(text, font, present.line_height(language, "text", step), room, rtl))]
        font = present.interface_font("title", True, language=language)
        name = Lines(item.code, font, present.interface_line_height("title"), room, rtl)
        laid = [(top, name)]
        top += name.height
        opening, closing = _MARKS[language]
        font, height = present.reading_font(language, "card"), present.line_height(language, "card")
        for words in item.words:
            top += present.px(_BETWEEN)
            lines = Lines(f"{opening}{words}{closing}", font, height, room, rtl)
            laid.append((top, lines))
            top += lines.height
        return laid
