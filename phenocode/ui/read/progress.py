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
    """The progress of every transcript; which statements lack a code is kept in step with the changes."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._uncoded: dict[str, set[str]] = {}

    def of(self, transcript_id: str) -> Progress:
        """A transcript's progress."""
        study = self._study
        uncoded = self._uncoded.get(transcript_id)
        if uncoded is None:
            statements = study.statements_in(transcript_id)
            uncoded = {statement.id for statement in statements if not study.codings_of(statement.id)}
            self._uncoded[transcript_id] = uncoded
        count = study.count_statements_in(transcript_id)
        length = study.transcripts[transcript_id].characters
        reached = study.statement_at(transcript_id, count - 1).end if count else 0
        return Progress(count, len(uncoded), min(reached / length, 1.0) if length else 0.0)

    def clear(self) -> None:
        """Count everything anew."""
        self._uncoded.clear()

    def follow(self, change_set: ChangeSet) -> set[str]:
        """Take in what was marked and coded; answers in which transcripts."""
        study = self._study
        touched: set[str] = set()
        for change in change_set.changes:
            record = change.record
            statement_id = record.statement_id if isinstance(record, Coding) else record.id
            statement = study.statements.get(statement_id, record)
            if isinstance(statement, Statement) and statement.transcript_id is not None:
                touched.add(statement.transcript_id)
                uncoded = self._uncoded.get(statement.transcript_id, set())
                if statement_id in study.statements and not study.codings_of(statement_id):
                    uncoded.add(statement_id)
                else:
                    uncoded.discard(statement_id)
        return touched
