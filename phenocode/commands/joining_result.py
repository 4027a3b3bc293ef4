"""The joined records once everything is decided: nothing dangles, nothing that must be one is there twice."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from phenocode.commands.joining_fields import with_values
from phenocode.commands.joining_ids import DISPENSABLE, Records, needed_by, only_one, renamed, schemes_of
from phenocode.commands.joining_merge import Conflict, Merging
from phenocode.commands.joining_texts import Texts
from phenocode.i18n import tr, trn
from phenocode.study.merging import joined
from phenocode.study.outcome import (
    Aspect,
    Comparison,
    Dimension,
    Expectation,
    Finding,
    Framework,
    FrameworkItem,
    Relation,
    RelationKind,
    Support,
    Variation,
)
from phenocode.study.records import (
    Acceptance,
    Attribute,
    Case,
    Category,
    Coding,
    InitialCode,
    Iteration,
    KeptApart,
    Memo,
    Participant,
    Record,
    Setting,
    Statement,
    Transcript,
)
from phenocode.study.rules import closes_cycle, free_name
from phenocode.text.names import name_key


@dataclass(slots=True)
class Result:
    """The records of the joined study, and what has to be told of them."""

    records: dict[str, Record]
    told: list[str] = field(default_factory=list)


def settle(merging: Merging, mine: Records, theirs: Records, texts: Texts, decisions: Mapping[str, str]) -> Result:
    """The records after ``decisions``, by the keys of the conflicts; where none is given the default holds."""
    result = Result(dict(merging.records))
    _decide(result.records, merging.conflicts, decisions)
    _add_rechecks(result.records, texts)
    _drop_dangling(result.records, mine, theirs)
    _open_circles(result, mine)
    _say_found(result.records)
    _drop_dangling(result.records, mine, theirs)
    _make_single(result, mine)
    _name_apart(result, mine)
    _append(result.records, mine)
    return result


def _decide(records: dict[str, Record], conflicts: Iterable[Conflict], decisions: Mapping[str, str]) -> None:
    outcomes = [one.outcomes[decisions.get(one.key) or one.default] for one in conflicts]
    for outcome in outcomes:
        for one in outcome.drop:
            records.pop(one, None)
    for outcome in outcomes:
        records.update((record.id, record) for record in outcome.put)
        for one, values in outcome.values:
            if one in records:
                records[one] = with_values(records[one], values)


def _add_rechecks(records: dict[str, Record], texts: Texts) -> None:
    for statement_id, asked in texts.rechecks.items():
        statement = records.get(statement_id)
        for spans, recheck in asked:
            if isinstance(statement, Statement) and statement.spans == spans:
                records[recheck.id] = recheck


def _drop_dangling(records: dict[str, Record], mine: Records, theirs: Records) -> None:
    """Take out what is about something that is no longer there, and links to it.

    Where one side gave a link another end that is gone, it keeps the end that the other side knows.
    """
    missing = (mine.keys() | theirs.keys()) - records.keys()
    dangling = True
    while missing and dangling:
        dangling = False
        for record in [one for one in records.values() if not missing.isdisjoint(needed_by(one))]:
            states = (side[record.id] for side in (mine, theirs) if record.id in side)
            other = next((one for one in states if missing.isdisjoint(needed_by(one))), None)
            if other is not None:
                records[record.id] = other
                continue
            del records[record.id]
            missing.add(record.id)
            dangling = True
    for record in [one for one in records.values() if _is_about_itself(one)]:
        del records[record.id]
    if not missing:
        return
    for record in list(records.values()):
        lost: dict[str, Any] = {
            name: None for name in DISPENSABLE.get(type(record), ()) if getattr(record, name) in missing
        }
        if isinstance(record, Setting | Participant) and any(one in missing for one, _ in record.attributes):
            lost["attributes"] = tuple(pair for pair in record.attributes if pair[0] not in missing)
        if lost:
            records[record.id] = replace(record, **lost)


def _is_about_itself(record: Record) -> bool:
    match record:
        case KeptApart():
            return record.code_id == record.other_id
        case Relation():
            return record.category_id == record.other_id
    return False


def _open_circles(result: Result, mine: Records) -> None:
    """Leave out what closes a circle of inclusions of which each side brought a part; the study's own stay."""
    records = result.records
    standing: list[Relation] = []
    inclusions = [one for one in records.values() if isinstance(one, Relation) and one.kind is RelationKind.INCLUDES]
    for relation in sorted(inclusions, key=lambda one: (mine.get(one.id) != one, one.id)):
        if not closes_cycle(standing, relation.category_id, relation.other_id):
            standing.append(relation)
            continue
        former = mine.get(relation.id)
        if (
            isinstance(former, Relation)
            and all(one in records for one in needed_by(former))
            and (former.kind, former.category_id, former.other_id)
            != (relation.kind, relation.category_id, relation.other_id)
            and not (
                former.kind is RelationKind.INCLUDES and closes_cycle(standing, former.category_id, former.other_id)
            )
        ):
            kind, one, other = former.kind, former.category_id, former.other_id
            records[relation.id] = kept = replace(relation, kind=kind, category_id=one, other_id=other)
            standing.append(kept)
        else:
            del records[relation.id]
        names = [getattr(records.get(one), "name", "") for one in needed_by(relation)]
        result.told.append(
            tr(
                "That {name} includes {other} was left out: with it, inclusions would go round in a circle.",
                name=names[0],
                other=names[1],
            )
        )


