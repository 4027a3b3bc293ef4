"""The short texts of a study, folded and joined to one key for each kind, so that one search goes over thousands."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from phenocode.study.changes import ChangeSet
from phenocode.study.model import Study
from phenocode.study.records import (
    Category,
    InitialCode,
    Layer,
    Memo,
    Participant,
    Record,
    Setting,
    Speaker,
    Statement,
    Transcript,
)
from phenocode.text.finding import Place
from phenocode.text.fold import Folded, fold_map, join_folded

KINDS = ("statements", "codes", "categories", "memos")
"""What there is a shelf of."""

_OWNERS: tuple[type[Record], ...] = (Transcript, Participant, Speaker)
_SHOWING: dict[str, tuple[type[Record], ...]] = {
    "statements": (Statement, *_OWNERS),
    "codes": (InitialCode,),
    "categories": (Category,),
    "memos": (Memo, Statement, InitialCode, Category, Setting, *_OWNERS),
}
_STEP = 20_000  # characters


@dataclass(frozen=True, slots=True)
class Entry:
    """One text: a field of a record, with the name that the record is shown under."""

    id: str
    name: str
    field: str
    text: str
    folded: Folded


class Shelf:
    """The entries of one kind and their joined key."""

    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries
        self.folded = join_folded([entry.folded for entry in entries])
        self._starts: list[int] = []
        at = 0
        for entry in entries:
            self._starts.append(at)
            at += len(entry.folded.text) + 1

    def spans(self) -> Iterator[tuple[Entry, tuple[int, int]]]:
        """Where each entry stands in the joined key."""
        for entry, start in zip(self.entries, self._starts, strict=True):
            yield entry, (start, start + len(entry.folded.text))

    def entry_at(self, place: Place) -> tuple[Entry, int, int]:
        """The entry in which a place of the joined key lies, and the place as code points of its text."""
        number = bisect_right(self._starts, place.start) - 1
        entry, shift = self.entries[number], self._starts[number]
        return entry, *entry.folded.span(place.start - shift, place.end - shift)

    def without_overlaps(self, places: list[Place]) -> list[Place]:
        """The places in order without those that share a letter of a text with the one before."""
        kept: list[Place] = []
        last, shown = "", 0
        for place in places:
            entry, start, end = self.entry_at(place)
            key = f"{entry.id} {entry.field}"
            if key != last or start >= shown:
                kept.append(place)
                last, shown = key, end
        return kept


class Shelves:
    """All shelves of a study; each is made when it is first asked for and again after a change that shows in it."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._made: dict[str, Shelf] = {}
        self._changes = 0
        self._kept: dict[tuple[str, str], Entry] = {}  # by record and field

    def follow(self, change_set: ChangeSet) -> None:
        """The study has changed: forget the shelves in which that shows. The keys of other texts stay."""
        self._changes += 1
        for kind in KINDS:
            if change_set.touches(*_SHOWING[kind]):
                self._made.pop(kind, None)
        for change in change_set.changes:
            record = change.before
            if change.after is None and record is not None:
                for key in [(record.id, name) for name in _FIELDS]:
                    self._kept.pop(key, None)

    def shelf(self, kind: str) -> Shelf:
        """The shelf of a kind."""
        if kind not in self._made:
            for _ in self._make_in_steps(kind):
                pass
        return self._made[kind]

    def text(self, record_id: str, field: str) -> str:
        """The text of an entry. Raises KeyError when no shelf that was asked for has it."""
        return self._kept[record_id, field].text

    def prepare_in_steps(self) -> Iterator[None]:
        """Fold all texts, with a rest every 20,000 characters or so."""
        for kind in KINDS:
            if kind not in self._made:
                yield from self._make_in_steps(kind)

    def _make_in_steps(self, kind: str) -> Iterator[None]:
        entries: list[Entry] = []
        changes = self._changes
        folded = 0
        for record_id, name, field, text in self._texts(kind):
            entries.append(self._entry(record_id, name, field, text))
            folded += len(text)
            if folded >= _STEP:
                folded = 0
                yield
                if self._changes != changes:
                    return  # what was listed is not what there is now: it is made when it is asked for
        self._made[kind] = Shelf(entries)
        yield

    def _entry(self, record_id: str, name: str, field: str, text: str) -> Entry:
        kept = self._kept.get((record_id, field))
        if kept is None or kept.text != text or kept.name != name:
            folded = kept.folded if kept is not None and kept.text == text else fold_map(text)
            kept = self._kept[record_id, field] = Entry(record_id, name, field, text, folded)
        return kept

    def _texts(self, kind: str) -> Iterator[tuple[str, str, str, str]]:
        """The texts of a kind that are not empty: id, name to show, field, text."""
        for record_id, name, fields in self._records(kind):
            for field, text in fields:
                if text:
                    yield record_id, name, field, text

    def _records(self, kind: str) -> Iterator[tuple[str, str, tuple[tuple[str, str], ...]]]:
        study = self._study
        match kind:
            case "statements":
                for statement in study.statements_in_order():
                    fields = (("quotation", statement.quotation), ("relevance", statement.relevance))
                    yield statement.id, _whose(study, statement), fields
            case "codes":
                for code in study.codes_in_order():
                    yield code.id, code.name, (("name", code.name), ("definition", code.definition))
            case "categories":
                for category in (one for layer in Layer for one in study.layer(layer)):
                    yield category.id, category.name, _category_fields(category)
            case "memos":
                for memo in study.memos.values():
                    subject = study.find(memo.subject_id)
                    # Its id is that of what it is about: there is one memo on each record.
                    yield memo.subject_id, str(getattr(subject, "name", "")), (("memo", memo.text),)


def _category_fields(category: Category) -> tuple[tuple[str, str], ...]:
    return (
        ("name", category.name),
        ("definition", category.definition),
        ("referential", category.referential),
        ("structural", category.structural),
        ("is_not", category.is_not),
    )


_FIELDS = ("quotation", "relevance", "name", "definition", "referential", "structural", "is_not", "memo")


def _whose(study: Study, statement: Statement) -> str:
    """The name of the transcript that a statement lies in, else of the participant who said it."""
    source = study.transcripts.get(statement.transcript_id or "") or study.participant_of(statement)
    return source.name if source else ""
