"""Category systems as they were when iterations were kept: immutable, found by their content, outside the journal.

A version holds codes, categories, who stands under what, which statements carried which codes, cases and the memos on
cards. It holds no participant's words: of a statement it knows the places in its transcript's text, and that text's id.
"""

import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, insert, select

from phenocode.store.rows import RECORD_TABLES
from phenocode.store.schema import version
from phenocode.study.model import Study
from phenocode.study.records import (
    Case,
    Category,
    Coding,
    InitialCode,
    Memo,
    Placement,
    Record,
    Statement,
    Transcript,
)

_KINDS: tuple[type[Record], ...] = (Transcript, Statement, InitialCode, Coding, Category, Placement, Case, Memo)
_MOST_BYTES = 1 << 30  # of a version unpacked: far more than any study needs


def dump_version(study: Study) -> tuple[str, bytes]:
    """The category system of a study as it is now: its id and its content, equal for equal systems."""
    found: dict[str, list[list[object]]] = {}
    for record in _held(study):
        row = RECORD_TABLES[type(record)].row_of(record)
        found.setdefault(RECORD_TABLES[type(record)].name, []).append(
            [row[field] for field in RECORD_TABLES[type(record)].fields]
        )
    tables = {
        RECORD_TABLES[kind].name: {
            "fields": RECORD_TABLES[kind].fields,
            "rows": sorted(found.get(RECORD_TABLES[kind].name, []), key=lambda row: str(row[0])),
        }
        for kind in _KINDS
    }
    content = json.dumps(tables, ensure_ascii=False, separators=(",", ":")).encode()
    return hashlib.sha256(content).hexdigest(), zlib.compress(content, 6)


def add_version(connection: Connection, version_id: str, content: bytes) -> None:
    """Store a version unless it is stored already."""
    if connection.execute(select(version.c.id).where(version.c.id == version_id)).first() is None:
        connection.execute(insert(version).values(id=version_id, content=content))


def read_version(connection: Connection, wanted: str) -> Study:
    """The category system of a version as a study of its own, without participants, settings and words.

    Raises ValueError when it is gone or no longer has its content's hash.
    """
    stored = connection.execute(select(version.c.content).where(version.c.id == wanted)).scalar()
    if stored is None:
        raise ValueError("a stored version is missing")
    unpacking = zlib.decompressobj()
    try:
        content = unpacking.decompress(stored, _MOST_BYTES)
    except zlib.error as error:
        raise ValueError("a stored version is damaged") from error
    if hashlib.sha256(content).hexdigest() != wanted:
        raise ValueError("a stored version is damaged")
    tables = json.loads(content)
    return Study(record for kind in _KINDS for record in _records(kind, tables.get(RECORD_TABLES[kind].name)))


def _records(kind: type[Record], stored: Mapping[str, Sequence[Any]] | None) -> list[Record]:
    """Records of a table stored under this schema or an older one.

    Fields stand in the order that they had then, one that came later has its default, and so has a table none.
    """
    if stored is None:
        return []
    table = RECORD_TABLES[kind]
    rows = [table.default_row | dict(zip(stored["fields"], row, strict=True)) for row in stored["rows"]]
    return table.records_of([[row[field] for field in table.fields] for row in rows])


def _held(study: Study) -> Iterator[Record]:
    for transcript in study.transcripts.values():
        yield replace(transcript, name="", file_name="")
    for statement in study.statements.values():
        spans = tuple(span._replace(text="") for span in statement.spans)
        yield replace(statement, spans=spans, relevance="")
    for table in (study.codes, study.codings, study.categories, study.placements, study.cases):
        yield from table.values()
    for memo in study.memos.values():
        if memo.subject_id in study.codes or memo.subject_id in study.categories:
            yield memo
