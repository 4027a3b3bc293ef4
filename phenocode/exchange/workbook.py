"""Excel workbooks: how a sheet is filled, and one workbook with all tables of a study.

Every sheet has its headings frozen and a filter; no text becomes a formula or a link; a cell too long for a sheet goes
on in further columns, whose headings say so.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, BinaryIO, TypeAlias

import xlsxwriter

from phenocode.analysis.sheets import Cell, Sheet
from phenocode.exchange.cells import CELL_LIMIT, printable, spread, without_isolates
from phenocode.i18n import digits

# A file tells no time, so that equal studies give equal files.
_BEFORE_ALL_DATES = datetime(1980, 1, 1, tzinfo=UTC)

Rows: TypeAlias = Sequence[Sequence[Cell]]

NAME_LIMIT = 31
"""How many characters the name of a sheet has at most."""

_LINE, _TALLEST = 15.0, 409.0  # of a row, in points; Excel has none that are taller
_FULL = 0.9  # how much of a line words fill, since they break between each other
_A4 = 9  # Excel's number of the paper
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LOOKED_AT = 200  # rows by which a column's width is chosen
_NARROWEST, _WIDEST = 10, 60  # in characters of the sheet's face
_ABOUT = {"fa": "دربارهٔ این کارپوشه", "en": "About"}
_ABOUT_HEADINGS = {"fa": ("برگه", "محتوا", "ردیف‌ها", "یادداشت‌ها"), "en": ("Sheet", "What it has", "Rows", "Notes")}
_GOES_ON = {
    "fa": "یک خانهٔ اکسل بیش از {n} نویسه جا ندارد؛ دنبالهٔ خانه‌های بلندتر در ستون‌هایی است که سرستونشان به (2)، (3)"
    " و مانند آن پایان می‌یابد.",
    "en": "A cell of Excel holds no more than {n} characters; longer ones go on in the columns whose headings end in"
    " (2), (3) and so on.",
}


class Looks:
    """The formats of a book's cells."""

    def __init__(self, book: Any, right_to_left: bool) -> None:
        common = {"text_wrap": True, "valign": "top", "reading_order": 2 if right_to_left else 1}
        self.plain = book.add_format(common)
        self.foot = book.add_format({**common, "bold": True})
        self.head = book.add_format({**common, "bold": True, "bg_color": "#EDEDED", "bottom": 1})
        self.link = book.add_format({**common, "underline": 1, "font_color": "#0563C1"})


@dataclass(frozen=True, slots=True)
class BookSheet:
    """A sheet of a workbook: what its tab says, and its table."""

    name: str
    table: Sheet


def new_book(out: BinaryIO) -> Any:
    """A workbook that goes into ``out`` when it is closed; nothing is written to the system's temporary folder."""
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"author": "Phenocode", "created": _BEFORE_ALL_DATES})
    return book


def fill_sheet(
    sheet: Any,
    looks: Looks,
    headings: Sequence[str],
    rows: Rows,
    widths: Sequence[float],
    *,
    right_to_left: bool,
    feet: Rows = (),
    usual: float = 26,
) -> int:
    """Write a table into a sheet; answers how many columns it has there, further ones for long cells among them.

    ``feet`` are rows below those that are sorted and filtered. ``widths`` are in characters of the sheet's face,
    ``usual`` that of columns beyond them.
    """
    if right_to_left:
        sheet.right_to_left()
    given = [*rows, *feet]
    lines = list(spread([printable(heading) for heading in headings], [[printable(str(c)) for c in r] for r in given]))
    columns = len(lines[0])
    wide = [widths[column] if column < len(widths) else usual for column in range(columns)]
    for column, width in enumerate(wide):
        sheet.set_column(column, column, width)
    for index, line in enumerate(lines):
        tall = max(map(_wrapped, line, wide))
        if tall > 1:  # Excel would find out by itself, LibreOffice would cut the words
            sheet.set_row(index, min(_TALLEST, _LINE * tall))
        dress = looks.head if index == 0 else looks.plain if index <= len(rows) else looks.foot
        for column, cell in enumerate(line):
            value = given[index - 1][column] if index and column < len(headings) else cell
            if isinstance(value, str):
                write_text(sheet, index, column, cell, dress)
            else:
                sheet.write_number(index, column, value, dress)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{len(lines)}"})
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), columns - 1)
    return columns


