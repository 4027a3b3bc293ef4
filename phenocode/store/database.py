"""The SQLite side of a study file: how it is connected to and which settings keep it safe."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.pool import StaticPool

# Chosen in docs/architecture.md; journal_mode DELETE is SQLite's own default and is never changed.
_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA busy_timeout = 2000",
    "PRAGMA cache_size = -16000",
)


def connect(path: Path, mode: str) -> tuple[Engine, Connection]:
    """Open the one connection to ``path``; ``mode`` is SQLite's "ro", "rw" or "rwc".

    Transactions are ours alone: the driver begins none by itself.
    """

    def open_file() -> sqlite3.Connection:
        # Every sign of the name is quoted, slashes too: two of them at the start would name a host.
        uri = f"file:{quote(os.fsencode(path.absolute()), safe='')}?mode={mode}"
        return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)

    return _connected(open_file)


def connect_to_copy(connection: Connection) -> tuple[Engine, Connection]:
    """Open a connection to a copy in memory of the whole database that ``connection`` reads."""
    driver = _driver(connection)

    def copy() -> sqlite3.Connection:
        memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        driver.backup(memory)
        return memory

    return _connected(copy)


def connect_in_memory() -> tuple[Engine, Connection]:
    """Open a connection to an empty database that is in no file."""
    return _connected(lambda: sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False))


def content_of(connection: Connection) -> bytes:
    """A whole database as the bytes of its file."""
    return bytes(_driver(connection).serialize())


def fill(connection: Connection, content: bytes) -> None:
    """Put the bytes of a whole database in place of what ``connection`` reads."""
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.deserialize(content)
        memory.backup(_driver(connection))


def _connected(open_driver: Callable[[], sqlite3.Connection]) -> tuple[Engine, Connection]:
    engine = create_engine("sqlite://", creator=open_driver, poolclass=StaticPool, hide_parameters=True)
    try:
        connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        for pragma in _PRAGMAS:
            connection.exec_driver_sql(pragma)
    except BaseException:
        engine.dispose()
        raise
    return engine, connection


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """BEGIN IMMEDIATE … COMMIT; any error rolls back whole."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        yield
        connection.exec_driver_sql("COMMIT")
    except BaseException:
        driver = connection.connection.driver_connection
        if driver is not None and driver.in_transaction:
            connection.exec_driver_sql("ROLLBACK")
        raise


def pragma(connection: Connection, name: str) -> int:
    """The integer value of a pragma."""
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())


def back_up(connection: Connection, target: Path) -> None:
    """Copy the whole database, as it stands now, into a new file ``target``, its owner's alone; whole or not at all."""
    driver = _driver(connection)
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        copy = sqlite3.connect(target)
        try:
            driver.backup(copy)
        finally:
            copy.close()
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _driver(connection: Connection) -> sqlite3.Connection:
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - the engine is made above
    return driver
