"""Which records of a copy are the same things as records of the study under other ids, and the copy's ids made ours."""

from collections.abc import Hashable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from phenocode.study.debriefing import Claim, Comment, Point, Resolution, Review, Sorting, Threshold
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
    FrameworkKind,
    Recommendation,
    Reference,
    Relation,
    Support,
    Variation,
)
from phenocode.study.records import (
    Acceptance,
    Attribute,
    Case,
    Category,
    Check,
    Coding,
    ColumnMapping,
    Evidence,
    InitialCode,
    KeptApart,
    Memo,
    Participant,
    Placement,
    Recheck,
    Record,
    Setting,
    Speaker,
    Statement,
    Transcript,
)
from phenocode.study.rules import subject_of
from phenocode.text.fold import fold
from phenocode.text.names import name_key

Ids: TypeAlias = Mapping[str, str]
Records: TypeAlias = Mapping[str, Record]

NEEDED: Mapping[type[Record], tuple[str, ...]] = {
    Speaker: ("transcript_id",),
    Statement: ("transcript_id",),
    Coding: ("statement_id", "code_id"),
    Placement: ("code_id", "category_id"),
    Case: ("category_id", "statement_id"),
    KeptApart: ("code_id", "other_id"),
    Memo: ("subject_id",),
    Recheck: ("statement_id",),
    Sorting: ("review_id",),
    Point: ("review_id",),
    Comment: ("source_id", "review_id"),
    Resolution: ("source_id",),
    Relation: ("category_id", "other_id"),
    Support: ("subject_id", "statement_id"),
    FigurePlace: ("category_id",),
    Variation: ("dimension_id", "category_id"),
    FrameworkItem: ("framework_id",),
    Assignment: ("item_id", "subject_id"),
    Aspect: ("framework_id",),
    Expectation: ("aspect_id", "participant_id"),
    Comparison: ("finding_id", "reference_id"),
    Basis: ("recommendation_id", "finding_id"),
}
"""The links without which a record is about nothing; those that may be None bind only where they are given."""

DISPENSABLE: Mapping[type[Record], tuple[str, ...]] = {
    Participant: ("setting_id", "referrer_id"),
    Transcript: ("participant_id",),
    Speaker: ("participant_id",),
    Statement: ("participant_id",),
    Category: ("parent_id",),
    Review: ("package_id",),
    Reference: ("transcript_id",),
}
"""The links that a record can lose."""

# What a point or a comment in place is about; a sorting speaks of the version that was packed, and keeps its ids.
_NAMED: Mapping[type[Record], tuple[str, ...]] = {
    Point: ("subject_id", "aspect"),
    Comment: ("subject_id", "aspect"),
    Resolution: ("subject_id", "aspect", "place_id"),
}

# In this order the records of later kinds can be found by the ids of earlier ones.
_KINDS: tuple[type[Record], ...] = (
    Setting,
    Attribute,
    Participant,
    Transcript,
    Speaker,
    InitialCode,
    Category,
    Statement,
    Coding,
    Placement,
    Case,
    KeptApart,
    Memo,
    Acceptance,
    Recheck,
    ColumnMapping,
    Evidence,
    Threshold,
    Claim,
    Sorting,
    Point,
    Resolution,
    Dimension,
    Framework,
    FrameworkItem,
    Aspect,
    Reference,
    Finding,
    Recommendation,
    Relation,
    FigurePlace,
    Variation,
    Expectation,
    Assignment,
    Comparison,
    Basis,
    Support,
)

NOUNS: tuple[type[Record], ...] = (
    Setting,
    Attribute,
    Participant,
    Transcript,
    Speaker,
    InitialCode,
    Category,
    Statement,
    Dimension,
    Framework,
    Reference,
    Finding,
    Recommendation,
)
"""What has an existence of its own; everything else hangs on it or links it."""


def needed_by(record: Record) -> list[str]:
    """The ids of the records without which this one is about nothing."""
    if isinstance(record, Acceptance):
        return record.subject_id.split("+")
    links = (getattr(record, name) for name in NEEDED.get(type(record), ()))
    return [one for one in links if one is not None]


@dataclass(frozen=True, slots=True)
class Schemes:
    """What the kinds of the frameworks say of their items."""

    levels: Ids  # the items of ordered frameworks, each with its framework: a thing has one level in it
    gaps: Set[str]  # frameworks whose items are three, in a fixed order


def schemes_of(records: Iterable[Record]) -> Schemes:
    """The frameworks among some records."""
    found = list(records)
    kinds = {one.id: one.kind for one in found if isinstance(one, Framework)}
    items = [one for one in found if isinstance(one, FrameworkItem)] if kinds else []
    return Schemes(
        {one.id: one.framework_id for one in items if kinds.get(one.framework_id) is FrameworkKind.ORDERED},
        {one for one, kind in kinds.items() if kind is FrameworkKind.GAP},
    )


def natural_key(record: Record, schemes: Schemes) -> Hashable | None:
    """By what two records of a kind are the same thing whatever their ids; None where nothing says so."""
    match record:
        case Setting() | Participant() | InitialCode() | Dimension() | Finding():
            return name_key(record.name)
        case Framework():
            return (record.kind, name_key(record.name))
        case FrameworkItem() if record.framework_id in schemes.gaps:
            return (record.framework_id, record.position)
        case FrameworkItem() | Aspect():
            return (record.framework_id, name_key(record.name))
        case Reference():
            return (name_key(record.authors), record.year, name_key(record.title))
        case Recommendation():
            return name_key(record.text)
        case Attribute():
            return (record.subject, name_key(record.name))
        case Category():
            return (record.layer, name_key(record.name))
        case Transcript():
            return record.source_id
        case Statement():
            return _place_key(record)
    return only_one(record, schemes)


