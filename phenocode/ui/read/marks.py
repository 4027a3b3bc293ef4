"""The statements of the transcript that is open, as marks on its text, with an index by offset.

A mark's looks (colours, names of its codes) are worked out when it comes into sight and kept until a change.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeGuard

from phenocode.study.changes import ChangeSet
from phenocode.study.model import Study
from phenocode.study.records import (
    Acceptance,
    Category,
    Check,
    Coding,
    InitialCode,
    Placement,
    Record,
    Statement,
)
from phenocode.ui.colouring import ColourBy, Colouring


@dataclass(frozen=True, slots=True)
class Mark:
    """A statement's place: its id and spans, in code points of the stored text."""

    id: str
    start: int
    end: int
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Look:
    """What a mark shows: its colour, or two where its codes straddle; whether that is on purpose; its codes."""

    colours: tuple[int, ...]
    accepted: bool
    codes: tuple[tuple[str, str, int], ...]  # id, name, colour

    @property
    def straddles(self) -> bool:
        """Whether the codes lie in more than one category."""
        return len(self.colours) > 1


class Marks:
    """The marks of one transcript, in order of their start."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self.colouring = Colouring(study)
        self.transcript_id: str | None = None
        self.marks: list[Mark] = []
        self._furthest: list[int] = []  # the greatest end up to each mark
        self._looks: dict[str, Look] = {}
        self._seen: dict[str, Mark] = {}

    def open(self, transcript_id: str | None) -> None:
        """Read the marks of a transcript; of none for None."""
        self.transcript_id = transcript_id
        self._looks.clear()
        self._read()

    def colour_by(self, by: ColourBy) -> None:
        """Let another layer give the colours."""
        self.colouring.by = by
        self._looks.clear()

    def follow(self, change_set: ChangeSet) -> int | None:
        """Take in a change; answers the first index from which marks have come or gone, None when none has."""
        if change_set.touches(InitialCode, Category, Placement):
            self._looks.clear()
        for change in change_set.changes:
            for record in (change.before, change.after):
                self._looks.pop(_statement_id(record), None)
        moved: int | None = None
        for change in change_set.changes:
            record = change.record
            if isinstance(record, Statement):
                before = self._seen.get(record.id)
                after = _mark(change.after) if self._lies_here(change.after) else None
                if before != after:
                    index = self._move(before, after)
                    moved = index if moved is None else min(moved, index)
        if moved is not None:
            self._reach_from(moved)
        return moved

    def look(self, mark_id: str) -> Look:
        """What a mark shows."""
        found = self._looks.get(mark_id)
        if found is None:
            study = self._study
            found = self._looks[mark_id] = Look(
                self.colouring.of_statement(mark_id),
                study.accepted(Check.STRADDLING, mark_id) is not None,
                tuple((code.id, code.name, self.colouring.of_code(code.id)) for code in study.codes_of(mark_id)),
            )
        return found

    def index_of(self, mark_id: str | None) -> int:
        """The 0-based place of a mark, -1 when it is not here."""
        mark = self._seen.get(mark_id or "")
        if mark is None:
            return -1
        index = bisect_left(self.marks, _order(mark), key=_order)
        while self.marks[index].id != mark.id:
            index += 1
        return index

    def find(self, mark_id: str | None) -> Mark | None:
        """The mark of a statement, if it lies here."""
        return self._seen.get(mark_id or "")

    def between(self, start: int, end: int) -> Iterator[Mark]:
        """The marks that touch ``start`` to ``end``, in order."""
        first = bisect_right(self._furthest, start)
        last = bisect_left(self.marks, end, key=_start)
        for index in range(first, last):
            if self.marks[index].end > start:
                yield self.marks[index]

    def at(self, offset: int) -> list[Mark]:
        """The marks with a span over ``offset``, the shortest first."""
        found = [m for m in self.between(offset, offset + 1) if any(a <= offset < b for a, b in m.spans)]
        return sorted(found, key=lambda mark: sum(b - a for a, b in mark.spans))

    def after(self, offset: int) -> Mark | None:
        """The first mark that starts at ``offset`` or later."""
        index = bisect_left(self.marks, offset, key=_start)
        return self.marks[index] if index < len(self.marks) else None

    def before(self, offset: int) -> Mark | None:
        """The last mark that starts before ``offset``."""
        index = bisect_left(self.marks, offset, key=_start) - 1
        return self.marks[index] if index >= 0 else None

    def begins_chain(self, index: int, line_start: Callable[[int], int]) -> bool:
        """Whether the mark at ``index`` neither overlaps an earlier one nor shares a line with it.

        ``line_start`` gives, for an offset, the offset at which its line begins.
        """
        return index == 0 or self._furthest[index - 1] <= line_start(self.marks[index].start)

    def _lies_here(self, record: Record | None) -> TypeGuard[Statement]:
        return isinstance(record, Statement) and record.transcript_id == self.transcript_id and record.anchored

    def _read(self) -> None:
        statements = self._study.statements_in(self.transcript_id) if self.transcript_id is not None else []
        self._seen = {}
        self.marks = []
        for statement in statements:
            if statement.anchored:
                mark = _mark(statement)
                self._seen[statement.id] = mark
                self.marks.append(mark)
        self._reach_from(0)

    def _move(self, before: Mark | None, after: Mark | None) -> int:
        """Take one mark out and put one in, without reading the others anew; answers the first index changed."""
        changed = len(self.marks)
        if before is not None:
            changed = self.index_of(before.id)
            del self.marks[changed]
            del self._seen[before.id]
        if after is not None:
            index = bisect_right(self.marks, _order(after), key=_order)
            self.marks.insert(index, after)
            self._seen[after.id] = after
            changed = min(changed, index)
        return changed

    def _reach_from(self, index: int) -> None:
        del self._furthest[index:]
        furthest = self._furthest[-1] if self._furthest else 0
        for mark in self.marks[index:]:
            if mark.end > furthest:
                furthest = mark.end
            self._furthest.append(furthest)


def _mark(statement: Statement) -> Mark:
    spans = tuple((a, b) for a, b, _ in statement.spans if a is not None and b is not None)
    if len(spans) == 1:
        return Mark(statement.id, *spans[0], spans)
    return Mark(statement.id, statement.start, statement.end, spans)


def _order(mark: Mark) -> tuple[int, int]:
    return (mark.start, mark.end)


def _start(mark: Mark) -> int:
    return mark.start


def _statement_id(record: Record | None) -> str:
    match record:
        case Statement():
            return record.id
        case Coding():
            return record.statement_id
        case Acceptance():
            return record.subject_id
        case _:
            return ""
