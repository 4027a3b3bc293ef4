"""The ways of the relations between the boxes of the outcome space: through gutters beside frames and channels below.

Every way is made of upright and level strokes. In a gutter each way has a lane of its own, and so in a channel; words
stand on the strokes, never on other words nor on a box.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from phenocode.analysis.outcome_space import Link
from phenocode.figures.outcome_gutters import LANE, ROOM, Gutter, Stroke, around, hidden, hits, is_free
from phenocode.figures.outcome_layout import (
    LABEL_HEIGHT,
    Box,
    Frame,
    Spot,
    centre_between,
    put_across,
    straight_between,
)

START, END, BELOW = "start", "end", "below"

_TRACK = 28.0  # between level strokes in a channel
_CHANNEL = 30.0  # an empty channel between rows
_ABOVE_TRACKS = 24.0
_APART = 6.0  # ways that leave for one gutter
_CORNERS = 12.0  # what two more corners weigh beside what a word hides
_BEYOND = 12.0  # from the ends of a way to its word, where it turns beyond them
_FAR = 1e6  # as far as the channel, before it has a place

_Point: TypeAlias = tuple[float, float]


@dataclass(slots=True, eq=False)
class Way:
    """A relation with the corners of its way, from the first category to the second, and the place of its word."""

    link: Link
    word_width: float
    points: list[_Point] = field(default_factory=list)
    word: _Point = (0.0, 0.0)  # the middle


@dataclass(slots=True, eq=False)
class _End:
    """Where a way begins or ends."""

    spot: Spot
    frame: Frame
    side: str = ""
    at: float = 0.0  # from the top of the row; of BELOW, from the start
    stroke: Stroke | None = None  # that the way goes to


@dataclass(slots=True, eq=False)
class _Track:
    """A level stroke in a channel."""

    way: "_Routed"
    first: _End | None  # none where it comes from the lane beside all frames
    last: _End | None
    worded: bool
    lane: int = 0
    word: float = 0.0


@dataclass(slots=True, eq=False)
class _Routed:
    """A way while it is found."""

    way: Way
    one: _End
    other: _End
    kind: str = ""  # "down", "level", "gutter", "bend", "channel"
    stroke: Stroke | None = None
    bend: float = 0.0  # from the top of the row: the height at which a way turns in a gutter, and its word stands
    tracks: list[_Track] = field(default_factory=list)
    beside: int = 0  # the lane beside all frames, where it passes rows


class Routing:
    """Finds the ways of all relations; then all frames have their places."""

    def __init__(
        self, rows: Sequence[Sequence[Frame]], links: Sequence[Link], width_of: Callable[[Link], float]
    ) -> None:
        self.rows = rows
        self._homes: dict[str, tuple[Spot, Frame]] = {
            spot.node.id: (spot, frame)
            for row in rows
            for frame in row
            for spot in frame.spots()
            if spot.node is not None
        }
        self._gutters = [[Gutter(aside=-3.0 + 6 * (n % 2)) for _ in range(len(row) + 1)] for n, row in enumerate(rows)]
        self._channels: list[list[_Track]] = [[] for _ in rows]
        self._beside = 0
        self._beside_left = 0.0
        self._tops: list[float] = []  # of the rows
        self._levels: list[float] = []  # of the first track of each channel
        self._routed = [
            _Routed(
                Way(link, width_of(link)),
                _End(*self._homes[link.category_id]),
                _End(*self._homes[link.other_id]),
            )
            for link in links
        ]
        for routed in self._routed:
            self._choose(routed)
        self._give_ports()
        self._put_words()
        for gutters in self._gutters:
            for gutter in gutters:
                gutter.give_lanes()
        self._widen()
        widths = list(map(self._put_row_across, rows, self._gutters))
        self.width = max([*widths, 0.0])
        self._beside_left = self.width + ROOM
        if self._beside:
            self.width += 2 * ROOM + LANE * (self._beside - 1)
        self.height = self._put_rows_down()
        for routed in self._routed:
            self._draw(routed)

    @property
    def ways(self) -> list[Way]:
        """The relations with their ways, in the order in which they came."""
        return [routed.way for routed in self._routed]

    # Which way

    def _choose(self, routed: _Routed) -> None:
        one, other = routed.one, routed.other
        frames = (one.frame, other.frame)
        if straight_between(self.rows[one.frame.row], one.spot, other.spot):
            routed.kind = "down"
        elif frames[0] is frames[1]:
            both = [side for side in (START, END) if side in self._sides(one) and side in self._sides(other)]
            if both:
                routed.kind = "gutter"
                one.side = other.side = min(both, key=lambda side: self._load(one.frame, side))
            else:
                routed.kind = "channel"
                one.side, other.side = self._sides(one)[0], self._sides(other)[0]
        elif frames[0].row == frames[1].row and abs(frames[0].place - frames[1].place) == 1:
            sides = (END, START) if frames[0].place < frames[1].place else (START, END)
            if sides[0] in self._sides(one) and sides[1] in self._sides(other):
                routed.kind = "gutter"
                one.side, other.side = sides
        if not routed.kind or (routed.kind == "channel" and not one.side):
            routed.kind = "channel"
            self._leave(one, other)
            self._leave(other, one)
        if routed.kind == "gutter":
            gutter = self._gutter(one)
            routed.stroke = Stroke(gutter, 0.0, 0.0)
            gutter.strokes.append(routed.stroke)
        elif routed.kind == "channel":
            self._into_channels(routed)

    def _leave(self, end: _End, other: _End) -> None:
        """Choose on which side a way goes out to a channel: below if nothing is in its way."""
        below = other.frame.row >= end.frame.row
        if below and isinstance(end.spot, Box) and end.spot.open_below:
            end.side = BELOW
            return
        if other.frame.row == end.frame.row:
            wanted = END if other.frame.place > end.frame.place else START
        else:
            wanted = min((START, END), key=lambda side: self._load(end.frame, side))
        sides = self._sides(end)
        end.side = wanted if wanted in sides else sides[0]

    def _sides(self, end: _End) -> list[str]:
        """On which sides nothing stands between a category and the edge of its frame."""
        if isinstance(end.spot, Frame):
            return [END, START]
        box = next(box for box in end.frame.boxes if box is end.spot or end.spot in box.lines)
        return [side for side, free in ((END, box.open_end), (START, box.open_start)) if free]

    def _load(self, frame: Frame, side: str) -> float:
        place = frame.place + (side == END)
        outer = place in (0, len(self.rows[frame.row]))
        return len(self._gutters[frame.row][place].strokes) + (1.5 if outer else 0.0)

    def _gutter(self, end: _End) -> Gutter:
        return self._gutters[end.frame.row][end.frame.place + (end.side == END)]

    def _into_channels(self, routed: _Routed) -> None:
        """The channels that a way goes through: below the upper row, and above the lower one if that is another."""
        upper, lower = sorted((routed.one, routed.other), key=lambda end: end.frame.row)
        first, last = upper.frame.row, lower.frame.row
        for end, down in ((upper, True), (lower, first == last)):
            if end.side != BELOW:
                gutter = self._gutter(end)
                end.stroke = Stroke(gutter, 0.0, _FAR) if down else Stroke(gutter, -_FAR, 0.0)
                gutter.strokes.append(end.stroke)
        if last - first <= 1:
            routed.tracks = [_Track(routed, upper, lower, worded=True)]
            self._channels[first].append(routed.tracks[0])
            return
        routed.beside = self._beside
        self._beside += 1
        routed.tracks = [_Track(routed, upper, None, worded=True), _Track(routed, lower, None, worded=False)]
        self._channels[first].append(routed.tracks[0])
        self._channels[last - 1].append(routed.tracks[1])

    # Heights in a row

    def _give_ports(self) -> None:
        """Give each way its heights at its ends: level where it can be, never at that of another of the gutter."""
        below: dict[int, list[_End]] = {}
        for routed in sorted(self._routed, key=_level_first):
            ends = (routed.one, routed.other)
            if routed.kind == "gutter" and routed.one.side != routed.other.side and self._level(routed):
                continue
            if routed.kind == "down":
                continue
            for end, away in (ends, ends[::-1]):
                if end.side == BELOW:
                    below.setdefault(id(end.spot), []).append(end)
                else:
                    end.at = self._free(end, _wanted(end.spot, away.spot, routed.kind == "channel"))
            if routed.stroke is not None:
                routed.stroke.top, routed.stroke.bottom = sorted((routed.one.at, routed.other.at))
            for end in ends:
                if end.stroke is not None:
                    if end.stroke.bottom == _FAR:
                        end.stroke.top = end.at
                    else:
                        end.stroke.bottom = end.at
        for several in below.values():
            several.sort(key=self._far_along)
            for number, end in enumerate(several, 1):
                end.at = number / (len(several) + 1)

    def _far_along(self, end: _End) -> float:
        routed = next(one for one in self._routed if end in (one.one, one.other))
        away = routed.other if end is routed.one else routed.one
        return away.frame.place + (0.1 if away.side == END else 0.0) + (100 if away.frame.row != end.frame.row else 0)

    def _level(self, routed: _Routed) -> bool:
        """Whether the way can be one level stroke, and then so it is."""
        one, other = routed.one.spot, routed.other.spot
        top, bottom = max(one.top, other.top) + 6, min(one.top + one.side, other.top + other.side) - 6
        if bottom < top:
            return False
        gutter = self._gutter(routed.one)
        height = LABEL_HEIGHT / 2 + 1
        for y in around((top + bottom) / 2, top, bottom):
            if is_free(y, gutter.ports, _APART) and not hits(gutter.words, y - height, y + height):
                routed.kind = "level"
                routed.one.at = routed.other.at = y
                gutter.ports.append(y)
                gutter.words.append((y - height, y + height))
                gutter.widest = max(gutter.widest, routed.way.word_width)
                gutter.level = True
                if routed.stroke is not None:
                    gutter.strokes.remove(routed.stroke)
                routed.stroke = None
                return True
        return False

    def _free(self, end: _End, wanted: float) -> float:
        """A height on the side of a category that no other way of the gutter has, near the wanted one."""
        ports = self._gutter(end).ports
        top, bottom = end.spot.top + 6, end.spot.top + end.spot.side - 6
        for apart in (_APART, 3.0):
            for y in around(min(max(wanted, top), bottom), top, bottom):
                if is_free(y, ports, apart):
                    ports.append(y)
                    return y
        ports.append((top + bottom) / 2)
        return ports[-1]

    # Words in gutters

    def _put_words(self) -> None:
        """Find a height for the word of each way that stays in a gutter; without one it bends or takes the channel."""
        for routed in self._routed:
            stroke = routed.stroke
            if stroke is None:
                continue
            gutter = stroke.gutter
            height = LABEL_HEIGHT / 2 + 2
            top, bottom = stroke.top + height + 4, stroke.bottom - height - 4
            if bottom < top:
                top = bottom = (stroke.top + stroke.bottom) / 2
            free = [
                y for y in around((top + bottom) / 2, top, bottom) if not hits(gutter.words, y - height, y + height)
            ]
            y = min(free, key=lambda at: hidden(gutter, stroke, at, height), default=None)
            if self._bend(routed, stroke, hidden(gutter, stroke, y, height) if y is not None else _FAR):
                continue
            if y is not None:
                stroke.word = y
                gutter.words.append((y - height, y + height))
                gutter.widest = max(gutter.widest, routed.way.word_width)
                continue
            gutter.strokes.remove(stroke)
            routed.stroke, routed.kind = None, "channel"
            for end in (routed.one, routed.other):
                end.stroke = Stroke(gutter, end.at, _FAR)
                gutter.strokes.append(end.stroke)
            track = _Track(routed, routed.one, routed.other, worded=True)
            routed.tracks = [track]
            self._channels[routed.one.frame.row].append(track)

    def _bend(self, routed: _Routed, stroke: Stroke, hiding: float) -> bool:
        """Let a way turn beyond both of its ends, where the gutter has room for its word and less is hidden by it."""
        gutter, height = stroke.gutter, LABEL_HEIGHT / 2 + 2
        far = height + _BEYOND
        low = max(frame.bottom - frame.top for frame in (routed.one.frame, routed.other.frame)) - height
        beyond = [
            y
            for y in around((stroke.top + stroke.bottom) / 2, height, low)
            if not (stroke.top - far < y < stroke.bottom + far)
            and not hits(gutter.words, y - height, y + height)
            and is_free(y, gutter.ports, height)
        ]
        y = min(beyond, key=lambda at: hidden(gutter, stroke, at, height), default=None)
        if y is None or hidden(gutter, stroke, y, height) + _CORNERS >= hiding:
            return False
        gutter.strokes.remove(stroke)
        routed.stroke, routed.kind, routed.bend = None, "bend", y
        gutter.words.append((y - height, y + height))
        gutter.widest = max(gutter.widest, routed.way.word_width)
        for end in (routed.one, routed.other):
            end.stroke = Stroke(gutter, min(end.at, routed.bend), max(end.at, routed.bend))
            gutter.strokes.append(end.stroke)
        return True

    # Lanes and places

    def _widen(self) -> None:
        """Make room for lanes and words; the gutters of all rows are as wide as those above and below them."""
        for row in self._gutters:
            for place, gutter in enumerate(row):
                gutter.widen(outer=place in (0, len(row) - 1))
        for place in range(max(map(len, self._gutters), default=0)):
            over = [row[place] for row in self._gutters if place < len(row) - (place > 0)]
            for gutter in over:
                gutter.width = max(one.width for one in over)

    def _put_row_across(self, row: Sequence[Frame], gutters: Sequence[Gutter]) -> float:
        width = put_across(row, [gutter.width for gutter in gutters])
        # Gutters may be wider than they must be where frames were moved by hand.
        for gutter, before, after in zip(gutters, [None, *row], [*row, None], strict=True):
            if before is not None:
                gutter.left = before.right
            elif after is not None:
                gutter.left = after.left - gutter.width
            if before is not None and after is not None:
                gutter.width = after.left - before.right
        return width

    def _put_rows_down(self) -> float:
        """Give the tracks of each channel their lanes, and the rows the heights that leave room for them."""
        top = 0.0
        for number, row in enumerate(self.rows):
            for frame in row:
                frame.move(0, top)
            self._tops.append(top)
            bottom = max(frame.bottom for frame in row)
            tracks = self._channels[number]
            last = number == len(self.rows) - 1
            lanes: list[list[tuple[float, float]]] = []
            for track in sorted(tracks, key=lambda one: (abs(self._from(one) - self._to(one)), self._from(one))):
                span = self._span(track)
                for index, lane in enumerate(lanes):
                    if all(before[1] <= span[0] or span[1] <= before[0] for before in lane):
                        track.lane = index
                        lane.append(span)
                        break
                else:
                    track.lane = len(lanes)
                    lanes.append([span])
            for track in tracks:
                track.word = self._word_on(track, number)
            self._levels.append(bottom + _ABOVE_TRACKS)
            if lanes:
                top = bottom + _ABOVE_TRACKS + _TRACK * (len(lanes) - 1) + _ABOVE_TRACKS
            else:
                top = bottom + (0.0 if last else _CHANNEL)
        return top

    def _x(self, end: _End | None, way: _Routed) -> float:
        if end is None:
            return self._beside_left + LANE * way.beside
        if end.stroke is not None:
            return end.stroke.x
        return end.spot.left + end.spot.width * end.at

    def _from(self, track: _Track) -> float:
        return self._x(track.first, track.way)

    def _to(self, track: _Track) -> float:
        return self._x(track.last, track.way)

    def _span(self, track: _Track) -> tuple[float, float]:
        left, right = sorted((self._from(track), self._to(track)))
        if track.worded:
            half = track.way.way.word_width / 2
            middle = self._inside((left + right) / 2, half)
            left, right = min(left, middle - half), max(right, middle + half)
        return left - 8, right + 8

    def _inside(self, middle: float, half: float) -> float:
        return min(max(middle, half + 1), max(self.width - half - 1, half + 1))

    def _word_on(self, track: _Track, number: int) -> float:
        """Where on a track its word stands: near the middle, and not on a stroke that goes across."""
        left, right = sorted((self._from(track), self._to(track)))
        half = track.way.way.word_width / 2
        middle = self._inside((left + right) / 2, half)
        crossing = [
            self._x(end, other.way)
            for other in self._channels[number]
            if other is not track
            for end in (other.first, other.last)
            if (other.lane > track.lane) == self._comes_from_above(end, number, other) and other.lane != track.lane
        ]
        low, high = left + half + 10, right - half - 10
        if low > high:
            return middle
        for x in around(middle, low, high):
            if all(abs(x - one) > half + 4 for one in crossing):
                return x
        return middle

    def _comes_from_above(self, end: _End | None, number: int, track: _Track) -> bool:
        if end is not None:
            return end.frame.row <= number
        # The lane beside all frames leads down from the first of two channels.
        return track is not track.way.tracks[0]

    # The corners

    def _draw(self, routed: _Routed) -> None:
        way, one, other = routed.way, routed.one, routed.other
        if routed.kind == "down":
            x = centre_between(one.spot, other.spot)
            down = one.spot.top < other.spot.top
            begin_y = one.spot.bottom if down else one.spot.top
            finish_y = other.spot.top if down else other.spot.bottom
            way.points = [(x, begin_y), (x, finish_y)]
            way.word = (x, (begin_y + finish_y) / 2)
            return
        begin, finish = self._begin(one), self._begin(other)
        if routed.kind == "level":
            way.points = [begin, finish]
            way.word = (self._gutter(one).word_at, begin[1])
        elif routed.kind == "bend" and one.stroke is not None and other.stroke is not None:
            level = routed.bend + self._tops[one.frame.row]
            way.points = [*self._leaving(one, begin, level), *reversed(self._leaving(other, finish, level))]
            way.word = ((one.stroke.x + other.stroke.x) / 2, level)
        elif routed.stroke is not None:
            stroke = routed.stroke
            way.points = [begin, (stroke.x, begin[1]), (stroke.x, finish[1]), finish]
            half = way.word_width / 2 + 2
            gutter = stroke.gutter
            x = min(max(stroke.x, gutter.left + half), gutter.left + gutter.width - half)
            way.word = (x, (stroke.word or 0.0) + self._tops[one.frame.row])
        else:
            self._draw_through_channels(routed, begin, finish)

    def _draw_through_channels(self, routed: _Routed, begin: _Point, finish: _Point) -> None:
        way = routed.way
        upper = min((routed.one, routed.other), key=lambda end: end.frame.row)
        levels = [
            self._levels[number] + _TRACK * track.lane
            for number, tracks in enumerate(self._channels)
            for track in tracks
            if track.way is routed
        ]
        from_upper = self._leaving(upper, begin if upper is routed.one else finish, levels[0])
        lower = routed.other if upper is routed.one else routed.one
        from_lower = self._leaving(lower, finish if upper is routed.one else begin, levels[-1])
        middle: list[_Point] = []
        if len(levels) > 1:
            x = self._x(None, routed)
            middle = [(x, levels[0]), (x, levels[1])]
        points = [*from_upper, *middle, *reversed(from_lower)]
        way.points = points if upper is routed.one else points[::-1]
        way.word = (routed.tracks[0].word, levels[0])

    def _begin(self, end: _End) -> _Point:
        spot = end.spot
        if end.side == BELOW:
            return spot.left + spot.width * end.at, spot.bottom
        return (spot.left if end.side == START else spot.right), end.at + self._tops[end.frame.row]

    def _leaving(self, end: _End, begin: _Point, level: float) -> list[_Point]:
        """From a category to the level of its channel."""
        if end.stroke is None:
            return [begin, (begin[0], level)]
        return [begin, (end.stroke.x, begin[1]), (end.stroke.x, level)]


def _level_first(routed: _Routed) -> int:
    """Ways that may be level get their heights before all others."""
    return 0 if routed.kind == "gutter" and routed.one.side != routed.other.side else 1


def _wanted(spot: Spot, away: Spot, through_channel: bool) -> float:
    """The height at which a way best leaves: towards the other category, or low where it goes below."""
    middle = spot.top + spot.side / 2
    if through_channel:
        return middle + min(8.0, spot.side / 4)
    return middle + (-6.0 if away.top < spot.top else 6.0)
