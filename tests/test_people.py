"""Participants and settings: deeds on their table, pasting from a spreadsheet, the table itself."""

import contextlib
import json

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.__main__ import main
from phenocode.analysis.people_table import Field, build_people_table, problems_in, read_consent
from phenocode.commands.interviews import describe_participant
from phenocode.commands.labels import say_step
from phenocode.commands.memos import write_memo
from phenocode.commands.people import (
    add_attribute,
    add_participant,
    add_setting,
    clear_cells,
    describe_setting,
    merge_settings,
    order_attributes,
    order_participants,
    order_settings,
    remove_attribute,
    remove_participants,
    remove_settings,
    rename_attribute,
)
from phenocode.commands.people_paste import prepare_paste, store_paste
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.errors import Refusal
from phenocode.exchange.pasted_cells import read_cells, write_cells
from phenocode.study.records import Consent, Subject
from phenocode.study.rules import find_named
from tests.studies import add_transcript, make_session, picture_of

TEXT = "مصاحبه‌گر: چرا؟\nک۱: کتاب را با هم می‌خوانیم.\n"
PEOPLE_KEYS = [Field.ORDER, Field.NAME, Field.SETTING, Field.DATE, Field.LENGTH, Field.CONSENT, Field.REFERRER]


@pytest.fixture
def session(tmp_path):
    made = make_session(tmp_path)
    add_transcript(made, TEXT, participant="ک۱", setting="نیلوفر")
    add_transcript(made, TEXT.replace("ک۱", "ک۲"), participant="ک۲", setting="نیلوفر")
    yield made
    made.close()


def person(session, name):
    return session.study.participants[find_named(name, session.study.participants.values()).id]


def paste_people(session, rows, **options):
    pasting = prepare_paste(session, rows, **options)
    store_paste(session, pasting)
    return pasting


def setting(session, name):
    return session.study.settings[find_named(name, session.study.settings.values()).id]


def names(session):
    return [p.name for p in session.study.people_in_order()]


def value(session, name, heading):
    attribute = find_named(heading, session.study.attributes.values())
    return dict(person(session, name).attributes).get(attribute.id, "")


def steps(session):
    return [step.label for step in session.history()]


# Deeds


def test_everything_about_a_participant_is_one_step(session):
    before = len(steps(session))
    describe_participant(
        session,
        person(session, "ک۲").id,
        interview_length=" ۱:۰۵ ",
        consent=Consent.ORAL,
        referrer="ك 1",
        attributes={"سن": "۴۲", "جنس": ""},
        setting="سرو",
    )
    found = person(session, "ک۲")
    assert (found.interview_length, found.consent) == ("۱:۰۵", Consent.ORAL)
    assert (found.referrer_id, found.referrer) == (person(session, "ک۱").id, "")
    assert value(session, "ک۲", "سن") == "۴۲"
    assert [a.name for a in session.study.attributes.values()] == ["سن"]  # nothing was to be written of the other
    assert len(steps(session)) == before + 1
    session.undo()
    assert person(session, "ک۲").consent is Consent.UNKNOWN
    assert not session.study.attributes


def test_a_referrer_whom_nobody_knows_is_kept_and_found_once_they_come(session):
    describe_participant(session, person(session, "ک۲").id, referrer="انجمن کتاب")
    assert (person(session, "ک۲").referrer_id, person(session, "ک۲").referrer) == (None, "انجمن کتاب")
    assert "REFERRER" in {Field(key).name for _, key in problems_in(session.study)}
    add_participant(session, "انجمن‌ كتاب")
    assert person(session, "ک۲").referrer_id == person(session, "انجمن کتاب").id
    assert not problems_in(session.study)


def test_a_participant_with_words_stays(session):
    alone = add_participant(session, "ک۳")
    describe_participant(session, person(session, "ک۱").id, referrer="ک۳")
    write_memo(session, alone.id, "یادداشت")
    with pytest.raises(Refusal, match="transcript"):
        remove_participants(session, [person(session, "ک۱").id])
    before = picture_of(session.study)
    remove_participants(session, [alone.id])
    assert names(session) == ["ک۱", "ک۲"]
    assert (person(session, "ک۱").referrer_id, person(session, "ک۱").referrer) == (None, "ک۳")
    assert session.study.memo_on(alone.id) is None
    session.undo()
    assert picture_of(session.study) == before


