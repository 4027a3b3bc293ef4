"""The coding table as a Word document: merged cells, a repeated heading row, the caption above.

METHOD.md, "Word output for a right-to-left study". The number in the caption is text and not a field: Word counts
fields in its own digits, and the caption keeps the study's.
"""

from typing import BinaryIO
from xml.sax.saxutils import quoteattr

from phenocode.analysis.coding_table import CodingTable, Row, merge_runs
from phenocode.analysis.coding_table import split_rows as split
from phenocode.exchange.cells import printable
from phenocode.exchange.page import COLUMN_SHARES, TEXT_WIDTH, Profile
from phenocode.exchange.word_document import CAPTION, HEADING, LABEL, TEXT, run_format, write_document
from phenocode.exchange.word_runs import RunFormat, runs

_LINE = 32  # the height of a row of one line for each point of the face, in twentieths of a point
_NO_BREAK = "\u00a0"
_BREAKABLE = 1800  # a row with more characters may go over the page's end, or part of it would be lost on small pages


def write_table_docx(table: CodingTable, out: BinaryIO, *, profile: Profile, split_rows: int | None = None) -> None:
    """Write the coding table, in parts of at most ``split_rows`` rows when given, each part on a page of its own.

    Raises Refusal when ``split_rows`` is less than 1.
    """
    parts = [table] if split_rows is None else split(table, split_rows)
    body = "".join(_part(part, profile) for part in parts)
    # Word wants a paragraph after a table; the smallest adds no page.
    end = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
    write_document(body + end, out, profile=profile, language=table.language, title=table.caption)


def _part(table: CodingTable, profile: Profile) -> str:
    """A caption and the table under it."""
    return _Part(table, profile).xml()


class _Part:
    """One table with what its paragraphs and cells have in common."""

    def __init__(self, table: CodingTable, profile: Profile) -> None:
        self._table = table
        self._bidi = "<w:bidi/>" if table.right_to_left else ""
        self._plain = run_format(profile)
        self._bold = run_format(profile, bold=True)
        self._label = run_format(profile, style=LABEL)
        # A row that only goes on with merged cells would have no height, and its code would seem not to be there.
        self._height = f'<w:trHeight w:val="{round(_LINE * profile.persian_size)}" w:hRule="atLeast"/>'
        self._widths = [round(TEXT_WIDTH * share) for share in COLUMN_SHARES]
        self._widths[0] += TEXT_WIDTH - sum(self._widths)

    def xml(self) -> str:
        table = self._table
        new_page = "<w:pageBreakBefore/>" if table.continued else ""
        caption = self._paragraph(CAPTION, self._runs(table.caption, self._bold), f"<w:keepNext/>{new_page}")
        statements = [row.statement_id for row in table.rows]
        following = [*statements[1:], None]
        rows = [
            self._row(row, spans, keep=row.statement_id == after)
            for row, spans, after in zip(table.rows, merge_runs(table), following, strict=False)
        ]
        return f"{caption}<w:tbl>{self._properties()}{self._heading_row()}{''.join(rows)}</w:tbl>"

    def _properties(self) -> str:
        edges = "".join(
            f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="595959"/>'
            for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        visual = "<w:bidiVisual/>" if self._table.right_to_left else ""
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in self._widths)
        caption = quoteattr(printable(self._table.caption))
        return (
            f'<w:tblPr>{visual}<w:tblW w:w="{sum(self._widths)}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders>'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
            ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f"<w:tblCaption w:val={caption}/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
        )

    def _heading_row(self) -> str:
        cells = (
            self._cell(
                column,
                self._paragraph(HEADING, self._runs(heading, self._bold), "<w:keepNext/>"),
                '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/><w:vAlign w:val="center"/>',
            )
            for column, heading in enumerate(self._table.headings)
        )
        return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"

    def _row(self, row: Row, spans: tuple[int, ...], *, keep: bool) -> str:
        keep_next = "<w:keepNext/>" if keep else ""
        cells = []
        for column, (text, span) in enumerate(zip(row.cells, spans, strict=True)):
            words = ""
            if span:
                words = self._runs(text, self._plain)
                if column == 0 and row.label:
                    words += self._runs(f" {row.label.replace(' ', _NO_BREAK)}", self._label)
            merge = '<w:vMerge w:val="restart"/>' if span > 1 else "" if span else "<w:vMerge/>"
            cells.append(self._cell(column, self._paragraph(TEXT, words, keep_next), merge))
        whole = "<w:cantSplit/>" if max(map(len, row.cells)) <= _BREAKABLE else ""
        return f"<w:tr><w:trPr>{whole}{self._height}</w:trPr>{''.join(cells)}</w:tr>"

    def _cell(self, column: int, content: str, properties: str) -> str:
        width = f'<w:tcW w:w="{self._widths[column]}" w:type="dxa"/>'
        return f"<w:tc><w:tcPr>{width}{properties}</w:tcPr>{content}</w:tc>"

    def _paragraph(self, style: str, words: str, properties: str) -> str:
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}{self._bidi}</w:pPr>{words}</w:p>'

    def _runs(self, text: str, formats: RunFormat) -> str:
        return runs(text, formats, right_to_left=self._table.right_to_left)
