"""Sorting a package: a judge's answer as it grows, saved in the package itself or in a file of its own."""

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from phenocode.analysis.coding_table import NONE
from phenocode.commands.item_words import QUOTES, ItemFinder
from phenocode.errors import Refusal
from phenocode.exchange.coding_headings import heading_column
from phenocode.exchange.documents import Rejected, Sentence, Table, shown_name
from phenocode.exchange.parsing import Request, parse_files
from phenocode.exchange.review_content import place_checker
from phenocode.exchange.review_documents import REVIEW_ENDING, ItemAnswer, Parcel, ParcelAnswer
from phenocode.exchange.review_files import PackageFile, encode_parcel, read_review_file, write_encoded
from phenocode.i18n import mark
from phenocode.study.debriefing import NOWHERE, UNSURE, Unit
from phenocode.study.records import Layer, new_id
from phenocode.study.rules import clean_name, clean_text
from phenocode.text.names import name_key

_COLUMNS = {Layer.FIRST: "first_layer", Layer.SECOND: "second_layer", Layer.ENCOUNTER: "encounter"}
_REMARK = "remark"
_REMARKS = frozenset(map(name_key, ("remark", "remarks", "comment", "comments", "note", "یادداشت", "توضیح", "ملاحظات")))
_WORDS = {name_key(word): NOWHERE for word in ("nowhere", "fits nowhere", "none", "هیچ‌کدام", "هیچ‌کجا", "—", "–", "-")}
_WORDS |= {name_key(word): UNSURE for word in ("unsure", "not sure", "نامطمئن", "مطمئن نیستم", "?", "؟")}
_SEVERAL = re.compile("[;؛\n]")
_ALSO_SEVERAL = re.compile("[+،,/|&]")  # where all the parts are categories; these stand in names as well


class RowsRefused(Refusal):
    """A table or form of which rows can't be read: nothing of it is taken, and each of them is listed."""

    def __init__(self, file: str, rows: Sequence[Sentence]) -> None:
        super().__init__(
            "Nothing of {file} was taken, as there are rows in it that can't be read. Mend these rows and try again.",
            file=file,
        )
        self.rows = tuple(rows)