def test_interview_order_by_hand(session):
    third = add_participant(session, "ک۳")
    assert third.interview_order == 3
    order_participants(session, [third.id, person(session, "ک۲").id])
    assert names(session) == ["ک۳", "ک۲", "ک۱"]
    assert [p.interview_order for p in session.study.people_in_order()] == [1, 2, 3]


def test_code_names_are_one_after_folding(session):
    with pytest.raises(Refusal, match="taken"):
        add_participant(session, "ك ۱")
    with pytest.raises(Refusal, match="letter"):
        add_participant(session, "  ")


def test_settings(session):
    other = add_setting(session, "سرو")
    with pytest.raises(Refusal, match="taken"):
        add_setting(session, "سـرو")
    with pytest.raises(Refusal, match="Participants come from"):
        remove_settings(session, [setting(session, "نیلوفر").id])
    order_settings(session, [other.id])
    assert [s.name for s in session.study.settings_in_order()] == ["سرو", "نیلوفر"]
    remove_settings(session, [other.id])
    assert [s.name for s in session.study.settings.values()] == ["نیلوفر"]


def test_what_is_offered_of_settings_comes_together(session):
    place = setting(session, "نیلوفر")
    describe_setting(session, place.id, attributes={"نوع": " "}, columns=("کارکرد", "نوع", "مخاطبان"))
    assert not session.study.attributes
    describe_setting(session, place.id, attributes={"نوع": "عمومی"}, columns=("کارکرد", "نوع", "مخاطبان"))
    assert [a.name for a in session.study.attributes_of(Subject.SETTING)] == ["کارکرد", "نوع", "مخاطبان"]
    session.undo()
    assert not session.study.attributes


def test_two_settings_are_merged_and_nothing_is_lost(session):
    gone, into = add_setting(session, "نيلوفر كتاب"), setting(session, "نیلوفر")
    describe_participant(session, person(session, "ک۱").id, setting=gone.name)
    describe_setting(session, gone.id, attributes={"نوع": "خصوصی", "کارکرد": "امانت"})
    describe_setting(session, into.id, attributes={"نوع": "عمومی"})
    write_memo(session, gone.id, "الف")
    before = picture_of(session.study)
    with pytest.raises(Refusal, match="itself"):
        merge_settings(session, into.id, into.id)
    merge_settings(session, gone.id, into.id)
    kept = setting(session, "نیلوفر")
    said = {session.study.attributes[key].name: text for key, text in kept.attributes}
    assert said == {"نوع": "عمومی / خصوصی", "کارکرد": "امانت"}
    assert {p.setting_id for p in session.study.participants.values()} == {kept.id}
    assert session.study.memo_on(kept.id).text == "الف"
    session.undo()
    assert picture_of(session.study) == before
    write_memo(session, into.id, "ب")
    merge_settings(session, gone.id, into.id)
    assert session.study.memo_on(into.id).text == "ب\nالف"


def test_attributes(session):
    age = add_attribute(session, Subject.PARTICIPANT, "سن")
    job = add_attribute(session, Subject.PARTICIPANT, "شغل")
    for name in ("تاریخ مصاحبه", "Setting", "س‌ن"):
        with pytest.raises(Refusal):
            add_attribute(session, Subject.PARTICIPANT, name)
    add_attribute(session, Subject.SETTING, "سن")  # of another table
    order_attributes(session, Subject.PARTICIPANT, [job.id])
    assert [a.name for a in session.study.attributes_of(Subject.PARTICIPANT)] == ["شغل", "سن"]
    rename_attribute(session, age.id, "سال تولد")
    describe_participant(session, person(session, "ک۱").id, attributes={"سال تولد": "۱۳۶۰"})
    remove_attribute(session, age.id)
    assert person(session, "ک۱").attributes == ()
    session.undo()
    assert value(session, "ک۱", "سال تولد") == "۱۳۶۰"


def test_cells_are_emptied_together_and_names_stay(session):
    one, two = session.study.people_in_order()
    describe_participant(session, one.id, attributes={"سن": "۴۰"})
    age = next(iter(session.study.attributes))
    clear_cells(session, [(one.id, Field.NAME), (one.id, Field.DATE), (one.id, age), (two.id, Field.SETTING)])
    assert names(session) == ["ک۱", "ک۲"]
    assert (person(session, "ک۱").interview_date, person(session, "ک۱").attributes) == ("", ())
    assert person(session, "ک۲").setting_id is None
    assert steps(session)[-1] == "people.clear"
    with pytest.raises(Refusal, match="can't be empty"):
        clear_cells(session, [(one.id, Field.ORDER), (two.id, Field.STATEMENTS)])


