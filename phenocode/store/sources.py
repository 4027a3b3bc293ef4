"""Stored texts: immutable, found by their content, outside the journal."""

import hashlib

from sqlalchemy import Connection, insert, select

from phenocode.store.schema import source, turn
from phenocode.study.records import Source, Turn


def source_id(text: str, turns: tuple[Turn, ...]) -> str:
    """The SHA-256 of a text and its turns."""
    digest = hashlib.sha256(text.encode())
    for one in turns:
        digest.update(f"\0{one.start},{one.body},{one.end},{one.label}".encode())
    return digest.hexdigest()


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


def read_source(connection: Connection, wanted: str) -> Source:
    """The stored text with its turns. Raises ValueError when it is gone or no longer has its content's hash."""
    text = connection.execute(select(source.c.text).where(source.c.id == wanted)).scalar()
    if text is None:
        raise ValueError("a stored text is missing")
    columns = (turn.c.start, turn.c.body, turn.c.end, turn.c.label)
    rows = connection.execute(select(*columns).where(turn.c.source_id == wanted).order_by(turn.c.position))
    turns = tuple(Turn(*row) for row in rows)
    if source_id(text, turns) != wanted:
        raise ValueError("a stored text is damaged")
    return Source(wanted, text, turns)
