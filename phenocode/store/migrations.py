"""From older schemas to the present one: an ordered list of functions, a backup before each.

A migration is a barrier in the journal: what was done before it stays in the audit trail but can't be undone, because
its images fit the older tables.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path

from sqlalchemy import Connection

from phenocode.store.database import back_up, pragma, transaction
from phenocode.store.journal import begin_step, now
from phenocode.store.schema import SCHEMA_VERSION, journal_current
from phenocode.store.triggers import create_triggers, drop_triggers

Migration = Callable[[Connection], None]


def _to_schema_2(connection: Connection) -> None:
    """Speakers of one transcript and of a focus group, directions, time stamps, second looks, mapped columns."""
    link = "DEFERRABLE INITIALLY DEFERRED"
    rows = connection.exec_driver_sql("SELECT id, label, role FROM speaker").all()
    for statement in (
        "ALTER TABLE transcript ADD COLUMN direction TEXT DEFAULT '' NOT NULL CHECK (direction IN ('', 'rtl', 'ltr'))",
        "DROP TABLE speaker",
        f"""CREATE TABLE speaker (
            id TEXT NOT NULL, label TEXT NOT NULL, role TEXT NOT NULL, participant_id TEXT, transcript_id TEXT,
            row_hash TEXT NOT NULL, PRIMARY KEY (id), UNIQUE (label, transcript_id),
            FOREIGN KEY(participant_id) REFERENCES participant (id) {link},
            FOREIGN KEY(transcript_id) REFERENCES transcript (id) {link})""",
        "CREATE INDEX ix_speaker_participant_id ON speaker (participant_id)",
        "CREATE INDEX ix_speaker_transcript_id ON speaker (transcript_id)",
        f"""CREATE TABLE recheck (
            id TEXT NOT NULL, statement_id TEXT NOT NULL, cause TEXT NOT NULL, former TEXT NOT NULL,
            row_hash TEXT NOT NULL, PRIMARY KEY (id), UNIQUE (statement_id),
            FOREIGN KEY(statement_id) REFERENCES statement (id) {link})""",
        "CREATE INDEX ix_recheck_statement_id ON recheck (statement_id)",
        """CREATE TABLE column_mapping (
            id TEXT NOT NULL, form TEXT NOT NULL, headings TEXT NOT NULL, columns TEXT NOT NULL,
            row_hash TEXT NOT NULL, PRIMARY KEY (id), UNIQUE (form, headings))""",
        """CREATE TABLE moment (
            source_id TEXT NOT NULL, position INTEGER NOT NULL, "offset" INTEGER NOT NULL,
            milliseconds INTEGER NOT NULL, PRIMARY KEY (source_id, position),
            FOREIGN KEY(source_id) REFERENCES source (id))""",
    ):
        connection.exec_driver_sql(statement)
    for record_id, label, role in rows:
        row_hash = _row_hash("speaker", record_id, label, role, None, None)
        connection.exec_driver_sql(
            "INSERT INTO speaker VALUES (?, ?, ?, NULL, NULL, ?)", (record_id, label, role, row_hash)
        )
    fields = "id, name, participant_id, source_id, literature, file_name, characters, position, direction"
    for row in connection.exec_driver_sql(f"SELECT {fields} FROM transcript").all():
        connection.exec_driver_sql(
            "UPDATE transcript SET row_hash = ? WHERE id = ?", (_row_hash("transcript", *row), row[0])
        )


def _to_schema_3(connection: Connection) -> None:
    """Whole category cards and their cases, kept-apart codes, iterations, evidence, what is told of participants."""
    link = "DEFERRABLE INITIALLY DEFERRED"
    for table, column, default in (
        *(("category", name, "") for name in ("internal_horizon", "external_horizon", "relevance")),
        ("category", "second_language_name", ""),
        ("setting", "attributes", "[]"),
        ("participant", "interview_length", ""),
        ("participant", "consent", ""),
        ("participant", "referrer", ""),
        ("participant", "attributes", "[]"),
    ):
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {column} TEXT DEFAULT '{default}' NOT NULL")
    for statement in (
        f"ALTER TABLE participant ADD COLUMN referrer_id TEXT REFERENCES participant (id) {link}",
        "CREATE INDEX ix_participant_referrer_id ON participant (referrer_id)",
        """CREATE TABLE attribute (
            id TEXT NOT NULL, subject TEXT NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL,
            row_hash TEXT NOT NULL, PRIMARY KEY (id))""",
        f"""CREATE TABLE category_case (
            id TEXT NOT NULL, category_id TEXT NOT NULL, statement_id TEXT NOT NULL, kind TEXT NOT NULL,
            position INTEGER NOT NULL, row_hash TEXT NOT NULL, PRIMARY KEY (id), UNIQUE (category_id, statement_id),
            FOREIGN KEY(category_id) REFERENCES category (id) {link},
            FOREIGN KEY(statement_id) REFERENCES statement (id) {link})""",
        "CREATE INDEX ix_category_case_category_id ON category_case (category_id)",
        "CREATE INDEX ix_category_case_statement_id ON category_case (statement_id)",
        f"""CREATE TABLE kept_apart (
            id TEXT NOT NULL, code_id TEXT NOT NULL, other_id TEXT NOT NULL, reason TEXT NOT NULL,
            row_hash TEXT NOT NULL, PRIMARY KEY (id), UNIQUE (code_id, other_id), CHECK (code_id < other_id),
            FOREIGN KEY(code_id) REFERENCES initial_code (id) {link},
            FOREIGN KEY(other_id) REFERENCES initial_code (id) {link})""",
        "CREATE INDEX ix_kept_apart_code_id ON kept_apart (code_id)",
        "CREATE INDEX ix_kept_apart_other_id ON kept_apart (other_id)",
        "CREATE TABLE version (id TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (id))",
        f"""CREATE TABLE iteration (
            id TEXT NOT NULL, name TEXT NOT NULL, reason TEXT NOT NULL, researcher TEXT NOT NULL, kept TEXT NOT NULL,
            version_id TEXT NOT NULL, row_hash TEXT NOT NULL, PRIMARY KEY (id),
            FOREIGN KEY(version_id) REFERENCES version (id) {link})""",
        "CREATE INDEX ix_iteration_version_id ON iteration (version_id)",
        """CREATE TABLE presupposition (
            id TEXT NOT NULL, text TEXT NOT NULL, researcher TEXT NOT NULL, written TEXT NOT NULL,
            row_hash TEXT NOT NULL, PRIMARY KEY (id))""",
        """CREATE TABLE evidence (
            id TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, figures TEXT NOT NULL,
            fingerprint TEXT NOT NULL, researcher TEXT NOT NULL, computed TEXT NOT NULL,
            row_hash TEXT NOT NULL, PRIMARY KEY (id), UNIQUE (kind, subject))""",
        "UPDATE acceptance SET \"check\" = 'straddling_statements' WHERE \"check\" = 'straddling'",
    ):
        connection.exec_driver_sql(statement)
    texts = "definition, referential, structural, is_not, internal_horizon, external_horizon, relevance"
    for table, fields in (
        ("setting", "id, name, position, attributes"),
        (
            "participant",
            "id, name, setting_id, interview_order, interview_date, position, interview_length, consent, referrer_id,"
            " referrer, attributes",
        ),
        ("category", f"id, layer, name, parent_id, position, colour, {texts}, second_language_name"),
        ("acceptance", 'id, "check", subject_id, reason'),
    ):
        _hash_again(connection, table, fields)


def _to_schema_4(connection: Connection) -> None:
    """Peer debriefing and the validity register; the steps that touched a record are found by the record's id."""
    link = "DEFERRABLE INITIALLY DEFERRED"
    review = f"FOREIGN KEY(review_id) REFERENCES review (id) {link}"
    for table, texts, *constraints in (
        (
            "package",
            "unit, items, categories, stratified_by, medium, recipient, asked, researcher, packed, version_id,"
            " fingerprint",
            f"FOREIGN KEY(version_id) REFERENCES version (id) {link}",
        ),
        (
            "review",
            "kind, judge, answered, read, researcher, asked, outcome, fingerprint, digest",
            f"FOREIGN KEY(package_id) REFERENCES package (id) {link}",
        ),
        (
            "sorting",
            "review_id, item_id, first, second, encounter, remark",
            "UNIQUE (review_id, item_id)",
            review,
        ),
        (
            "point",
            "review_id, subject_id, aspect, verdict, reason, suggested, written",
            "UNIQUE (review_id, subject_id, aspect)",
            review,
        ),
        ("comment", "source_id, subject_id, aspect, author, written, text", review),
        (
            "resolution",
            'source_id, subject_id, aspect, decision, former, place_id, place, reason, "by", decided',
            "UNIQUE (source_id, subject_id, aspect)",
        ),
        ("threshold", "measure, value, source", "UNIQUE (measure)"),
        ("claim", "kind, wording", "UNIQUE (kind)"),
        ("validity_entry", "kind, who, held, outcome"),
    ):
        other = {
            "package": ["blind", "sampled_from", "seed", "pseudonymised"],
            "validity_entry": ["position"],
        }.get(table, [])
        columns = [
            "id TEXT NOT NULL",
            *(f"{text.strip()} TEXT NOT NULL" for text in texts.split(",")),
            *(f"{number} INTEGER NOT NULL" for number in other),
            *(["package_id TEXT"] if table == "review" else ["review_id TEXT"] if table == "comment" else []),
            "row_hash TEXT NOT NULL",
            "PRIMARY KEY (id)",
            *constraints,
        ]
        connection.exec_driver_sql(f"CREATE TABLE {table} ({', '.join(columns)})")
    for table, column in (
        ("package", "version_id"),
        ("review", "package_id"),
        ("sorting", "review_id"),
        ("point", "review_id"),
        ("comment", "review_id"),
    ):
        connection.exec_driver_sql(f"CREATE INDEX ix_{table}_{column} ON {table} ({column})")
    connection.exec_driver_sql("CREATE INDEX journal_image_row ON journal_image (row_id)")