def test_each_deed_has_its_sentence(session):
    test_attributes(session)
    test_settings(session)
    alone = add_participant(session, "ک۳")
    order_participants(session, [alone.id])
    remove_participants(session, [alone.id])
    paste_people(session, [["name", "setting"], ["ک۹", "چنار"]])
    merge_settings(session, setting(session, "چنار").id, setting(session, "نیلوفر").id)
    describe_setting(session, setting(session, "نیلوفر").id, name="نیلوفر آبی")
    for step in session.history():
        assert say_step(step) != step.label


# Pasting


def test_a_block_goes_into_the_cells_from_the_selected_one_on(session):
    ids = [p.id for p in session.study.people_in_order()]
    pasting = prepare_paste(session, [["چنار", "۱۴۰۴/۹/۱"], ["", "?"]], row_ids=ids, keys=PEOPLE_KEYS[2:])
    assert (pasting.headed, pasting.plain, pasting.cells, pasting.settings) == (False, False, 4, ("چنار",))
    before = len(steps(session))
    store_paste(session, pasting)
    assert len(steps(session)) == before + 1
    one, two = session.study.people_in_order()
    assert (session.study.settings[one.setting_id].name, one.interview_date) == ("چنار", "۱۴۰۴/۹/۱")
    assert (two.setting_id, two.interview_date) == (None, "?")  # kept as typed
    assert (two.id, Field.DATE) in problems_in(session.study)


def test_rows_below_the_last_are_new_participants(session):
    last = session.study.people_in_order()[-1]
    rows = [["ک۲", "چنار", "", "۴۵", "کتبی", ""], ["ک۳", "چنار", "۱۴۰۴/۹/۲", "۵۰", "شفاهی", "ک۴"], ["ک۴"], ["", "سرو"]]
    rows = [[*row, *[""] * (6 - len(row))] for row in rows]
    pasting = paste_people(session, rows, row_ids=[last.id], keys=PEOPLE_KEYS[1:])
    assert pasting.rows == ("ک۳", "ک۴")
    assert names(session) == ["ک۱", "ک۲", "ک۳", "ک۴"]
    assert [p.interview_order for p in session.study.people_in_order()] == [1, 2, 3, 4]
    assert person(session, "ک۳").referrer_id == person(session, "ک۴").id  # who comes a row later
    assert person(session, "ک۳").consent is Consent.ORAL
    assert [(cell.row, cell.text) for cell in pasting.left] == [("Row 4", "سرو")]
    assert "needs a name" in str(pasting.left[0])


def test_headings_are_known_in_both_languages_and_others_become_columns(session):
    add_attribute(session, Subject.PARTICIPANT, "سن")
    rows = read_cells(
        "سمت شغلی\tشرکت کننده\tDate\tرضایت\tسن\tReferred by\tStatements\r\n"
        'مدیر\tك1\t\tبله\t۴۰\t"ک۵"\t7\r\n'
        '"کتابدار\nو ""مربی"""\tک۵\t12 Nov 2025\tyes\t\t\t\r\n'
    )
    pasting = prepare_paste(session, rows)
    assert (pasting.headed, pasting.rows, pasting.attributes) == (True, ("ک۵",), ("سمت شغلی",))
    assert any("plain yes" in sentence and "ک۱, ک۵" in sentence for sentence in pasting.sentences())
    assert not pasting.left
    store_paste(session, pasting)
    assert value(session, "ک۱", "سمت شغلی") == "مدیر"
    assert value(session, "ک۱", "سن") == "۴۰"
    assert value(session, "ک۵", "سمت شغلی") == 'کتابدار\nو "مربی"'
    assert person(session, "ک۱").interview_date == "۱۴۰۴/۰۸/۱۲"  # an empty cell under a heading empties nothing
    assert person(session, "ک۱").referrer_id == person(session, "ک۵").id
    assert person(session, "ک۵").consent is Consent.WRITTEN
    session.undo()
    assert names(session) == ["ک۱", "ک۲"]
    assert [a.name for a in session.study.attributes.values()] == ["سن"]


