"""What the search is narrowed to, as chips that a click or a key takes off."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from phenocode.i18n import tr
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS
from phenocode.ui.search.choices import Choice, in_its_direction
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.labels import set_tooltip
from phenocode.ui.widgets.strokes import draw_box, draw_words

_HEIGHT = 24
_PADDING = 8
_CROSS = 14
_GAP = 6
_NARROWEST = 40
_HOVER = 0.06
_TAKING_OFF = frozenset(
    {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
)


class FilterChip(Themed, QAbstractButton):
    """One choice that narrows the search; pressing it takes it off."""

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self.choice = choice
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setText(choice.name.replace("&", "&&"))
        self.setAccessibleName(tr("{kind}: {name}", kind=choice.kind_name, name=choice.name))
        self.setAccessibleDescription(tr("Delete takes the filter off"))
        ring(self)
        self.init_theme()

    def sizeHint(self) -> QSize:
        """The whole name."""
        present = theme()
        words = math.ceil(present.metrics(present.interface_font()).horizontalAdvance(self.choice.name))
        return QSize(words + self._beside(), present.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The start of a long name."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme().px(_NARROWEST) + self._beside()), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Each key that could mean it takes it off."""
        if event.key() in _TAKING_OFF:
            self.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        """The tooltip says of which kind it is."""
        set_tooltip(self, self.accessibleName())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, name and cross."""
        present = theme()
        painter = QPainter(self)
        ground = present.shade("accent_tint", _HOVER if self.underMouse() else 0.0)
        draw_box(painter, QRectF(self.rect()), RADIUS, ground, present.colour("line2"))
        pad, side, gap = present.px(_PADDING), present.px(_CROSS), present.px(_GAP)
        room = self.width() - self._beside()
        rtl = self.isRightToLeft()
        words = QRectF(self.width() - pad - room if rtl else pad, 0, room + 1, self.height())
        font = present.interface_font()
        shown = present.metrics(font).elidedText(self.choice.name, Qt.TextElideMode.ElideRight, room + 1)
        draw_words(painter, words, in_its_direction(shown), font, "ink", self.layoutDirection())
        x = words.x() - gap - side if rtl else words.x() + room + gap
        paint_icon(painter, "close", QRectF(x, (self.height() - side) / 2, side, side), "ink2")

    def _beside(self) -> int:
        present = theme()
        return 2 * present.px(_PADDING) + present.px(_GAP) + present.px(_CROSS)


class FilterChips(QWidget):
    """The chips in lines; hidden while there is none."""

    removed = Signal(Choice)

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self)
        self.setAccessibleName(tr("Only where"))
        self.hide()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these, in this order; the keyboard goes to the next chip when the one that had it is taken off."""
        chips = self.chips()
        had = next((index for index, chip in enumerate(chips) if chip.hasFocus()), -1)
        self._flow.clear()
        for choice in choices:
            chip = FilterChip(choice)
            chip.clicked.connect(lambda _checked=False, taken=choice: self.removed.emit(taken))
            self._flow.addWidget(chip)
        self.setVisible(bool(choices))
        if had >= 0 and choices:
            self.chips()[min(had, len(choices) - 1)].setFocus()
        self.updateGeometry()

    def chips(self) -> list[FilterChip]:
        """The chips, in order."""
        items = (self._flow.itemAt(index) for index in range(self._flow.count()))
        return [chip for item in items if item is not None and isinstance(chip := item.widget(), FilterChip)]

    def event(self, event: QEvent) -> bool:
        """A new theme has other heights."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        return super().event(event)
