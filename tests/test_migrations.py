"""Files of older schemas, and the way from one schema to the next.

``data/schema-1.pheno`` was made with the deeds of the first schema and is never made anew: it stands for the files
that researchers have.
"""

import hashlib
import shutil
import sqlite3
import stat
from pathlib import Path

import pytest

from phenocode.commands.categories import make_code
from phenocode.commands.session import Session
from phenocode.store import migrations, study_file
from phenocode.store.schema import RECORD_TABLES, SCHEMA_VERSION
from phenocode.study.records import Check, Layer, Role
from tests.studies import picture_of

STORED = Path(__file__).parent / "data" / "schema-1.pheno"


@pytest.fixture
def stored(tmp_path):
    """A copy of the stored study of schema 1."""
    return Path(shutil.copy(STORED, tmp_path / "باغچه.pheno"))


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


def test_a_file_of_the_first_schema_opens_as_it_was(stored):
    session = Session.open(stored, researcher="دیگری")
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
    assert len(steps) == 17
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


def test_every_earlier_schema_has_its_way_to_the_next():
    assert sorted(migrations.MIGRATIONS) == list(range(1, SCHEMA_VERSION))


# The way to the next schema


def add_column(connection):
    connection.exec_driver_sql("ALTER TABLE setting ADD COLUMN kind TEXT NOT NULL DEFAULT 'street'")
    connection.exec_driver_sql("UPDATE participant SET interview_date = '1404'")


@pytest.fixture
def next_schema(monkeypatch):
    """Makes the program one of schema 2 (or of the last of ``ways``), with these migrations."""

    def set_up(*ways):
        steps = dict(enumerate(ways, 1))
        target = len(ways) + 1

        def migrate(connection, path, researcher):
            return migrations.migrate(connection, path, researcher, migrations=steps, target=target)

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
    assert value(stored, "PRAGMA user_version") == 2
    assert value(stored, "SELECT group_concat(DISTINCT kind) FROM setting") == "street"
    assert triggers(stored) == made_by
    assert len(made_by) == 6 * len(RECORD_TABLES)

    backup = stored.with_name("باغچه.schema-1.pheno")
    assert sorted(path.name for path in stored.parent.iterdir()) == sorted([stored.name, backup.name])
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert value(backup, "PRAGMA user_version") == 1
    assert value(backup, "PRAGMA integrity_check") == "ok"


def test_the_backup_is_a_whole_study(stored, next_schema, monkeypatch):
    session = Session.open(stored, researcher="پیش")
    before, steps = picture_of(session.study), session.history()
    session.close()
    with monkeypatch.context() as patch:
        patch.setattr(study_file, "SCHEMA_VERSION", 2)
        patch.setattr(study_file, "migrate", lambda *a: migrations.migrate(*a, migrations={1: add_column}, target=2))
        Session.open(stored, researcher="پس").close()
    session = Session.open(stored.with_name("باغچه.schema-1.pheno"), researcher="پس")
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
    first = stored.with_name("باغچه.schema-1.pheno")
    first.write_bytes(b"somebody's")
    next_schema(add_column)
    Session.open(stored, researcher="پس").close()
    assert first.read_bytes() == b"somebody's"
    assert value(stored.with_name("باغچه.schema-1-2.pheno"), "PRAGMA user_version") == 1


def test_deeds_before_a_migration_stay_in_history_and_can_no_longer_be_undone(stored, next_schema):
    session = Session.open(stored, researcher="پیش")
    before = [(step.number, step.label) for step in session.history()]
    assert session.next_redo() is not None
    session.close()
    next_schema(add_column)
    session = Session.open(stored, researcher="پس")
    assert [(step.number, step.label) for step in session.history()][: len(before)] == before
    step = session.history()[-1]
    assert (step.label, dict(step.parameters), step.researcher) == ("study.migrate", {"schema": 2}, "پس")
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
    assert value(stored, "PRAGMA user_version") == 3
    assert value(stored, "SELECT min(sort) FROM setting") == "street"
    names = sorted(path.name for path in stored.parent.iterdir())
    assert names == sorted(["باغچه.pheno", "باغچه.schema-1.pheno", "باغچه.schema-2.pheno"])
    assert value(stored.with_name("باغچه.schema-2.pheno"), "SELECT min(kind) FROM setting") == "street"


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
    assert value(stored, "PRAGMA user_version") == 2
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
