"""The pure rules of the method on records: names, places, spans and moves."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, count, islice
from typing import Protocol

from phenocode.errors import Refusal
from phenocode.study.debriefing import Measure
from phenocode.study.model import Study
from phenocode.study.outcome import (
    Aspect,
    Assignment,
    Basis,
    Comparison,
    Expectation,
    FigurePlace,
    FrameworkItem,
    Relation,
    RelationKind,
    Support,
    Variation,
)
from phenocode.study.records import Category, InitialCode, Layer, Record, Role, Source, Span, Transcript, Turn
from phenocode.text.fold import fold
from phenocode.text.names import name_key

# The order in which code colours are given to second-layer categories: the solid ones first (LOOK: twelve colours).
COLOUR_ORDER = (3, 9, 1, 11, 7, 5, 10, 12, 4, 2, 6, 8)
_LONGEST_NAME = 300
_DECIMAL_MARKS = str.maketrans({"٫": ".", ",": ".", "،": ".", "/": "."})
_NUMBER = re.compile(r"\d+(\.\d+)?|\.\d+")


class Named(Protocol):
    """A record that a person knows by its name."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def name(self) -> str:
        """Its name."""


class Positioned(Protocol):
    """A record that keeps its place among its like."""

    @property
    def position(self) -> int:
        """Its place."""


def clean_name(name: str) -> str:
    """A name without the spaces around it and without line breaks. Raises Refusal when nothing is left."""
    cleaned = " ".join(_storable(name.replace("\0", " ")).split())
    if not name_key(cleaned):
        raise Refusal("A name needs at least one letter. Type one and try again.")
    if len(cleaned) > _LONGEST_NAME:
        raise Refusal("A name can have {most} letters at most. Shorten it and try again.", most=_LONGEST_NAME)
    return cleaned


def clean_text(text: str) -> str:
    """A note as typed, without spaces at its ends and without NUL."""
    return _storable(text.replace("\0", "")).strip()


def _storable(text: str) -> str:
    """``text`` without halves of UTF-16 pairs, which a widget or a file's name can hold and no file can."""
    return text.encode("utf-8", "ignore").decode("utf-8")


def find_named(name: str, records: Iterable[Named]) -> Named | None:
    """The record whose name is the same after folding."""
    key = name_key(name)
    return next((record for record in records if name_key(record.name) == key), None)


def free_name(name: str, records: Iterable[Named]) -> str:
    """``name``, with a number behind it where a record has it already."""
    taken = {name_key(record.name) for record in records}
    name = name[: _LONGEST_NAME - 5]
    tries = chain([name], (f"{name} {number}" for number in count(2)))
    return next(one for one in tries if name_key(one) not in taken)


def refuse_taken(name: str, records: Iterable[Named], *, besides: str = "") -> None:
    """Raise Refusal when a record other than ``besides`` has this name after folding."""
    taken = find_named(name, (record for record in records if record.id != besides))
    if taken is not None:
        raise Refusal(
            "{name} is taken: {other} is the same name. Choose another, or merge the two.",
            name=name,
            other=taken.name,
        )


def next_position(records: Iterable[Positioned]) -> int:
    """The place after the last."""
    return max((record.position for record in records), default=-1) + 1


def next_colour(study: Study, given: Sequence[int] = ()) -> int:
    """The code colour for a new second-layer category: the one used least, in the order of handing out.

    ``given`` are colours of others that are made in the same step.
    """
    used = [*given, *(category.colour for category in study.layer(Layer.SECOND))]
    return min(COLOUR_ORDER, key=lambda colour: (used.count(colour), COLOUR_ORDER.index(colour)))


# By which links a record is only about another.
_HANGING: tuple[tuple[type[Record], str], ...] = (
    (Support, "subject_id"),
    (Support, "statement_id"),
    (Relation, "category_id"),
    (Relation, "other_id"),
    (FigurePlace, "category_id"),
    (Variation, "dimension_id"),
    (Variation, "category_id"),
    (FrameworkItem, "framework_id"),
    (Assignment, "item_id"),
    (Assignment, "subject_id"),
    (Aspect, "framework_id"),
    (Expectation, "aspect_id"),
    (Expectation, "participant_id"),
    (Comparison, "finding_id"),
    (Comparison, "reference_id"),
    (Basis, "recommendation_id"),
    (Basis, "finding_id"),
)


def refuse_wrong_parent(child: Category | InitialCode, parent: Category) -> None:
    """Raise Refusal unless ``parent`` stands in the layer directly above ``child``'s."""
    wanted = child.layer.above if isinstance(child, Category) else Layer.FIRST
    if parent.layer is not wanted:
        raise Refusal(
            "{name} can't stand under {parent}. Choose a category of the next layer.",
            name=child.name,
            parent=parent.name,
        )


