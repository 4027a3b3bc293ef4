"""The icicle: cells of columns stacked so that a parent spans exactly its children. Plain numbers, no Qt."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Node:
    """A cell to be: its key, its column, the least height it needs, and what stands under it one column before."""

    key: str
    column: int  # 0 first layer, 1 second layer, 2 encounter
    least: float
    children: list["Node"] = field(default_factory=list)
    top: float = 0.0
    height: float = 0.0

    def walk(self) -> Iterator["Node"]:
        """Itself and everything under it."""
        yield self
        for child in self.children:
            yield from child.walk()


def stack(nodes: Iterable[Node], top: float, gap: float) -> float:
    """Give every node its top and height, from ``top`` downwards; the answer is where the next one would begin."""
    for node in nodes:
        node.top = top
        end = stack(node.children, top, gap) - gap if node.children else top
        node.height = max(node.least, end - top)
        if node.children and end < top + node.height:
            _reach_down(node.children[-1], top + node.height)
        top += node.height + gap
    return top


def _reach_down(node: Node, bottom: float) -> None:
    """Let the last child end where its parent ends, as merged cells do."""
    node.height = bottom - node.top
    if node.children:
        _reach_down(node.children[-1], bottom)


def column_places(
    width: float, gap: float, shares: tuple[float, ...], least: tuple[float, ...]
) -> list[tuple[float, float]]:
    """Start and width of each column, from the start edge; together wider than ``width`` where they need it."""
    room = max(width - gap * (len(shares) - 1), sum(least))
    widths = [max(room * share, smallest) for share, smallest in zip(shares, least, strict=True)]
    over = sum(widths) - room
    if over > 0:  # those with room to spare give way
        spare = [wide - smallest for wide, smallest in zip(widths, least, strict=True)]
        widths = [wide - over * rest / sum(spare) for wide, rest in zip(widths, spare, strict=True)]
    places = []
    along = 0.0
    for wide in widths:
        places.append((along, wide))
        along += wide + gap
    return places


def flowed(widths: Iterable[float], room: float, gap: float) -> list[tuple[int, float, float]]:
    """Row, start and width of things set like words into lines of ``room``."""
    placed = []
    row = 0
    along = 0.0
    for wish in widths:
        wide = min(wish, room)
        if along and along + wide > room:
            row += 1
            along = 0.0
        placed.append((row, along, wide))
        along += wide + gap
    return placed
