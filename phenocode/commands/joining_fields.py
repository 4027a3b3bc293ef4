"""The parts of a record that two people can change without disturbing each other, and what becomes of two changes."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import Enum, auto
from typing import Any, get_args

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
    Assignment,
    Basis,
    Comparison,
    Dimension,
    Expectation,
    FigurePlace,
    Framework,
    FrameworkItem,
    Recommendation,
    Reference,
    Relation,
    RelationKind,
    Support,
)
from phenocode.study.records import (
    Acceptance,
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
    Presupposition,
    Recheck,
    Record,
    Setting,
    Speaker,
    Statement,
    StudyInfo,
    Transcript,
)


class Way(Enum):
    """What becomes of a part that both sides changed."""

    ASK = auto()  # somebody decides
    JOIN = auto()  # somebody decides, and may have both texts
    OWN = auto()  # the study's stays, and nobody is asked
    PLACE = auto()  # an order among its like: the study's always stays
    NEWEST = auto()  # the later one stays, and nobody is asked


@dataclass(frozen=True, slots=True)
class Part:
    """Fields of a record that only make sense together."""

    name: str
    fields: tuple[str, ...]
    way: Way = Way.ASK

    def of(self, record: Record) -> tuple[Any, ...]:
        """What the part holds."""
        return tuple(getattr(record, name) for name in self.fields)


ATTRIBUTE = "attribute "
"""How a part begins that is the value of a free attribute; the attribute's id follows."""

_TOGETHER: Mapping[type[Record], tuple[Part, ...]] = {
    Participant: (Part("referrer", ("referrer_id", "referrer")),),
    Transcript: (Part("text", ("source_id", "characters")), Part("file_name", ("file_name",), Way.OWN)),
    Speaker: (Part("role", ("role", "participant_id")),),
    Statement: (Part("place", ("transcript_id", "participant_id", "spans")),),
    Coding: (Part("code", ("statement_id", "code_id")),),
    Case: (Part("case", ("category_id", "statement_id", "kind")),),
    KeptApart: (Part("pair", ("code_id", "other_id"), Way.OWN),),
    Acceptance: (Part("finding", ("check", "subject_id"), Way.OWN),),
    Recheck: (Part("recheck", ("statement_id", "cause", "former"), Way.OWN),),
    ColumnMapping: (Part("mapping", ("form", "headings", "columns"), Way.OWN),),
    Evidence: (Part("figures", ("kind", "subject", "figures", "fingerprint", "researcher", "computed"), Way.NEWEST),),
    Review: (
        Part("answer", ("kind", "judge", "package_id", "answered", "read", "researcher", "digest")),
        Part("fingerprint", ("fingerprint",), Way.OWN),
    ),
    Sorting: (Part("sorting", ("review_id", "item_id", "first", "second", "encounter", "remark")),),
    Point: (Part("point", ("review_id", "subject_id", "aspect", "verdict", "reason", "suggested", "written")),),
    Resolution: (
        Part(
            "resolution",
            ("source_id", "subject_id", "aspect", "decision", "former", "place_id", "place", "reason", "by", "decided"),
        ),
    ),
    Threshold: (Part("threshold", ("measure", "value", "source")),),
    Package: (Part("fingerprint", ("fingerprint",), Way.OWN),),
    Relation: (Part("relation", ("kind", "category_id", "other_id")),),
    Support: (Part("support", ("subject_id", "statement_id"), Way.OWN),),
    FigurePlace: (Part("moved", ("category_id", "across", "down"), Way.OWN),),
    Assignment: (Part("assignment", ("item_id", "subject_id")),),
    Expectation: (Part("scores", ("aspect_id", "participant_id", "desired", "adequate", "perceived")),),
    Comparison: (Part("comparison", ("finding_id", "reference_id", "pages", "stance")),),
    Basis: (Part("basis", ("recommendation_id", "finding_id"), Way.OWN),),
}
_TEXTS: Mapping[type[Record], frozenset[str]] = {
    StudyInfo: frozenset(("phenomenon", "question")),
    Statement: frozenset(("relevance",)),
    InitialCode: frozenset(("definition",)),
    Category: frozenset(
        ("definition", "referential", "structural", "is_not", "internal_horizon", "external_horizon", "relevance")
    ),
    KeptApart: frozenset(("reason",)),
    Memo: frozenset(("text",)),
    Acceptance: frozenset(("reason",)),
    Iteration: frozenset(("reason",)),
    Presupposition: frozenset(("text",)),
    Review: frozenset(("asked", "outcome")),
    Comment: frozenset(("text",)),
    Claim: frozenset(("wording",)),
    ValidityEntry: frozenset(("outcome",)),
    Relation: frozenset(("justification",)),
    Dimension: frozenset(("definition",)),
    Framework: frozenset(("source",)),
    FrameworkItem: frozenset(("definition",)),
    Reference: frozenset(("publication",)),
    Comparison: frozenset(("note",)),
    Recommendation: frozenset(("text",)),
}
_WAYS = {"position": Way.PLACE, "colour": Way.OWN}


