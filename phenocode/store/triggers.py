"""The triggers that write the journal's images and refuse every change outside a command.

They are generated from the schema and use SQLite's built-in functions only, as ``trusted_schema = OFF`` demands.
A file on its way through the migrations gets the triggers of the schema that it has reached: those tables and columns
of the present one that it has already, in the present order.
"""

from collections.abc import Sequence

from sqlalchemy import Connection

from phenocode.store.rows import RECORD_TABLES


def create_triggers(connection: Connection) -> None:
    """Create all triggers anew."""
    drop_triggers(connection)
    for table in RECORD_TABLES.values():
        present = {row.name for row in connection.exec_driver_sql(f"PRAGMA table_info({table.name})")}
        columns = [column for column in table.columns if column in present]
        for statement in _triggers_of(table.name, columns) if columns else ():
            connection.exec_driver_sql(statement)


def drop_triggers(connection: Connection) -> None:
    """Drop all triggers, as a migration does before it changes tables."""
    names = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'trigger'").scalars().all()
    for name in names:
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def _triggers_of(name: str, columns: Sequence[str]) -> list[str]:
    statements = []
    for event, before, after in (("INSERT", None, "NEW"), ("UPDATE", "OLD", "NEW"), ("DELETE", "OLD", None)):
        lower = event.lower()
        statements.append(
            f"""CREATE TRIGGER {name}_{lower}_guard BEFORE {event} ON {name}
            WHEN (SELECT step_id FROM journal_current) IS NULL
            BEGIN SELECT RAISE(ABORT, 'a change outside a command'); END"""
        )
        statements.append(
            f"""CREATE TRIGGER {name}_{lower}_image AFTER {event} ON {name}
            WHEN (SELECT replaying FROM journal_current) = 0{_changed(columns) if before and after else ""}
            BEGIN INSERT INTO journal_image (step_id, table_name, row_id, "before", "after")
            VALUES ((SELECT step_id FROM journal_current), '{name}', {after or before}.id,
                    {_image(columns, before)}, {_image(columns, after)}); END"""
        )
    return statements


def _changed(columns: Sequence[str]) -> str:
    """A row written again as it was is no change."""
    old, new = (", ".join(f'{side}."{column}"' for column in columns) for side in ("OLD", "NEW"))
    return f" AND ({old}) IS NOT ({new})"


def _image(columns: Sequence[str], side: str | None) -> str:
    if side is None:
        return "NULL"
    # JSON functions are refused in a trigger under trusted_schema = OFF, quote() is not.
    return " || ',' || ".join(f'quote({side}."{column}")' for column in columns)
