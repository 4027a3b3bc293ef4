"""What a foreign project adds to a study, gathered record by record on a copy of the study in memory."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from phenocode.errors import Refusal
from phenocode.exchange.documents import Sentence, shown
from phenocode.exchange.refi import Project, is_own, own_name
from phenocode.exchange.refi_data import OwnData
from phenocode.exchange.refi_offsets import PlacedText
from phenocode.i18n import mark
from phenocode.study.changes import Change
from phenocode.study.model import Study
from phenocode.study.records import Category, Participant, Record, Source, Transcript
from phenocode.study.rules import Named, clean_name, clean_text, free_name

LONGEST_NAME = 300
_SHOWN_NAME = 80

_OTHERWISE = mark("The study says something else of {name} than the file does; what it says was kept.")

_N = TypeVar("_N", bound=Named)
_R = TypeVar("_R", Category, Participant, Transcript)


@dataclass(frozen=True, slots=True)
class ReadProject:
    """A project read from a file, with what could not be read of it and where the selections of its texts stand.

    ``data`` is what our own files carry besides, None in others; ``texts`` are the places by the GUID of the text's
    source or part. ``project`` is what the file has; in ``distinct`` no two sources or codes have one GUID.
    """

    file: str
    project: Project
    distinct: Project
    data: OwnData | None
    texts: dict[str, PlacedText]
    departures: tuple[Sentence, ...]  # from the schema
    left_out: tuple[Sentence, ...]


@dataclass
class Taken:
    """Records to be stored, and what must be said of them; ``study`` is a copy that has them already.

    ``ids`` leads from a GUID of the file to the record that it became; of a code that became both, to the category.
    """

    study: Study
    read: ReadProject
    added: dict[str, Record] = field(default_factory=dict)
    changed: dict[str, Record] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)  # GUID -> initial code
    people: set[str] = field(default_factory=set)  # participants for whom something of the file stands
    warnings: list[Sentence] = field(default_factory=list)
    left_out: list[Sentence] = field(default_factory=list)

    @property
    def project(self) -> Project:
        """What is taken."""
        return self.read.distinct

    @property
    def own(self) -> bool:
        """Whether the file is a whole project of this program, to be taken as it is."""
        return self.read.data is not None

    @property
    def marked(self) -> bool:
        """Whether the file's codes are marked as this program does, in its codebooks too."""
        return is_own(self.project.origin)

    def put(self, record: Record) -> None:
        """Add a new record."""
        self.study.apply([Change(None, record)])
        self.added[record.id] = record

    def change(self, before: Record, after: Record) -> None:
        """Replace a record."""
        if before != after:
            self.study.apply([Change(before, after)])
            (self.added if after.id in self.added else self.changed)[after.id] = after

    def warn(self, template: str, **values: object) -> None:
        """Say what was done in another way than the file has it."""
        self.warnings.append(Sentence(template, values))

    def miss(self, template: str, **values: object) -> None:
        """Say what was left out."""
        self.left_out.append(Sentence(template, values))

    def complete(self, record: _R, **said: Any) -> _R:
        """A record that the study had, with what it did not say itself; where it says something else, that is told."""
        held = {name: getattr(record, name) for name in said}
        if any(value and held[name] and held[name] != value for name, value in said.items()):
            self.warn(_OTHERWISE, name=told_name(getattr(record, "name", "")))
        now = replace(record, **{name: held[name] or value for name, value in said.items()})
        self.change(record, now)
        return now

    def name_of(self, written: str, nameless: str, among: Iterable[Named]) -> str:
        """A name as a study can have it; ``nameless`` with a number for one without letters, long ones cut."""
        name = own_name(written) if self.marked else written
        try:
            return clean_name(name)
        except Refusal:
            words = " ".join(clean_text(name).split())
            if len(words) > LONGEST_NAME:
                return clean_name(words[:LONGEST_NAME])
            return free_name(nameless, among)


def told_name(name: str) -> str:
    """A name of the file as a sentence can show it."""
    words = " ".join(shown(name).split())
    return words if len(words) <= _SHOWN_NAME else f"{words[:_SHOWN_NAME]}…"
