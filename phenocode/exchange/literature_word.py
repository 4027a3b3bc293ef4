"""The comparison with the literature as a Word document: the table finding × source, and what belongs to it below.

METHOD.md, "Literature" and "Word output for a right-to-left study". Equal findings are merged as in the coding table.
"""

from collections.abc import Sequence
from typing import BinaryIO

from phenocode.analysis.literature import (
    LAYERS,
    STANCES,
    LiteratureRow,
    LiteratureTable,
    pages_said,
    stances_said,
)
from phenocode.exchange.literature_headings import SAID
from phenocode.exchange.literature_lines import lines_below
from phenocode.exchange.page import Profile
from phenocode.exchange.word_captions import Captions
from phenocode.exchange.word_document import END, run_format, write_document
from phenocode.exchange.word_grid import Grid
from phenocode.exchange.word_runs import runs
from phenocode.exchange.word_styles import HEADINGS, LARGER, PROSE, TEXT
from phenocode.text.author_years import is_persian

_SHARES = (0.2, 0.13, 0.08, 0.11, 0.2, 0.28)  # how the columns share the width
_APART = '<w:spacing w:before="120"/>'
_BREAKABLE = 1500  # a row with more characters may go over the page's end


def write_literature_docx(table: LiteratureTable, file: BinaryIO, *, profile: Profile) -> None:
    """Write the table with its caption above, and below it what belongs to it."""
    language = table.language
    words = SAID[language]
    grid = _grid((), profile, language, "")
    body = [_compared(table, profile)]
    if said := stances_said(table):
        body.append(grid.paragraph(PROSE, grid.runs(said, grid.plain), spacing=_APART))
    for lines in lines_below(table):
        formats = run_format(profile, bold=True, larger=LARGER[HEADINGS[1]])
        body.append(grid.paragraph(HEADINGS[1], grid.runs(lines.heading, formats)))
        for number, line in enumerate(lines.lines):
            # A reference in another script is set in its own direction, as lists of references are.
            script = "fa" if is_persian(line) else "en"
            body.append(_set_as(script if number < lines.cited else language, PROSE, line, grid, language))
    write_document("".join(body), file, profile=profile, language=language, title=words.title, prose=True)


def _compared(table: LiteratureTable, profile: Profile) -> str:
    language = table.language
    words = SAID[language]
    width = profile.table_page.text_width
    widths = [round(width * share) for share in _SHARES]
    widths[-1] += width - sum(widths)
    grid = _grid(widths, profile, language, words.table)
    if not table.rows:
        return grid.paragraph(PROSE, grid.runs(words.nothing_compared, grid.plain))
    rows = []
    for at, row in enumerate(table.rows):
        before = table.rows[at - 1] if at else None
        after = table.rows[at + 1] if at + 1 < len(table.rows) else None
        rows.append(_row(grid, row, before, after, language))
    above = Captions(language, profile).table(words.table)
    return above + grid.table(words.headings, "".join(rows)) + END


def _row(
    grid: Grid, row: LiteratureRow, before: LiteratureRow | None, after: LiteratureRow | None, language: str
) -> str:
    goes_on = before is not None and before.finding.id == row.finding.id
    merge = "<w:vMerge/>" if goes_on else ""
    if not goes_on and after is not None and after.finding.id == row.finding.id:
        merge = '<w:vMerge w:val="restart"/>'
    layer = LAYERS[language][row.finding.layer]
    finding = [] if goes_on else [grid.runs(row.finding.name, grid.bold), grid.runs(layer, grid.plain)]
    stance = STANCES[language][row.stance]
    plain = [row.source or "—", pages_said(row.pages, language), stance, row.note]
    cells = [grid.cell(0, _paragraphs(grid, finding), merge)]
    for column, text in enumerate(plain, 1):
        cells.append(grid.cell(column, _paragraphs(grid, [grid.runs(line, grid.plain) for line in text.split("\n")])))
    passages = "".join(_set_as(passage.language, TEXT, passage.quoted, grid, language) for passage in row.passages)
    cells.append(grid.cell(len(plain) + 1, passages or grid.paragraph(TEXT, "")))
    characters = sum(map(len, plain)) + sum(len(passage.words) for passage in row.passages)
    whole = "<w:cantSplit/>" if characters <= _BREAKABLE else ""
    return f"<w:tr><w:trPr>{whole}</w:trPr>{''.join(cells)}</w:tr>"


def _paragraphs(grid: Grid, lines: Sequence[str]) -> str:
    return "".join(grid.paragraph(TEXT, line) for line in lines) or grid.paragraph(TEXT, "")


def _set_as(own: str, style: str, words: str, grid: Grid, language: str) -> str:
    """A paragraph in the direction of the language ``own``, in a document of another one perhaps."""
    if own == language:
        return grid.paragraph(style, grid.runs(words, grid.plain))
    said = runs(words, grid.plain, right_to_left=own == "fa")
    turned = f'<w:bidi w:val="{int(own == "fa")}"/>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{turned}</w:pPr>{said}</w:p>'


def _grid(widths: Sequence[int], profile: Profile, language: str, caption: str) -> Grid:
    return Grid(widths, profile, right_to_left=language == "fa", caption=caption)
