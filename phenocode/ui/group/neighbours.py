"""Where keys go from a card. They follow the eye: places decide, not the order of the list."""

from collections.abc import Sequence

from phenocode.ui.group.cards import Cell

_ASIDE_COST = 0.01  # the nearest line decides, and within it the nearest card
_SIDEWAYS_COST = 3.0  # how much farther a card beside the goal's line counts than one along it
_PAGE = 0.8  # of the viewport's height


def beside(cells: Sequence[Cell | None], here: Cell, across: int, down: int, goal: float) -> int:
    """The row of the card that an arrow key goes to, -1 when there is none.

    ``across`` and ``down`` are -1, 0 or 1; sideways, the card that lies along ``goal`` (px of the content) is best.
    """
    best, least = -1, float("inf")
    head = here.head
    for row, cell in enumerate(cells):
        if cell is None or cell is here:
            continue
        there = cell.head
        if down:
            away = (there.top() - head.bottom()) if down > 0 else (head.top() - there.bottom())
            if cell.column != here.column:
                continue
            aside = max(there.left() - head.right(), head.left() - there.right(), 0.0)
            cost = away + _ASIDE_COST * (aside + abs(there.center().x() - head.center().x()))
        else:
            away = (there.left() - head.right()) if across > 0 else (head.left() - there.right())
            off_line = max(there.top() - goal, goal - there.bottom(), 0.0)
            cost = away + _SIDEWAYS_COST * off_line
        if away > -1 and cost < least:
            best, least = row, cost
    return best


def page_on(column: Sequence[tuple[int, Cell]], here: Cell, down: int, height: float) -> int:
    """The row a page of ``height`` px farther in a column, at least the next card; -1 at the column's end."""
    if down > 0:
        after = [(row, cell) for row, cell in column if cell.rect.top() > here.rect.top()]
        near = [row for row, cell in after if cell.rect.top() <= here.rect.top() + _PAGE * height]
        return near[-1] if near else after[0][0] if after else -1
    before = [(row, cell) for row, cell in column if cell.rect.top() < here.rect.top()]
    near = [row for row, cell in before if cell.rect.top() >= here.rect.top() - _PAGE * height]
    return near[0] if near else before[-1][0] if before else -1
