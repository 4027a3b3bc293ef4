"""What joining two copies says to a person: kinds and counts of records, and each conflict with both sides in words."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from phenocode.analysis.differences import LAYER_WORDS
from phenocode.analysis.findings import TITLES
from phenocode.analysis.outcome_words import RELATION_WORDS, STANCE_WORDS
from phenocode.commands.joining_fields import ATTRIBUTE
from phenocode.commands.joining_merge import BOTH, PLACEMENT, PRESENCE, Conflict
from phenocode.i18n import isolate, mark, number, tr, trn
from phenocode.study.debriefing import (
    Claim,
    Comment,
    Package,
    Point,
    Resolution,
    Review,
    Sorting,
    Threshold,
    ValidityEntry,
)
from phenocode.study.outcome import (
    Aspect,
    Assignment,
    Basis,
    Comparison,
    Dimension,
    Expectation,
    FigurePlace,
    Finding,
    Framework,
    FrameworkItem,
    Recommendation,
    Reference,
    Relation,
    RelationKind,
    Stance,
    Support,
    Variation,
)
from phenocode.study.records import (
    Acceptance,
    Attribute,
    Case,
    Category,
    Coding,
    ColumnMapping,
    Evidence,
    InitialCode,
    Iteration,
    KeptApart,
    Memo,
    Participant,
    Placement,
    Presupposition,
    Recheck,
    Record,
    Setting,
    Span,
    Speaker,
    Statement,
    StudyInfo,
    Transcript,
)

Find = Callable[[str], Record | None]

_LONGEST = 90  # characters of a text that names a record

# One, several: in the order in which they are told.
_KINDS: Mapping[type[Record], tuple[str, str]] = {
    Statement: (mark("1 statement"), mark("{n} statements")),
    InitialCode: (mark("1 code"), mark("{n} codes")),
    Coding: (mark("1 code of a statement"), mark("{n} codes of statements")),
    Category: (mark("1 category"), mark("{n} categories")),
    Placement: (mark("1 code put under a category"), mark("{n} codes put under categories")),
    Case: (mark("1 case"), mark("{n} cases")),
    Memo: (mark("1 memo"), mark("{n} memos")),
    Transcript: (mark("1 transcript"), mark("{n} transcripts")),
    Participant: (mark("1 participant"), mark("{n} participants")),
    Setting: (mark("1 setting"), mark("{n} settings")),
    Attribute: (mark("1 column of participants or settings"), mark("{n} columns of participants or settings")),
    Speaker: (mark("1 speaker label"), mark("{n} speaker labels")),
    KeptApart: (mark("1 pair of codes kept apart"), mark("{n} pairs of codes kept apart")),
    Acceptance: (mark("1 finding left on purpose"), mark("{n} findings left on purpose")),
    Recheck: (mark("1 statement to be looked at again"), mark("{n} statements to be looked at again")),
    Iteration: (mark("1 kept iteration"), mark("{n} kept iterations")),
    Presupposition: (mark("1 presupposition"), mark("{n} presuppositions")),
    Package: (mark("1 package for reviewers"), mark("{n} packages for reviewers")),
    Review: (mark("1 review"), mark("{n} reviews")),
    Sorting: (mark("1 sorted item"), mark("{n} sorted items")),
    Point: (mark("1 point of a review"), mark("{n} points of reviews")),
    Comment: (mark("1 comment"), mark("{n} comments")),
    Resolution: (mark("1 resolved disagreement"), mark("{n} resolved disagreements")),
    Threshold: (mark("1 threshold"), mark("{n} thresholds")),
    Claim: (mark("1 claim of validity"), mark("{n} claims of validity")),
    ValidityEntry: (mark("1 entry of the validity register"), mark("{n} entries of the validity register")),
    Relation: (mark("1 relation"), mark("{n} relations")),
    Support: (mark("1 quotation chosen"), mark("{n} quotations chosen")),
    FigurePlace: (mark("1 place in the figure"), mark("{n} places in the figure")),
    Dimension: (mark("1 dimension"), mark("{n} dimensions")),
    Variation: (mark("1 value of a dimension"), mark("{n} values of dimensions")),
    Framework: (mark("1 framework"), mark("{n} frameworks")),
    FrameworkItem: (mark("1 item of a framework"), mark("{n} items of frameworks")),
    Assignment: (mark("1 item laid over the study"), mark("{n} items laid over the study")),
    Aspect: (mark("1 aspect of a service"), mark("{n} aspects of services")),
    Expectation: (mark("1 expectation of a participant"), mark("{n} expectations of participants")),
    Reference: (mark("1 source of the literature"), mark("{n} sources of the literature")),
    Finding: (mark("1 finding"), mark("{n} findings")),
    Comparison: (mark("1 comparison with the literature"), mark("{n} comparisons with the literature")),
    Recommendation: (mark("1 recommendation"), mark("{n} recommendations")),
    Basis: (mark("1 basis of a recommendation"), mark("{n} bases of recommendations")),
    Evidence: (mark("1 note of what was computed"), mark("{n} notes of what was computed")),
    ColumnMapping: (mark("1 mapping of a sheet's columns"), mark("{n} mappings of sheets' columns")),
    StudyInfo: (mark("The study's own row"), mark("The study's own row")),
}

_NOUNS: Mapping[type[Record], str] = {
    StudyInfo: mark("study"),
    Statement: mark("statement"),
    InitialCode: mark("code"),
    Coding: mark("code of a statement"),
    Case: mark("case"),
    Memo: mark("memo"),
    Transcript: mark("transcript"),
    Participant: mark("participant"),
    Setting: mark("setting"),
    Attribute: mark("column"),
    Speaker: mark("speaker label"),
    KeptApart: mark("codes kept apart"),
    Acceptance: mark("finding left on purpose"),
    Iteration: mark("iteration"),
    Presupposition: mark("presupposition"),
    Package: mark("package"),
    Review: mark("review"),
    Sorting: mark("sorted item"),
    Point: mark("point of a review"),
    Comment: mark("comment"),
    Resolution: mark("resolved disagreement"),
    Threshold: mark("threshold"),
    Claim: mark("claim"),
    ValidityEntry: mark("entry of the validity register"),
    Relation: mark("relation"),
    Dimension: mark("dimension"),
    Variation: mark("value of a dimension"),
    Framework: mark("framework"),
    FrameworkItem: mark("item of a framework"),
    Aspect: mark("aspect of a service"),
    Expectation: mark("expectation"),
    Reference: mark("source of the literature"),
    Finding: mark("finding"),
    Comparison: mark("comparison with the literature"),
    Recommendation: mark("recommendation"),
}

_PARTS = {
    PRESENCE: mark("only one side has it"),
    PLACEMENT: mark("its category"),
    "name": mark("name"),
    "title": mark("title"),
    "phenomenon": mark("phenomenon"),
    "question": mark("research question"),
    "definition": mark("definition"),
    "referential": mark("referential aspect"),
    "structural": mark("structural aspect"),
    "internal_horizon": mark("internal horizon"),
    "external_horizon": mark("external horizon"),
    "is_not": mark("what it is not"),
    "relevance": mark("relevance"),
    "second_language_name": mark("name in another language"),
    "parent_id": mark("the category above it"),
    "place": mark("the words marked"),
    "text": mark("text"),
    "code": mark("the code given"),
    "case": mark("what it is a case of"),
    "reason": mark("reason"),
    "role": mark("whose words it announces"),
    "setting_id": mark("setting"),
    "participant_id": mark("participant"),
    "interview_date": mark("date of the interview"),
    "interview_length": mark("length of the interview"),
    "interview_order": mark("place in the interview order"),
    "consent": mark("consent"),
    "referrer": mark("referred by"),
    "outcome": mark("outcome"),
    "asked": mark("what was asked"),
    "wording": mark("wording"),
    "who": mark("who"),
    "held": mark("when"),
    "direction": mark("direction"),
    "relation": mark("which relation"),
    "justification": mark("justification"),
    "value": mark("value"),
    "assignment": mark("the item laid over it"),
    "scores": mark("what was desired, adequate and perceived"),
    "comparison": mark("pages and stance"),
    "note": mark("note"),
    "authors": mark("authors"),
    "year": mark("year"),
    "publication": mark("publication"),
    "source": mark("source"),
    "transcript_id": mark("literature document"),
}


@dataclass(frozen=True, slots=True)
class Said:
    """A conflict in words."""

    kind: str  # what sort of thing it is about
    name: str  # which one; its own name or words
    part: str  # what differs
    mine: str
    theirs: str
    both: str  # empty where both can't be had
    own_words: bool  # the sides are words of the study, not of the program
    statement: Statement | None  # whose words it is about

    @property
    def named_by_words(self) -> bool:
        """Whether the name is a participant's words."""
        return self.statement is not None and self.name == _short(self.statement.quotation)


