"""A new study file's content: schema, triggers, records and texts that no step of history brought."""

import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, insert, update

from phenocode.store.database import connect, connect_in_memory, content_of, fill, transaction
from phenocode.store.rows import RECORD_TABLES
from phenocode.store.schema import APPLICATION_ID, SCHEMA_VERSION, journal_current, metadata
from phenocode.store.sources import add_source
from phenocode.store.triggers import create_triggers
from phenocode.study.records import Record, Source


def build(connection: Connection, records: Iterable[Record], sources: Iterable[Source] = ()) -> None:
    """Fill an empty database with the schema, its triggers, ``records`` and ``sources``; its journal begins empty."""
    # secure_delete holds from the first byte: it is set when the connection is made.
    fill(connection, _empty_study())
    with transaction(connection):
        connection.execute(update(journal_current).values(step_id=0, replaying=1))
        for source in sources:
            add_source(connection, source)
        kinds: dict[type[Record], list[Record]] = {}
        for record in records:
            kinds.setdefault(type(record), []).append(record)
        for kind, group in kinds.items():
            table = RECORD_TABLES[kind]
            connection.execute(insert(table.table), [table.row_of(record) for record in group])
        connection.execute(update(journal_current).values(step_id=None, replaying=0))


@cache
def _empty_study() -> bytes:
    """The database of a study with nothing in it; made once, for hundreds of tables and triggers take their time."""
    engine, connection = connect_in_memory()
    try:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        with transaction(connection):
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
            metadata.create_all(connection)
            connection.execute(insert(journal_current).values(id=1, step_id=None, replaying=0))
            create_triggers(connection)
        return content_of(connection)
    finally:
        connection.close()
        engine.dispose()


@contextmanager
def built_beside(path: Path) -> Iterator[Connection]:
    """A connection to a new file beside ``path``, its owner's alone, which takes that place at the end.

    After any error it is removed.
    """
    beside = path.with_name(f".phenocode-{secrets.token_hex(6)}.part")
    os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        engine, connection = connect(beside, "rw")
        try:
            yield connection
        finally:
            connection.close()
            engine.dispose()
        beside.replace(path)
    except BaseException:
        for left in (beside, beside.with_name(f"{beside.name}-journal")):
            with suppress(OSError):
                left.unlink()
        raise
