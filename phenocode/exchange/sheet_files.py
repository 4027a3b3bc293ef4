"""Sheets (.xlsx, .csv): their cells as texts, row by row, as a sheet shows them but without its dress."""

import csv
import io
import re
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import openpyxl

from phenocode.errors import Refusal
from phenocode.exchange.cells import CELL_LIMIT, gather, printable, unguard
from phenocode.exchange.documents import (
    MOST_CHARACTERS,
    Document,
    Sentence,
    Table,
    regular_bytes,
    shown_name,
    too_long,
    unify_line_ends,
)
from phenocode.exchange.packages import NotAPackage, Package
from phenocode.exchange.text_files import decode_file
from phenocode.i18n import mark

MOST_MEGABYTES = 50
MOST_ROWS = 200_000
MOST_COLUMNS = 200
MOST_CELLS = 2_000_000
MOST_CELL_CHARACTERS = 1_000_000

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 200_000  # characters
# No text has this: a sheet of one column has no delimiter.
_NO_DELIMITER = "\x1f"

# What hardly any cell has and no text keeps as it is.
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x85\u2028\u2029\ufffe\uffff\ud800-\udfff]")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")  # how a workbook writes characters that XML can't hold
_FURTHER = re.compile(r"(.+) \((\d{1,4})\)", re.DOTALL)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_STRICT = "{http://purl.oclc.org/"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

_FURTHER_SHEETS = mark(
    "{file} has further sheets with something in them: {count}. Only the first, {sheet}, was taken. Save each of the "
    "others as a file of its own to take it too."
)
_NO_RESULTS = mark(
    "{file} has formulas without results, which are empty here. Open it in the program that made it, save it again and "
    "import that."
)
_COMMENTS = mark("{file} has comments; they are no part of the text and were left out.")


def read_csv_file(path: str, encoding: str | None = None) -> Document:
    """The rows of a .csv; its delimiter is found out, its encoding is told as that of a text file is.

    Raises Refusal if it is not text, has another encoding, is empty or is too large.
    """
    file = shown_name(path)
    used, text, told = decode_file(path, encoding)
    text = text.removeprefix("\ufeff")
    first, _, rest = text.partition("\n")
    named = first.rstrip("\r")
    if named.casefold().startswith("sep=") and len(named) == 5:
        text, delimiter = rest, named[4]
    else:
        delimiter = _delimiter(text)
    rows = ([unguard(unify_line_ends(cell)) for cell in row] for row in _csv_rows(text, delimiter, file))
    return Document(path, "csv", used, "", told, tables=(_table(rows, file),))


def _split(text: str, delimiter: str, longest: int) -> Iterator[list[str]]:
    csv.field_size_limit(longest)
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _csv_rows(text: str, delimiter: str, file: str) -> Iterator[list[str]]:
    try:
        yield from _split(text, delimiter, MOST_CELL_CHARACTERS)
    except csv.Error as error:
        raise Refusal(
            "{file} has a cell with more than {limit} characters. Check that each quotation mark around a cell is "
            "closed.",
            file=file,
            limit=MOST_CELL_CHARACTERS,
        ) from error


def _delimiter(text: str) -> str:
    """The delimiter by which most rows have equally many cells, and the more cells the better."""
    sample = text[:_SAMPLE]
    found: list[tuple[float, int, str]] = []
    for delimiter in _DELIMITERS:
        rows = list(_split(sample, delimiter, _SAMPLE))
        # The end of the sample may lie within a row.
        widths = Counter(len(row) for row in (rows[:-1] if len(sample) < len(text) else rows) if any(row))
        usual, count = max(widths.items(), key=lambda item: (item[1], item[0]), default=(1, 1))
        if usual > 1:
            found.append((round(count / widths.total(), 1), usual, delimiter))
    if not found:
        return _NO_DELIMITER
    share, _, delimiter = max(found, key=lambda one: one[:2])
    return delimiter if share >= 0.5 else _NO_DELIMITER


