"""The frame of a chart over interviews or versions: slots from left to right in every language, values upwards."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from phenocode.figures.canvas import Canvas, Mark, Side
from phenocode.i18n import digits

_LEFT, _RIGHT = 48.0, 20.0  # room beside a plot in px at 100 %, for the numbers of its scale and for half a name
_SLOT = 22.0  # the least width of a slot: one slanted line beside the next
_NAME = 116.0  # the longest slanted name
_SLANT = 0.7071  # of 45 degrees
_STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Plot:
    """A rectangle with ``slots`` places across and values from 0 to ``most`` upwards, in px at 100 %."""

    left: float
    top: float
    width: float
    height: float
    slots: int
    most: float

    @property
    def slot(self) -> float:
        """The width of one place."""
        return self.width / max(self.slots, 1)

    @property
    def bottom(self) -> float:
        """Where the value 0 is."""
        return self.top + self.height

    def x(self, index: int) -> float:
        """The middle of a place, counted from 0."""
        return self.left + (index + 0.5) * self.slot

    def y(self, value: float) -> float:
        """The height of a value."""
        return self.bottom - self.height * value / self.most


def shown(value: float, language: str) -> str:
    """A number as the figure shows it: at most two places after the point, the study's digits."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return digits(text.replace(".", "٫") if language == "fa" else text, language)


def ticks_to(most: float, about: int = 5) -> list[int]:
    """Whole numbers in equal steps from 0 up to the first one that is ``most`` or more."""
    step = next(size * 10**power for power in range(12) for size in _STEPS if size * 10**power * about >= most)
    return list(range(0, step * max(1, -int(-most // step)) + 1, step))


def least_width(slots: int) -> float:
    """How wide a chart with so many places must be for their names to be read."""
    return 2 * _LEFT + _RIGHT + slots * _SLOT


def room_for(canvas: Canvas, names: Sequence[str]) -> tuple[float, float]:
    """Where plots over ``names`` begin and how wide they are: the first names must not be cut by the sheet's edge."""
    left = _LEFT
    slot = (canvas.width - left - _RIGHT) / max(len(names), 1)
    if not _level(canvas, names, slot - 8):
        reach = [_SLANT * (min(canvas.width_of(name), _NAME) + 12) for name in names]
        left = max([left, *(far - (index + 0.5) * _SLOT for index, far in enumerate(reach))])
    return left, canvas.width - left - _RIGHT


def draw_scale(canvas: Canvas, plot: Plot, ticks: Sequence[int], language: str) -> None:
    """Rules across the plot with their numbers at the left."""
    for tick in ticks:
        y = plot.y(tick)
        base = tick == 0
        canvas.line([(plot.left, y), (plot.left + plot.width, y)], colour="line2" if base else "line")
        canvas.text(digits(str(tick), language), 0, y - 9, plot.left - 8, side=Side.END, colour="ink3", height=18)


def draw_curve(
    canvas: Canvas, plot: Plot, points: Sequence[tuple[int, float]], mark: Mark, *, width: float = 1.75
) -> None:
    """A mark at each (place, value), and a line between those that are neighbours."""
    for (place, value), (after, following) in pairwise(points):
        if after == place + 1:
            canvas.line([(plot.x(place), plot.y(value)), (plot.x(after), plot.y(following))], width=width)
    for place, value in points:
        canvas.mark(mark, plot.x(place), plot.y(value), radius=4.0 if plot.slot >= 16 else 3.0)


def sign_of_curve(mark: Mark) -> Callable[[Canvas, float, float], None]:
    """The sign in a key for a line with such marks."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.line([(x - 12, y), (x + 12, y)], width=1.75)
        canvas.mark(mark, x, y)

    return draw


def sign_of_bar(colour: str, share: float) -> Callable[[Canvas, float, float], None]:
    """The sign in a key for bars of such a colour."""
    return lambda canvas, x, y: canvas.box(x - 7, y - 6, 14, 12, fill=colour, share=share)


def draw_names(canvas: Canvas, plot: Plot, names: Sequence[str], top: float) -> float:
    """The names of the places below a plot: level where they fit in two lines, slanted otherwise; how high they are."""
    room = plot.slot - 8
    if _level(canvas, names, room):
        heights = [
            canvas.text(name, plot.x(index) - room / 2, top + 6, room, colour="ink2", side=Side.MIDDLE, most=2)
            for index, name in enumerate(names)
        ]
        return max(heights, default=0.0) + 6
    lengths = [min(_NAME, canvas.width_of(name)) for name in names]
    for index, (name, length) in enumerate(zip(names, lengths, strict=True)):
        canvas.slanted(name, plot.x(index) + 3, top + 9, length + 0.5, colour="ink2")
    return max(lengths, default=0.0) * _SLANT + 22


def _level(canvas: Canvas, names: Sequence[str], room: float) -> bool:
    """Whether all names can stand level, in two lines that part no word."""
    return all(
        canvas.width_of(name) <= room
        or (max(map(canvas.width_of, name.split()), default=0.0) <= room and canvas.count_lines(name, room, 3) <= 2)
        for name in names
    )


def draw_key(
    canvas: Canvas, entries: Sequence[tuple[Callable[[Canvas, float, float], None], str]], end: float, top: float
) -> None:
    """What the marks mean, in a row that ends at ``end``; the sign of each stands before its words."""
    widths = [30 + canvas.width_of(text) + 2 for _, text in entries]
    left = end - sum(widths) - 20 * (len(entries) - 1)
    for (draw_sign, text), width in zip(entries, widths, strict=True):
        draw_sign(canvas, left + 12, top + 9)
        canvas.text(text, left + 30, top, width - 30, colour="ink2")
        left += width + 20
