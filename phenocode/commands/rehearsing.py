"""What a deed would change, found by doing it on a copy of the study in memory; the file is never touched."""

from collections.abc import Callable
from typing import Any, Concatenate, NoReturn, ParamSpec

from phenocode.analysis.foresight import Foresight, foresight
from phenocode.commands.session import Session
from phenocode.store.study_file import Transaction
from phenocode.study.changes import Change, ChangeSet
from phenocode.study.model import Study
from phenocode.study.records import Record, Source

P = ParamSpec("P")


def foresee(
    session: Session, deed: Callable[Concatenate[Session, P], object], *args: P.args, **kwargs: P.kwargs
) -> Foresight:
    """What ``deed`` would change in the category system. Raises the deed's own Refusal."""
    rehearsal = Rehearsal(session)
    deed(rehearsal, *args, **kwargs)
    return foresight(session.study, rehearsal.study)


def outcome_of(study: Study, deed: Callable[[Transaction], None]) -> Study:
    """A copy of ``study`` on which the part of a deed was done; ``study`` stays as it is."""
    noted = Noted(study)
    deed(noted)
    after = Study(study.all_records())
    after.apply(noted.changes())
    return after


class Rehearsal(Session):
    """A session like another whose deeds change a copy of the study in memory, and neither the file nor the other."""

    def __init__(self, session: Session) -> None:
        vars(self).update(vars(session))
        self._played = session
        self._listeners = []
        self.study = Study(session.study.all_records())

    def run(
        self,
        label: str,
        parameters: Any,
        deed: Callable[[Transaction], None],
        *,
        reason: str = "",
        origin: object | None = None,
    ) -> ChangeSet:
        """Do a deed on the copy. Raises Refusal as the study would, when it is open for reading only."""
        self._file.refuse_if_read_only()
        noted = Noted(self.study)
        deed(noted)
        changes = noted.changes()
        self.study.apply(changes)
        return ChangeSet(0, label, changes, origin)

    def _text(self, source_id: str) -> Any:
        return self._played._text(source_id)

    def _saving(self, change: Callable[[], Any]) -> NoReturn:
        raise RuntimeError("a rehearsal saves nothing")


class Noted(Transaction):
    """A transaction that only notes what would be changed."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._before: dict[str, Record | None] = {}
        self._after: dict[str, Record | None] = {}

    def insert(self, *records: Record) -> None:
        """Note new records."""
        for record in records:
            self._note(record.id, record)

    def update(self, *records: Record) -> None:
        """Note other contents of records; of one that is not there nothing is noted."""
        for record in records:
            if self._now(record) is not None:
                self._note(record.id, record)

    def delete(self, *records: Record) -> None:
        """Note that records go."""
        for record in records:
            if self._now(record) is not None:
                self._note(record.id, None)

    def add_source(self, source: Source) -> None:
        """Nothing: texts are no part of what is foreseen."""

    def add_version(self, study: Study) -> str:
        """Nothing: versions are no part of what is foreseen."""
        return ""

    def changes(self) -> tuple[Change, ...]:
        """What is another than before."""
        pairs = ((self._before[one], after) for one, after in self._after.items())
        return tuple(Change(before, after) for before, after in pairs if before != after)

    def _now(self, record: Record) -> Record | None:
        if record.id in self._after:
            return self._after[record.id]
        return self._study.find(record.id)

    def _note(self, record_id: str, record: Record | None) -> None:
        if record_id not in self._before:
            self._before[record_id] = self._study.find(record_id)
        self._after[record_id] = record
