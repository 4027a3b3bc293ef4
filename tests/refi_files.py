"""REFI-QDA files in the styles of programs that write them, made from one interview; nothing in them is real.

What differs between the styles is what is publicly known of these programs' files: how positions are counted, where
texts lie, what a selection's name is, how codes are nested.
"""

import zipfile
from collections.abc import Mapping
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

TEXT = (
    "Interviewer: What is the library to you? 😀\n"
    "\n"
    "ک۱: خانهٔ دوم من است 😀 و هر روز می‌روم.\n"
    "Interviewer: Every day?\n"
    "ک۱: هر روز، even on 🎉 holidays; it belongs to all of us.\n"
)
QUOTATIONS = {
    "خانهٔ دوم من است 😀": ["home"],
    "هر روز می‌روم": ["habit"],
    "even on 🎉 holidays": ["habit", "joy"],
    "it belongs to all of us": ["commons"],
}
PERIOD = '<?xml version="1.0" encoding="utf-8"?>\n'
NAMESPACE = 'xmlns="urn:QDA-XML:project:1.0"'


def guid(name: str) -> str:
    """The GUID of something in these files."""
    return str(uuid5(NAMESPACE_URL, name))


def write_qdpx(
    path: Path,
    xml: str | bytes,
    files: Mapping[str, bytes] = {},
    *,
    inner: str = "project.qde",
) -> Path:
    """A project file of an inner XML and other entries, by their whole names."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(inner, xml if isinstance(xml, bytes) else xml.encode())
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def project_xml(body: str, *, origin: str = "Another Program 9", namespace: str = NAMESPACE, name: str = "P") -> str:
    """A project's XML around ``body``."""
    return f"{PERIOD}<Project name={quoteattr(name)} origin={quoteattr(origin)} {namespace}>{body}</Project>"


def code(name: str, *inside: str, codable: bool = True, more: str = "", key: str = "") -> str:
    """A code with what is nested in it."""
    return (
        f'<Code guid="{guid(key or name)}" name={quoteattr(name)} isCodable="{str(codable).lower()}"{more}>'
        f"{''.join(inside)}</Code>"
    )


def codebook(*codes: str) -> str:
    """The code tree of a project."""
    return f"<CodeBook><Codes>{''.join(codes)}</Codes></CodeBook>"


def coding(name: str, *, key: str = "") -> str:
    """That a selection is coded."""
    return f'<Coding guid="{guid(f"coding {key} {name}")}"><CodeRef targetGUID="{guid(name)}"/></Coding>'


def selection(start: int, end: int, *inside: str, name: str | None = None, key: str = "") -> str:
    """A passage of a text."""
    said = "" if name is None else f" name={quoteattr(name)}"
    return (
        f'<PlainTextSelection guid="{guid(key or f"selection {start} {end}")}"{said} startPosition="{start}" '
        f'endPosition="{end}">{"".join(inside)}</PlainTextSelection>'
    )


def text_source(name: str, attributes: str, *inside: str) -> str:
    """A text source."""
    return f'<TextSource guid="{guid(name)}" name={quoteattr(name)} {attributes}>{"".join(inside)}</TextSource>'


def span_of(quotation: str) -> tuple[int, int]:
    """Code points of ``TEXT``."""
    start = TEXT.index(quotation)
    return start, start + len(quotation)


