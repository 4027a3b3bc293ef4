"""A Word document around a body: fonts, styles, page, footer, and the parts of the file.

The XML is written directly: python-docx needs minutes for the tables that a study makes, and its template brings fonts
and styles that are not the profile's. The same body gives the same bytes.
"""

import zipfile
from dataclasses import dataclass
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from phenocode.errors import Refusal
from phenocode.exchange.cells import printable
from phenocode.exchange.word_runs import RunFormat
from phenocode.i18n import digits, mark


@dataclass(frozen=True, slots=True)
class Profile:
    """The faces and sizes (in points) of a document, for Latin and for Persian words."""

    name: str  # as the command line takes it
    title: str  # a template for ``tr``
    latin: str
    persian: str
    latin_size: float
    persian_size: float


PROFILES = {
    profile.name: profile
    for profile in (
        # Times New Roman comes with Windows, macOS and Office, and has Persian letters.
        Profile("default", mark("Times New Roman"), "Times New Roman", "Times New Roman", 11, 12),
        Profile("persian-journal", mark("B Nazanin with Times New Roman"), "Times New Roman", "B Nazanin", 11, 12),
        Profile("apa", mark("APA (Times New Roman 12)"), "Times New Roman", "Times New Roman", 12, 12),
    )
}


def profile_named(name: str) -> Profile:
    """The profile with this name. Raises Refusal, naming the possible ones, when there is none."""
    if name not in PROFILES:
        raise Refusal("There is no profile {name}. Choose one of {names}.", name=name, names=", ".join(PROFILES))
    return PROFILES[name]


CAPTION, TEXT, HEADING, LABEL = "Caption", "TableText", "TableHeading", "ParticipantLabel"
"""The ids of the styles that a body uses: three of paragraphs, the last of characters."""

_EMOJI = "Segoe UI Emoji"  # what Word itself takes; other systems put their own in its place

_PAGE_LONG, _PAGE_SHORT, _MARGIN = 16838, 11906, 1134  # A4 with margins of 2 cm, in twentieths of a point

TEXT_WIDTH = _PAGE_LONG - 2 * _MARGIN
"""The width between the margins of a landscape page, in twentieths of a point."""

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_BEFORE_ALL_DATES = (1980, 1, 1, 0, 0, 0)  # a file tells no time, so that equal studies give equal files


def run_format(profile: Profile, *, bold: bool = False, style: str = "") -> RunFormat:
    """How runs look; right-to-left runs name their face and size themselves, which other programs than Word need."""
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    weight = "<w:b/><w:bCs/>" if bold else ""
    size = _half_points(profile.persian_size)
    faces = f'<w:rFonts w:ascii="{_EMOJI}" w:hAnsi="{_EMOJI}" w:eastAsia="{_EMOJI}" w:cs="{_EMOJI}"/>'
    persian = f'{weight}<w:szCs w:val="{size}"/><w:rtl/><w:lang w:bidi="fa-IR"/></w:rPr>'
    return RunFormat(
        latin=f"<w:rPr>{named}{weight}</w:rPr>" if named or weight else "",
        persian=f"<w:rPr>{named}<w:rFonts w:cs={quoteattr(profile.persian)}/>{persian}",
        emoji=f"<w:rPr>{named}{faces}</w:rPr>",
        persian_emoji=f"<w:rPr>{named}{faces}{persian}",
    )


def document_xml(body: str, *, right_to_left: bool) -> str:
    """The main part: ``body`` on landscape A4 pages with their number below."""
    bidi = "<w:bidi/>" if right_to_left else ""
    return (
        f'{_XML}<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>{body}'
        f'<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>'
        f'<w:pgSz w:w="{_PAGE_LONG}" w:h="{_PAGE_SHORT}" w:orient="landscape"/>'
        f'<w:pgMar w:top="{_MARGIN}" w:right="{_MARGIN}" w:bottom="{_MARGIN}" w:left="{_MARGIN}"'
        f' w:header="567" w:footer="567" w:gutter="0"/>{bidi}</w:sectPr></w:body></w:document>'
    )


