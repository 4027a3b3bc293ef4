"""Tables of names and numbers as a Word document, with their notes and a picture below.

METHOD.md, "Word output for a right-to-left study". Numbers stand in the study's digits.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO
from xml.sax.saxutils import quoteattr

from phenocode.analysis.sheets import Cell, Sheet
from phenocode.exchange.cells import printable
from phenocode.exchange.page import Profile
from phenocode.exchange.word_captions import Captions
from phenocode.exchange.word_document import write_document
from phenocode.exchange.word_grid import Grid
from phenocode.exchange.word_sheets import sheet_xml
from phenocode.exchange.word_styles import TEXT

CAPTION_ROOM = 1600
"""What a page keeps free beside a picture, for its caption, in twentieths of a point."""

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
    page = profile.table_page
    captions = Captions(language, profile)
    body = sheet_xml(Sheet(language, caption, headings, rows, feet), captions, profile, page.text_width)
    grid = Grid((), profile, right_to_left=right_to_left, caption="")
    body += "".join(grid.paragraph(TEXT, grid.runs(profile.said(note), grid.plain)) for note in notes)
    pictures = {}
    if picture is not None:
        pictures[PICTURE] = picture.png
        # The picture and its caption stay on one page.
        room = (page.text_width, page.text_height - CAPTION_ROOM)
        body += grid.paragraph(TEXT, drawing(picture, room), "<w:keepNext/>", alignment="center")
        body += captions.figure(picture.caption)
    write_document(body, file, profile=profile, language=language, title=caption, pictures=pictures)


def share_of(width: float, height: float, room: tuple[int, int]) -> float:
    """By how much a picture of so many inches shrinks in the room it has, in twentieths of a point."""
    return min(1.0, *(have / (_TWIPS_PER_INCH * want) for have, want in zip(room, (width, height), strict=True)))


def drawing(picture: Picture, room: tuple[int, int], relation: str = PICTURE, number: int = 1) -> str:
    """A run with the picture, as large as the room allows, in twentieths of a point across and down.

    ``relation`` is its relationship id, ``number`` tells it from others of the document.
    """
    scale = share_of(picture.width, picture.height, room)
    across, down = (round(length * _UNITS_PER_INCH * scale) for length in (picture.width, picture.height))
    told = quoteattr(printable(picture.description))
    a = "http://schemas.openxmlformats.org/drawingml/2006"
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{a}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{across}" cy="{down}"/><wp:docPr id="{number}" name="{number}" descr={told}/>'
        f'<a:graphic xmlns:a="{a}/main"><a:graphicData uri="{a}/picture"><pic:pic xmlns:pic="{a}/picture">'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        '<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
        f' r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