def write_text(sheet: Any, row: int, column: int, text: str, dress: Any) -> None:
    """Write a cell that is a text whatever it looks like: else «=…» would become a formula and an address a link."""
    if text.startswith("<r>") and text.endswith("</r>"):
        # The library takes this for markup of its own and would write it as it stands; in two runs it is escaped.
        sheet.write_rich_string(row, column, text[:1], dress, text[1:], dress)
    else:
        sheet.write_string(row, column, text, dress)


def write_workbook_xlsx(
    sheets: Sequence[BookSheet],
    out: BinaryIO,
    *,
    language: str,
    step: Callable[[int, int, str], None] | None = None,
) -> None:
    """Write tables as sheets of one workbook, in their order; the last sheet says what each of them has.

    The first sheet is the one that ``import-table`` reads. ``step`` is told how many sheets are done, of how many, and
    the name of the next.
    """
    right_to_left = language == "fa"
    book = new_book(out)
    looks = Looks(book, right_to_left)
    names = sheet_names([*(one.name for one in sheets), _ABOUT[language]])
    about: list[tuple[str, str, int, str]] = []
    for done, (one, name) in enumerate(zip(sheets, names, strict=False)):
        if step is not None:
            step(done, len(sheets), name)
        table = one.table
        widths = _widths(table)
        columns = fill_sheet(
            _printable_sheet(book, name),
            looks,
            table.headings,
            table.rows,
            widths,
            right_to_left=table.right_to_left,
            feet=table.feet,
            usual=_WIDEST,
        )
        notes = [without_isolates(note) for note in table.notes]
        if columns > len(table.headings):
            notes.append(_GOES_ON[language].format(n=digits(str(CELL_LIMIT), language)))
        about.append((name, without_isolates(table.caption), len(table.rows), "\n".join(notes)))
    last = _printable_sheet(book, names[-1])
    fill_sheet(last, looks, _ABOUT_HEADINGS[language], about, (28, 60, 10, 90), right_to_left=right_to_left)
    for row, (name, *_) in enumerate(about, 1):
        quoted = name.replace("'", "''")
        last.write_url(row, 0, f"internal:'{quoted}'!A1", looks.link, name)
    book.close()


def _printable_sheet(book: Any, name: str) -> Any:
    """A new sheet that prints on pages as wide as it is, its headings on each."""
    sheet = book.add_worksheet(name)
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    return sheet


def sheet_names(names: Sequence[str]) -> list[str]:
    """``names`` as Excel takes them: short enough, without characters that it refuses, and no two alike."""
    found: list[str] = []
    for name in names:
        plain = _NOT_IN_NAMES.sub(" ", printable(name)).strip().strip("'").strip() or "-"
        taken = {one.casefold() for one in found}
        candidate, number = _shortened(plain), 1
        while candidate.casefold() in taken or candidate.casefold() == "history":  # a name that Excel keeps to itself
            number += 1
            candidate = _shortened(plain, f" ({number})")
        found.append(candidate)
    return found


def _shortened(name: str, end: str = "") -> str:
    """``name`` with ``end``, in at most as many UTF-16 units as a name can have."""
    while len(f"{name}{end}".encode("utf-16-le")) > 2 * NAME_LIMIT:
        name = name[:-1]
    return f"{name.rstrip()}{end}"


def _wrapped(cell: str, width: float) -> int:
    """In about how many lines a cell stands in a column."""
    if len(cell) <= _FULL * width and "\n" not in cell:
        return 1
    fitting = int(width * _FULL)
    return sum(1 + max(0, len(line) - 1) // fitting for line in cell.split("\n"))


def _widths(table: Sheet) -> list[float]:
    """How wide the columns are: as the longest of their first cells, within bounds; long ones wrap."""
    widths = []
    for column, heading in enumerate(table.headings):
        cells = (str(row[column]) for row in table.rows[:_LOOKED_AT])
        longest = max((len(line) for cell in (heading, *cells) for line in cell.split("\n")), default=0)
        widths.append(float(min(_WIDEST, max(_NARROWEST, longest + 3))))
    return widths
