"""What a deed changed, told to whoever shows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from phenocode.study.records import Record

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; None where it did not exist."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record as it is now, or as it was when it went."""
        record = self.after if self.after is not None else self.before
        assert record is not None  # noqa: S101 - a change has one side at least
        return record


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """All records that one step of history changed, in the order of the changes."""

    step: int
    label: str  # the deed's key, such as "statement.mark"
    changes: tuple[Change, ...]
    origin: object | None = None  # who started it, so that a view can tell its own deeds
    undone: bool = False  # the step was taken back

    def of(self, kind: type[R]) -> Iterator[R]:
        """The changed records of one kind, as they are now (or were)."""
        for change in self.changes:
            record = change.record
            if isinstance(record, kind):
                yield record

    def touches(self, *kinds: type[Record]) -> bool:
        """Whether a record of one of ``kinds`` changed."""
        return any(isinstance(change.record, kinds) for change in self.changes)
