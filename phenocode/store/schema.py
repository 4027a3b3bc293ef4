"""The tables of a study file, and how a record becomes a row and a row a record."""

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from phenocode.study.debriefing import (
    Claim,
    Comment,
    Decision,
    Measure,
    Package,
    Point,
    Resolution,
    Review,
    ReviewKind,
    Sorting,
    Threshold,
    Unit,
    ValidityEntry,
    ValidityKind,
    Verdict,
)
from phenocode.study.records import (
    Acceptance,
    Attribute,
    Case,
    CaseKind,
    Category,
    Cause,
    Check,
    Coding,
    ColumnMapping,
    Consent,
    Evidence,
    EvidenceKind,
    InitialCode,
    Iteration,
    KeptApart,
    Layer,
    Memo,
    Participant,
    Placement,
    Presupposition,
    Recheck,
    Record,
    Role,
    Setting,
    Span,
    Speaker,
    Statement,
    StudyInfo,
    Subject,
    Transcript,
)

APPLICATION_ID = 0x5048454E  # "PHEN"
SCHEMA_VERSION = 4

metadata = MetaData()


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _added_text(name: str, default: str = "") -> Column[str]:
    """A text that a migration added to a table that had rows."""
    return Column(name, Text, nullable=False, server_default=default)


def _integer(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _link(name: str, target: str, *, optional: bool = False) -> Column[str]:
    # Deferred, so that undo may put rows back in any order within its transaction.
    foreign_key = ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    return Column(name, Text, foreign_key, nullable=optional, index=True)


def _record_table(name: str, *columns: Any) -> Table:
    return Table(name, metadata, Column("id", Text, primary_key=True), *columns, _text("row_hash"))


# Outside the journal: written once, found by content, never changed.

source = Table("source", metadata, Column("id", Text, primary_key=True), _text("text"))
turn = Table(
    "turn",
    metadata,
    Column("source_id", Text, ForeignKey("source.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    _integer("start"),
    _integer("body"),
    _integer("end"),
    _text("label"),
)

moment = Table(
    "moment",
    metadata,
    Column("source_id", Text, ForeignKey("source.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    _integer("offset"),
    _integer("milliseconds"),
)

# A category system as it was when an iteration was kept: compressed JSON (``store/versions.py``).
version = Table(
    "version", metadata, Column("id", Text, primary_key=True), Column("content", LargeBinary, nullable=False)
)

# The records, each change of which the journal keeps.

_RECORD_TABLES: dict[type[Record], Table] = {
    StudyInfo: _record_table(
        "study",
        _text("title"),
        _text("phenomenon"),
        _text("question"),
        _text("language"),
        _text("created"),
        CheckConstraint("language IN ('fa', 'en')"),
    ),
    Setting: _record_table("setting", _text("name"), _integer("position"), _added_text("attributes", "[]")),
    Attribute: _record_table("attribute", _text("subject"), _text("name"), _integer("position")),
    Participant: _record_table(
        "participant",
        _text("name"),
        _link("setting_id", "setting", optional=True),
        _integer("interview_order"),
        _text("interview_date"),
        _integer("position"),
        _added_text("interview_length"),
        _added_text("consent"),
        _link("referrer_id", "participant", optional=True),
        _added_text("referrer"),
        _added_text("attributes", "[]"),
    ),
    Transcript: _record_table(
        "transcript",
        _text("name"),
        _link("participant_id", "participant", optional=True),
        _link("source_id", "source"),
        _integer("literature"),
        _text("file_name"),
        _integer("characters"),
        _integer("position"),
        _added_text("direction"),
        CheckConstraint("direction IN ('', 'rtl', 'ltr')"),
    ),
    Speaker: _record_table(
        "speaker",
        _text("label"),
        _text("role"),
        _link("participant_id", "participant", optional=True),
        _link("transcript_id", "transcript", optional=True),
        UniqueConstraint("label", "transcript_id"),
    ),
    Statement: _record_table(
        "statement",
        _link("transcript_id", "transcript", optional=True),
        _link("participant_id", "participant", optional=True),
        _text("spans"),
        _text("relevance"),
        _integer("position"),
    ),
    InitialCode: _record_table("initial_code", _text("name"), _text("definition"), _integer("position")),
    Coding: _record_table(
        "coding",
        _link("statement_id", "statement"),
        _link("code_id", "initial_code"),
        _integer("position"),
        UniqueConstraint("statement_id", "code_id"),
    ),
    Category: _record_table(
        "category",
        _text("layer"),
        _text("name"),
        _link("parent_id", "category", optional=True),
        _integer("position"),
        _integer("colour"),
        _text("definition"),
        _text("referential"),
        _text("structural"),
        _text("is_not"),
        _added_text("internal_horizon"),
        _added_text("external_horizon"),
        _added_text("relevance"),
        _added_text("second_language_name"),
        CheckConstraint("layer IN ('first', 'second', 'encounter')"),
        CheckConstraint("parent_id IS NULL OR parent_id <> id"),
    ),
    Placement: _record_table(
        "placement",
        _link("code_id", "initial_code"),
        _link("category_id", "category"),
        UniqueConstraint("code_id", "category_id"),
    ),
    Case: _record_table(
        "category_case",
        _link("category_id", "category"),
        _link("statement_id", "statement"),
        _text("kind"),
        _integer("position"),
        UniqueConstraint("category_id", "statement_id"),
    ),
    KeptApart: _record_table(
        "kept_apart",
        _link("code_id", "initial_code"),
        _link("other_id", "initial_code"),
        _text("reason"),
        UniqueConstraint("code_id", "other_id"),
        CheckConstraint("code_id < other_id"),
    ),
    Memo: _record_table("memo", _text("subject_id"), _text("text"), UniqueConstraint("subject_id")),
    Acceptance: _record_table(
        "acceptance", _text("check"), _text("subject_id"), _text("reason"), UniqueConstraint("check", "subject_id")
    ),
    Recheck: _record_table(
        "recheck", _link("statement_id", "statement"), _text("cause"), _text("former"), UniqueConstraint("statement_id")
    ),
    ColumnMapping: _record_table(
        "column_mapping", _text("form"), _text("headings"), _text("columns"), UniqueConstraint("form", "headings")
    ),
    Iteration: _record_table(
        "iteration",
        _text("name"),
        _text("reason"),
        _text("researcher"),
        _text("kept"),
        _link("version_id", "version"),
    ),
    Presupposition: _record_table("presupposition", _text("text"), _text("researcher"), _text("written")),
    Evidence: _record_table(
        "evidence",
        _text("kind"),
        _text("subject"),
        _text("figures"),
        _text("fingerprint"),
        _text("researcher"),
        _text("computed"),
        UniqueConstraint("kind", "subject"),
    ),
    Package: _record_table(
        "package",
        _integer("blind"),
        _text("unit"),
        _text("items"),
        _text("categories"),
        _integer("sampled_from"),
        _integer("seed"),
        _text("stratified_by"),
        _integer("pseudonymised"),
        _text("medium"),
        _text("recipient"),
        _text("asked"),
        _text("researcher"),
        _text("packed"),
        _link("version_id", "version"),
        _text("fingerprint"),
    ),
    Review: _record_table(
        "review",
        _text("kind"),
        _text("judge"),
        _link("package_id", "package", optional=True),
        _text("answered"),
        _text("read"),
        _text("researcher"),
        _text("asked"),
        _text("outcome"),
        _text("fingerprint"),
        _text("digest"),
    ),
    Sorting: _record_table(
        "sorting",
        _link("review_id", "review"),
        _text("item_id"),
        _text("first"),
        _text("second"),
        _text("encounter"),
        _text("remark"),
        UniqueConstraint("review_id", "item_id"),
    ),
    Point: _record_table(
        "point",
        _link("review_id", "review"),
        _text("subject_id"),
        _text("aspect"),
        _text("verdict"),
        _text("reason"),
        _text("suggested"),
        _text("written"),
        UniqueConstraint("review_id", "subject_id", "aspect"),
    ),
    Comment: _record_table(
        "comment",
        _text("source_id"),
        _text("subject_id"),
        _text("aspect"),
        _text("author"),
        _text("written"),
        _text("text"),
        _link("review_id", "review", optional=True),
    ),
    Resolution: _record_table(
        "resolution",
        _text("source_id"),
        _text("subject_id"),
        _text("aspect"),
        _text("decision"),
        _text("former"),
        _text("place_id"),
        _text("place"),
        _text("reason"),
        _text("by"),
        _text("decided"),
        UniqueConstraint("source_id", "subject_id", "aspect"),
    ),
    Threshold: _record_table(
        "threshold", _text("measure"), _text("value"), _text("source"), UniqueConstraint("measure")
    ),
    Claim: _record_table("claim", _text("kind"), _text("wording"), UniqueConstraint("kind")),
    ValidityEntry: _record_table(
        "validity_entry", _text("kind"), _text("who"), _text("held"), _text("outcome"), _integer("position")
    ),
}

# The journal: one step a deed, one image a changed row.

journal_step = Table(
    "journal_step",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("label"),
    _text("parameters"),
    _text("researcher"),
    _text("time"),
    _text("reason"),
    _text("state"),  # done, undone (can be done again), abandoned (undone, then something else was done)
    _text("undone_by"),
    _text("undone_at"),
    CheckConstraint("state IN ('done', 'undone', 'abandoned')"),
    sqlite_autoincrement=True,
)
journal_image = Table(
    "journal_image",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("step_id", Integer, ForeignKey("journal_step.id"), nullable=False),
    _text("table_name"),
    _text("row_id"),
    Column("before", Text),
    Column("after", Text),
    Index("journal_image_step", "step_id"),
    Index("journal_image_row", "row_id"),
)
journal_current = Table(
    "journal_current",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("step_id", Integer),  # NULL outside commands, when the triggers refuse every write
    _integer("replaying"),
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
}
# Of a column that means something else in another table.
_LOADS_IN: dict[type[Record], dict[str, Callable[[Sequence[Any]], list[Any]]]] = {
    Case: {"kind": _each(CaseKind)},
    Evidence: {"kind": _each(EvidenceKind), "subject": _each(str)},
    Review: {"kind": _each(ReviewKind)},
    Claim: {"kind": _each(ValidityKind)},
    ValidityEntry: {"kind": _each(ValidityKind)},
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


RECORD_TABLES = {kind: RecordTable(kind, table) for kind, table in _RECORD_TABLES.items()}
RECORD_TABLES_BY_NAME = {table.name: table for table in RECORD_TABLES.values()}
