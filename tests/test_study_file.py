"""The study file: made, opened, refused, shared, kept whole."""

import hashlib
import json
import os
import random
import shutil
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
from dataclasses import fields, replace
from datetime import datetime
from pathlib import Path

import pytest

from phenocode.commands.categories import make_code, rename_card
from phenocode.commands.correcting import prepare_correction, store_correction
from phenocode.commands.importing import FileChoice, divide, store_import
from phenocode.commands.memos import write_memo
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.commands.table_import import prepare_table, store_table
from phenocode.errors import Refusal
from phenocode.exchange.documents import Document
from phenocode.store.rows import RECORD_TABLES
from phenocode.store.schema import APPLICATION_ID, SCHEMA_VERSION
from phenocode.study.records import InitialCode, Memo, new_id
from phenocode.text.edits import Edit
from tests.random_deeds import INTERVIEW, Deeds
from tests.studies import add_transcript, make_session, picture_of

STRANGE_NAMES = [
    "مطالعهٔ من",
    "a b",
    "a#b",
    "a?b&mode=ro",
    "100%41",
    "it's",
    'say "so"',
    "-x",
    "a;b",
    "a+b",
    "ﻼ🙂",
    ".hidden",
]


def fingerprint(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def beside(path):
    return sorted(other.name for other in path.parent.iterdir() if other != path)


def open_study(path, who="دومی", **options):
    return Session.open(path, researcher=who, **options)


def raw(session):
    """The connection of an open study."""
    return session._file._connection


@pytest.fixture(scope="module")
def worked_on(tmp_path_factory):
    """The path of a closed study with statements, codes and a history; its last interview nobody has changed."""
    session = make_session(tmp_path_factory.mktemp("study"))
    transcript = add_transcript(session, INTERVIEW)
    mark_statement(session, transcript.id, [(0, 200)], codes=["یک", "دو"])
    Deeds(session, random.Random(1)).do_steps(40)
    # Whatever the deeds have taken away, this is there.
    last = add_transcript(session, INTERVIEW, participant="ک۲", setting="کتابخانهٔ نرگس")
    for number, codes in enumerate((["یک"], ["دو", "سه"], ["چهار"])):
        mark_statement(session, last.id, [(200 * number, 200 * number + 180)], codes=codes)
    session.close()
    return session.path


@pytest.fixture
def study(worked_on, tmp_path):
    """A copy of that study of the test's own."""
    return Path(shutil.copy(worked_on, tmp_path))


# Making


def test_a_new_study_is_its_owners_alone_and_knows_what_it_is_about(tmp_path):
    session = make_session(tmp_path)
    assert stat.S_IMODE(session.path.stat().st_mode) == 0o600
    session.close()
    with_again = open_study(session.path)
    about = with_again.study.about
    assert (about.title, about.phenomenon, about.language) == ("مطالعهٔ آزمایشی", "مشارکت", "fa")
    assert about.right_to_left
    assert with_again.history() == []
    assert with_again.undo() is None
    assert with_again.redo() is None
    with_again.close()
    assert beside(session.path) == []


def test_a_path_that_is_taken_is_refused_and_left(tmp_path):
    path = tmp_path / "study.pheno"
    path.write_bytes(b"something else")
    with pytest.raises(Refusal, match=r"study\.pheno exists already"):
        make_session(tmp_path)
    assert path.read_bytes() == b"something else"
    assert beside(path) == []


def test_a_folder_that_is_missing_is_refused(tmp_path):
    with pytest.raises(Refusal, match=r"folder of study\.pheno does not exist"):
        make_session(tmp_path / "nowhere")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("title", ["", "  ", "\n"])
def test_a_study_needs_a_title(tmp_path, title):
    with pytest.raises(Refusal, match="needs a title"):
        make_session(tmp_path, title=title)
    assert list(tmp_path.iterdir()) == []


def test_a_study_has_one_of_two_languages(tmp_path):
    with pytest.raises(Refusal, match="ar is not a language"):
        make_session(tmp_path, language="ar")
    assert list(tmp_path.iterdir()) == []


def test_nul_in_what_a_study_is_about_is_left_out(tmp_path):
    session = make_session(tmp_path, title="a\0b")
    assert "\0" not in session.study.about.title
    session.close()


def test_a_disk_that_is_full_at_once_leaves_no_study(tmp_path):
    # The system itself refuses more than 8 KB in one file.
    program = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))\n"
        "from pathlib import Path; from phenocode.errors import Refusal; from tests.studies import make_session\n"
        "try: make_session(Path(sys.argv[1]))\n"
        "except Refusal as refusal: print(refusal)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, tmp_path], capture_output=True, text=True, check=True)
    assert "study.pheno" in done.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", STRANGE_NAMES)
