"""Tables of names and numbers as a Word document, with their notes and a picture below.

METHOD.md, "Word output for a right-to-left study". Numbers stand in the study's digits.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO
from xml.sax.saxutils import quoteattr

from phenocode.analysis.sheets import Cell, in_digits
from phenocode.exchange.cells import printable
from phenocode.exchange.page import MARGIN, PAGE_SHORT, TEXT_WIDTH, Profile
from phenocode.exchange.word_document import CAPTION, END, TEXT, write_document
from phenocode.exchange.word_grid import Grid

_NAME = 2200  # widths of columns in twentieths of a point: the first
_NUMBER, _WORDS = 1100, 1500  # of numbers and of words, at least
_HEADING = 2100  # at most, where a heading has a long word
_LETTER, _MARGINS = 165, 230  # of a bold letter on average, and of a cell beside its words
_JOINER = "\u200c"
CAPTION_ROOM = 1600
"""What a page keeps free beside a picture, for its caption, in twentieths of a point."""

_CONTINUED = {"fa": "{caption} (ادامه)", "en": "{caption} (continued)"}
PICTURE = "rIdPicture"
"""The relationship id of a document's picture."""

_UNITS_PER_INCH = 914_400  # of a drawing
_TWIPS_PER_INCH = 1440


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG file, its size in inches, the caption that stands below it, and what it shows in words."""

    png: bytes
    width: float
    height: float
    caption: str
    description: str


def write_figures_docx(
    headings: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    file: BinaryIO,
    *,
    caption: str,
    right_to_left: bool,
    language: str,
    profile: Profile,
    notes: Sequence[str] = (),
    feet: Sequence[Sequence[Cell]] = (),
    picture: Picture | None = None,
) -> None:
    """Write a table with its caption above, ``feet`` as its last rows in bold, and notes and a picture below.

    A table too wide for a page goes on in further ones, which repeat the first column.
    """
    body = "".join(
        _part(
            [headings[column] for column in columns],
            [[row[column] for column in columns] for row in rows],
            [[row[column] for column in columns] for row in feet],
            _CONTINUED[language].format(caption=caption) if number else caption,
            right_to_left,
            language,
            profile,
        )
        for number, columns in enumerate(_parts(headings, rows))
    )
    grid = Grid((), profile, right_to_left=right_to_left, caption="")
    body += "".join(grid.paragraph(TEXT, grid.runs(note, grid.plain)) for note in notes)
    pictures = {}
    if picture is not None:
        pictures[PICTURE] = picture.png
        # The picture and its caption stay on one page.
        room = (TEXT_WIDTH, PAGE_SHORT - 2 * MARGIN - CAPTION_ROOM)
        body += grid.paragraph(CAPTION, drawing(picture, room), alignment="center")
        body += grid.paragraph(TEXT, grid.runs(picture.caption, grid.bold), alignment="center")
    write_document(body, file, profile=profile, language=language, title=caption, pictures=pictures)


def _parts(headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[list[int]]:
    """The columns of each table, the first in all of them; they are shared out evenly."""
    others = range(1, len(headings))
    least = sum(_least(headings, rows, column) for column in others)
    count = max(1, -(-least // (TEXT_WIDTH - _NAME)))
    size = -(-len(others) // count)
    return [[0, *others[start : start + size]] for start in range(0, len(others), max(size, 1))] or [[0]]


def _is_number(rows: Sequence[Sequence[Cell]], column: int) -> bool:
    return all(not isinstance(row[column], str) or not row[column] for row in rows)


def _least(headings: Sequence[str], rows: Sequence[Sequence[Cell]], column: int) -> int:
    """How wide a column must be: the words of its heading must not be parted."""
    longest = max((len(word.replace(_JOINER, "")) for word in headings[column].split()), default=0)
    least = _NUMBER if _is_number(rows, column) else _WORDS
    return max(least, min(longest * _LETTER + _MARGINS, _HEADING))


def _widths(headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[int]:
    """The text's width: columns of words share what is left by the length of what stands in them, if there are any."""
    columns = range(1, len(headings))
    widths = [_NAME, *(_least(headings, rows, column) for column in columns)]
    words = [column for column in columns if not _is_number(rows, column)]
    lengths = dict.fromkeys(range(len(headings)), 1)
    if words:
        lengths = {column: min(max([4, *(len(str(row[column])) for row in rows)]), 120) for column in [0, *words]}
    rest, shares = TEXT_WIDTH - sum(widths), sum(lengths.values())
    for column, length in lengths.items():
        widths[column] += rest * length // shares
    widths[0] += TEXT_WIDTH - sum(widths)
    return widths


def _part(
    headings: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    feet: Sequence[Sequence[Cell]],
    caption: str,
    right_to_left: bool,
    language: str,
    profile: Profile,
) -> str:
    """A caption and the table under it."""
    grid = Grid(_widths(headings, rows), profile, right_to_left=right_to_left, caption=caption)

    def line(row: Sequence[Cell], *, foot: bool) -> str:
        cells = []
        for column, cell in enumerate(row):
            words = grid.runs(in_digits(cell, language), grid.bold if foot else grid.plain)
            middle = "center" if column and _is_number(rows, column) else ""
            cells.append(grid.cell(column, grid.paragraph(TEXT, words, alignment=middle)))
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"

    # In one of several parts a foot may have nothing to say.
    told = [row for row in feet if any(cell != "" for cell in row[1:])]
    lines = [line(row, foot=False) for row in rows] + [line(row, foot=True) for row in told]
    above = grid.paragraph(CAPTION, grid.runs(caption, grid.bold), "<w:keepNext/>")
    return above + grid.table(headings, "".join(lines)) + END


def share_of(width: float, height: float, room: tuple[int, int]) -> float:
    """By how much a picture of so many inches shrinks in the room it has, in twentieths of a point."""
    return min(1.0, *(have / (_TWIPS_PER_INCH * want) for have, want in zip(room, (width, height), strict=True)))


def drawing(picture: Picture, room: tuple[int, int]) -> str:
    """A run with the picture, as large as the room allows, in twentieths of a point across and down."""
    scale = share_of(picture.width, picture.height, room)
    across, down = (round(length * _UNITS_PER_INCH * scale) for length in (picture.width, picture.height))
    told = quoteattr(printable(picture.description))
    a = "http://schemas.openxmlformats.org/drawingml/2006"
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{a}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{across}" cy="{down}"/><wp:docPr id="1" name="1" descr={told}/>'
        f'<a:graphic xmlns:a="{a}/main"><a:graphicData uri="{a}/picture"><pic:pic xmlns:pic="{a}/picture">'
        '<pic:nvPicPr><pic:cNvPr id="1" name="1"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        '<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
        f' r:embed="{PICTURE}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
