"""What a cell of a written table may hold: no characters that files refuse, no formulas, nothing too long."""

import re
from collections.abc import Iterator, Sequence

# XML 1.0 and CSV readers refuse these; line breaks of old kinds are kept as line breaks.
_BREAKS = str.maketrans({"\x0b": "\n", "\x0c": "\n", "\r": "\n"})
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\ufffe\uffff]")
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")

_ISOLATES = dict.fromkeys((0x2068, 0x2069))

# Excel and LibreOffice take a cell of a CSV file that begins so for a formula; the wide forms count in some languages.
_FORMULA = "[=+\\-@\t\r\n＝＋－＠]"
_GUARDABLE = re.compile(f"'*{_FORMULA}")
_GUARDED = re.compile(f"'+{_FORMULA}")

CELL_LIMIT = 32_767
"""How many UTF-16 units a cell of an Excel sheet holds."""


def printable(text: str) -> str:
    """``text`` without the characters that no XML file can hold; half a character becomes U+FFFD."""
    return _LONE_SURROGATES.sub("\ufffd", _UNPRINTABLE.sub("", text.translate(_BREAKS)))


def without_isolates(text: str) -> str:
    """A sentence of ours without the marks that keep names in it apart: Word and Excel may show them as boxes."""
    return text.translate(_ISOLATES)


def guard(text: str) -> str:
    """``text`` so that no spreadsheet takes it for a formula when it opens a CSV file.

    A text that begins like a formula gets an apostrophe in front, and so does one that already begins with
    apostrophes before such a beginning; hence ``unguard`` gives back every text exactly.
    """
    return f"'{text}" if _GUARDABLE.match(text) else text


def unguard(text: str) -> str:
    """The text that ``guard`` was given."""
    return text[1:] if _GUARDED.match(text) else text


def pieces(text: str, limit: int = CELL_LIMIT) -> list[str]:
    """``text`` in runs of at most ``limit`` (2 or more) UTF-16 units; joined they are the text again."""
    if len(text) * 2 <= limit:
        return [text]
    units = text.encode("utf-16-le", "surrogatepass")
    found: list[str] = []
    start = 0
    while start < len(units):
        end = min(start + 2 * limit, len(units))
        if end < len(units) and 0xD8 <= units[end - 1] <= 0xDB:  # not between the halves of a character
            end -= 2
        found.append(units[start:end].decode("utf-16-le", "surrogatepass"))
        start = end
    return found


def spread(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """The heading row and all rows, with the rest of cells too long for a sheet in further columns at the end.

    The second piece of a cell stands under ``heading (2)``, the third under ``heading (3)`` and so on; such columns
    exist only where a cell needs them. Joining the pieces of a row gives the cell back (``gather``).
    """
    cut = [[pieces(cell) for cell in row] for row in rows]
    depths = [max((len(row[column]) for row in cut), default=1) for column in range(len(headings))]
    further = [(column, piece) for column, depth in enumerate(depths) for piece in range(1, depth)]
    yield [*headings, *(f"{headings[column]} ({piece + 1})" for column, piece in further)]
    for row in cut:
        yield [
            *(cell[0] for cell in row),
            *(row[column][piece] if piece < len(row[column]) else "" for column, piece in further),
        ]


def gather(headings: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    """A row's cells by heading, the pieces that ``spread`` put into further columns joined again."""
    cells: dict[str, str] = {}
    for heading, cell in zip(headings, row, strict=False):
        whole = re.sub(r" \(\d+\)$", "", heading)
        if whole in cells and whole != heading:
            cells[whole] += cell
        else:
            cells[heading] = cell
    return cells
