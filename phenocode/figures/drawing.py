"""A drawing: what a figure came to at one width, as a list of shapes to paint and of areas to point at."""

from dataclasses import dataclass, field
from typing import Final, TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from phenocode.figures.words import Face, draw_line

SOLID: Final = ()
DASHED: Final = (5.0, 4.0)
LONG_DASHED: Final = (8.0, 5.0)
DOTTED: Final = (1.6, 3.4)
"""Lengths of strokes and gaps, in px at 100 %."""


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a drawing that stands for something of the study."""

    rect: QRectF
    kind: str  # such as "interview", "cell", "participant"; each figure says which it has
    text: str  # what it shows in words, names whole: for a tooltip and for a reader of the screen
    ids: tuple[str, ...]  # of what it stands for, such as the statements of a cell


@dataclass(frozen=True, slots=True)
class Outline:
    """Straight strokes from point to point, closed and filled when there is a ``fill``."""

    points: tuple[QPointF, ...]
    colour: QColor | None
    width: float = 1.0
    dash: tuple[float, ...] = SOLID
    fill: QColor | None = None

    def paint(self, painter: QPainter) -> None:
        """Paint it."""
        path = QPainterPath(self.points[0])
        for point in self.points[1:]:
            path.lineTo(point)
        if self.fill is not None:
            path.closeSubpath()
        painter.setBrush(Qt.BrushStyle.NoBrush if self.fill is None else QBrush(self.fill))
        painter.setPen(_pen(self.colour, self.width, self.dash))
        painter.drawPath(path)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, its corners rounded by ``radius``."""

    rect: QRectF
    fill: QColor | None = None
    edge: QColor | None = None
    width: float = 1.0
    radius: float = 0.0
    dash: tuple[float, ...] = SOLID

    def paint(self, painter: QPainter) -> None:
        """Paint it."""
        painter.setBrush(Qt.BrushStyle.NoBrush if self.fill is None else QBrush(self.fill))
        painter.setPen(_pen(self.edge, self.width, self.dash))
        painter.drawRoundedRect(self.rect, self.radius, self.radius)


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle."""

    centre: QPointF
    radius: float
    fill: QColor

    def paint(self, painter: QPainter) -> None:
        """Paint it."""
        painter.setBrush(QBrush(self.fill))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(self.centre, self.radius, self.radius)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; its line box begins at ``place``, turned by ``angle`` degrees around it."""

    text: str
    face: Face
    place: QPointF
    colour: QColor
    angle: float = 0.0
    side: float = 0.0  # how much of its width stands before the point that it keeps in another face: 0, 0.5 or 1

    def paint(self, painter: QPainter) -> None:
        """Paint it."""
        painter.setPen(self.colour)
        if not self.angle:
            draw_line(painter, self.text, self.face, self.place.x(), self.place.y())
            return
        painter.save()
        painter.translate(self.place)
        painter.rotate(self.angle)
        draw_line(painter, self.text, self.face, 0.0, 0.0)
        painter.restore()


Shape: TypeAlias = Outline | Box | Disc | Line


@dataclass(frozen=True)
class Drawing:
    """Shapes in the order of painting and areas, in px from the upper left corner."""

    width: float
    height: float
    ground: QColor
    shapes: list[Shape] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)

    def paint(self, painter: QPainter) -> None:
        """Paint everything, the ground too."""
        self.paint_ground(painter)
        for shape in self.shapes:
            shape.paint(painter)

    def paint_ground(self, painter: QPainter) -> None:
        """Paint what lies under all shapes."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(QRectF(0, 0, self.width, self.height), self.ground)

    def area_at(self, place: QPointF) -> Area | None:
        """The area at a place; where areas lie over each other, the one that was put last."""
        return next((area for area in reversed(self.areas) if area.rect.contains(place)), None)


def _pen(colour: QColor | None, width: float, dash: tuple[float, ...]) -> QPen:
    if colour is None:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dash else Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        pen.setDashPattern([stroke / max(width, 0.1) for stroke in dash])
    return pen
