"""A study file: created, opened, refused, read whole, changed in steps, closed."""

import gc
import os
import sqlite3
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import Connection, bindparam, delete, insert, update
from sqlalchemy.exc import DatabaseError

from phenocode.errors import Refusal
from phenocode.store import journal
from phenocode.store.building import build, built_beside
from phenocode.store.complaints import damaged, explain, refuse_unlike_a_study, unreachable
from phenocode.store.database import connect, connect_to_copy, pragma, transaction
from phenocode.store.lock import Held, Holder, WriterLock
from phenocode.store.migrations import migrate
from phenocode.store.rows import RECORD_TABLES, RecordTable
from phenocode.store.schema import APPLICATION_ID, SCHEMA_VERSION
from phenocode.store.sources import add_source, find_former_holder, read_source
from phenocode.store.versions import add_version, dump_version, read_version
from phenocode.study.changes import Change
from phenocode.study.debriefing import Comment, Package, Point, Resolution, Review, Sorting
from phenocode.study.model import Study
from phenocode.study.records import Iteration, Record, Source, StudyInfo
from phenocode.text.days import say_minute

T = TypeVar("T")
Question: TypeAlias = Callable[[Connection], T]


class Transaction:
    """What a deed may do to the records while its step is open."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def insert(self, *records: Record) -> None:
        """Add new records."""
        for table, rows in self._rows(records):
            self._connection.execute(insert(table.table), rows)

    def update(self, *records: Record) -> None:
        """Replace records by others of the same ids."""
        for table, rows in self._rows(records):
            for row in rows:
                row["row_id"] = row.pop("id")
            self._connection.execute(update(table.table).where(table.table.c.id == bindparam("row_id")), rows)

    def delete(self, *records: Record) -> None:
        """Remove records."""
        gone: dict[type[Record], list[dict[str, str]]] = {}
        for record in records:
            gone.setdefault(type(record), []).append({"row_id": record.id})
        for kind, rows in gone.items():
            table = RECORD_TABLES[kind].table
            self._connection.execute(delete(table).where(table.c.id == bindparam("row_id")), rows)

    def add_source(self, source: Source) -> None:
        """Store a transcript's text."""
        add_source(self._connection, source)

    def add_version(self, study: Study) -> str:
        """Store the category system of ``study`` as it is now; answers the version's id."""
        version_id, content = dump_version(study)
        add_version(self._connection, version_id, content)
        return version_id

    def add_packed_version(self, version_id: str, content: bytes) -> None:
        """Store a version as another file holds it."""
        add_version(self._connection, version_id, content)

    @staticmethod
    def _rows(records: tuple[Record, ...]) -> list[tuple[RecordTable, list[dict[str, Any]]]]:
        rows: dict[type[Record], list[dict[str, Any]]] = {}
        for record in records:
            rows.setdefault(type(record), []).append(RECORD_TABLES[type(record)].row_of(record))
        return [(RECORD_TABLES[kind], group) for kind, group in rows.items()]


