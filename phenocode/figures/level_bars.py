"""The distribution over levels as bars: participants and, beside them, statements, each on a scale of its own."""

from dataclasses import dataclass

from phenocode.analysis.framework_sheets import level_name, level_sheet
from phenocode.analysis.frameworks import Level, Levels
from phenocode.figures.axes import draw_key, sign_of_bar
from phenocode.figures.canvas import Canvas
from phenocode.figures.drawing import Drawing
from phenocode.figures.style import Style
from phenocode.i18n import digits
from phenocode.study.outcome import FrameworkKind

_NATURAL, _LEAST = 760.0, 460.0
_NAME = (80.0, 200.0)  # the column of names at least and at most, in px at 100 %
_PAD, _ROW, _ROW_OF_TWO, _BAR, _APART = 8.0, 30.0, 44.0, 16.0, 20.0
_DIRECT, _THROUGH = 0.95, 0.35  # shares of the colour

_WORDS = {
    "fa": {
        "participants": "مشارکت‌کنندگان",
        "statements": "گزاره‌ها",
        "direct": "بر خود گزاره",
        "through": "از راه طبقه",
        "area participants": "{name}: {n} مشارکت‌کننده",
        "area statements": "{name}: {n} گزاره، {direct} بر خود گزاره، {through} از راه طبقه",
        "area without": "{name}: {n} گزاره",
        "description": "{levels} سطح، {participants} مشارکت‌کننده و {statements} گزاره.",
        "description of items": "{levels} مورد، {participants} مشارکت‌کننده و {statements} گزاره.",
    },
    "en": {
        "participants": "Participants",
        "statements": "Statements",
        "direct": "on the statement",
        "through": "through a category",
        "area participants": "{name}: participants: {n}",
        "area statements": "{name}: statements: {n}, on the statement: {direct}, through a category: {through}",
        "area without": "{name}: statements: {n}",
        "description": "Levels: {levels}, participants: {participants}, statements: {statements}.",
        "description of items": "Items: {levels}, participants: {participants}, statements: {statements}.",
    },
}


@dataclass(frozen=True, slots=True)
class _Half:
    """Where the bars of one kind stand, in px at 100 %."""

    left: float
    room: float
    most: int

    def length(self, count: int) -> float:
        return self.room * count / self.most


class LevelFigure:
    """Its areas are "people" (ids of participants) and "cell" (ids of statements)."""

    def __init__(self, levels: Levels) -> None:
        self.levels = levels
        self.language = levels.language
        self._sheet = level_sheet(levels)

    @property
    def title(self) -> str:
        """The caption of the table of the same numbers."""
        return self._sheet.caption

    @property
    def description(self) -> str:
        """The totals, and each level in words."""
        counted = self.levels
        key = "description" if counted.framework.kind is FrameworkKind.ORDERED else "description of items"
        told = [
            self._say(key, levels=len(counted.levels), participants=counted.participants,
                      statements=counted.statements),
            *(f"{self._of_people(one)}." for one in counted.rows),
        ]  # fmt: skip
        return " ".join(told)

    def draw(self, style: Style, width: float = 0.0) -> Drawing:
        """Lay the bars out, the first level at the top; they begin at the right in a study from right to left."""
        levels = self.levels
        across = max(width / style.scale or _NATURAL, _LEAST)
        canvas = Canvas(across, style, self.language, mirrored=self.language == "fa")
        names = [level_name(levels, one) for one in levels.rows]
        name = min(max([_NAME[0], *(canvas.width_of(one) + 12 for one in names)]), _NAME[1], across * 0.35)
        number = 8 + max(canvas.width_of(self._number(one)) for one in (levels.participants, levels.statements))
        room = (across - 2 * _PAD - name - _APART - 2 * number) / 2
        most_people = max([1, *(len(one.participants) for one in levels.rows)])
        most_statements = max([1, *(one.statements for one in levels.rows)])
        people = _Half(_PAD + name, room, most_people)
        statements = _Half(_PAD + name + room + number + _APART, room, most_statements)
        top = _PAD
        if any(one.through for one in levels.levels):
            entries = [
                (sign_of_bar("line2", _DIRECT), self._say("direct")),
                (sign_of_bar("line2", _THROUGH), self._say("through")),
            ]
            draw_key(canvas, entries, across - _PAD, top)
            top += 28
        canvas.text(self._say("participants"), people.left, top, room, bold=True)
        canvas.text(self._say("statements"), statements.left, top, room, bold=True)
        top += 24
        first = top
        for told, level in zip(names, levels.rows, strict=True):
            if level.item is None:
                canvas.line([(_PAD, top + 3), (across - _PAD, top + 3)], colour="line")
                top += 6
            top += self._row(canvas, told, level, people, statements, top, name, number)
        for half in (people, statements):
            canvas.line([(half.left, first - 2), (half.left, top)], colour="line2")
        top += 10
        for note in self._sheet.notes:
            top += canvas.text(note, _PAD, top, across - 2 * _PAD, colour="ink2", most=8) + 2
        return canvas.finish(top + _PAD)

    def _row(
        self,
        canvas: Canvas,
        told: str,
        level: Level,
        people: _Half,
        statements: _Half,
        top: float,
        name: float,
        number: float,
    ) -> float:
        height = _ROW if canvas.count_lines(told, name - 10, 2) < 2 else _ROW_OF_TWO
        muted = "ink2" if level.item is None else "ink"
        canvas.text(told, _PAD, top, name - 10, most=2, height=height, colour=muted)
        bar = top + (height - _BAR) / 2
        count = len(level.participants)
        none = level.item is None
        if count:
            _draw_bar(canvas, people.left, bar, people.length(count), none=none)
        canvas.text(
            self._number(count), people.left + people.length(count) + 8, top, number, colour="ink2", height=height
        )
        whole = statements.length(level.statements)
        if level.through:
            canvas.box(statements.left, bar, whole, _BAR, fill="line2", share=_THROUGH)
        if level.direct:
            _draw_bar(canvas, statements.left, bar, statements.length(len(level.direct)), none=none)
        canvas.text(
            self._number(level.statements), statements.left + whole + 8, top, number, colour="ink2", height=height
        )
        canvas.area(
            _PAD, top, statements.left - _PAD - _APART / 2, height, "people", self._of_people(level), level.participants
        )
        parts = {"direct": len(level.direct), "through": len(level.through)} if level.item is not None else {}
        key = "area statements" if parts else "area without"
        words = self._say(key, name=told, n=level.statements, **parts)
        ids = (*level.direct, *level.through)
        canvas.area(statements.left, top, statements.room + number, height, "cell", words, ids)
        return height

    def _of_people(self, level: Level) -> str:
        return self._say("area participants", name=level_name(self.levels, level), n=len(level.participants))

    def _number(self, count: int) -> str:
        return digits(str(count), self.language)

    def _say(self, key: str, **values: int | str) -> str:
        told = {
            name: f"\u2068{value}\u2069" if isinstance(value, str) else digits(str(value), self.language)
            for name, value in values.items()
        }
        return _WORDS[self.language][key].format(**told)


def _draw_bar(canvas: Canvas, left: float, top: float, length: float, *, none: bool) -> None:
    """A bar; hollow for what has no level."""
    if none:
        canvas.box(left + 0.5, top + 0.5, max(length - 1, 1), _BAR - 1, edge="line2")
    else:
        canvas.box(left, top, length, _BAR, fill="line2", share=_DIRECT)
