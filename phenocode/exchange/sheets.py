"""Sheets as interviews: which column holds what, and the documents that the rows make."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields, replace

from phenocode.errors import Refusal
from phenocode.exchange.documents import Document, Sentence, Table, finished, shown_name
from phenocode.exchange.sheet_headings import MEANINGS, guessed_meanings, has_headings, milliseconds, named_meanings
from phenocode.i18n import mark
from phenocode.study.records import Moment
from phenocode.text.names import name_key, words_key
from phenocode.text.turns import is_interviewer_label, label_key

UNUSED = mark("{file} has columns that are not used: {columns}.")
_NO_TIMES = mark("{file} has time stamps that can't be understood: {count}. Their rows were taken without them.")
_WITHOUT_WORDS = mark("{file} has rows without words in the column that holds them: {count}. They were left out.")
_LONG = 400  # characters; what is longer on average is an interview rather than a turn


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a sheet hold, by their 0-based number; None where there is none.

    A row is a turn ("turns") or a whole interview ("documents"). ``heading``: the first row holds headings.
    """

    rows: str
    text: int
    speaker: int | None = None
    name: int | None = None
    setting: int | None = None
    date: int | None = None
    time: int | None = None
    heading: bool = True

    def to_json(self) -> str:
        """The mapping as it is remembered."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "Columns":
        """A remembered mapping. Raises ValueError for what is none."""
        said = json.loads(text)
        if not isinstance(said, dict):
            raise ValueError("no mapping of columns")
        known = {field.name for field in fields(cls)}
        try:
            return cls(**{name: value for name, value in said.items() if name in known})
        except TypeError as error:
            raise ValueError("no mapping of columns") from error


@dataclass(frozen=True, slots=True)
class Sheetful:
    """One document of a sheet, and what the sheet says about it."""

    document: Document
    name: str = ""
    setting: str = ""
    date: str = ""


def headings_key(table: Table) -> str:
    """What a mapping is remembered by: the folded headings joined by tabs; without headings, only how many columns."""
    return "\t".join(map(words_key, table[0])) if has_headings(table) else "\t" * (len(table[0]) - 1)


def guess_columns(table: Table) -> Columns:
    """A likely mapping: by the headings, in Persian or English, else by what the columns look like."""
    heading = has_headings(table)
    rows = table[1:] if heading else table
    found = guessed_meanings(rows, named_meanings(table[0]) if heading else {})
    name = found.get("name")
    if name is not None and "speaker" not in found and any(is_interviewer_label(row[name]) for row in rows):
        # An interviewer among the participants: the column says who speaks.
        found["speaker"] = found.pop("name")
    return Columns(_kind_of_rows(rows, found), heading=heading, **found)


def _kind_of_rows(rows: Sequence[Sequence[str]], found: dict[str, int]) -> str:
    if "speaker" in found or "time" in found:
        return "turns"
    texts = [row[found["text"]] for row in rows if row[found["text"]].strip()]
    if "name" in found:
        names = [name_key(row[found["name"]]) for row in rows if row[found["name"]].strip()]
        return "documents" if len(set(names)) == len(names) > 0 else "turns"
    return "documents" if sum(map(len, texts)) > _LONG * len(texts) else "turns"


def documents_of(document: Document, columns: Columns) -> list[Sheetful]:
    """The documents that a sheet's rows make.

    "turns": one for each name (one for all without a column of names), a paragraph "Speaker: words" a row, the label
    only where the speaker changes. "documents": one for each row. What concerns the whole sheet is said with the
    first. Raises Refusal when the columns do not fit the sheet or hold no text.
    """
    table = document.tables[0]
    file = shown_name(document.file)
    held = {meaning: getattr(columns, meaning) for meaning in MEANINGS if getattr(columns, meaning) is not None}
    if any(not 0 <= column < len(table[0]) for column in held.values()):
        raise Refusal(
            "{file} has {count} columns, fewer than were named. Say again which column holds what.",
            file=file,
            count=len(table[0]),
        )
    rows = list(_rows(table, columns))
    written = [row for row in rows if _has_words(row[columns.text])]
    if not written:
        raise Refusal("{file} has no text in the column that was named for it. Choose another one.", file=file)
    warnings = [*document.warnings, *_unused(table, columns, held, file)]
    lost = sum(1 for row in rows if not _has_words(row[columns.text]) and any(cell.strip() for cell in row))
    if lost:
        warnings.append(Sentence(_WITHOUT_WORDS, {"file": file, "count": lost}))
    time = columns.time
    if time is not None:
        strange = sum(1 for row in written if row[time].strip() and milliseconds(row[time]) is None)
        if strange:
            warnings.append(Sentence(_NO_TIMES, {"file": file, "count": strange}))
    sheetfuls = [_sheetful(document, columns, group) for group in _groups(written, columns)]
    first = sheetfuls[0]
    sheetfuls[0] = replace(first, document=replace(first.document, warnings=tuple(warnings)))
    return sheetfuls


def _rows(table: Table, columns: Columns) -> Iterator[Sequence[str]]:
    """The rows below the headings; among turns an empty name is that of the row above."""
    name = ""
    for row in table[1:] if columns.heading else table:
        if columns.rows == "turns" and columns.name is not None:
            name = row[columns.name].strip() or name
            if any(cell.strip() for cell in row):
                row = (*row[: columns.name], name, *row[columns.name + 1 :])
        yield row


def _has_words(text: str) -> bool:
    return any(character.isprintable() and not character.isspace() for character in text)


def _unused(table: Table, columns: Columns, held: dict[str, int], file: str) -> Iterator[Sentence]:
    start = 1 if columns.heading else 0
    names = [
        table[0][number].strip() if columns.heading and table[0][number].strip() else str(number + 1)
        for number in range(len(table[0]))
        if number not in held.values() and any(row[number].strip() for row in table[start:])
    ]
    if names:
        yield Sentence(UNUSED, {"file": file, "columns": [" ".join(name.split()) for name in names]})


def _groups(rows: Sequence[Sequence[str]], columns: Columns) -> list[list[Sequence[str]]]:
    """The rows of each document, in the order in which the documents begin."""
    if columns.rows != "turns":
        return [[row] for row in rows]
    groups: dict[str, list[Sequence[str]]] = {}
    for row in rows:
        groups.setdefault(name_key(_cell(row, columns.name)), []).append(row)
    return list(groups.values())


def _cell(row: Sequence[str], column: int | None) -> str:
    return "" if column is None else row[column].strip()


def _sheetful(sheet: Document, columns: Columns, rows: Sequence[Sequence[str]]) -> Sheetful:
    paragraphs: list[str] = []
    labels: dict[str, str] = {}
    moments: list[Moment] = []
    length = 0
    speaking = ""
    for row in rows:
        words = row[columns.text].strip()
        label = _label(_cell(row, columns.speaker))
        key = label_key(label)
        begins = ""
        if key and key != speaking:
            speaking = key
            labels.setdefault(key, label)
            begins = f"{label}: "
        moment = milliseconds(_cell(row, columns.time))
        if moment is not None:
            moments.append(Moment(length + len(begins), moment))
        paragraphs.append(begins + words)
        length += len(begins) + len(words) + 1
    document = replace(
        finished(sheet.file, sheet.format, sheet.encoding, "\n".join(paragraphs)),
        labels=tuple(labels.values()),
        moments=tuple(moments),
    )
    setting, date = (
        next((_cell(row, column) for row in rows if _cell(row, column)), "")
        for column in (columns.setting, columns.date)
    )
    return Sheetful(document, " ".join(_cell(rows[0], columns.name).split()), " ".join(setting.split()), date)


def _label(cell: str) -> str:
    """A speaker as a label: on one line, without a colon of its own."""
    return " ".join(cell.replace(":", " ").replace("：", " ").split())
