"""Tables as spreadsheets, Excel workbooks and CSV files: the coding table, that of statements, and those of figures.

Every row is written whole, without merged cells, so that sheets can be sorted and filtered and read by programs.
"""

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import BinaryIO, TypeAlias

import xlsxwriter

from phenocode.analysis.coding_table import LABEL_HEADINGS, CodingTable
from phenocode.analysis.statement_rows import STATEMENT_HEADINGS, StatementRow
from phenocode.exchange.cells import guard, printable, spread

# A file tells no time, so that equal studies give equal files.
_BEFORE_ALL_DATES = datetime(1980, 1, 1, tzinfo=UTC)

Cell: TypeAlias = str | int | float
_Rows: TypeAlias = Sequence[Sequence[Cell]]

_WIDTHS = {"statement": 70, "start": 10, "end": 10, "participant": 14}  # in characters of the sheet's face
_WIDTH = 26
_FIGURE_WIDTH = 14


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


def write_figures_xlsx(headings: Sequence[str], rows: _Rows, out: BinaryIO, *, right_to_left: bool) -> None:
    """Write a table of names and numbers as an Excel workbook; numbers are numbers there, so that they can be added."""
    widths = [_WIDTH] + [_FIGURE_WIDTH] * (len(headings) - 1)
    _write_xlsx(headings, rows, widths, right_to_left, out)


def write_figures_csv(headings: Sequence[str], rows: _Rows, out: BinaryIO) -> None:
    """Write a table of names and numbers as CSV."""
    _write_csv(headings, rows, out)


def _coding_cells(table: CodingTable) -> tuple[Sequence[str], _Rows]:
    if not table.labels:
        return table.headings, [row.cells for row in table.rows]
    return (*table.headings, LABEL_HEADINGS[table.language]), [(*row.cells, row.label) for row in table.rows]


def _write_csv(headings: Sequence[str], rows: _Rows, out: BinaryIO) -> None:
    """UTF-8 with a byte-order mark, by which Excel knows it; cells that look like formulas are guarded (``guard``)."""
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerows([guard(printable(str(cell))) for cell in row] for row in (headings, *rows))
    text.detach()


def _write_xlsx(
    headings: Sequence[str], rows: _Rows, widths: Sequence[int], right_to_left: bool, out: BinaryIO
) -> None:
    """One sheet with a frozen heading row and a filter; a cell too long for a sheet goes on in further columns."""
    # Nothing is written to the system's temporary folder.
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"author": "Phenocode", "created": _BEFORE_ALL_DATES})
    reading_order = 2 if right_to_left else 1
    plain = book.add_format({"text_wrap": True, "valign": "top", "reading_order": reading_order})
    head = book.add_format(
        {
            "bold": True,
            "bg_color": "#EDEDED",
            "bottom": 1,
            "text_wrap": True,
            "valign": "top",
            "reading_order": reading_order,
        }
    )
    sheet = book.add_worksheet()
    if right_to_left:
        sheet.right_to_left()
    lines = list(spread([printable(heading) for heading in headings], [[printable(str(c)) for c in r] for r in rows]))
    for column in range(len(lines[0])):
        sheet.set_column(column, column, widths[column] if column < len(widths) else _WIDTH)
    for index, line in enumerate(lines):
        for column, cell in enumerate(line):
            given = rows[index - 1][column] if index and column < len(headings) else cell
            if isinstance(given, str):
                # Always a text: otherwise «=…» would become a formula and an address a link.
                sheet.write_string(index, column, cell, head if index == 0 else plain)
            else:
                sheet.write_number(index, column, given, plain)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{len(lines)}"})
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(lines) - 1, len(lines[0]) - 1)
    book.close()
