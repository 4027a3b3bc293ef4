"""What the arrows of the outcome figure mean, beside it."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from phenocode.analysis.outcome_words import RELATION_WORDS
from phenocode.i18n import tr
from phenocode.study.outcome import RelationKind
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Mirrored, Row
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import Divider

_LENGTH, _HEIGHT = 52, 18
_HEAD = 4.5
_STROKE = 1.4
_DASHES = {RelationKind.INCLUDES: (), RelationKind.CONTRADICTS: (8.0, 5.0), RelationKind.PARALLEL: (1.4, 3.6)}


class Legend(Column):
    """A line for each kind of relation, as the figure draws it."""

    def __init__(self) -> None:
        super().__init__(spacing=0)
        self.add(Divider())
        lines = Column(label(tr("Arrows"), "caption", "ink3"), margins=(14, 10, 14, 12), spacing=4)
        for kind in RelationKind:
            line = Row(_Arrow(kind), label(tr(RELATION_WORDS[kind]), "body", "ink2"), spacing=10)
            line.add_stretch()
            lines.add(line)
        self.add(lines)


class _Arrow(Mirrored, QWidget):
    """One arrow, in the direction of reading."""

    def __init__(self, kind: RelationKind) -> None:
        super().__init__()
        self._kind = kind
        self.init_theme()

    def restyle(self) -> None:
        """As long at every zoom."""
        self.setFixedSize(QSize(theme().px(_LENGTH), theme().px(_HEIGHT)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line and its heads."""
        present = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        colour, width = present.colour("ink2"), present.length(_STROKE)
        pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dash := _DASHES[self._kind]:
            pen.setDashPattern([present.length(part) / width for part in dash])
        painter.setPen(pen)
        middle, head = self.height() / 2, present.length(_HEAD)
        ends = [self._kind is RelationKind.CONTRADICTS, self._kind is not RelationKind.PARALLEL]
        start, end = head * 2 * ends[0], self.width() - head * 2 * ends[1]
        painter.drawLine(QPointF(start, middle), QPointF(end, middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for tip, back, drawn in ((0.0, start, ends[0]), (float(self.width()), end, ends[1])):
            if drawn:
                corners = [QPointF(tip, middle), QPointF(back, middle - head), QPointF(back, middle + head)]
                painter.drawPolygon(QPolygonF(corners))
