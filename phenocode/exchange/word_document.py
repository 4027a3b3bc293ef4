"""A Word document around a body: fonts, styles, page, footer, and the properties of the file.

The body comes as XML, because python-docx takes minutes to fill the cells of a table that a study makes. Its template
is emptied first: it brings fonts and styles that are not the profile's. The same body gives the same bytes.
"""

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import BinaryIO
from xml.sax.saxutils import quoteattr

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, Twips
from docx.styles.style import ParagraphStyle

from phenocode.exchange.cells import printable
from phenocode.exchange.page import MARGIN, PAGE_LONG, PAGE_SHORT, Profile
from phenocode.exchange.word_runs import RunFormat
from phenocode.i18n import digits

CAPTION, TEXT, HEADING, LABEL = "Caption", "TableText", "TableHeading", "ParticipantLabel"
"""The ids of the styles that a body uses: three of paragraphs, the last of characters."""
TITLE, HEADINGS, PROSE = "Title", ("Heading1", "Heading2", "Heading3"), "BodyText"
"""The ids of the styles of paragraphs that a document of text has besides."""
LARGER = {TITLE: 7.0, HEADINGS[0]: 4.0, HEADINGS[1]: 2.0, HEADINGS[2]: 0.0}
"""How many points headings are larger than the text."""

END = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
"""The paragraph that Word wants after a table; the smallest adds no page."""

_EMOJI = "Segoe UI Emoji"  # what Word itself takes; other systems put their own in its place

_KEPT = {
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
}
_DATE = datetime(1980, 1, 1)  # a file tells no time, so that equal studies give equal files
_DATA_PROPERTIES = (
    b'<ds:datastoreItem ds:itemID="{50484E43-4F44-4500-8000-464F524D0001}"'
    b' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>'
)
_TITLE_LIMIT = 255  # what python-docx takes


def run_format(
    profile: Profile, *, bold: bool = False, style: str = "", larger: float = 0.0, colour: str = ""
) -> RunFormat:
    """How runs look; right-to-left runs name their face and size themselves, which other programs than Word need.

    ``larger`` is by how many points the paragraph's style is larger than the text; ``colour`` is hexadecimal.
    """
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    weight = "<w:b/><w:bCs/>" if bold else ""
    weight += f'<w:color w:val="{colour}"/>' if colour else ""
    size = _half_points(profile.persian_size + larger)
    faces = f'<w:rFonts w:ascii="{_EMOJI}" w:hAnsi="{_EMOJI}" w:eastAsia="{_EMOJI}" w:cs="{_EMOJI}"/>'
    persian = f'{weight}<w:szCs w:val="{size}"/><w:rtl/><w:lang w:bidi="fa-IR"/></w:rPr>'
    return RunFormat(
        latin=f"<w:rPr>{named}{weight}</w:rPr>" if named or weight else "",
        persian=f"<w:rPr>{named}<w:rFonts w:cs={quoteattr(profile.persian)}/>{persian}",
        emoji=f"<w:rPr>{named}{faces}</w:rPr>",
        persian_emoji=f"<w:rPr>{named}{faces}{persian}",
    )


def write_document(
    body: str,
    out: BinaryIO,
    *,
    profile: Profile,
    language: str,
    title: str,
    pictures: Mapping[str, bytes] = MappingProxyType({}),
    prose: bool = False,
    upright: bool = False,
    data: bytes = b"",
) -> None:
    """Write a .docx file; ``language`` is the study's, and with it the base direction.

    ``pictures`` are PNG files by the relationship id under which the body shows them. ``prose`` adds the styles of
    titles and text, ``upright`` sets the page in portrait, and ``data`` is an XML part that the document carries along.
    """
    document = docx.Document()
    right_to_left = language == "fa"
    _empty(document)
    for relation, picture in pictures.items():
        part = document.part.package.get_or_add_image_part(io.BytesIO(picture))
        document.part.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, part, relation)
    _add_styles(document, profile, right_to_left)
    if prose:
        _add_prose_styles(document, profile)
    if data:
        _carry(document, data)
    _set_page(document, right_to_left, upright)
    _number_pages(document, profile, language)
    _put_body(document, body)
    properties = document.core_properties
    properties.author = "Phenocode"
    properties.title = printable(title)[:_TITLE_LIMIT]
    properties.language = language
    properties.comments = ""  # the template has the library's
    properties.created = properties.modified = _DATE
    _save(document, out)


def _carry(document: Document, data: bytes) -> None:
    """Put an XML part of ours beside the text; LibreOffice keeps it only where it has properties."""
    package = document.part.package
    part = Part(PackURI("/customXml/item1.xml"), CONTENT_TYPE.XML, data, package)
    properties = PackURI("/customXml/itemProps1.xml")
    document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)
    part.relate_to(
        Part(properties, CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, _DATA_PROPERTIES, package),
        RELATIONSHIP_TYPE.CUSTOM_XML_PROPS,
    )