def parts_of(record: Record) -> tuple[Part, ...]:
    """The parts of a record, but for its id and the values of free attributes."""
    return _PARTS[type(record)]


def _find_parts(kind: type[Any]) -> tuple[Part, ...]:
    together = _TOGETHER.get(kind, ())
    grouped = {"id", *(name for part in together for name in part.fields)}
    if kind in (Setting, Participant):
        grouped.add("attributes")
    texts = _TEXTS.get(kind, frozenset())
    alone = (
        Part(one.name, (one.name,), Way.JOIN if one.name in texts else _WAYS.get(one.name, Way.ASK))
        for one in fields(kind)
        if one.name not in grouped
    )
    return (*together, *alone)


_PARTS = {kind: _find_parts(kind) for kind in get_args(Record)}


@dataclass(frozen=True, slots=True)
class Clash:
    """A part that both sides changed, each otherwise."""

    part: str
    way: Way
    mine: Mapping[str, Any]  # values by field
    theirs: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Merged:
    """One record out of two: with the study's values where they clash."""

    record: Record
    taken: tuple[str, ...]  # the parts that come from the copy
    clashes: tuple[Clash, ...]


def merge(mine: Record, theirs: Record, base: Record | None, *, known: bool, paired: bool) -> Merged:
    """Two states of a record as one. ``base`` is what both were; not ``known``: nobody can say.

    ``paired`` are two records that were made apart and are the same thing: what only one of them tells is taken, and
    the study's spelling of a name stays.
    """
    theirs = _same_way(theirs, mine)
    base = _same_way(base, mine) if base is not None else None
    values: dict[str, Any] = {}
    taken: list[str] = []
    clashes: list[Clash] = []
    for part in parts_of(mine):
        ours, other = part.of(mine), part.of(theirs)
        if ours == other or part.way is Way.PLACE:
            continue
        if base is not None and known:
            former: tuple[Any, ...] | None = part.of(base)
        else:
            former = None
        if paired and base is None:
            if part.name == "name":
                continue
            former = ours if not any(ours) else other if not any(other) else None
        if former == other:
            continue
        if former == ours or (part.way is Way.NEWEST and _later(mine, theirs)):
            values.update(zip(part.fields, other, strict=True))
            taken.append(part.name)
        elif part.way in (Way.ASK, Way.JOIN):
            own, others = (dict(zip(part.fields, one, strict=True)) for one in (ours, other))
            clashes.append(Clash(part.name, part.way, own, others))
    if isinstance(mine, Setting | Participant):
        attributes = _merge_attributes(mine, theirs, base if known else None, taken, clashes, paired=paired)
        if attributes != mine.attributes:
            values["attributes"] = attributes
    return Merged(replace(mine, **values) if values else mine, tuple(taken), tuple(clashes))


def _same_way(record: Record, other: Record) -> Record:
    """A relation that has no direction, turned as the other state of it is: it says the same either way."""
    if (
        isinstance(record, Relation)
        and isinstance(other, Relation)
        and record.kind is not RelationKind.INCLUDES
        and (record.category_id, record.other_id) == (other.other_id, other.category_id)
    ):
        return replace(record, category_id=other.category_id, other_id=other.other_id)
    return record


def _later(mine: Record, theirs: Record) -> bool:
    return isinstance(mine, Evidence) and isinstance(theirs, Evidence) and theirs.computed > mine.computed


def _merge_attributes(
    mine: Setting | Participant,
    theirs: Record,
    base: Record | None,
    taken: list[str],
    clashes: list[Clash],
    *,
    paired: bool,
) -> tuple[tuple[str, str], ...]:
    ours, other, former = (dict(_attributes(record)) for record in (mine, theirs, base))
    values = dict(ours)
    before = len(taken)
    for key in ours.keys() | other.keys():
        own, others = ours.get(key, ""), other.get(key, "")
        was = former.get(key, "") if base is not None or (paired and "" in (own, others)) else None
        if own == others or was == others:
            continue
        part = f"{ATTRIBUTE}{key}"
        if was == own:
            values[key] = others
            taken.append(part)
        else:
            clashes.append(Clash(part, Way.ASK, {part: own}, {part: others}))
    if len(taken) == before:
        return mine.attributes
    return tuple(sorted((key, value) for key, value in values.items() if value))


def _attributes(record: Record | None) -> tuple[tuple[str, str], ...]:
    return record.attributes if isinstance(record, Setting | Participant) else ()


def with_values(record: Record, values: Mapping[str, Any]) -> Record:
    """A record with other values, also of free attributes."""
    plain = {name: value for name, value in values.items() if not name.startswith(ATTRIBUTE)}
    if len(plain) < len(values):
        attributes = dict(_attributes(record))
        attributes |= {n.removeprefix(ATTRIBUTE): v for n, v in values.items() if n.startswith(ATTRIBUTE)}
        plain["attributes"] = tuple(sorted((key, value) for key, value in attributes.items() if value))
    return replace(record, **plain)
