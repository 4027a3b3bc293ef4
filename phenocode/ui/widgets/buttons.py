"""Buttons: with a frame, primary, quiet, as a link, or with an icon alone."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton

from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import BUTTON, BUTTON_SMALL, ICON, RADIUS
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.keycap import keycap_size, paint_keycap
from phenocode.ui.widgets.labels import set_tooltip
from phenocode.ui.widgets.strokes import draw_box, draw_words

_PADDING = 12
_PADDING_ICON = 8
_PADDING_KEY = 6
_GAP = 6
_HOVER = 0.06
_PRESSED = 0.12
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Button(Themed, QPushButton):
    """A word to press, with an icon at its start and its key at its end where it has them."""

    def __init__(
        self,
        text: str,
        icon: str | None = None,
        primary: bool = False,
        key: str | None = None,
        quiet: bool = False,
        small: bool = False,
        link: bool = False,
        size: str = "body",
    ) -> None:
        super().__init__()
        self._icon = icon
        self._primary = primary
        self._key = key
        self._quiet = quiet or link
        self._link = link
        self._size = size
        self._height = BUTTON_SMALL if small else BUTTON
        self._text = ""
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if link:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        ring(self)
        self.init_theme()

    def setText(self, text: str) -> None:
        """Show ``text`` as it stands; an ampersand is an ampersand."""
        self._text = text
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_icon(self, icon: str | None) -> None:
        """Show another icon, or none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_key(self, key: str | None) -> None:
        """Show another key, or none."""
        self._key = key
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for everything in it."""
        present = theme()
        start, end = self._paddings()
        return QSize(math.ceil(start + self._content_width() + end), present.px(18 if self._link else self._height))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses too; with Ctrl it is a deed of what the button stands in."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.click()
            event.accept()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, icon, word and key."""
        present = theme()
        painter = QPainter(self)
        self._paint_frame(painter)
        rtl = self.isRightToLeft()
        middle = self.height() / 2
        start, end = self._paddings()
        along = start + max(0.0, (self.width() - start - end - self._content_width()) / 2)
        tone = self._tone()

        def place(width: float, height: float) -> QRectF:
            left = self.width() - along - width if rtl else along
            return QRectF(left, middle - height / 2, width, height)

        if self._icon is not None:
            side = present.px(ICON)
            box = place(side, side)
            paint_icon(painter, self._icon, QRectF(round(box.x()), round(box.y()), side, side), self._icon_tone())
            along += side + present.px(_GAP)
        font = present.interface_font(self._size, self._primary or self.isChecked())
        width = math.ceil(present.metrics(font).horizontalAdvance(self._text))
        words = place(width, self.height())
        draw_words(painter, words, self._text, font, tone, self.layoutDirection(), centred=True)
        if self._link and (self.underMouse() or self.hasFocus()) and self.isEnabled():
            line = round(middle + present.metrics(font).ascent() / 2 + present.length(1))
            painter.fillRect(QRectF(words.x(), line, width, present.px(1)), present.colour(tone))
        along += width
        if self._key is not None:
            along += present.px(8)
            size = keycap_size(self._key)
            filled = self._primary and self.isEnabled()
            paint_keycap(painter, place(size.width(), size.height()), self._key, filled)

    def _paint_frame(self, painter: QPainter) -> None:
        present = theme()
        strength = _PRESSED if self.isDown() else _HOVER if self.underMouse() and self.isEnabled() else 0.0
        rect = QRectF(self.rect())
        if self._link:
            return
        if not self.isEnabled():
            edge = None if self._quiet else present.colour("line")
            draw_box(painter, rect, RADIUS, None, edge)
        elif self._primary:
            draw_box(painter, rect, RADIUS, present.shade("accent", 2 * strength, "on_accent"))
        elif self.isChecked():
            draw_box(painter, rect, RADIUS, present.colour("accent_tint"), present.colour("line2"))
        elif self._quiet:
            if strength:
                draw_box(painter, rect, RADIUS, present.shade("panel", strength))
        else:
            draw_box(painter, rect, RADIUS, present.shade("sheet", strength), present.colour("line2"))

    def _tone(self) -> str:
        if not self.isEnabled():
            return "ink3"
        if self._primary:
            return "on_accent"
        if self._link:
            return "accent"
        return "ink2" if self._quiet else "ink"

    def _icon_tone(self) -> str:
        tone = self._tone()
        return "ink2" if tone == "ink" else tone

    def _paddings(self) -> tuple[int, int]:
        present = theme()
        if self._link:
            return 0, 0
        start = _PADDING if self._icon is None else _PADDING_ICON
        end = _PADDING if self._key is None else _PADDING_KEY
        return present.px(start), present.px(end)

    def _content_width(self) -> float:
        present = theme()
        font = present.interface_font(self._size, self._primary or self.isCheckable())  # nothing shifts when it is on
        width = float(math.ceil(present.metrics(font).horizontalAdvance(self._text)))
        if self._icon is not None:
            width += present.px(ICON) + present.px(_GAP)
        if self._key is not None:
            width += present.px(8) + keycap_size(self._key).width()
        return width


class ToolButton(Themed, QToolButton):
    """An icon to press; its word is the tooltip and what a screen reader says."""

    def __init__(self, icon: str, tip: str, key: str = "", size: float = BUTTON, checkable: bool = False) -> None:
        super().__init__()
        self._icon = icon
        self._side = size
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._tip = tip
        self._key = key
        ring(self)
        self.setAccessibleName(tip)
        self.init_theme()

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def set_tip(self, tip: str, key: str = "") -> None:
        """Say another word."""
        self._tip = tip
        self._key = key
        self.setAccessibleName(tip)
        set_tooltip(self, tip, key)

    def restyle(self) -> None:
        """The tooltip follows the window's direction."""
        set_tooltip(self, self._tip, self._key)

    def sizeHint(self) -> QSize:
        """A square."""
        side = theme().px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses too; with Ctrl it is a deed of what the button stands in."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.click()
            event.accept()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon on what the mouse makes of its ground."""
        present = theme()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        tone = "ink2" if self.isEnabled() else "line2"
        if self.isChecked():
            tone = "accent"
            draw_box(painter, rect, RADIUS, present.colour("accent_tint"))
        elif self.isEnabled() and (self.isDown() or self.underMouse()):
            draw_box(painter, rect, RADIUS, present.shade("panel", _PRESSED if self.isDown() else _HOVER))
        side = present.px(min(ICON, self._side))
        left = round((self.width() - side) / 2)
        top = round((self.height() - side) / 2)
        paint_icon(painter, self._icon, QRectF(left, top, side, side), tone, self.isRightToLeft())


def button(
    text: str,
    icon: str | None = None,
    primary: bool = False,
    key: str | None = None,
    quiet: bool = False,
    small: bool = False,
) -> Button:
    """A button; at most one on a screen is ``primary``, a ``quiet`` one has no frame, a ``small`` one is 24 high."""
    return Button(text, icon, primary, key, quiet, small)


def tool_button(icon: str, tip: str, key: str = "", size: float = BUTTON, checkable: bool = False) -> ToolButton:
    """An icon alone; ``tip`` is its word."""
    return ToolButton(icon, tip, key, size, checkable)


def link(text: str, size: str = "body") -> Button:
    """A word in the accent colour that goes somewhere."""
    return Button(text, link=True, size=size)