def _save(document: Document, out: BinaryIO) -> None:
    """Write the parts in one order and with one date: python-docx puts the time of saving on each."""
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as dated, zipfile.ZipFile(out, "w") as archive:
        for name in sorted(dated.namelist()):
            entry = zipfile.ZipInfo(name, _DATE.timetuple()[:6])
            archive.writestr(entry, dated.read(name), zipfile.ZIP_DEFLATED)


def _half_points(size: float) -> int:
    return round(2 * size)


def _parsed(xml: str) -> BaseOxmlElement:
    """Pieces of Word's XML, as the children of a body."""
    return parse_xml(f"<w:body {nsdecls('w')}>{xml}</w:body>")


def _empty(document: Document) -> None:
    """Leave of the template only the default style of each kind, and the mode of today's Word."""
    for relations in (document.part.package.rels, document.part.rels):
        for key in [key for key, relation in relations.items() if relation.reltype not in _KEPT]:
            del relations[key]
    styles = document.styles.element
    styles[:] = [style for style in styles if style.get(qn("w:default"))]
    document.element.body.sectPr.clear()
    settings = document.settings.element
    settings[:] = _parsed(
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
        ' w:val="15"/></w:compat>'
    )


def _add_styles(document: Document, profile: Profile, right_to_left: bool) -> None:
    """The styles that a body uses and the footer's; all take face, size and direction from Normal."""
    styles = document.styles
    normal = styles["Normal"]
    normal.font.name = profile.latin
    normal.font.size = Pt(profile.latin_size)
    run = normal.element.rPr
    run.rFonts.set(qn("w:eastAsia"), profile.latin)
    run.rFonts.set(qn("w:cs"), profile.persian)
    run.extend(_parsed(f'<w:szCs w:val="{_half_points(profile.persian_size)}"/><w:lang w:val="en-US" w:bidi="fa-IR"/>'))
    if right_to_left:
        normal.element.get_or_add_pPr().extend(_parsed("<w:bidi/>"))

    def paragraph(name: str, points_around: float, *, heading: bool = False, builtin: bool = False) -> ParagraphStyle:
        style: ParagraphStyle = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin)
        style.base_style = normal
        style.quick_style = True
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(points_around)
        if heading:
            style.paragraph_format.keep_with_next = style.font.bold = style.font.cs_bold = True
        return style

    paragraph("Caption", 6, heading=True, builtin=True)
    paragraph("Table Text", 2)
    paragraph("Table Heading", 3, heading=True)
    paragraph("Footer", 0, builtin=True).paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    styles.add_style("Participant Label", WD_STYLE_TYPE.CHARACTER)


def _add_prose_styles(document: Document, profile: Profile) -> None:
    """A title, headings that the program's outline and navigation know, and paragraphs of text."""
    styles = document.styles
    normal = styles["Normal"]
    names = {TITLE: "Title", **{one: f"Heading {level}" for level, one in enumerate(HEADINGS, 1)}}
    for level, (key, name) in enumerate(names.items()):
        style: ParagraphStyle = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        style.base_style = normal
        style.quick_style = True
        style.font.size = Pt(profile.latin_size + LARGER[key])
        style.font.bold = style.font.cs_bold = True
        style.element.get_or_add_rPr().extend(
            _parsed(f'<w:szCs w:val="{_half_points(profile.persian_size + LARGER[key])}"/>')
        )
        space = style.paragraph_format
        space.keep_with_next = True
        space.space_before, space.space_after = Pt(0 if key == TITLE else 14 - 2 * level), Pt(8 if key == TITLE else 4)
        if level:
            style.element.get_or_add_pPr().extend(_parsed(f'<w:outlineLvl w:val="{level - 1}"/>'))
    text: ParagraphStyle = styles.add_style("Body Text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    text.base_style = normal
    text.quick_style = True
    text.paragraph_format.space_after = Pt(5)
    text.paragraph_format.line_spacing = 1.15


def _set_page(document: Document, right_to_left: bool, upright: bool) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT if upright else WD_ORIENT.LANDSCAPE
    section.page_width = Twips(PAGE_SHORT if upright else PAGE_LONG)
    section.page_height = Twips(PAGE_LONG if upright else PAGE_SHORT)
    section.top_margin = section.right_margin = section.bottom_margin = section.left_margin = Twips(MARGIN)
    section.header_distance = section.footer_distance = Twips(MARGIN // 2)
    section.gutter = Twips(0)
    if right_to_left:
        document.element.body.sectPr.extend(_parsed("<w:bidi/>"))


def _number_pages(document: Document, profile: Profile, language: str) -> None:
    """The page's number; Word counts it, so its digits are those that Word and the face draw in a Persian run."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = "Footer"
    formats = run_format(profile)
    properties = formats.persian if language == "fa" else formats.latin
    contents = (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{digits('1', language)}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    paragraph._p.extend(_parsed("".join(f"<w:r>{properties}{content}</w:r>" for content in contents)))


def _put_body(document: Document, body: str) -> None:
    """Change the whole body: to move a table from one to another takes lxml a time that grows with its square."""
    ours, empty = _parsed(body), document.element.body
    ours.append(empty.sectPr)
    document.element.replace(empty, ours)