class SortingBook:
    """One judge's answer to a package; nothing is in the file before ``save``.

    A place is empty (not reached), UNSURE, NOWHERE, or keys of choices joined by "+", as in ``ItemAnswer``.
    """

    def __init__(self, path: Path, held: PackageFile) -> None:
        self.path = path
        self.parcel: Parcel = held.parcel
        self._encoded = encode_parcel(held.parcel)
        self._check = place_checker(held.parcel.choices)
        self._answer = held.answer or _begun(held.parcel)
        self._items = {item.number: item for item in self._answer.items}
        self._saved = held.answer is not None
        self._stamp = _stamp(path)

    @classmethod
    def open(cls, path: Path, judge: str = "", *, out: Path | None = None) -> "SortingBook":
        """Open a package to sort it as ``judge``, or as whoever has answered in it; ``out`` is where the answer goes.

        Without either, ``judge`` is empty until ``sign_as``. Another judge's answer in the package is refused without
        ``out``, and never carried along to there: judges are independent. Raises Refusal for that, and for a file that
        is no package.
        """
        held = read_review_file(path)
        if not isinstance(held, PackageFile):
            raise Refusal(
                "{file} is a review in place, no package to be sorted. Choose the package that was sent.",
                file=shown_name(str(path)),
            )
        own = held.answer is not None and (not judge or name_key(held.answer.judge) == name_key(judge))
        if held.answer is not None and not own and out is None:
            raise Refusal(
                "{file} holds the answer of {judge} already. Sort the package as it was sent, or write to another "
                "file.",
                file=shown_name(str(path)),
                judge=held.answer.judge,
            )
        if out is not None and _same_file(path, out):
            out = None
        if out is not None and out.exists():
            raise Refusal("{file} exists already. Choose another name; nothing was overwritten.", file=out.name)
        book = cls(path, held if own else PackageFile(held.parcel, None))
        if judge and not own:
            book.sign_as(judge)
        if out is not None:
            book.path, book._stamp, book._saved = out, None, False
        return book

    @property
    def judge(self) -> str:
        """Who sorts; empty until it is known."""
        return self._answer.judge

    def sign_as(self, judge: str) -> None:
        """Say who sorts. Raises Refusal for a blank name."""
        self._answer = replace(self._answer, judge=clean_name(judge))
        self._saved = False

    @property
    def answer(self) -> ParcelAnswer:
        """What was answered until now, by the items' numbers."""
        return replace(self._answer, items=tuple(self._items[number] for number in sorted(self._items)))

    @property
    def unsaved(self) -> bool:
        """Whether something was said since the last ``save``."""
        return not self._saved

    def place_of(self, number: int, layer: Layer) -> str:
        """Where the judge put an item in a layer; empty while it has not come to that."""
        item = self._items.get(number)
        return item.places.get(layer, "") if item is not None else ""

    def remark_on(self, number: int) -> str:
        """What the judge remarked on an item."""
        item = self._items.get(number)
        return item.remark if item is not None else ""

    def put(self, number: int, layer: Layer, place: str) -> None:
        """Put an item into a place of a layer; an empty place takes it back. Raises ValueError for an unknown place."""
        item = self._item(number)
        places = {one: kept for one, kept in item.places.items() if one is not layer}
        checked = self._check(layer, place)
        self._keep(replace(item, places=places | {layer: checked} if checked else places))

    def remark(self, number: int, text: str) -> None:
        """Write a remark on an item in place of the former one; an empty one removes it."""
        self._keep(replace(self._item(number), remark=clean_text(text)))

    def progress(self, layer: Layer) -> tuple[int, int]:
        """How many items have a place in a layer (*unsure* is one), and how many there are."""
        return sum(1 for item in self._items.values() if item.places.get(layer)), len(self.parcel.items)

    def save(self) -> None:
        """Write what has come until now; the file is whole at any moment.

        Raises Refusal while nobody has signed, when the file was changed by another program meanwhile, and when it
        can't be written; the former state stays then.
        """
        if self._saved:
            return
        if not self.judge:
            raise Refusal("A sorting needs the name of who sorts. Type it and try again.")
        present = _stamp(self.path)
        if present is not None and present != self._stamp:
            raise Refusal(
                "{file} was changed by another program since it was opened, so nothing was written over it. Open it "
                "again.",
                file=self.path.name,
            )
        answer = replace(self.answer, changed=_now())
        write_encoded(self._encoded, answer, self.path, force=present is not None)
        self._answer, self._saved, self._stamp = answer, True, _stamp(self.path)

    def _item(self, number: int) -> ItemAnswer:
        if not 1 <= number <= len(self.parcel.items):
            raise ValueError
        return self._items.get(number) or ItemAnswer(number, {})

    def _keep(self, item: ItemAnswer) -> None:
        if item == self._items.get(item.number, ItemAnswer(item.number, {})):
            return
        if item.places or item.remark:
            self._items[item.number] = item
        else:
            del self._items[item.number]
        self._saved = False


def sort_from_table(
    package_path: Path, judge: str, table_path: Path, out: Path | None = None, *, encoding: str | None = None
) -> SortingBook:
    """Answer a package from a table (.csv, .xlsx or .docx), as the board does, and save it there or in ``out``.

    The table has a heading row: statement or code, then first_layer, second_layer, encounter as far as sorted, and
    remark; ``encoding`` is that of a .csv that is not UTF-8. Raises RowsRefused when a row can't be read, and Refusal
    as ``SortingBook.open`` does; nothing is written then.
    """
    if not judge.strip():
        raise Refusal("A sorting needs the name of who sorts. Type it and try again.")
    if out is not None and out.suffix.casefold() != REVIEW_ENDING:
        raise Refusal(
            "{file} can't be an answer: its name must end in {endings}.", file=out.name, endings=REVIEW_ENDING
        )
    book = SortingBook.open(package_path, judge, out=out)
    document = parse_files([Request(str(table_path), encoding, tables=True)])[0]
    if isinstance(document, Rejected):
        raise document.reason
    take_tables(book, document.tables, shown_name(str(table_path)))
    book.save()
    return book