def _to_schema_5(connection: Connection) -> None:
    """Relations, dimensions of variation, frameworks, and the literature beside the findings."""
    link = "DEFERRABLE INITIALLY DEFERRED"
    for table, columns, unique, links in (
        (
            "relation",
            "kind TEXT, category_id TEXT, other_id TEXT, justification TEXT",
            "CHECK (category_id <> other_id)",
            {"category_id": "category", "other_id": "category"},
        ),
        (
            "support",
            "subject_id TEXT, statement_id TEXT, position INTEGER",
            "UNIQUE (subject_id, statement_id)",
            {"statement_id": "statement"},
        ),
        (
            "figure_place",
            "category_id TEXT, across INTEGER, down INTEGER",
            "UNIQUE (category_id)",
            {"category_id": "category"},
        ),
        ("dimension", "name TEXT, definition TEXT, position INTEGER", "", {}),
        (
            "variation",
            "dimension_id TEXT, category_id TEXT, value TEXT",
            "UNIQUE (dimension_id, category_id)",
            {"dimension_id": "dimension", "category_id": "category"},
        ),
        ("framework", "name TEXT, kind TEXT, source TEXT, position INTEGER", "", {}),
        (
            "framework_item",
            "framework_id TEXT, name TEXT, definition TEXT, position INTEGER",
            "",
            {"framework_id": "framework"},
        ),
        (
            "assignment",
            "item_id TEXT, subject_id TEXT",
            "UNIQUE (item_id, subject_id)",
            {"item_id": "framework_item"},
        ),
        ("aspect", "framework_id TEXT, name TEXT, position INTEGER", "", {"framework_id": "framework"}),
        (
            "expectation",
            "aspect_id TEXT, participant_id TEXT, desired TEXT, adequate TEXT, perceived TEXT",
            "UNIQUE (aspect_id, participant_id)",
            {"aspect_id": "aspect", "participant_id": "participant"},
        ),
        (
            "reference",
            "authors TEXT, year TEXT, title TEXT, publication TEXT, transcript_id TEXT?, position INTEGER",
            "",
            {"transcript_id": "transcript"},
        ),
        ("finding", "name TEXT, position INTEGER", "", {}),
        (
            "comparison",
            "finding_id TEXT, reference_id TEXT?, pages TEXT, stance TEXT, note TEXT",
            "UNIQUE (finding_id, reference_id)",
            {"reference_id": "reference"},
        ),
        ("recommendation", "text TEXT, position INTEGER", "", {}),
        (
            "basis",
            "recommendation_id TEXT, finding_id TEXT",
            "UNIQUE (recommendation_id, finding_id)",
            {"recommendation_id": "recommendation"},
        ),
    ):
        typed = (column.strip() for column in f"id TEXT, {columns}, row_hash TEXT".split(","))
        parts = [
            *(column[:-1] if column.endswith("?") else f"{column} NOT NULL" for column in typed),
            "PRIMARY KEY (id)",
            *([unique] if unique else []),
            *(f"FOREIGN KEY({column}) REFERENCES {target} (id) {link}" for column, target in links.items()),
        ]
        connection.exec_driver_sql(f"CREATE TABLE {table} ({', '.join(parts)})")
        for column in links:
            connection.exec_driver_sql(f"CREATE INDEX ix_{table}_{column} ON {table} ({column})")


