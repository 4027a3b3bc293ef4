"""The little framed key that teaches a shortcut where its deed stands."""

import math

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS
from phenocode.ui.widgets.boxes import Row, Themed
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.strokes import draw_box, draw_words

HEIGHT = 18


def keycap_size(text: str) -> QSizeF:
    """How much room the cap of ``text`` takes."""
    present = theme()
    words = present.metrics(present.interface_font("caption")).horizontalAdvance(text)
    height = present.px(HEIGHT)
    return QSizeF(max(height, math.ceil(words) + 2 * present.px(5)), height)


def paint_keycap(painter: QPainter, rect: QRectF, text: str, on_accent: bool = False) -> None:
    """Paint the cap in the middle of ``rect``; key names read from the left in every window."""
    present = theme()
    size = keycap_size(text)
    place = QRectF(
        round(rect.center().x() - size.width() / 2),
        round(rect.center().y() - size.height() / 2),
        size.width(),
        size.height(),
    )
    if on_accent:
        draw_box(painter, place, RADIUS, None, present.colour("on_accent"))
    else:
        draw_box(painter, place, RADIUS, present.colour("panel"), present.colour("line"))
    tone = "on_accent" if on_accent else "ink2"
    font = present.interface_font("caption")
    draw_words(painter, place, text, font, tone, Qt.LayoutDirection.LeftToRight, centred=True)


class KeyCap(Themed, QWidget):
    """A key, such as "S" or "Ctrl K"."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text)
        self.init_theme()

    def set_text(self, text: str) -> None:
        """Show another key."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The cap."""
        return keycap_size(self._text).toSize()

    def minimumSizeHint(self) -> QSize:
        """Never narrower."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        paint_keycap(QPainter(self), QRectF(self.rect()), self._text)


def key_hint(key: str, text: str) -> QWidget:
    """A key and what it does, as at the foot of the statement's card."""
    return Row(KeyCap(key), label(text, "caption", "ink2"), spacing=6)
