"""The rail: one button a workspace, with its count and its open checks."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from phenocode.i18n import number, trn
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import paint_ring_inside
from phenocode.ui.widgets.labels import set_tooltip
from phenocode.ui.widgets.marks import badge_size, paint_badge

_WIDTH, _HEIGHT, _ICON, _EDGE = 84, 74, 22, 3


class RailButton(Themed, QAbstractButton):
    """A workspace's icon, name and count; open checks as a framed number."""

    def __init__(self, icon: str, name: str, key: str) -> None:
        super().__init__()
        self._icon = icon
        self._name = name
        self._count = ""
        self._checks = 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        set_tooltip(self, name, key)
        self.init_theme()

    def set_count(self, count: str, checks: int) -> None:
        """What the workspace holds, in words, and how many checks are open there."""
        if (count, checks) == (self._count, self._checks):
            return
        self._count, self._checks = count, checks
        told = f"{self._name}, {count}" if count else self._name
        if checks:
            told = f"{told}, {trn('1 open check', '{n} open checks', checks)}"
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        """LOOK: a rail of 84."""
        present = theme()
        lines = present.interface_line_height("body") + present.interface_line_height("caption")
        return QSize(present.px(_WIDTH), max(present.px(_HEIGHT), round(lines) + present.px(_ICON + 16)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, name, count from the top; the active one on the sheet with an accent edge."""
        present = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        active = self.isChecked()
        if active:
            painter.fillRect(whole, present.colour("sheet"))
            edge = present.length(_EDGE)
            painter.fillRect(
                QRectF(whole.right() - edge if present.rtl else 0.0, 0.0, edge, whole.height()),
                present.colour("accent"),
            )
        elif self.underMouse():
            painter.fillRect(whole, present.colour("panel"))
        icon = present.length(_ICON)
        top = present.length(9)
        icon_rect = QRectF((whole.width() - icon) / 2, top, icon, icon)
        paint_icon(painter, self._icon, icon_rect, "accent" if active else "ink2")
        if self._checks:
            text = number(self._checks)
            size = badge_size(text)
            x = icon_rect.left() - size.width() - 2 if present.rtl else icon_rect.right() + 2
            x = max(2.0, min(x, whole.width() - size.width() - 2))  # a long number is seen whole
            rect = QRectF(x, present.length(4), size.width(), size.height())
            paint_badge(painter, rect, text, "checks")
        self._paint_line(
            painter, top + icon + present.length(3), "body", self._name, "ink" if active else "ink2", active
        )
        below = top + icon + present.length(3) + present.interface_line_height("body")
        self._paint_line(painter, below, "caption", self._count, "ink2" if active else "ink3", False)
        if self.hasFocus():
            paint_ring_inside(painter, whole)

    def _paint_line(self, painter: QPainter, top: float, size: str, text: str, tone: str, bold: bool) -> None:
        present = theme()
        font = present.interface_font(size, bold=bold)
        painter.setFont(font)
        painter.setPen(present.colour(tone))
        width = self.width() - present.length(4)
        shown = present.metrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        rect = QRectF(present.length(2), top, width, present.interface_line_height(size))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)


class Rail(Themed, QWidget):
    """The workspaces, one below the other."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)
        self.init_theme()

    def restyle(self) -> None:
        """Keep a little air above the first button."""
        self._layout.setContentsMargins(0, theme().px(8), 0, 0)
        self.setFixedWidth(theme().px(_WIDTH))

    def add(self, key: str, icon: str, name: str, shortcut: str) -> None:
        """Add a workspace."""
        button = RailButton(icon, name, shortcut)
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(button)
        self._buttons[key] = button
        self._layout.insertWidget(self._layout.count() - 1, button)

    def set_active(self, key: str) -> None:
        """Show which workspace is open."""
        self._buttons[key].setChecked(True)

    def set_count(self, key: str, count: str, checks: int) -> None:
        """What a workspace holds, and its open checks."""
        self._buttons[key].set_count(count, checks)
