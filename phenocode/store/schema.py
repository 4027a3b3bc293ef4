"""The tables of a study file (``store/rows.py``: how a record becomes a row and a row a record)."""

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
    Package,
    Point,
    Resolution,
    Review,
    Sorting,
    Threshold,
    ValidityEntry,
)
from phenocode.study.outcome import (
    Aspect,
    Assignment,
    Basis,
    Comparison,
    Dimension,
    Expectation,
    FigurePlace,
    Finding,
    Framework,
    FrameworkItem,
    Recommendation,
    Reference,
    Relation,
    Support,
    Variation,
)
from phenocode.study.records import (
    Acceptance,
    Attribute,
    Case,
    Category,
    Coding,
    ColumnMapping,
    Evidence,
    InitialCode,
    Iteration,
    KeptApart,
    Memo,
    Participant,
    Placement,
    Presupposition,
    Recheck,
    Record,
    Setting,
    Speaker,
    Statement,
    StudyInfo,
    Transcript,
)

APPLICATION_ID = 0x5048454E  # "PHEN"
SCHEMA_VERSION = 5

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

TABLE_OF: dict[type[Record], Table] = {
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
    Relation: _record_table(
        "relation",
        _text("kind"),
        _link("category_id", "category"),
        _link("other_id", "category"),
        _text("justification"),
        CheckConstraint("category_id <> other_id"),
    ),
    Support: _record_table(
        "support",
        _text("subject_id"),
        _link("statement_id", "statement"),
        _integer("position"),
        UniqueConstraint("subject_id", "statement_id"),
    ),
    FigurePlace: _record_table(
        "figure_place",
        _link("category_id", "category"),
        _integer("across"),
        _integer("down"),
        UniqueConstraint("category_id"),
    ),
    Dimension: _record_table("dimension", _text("name"), _text("definition"), _integer("position")),
    Variation: _record_table(
        "variation",
        _link("dimension_id", "dimension"),
        _link("category_id", "category"),
        _text("value"),
        UniqueConstraint("dimension_id", "category_id"),
    ),
    Framework: _record_table("framework", _text("name"), _text("kind"), _text("source"), _integer("position")),
    FrameworkItem: _record_table(
        "framework_item",
        _link("framework_id", "framework"),
        _text("name"),
        _text("definition"),
        _integer("position"),
    ),
    Assignment: _record_table(
        "assignment",
        _link("item_id", "framework_item"),
        _text("subject_id"),
        UniqueConstraint("item_id", "subject_id"),
    ),
    Aspect: _record_table("aspect", _link("framework_id", "framework"), _text("name"), _integer("position")),
    Expectation: _record_table(
        "expectation",
        _link("aspect_id", "aspect"),
        _link("participant_id", "participant"),
        _text("desired"),
        _text("adequate"),
        _text("perceived"),
        UniqueConstraint("aspect_id", "participant_id"),
    ),
    Reference: _record_table(
        "reference",
        _text("authors"),
        _text("year"),
        _text("title"),
        _text("publication"),
        _link("transcript_id", "transcript", optional=True),
        _integer("position"),
    ),
    Finding: _record_table("finding", _text("name"), _integer("position")),
    Comparison: _record_table(
        "comparison",
        _text("finding_id"),
        _link("reference_id", "reference", optional=True),
        _text("pages"),
        _text("stance"),
        _text("note"),
        UniqueConstraint("finding_id", "reference_id"),
    ),
    Recommendation: _record_table("recommendation", _text("text"), _integer("position")),
    Basis: _record_table(
        "basis",
        _link("recommendation_id", "recommendation"),
        _text("finding_id"),
        UniqueConstraint("recommendation_id", "finding_id"),
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