def test_what_can_not_stand_in_a_cell_is_left_and_listed(session):
    rows = [
        ["Code name", "Consent", "Order", "", "Setting"],
        ["ک۱", "perhaps", "first", "", "سرو"],
        ["ک۲", "کتبی", "۷", "x", ""],
        ["ک ۲", "شفاهی", "", "", ""],
        ["", "کتبی", "", "", ""],
    ]
    pasting = paste_people(session, rows)
    assert [(cell.row, cell.text) for cell in pasting.left] == [
        ("Column 4", "x"),
        ("ک۱", "perhaps"),
        ("ک۱", "first"),
        ("Row 4", "ک ۲ · شفاهی"),
        ("Row 5", "کتبی"),
    ]
    assert session.study.settings[person(session, "ک۱").setting_id].name == "سرو"
    assert (person(session, "ک۲").consent, person(session, "ک۲").interview_order) == (Consent.WRITTEN, 7)


def test_names_that_change_places_are_no_clash(session):
    first, second = session.study.people_in_order()
    paste_people(session, [["ک۲"], ["ک۱"]], row_ids=[first.id, second.id], keys=[Field.NAME])
    assert session.study.participants[first.id].name == "ک۲"
    assert session.study.participants[second.id].name == "ک۱"
    pasting = paste_people(session, [["ک۳"], ["ک ۳"]], row_ids=[first.id, second.id], keys=[Field.NAME])
    assert [p.name for p in (session.study.participants[first.id], session.study.participants[second.id])] == [
        "ک۳",
        "ک۱",
    ]
    assert len(pasting.left) == 1
    before = picture_of(session.study)
    with pytest.raises(Refusal, match="taken"):  # nobody's name would be left for the second
        paste_people(session, [["ک۱"], [" "]], row_ids=[first.id, second.id], keys=[Field.NAME])
    assert picture_of(session.study) == before


def test_cells_beyond_the_last_column_are_listed(session):
    first = session.study.people_in_order()[0]
    pasting = paste_people(session, [["ک۱۰", "چیز"]], row_ids=[first.id], keys=[Field.REFERRER])
    assert (pasting.cells, len(pasting.left)) == (1, 1)
    assert "no further column" in str(pasting.left[0])


def test_what_was_prepared_before_others_came_is_not_stored(session):
    pasting = prepare_paste(session, [["name", "setting"], ["ک۹", "چنار"]])
    add_participant(session, "ک۸")
    before = picture_of(session.study)
    with pytest.raises(Refusal, match="participants have changed since"):
        store_paste(session, pasting)
    assert picture_of(session.study) == before
    session.undo()
    store_paste(session, pasting)
    assert person(session, "ک۹")


def test_the_table_pasted_on_itself_changes_nothing(session):
    describe_participant(session, person(session, "ک۱").id, attributes={"سن": "=۱", "یادداشت": 'دو\nسطر "و" نشان'})
    table = build_people_table(session.study)
    rows = [list(table.headings), *([str(cell) for cell in row] for row in table.rows)]
    before = picture_of(session.study)
    pasting = prepare_paste(session, read_cells(write_cells(rows)))
    assert (pasting.headed, pasting.empty, pasting.left) == (True, True, ())
    assert pasting.sentences() == ["The study holds all of it already; nothing changes."]
    assert store_paste(session, pasting) is None
    assert picture_of(session.study) == before


def test_settings_are_pasted_too(session):
    rows = [["سازمان", "نوع"], ["نیلوفر", "عمومی"], ["سرو", "خصوصی"]]
    pasting = paste_people(session, rows, subject=Subject.SETTING)
    assert (pasting.rows, pasting.attributes) == (("سرو",), ("نوع",))
    table = build_people_table(session.study, Subject.SETTING)
    assert table.rows == (("نیلوفر", "عمومی", 2), ("سرو", "خصوصی", 0))


@pytest.mark.parametrize(
    ("word", "consent"),
    [
        ("کتبی", Consent.WRITTEN), ("Written ", Consent.WRITTEN), ("شفاهي", Consent.ORAL), ("ORAL", Consent.ORAL),
        ("بله", Consent.WRITTEN), ("yes", Consent.WRITTEN), ("خیر", Consent.UNKNOWN), ("", Consent.UNKNOWN),
        ("پس‌گرفته", Consent.WITHDRAWN), ("perhaps", None),
    ],
)  # fmt: skip
def test_consent_in_both_languages(word, consent):
    assert read_consent(word) is consent


