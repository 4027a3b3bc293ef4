"""The texts of records in which names can stand, but for the transcripts' own; and records whose texts were edited."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

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
from phenocode.study.records import (
    Acceptance,
    Attribute,
    Category,
    ColumnMapping,
    InitialCode,
    Iteration,
    KeptApart,
    Memo,
    Participant,
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
from phenocode.study.rules import clean_name
from phenocode.text.edits import Edit, apply_edits

_SPAN_FIELD = "span "  # and its number, of statements that lie in no transcript
_ATTRIBUTE_FIELD = "attribute "  # and the attribute's id, of participants and settings

# How such texts are grouped for a person, and the fields that hold them.
_FIELDS: Mapping[type[Record], tuple[str, tuple[str, ...]]] = {
    StudyInfo: ("study", ("title", "phenomenon", "question")),
    Setting: ("settings", ("name",)),
    Attribute: ("attributes", ("name",)),
    Participant: ("participants", ("name", "interview_date", "interview_length", "referrer")),
    Transcript: ("transcripts", ("name", "file_name")),
    Speaker: ("speakers", ("label",)),
    Statement: ("statements", ("relevance",)),
    InitialCode: ("codes", ("name", "definition")),
    Category: (
        "categories",
        (
            "name",
            "definition",
            "referential",
            "structural",
            "is_not",
            "internal_horizon",
            "external_horizon",
            "relevance",
            "second_language_name",
        ),
    ),
    KeptApart: ("kept_apart", ("reason",)),
    Iteration: ("iterations", ("name", "reason")),
    Presupposition: ("presuppositions", ("text",)),
    Memo: ("memos", ("text",)),
    Acceptance: ("acceptances", ("reason",)),
    Recheck: ("rechecks", ("former",)),
    ColumnMapping: ("mappings", ("headings",)),
    Package: ("reviews", ("asked", "recipient")),
    Review: ("reviews", ("asked", "outcome")),
    Sorting: ("reviews", ("remark",)),
    Point: ("reviews", ("reason", "suggested")),
    Comment: ("reviews", ("text",)),
    Resolution: ("reviews", ("former", "place", "reason")),
    Threshold: ("register", ("source",)),
    Claim: ("register", ("wording",)),
    ValidityEntry: ("register", ("who", "outcome")),
}


def texts_of(record: Record) -> Iterator[tuple[str, str, str]]:
    """The texts of a record as (where, field, text): its fields, the values of its attributes, and a statement's own
    words where they lie in no transcript."""
    where, fields = _FIELDS.get(type(record), ("", ()))
    if isinstance(record, Transcript) and record.literature:
        where = "literature"
    for field in fields:
        yield where, field, getattr(record, field)
    if isinstance(record, Statement) and not record.anchored:
        for number, span in enumerate(record.spans):
            yield where, f"{_SPAN_FIELD}{number}", span.text
    if isinstance(record, Participant | Setting):
        for attribute_id, value in record.attributes:
            yield where, f"{_ATTRIBUTE_FIELD}{attribute_id}", value


def with_edits(record: Record, fields: Mapping[str, Sequence[Edit]]) -> Record:
    """A record with its texts edited, by the names that ``texts_of`` gives them."""
    changes: dict[str, Any] = {}
    for field, edits in fields.items():
        if field.startswith(_SPAN_FIELD) and isinstance(record, Statement):
            spans = list(changes.get("spans", record.spans))
            number = int(field.removeprefix(_SPAN_FIELD))
            spans[number] = Span(None, None, apply_edits(spans[number].text, edits))
            changes["spans"] = tuple(spans)
        elif field.startswith(_ATTRIBUTE_FIELD) and isinstance(record, Participant | Setting):
            values = dict(changes.get("attributes", record.attributes))
            attribute_id = field.removeprefix(_ATTRIBUTE_FIELD)
            values[attribute_id] = apply_edits(values[attribute_id], edits)
            changes["attributes"] = tuple(sorted(values.items()))
        else:
            text = apply_edits(getattr(record, field), edits)
            changes[field] = clean_name(text) if field == "name" else text
    return replace(record, **changes)
