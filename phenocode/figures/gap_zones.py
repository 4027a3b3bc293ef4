"""The gap of expectations: the zone of tolerance as a band, and the perceived as a mark in it, under it or over it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor
from typing import TypeAlias

from phenocode.analysis.gaps import (
    TOLERANCE_WORDS,
    GapMean,
    GapRow,
    GapTable,
    Numbers,
    Tolerance,
    gap_sheet,
    say_number,
    say_place,
)
from phenocode.figures.axes import draw_key
from phenocode.figures.canvas import Canvas, Mark, Side
from phenocode.figures.drawing import Drawing
from phenocode.figures.style import Style
from phenocode.i18n import digits

_NATURAL, _LEAST = 760.0, 480.0
_NAME = (90.0, 210.0)  # the column of names at least and at most, in px at 100 %
_PAD, _ROW, _BAND, _HEAD = 10.0, 28.0, 12.0, 30.0
_MOST_TICKS = 12
# The place of the perceived is told by the shape of its mark too.
_MARKS = {Tolerance.BELOW: Mark.TRIANGLE, Tolerance.WITHIN: Mark.DISC, Tolerance.ABOVE: Mark.DIAMOND}
_WORDS = {
    "fa": {
        "mean": "میانگین (n = {n})",
        "zone": "دامنهٔ تحمل، از {low} تا {high}",
        "area": "{who}، {aspect}: {parts}",
        "part": "{name} {value}",
        "comma": "، ",
        "description": "{rows} پاسخ دربارهٔ {aspects} جنبه.",
    },
    "en": {
        "mean": "Mean (n = {n})",
        "zone": "zone of tolerance, from {low} to {high}",
        "area": "{who}, {aspect}: {parts}",
        "part": "{name} {value}",
        "comma": ", ",
        "description": "Answers: {rows}, about aspects: {aspects}.",
    },
}


@dataclass(frozen=True, slots=True)
class _Axis:
    """Where numbers stand across, in px at 100 %."""

    left: float
    width: float
    least: int
    most: int

    def x(self, value: Decimal) -> float:
        return self.left + self.width * (float(value) - self.least) / (self.most - self.least)


class GapFigure:
    """Its areas are "gap": the ids of an aspect and a participant, of a mean the aspect's alone."""

    def __init__(self, table: GapTable) -> None:
        self.table = table
        self.language = table.language
        self._sheet = gap_sheet(table)
        self._rows = [row for row in table.rows if row.numbers != Numbers()]

    @property
    def title(self) -> str:
        """The caption of the table of the same numbers."""
        return self._sheet.caption

    @property
    def description(self) -> str:
        """How many answers there are, and the means in words."""
        told = [self._say("description", rows=str(len(self._rows)), aspects=str(len(self.table.means)))]
        told += [f"{self._told(self._mean_name(mean), mean)}." for mean in self.table.means if mean.n]
        return " ".join(told)

    @property
    def blank(self) -> bool:
        """Whether nobody has said anything yet."""
        return not self._rows

    def draw(self, style: Style, width: float = 0.0) -> Drawing:
        """Aspect by aspect, participants below each other and the mean last; numbers grow to the right in English.

        In a study from right to left all is mirrored, and numbers grow to the left.
        """
        across = max(width / style.scale or _NATURAL, _LEAST)
        canvas = Canvas(across, style, self.language, mirrored=self.language == "fa")
        names = [row.participant.name for row in self._rows] + [self._mean_name(one) for one in self.table.means]
        name = min(max([_NAME[0], *(canvas.width_of(one, bold=True) + 14 for one in names)]), _NAME[1])
        axis = self._axis(_PAD + name + 14, across - 2 * _PAD - name - 28)
        low, high = self.table.items[1], self.table.items[0]
        entries = [
            (_sign_of_zone, self._say("zone", low=low, high=high)),
            *((_sign_of(place), TOLERANCE_WORDS[self.language][place]) for place in Tolerance),
        ]
        top = _PAD
        for group in _lines_of(canvas, entries, across - 2 * _PAD):
            draw_key(canvas, group, across - _PAD, top)
            top += 24
        for mean in self.table.means:
            rows = [row for row in self._rows if row.aspect.id == mean.aspect.id]
            if rows:
                top = self._aspect(canvas, axis, mean, rows, top, name)
        return canvas.finish(top + _PAD)

    def _aspect(self, canvas: Canvas, axis: _Axis, mean: GapMean, rows: list[GapRow], top: float, name: float) -> float:
        canvas.text(mean.aspect.name, _PAD, top + 6, canvas.width - 2 * _PAD, bold=True, height=_HEAD - 8)
        top += _HEAD
        shown: list[tuple[str, GapRow | GapMean]] = [(row.participant.name, row) for row in rows]
        if mean.n:
            shown.append((self._mean_name(mean), mean))
        bottom = top + _ROW * len(shown)
        for tick in _ticks(axis):
            x = axis.x(Decimal(tick))
            canvas.line([(x, top), (x, bottom)], colour="line")
            said = digits(str(tick).replace("-", "−"), self.language)
            canvas.text(said, x - 20, bottom + 2, 40, colour="ink3", side=Side.MIDDLE)
        for told, one in shown:
            whole = isinstance(one, GapMean)
            canvas.text(told, _PAD, top, name, bold=whole, height=_ROW)
            self._line(canvas, axis, one.numbers, top + _ROW / 2)
            ids = (one.aspect.id,) if isinstance(one, GapMean) else (one.aspect.id, one.participant.id)
            canvas.area(_PAD, top, canvas.width - 2 * _PAD, _ROW, "gap", self._told(told, one), ids)
            top += _ROW
        return bottom + 26

    def _line(self, canvas: Canvas, axis: _Axis, numbers: Numbers, middle: float) -> None:
        desired, adequate, perceived = numbers.desired, numbers.adequate, numbers.perceived
        if desired is not None and adequate is not None:
            ends = sorted((axis.x(adequate), axis.x(desired)))
            if numbers.unusual:
                canvas.box(ends[0], middle - _BAND / 2, max(ends[1] - ends[0], 2), _BAND, edge="warn", dash=(4.0, 3.0))
            else:
                canvas.box(ends[0], middle - _BAND / 2, max(ends[1] - ends[0], 2), _BAND, fill="line2", share=0.45)
        for value in (desired, adequate):
            if value is not None:
                canvas.line(
                    [(axis.x(value), middle - _BAND / 2 - 2), (axis.x(value), middle + _BAND / 2 + 2)], width=1.5
                )
        if perceived is not None:
            mark = Mark.SQUARE if numbers.place is None else _MARKS[numbers.place]
            canvas.mark(mark, axis.x(perceived), middle, radius=5, colour="ink" if numbers.place is None else "accent")

    def _axis(self, left: float, width: float) -> _Axis:
        """From the least to the greatest whole number there is; from 1 to 9, as LibQUAL+ has it, where these fit."""
        values = [
            value
            for row in self._rows
            for value in (row.numbers.desired, row.numbers.adequate, row.numbers.perceived)
            if value is not None
        ]
        if all(1 <= value <= 9 for value in values):
            return _Axis(left, width, 1, 9)
        least, most = floor(min(values)), ceil(max(values))
        return _Axis(left, width, least, max(most, least + 1))

    def _mean_name(self, mean: GapMean) -> str:
        return self._say("mean", n=str(mean.n))

    def _told(self, who: str, one: GapRow | GapMean) -> str:
        numbers = one.numbers
        values = (numbers.desired, numbers.adequate, numbers.perceived)
        parts = [
            _WORDS[self.language]["part"].format(name=name, value=say_number(value, self.language))
            for name, value in zip(self.table.items, values, strict=False)
            if value is not None
        ]
        place = say_place(numbers, self.language)
        comma = _WORDS[self.language]["comma"]
        told = _WORDS[self.language]["area"].format(
            who=f"\u2068{who}\u2069", aspect=f"\u2068{one.aspect.name}\u2069", parts=comma.join(parts)
        )
        return f"{told}{comma}{place}" if place else told

    def _say(self, key: str, **values: str) -> str:
        told = {name: digits(value, self.language) if value.isdigit() else value for name, value in values.items()}
        return _WORDS[self.language][key].format(**told)


_Sign: TypeAlias = Callable[[Canvas, float, float], None]


def _sign_of_zone(canvas: Canvas, x: float, y: float) -> None:
    canvas.box(x - 12, y - _BAND / 2, 24, _BAND, fill="line2", share=0.45)


def _sign_of(place: Tolerance) -> _Sign:
    return lambda canvas, x, y: canvas.mark(_MARKS[place], x, y, radius=5, colour="accent")


def _lines_of(canvas: Canvas, entries: Sequence[tuple[_Sign, str]], room: float) -> Iterator[list[tuple[_Sign, str]]]:
    """The entries of the key in as many lines as they need."""
    line: list[tuple[_Sign, str]] = []
    used = 0.0
    for entry in entries:
        width = 52 + canvas.width_of(entry[1])
        if line and used + width > room:
            yield line
            line, used = [], 0.0
        line.append(entry)
        used += width
    yield line


def _ticks(axis: _Axis) -> Iterator[int]:
    step = max(1, ceil((axis.most - axis.least) / _MOST_TICKS))
    return iter(range(axis.least, axis.most + 1, step))
