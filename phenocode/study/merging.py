"""Merging as pure rules: what becomes of all that hangs on cards which are folded into another of their layer."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import Any

from phenocode.study.model import Study
from phenocode.study.outcome import (
    Assignment,
    Basis,
    Comparison,
    FigurePlace,
    FrameworkKind,
    Relation,
    RelationKind,
    Support,
    Variation,
)
from phenocode.study.records import Category, InitialCode, KeptApart, Memo, Record, new_id
from phenocode.study.rules import closes_cycle, next_position
from phenocode.text.names import name_key

# What a relation that can't be kept says, in the study's language.
_SAID: Mapping[str, Mapping[RelationKind, str]] = {
    "fa": {
        RelationKind.INCLUDES: "{name} {other} را دربر می‌گیرد",
        RelationKind.CONTRADICTS: "{name} در تقابل با {other} است",
        RelationKind.PARALLEL: "{name} و {other} هم‌ترازند",
    },
    "en": {
        RelationKind.INCLUDES: "{name} includes {other}",
        RelationKind.CONTRADICTS: "{name} contradicts {other}",
        RelationKind.PARALLEL: "{name} is parallel to {other}",
    },
}
_JOINED = ("definition", "referential", "structural", "is_not", "internal_horizon", "external_horizon", "relevance")


@dataclass(slots=True)
class Merge:
    """The records that go and those that stay changed; what goes has to go first, for pairs are unique."""

    deleted: list[Record] = field(default_factory=list)
    updated: list[Record] = field(default_factory=list)
    inserted: list[Record] = field(default_factory=list)


def joined(kept: str, added: str) -> str:
    """Two texts as one, neither lost, nothing said twice."""
    if not added or added in kept:
        return kept
    return f"{kept}\n{added}" if kept else added


def merge_codes(study: Study, gone: Sequence[InitialCode], into: InitialCode) -> Merge:
    """Fold codes into another: statements, definitions, decisions to keep apart, memos and a place are kept.

    It keeps its own name and place; without a place it takes that of the first that has one.
    """
    merge = Merge()
    carrying = {coding.statement_id for coding in study.codings_with(into.id)}
    place = list(study.placements_of(into.id))
    definition = into.definition
    for code in gone:
        for coding in study.codings_with(code.id):
            if coding.statement_id in carrying:
                merge.deleted.append(coding)
            else:
                carrying.add(coding.statement_id)
                merge.updated.append(replace(coding, code_id=into.id))
        placements = study.placements_of(code.id)
        if place:
            merge.deleted += placements
        else:
            place = [replace(placement, code_id=into.id) for placement in placements]
            merge.updated += place
        definition = joined(definition, code.definition)
    merge.updated.append(replace(into, definition=definition))
    _merge_kept_apart(merge, study, gone, into)
    _merge_notes(merge, study, gone, into)
    return merge


def merge_categories(study: Study, gone: Sequence[Category], into: Category) -> Merge:
    """Fold categories into another: what stands under them, texts, cases, memos, a parent and the outcome are kept.

    It keeps its own name, colour and parent; without a parent it takes that of the first that has one, and likewise
    the name in the second language.
    """
    merge = Merge()
    held = {placement.code_id for placement in study.placements_under(into.id)}
    shown = {case.statement_id for case in study.cases_of(into.id)}
    last = max((case.position for case in study.cases_of(into.id)), default=-1)
    merged = into
    for category in gone:
        for placement in study.placements_under(category.id):
            if placement.code_id in held:
                merge.deleted.append(placement)
            else:
                held.add(placement.code_id)
                merge.updated.append(replace(placement, category_id=into.id))
        merge.updated += [replace(child, parent_id=into.id) for child in study.children_of(category.id)]
        for case in study.cases_of(category.id):
            if case.statement_id in shown:
                merge.deleted.append(case)
            else:
                shown.add(case.statement_id)
                last += 1
                merge.updated.append(replace(case, category_id=into.id, position=last))
        merged = merged_category(merged, category)
    merge.updated.append(merged)
    _merge_notes(merge, study, gone, into, _merge_outcome(merge, study, gone, into))
    return merge


def merged_category(into: Category, gone: Category) -> Category:
    """``into`` with all that was written about ``gone``; it keeps its name and its parent, if it has one."""
    texts: dict[str, Any] = {name: joined(getattr(into, name), getattr(gone, name)) for name in _JOINED}
    return replace(
        into,
        parent_id=into.parent_id or gone.parent_id,
        second_language_name=into.second_language_name or gone.second_language_name,
        **texts,
    )


def _merge_kept_apart(merge: Merge, study: Study, gone: Sequence[InitialCode], into: InitialCode) -> None:
    one = {code.id for code in gone} | {into.id}
    decided = {_other(apart, into.id): apart for apart in study.kept_apart_of(into.id)}
    changed: dict[str, KeptApart] = {}
    deleted: dict[str, KeptApart] = {}
    for code in gone:
        for apart in study.kept_apart_of(code.id):
            other = _other(apart, code.id)
            if other in one:
                deleted[apart.id] = apart
            elif other in decided:
                deleted[apart.id] = apart
                kept = decided[other]
                decided[other] = changed[other] = replace(kept, reason=joined(kept.reason, apart.reason))
            else:
                first, second = sorted((into.id, other))
                decided[other] = changed[other] = replace(apart, code_id=first, other_id=second)
    merge.deleted += deleted.values()
    merge.updated += changed.values()


def _merge_notes(
    merge: Merge,
    study: Study,
    gone: Sequence[InitialCode] | Sequence[Category],
    into: InitialCode | Category,
    further: Sequence[str] = (),
) -> None:
    """Memos are joined, with ``further`` notes; a finding about a card that goes can't be found again, so its
    acceptance goes too.
    """
    accepted = {one.id: one for card in gone for one in study.acceptances_about(card.id)}
    merge.deleted += accepted.values()
    memos = [memo for memo in (study.memo_on(card.id) for card in (into, *gone)) if memo is not None]
    text = ""
    for note in (*(memo.text for memo in memos), *further):
        text = joined(text, note)
    if memos:
        kept, *others = memos
        merge.deleted += others
        merge.updated.append(Memo(kept.id, into.id, text))
    elif text:
        merge.inserted.append(Memo(new_id(), into.id, text))


def _merge_outcome(merge: Merge, study: Study, gone: Sequence[Category], into: Category) -> list[str]:
    """What is said about the categories that go is said about the one that stays, where it says nothing of the kind.

    A relation among them, or one that would close a cycle of inclusions, goes, and the answer tells what was written
    on it; of two values or notes neither is lost.
    """
    one = {category.id for category in gone} | {into.id}
    told = _merge_relations(merge, study, gone, into, one)
    values = {value.dimension_id: value for value in study.linked(Variation, "category_id", into.id)}
    notes = {note.reference_id: note for note in study.linked(Comparison, "finding_id", into.id)}
    laid = {assignment.item_id for assignment in study.linked(Assignment, "subject_id", into.id)}
    resting = {basis.recommendation_id for basis in study.linked(Basis, "finding_id", into.id)}
    for category in gone:
        merge.deleted += study.linked(FigurePlace, "category_id", category.id)
        for value in study.linked(Variation, "category_id", category.id):
            if (kept := values.get(value.dimension_id)) is None:
                values[value.dimension_id] = replace(value, category_id=into.id)
            else:
                same = name_key(value.value) in map(name_key, kept.value.split(" / "))
                both = kept.value if same or not value.value else f"{kept.value} / {value.value}".strip(" /")
                values[value.dimension_id] = replace(kept, value=both)
                merge.deleted.append(value)
                _move_supports(merge, study, value.id, kept.id)
        for note in study.linked(Comparison, "finding_id", category.id):
            if (kept_note := notes.get(note.reference_id)) is None:
                notes[note.reference_id] = replace(note, finding_id=into.id)
            else:
                pages = ", ".join(dict.fromkeys(filter(None, (kept_note.pages, note.pages))))
                notes[note.reference_id] = replace(kept_note, pages=pages, note=joined(kept_note.note, note.note))
                merge.deleted.append(note)
                _move_supports(merge, study, note.id, kept_note.id)
        for assignment in study.linked(Assignment, "subject_id", category.id):
            if not _may_be_laid(study, assignment.item_id, laid):
                merge.deleted.append(assignment)
            else:
                laid.add(assignment.item_id)
                merge.updated.append(replace(assignment, subject_id=into.id))
        for basis in study.linked(Basis, "finding_id", category.id):
            if basis.recommendation_id in resting:
                merge.deleted.append(basis)
            else:
                resting.add(basis.recommendation_id)
                merge.updated.append(replace(basis, finding_id=into.id))
    _say_found(merge, study, notes)
    merge.updated += [value for value in values.values() if value != study.variations[value.id]]
    merge.updated += [note for note in notes.values() if note != study.comparisons[note.id]]
    return told


def _say_found(merge: Merge, study: Study, notes: dict[str | None, Comparison]) -> None:
    """Beside a source it can't stand that none was found; the note on it is kept with the source."""
    nothing = notes.get(None)
    if nothing is None or len(notes) == 1:
        return
    del notes[None]
    merge.deleted.append(study.comparisons[nothing.id])
    first = min(notes.values(), key=lambda one: one.id)
    notes[first.reference_id] = replace(first, note=joined(first.note, nothing.note))


