"""Chips: codes as small framed names that can be opened and taken off."""

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from phenocode.i18n import tr
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.keycap import keycap_size, paint_keycap
from phenocode.ui.widgets.labels import set_tooltip
from phenocode.ui.widgets.strokes import draw_box, draw_words
from phenocode.ui.widgets.swatch import SIZE as SWATCH
from phenocode.ui.widgets.swatch import paint_swatch

_HEIGHT = 24
_PADDING = 8
_GAP = 6
_CROSS = 14
_NARROWEST = 72
_HOVER = 0.06
_ACTIVATING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_REMOVING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class CodeChip(Themed, QAbstractButton):
    """A code's name with its swatch; Enter or a click opens it, Delete or its cross takes it off."""

    activated = Signal()
    removed = Signal()

    def __init__(self, name: str, colour_number: int = 0, removable: bool = True, key: str = "") -> None:
        super().__init__()
        self._removable = removable
        self._key = key
        self._over_cross = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self.activated)
        ring(self)
        self.set_code(name, colour_number)
        self.init_theme()

    def set_code(self, name: str, colour_number: int) -> None:
        """Show another code."""
        self._name = name
        self._colour = colour_number
        super().setText(name.replace("&", "&&"))
        self.setAccessibleName(name)
        self.setAccessibleDescription(tr("Delete takes the code off") if self._removable else "")
        self.updateGeometry()
        self.update()

    def name(self) -> str:
        """The code's name."""
        return self._name

    def sizeHint(self) -> QSize:
        """The whole name."""
        present = theme()
        width = math.ceil(present.metrics(present.interface_font()).horizontalAdvance(self._name))
        return QSize(width + self._before() + self._after(), present.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The start of a long name."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme().px(_NARROWEST) + self._after()), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or Space, take off with Delete or Backspace."""
        if event.key() in _ACTIVATING:
            self.click()
        elif event.key() in _REMOVING and self._removable:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the cross under the mouse."""
        self._set_over_cross(self._on_cross(event.position()))
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the cross takes off and does not open."""
        if self.isDown() and self._on_cross(event.position()):
            self.setDown(False)
            self.removed.emit()
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Let the cross go dark."""
        self._set_over_cross(False)
        super().leaveEvent(event)

    def resizeEvent(self, event: object) -> None:
        """A name that is cut has the whole of it as its tooltip."""
        set_tooltip(self, self._name if self.width() < self.sizeHint().width() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, key, swatch, name and cross."""
        present = theme()
        painter = QPainter(self)
        hovered = self.underMouse() and not self._over_cross
        ground = present.shade("sheet", _HOVER if hovered else 0.0)
        draw_box(painter, QRectF(self.rect()), RADIUS, ground, present.colour("line"))
        along = float(present.px(_PADDING))
        if self._key:
            size = keycap_size(self._key)
            along = present.px(4)
            paint_keycap(painter, self._from_start(along, size.width()), self._key)
            along += size.width() + present.px(_GAP)
        side = present.px(SWATCH)
        paint_swatch(painter, self._from_start(along, side, side), self._colour)
        room = self.width() - self._before() - self._after()
        font = present.interface_font()
        shown = present.metrics(font).elidedText(self._name, Qt.TextElideMode.ElideRight, room + 1)
        words = self._from_start(self._before(), room + 1)
        draw_words(painter, words, shown, font, "ink", self.layoutDirection())
        if self._removable:
            paint_icon(painter, "close", self._cross(), "ink" if self._over_cross else "ink3")

    def _before(self) -> int:
        present = theme()
        start = present.px(_PADDING)
        if self._key:
            start = present.px(4) + round(keycap_size(self._key).width()) + present.px(_GAP)
        return start + present.px(SWATCH) + present.px(_GAP)

    def _after(self) -> int:
        present = theme()
        return present.px(_PADDING) + (present.px(_CROSS) + present.px(4) if self._removable else 0)

    def _from_start(self, along: float, width: float, height: float | None = None) -> QRectF:
        tall = self.height() if height is None else height
        left = self.width() - along - width if self.isRightToLeft() else along
        return QRectF(left, round((self.height() - tall) / 2), width, tall)

    def _cross(self) -> QRectF:
        side = theme().px(_CROSS)
        return self._from_start(self.width() - theme().px(_PADDING - 1) - side, side, side)

    def _on_cross(self, point: QPointF) -> bool:
        if not self._removable:
            return False
        reach = theme().px(_PADDING - 1)
        return (
            self._cross().adjusted(-3, -reach, reach, reach).contains(point)
            if not self.isRightToLeft()
            else (self._cross().adjusted(-reach, -reach, 3, reach).contains(point))
        )

    def _set_over_cross(self, over: bool) -> None:
        if over != self._over_cross:
            self._over_cross = over
            self.update()
