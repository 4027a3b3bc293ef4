"""A matrix as a heat table: the number in every cell, and the deeper the more statements stand there."""

from collections.abc import Sequence
from typing import Protocol

from phenocode.analysis.matrices import Matrix
from phenocode.analysis.sheets import Sheet, matrix_sheet, single_mark
from phenocode.figures.canvas import Canvas, Mark, Side
from phenocode.figures.drawing import Drawing
from phenocode.figures.style import Style
from phenocode.i18n import digits

DEPTHS = (0.0, 0.15, 0.30, 0.45)
"""The shares of the accent over the ground, from a cell without statements to the fullest ones."""

_NAME = (90.0, 190.0)  # the column of names at least and at most, in px at 100 %
_CELL = (72.0, 132.0)
_PAD, _GAP, _APART = 8.0, 2.0, 12.0
_ROW, _ROW_OF_TWO = 30.0, 44.0
_HEAD_LINES = 4

_WORDS = {
    "fa": {
        "cell": "{row}، {column}: {n} گزاره",
        "row": "{row}: {n} گزارهٔ منتخب",
        "column": "{column}: {n} گزاره",
        "selected": "{n} گزارهٔ منتخب",
        "total": "مجموع",
        "nobody": "{rows} ردیف در {columns} ستون.",
    },
    "en": {
        "cell": "{row}, {column}: statements: {n}",
        "row": "{row}: selected statements: {n}",
        "column": "{column}: statements: {n}",
        "selected": "selected statements: {n}",
        "total": "Total",
        "nobody": "Rows: {rows}, columns: {columns}.",
    },
}


class CountedColumn(Protocol):
    """A column of a matrix of counts."""

    @property
    def id(self) -> str:
        """The id of what it is."""

    @property
    def name(self) -> str:
        """Its name."""


class CountedRow(Protocol):
    """A row of a matrix of counts."""

    @property
    def id(self) -> str | None:
        """The id of what it is; None for what is not known."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def selected(self) -> int:
        """How many statements it has."""

    @property
    def statements(self) -> tuple[tuple[str, ...], ...]:
        """For each column the ids of the statements."""


class Counted(Protocol):
    """A matrix of counts."""

    @property
    def language(self) -> str:
        """The study's: "fa" or "en"."""

    @property
    def headings(self) -> tuple[str, ...]:
        """Of the column of names, of the columns, of the statements of a row."""

    @property
    def rows(self) -> Sequence[CountedRow]:
        """The rows."""

    @property
    def columns(self) -> Sequence[CountedColumn]:
        """The columns."""

    @property
    def cells(self) -> list[list[int]]:
        """How many statements stand in each cell, by row."""

    @property
    def totals(self) -> Sequence[int]:
        """How many statements stand in each column."""

    @property
    def single(self) -> Sequence[bool]:
        """For each column whether it rests on one row, which is flagged."""