def _say_found(records: dict[str, Record]) -> None:
    """Where one side found nothing and the other a source, something was found; the note is kept with the source."""
    comparisons = sorted((one for one in records.values() if isinstance(one, Comparison)), key=lambda one: one.id)
    sourced = {one.finding_id: one.id for one in reversed(comparisons) if one.reference_id is not None}
    for nothing in comparisons:
        source = records.get(sourced.get(nothing.finding_id, ""))
        if nothing.reference_id is None and isinstance(source, Comparison):
            records[source.id] = replace(source, note=joined(source.note, nothing.note))
            del records[nothing.id]


def _make_single(result: Result, mine: Records) -> None:
    """Make one of those that may stand only once; the study's stays, and takes with it what hangs on the other."""
    united = 0
    while same := _unite(result.records, mine):
        united += len(same)
        for record in list(result.records.values()):
            result.records[record.id] = renamed(record, same)
    if united:
        result.told.append(
            trn(
                "1 link came from both sides and is one now.",
                "{n} links came from both sides and are one each.",
                united,
            )
        )


def _unite(records: dict[str, Record], mine: Records) -> dict[str, str]:
    """Take out those that stand twice; answers their ids, each with that of the one that stays."""
    same: dict[str, str] = {}
    held: dict[Hashable, str] = {}
    schemes = schemes_of(records.values())
    for record in sorted(records.values(), key=lambda one: one.id not in mine):
        key = only_one(record, schemes)
        if key is None:
            continue
        first = held.setdefault((type(record), key), record.id)
        if first != record.id:
            records[first] = _with_words(records[first], record)
            del records[record.id]
            same[record.id] = first
    return same


def _with_words(kept: Record, gone: Record) -> Record:
    match kept, gone:
        case Memo(), Memo():
            return replace(kept, text=joined(kept.text, gone.text))
        case KeptApart(), KeptApart():
            return replace(kept, reason=joined(kept.reason, gone.reason))
        case Acceptance(), Acceptance():
            return replace(kept, reason=joined(kept.reason, gone.reason))
        case Relation(), Relation():
            return replace(kept, justification=joined(kept.justification, gone.justification))
        case Variation(), Variation():
            return replace(kept, value=joined(kept.value, gone.value))
        case Comparison(), Comparison():
            return replace(kept, note=joined(kept.note, gone.note))
        case Expectation(), Expectation():
            return replace(
                kept,
                desired=kept.desired or gone.desired,
                adequate=kept.adequate or gone.adequate,
                perceived=kept.perceived or gone.perceived,
            )
    return kept


_NAMED = (
    *(Setting, Attribute, Participant, Transcript, InitialCode, Category, Iteration),
    *(Dimension, Framework, FrameworkItem, Aspect, Finding),
)


def _name_apart(result: Result, mine: Records) -> None:
    """Give those a number that came to have a name which another of their like has."""
    groups: dict[Hashable, list[Any]] = {}
    for record in result.records.values():
        if isinstance(record, _NAMED):
            groups.setdefault(_group(record), []).append(record)
    for group in groups.values():
        as_before = [one for one in group if getattr(mine.get(one.id), "name", None) == one.name]
        taken = {name_key(one.name) for one in as_before}
        kept = {one.id for one in as_before}
        for one in group:
            if one.id in kept:
                continue
            if name_key(one.name) in taken:
                present: list[Any] = [result.records[other.id] for other in group]
                name = free_name(one.name, [*group, *present])
                result.records[one.id] = replace(one, name=name)
                result.told.append(tr("{name} has a number now: another has the same name.", name=name))
                taken.add(name_key(name))
            taken.add(name_key(one.name))


def _group(record: Record) -> Hashable:
    match record:
        case Category():
            return record.layer
        case Attribute():
            return record.subject
        case FrameworkItem() | Aspect():
            return record.framework_id
        case Support():
            return record.subject_id
    return type(record).__name__


def _append(records: dict[str, Record], mine: Records) -> None:
    """Let what comes in follow what is there, in its own order."""
    last: dict[Hashable, int] = {}
    come: dict[Hashable, list[Any]] = {}
    for record in records.values():
        position = getattr(record, "position", None)
        if position is None:
            continue
        if record.id in mine:
            last[_row(record)] = max(last.get(_row(record), -1), position)
        else:
            come.setdefault(_row(record), []).append(record)
    for row, added in come.items():
        if row not in last:
            continue
        for number, record in enumerate(sorted(added, key=lambda one: (one.position, one.id)), last[row] + 1):
            records[record.id] = replace(record, position=number)
    _order_interviews(records, mine)


def _row(record: Record) -> Hashable:
    """What a record keeps its place in."""
    match record:
        case Coding():
            return record.statement_id
        case Case():
            return record.category_id
    return _group(record)


def _order_interviews(records: dict[str, Record], mine: Records) -> None:
    people = [one for one in records.values() if isinstance(one, Participant)]
    orders = {one.interview_order for one in people if one.id in mine}
    by_order: Callable[[Participant], tuple[int, str]] = lambda one: (one.interview_order, one.id)  # noqa: E731
    for person in sorted((one for one in people if one.id not in mine), key=by_order):
        if person.interview_order in orders:
            person = replace(person, interview_order=max(orders) + 1)
            records[person.id] = person
        orders.add(person.interview_order)
