"""The journal: steps of history with before- and after-images of every row they touched; undo and redo replay them."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, or_, select, update

from phenocode.store.rows import RECORD_TABLES, RECORD_TABLES_BY_NAME, RecordTable
from phenocode.store.schema import journal_current, journal_image, journal_step
from phenocode.study.changes import Change
from phenocode.study.records import Participant, Record, Setting, Transcript


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


NOTE = "note."
"""How the labels of steps begin that only note something, as that a table was computed: undo passes over them."""


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
    """Close the open step and answer what it changed; undone steps can't be done again after a new one but a note."""
    changes = _changes(connection, step)
    c = journal_step.c
    noting = select(c.id).where(c.id == step, c.label.startswith(NOTE))
    if changes and connection.execute(noting).first() is None:
        # Undone steps follow the last one that is done: found from the end, however long the history has grown.
        done = select(c.id).where(c.state == "done", c.id < step, c.label.not_like(f"{NOTE}%"))
        last_done = done.order_by(c.id.desc()).limit(1).scalar_subquery()
        undone = (c.id > func.coalesce(last_done, 0), c.state == "undone")
        connection.execute(update(journal_step).where(*undone).values(state="abandoned"))
    connection.execute(update(journal_current).values(step_id=None))
    return changes


def next_undo(connection: Connection) -> Step | None:
    """The step that undo would take back."""
    c = journal_step.c
    query = _steps().where(c.state == "done", c.id > _barrier(connection), c.label.not_like(f"{NOTE}%"))
    return _first(connection, query.order_by(c.id.desc()))


def next_redo(connection: Connection) -> Step | None:
    """The step that redo would do again."""
    query = _steps().where(journal_step.c.state == "undone", journal_step.c.id > _barrier(connection))
    return _first(connection, query.order_by(journal_step.c.id))


def undo(connection: Connection, step: int, researcher: str, time: str) -> tuple[Change, ...]:
    """Put back what ``step`` changed, newest first; what was noted since stays."""
    images = reversed(_replayable(connection, step))
    changes = [_Image(one.table, one.row, one.after, one.before) for one in images]
    _replay(connection, step, changes)
    done = {"state": "undone", "undone_by": researcher, "undone_at": time}
    connection.execute(update(journal_step).where(journal_step.c.id == step).values(**done))
    return _as_changes(changes)


def redo(connection: Connection, step: int) -> tuple[Change, ...]:
    """Do again what ``step`` changed; what was noted since stays."""
    images = _replayable(connection, step)
    _replay(connection, step, images)
    connection.execute(
        update(journal_step).where(journal_step.c.id == step).values(state="done", undone_by="", undone_at="")
    )
    return _as_changes(images)


def history(connection: Connection) -> list[Step]:
    """All steps, the oldest first."""
    return [_step(row) for row in connection.execute(_steps().order_by(journal_step.c.id))]


def steps_touching(connection: Connection, record_ids: Collection[str]) -> list[Step]:
    """The steps that touched any of these records, the oldest first."""
    touched = select(journal_image.c.step_id).where(journal_image.c.row_id.in_(list(record_ids)))
    query = _steps().where(journal_step.c.id.in_(touched)).order_by(journal_step.c.id)
    return [_step(row) for row in connection.execute(query)]


def records_naming(connection: Connection, kinds: Collection[type[Record]], record_id: str) -> set[str]:
    """The ids of the records of these kinds that name a record or ever did, those that are gone among them."""
    c = journal_image.c
    tables = [RECORD_TABLES[kind].name for kind in kinds]
    named = or_(func.instr(c.before, record_id) > 0, func.instr(c.after, record_id) > 0)
    return set(connection.execute(select(c.row_id).where(c.table_name.in_(tables), named)).scalars())


def names_borne(connection: Connection, kind: type[Participant | Setting | Transcript]) -> dict[str, list[str]]:
    """By id, the names that each record of a kind has had in any step of the history, the last one last.

    Those that are gone or were undone are among them. Raises ValueError for an image that fits no schema.
    """
    c = journal_image.c
    table = RECORD_TABLES[kind]
    images = [
        image
        for row in connection.execute(select(c.before, c.after).where(c.table_name == table.name).order_by(c.id))
        for image in row
        if image is not None
    ]
    borne: dict[str, list[str]] = {}
    for record in table.records_of_older_images(images):
        if isinstance(record, Participant | Setting | Transcript):
            names = borne.setdefault(record.id, [])
            if record.name in names:
                names.remove(record.name)
            names.append(record.name)
    return borne


class _Image(NamedTuple):
    table: str
    row: str
    before: str | None
    after: str | None


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


def _images(connection: Connection, step: int) -> list[_Image]:
    """What a step did to each row, from its first image to its last, in the order of the last."""
    c = journal_image.c
    query = select(c.table_name, c.row_id, c.before, c.after).where(c.step_id == step).order_by(c.id)
    whole: dict[tuple[str, str], _Image] = {}
    for table, row, before, after in connection.execute(query):
        earlier = whole.pop((table, row), None)
        whole[table, row] = _Image(table, row, earlier.before if earlier else before, after)
    return [image for image in whole.values() if image.before != image.after]


def _replayable(connection: Connection, step: int) -> list[_Image]:
    """The images of a step but those of rows that a later note changed, as undo passes over notes."""
    images, notes = journal_image.c, journal_step.c
    query = (
        select(images.table_name, images.row_id)
        .join(journal_step, notes.id == images.step_id)
        .where(notes.id > step, notes.label.startswith(NOTE))
    )
    noted = {(row.table_name, row.row_id) for row in connection.execute(query)}
    return [image for image in _images(connection, step) if (image.table, image.row) not in noted]


def _changes(connection: Connection, step: int) -> tuple[Change, ...]:
    return _as_changes(_images(connection, step))


def _as_changes(images: list[_Image]) -> tuple[Change, ...]:
    # The records of a table are made together: a transcript's thousands of statements change in one step.
    wanted: dict[str, list[str]] = {}
    for image in images:
        wanted.setdefault(image.table, []).extend(one for one in (image.before, image.after) if one is not None)
    made = {name: iter(RECORD_TABLES_BY_NAME[name].records_of_images(found)) for name, found in wanted.items()}
    return tuple(
        Change(
            None if image.before is None else next(made[image.table]),
            None if image.after is None else next(made[image.table]),
        )
        for image in images
    )


def _replay(connection: Connection, step: int, images: list[_Image]) -> None:
    """Bring rows from their images' before to their after, table by table and thousands at a time.

    Links are checked at the commit, so the tables' order is free. All rows go before any comes: rows that took each
    other's place would not be unique in between.
    """
    connection.execute(update(journal_current).values(step_id=step, replaying=1))
    tables: dict[str, list[_Image]] = {}
    for image in images:
        tables.setdefault(image.table, []).append(image)
    for name, rows in tables.items():
        _replay_table(connection, RECORD_TABLES_BY_NAME[name], rows)
    connection.execute(update(journal_current).values(step_id=None, replaying=0))


def _replay_table(connection: Connection, record_table: RecordTable, images: list[_Image]) -> None:
    table = record_table.table
    gone = [{"row_id": image.row} for image in images if image.before is not None]
    come = [record_table.row_of_image(image.after) for image in images if image.after is not None]
    if gone:
        connection.execute(delete(table).where(table.c.id == bindparam("row_id")), gone)
    if come:
        connection.execute(insert(table), come)
