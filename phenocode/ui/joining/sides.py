"""One side of a conflict as a card to choose: whose it is, and what it says."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS_CARD
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.strokes import draw_box

_PAD, _TOP, _GAP = 12, 10, 4
_MOST_LINES = 12
_HOVER = 0.04


class SideCard(Themed, QAbstractButton):
    """Checkable, one of two or three; a participant's words are set in the reading face."""

    def __init__(self, title: str, words: str, language: str, *, own_words: bool, quoted: bool) -> None:
        super().__init__()
        self._title = title
        self._words = words
        self._language = language
        self._own_words = own_words
        self._quoted = quoted
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        ring(self, RADIUS_CARD)
        self.init_theme()

    def restyle(self) -> None:
        """Its height follows the scale."""
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All its lines."""
        present = theme()
        name, words = self._lines(width - 2 * present.px(_PAD))
        return round(name.height + words.height) + 2 * present.px(_TOP) + present.px(_GAP)

    def sizeHint(self) -> QSize:
        """At a comfortable width."""
        width = theme().px(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Some words in each line."""
        return QSize(theme().px(120), theme().px(48))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """No line is cut where the place is low: it scrolls."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew with the window's direction."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        present = theme()
        painter = QPainter(self)
        on = self.isChecked()
        ground = present.colour("accent_tint") if on else present.shade("sheet", _HOVER if self.underMouse() else 0.0)
        draw_box(painter, QRectF(self.rect()), RADIUS_CARD, ground, present.colour("accent" if on else "line2"), 1 + on)
        inside = QRectF(self.rect()).adjusted(present.px(_PAD), present.px(_TOP), -present.px(_PAD), 0)
        name, words = self._lines(inside.width())
        painter.setPen(present.colour("accent" if on else "ink2"))
        name.draw(painter, inside.x(), inside.y(), inside.width(), _side(self.isRightToLeft()))
        painter.setPen(present.colour("ink"))
        top = inside.y() + name.height + present.px(_GAP)
        words.draw(painter, inside.x(), top, inside.width(), _side(self._words_rtl))

    @property
    def _words_rtl(self) -> bool:
        return self._language == "fa" if self._own_words else self.isRightToLeft()

    def _lines(self, width: float) -> tuple[Lines, Lines]:
        present = theme()
        font = present.interface_font("caption", bold=True)
        title = Lines(self._title, font, present.interface_line_height("caption"), width, self.isRightToLeft(), 1)
        if self._quoted:
            face, height = present.reading_font(self._language, "card"), present.line_height(self._language, "card")
        else:
            face, height = present.interface_font("body"), present.interface_line_height("body")
        return title, Lines(self._words, face, height, width, self._words_rtl, _MOST_LINES)


def _side(rtl: bool) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
