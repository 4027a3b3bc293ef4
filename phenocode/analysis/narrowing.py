"""What a search is narrowed to: the words of certain participants, settings or speakers, what has certain codes."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from phenocode.analysis.shelves import Shelf
from phenocode.study.model import Study
from phenocode.study.records import (
    Category,
    InitialCode,
    Participant,
    Record,
    Role,
    Setting,
    Statement,
    Transcript,
    Turn,
)
from phenocode.text.finding import Place, overlaps
from phenocode.text.fold import Folded


@dataclass(frozen=True, slots=True)
class Bounds:
    """Records by their ids; of one kind any is enough, of several kinds each has to fit. Nothing given: no bounds.

    A category stands for itself and all that is below it.
    """

    participants: frozenset[str] = frozenset()
    settings: frozenset[str] = frozenset()
    role: Role | None = None
    codes: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()

    @property
    def of_people(self) -> bool:
        """Whether it matters whose words something is."""
        return bool(self.participants or self.settings or self.role is not None)

    @property
    def of_codes(self) -> bool:
        """Whether it matters which codes something has."""
        return bool(self.codes or self.categories)


class Narrowing:
    """Which records and which places of a text lie within bounds, as long as the study stays as it is.

    ``turns_of`` gives the turns of a transcript.
    """

    def __init__(self, study: Study, bounds: Bounds, turns_of: Callable[[Transcript], Sequence[Turn]]) -> None:
        self._study = study
        self._bounds = bounds
        self._turns_of = turns_of
        self._scopes: dict[str, Scope] = {}
        self._shelf_scopes: dict[str, Scope] = {}

    def keeps(self, record: Record | None) -> bool:
        """Whether a record lies within the bounds; memos are asked for what they are about."""
        bounds = self._bounds
        match record:
            case Statement():
                return record.id in self._statements
            case InitialCode():
                return record.id in self._codes
            case Category():
                return record.id in self._categories
            case Transcript():
                if bounds.of_codes or bounds.role is not None:
                    return any(s.id in self._statements for s in self._study.statements_in(record.id))
                return not bounds.of_people or any(map(self._is_theirs, self._study.people_in(record)))
            case Participant():
                return bounds.role is None and not bounds.of_codes and self._is_theirs(record)
            case Setting():
                others = bounds.participants or bounds.role is not None or bounds.of_codes
                return not others and record.id in bounds.settings
        return False

    def scope(self, transcript: Transcript, folded: Folded) -> "Scope":
        """Which places of a transcript's text are kept: in words of those people, on statements with those codes."""
        scope = self._scopes.get(transcript.id)
        if scope is None:
            scope = self._scopes[transcript.id] = self._make_scope(transcript, folded)
        return scope

    def shelf_scope(self, kind: str, shelf: Shelf) -> "Scope":
        """Which places of a shelf's joined key are kept: in the entries of records that are."""
        scope = self._shelf_scopes.get(kind)
        if scope is None:
            spans = [span for entry, span in shelf.spans() if self.keeps(self._study.find(entry.id))]
            scope = self._shelf_scopes[kind] = Scope(spans, None)
        return scope

    # Whose words

    def _is_theirs(self, person: Participant | None) -> bool:
        bounds = self._bounds
        if bounds.participants and (person is None or person.id not in bounds.participants):
            return False
        return not bounds.settings or (person is not None and person.setting_id in bounds.settings)

    def _label_is_kept(self, transcript: Transcript, label: str) -> bool:
        bounds = self._bounds
        if bounds.role is not None and self._study.role_of(label, transcript.id) is not bounds.role:
            return False
        if not (bounds.participants or bounds.settings):
            return True
        speaker = self._study.speaker_of(label, transcript.id)
        person = (speaker.participant_id if speaker else None) or transcript.participant_id
        return self._is_theirs(self._study.participants.get(person or ""))

    def _statements_of_people(self) -> list[Statement]:
        study, bounds = self._study, self._bounds
        if not bounds.of_people:
            return list(study.statements.values())
        people = {person.id for person in study.participants.values() if self._is_theirs(person)}
        anybody = not (bounds.participants or bounds.settings)
        found = []
        for place in (*(t.id for t in study.interviews()), None):
            statements = study.statements_in(place)
            if bounds.role is not None and place is not None and statements:
                statements = self._in_turns(study.transcripts[place], statements)
            elif bounds.role is Role.INTERVIEWER:
                continue
            for statement in statements:
                person = study.participant_of(statement)
                if anybody or (person is not None and person.id in people):
                    found.append(statement)
        return found

    def _in_turns(self, transcript: Transcript, statements: list[Statement]) -> list[Statement]:
        """The statements, sorted by their place, with words of the bounds' role in them."""
        role = self._bounds.role
        turns = [
            (t.body, t.end) for t in self._turns_of(transcript) if self._study.role_of(t.label, transcript.id) is role
        ]
        return [
            s
            for s in statements
            if any(
                span.start is not None and span.end is not None and overlaps(turns, span.start, span.end)
                for span in s.spans
            )
        ]

    # Which codes

    @cached_property
    def _below(self) -> frozenset[str]:
        """The codes below the categories of the bounds."""
        chosen = (self._study.categories.get(category) for category in self._bounds.categories)
        return frozenset(code.id for category in chosen if category for code in self._study.codes_below(category))

    @cached_property
    def _statements(self) -> frozenset[str]:
        bounds, study = self._bounds, self._study
        kept = frozenset(statement.id for statement in self._statements_of_people())
        if bounds.codes:
            kept &= {coding.statement_id for code in bounds.codes for coding in study.codings_with(code)}
        if bounds.categories:
            kept &= {coding.statement_id for code in self._below for coding in study.codings_with(code)}
        return kept

    @cached_property
    def _codes(self) -> frozenset[str]:
        bounds, study = self._bounds, self._study
        kept = frozenset(study.codes)
        if bounds.codes:
            kept &= bounds.codes
        if bounds.categories:
            kept &= self._below
        if bounds.of_people:
            theirs = self._statements_of_people()
            kept &= {coding.code_id for statement in theirs for coding in study.codings_of(statement.id)}
        return kept

    @cached_property
    def _categories(self) -> frozenset[str]:
        bounds, study = self._bounds, self._study
        kept = frozenset(study.categories)
        if bounds.categories:
            chosen: set[str] = set()
            waiting = [category for category in bounds.categories if category in study.categories]
            while waiting:
                category = waiting.pop()
                chosen.add(category)
                waiting += (child.id for child in study.children_of(category))
            kept &= chosen
        if bounds.codes or bounds.of_people:
            kept = frozenset(
                category
                for category in kept
                if any(code.id in self._codes for code in study.codes_below(study.categories[category]))
            )
        return kept

    # Places in a text

    def _make_scope(self, transcript: Transcript, folded: Folded) -> "Scope":
        bounds = self._bounds
        turns = marked = None
        if bounds.of_people:
            turns = [] if transcript.literature else self._spans_of_people(transcript)
        if bounds.of_codes:
            marked = _united(
                (span.start, span.end)
                for statement in self._study.statements_in(transcript.id)
                if statement.id in self._statements
                for span in statement.spans
                if span.start is not None and span.end is not None
            )
        return Scope(_in_key(folded, turns), _in_key(folded, marked))

    def _spans_of_people(self, transcript: Transcript) -> list[tuple[int, int]] | None:
        """The turns of the bounds' people; None when all are."""
        turns = self._turns_of(transcript)
        kept = {label: self._label_is_kept(transcript, label) for label in {turn.label for turn in turns} or {""}}
        if all(kept.values()):
            return None
        if self._bounds.role is None:
            return [(turn.start, turn.end) for turn in turns if kept[turn.label]]
        return [(turn.body, turn.end) for turn in turns if kept[turn.label]]  # a speaker's label is nobody's words


class Scope:
    """The turns of a key in which a place has to lie and the statements that it has to touch; None for any."""

    def __init__(self, turns: list[tuple[int, int]] | None, marked: list[tuple[int, int]] | None) -> None:
        self._starts = None if turns is None else [start for start, _ in turns]
        self._ends = [end for _, end in turns or ()]
        self._marked = marked
        self.everything = turns is None and marked is None
        self.nothing = turns == [] or marked == []

    def keep(self, places: list[Place]) -> list[Place]:
        """Those of the places that are within."""
        if self._starts is not None:
            starts, ends = self._starts, [0, *self._ends]
            places = [place for place in places if place[1] <= ends[bisect_right(starts, place[0])]]
        if self._marked is not None:
            marked = self._marked
            places = [place for place in places if overlaps(marked, place[0], place[1])]
        return places


def _in_key(folded: Folded, spans: list[tuple[int, int]] | None) -> list[tuple[int, int]] | None:
    if spans is None:
        return None
    return [(folded.key_offset(start), folded.key_offset(end)) for start, end in spans]


def _united(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that touch made one."""
    united: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if united and start <= united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return united
