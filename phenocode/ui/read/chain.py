"""The chain of a code: code, first layer, second layer, kind of encounter, as rings joined by a line."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from phenocode.i18n import tr
from phenocode.study.model import Chain
from phenocode.study.records import InitialCode
from phenocode.ui.look.theme import theme
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.labels import set_tooltip
from phenocode.ui.widgets.lines import Lines

_RING = 10
_WORDS = 22  # from the start edge
_GAP = 10
_LONGEST = 3  # lines of a name


@dataclass(frozen=True, slots=True)
class _Level:
    layer: str
    name: str  # empty while nothing is there
    place: Place | None


class ChainView(QWidget):
    """Four levels; each that is there goes to its place in the board."""

    go = Signal(object)

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__()
        self._levels = [_Rung(direction, index) for index in range(4)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for rung in self._levels:
            rung.go.connect(self.go)
            column.addWidget(rung)

    def show_chain(self, code: InitialCode, chain: Chain, colour: int) -> None:
        """Show where a code stands."""
        levels = [_Level(tr("Code"), code.name, Place("code", code.id))]
        for title, category in (
            (tr("First layer"), chain.first),
            (tr("Second layer"), chain.second),
            (tr("Kind of encounter"), chain.encounter),
        ):
            levels.append(
                _Level(title, category.name if category else "", Place("category", category.id) if category else None)
            )
        for rung, level in zip(self._levels, levels, strict=True):
            rung.show_level(level, colour)


class _Rung(Themed, QAbstractButton):
    """One level: its ring, the line on to the next, the layer's word and the name."""

    go = Signal(object)

    def __init__(self, direction: Qt.LayoutDirection, index: int) -> None:
        super().__init__()
        self._direction = direction
        self._first, self._last = index == 0, index == 3
        self._level = _Level("", "", None)
        self._colour = 0
        self._name: Lines | None = None
        self._laid_at = -1
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._tell)
        ring(self)
        self.init_theme()

    def show_level(self, level: _Level, colour: int) -> None:
        """Show another level."""
        self._level = level
        self._colour = colour
        self._name = None
        self.setEnabled(level.place is not None)
        self.setCursor(Qt.CursorShape.PointingHandCursor if level.place else Qt.CursorShape.ArrowCursor)
        name = level.name or tr("not placed yet")
        self.setAccessibleName(f"{level.layer}: {name}")
        set_tooltip(self, tr("Show it in Group") if level.place else "")
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Lay the name anew."""
        self._name = None

    def sizeHint(self) -> QSize:
        """One line for the layer, and the name's."""
        width = theme().px(240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A word or two."""
        return QSize(theme().px(80), self.heightForWidth(theme().px(240)))

    def hasHeightForWidth(self) -> bool:
        """A long name breaks."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of layer and name at ``width``."""
        present = theme()
        gap = 0 if self._last else present.px(_GAP)
        return round(present.interface_line_height("caption") + self._lines(width).height) + gap

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ring, line and words."""
        present = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        caption = present.interface_line_height("caption")
        side = present.length(_RING)
        rtl = self.isRightToLeft()
        x = self.width() - present.length(2) - side / 2 if rtl else present.length(2) + side / 2
        y = caption / 2
        there = self._level.place is not None
        colour = present.code_colour(self._colour if there else 0)
        painter.setPen(QPen(colour, present.length(2)))
        if not self._first:
            painter.drawLine(QPointF(x, 0), QPointF(x, y - side / 2))
        if not self._last:
            painter.drawLine(QPointF(x, y + side / 2), QPointF(x, self.height()))
        painter.setBrush(colour if self._last and there else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(x - side / 2 + 1, y - side / 2 + 1, side - 2, side - 2))
        words = present.px(_WORDS)
        room = self.width() - words
        left = 0 if rtl else words
        side_flag = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.setFont(present.interface_font("caption"))
        painter.setPen(present.colour("ink3"))
        painter.setLayoutDirection(self.layoutDirection())
        flags = side_flag | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, room, caption), flags | Qt.TextFlag.TextSingleLine, self._level.layer)
        hovered = there and self.underMouse()
        painter.setPen(present.colour("accent" if hovered else "ink" if there else "ink3"))
        self._lines(self.width()).draw(painter, left, caption, room, side_flag)

    def _lines(self, width: int) -> Lines:
        if self._name is None or self._laid_at != width:
            present = theme()
            there = self._level.place is not None
            rtl = (self._direction if there else self.layoutDirection()) == Qt.LayoutDirection.RightToLeft
            self._laid_at = width
            self._name = Lines(
                self._level.name or tr("not placed yet"),
                present.interface_font("body", bold=self._last and there),
                present.interface_line_height(),
                max(width - present.px(_WORDS), 1),
                rtl,
                _LONGEST,
            )
        return self._name

    def _tell(self) -> None:
        if self._level.place is not None:
            self.go.emit(self._level.place)