def only_one(record: Record, schemes: Schemes) -> Hashable | None:
    """What no two records of a kind may have in common, besides names; None where they may be alike in everything."""
    match record:
        case Speaker():
            return (record.label, record.transcript_id)
        case Coding():
            return (record.statement_id, record.code_id)
        case Placement():
            return (record.code_id, record.category_id)
        case Case():
            return (record.category_id, record.statement_id)
        case KeptApart():
            return (record.code_id, record.other_id)
        case Memo():
            return record.subject_id
        case Acceptance():
            return (record.check, record.subject_id)
        case Recheck():
            return record.statement_id
        case ColumnMapping():
            return (record.form, record.headings)
        case Evidence():
            return (record.kind, record.subject)
        case Threshold():
            return record.measure
        case Claim():
            return record.kind
        case Sorting():
            return (record.review_id, record.item_id)
        case Point():
            return (record.review_id, record.subject_id, record.aspect)
        case Resolution():
            return (record.source_id, record.subject_id, record.aspect)
        case Relation():
            return frozenset((record.category_id, record.other_id))
        case Support():
            return (record.subject_id, record.statement_id)
        case FigurePlace():
            return record.category_id
        case Variation():
            return (record.dimension_id, record.category_id)
        case Assignment():
            return (schemes.levels.get(record.item_id, record.item_id), record.subject_id)
        case Expectation():
            return (record.aspect_id, record.participant_id)
        case Comparison():
            return (record.finding_id, record.reference_id)
        case Basis():
            return (record.recommendation_id, record.finding_id)
    return None


def _place_key(statement: Statement) -> Hashable:
    if statement.anchored:
        return (statement.transcript_id, tuple((span.start, span.end) for span in statement.spans))
    return (statement.participant_id, fold(statement.quotation))


def pair_up(mine: Records, theirs: Records, base: Records, known: Ids) -> dict[str, str]:
    """Ids of the copy's records that are the same things as records of the study, each with that record's id.

    Only records that the other side lacks are paired, one with one. ``known`` are pairs found before.
    """
    ids = {former: one for former, one in known.items() if former not in mine and one not in theirs}
    taken = set(ids.values())
    sides = [_by_kind(side, other) for side, other in ((mine, theirs), (theirs, mine))]
    schemes = schemes_of(())
    for kind in _KINDS:
        if kind in (FrameworkItem, Assignment):  # what they hang on is paired now
            schemes = schemes_of([*mine.values(), *(renamed(one, ids) for one in theirs.values() if _in_scheme(one))])
        free: dict[Hashable, list[Record]] = {}
        for record in sides[0].get(kind, ()):
            key = natural_key(record, schemes)
            if key is not None and record.id not in taken:
                free.setdefault(key, []).append(record)
        for record in sides[1].get(kind, ()) if free else ():
            if record.id in ids:
                continue
            waiting = free.get(natural_key(renamed(record, ids), schemes))
            if waiting and not (record.id in base and waiting[0].id in base):
                ids[record.id] = waiting.pop(0).id
    return ids


def _in_scheme(record: Record) -> bool:
    return isinstance(record, Framework | FrameworkItem)


def _by_kind(side: Records, other: Records) -> dict[type[Record], list[Record]]:
    kinds: dict[type[Record], list[Record]] = {}
    for record in side.values():
        if record.id not in other:
            kinds.setdefault(type(record), []).append(record)
    return kinds


def rename_all(records: Iterable[Record], ids: Ids, packages: set[str]) -> dict[str, Record]:
    """Records by id after ``renamed``; what is about a package stays as it is, for its version has the former ids.

    Where a record already has an id that another is given, it stays.
    """
    if not ids:
        return {record.id: record for record in records}
    found: dict[str, Record] = {}
    given: list[Record] = []
    for record in records:
        one = renamed(record, ids, in_place=not _is_about_one(record, packages))
        if one.id != record.id:
            given.append(one)
        else:
            found[one.id] = one
    for one in given:
        found.setdefault(one.id, one)
    return found


def _is_about_one(record: Record, packages: set[str]) -> bool:
    if isinstance(record, Acceptance):
        return not packages.isdisjoint(record.subject_id.split("+"))
    return isinstance(record, Comment | Resolution) and record.source_id in packages


def renamed(record: Record, ids: Ids, *, in_place: bool = True) -> Record:
    """A record with ``ids`` in place of the former ones, its own and those of what it is about."""
    changes: dict[str, Any] = {}
    if record.id in ids:
        changes["id"] = ids[record.id]
    kind = type(record)
    fields: Sequence[str] = (*NEEDED.get(kind, ()), *DISPENSABLE.get(kind, ()))
    if in_place:
        fields = (*fields, *_NAMED.get(kind, ()))
    for name in fields:
        value = getattr(record, name)
        if value in ids:
            changes[name] = ids[value]
    match record:
        case Setting(attributes=attributes) | Participant(attributes=attributes):
            if any(one in ids for one, _ in attributes):
                changes["attributes"] = tuple(sorted((ids.get(one, one), value) for one, value in attributes))
        case Acceptance() if in_place:
            subjects = record.subject_id.split("+")
            if any(one in ids for one in subjects):
                now = [ids.get(one, one) for one in subjects]
                # The names of a disagreement stand in an order of their own.
                changes["subject_id"] = "+".join(now) if record.check is Check.UNRESOLVED else subject_of(now)
        case KeptApart():
            if changes:
                pair = (changes.get("code_id", record.code_id), changes.get("other_id", record.other_id))
                changes["code_id"], changes["other_id"] = sorted(pair)
    return replace(record, **changes) if changes else record
