"""Small marks: counts, flags, and a state said by an icon and a word."""

import math

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from phenocode.i18n import number as in_digits
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.strokes import draw_box, draw_words

_BADGE = 17
_TAG = 18
_ICON = 14


def badge_size(text: str) -> QSizeF:
    """How much room a count takes."""
    present = theme()
    words = present.metrics(present.interface_font("caption", True)).horizontalAdvance(text)
    height = present.px(_BADGE)
    return QSizeF(max(height, math.ceil(words) + 2 * present.px(5)), height)


def paint_badge(painter: QPainter, rect: QRectF, text: str, kind: str = "count") -> None:
    """Paint a count in the middle of ``rect``: "count" grey, "checks" framed in warn, "accent" filled."""
    present = theme()
    size = badge_size(text)
    left = round(rect.center().x() - size.width() / 2)
    top = round(rect.center().y() - size.height() / 2)
    place = QRectF(left, top, size.width(), size.height())
    round_end = _BADGE / 2
    if kind == "checks":
        draw_box(painter, place, round_end, present.colour("warn_ground"), present.colour("warn"))
        tone = "warn"
    elif kind == "accent":
        draw_box(painter, place, round_end, present.colour("accent"))
        tone = "on_accent"
    else:
        draw_box(painter, place, round_end, present.shade("panel", 0.07))
        tone = "ink2"
    font = present.interface_font("caption", kind != "count")
    draw_words(painter, place, text, font, tone, Qt.LayoutDirection.LeftToRight, centred=True)


class CountBadge(Themed, QWidget):
    """A number: "count" of what is there, "checks" still open, or "accent" for what is in the hand.

    ``name`` says to a screen reader what is counted.
    """

    def __init__(self, number: int = 0, kind: str = "count", name: str = "", hide_zero: bool = True) -> None:
        super().__init__()
        self._kind = kind
        self._name = name
        self._hide_zero = hide_zero
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_number(number)
        self.init_theme()

    def set_number(self, number: int) -> None:
        """Show another number, in the interface's digits."""
        self._number = number
        self._text = in_digits(number)
        self.setAccessibleName(f"{self._text} {self._name}".strip())
        if not number and self._hide_zero:
            self.hide()
        elif self.parentWidget() is not None:
            self.show()
        else:
            # Shown with its parent, once it has one; alone it would be a window.
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
        self.updateGeometry()
        self.update()

    def number(self) -> int:
        """The number shown."""
        return self._number

    def sizeHint(self) -> QSize:
        """Nothing, where a zero is not shown."""
        if not self._number and self._hide_zero:
            return QSize(0, theme().px(_BADGE))
        return badge_size(self._text).toSize()

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if self._number or not self._hide_zero:
            paint_badge(QPainter(self), QRectF(self.rect()), self._text, self._kind)


_TAG_COLOURS = {
    "plain": ("panel", "ink2", "line2"),
    "warn": ("warn_ground", "warn", None),
    "error": ("error_ground", "error", None),
    "ok": ("panel", "ok", "line"),
    "accent": ("accent_tint", "accent", None),
}


def tag_size(text: str, icon: str | None = None) -> QSizeF:
    """How much room a flag takes."""
    present = theme()
    words = math.ceil(present.metrics(present.interface_font("caption")).horizontalAdvance(text))
    drawn = present.px(_ICON) + present.px(4) if icon is not None else 0
    return QSizeF(words + drawn + 2 * present.px(6), present.px(_TAG))


def paint_tag(
    painter: QPainter, rect: QRectF, text: str, kind: str = "plain", icon: str | None = None, rtl: bool = False
) -> None:
    """Paint a flag such as "one setting" in the middle of ``rect``."""
    present = theme()
    size = tag_size(text, icon)
    left = round(rect.center().x() - size.width() / 2)
    top = round(rect.center().y() - size.height() / 2)
    place = QRectF(left, top, size.width(), size.height())
    ground, tone, edge = _TAG_COLOURS[kind]
    draw_box(painter, place, RADIUS, present.colour(ground), present.colour(edge) if edge is not None else None)
    start = present.px(6)
    words = place.adjusted(start, 0, -start, 0)
    if icon is not None:
        side = present.px(_ICON)
        x = words.right() - side if rtl else words.x()
        paint_icon(painter, icon, QRectF(x, round(place.center().y() - side / 2), side, side), tone, rtl)
        gap = side + present.px(4)
        words = words.adjusted(0, 0, -gap, 0) if rtl else words.adjusted(gap, 0, 0, 0)
    direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    draw_words(painter, words, text, present.interface_font("caption"), tone, direction, centred=True)


class Tag(Themed, QWidget):
    """A flag of a word or two: "plain", "warn", "error", "ok" or "accent"."""

    def __init__(self, text: str, kind: str = "plain", icon: str | None = None) -> None:
        super().__init__()
        self._kind = kind
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text)
        self.init_theme()

    def set_text(self, text: str) -> None:
        """Say another word."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The word in its frame."""
        return tag_size(self._text, self._icon).toSize()

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        paint_tag(QPainter(self), QRectF(self.rect()), self._text, self._kind, self._icon, self.isRightToLeft())


class StateLine(Themed, QWidget):
    """An icon and a word that say one state, as "saved 14:02"; the word is never left out."""

    def __init__(self, icon: str, text: str, tone: str = "ink2", size: str = "caption") -> None:
        super().__init__()
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_state(icon, text, tone)
        self.init_theme()

    def set_state(self, icon: str, text: str, tone: str = "ink2") -> None:
        """Say another state."""
        self._icon = icon
        self._text = text
        self._tone = tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The word."""
        return self._text

    def sizeHint(self) -> QSize:
        """Icon and word."""
        present = theme()
        words = math.ceil(present.metrics(present.interface_font(self._size)).horizontalAdvance(self._text))
        side = present.px(_ICON)
        return QSize(side + present.px(6) + words, max(side, math.ceil(present.interface_line_height(self._size))))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon and word."""
        present = theme()
        painter = QPainter(self)
        rtl = self.isRightToLeft()
        side = present.px(_ICON)
        x = self.width() - side if rtl else 0
        paint_icon(painter, self._icon, QRectF(x, round((self.height() - side) / 2), side, side), self._tone, rtl)
        gap = side + present.px(6)
        words = QRectF(0 if rtl else gap, 0, self.width() - gap, self.height())
        draw_words(painter, words, self._text, present.interface_font(self._size), self._tone, self.layoutDirection())
