"""The sheet that a figure is laid out on: shapes in px at 100 %, mirrored for a study from right to left if wanted."""

from collections.abc import Sequence
from enum import Enum, StrEnum

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from phenocode.figures.drawing import SOLID, Area, Box, Disc, Drawing, Line, Outline
from phenocode.figures.style import Style
from phenocode.figures.words import SIZES, Face, face_of


class Side(Enum):
    """Where in its width a text stands; the start is the right side where the canvas is mirrored."""

    START = 0.0
    MIDDLE = 0.5
    END = 1.0


class Mark(StrEnum):
    """The shapes of the marks on a curve: they tell lines apart without colour."""

    DISC = "disc"
    SQUARE = "square"
    FRAME = "frame"  # a hollow square, in which a triangle can be seen
    DIAMOND = "diamond"
    TRIANGLE = "triangle"


_CORNERS = {
    Mark.SQUARE: ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    Mark.FRAME: ((-1.35, -1.35), (1.35, -1.35), (1.35, 1.35), (-1.35, 1.35)),
    Mark.DIAMOND: ((0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)),
    Mark.TRIANGLE: ((0.0, -1.2), (1.15, 0.9), (-1.15, 0.9)),
}


class Canvas:
    """Takes shapes in px at 100 % from the start edge and makes a drawing of them at the style's scale."""

    def __init__(self, width: float, style: Style, language: str, *, mirrored: bool = False) -> None:
        self.width = width
        self._style = style
        self._language = language
        self._mirrored = mirrored
        self._drawing = Drawing(0, 0, self.colour("sheet"))
        self._across = self._down = 0.0

    def shift(self, across: float, down: float) -> None:
        """Count all further places from this point."""
        self._across, self._down = across, down

    def colour(self, name: str, share: float = 1.0) -> QColor:
        """A colour of the style, ``share`` of it laid over the ground."""
        colour, ground = QColor(getattr(self._style.colours, name)), QColor(self._style.colours.sheet)
        if share >= 1:
            return colour
        return QColor.fromRgbF(
            share * colour.redF() + (1 - share) * ground.redF(),
            share * colour.greenF() + (1 - share) * ground.greenF(),
            share * colour.blueF() + (1 - share) * ground.blueF(),
        )

    def width_of(self, text: str, size: str = "caption", *, bold: bool = False) -> float:
        """How wide one line of ``text`` is."""
        return self._face(text, size, bold).width(text) / self._style.scale

    def count_lines(self, text: str, width: float, most: int, size: str = "caption", *, bold: bool = False) -> int:
        """How many lines ``text`` takes in a width, at most ``most``."""
        return len(self._face(text, size, bold).lines(text, self._style.px(width), most))

    def height_of(self, text: str, width: float, most: int, size: str = "caption", *, bold: bool = False) -> float:
        """How high ``text`` is in at most ``most`` lines of a width."""
        return float(SIZES[size][1] * self.count_lines(text, width, most, size, bold=bold))

    def text(
        self,
        text: str,
        left: float,
        top: float,
        width: float,
        *,
        size: str = "caption",
        bold: bool = False,
        colour: str = "ink",
        side: Side = Side.START,
        most: int = 1,
        height: float | None = None,
    ) -> float:
        """Text in at most ``most`` lines of ``width``, in the middle of ``height`` when given; how high it is."""
        face = self._face(text, size, bold)
        lines = face.lines(text, self._style.px(width), most)
        step = SIZES[size][1]
        if height is not None:
            top += (height - step * len(lines)) / 2
        for number, line in enumerate(lines):
            room = width - face.width(line) / self._style.scale
            at = self._rect(left + room * side.value, top + number * step, width - room, step)
            kept = 1.0 - side.value if self._mirrored else side.value
            self._drawing.shapes.append(Line(line, face, at.topLeft(), self.colour(colour), side=kept))
        return float(step * len(lines))

    def slanted(
        self, text: str, x: float, y: float, length: float, *, size: str = "caption", colour: str = "ink"
    ) -> None:
        """One line that rises to the right and ends under the point, cut to ``length``; never mirrored."""
        face = self._face(text, size, False)
        (line,) = face.lines(text, self._style.px(length)) or ("",)
        width, height = face.width(line), face.line
        # The middle of the end of the line box stands at the point.
        across, down = width * 0.7071, height * 0.7071 / 2
        place = QPointF(self._style.px(x) - across - down, self._style.px(y) + across - down)
        self._drawing.shapes.append(Line(line, face, place, self.colour(colour), -45.0, 1.0))

    def line(
        self,
        points: Sequence[tuple[float, float]],
        *,
        colour: str = "ink",
        width: float = 1.0,
        dash: tuple[float, ...] = SOLID,
        share: float = 1.0,
    ) -> None:
        """Strokes from point to point."""
        strokes = tuple(self._style.px(stroke) for stroke in dash)
        self._drawing.shapes.append(
            Outline(self._points(points), self.colour(colour, share), self._style.px(width), strokes)
        )

    def area_of_colour(self, points: Sequence[tuple[float, float]], *, colour: str = "ink", share: float = 1.0) -> None:
        """A filled polygon without an edge."""
        self._drawing.shapes.append(Outline(self._points(points), None, fill=self.colour(colour, share)))

    def box(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        *,
        fill: str = "",
        share: float = 1.0,
        edge: str = "",
        stroke: float = 1.0,
        radius: float = 0.0,
        dash: tuple[float, ...] = SOLID,
    ) -> None:
        """A rectangle, filled or with an edge or both."""
        self._drawing.shapes.append(
            Box(
                self._rect(left, top, width, height),
                self.colour(fill, share) if fill else None,
                self.colour(edge) if edge else None,
                self._style.px(stroke),
                self._style.px(radius),
                tuple(self._style.px(one) for one in dash),
            )
        )

    def mark(self, mark: Mark, x: float, y: float, *, radius: float = 4.0, colour: str = "ink") -> None:
        """A mark on a curve, with a rim of the ground so that it stands off what it lies on."""
        corners = _CORNERS.get(mark)
        if corners is None:
            (centre,) = self._points([(x, y)])
            self._drawing.shapes.append(Disc(centre, self._style.px(radius + 1.2), self.colour("sheet")))
            self._drawing.shapes.append(Disc(centre, self._style.px(radius), self.colour(colour)))
            return
        points = self._points([(x + radius * across, y + radius * down) for across, down in corners])
        ground, ink, px = self.colour("sheet"), self.colour(colour), self._style.px
        if mark is Mark.FRAME:
            self._drawing.shapes.append(Outline(points, ink, px(1.5), fill=ground))
            return
        self._drawing.shapes.append(Outline(points, ground, px(2.4), fill=ground))
        self._drawing.shapes.append(Outline(points, None, fill=ink))

    def arrow(
        self,
        points: Sequence[tuple[float, float]],
        *,
        colour: str = "ink2",
        width: float = 1.25,
        dash: tuple[float, ...] = SOLID,
        begin: bool = False,
        finish: bool = True,
    ) -> None:
        """Strokes from point to point with a head at the last one, at the first one, at both or at none."""
        way, heads = list(points), []
        for wanted, tip, after in ((begin, 0, 1), (finish, -1, -2)):
            if wanted:
                base, head = _head(way[after], way[tip])
                heads.append(head)
                way[tip] = base
        self.line(way, colour=colour, width=width, dash=dash)
        for head in heads:
            self.area_of_colour(head, colour=colour)

    def edge(self, left: float, top: float, width: float, height: float, number: int) -> None:
        """The edge in the colour of a second-layer category: solid or double, hollow where it has none."""
        colour = QColor(self._style.code_colour(number))
        if number > 0 and number % 2:
            self._drawing.shapes.append(Box(self._rect(left, top, width, height), colour))
        elif number > 0:
            thin = width * 0.4
            for at in (left, left + width - thin):
                self._drawing.shapes.append(Box(self._rect(at, top, thin, height), colour))
        else:
            inner = self._rect(left + 0.5, top + 0.5, width - 1, height - 1)
            self._drawing.shapes.append(Box(inner, None, colour, self._style.px(1.0)))

    def area(
        self, left: float, top: float, width: float, height: float, kind: str, text: str, ids: Sequence[str]
    ) -> None:
        """Say what a part of the figure stands for."""
        self._drawing.areas.append(Area(self._rect(left, top, width, height), kind, text, tuple(ids)))

    def finish(self, height: float) -> Drawing:
        """The drawing, ``height`` px high at 100 %."""
        made = self._drawing
        return Drawing(self._style.px(self.width), self._style.px(height), made.ground, made.shapes, made.areas)

    def _face(self, text: str, size: str, bold: bool) -> Face:
        return face_of(self._style, self._language, size, bold=bold, text=text)

    def _flip(self, x: float) -> float:
        x += self._across
        return self.width - x if self._mirrored else x

    def _points(self, points: Sequence[tuple[float, float]]) -> tuple[QPointF, ...]:
        px = self._style.px
        return tuple(QPointF(px(self._flip(x)), px(y + self._down)) for x, y in points)

    def _rect(self, left: float, top: float, width: float, height: float) -> QRectF:
        at = self._flip(left + width if self._mirrored else left)
        px = self._style.px
        return QRectF(px(at), px(top + self._down), px(width), px(height))


def _head(
    before: tuple[float, float], tip: tuple[float, float]
) -> tuple[tuple[float, float], list[tuple[float, float]]]:
    """Where the stroke under the head of an arrow ends, and the corners of the head."""
    (x0, y0), (x1, y1) = before, tip
    length = max(((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5, 0.1)
    across, down = (x1 - x0) / length, (y1 - y0) / length
    base = (x1 - 8 * across, y1 - 8 * down)
    return base, [tip, (base[0] - 4 * down, base[1] + 4 * across), (base[0] + 4 * down, base[1] - 4 * across)]
