"""The coding table as a Word document: merged cells, a repeated heading row, the caption above.

METHOD.md, "Word output for a right-to-left study".
"""

from typing import BinaryIO

from phenocode.analysis.coding_table import CodingTable, Row, merge_runs
from phenocode.analysis.coding_table import split_rows as split
from phenocode.exchange.page import COLUMN_SHARES, Profile
from phenocode.exchange.word_captions import Captions
from phenocode.exchange.word_document import END, run_format, write_document
from phenocode.exchange.word_grid import Grid
from phenocode.exchange.word_styles import LABEL, TEXT

_LINE = 32  # the height of a row of one line for each point of the face, in twentieths of a point
_NO_BREAK = "\u00a0"
_BREAKABLE = 1800  # a row with more characters may go over the page's end, or part of it would be lost on small pages


def write_table_docx(table: CodingTable, out: BinaryIO, *, profile: Profile, split_rows: int | None = None) -> None:
    """Write the coding table, in parts of at most ``split_rows`` rows when given, each part on a page of its own.

    Raises Refusal when ``split_rows`` is less than 1.
    """
    parts = [table] if split_rows is None else split(table, split_rows)
    captions = Captions(table.language, profile)
    body = "".join(_Part(part, profile).xml(captions) for part in parts)
    write_document(body + END, out, profile=profile, language=table.language, title=table.caption)


class _Part:
    """One table with what its rows have in common."""

    def __init__(self, table: CodingTable, profile: Profile) -> None:
        self._table = table
        self._label = run_format(profile, style=LABEL)
        # A row that only goes on with merged cells would have no height, and its code would seem not to be there.
        self._height = f'<w:trHeight w:val="{round(_LINE * profile.persian_size)}" w:hRule="atLeast"/>'
        self._said = profile.said
        width = profile.table_page.text_width
        widths = [round(width * share) for share in COLUMN_SHARES]
        widths[0] += width - sum(widths)
        self._grid = Grid(widths, profile, right_to_left=table.right_to_left, caption=table.caption)

    def xml(self, captions: Captions) -> str:
        """A caption and the table under it."""
        table, grid = self._table, self._grid
        caption = captions.table(table.caption_text, continued=table.continued, new_page=table.continued)
        statements = [row.statement_id for row in table.rows]
        following = [*statements[1:], None]
        rows = [
            self._row(row, spans, keep=row.statement_id == after)
            for row, spans, after in zip(table.rows, merge_runs(table), following, strict=False)
        ]
        return caption + grid.table(table.headings, "".join(rows))

    def _row(self, row: Row, spans: tuple[int, ...], *, keep: bool) -> str:
        grid = self._grid
        keep_next = "<w:keepNext/>" if keep else ""
        cells = []
        for column, (text, span) in enumerate(zip(row.cells, spans, strict=True)):
            words = ""
            if span:
                words = grid.runs(text, grid.plain)
                if column == 0 and row.label:
                    words += grid.runs(f" {self._said(row.label).replace(' ', _NO_BREAK)}", self._label)
            merge = '<w:vMerge w:val="restart"/>' if span > 1 else "" if span else "<w:vMerge/>"
            cells.append(grid.cell(column, grid.paragraph(TEXT, words, keep_next), merge))
        whole = "<w:cantSplit/>" if max(map(len, row.cells)) <= _BREAKABLE else ""
        return f"<w:tr><w:trPr>{whole}{self._height}</w:trPr>{''.join(cells)}</w:tr>"
