"""The styles of a Word document: of tables and captions, of text under headings, and of a whole manuscript.

All of them are Word's own where Word has one, so that a journal's template finds them, and take face, size and
direction from Normal. Sizes and spaces come from the profile.
"""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.styles.style import ParagraphStyle

from phenocode.exchange.page import Page, Profile

CAPTION, TEXT, HEADING, LABEL = "Caption", "TableText", "TableHeading", "ParticipantLabel"
"""The ids of the styles that a body uses: three of paragraphs, the last of characters."""
TITLE, HEADINGS, PROSE = "Title", ("Heading1", "Heading2", "Heading3"), "BodyText"
"""The ids of the styles of paragraphs that a document of text has besides."""
QUOTE, ITEM, DEFINITION, NOTE, MISSING = "Quote", "ListBullet", "Definition", "Note", "MissingEvidence"
CONTENTS_HEADING, CONTENTS_LINES, FIGURE = "TOCHeading", ("toc1", "toc2", "toc3"), "Figure"
"""The ids of those that a manuscript has besides."""
LARGER = {TITLE: 7.0, HEADINGS[0]: 4.0, HEADINGS[1]: 2.0, HEADINGS[2]: 0.0}
"""How many points headings are larger than the text."""

_INDENT = 425  # of quotations and lists, in twentieths of a point
_NUMBERING = (
    f"<w:numbering {nsdecls('w')}>"
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
    f'<w:pPr><w:ind w:left="{_INDENT}" w:hanging="{_INDENT // 2}"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
).encode()


def add_styles(document: Document, profile: Profile, right_to_left: bool) -> None:
    """The styles that every body uses and the footer's."""
    normal = document.styles["Normal"]
    normal.font.name = profile.latin
    normal.font.size = Pt(profile.latin_size)
    run = normal.element.rPr
    run.rFonts.set(qn("w:eastAsia"), profile.latin)
    run.rFonts.set(qn("w:cs"), profile.persian)
    size = half_points(profile.persian_size)
    run.extend(_parsed(f'<w:szCs w:val="{size}"/><w:lang w:val="en-US" w:bidi="fa-IR"/>'))
    if right_to_left:
        normal.element.get_or_add_pPr().extend(_parsed("<w:bidi/>"))
    for name, points_around, heading, builtin in (
        ("Caption", 6, True, True),
        ("Table Text", 2, False, False),
        ("Table Heading", 3, True, False),
        ("Footer", 0, False, True),
    ):
        style = _paragraph(document, name, builtin=builtin)
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(points_around)
        if heading:
            style.paragraph_format.keep_with_next = style.font.bold = style.font.cs_bold = True
    document.styles["Footer"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.styles.add_style("Participant Label", WD_STYLE_TYPE.CHARACTER)


def add_prose_styles(document: Document, profile: Profile) -> None:
    """A title, headings that the program's outline and navigation know, and paragraphs of text."""
    names = {TITLE: "Title", **{one: f"Heading {level}" for level, one in enumerate(HEADINGS, 1)}}
    for level, (key, name) in enumerate(names.items()):
        style = _paragraph(document, name)
        style.font.bold = style.font.cs_bold = True
        _set_size(style, profile, LARGER[key])
        space = style.paragraph_format
        space.keep_with_next = True
        space.space_before, space.space_after = Pt(0 if key == TITLE else 14 - 2 * level), Pt(8 if key == TITLE else 4)
        if level:
            style.element.get_or_add_pPr().extend(_parsed(f'<w:outlineLvl w:val="{level - 1}"/>'))
    text = _paragraph(document, "Body Text")
    text.paragraph_format.space_after = Pt(5)
    text.paragraph_format.line_spacing = profile.line_spacing


def add_manuscript_styles(document: Document, profile: Profile, page: Page) -> None:
    """Quotations, definitions, lists, notes, what has no evidence, figures, and the table of contents."""
    text = document.styles["Body Text"]
    for name, builtin in (
        ("Quote", True), ("List Bullet", True), ("Definition", False), ("Note", False), ("Missing Evidence", False),
    ):  # fmt: skip
        _paragraph(document, name, text, builtin=builtin)
    _indent(document.styles["Quote"], start=_INDENT, end=_INDENT)
    _indent(document.styles["Missing Evidence"], start=_INDENT // 2)
    _before_indent(document.styles["List Bullet"], '<w:numPr><w:numId w:val="1"/></w:numPr>')
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'
    _before_indent(document.styles["Missing Evidence"], shade)
    note = document.styles["Note"]
    _set_size(note, profile, -1.0)
    note.paragraph_format.line_spacing = 1.0
    note.paragraph_format.space_before = Pt(3)
    figure = _paragraph(document, "Figure")
    figure.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    figure.paragraph_format.keep_with_next = True
    figure.paragraph_format.space_before = Pt(6)
    contents = _paragraph(document, "TOC Heading")
    contents.font.bold = contents.font.cs_bold = True
    _set_size(contents, profile, LARGER[HEADINGS[0]])
    contents.paragraph_format.space_after = Pt(4)
    for level in range(len(CONTENTS_LINES)):
        style = _paragraph(document, f"toc {level + 1}")
        style.paragraph_format.space_after = Pt(2)
        tabs = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{page.text_width}"/></w:tabs>'
        _before_indent(style, tabs)
        _indent(style, start=level * _INDENT // 2)
    package = document.part.package
    part = Part(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, _NUMBERING, package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)


def half_points(size: float) -> int:
    """A size as Word counts it."""
    return round(2 * size)


def _paragraph(
    document: Document, name: str, base: ParagraphStyle | None = None, *, builtin: bool = True
) -> ParagraphStyle:
    style: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin)
    style.base_style = document.styles["Normal"] if base is None else base
    style.quick_style = True
    return style


def _set_size(style: ParagraphStyle, profile: Profile, larger: float) -> None:
    style.font.size = Pt(profile.latin_size + larger)
    style.element.get_or_add_rPr().extend(_parsed(f'<w:szCs w:val="{half_points(profile.persian_size + larger)}"/>'))


def _indent(style: ParagraphStyle, *, start: int = 0, end: int = 0) -> None:
    """Indents at the sides where lines begin and end: Word turns left and right with the paragraph's direction."""
    style.element.get_or_add_pPr().get_or_add_ind().set(qn("w:left"), str(start))
    style.element.pPr.ind.set(qn("w:right"), str(end))


def _before_indent(style: ParagraphStyle, xml: str) -> None:
    """Put properties where Word wants them: behind those that keep lines together, before spaces and indents."""
    properties = style.element.get_or_add_pPr()
    first = next((one for one in properties if one.tag in (qn("w:spacing"), qn("w:ind"), qn("w:jc"))), None)
    for one in list(_parsed(xml)):
        properties.append(one) if first is None else first.addprevious(one)


def _parsed(xml: str) -> BaseOxmlElement:
    return parse_xml(f"<w:body {nsdecls('w')}>{xml}</w:body>")