def read_xlsx_file(path: str, encoding: str | None = None) -> Document:
    """The rows of the first visible sheet of a .xlsx that has something in it; ``encoding`` has no meaning for it.

    A merged cell's content stands in each cell that it covers, formulas have their stored results, dates are ISO.
    Raises Refusal for a file that is no .xlsx, is damaged, protected, empty, too large or unsafe to unpack.
    """
    file = shown_name(path)
    data = regular_bytes(path, MOST_MEGABYTES)
    if data.startswith(_OLE):
        raise _older(data, file)
    try:
        package = Package(data, file)
    except NotAPackage as error:
        raise _not_excel(file) from error
    book = _Book(package, file)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what the library does not know of a book's dress
        values = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        try:
            sheet = values[book.sheet]
            # What a sheet says of its own size is not always so.
            sheet.reset_dimensions()
            rows = _bounded(([_shown(value) for value in row] for row in sheet.iter_rows(values_only=True)), file)
        finally:
            values.close()
    _fill_merges(rows, book.merges, file)
    document = Document(path, "xlsx", "", "", tables=(_gathered(_table(rows, file)),))
    noticed = [(_NO_RESULTS, book.lacks_results), (_COMMENTS, book.has_comments)]
    told = [Sentence(template, {"file": file}) for template, holds in noticed if holds]
    if book.further:
        told.insert(0, Sentence(_FURTHER_SHEETS, {"file": file, "count": book.further, "sheet": book.sheet}))
    return replace(document, warnings=tuple(told))


def _older(data: bytes, file: str) -> Refusal:
    if _ENCRYPTED_STREAM in data:
        return Refusal("{file} is protected by a password. Save it without one and import it again.", file=file)
    return Refusal(
        "{file} is of an older kind (.xls). Open it in Excel or LibreOffice, save it as .xlsx and import that.",
        file=file,
    )


def _not_excel(file: str) -> Refusal:
    return Refusal("{file} is not an Excel workbook (.xlsx). Save it as one and import that.", file=file)


class _Book:
    """What a workbook's parts say of its sheets beside the values of cells."""

    def __init__(self, package: Package, file: str) -> None:
        main = next(iter(package.targets("", "officeDocument")), "xl/workbook.xml")
        root = package.tree(main)
        if root is None or not root.tag.endswith("}workbook"):
            raise _not_excel(file)
        if root.tag.startswith(_STRICT):
            raise Refusal(
                "{file} is a strict Open XML workbook, which can't be read. Save it as an ordinary Excel workbook "
                "(.xlsx) and import that.",
                file=file,
            )
        self.sheet = ""
        self.further = 0
        self.merges: list[tuple[int, int, int, int]] = []
        self.lacks_results = self.has_comments = False
        parts = package.targets_by_id(main, "worksheet")
        for entry in root.iterfind("{*}sheets/{*}sheet"):
            part = parts.get(entry.get(_RELATION, ""))
            tree = package.tree(part) if part and entry.get("state", "visible") == "visible" else None
            if tree is None or not _has_content(tree):
                continue
            if self.sheet:
                self.further += 1
                continue
            self.sheet = entry.get("name", "")
            self.merges = [_span(merge.get("ref", "")) for merge in tree.iterfind("{*}mergeCells/{*}mergeCell")]
            self.lacks_results = any(_lacks_result(cell) for cell in tree.iterfind("{*}sheetData/{*}row/{*}c"))
            self.has_comments = bool(part and package.targets(part, "comments"))
        if not self.sheet:
            raise _blank(file)


def _has_content(sheet: Any) -> bool:
    return any(
        (value.text or "").strip()
        for name in ("v", "is//{*}t")
        for value in sheet.iterfind(f"{{*}}sheetData/{{*}}row/{{*}}c/{{*}}{name}")
    )


def _lacks_result(cell: Any) -> bool:
    value = cell.find("{*}v")
    return cell.find("{*}f") is not None and (value is None or not value.text) and cell.get("t") != "str"


