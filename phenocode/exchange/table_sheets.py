"""Tables as spreadsheets, Excel workbooks and CSV files: the coding table, that of statements, and those of figures.

Every row is written whole, without merged cells, so that sheets can be sorted and filtered and read by programs.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from phenocode.analysis.coding_table import LABEL_HEADINGS, CodingTable
from phenocode.analysis.sheets import as_data
from phenocode.analysis.statement_rows import STATEMENT_HEADINGS, StatementRow
from phenocode.exchange.cells import guard, pieces, printable
from phenocode.exchange.workbook import Looks, Rows, fill_sheet, new_book, write_text


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of two columns of numbers, counted from 0, over the names in the first."""

    title: str
    bars: int
    line: int


_WIDTHS = {"statement": 70, "start": 10, "end": 10, "participant": 14}  # in characters of the sheet's face
_WIDTH = 26
_FIGURE_WIDTH = 14
_NOTES = {"fa": "یادداشت‌ها", "en": "Notes"}  # the name of the sheet
_NOTE_WIDTH = 100


def write_table_xlsx(table: CodingTable, out: BinaryIO) -> None:
    """Write the coding table as an Excel workbook; participant labels have a column of their own."""
    headings, rows = _coding_cells(table)
    _write_xlsx(headings, rows, [70] + [_WIDTH] * (len(headings) - 1), table.right_to_left, out)


def write_table_csv(table: CodingTable, out: BinaryIO) -> None:
    """Write the coding table as CSV; participant labels have a column of their own."""
    _write_csv(*_coding_cells(table), out)


def write_statements_xlsx(rows: Sequence[StatementRow], out: BinaryIO, *, right_to_left: bool) -> None:
    """Write the table of statements as an Excel workbook, its columns from right to left in such a study."""
    widths = [_WIDTHS.get(heading, _WIDTH) for heading in STATEMENT_HEADINGS]
    _write_xlsx(STATEMENT_HEADINGS, [row.cells for row in rows], widths, right_to_left, out)


def write_statements_csv(rows: Sequence[StatementRow], out: BinaryIO) -> None:
    """Write the table of statements as CSV."""
    _write_csv(STATEMENT_HEADINGS, [row.cells for row in rows], out)


def write_figures_xlsx(
    headings: Sequence[str],
    rows: Rows,
    out: BinaryIO,
    *,
    right_to_left: bool,
    feet: Rows = (),
    notes: Sequence[str] = (),
    chart: Chart | None = None,
) -> None:
    """Write a table of names and numbers as an Excel workbook; numbers are numbers there, so that they can be added.

    ``feet`` are rows below those that are sorted and filtered; a chart stands beside them, ``notes`` in a sheet of
    their own, so that programs read nothing but the table in the first.
    """
    widths = [_WIDTH] + [_FIGURE_WIDTH] * (len(headings) - 1)
    _write_xlsx(headings, rows, widths, right_to_left, out, feet=feet, notes=notes, chart=chart)


def write_figures_csv(headings: Sequence[str], rows: Rows, out: BinaryIO, *, feet: Rows = ()) -> None:
    """Write a table of names and numbers as CSV, ``feet`` as its last rows."""
    _write_csv(headings, [*rows, *feet], out)


def _coding_cells(table: CodingTable) -> tuple[Sequence[str], Rows]:
    if not table.labels:
        return table.headings, [row.cells for row in table.rows]
    return (*table.headings, LABEL_HEADINGS[table.language]), [(*row.cells, row.label) for row in table.rows]


def _write_csv(headings: Sequence[str], rows: Rows, out: BinaryIO) -> None:
    """UTF-8 with a byte-order mark, by which Excel knows it; cells that look like formulas are guarded (``guard``)."""
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerows([guard(printable(as_data(cell))) for cell in row] for row in (headings, *rows))
    text.detach()


def _write_xlsx(
    headings: Sequence[str],
    rows: Rows,
    widths: Sequence[int],
    right_to_left: bool,
    out: BinaryIO,
    *,
    feet: Rows = (),
    notes: Sequence[str] = (),
    chart: Chart | None = None,
) -> None:
    """One sheet with a frozen heading row and a filter; a cell too long for a sheet goes on in further columns."""
    book = new_book(out)
    looks = Looks(book, right_to_left)
    sheet = book.add_worksheet()
    columns = fill_sheet(sheet, looks, headings, rows, widths, right_to_left=right_to_left, feet=feet, usual=_WIDTH)
    if chart is not None and rows:
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        _insert_chart(book, sheet, chart, len(rows), columns + 1)
    if notes:
        _add_notes(book, notes, looks.plain, right_to_left)
    book.close()


def _add_notes(book: Any, notes: Sequence[str], looks: Any, right_to_left: bool) -> None:
    sheet = book.add_worksheet(_NOTES["fa" if right_to_left else "en"])
    if right_to_left:
        sheet.right_to_left()
    sheet.set_column(0, 0, _NOTE_WIDTH)
    lines = (piece for words in notes for piece in pieces(printable(words)))
    for index, line in enumerate(lines):
        write_text(sheet, index, 0, line, looks)


def _insert_chart(book: Any, sheet: Any, chart: Chart, rows: int, column: int) -> None:
    """The columns as bars and as a line over the names in the first column."""

    def series(number: int, looks: dict[str, Any]) -> dict[str, Any]:
        values = [sheet.name, 1, number, rows, number]
        return {"name": [sheet.name, 0, number], "categories": [sheet.name, 1, 0, rows, 0], "values": values, **looks}

    bars, line = book.add_chart({"type": "column"}), book.add_chart({"type": "line"})
    bars.add_series(series(chart.bars, {"fill": {"color": "#BFBFBF"}, "gap": 80}))
    ink = {"color": "#000000"}
    marker = {"type": "circle", "size": 6, "fill": ink, "border": ink}
    line.add_series(series(chart.line, {"line": {**ink, "width": 1.75}, "marker": marker}))
    bars.combine(line)
    bars.set_title({"name": printable(chart.title), "name_font": {"size": 12}})
    bars.set_legend({"position": "top"})
    bars.set_y_axis({"min": 0, "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}}})
    bars.set_size({"width": 760, "height": 400})
    sheet.insert_chart(0, column, bars, {"description": printable(chart.title)})
