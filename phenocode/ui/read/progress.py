"""How far each interview is read: its statements, those without a code, and the furthest of them."""

from dataclasses import dataclass

from phenocode.study.changes import ChangeSet
from phenocode.study.model import Study
from phenocode.study.records import Coding, Statement


@dataclass(frozen=True, slots=True)
class Progress:
    """What the list shows of a transcript."""

    statements: int
    uncoded: int
    share: float  # of the text up to the end of the last statement, 0 to 1

    @property
    def icon(self) -> str:
        """Not begun, begun, or all that was marked is coded."""
        if not self.statements:
            return "circle"
        return "half-circle" if self.uncoded else "check-circle"

    @property
    def done(self) -> bool:
        """Whether it counts as read."""
        return self.statements > 0 and not self.uncoded


class ProgressBook:
    """The progress of every transcript, counted when asked for and kept until a change."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._known: dict[str, Progress] = {}

    def of(self, transcript_id: str) -> Progress:
        """A transcript's progress."""
        found = self._known.get(transcript_id)
        if found is None:
            found = self._known[transcript_id] = self._count(transcript_id)
        return found

    def clear(self) -> None:
        """Count everything anew."""
        self._known.clear()

    def follow(self, change_set: ChangeSet) -> None:
        """Forget what a change touched."""
        for change in change_set.changes:
            for record in (change.before, change.after):
                if isinstance(record, Coding):
                    record = self._study.statements.get(record.statement_id)
                if isinstance(record, Statement):
                    self._known.pop(record.transcript_id or "", None)

    def _count(self, transcript_id: str) -> Progress:
        study = self._study
        statements = study.statements_in(transcript_id)
        uncoded = sum(not study.codings_of(statement.id) for statement in statements)
        length = study.transcripts[transcript_id].characters
        furthest = max((statement.end for statement in statements[-50:]), default=0)
        return Progress(len(statements), uncoded, min(furthest / length, 1.0) if length else 0.0)
