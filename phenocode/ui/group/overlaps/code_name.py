"""Lines to press in the overlap panel: a code with its swatch, to show, to tick or to choose; a reason given before."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.choices import paint_check
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.labels import plain_tooltip
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.strokes import draw_box
from phenocode.ui.widgets.swatch import SIZE as SWATCH
from phenocode.ui.widgets.swatch import paint_swatch

_MOST_LINES = 3
_TICK = 16
_DOT_INSET = 4
_GAP = 8
_PAD = 2


class _Name(Themed, QAbstractButton):
    """A name in the study's direction after what stands before it; broken into lines where it is long."""

    def __init__(self, direction: Qt.LayoutDirection, *, bold: bool) -> None:
        super().__init__()
        self._bold = bold
        self._rtl = direction == Qt.LayoutDirection.RightToLeft
        self._name = ""
        self._colour = 0
        self._laid: dict[int, Lines] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        ring(self)
        self.init_theme()

    def show_name(self, name: str, colour: int) -> None:
        """Show another code."""
        if (name, colour) != (self._name, self._colour):
            self._name, self._colour = name, colour
            self.setAccessibleName(name)
            self._laid.clear()
            self.updateGeometry()
            self.update()

    def restyle(self) -> None:
        """Lay the name anew."""
        self._laid.clear()

    def sizeHint(self) -> QSize:
        """The name in one line."""
        present = theme()
        font = present.interface_font("body", self._bold)
        width = round(present.metrics(font).horizontalAdvance(self._name)) + self._before() + 1
        return QSize(width, self._height_of(1))

    def minimumSizeHint(self) -> QSize:
        """A word."""
        return QSize(min(self.sizeHint().width(), theme().px(96)), self._height_of(1))

    def heightForWidth(self, width: int) -> int:
        """The height of the lines at ``width``."""
        return self._height_of(self._lines(width).line_count)

    def event(self, event: QEvent) -> bool:
        """The whole name is told where it is cut."""
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(plain_tooltip(self._name) if self._lines(self.width()).cut else "")
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what stands before, and the name."""
        present = theme()
        painter = QPainter(self)
        if self.underMouse():
            draw_box(painter, QRectF(self.rect()), RADIUS, present.shade("panel", 0.06))
        self._paint_before(painter)
        before = self._before()
        lines = self._lines(self.width())
        painter.setPen(present.colour("ink"))
        align = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        top = (self.height() - lines.height) / 2
        lines.draw(painter, 0 if self._rtl else before, top, self.width() - before, align)

    def _paint_before(self, painter: QPainter) -> None:
        side = theme().px(SWATCH)
        paint_swatch(painter, self._from_start(self._before() - side - theme().px(_GAP), side), self._colour)

    def _before(self) -> int:
        return theme().px(SWATCH) + theme().px(_GAP)

    def _from_start(self, along: float, side: float) -> QRectF:
        line = self._height_of(1)
        left = self.width() - along - side if self._rtl else along
        return QRectF(left, round((line - side) / 2), side, side)

    def _height_of(self, lines: int) -> int:
        return round(lines * theme().interface_line_height("body")) + 2 * theme().px(_PAD)

    def _lines(self, width: int) -> Lines:
        lines = self._laid.get(width)
        if lines is None:
            present = theme()
            lines = self._laid[width] = Lines(
                self._name,
                present.interface_font("body", self._bold),
                present.interface_line_height("body"),
                width - self._before(),
                self._rtl,
                _MOST_LINES,
            )
        return lines


class CodeName(_Name):
    """Pressed, it leads to the code on the board."""

    def __init__(self, direction: Qt.LayoutDirection, *, bold: bool = True) -> None:
        super().__init__(direction, bold=bold)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class ReasonBefore(CodeName):
    """Pressed, it is the reason this time too."""

    def __init__(self, direction: Qt.LayoutDirection, reason: str) -> None:
        super().__init__(direction, bold=False)
        self.show_name(reason, 0)

    def _before(self) -> int:
        return 0

    def _paint_before(self, painter: QPainter) -> None:
        """Nothing stands before it."""


class CodeTick(_Name):
    """One of several codes that a deed is about while it is ticked."""

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__(direction, bold=False)
        self.setCheckable(True)

    def _before(self) -> int:
        return super()._before() + theme().px(_TICK) + theme().px(_GAP)

    def _paint_before(self, painter: QPainter) -> None:
        super()._paint_before(painter)
        state = Qt.CheckState.Checked if self.isChecked() else Qt.CheckState.Unchecked
        paint_check(painter, self._from_start(0, theme().px(_TICK)), state, self.underMouse(), self.isEnabled())


class CodeChoice(_Name):
    """One of the names of which one stays; the arrow keys choose."""

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__(direction, bold=False)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def checkStateSet(self) -> None:
        """The one that stays is bold."""
        super().checkStateSet()
        self._weigh()

    def nextCheckState(self) -> None:
        """As when it is chosen by hand."""
        super().nextCheckState()
        self._weigh()

    def _before(self) -> int:
        return super()._before() + theme().px(_TICK) + theme().px(_GAP)

    def _paint_before(self, painter: QPainter) -> None:
        super()._paint_before(painter)
        present = theme()
        ring_ = self._from_start(0, present.px(_TICK))
        chosen = self.isChecked()
        draw_box(painter, ring_, _TICK / 2, present.colour("sheet"), present.colour("accent" if chosen else "line2"))
        if chosen:
            inset = present.px(_DOT_INSET)
            dot = ring_.adjusted(inset, inset, -inset, -inset)
            draw_box(painter, dot, _TICK / 2 - _DOT_INSET, present.colour("accent"))

    def _weigh(self) -> None:
        self._bold = self.isChecked()
        self.restyle()
        self.update()