def _hash_again(connection: Connection, table: str, fields: str) -> None:
    for row in connection.exec_driver_sql(f"SELECT {fields} FROM {table}").all():
        connection.exec_driver_sql(f"UPDATE {table} SET row_hash = ? WHERE id = ?", (_row_hash(table, *row), row[0]))


def _row_hash(table: str, *values: object) -> str:
    content = json.dumps([table, *values], ensure_ascii=False)
    return hashlib.blake2b(content.encode(), digest_size=8).hexdigest()


# From the version that is the key to the next one. A released schema's migration is never changed afterwards.
MIGRATIONS: Mapping[int, Migration] = {1: _to_schema_2, 2: _to_schema_3, 3: _to_schema_4, 4: _to_schema_5}


def migrate(
    connection: Connection,
    path: Path,
    researcher: str,
    *,
    with_backups: bool = True,
    migrations: Mapping[int, Migration] = MIGRATIONS,
    target: int = SCHEMA_VERSION,
) -> list[Path]:
    """Bring the file to schema ``target``, step by step; answers the backups made, one before each step.

    An error leaves the file at the last version that was reached whole. A copy in memory needs no backups.
    """
    backups = []
    while (version := pragma(connection, "user_version")) < target:
        if with_backups:
            backup = _free_name(path.with_name(f"{path.stem}.schema-{version}{path.suffix}"))
            back_up(connection, backup)
            backups.append(backup)
        # Foreign keys can only be switched outside a transaction.
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        try:
            with transaction(connection):
                drop_triggers(connection)
                migrations[version](connection)
                create_triggers(connection)
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise ValueError("the migration leaves a link without its target")
                begin_step(connection, "study.migrate", {"schema": version + 1}, researcher, "", now())
                connection.execute(journal_current.update().values(step_id=None))
                connection.exec_driver_sql(f"PRAGMA user_version = {version + 1}")
        finally:
            connection.exec_driver_sql("PRAGMA foreign_keys = ON")
    return backups


def _free_name(path: Path) -> Path:
    candidate, number = path, 2
    while candidate.exists():
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return candidate
