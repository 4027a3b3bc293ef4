"""The foot of the list of pairs: how many more there are, how many are decided; it opens to them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from phenocode.ui.group.painting import cut
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RULE
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.labels import set_tooltip
from phenocode.ui.widgets.strokes import draw_words

_HEIGHT = 32
_PAD = 14
_CHEVRON = 16


class Foot(Themed, QAbstractButton):
    """A line under a rule with a chevron at its end."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        ring(self, inset=4)
        self.init_theme()

    def say(self, words: str) -> None:
        """Show other words; without any there is nothing to open."""
        self._words = words
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        set_tooltip(self, words)
        self.update()

    def words(self) -> str:
        """What it says."""
        return self._words

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(theme().px(120), theme().px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint rule, words and chevron."""
        present = theme()
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), present.shade("panel", 0.06))
        painter.fillRect(0, 0, self.width(), present.px(RULE), present.colour("line"))
        pad, side = present.px(_PAD), present.px(_CHEVRON)
        rtl = self.isRightToLeft()
        top = round((self.height() - side) / 2)
        x = pad if rtl else self.width() - pad - side
        paint_icon(painter, "chevron-up" if self.isChecked() else "chevron-down", QRectF(x, top, side, side), "ink2")
        room = self.width() - 2 * pad - side - present.px(8)
        font = present.interface_font("caption")
        place = QRectF(self.width() - pad - room if rtl else pad, 0, room, self.height())
        draw_words(painter, place, cut(self._words, font, room), font, "ink2", present.direction)
