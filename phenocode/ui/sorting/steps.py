"""The steps of a sorting, one a layer, each with how far it has come."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from phenocode.i18n import tr
from phenocode.study.records import Layer
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.sorting.words import layer_name
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.labels import set_tooltip
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.strokes import draw_words

_PAD = 10
_BAR = 3
_ICON = 16
_HOVER = 0.05


class Steps(QWidget):
    """First layer › Second layer › Kinds of encounter; a press goes there."""

    chosen = Signal(object)  # a Layer

    def __init__(self, layers: Sequence[Layer]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._steps: dict[Layer, _Step] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.setAccessibleName(tr("Steps"))
        for number, layer in enumerate(layers, 1):
            if number > 1:
                row.addWidget(_Chevron())
            step = self._steps[layer] = _Step(layer_name(layer), f"Ctrl {number}")
            step.clicked.connect(lambda _checked=False, layer=layer: self.chosen.emit(layer))
            self._group.addButton(step)
            row.addWidget(step)

    def show_step(self, layer: Layer, done: int, total: int) -> None:
        """Say how far a layer has come."""
        self._steps[layer].show_progress(done, total)

    def set_current(self, layer: Layer) -> None:
        """Show at which layer is sorted."""
        self._steps[layer].setChecked(True)

    def said(self, layer: Layer) -> str:
        """What a step says of itself."""
        return self._steps[layer].accessibleName()


class _Step(Themed, QAbstractButton):
    def __init__(self, name: str, key: str) -> None:
        super().__init__()
        self._name = name
        self._key = key
        self._done = 0
        self._total = 0
        self._progress = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        ring(self, inset=3)
        self.show_progress(0, 0)
        self.init_theme()

    def show_progress(self, done: int, total: int) -> None:
        self._done, self._total = done, total
        self._progress = tr("{done} of {total}", done=done, total=total)
        self.setAccessibleName(tr("{step}: {done} of {total}", step=self._name, done=done, total=total))
        set_tooltip(self, self.accessibleName(), self._key)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the name in bold, so that nothing shifts when it is chosen."""
        present = theme()
        name = present.metrics(present.interface_font("body", True)).horizontalAdvance(self._name)
        progress = present.metrics(present.interface_font("caption")).horizontalAdvance(self._progress)
        icon = present.px(_ICON + 4)
        return QSize(math.ceil(max(name, progress + icon)) + 2 * present.px(_PAD), self._height())

    def minimumSizeHint(self) -> QSize:
        """The name is cut where it is narrow; the numbers are not."""
        present = theme()
        progress = present.metrics(present.interface_font("caption")).horizontalAdvance(self._progress)
        return QSize(math.ceil(progress) + present.px(_ICON + 4 + 2 * _PAD), self._height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint name, numbers and the bar of progress."""
        present = theme()
        painter = QPainter(self)
        rtl = self.isRightToLeft()
        if self.isChecked():
            painter.fillRect(self.rect(), present.colour("sheet"))
        elif self.underMouse():
            painter.fillRect(self.rect(), present.shade("window", _HOVER))
        pad, line = present.px(_PAD), present.interface_line_height()
        small = present.interface_line_height("caption")
        top = (self.height() - present.px(_BAR) - line - small) / 2
        font = present.interface_font("body", self.isChecked())
        room = self.width() - 2 * pad
        name = Lines(self._name, font, line, room, rtl, 1)
        painter.setPen(present.colour("ink" if self.isChecked() else "ink2"))
        name.draw(painter, pad, top, room, Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        below = QRectF(pad, top + line, room, small)
        if self._total and self._done == self._total:
            side = present.px(_ICON)
            x = below.right() - side if rtl else below.x()
            paint_icon(painter, "check", QRectF(x, below.center().y() - side / 2, side, side), "ok")
            gap = side + present.px(4)
            below = below.adjusted(0, 0, -gap, 0) if rtl else below.adjusted(gap, 0, 0, 0)
        draw_words(painter, below, self._progress, present.interface_font("caption"), "ink2", self.layoutDirection())
        thick = present.px(_BAR)
        track = QRectF(0, self.height() - thick, self.width(), thick)
        painter.fillRect(track, present.colour("line"))
        wide = track.width() * self._done / self._total if self._total else 0
        painter.fillRect(
            QRectF(track.right() - wide if rtl else 0, track.y(), wide, thick),
            present.colour("accent" if self.isChecked() else "line2"),
        )

    @staticmethod
    def _height() -> int:
        present = theme()
        lines = present.interface_line_height() + present.interface_line_height("caption")
        return round(lines) + present.px(_BAR + 5)


class _Chevron(Themed, QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.init_theme()

    def restyle(self) -> None:
        self.setFixedWidth(theme().px(_ICON + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        side = theme().px(_ICON)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_icon(QPainter(self), "chevron-end", box, "ink3", self.isRightToLeft())
