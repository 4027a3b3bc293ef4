"""A figure in the window: painted at the width there is, its parts pointed at by mouse and keys.

Where a page asks for it the figure is also zoomed, and its parts are carried by the mouse or by Ctrl and the arrows.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QToolTip, QWidget

from phenocode.figures.drawing import Area, Drawing
from phenocode.figures.figure import Figure
from phenocode.figures.style import PRINT_CODES, Colours, Style
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
# "+" stands on the key of "=" without Shift.
_ZOOM_KEYS = {"+": 1, "=": 1, "-": -1, "−": -1}
_ASIDE = 3.0  # how much farther a part counts that lies aside of the arrow's way
_MARGIN = 16  # px at 100 %, around the figure
_STEP = 8  # px at 100 % that a press of Ctrl and an arrow carries a part
_ZOOM_STEP = 1.1
_ZOOMS = (0.25, 4.0)  # the least and the most
_WHEEL_NOTCH = 120


def window_style(zoom: float = 1.0) -> Style:
    """How figures look in the present theme."""
    present = theme()
    colours = Colours(**{name: present.colour(name).name() for name in _COLOURS})
    codes = tuple(present.code_colour(number).name() for number in range(1, len(PRINT_CODES) + 1))
    return Style(colours, INTERFACE_FACES, present.scale * zoom, codes)


class FigureView(Themed, QScrollArea):
    """One figure in a scrolling area. Arrows go from part to part, a click or Enter chooses one.

    ``carried_by`` answers which part is carried when one is pulled, or None; while it is carried ``carrying`` tells how
    far, in px at 100 % to the right and down, and ``moved`` at the end; Escape is ``put_back``.
    """

    chosen = Signal(object)  # an Area
    carrying = Signal(object, float, float)
    moved = Signal(object, float, float)
    put_back = Signal()
    zoomed = Signal(float)

    def __init__(self, *, zooms: bool = False, carried_by: Callable[[Area], Area | None] | None = None) -> None:
        super().__init__()
        self.zooms = zooms
        self.carried_by = carried_by
        self.zoom = 1.0
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
        """Show another figure; the part of the same kind and words, or of the same records, keeps the focus."""
        self._canvas.show_figure(figure, self._room())

    @property
    def canvas(self) -> QWidget:
        """What has the keyboard."""
        return self._canvas

    @property
    def current(self) -> Area | None:
        """The part that the keys are on."""
        return self._canvas.current

    def go_to(self, area: Area) -> None:
        """Put the keys on a part, and show it."""
        self._canvas.go_to(area)

    def set_zoom(self, zoom: float) -> None:
        """Show the same layout larger or smaller."""
        least, most = _ZOOMS
        zoom = max(least, min(most, zoom))
        if zoom == self.zoom:
            return
        middle = self._middle()
        self.zoom = zoom
        self._canvas.lay_out(self._room())
        for bar, share in zip((self.horizontalScrollBar(), self.verticalScrollBar()), middle, strict=True):
            bar.setValue(round(share * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))
        self.zoomed.emit(zoom)

    def zoom_by(self, steps: float) -> None:
        """Larger by a number of steps, or smaller."""
        self.set_zoom(self.zoom * _ZOOM_STEP**steps)

    def fit(self) -> None:
        """As large as the whole figure can be seen, at most as at 100 %."""
        size = self._canvas.size() - QSize(2, 2) * theme().px(_MARGIN)
        margin, room = 2 * theme().px(_MARGIN), self.maximumViewportSize()
        if size.width() > 0 and size.height() > 0:
            across, down = (room.width() - margin) / size.width(), (room.height() - margin) / size.height()
            self.set_zoom(min(1.0, self.zoom * min(across, down)))

    def settle(self) -> None:
        """What is being carried stays where it was carried to."""
        self._canvas.settle()

    def _middle(self) -> tuple[float, float]:
        """What stands in the middle of the view, as shares of the figure's width and height."""
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        across, down = ((b.value() + b.pageStep() / 2) / max(1, b.maximum() + b.pageStep()) for b in bars)
        return across, down

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
        self._pressed: QPointF | None = None  # where the mouse went down, in the window
        self._pulled: Area | None = None  # what would be carried
        self._carried: QPointF | None = None  # how far it has been, px at 100 %
        self._by_keys = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_ground(self, "sheet")

    @property
    def areas(self) -> list[Area]:
        return self._drawing.areas if self._drawing is not None else []

    @property
    def current(self) -> Area | None:
        return self._current

    def show_figure(self, figure: Figure, room: float) -> None:
        self._figure = figure
        self.setAccessibleName(figure.title)
        self.setAccessibleDescription(figure.description)
        self.lay_out(room)

    def lay_out(self, room: float) -> None:
        if self._figure is None:
            return
        zoom = self._view.zoom
        self._drawing = drawing = self._figure.draw(window_style(zoom), max(room * zoom, 1.0))
        margin = 2 * theme().px(_MARGIN)
        self.resize(QSize(round(drawing.width) + margin, round(drawing.height) + margin))
        self._hovered = None
        self._current = self._same_as(self._current)
        self.update()

    def _same_as(self, former: Area | None) -> Area | None:
        if former is None:
            return None
        alike = [one for one in self.areas if one.kind == former.kind]
        return next(
            (one for one in alike if one.text == former.text),
            next((one for one in alike if one.ids and one.ids == former.ids), None),
        )

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
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ARROWS and not held:
            self.settle()
            self._step(*_ARROWS[key])
        elif key in _ARROWS and held == Qt.KeyboardModifier.ControlModifier and self._carry_by_keys(*_ARROWS[key]):
            pass
        elif key == Qt.Key.Key_Escape and self._carried is not None:
            self._put_back()
        elif self._view.zooms and not held & ~Qt.KeyboardModifier.ShiftModifier and event.text() in _ZOOM_KEYS:
            self._view.zoom_by(_ZOOM_KEYS[event.text()])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.areas:
            self.go_to(self.areas[0 if key == Qt.Key.Key_Home else -1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._current is not None:
            self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current is None and self.areas and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.go_to(self.areas[0])
        self.update()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        # A run of presses with Ctrl held is one move.
        if event.key() == Qt.Key.Key_Control and self._by_keys:
            self.settle()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settle()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.settle()
        under = self._area_at(event.position())
        if under is not None and event.button() == Qt.MouseButton.LeftButton and self._view.carried_by is not None:
            self._pressed, self._pulled = event.globalPosition(), self._view.carried_by(under)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and self._pulled is not None:
            way = event.globalPosition() - self._pressed
            if self._carried is not None or way.manhattanLength() >= QApplication.startDragDistance():
                scale = theme().scale * self._view.zoom
                self._carry(way / scale)
            return
        under = self._area_at(event.position())
        if under is not self._hovered:
            self._hovered = under
            self.setCursor(Qt.CursorShape.PointingHandCursor if under is not None else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self._carried is not None:
            self.settle()
            return
        self._pulled = None
        under = self._area_at(event.position())
        if under is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = under
            self.chosen.emit(under)
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._view.zooms and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._view.zoom_by(event.angleDelta().y() / _WHEEL_NOTCH)
            event.accept()
        else:
            super().wheelEvent(event)

    def settle(self) -> None:
        """What is being carried stays here."""
        pulled, carried = self._pulled, self._carried
        self._forget_carrying()
        if pulled is not None and carried is not None:
            self._view.moved.emit(pulled, carried.x(), carried.y())

    def _put_back(self) -> None:
        self._forget_carrying()
        self._view.put_back.emit()

    def _forget_carrying(self) -> None:
        self._pressed = self._pulled = self._carried = None
        self._by_keys = False

    def _carry(self, way: QPointF) -> None:
        self._carried = way
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._view.carrying.emit(self._pulled, way.x(), way.y())

    def _carry_by_keys(self, across: int, down: int) -> bool:
        if self._view.carried_by is None or self._current is None or self._pressed is not None:
            return False
        if self._pulled is None:
            self._pulled = self._view.carried_by(self._current)
        if self._pulled is None:
            return False
        self._by_keys = True
        self._carry((self._carried or QPointF()) + QPointF(across, down) * _STEP)
        return True

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
                self.go_to(self.areas[0])
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
            self.go_to(best)

    def go_to(self, area: Area) -> None:
        self._current = area
        if self._figure is not None:
            # A reader of the screen says the part that the keys are on.
            self.setAccessibleDescription(tr("{part}. {figure}", part=area.text, figure=self._figure.description))
        margin = theme().px(_MARGIN)
        seen = QRectF(area.rect).translated(margin, margin).toRect()
        self._view.ensureVisible(seen.center().x(), seen.center().y(), seen.width() // 2 + 8, seen.height() // 2 + 8)
        self.update()
