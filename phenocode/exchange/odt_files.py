"""OpenDocument text files (.odt): their text whole and in order, one line a paragraph, with notes at the end."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from phenocode.errors import Refusal
from phenocode.exchange.documents import Document, Sentence, damaged, finished, regular_bytes, shown_name
from phenocode.exchange.packages import NotAPackage, Package
from phenocode.exchange.word_processing import (
    COMMENTS,
    HIDDEN,
    MARGINS,
    NOTES_MOVED,
    NUMBERED,
    OBJECTS,
    TRACKED,
    Paragraph,
    note_sign,
)

MOST_MEGABYTES = 50

_MANIFEST = "meta-inf/manifest.xml"
_PARTS = (_MANIFEST, "content.xml", "styles.xml")
_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"

_SPACES = re.compile("[ \t\r\n]+")
_MOST_SPACES = 10_000
_STYLE_STEPS = 20

# What stands inside a text and is no part of it.
_NOT_TEXT = {
    "text:tracked-changes",
    "text:ruby-text",
    "text:script",
    "office:forms",
    "office:scripts",
    "office:event-listeners",
    "office:binary-data",
    "svg:title",
    "svg:desc",
    "text:table-of-content-source",
    "text:illustration-index-source",
    "text:table-index-source",
    "text:object-index-source",
    "text:user-index-source",
    "text:alphabetical-index-source",
    "text:bibliography-source",
}
_LEFT_OUT = {"text:number", "office:annotation", "drawing:object", "drawing:object-ole"}
_TOLD = {
    "text:number": NUMBERED,
    "office:annotation": COMMENTS,
    "drawing:object": OBJECTS,
    "drawing:object-ole": OBJECTS,
    "text:hidden-text": HIDDEN,
    "text:hidden-paragraph": HIDDEN,
}
_CHANGES = {"text:insertion", "text:deletion"}
# Drawings hold text boxes and no text of their own.
_WORDLESS = ("drawing:", "svg:", "dr3d:")
# Shapes whose paragraphs stand directly in them.
_SHAPES = {
    "drawing:text-box",
    "drawing:custom-shape",
    "drawing:rect",
    "drawing:line",
    "drawing:polyline",
    "drawing:polygon",
    "drawing:regular-polygon",
    "drawing:path",
    "drawing:circle",
    "drawing:ellipse",
    "drawing:connector",
    "drawing:caption",
    "drawing:measure",
}
_NOTE_CLASSES = ("footnote", "endnote")


def read_odt_file(path: str, encoding: str | None = None) -> Document:
    """The text of an .odt; ``encoding`` has no meaning for it.

    A row of a table is one line, its cells divided by tabs; the lines of a text box follow the paragraph that holds it.
    Raises Refusal for a file that is no .odt, is damaged, protected, empty or unsafe to unpack.
    """
    file = shown_name(path)
    data = regular_bytes(path, MOST_MEGABYTES)
    try:
        package = Package(data, file, _MANIFEST, _PARTS)
    except NotAPackage as error:
        raise _not_odt(file) from error
    if any(_short_name(element.tag) == "manifest:encryption-data" for element in package.tree(_MANIFEST).iter("*")):
        raise Refusal("{file} is protected by a password. Save it without one and import it again.", file=file)
    root = package.tree("content.xml")
    texts = [] if root is None else [body for body in root.iter("*") if _short_name(body.tag) == "office:text"]
    if not texts:
        raise _not_odt(file)
    reading = _Reading(file, root, package.tree("styles.xml"))
    text = reading.text(texts[0])
    warnings = tuple(Sentence(template, {"file": file}) for template in reading.noticed)
    return finished(path, "odt", "", text, warnings)


def _not_odt(file: str) -> Refusal:
    return Refusal(
        "{file} is not an OpenDocument text (.odt). Give it the ending of what it is, such as .docx, or open it in "
        "LibreOffice or Word and save it as .odt.",
        file=file,
    )


@lru_cache(maxsize=1024)
def _short_name(tag: str) -> str:
    """The name of an element as "text:p" or "table:table"."""
    namespace, _, local = tag.removeprefix("{").rpartition("}")
    return f"{namespace.removeprefix(_NAMESPACE).partition(':')[0].removesuffix('-compatible')}:{local}"


def _attribute(element: Any, name: str) -> str | None:
    """The value of an attribute, named as in "text:style-name"."""
    prefix, _, local = name.partition(":")
    value = element.get(f"{{{_NAMESPACE}{prefix}:1.0}}{local}")
    return None if value is None else str(value)


def _number(element: Any, name: str) -> int:
    value = _attribute(element, name) or ""
    return int(value) if value.isdecimal() and len(value) < 10 else 1


class _Styles:
    """Which styles hide their text, and which lists and headings show numbers."""

    def __init__(self, roots: list[Any]) -> None:
        self._parents: dict[str, str] = {}
        self._hides: dict[str, bool] = {}
        self._numbered: dict[tuple[str, int], bool] = {}
        for root in roots:
            for element in root.iter("*"):
                name = _short_name(element.tag)
                if name == "style:style":
                    self._add_style(element)
                elif name in ("text:list-style", "text:outline-style"):
                    key = "" if name == "text:outline-style" else _attribute(element, "style:name") or ""
                    for level in element:
                        numbers = bool(_attribute(level, "style:num-format"))
                        self._numbered[key, _number(level, "text:level")] = numbers

    def _add_style(self, element: Any) -> None:
        name = _attribute(element, "style:name") or ""
        self._parents[name] = _attribute(element, "style:parent-style-name") or ""
        for properties in element:
            display = _attribute(properties, "text:display")
            if display is not None and _short_name(properties.tag) == "style:text-properties":
                self._hides[name] = display == "none"

    def hides(self, style: str | None) -> bool:
        """Whether text in ``style`` is hidden."""
        # Styles that are based on each other in a ring would never end.
        for _ in range(_STYLE_STEPS):
            if not style:
                return False
            if style in self._hides:
                return self._hides[style]
            style = self._parents.get(style)
        return False

    def numbers(self, list_style: str, level: int) -> bool:
        """Whether a list of ``list_style``, or with "" a heading, shows a number at ``level``."""
        return self._numbered.get((list_style, level), False)


class _Reading:
    """One walk through a document; ``noticed`` holds what must be said, in the order it was met."""

    def __init__(self, file: str, content: Any, styles: Any) -> None:
        self._file = file
        self._margins = [] if styles is None else [styles]
        self._styles = _Styles([*self._margins, content])
        self._notes: list[tuple[str, str, str]] = []
        self._counts = dict.fromkeys(_NOTE_CLASSES, 0)
        # Spaces that follow a space, or begin a paragraph, are the file's own layout.
        self._after_space = True
        self.noticed: dict[str, None] = {}

    def text(self, body: Any) -> str:
        """The text of the whole document."""
        lines = self._lines(body)
        if self._notes:
            self.noticed[NOTES_MOVED] = None
        for wanted in _NOTE_CLASSES:
            lines += (f"{sign} {text}" if sign else text for kind, sign, text in self._notes if kind == wanted)
        if any(
            any(character.isalpha() for character in "".join(element.itertext()))
            for root in self._margins
            for element in root.iter("*")
            if _short_name(element.tag).partition("-")[0] in ("style:header", "style:footer")
        ):
            self.noticed[MARGINS] = None
        return "\n".join(lines)

    def _children(self, element: Any) -> Iterator[tuple[str, Any]]:
        """What ``element`` holds, with its short names; what is no text has the name ""."""
        for child in element:
            name = _short_name(child.tag)
            if name in _TOLD:
                self.noticed[_TOLD[name]] = None
            elif name == "text:tracked-changes" and any(_short_name(part.tag) in _CHANGES for part in child.iter("*")):
                self.noticed[TRACKED] = None
            yield "" if name in _NOT_TEXT or name in _LEFT_OUT else name, child

    def _lines(self, container: Any, list_style: str = "", level: int = 0) -> list[str]:
        """The lines of a body, section, list, note, cell or text box."""
        lines: list[str] = []
        if _attribute(container, "text:display") in ("none", "condition"):
            self.noticed[HIDDEN] = None
        for name, child in self._children(container):
            if name in ("text:p", "text:h"):
                lines += self._paragraph(child)
                if name == "text:h" and self._styles.numbers("", _number(child, "text:outline-level")):
                    self.noticed[NUMBERED] = None
            elif name == "text:list":
                style = _attribute(child, "text:style-name") or list_style
                if self._styles.numbers(style, level + 1):
                    self.noticed[NUMBERED] = None
                lines += self._lines(child, style, level + 1)
            elif name == "table:table":
                lines += self._rows(child)
            elif name:
                lines += self._lines(child, list_style, level)
        return lines

    def _rows(self, table: Any) -> list[str]:
        """One line a row, its cells divided by tabs; a merged cell gives its text once, where it begins."""
        rows: list[str] = []
        for name, row in self._children(table):
            if name != "table:table-row":
                rows += self._rows(row) if name else []
                continue
            cells: list[str] = []
            covered = 0  # how many of the next cells the last one reaches over
            for cell_name, cell in self._children(row):
                if not cell_name:
                    continue
                words = "\n".join(self._lines(cell))
                if words or covered <= 0 or cell_name != "table:covered-table-cell":
                    cells.append(words)
                covered = max(covered, _number(cell, "table:number-columns-spanned")) - 1
            rows.append("\t".join(cells))
        return rows

    def _paragraph(self, element: Any) -> list[str]:
        outer, self._after_space = self._after_space, True
        paragraph = Paragraph()
        self._fill(paragraph, element)
        self._after_space = outer
        return paragraph.lines()

    def _fill(self, paragraph: Paragraph, element: Any) -> None:
        """Add the text in ``element``, a paragraph or a part of one."""
        if (element.text or len(element)) and self._styles.hides(_attribute(element, "text:style-name")):
            self.noticed[HIDDEN] = None
        has_words = not _short_name(element.tag).startswith(_WORDLESS)
        self._add_layout(paragraph, element.text if has_words else None)
        for name, child in self._children(element):
            if name == "text:s":
                count = _number(child, "text:c")
                if count > _MOST_SPACES:
                    raise damaged(self._file)
                self._add(paragraph, " " * count)
            elif name == "text:tab":
                self._add(paragraph, "\t")
            elif name == "text:line-break":
                self._add(paragraph, "\n")
            elif name == "text:note":
                self._add(paragraph, self._note(child))
            elif name == "text:hidden-text" and not child.text:
                self._add_layout(paragraph, _attribute(child, "text:string-value"))
            elif name in _SHAPES:
                paragraph.boxes += self._lines(child)
            elif name:
                self._fill(paragraph, child)
            self._add_layout(paragraph, child.tail if has_words else None)

    def _add(self, paragraph: Paragraph, text: str) -> None:
        paragraph.pieces.append(text)
        self._after_space = False

    def _add_layout(self, paragraph: Paragraph, text: str | None) -> None:
        """Add text as it stands between tags, where any run of spaces and line ends counts as one space."""
        if not text:
            return
        words = _SPACES.sub(" ", text)
        if self._after_space and words.startswith(" "):
            words = words[1:]
        if words:
            paragraph.pieces.append(words)
            self._after_space = words.endswith(" ")

    def _note(self, element: Any) -> str:
        """The sign of a note where the text refers to it; the note itself is kept for the end."""
        kind = "endnote" if _attribute(element, "text:note-class") == "endnote" else "footnote"
        parts = {_short_name(part.tag): part for part in element}
        citation, body = parts.get("text:note-citation"), parts.get("text:note-body")
        sign = None if citation is None else _attribute(citation, "text:label")
        if sign is None:
            self._counts[kind] += 1
            sign = note_sign(self._counts[kind], endnote=kind == "endnote")
        if body is not None:
            self._notes.append((kind, sign, "\n".join(self._lines(body))))
        return sign
