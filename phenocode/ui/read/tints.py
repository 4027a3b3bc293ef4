"""What is painted under and over the words: the grounds of statements, the ticks at their ends, straddling lines."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from phenocode.ui.look.theme import theme
from phenocode.ui.read.geometry import Geometry, Strip
from phenocode.ui.read.marks import Mark, Marks

STRENGTHS = ("rest", "hover", "selected")
REST, HOVER, SELECTED = range(3)
_TICK = 2
_STRADDLE_LINE = 2
_STACKED = 2


@dataclass(frozen=True, slots=True)
class Ground:
    """A run that one statement covers: ``start`` to ``end``, its colour number and its strength."""

    start: int
    end: int
    colour: int
    strength: int = REST


@dataclass(frozen=True, slots=True)
class Piece:
    """A run with the one or two grounds that show on it, the lower first."""

    start: int
    end: int
    grounds: tuple[Ground, ...]


def pieces(grounds: Sequence[Ground]) -> list[Piece]:
    """Cut overlapping ``grounds``, in order of their start, into pieces; at most two stack, the strongest on top."""
    edges = sorted({edge for ground in grounds for edge in (ground.start, ground.end)})
    found: list[Piece] = []
    for start, end in itertools.pairwise(edges):
        over = [ground for ground in grounds if ground.start <= start and end <= ground.end]
        if over:
            over.sort(key=lambda ground: ground.strength)  # stable: the later start stays above its like
            found.append(Piece(start, end, tuple(over[-_STACKED:])))
    return found


def tint(piece: Piece) -> QColor:
    """The opaque colour of a piece on the sheet."""
    present = theme()
    colour = present.colour("sheet")
    for ground in piece.grounds:
        colour = present.tint(ground.colour, STRENGTHS[ground.strength], colour)
    return colour


class Tints:
    """Paints the statements that are in sight on the text."""

    def __init__(self, marks: Marks, geometry: Geometry) -> None:
        self._marks = marks
        self._geometry = geometry
        self.selected: str | None = None
        self.hovered: str | None = None

    def strength(self, mark_id: str) -> int:
        """How strongly a mark shows."""
        return SELECTED if mark_id == self.selected else HOVER if mark_id == self.hovered else REST

    def paint_grounds(self, painter: QPainter, visible: Sequence[Mark], scrolled: float) -> None:
        """Paint under the words; ``scrolled`` is the height above the view."""
        grounds = [
            Ground(start, end, self._marks.look(mark.id).colours[0], self.strength(mark.id))
            for mark in visible
            for start, end in mark.spans
        ]
        for piece in pieces(grounds):
            colour = tint(piece)
            for strip in self._geometry.strips_of(piece.start, piece.end):
                painter.fillRect(_rect(strip, scrolled), colour)

    def paint_edges(self, painter: QPainter, visible: Sequence[Mark], scrolled: float) -> None:
        """Paint over the words: lines of straddling statements, then the ticks where each begins and ends."""
        present = theme()
        for mark in visible:
            look = self._marks.look(mark.id)
            if look.straddles:
                self._paint_straddling(painter, mark, look.colours, scrolled)
        thick = present.px(_TICK)
        for mark in visible:
            colour = present.code_colour(self._marks.look(mark.id).colours[0])
            for start, end in mark.spans:
                first = self._geometry.edge(start)
                last = self._geometry.edge(end, end=True)
                painter.fillRect(_tick(first, scrolled, thick), colour)
                painter.fillRect(_tick(last, scrolled, thick), colour)

    def paint_found(
        self, painter: QPainter, spans: Sequence[tuple[int, int]], shown: tuple[int, int] | None, scrolled: float
    ) -> None:
        """Frame what a search has found, more strongly what it shows; a frame, because no ground can hide it."""
        present = theme()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for span in spans:
            thick = present.px(2 if span == shown else 1)
            pen = QPen(present.colour("accent"), thick)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            inset = thick / 2
            for strip in self._geometry.strips_of(*span):
                painter.drawRect(_rect(strip, scrolled).adjusted(inset, inset, -inset, -inset))

    def _paint_straddling(self, painter: QPainter, mark: Mark, colours: tuple[int, ...], scrolled: float) -> None:
        present = theme()
        thick = present.px(_STRADDLE_LINE)
        for strip in self._geometry.strips(mark):
            rect = _rect(strip, scrolled)
            painter.fillRect(QRectF(rect.x(), rect.y(), rect.width(), thick), present.code_colour(colours[0]))
            painter.fillRect(
                QRectF(rect.x(), rect.bottom() - thick, rect.width(), thick), present.code_colour(colours[1])
            )


def _rect(strip: Strip, scrolled: float) -> QRectF:
    # Whole px, one free between lines, so that the lines of a statement stay apart.
    top = round(strip.top - scrolled)
    bottom = round(strip.top + strip.height - scrolled) - 1
    left, right = round(strip.left), round(strip.right)
    return QRectF(left, top, right - left, bottom - top)


def _tick(strip: Strip, scrolled: float, thick: int) -> QRectF:
    rect = _rect(strip, scrolled)
    return QRectF(rect.x() - thick // 2, rect.y(), thick, rect.height())
