"""Where the frames and boxes of the outcome space stand, in px at 100 % from the side where reading begins.

What was moved by hand stands where it was moved to, and what it would lie on is pushed down.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from phenocode.analysis.outcome_space import Link, Node, OutcomeSpace

EDGE: Final = 5.0  # the coloured edge of a box
INSET: Final = 12.0  # from a frame to its boxes
BOX_LEAST: Final = 168.0  # the width of a box
BOX_MOST: Final = 272.0
LABEL_HEIGHT: Final = 20.0

_PAD = 9.0  # from a box to its words
_BETWEEN = 16.0  # boxes, one over the other
_ARROW_ROOM = 58.0  # between two boxes with an arrow and its word from one to the other
_BESIDE = 16.0
_HOLE = 140.0  # at most so much is left free to align boxes with those of other frames
_LINE_LEAST = 28.0
_PORTS = 9.0  # between relations that leave one side
_STRAIGHT_LEAST = 46.0

NAME_LINES, LINE_LINES, HEAD_LINES, DEFINITION_LINES = 5, 5, 4, 2


@dataclass(slots=True, eq=False)
class Spot:
    """Something that a relation can begin or end at, with the part of its sides that is its own."""

    node: Node | None  # none for what gathers categories that lack one above them
    left: float = 0.0
    top: float = 0.0
    width: float = 0.0
    height: float = 0.0
    side: float = 0.0  # how much of its sides, from the top, is its own
    count_beside: bool = False  # whether the number stands on the line of the name
    name_height: float = 0.0
    count_height: float = 0.0
    across: float = 0.0  # how far it is moved by hand
    down: float = 0.0

    @property
    def right(self) -> float:
        """Its end."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height


@dataclass(slots=True, eq=False)
class Box(Spot):
    """A second-layer category with the lines in it."""

    lines: list[Spot] = field(default_factory=list)
    definition_height: float = 0.0
    open_start: bool = True  # whether nothing stands between this side and the edge of the frame
    open_end: bool = True
    open_below: bool = True

    def move(self, across: float, down: float) -> None:
        """Move it with its lines."""
        for spot in (self, *self.lines):
            spot.left += across
            spot.top += down


@dataclass(slots=True, eq=False)
class Frame(Spot):
    """A kind of encounter with its boxes; tops count from the top of its row until the rows are placed."""

    boxes: list[Box] = field(default_factory=list)
    row: int = 0
    place: int = 0  # in its row, from the side where reading begins

    def move(self, across: float, down: float) -> None:
        """Move it with all in it."""
        self.left += across
        self.top += down
        for box in self.boxes:
            box.move(across, down)

    def spots(self) -> Iterator[Spot]:
        """The frame and all in it, in reading order."""
        yield self
        for box in self.boxes:
            yield box
            yield from box.lines