def hanging_on(study: Study, record_id: str) -> list[Record]:
    """What is only about a record and goes when it goes: notes, cases, relations, values, what is set beside it.

    What hangs on these in turn goes too. Links that place or code it are none of these.
    """
    memo, recheck = study.memo_on(record_id), study.recheck_of(record_id)
    linked: list[Record] = [one for kind, field in _HANGING for one in study.linked(kind, field, record_id)]
    return [
        *(further for one in linked for further in hanging_on(study, one.id)),
        *linked,
        *([memo] if memo else []),
        *([recheck] if recheck else []),
        *study.acceptances_about(record_id),
        *study.cases_of(record_id),
        *study.cases_with(record_id),
        *study.kept_apart_of(record_id),
    ]


def closes_cycle(relations: Iterable[Relation], category_id: str, other_id: str) -> bool:
    """Whether "``category_id`` includes ``other_id``" would let a category include itself, through any other."""
    return category_id == other_id or bool(way_of_inclusions(relations, other_id, category_id))


def way_of_inclusions(relations: Iterable[Relation], category_id: str, other_id: str) -> list[Relation]:
    """The fewest inclusions that lead from one category to another, in order; empty where none do."""
    includes: dict[str, list[Relation]] = {}
    for relation in relations:
        if relation.kind is RelationKind.INCLUDES:
            includes.setdefault(relation.category_id, []).append(relation)
    came_by: dict[str, Relation] = {}
    waiting = [category_id]
    for here in waiting:  # it grows while it is walked
        for relation in includes.get(here, ()):
            if relation.other_id not in came_by and relation.other_id != category_id:
                came_by[relation.other_id] = relation
                waiting.append(relation.other_id)
    way: list[Relation] = []
    here = other_id
    while here in came_by:
        way.append(came_by[here])
        here = came_by[here].category_id
    return way[::-1]


def subject_of(ids: Iterable[str]) -> str:
    """How an acceptance names the records that a finding is about (``Acceptance.subject_id``)."""
    return "+".join(sorted(set(ids)))


def read_threshold(measure: Measure, typed: str) -> float:
    """What a typed threshold of agreement means: 0 to 100 for the percentage, 0 to 1 for the coefficients.

    Digits of any kind, the decimal mark as typed in Persian («٫» or «/») or English. Raises Refusal for anything else.
    """
    percent = measure is Measure.PERCENT
    text = fold(typed).strip().translate(_DECIMAL_MARKS)
    if percent:
        text = text.strip("%٪ ")
    most = 100 if percent else 1
    if _NUMBER.fullmatch(text) is None or float(text) > most:
        raise Refusal(
            "{typed} is no threshold for this measure. Type a number from 0 to {most}.", typed=typed, most=most
        )
    return float(text)


def make_spans(source: Source, places: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """Spans of a stored text from offsets, in the text's order: spaces at the ends left out, touching ones joined.

    Raises Refusal when no words are left; ValueError when an offset lies outside the text.
    """
    trimmed = []
    for start, end in places:
        if not 0 <= start <= end <= len(source.text):
            raise ValueError("a span lies outside its text")
        words = source.text[start:end]
        if words.strip():
            trimmed.append((start + len(words) - len(words.lstrip()), start + len(words.rstrip())))
    if not trimmed:
        raise Refusal("Nothing is selected. Select some of the participant's words first.")
    merged: list[tuple[int, int]] = []
    for start, end in sorted(trimmed):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(Span(start, end, source.text[start:end]) for start, end in merged)


def participants_words(source: Source, role_of: Callable[[str], Role], start: int, end: int) -> list[tuple[int, int]]:
    """The parts of ``start`` to ``end`` that are a participant's own words: no labels, no interviewer's turns.

    METHOD: a statement never holds the interviewer's words. Neighbouring turns of participants stay apart.
    """
    parts = []
    for turn in _turns_between(source, start, end):
        if role_of(turn.label) is Role.INTERVIEWER:
            continue
        first, last = max(start, turn.body), min(end, turn.end)
        if source.text[first:last].strip():
            parts.append((first, last))
    return parts


def speaking_participant(
    source: Source, transcript: Transcript, spans: Sequence[Span], participant_of: Callable[[str], str | None]
) -> str | None:
    """The participant of a focus group whose words ``spans`` are; None where they are the transcript's participant's.

    ``participant_of`` gives the id of the participant for whom a label stands. Raises Refusal when they are the words
    of several: a statement is one participant's (METHOD, step 1).
    """
    speaking: dict[str, str] = {}
    for span in spans:
        if span.start is None or span.end is None:
            continue
        for turn in _turns_between(source, span.start, span.end):
            own = participant_of(turn.label) if turn.body < span.end else None
            if own is not None:
                speaking[own] = turn.label
    if len(speaking) > 1:
        raise Refusal(
            "These are words of several participants: {labels}. Mark the words of each as a statement of its own.",
            labels=list(speaking.values()),
        )
    only = next(iter(speaking), None)
    return None if only == transcript.participant_id else only


def _turns_between(source: Source, start: int, end: int) -> Iterator[Turn]:
    """The turns of which something lies between two offsets; turns follow each other without gaps."""
    for turn in islice(source.turns, max(bisect_right(source.turns, start, key=_start_of) - 1, 0), None):
        if turn.start >= end:
            return
        if turn.end > start:
            yield turn


def _start_of(turn: Turn) -> int:
    return turn.start
