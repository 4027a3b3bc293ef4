"""The grid of dimensions of variation as a figure: a value in words in every cell."""

from collections.abc import Sequence

from phenocode.analysis.dimensions import Cell, Grid
from phenocode.figures.canvas import Canvas
from phenocode.figures.drawing import Drawing
from phenocode.figures.style import Style
from phenocode.i18n import digits
from phenocode.study.records import Category

_NAME = (110.0, 200.0)  # the column of names at least and at most, in px at 100 %
_CELL = (120.0, 240.0)
_PAD, _INSIDE, _APART = 8.0, 6.0, 3.0
_LINE = 18.0
_MOST_LINES = 60  # of a value; a value of more is cut

_WORDS = {
    "fa": {
        "cell": "{row}، {column}: {value}",
        "cited": "{row}، {column}: {value} ({n} نقل‌قول)",
        "blank": "خالی",
        "same": "متمایز نیست از {names}",
        "size": "{rows} ردیف در {columns} ستون.",
    },
    "en": {
        "cell": "{row}, {column}: {value}",
        "cited": "{row}, {column}: {value} (quotations: {n})",
        "blank": "blank",
        "same": "not distinguished from {names}",
        "size": "Rows: {rows}, columns: {columns}.",
    },
}


class GridFigure:
    """Its areas are "cell" (ids of statements), "row" (the category's id) and "column" (the dimension's id)."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.language = grid.language
        self._same = {one.id: [other for other in group if other is not one] for group in grid.alike for one in group}

    @property
    def title(self) -> str:
        """The caption of the table of the same words."""
        return self.grid.caption

    @property
    def description(self) -> str:
        """How large the table is, and its notes."""
        size = self._say("size", rows=len(self.grid.rows), columns=len(self.grid.columns))
        return " ".join([size, *self.grid.notes])

    def draw(self, style: Style, width: float = 0.0) -> Drawing:
        """Lay the table out; it begins at the right in a study from right to left."""
        grid, count = self.grid, max(len(self.grid.columns), 1)
        measure = Canvas(0, style, self.language)
        names = [measure.width_of(row.name, bold=True) for row in grid.rows]
        name = min(max([_NAME[0], *names]) + 2 * _INSIDE, _NAME[1])
        room = (width / style.scale - 2 * _PAD - name) / count if width else _CELL[1]
        cell = max(_CELL[0], min(room, _CELL[1]))
        canvas = Canvas(name + count * cell + 2 * _PAD, style, self.language, mirrored=self.language == "fa")
        lefts = [_PAD + name + index * cell for index in range(len(grid.columns))]
        top = self._heads(canvas, lefts, name, cell)
        for category, row in zip(grid.rows, grid.cells, strict=True):
            top = self._row(canvas, category, row, top, lefts, name, cell)
        top += 6
        for note in grid.notes:
            top += canvas.text(note, _PAD, top, canvas.width - 2 * _PAD, colour="ink2", most=6) + 2
        return canvas.finish(top + _PAD)

    def _heads(self, canvas: Canvas, lefts: Sequence[float], name: float, cell: float) -> float:
        """The names of the dimensions over a rule; where the first row begins."""
        headings, room = self.grid.headings, cell - 2 * _INSIDE
        lines = [canvas.count_lines(one, room, _MOST_LINES, bold=True) for one in headings[1:]]
        lines.append(canvas.count_lines(headings[0], name - 2 * _INSIDE, 3, bold=True))
        height = _LINE * max(lines) + 2 * _APART
        canvas.text(headings[0], _PAD + _INSIDE, _PAD, name - 2 * _INSIDE, bold=True, colour="ink2", most=3)
        for left, dimension in zip(lefts, self.grid.columns, strict=True):
            canvas.text(dimension.name, left + _INSIDE, _PAD, room, bold=True, most=_MOST_LINES)
            told = f"{dimension.name}\n{dimension.definition}" if dimension.definition else dimension.name
            canvas.area(left, _PAD, cell, height, "column", told, [dimension.id])
        self._rule(canvas, _PAD + height, "line2")
        return _PAD + height

    def _row(
        self,
        canvas: Canvas,
        category: Category,
        cells: Sequence[Cell],
        top: float,
        lefts: Sequence[float],
        name: float,
        cell: float,
    ) -> float:
        """One category under the row before it; where the next begins."""
        room = cell - 2 * _INSIDE
        own = name - 2 * _INSIDE
        begin = top + _APART
        used = canvas.text(category.name, _PAD + _INSIDE, begin, own, bold=True, most=6)
        told = category.name
        if others := self._same.get(category.id):
            words = self._say("same", names=("، " if self.language == "fa" else ", ").join(one.name for one in others))
            used += canvas.text(words, _PAD + _INSIDE, begin + used, own, colour="warn", most=6)
            told += f"\n{words}"
        high = [used]
        for left, one in zip(lefts, cells, strict=True):
            high.append(canvas.text(one.value, left + _INSIDE, begin, room, most=_MOST_LINES))
        height = max([_LINE, *high]) + 2 * _APART
        canvas.area(_PAD, top, name, height, "row", told, [category.id])
        for left, one, dimension in zip(lefts, cells, self.grid.columns, strict=True):
            ids = [quotation.id for quotation in one.quotations]
            value = one.value or _WORDS[self.language]["blank"]
            key = "cited" if ids else "cell"
            said = self._say(key, row=category.name, column=dimension.name, value=value, n=len(ids))
            canvas.area(left, top, cell, height, "cell", said, ids)
        self._rule(canvas, top + height, "line")
        return top + height

    def _rule(self, canvas: Canvas, top: float, colour: str) -> None:
        canvas.line([(_PAD, top), (canvas.width - _PAD, top)], colour=colour)

    def _say(self, key: str, **values: int | str) -> str:
        told = {
            name: f"\u2068{value}\u2069" if isinstance(value, str) else digits(str(value), self.language)
            for name, value in values.items()
        }
        return _WORDS[self.language][key].format(**told)
