"""A manuscript in rows that stand one under the other on a paper: paragraphs, and tables line by line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from phenocode.analysis.manuscript import Block, FigureBlock, Heading, Manner, Manuscript, Paragraph, SheetBlock
from phenocode.analysis.sheets import Sheet, in_digits
from phenocode.exchange.captions import CONTENTS, Numbering
from phenocode.exchange.captions import Kind as Numbered
from phenocode.exchange.page import Profile
from phenocode.i18n import digits

MOST_ROWS = 400
"""Rows of one table that a preview shows; the file has all."""

_LONGEST = 8  # words of a column that are measured
_MEASURED = 60  # rows that tell how wide the columns of a table are
_WIDEST, _NARROWEST = 46, 5  # letters that a column's width is measured by
_BOLDER = 1.15  # how much wider the letters of a heading are
_AIR = 2  # letters between words and the edges of their cell
_OUTLINE = 2  # levels of headings in the table of contents

_MORE = {
    "fa": "… و {n} ردیف دیگر، که در پروندهٔ برون‌برد هست.",
    "en": "… and {n} more rows, which stand in the exported file.",
}


class Kind(StrEnum):
    """What a row is."""

    TITLE = "title"
    HEADING = "heading"
    CONTENTS = "contents"
    BODY = "body"
    DEFINITION = "definition"
    QUOTATION = "quotation"
    ITEM = "item"
    NOTE = "note"
    MISSING = "missing"
    CAPTION = "caption"
    TABLE_HEAD = "head"
    TABLE_LINE = "line"
    TABLE_FOOT = "foot"
    FIGURE = "figure"


_MANNERS = {manner: Kind(manner.value) for manner in Manner}


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One row; a line of a table has several cells, the ``shares`` of the width that its columns ask for, and their
    longest words, in which no line should break.
    """

    kind: Kind
    cells: tuple[str, ...]
    level: int = 0
    statement_id: str = ""
    shares: tuple[float, ...] = ()
    longest: tuple[str, ...] = ()
    target: int = -1  # of a line of the contents: the row of its heading
    figure: str = ""  # the key of what is drawn here

    @property
    def leads(self) -> bool:
        """Whether a click on it goes somewhere."""
        return bool(self.statement_id) or self.target >= 0

    @property
    def spoken(self) -> str:
        """The row as it is read out."""
        return " | ".join(self.cells)


def paper_rows(manuscript: Manuscript, profile: Profile, most_rows: int = MOST_ROWS) -> tuple[PaperRow, ...]:
    """The rows of a manuscript under its title; a table of more than ``most_rows`` rows is cut, and says so."""
    captions = {
        block.caption if isinstance(block, FigureBlock) else block.sheet.caption
        for block in manuscript.blocks
        if isinstance(block, SheetBlock | FigureBlock)
    }
    told = manuscript.title in captions  # of what is one table alone the caption is title enough
    rows = [PaperRow(Kind.TITLE, (manuscript.title,))] if manuscript.title and not told else []
    body = list(_body(manuscript, profile, most_rows))
    if manuscript.contents:
        outline = [(at, row) for at, row in enumerate(body) if row.kind is Kind.HEADING and row.level <= _OUTLINE]
        if outline:
            rows.append(PaperRow(Kind.HEADING, (CONTENTS[manuscript.language],), 1))
        before = len(rows) + len(outline)
        rows += [PaperRow(Kind.CONTENTS, row.cells, row.level, target=before + at) for at, row in outline]
    return (*rows, *body)


def is_wide(manuscript: Manuscript, columns: int = 6) -> bool:
    """Whether a table of it has more columns than an upright page holds."""
    sheets = (block.sheet for block in manuscript.blocks if isinstance(block, SheetBlock))
    return any(len(sheet.headings) > columns for sheet in sheets)


def numbered(manuscript: Manuscript, profile: Profile) -> Iterator[tuple[Block, str]]:
    """The blocks, and of a table or a figure its caption with its number."""
    numbering = Numbering(manuscript.language, profile)
    for block in manuscript.blocks:
        match block:
            case SheetBlock():
                yield block, numbering.caption(Numbered.TABLE, block.sheet.caption).text
            case FigureBlock():
                yield block, numbering.caption(Numbered.FIGURE, block.caption).text
            case _:
                yield block, ""


def _body(manuscript: Manuscript, profile: Profile, most_rows: int) -> Iterator[PaperRow]:
    for block, caption in numbered(manuscript, profile):
        match block:
            case Heading():
                yield PaperRow(Kind.HEADING, (block.text,), block.level)
            case Paragraph():
                words = f"{block.text} {block.label}" if block.label else block.text
                yield PaperRow(_MANNERS[block.manner], (words,), statement_id=block.statement_id)
            case FigureBlock():
                yield PaperRow(Kind.FIGURE, (block.description,), figure=block.key)
                yield PaperRow(Kind.CAPTION, (caption,))
            case SheetBlock():
                yield from _table(block.sheet, caption, profile, most_rows)


def _table(sheet: Sheet, caption: str, profile: Profile, most_rows: int) -> Iterator[PaperRow]:
    language = sheet.language if profile.own_digits else "en"
    shares, longest = _shares(sheet), _longest(sheet)

    def line(kind: Kind, cells: Sequence[str | int | float]) -> PaperRow:
        return PaperRow(kind, tuple(in_digits(cell, language) for cell in cells), shares=shares, longest=longest)

    yield PaperRow(Kind.CAPTION, (caption,))
    yield line(Kind.TABLE_HEAD, sheet.headings)
    for row in sheet.rows[:most_rows]:
        yield line(Kind.TABLE_LINE, row)
    left = len(sheet.rows) - most_rows
    if left > 0:
        yield PaperRow(Kind.NOTE, (_MORE[sheet.language].format(n=digits(str(left), language)),))
    for foot in sheet.feet:
        yield line(Kind.TABLE_FOOT, foot)
    for note in sheet.notes:
        yield PaperRow(Kind.NOTE, (note,))


def _longest(sheet: Sheet) -> tuple[str, ...]:
    """The longest words of each column, one under the other; which is the widest, the letters of a face tell."""
    lines = [sheet.headings, *sheet.rows[:_MEASURED], *sheet.feet]
    columns = (
        {word for line in lines if at < len(line) for word in in_digits(line[at], sheet.language).split()}
        for at in range(len(sheet.headings))
    )
    return tuple("\n".join(sorted(words, key=lambda word: (-len(word), word))[:_LONGEST]) for words in columns)


def _shares(sheet: Sheet) -> tuple[float, ...]:
    """How the columns share the width: by their longest words and by how much stands in them."""
    lines = [sheet.headings, *sheet.rows[:_MEASURED], *sheet.feet]
    wanted = []
    for column in range(len(sheet.headings)):
        cells = [in_digits(line[column], sheet.language) for line in lines if column < len(line)]
        word = float(max((len(part) for cell in cells for part in cell.split()), default=0))
        word = max(word, *(len(part) * _BOLDER for part in cells[0].split()), 0)
        whole = max(map(len, cells), default=0)
        wanted.append(max(_NARROWEST, min(max(word + _AIR, whole / 2), _WIDEST)))
    total = sum(wanted) or 1
    return tuple(one / total for one in wanted)
