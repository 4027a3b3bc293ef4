"""What a copy of a study tells of its past: the records as they were after a step, who brought them, what it holds."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, func, select

from phenocode.store.rows import RECORD_TABLES, RECORD_TABLES_BY_NAME
from phenocode.store.schema import journal_image, journal_step, version
from phenocode.store.versions import read_version
from phenocode.study.records import Record


@dataclass(slots=True)
class Past:
    """What those records that were touched since a step were right after it."""

    records: dict[str, Record | None] = field(default_factory=dict)  # None: it did not exist
    unreadable: set[str] = field(default_factory=set)  # their images fit no schema that is known


def past_at(connection: Connection, step: int) -> Past:
    """What the records touched after ``step`` were then. Steps taken back since count as what they are: nothing."""
    past = Past()
    for table, row, before in _first_images(connection, step):
        if before is None:
            past.records[row] = None
            continue
        try:
            (past.records[row],) = RECORD_TABLES_BY_NAME[table].records_of_older_images([before])
        except (ValueError, TypeError, KeyError):
            past.unreadable.add(row)
    return past


def digest_at(connection: Connection, step: int) -> str:
    """What names the state of all records right after ``step``: equal for equal states only."""
    hashes: dict[str, str] = {}
    for table in RECORD_TABLES.values():
        rows = connection.execute(select(table.table.c.id, table.table.c.row_hash))
        hashes.update((row_id, row_hash) for row_id, row_hash in rows)
    for _, row, before in _first_images(connection, step):
        if before is None:
            hashes.pop(row, None)
        else:
            hashes[row] = before.rsplit("'", 2)[-2]  # the hash is the last column
    digest = hashlib.sha256()
    for row_id in sorted(hashes):
        digest.update(f"{row_id}{hashes[row_id]}".encode())
    return digest.hexdigest()


def brought_by(connection: Connection, kind: type[Record]) -> Mapping[str, str]:
    """Who did the step that inserted each record of a kind; those that no step brought are left out."""
    query = (
        select(journal_image.c.row_id, journal_step.c.researcher)
        .join(journal_step, journal_step.c.id == journal_image.c.step_id)
        .where(journal_image.c.table_name == RECORD_TABLES[kind].name, journal_image.c.before.is_(None))
        .order_by(journal_image.c.id)
    )
    return {row.row_id: row.researcher for row in connection.execute(query)}


def packed_version(connection: Connection, wanted: str) -> bytes:
    """The stored content of a version. Raises ValueError when it is gone or damaged."""
    read_version(connection, wanted)
    return bytes(connection.execute(select(version.c.content).where(version.c.id == wanted)).scalar_one())


def _first_images(connection: Connection, step: int) -> Iterator[tuple[str, str, str | None]]:
    """(table, row, what it was before) of the first image after ``step`` of each row."""
    images = journal_image.c
    first = select(func.min(images.id)).where(images.step_id > step).group_by(images.row_id)
    query = select(images.table_name, images.row_id, images.before).where(images.id.in_(first))
    for row in connection.execute(query):
        yield row.table_name, row.row_id, row.before