def test_quoted_cells_are_read_as_spreadsheets_write_them():
    assert read_cells('a\t"b\tc\nd"\r\n"he said" so\t"\r\n\t\r\n') == [["a", "b\tc\nd"], ['"he said" so', '"']]
    assert read_cells("'=1+1\t−2") == [["=1+1", "−2"]]
    assert read_cells("\n\n") == []


# The table


def test_the_table_in_the_language_of_the_study(session):
    describe_participant(
        session,
        person(session, "ک۲").id,
        consent=Consent.ORAL,
        referrer="ک۱",
        interview_length="۴۵",
        interview_date="؟",
    )
    transcript = next(t for t in session.study.transcripts.values() if t.name == "ک۲")
    start = session.source(transcript.source_id).text.index("کتاب")
    mark_statement(session, transcript.id, [(start, start + 4)])
    add_attribute(session, Subject.PARTICIPANT, "سن")
    table = build_people_table(session.study)
    assert table.headings == (
        "ترتیب", "نام رمزی", "بستر", "تاریخ مصاحبه", "مدت مصاحبه", "رضایت", "معرف", "سن", "گزاره‌ها",
    )  # fmt: skip
    assert table.rows == (
        (1, "ک۱", "نیلوفر", "۱۴۰۴/۰۸/۱۲", "", "", "", "", 0),
        (2, "ک۲", "نیلوفر", "؟", "۴۵", "شفاهی", "ک۱", "", 1),
    )
    assert list(problems_in(session.study)) == [(person(session, "ک۲").id, Field.DATE)]


def test_circles_and_lengths_are_said(session):
    describe_participant(session, person(session, "ک۱").id, referrer="ک۲", interview_length="long")
    describe_participant(session, person(session, "ک۲").id, referrer="ک۱")
    found = problems_in(session.study)
    assert "ک۱, ک۲, ک۱" in found[person(session, "ک۱").id, Field.REFERRER]
    assert "can't be read as a length" in found[person(session, "ک۱").id, Field.LENGTH]


def test_nothing_is_changed_in_a_study_that_is_read_only(session, tmp_path):
    reading = Session.open(session.path, researcher="N", read_only=True)
    try:
        with pytest.raises(Refusal):
            add_participant(reading, "ک۳")
        with pytest.raises(Refusal):
            paste_people(reading, [["ک۳"]], keys=[Field.NAME])
    finally:
        reading.close()


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 9)), max_size=14))
@settings(max_examples=12, deadline=None)
def test_any_deeds_are_undone_and_done_again_exactly(tmp_path_factory, deeds):
    session = make_session(tmp_path_factory.mktemp("people"))
    add_transcript(session, TEXT, participant="ک۱", setting="نیلوفر")
    pictures = [picture_of(session.study)]
    try:
        for deed, number in deeds:
            steps = len(session.history())
            people, places = session.study.people_in_order(), session.study.settings_in_order()
            one, place = people[number % len(people)], places[number % len(places)] if places else None
            with contextlib.suppress(Refusal, KeyError, AttributeError, IndexError):  # there may be none
                match deed:
                    case 0:
                        add_participant(session, f"ن{number}")
                    case 1:
                        remove_participants(session, [one.id])
                    case 2:
                        describe_participant(session, one.id, referrer=f"ن{number - 1}", setting=f"جا{number % 3}")
                    case 3:
                        paste_people(session, [["نام", f"ستون{number % 3}", "رضایت"], [f"ن{number}", "x", "کتبی"]])
                    case 4:
                        merge_settings(session, places[0].id, place.id)
                    case 5:
                        order_participants(session, [one.id])
                    case 6:
                        remove_attribute(session, next(iter(session.study.attributes), ""))
                    case 7:
                        describe_setting(session, place.id, attributes={f"ستون{number % 2}": str(number)})
                    case 8:
                        clear_cells(session, [(one.id, Field.REFERRER), (one.id, Field.SETTING)])
            if len(session.history()) > steps:
                pictures.append(picture_of(session.study))
        for picture in reversed(pictures[:-1]):
            session.undo()
            assert picture_of(session.study) == picture
        for picture in pictures[1:]:
            session.redo()
            assert picture_of(session.study) == picture
    finally:
        session.close()


# The command line


def run(*words):
    return main([str(word) for word in words])


@pytest.fixture
def file(session):
    session.close()
    return session.path


def told(capsys):
    return json.loads(capsys.readouterr().out)


