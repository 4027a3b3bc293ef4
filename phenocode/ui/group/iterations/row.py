"""One kept iteration in the panel: number and name, when and by whom, why, its numbers, and whether all is as then."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from phenocode.i18n import number, tr
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS_CARD
from phenocode.ui.widgets.boxes import Mirrored
from phenocode.ui.widgets.choices import paint_check
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.marks import paint_tag, tag_size
from phenocode.ui.widgets.strokes import draw_box

_PAD = 10
_GAP = 8
_BOX = 16
_MOST_REASON = 4
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_OWN = frozenset({*_ENTER, Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Space})
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_HOVER = 0.04


@dataclass(frozen=True, slots=True)
class Shown:
    """What a row says."""

    number: int  # counted from the oldest, from 1
    name: str
    when: str  # and who
    reason: str
    figures: str
    as_now: bool
    choosable: bool  # there is another to compare it with


class VersionRow(Mirrored, QAbstractButton):
    """Arrows walk, Space or its box chooses it for a comparison, Enter compares it with now, F2 edits, Delete removes.

    The study's own words are set in the study's direction, from the interface's start edge.
    """

    reached = Signal()  # it is the current one now
    walked = Signal(int)
    compared = Signal()
    edited = Signal()
    removed = Signal()

    def __init__(self, rtl: bool, language: str) -> None:
        super().__init__()
        self._study_rtl = rtl
        self._study_language = language
        self._shown: Shown | None = None
        self._current = False
        self._laid: dict[int, list[tuple[Lines, str]]] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        ring(self, RADIUS_CARD, 2)
        self.init_theme()

    def show_version(self, shown: Shown) -> None:
        """Say this."""
        if shown == self._shown:
            return
        self._shown = shown
        self.setCheckable(shown.choosable)
        parts = (
            tr("Iteration {number}: {name}", number=shown.number, name=shown.name),
            tr("as now") if shown.as_now else "",
            shown.when,
            shown.reason,
            shown.figures,
        )
        self.setAccessibleName(tr(", ").join(part for part in parts if part))
        self.setAccessibleDescription(
            tr("Space chooses it for a comparison, Enter compares it with now, F2 edits it, Delete removes it")
        )
        self._laid.clear()
        self.updateGeometry()
        self.update()

    def set_current(self, current: bool) -> None:
        """Whether the deeds below are about it."""
        self._current = current
        self.update()

    def restyle(self) -> None:
        """Lay the words anew."""
        self._laid.clear()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """At a comfortable width."""
        width = theme().px(270)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A word or two."""
        return QSize(theme().px(140), theme().px(60))

    def heightForWidth(self, width: int) -> int:
        """All its lines."""
        return round(sum(lines.height for lines, _ in self._lines(width)[1:])) + 2 * theme().px(_PAD - 2)

    def changeEvent(self, event: QEvent) -> None:
        """Lay the words anew with the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._laid.clear()

    def event(self, event: QEvent) -> bool:
        """Its keys are its own, whatever they do on the board."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() in _OWN:
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes to it makes it the current one."""
        super().focusInEvent(event)
        self.reached.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click makes it the current one; on its box, or with Ctrl, it chooses it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.reached.emit()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if self.isCheckable() and (control or self._on_box(event.position().toPoint())):
            self.toggle()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press has done it."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Compare it with now."""
        if event.button() == Qt.MouseButton.LeftButton and not self._on_box(event.position().toPoint()):
            self.compared.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, compare, edit, remove; Space chooses."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _STEPS and plain:
            self.walked.emit(_STEPS[key])
        elif key in _ENTER and plain:
            self.compared.emit()
        elif key == Qt.Key.Key_F2 and plain:
            self.edited.emit()
        elif key == Qt.Key.Key_Delete and plain:
            self.removed.emit()
        elif key == Qt.Key.Key_Space and plain:
            if self.isCheckable():
                self.toggle()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The press has done it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, lines, mark and box."""
        if self._shown is None:
            return
        present = theme()
        painter = QPainter(self)
        whole = QRectF(self.rect())
        if self._current or self.isChecked():
            draw_box(painter, whole, RADIUS_CARD, present.colour("accent_tint"))
        elif self.underMouse():
            draw_box(painter, whole, RADIUS_CARD, present.shade("panel", _HOVER))
        rtl = self.isRightToLeft()
        pad = present.px(_PAD)
        room = self.width() - 2 * pad
        y = float(present.px(_PAD - 2))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        numbered, *texts = self._lines(self.width())
        painter.setPen(present.colour("ink3"))
        numbered[0].draw(painter, pad, y, room, side)
        indent = self._indent()
        left = pad if rtl else pad + indent
        for lines, tone in texts:
            painter.setPen(present.colour(tone))
            lines.draw(painter, left, y, room - indent, side)
            y += lines.height
        if self._shown.choosable:
            paint_check(painter, QRectF(self._box()), self.checkState(), self.underMouse(), True)
        if self._shown.as_now:
            size = tag_size(tr("as now"), "check")
            line = present.interface_line_height("body")
            end = self._end_taken()
            x = pad + end if rtl else self.width() - pad - end - size.width()
            place = QRectF(x, present.px(_PAD - 2), size.width(), line)
            paint_tag(painter, place, tr("as now"), "ok", "check", rtl)

    def checkState(self) -> Qt.CheckState:
        """Whether it is chosen for a comparison."""
        return Qt.CheckState.Checked if self.isChecked() else Qt.CheckState.Unchecked

    def _box(self) -> QRectF:
        present = theme()
        side, pad = present.px(_BOX), present.px(_PAD)
        top = present.px(_PAD - 2) + (present.interface_line_height("body") - side) / 2
        return QRectF(pad if self.isRightToLeft() else self.width() - pad - side, round(top), side, side)

    def _on_box(self, place: QPoint) -> bool:
        around = theme().px(6)
        return self.isCheckable() and self._box().adjusted(-around, -around, around, around).contains(place)

    def _end_taken(self) -> int:
        """What the box takes of the first line."""
        return theme().px(_BOX + _GAP) if self._shown is not None and self._shown.choosable else 0

    def _indent(self) -> int:
        """The room of the number before the texts."""
        digits = len(str(self._shown.number)) if self._shown is not None else 1
        return theme().px(8 + 8 * digits)

    def _lines(self, width: int) -> list[tuple[Lines, str]]:
        """The number, then each text in its lines, and its tone."""
        laid = self._laid.get(width)
        if laid is None:
            laid = self._laid[width] = self._lay(width)
        return laid

    def _lay(self, width: int) -> list[tuple[Lines, str]]:
        shown = self._shown
        if shown is None:
            return []
        present = theme()
        room = width - 2 * present.px(_PAD) - self._indent()
        first = room - self._end_taken()
        if shown.as_now:
            first -= round(tag_size(tr("as now"), "check").width()) + present.px(_GAP)
        bold = present.interface_font("body", True, language=self._study_language)
        body = present.interface_font("body", language=self._study_language)
        caption = present.interface_font("caption")
        line, small = present.interface_line_height("body"), present.interface_line_height("caption")
        laid = [
            (Lines(number(shown.number), present.interface_font("body", tabular=True), line), "ink3"),
            (Lines(shown.name, bold, line, first, self._study_rtl), "ink"),
            (Lines(shown.when, caption, small, room, present.rtl), "ink2"),
        ]
        if shown.reason:
            laid.append((Lines(shown.reason, body, line, room, self._study_rtl, _MOST_REASON), "ink"))
        if shown.figures:
            laid.append((Lines(shown.figures, caption, small, room, present.rtl), "ink2"))
        return laid
