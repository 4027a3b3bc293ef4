"""A filled Word form read back: who answered what, with every row that can't be read, and what was changed in it."""

import re
import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from phenocode.exchange.documents import Document, Rejected, Sentence, damaged, shown_name
from phenocode.exchange.form_rows import ITEM, LAYERS, PACKAGE
from phenocode.exchange.form_words import BETWEEN, JUDGE, SEVERAL, WORDS, fixed_entries, plain
from phenocode.exchange.parsing import Request, parse_files
from phenocode.exchange.review_documents import ItemAnswer
from phenocode.i18n import mark
from phenocode.study.records import Layer
from phenocode.text.fold import fold
from phenocode.text.names import name_key

_ID = re.compile("[0-9a-f]{32}")
_SHOWN = re.compile(r"(\d+)\. (.*)", re.DOTALL)
_SUM = re.compile(r"(?<!\d)\d+(?:\s*[+＋]\s*\d+)+(?!\d)")
_PLUS = re.compile("[+＋]")

_NO_ITEM = mark(
    "Row {row} of the table: it has no number and none of the form's fields, so it can't be told what it answers."
)
_UNKNOWN_ITEM = mark("Row {row} of the table: there is no item {number} in this form.")
_OTHER_ITEM = mark("Row {row} of the table: it shows number {number}, but its fields or words are item {other}'s.")
_OTHER_FORM = mark("Row {row} of the table: it comes from another form.")
_TWICE = mark("Item {number}: it stands in the form more than once, so it can't be told which answer counts.")
_NO_CATEGORY = {
    Layer.FIRST: mark("Item {number}, first layer: what stands there is none of the form's categories."),
    Layer.SECOND: mark("Item {number}, second layer: what stands there is none of the form's categories."),
    Layer.ENCOUNTER: mark("Item {number}, kind of encounter: what stands there is none of the form's categories."),
}
_WHICH = {
    Layer.FIRST: mark("Item {number}, first layer: several fit, but the comment does not name them as in 1 + 2."),
    Layer.SECOND: mark("Item {number}, second layer: several fit, but the comment does not name them as in 1 + 2."),
    Layer.ENCOUNTER: mark(
        "Item {number}, kind of encounter: several fit, but the comment does not name them as in 1 + 2."
    ),
}
_EDITED = mark("Item {number}: its words in the form are not those that were sent.")
_MISSING = mark("Items that have no row in the form any more: {numbers}.")


@dataclass(frozen=True, slots=True)
class FormRead:
    """What a form answers. ``problems`` are rows that can't be read, each by its item's number or else its place."""

    package_id: str
    judge: str  # empty where nobody wrote a name
    answers: tuple[ItemAnswer, ...]  # of the rows that can be read and hold anything, by number
    problems: tuple[tuple[int, Sentence], ...]
    told: tuple[Sentence, ...]  # what does not stand in the way of reading it
    missing: tuple[int, ...]  # numbers of the items that were sent and have no row


def form_answer_id(package_id: str, judge: str) -> str:
    """The id of a judge's answer on paper, which is the same whenever the form is read again."""
    return uuid.uuid5(uuid.UUID(package_id), name_key(judge)).hex


def read_form(path: str) -> FormRead:
    """Read a filled form in the child process.

    Raises Refusal for a file that is no form of ours, and for what can't be read at all; rows that can't be read are
    no reason for that, they are listed.
    """
    (outcome,) = parse_files([Request(path, review=True)])
    if isinstance(outcome, Rejected):
        raise outcome.reason
    return _Sense(outcome).form()


@dataclass(frozen=True, slots=True)
class _Row:
    row: int
    number: str
    items: tuple[str, ...]  # by tags, "package.number"
    digest: str
    answers: tuple[str, ...]
    remark: str


