"""The focus ring: two px of accent, two px outside whatever has the keyboard, for mouse and keyboard alike."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)
from shiboken6 import isValid

from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS, RING, RING_GAP
from phenocode.ui.widgets.strokes import draw_box

_RADIUS = "focus_radius"
_INSET_X = "focus_inset_x"
_INSET_Y = "focus_inset_y"
_NONE = -1
_RINGED = (QAbstractButton, QLineEdit, QAbstractSpinBox, QComboBox)


def ring(widget: QWidget, radius: float = RADIUS, inset: int | tuple[int, int] = 0) -> None:
    """Have the ring drawn round ``widget``; ``inset`` px moves it inwards, or its sides and its top and bottom."""
    across, upright = (inset, inset) if isinstance(inset, int) else inset
    widget.setProperty(_RADIUS, radius)
    widget.setProperty(_INSET_X, across)
    widget.setProperty(_INSET_Y, upright)
    watch_focus()


def no_ring(widget: QWidget) -> None:
    """Leave the ring to the widget itself, as lists and tables paint it inside their current row."""
    widget.setProperty(_RADIUS, _NONE)


def watch_focus() -> None:
    """Draw rings in this application from now on; further calls do nothing."""
    app = QApplication.instance()
    if app is not None and app.findChild(_FocusWatch) is None:
        _FocusWatch(app)


def paint_ring_inside(painter: QPainter, rect: QRectF, radius: float = RADIUS, colour: QColor | None = None) -> None:
    """The ring of a row in a list or a table, inside its edge; a ground of its own colour wants its own ``colour``."""
    draw_box(painter, rect, radius, None, colour or theme().colour("accent"), RING)


class _FocusWatch(QObject):
    """Keeps one ring beside the widget that has the focus."""

    def __init__(self, app: QObject) -> None:
        super().__init__(app)
        self._ring: _Ring | None = None
        QApplication.instance().focusChanged.connect(self._move)  # type: ignore[union-attr]

    def _move(self, _old: QWidget | None, now: QWidget | None) -> None:
        old, self._ring = self._ring, None
        if old is not None and isValid(old):
            old.leave()
        target = _ringed(now)
        if target is not None and target.parentWidget() is not None:
            self._ring = _Ring(target)


class _Ring(QWidget):
    """The ring itself, over whatever clips its widget: the viewport that it scrolls in, or the window."""

    def __init__(self, target: QWidget) -> None:
        host = _clipping(target)
        super().__init__(host)
        self._target = target
        self._host = host
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setObjectName("focus ring")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._watched: list[QWidget] = []
        above: QWidget | None = target
        while above is not None and above is not host:
            above.installEventFilter(self)
            self._watched.append(above)
            above = above.parentWidget()
        self._follow()

    def leave(self) -> None:
        """Go away."""
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget."""
        if event.type() in _FOLLOWED and isValid(self._target):
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        radius = float(self._target.property(_RADIUS) or RADIUS) + RING_GAP
        draw_box(painter, QRectF(self.rect()), radius, None, theme().colour("accent"), RING)

    def _follow(self) -> None:
        present = theme()
        out = present.px(RING_GAP) + present.px(RING)
        across = out - present.px(int(self._target.property(_INSET_X) or 0))
        upright = out - present.px(int(self._target.property(_INSET_Y) or 0))
        origin = self._target.mapTo(self._host, QPoint(0, 0))
        place = QRect(origin, self._target.size()).adjusted(-across, -upright, across, upright)
        self.setGeometry(place)
        self.setVisible(self._target.isVisibleTo(self._host))
        self.raise_()


def _clipping(widget: QWidget) -> QWidget:
    place = widget.parentWidget() or widget
    while not place.isWindow():
        above = place.parentWidget()
        if above is None or (isinstance(above, QAbstractScrollArea) and above.viewport() is place):
            break
        place = above
    return place


_FOLLOWED = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.StyleChange,
        QEvent.Type.ZOrderChange,
    }
)


def _ringed(widget: QWidget | None) -> QWidget | None:
    if widget is None or isinstance(widget, QAbstractItemView):
        return None
    inside = widget.parentWidget()
    if isinstance(inside, QAbstractSpinBox | QComboBox) and isinstance(widget, QLineEdit):
        widget = inside
    wish = widget.property(_RADIUS)
    if wish is None:
        return widget if isinstance(widget, _RINGED) else None
    return None if wish == _NONE else widget