def take_tables(book: SortingBook, tables: Sequence[Table], file: str) -> None:
    """Put items where a table says, as ``sort_from_table`` tells; ``file`` is its name for sentences. Nothing is saved.

    Raises RowsRefused and Refusal as that does; the book is of no use then.
    """
    table, columns, first = _headed(tables, book.parcel.unit, file)
    reader = _RowReader(book)
    for number, row in enumerate(table[first:], start=first + 1):
        if any(cell.strip() for cell in row):
            reader.take(number, {column: row[n].strip() for column, n in columns.items() if n < len(row)})
    if reader.problems:
        raise RowsRefused(file, reader.problems)
    if not reader.taken:
        raise Refusal("{file} has no rows under its headings. Choose the table with the answers.", file=file)


def _headed(tables: Sequence[Table], unit: Unit, file: str) -> tuple[Table, Mapping[str, int], int]:
    """The table whose headings are understood, its columns, and the row (0-based) under the headings."""
    for table in tables:
        for index, row in enumerate(table):
            if not any(cell.strip() for cell in row):
                continue
            columns: dict[str, int] = {}
            for n, cell in enumerate(row):
                column = _REMARK if name_key(cell) in _REMARKS else heading_column(cell)
                if column is not None:
                    columns.setdefault(column, n)
            if unit.value in columns and any(column in columns for column in _COLUMNS.values()):
                return table, columns, index + 1
            break
    raise Refusal(
        "{file} lacks known headings. Its first row needs {unit}, then first_layer, second_layer or encounter.",
        file=file,
        unit=unit.value,
    )


