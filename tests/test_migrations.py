"""Files of older schemas, and the way from one schema to the next.

``data/schema-1.pheno`` was made with the deeds of the first schema, ``schema-2.pheno`` with those of the second; they
are never made anew: they stand for the files that researchers have.
"""

import hashlib
import shutil
import sqlite3
import stat
from pathlib import Path

import pytest

from phenocode.commands.categories import make_code
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.store import migrations, study_file
from phenocode.store.schema import RECORD_TABLES, SCHEMA_VERSION
from phenocode.study.records import Cause, Check, Layer, Role, Speaker
from tests.studies import make_session, picture_of

NOW, NEXT = SCHEMA_VERSION, SCHEMA_VERSION + 1
DATA = Path(__file__).parent / "data"


@pytest.fixture
def first(tmp_path):
    """A copy of the stored study of schema 1."""
    return Path(shutil.copy(DATA / "schema-1.pheno", tmp_path / "باغچه.pheno"))


@pytest.fixture
def stored(tmp_path):
    """A copy of the stored study of the present schema."""
    return Path(shutil.copy(DATA / f"schema-{SCHEMA_VERSION}.pheno", tmp_path / "باغچه.pheno"))


def fingerprint(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def value(path, query):
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query).fetchone()[0]
    finally:
        connection.close()


def triggers(path):
    connection = sqlite3.connect(path)
    try:
        return connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").fetchall()
    finally:
        connection.close()


# The stored file


def test_a_file_of_the_first_schema_opens_as_it_was(first):
    session = Session.open(first, researcher="دیگری")
    study = session.study
    assert study.about.title == "باغچهٔ محله"
    assert [p.name for p in study.participants.values()] == ["م۱", "م۲"]
    assert [study.setting_of(t).name for t in study.interviews()] == ["کوچهٔ سرو", "کوچهٔ چنار"]
    assert [(speaker.label, speaker.role) for speaker in study.speakers.values()] == [("راوی", Role.INTERVIEWER)]
    assert [statement.quotation for statement in study.statements_in_order()] == [
        "جایی که «هر روز» سر می\u200cزنم. 🙂 […] همسایه\u200cها را هم آنجا می\u200cبینم؛ it's ours.",
        "گیاه\u200cها را می\u200cشناسم.",
        "And to work, 'every' day.",
    ]
    for statement in study.statements.values():
        text = session.source(study.transcripts[statement.transcript_id].source_id).text
        assert all(text[span.start : span.end] == span.text for span in statement.spans)
    codes = {code.name: code for code in study.codes.values()}
    assert sorted(codes) == sorted(["سر زدن هر روزه", "دیدار همسایه\u200cها", "کار روزانه"])
    chain = study.chain_of(codes["دیدار همسایه\u200cها"].id)
    assert (chain.first.name, chain.second.name, chain.encounter.name) == (
        "با هم بودن",
        "باغچه همچون محله",
        "دیدار با دیگران",
    )
    work = study.chain_of(codes["کار روزانه"].id).second
    assert (work.name, work.definition, work.is_not, work.colour) == ("باغچه همچون کار", "O'Hara, 'کار'", "تفریح", 3)
    assert study.memo_on(codes["کار روزانه"].id).text == "شاید با سر زدن یکی است.\nدوباره ببین."
    (straddling,) = [s for s in study.statements.values() if study.straddles(s.id)]
    assert study.accepted(Check.STRADDLING, straddling.id).reason == "هر دو را با هم می\u200cگوید"
    assert len(study.layer(Layer.FIRST)) == len(study.layer(Layer.SECOND)) == 2
    steps = session.history()
    assert [step.label for step in steps[17:]] == ["study.migrate"]
    assert [step.state for step in steps].count("undone") == 1
    assert next(step for step in steps if step.label == "card.rename").reason == "نام کوتاه\u200cتر"
    session.close()


def test_all_of_a_stored_history_can_be_taken_back_and_done_again(stored):
    session = Session.open(stored, researcher="دیگری")
    assert session.redo() is not None
    before = picture_of(session.study)
    while session.undo():
        pass
    assert list(session.study.all_records()) == [session.study.about]
    while session.redo():
        pass
    assert picture_of(session.study) == picture_of(session._file.read_study()) == before
    session.close()


def test_a_file_of_the_second_schema_opens_as_it_was(tmp_path):
    file = Path(shutil.copy(DATA / "schema-2.pheno", tmp_path / "ایستگاه.pheno"))
    session = Session.open(file, researcher="دیگری")
    study = session.study
    (transcript,) = study.transcripts.values()
    assert session.source(transcript.source_id).moments == ((34, 12_000), (84, 75_500))
    (speaker,) = study.speakers.values()
    assert (speaker.label, speaker.transcript_id) == ("م2", transcript.id)
    assert study.participants[speaker.participant_id].name == "م۲"
    (recheck,) = study.rechecks.values()
    assert (recheck.cause, recheck.former) == (Cause.CORRECTED, "من با مردم حرف میزنم")
    assert study.recheck_of(recheck.statement_id) == recheck
    assert study.mapping_for("interviews", "گوینده\tمتن").columns == '{"text": 1, "speaker": 0}'
    session.close()


