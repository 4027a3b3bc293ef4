"""Choosing: one of a few side by side, tabs, a list that drops down, and yes or no."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)

from phenocode.i18n import number
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import BUTTON, HEADER, RADIUS
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.marks import badge_size, paint_badge
from phenocode.ui.widgets.strokes import draw_box, draw_words

_HOVER = 0.06

# A key and its word; a plain string is both.
Option = tuple[str, str] | str


def _pair(option: Option) -> tuple[str, str]:
    return (option, option) if isinstance(option, str) else option


class _Part(Themed, QRadioButton):
    """One of several, of which one is always chosen; the arrow keys move among them as the eye does."""

    def __init__(self, key: str, text: str, padding: int, height: int) -> None:
        super().__init__()
        self.key = key
        self.words = text
        self.count: int | None = None
        self._padding = padding
        self._height = height
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.init_theme()

    def sizeHint(self) -> QSize:
        """Room for the word in bold, so that nothing shifts when it is chosen."""
        present = theme()
        words = present.metrics(present.interface_font("body", True)).horizontalAdvance(self.words)
        width = math.ceil(words) + 2 * present.px(self._padding)
        if self.count is not None:
            width += present.px(8) + round(badge_size(number(self.count)).width())
        return QSize(width, present.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """The word; where room is short its count goes, and half of the room around."""
        present = theme()
        words = present.metrics(present.interface_font("body", True)).horizontalAdvance(self.words)
        return QSize(math.ceil(words) + present.px(self._padding), present.px(self._height))

    def hitButton(self, pos: object) -> bool:
        """All of it is the button."""
        return True

    def event(self, event: QEvent) -> bool:
        """The group paints the ground, so it must hear of the mouse."""
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            group = self.parentWidget()
            if group is not None:
                group.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the word, and its count."""
        present = theme()
        painter = QPainter(self)
        chosen = self.isChecked()
        font = present.interface_font("body", chosen)
        width = math.ceil(present.metrics(font).horizontalAdvance(self.words))
        total = width
        badge = badge_size(number(self.count)) if self.count is not None else None
        if badge is not None and width + present.px(8) + round(badge.width()) <= self.width():
            total += present.px(8) + round(badge.width())
        else:
            badge = None
        along = (self.width() - total) / 2
        rtl = self.isRightToLeft()
        tone = "ink3" if not self.isEnabled() else "ink" if chosen else "ink2"
        left = self.width() - along - width if rtl else along
        place = QRectF(left, 0, width, self.height())
        draw_words(painter, place, self.words, font, tone, self.layoutDirection(), centred=True)
        if badge is not None and self.count is not None:
            left = along if rtl else along + width + present.px(8)
            paint_badge(painter, QRectF(left, 0, badge.width(), self.height()), number(self.count), "count")


class _Choices(Themed, QWidget):
    """Parts side by side; the arrow keys choose, Tab comes and goes as with one control."""

    chosen = Signal(str)

    def __init__(
        self, options: Sequence[Option], value: str | None, name: str, padding: int, height: int, inset: int
    ) -> None:
        super().__init__()
        self._inset = inset
        self._parts: dict[str, _Part] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self.setAccessibleName(name)
        for key, text in map(_pair, options):
            part = _Part(key, text, padding, height - 2 * inset)
            self._parts[key] = part
            self._group.addButton(part)
            self._row.addWidget(part)
            ring(part, RADIUS, self._ring_inset())
        self.set_value(value if value is not None else next(iter(self._parts), ""))
        self._group.buttonClicked.connect(self._tell)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.init_theme()

    def restyle(self) -> None:
        """Leave room for the frame."""
        inset = theme().px(self._inset)
        self._row.setContentsMargins(inset, inset, inset, inset)

    def value(self) -> str:
        """The key of the chosen one, or an empty string."""
        part = self._group.checkedButton()
        return part.key if isinstance(part, _Part) else ""

    def set_value(self, key: str) -> None:
        """Choose without telling."""
        if key in self._parts:
            self._parts[key].setChecked(True)
        self.update()

    def _ring_inset(self) -> tuple[int, int]:
        return 0, 0

    def _tell(self, part: _Part) -> None:
        self.update()
        self.chosen.emit(part.key)


