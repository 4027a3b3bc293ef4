"""What a framework can be laid over, as lines of a list: participants, categories, statements."""

from collections.abc import Sequence
from dataclasses import dataclass

from phenocode.i18n import tr
from phenocode.study.model import Study
from phenocode.study.outcome import Assignment, Framework, FrameworkKind
from phenocode.study.records import Category, Layer, Participant, Statement
from phenocode.text.fold import fold
from phenocode.ui.place import Place

KINDS = ("participant", "category", "statement")


@dataclass(frozen=True, slots=True)
class Subject:
    """One line: what it is, its own words, and what stands behind them."""

    id: str
    kind: str
    words: str
    detail: str = ""

    @property
    def text(self) -> str:
        """The whole line, in the study's words and direction."""
        if self.kind == "statement":
            return f"{self.detail}: {self.words}" if self.detail else self.words
        return f"{self.words}  ({self.detail})" if self.detail else self.words

    @property
    def place(self) -> Place:
        """Where it is shown."""
        return Place(self.kind, self.id)

    @property
    def key(self) -> str:
        """The folded line, for the search."""
        return fold(self.text)


def kind_words(kind: str) -> str:
    """What a kind of subject is called."""
    return {"participant": tr("Participants"), "category": tr("Categories"), "statement": tr("Statements")}[kind]


def subjects_of(study: Study, kind: str) -> list[Subject]:
    """All of a kind, in the study's order."""
    return [subject_of(study, one) for one in _records_of(study, kind)]


def _records_of(study: Study, kind: str) -> Sequence[Statement | Category | Participant]:
    if kind == "participant":
        return study.people_in_order()
    if kind == "category":
        return [category for layer in reversed(Layer) for category in study.layer(layer)]
    return study.statements_in_order()


def subject_of(study: Study, record: Statement | Category | Participant) -> Subject:
    """A record as a line."""
    if isinstance(record, Participant):
        setting = study.settings.get(record.setting_id or "")
        return Subject(record.id, "participant", record.name, setting.name if setting is not None else "")
    if isinstance(record, Category):
        above = study.categories.get(record.parent_id or "")
        return Subject(record.id, "category", record.name, above.name if above is not None else "")
    person = study.participant_of(record)
    quotation = " ".join(record.quotation.split())
    return Subject(record.id, "statement", quotation, person.name if person is not None else "")


def laid_under(study: Study, item_id: str) -> list[Subject]:
    """What an item is laid on: participants, then categories, then statements, each in the study's order."""
    ids = {one.subject_id for one in study.linked(Assignment, "item_id", item_id)}
    return (
        [subject_of(study, one) for kind in KINDS for one in _records_of(study, kind) if one.id in ids] if ids else []
    )


def others_on(study: Study, framework: Framework, subject_id: str) -> Sequence[str]:
    """The levels that a subject has in an ordered framework, which another would replace."""
    if framework.kind is not FrameworkKind.ORDERED:
        return ()
    return [item.name for item in study.assigned_to(subject_id) if item.framework_id == framework.id]