def test_strange_names_of_files_and_folders_are_only_names(tmp_path, name):
    folder = tmp_path / f"{name} folder"
    folder.mkdir()
    session = make_session(folder, name=name, title=name)
    make_code(session, name)
    session.close()
    assert [path.name for path in folder.iterdir()] == [f"{name}.pheno"]
    again = open_study(folder / f"{name}.pheno")
    assert [code.name for code in again.study.codes.values()] == [name]
    make_code(again, "دیگر")
    again.close()
    assert sorted(path.name for path in tmp_path.rglob("*")) == sorted([f"{name} folder", f"{name}.pheno"])


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_text_is_only_a_name(tmp_path):
    session = make_session(tmp_path, name=os.fsdecode(b"\xff\xfe"))
    make_code(session, "یک")
    session.close()
    again = open_study(session.path)
    assert len(again.study.codes) == 1
    again.close()


def test_a_relative_path_stays_where_it_was_when_the_program_moves_on(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    session = make_session(type(tmp_path)("."))
    (tmp_path / "other").mkdir()
    make_code(session, "یک")
    session.close()
    assert os.listdir(tmp_path / "other") == []


# Opening what is no study


def foreign_database(path):
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (text)")
    connection.execute("INSERT INTO notes VALUES ('words')")
    connection.commit()
    connection.close()


def truncated(study, path, part):
    whole = study.read_bytes()
    path.write_bytes(whole[: int(len(whole) * part)])


def scrambled(study, path, *pages):
    content = bytearray(study.read_bytes())
    for page in pages:
        content[page * 4096 : page * 4096 + 64] = b"\xa5" * 64
    path.write_bytes(content)


def nameless(study, path):
    """A table of the schema whose name is no text any more."""
    path.write_bytes(study.read_bytes().replace(b"tableparticipant", b"table\xffarticipant", 1))


def with_version(study, path, version):
    shutil.copy(study, path)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


NOT_STUDIES = {
    "empty": (lambda study, path: path.write_bytes(b""), "is empty"),
    "text": (lambda study, path: path.write_text("a plain text\n" * 500), "not a Phenocode study"),
    "short text": (lambda study, path: path.write_text("x"), "not a Phenocode study"),
    "picture": (lambda study, path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5000)), "not a Phenocode study"),
    "zip": (lambda study, path: path.write_bytes(b"PK\x03\x04" + os.urandom(9000)), "not a Phenocode study"),
    "database": (lambda study, path: foreign_database(path), "not a Phenocode study"),
    "head only": (lambda study, path: truncated(study, path, 0.002), "not a Phenocode study|damaged"),
    "first page": (lambda study, path: path.write_bytes(study.read_bytes()[:4096]), "damaged"),
    "half": (lambda study, path: truncated(study, path, 0.5), "damaged"),
    "most": (lambda study, path: truncated(study, path, 0.99), "damaged"),
    "scrambled schema": (lambda study, path: scrambled(study, path, 1, 2, 3), "damaged"),
    "nameless": (nameless, "damaged"),
    "scrambled": (lambda study, path: scrambled(study, path, *range(4, 40)), "damaged"),
    "newer": (lambda study, path: with_version(study, path, SCHEMA_VERSION + 1), "made by a newer version"),
    "far newer": (lambda study, path: with_version(study, path, 4000), "made by a newer version"),
}


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("kind", NOT_STUDIES)
def test_what_is_no_study_is_refused_in_a_sentence_and_left(tmp_path, study, kind, read_only):
    make, sentence = NOT_STUDIES[kind]
    (tmp_path / "folder").mkdir()
    path = tmp_path / "folder" / "داده.pheno"
    make(study, path)
    before = fingerprint(path)
    with pytest.raises(Refusal, match=sentence) as refused:
        open_study(path, read_only=read_only)
    assert "داده.pheno" in str(refused.value)
    assert "\n" not in str(refused.value)
    assert fingerprint(path) == before
    assert beside(path) == []


