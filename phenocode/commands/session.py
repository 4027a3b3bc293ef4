"""An open study as everyone above the store meets it: records to read, deeds to run, change sets to listen to."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from phenocode.errors import Refusal
from phenocode.store import journal
from phenocode.store.journal import Step
from phenocode.store.lock import Holder
from phenocode.store.study_file import Question, StudyFile, Transaction
from phenocode.study.changes import ChangeSet
from phenocode.study.model import Study
from phenocode.study.records import Record, Role, Source, Speaker, StudyInfo, Transcript, new_id
from phenocode.study.rules import clean_name, clean_text
from phenocode.text.fold import Folded, fold_map
from phenocode.text.lines import Lines

Listener: TypeAlias = Callable[[ChangeSet], None]
T = TypeVar("T")

_KEPT_CHARACTERS = 8_000_000  # more than most studies have: checks and exports go over all texts again and again
_KEPT_RECORDS = 200_000  # of stored versions, some hundred bytes each: checks go over all that were judged, each time
LANGUAGES = ("fa", "en")


class Session:
    """One open study. Views read ``study`` and never change it; deeds go through ``run``.

    It belongs to the thread that opened it.
    """

    def __init__(self, file: StudyFile) -> None:
        self._file = file
        self.study: Study = file.read_study()
        self.saved_at: datetime | None = None
        self.save_problem: Refusal | None = None
        self._listeners: list[Listener] = []
        self._texts: OrderedDict[str, tuple[Source, Lines]] = OrderedDict()
        self._kept_characters = 0
        self._versions: OrderedDict[str, Study] = OrderedDict()
        self._kept_records = 0
        self.keys: dict[str, Folded] = {}  # of the texts that were searched, by source; all are kept

    @classmethod
    def create(
        cls, path: Path, *, title: str, phenomenon: str, question: str, language: str, researcher: str
    ) -> "Session":
        """Make a new study and open it. Raises Refusal for a blank title, an unknown language or a taken path."""
        if not title.strip():
            raise Refusal("A study needs a title. Type one and try again.")
        if language not in LANGUAGES:
            raise Refusal("{language} is not a language that a study can have. Choose fa or en.", language=language)
        created = datetime.now(UTC).isoformat(timespec="seconds")
        about = StudyInfo(new_id(), clean_name(title), clean_text(phenomenon), clean_text(question), language, created)
        return cls(StudyFile.create(path, about, researcher))

    @classmethod
    def open(cls, path: Path, *, researcher: str, read_only: bool = False) -> "Session":
        """Open a study. Raises Refusal for anything that is not one; the file is then left as it is."""
        file = StudyFile.open(path, researcher, read_only=read_only)
        try:
            return cls(file)
        except BaseException:
            file.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._listeners.clear()
        self._file.close()

    @property
    def path(self) -> Path:
        """The study file."""
        return self._file.path

    @property
    def researcher(self) -> str:
        """In whose name deeds are done."""
        return self._file.researcher

    def sign_as(self, researcher: str) -> None:
        """Do deeds in another name from now on."""
        self._file.researcher = researcher

    @property
    def read_only(self) -> bool:
        """Whether deeds are refused."""
        return self._file.read_only

    @property
    def holder(self) -> Holder | None:
        """Who else holds the study for writing, when that is why it is read only."""
        return self._file.holder

    def refuse_if_read_only(self) -> None:
        """Raise Refusal, saying why and who holds the study, when deeds can't be done."""
        self._file.refuse_if_read_only()

    def run(
        self,
        label: str,
        parameters: Mapping[str, Any],
        deed: Callable[[Transaction], None],
        *,
        reason: str = "",
        origin: object | None = None,
    ) -> ChangeSet:
        """Run a deed as one transaction and one step of history, then tell the listeners.

        ``parameters`` are names and numbers for the history's sentence, never a participant's words. Raises Refusal
        when the deed is refused or can't be saved; nothing is changed then.
        """
        step, changes = self._saving(lambda: self._file.run(label, parameters, clean_text(reason), deed))
        change_set = ChangeSet(step, label, changes, origin)
        if changes:
            self._publish(change_set)
        return change_set

    def undo(self, *, origin: object | None = None) -> ChangeSet | None:
        """Take back the newest step; None when there is nothing to take back."""
        taken = self._saving(self._file.undo)
        return None if taken is None else self._replayed(*taken, origin=origin, undone=True)

    def redo(self, *, origin: object | None = None) -> ChangeSet | None:
        """Do again the step taken back last; None when there is none."""
        done = self._saving(self._file.redo)
        return None if done is None else self._replayed(*done, origin=origin, undone=False)

    def copy_present(self, path: Path, *, force: bool = False) -> None:
        """Write the present records and texts, no history, into another study file; raises as the store does."""
        self._file.copy_present(path, self.study, force=force)

    def next_undo(self) -> Step | None:
        """The step that ``undo`` would take back."""
        return self._file.next_undo()

    def next_redo(self) -> Step | None:
        """The step that ``redo`` would do again."""
        return self._file.next_redo()

    def history(self) -> list[Step]:
        """All steps, the oldest first."""
        return self._file.history()

    def steps_touching(self, record_ids: Collection[str]) -> list[Step]:
        """The steps that touched any of these records, the oldest first: how they came to be what they are."""
        return self.ask(lambda connection: journal.steps_touching(connection, record_ids))

    def ask(self, question: Question[T]) -> T:
        """What one of the store's questions finds in the file. Raises Refusal when the file is damaged."""
        return self._file.ask(question)

    def records_naming(self, kinds: Collection[type[Record]], record_id: str) -> set[str]:
        """The ids of the records of these kinds that name a record or ever did, those that are gone among them."""
        return self.ask(lambda connection: journal.records_naming(connection, kinds, record_id))

    def version_by_id(self, version_id: str) -> Study:
        """A stored version, as ``version``, such as the one that a package was made from."""
        if version_id not in self._versions:
            version = self._versions[version_id] = self._file.read_version(version_id)
            self._kept_records += _size_of(version)
            while self._kept_records > _KEPT_RECORDS and len(self._versions) > 1:
                _, dropped = self._versions.popitem(last=False)
                self._kept_records -= _size_of(dropped)
        self._versions.move_to_end(version_id)
        return self._versions[version_id]

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` with each change set from now on; the answer ends that."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def source(self, source_id: str) -> Source:
        """A transcript's stored text with its turns; the last few are kept at hand."""
        return self._text(source_id)[0]

    def version(self, iteration_id: str) -> Study:
        """The category system of a kept iteration as a study of its own; its statements have places and no words.

        The last few are kept at hand. Raises Refusal when it is damaged.
        """
        return self.version_by_id(self.study.iterations[iteration_id].version_id)

    def former_holder(self, text: str) -> Transcript | None:
        """The transcript of the study whose text this was before it was corrected."""
        return self.study.transcripts.get(self._file.find_former_holder(text) or "")

    def lines(self, source_id: str) -> Lines:
        """The numbered paragraphs of a stored text."""
        return self._text(source_id)[1]

    def folded(self, source_id: str) -> Folded:
        """The folded key of a stored text; all that were asked for are kept in memory."""
        if source_id not in self.keys:
            self.keys[source_id] = fold_map(self.source(source_id).text)
        return self.keys[source_id]

    def role_of(self, label: str, transcript_id: str | None = None) -> Role:
        """Whose words a speaker label announces, in a transcript or in the whole study (``Study.role_of``)."""
        return self.study.role_of(label, transcript_id)

    def speaker_of(self, label: str, transcript_id: str | None = None) -> Speaker | None:
        """What the researcher said about a speaker label (``Study.speaker_of``)."""
        return self.study.speaker_of(label, transcript_id)

    def roles_in(self, transcript_id: str) -> Callable[[str], Role]:
        """``role_of`` for the labels of one transcript."""
        return lambda label: self.study.role_of(label, transcript_id)

    def _text(self, source_id: str) -> tuple[Source, Lines]:
        if source_id not in self._texts:
            source = self._file.read_source(source_id)
            self._texts[source_id] = (source, Lines(source.text))
            self._kept_characters += len(source.text)
            while self._kept_characters > _KEPT_CHARACTERS and len(self._texts) > 1:
                _, (dropped, _) = self._texts.popitem(last=False)
                self._kept_characters -= len(dropped.text)
        self._texts.move_to_end(source_id)
        return self._texts[source_id]

    def _saving(self, change: Callable[[], Any]) -> Any:
        try:
            result = change()
        except Refusal as refusal:
            self.save_problem = refusal
            raise
        self.saved_at = datetime.now(UTC)
        self.save_problem = None
        return result

    def _replayed(self, step: Step, changes: Any, *, origin: object | None, undone: bool) -> ChangeSet:
        change_set = ChangeSet(step.number, step.label, changes, origin, undone)
        self._publish(change_set)
        return change_set

    def _publish(self, change_set: ChangeSet) -> None:
        self.study.apply(change_set.changes)
        for listener in tuple(self._listeners):
            listener(change_set)


def _size_of(version: Study) -> int:
    """How many records take up room in a version; the others are few beside these."""
    return len(version.statements) + len(version.codings) + len(version.codes) + len(version.placements)