def say_counts(records: Iterable[Record]) -> list[str]:
    """How many of each kind, one sentence a kind."""
    counts = Counter(type(record) for record in records)
    return [trn(*words, counts[kind]) for kind, words in _KINDS.items() if counts[kind]]


def say_part(part: str, find: Find) -> str:
    """What a part of a record is called."""
    if part.startswith(ATTRIBUTE):
        return _name_of(find(part.removeprefix(ATTRIBUTE)))
    return tr(_PARTS[part]) if part in _PARTS else tr("what it says")


def say_kind(record: Record) -> str:
    """What sort of thing a record is."""
    if isinstance(record, Category):
        return tr(LAYER_WORDS[record.layer.value])
    return tr(_NOUNS[type(record)]) if type(record) in _NOUNS else trn(*_KINDS[type(record)], 1)


def say_conflict(conflict: Conflict, find: Find) -> Said:
    """A conflict with both sides in words; ``find`` gives records by id."""
    about = conflict.about
    mine, theirs = (_side(conflict, values, find) for values in (conflict.mine, conflict.theirs))
    both = ""
    if BOTH in conflict.outcomes:
        told = [_values(values, find) for _, values in conflict.outcomes[BOTH].values]
        both = "\n".join(told) if told else tr("{one} and {other}", one=mine, other=theirs)
    return Said(
        say_kind(about),
        name_of(about, find),
        say_part(conflict.part, find),
        mine,
        theirs,
        both,
        conflict.part != PRESENCE,
        _statement(about, find),
    )