def test_a_folder_and_a_missing_file_are_refused(tmp_path):
    (tmp_path / "x.pheno").mkdir()
    with pytest.raises(Refusal, match=r"x\.pheno is a folder"):
        open_study(tmp_path / "x.pheno")
    with pytest.raises(Refusal, match=r"y\.pheno was not found"):
        open_study(tmp_path / "y.pheno")
    assert [path.name for path in tmp_path.iterdir()] == ["x.pheno"]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")
def test_a_pipe_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "x.pheno")
    with pytest.raises(Refusal, match=r"x\.pheno is not a file that can hold a study"):
        open_study(tmp_path / "x.pheno")


@pytest.mark.parametrize("spans", ["nonsense", "", "5", "[[1]]", '[],[[1,2,"x"]]', "[[1,2,3]"])
def test_a_row_that_no_longer_makes_sense_is_damage(study, spans):
    connection = sqlite3.connect(study)
    connection.execute("UPDATE journal_current SET step_id = 1, replaying = 1")
    connection.execute("UPDATE statement SET spans = ? WHERE rowid = (SELECT min(rowid) FROM statement)", [spans])
    connection.execute("UPDATE journal_current SET step_id = NULL, replaying = 0")
    connection.commit()
    connection.close()
    before = fingerprint(study)
    with pytest.raises(Refusal, match="damaged"):
        open_study(study)
    assert fingerprint(study) == before
    assert beside(study) == []


def test_a_text_that_changed_underneath_is_damage(study):
    connection = sqlite3.connect(study)
    connection.execute("UPDATE source SET text = replace(text, 'پاسخ', 'پسخا')")
    connection.commit()
    connection.close()
    session = open_study(study)
    with pytest.raises(Refusal, match=r"study\.pheno is damaged"):
        session.source(list(session.study.transcripts.values())[-1].source_id)
    session.close()


# Reading only


def test_a_file_that_must_not_be_written_opens_and_only_deeds_are_refused(study):
    study.chmod(0o444)
    before = fingerprint(study)
    session = open_study(study)
    assert session.read_only
    assert session.holder is None
    assert "پرسش 29؟" in session.source(list(session.study.transcripts.values())[-1].source_id).text
    assert session.history()
    for deed in (lambda: make_code(session, "نو"), session.undo, session.redo):
        with pytest.raises(Refusal, match=r"study\.pheno is open for reading only"):
            deed()
    session.close()
    assert fingerprint(study) == before
    assert beside(study) == []


def test_reading_only_on_request_takes_no_lock(study):
    reader = open_study(study, read_only=True)
    writer = open_study(study)
    assert not writer.read_only
    make_code(writer, "نو۱")
    with pytest.raises(Refusal, match="open for reading only"):
        make_code(reader, "نو۲")
    reader.close()
    writer.close()


def test_a_reader_can_not_write_whatever_it_tries(study):
    session = open_study(study, read_only=True)
    for write in (
        "UPDATE journal_current SET step_id = 1",
        "DELETE FROM source",
        "DROP TABLE memo",
        "CREATE TABLE x (y)",
    ):
        with pytest.raises(Exception, match="readonly"):
            raw(session).exec_driver_sql(write)
    session.close()


