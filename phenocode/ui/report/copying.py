"""Tables on the clipboard, as Word and Excel take them: as HTML, and as plain text with tabs."""

import html
from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QMimeData

from phenocode.analysis.coding_table import CodingTable, merge_runs
from phenocode.analysis.sheets import Cell, Sheet, as_data, in_digits
from phenocode.analysis.statement_rows import STATEMENT_HEADINGS, StatementRow
from phenocode.exchange.cells import guard, printable
from phenocode.exchange.page import Profile

# Excel takes a cell in this format for text, whatever it begins with.
_TEXT_CELL = "mso-number-format:'\\@';"
_CELL = f'style="border:1px solid #595959;padding:2pt 5pt;vertical-align:top;{_TEXT_CELL}"'


def copy_coding_table(table: CodingTable, profile: Profile) -> QMimeData:
    """The coding table with its caption, merged cells and direction."""
    spans = merge_runs(table)
    escaped = cache(_escaped)  # codes and categories stand in many rows; nothing is kept afterwards
    rows = ["".join(f"<th {_CELL}>{escaped(heading)}</th>" for heading in table.headings)]
    for row, span in zip(table.rows, spans, strict=True):
        cells = []
        for column, (words, rows_high) in enumerate(zip(row.cells, span, strict=True)):
            if rows_high:
                shown = f"{words} {row.label}" if column == 0 and row.label else words
                high = f' rowspan="{rows_high}"' if rows_high > 1 else ""
                cells.append(f"<td{high} {_CELL}>{escaped(shown)}</td>")
        rows.append("".join(cells))
    plain = [table.headings, *(_with_label(row.cells, row.label) for row in table.rows)]
    size = profile.persian_size if table.right_to_left else profile.latin_size
    faces = f"'{profile.latin}'" if not table.right_to_left else f"'{profile.persian}','{profile.latin}'"
    return _data(rows, plain, table.right_to_left, f"font-family:{faces};font-size:{size}pt", table.caption)


def copy_statements(rows: Sequence[StatementRow], *, right_to_left: bool) -> QMimeData:
    """The table of statements."""
    escaped = cache(_escaped)
    lines = ["".join(f"<th {_CELL}>{escaped(heading)}</th>" for heading in STATEMENT_HEADINGS)]
    lines.extend("".join(f"<td {_CELL}>{escaped(cell)}</td>" for cell in row.cells) for row in rows)
    return _data(lines, [STATEMENT_HEADINGS, *(row.cells for row in rows)], right_to_left, "", "")


def copy_sheet(sheet: Sheet) -> QMimeData:
    """A table of numbers with its caption; its notes stand under it."""
    language = sheet.language

    def line(cells: Sequence[Cell], tag: str) -> str:
        return "".join(f"<{tag} {_CELL}>{_escaped(in_digits(cell, language))}</{tag}>" for cell in cells)

    rows = [line(sheet.headings, "th"), *(line(row, "td") for row in (*sheet.rows, *sheet.feet))]
    plain = [[as_data(cell) for cell in row] for row in (sheet.headings, *sheet.rows, *sheet.feet)]
    plain += [[note] for note in sheet.notes]
    return _data(rows, plain, sheet.right_to_left, "", sheet.caption, sheet.notes)


def _data(
    rows: Sequence[str],
    plain: Sequence[Sequence[str]],
    right_to_left: bool,
    style: str,
    caption: str,
    notes: Sequence[str] = (),
) -> QMimeData:
    side = "rtl" if right_to_left else "ltr"
    above = f'<p dir="{side}" style="{style}"><b>{_escaped(caption)}</b></p>' if caption else ""
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    table = f'<table dir="{side}" cellspacing="0" style="border-collapse:collapse;{style}">{body}</table>'
    below = "".join(f'<p dir="{side}">{_escaped(note)}</p>' for note in notes)
    in_line = cache(_plain)
    data = QMimeData()
    data.setHtml(f'<html><head><meta charset="utf-8"></head><body dir="{side}">{above}{table}{below}</body></html>')
    data.setText("\n".join("\t".join(in_line(cell) for cell in row) for row in plain))
    return data


def _with_label(cells: Sequence[str], label: str) -> Sequence[str]:
    return (f"{cells[0]} {label}", *cells[1:]) if label else cells


def _escaped(words: str) -> str:
    return html.escape(printable(words)).replace("\n", "<br>")


def _plain(words: str) -> str:
    return guard(" ".join(printable(words).split()))