def _side(conflict: Conflict, values: Mapping[str, Any] | None, find: Find) -> str:
    if conflict.part != PRESENCE:
        return _values(values or {}, find)
    if values is None:
        return tr("Taken out")
    if conflict.follows:
        return trn("Kept, and 1 thing made with it since", "Kept, and {n} things made with it since", conflict.follows)
    return tr("Kept")


def _values(values: Mapping[str, Any], find: Find) -> str:
    told = [word for word in (_value(name, value, find) for name, value in values.items()) if word]
    return "\n".join(told) or tr("nothing")


def _value(field: str, value: Any, find: Find) -> str:
    """A value as it reads; empty where it says nothing."""
    match field, value:
        case "spans", tuple():
            return _quotation(value)
        case "categories", tuple():
            return tr(", ").join(isolate(_name_of(find(one))) for one in value) or tr("no category")
        case "characters", int():
            return trn("1 character", "{n} characters", value)
        case "item_id", str() if isinstance(item := find(value), FrameworkItem):
            return item.name
        case (("transcript_id" | "statement_id" | "source_id" | "subject_id" | "review_id" | "item_id"), _):
            return ""
        case "finding_id", _:
            return ""
        case "kind", RelationKind():
            return tr(RELATION_WORDS[value])
        case "stance", Stance():
            return tr(STANCE_WORDS[value])
        case _, None:
            return ""
        case _, str() if field.endswith("_id"):
            return _name_of(find(value))
        case _, int():
            return number(value)
    return str(value)


def name_of(record: Record | None, find: Find) -> str:
    """What a person knows a record by."""
    match record:
        case Coding():
            return _name_of(find(record.code_id))
        case Placement():
            return _name_of(find(record.code_id))
        case Case():
            return _name_of(find(record.category_id))
        case KeptApart():
            return tr(", ").join(isolate(_name_of(find(one))) for one in (record.code_id, record.other_id))
        case Memo():
            subject = find(record.subject_id)
            return name_of(subject, find) if not isinstance(subject, Memo) else ""
        case Acceptance():
            return tr(TITLES[record.check]) if record.check in TITLES else record.check.value
        case Sorting() | Point():
            return _name_of(find(record.review_id))
        case Relation():
            return tr(", ").join(isolate(_name_of(find(one))) for one in (record.category_id, record.other_id))
        case Variation():
            return tr(", ").join(isolate(_name_of(find(one))) for one in (record.category_id, record.dimension_id))
        case Expectation():
            return tr(", ").join(isolate(_name_of(find(one))) for one in (record.participant_id, record.aspect_id))
        case Comparison() | Basis():
            return _name_of(find(record.finding_id))
        case Support() | Assignment():
            return _name_of(find(record.subject_id))
        case FigurePlace():
            return _name_of(find(record.category_id))
    return _name_of(record)


def _name_of(record: Record | None) -> str:
    match record:
        case Statement():
            return _short(record.quotation)
        case StudyInfo():
            return record.title
        case Speaker():
            return record.label
        case Presupposition() | Comment() | Memo() | Recommendation():
            return _short(record.text)
        case Reference():
            return f"{record.authors} {record.year}".strip() or record.title
        case Review():
            return record.judge
        case Package():
            return record.recipient or record.packed[:10]
        case Resolution():
            return record.place or record.former
        case ValidityEntry():
            return _short(record.outcome or record.who)
    return str(getattr(record, "name", ""))


def _statement(record: Record, find: Find) -> Statement | None:
    statement = record
    if isinstance(record, Coding | Case | Recheck):
        statement = find(record.statement_id) or record
    elif isinstance(record, Memo):
        statement = find(record.subject_id) or record
    return statement if isinstance(statement, Statement) else None


def _quotation(spans: tuple[Span, ...]) -> str:
    return " […] ".join(span.text for span in spans)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
