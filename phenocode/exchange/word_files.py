"""Word files (.docx): their text whole and in order, one line a paragraph, with notes at the end."""

from collections.abc import Iterator
from typing import Any

from phenocode.errors import Refusal
from phenocode.exchange.documents import Document, Sentence, finished, regular_bytes, shown_name
from phenocode.exchange.packages import NotAPackage, Package
from phenocode.exchange.word_markup import Numbering, attribute, inside, is_on, named, short_name
from phenocode.exchange.word_processing import (
    COMMENTS,
    HIDDEN,
    MARGINS,
    NOTES_MOVED,
    NUMBERED,
    PAGE_END,
    SYMBOLS,
    TRACKED,
    Paragraph,
    note_sign,
)
from phenocode.i18n import mark

MOST_MEGABYTES = 50

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")

# Wrappers that say something of what is in them and are no text of their own.
_WRAPPERS = {"w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:hyperlink", "w:fldSimple", "w:dir", "w:bdo"}
_ADDED = {"w:ins", "w:moveTo"}
_REMOVED = {"w:del", "w:moveFrom"}
_NOT_TEXT = {"w:instrText", "w:delText", "w:delInstrText", "w:rt"}
_CHARACTERS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:cr": "\n",
    "w:noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    "w:softHyphen": "\N{SOFT HYPHEN}",
}
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_NOTES = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}

_INSERTED_FILES = mark(
    "{file} has other files inserted into it; their text was left out. Save it again in Word to take it."
)
BROKEN_FIELDS = mark("{file} has fields that do not end; check the text where the document has fields.")


def read_word_file(path: str, encoding: str | None = None) -> Document:
    """The text of a .docx; ``encoding`` has no meaning for it.

    A row of a table is one line, its cells divided by tabs; the lines of a text box follow the paragraph that holds it.
    Raises Refusal for a file that is no .docx, is damaged, protected, empty or unsafe to unpack.
    """
    file = shown_name(path)
    package, main, root = open_word(path)
    reading = Reading(package, main)
    text = reading.text(root)
    if reading.fields_open:
        # Otherwise all that follows a field without its end would be lost.
        reading = Reading(package, main, with_fields=False)
        text = reading.text(root)
        reading.noticed[BROKEN_FIELDS] = None
    warnings = tuple(Sentence(template, {"file": file}) for template in reading.noticed)
    return finished(path, "docx", "", text, warnings)


def open_word(path: str) -> tuple[Package, str, Any]:
    """The package of a .docx, the name of its main part and that part's root; raises Refusal as the reading does."""
    file = shown_name(path)
    data = regular_bytes(path, MOST_MEGABYTES)
    if data.startswith(_OLE) and _ENCRYPTED_STREAM in data:
        raise Refusal("{file} is protected by a password. Save it without one and import it again.", file=file)
    try:
        package = Package(data, file)
    except NotAPackage as error:
        raise _not_word(file) from error
    main = next(iter(package.targets("", "officeDocument")), "word/document.xml")
    root = package.tree(main)
    if root is None or short_name(root.tag) != "w:document":
        raise _not_word(file)
    return package, main, root


def _not_word(file: str) -> Refusal:
    return Refusal(
        "{file} is not a Word document (.docx). If it is an older .doc file, open it in Word and save it as .docx.",
        file=file,
    )


