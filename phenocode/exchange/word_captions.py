"""Captions in Word: the number is a field, so that Word makes lists of tables and figures and counts anew.

The field is of the caption's own label, as Word itself does, so that captions added there go on counting. Word has no
Persian digits for fields: the study's digits stand in it as written, and after counting anew those that Word and the
face draw in a Persian run.
"""

from phenocode.exchange.captions import Caption, Kind, Numbering
from phenocode.exchange.page import Profile
from phenocode.exchange.word_grid import Grid
from phenocode.exchange.word_styles import CAPTION

_KEPT = "<w:keepNext/>"


class Captions:
    """The captions of one document, numbered in the order in which they are asked for."""

    def __init__(self, language: str, profile: Profile, *, styled: bool = False) -> None:
        self._numbering = Numbering(language, profile)
        self._grid = Grid((), profile, right_to_left=language == "fa", caption="", styled=styled)
        # With styles alone the caption's own makes it bold.
        self._formats = self._grid.plain if styled else self._grid.bold
        self._persian_number = language == "fa" and profile.own_digits

    def table(self, text: str, *, continued: bool = False, new_page: bool = False) -> str:
        """The caption above a table; ``continued`` for a further part of the last one."""
        caption = self._numbering.caption(Kind.TABLE, text, continued=continued)
        return self._paragraph(caption, _KEPT + ("<w:pageBreakBefore/>" if new_page else ""))

    def figure(self, text: str) -> str:
        """The caption below a figure."""
        return self._paragraph(self._numbering.caption(Kind.FIGURE, text), '<w:keepNext w:val="0"/>', "center")

    def _paragraph(self, caption: Caption, properties: str, alignment: str = "") -> str:
        grid, formats = self._grid, self._formats
        repeated = r" \c" if caption.continued else ""
        number = field(
            rf" SEQ {caption.label} \* ARABIC{repeated} ",
            caption.number,
            formats.persian if self._persian_number else formats.latin,
        )
        words = grid.runs(f"{caption.label} ", formats) + number + grid.runs(caption.rest, formats)
        return grid.paragraph(CAPTION, words, properties, alignment)


def field(instruction: str, shown: str, formatting: str) -> str:
    """A field that shows ``shown`` until it is counted anew; ``formatting`` is that of a run."""
    contents = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve">{instruction}</w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{shown}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    return "".join(f"<w:r>{formatting}{content}</w:r>" for content in contents)
