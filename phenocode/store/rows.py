"""How a record becomes a row of its table, and a row or an image in the journal a record."""

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields
from functools import cached_property
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.dialects import sqlite

from phenocode.store.schema import TABLE_OF
from phenocode.study.debriefing import (
    Claim,
    Decision,
    Measure,
    Review,
    ReviewKind,
    Unit,
    ValidityEntry,
    ValidityKind,
    Verdict,
)
from phenocode.study.outcome import Framework, FrameworkKind, Relation, RelationKind, Stance
from phenocode.study.records import (
    Case,
    CaseKind,
    Cause,
    Check,
    Consent,
    Evidence,
    EvidenceKind,
    Layer,
    Record,
    Role,
    Span,
    Subject,
)

# Made once: json.dumps makes an encoder at each call.
_encode = json.JSONEncoder(ensure_ascii=False).encode
_encode_tightly = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _dump_spans(spans: tuple[Span, ...]) -> str:
    return _encode_tightly(spans)


def _load_spans(texts: Sequence[str]) -> list[tuple[Span, ...]]:
    # One call for a whole column: thousands of small ones take three times as long.
    loaded = [tuple(map(Span._make, spans)) for spans in json.loads(f"[{','.join(texts)}]")]
    if len(loaded) != len(texts):
        raise ValueError("a statement's spans are damaged")
    return loaded


def _dump_attributes(attributes: tuple[tuple[str, str], ...]) -> str:
    return _encode_tightly(attributes)


def _load_attributes(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((str(attribute), str(value)) for attribute, value in json.loads(text)) if text != "[]" else ()


def _each(load: Callable[[Any], Any]) -> Callable[[Sequence[Any]], list[Any]]:
    return lambda values: list(map(load, values))


def _load_ids(text: str) -> tuple[str, ...]:
    return tuple(map(str, json.loads(text)))


_DUMPS: dict[str, Callable[[Any], Any]] = {
    "spans": _dump_spans,
    "literature": int,
    "attributes": _dump_attributes,
    "items": _encode_tightly,
    "categories": _encode_tightly,
    "blind": int,
    "pseudonymised": int,
}
# From a column's values to a field's.
_LOADS: dict[str, Callable[[Sequence[Any]], list[Any]]] = {
    "spans": _load_spans,
    "literature": _each(bool),
    "layer": _each(Layer),
    "role": _each(Role),
    "check": _each(Check),
    "cause": _each(Cause),
    "consent": _each(Consent),
    "subject": _each(Subject),
    "attributes": _each(_load_attributes),
    "items": _each(_load_ids),
    "categories": _each(_load_ids),
    "blind": _each(bool),
    "pseudonymised": _each(bool),
    "unit": _each(Unit),
    "verdict": _each(Verdict),
    "decision": _each(Decision),
    "measure": _each(Measure),
    "stance": _each(Stance),
}
# Of a column that means something else in another table.
_LOADS_IN: dict[type[Record], dict[str, Callable[[Sequence[Any]], list[Any]]]] = {
    Case: {"kind": _each(CaseKind)},
    Evidence: {"kind": _each(EvidenceKind), "subject": _each(str)},
    Review: {"kind": _each(ReviewKind)},
    Claim: {"kind": _each(ValidityKind)},
    ValidityEntry: {"kind": _each(ValidityKind)},
    Relation: {"kind": _each(RelationKind)},
    Framework: {"kind": _each(FrameworkKind)},
}


_LITERAL = re.compile(r"'[^']*(?:''[^']*)*'|[^',]+")


def _value_of_literal(literal: str) -> str | int | None:
    if literal.startswith("'"):
        return literal[1:-1].replace("''", "'")
    return None if literal == "NULL" else int(literal)


class RecordTable:
    """The table of one kind of record."""

    def __init__(self, kind: type[Record], table: Table) -> None:
        self.kind = kind
        self.table = table
        self.name = table.name
        self.fields = tuple(field.name for field in fields(kind))
        self.columns = (*self.fields, "row_hash")
        self._dumps = [(field, _DUMPS[field]) for field in self.fields if field in _DUMPS]
        loads = _LOADS | _LOADS_IN.get(kind, {})
        self._loads = [(index, loads[field]) for index, field in enumerate(self.fields) if field in loads]

    @cached_property
    def selection(self) -> str:
        """The query for all rows, in the order of the fields; every file has an engine that would make it anew."""
        columns = [self.table.c[field] for field in self.fields]
        return str(select(*columns).compile(dialect=sqlite.dialect()))

    @property
    def default_row(self) -> dict[str, Any]:
        """What a row holds in those fields that need not be given."""
        defaults = {field.name: field.default for field in fields(self.kind) if field.default is not MISSING}
        return {name: _DUMPS[name](value) if name in _DUMPS else value for name, value in defaults.items()}

    def row_of(self, record: Record) -> dict[str, Any]:
        """The row that stores ``record``, with its hash."""
        row = {field: getattr(record, field) for field in self.fields}
        for field, dump in self._dumps:
            row[field] = dump(row[field])
        if any(isinstance(value, str) and "\0" in value for value in row.values()):
            raise ValueError("a text with NUL in it can't be stored: the journal's images would end there")
        row["row_hash"] = self.hash_of(row)
        return row

    def records_of(self, rows: Sequence[Sequence[Any]]) -> list[Record]:
        """The records of rows in the order of the fields. Raises ValueError when they can't be some."""
        if not rows or not self._loads:
            return [self.kind(*row) for row in rows]
        columns: list[Sequence[Any]] = list(zip(*rows, strict=True))
        for index, load in self._loads:
            columns[index] = load(columns[index])
        return list(map(self.kind, *columns))

    def row_of_image(self, image: str) -> dict[str, Any]:
        """The row that a journal image holds, a list of SQL literals in the order of the columns."""
        return dict(zip(self.columns, map(_value_of_literal, _LITERAL.findall(image)), strict=True))

    def records_of_images(self, images: Sequence[str]) -> list[Record]:
        """The records of journal images, in their order."""
        count = len(self.fields)  # the row's hash stands behind them
        return self.records_of([[_value_of_literal(one) for one in _LITERAL.findall(i)[:count]] for i in images])

    def records_of_older_images(self, images: Sequence[str]) -> list[Record]:
        """The records of images as old as any schema: fields that a migration added have their defaults.

        Raises ValueError for an image that fits no schema.
        """
        older = [name for name in self.columns if name not in self.default_row]
        rows = []
        for image in images:
            values = list(map(_value_of_literal, _LITERAL.findall(image)))
            columns = self.columns if len(values) == len(self.columns) else older
            row = self.default_row | dict(zip(columns, values, strict=True))
            rows.append([row[name] for name in self.fields])
        return self.records_of(rows)

    def hash_of(self, row: Mapping[str, Any]) -> str:
        """A short hash of a row's content, by which damage to it is found."""
        content = _encode([self.name, *(row[field] for field in self.fields)])
        return hashlib.blake2b(content.encode(), digest_size=8).hexdigest()


RECORD_TABLES = {kind: RecordTable(kind, table) for kind, table in TABLE_OF.items()}
RECORD_TABLES_BY_NAME = {table.name: table for table in RECORD_TABLES.values()}