def layout(path):
    """The tables and indexes of a file, however their commands were written."""
    connection = sqlite3.connect(path)
    try:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {
            table: [
                sorted(row[1:] for row in connection.execute(f"PRAGMA table_info({table})")),
                sorted(row[2:] for row in connection.execute(f"PRAGMA foreign_key_list({table})")),
                sorted(
                    (row[2:], [column[2] for column in connection.execute(f"PRAGMA index_info({row[1]})")])
                    for row in connection.execute(f"PRAGMA index_list({table})")
                ),
            ]
            for table in sorted(tables)
        }
    finally:
        connection.close()


def test_a_migrated_file_has_the_layout_of_a_new_one(first, tmp_path):
    Session.open(first, researcher="دیگری").close()
    session = make_session(tmp_path)
    session.close()
    assert layout(first) == layout(session.path)
    rows = sqlite3.connect(first)
    table = RECORD_TABLES[Speaker]
    for row in rows.execute("SELECT * FROM speaker").fetchall():
        named = dict(zip(table.columns, row, strict=True))
        assert table.hash_of(named) == named["row_hash"]
    rows.close()


def test_an_older_file_that_may_not_be_changed_is_read_all_the_same(first):
    before = fingerprint(first)
    session = Session.open(first, researcher="دیگری", read_only=True)
    assert session.study.about.title == "باغچهٔ محله"
    assert [session.source(t.source_id).text[:3] for t in session.study.interviews()]
    with pytest.raises(Refusal, match="reading only"):
        make_code(session, "نو")
    session.close()
    assert fingerprint(first) == before
    assert [path.name for path in first.parent.iterdir()] == [first.name]


def test_every_earlier_schema_has_its_way_to_the_next():
    assert sorted(migrations.MIGRATIONS) == list(range(1, SCHEMA_VERSION))


# The way to the next schema


def add_column(connection):
    connection.exec_driver_sql("ALTER TABLE setting ADD COLUMN kind TEXT NOT NULL DEFAULT 'street'")
    connection.exec_driver_sql("UPDATE participant SET interview_date = '1404'")


@pytest.fixture
def next_schema(monkeypatch):
    """Makes the program one of the next schema (or of the last of ``ways``), with these migrations."""

    def set_up(*ways):
        steps = dict(enumerate(ways, NOW))
        target = NOW + len(ways)

        def migrate(connection, path, researcher, **how):
            return migrations.migrate(connection, path, researcher, migrations=steps, target=target, **how)

        monkeypatch.setattr(study_file, "SCHEMA_VERSION", target)
        monkeypatch.setattr(study_file, "migrate", migrate)

    return set_up


def test_a_migration_changes_the_file_and_leaves_a_backup(stored, next_schema):
    plain = Session.open(stored, researcher="پیش")
    before = picture_of(plain.study)
    plain.close()
    made_by = triggers(stored)
    next_schema(add_column)
    session = Session.open(stored, researcher="پس")
    assert {p.interview_date for p in session.study.participants.values()} == {"1404"}
    assert session.study.statements_in_order() == before["statements"]
    session.close()
    assert value(stored, "PRAGMA user_version") == NEXT
    assert value(stored, "SELECT group_concat(DISTINCT kind) FROM setting") == "street"
    assert triggers(stored) == made_by
    assert len(made_by) == 6 * len(RECORD_TABLES)

    backup = stored.with_name(f"باغچه.schema-{NOW}.pheno")
    assert sorted(path.name for path in stored.parent.iterdir()) == sorted([stored.name, backup.name])
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert value(backup, "PRAGMA user_version") == NOW
    assert value(backup, "PRAGMA integrity_check") == "ok"


def test_the_backup_is_a_whole_study(stored, next_schema, monkeypatch):
    session = Session.open(stored, researcher="پیش")
    before, steps = picture_of(session.study), session.history()
    session.close()
    with monkeypatch.context() as patch:
        patch.setattr(study_file, "SCHEMA_VERSION", NEXT)
        patch.setattr(
            study_file,
            "migrate",
            lambda *a, **how: migrations.migrate(*a, **how, migrations={NOW: add_column}, target=NEXT),
        )
        Session.open(stored, researcher="پس").close()
    session = Session.open(stored.with_name(f"باغچه.schema-{NOW}.pheno"), researcher="پس")
    assert picture_of(session.study) == before
    assert session.history() == steps
    assert session.undo() is not None
    session.close()