def utf16(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def nvivo(path: Path) -> Path:
    """Texts with CR LF and a byte-order mark, each line end counted as two; no quotations; folders as codes; cases."""
    raw = TEXT.replace("\n", "\r\n")
    place = lambda at: utf16(TEXT[:at].replace("\n", "\r\n"))  # noqa: E731
    selections = []
    for quotation, names in QUOTATIONS.items():
        start, end = span_of(quotation)
        selections.append(selection(place(start), place(end), *(coding(one, key=quotation) for one in names)))
    body = (
        f'<Users><User guid="{guid("user").upper()}" name="R"/></Users>'
        + codebook(
            code("Ideas", code("place", code("home"), code("habit")), code("joy"), codable=False),
            code("Others", code("sharing", code("commons")), codable=False),
        )
        + f'<Variables><Variable guid="{guid("age")}" name="Age" typeOfVariable="Integer"/></Variables>'
        + f'<Cases><Case guid="{guid("case")}" name="Parvin"><VariableValue><VariableRef targetGUID="{guid("age")}"/>'
        f'<IntegerValue>41</IntegerValue></VariableValue><SourceRef targetGUID="{guid("Interview 1").upper()}"/></Case>'
        "</Cases>"
        + "<Sources>"
        + text_source(
            "Interview 1", f'plainTextPath="internal://{guid("t").upper()}.txt" richTextPath="internal://x.docx"',
            *selections,
        )
        + "</Sources>"
    )  # fmt: skip
    files = {f"Sources/{guid('t').upper()}.txt": b"\xef\xbb\xbf" + raw.encode()}
    return write_qdpx(path, project_xml(body, origin="NVivo Release 1"), files)


def atlas(path: Path) -> Path:
    """UTF-16 positions; names are the beginnings of quotations; memos, code groups and links; another inner name."""
    selections = []
    for quotation, names in QUOTATIONS.items():
        start, end = span_of(quotation)
        note = f'<NoteRef targetGUID="{guid("memo")}"/>' if names == ["home"] else ""
        selections.append(
            selection(
                utf16(TEXT[:start]), utf16(TEXT[:end]), *(coding(one, key=quotation) for one in names), note,
                name=quotation[:12] + "…",
            )
        )  # fmt: skip
    body = (
        codebook(*(code(one, more=' color="#ff0000"') for one in ("home", "habit", "joy", "commons")))
        + "<Sources>"
        + text_source("D 1", 'plainTextPath="internal://d1.txt"', *selections)
        + "</Sources><Notes>"
        + f'<Note guid="{guid("memo")}" name="On home"><PlainTextContent>Why home?</PlainTextContent></Note>'
        + "</Notes>"
        + f'<Links><Link guid="{guid("link")}" name="is part of" direction="OneWay" originGUID="{guid("joy")}" '
        f'targetGUID="{guid("home")}"/></Links>'
        + f'<Sets><Set guid="{guid("group")}" name="Feelings"><MemberCode targetGUID="{guid("joy")}"/></Set></Sets>'
    )
    xml = project_xml(body, origin="ATLAS.ti 23")
    return write_qdpx(path, xml, {"sources/d1.txt": TEXT.encode()}, inner="My project.qde")


def maxqda(path: Path) -> Path:
    """CR LF in the file counted as one letter; no quotations; values on the document; text in UTF-16."""
    selections = []
    for quotation, names in QUOTATIONS.items():
        start, end = span_of(quotation)
        selections.append(selection(start, end, *(coding(one, key=quotation) for one in names)))
    value = f'<VariableValue><VariableRef targetGUID="{guid("city")}"/><TextValue>شیراز</TextValue></VariableValue>'
    body = (
        codebook(code("Meaning", code("home"), code("joy")), code("habit"), code("commons"))
        + f'<Variables><Variable guid="{guid("city")}" name="City" typeOfVariable="Text"/></Variables>'
        + "<Sources>"
        + text_source("Group\\Parvin", 'plainTextPath="internal://folder/Parvin.txt"', *selections, value)
        + "</Sources>"
    )
    raw = b"\xff\xfe" + TEXT.replace("\n", "\r\n").encode("utf-16-le")
    return write_qdpx(path, project_xml(body, origin="MAXQDA 2022"), {"Sources/parvin.TXT": raw})


def qualcoder(path: Path) -> Path:
    """One selection a coding, each with its whole quotation; text inside the XML; categories as codes; no namespace."""
    selections = []
    for quotation, names in QUOTATIONS.items():
        start, end = span_of(quotation)
        selections += (
            selection(start, end, coding(one, key=quotation), name=quotation, key=f"{quotation} {one}") for one in names
        )
    body = (
        codebook(code("place", code("home"), code("habit"), codable=False), code("joy"), code("commons"))
        + "<Sources>"
        + text_source("one.txt", "", f"<PlainTextContent>{escape(TEXT)}</PlainTextContent>", *selections)
        + "</Sources>"
    )
    return write_qdpx(path, project_xml(body, origin="QualCoder-3.5", namespace=""))


def taguette(path: Path) -> Path:
    """Flat tags, positions of the standard, no quotations, no dates."""
    selections = []
    for quotation, names in QUOTATIONS.items():
        start, end = span_of(quotation)
        selections.append(selection(start, end, *(coding(one, key=quotation) for one in names)))
    body = (
        codebook(*(code(one) for one in ("home", "habit", "joy", "commons")))
        + "<Sources>"
        + text_source("one.html", 'plainTextPath="internal://1.txt"', *selections)
        + "</Sources>"
    )
    return write_qdpx(path, project_xml(body, origin="Taguette 1.4"), {"sources/1.txt": TEXT.encode()})


STYLES = {one.__name__: one for one in (nvivo, atlas, maxqda, qualcoder, taguette)}