class StudyFile:
    """An open study file; ``create`` and ``open`` make one."""

    def __init__(self, path: Path, researcher: str, *, create: bool = False, read_only: bool = False) -> None:
        self.path = path
        self.researcher = researcher
        self.holder: Holder | None = None  # who holds it for writing, when that is somebody else
        self._asked = read_only  # to read it only, whatever may be done with the file
        writable = _may_write(path)
        self._lock = None if read_only or not writable else self._take_lock()
        try:
            # A reader that may write opens for writing too: only so can SQLite roll back what a killed writer left.
            mode = "rwc" if create else "rw" if writable else "ro"
            self._engine, self._connection = connect(path, mode)
            if self._lock is None:
                self._connection.exec_driver_sql("PRAGMA query_only = ON")
        except BaseException:
            self._release_lock()
            raise

    @classmethod
    def create(cls, path: Path, about: StudyInfo, researcher: str) -> "StudyFile":
        """Make a new, empty study. Raises Refusal when the path is taken or can't be written."""
        if path.exists():
            raise Refusal("{file} exists already. Choose another name; nothing was overwritten.", file=path.name)
        if not path.parent.is_dir():
            raise Refusal("The folder of {file} does not exist. Make it first, or choose another.", file=path.name)
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except OSError as error:
            raise Refusal(
                "{file} can't be written there. Choose a folder in which you may write.", file=path.name
            ) from error
        try:
            file = cls(path, researcher, create=True)
            if file.read_only:
                file.close()
                raise Refusal("{file} can't be written there. Choose a folder in which you may write.", file=path.name)
            try:
                file._build(about)
            except BaseException:
                file.close()
                raise
        except BaseException as error:
            path.unlink(missing_ok=True)
            if isinstance(error, DatabaseError | sqlite3.DatabaseError):
                raise explain(error, path) from error
            raise
        return file

    @classmethod
    def open(cls, path: Path, researcher: str, *, read_only: bool = False) -> "StudyFile":
        """Open a study; reading only when asked, when the file can't be written, or when another holds it.

        Raises Refusal for what is not a study, or one of a newer version, and leaves the file as it is.
        """
        try:
            refuse_unlike_a_study(path)
        except OSError as error:
            raise unreachable(path) from error
        try:
            file = cls(path, researcher, read_only=read_only)
        except (DatabaseError, UnicodeDecodeError) as error:  # the driver can't tell of a name that is no text
            raise explain(error, path) from error
        try:
            file._examine()
        except BaseException:
            file.close()
            raise
        return file

    @property
    def read_only(self) -> bool:
        """Whether deeds are refused."""
        return self._lock is None

    def refuse_if_read_only(self) -> None:
        """Raise Refusal, saying who holds the study, when deeds can't be done."""
        if self.holder is not None:
            raise Refusal(
                "{file} is open for reading only: {who} holds it on {host} since {since}. Ask them to close it.",
                file=self.path.name,
                who=self.holder.researcher,
                host=self.holder.host,
                since=say_minute(self.holder.since),
            )
        if self._asked:
            raise Refusal(
                "{file} is open for reading only while it is reviewed. Say it in your review, beside the item.",
                file=self.path.name,
            )
        if self.read_only:
            raise Refusal(
                "{file} is open for reading only, so it can't be changed. Work on a copy of your own.",
                file=self.path.name,
            )

    def close(self) -> None:
        """Let go of the file and its lock."""
        self._connection.close()
        self._engine.dispose()
        self._release_lock()

    def read_study(self) -> Study:
        """All records. Raises Refusal when the file is damaged."""
        try:
            with _no_collecting():
                return Study(record for table in RECORD_TABLES.values() for record in self._read_table(table))
        except (DatabaseError, sqlite3.DatabaseError, ValueError, TypeError, KeyError) as error:
            raise damaged(self.path) from error

    def ask(self, question: Question[T]) -> T:
        """What one of the store's questions finds in the file. Raises Refusal when the file is damaged."""
        try:
            return question(self._connection)
        except (DatabaseError, sqlite3.DatabaseError, ValueError, TypeError, KeyError) as error:
            raise damaged(self.path) from error

    def read_source(self, source_id: str) -> Source:
        """A transcript's text. Raises Refusal when it is damaged."""
        return self.ask(lambda connection: read_source(connection, source_id))

    def read_version(self, version_id: str) -> Study:
        """The category system of a kept iteration. Raises Refusal when it is damaged."""
        return self.ask(lambda connection: read_version(connection, version_id))

    def find_former_holder(self, text: str) -> str | None:
        """The id of the transcript whose text this was before a correction. Raises Refusal when the file is damaged."""
        return self.ask(lambda connection: find_former_holder(connection, text))

    def run(
        self, label: str, parameters: Mapping[str, Any], reason: str, deed: Callable[[Transaction], None]
    ) -> tuple[int, tuple[Change, ...]]:
        """Run ``deed`` as one transaction and one step; answers the step's number and what it changed.

        A deed that changed nothing leaves no step. Any error rolls back whole; Refusal when the disk refuses.
        """
        self.refuse_if_read_only()

        def change() -> tuple[int, tuple[Change, ...]]:
            step = journal.begin_step(self._connection, label, parameters, self.researcher, reason, journal.now())
            deed(Transaction(self._connection))
            changes = journal.end_step(self._connection, step)
            if not changes:
                raise _NothingChangedError
            return step, changes

        try:
            return self._commit(change)
        except _NothingChangedError:
            return 0, ()

    def undo(self) -> tuple[journal.Step, tuple[Change, ...]] | None:
        """Take back the newest step; None when there is none."""
        self.refuse_if_read_only()
        step = journal.next_undo(self._connection)
        if step is None:
            return None
        return step, self._commit(lambda: journal.undo(self._connection, step.number, self.researcher, journal.now()))

    def redo(self) -> tuple[journal.Step, tuple[Change, ...]] | None:
        """Do again the step taken back last; None when there is none."""
        self.refuse_if_read_only()
        step = journal.next_redo(self._connection)
        if step is None:
            return None
        return step, self._commit(lambda: journal.redo(self._connection, step.number))

    def copy_present(self, path: Path, study: Study, *, force: bool = False) -> None:
        """Write ``study`` as it is now, with its present texts, into a new file: same ids, nothing of its history.

        Iterations and what reviewers were sent and answered rest on versions of old, so they are left out too.

        Raises Refusal when the file exists and ``force`` is not given, when it is this study or is open elsewhere, and
        when it can't be written.
        """
        if path.exists() and (not path.is_file() or not force):
            raise Refusal("{file} exists already. Choose another name; nothing was overwritten.", file=path.name)
        if path.exists() and path.samefile(self.path):
            raise Refusal("{file} is the study itself. Choose another name for the copy.", file=path.name)
        if not path.parent.is_dir():
            raise Refusal("The folder of {file} does not exist. Make it first, or choose another.", file=path.name)
        held = WriterLock(path)
        try:
            held.acquire(self.researcher)
            try:
                wanted = dict.fromkeys(transcript.source_id for transcript in study.transcripts.values())
                with built_beside(path) as connection:
                    present = (record for record in study.all_records() if not isinstance(record, _OF_OLD))
                    build(connection, present, map(self.read_source, wanted))
            finally:
                held.release()
        except Held as other:
            raise Refusal("{file} is open in another program. Close it there first.", file=path.name) from other
        except (DatabaseError, sqlite3.DatabaseError) as error:
            raise explain(error, path) from error
        except OSError as error:
            raise Refusal(
                "{file} can't be written there. Choose a folder in which you may write.", file=path.name
            ) from error

    def next_undo(self) -> journal.Step | None:
        """The step that ``undo`` would take back."""
        return journal.next_undo(self._connection)

    def next_redo(self) -> journal.Step | None:
        """The step that ``redo`` would do again."""
        return journal.next_redo(self._connection)

    def history(self) -> list[journal.Step]:
        """All steps, the oldest first."""
        return journal.history(self._connection)

    def _commit(self, change: Callable[[], T]) -> T:
        try:
            with _no_collecting(), transaction(self._connection):
                if pragma(self._connection, "data_version") != self._data_version:
                    raise Refusal(
                        "{file} was changed by another program. Close it and open it again.", file=self.path.name
                    )
                return change()
        except DatabaseError as error:
            raise explain(error, self.path) from error

    def _build(self, about: StudyInfo) -> None:
        build(self._connection, [about])
        self._data_version = pragma(self._connection, "data_version")

    def _examine(self) -> None:
        try:
            if pragma(self._connection, "application_id") != APPLICATION_ID:
                raise Refusal("{file} is not a Phenocode study. Choose a .pheno file.", file=self.path.name)
            version = pragma(self._connection, "user_version")
            if version > SCHEMA_VERSION:
                raise Refusal(
                    "{file} was made by a newer version of Phenocode. Open it with that version.", file=self.path.name
                )
            if self._connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
                raise damaged(self.path)
            if version < SCHEMA_VERSION:
                if self.read_only:
                    self._read_a_copy()
                migrate(self._connection, self.path, self.researcher, with_backups=not self.read_only)
                if self.read_only:
                    self._connection.exec_driver_sql("PRAGMA query_only = ON")
            self._data_version = pragma(self._connection, "data_version")
        except (DatabaseError, sqlite3.DatabaseError) as error:
            raise explain(error, self.path) from error

    def _read_a_copy(self) -> None:
        """Read a copy in memory from now on: an older file that may not be changed is brought up to date there."""
        engine, connection = connect_to_copy(self._connection)
        self._connection.close()
        self._engine.dispose()
        self._engine, self._connection = engine, connection

    def _read_table(self, table: RecordTable) -> list[Record]:
        return table.records_of(self._connection.exec_driver_sql(table.selection).all())

    def _take_lock(self) -> WriterLock | None:
        lock = WriterLock(self.path)
        try:
            lock.acquire(self.researcher)
        except Held as held:
            self.holder = held.holder
        except OSError:
            pass  # no file can be written beside the study, so SQLite could write no journal there either
        else:
            return lock
        return None

    def _release_lock(self) -> None:
        if self._lock is not None:
            self._lock.release()


_OF_OLD = (Iteration, Package, Review, Sorting, Point, Comment, Resolution)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Thousands of records that all stay would be walked again and again by Python's collector of garbage."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class _NothingChangedError(Exception):
    """A deed left every record as it was."""


def _may_write(path: Path) -> bool:
    # The owner's wish counts even where the system would let an administrator write.
    if path.exists() and not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        return False
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
