"""A figure in the window: painted at the width there is, its parts pointed at by mouse and keys."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QToolTip, QWidget

from phenocode.figures.drawing import Area, Drawing
from phenocode.figures.figure import Figure
from phenocode.figures.style import Colours, Style
from phenocode.i18n import tr
from phenocode.ui.look.fonts import INTERFACE_FACES
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Themed, set_ground
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.labels import plain_tooltip

_COLOURS = ("sheet", "ink", "ink2", "ink3", "line", "line2", "accent", "warn")
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ASIDE = 3.0  # how much farther a part counts that lies aside of the arrow's way
_MARGIN = 16  # px at 100 %, around the figure


def window_style() -> Style:
    """How figures look in the present theme."""
    present = theme()
    colours = Colours(**{name: present.colour(name).name() for name in _COLOURS})
    return Style(colours, INTERFACE_FACES, present.scale)


class FigureView(Themed, QScrollArea):
    """One figure in a scrolling area. Arrows go from part to part, a click or Enter chooses one."""

    chosen = Signal(object)  # an Area

    def __init__(self) -> None:
        super().__init__()
        self._canvas = _Canvas(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(self._canvas)
        self.setFocusProxy(self._canvas)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_ground(self.viewport(), "sheet")
        no_ring(self)
        self._canvas.chosen.connect(self.chosen)
        self.init_theme()

    def show_figure(self, figure: Figure) -> None:
        """Show another figure; the part of the same kind and words keeps the focus."""
        self._canvas.show_figure(figure, self._room())

    @property
    def areas(self) -> list[Area]:
        """The figure's parts, in reading order."""
        return self._canvas.areas

    def place_of(self, area: Area) -> QPointF:
        """The middle of a part, in px of the viewport."""
        middle = area.rect.center() + QPointF(theme().px(_MARGIN), theme().px(_MARGIN))
        return QPointF(self._canvas.mapTo(self.viewport(), middle.toPoint()))

    def restyle(self) -> None:
        """Lay the figure out in the present theme."""
        self._canvas.lay_out(self._room())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the figure out anew where the width is another."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._canvas.lay_out(self._room())

    def _room(self) -> float:
        return self.viewport().width() - 2 * theme().px(_MARGIN)


class _Canvas(QWidget):
    """What the figure is painted on."""

    chosen = Signal(object)

    def __init__(self, view: FigureView) -> None:
        super().__init__()
        self._view = view
        self._figure: Figure | None = None
        self._drawing: Drawing | None = None
        self._current: Area | None = None
        self._hovered: Area | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_ground(self, "sheet")

    @property
    def areas(self) -> list[Area]:
        return self._drawing.areas if self._drawing is not None else []

    def show_figure(self, figure: Figure, room: float) -> None:
        self._figure = figure
        self.setAccessibleName(figure.title)
        self.setAccessibleDescription(figure.description)
        self.lay_out(room)

    def lay_out(self, room: float) -> None:
        if self._figure is None:
            return
        self._drawing = drawing = self._figure.draw(window_style(), max(room, 1.0))
        margin = 2 * theme().px(_MARGIN)
        self.resize(QSize(round(drawing.width) + margin, round(drawing.height) + margin))
        self._hovered = None
        self._current = self._same_as(self._current)
        self.update()

    def _same_as(self, former: Area | None) -> Area | None:
        if former is None:
            return None
        return next((one for one in self.areas if (one.kind, one.text) == (former.kind, former.text)), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme().colour("sheet"))
        if self._drawing is None:
            return
        margin = theme().px(_MARGIN)
        painter.translate(margin, margin)
        self._drawing.paint(painter)
        if self._hovered is not None and self._hovered is not self._current:
            painter.setPen(theme().colour("line2"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._hovered.rect)
        if self._current is not None:
            painter.save()
            if self.hasFocus():
                paint_ring_inside(painter, self._current.rect)
            else:
                painter.setPen(theme().colour("accent"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self._current.rect)
            painter.restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._step(*_ARROWS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.areas:
            self._go_to(self.areas[0 if key == Qt.Key.Key_Home else -1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._current is not None:
            self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current is None and self.areas and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go_to(self.areas[0])
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._area_at(event.position())
        if under is not self._hovered:
            self._hovered = under
            self.setCursor(Qt.CursorShape.PointingHandCursor if under is not None else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        under = self._area_at(event.position())
        if under is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = under
            self.chosen.emit(under)
            self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            under = self._area_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tooltip(under.text) if under is not None else "", self)
            return True
        return super().event(event)

    def _area_at(self, place: QPointF) -> Area | None:
        margin = theme().px(_MARGIN)
        return None if self._drawing is None else self._drawing.area_at(place - QPointF(margin, margin))

    def _step(self, across: int, down: int) -> None:
        """To the nearest part in the direction of the arrow."""
        if self._current is None:
            if self.areas:
                self._go_to(self.areas[0])
            return
        here = self._current.rect.center()
        best, least = None, float("inf")
        for area in self.areas:
            way = area.rect.center() - here
            along = way.x() * across + way.y() * down
            aside = abs(way.y() if across else way.x())
            if area is not self._current and along > 1 and along + _ASIDE * aside < least:
                best, least = area, along + _ASIDE * aside
        if best is not None:
            self._go_to(best)

    def _go_to(self, area: Area) -> None:
        self._current = area
        if self._figure is not None:
            # A reader of the screen says the part that the keys are on.
            self.setAccessibleDescription(tr("{part}. {figure}", part=area.text, figure=self._figure.description))
        margin = theme().px(_MARGIN)
        seen = QRectF(area.rect).translated(margin, margin).toRect()
        self._view.ensureVisible(seen.center().x(), seen.center().y(), seen.width() // 2 + 8, seen.height() // 2 + 8)
        self.update()
