"""A filled Word form as it stands in its file: the package's id, the judge's name, the categories and the rows.

What the rows mean is the matter of ``form_files``; this part runs in the child process. A form comes back from Word or
LibreOffice with or without the tags of its content controls, so columns are known by their headings as well, and items
by their numbers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from phenocode.errors import Refusal
from phenocode.exchange.documents import MOST_CHARACTERS, Document, shown_name, too_long
from phenocode.exchange.form_words import (
    DATA_NAMESPACE,
    FORM_LINE,
    JUDGE,
    TAG,
    WORDS,
    digest_of,
    plain,
    shown_choice,
)
from phenocode.exchange.packages import Package
from phenocode.exchange.word_files import Reading, open_word
from phenocode.exchange.word_markup import attribute, inside, is_on, named, short_name
from phenocode.exchange.word_processing import Paragraph
from phenocode.study.records import Layer

PACKAGE, ITEM = "package", "item"
"""What the rows of the first table tell, besides ``JUDGE``: the package's id, an item's number and digest."""
LAYERS = tuple(layer.value for layer in Layer)

_CODE, _WORDS, _NUMBER, _REMARK = "code", "words", "number", "remark"
_IN_LINE = re.compile(rf"{FORM_LINE}([0-9a-f]{{32}})(?![0-9a-f])")
_MOST_ROWS = 20_000


def _headings() -> dict[str, str]:
    found: dict[str, str] = {}
    for words in WORDS.values():
        found |= {
            plain(words.number): _NUMBER,
            plain(words.code): _CODE,
            plain(words.statement): _WORDS,
            plain(words.statements): _WORDS,
            plain(words.comment): _REMARK,
        }
        found |= {plain(name): layer.value for layer, name in words.layers.items()}
    return found


_HEADINGS = _headings()
_LAYER_TITLES = {plain(title): layer.value for words in WORDS.values() for layer, title in words.layer_titles.items()}
_DEFINED = {tuple(map(plain, (w.number, w.category, w.definition))): key for key, w in WORDS.items()}
_NAME_LABELS = {plain(words.name): words.name for words in WORDS.values()}
_WAITING = {plain(text) for words in WORDS.values() for text in (words.name_here, words.choose)}


def read_form_rows(path: str, encoding: str | None = None) -> Document:
    """The form in a .docx as three tables; ``encoding`` has no meaning for it.

    The first holds pairs and triples (``PACKAGE``, ``JUDGE``, ``ITEM``), the second categories (layer, value or empty,
    text as shown), the third rows (place in the table, number as written, items by tags, digest of the words, the three
    layers, comment). Raises Refusal for a file that is no .docx or no form, is damaged, protected or unsafe to unpack.
    """
    file = shown_name(path)
    package, main, root = open_word(path)
    form = _FormReading(package, main)
    form.read(root)
    if form.fields_open:
        form = _FormReading(package, main, with_fields=False)
        form.read(root)
    if not form.packages or not form.columns_known:
        raise Refusal(
            "{file} is no form that Phenocode made, or its table is gone. Choose the form that was sent and filled.",
            file=file,
        )
    tables = (tuple(form.told()), tuple(form.choices), tuple(form.rows))
    if len(form.rows) > _MOST_ROWS or sum(len(cell) for table in tables for row in table for cell in row) > (
        MOST_CHARACTERS
    ):
        raise too_long(file)
    return Document(path, "form", "", "", tables=tables)


@dataclass(slots=True)
class _Row:
    """One row while it is read."""

    cells: list[str] = field(default_factory=list)
    aspects: dict[str, int] = field(default_factory=dict)  # by tag: in which cell
    items: dict[str, None] = field(default_factory=dict)  # "package.number" of all tags


class _FormReading(Reading):
    """A walk through a form; what a control only asks for, while nothing was put into it, is no text."""

    def __init__(self, package: Package, main: str, *, with_fields: bool = True) -> None:
        super().__init__(package, main, with_fields=with_fields)
        self.packages: dict[str, None] = {}  # the most trusted first
        self.choices: dict[tuple[str, str, str], None] = {}
        self.rows: list[tuple[str, ...]] = []
        self.columns_known = False
        self._items: list[tuple[str, str]] = []
        self._judge = ""
        self._row = _Row()
        self._columns: dict[str, int] = {}
        self._width = 0
        self._layer = ""  # whose definitions come next
        self._defined: dict[tuple[str, str, str], None] = {}

    def told(self) -> Iterator[tuple[str, ...]]:
        """The rows of the first table."""
        yield from ((PACKAGE, package) for package in self.packages)
        yield (JUDGE, self._judge)
        yield from ((ITEM, *item) for item in self._items)

    def read(self, root: Any) -> None:
        """Take in the whole document."""
        for tree in self._package.related(self._main, "customXml"):
            if tree.tag == f"{{{DATA_NAMESPACE}}}form":
                self.packages.setdefault(tree.get("package", ""))
                self._items += [(item.get("number", ""), item.get("digest", "")) for item in tree]
        for body in named(root, "w:body"):
            for name, child in self._children(body):
                if name == "w:tbl":
                    self._table(child)
                elif name == "w:p":
                    self._paragraph(child)
        if not self.choices:
            self.choices = self._defined

    def _children(self, element: Any) -> Iterator[tuple[str, Any]]:
        if short_name(element.tag) == "w:sdt":
            properties = inside(element, "w:sdtPr")
            self._note_control(element, properties)
            if is_on(properties, "w:showingPlcHdr"):
                # Around a whole cell it is still that cell.
                yield from ((name, child.makeelement(child.tag)) for name, child in super()._children(element))
                return
        yield from super()._children(element)

    def _note_control(self, element: Any, properties: Any) -> None:
        tag = inside(properties, "w:tag")
        parts = ((attribute(tag, "val") if tag is not None else None) or "").split(".")
        if parts[0] != TAG:
            return
        if len(parts) == 3 and parts[2] == JUDGE:
            self.packages.setdefault(parts[1])
            if not is_on(properties, "w:showingPlcHdr"):
                name = Paragraph()
                for content in named(element, "w:sdtContent"):
                    self._fill(name, content)
                self._judge = self._judge or _written(name.text())
        elif len(parts) == 4:
            self.packages.setdefault(parts[1])
            self._row.items[f"{parts[1]}.{parts[2]}"] = None
            self._row.aspects.setdefault(parts[3], len(self._row.cells))

    def _paragraph(self, element: Any) -> None:
        paragraph = Paragraph()
        self._fill(paragraph, element)
        text = paragraph.text().strip()
        line = _IN_LINE.search(text)
        if line:
            self.packages.setdefault(line[1])
        key = plain(text)
        self._layer = _LAYER_TITLES.get(key, self._layer)
        for label in _NAME_LABELS:
            if key.startswith(label) and not self._judge:
                self._judge = _written(text.partition(":")[2])

    def _table(self, table: Any) -> None:
        columns: dict[str, int] = {}
        language = ""
        number = 0
        for name, element in self._children(table):
            if name != "w:tr" or self._is_removed(inside(element, "w:trPr")):
                continue
            row = self._read_row(element)
            keys = tuple(map(plain, row.cells))
            headings = {_HEADINGS[key]: place for place, key in enumerate(keys) if key in _HEADINGS}
            if keys in _DEFINED:
                language = _DEFINED[keys]
            elif _NUMBER in headings and any(layer in headings for layer in LAYERS):
                columns = self._columns = headings
                self._width, self.columns_known = len(row.cells), True
            elif language:
                self._define(row, language)
            else:
                # A table that was cut in two goes on under the headings of the one before.
                known = columns or (self._columns if len(row.cells) == self._width else {})
                if known or row.items:
                    number += 1
                    self._list_choices(element, row, known)
                    self._take(number, row, known)

    def _read_row(self, element: Any) -> _Row:
        self._row = row = _Row()
        for name, cell in self._children(element):
            if name == "w:tc" and not self._is_removed(inside(cell, "w:tcPr")):
                text = "\n".join(self._story(cell)).strip()
                span = inside(cell, "w:tcPr", "w:gridSpan")
                width = (attribute(span, "val") if span is not None else None) or "1"
                row.cells += [text, *[""] * (min(int(width), 63) - 1 if width.isdecimal() else 0)]
        self._row = _Row()
        return row

    def _define(self, row: _Row, language: str) -> None:
        """A line of the definitions in front, which name the categories where no drop-down is left."""
        number = plain(row.cells[0]) if row.cells else ""
        if self._layer and len(row.cells) > 1 and number.isdecimal():
            place = 1 + sum(layer == self._layer for layer, _, _ in self._defined)
            shown = shown_choice(int(number[:9]), row.cells[1], language)
            self._defined[self._layer, f"{self._layer[0]}{place}", shown] = None

    def _list_choices(self, element: Any, row: _Row, columns: dict[str, int]) -> None:
        """The categories that the row's drop-downs offer."""
        places = {place: aspect for aspect, place in (columns | row.aspects).items() if aspect in LAYERS}
        cells = [child for name, child in self._children(element) if name == "w:tc"]
        for place, cell in enumerate(cells):
            if place in places:
                for entries in cell.iter("{*}dropDownList", "{*}comboBox"):
                    for entry in named(entries, "w:listItem"):
                        value, shown = attribute(entry, "value") or "", attribute(entry, "displayText")
                        if shown and value[:1] == places[place][0] and value[1:].isdecimal():
                            self.choices.setdefault((places[place], value, shown))

    def _take(self, number: int, row: _Row, columns: dict[str, int]) -> None:
        places = columns | row.aspects

        def cell(aspect: str) -> str:
            place = places.get(aspect, len(row.cells))
            return _written(row.cells[place]) if place < len(row.cells) else ""

        answers = [cell(layer) for layer in LAYERS]
        words = "\n".join([cell(_CODE), cell(_WORDS)])
        if not any(row.cells) and not row.items:
            return
        self.columns_known = True
        digest = digest_of(words) if _WORDS in places else ""
        self.rows.append((str(number), plain(cell(_NUMBER)), " ".join(row.items), digest, *answers, cell(_REMARK)))


def _written(text: str) -> str:
    """What a cell says, unless it still says what to put there."""
    return "" if plain(text) in _WAITING else text.strip()