class _Sense:
    """What the rows of one form mean."""

    def __init__(self, document: Document) -> None:
        about, choices, rows = document.tables
        packages = [row[1] for row in about if row[0] == PACKAGE and _ID.fullmatch(row[1])]
        if not packages:
            raise damaged(shown_name(document.file))
        self._package = packages[0]
        self._judge = next((" ".join(row[1].split()) for row in about if row[0] == JUDGE), "")
        self._digests = {int(row[1]): row[2] for row in about if row[0] == ITEM and _is_number(row[1])}
        self._alike: dict[str, list[int]] = {}
        for number, digest in self._digests.items():
            self._alike.setdefault(digest, []).append(number)
        self._rows = [
            _Row(int(place), number, tuple(items.split()), digest, tuple(answers), remark)
            for place, number, items, digest, *answers, remark in rows
        ]
        fixed = {plain(text): value for words in WORDS.values() for value, text in fixed_entries(words).items()}
        self._values = {layer: dict(fixed) for layer in LAYERS}
        self._numbers: dict[str, dict[int, str]] = {layer: {} for layer in LAYERS}
        for layer, value, shown in choices:
            self._add_choice(layer, value, plain(shown))
        self._problems: list[tuple[int, Sentence]] = []
        self._told: list[Sentence] = []

    def _add_choice(self, layer: str, value: str, shown: str) -> None:
        values = self._values[layer]
        values.setdefault(shown, value)
        parts = _SHOWN.fullmatch(shown)
        if parts and _is_number(parts[1]):
            values.setdefault(parts[2], value)
            values.setdefault(parts[1], value)
            self._numbers[layer].setdefault(int(parts[1]), value)

    def form(self) -> FormRead:
        """The whole answer."""
        found = [(number, row) for row in self._rows if (number := self._item(row)) is not None]
        times = Counter(number for number, _ in found)
        answers: dict[int, ItemAnswer] = {}
        for number, row in sorted(found, key=lambda pair: pair[0]):
            if times[number] == 1:
                answer = self._answer(number, row)
                if answer is not None:
                    answers[number] = answer
        self._problems += [(number, Sentence(_TWICE, {"number": number})) for number in times if times[number] > 1]
        lost = {number for number, _ in self._problems}
        missing = tuple(sorted(self._digests.keys() - times.keys() - lost))
        if missing:
            self._told.append(Sentence(_MISSING, {"numbers": list(missing)}))
        return FormRead(
            self._package,
            self._judge,
            tuple(answers.values()),
            tuple(sorted(self._problems, key=lambda problem: problem[0])),
            tuple(self._told),
            missing,
        )

    def _item(self, row: _Row) -> int | None:
        """Which item a row answers; None where that can't be told, which is a problem."""
        tagged = [item.partition(".") for item in row.items]
        if any(package != self._package for package, _, _ in tagged):
            self._problem(row, _OTHER_FORM)
            return None
        witnesses = {int(number) for _, _, number in tagged if _is_number(number)}
        alike = self._alike.get(row.digest, ())
        if len(alike) == 1:
            witnesses.add(alike[0])
        if not row.number:
            if len(witnesses) == 1:
                return witnesses.pop()
            self._problem(row, _NO_ITEM)
            return None
        if not _is_number(row.number):
            self._problem(row, _NO_ITEM)
            return None
        number = int(row.number)
        others = sorted(witnesses - {number})
        if others:
            self._problem(row, _OTHER_ITEM, number=number, other=others[0])
            return None
        if self._digests and number not in self._digests:
            self._problem(row, _UNKNOWN_ITEM, number=number)
            return None
        return number

    def _problem(self, row: _Row, template: str, **values: object) -> None:
        self._problems.append((row.row, Sentence(template, {"row": row.row, **values})))

    def _answer(self, number: int, row: _Row) -> ItemAnswer | None:
        """What a row says; None where it says nothing or can't be read, which is a problem."""
        if row.digest and number in self._digests and self._digests[number] != row.digest:
            self._told.append(Sentence(_EDITED, {"number": number}))
        places: dict[Layer, str] = {}
        wrong = False
        for layer, text in zip(Layer, row.answers, strict=True):
            value = self._values[layer.value].get(plain(text)) if text else ""
            template = _NO_CATEGORY
            if value == SEVERAL:
                value, template = self._several(layer.value, row.remark), _WHICH
            if value is None:
                self._problems.append((number, Sentence(template[layer], {"number": number})))
                wrong = True
            else:
                places[layer] = value
        if wrong or not (row.remark or any(places.values())):
            return None
        return ItemAnswer(number, places, row.remark)

    def _several(self, layer: str, remark: str) -> str | None:
        """The keys of the categories that a comment names, by sums of numbers or by names with plus signs; or None."""
        known = self._numbers[layer]
        named = {values for values in self._sums(layer, remark) if values}
        if len(named) != 1:
            return None
        order = list(known.values())
        return BETWEEN.join(sorted(named.pop(), key=order.index))

    def _sums(self, layer: str, remark: str) -> Iterator[frozenset[str]]:
        known, keys = self._numbers[layer], set(self._numbers[layer].values())
        for found in _SUM.findall(fold(remark)):
            numbers = {int(one) for one in _PLUS.split(found) if _is_number(one.strip())}
            if len(numbers) > 1 and numbers <= known.keys():
                yield frozenset(known[number] for number in numbers)
        for line in remark.split("\n"):
            parts = [self._values[layer].get(plain(part)) for part in _PLUS.split(line)]
            if len(set(parts)) > 1 and keys.issuperset(parts):
                yield frozenset(part for part in parts if part is not None)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 10