class _RowReader:
    """Takes rows of a table into a sorting; what can't be read is kept as a problem."""

    def __init__(self, book: SortingBook) -> None:
        self.problems: list[Sentence] = []
        self.taken = 0
        self._book = book
        self._unit = book.parcel.unit
        self._finder = ItemFinder(book.parcel)
        self._said: dict[int, tuple[Mapping[Layer, str], str]] = {}
        self._codes: dict[int, set[str]] = {}  # with which codes a table of statements has an item
        self._keys = {layer: {name_key(c.name): c.key for c in book.parcel.choices_of(layer)} for layer in Layer}

    def take(self, row: int, cells: Mapping[str, str]) -> None:
        """Take a row, its number as in the table and its cells by column."""
        problems = len(self.problems)
        words = cells.get(self._unit.value, "")
        answered = {cells.get(column, "") for column in (*_COLUMNS.values(), _REMARK)} - {""}
        # In our own tables a dash stands where what is not in the package has no category.
        if not answered or (answered == {NONE} and words and not self._finder.find(words)):
            self._pass_over(words)
            return
        numbers = self._numbers(row, words)
        places = {
            layer: self._place(row, layer, cells[column]) for layer, column in _COLUMNS.items() if cells.get(column)
        }
        said = places, cells.get(_REMARK, "")
        # Several items may have the same words: their rows are taken in the items' order.
        number = next((one for one in numbers if one not in self._said), None)
        if number is None and numbers:
            number = numbers[0]
            repeated = len(numbers) == 1 and self._said[number] == said
            joined = None if len(numbers) > 1 else self._beside(number, cells, places)
            if not repeated and joined is None:
                self._refuse(mark("Row {row}: its {unit} was answered in a row above."), row, unit=self._unit.value)
            places = joined or places
        if len(self.problems) > problems or number is None:
            return
        self.taken += 1
        self._said.setdefault(number, said)
        self._codes.setdefault(number, set()).add(name_key(cells.get(Unit.CODE.value, "")))
        for layer, place in places.items():
            self._book.put(number, layer, place)
        if said[1]:
            self._book.remark(number, said[1])

    def _pass_over(self, words: str) -> None:
        """Note a row that answers nothing: of items with the same words the next one is meant by the next such row."""
        numbers = self._finder.find(words)
        self.taken += 1
        number = next((one for one in numbers if one not in self._said), None)
        if number is not None and len(numbers) > 1:
            self._said[number] = {}, ""

    def _beside(self, number: int, cells: Mapping[str, str], places: Mapping[Layer, str]) -> dict[Layer, str] | None:
        """The places of a statement with those of a row more, as in a coding table each of its codes has a row.

        None where the row does not bear a code of its own, or says what can't stand beside a category.
        """
        code = name_key(cells.get(Unit.CODE.value, ""))
        if self._unit is Unit.CODE or not code or code in self._codes[number]:
            return None
        joined = {}
        for layer, place in places.items():
            present = self._book.place_of(number, layer)
            if present != place and {present, place} & {NOWHERE, UNSURE}:
                return None
            joined[layer] = "+".join(dict.fromkeys(filter(None, (*present.split("+"), *place.split("+")))))
        return joined

    def _numbers(self, row: int, words: str) -> list[int]:
        """The items that a row answers, several where they have the same words; none where that is a problem."""
        numbers = self._finder.find(words)
        if not name_key(words):
            self._refuse(mark("Row {row}: there is no {unit} in it."), row, unit=self._unit.value)
        elif not numbers:
            self._refuse(mark("Row {row}: its {unit} is not in the package."), row, unit=self._unit.value)
        elif not self._finder.have_same_words(numbers):
            template = mark("Row {row}: its {unit} may be several of the package. Copy it from there.")
            self._refuse(template, row, unit=self._unit.value)
        else:
            return numbers
        return []

    def _place(self, row: int, layer: Layer, cell: str) -> str:
        whole = self._named(layer, cell)
        if whole is not None:
            return whole
        found = []
        for name in filter(None, map(str.strip, _SEVERAL.split(cell))):
            keys = self._category(layer, name)
            if keys:
                found += keys
            elif name_key(name) in _WORDS:
                self._refuse(mark("Row {row}: {name} can't stand beside a category."), row, name=name)
            elif any(name_key(name) in known for known in self._keys.values()):
                template = mark("Row {row}: {name} is a category of another layer than {column}.")
                self._refuse(template, row, name=name, column=_COLUMNS[layer])
            else:
                self._refuse(mark("Row {row}: there is no category named {name} in the package."), row, name=name)
        return "+".join(dict.fromkeys(found))

    def _category(self, layer: Layer, name: str) -> list[str]:
        """The keys of a category, or of several that stand in one name; none for anything else."""
        known = self._keys[layer]
        for one in map(name_key, (name, name.strip(QUOTES))):
            if one in known:
                return [known[one]]
        parts = list(map(name_key, _ALSO_SEVERAL.split(name)))
        return [known[part] for part in parts] if all(part in known for part in parts) else []

    def _named(self, layer: Layer, cell: str) -> str | None:
        key = name_key(cell)
        return self._keys[layer].get(key) or _WORDS.get(key)

    def _refuse(self, template: str, row: int, **values: object) -> None:
        self.problems.append(Sentence(template, {"row": row, **values}))


def _begun(parcel: Parcel) -> ParcelAnswer:
    now = _now()
    return ParcelAnswer(new_id(), parcel.package_id, "", now, now, ())


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _stamp(path: Path) -> tuple[int, int, int] | None:
    """What tells a state of a file from another; None where there is none."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def _same_file(path: Path, other: Path) -> bool:
    return os.path.realpath(path) == os.path.realpath(other)
