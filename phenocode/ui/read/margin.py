"""The margin: a bracket for each statement in its lane, and the names of its codes beyond the lanes."""

import itertools
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from phenocode.i18n import number, tr
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import (
    BRACKET,
    BRACKET_DOUBLE,
    BRACKET_DOUBLE_GAP,
    BRACKET_DOUBLE_SELECTED,
    BRACKET_SELECTED,
    BRACKET_UNPLACED,
    RADIUS,
)
from phenocode.ui.read.lanes import LANES
from phenocode.ui.read.marks import Look, Mark
from phenocode.ui.read.tints import HOVER, SELECTED
from phenocode.ui.read.view import TextView
from phenocode.ui.widgets.labels import plain_tooltip
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.strokes import draw_box, draw_words
from phenocode.ui.widgets.swatch import paint_swatch

_GAP = 12  # from the text to the first lane
_STEP = 11
_HOOK = 6
_INSET = 3
_LEADER = 22
_LEADER_NARROW = 8
_ROOMY = 240
_ROW = 21
_SWATCH = 10
_WORDS = 6  # from swatch to name
_KEPT_WORDS = 500
_DIAMOND = 5


@dataclass(frozen=True, slots=True)
class Bracket:
    """A mark's bracket in sight; heights are the view's."""

    mark: Mark
    look: Look
    lane: int
    spans: tuple[tuple[float, float], ...]  # top and bottom of each

    @property
    def top(self) -> float:
        """Its upper end."""
        return self.spans[0][0]

    @property
    def bottom(self) -> float:
        """Its lower end."""
        return self.spans[-1][1]


@dataclass(frozen=True, slots=True)
class Name:
    """A code's name in its row, or that there is none yet."""

    mark_id: str
    code_id: str
    text: str
    colour: int
    top: float
    bracket: Bracket


