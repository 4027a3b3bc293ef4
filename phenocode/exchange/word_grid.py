"""What the tables of a Word document have in common: frame, heading row, cells, and paragraphs in a base direction."""

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from phenocode.exchange.cells import printable
from phenocode.exchange.page import Profile
from phenocode.exchange.word_document import run_format
from phenocode.exchange.word_runs import RunFormat, runs
from phenocode.exchange.word_styles import HEADING


class Grid:
    """One table's columns (widths in twentieths of a point), direction and formats.

    With ``styled`` runs leave face and size to the paragraphs' styles.
    """

    def __init__(
        self, widths: Sequence[int], profile: Profile, *, right_to_left: bool, caption: str, styled: bool = False
    ) -> None:
        self.plain = run_format(profile, styled=styled)
        self.bold = run_format(profile, bold=True, styled=styled)
        self._widths = widths
        self._right_to_left = right_to_left
        self._caption = caption

    def table(self, headings: Sequence[str], rows: str) -> str:
        """The table around its rows; the heading row is repeated on every page."""
        return f"<w:tbl>{self._properties()}{self._heading_row(headings)}{rows}</w:tbl>"

    def cell(self, column: int, content: str, properties: str = "") -> str:
        """A cell around its paragraphs."""
        width = f'<w:tcW w:w="{self._widths[column]}" w:type="dxa"/>'
        return f"<w:tc><w:tcPr>{width}{properties}</w:tcPr>{content}</w:tc>"

    def paragraph(self, style: str, words: str, properties: str = "", alignment: str = "", spacing: str = "") -> str:
        """A paragraph around its runs; it begins at the side where the study's lines begin unless aligned.

        ``properties`` and ``spacing`` are what stands before and behind the direction: Word wants one order.
        """
        bidi = "<w:bidi/>" if self._right_to_left else ""
        aligned = f'<w:jc w:val="{alignment}"/>' if alignment else ""
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}{bidi}{spacing}{aligned}</w:pPr>{words}</w:p>'

    def runs(self, text: str, formats: RunFormat) -> str:
        """Text as runs."""
        return runs(text, formats, right_to_left=self._right_to_left)

    def _properties(self) -> str:
        edges = "".join(
            f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="595959"/>'
            for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        visual = "<w:bidiVisual/>" if self._right_to_left else ""
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in self._widths)
        caption = quoteattr(printable(self._caption))
        return (
            f'<w:tblPr>{visual}<w:tblW w:w="{sum(self._widths)}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders>'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
            ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f"<w:tblCaption w:val={caption}/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
        )

    def _heading_row(self, headings: Sequence[str]) -> str:
        cells = (
            self.cell(
                column,
                self.paragraph(HEADING, self.runs(heading, self.bold), "<w:keepNext/>"),
                '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/><w:vAlign w:val="center"/>',
            )
            for column, heading in enumerate(headings)
        )
        return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"
