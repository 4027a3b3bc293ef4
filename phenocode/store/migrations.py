"""From older schemas to the present one: an ordered list of functions, a backup before each.

A migration is a barrier in the journal: what was done before it stays in the audit trail but can't be undone, because
its images fit the older tables.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from sqlalchemy import Connection

from phenocode.store.database import back_up, pragma, transaction
from phenocode.store.journal import begin_step, now
from phenocode.store.schema import SCHEMA_VERSION, journal_current
from phenocode.store.triggers import create_triggers, drop_triggers

Migration = Callable[[Connection], None]

# From the version that is the key to the next one. A released schema's migration is never changed afterwards.
MIGRATIONS: Mapping[int, Migration] = {}


def migrate(
    connection: Connection,
    path: Path,
    researcher: str,
    *,
    migrations: Mapping[int, Migration] = MIGRATIONS,
    target: int = SCHEMA_VERSION,
) -> list[Path]:
    """Bring the file to schema ``target``, step by step; answers the backups made, one before each step.

    An error leaves the file at the last version that was reached whole.
    """
    backups = []
    while (version := pragma(connection, "user_version")) < target:
        backup = _free_name(path.with_name(f"{path.stem}.schema-{version}{path.suffix}"))
        back_up(connection, backup)
        backups.append(backup)
        # Foreign keys can only be switched outside a transaction.
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        try:
            with transaction(connection):
                drop_triggers(connection)
                migrations[version](connection)
                create_triggers(connection)
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise ValueError("the migration leaves a link without its target")
                begin_step(connection, "study.migrate", {"schema": version + 1}, researcher, "", now())
                connection.execute(journal_current.update().values(step_id=None))
                connection.exec_driver_sql(f"PRAGMA user_version = {version + 1}")
        finally:
            connection.exec_driver_sql("PRAGMA foreign_keys = ON")
    return backups


def _free_name(path: Path) -> Path:
    candidate, number = path, 2
    while candidate.exists():
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return candidate