def _may_be_laid(study: Study, item_id: str, laid: Set[str]) -> bool:
    """Whether an item says something new of a category: of ordered levels it has one, and keeps its own."""
    framework = study.frameworks[study.framework_items[item_id].framework_id]
    if framework.kind is FrameworkKind.ORDERED:
        return all(study.framework_items[one].framework_id != framework.id for one in laid)
    return item_id not in laid


def _merge_relations(merge: Merge, study: Study, gone: Sequence[Category], into: Category, one: Set[str]) -> list[str]:
    told: dict[str, str] = {}  # by relation: one among the merged is met from both sides
    staying = {r.id: r for r in study.relations.values() if not {r.category_id, r.other_id} & one}
    pairs: dict[str, Relation] = {}
    for category in (into, *gone):
        for relation in study.relations_of(category.id):
            other = relation.other_id if relation.category_id == category.id else relation.category_id
            own = other == relation.other_id
            moved = replace(relation, category_id=into.id if own else other, other_id=other if own else into.id)
            circle = moved.kind is RelationKind.INCLUDES and closes_cycle(
                [*staying.values(), *pairs.values()], moved.category_id, moved.other_id
            )
            if other in pairs:
                pairs[other] = replace(
                    pairs[other], justification=joined(pairs[other].justification, relation.justification)
                )
                _move_supports(merge, study, relation.id, pairs[other].id)
                merge.deleted.append(relation)
            elif other in one or circle:
                if relation.id not in told:
                    merge.deleted += [*study.linked(Support, "subject_id", relation.id), relation]
                told[relation.id] = _written_on(study, relation)
            else:
                pairs[other] = moved
    merge.updated += [relation for relation in pairs.values() if relation != study.relations[relation.id]]
    return [text for text in told.values() if text]


def _written_on(study: Study, relation: Relation) -> str:
    """A relation with its justification as a note, empty without one; participants' words stay out of memos."""
    if not relation.justification:
        return ""
    names = {"name": study.categories[relation.category_id].name, "other": study.categories[relation.other_id].name}
    return f"{_SAID[study.about.language][relation.kind].format(**names)}:\n{relation.justification}"


def _move_supports(merge: Merge, study: Study, subject_id: str, into_id: str) -> None:
    moved = [one for one in merge.updated if isinstance(one, Support) and one.subject_id == into_id]
    held = [*study.linked(Support, "subject_id", into_id), *moved]
    known = {one.statement_id for one in held}
    moving = sorted(study.linked(Support, "subject_id", subject_id), key=lambda one: (one.position, one.id))
    for number, support in enumerate(moving, next_position(held)):
        if support.statement_id in known:
            merge.deleted.append(support)
        else:
            merge.updated.append(replace(support, subject_id=into_id, position=number))


def _other(apart: KeptApart, code_id: str) -> str:
    return apart.other_id if apart.code_id == code_id else apart.code_id