def depth_of(count: int, most: int) -> float:
    """How deep a cell with ``count`` statements is, where the fullest has ``most``: in three equal steps."""
    return DEPTHS[-(-3 * count // most)] if count else DEPTHS[0]


class HeatFigure:
    """Its areas are "cell" (ids of statements, none where it is empty), "row" and "column" (the id of what it is).

    ``sheet`` has the caption and the notes; ``single`` are the words for columns that rest on one row; ``selected``
    stands at the foot of the last column.
    """

    def __init__(self, matrix: Counted, sheet: Sheet, single: str, selected: int) -> None:
        self.matrix = matrix
        self.language = matrix.language
        self._sheet = sheet
        self._single = single
        self._selected = selected

    def mark_of(self, row: int, column: int) -> str:
        """The words of a mark that a cell bears besides its number; "" for none."""
        return ""

    def detail_of(self, row: int, column: int) -> str:
        """What else is said of a cell where it is pointed at; "" for nothing."""
        return ""

    @property
    def title(self) -> str:
        """The caption of the table of the same numbers."""
        return self._sheet.caption

    @property
    def description(self) -> str:
        """How large the table is, and its notes."""
        size = self._say("nobody", rows=len(self.matrix.rows), columns=len(self.matrix.columns))
        return " ".join([size, *self._sheet.notes])

    def draw(self, style: Style, width: float = 0.0) -> Drawing:
        """Lay the table out; it begins at the right in a study from right to left."""
        matrix = self.matrix
        count = len(matrix.columns) + 1
        measure = Canvas(0, style, self.language)
        names = [row.name for row in matrix.rows] + [self._say("total")]
        widest = max(measure.width_of(one) for one in names)
        name = min(max(_NAME[0], widest + 12, measure.width_of(matrix.headings[0], bold=True) + 12), _NAME[1])
        words = [word for heading in matrix.headings[1:] for word in heading.split()]
        least = min(max([_CELL[0], *(measure.width_of(word, bold=True) + 12 for word in words)]), _CELL[1])
        room = (width / style.scale - 2 * _PAD - _APART - name) / count if width else 0.0
        cell = max(least, min(room, _CELL[1]))
        table = _Table(
            Canvas(name + _APART + count * cell + 2 * _PAD, style, self.language, mirrored=self.language == "fa"),
            [_PAD + name + index * cell + (_APART if index == count - 1 else 0) for index in range(count)],
            name,
            cell,
        )
        top = self._heads(table)
        most = max([1, *(number for row in matrix.cells for number in row)])
        for index in range(len(matrix.rows)):
            top = self._row(table, index, top, most)
        if matrix.rows and matrix.columns:
            top = self._feet(table, top)
        top += 10
        for note in self._sheet.notes:
            across = table.canvas.width - 2 * _PAD
            top += table.canvas.text(note, _PAD, top, across, colour="ink2", most=6) + 2
        return table.canvas.finish(top + _PAD)

    def _heads(self, table: "_Table") -> float:
        """The headings at the foot of their row; where the first row begins."""
        canvas, headings = table.canvas, self.matrix.headings
        room = table.cell - 8
        lines = [canvas.count_lines(one, room, _HEAD_LINES, bold=True) for one in headings[1:]]
        height = 18.0 * max([1, *lines])
        canvas.text(headings[0], _PAD, _PAD + height - 18, table.name - 8, bold=True, colour="ink2")
        for index, (heading, count) in enumerate(zip(headings[1:], lines, strict=True)):
            last = index == len(self.matrix.columns)
            canvas.text(
                heading,
                table.lefts[index] + 4,
                _PAD + height - 18 * count,
                room,
                bold=True,
                colour="ink2" if last else "ink",
                side=Side.MIDDLE,
                most=_HEAD_LINES,
            )
        totals, single = self.matrix.totals, self.matrix.single
        for index, column in enumerate(self.matrix.columns):
            text = self._say("column", column=column.name, n=totals[index])
            if single[index]:
                text += f"\n{self._single}"
            canvas.area(table.lefts[index], _PAD, table.cell, height, "column", text, [column.id])
        return _PAD + height + 6

    def _row(self, table: "_Table", index: int, top: float, most: int) -> float:
        row, canvas = self.matrix.rows[index], table.canvas
        height = _ROW if canvas.count_lines(row.name, table.name - 10, 2) < 2 else _ROW_OF_TWO
        canvas.text(row.name, _PAD, top, table.name - 10, most=2, height=height - _GAP)
        canvas.area(
            _PAD,
            top,
            table.name,
            height,
            "row",
            self._say("row", row=row.name, n=row.selected),
            [] if row.id is None else [row.id],
        )
        for place, (left, column, ids) in enumerate(
            zip(table.lefts, self.matrix.columns, row.statements, strict=False)
        ):
            share = depth_of(len(ids), most)
            if share:
                canvas.box(left + _GAP / 2, top, table.cell - _GAP, height - _GAP, fill="accent", share=share)
            else:
                canvas.box(left + _GAP / 2 + 0.5, top + 0.5, table.cell - _GAP - 1, height - _GAP - 1, edge="line")
            canvas.text(
                digits(str(len(ids)), self.language),
                left,
                top,
                table.cell,
                size="body",
                colour="ink" if ids else "ink3",
                side=Side.MIDDLE,
                height=height - _GAP,
            )
            told = self._say("cell", row=row.name, column=column.name, n=len(ids))
            if detail := self.detail_of(index, place):
                told += f"\n{detail}"
            if mark := self.mark_of(index, place):
                canvas.mark(Mark.DIAMOND, left + 13, top + 11, radius=4, colour="ink2")
                told += f"\n{mark}"
            canvas.area(left, top, table.cell, height, "cell", told, ids)
        self._number(table, len(self.matrix.columns), row.selected, top, height)
        return top + height

    def _feet(self, table: "_Table", top: float) -> float:
        """The totals, and under them the columns that rest on one row, with a pennant and in words."""
        canvas, matrix = table.canvas, self.matrix
        top += 4
        canvas.line([(_PAD, top), (canvas.width - _PAD, top)], colour="line2")
        canvas.text(self._say("total"), _PAD, top, table.name - 10, bold=True, height=_ROW - _GAP)
        numbers = [*matrix.totals, self._selected]
        for index, number in enumerate(numbers):
            self._number(table, index, number, top, _ROW, bold=True)
        top += _ROW
        if not any(matrix.single):
            return top
        words = self._single
        for left, flag in zip(table.lefts, matrix.single, strict=False):
            if flag:
                _draw_pennant(canvas, left + table.cell / 2, top + 2)
                canvas.text(words, left + 2, top + 18, table.cell - 4, colour="warn", side=Side.MIDDLE, most=2)
        return top + 18 + 18 * canvas.count_lines(words, table.cell - 4, 2)

    def _number(
        self, table: "_Table", index: int, number: int, top: float, height: float, *, bold: bool = False
    ) -> None:
        table.canvas.text(
            digits(str(number), self.language),
            table.lefts[index],
            top,
            table.cell,
            size="body",
            bold=bold,
            colour="ink2",
            side=Side.MIDDLE,
            height=height - _GAP,
        )

    def _say(self, key: str, **values: int | str) -> str:
        told = {
            name: f"\u2068{value}\u2069" if isinstance(value, str) else digits(str(value), self.language)
            for name, value in values.items()
        }
        return _WORDS[self.language][key].format(**told)


class MatrixFigure(HeatFigure):
    """Participants or settings against the categories of a layer."""

    def __init__(self, matrix: Matrix) -> None:
        single = single_mark(matrix) if any(matrix.single) else ""
        super().__init__(matrix, matrix_sheet(matrix), single, sum(row.selected for row in matrix.rows))


class _Table:
    """Where the columns stand on the canvas, in px at 100 %."""

    def __init__(self, canvas: Canvas, lefts: Sequence[float], name: float, cell: float) -> None:
        self.canvas = canvas
        self.lefts = lefts
        self.name = name
        self.cell = cell


def _draw_pennant(canvas: Canvas, x: float, top: float) -> None:
    canvas.line([(x - 5, top), (x - 5, top + 14)], colour="warn", width=1.5)
    canvas.area_of_colour([(x - 5, top), (x + 6, top + 4), (x - 5, top + 8)], colour="warn")
