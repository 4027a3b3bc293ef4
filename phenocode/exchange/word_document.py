"""A Word document around a body: fonts, styles, page, footer, and the properties of the file.

The body comes as XML, because python-docx takes minutes to fill the cells of a table that a study makes. Its template
is emptied first: it brings fonts and styles that are not the profile's. The same body gives the same bytes.
"""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import BinaryIO
from xml.sax.saxutils import quoteattr

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Twips

from phenocode.exchange.cells import printable
from phenocode.exchange.page import Profile
from phenocode.exchange.word_runs import RunFormat
from phenocode.exchange.word_styles import add_manuscript_styles, add_prose_styles, add_styles, half_points

END = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
"""The paragraph that Word wants after a table; the smallest adds no page."""

FOOTER = "rIdFooter"
"""What a section break inside of a body calls the footer; the document puts the true relationship id there."""
SPACE_BETWEEN = 425  # of two columns of text, in twentieths of a point

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


@dataclass(frozen=True, slots=True)
class Layout:
    """How a section of a document lies, how many columns of text it has, how many times its page is larger than A4."""

    upright: bool
    columns: int = 1
    larger: float = 1.0


def run_format(
    profile: Profile,
    *,
    bold: bool = False,
    style: str = "",
    larger: float = 0.0,
    colour: str = "",
    styled: bool = False,
) -> RunFormat:
    """How runs look; right-to-left runs name their face and size themselves, which other programs than Word need.

    ``larger`` is by how many points the paragraph's style is larger than the text; ``colour`` is hexadecimal. With
    ``styled`` runs leave face and size to the paragraph's style, so that a journal's template can change them.
    """
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    weight = "<w:b/><w:bCs/>" if bold else ""
    weight += f'<w:color w:val="{colour}"/>' if colour else ""
    size = f'<w:szCs w:val="{half_points(profile.persian_size + larger)}"/>'
    face = f"<w:rFonts w:cs={quoteattr(profile.persian)}/>"
    if styled:
        size = face = ""
    faces = f'<w:rFonts w:ascii="{_EMOJI}" w:hAnsi="{_EMOJI}" w:eastAsia="{_EMOJI}" w:cs="{_EMOJI}"/>'
    persian = f'{weight}{size}<w:rtl/><w:lang w:bidi="fa-IR"/></w:rPr>'
    return RunFormat(
        latin=f"<w:rPr>{named}{weight}</w:rPr>" if named or weight else "",
        persian=f"<w:rPr>{named}{face}{persian}",
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
    manuscript: bool = False,
    upright: bool | None = None,
    layout: Layout | None = None,
    new_page: bool = True,
    data: bytes = b"",
) -> None:
    """Write a .docx file; ``language`` is the study's, and with it the base direction.

    ``pictures`` are PNG files by the relationship id under which the body shows them. ``prose`` adds the styles of
    titles and text, ``manuscript`` those of a whole manuscript too. ``upright`` says how the page lies, if not as the
    profile has it for tables; ``layout`` says it of the last section, which begins a ``new_page`` or goes on. ``data``
    is an XML part that the document carries along.
    """
    document = docx.Document()
    right_to_left = language == "fa"
    _empty(document)
    for relation, picture in pictures.items():
        part = document.part.package.get_or_add_image_part(io.BytesIO(picture))
        document.part.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, part, relation)
    lies = layout or Layout(profile.tables_upright if upright is None else upright)
    add_styles(document, profile, right_to_left)
    if prose or manuscript:
        add_prose_styles(document, profile)
    if manuscript:
        add_manuscript_styles(document, profile, profile.page(upright=True))
    if data:
        _carry(document, data)
    _set_page(document, profile, right_to_left, lies, new_page)
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


def section_break(profile: Profile, layout: Layout, *, right_to_left: bool, new_page: bool) -> str:
    """The smallest paragraph, with which a section of a body ends; ``new_page`` says how this section begins."""
    page = profile.page(upright=layout.upright, larger=layout.larger)
    margins = page.margins
    left, right = (margins.end, margins.start) if right_to_left else (margins.start, margins.end)
    lying = "" if layout.upright else ' w:orient="landscape"'
    distance = margins.bottom // 2
    return (
        '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:sectPr>'
        f'<w:footerReference {nsdecls("r")} w:type="default" r:id="{FOOTER}"/>'
        f'<w:type w:val="{"nextPage" if new_page else "continuous"}"/>'
        f'<w:pgSz w:w="{page.width}" w:h="{page.height}"{lying}/>'
        f'<w:pgMar w:top="{margins.top}" w:right="{right}" w:bottom="{margins.bottom}" w:left="{left}"'
        f' w:header="{distance}" w:footer="{distance}" w:gutter="0"/>'
        f"{_columns(layout)}{'<w:bidi/>' if right_to_left else ''}</w:sectPr></w:pPr></w:p>"
    )


def _columns(layout: Layout) -> str:
    return f'<w:cols w:num="{layout.columns}" w:space="{SPACE_BETWEEN}"/>' if layout.columns > 1 else ""


def _set_page(document: Document, profile: Profile, right_to_left: bool, layout: Layout, new_page: bool) -> None:
    section = document.sections[0]
    page = profile.page(upright=layout.upright, larger=layout.larger)
    margins = page.margins
    if not new_page:
        section.start_type = WD_SECTION.CONTINUOUS
    section.orientation = WD_ORIENT.PORTRAIT if layout.upright else WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Twips(page.width), Twips(page.height)
    left, right = (margins.end, margins.start) if right_to_left else (margins.start, margins.end)
    section.top_margin, section.right_margin = Twips(margins.top), Twips(right)
    section.bottom_margin, section.left_margin = Twips(margins.bottom), Twips(left)
    section.header_distance = section.footer_distance = Twips(margins.bottom // 2)
    section.gutter = Twips(0)
    document.element.body.sectPr.extend(_parsed(_columns(layout) + ("<w:bidi/>" if right_to_left else "")))


def _number_pages(document: Document, profile: Profile, language: str) -> None:
    """The page's number; Word counts it, so its digits are those that Word and the face draw in a Persian run."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = "Footer"
    formats = run_format(profile)
    properties = formats.persian if language == "fa" and profile.own_digits else formats.latin
    contents = (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{profile.number(1, language)}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    paragraph._p.extend(_parsed("".join(f"<w:r>{properties}{content}</w:r>" for content in contents)))


def _put_body(document: Document, body: str) -> None:
    """Change the whole body: to move a table from one to another takes lxml a time that grows with its square."""
    empty = document.element.body
    (footer,) = empty.sectPr.iterfind(qn("w:footerReference"))
    ours = _parsed(body.replace(f'r:id="{FOOTER}"', f'r:id="{footer.get(qn("r:id"))}"'))
    ours.append(empty.sectPr)
    document.element.replace(empty, ours)