class Reading:
    """One walk through a document's stories; ``noticed`` holds what must be said, in the order it was met."""

    def __init__(self, package: Package, main: str, *, with_fields: bool = True) -> None:
        self._package = package
        self._main = main
        self._numbering = Numbering(package, main)
        self._with_fields = with_fields
        # For each field that is open, whether its result has begun; its instruction is no text.
        self._fields: list[bool] = []
        self._notes: list[tuple[str, str | None, str]] = []
        self._counts = dict.fromkeys(_NOTES.values(), 0)
        self.fields_open = False
        self.noticed: dict[str, None] = {}

    def text(self, root: Any) -> str:
        """The text of the whole document."""
        lines = [line for body in named(root, "w:body") for line in self._story(body)]
        lines += self._note_lines()
        if any(True for tree in self._package.related(self._main, "comments") for _ in named(tree, "w:comment")):
            self.noticed[COMMENTS] = None
        if any(
            any(character.isalpha() for character in piece)
            for kind in ("header", "footer")
            for tree in self._package.related(self._main, kind)
            for element in named(tree.iter("*"), "w:t")
            for piece in (element.text or "",)
        ):
            self.noticed[MARGINS] = None
        return "\n".join(lines)

    def _story(self, container: Any) -> list[str]:
        """The lines of a body, note or text box, whose fields are its own."""
        outer, self._fields = self._fields, []
        lines = self._lines(container)
        self.fields_open |= bool(self._fields)
        self._fields = outer
        return lines

    def _children(self, element: Any) -> Iterator[tuple[str, Any]]:
        """What ``element`` holds, with its short names, as it is once all tracked changes are accepted."""
        for child in element:
            name = short_name(child.tag)
            if name in _REMOVED:
                self.noticed[TRACKED] = None
            elif name in _ADDED:
                self.noticed[TRACKED] = None
                yield from self._children(child)
            elif name in _WRAPPERS:
                yield from self._children(child)
            elif name == "mc:AlternateContent":
                # The choices and the fallback are one content drawn for different programs.
                choice = inside(child, "mc:Choice")
                choice = inside(child, "mc:Fallback") if choice is None else choice
                if choice is not None:
                    yield from self._children(choice)
            elif not name.endswith("Pr") and name not in _NOT_TEXT:
                yield name, child

    def _lines(self, container: Any) -> list[str]:
        """The lines of paragraphs and tables; a paragraph whose end was removed goes on in the next one."""
        lines: list[str] = []
        paragraph = Paragraph()
        for name, child in self._children(container):
            if name == "w:p":
                self._fill(paragraph, child)
                if self._numbering.numbers(child):
                    self.noticed[NUMBERED] = None
                if not self._is_removed(inside(child, "w:pPr", "w:rPr")):
                    lines += paragraph.lines()
                    paragraph = Paragraph()
            elif name == "w:altChunk":
                self.noticed[_INSERTED_FILES] = None
            else:
                lines += self._leftover(paragraph)
                paragraph = Paragraph()
                lines += self._rows(child) if name == "w:tbl" else self._lines(child)
        return lines + self._leftover(paragraph)

    @staticmethod
    def _leftover(paragraph: Paragraph) -> list[str]:
        return ([paragraph.text()] if paragraph.pieces else []) + paragraph.boxes

    def _is_removed(self, properties: Any) -> bool:
        """Whether properties of a row, a cell or a paragraph's end say that it was removed."""
        removed = any(inside(properties, name) is not None for name in ("w:del", "w:moveFrom", "w:cellDel"))
        if removed:
            self.noticed[TRACKED] = None
        return removed

    def _rows(self, table: Any) -> list[str]:
        """One line a row, its cells divided by tabs; a merged cell gives its text once, where it begins."""
        rows: list[str] = []
        for name, row in self._children(table):
            if name != "w:tr" or self._is_removed(inside(row, "w:trPr")):
                continue
            cells: list[str] = []
            for cell_name, cell in self._children(row):
                properties = inside(cell, "w:tcPr")
                if cell_name != "w:tc" or self._is_removed(properties) or continues(properties, "w:hMerge"):
                    continue
                cells.append("" if continues(properties, "w:vMerge") else "\n".join(self._lines(cell)))
            rows.append("\t".join(cells))
        return rows

    def _fill(self, paragraph: Paragraph, element: Any) -> None:
        """Add the text in ``element``, a paragraph or a part of one."""
        for name, child in self._children(element):
            if name == "w:fldChar":
                self._turn_field(attribute(child, "fldCharType"))
            elif name == "w:txbxContent":
                paragraph.boxes += self._story(child)
            elif name in ("w:t", "m:t"):
                self._add(paragraph, child.text or "")
            elif name in _CHARACTERS:
                self._add(paragraph, _CHARACTERS[name])
            elif name == "w:br":
                kind = attribute(child, "type")
                self._add(paragraph, PAGE_END if kind in ("page", "column") else "\n")
            elif name == "w:sym":
                self._add(paragraph, self._symbol(child))
            elif name in _NOTES:
                self._add(paragraph, self._note_mark(_NOTES[name], child))
            else:
                if name == "w:r" and is_on(inside(child, "w:rPr"), "w:vanish"):
                    self.noticed[HIDDEN] = None
                self._fill(paragraph, child)

    def _add(self, paragraph: Paragraph, text: str) -> None:
        if all(self._fields):
            paragraph.pieces.append(text)

    def _turn_field(self, kind: str | None) -> None:
        if not self._with_fields:
            return
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _symbol(self, element: Any) -> str:
        self.noticed[SYMBOLS] = None
        try:
            character = chr(int(attribute(element, "char") or "", 16))
        except (ValueError, OverflowError):
            return _UNKNOWN
        return _UNKNOWN if character < " " or "\ud800" <= character <= "\udfff" else character

    def _note_mark(self, kind: str, reference: Any) -> str:
        """The sign of a note where the text refers to it, as Word writes it in a plain text file."""
        sign = ""
        if attribute(reference, "customMarkFollows") not in ("1", "true", "on"):
            self._counts[kind] += 1
            sign = note_sign(self._counts[kind], endnote=kind == "endnotes")
        self._notes.append((kind, attribute(reference, "id"), sign))
        return sign

    def _note_lines(self) -> list[str]:
        lines: list[str] = []
        if self._notes:
            self.noticed[NOTES_MOVED] = None
        for kind in _NOTES.values():
            texts = {attribute(note, "id"): note for tree in self._package.related(self._main, kind) for note in tree}
            for note_kind, note_id, sign in self._notes:
                if note_kind == kind and note_id in texts:
                    text = "\n".join(self._story(texts[note_id])).lstrip(" \t")
                    lines.append(f"{sign} {text}" if sign else text)
        return lines


def continues(properties: Any, name: str) -> bool:
    """Whether a cell's properties say that it goes on a merge; ``name`` is the merge's element."""
    merge = inside(properties, name)
    return merge is not None and attribute(merge, "val") in (None, "continue")
