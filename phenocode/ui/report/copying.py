"""Tables and texts on the clipboard, as Word and Excel take them: as HTML, and as plain text with tabs."""

import html
from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QMimeData

from phenocode.analysis.coding_table import CodingTable, merge_runs
from phenocode.analysis.manuscript import FigureBlock, Heading, Manner, Manuscript, Paragraph, SheetBlock
from phenocode.analysis.sheets import Cell, Sheet, as_data, in_digits
from phenocode.analysis.statement_rows import STATEMENT_HEADINGS, StatementRow
from phenocode.exchange.cells import guard, printable
from phenocode.exchange.page import Profile
from phenocode.ui.report.paper_rows import numbered

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
    style = _face(profile, right_to_left=table.right_to_left)
    return _data(rows, plain, table.right_to_left, style, table.caption)


def copy_statements(rows: Sequence[StatementRow], *, right_to_left: bool) -> QMimeData:
    """The table of statements."""
    escaped = cache(_escaped)
    lines = ["".join(f"<th {_CELL}>{escaped(heading)}</th>" for heading in STATEMENT_HEADINGS)]
    lines.extend("".join(f"<td {_CELL}>{escaped(cell)}</td>" for cell in row.cells) for row in rows)
    return _data(lines, [STATEMENT_HEADINGS, *(row.cells for row in rows)], right_to_left, "", "")


def copy_sheet(sheet: Sheet) -> QMimeData:
    """A table of numbers with its caption; its notes stand under it."""
    return _on_clipboard(_sheet(sheet, sheet.caption), _plain_sheet(sheet), sheet.right_to_left, "")


def copy_manuscript(manuscript: Manuscript, profile: Profile) -> QMimeData:
    """A text with headings, quotations and tables that Word takes for its own, and as plain text."""
    rtl = manuscript.right_to_left
    side = "rtl" if rtl else "ltr"
    words, plain = [f'<h1 dir="{side}">{_escaped(manuscript.title)}</h1>'], [[manuscript.title]]
    for block, caption in numbered(manuscript, profile):
        match block:
            case Heading():
                tag = f"h{min(block.level + 1, 6)}"
                words.append(f'<{tag} dir="{side}">{_escaped(block.text)}</{tag}>')
                plain.append([block.text])
            case Paragraph():
                words.append(_paragraph(block, side))
                plain.append([f"{block.text} {block.label}" if block.label else block.text])
            case SheetBlock():
                words.append(_sheet(block.sheet, caption))
                plain += [[caption], *_plain_sheet(block.sheet)]
            case FigureBlock():
                words += (f'<p dir="{side}">{_escaped(one)}</p>' for one in (block.description, caption) if one)
                plain += [[one] for one in (block.description, caption) if one]
    return _on_clipboard("".join(words), plain, rtl, _face(profile, right_to_left=rtl))


def copy_rows(rows: Sequence[Sequence[str]], *, right_to_left: bool, heads: bool = True) -> QMimeData:
    """Rows of words as a table; the first one holds the headings, unless it has no ``heads``."""
    lines = []
    for at, row in enumerate(rows):
        tag = "th" if heads and at == 0 else "td"
        lines.append("".join(f"<{tag} {_CELL}>{_escaped(cell)}</{tag}>" for cell in row))
    return _data(lines, rows, right_to_left, "", "")


def _sheet(sheet: Sheet, caption: str) -> str:
    def line(cells: Sequence[Cell], tag: str) -> str:
        return "".join(f"<{tag} {_CELL}>{_escaped(in_digits(cell, sheet.language))}</{tag}>" for cell in cells)

    rows = [line(sheet.headings, "th"), *(line(row, "td") for row in (*sheet.rows, *sheet.feet))]
    return _table(rows, sheet.right_to_left, "", caption, sheet.notes)


def _plain_sheet(sheet: Sheet) -> list[list[str]]:
    cells = [[as_data(cell) for cell in row] for row in (sheet.headings, *sheet.rows, *sheet.feet)]
    return [*cells, *([note] for note in sheet.notes)]


def _paragraph(paragraph: Paragraph, side: str) -> str:
    words = _escaped(f"{paragraph.text} {paragraph.label}" if paragraph.label else paragraph.text)
    match paragraph.manner:
        case Manner.QUOTATION:
            return f'<blockquote dir="{side}"><p dir="{side}">{words}</p></blockquote>'
        case Manner.ITEM:
            return f'<ul dir="{side}"><li>{words}</li></ul>'
    return f'<p dir="{side}">{words}</p>'


def _face(profile: Profile, *, right_to_left: bool) -> str:
    size = profile.persian_size if right_to_left else profile.latin_size
    faces = f"'{profile.persian}','{profile.latin}'" if right_to_left else f"'{profile.latin}'"
    return f"font-family:{faces};font-size:{size}pt"


def _data(
    rows: Sequence[str], plain: Sequence[Sequence[str]], right_to_left: bool, style: str, caption: str
) -> QMimeData:
    return _on_clipboard(_table(rows, right_to_left, style, caption), plain, right_to_left, "")


def _table(rows: Sequence[str], right_to_left: bool, style: str, caption: str, notes: Sequence[str] = ()) -> str:
    side = "rtl" if right_to_left else "ltr"
    above = f'<p dir="{side}" style="{style}"><b>{_escaped(caption)}</b></p>' if caption else ""
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    table = f'<table dir="{side}" cellspacing="0" style="border-collapse:collapse;{style}">{body}</table>'
    below = "".join(f'<p dir="{side}">{_escaped(note)}</p>' for note in notes)
    return f"{above}{table}{below}"


def _on_clipboard(body: str, plain: Sequence[Sequence[str]], right_to_left: bool, style: str) -> QMimeData:
    side = "rtl" if right_to_left else "ltr"
    in_line = cache(_plain)
    data = QMimeData()
    shown = f' style="{style}"' if style else ""
    data.setHtml(f'<html><head><meta charset="utf-8"></head><body dir="{side}"{shown}>{body}</body></html>')
    data.setText("\n".join("\t".join(in_line(cell) for cell in row) for row in plain))
    return data


def _with_label(cells: Sequence[str], label: str) -> Sequence[str]:
    return (f"{cells[0]} {label}", *cells[1:]) if label else cells


def _escaped(words: str) -> str:
    return html.escape(printable(words)).replace("\n", "<br>")


def _plain(words: str) -> str:
    return guard(" ".join(printable(words).split()))
