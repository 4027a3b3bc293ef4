"""The swatch that stands before a code's or a category's name: solid, double, or hollow while it is unplaced."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import BRACKET_UNPLACED
from phenocode.ui.widgets.boxes import Themed

SIZE = 10


def paint_swatch(painter: QPainter, rect: QRectF, colour_number: int) -> None:
    """Paint a square swatch in the middle of ``rect`` (device-independent px)."""
    present = theme()
    side = min(rect.width(), rect.height())
    # On whole px, or its edges blur.
    left = round(rect.x() + (rect.width() - side) / 2)
    top = round(rect.y() + (rect.height() - side) / 2)
    place = QRectF(left, top, side, side)
    colour = present.code_colour(colour_number)
    radius = side * 0.2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if colour_number > 0 and not present.is_double(colour_number):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    else:
        width = side * 0.3 if colour_number > 0 else max(1.0, round(present.length(BRACKET_UNPLACED)))
        pen = QPen(colour, width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin if colour_number > 0 else Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        place = place.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        radius = max(0.0, radius - width / 2)
    painter.drawRoundedRect(place, radius, radius)
    painter.restore()


class Swatch(Themed, QWidget):
    """A swatch of ``size`` px at 100 %; the name beside it says what it means."""

    def __init__(self, colour_number: int = 0, size: float = SIZE) -> None:
        super().__init__()
        self._colour = colour_number
        self._side = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.init_theme()

    def set_colour(self, colour_number: int) -> None:
        """Show another colour."""
        self._colour = colour_number
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = theme().px(self._side)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        paint_swatch(QPainter(self), QRectF(self.rect()), self._colour)
