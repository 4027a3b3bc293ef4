"""The tables of a Word file (.docx): rows of cells, merged ones filled, participant labels in a column of their own."""

from typing import Any

from phenocode.analysis.coding_table import LABEL_HEADINGS
from phenocode.errors import Refusal
from phenocode.exchange.documents import MOST_CHARACTERS, Document, Sentence, Table, shown_name
from phenocode.exchange.packages import Package
from phenocode.exchange.word_files import BROKEN_FIELDS, Reading, continues, open_word
from phenocode.exchange.word_markup import attribute, inside, named
from phenocode.exchange.word_processing import Paragraph
from phenocode.i18n import mark

LABEL_STYLE = "ParticipantLabel"
"""The id of the character style in which the coding table writes its labels."""

_MOST_COLUMNS = 63  # what a table of Word's can have

_NOTES_LEFT_OUT = mark("{file} has footnotes or endnotes; they are no part of its tables and were left out.")


def read_word_tables(path: str, encoding: str | None = None) -> Document:
    """The tables of a .docx in their order; ``encoding`` has no meaning for it.

    Cells stand in the order of the file, which is the logical one: a table shown from right to left has its rightmost
    column first. Words in the character style of participant labels are taken out of their cells into a further
    column, as a sheet has them. Raises Refusal as the reading of a text does, and for tables beyond all measure.
    """
    file = shown_name(path)
    package, main, root = open_word(path)
    reading = _TableReading(package, main)
    tables = reading.tables(root, file)
    if reading.fields_open:
        reading = _TableReading(package, main, with_fields=False)
        tables = reading.tables(root, file)
        reading.noticed[BROKEN_FIELDS] = None
    warnings = tuple(Sentence(template, {"file": file}) for template in reading.noticed)
    return Document(path, "docx", "", "", warnings, tables=tables)


class _TableReading(Reading):
    """A walk through the tables of a document's body; tables inside of cells are lines of those cells."""

    def __init__(self, package: Package, main: str, *, with_fields: bool = True) -> None:
        super().__init__(package, main, with_fields=with_fields)
        self._label_styles = _label_styles(package, main)
        self._label: list[str] = []  # of the cell that is read now
        self._characters = 0

    def tables(self, root: Any, file: str) -> tuple[Table, ...]:
        """All tables that have rows; raises Refusal when they hold more than a study could."""
        found = (
            self._table(child, file)
            for body in named(root, "w:body")
            for name, child in self._children(body)
            if name == "w:tbl"
        )
        return tuple(table for table in found if table)

    def _table(self, table: Any, file: str) -> Table:
        rows: list[list[str]] = []
        labels: list[str] = []
        above: list[tuple[str, str]] = []
        for name, row in self._children(table):
            if name != "w:tr" or self._is_removed(inside(row, "w:trPr")):
                continue
            above = self._row(row, above)
            rows.append([text for text, _ in above])
            labels.append(next((label for _, label in above if label), ""))
            self._characters += sum(map(len, rows[-1]))
            if self._characters > MOST_CHARACTERS:
                raise Refusal(
                    "{file} has tables of more than {limit} million characters. Divide it into several files.",
                    file=file,
                    limit=MOST_CHARACTERS // 1_000_000,
                )
        if any(labels):
            labels[0] = labels[0] or LABEL_HEADINGS["en"]
            width = max(map(len, rows))
            rows = [[*row, *[""] * (width - len(row)), label] for row, label in zip(rows, labels, strict=True)]
        return tuple(map(tuple, rows))

    def _row(self, row: Any, above: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """The text and the label in each column of the table's grid."""
        before = inside(row, "w:trPr", "w:gridBefore")
        cells: list[tuple[str, str]] = [("", "")] * _count(before, 0)
        for name, cell in self._children(row):
            properties = inside(cell, "w:tcPr")
            if name != "w:tc" or self._is_removed(properties):
                continue
            if continues(properties, "w:hMerge") and cells:
                value = cells[-1]
            elif continues(properties, "w:vMerge") and len(cells) < len(above):
                value = above[len(cells)]
            else:
                value = self._cell(cell)
            cells += [value] * _count(inside(properties, "w:gridSpan"), 1)
        return cells[:_MOST_COLUMNS]

    def _cell(self, cell: Any) -> tuple[str, str]:
        self._label = []
        text = "\n".join(self._story(cell))
        return text, "".join(self._label).strip()

    def _fill(self, paragraph: Paragraph, element: Any) -> None:
        """Add the text in ``element``; that of a participant label goes beside the cell."""
        style = inside(element, "w:rPr", "w:rStyle") if self._label_styles else None
        if style is None or attribute(style, "val") not in self._label_styles:
            super()._fill(paragraph, element)
            return
        label = Paragraph()
        super()._fill(label, element)
        self._label.append(label.text())

    def _note_mark(self, kind: str, reference: Any) -> str:
        """Nothing: the sign of a note would be taken for words of a statement."""
        self.noticed[_NOTES_LEFT_OUT] = None
        return ""


def _label_styles(package: Package, main: str) -> set[str | None]:
    """The ids of the style that the coding table gives its labels; other programs than ours may have changed the id."""
    found: set[str | None] = set()
    for tree in package.related(main, "styles"):
        for style in named(tree, "w:style"):
            name = inside(style, "w:name")
            words = attribute(name, "val") if name is not None else None
            if LABEL_STYLE in (attribute(style, "styleId"), (words or "").replace(" ", "")):
                found.add(attribute(style, "styleId"))
    return found


def _count(element: Any, otherwise: int) -> int:
    """How many columns of the grid an element names."""
    value = attribute(element, "val") if element is not None else None
    return min(int(value), _MOST_COLUMNS) if value is not None and value.isdecimal() else otherwise
