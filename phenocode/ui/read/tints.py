"""The grounds under statements, as pieces that don't overlap: at most two tints stack."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor

from phenocode.ui.look.theme import theme

STRENGTH = ("rest", "hover", "selected")


@dataclass(frozen=True, slots=True)
class Ground:
    """A run that one statement covers: ``start`` to ``end``, its colour number and its strength (0, 1 or 2)."""

    start: int
    end: int
    colour: int
    strength: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A run with the one or two grounds that show on it, the lower first."""

    start: int
    end: int
    grounds: tuple[Ground, ...]


def pieces(grounds: Sequence[Ground]) -> list[Piece]:
    """Cut overlapping ``grounds``, given in order of their start, into pieces; the strongest lie on top."""
    edges = sorted({edge for ground in grounds for edge in (ground.start, ground.end)})
    found: list[Piece] = []
    for start, end in zip(edges, edges[1:], strict=False):
        over = [ground for ground in grounds if ground.start <= start and end <= ground.end]
        if over:
            over.sort(key=lambda ground: ground.strength)  # stable: the later start stays above its like
            found.append(Piece(start, end, tuple(over[-2:])))
    return found


def tint(piece: Piece) -> QColor:
    """The opaque colour of a piece on the sheet."""
    present = theme()
    colour = present.colour("sheet")
    for ground in piece.grounds:
        colour = present.tint(ground.colour, STRENGTH[ground.strength], colour)
    return colour