class Margin(QWidget):
    """Stands beside the text and scrolls with it; brackets and names are chosen by click and light up together."""

    clicked = Signal(str)
    opened = Signal(str)  # a code's id: its name was double-clicked

    def __init__(self, view: TextView) -> None:
        super().__init__(view)
        self._view = view
        self._words: dict[tuple[str, str, int, float, bool], Lines] = {}  # shaped once, painted at every step
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Codes beside the text"))
        view.scrolled.connect(self.update)
        view.relaid.connect(self.update)

    # What is in sight

    def brackets(self) -> list[Bracket]:
        """The brackets in sight, and those somewhat above, whose names may have been pushed down."""
        view = self._view
        scrolled = view.scrolled_by
        geometry = view.geometry_of_text
        inset = theme().px(_INSET)
        found = []
        for mark in view.visible_marks(above=view.viewport().height() / 2):
            spans = []
            for start, end in mark.spans:
                extent = geometry.extent_of(start, end) if len(mark.spans) > 1 else geometry.extent(mark)
                top, bottom = geometry.top_of(extent.first) - scrolled, geometry.bottom_of(extent.last) - scrolled
                spans.append((top + inset, bottom - inset))
            found.append(Bracket(mark, view.marks.look(mark.id), geometry.lane(mark), tuple(spans)))
        return found

    def names(self, brackets: list[Bracket]) -> list[Name]:
        """The names in their rows: each at its bracket's top, pushed down where it is crowded."""
        row = theme().px(_ROW)
        found: list[Name] = []
        free = float("-inf")
        for bracket in brackets:
            codes = bracket.look.codes or (("", tr("no code yet"), 0),)
            for code_id, text, colour in codes:
                top = max(bracket.top, free)
                free = top + row
                found.append(Name(bracket.mark.id, code_id, text, colour, top, bracket))
        return [name for name in found if name.top + row > 0 and name.top < self.height()]

    def name_width(self) -> float:
        """How wide a name can be."""
        return max(self.width() - self._from_text_to_names() - theme().px(_SWATCH + _WORDS + 8), 0)

    def bracket_edge(self) -> int:
        """How far from the text the last lane ends, in px: from there on nothing of the text is covered."""
        return theme().px(_GAP + LANES * _STEP)

    def mark_under(self, point: QPointF) -> str | None:
        """The statement whose bracket or name lies under a point."""
        name = self.name_under(point)
        if name is not None:
            return name.mark_id
        reach = theme().length(_STEP) / 2
        for bracket in reversed(self.brackets()):
            x = self._lane_x(bracket.lane)
            if abs(point.x() - x) <= reach and bracket.top <= point.y() <= bracket.bottom:
                return bracket.mark.id
        return None

    def name_under(self, point: QPointF) -> Name | None:
        """The name under a point."""
        return next((name for name in self.names(self.brackets()) if self._name_place(name).contains(point)), None)

    def describe(self, mark: Mark | None) -> None:
        """Tell a screen reader what stands beside the chosen statement."""
        names = [name for _, name, _ in self._view.marks.look(mark.id).codes] if mark is not None else []
        self.setAccessibleDescription(tr(", ").join(names) if names else "")

    # Qt's own

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text."""
        QApplication.sendEvent(self._view.viewport(), event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the statement under the mouse."""
        mark_id = self.mark_under(event.position()) if self._view.has_text else None
        self._view.set_hovered(mark_id)
        self.setCursor(Qt.CursorShape.PointingHandCursor if mark_id else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse."""
        self._view.set_hovered(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a statement."""
        mark_id = self.mark_under(event.position()) if self._view.has_text else None
        if event.button() == Qt.MouseButton.LeftButton and mark_id is not None:
            self.clicked.emit(mark_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a code."""
        name = self.name_under(event.position()) if self._view.has_text else None
        if name is not None and name.code_id:
            self.opened.emit(name.code_id)

    def event(self, event: QEvent) -> bool:
        """Show a cut name whole."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            name = self.name_under(QPointF(event.pos())) if self._view.has_text else None
            if name is not None and self._is_cut(name):
                QToolTip.showText(event.globalPos(), plain_tooltip(name.text), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the brackets, then leaders and names."""
        if not self._view.has_text:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brackets = self.brackets()
        for name in self.names(brackets):
            self._paint_name(painter, name)
        shown = [bracket for bracket in brackets if bracket.bottom > 0]
        chosen = {SELECTED: 2, HOVER: 1}
        for bracket in sorted(shown, key=lambda b: chosen.get(self._view.tints.strength(b.mark.id), 0)):
            if bracket.lane < LANES or self._view.tints.strength(bracket.mark.id):
                self._paint_bracket(painter, bracket)
        self._paint_crowds(painter, shown)

    # Painting

    def _x(self, distance: float) -> float:
        """A distance from the text as the widget's own x."""
        return self.width() - distance if self._view.rtl else distance

    def _lane_x(self, lane: int) -> float:
        present = theme()
        return self._x(present.length(_GAP) + (min(lane, LANES - 1) + 0.5) * present.length(_STEP))

    def _from_text_to_names(self) -> float:
        present = theme()
        leader = _LEADER if self.width() >= present.px(_ROOMY) else _LEADER_NARROW
        return present.length(_GAP + LANES * _STEP) + present.length(leader)

    def _paint_bracket(self, painter: QPainter, bracket: Bracket) -> None:
        present = theme()
        colours = bracket.look.colours
        selected = self._view.tints.strength(bracket.mark.id) == SELECTED
        x = self._lane_x(bracket.lane)
        if bracket.look.straddles:
            # The break is in the middle of the whole; the colours meet there.
            middle = (bracket.top + bracket.bottom) / 2
            gap = present.length(_DIAMOND + 2)
            for top, bottom in bracket.spans:
                if top < middle:
                    end = min(bottom, middle - gap) if bottom > middle - gap else bottom
                    self._paint_stroke(painter, x, top, end, colours[0], selected, True, bottom <= middle - gap)
                if bottom > middle:
                    begin = max(top, middle + gap) if top < middle + gap else top
                    self._paint_stroke(painter, x, begin, bottom, colours[1], selected, top >= middle + gap, True)
            self._paint_diamond(painter, x, middle, bracket.look.accepted)
        else:
            for top, bottom in bracket.spans:
                self._paint_stroke(painter, x, top, bottom, colours[0], selected, True, True)
        pen = QPen(present.code_colour(colours[0]), present.length(1.5))
        pen.setDashPattern([0.1, 2.4])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for (_, bottom), (top, _) in itertools.pairwise(bracket.spans):
            painter.drawLine(QPointF(x, bottom + present.length(3)), QPointF(x, top - present.length(3)))

    def _paint_stroke(
        self,
        painter: QPainter,
        x: float,
        top: float,
        bottom: float,
        colour: int,
        selected: bool,
        opens: bool,
        closes: bool,
    ) -> None:
        """An upright stroke with a hook towards the text where it opens and where it closes."""
        if bottom - top < 1:
            return
        present = theme()
        ink = present.code_colour(colour)
        towards = present.length(_HOOK) * (1 if self._view.rtl else -1)
        if colour and present.is_double(colour):
            width = present.length(BRACKET_DOUBLE_SELECTED if selected else BRACKET_DOUBLE)
            apart = width + present.length(BRACKET_DOUBLE_GAP)
            inner = x + (apart if self._view.rtl else -apart)
            painter.fillRect(QRectF(inner - width / 2, top + 2 * width, width, max(0.0, bottom - top - 4 * width)), ink)
        else:
            width = present.length(BRACKET_SELECTED if selected else BRACKET if colour else BRACKET_UNPLACED)
        painter.fillRect(QRectF(x - width / 2, top, width, bottom - top), ink)
        thick = min(width, present.length(BRACKET))
        left = min(x, x + towards)
        if opens:
            painter.fillRect(QRectF(left, top, abs(towards), thick), ink)
        if closes:
            painter.fillRect(QRectF(left, bottom - thick, abs(towards), thick), ink)

    def _paint_diamond(self, painter: QPainter, x: float, y: float, accepted: bool) -> None:
        present = theme()
        reach = present.length(_DIAMOND)
        colour = present.colour("ink2" if accepted else "warn")
        painter.setPen(QPen(colour, present.length(1.5)))
        painter.setBrush(colour if accepted else present.colour("sheet"))
        painter.drawPolygon(
            QPolygonF([QPointF(x, y - reach), QPointF(x + reach, y), QPointF(x, y + reach), QPointF(x - reach, y)])
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_crowds(self, painter: QPainter, brackets: list[Bracket]) -> None:
        """Where more than four overlap, how many more the last lane holds."""
        present = theme()
        font = present.interface_font("caption")
        height = present.interface_line_height("caption")
        hidden = [bracket for bracket in brackets if bracket.lane >= LANES]
        for last in (bracket for bracket in brackets if bracket.lane == LANES - 1):
            more = sum(last.top <= other.top <= last.bottom for other in hidden)
            if more:
                text = f"+{number(more)}"
                width = present.metrics(font).horizontalAdvance(text)
                x = self._lane_x(LANES - 1)
                left = x - width - present.length(4) if self._view.rtl else x + present.length(4)
                place = QRectF(left, last.bottom - height, width + 1, height)
                draw_words(painter, place, text, font, "ink2", Qt.LayoutDirection.LeftToRight)

    def _paint_name(self, painter: QPainter, name: Name) -> None:
        present = theme()
        row = present.px(_ROW)
        strength = self._view.tints.strength(name.mark_id)
        middle = name.top + row / 2
        font = self._font(name)
        if strength:
            ground = present.colour("accent_tint") if strength == SELECTED else present.shade("sheet", 0.06)
            draw_box(painter, self._name_place(name).adjusted(0, 1, 0, -1), RADIUS, ground)
        self._paint_leader(painter, name, middle)
        side = present.px(_SWATCH)
        start = self._from_text_to_names()
        swatch_x = self._x(start + side) if self._view.rtl else self._x(start)
        paint_swatch(painter, QRectF(swatch_x, middle - side / 2, side, side), name.colour)
        width = self.name_width()
        begin = start + side + present.px(_WORDS)
        left = self._x(begin + width) if self._view.rtl else self._x(begin)
        painter.setPen(present.colour("ink" if name.code_id else "ink3"))
        key = (name.text, font.key(), row, width, self._is_rtl(name))
        words = self._words.get(key)
        if words is None:
            if len(self._words) > _KEPT_WORDS:
                self._words.clear()
            words = self._words[key] = Lines(name.text, font, row, width, key[-1], 1)
        align = Qt.AlignmentFlag.AlignRight if self._view.rtl else Qt.AlignmentFlag.AlignLeft
        words.draw(painter, left, name.top, width, align)

    def _paint_leader(self, painter: QPainter, name: Name, middle: float) -> None:
        """A dotted line from the name to its bracket, down or up to it where the name was pushed away."""
        present = theme()
        pen = QPen(present.colour("line2"), present.length(1.2))
        pen.setDashPattern([0.1, 2.6])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        end = self._x(self._from_text_to_names() - present.length(5))
        x = self._lane_x(name.bracket.lane)
        begin = x + present.length(5) * (-1 if self._view.rtl else 1)
        near = min(max(middle, name.bracket.top), name.bracket.bottom)
        if abs(near - middle) < 1:
            painter.drawLine(QPointF(begin, middle), QPointF(end, middle))
        else:
            knee = self._x(self.bracket_edge())
            painter.drawPolyline(QPolygonF([QPointF(begin, near), QPointF(knee, middle), QPointF(end, middle)]))

    def _name_place(self, name: Name) -> QRectF:
        present = theme()
        start = self._from_text_to_names() - present.length(6)
        words = min(theme().metrics(self._font(name)).horizontalAdvance(name.text), self.name_width())
        width = present.length(6) + present.px(_SWATCH + _WORDS) + words + present.length(6)
        left = self._x(start + width) if self._view.rtl else self._x(start)
        return QRectF(left, name.top, width, present.px(_ROW))

    def _font(self, name: Name) -> QFont:
        return theme().interface_font("body", self._view.tints.strength(name.mark_id) == SELECTED)

    def _is_cut(self, name: Name) -> bool:
        return theme().metrics(self._font(name)).horizontalAdvance(name.text) > self.name_width()

    def _is_rtl(self, name: Name) -> bool:
        return self._view.rtl if name.code_id else theme().rtl