# Sharing


def test_a_second_opener_is_told_who_holds_the_study_and_can_read(study):
    first = open_study(study, "ن. مرادی")
    second = open_study(study, "دومی")
    assert second.read_only
    assert (second.holder.researcher, second.holder.host) == ("ن. مرادی", socket.gethostname())
    assert second.holder.process == os.getpid()
    assert picture_of(second.study) == picture_of(first.study)
    with pytest.raises(Refusal) as refused:
        make_code(second, "نو")
    since = datetime.fromisoformat(second.holder.since).astimezone().strftime("%Y-%m-%d %H:%M")
    for told in (study.name, "ن. مرادی", socket.gethostname(), since):
        assert told in str(refused.value)
    make_code(first, "نو")
    second.close()
    assert beside(study) == [study.name + ".lock"]
    first.close()
    assert beside(study) == []
    third = open_study(study, "سومی")
    assert not third.read_only
    third.close()


def test_a_reader_sees_what_the_holder_saves_meanwhile(study):
    first = open_study(study)
    second = open_study(study)
    make_code(first, "کد تازه")
    second.close()
    second = open_study(study)
    assert picture_of(second.study) == picture_of(first.study)
    second.close()
    first.close()


HOLDING = """
import sys, time
from pathlib import Path
from phenocode.commands.categories import make_code
from phenocode.commands.session import Session
session = Session.open(Path(sys.argv[1]), researcher="کشته")
make_code(session, "پیش از مرگ")
if "hot" in sys.argv:
    connection = session._file._connection
    connection.exec_driver_sql("PRAGMA cache_size = 1")
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    connection.exec_driver_sql("UPDATE journal_current SET step_id = 1, replaying = 1")
    connection.exec_driver_sql("UPDATE initial_code SET definition = replace(hex(zeroblob(20000)), '00', 'half')")
print("ready", flush=True)
time.sleep(60)
"""


def hold_and_be_killed(study, *words):
    child = subprocess.Popen([sys.executable, "-c", HOLDING, study, *words], stdout=subprocess.PIPE, text=True)
    with child:
        assert child.stdout.readline() == "ready\n"
        meanwhile = open_study(study) if not words else None
        if meanwhile is not None:
            assert meanwhile.holder.researcher == "کشته"
            assert meanwhile.holder.process == child.pid
            meanwhile.close()
        child.send_signal(signal.SIGKILL)
    assert beside(study)


def test_the_lock_of_a_killed_process_is_taken_over(study):
    hold_and_be_killed(study)
    session = open_study(study)
    assert not session.read_only
    assert session.holder is None
    assert "پیش از مرگ" in [code.name for code in session.study.codes.values()]
    session.close()
    assert beside(study) == []


@pytest.mark.parametrize("read_only", [True, False])
def test_what_a_killed_process_left_half_written_is_rolled_back(study, read_only):
    hold_and_be_killed(study, "hot")
    assert study.name + "-journal" in beside(study)
    session = open_study(study, read_only=read_only)
    assert "پیش از مرگ" in [code.name for code in session.study.codes.values()]
    assert not any("half" in code.definition for code in session.study.codes.values())
    session.close()
    (study.parent / (study.name + ".lock")).unlink(missing_ok=True)
    assert beside(study) == []


def test_a_half_written_file_that_must_not_be_written_is_told_so(study):
    hold_and_be_killed(study, "hot")
    study.chmod(0o444)
    before = fingerprint(study)
    with pytest.raises(Refusal, match=r"study\.pheno was left half written"):
        open_study(study)
    assert fingerprint(study) == before
    study.chmod(0o600)
    open_study(study).close()
    assert beside(study) == []


