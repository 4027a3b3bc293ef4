"""The journal: steps of history with before- and after-images of every row they touched; undo and redo replay them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from phenocode.store.schema import RECORD_TABLES_BY_NAME, journal_current, journal_image, journal_step
from phenocode.study.changes import Change


@dataclass(frozen=True, slots=True)
class Step:
    """One step of history: a deed's key and parameters, who did it, when, why, and whether it was taken back."""

    number: int
    label: str
    parameters: Mapping[str, Any]
    researcher: str
    time: str  # ISO 8601, UTC
    reason: str
    state: str  # "done", "undone" or "abandoned"


def now() -> str:
    """The present moment, ISO 8601, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def begin_step(
    connection: Connection, label: str, parameters: Mapping[str, Any], researcher: str, reason: str, time: str
) -> int:
    """Open a step: from here on the triggers keep images for it. Answers its number."""
    step = connection.execute(
        insert(journal_step)
        .values(
            label=label,
            parameters=json.dumps(dict(parameters), ensure_ascii=False),
            researcher=researcher,
            time=time,
            reason=reason,
            state="done",
            undone_by="",
            undone_at="",
        )
        .returning(journal_step.c.id)
    ).scalar_one()
    connection.execute(update(journal_current).values(step_id=step, replaying=0))
    return int(step)


def end_step(connection: Connection, step: int) -> tuple[Change, ...]:
    """Close the open step and answer what it changed; undone steps can't be done again after a new one."""
    changes = _changes(connection, step)
    if changes:
        connection.execute(update(journal_step).where(journal_step.c.state == "undone").values(state="abandoned"))
    connection.execute(update(journal_current).values(step_id=None))
    return changes


def next_undo(connection: Connection) -> Step | None:
    """The step that undo would take back."""
    query = _steps().where(journal_step.c.state == "done", journal_step.c.id > _barrier(connection))
    return _first(connection, query.order_by(journal_step.c.id.desc()))


def next_redo(connection: Connection) -> Step | None:
    """The step that redo would do again."""
    query = _steps().where(journal_step.c.state == "undone", journal_step.c.id > _barrier(connection))
    return _first(connection, query.order_by(journal_step.c.id))


def undo(connection: Connection, step: int, researcher: str, time: str) -> tuple[Change, ...]:
    """Put back what ``step`` changed, newest first."""
    images = _images(connection, step, newest_first=True)
    changes = [(table, row, after, before) for table, row, before, after in images]
    _replay(connection, step, changes)
    done = {"state": "undone", "undone_by": researcher, "undone_at": time}
    connection.execute(update(journal_step).where(journal_step.c.id == step).values(**done))
    return _as_changes(changes)


def redo(connection: Connection, step: int) -> tuple[Change, ...]:
    """Do again what ``step`` changed."""
    images = _images(connection, step)
    _replay(connection, step, images)
    connection.execute(
        update(journal_step).where(journal_step.c.id == step).values(state="done", undone_by="", undone_at="")
    )
    return _as_changes(images)


def history(connection: Connection) -> list[Step]:
    """All steps, the oldest first."""
    return [_step(row) for row in connection.execute(_steps().order_by(journal_step.c.id))]


_Image = tuple[str, str, str | None, str | None]  # table, row id, from, to


def _steps() -> Any:
    c = journal_step.c
    return select(c.id, c.label, c.parameters, c.researcher, c.time, c.reason, c.state)


def _step(row: Any) -> Step:
    return Step(row.id, row.label, json.loads(row.parameters), row.researcher, row.time, row.reason, row.state)


def _first(connection: Connection, query: Any) -> Step | None:
    row = connection.execute(query.limit(1)).first()
    return None if row is None else _step(row)


def _barrier(connection: Connection) -> int:
    """The last step that lies before a migration: its images fit the older schema."""
    barrier = (
        select(journal_step.c.id)
        .where(journal_step.c.label == "study.migrate")
        .order_by(journal_step.c.id.desc())
        .limit(1)
    )
    return connection.execute(barrier).scalar() or 0


def _images(connection: Connection, step: int, *, newest_first: bool = False) -> list[_Image]:
    c = journal_image.c
    order = c.id.desc() if newest_first else c.id
    query = select(c.table_name, c.row_id, c.before, c.after).where(c.step_id == step).order_by(order)
    return [(row[0], row[1], row[2], row[3]) for row in connection.execute(query)]


def _changes(connection: Connection, step: int) -> tuple[Change, ...]:
    return _as_changes(_images(connection, step))


def _as_changes(images: list[_Image]) -> tuple[Change, ...]:
    changes = []
    for name, _, before, after in images:
        table = RECORD_TABLES_BY_NAME[name]
        changes.append(Change(table.record_of_image(before), table.record_of_image(after)))
    return tuple(changes)


def _replay(connection: Connection, step: int, images: list[_Image]) -> None:
    connection.execute(update(journal_current).values(step_id=step, replaying=1))
    for (name, kind), group in groupby(images, key=lambda image: (image[0], (image[2] is None, image[3] is None))):
        record_table = RECORD_TABLES_BY_NAME[name]
        table = record_table.table
        rows = list(group)
        if kind == (True, False):
            connection.execute(insert(table), [record_table.row_of_image(to or "") for _, _, _, to in rows])
        elif kind == (False, True):
            where = table.c.id == bindparam("row_id")
            connection.execute(delete(table).where(where), [{"row_id": row} for _, row, _, _ in rows])
        else:
            where = table.c.id == bindparam("row_id")
            values = [{**record_table.row_of_image(to or ""), "row_id": row} for _, row, _, to in rows]
            for value in values:
                del value["id"]
            connection.execute(update(table).where(where), values)
    connection.execute(update(journal_current).values(step_id=None, replaying=0))