class Measure:
    """How wide and high words are; asks for each text once."""

    def __init__(
        self,
        width_of: Callable[[str, str, bool], float],
        height_of: Callable[[str, float, int, str, bool], float],
    ) -> None:
        self._width_of = width_of
        self._height_of = height_of
        self._widths: dict[tuple[str, str, bool], float] = {}
        self._heights: dict[tuple[str, float, int, str, bool], float] = {}

    def width(self, text: str, size: str = "caption", bold: bool = False) -> float:
        """How wide one line of text is."""
        key = (text, size, bold)
        if key not in self._widths:
            self._widths[key] = self._width_of(*key)
        return self._widths[key]

    def height(self, text: str, width: float, most: int, size: str = "caption", bold: bool = False) -> float:
        """How high text is in at most so many lines of a width; nothing where there are no words."""
        key = (text, width, most, size, bold)
        if not text.strip():
            return 0.0
        if key not in self._heights:
            self._heights[key] = self._height_of(*key)
        return self._heights[key]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the figure that no category brings."""

    counts: Callable[[Node], str]  # under the name of a frame
    statements: Callable[[Node], str]  # in a box
    number: Callable[[Node], str]  # in a line
    no_encounter: str
    no_second: str


def text_room(width: float) -> float:
    """How wide the words of a box are."""
    return width - EDGE - 2 * _PAD


def text_left(box: Spot) -> float:
    """Where the words of a box begin."""
    return box.left + EDGE + _PAD


def line_room(width: float, number: float) -> float:
    """How wide the name in a line may be beside its number."""
    return text_room(width) - number - 8


def make_frames(
    space: OutcomeSpace, words: Words, measure: Measure, width: float, *, by_hand: bool = True
) -> list[Frame]:
    """The frames with their boxes measured, none placed; what has no kind of encounter is in the last one.

    Without ``by_hand`` nothing was moved.
    """
    ends: dict[str, int] = {}
    for link in space.links:
        for one in (link.category_id, link.other_id):
            ends[one] = ends.get(one, 0) + 1
    frames = [_frame(node, node.below, (), words, measure, width, ends) for node in space.encounters]
    if not space.complete:
        frames.append(_frame(None, space.unplaced_second, space.unplaced_first, words, measure, width, ends))
    if by_hand:
        for frame in frames:
            for spot in (frame, *frame.boxes):
                if spot.node is not None:
                    spot.across, spot.down = spot.node.across, spot.node.down
    return frames


def _frame(
    node: Node | None,
    boxes: Sequence[Node],
    lines: Sequence[Node],
    words: Words,
    measure: Measure,
    width: float,
    ends: dict[str, int],
) -> Frame:
    frame = Frame(node)
    frame.boxes = [_box(one, one.below, words, measure, width, ends) for one in boxes]
    if lines:
        frame.boxes.append(_box(None, lines, words, measure, width, ends))
    name = node.name if node is not None else words.no_encounter
    frame.name_height = measure.height(name, width, HEAD_LINES, "lead", True)
    frame.count_height = measure.height(words.counts(node), width, 2) if node is not None else 0.0
    frame.side = 10 + frame.name_height + frame.count_height + 10
    if node is not None:
        frame.side = max(frame.side, _PORTS * (ends.get(node.id, 0) + 1))
    frame.width = width + 2 * INSET
    return frame


def _box(
    node: Node | None, lines: Sequence[Node], words: Words, measure: Measure, width: float, ends: dict[str, int]
) -> Box:
    box = Box(node, width=width)
    room = text_room(width)
    if node is None:
        box.name_height = measure.height(words.no_second, room, 2)
        box.side = box.name_height + 14
    else:
        count = measure.width(words.statements(node))
        box.count_beside = measure.width(node.name, "body", True) + 10 + count <= room
        box.name_height = measure.height(node.name, room, NAME_LINES, "body", True)
        box.count_height = 0.0 if box.count_beside else 18.0
        box.definition_height = measure.height(node.definition, room, DEFINITION_LINES)
        gap = 3.0 if box.definition_height else 0.0
        box.side = 8 + box.name_height + box.count_height + gap + box.definition_height + 8
        box.side = max(box.side, _PORTS * (ends.get(node.id, 0) + 1))
    top = box.side
    for one in lines:
        number = measure.width(words.number(one))
        line = Spot(one, top=top, width=width)
        line.name_height = measure.height(one.name, line_room(width, number), LINE_LINES)
        line.height = line.side = max(_LINE_LEAST, line.name_height + 10, _PORTS * (ends.get(one.id, 0) + 1))
        box.lines.append(line)
        top += line.height
    box.height = top
    return box


def arrange(frames: Sequence[Frame], columns: int, links: Sequence[Link]) -> list[list[Frame]]:
    """Put the frames into rows, and boxes into frames, from the top of each row; frames get no place across yet."""
    joined = {frozenset((link.category_id, link.other_id)) for link in links}
    rows = [list(frames[start : start + columns]) for start in range(0, len(frames), columns)]
    for number, row in enumerate(rows):
        _stack(row, joined)
        for frame in row:
            _settle(frame)
            frame.row = number
        bottom = max(frame.height for frame in row)
        for frame in row:
            if not frame.down:
                frame.height = bottom
        for frame in row:
            frame.move(0, max(0.0, frame.down))
        _sort(row)
    return rows


def _stack(row: Sequence[Frame], joined: set[frozenset[str]]) -> None:
    """Put the boxes one over the other, the first, second, ... of all frames beginning at one height if they can."""
    tops = [frame.side for frame in row]
    level = max(tops)
    for index in range(max(len(frame.boxes) for frame in row)):
        having = [(place, frame) for place, frame in enumerate(row) if index < len(frame.boxes)]
        if index:
            gaps = {
                place: _ARROW_ROOM if _joined(frame.boxes[index - 1], frame.boxes[index], joined) else _BETWEEN
                for place, frame in having
            }
            level = max(tops[place] + gaps[place] for place, _ in having)
        else:
            gaps = dict.fromkeys(range(len(row)), 0.0)
        for place, frame in having:
            natural = tops[place] + gaps[place]
            top = level if level - natural <= _HOLE else natural
            frame.boxes[index].move(0, top)
            tops[place] = frame.boxes[index].bottom


def _joined(above: Box, below: Box, joined: set[frozenset[str]]) -> bool:
    if above.node is None or below.node is None:
        return False
    return frozenset((above.node.id, below.node.id)) in joined


def _settle(frame: Frame) -> None:
    """Move boxes to where they were put by hand, push down what would lie on another, and close the frame around."""
    head = frame.side
    if any(box.across or box.down for box in frame.boxes):
        _push(frame, head)
        first = min(box.left for box in frame.boxes)
        for box in frame.boxes:
            box.move(INSET - first, 0)
    else:
        for box in frame.boxes:
            box.move(INSET, 0)
    for box in frame.boxes:
        frame.width = max(frame.width, box.right + INSET)
        others = [other for other in frame.boxes if other is not box]
        beside = [o for o in others if o.top < box.bottom + _BETWEEN / 2 and box.top < o.bottom + _BETWEEN / 2]
        box.open_start = not any(other.left < box.left for other in beside)
        box.open_end = not any(other.left > box.left for other in beside)
        box.open_below = not any(
            other.top >= box.bottom and other.left < box.right + 8 and box.left < other.right + 8 for other in others
        )
    frame.height = max([head + 8, *(box.bottom + INSET for box in frame.boxes)])


def _push(frame: Frame, head: float) -> None:
    for box in frame.boxes:
        box.move(box.across, box.down)
        box.move(0, max(0.0, head - box.top))
    placed: list[Box] = []
    # Of two that begin at one height the one moved by hand stays.
    for box in sorted(frame.boxes, key=lambda one: (one.top, not (one.across or one.down))):
        while (under := _lowest_in_the_way(box, placed)) is not None:
            box.move(0, under - box.top)
        placed.append(box)


def _lowest_in_the_way(box: Box, placed: Sequence[Box]) -> float | None:
    """Where a box must begin at least that would lie on another, or shut one in between two others."""
    beside = [o for o in placed if o.top < box.bottom + _BETWEEN and box.top < o.bottom + _BETWEEN]
    on = [o for o in beside if o.left < box.right + _BESIDE and box.left < o.right + _BESIDE]
    if on:
        return min(one.bottom for one in on) + _BETWEEN
    if len(beside) > 1:
        return min(one.bottom for one in beside) + _BETWEEN
    # A box that already has one beside it must not get another on its other side.
    for one in beside:
        if any(o is not one and o.top < one.bottom + _BETWEEN and one.top < o.bottom + _BETWEEN for o in placed):
            return one.bottom + _BETWEEN
    return None


def _sort(row: list[Frame]) -> None:
    """Order the frames of a row by where they were moved to."""
    at = 0.0
    wanted = {}
    for frame in row:
        wanted[id(frame)] = at + frame.across
        at += frame.width
    row.sort(key=lambda frame: wanted[id(frame)])
    for place, frame in enumerate(row):
        frame.place = place


def put_across(row: Sequence[Frame], gutters: Sequence[float]) -> float:
    """Give the frames of a row their places between gutters of these widths; where the last gutter ends."""
    natural, at = {}, gutters[0]
    for frame, gutter in zip(row, gutters[1:], strict=True):
        natural[id(frame)] = at
        at += frame.width + gutter
    by_hand = any(frame.across for frame in row)
    left = gutters[0]
    for frame, gutter in zip(row, gutters[1:], strict=True):
        if by_hand:
            left = max(left, natural[id(frame)] + frame.across)
        frame.move(left - frame.left, 0)
        left = frame.right + gutter
    return left


def straight_between(row: Sequence[Frame], one: Spot, other: Spot) -> bool:
    """Whether two boxes stand one over the other in a frame, with nothing between them but room for an arrow."""
    for frame in row:
        if one in frame.boxes and other in frame.boxes:
            above, below = (one, other) if one.top < other.top else (other, one)
            if below.top - above.bottom < _STRAIGHT_LEAST or _shared(above, below) is None:
                return False
            left, right = _shared(above, below) or (0.0, 0.0)
            between = (
                box
                for box in frame.boxes
                if box is not one and box is not other and box.top < below.top and box.bottom > above.bottom
            )
            return not any(box.left < right + 50 and left - 50 < box.right for box in between)
    return False


def _shared(above: Spot, below: Spot) -> tuple[float, float] | None:
    left, right = max(above.left, below.left), min(above.right, below.right)
    return (left, right) if right - left >= 40 else None


def centre_between(one: Spot, other: Spot) -> float:
    """Where an arrow between two boxes, one over the other, goes down."""
    return (max(one.left, other.left) + min(one.right, other.right)) / 2


def columns_for(count: int, columns: int) -> int:
    """How many frames stand in each row so that the rows are shared out evenly."""
    rows = -(-count // columns)
    return -(-count // rows)