@pytest.mark.parametrize("host", ["another-computer", "رایانهٔ دیگر"])
def test_the_lock_of_another_computer_is_respected(study, host):
    lock = study.with_name(study.name + ".lock")
    told = {"researcher": "همکار", "host": host, "process": 1, "since": "2020-01-01T00:00:00+00:00"}
    lock.write_text(json.dumps(told), encoding="utf-8")
    before = lock.read_bytes()
    session = open_study(study)
    assert session.read_only
    assert (session.holder.researcher, session.holder.host, session.holder.since[:4]) == ("همکار", host, "2020")
    with pytest.raises(Refusal, match=rf"همکار holds it on {host} since 2020"):
        make_code(session, "نو")
    session.close()
    assert lock.read_bytes() == before
    lock.unlink()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[1]", b"null", b'{"process": null}', b"{", b"{" * 9000])
def test_a_lock_with_nonsense_in_it_is_taken_over(study, content):
    study.with_name(study.name + ".lock").write_bytes(content)
    session = open_study(study)
    assert not session.read_only
    session.close()
    assert beside(study) == []


def test_a_file_that_another_program_changed_is_not_written_over(study):
    session = open_study(study)
    before = picture_of(session.study)
    other = sqlite3.connect(study)
    other.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    other.execute("UPDATE journal_current SET step_id = NULL")
    other.commit()
    other.close()
    with pytest.raises(Refusal, match=r"study\.pheno was changed by another program"):
        make_code(session, "نو")
    assert picture_of(session.study) == before
    session.close()
    session = open_study(study)
    make_code(session, "نو")
    session.close()


def test_a_file_that_another_program_is_writing_is_left(study, monkeypatch):
    session = open_study(study)
    raw(session).exec_driver_sql("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(study)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Refusal, match=r"another program is using study\.pheno"):
        make_code(session, "نو")
    assert session.save_problem is not None
    other.rollback()
    other.close()
    make_code(session, "نو")
    assert session.save_problem is None
    session.close()


# Deeds and the file


def test_a_write_outside_a_command_is_refused_by_the_file_itself(study):
    before = fingerprint(study)
    connection = sqlite3.connect(study, isolation_level=None)
    for table in (record_table.name for record_table in RECORD_TABLES.values()):
        if connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]:
            for write in (f"DELETE FROM {table}", f"UPDATE {table} SET row_hash = ''"):
                with pytest.raises(sqlite3.IntegrityError, match="outside a command"):
                    connection.execute(write)
    for record_table in RECORD_TABLES.values():
        marks = ", ".join("?" * len(record_table.columns))
        with pytest.raises(sqlite3.IntegrityError, match="outside a command"):
            connection.execute(f"INSERT INTO {record_table.name} VALUES ({marks})", ["x"] * len(record_table.columns))
    connection.close()
    assert fingerprint(study) == before


def test_a_deed_that_raises_is_rolled_back_whole_and_told_to_nobody(study):
    session = open_study(study)
    before, steps, heard = picture_of(session.study), session.history(), []
    session.listen(heard.append)

    def deed(transaction):
        transaction.insert(InitialCode(new_id(), "نیمه", "", 0))
        transaction.delete(*session.study.memos.values())
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        session.run("test", {}, deed)
    assert picture_of(session.study) == before
    assert picture_of(session._file.read_study()) == before
    assert session.history() == steps
    assert heard == []
    make_code(session, "بعد")
    assert [change_set.label for change_set in heard] == ["code.make"]
    session.close()


def test_a_link_without_its_target_is_rolled_back(study):
    session = open_study(study)
    before = picture_of(session.study)
    codes = list(session.study.codes.values())
    carried = next(code for code in codes if session.study.count_statements_with(code.id))
    with pytest.raises(Refusal):
        session.run("test", {}, lambda transaction: transaction.delete(carried))
    assert picture_of(session.study) == picture_of(session._file.read_study()) == before
    make_code(session, "بعد")
    session.close()


def test_a_deed_that_changes_nothing_leaves_no_step(study):
    session = open_study(study)
    steps, heard = session.history(), []
    session.listen(heard.append)
    code = make_code(session, "همین")
    session.undo()
    undone = session.next_redo()
    session.run("test", {}, lambda transaction: None)
    session.run("test", {}, lambda transaction: transaction.delete(code))
    session.run("test", {}, lambda transaction: transaction.update(*session.study.codes.values()))
    session.run("test", {}, lambda transaction: transaction.update(session.study.about))
    assert session.history()[:-1] == steps
    assert session.next_redo() == undone
    assert [change_set.label for change_set in heard] == ["code.make", "code.make"]
    session.close()


def test_a_step_kept_the_deed_that_follows_one_without_a_change(study):
    session = open_study(study)
    number = session.history()[-1].number
    session.run("test", {}, lambda transaction: None)
    make_code(session, "بعد")
    assert session.history()[-1].number > number
    session.close()


def test_a_full_disk_is_told_and_nothing_is_changed(study):
    session = open_study(study)
    code = make_code(session, "جا")
    before = picture_of(session.study)
    pages = raw(session).exec_driver_sql("PRAGMA page_count").scalar()
    raw(session).exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
    words = "یادداشت بلند. " * 20_000
    with pytest.raises(Refusal, match=r"the disk of study\.pheno is full"):
        write_memo(session, code.id, words)
    assert session.save_problem is not None
    assert picture_of(session.study) == picture_of(session._file.read_study()) == before
    raw(session).exec_driver_sql("PRAGMA max_page_count = 1000000")
    write_memo(session, code.id, words)
    assert session.save_problem is None
    session.close()
    session = open_study(study)
    assert session.study.memo_on(code.id).text == words.strip()
    assert raw(session).exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    session.close()


def correct_everything(session, _folder):
    transcript = session.study.interviews()[0]
    store_correction(session, prepare_correction(session, {transcript.id: [Edit(0, 0, "واژه‌ای دراز. " * 20_000)]}))


def import_interview(session, folder):
    path = folder / "دراز.txt"
    document = Document(str(path), "txt", "utf-8", "م۹: " + "گفته‌ای دراز. " * 20_000)
    store_import(session, divide(FileChoice(path), document))


def import_coding_table(session, folder):
    rows = (("گزاره", "کد اولیه"), *((f"گزارهٔ دراز {n} " * 40, f"کد {n}") for n in range(400)))
    document = Document(str(folder / "جدول.csv"), "csv", "utf-8", "", tables=(rows,))
    store_table(session, prepare_table(session, document))


@pytest.mark.parametrize("deed", [correct_everything, import_interview, import_coding_table])
def test_large_deeds_on_a_full_disk_change_nothing(study, tmp_path, deed):
    session = open_study(study)
    before, steps = picture_of(session.study), session.history()
    pages = raw(session).exec_driver_sql("PRAGMA page_count").scalar()
    raw(session).exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(Refusal, match=r"the disk of study\.pheno is full"):
        deed(session, tmp_path)
    assert picture_of(session.study) == picture_of(session._file.read_study()) == before
    assert session.history() == steps
    raw(session).exec_driver_sql("PRAGMA max_page_count = 1000000")
    deed(session, tmp_path)
    assert len(session.history()) == len(steps) + 1
    session.undo()
    assert picture_of(session.study)["records"] == before["records"]
    session.close()


@pytest.mark.parametrize("deed", [correct_everything, import_interview, import_coding_table])
def test_a_second_opener_can_do_no_large_deed(study, tmp_path, deed):
    first, second = open_study(study), open_study(study)
    before = picture_of(second.study)
    with pytest.raises(Refusal, match="holds it on"):
        deed(second, tmp_path)
    assert picture_of(second.study) == before
    second.close()
    first.close()


def test_the_settings_of_sqlite_are_those_that_were_tried(study):
    session = open_study(study)
    settings = {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "temp_store": 2,
        "recursive_triggers": 1,
        "application_id": APPLICATION_ID,
        "user_version": SCHEMA_VERSION,
    }
    assert {name: raw(session).exec_driver_sql(f"PRAGMA {name}").scalar() for name in settings} == settings
    assert raw(session).engine.hide_parameters
    session.close()


def test_what_was_deleted_is_not_left_in_the_file(tmp_path):
    session = make_session(tmp_path)
    write = raw(session).exec_driver_sql
    write("UPDATE journal_current SET step_id = 1, replaying = 1")
    write("INSERT INTO memo VALUES ('m', 's', 'very secret words', '')")
    session.close()
    assert b"very secret" in session.path.read_bytes()
    session = open_study(session.path)
    raw(session).exec_driver_sql("DELETE FROM memo")
    session.close()
    assert b"very secret" not in session.path.read_bytes()


WATCHED: list[str] = []
OPENED: list[str] = []


def _watch(event, arguments):
    if WATCHED and event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
        OPENED.append(os.fsdecode(arguments[0]))


def test_the_live_file_is_never_opened_beside_sqlite(study):
    # Closing any other handle of it would drop SQLite's lock.
    sys.addaudithook(_watch)
    OPENED.clear()
    WATCHED.append("yes")
    try:
        session = open_study(study)
        Deeds(session, random.Random(5)).do_steps(10)
        other = open_study(study)
        other.close()
        for transcript in session.study.transcripts.values():
            session.source(transcript.source_id)
        while session.undo():
            pass
        session.close()
    finally:
        WATCHED.clear()
    assert any(name.endswith(".lock") for name in OPENED)
    assert [name for name in OPENED if os.path.basename(name) == study.name] == []


# Rows


def test_the_tables_hold_exactly_the_fields_of_their_records(study):
    session = open_study(study)
    for kind, table in RECORD_TABLES.items():
        columns = [row[1] for row in raw(session).exec_driver_sql(f"PRAGMA table_info({table.name})")]
        assert columns == [*(field.name for field in fields(kind)), "row_hash"]
        assert [column.name for column in table.table.columns] == columns
    session.close()


def test_every_row_has_the_hash_of_its_content(study):
    session = open_study(study)
    counted = 0
    for table in RECORD_TABLES.values():
        rows = raw(session).exec_driver_sql(f"SELECT * FROM {table.name}").mappings().all()
        counted += len(rows)
        assert [table.hash_of(row) for row in rows] == [row["row_hash"] for row in rows]
        for row in rows:
            assert table.hash_of({**row, "id": "another"}) != row["row_hash"]
    assert counted > 10
    session.close()


def test_a_text_with_nul_is_never_stored(study):
    session = open_study(study)
    before = session.history()
    with pytest.raises(ValueError, match="NUL"):
        session.run("test", {}, lambda tx: tx.insert(Memo(new_id(), "x", "a\0b")))
    assert session.history() == before
    code = make_code(session, "a\0b")
    rename_card(session, code.id, "c\0d")
    write_memo(session, code.id, "e\0f")
    assert session.study.codes[code.id].name == "c d"
    assert session.study.memo_on(code.id).text == "ef"
    session.close()


def test_a_text_with_half_a_pair_is_never_stored(study):
    """A widget can hand over a lone surrogate, which no file can hold."""
    session = open_study(study)
    code = make_code(session, "a\ud83d")
    write_memo(session, code.id, "b\ude42c")
    session.close()
    session = open_study(study)
    assert session.study.codes[code.id].name.startswith("a")
    assert "c" in session.study.memo_on(code.id).text
    session.close()


def test_thousands_of_records_change_and_return_in_one_step(tmp_path):
    session = make_session(tmp_path)
    codes = [InitialCode(new_id(), f"code {number}", "", number) for number in range(2000)]
    session.run("test", {}, lambda tx: tx.insert(*codes))
    session.run("test", {}, lambda tx: tx.update(*(replace(code, definition="d") for code in codes)))
    session.undo()
    session.undo()
    assert not session.study.codes
    session.close()