class Segmented(_Choices):
    """A framed row of words of which one is chosen: "First | **Second** | Encounter"."""

    def __init__(self, options: Sequence[Option], chosen: str | None = None, name: str = "") -> None:
        super().__init__(options, chosen, name, 12, BUTTON, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, dividers and the ground of the chosen one."""
        present = theme()
        painter = QPainter(self)
        whole = QRectF(self.rect())
        draw_box(painter, whole, RADIUS, present.colour("sheet"))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QPainterPath()
        inside.addRoundedRect(whole, present.length(RADIUS), present.length(RADIUS))
        painter.setClipPath(inside)
        edge = present.px(2)
        rule = present.px(1)
        parts = list(self._parts.values())
        for part in parts:
            place = QRectF(part.geometry().x(), 0, part.width(), self.height())
            if part.isChecked():
                foot = QRectF(place.x(), self.height() - rule - edge, place.width(), edge)
                painter.fillRect(place, present.colour("accent_tint" if self.isEnabled() else "panel"))
                painter.fillRect(foot, present.colour("accent" if self.isEnabled() else "line2"))
            elif part.underMouse() and part.isEnabled():
                painter.fillRect(place, present.shade("sheet", _HOVER))
        for part in parts[1:]:
            at = part.geometry().right() + 1 - rule if self.isRightToLeft() else part.geometry().x()
            painter.fillRect(QRectF(at, 0, rule, self.height()), present.colour("line"))
        painter.restore()
        draw_box(painter, whole, RADIUS, None, present.colour("line2"))


class Tabs(_Choices):
    """Words over the places that they open, the chosen one bold on a line of accent; fills a header's height."""

    def __init__(self, options: Sequence[Option], value: str | None = None, name: str = "") -> None:
        super().__init__(options, value, name, 10, HEADER, 0)

    def set_count(self, key: str, n: int | None) -> None:
        """Show a number beside a word, or none."""
        self._parts[key].count = n
        self._parts[key].updateGeometry()
        self._parts[key].update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line under the chosen one."""
        present = theme()
        painter = QPainter(self)
        edge = present.px(2)
        for part in self._parts.values():
            if part.isChecked():
                place = QRectF(part.geometry().x(), self.height() - edge, part.width(), edge)
                painter.fillRect(place, present.colour("accent"))

    def _ring_inset(self) -> tuple[int, int]:
        return 6, 11


class CheckBox(Themed, QCheckBox):
    """Yes or no, in words."""

    def __init__(self, text: str = "", checked: bool = False) -> None:
        super().__init__()
        self._words = ""
        self.setText(text)
        self.setChecked(checked)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        ring(self, RADIUS)
        self.init_theme()

    def setText(self, text: str) -> None:
        """Show ``text`` as it stands."""
        self._words = text
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Box and words."""
        present = theme()
        words = math.ceil(present.metrics(present.interface_font()).horizontalAdvance(self._words))
        gap = present.px(8) if self._words else 0
        return QSize(present.px(16) + gap + words + present.px(2), present.px(22))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        """The words belong to it."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, mark and words."""
        present = theme()
        painter = QPainter(self)
        side = present.px(16)
        rtl = self.isRightToLeft()
        box = QRectF(self.width() - side if rtl else 0, round((self.height() - side) / 2), side, side)
        paint_check(painter, box, self.checkState(), self.underMouse(), self.isEnabled())
        gap = side + present.px(8)
        words = QRectF(0 if rtl else gap, 0, self.width() - gap, self.height())
        tone = "ink" if self.isEnabled() else "ink3"
        draw_words(painter, words, self._words, present.interface_font(), tone, self.layoutDirection())


def paint_check(
    painter: QPainter, box: QRectF, state: Qt.CheckState, hovered: bool = False, enabled: bool = True
) -> None:
    """Paint a box with its tick, or the bar of a group that is partly ticked."""
    present = theme()
    if state == Qt.CheckState.Unchecked or not enabled:
        ground = present.shade("sheet", _HOVER if hovered and enabled else 0.0)
        draw_box(painter, box, RADIUS, ground, present.colour("line2"))
    else:
        draw_box(painter, box, RADIUS, present.colour("accent"))
    tone = "on_accent" if enabled else "ink3"
    if state == Qt.CheckState.Checked:
        paint_icon(painter, "check", box, tone)
    elif state == Qt.CheckState.PartiallyChecked:
        inset = present.px(4)
        middle = present.px(2)
        bar = QRectF(box.x() + inset, box.center().y() - middle / 2, box.width() - 2 * inset, middle)
        painter.fillRect(bar, present.colour(tone))


class Choice(Themed, QComboBox):
    """One of many, from a list that drops down."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[Option] = (), value: str | None = None) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._tell)
        # The rows of the list then follow the style sheet.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.set_options(options, value)
        ring(self)
        self.init_theme()

    def set_options(self, options: Sequence[Option], value: str | None = None) -> None:
        """Offer other ones, without telling."""
        self.clear()
        for key, text in map(_pair, options):
            self.addItem(text, key)
        if value is not None:
            self.set_value(value)

    def value(self) -> str:
        """The key of the chosen one, or an empty string."""
        found = self.currentData()
        return found if isinstance(found, str) else ""

    def set_value(self, key: str) -> None:
        """Choose without telling."""
        self.setCurrentIndex(self.findData(key))

    def sizeHint(self) -> QSize:
        """Room for the longest word."""
        present = theme()
        metrics = present.metrics(present.interface_font())
        words = max((metrics.horizontalAdvance(self.itemText(i)) for i in range(self.count())), default=0.0)
        return QSize(math.ceil(words) + present.px(10 + 8 + 18 + 8), present.px(BUTTON))

    def minimumSizeHint(self) -> QSize:
        """The start of a long word."""
        return QSize(min(self.sizeHint().width(), theme().px(120)), theme().px(BUTTON))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling past must not choose."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, word and chevron."""
        present = theme()
        painter = QPainter(self)
        hovered = self.underMouse() and self.isEnabled()
        edge = present.colour("line2" if self.isEnabled() else "line")
        draw_box(painter, QRectF(self.rect()), RADIUS, present.shade("sheet", _HOVER if hovered else 0.0), edge)
        rtl = self.isRightToLeft()
        start = present.px(10)
        end = present.px(8)
        side = present.px(18)
        left = end if rtl else self.width() - end - side
        paint_icon(painter, "chevron-down", QRectF(left, round((self.height() - side) / 2), side, side))
        room = self.width() - start - end - side - present.px(8)
        words = QRectF(self.width() - start - room if rtl else start, 0, room, self.height())
        font = present.interface_font()
        shown = present.metrics(font).elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room + 1)
        draw_words(painter, words, shown, font, "ink" if self.isEnabled() else "ink3", self.layoutDirection())

    def _tell(self, index: int) -> None:
        self.chosen.emit(self.itemData(index))
