"""The chart of the iterations, drawn in the window's look; a click on a version tells which it is."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from phenocode.figures.drawing import Area, Drawing
from phenocode.figures.figure import Figure
from phenocode.figures.style import Style
from phenocode.ui.look.theme import theme
from phenocode.ui.outcome.figure_view import window_style
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.labels import plain_tooltip


class Chart(Themed, QWidget):
    """A figure as wide as its place. It is seen and pointed at; what it says in words is its description."""

    pointed = Signal(object)  # an Area

    def __init__(self) -> None:
        super().__init__()
        self._figure: Figure | None = None
        self._drawing: Drawing | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.init_theme()

    def show_figure(self, figure: Figure) -> None:
        """Draw another figure."""
        self._figure = figure
        self.setAccessibleName(figure.title)
        self.setAccessibleDescription(figure.description)
        self._draw()

    def restyle(self) -> None:
        """Draw in the present look."""
        self._draw()

    def sizeHint(self) -> QSize:
        """As high as the drawing is."""
        height = self._drawing.height if self._drawing is not None else 0.0
        return QSize(theme().px(270), round(height * self._shrink()))

    def minimumSizeHint(self) -> QSize:
        """As narrow as its place."""
        return QSize(theme().px(140), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw it as wide as it is now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._draw()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell what was pointed at."""
        area = self._area_at(event.position())
        if area is not None and event.button() == Qt.MouseButton.LeftButton:
            self.pointed.emit(area)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be pointed at."""
        found = self._area_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """What is under the mouse, in words."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            area = self._area_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tooltip(area.text if area is not None else ""), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing."""
        if self._drawing is not None:
            painter = QPainter(self)
            painter.scale(self._shrink(), self._shrink())
            self._drawing.paint(painter)

    def _draw(self) -> None:
        if self._figure is not None:
            self._drawing = self._figure.draw(_style_on("panel"), float(self.width()))
            self.updateGeometry()
            self.update()

    def _area_at(self, place: QPointF) -> Area | None:
        return self._drawing.area_at(place / self._shrink()) if self._drawing is not None else None

    def _shrink(self) -> float:
        """A drawing that is wider than its place is drawn smaller."""
        wide = self._drawing.width if self._drawing is not None else 0.0
        return min(1.0, self.width() / wide) if wide and self.width() else 1.0


def _style_on(ground: str) -> Style:
    """The window's look on one of its grounds."""
    style = window_style()
    return replace(style, colours=replace(style.colours, sheet=theme().colour(ground).name()))
