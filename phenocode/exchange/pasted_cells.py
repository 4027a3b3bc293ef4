"""Cells on the clipboard as spreadsheets put them there: tabs between cells, quotation marks around odd ones."""

import re
from collections.abc import Sequence

from phenocode.exchange.cells import guard, printable, unguard

# A cell is quoted only where its closing mark ends it; other marks are part of the words.
_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=\t|\n|\Z)')
_ODD = re.compile(r'[\t\n]|\A"')


def read_cells(text: str) -> list[list[str]]:
    """The rows of a copied block, all of one width; empty rows at the end are no part of it."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    rows: list[list[str]] = [[]]
    place = 0
    while place <= len(plain):
        quoted = _QUOTED.match(plain, place)
        if quoted is not None:
            rows[-1].append(unguard(quoted[1].replace('""', '"')))
            place = quoted.end()
        else:
            ends = [end for end in (plain.find("\t", place), plain.find("\n", place)) if end >= 0]
            end = min(ends, default=len(plain))
            rows[-1].append(unguard(plain[place:end]))
            place = end
        if plain[place : place + 1] == "\n":
            rows.append([])
        place += 1
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    width = max(map(len, rows), default=0)
    return [[*row, *[""] * (width - len(row))] for row in rows]


def write_cells(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a spreadsheet takes them, so that ``read_cells`` gives them back; no cell becomes a formula there."""
    return "\n".join("\t".join(map(_written, row)) for row in rows)


def _written(cell: str) -> str:
    words = guard(printable(cell))
    if not _ODD.search(words):
        return words
    return '"' + words.replace('"', '""') + '"'
