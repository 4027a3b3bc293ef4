"""Where piles and their cards stand: heads one under the other, the cards of an open pile in lines under its head."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from phenocode.ui.group.cards import Cell, Entry


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths in device-independent px."""

    width: float
    margin: float
    gap: float
    least: float  # that a card may be narrow
    head: float
    definition: float  # that a head with a definition is higher
    card: float
    new: float  # the empty place for a new code
    rtl: bool  # lines of cards begin at the right

    @property
    def columns(self) -> int:
        """How many cards stand beside each other."""
        return max(1, int((self.width - 2 * self.margin + self.gap) // (self.least + self.gap)))

    @property
    def card_width(self) -> float:
        """How wide a card is."""
        return float((self.width - 2 * self.margin - self.gap * (self.columns - 1)) // self.columns)

    def left_of(self, column: int) -> float:
        """Where the cards of a column, counted from the start, begin."""
        along = self.margin + column * (self.card_width + self.gap)
        return self.width - along - self.card_width if self.rtl else along


@dataclass(slots=True)
class Band:
    """One pile on the table: the row of its head, how many cards are open under it, and its extent."""

    head_row: int
    cards: int
    top: float
    head_bottom: float
    bottom: float


@dataclass(slots=True)
class Table:
    """All piles laid out; cells, their tops and the bands of piles are in the order of the rows."""

    measures: Measures
    cells: list[Cell | None] = field(default_factory=list)
    tops: list[float] = field(default_factory=list)
    bands: list[Band] = field(default_factory=list)
    height: float = 0.0
    opened: int = -1  # the row of the card that is higher than the others, and by how much
    opened_more: float = 0.0

    @property
    def tallest(self) -> float:
        """The height of the highest row."""
        return max(self.measures.head + self.measures.definition, self.measures.card + self.opened_more)

    def band_of(self, row: int) -> Band | None:
        """The pile in which a row stands."""
        at = bisect_right(self.bands, row, key=lambda band: band.head_row) - 1
        band = self.bands[at] if at >= 0 else None
        return band if band is not None and row <= band.head_row + band.cards else None

    def band_at(self, y: float) -> Band | None:
        """The last pile that begins at ``y`` or above it."""
        at = bisect_right(self.bands, y, key=lambda band: band.top) - 1
        return self.bands[at] if at >= 0 else None

    def open_row(self, row: int, more: float) -> bool:
        """Make the card of a row ``more`` px higher, and no other; answers whether anything moved."""
        before = (self.opened, self.opened_more)
        if before == (row, more) or not (self.opened_more or more):
            self.opened, self.opened_more = row, more
            return False
        if self.opened_more:
            self._grow(self.opened, -self.opened_more)
        self.opened, self.opened_more = row, more
        if more:
            self._grow(row, more)
        return True

    def _grow(self, row: int, by: float) -> None:
        """What lies under a card's line moves; nothing is made anew, so that a key costs little in a large pool."""
        cell = self.cells[row]
        if cell is not None:
            cell.rect.setHeight(cell.rect.height() + by)
        band = self.band_of(row)
        if band is not None:
            band.bottom += by
        for after in range(bisect_right(self.tops, self.tops[row]), len(self.cells)):
            self.tops[after] += by
            moved = self.cells[after]
            if moved is not None:
                moved.rect.translate(0, by)
        for later in self.bands[bisect_right(self.bands, row, key=lambda one: one.head_row) :]:
            later.top += by
            later.head_bottom += by
            later.bottom += by
        self.height += by


def lay_out(entries: Sequence[Entry], defined: frozenset[str], m: Measures) -> Table:
    """Lay out the rows of heads and cards; ``defined`` are the piles with a definition."""
    table = Table(m)
    columns, wide = m.columns, m.card_width
    lefts = [m.left_of(column) for column in range(columns)]
    top, at = m.gap, 0  # the line, and how many cards stand in it
    band: Band | None = None
    for row, entry in enumerate(entries):
        if entry.kind == "statement":
            if at == columns:
                top, at = top + m.card + m.gap, 0
            rect = QRectF(lefts[at], top, wide, m.card)
            table.cells.append(Cell(entry, rect, rect, at))
            table.tops.append(top)
            at += 1
            assert band is not None  # noqa: S101 - cards follow their pile's head
            band.cards += 1
            band.bottom = top + m.card
            continue
        if at:
            top, at = top + m.card + 2 * m.gap, 0
        high = m.new if entry.kind == "new" else m.head + (m.definition if entry.id in defined else 0)
        rect = QRectF(m.margin, top, m.width - 2 * m.margin, high)
        table.cells.append(Cell(entry, rect, rect))
        table.tops.append(top)
        if entry.kind == "pile":
            band = Band(row, 0, top, top + high, top + high)
            table.bands.append(band)
        top += high + m.gap
    table.height = (top + m.card if at else top - m.gap) + m.gap
    return table