def write_document(body: str, out: BinaryIO, *, profile: Profile, language: str, title: str) -> None:
    """Write a .docx file; ``language`` is the study's, and with it the base direction."""
    right_to_left = language == "fa"
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            ("officeDocument", "word/document.xml"),
            ("extended-properties", "docProps/app.xml"),
            core="docProps/core.xml",
        ),
        "docProps/core.xml": _core(title, language),
        "docProps/app.xml": (
            f'{_XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            "<Application>Phenocode</Application></Properties>"
        ),
        "word/document.xml": document_xml(body, right_to_left=right_to_left),
        "word/_rels/document.xml.rels": _relations(
            ("styles", "styles.xml"), ("settings", "settings.xml"), ("footer", "footer1.xml")
        ),
        "word/styles.xml": _styles(profile, right_to_left),
        "word/settings.xml": _settings(),
        "word/footer1.xml": _footer(profile, language),
    }
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, _BEFORE_ALL_DATES)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text.encode("utf-8"))


def _half_points(size: float) -> int:
    return round(2 * size)


def _styles(profile: Profile, right_to_left: bool) -> str:
    latin, persian = quoteattr(profile.latin), quoteattr(profile.persian)
    face = (
        f"<w:rFonts w:ascii={latin} w:hAnsi={latin} w:eastAsia={latin} w:cs={persian}/>"
        "{weight}"
        f'<w:sz w:val="{_half_points(profile.latin_size)}"/><w:szCs w:val="{_half_points(profile.persian_size)}"/>'
        '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="fa-IR"/>'
    )
    plain, bold = face.format(weight=""), face.format(weight="<w:b/><w:bCs/>")
    bidi = "<w:bidi/>" if right_to_left else ""

    def paragraph(style_id: str, name: str, properties: str, run: str, more: str = "") -> str:
        based = "" if style_id == "Normal" else '<w:basedOn w:val="Normal"/>'
        return (
            f'<w:style w:type="paragraph"{more} w:styleId="{style_id}"><w:name w:val="{name}"/>{based}<w:qFormat/>'
            f"<w:pPr>{properties}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )

    return (
        f'{_XML}<w:styles xmlns:w="{_W}">'
        f"<w:docDefaults><w:rPrDefault><w:rPr>{plain}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        + paragraph("Normal", "Normal", bidi, plain, ' w:default="1"')
        + paragraph(CAPTION, "caption", f'<w:keepNext/>{bidi}<w:spacing w:before="120" w:after="120"/>', bold)
        + paragraph(TEXT, "Table Text", f'{bidi}<w:spacing w:before="40" w:after="40"/>', plain, ' w:customStyle="1"')
        + paragraph(
            HEADING,
            "Table Heading",
            f'<w:keepNext/>{bidi}<w:spacing w:before="60" w:after="60"/>',
            bold,
            ' w:customStyle="1"',
        )
        + paragraph("Footer", "footer", f'{bidi}<w:jc w:val="center"/>', plain)
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{LABEL}"><w:name w:val="Participant Label"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        "</w:styles>"
    )


def _settings() -> str:
    return (
        f'{_XML}<w:settings xmlns:w="{_W}"><w:compat><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:bidi="fa-IR"/></w:settings>'
    )


def _footer(profile: Profile, language: str) -> str:
    """The page's number; Word counts it, so its digits are those that Word and the face draw in a Persian run."""
    formats = run_format(profile)
    run, bidi = (formats.persian, "<w:bidi/>") if language == "fa" else (formats.latin, "")
    return (
        f'{_XML}<w:ftr xmlns:w="{_W}"><w:p><w:pPr><w:pStyle w:val="Footer"/>{bidi}</w:pPr>'
        f'<w:r>{run}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{run}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        f'<w:r>{run}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r>{run}<w:t>{digits('1', language)}</w:t></w:r>"
        f'<w:r>{run}<w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>'
    )


def _core(title: str, language: str) -> str:
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:creator>Phenocode</dc:creator><dc:language>{language}</dc:language>"
        f"<dc:title>{escape(printable(title))}</dc:title></cp:coreProperties>"
    )


def _relations(*targets: tuple[str, str], core: str = "") -> str:
    entries = [
        f'<Relationship Id="rId{number}" Type="{_R}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    ]
    if core:
        kind = f"{_PACKAGE}/relationships/metadata/core-properties"
        entries.append(f'<Relationship Id="rId{len(entries) + 1}" Type="{kind}" Target="{core}"/>')
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(entries)}</Relationships>'


def _content_types() -> str:
    types = {
        "/word/document.xml": f"{_TYPE}.document.main+xml",
        "/word/styles.xml": f"{_TYPE}.styles+xml",
        "/word/settings.xml": f"{_TYPE}.settings+xml",
        "/word/footer1.xml": f"{_TYPE}.footer+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    overrides = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in types.items())
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