def test_a_file_is_migrated_once(stored, next_schema):
    next_schema(add_column)
    Session.open(stored, researcher="پس").close()
    Session.open(stored, researcher="پس").close()
    assert len(list(stored.parent.iterdir())) == 2


def test_backups_never_take_the_place_of_another_file(stored, next_schema):
    first = stored.with_name(f"باغچه.schema-{NOW}.pheno")
    first.write_bytes(b"somebody's")
    next_schema(add_column)
    Session.open(stored, researcher="پس").close()
    assert first.read_bytes() == b"somebody's"
    assert value(stored.with_name(f"باغچه.schema-{NOW}-2.pheno"), "PRAGMA user_version") == NOW


def test_deeds_before_a_migration_stay_in_history_and_can_no_longer_be_undone(stored, next_schema):
    session = Session.open(stored, researcher="پیش")
    before = [(step.number, step.label) for step in session.history()]
    assert session.next_redo() is not None
    session.close()
    next_schema(add_column)
    session = Session.open(stored, researcher="پس")
    assert [(step.number, step.label) for step in session.history()][: len(before)] == before
    step = session.history()[-1]
    assert (step.label, dict(step.parameters), step.researcher) == ("study.migrate", {"schema": NEXT}, "پس")
    assert session.next_undo() is None
    assert session.undo() is None
    assert session.next_redo() is None
    assert session.redo() is None
    code = make_code(session, "پس از آن")
    assert session.undo() is not None
    assert session.undo() is None
    assert code.id not in session.study.codes
    assert session.redo() is not None
    session.close()


def test_several_migrations_go_step_by_step(stored, next_schema):
    def rename(connection):
        connection.exec_driver_sql("ALTER TABLE setting RENAME COLUMN kind TO sort")

    next_schema(add_column, rename)
    Session.open(stored, researcher="پس").close()
    assert value(stored, "PRAGMA user_version") == NEXT + 1
    assert value(stored, "SELECT min(sort) FROM setting") == "street"
    names = sorted(path.name for path in stored.parent.iterdir())
    assert names == sorted(["باغچه.pheno", f"باغچه.schema-{NOW}.pheno", f"باغچه.schema-{NEXT}.pheno"])
    assert value(stored.with_name(f"باغچه.schema-{NEXT}.pheno"), "SELECT min(kind) FROM setting") == "street"


def break_off(connection):
    add_column(connection)
    raise ZeroDivisionError


def lose_targets(connection):
    connection.exec_driver_sql("DELETE FROM initial_code")


def nonsense(connection):
    connection.exec_driver_sql("ALTER TABLE nowhere ADD COLUMN kind")


@pytest.mark.parametrize("way", [break_off, lose_targets, nonsense])
def test_a_migration_that_fails_leaves_the_file_as_it_was(stored, next_schema, way, monkeypatch):
    before, made_by = fingerprint(stored), triggers(stored)
    next_schema(way)
    with pytest.raises(Exception, match=r".*"):
        Session.open(stored, researcher="پس")
    assert fingerprint(stored) == before
    assert triggers(stored) == made_by
    assert not list(stored.parent.glob("*.lock"))
    monkeypatch.undo()
    session = Session.open(stored, researcher="پیش")
    assert session.undo() is not None
    session.close()


def test_the_last_whole_schema_is_kept_when_a_later_migration_fails(stored, next_schema):
    next_schema(add_column, break_off)
    with pytest.raises(Exception, match=r".*"):
        Session.open(stored, researcher="پس")
    assert value(stored, "PRAGMA user_version") == NEXT
    assert value(stored, "SELECT min(kind) FROM setting") == "street"
    assert value(stored, "PRAGMA integrity_check") == "ok"


def test_links_are_checked_again_after_a_migration(stored, next_schema):
    next_schema(add_column)
    session = Session.open(stored, researcher="پس")
    assert session._file._connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    session.close()


def test_a_backup_that_can_not_be_made_leaves_nothing_of_itself(stored, next_schema, monkeypatch):
    before = fingerprint(stored)
    next_schema(add_column)

    def full(*_):
        raise sqlite3.OperationalError("database or disk is full")

    real = sqlite3.connect
    session_connect = study_file.connect

    def connect(path, mode):
        opened = session_connect(path, mode)
        monkeypatch.setattr(sqlite3, "connect", full)
        return opened

    monkeypatch.setattr(study_file, "connect", connect)
    with pytest.raises(Exception, match=r".*"):
        Session.open(stored, researcher="پس")
    monkeypatch.setattr(sqlite3, "connect", real)
    assert fingerprint(stored) == before
    assert [path.name for path in stored.parent.iterdir()] == [stored.name]
