"""Deeds on the study's frame: what it is about, participants, settings, speaker labels, transcripts."""

import pytest

from phenocode.commands import session as session_module
from phenocode.commands.acceptances import accept_finding
from phenocode.commands.interviews import (
    describe_interview,
    describe_participant,
    describe_study,
    map_speaker,
    participant_named,
    remove_transcript,
    setting_named,
)
from phenocode.commands.memos import write_memo
from phenocode.commands.statements import mark_statement, unmark_statements
from phenocode.errors import Refusal
from phenocode.study.records import Check, Consent, Role
from tests.studies import add_transcript, make_session, picture_of


@pytest.fixture
def session(tmp_path):
    opened = make_session(tmp_path)
    add_transcript(opened, "راوی: یک\nم۱: دو", participant="ک۱", setting="سرو")
    add_transcript(opened, "س: سه\nج: چهار", participant="ک۲", setting="چنار")
    yield opened
    opened.close()


def person(session, name):
    return participant_named(session, name)


def test_what_a_study_is_about_can_be_written_anew(session):
    describe_study(session, title="  نام\nنو ", question=" چگونه؟ ")
    about = session.study.about
    assert (about.title, about.question, about.phenomenon) == ("نام نو", "چگونه؟", "مشارکت")
    before = session.history()
    describe_study(session, title="نام نو")
    assert session.history() == before
    with pytest.raises(Refusal):
        describe_study(session, title="  ")
    session.undo()
    assert session.study.about.title == "مطالعهٔ آزمایشی"


def test_all_that_is_said_of_an_interview_is_one_step(session):
    transcript = next(iter(session.study.transcripts.values()))
    write_memo(session, transcript.id, "پیشین")
    before, steps = picture_of(session.study), len(session.history())
    describe_interview(
        session,
        transcript.id,
        name="ک۹",
        setting="نو",
        interview_date="۱۴۰۴/۱/۱",
        interview_order=4,
        interview_length="۴۵",
        consent=Consent.ORAL,
        direction="ltr",
    )
    found = session.study.participants[transcript.participant_id]
    assert (found.name, found.interview_length, found.consent) == ("ک۹", "۴۵", Consent.ORAL)
    assert session.study.transcripts[transcript.id].direction == "ltr"
    assert session.study.memo_on(transcript.id) is None
    assert len(session.history()) == steps + 1
    with pytest.raises(Refusal):
        describe_interview(session, transcript.id, name="ک۲", direction="ltr", memo="هیچ")
    assert session.study.memo_on(transcript.id) is None
    session.undo()
    assert picture_of(session.study) == before
    describe_interview(session, transcript.id, name="ک۱", memo="تازه")
    assert session.study.memo_on(transcript.id).text == "تازه"
    steps = len(session.history())
    describe_interview(session, transcript.id, name="ک۱", memo="تازه")
    assert len(session.history()) == steps


def test_a_participant_is_described_in_one_step(session):
    who = person(session, "ک۱")
    before, steps = picture_of(session.study), len(session.history())
    describe_participant(session, who.id, name=" ک ۷ ", setting="صنوبر", interview_date=" ۱۴۰۴/۱/۱ ", interview_order=9)
    changed = session.study.participants[who.id]
    assert (changed.name, changed.interview_date, changed.interview_order) == ("ک ۷", "۱۴۰۴/۱/۱", 9)
    assert session.study.settings[changed.setting_id].name == "صنوبر"
    assert [t.participant_id for t in session.study.interviews()][-1] == who.id
    assert len(session.history()) == steps + 1
    session.undo()
    assert picture_of(session.study) == before


def test_a_known_setting_is_taken_and_a_blank_one_is_none(session):
    who = person(session, "ک۱")
    describe_participant(session, who.id, setting=" چنار ")
    assert session.study.participants[who.id].setting_id == person(session, "ک۲").setting_id
    describe_participant(session, who.id, setting="  ")
    assert session.study.participants[who.id].setting_id is None
    assert len(session.study.settings) == 2
    before = session.history()
    describe_participant(session, who.id, name="ک۱", setting="")
    assert session.history() == before


@pytest.mark.parametrize(("name", "sentence"), [("ك ۲", "is taken: ک۲ is the same name"), (" ", "at least one letter")])
def test_a_code_name_is_needed_and_is_one_persons_alone(session, name, sentence):
    before = session.history()
    with pytest.raises(Refusal, match=sentence):
        describe_participant(session, person(session, "ک۱").id, name=name, setting="نو")
    assert session.history() == before
    assert len(session.study.settings) == 2


def test_names_are_found_after_folding(session):
    assert person(session, "ك 1").name == "ک۱"
    assert person(session, "ک۳") is None
    assert setting_named(session, " ") is None
    assert setting_named(session, "سـرو").id in session.study.settings
    assert setting_named(session, "نو").id not in session.study.settings


def test_a_label_is_mapped_once_for_the_whole_study(session):
    assert session.role_of("راوی") is Role.PARTICIPANT
    assert session.role_of("") is Role.PARTICIPANT
    map_speaker(session, "راوي", Role.INTERVIEWER)
    assert session.role_of("راوی") is session.role_of("راوي") is Role.INTERVIEWER
    before = session.history()
    map_speaker(session, "راوی", Role.INTERVIEWER)
    assert session.history() == before
    map_speaker(session, "راوی", Role.PARTICIPANT)
    assert len(session.study.speakers) == 1
    assert session.role_of("راوی") is Role.PARTICIPANT
    map_speaker(session, "س", Role.PARTICIPANT)
    assert session.role_of("س") is Role.PARTICIPANT


def test_a_transcript_with_statements_stays(session):
    transcript = session.study.interviews()[1]
    marked = mark_statement(session, transcript.id, [(0, transcript.characters)])
    write_memo(session, transcript.id, "یادداشت")
    with pytest.raises(Refusal, match=r"Statements lie in ک۲ \(1\)"):
        remove_transcript(session, transcript.id)
    unmark_statements(session, [marked.id])
    accept_finding(session, Check.NO_STATEMENTS, [transcript.id], "تنها برای آشنایی")
    before = picture_of(session.study)
    remove_transcript(session, transcript.id)
    assert [t.name for t in session.study.interviews()] == ["ک۱"]
    assert (session.study.memos, session.study.acceptances) == ({}, {})
    session.undo()
    assert picture_of(session.study) == before
    assert session.source(transcript.source_id).text == "س: سه\nج: چهار"


def test_the_last_texts_are_kept_at_hand_and_the_others_read_again(session, monkeypatch):
    monkeypatch.setattr(session_module, "_KEPT_CHARACTERS", 50)
    for number in range(6):
        add_transcript(session, f"س: {number}\nج: پاسخ", participant=f"ن{number}")
    for transcript in [*session.study.interviews(), *session.study.interviews()]:
        assert len(session.source(transcript.source_id).text) == transcript.characters
        assert len(session.lines(transcript.source_id)) == 2
    assert sum(len(source.text) for source, _ in session._texts.values()) <= 50
    assert len(session._texts) > 1