def _span(reference: str) -> tuple[int, int, int, int]:
    """First column, first row, last column and last row of a reference such as "A1:B2", all 1-based."""
    first_column, first_row, last_column, last_row = openpyxl.utils.range_boundaries(reference)
    if None in (first_column, first_row, last_column, last_row):
        raise ValueError("a merge without an end")
    return int(first_column), int(first_row), int(last_column), int(last_row)


def _shown(value: Any) -> str:
    """The value of a cell as a sheet shows it plainly."""
    if value is None:
        return ""
    if isinstance(value, str):
        if "_x" in value:
            value = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value)
        return printable(unify_line_ends(value)) if _ODD.search(value) else value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        plain = format(Decimal(repr(value)), "f")
        return plain.rstrip("0").rstrip(".") if "." in plain else plain
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("milliseconds" if value.microsecond else "seconds")
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return str(value)


def _bounded(rows: Iterable[list[str]], file: str) -> list[list[str]]:
    """``rows`` without what is empty at their ends and below; raises Refusal for more than a sheet of texts has."""
    kept: list[list[str]] = []
    blank = cells = characters = 0
    for row in rows:
        while row and not row[-1].strip():
            row.pop()
        if not row:
            blank += 1
            continue
        cells += len(row)
        characters += sum(map(len, row))
        if len(kept) + blank >= MOST_ROWS or len(row) > MOST_COLUMNS or cells > MOST_CELLS:
            raise _too_many(file)
        if characters > MOST_CHARACTERS:
            raise too_long(file)
        kept += [[] for _ in range(blank)]
        blank = 0
        kept.append(row)
    return kept


def _too_many(file: str) -> Refusal:
    return Refusal(
        "{file} has more than {rows} rows, {columns} columns or {cells} cells. Divide it, or keep only what belongs to "
        "the interviews.",
        file=file,
        rows=MOST_ROWS,
        columns=MOST_COLUMNS,
        cells=MOST_CELLS,
    )


def _fill_merges(rows: list[list[str]], merges: Iterable[tuple[int, int, int, int]], file: str) -> None:
    """Put the content of each merged cell into all that it covers."""
    filled = 0
    for first_column, first_row, last_column, last_row in merges:
        if first_row > len(rows) or first_column > len(rows[first_row - 1]):
            continue
        value = rows[first_row - 1][first_column - 1]
        if not value:
            continue
        end = min(last_column, MOST_COLUMNS)
        filled += (end - first_column + 1) * (min(last_row, len(rows)) - first_row + 1)
        if filled > MOST_CELLS:
            raise _too_many(file)
        for row in rows[first_row - 1 : last_row]:
            row += [""] * (end - len(row))
            row[first_column - 1 : end] = [value] * (end - first_column + 1)


def _table(rows: Iterable[list[str]], file: str) -> Table:
    """The rows, equally long; raises Refusal where nothing is in them."""
    kept = _bounded(rows, file)
    if not kept:
        raise _blank(file)
    width = max(map(len, kept))
    return tuple(tuple(row) + ("",) * (width - len(row)) for row in kept)


def _blank(file: str) -> Refusal:
    return Refusal("{file} is empty: there is nothing in its cells. Choose another file.", file=file)


def _gathered(table: Table) -> Table:
    """The table with cells whole that were too long for a sheet and went on under "heading (2)"."""
    headings = table[0]
    places = {heading: column for column, heading in enumerate(headings)}
    further = [found for heading in headings if (found := _FURTHER.fullmatch(heading)) and found[1] in places]
    if not further or len(places) < len(headings):
        return table
    for found in further:
        number = int(found[2])
        ahead = places.get(found[1] if number == 2 else f"{found[1]} ({number - 1})")
        # Only what did not fit goes on: somebody's own second column of that name stays one.
        if ahead is None or any(row[places[found[0]]] and _units(row[ahead]) < CELL_LIMIT - 1 for row in table[1:]):
            return table
    kept = [heading for heading in headings if heading not in {found[0] for found in further}]
    rows = [gather(headings, row) for row in table[1:]]
    return (tuple(kept), *(tuple(row[heading] for heading in kept) for row in rows))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