def test_the_list_and_what_is_wrong(file, capsys):
    assert run("participants", file, "set", "ك1", "--date", "۳۱ مهر ۱۴۰۴", "--referrer", "کسی", "--json") == 0
    row = told(capsys)
    assert (row["name"], row["date"], row["referrer"]) == ("ک۱", "۳۱ مهر ۱۴۰۴", "کسی")
    assert [one["column"] for one in row["problems"]] == ["date", "referrer"]
    assert run("participants", file, "--json") == 0
    rows = told(capsys)
    assert [one["name"] for one in rows] == ["ک۱", "ک۲"]
    assert set(rows[0]) == {
        "order", "name", "setting", "date", "length", "consent", "referrer", "attributes", "statements", "problems",
    }  # fmt: skip
    assert run("participants", file, "list") == 0
    assert "no such day" in capsys.readouterr().out


def test_all_that_can_be_set(file, capsys):
    assert run("participants", file, "add", "ک۳") == 0
    words = ["--setting", "سرو", "--length", "۴۵", "--consent", "کتبی", "--referrer", "ک۱", "--order", "1"]
    assert run("participants", file, "set", "ک۳", "--rename", "ک۴", *words, "--attribute", "سن=۴۲") == 0
    capsys.readouterr()
    run("participants", file, "--json")
    (row,) = [one for one in told(capsys) if one["name"] == "ک۴"]
    assert (row["setting"], row["length"], row["consent"], row["referrer"]) == ("سرو", "۴۵", "written", "ک۱")
    assert (row["order"], row["attributes"]) == (1, {"سن": "۴۲"})


@pytest.mark.parametrize(
    "words",
    [
        ["set", "ک۹", "--date", "x"], ["set", "ک۱", "--consent", "perhaps"], ["set", "ک۱", "--attribute", "سن"],
        ["set", "ک۱", "--rename", "ک۲"], ["add", "ک۱"], ["take", "absent.csv"],
    ],
)  # fmt: skip
def test_what_is_refused_changes_nothing(file, capsys, words):
    before = file.read_bytes()
    assert run("participants", file, *words) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert file.read_bytes() == before


@pytest.mark.parametrize("words", [["set"], ["take"], ["grow"], ["set", "ک۱", "--order", "0"]])
def test_wrong_usage(file, words, capsys):
    with pytest.raises(SystemExit) as ended:
        run("participants", file, *words)
    assert ended.value.code == 2
    capsys.readouterr()


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_table_is_written_and_taken_back_as_one_step(file, tmp_path, capsys, ending):
    run("participants", file, "set", "ک۲", "--referrer", "ک۱", "--attribute", "سن==۴۲", "--consent", "oral")
    out = tmp_path / f"people{ending}"
    assert run("export", "participants", file, out) == 0
    assert run("export", "participants", file, out) == 1  # never over a file
    other = tmp_path / "other.pheno"
    run("new", other, "--title", "T", "--phenomenon", "P", "--question", "Q", "--language", "en")
    capsys.readouterr()
    assert run("participants", other, "take", out, "--json") == 0
    taken = told(capsys)
    assert (taken["participants"], taken["settings"], taken["columns"]) == (["ک۱", "ک۲"], ["نیلوفر"], ["سن"])
    assert (taken["left"], taken["step"]) == ([], 1)
    lists = []
    for study in (file, other):
        run("participants", study, "--json")
        lists.append(told(capsys))
    assert lists[0] == lists[1]
    run("undo", other)
    capsys.readouterr()
    run("participants", other, "--json")
    assert told(capsys) == []


def test_a_table_in_word(file, tmp_path, capsys):
    out = tmp_path / "people.docx"
    assert run("export", "participants", file, out) == 0
    document = docx.Document(str(out))
    assert document.paragraphs[0].text.endswith("مشارکت‌کنندگان پژوهش")
    assert [cell.text for cell in document.tables[0].rows[1].cells][:3] == ["ک۱", "۱", "نیلوفر"]
    assert run("export", "participants", file, tmp_path / "people.png") == 1
    capsys.readouterr()


def test_a_file_that_is_no_table_of_participants(file, tmp_path, capsys):
    for content in ("a,b\n1,2\n", "setting,date\nسرو,۱۴۰۴\n"):
        sheet = tmp_path / "sheet.csv"
        sheet.write_text(content, encoding="utf-8")
        assert run("participants", file, "take", sheet) == 1
        assert "sheet.csv" in capsys.readouterr().err
