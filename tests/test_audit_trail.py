"""The audit trail: every step in the study's language, under code names only, in each of its files."""

import csv
import io
import threading
import zipfile
from contextlib import suppress
from dataclasses import replace

import openpyxl
import pytest

from phenocode.commands.audit_exports import audit_trail_of, export_audit
from phenocode.commands.categories import make_code, rename_card
from phenocode.commands.interviews import describe_interview, describe_participant, map_speaker
from phenocode.commands.memos import write_memo
from phenocode.commands.people import (
    add_participant,
    add_setting,
    describe_setting,
    merge_settings,
    remove_participants,
)
from phenocode.commands.table_import import prepare_table, read_coding_tables, store_table
from phenocode.errors import Refusal
from phenocode.exchange.translations import translator_for
from phenocode.i18n import speak, spoken, tr, trn
from phenocode.study.records import Role
from tests.studies import add_transcript, make_session

REAL = "احسان توکلی"


@pytest.fixture
def session(tmp_path):
    made = make_session(tmp_path)
    yield made
    made.close()


def told(session) -> str:
    return "\n".join(f"{one.what} {one.why}" for one in audit_trail_of(session).entries)


def test_steps_are_said_in_the_studys_language(session, tmp_path):
    make_code(session, "کنار هم")
    assert audit_trail_of(session).entries[-1].what == "ساختن کد کنار هم"
    english = make_session(tmp_path, language="en", name="english")
    speak("fa", translator_for("fa"))  # a window in Persian
    try:
        make_code(english, "Together")
        assert audit_trail_of(english).entries[-1].what == "Make the code Together"
    finally:
        speak("en", isolates=False)
        english.close()


def test_speaking_another_language_ends_and_is_of_one_thread():
    heard = []
    with spoken("fa", {"Undo": "واگرد", "{n} codes": "{n} کد"}.get):
        other = threading.Thread(target=lambda: heard.append(tr("Undo")))
        other.start()
        other.join()
        assert (tr("Undo"), trn("1 code", "{n} codes", 12)) == ("واگرد", "۱۲ کد")
        with suppress(ZeroDivisionError), spoken("en"):
            assert tr("Undo") == "Undo"
            raise ZeroDivisionError
        assert tr("Undo") == "واگرد"
    assert [tr("Undo"), *heard] == ["Undo", "Undo"]


def test_a_participant_stands_under_the_present_name_whatever_it_was(session):
    transcript = add_transcript(session, "الف: سلام. ما با هم کار می‌کنیم.\n", participant=REAL)
    person = transcript.participant_id
    describe_participant(session, person, interview_date="۱۴۰۴/۰۹/۰۱")
    describe_participant(session, person, name="ک۷")
    code = make_code(session, "همراهی")
    rename_card(session, code.id, "همیاری", reason=f"{REAL} این را روشن‌تر گفت؛ ک۷ هم.")
    said = told(session)
    assert "توکلی" not in said
    assert "ک۷ این را روشن‌تر گفت؛ ک۷ هم." in said
    assert "توصیف مشارکت‌کنندهٔ ک۷" in said


def test_a_participant_who_is_gone_or_a_name_that_was_undone_is_hidden_too(session):
    one = add_participant(session, REAL)
    describe_participant(session, one.id, name="ک۸")
    remove_participants(session, [one.id])
    two = add_participant(session, "ک۹")
    describe_participant(session, two.id, name="مینا کاویانی")
    session.undo()
    make_code(session, "امید")
    rename_card(session, next(iter(session.study.codes)), "امیدواری", reason="مینا کاویانی چنین گفت.")
    said = told(session)
    assert "توکلی" not in said
    assert "کاویانی" not in said
    assert "ک۸" in said


def test_a_transcript_stands_under_the_present_name_too(session):
    transcript = replace(add_transcript(session, "الف: سلام. ما با هم.\n"), participant_id=None, name=REAL)  # a group's
    session.run("interview.import", {"count": 1}, lambda tx: tx.update(transcript))
    describe_interview(session, transcript.id, name="گفت‌وگوی نخست")
    assert any("توکلی" in str(step.parameters) for step in session.history())
    said = told(session)
    assert "توکلی" not in said
    assert "توصیف مصاحبهٔ گفت‌وگوی نخست" in said


def test_a_setting_stands_under_the_present_name_too(session):
    real, other = add_setting(session, "بیمارستان گلستان"), add_setting(session, "درمانگاه یاس")
    describe_setting(session, real.id, name="بستر ۱")
    describe_setting(session, other.id, name="بستر ۲")
    merge_settings(session, other.id, real.id)
    said = told(session)
    assert "گلستان" not in said
    assert "یاس" not in said
    assert "افزودن بستر بستر ۱" in said


def test_a_speakers_label_is_not_told(session):
    transcript = add_transcript(session, "سوسن: سلام. ما با هم کار می‌کنیم.\n")
    map_speaker(session, "سوسن", Role.PARTICIPANT, transcript_id=transcript.id)
    assert audit_trail_of(session).entries[-1].number == session.history()[-1].number
    assert "سوسن" not in told(session)


def test_the_name_of_a_file_is_not_told(session, tmp_path):
    table = tmp_path / "احسان_توکلی.csv"
    table.write_text("statement,code\nما با هم کار می‌کنیم.,همراهی\n", encoding="utf-8")
    store_table(session, prepare_table(session, read_coding_tables(table), None))
    assert "توکلی" in session.history()[-1].parameters["name"]
    assert audit_trail_of(session).entries[-1].what == "درون‌برد ۱ گزاره از جدول […]"
    assert "توکلی" not in told(session)


def test_every_step_is_there_with_who_why_and_whether_it_was_undone(session):
    code = make_code(session, "امید")
    rename_card(session, code.id, "امیدواری", reason="روشن‌تر است")
    write_memo(session, code.id, "راز")
    session.undo()
    trail = audit_trail_of(session)
    assert [one.number for one in trail.entries] == [step.number for step in session.history()]
    assert [one.undone for one in trail.entries[-3:]] == [False, False, True]
    assert (trail.entries[-2].who, trail.entries[-2].why) == ("ن. مرادی", "روشن‌تر است")
    assert "راز" not in told(session)
    sheet = trail.sheet()
    assert [row[-1] for row in sheet.rows[-3:]] == ["", "", "واگرد شد"]
    assert len(trail.sheet(exact=True).headings) == len(sheet.headings) + 1


def test_each_ending_holds_every_step_and_no_formula(session, tmp_path):
    code = make_code(session, "امید")
    rename_card(session, code.id, "امیدواری", reason='=HYPERLINK("http://x")')
    trail = audit_trail_of(session)
    for ending in (".csv", ".xlsx", ".docx", ".html"):
        export_audit(trail, tmp_path / f"audit{ending}")
    raw = (tmp_path / "audit.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert len(rows) == len(trail.entries) + 1
    assert rows[-1][4] == '\'=HYPERLINK("http://x")'
    assert rows[-1][-1] == session.history()[-1].time
    sheet = openpyxl.load_workbook(tmp_path / "audit.xlsx").worksheets[0]
    assert sheet.sheet_view.rightToLeft
    assert (sheet.cell(len(rows), 5).value, sheet.cell(len(rows), 5).data_type) == ('=HYPERLINK("http://x")', "s")
    assert "امیدواری" in (tmp_path / "audit.html").read_text(encoding="utf-8")
    assert "امیدواری" in zipfile.ZipFile(tmp_path / "audit.docx").read("word/document.xml").decode()
    with pytest.raises(Refusal, match=r"\.docx"):
        export_audit(trail, tmp_path / "audit.svg")
