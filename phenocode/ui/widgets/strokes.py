"""Boxes with crisp edges: what buttons, chips, key caps, notices and cards are drawn from."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from phenocode.ui.look.theme import theme


def draw_box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    ground: QColor | None,
    edge: QColor | None = None,
    width: float = 1,
    dashed: bool = False,
) -> None:
    """A rounded box wholly inside ``rect``; ``radius`` and the edge's ``width`` in px at 100 %."""
    present = theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
    corner = present.length(radius)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        thick = present.px(width)
        pen = QPen(edge, thick)
        if dashed:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        inset = thick / 2
        rect = rect.adjusted(inset, inset, -inset, -inset)
        corner = max(0.0, corner - inset)
    painter.drawRoundedRect(rect, corner, corner)
    painter.restore()


def draw_words(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    tone: str,
    direction: Qt.LayoutDirection,
    centred: bool = False,
) -> None:
    """One line of plain ``text`` from the start edge of ``rect``, or in its middle."""
    painter.setFont(font)
    painter.setPen(theme().colour(tone))
    painter.setLayoutDirection(direction)
    if centred:
        side = Qt.AlignmentFlag.AlignHCenter
    elif direction == Qt.LayoutDirection.RightToLeft:
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    else:
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
