"""The gutters beside the frames of the outcome space: lanes for what runs up and down, and room for words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

LANE = 12.0  # between upright strokes in a gutter
ROOM = 15.0  # from the outer lanes to the frames
_BESIDE_WORDS = 6.0  # from a word on a level way to the first lane
_EMPTY, _OUTER = 30.0, 2.0  # an empty gutter, and one at the edge of the figure
_HEADS = 17.0  # of an arrow, beside the word on a short stroke


@dataclass(slots=True, eq=False)
class Gutter:
    """The room beside a frame: what runs up and down in it, and where words stand."""

    left: float = 0.0
    width: float = 0.0
    strokes: list["Stroke"] = field(default_factory=list)
    words: list[tuple[float, float]] = field(default_factory=list)  # tops and bottoms
    widest: float = 0.0
    ports: list[float] = field(default_factory=list)
    lanes: int = 0
    aside: float = 0.0  # so that lanes above a channel are not those below it
    level: bool = False  # whether a word stands on a level way through it

    @property
    def lanes_width(self) -> float:
        """What its lanes take at its end, where level ways have words beside them."""
        return LANE * self.lanes + _BESIDE_WORDS if self.level and self.lanes else 0.0

    def lane(self, number: int) -> float:
        """Where a lane is."""
        if self.lanes_width:
            return self.left + self.width - ROOM - (self.lanes - 1 - number) * LANE + self.aside
        return self.left + self.width / 2 + (number - (self.lanes - 1) // 2) * LANE + self.aside

    @property
    def word_at(self) -> float:
        """Where the words on level ways have their middle."""
        return self.left + (self.width - self.lanes_width) / 2

    def widen(self, *, outer: bool) -> None:
        """Make room for lanes and words."""
        self.width = _OUTER if outer else _EMPTY
        if self.lanes:
            self.width = max(self.width, 2 * ROOM + LANE * self.lanes)
        if self.widest:
            self.width = max(self.width, self.widest + 2 * _HEADS + self.lanes_width)

    def give_lanes(self) -> None:
        """Give every stroke a lane in which no other is beside it."""
        lanes: list[list[Stroke]] = []
        for stroke in sorted(self.strokes, key=lambda one: (one.top, -one.bottom)):
            for number, lane in enumerate(lanes):
                if all(one.bottom + 8 <= stroke.top or stroke.bottom + 8 <= one.top for one in lane):
                    lane.append(stroke)
                    stroke.lane = number
                    break
            else:
                stroke.lane = len(lanes)
                lanes.append([stroke])
        self.lanes = len(lanes)


@dataclass(slots=True, eq=False)
class Stroke:
    """An upright stroke in a gutter, from row tops; with a word on it or none."""

    gutter: Gutter
    top: float
    bottom: float
    lane: int = 0
    word: float | None = None

    @property
    def x(self) -> float:
        """Where it runs."""
        return self.gutter.lane(self.lane)


def around(middle: float, low: float, high: float) -> Iterable[float]:
    """Places from the middle outwards, between two bounds."""
    yield middle
    for step in range(1, int((high - low) / 3) + 2):
        for place in (middle + 3 * step, middle - 3 * step):
            if low <= place <= high:
                yield place


def is_free(place: float, taken: Sequence[float], apart: float) -> bool:
    """Whether a place is so far from all that are taken."""
    return all(abs(place - one) >= apart for one in taken)


def hits(taken: Sequence[tuple[float, float]], top: float, bottom: float) -> bool:
    """Whether something between two heights would lie on what is taken."""
    return any(top < one[1] and one[0] < bottom for one in taken)


def hidden(gutter: Gutter, stroke: Stroke, y: float, height: float) -> float:
    """How much a word at a height would lie on, and how far it would be from the middle of its stroke."""
    others = sum(one.top < y + height and y - height < one.bottom for one in gutter.strokes if one is not stroke)
    ports = sum(abs(port - y) < height for port in gutter.ports if port not in (stroke.top, stroke.bottom))
    return 40.0 * others + 20.0 * ports + abs(y - (stroke.top + stroke.bottom) / 2)
