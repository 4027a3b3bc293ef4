"""A manuscript as a Word document in real styles: headings, quotations, lists, tables, figures, counted captions.

METHOD.md, "Word output for a right-to-left study". Runs leave face and size to their styles, so that a journal's
template changes all of them. Tables and figures go across all columns of text, and a table that is too wide for an
upright page gets one turned aside.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise
from types import MappingProxyType
from typing import BinaryIO

from phenocode.analysis.manuscript import Block, FigureBlock, Heading, Manner, Manuscript, Paragraph, SheetBlock
from phenocode.exchange.captions import CONTENTS
from phenocode.exchange.cells import without_isolates
from phenocode.exchange.figures_word import CAPTION_ROOM, Picture, drawing
from phenocode.exchange.page import Profile
from phenocode.exchange.word_captions import Captions
from phenocode.exchange.word_document import Layout, run_format, section_break, write_document
from phenocode.exchange.word_grid import Grid
from phenocode.exchange.word_sheets import sheet_xml, tables_needed
from phenocode.exchange.word_styles import (
    CONTENTS_HEADING,
    CONTENTS_LINES,
    DEFINITION,
    FIGURE,
    HEADINGS,
    ITEM,
    LABEL,
    MISSING,
    NOTE,
    PROSE,
    QUOTE,
    TITLE,
)

_STYLES = {
    Manner.BODY: PROSE,
    Manner.DEFINITION: DEFINITION,
    Manner.QUOTATION: QUOTE,
    Manner.ITEM: ITEM,
    Manner.NOTE: NOTE,
    Manner.MISSING: MISSING,
}
_OWN_WORDS = (Manner.DEFINITION, Manner.QUOTATION)  # of the researcher and the participants: they stay as they are
_NO_BREAK = "\u00a0"
_KEPT = "<w:keepNext/>"
_LIST = (
    '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
    r'<w:r><w:instrText xml:space="preserve"> TOC \o "1-3" \h \z \u </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_LIST_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def write_manuscript_docx(
    manuscript: Manuscript,
    file: BinaryIO,
    profile: Profile,
    pictures: Mapping[str, Picture] = MappingProxyType({}),
) -> None:
    """Write a manuscript; ``pictures`` are its figures by their keys.

    In the place of a figure that is not among them stands what can be read off it.
    """
    writing = _Writing(manuscript, profile, pictures)
    body, layout, new_page = writing.body()
    write_document(
        body,
        file,
        profile=profile,
        language=manuscript.language,
        title=without_isolates(manuscript.title),
        pictures=writing.shown,
        manuscript=True,
        layout=layout,
        new_page=new_page,
    )


class _Writing:
    """One document while it is written."""

    def __init__(self, manuscript: Manuscript, profile: Profile, pictures: Mapping[str, Picture]) -> None:
        self.shown: dict[str, bytes] = {}  # the pictures that the body shows, by their relationship ids
        self._manuscript = manuscript
        self._profile = profile
        self._pictures = pictures
        self._page = Grid((), profile, right_to_left=manuscript.right_to_left, caption="", styled=True)
        self._turned = Grid((), profile, right_to_left=not manuscript.right_to_left, caption="", styled=True)
        self._label = run_format(profile, style=LABEL, styled=True)
        self._captions = Captions(manuscript.language, profile, styled=True)
        self._headings = 0

    def body(self) -> tuple[str, Layout, bool]:
        """The body, the layout of its last section, and whether that begins a new page."""
        pieces = [(Layout(True), self._front())]
        layouts = self._layouts(self._manuscript.blocks)
        pieces += [(layout, self._block(block)) for layout, block in zip(layouts, self._manuscript.blocks, strict=True)]
        sections = [
            (layout, "".join(xml for _, xml in same)) for layout, same in groupby(pieces, key=lambda one: one[0])
        ]
        new_page, parts = True, []
        for (layout, xml), (after, _) in pairwise(sections):
            parts += [xml, self._break(layout, new_page)]
            new_page = layout.upright is not after.upright
        last, xml = sections[-1]
        return "".join([*parts, xml]), last, new_page

    def _layouts(self, blocks: Sequence[Block]) -> list[Layout]:
        """The layout of each block; headings stay with what they stand above."""
        layouts: list[Layout] = []
        for block in reversed(blocks):
            if isinstance(block, Heading) and layouts:
                layouts.append(layouts[-1])
            else:
                layouts.append(self._layout(block))
        return layouts[::-1]

    def _layout(self, block: Block) -> Layout:
        if isinstance(block, SheetBlock):
            upright, aside = (
                tables_needed(block.sheet, self._profile.page(upright=upright).text_width) for upright in (True, False)
            )
            return Layout(upright <= aside)
        return Layout(True, 1 if isinstance(block, FigureBlock) else self._profile.columns)

    def _break(self, layout: Layout, new_page: bool) -> str:
        rtl = self._manuscript.right_to_left
        return section_break(self._profile, layout, right_to_left=rtl, new_page=new_page)

    # What stands in the document

    def _front(self) -> str:
        title = self._words(self._manuscript.title)
        front = self._page.paragraph(TITLE, title) if title else ""
        headings = [block for block in self._manuscript.blocks if isinstance(block, Heading)]
        if not self._manuscript.contents or not headings:
            return front
        front += self._page.paragraph(CONTENTS_HEADING, self._words(CONTENTS[self._manuscript.language]))
        last = len(headings)
        for number, heading in enumerate(headings, 1):
            # The pages are counted by Word, which makes the list anew when the document is opened.
            link = (
                f'<w:hyperlink w:anchor="{_bookmark(number)}" w:history="1">{self._words(heading.text)}</w:hyperlink>'
            )
            line = (_LIST if number == 1 else "") + link + (_LIST_END if number == last else "")
            front += self._page.paragraph(CONTENTS_LINES[_depth(heading)], line)
        return front

    def _block(self, block: Block) -> str:
        if isinstance(block, Heading):
            return self._heading(block)
        if isinstance(block, Paragraph):
            return self._paragraph(block)
        return self._sheet(block) if isinstance(block, SheetBlock) else self._figure(block)

    def _heading(self, heading: Heading) -> str:
        words = self._words(heading.text)
        if self._manuscript.contents:
            self._headings += 1
            mark = f'w:id="{self._headings}"'
            name = _bookmark(self._headings)
            words = f'<w:bookmarkStart {mark} w:name="{name}"/>{words}<w:bookmarkEnd {mark}/>'
        return self._page.paragraph(HEADINGS[_depth(heading)], words)

    def _paragraph(self, paragraph: Paragraph) -> str:
        page = self._turned if paragraph.turned else self._page
        verbatim = paragraph.manner in _OWN_WORDS
        words = page.runs(paragraph.text, page.plain) if verbatim else self._words(self._counted(paragraph.text))
        if paragraph.label:
            label = without_isolates(self._counted(paragraph.label)).replace(" ", _NO_BREAK)
            words += page.runs(f" {label}", self._label)
        return page.paragraph(_STYLES[paragraph.manner], words)

    def _sheet(self, block: SheetBlock) -> str:
        width = self._profile.page(upright=self._layout(block).upright).text_width
        table = sheet_xml(block.sheet, self._captions, self._profile, width, styled=True)
        return table + "".join(
            self._page.paragraph(NOTE, self._words(self._counted(note))) for note in block.sheet.notes
        )

    def _figure(self, block: FigureBlock) -> str:
        picture = self._pictures.get(block.key)
        caption = self._captions.figure(without_isolates(self._counted(block.caption)))
        if picture is None:
            return self._page.paragraph(NOTE, self._words(block.description), _KEPT) + caption
        relation = f"rIdPicture{len(self.shown) + 1}"
        self.shown[relation] = picture.png
        page = self._profile.page(upright=True)
        drawn = drawing(picture, (page.text_width, page.text_height - CAPTION_ROOM), relation, len(self.shown))
        return self._page.paragraph(FIGURE, drawn) + caption

    def _words(self, text: str) -> str:
        return self._page.runs(without_isolates(text), self._page.plain)

    def _counted(self, text: str) -> str:
        return self._profile.said(text)


def _depth(heading: Heading) -> int:
    return min(max(heading.level, 1), len(HEADINGS)) - 1


def _bookmark(number: int) -> str:
    return f"_Toc{number:08}"
