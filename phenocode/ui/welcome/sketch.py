"""The small drawing on the sample's card: statements in their colours, the categories beside them, the encounters."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import BRACKET
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.strokes import draw_box

_WIDTH, _HEIGHT = 210, 78
_LINES = ((0, 1), (16, 5), (32, 5), (48, 9), (64, 7))  # top, code colour
_LINE_HEIGHT = 10
_CATEGORIES = ((0, 10, 1), (16, 26, 5), (48, 10, 9), (64, 10, 7))  # top, height, code colour
_ENCOUNTERS = ((0, 10), (16, 26), (48, 26))


class Sketch(Themed, QWidget):
    """Text that fills with colour, and the coding table that its position makes; mirrored from right to left."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.init_theme()

    def sizeHint(self) -> QSize:
        """Its one size."""
        return QSize(theme().px(_WIDTH), theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """It stands back where there is no room."""
        return QSize(0, theme().px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for top, colour in _LINES:
            painter.fillRect(self._place(0, top, 60, _LINE_HEIGHT), theme().tint(colour, "selected", "panel"))
            self._bracket(painter, 65, top, colour)
        for top, height, colour in _CATEGORIES:
            self._card(painter, 86, top, 52, height)
            painter.fillRect(self._place(86, top, 4, height), theme().code_colour(colour))
        for top, height in _ENCOUNTERS:
            self._card(painter, 154, top, 56, height, "window")

    def _place(self, x: float, y: float, width: float, height: float) -> QRectF:
        """A box of the drawing, in px at 100 %, at its place in the window."""
        left = _WIDTH - x - width if self.isRightToLeft() else x
        return QRectF(*(theme().length(n) for n in (left, y, width, height)))

    def _card(self, painter: QPainter, x: float, y: float, width: float, height: float, ground: str = "sheet") -> None:
        draw_box(painter, self._place(x, y, width, height), 1.5, theme().colour(ground), theme().colour("line2"))

    def _bracket(self, painter: QPainter, x: float, y: float, colour: int) -> None:
        pen = QPen(theme().code_colour(colour), theme().length(BRACKET * 0.8))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        place = self._place(x, y, 5, _LINE_HEIGHT)
        back = place.left() if self.isRightToLeft() else place.right()
        painter.drawLine(QLineF(back, place.top(), back, place.bottom()))
        painter.drawLine(QLineF(place.left(), place.top(), place.right(), place.top()))
        painter.drawLine(QLineF(place.left(), place.bottom(), place.right(), place.bottom()))
