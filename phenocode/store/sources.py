"""Stored texts: immutable, found by their content, outside the journal."""

import hashlib

from sqlalchemy import Connection, func, insert, select

from phenocode.store.rows import RECORD_TABLES
from phenocode.store.schema import journal_image, moment, source, turn
from phenocode.study.records import Moment, Source, Transcript, Turn


def source_id(text: str, turns: tuple[Turn, ...], moments: tuple[Moment, ...] = ()) -> str:
    """The SHA-256 of a text, its turns and its moments."""
    digest = hashlib.sha256(text.encode())
    for one in turns:
        digest.update(f"\0{one.start},{one.body},{one.end},{one.label}".encode())
    for stamp in moments:
        digest.update(f"\0@{stamp.offset},{stamp.milliseconds}".encode())
    return digest.hexdigest()


def make_source(text: str, turns: tuple[Turn, ...], moments: tuple[Moment, ...] = ()) -> Source:
    """A text as it is stored, under its hash."""
    return Source(source_id(text, turns, moments), text, turns, moments)


def add_source(connection: Connection, added: Source) -> None:
    """Store a text unless it is stored already."""
    if connection.execute(select(source.c.id).where(source.c.id == added.id)).first() is not None:
        return
    connection.execute(insert(source).values(id=added.id, text=added.text))
    rows = [
        {"source_id": added.id, "position": position, "start": one.start, "body": one.body, "end": one.end}
        | {"label": one.label}
        for position, one in enumerate(added.turns)
    ]
    if rows:
        connection.execute(insert(turn), rows)
    stamps = [
        {"source_id": added.id, "position": position, "offset": one.offset, "milliseconds": one.milliseconds}
        for position, one in enumerate(added.moments)
    ]
    if stamps:
        connection.execute(insert(moment), stamps)


def read_source(connection: Connection, wanted: str) -> Source:
    """The stored text with its turns. Raises ValueError when it is gone or no longer has its content's hash."""
    text = connection.execute(select(source.c.text).where(source.c.id == wanted)).scalar()
    if text is None:
        raise ValueError("a stored text is missing")
    columns = (turn.c.start, turn.c.body, turn.c.end, turn.c.label)
    rows = connection.execute(select(*columns).where(turn.c.source_id == wanted).order_by(turn.c.position))
    turns = tuple(Turn(*row) for row in rows)
    stamps = select(moment.c.offset, moment.c.milliseconds).where(moment.c.source_id == wanted)
    moments = tuple(Moment(*row) for row in connection.execute(stamps.order_by(moment.c.position)))
    if source_id(text, turns, moments) != wanted:
        raise ValueError("a stored text is damaged")
    return Source(wanted, text, turns, moments)


def find_former_holder(connection: Connection, text: str) -> str | None:
    """The id of the transcript whose text this was before a correction; None when no former text is it."""
    transcript = RECORD_TABLES[Transcript].table
    former = select(source.c.id).where(
        source.c.id.not_in(select(transcript.c.source_id)),
        func.length(source.c.text) == len(text),
        source.c.text == text,
    )
    for wanted in connection.execute(former).scalars():
        held = select(journal_image.c.row_id).where(
            journal_image.c.table_name == transcript.name, journal_image.c.before.contains(wanted)
        )
        found = connection.execute(held.limit(1)).scalar()
        if found is not None:
            return str(found)
    return None
