"""Interviews taken into a study: read in a child process, matched with participants and settings, stored."""

import os
import sys
from pathlib import Path

import pytest

from phenocode.analysis.checks import run_checks
from phenocode.commands.correcting import prepare_correction, store_correction
from phenocode.commands.importing import FileChoice, Prepared, divide, files_in, prepare_import, store_import
from phenocode.commands.interviews import describe_participant, map_speaker, remove_transcript
from phenocode.commands.statements import mark_statement
from phenocode.errors import Refusal
from phenocode.exchange.documents import Document, Rejected
from phenocode.study.records import Role
from phenocode.text.edits import Edit
from phenocode.text.turns import label_key
from tests.studies import make_session, picture_of

INTERVIEW = "مصاحبه‌گر: باغچه چیست؟\nم۱: جایی برای سر زدن.\nهر روز می‌روم.\n"


@pytest.fixture
def session(tmp_path):
    opened = make_session(tmp_path)
    yield opened
    opened.close()


def document(text=INTERVIEW, name="ک۱.txt", known=(), **choice):
    """A file as if it had been read."""
    path = Path("/nowhere") / name
    (prepared,) = divide(FileChoice(path, **choice), Document(str(path), "text", "utf-8", text), known)
    return prepared


def interview(number):
    return f"س: پرسش {number}؟\nج: پاسخ {number}.\n"


def statuses(imported):
    return [one.status for one in imported]


# From real files


def test_a_batch_is_read_in_a_child_and_a_bad_file_does_not_stop_the_others(session, tmp_path):
    folder = tmp_path / "مصاحبه‌ها"
    folder.mkdir()
    (folder / "ک۱.txt").write_text("\ufeff" + INTERVIEW.replace("\n", "\r\n"), encoding="utf-8")
    (folder / "bad.txt").write_bytes(b"\x00\x01\x02\xff" * 500)
    (folder / "ک۲.md").write_text(interview(2), encoding="utf-16")
    (folder / "empty.docx").write_bytes(b"")
    told = []
    names = ("ک۱.txt", "bad.txt", "missing.txt", "ک۲.md", "empty.docx")
    read = prepare_import([FileChoice(folder / name) for name in names], progress=lambda *a: told.append(a[:2]))
    read = [one if isinstance(one, Rejected) else one[0] for one in read]
    assert [type(one) for one in read] == [Prepared, Rejected, Rejected, Prepared, Rejected]
    for one, name in zip(read, names, strict=True):
        if isinstance(one, Rejected):
            assert name in str(one.reason)
    assert told == [(number, 5) for number in range(6)]
    assert read[0].source.text == INTERVIEW
    assert read[0].labels == {"مصاحبه‌گر": Role.INTERVIEWER, "م۱": Role.PARTICIPANT}
    imported = store_import(session, [one for one in read if isinstance(one, Prepared)])
    assert statuses(imported) == ["imported", "imported"]
    assert [t.name for t in session.study.interviews()] == ["ک۱", "ک۲"]
    assert [t.file_name for t in session.study.interviews()] == ["ک۱.txt", "ک۲.md"]
    assert len(session.history()) == 1
    stored = session.source(imported[0].transcript.source_id)
    assert stored.text == INTERVIEW
    assert [turn.label for turn in stored.turns] == ["مصاحبه‌گر", "م۱"]
    assert imported[0].turns == 2
    assert imported[0].transcript.characters == len(INTERVIEW)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
@pytest.mark.parametrize("name", [b" .txt", b"\xff\xfe.txt", b"\xe2\x80\x8c.txt", b"---.txt"])
def test_a_file_whose_name_is_no_name_is_imported_all_the_same(session, tmp_path, name):
    folder = tmp_path / "folder"
    folder.mkdir()
    path = folder / os.fsdecode(name)
    path.write_text(INTERVIEW, encoding="utf-8")
    ((prepared,),) = prepare_import([FileChoice(path)])
    (imported,) = store_import(session, [prepared])
    assert imported.status == "imported"
    assert imported.transcript.name.strip()


# Participants and settings


def test_participants_and_settings_are_made_where_they_are_new(session):
    prepared = [
        document(interview(1), "a.txt", participant=" ک ۱ ", setting="کوچهٔ سرو", interview_date=" ۱۴۰۴/۰۸/۱۲ "),
        document(interview(2), "b.txt", participant="ک۲", setting="کوچه‌ی  چنار"),
        document(interview(3), "c.txt", setting="كوچه سرو"),
    ]
    imported = store_import(session, prepared)
    study = session.study
    people = [study.participants[one.transcript.participant_id] for one in imported]
    assert [person.name for person in people] == ["ک ۱", "ک۲", "c"]
    assert [person.interview_order for person in people] == [1, 2, 3]
    assert [person.interview_date for person in people] == ["۱۴۰۴/۰۸/۱۲", "", ""]
    assert [study.setting_of(one.transcript).name for one in imported] == ["کوچهٔ سرو", "کوچه‌ی چنار", "کوچهٔ سرو"]
    assert [place.position for place in study.settings.values()] == [0, 1]
    assert [t.position for t in study.transcripts.values()] == [0, 1, 2]
    step = session.history()[-1]
    assert (step.label, dict(step.parameters)) == ("interview.import", {"count": 3})


def test_participants_and_settings_are_matched_after_folding(session):
    store_import(session, [document(interview(1), participant="ک ۱", setting="کوچهٔ سرو")])
    store_import(session, [document(interview(2), "x.txt", participant="ك1", setting="کوچه سرو")])
    store_import(session, [document(interview(3), "ک_.txt", participant="ک۲", setting="كوچهٔ سرو")])
    study = session.study
    assert [person.name for person in study.participants.values()] == ["ک ۱", "ک۲"]
    assert [place.name for place in study.settings.values()] == ["کوچهٔ سرو"]
    assert [t.name for t in study.transcripts.values()] == ["ک ۱", "ک ۱ (2)", "ک۲"]


def test_a_participant_of_two_files_of_one_batch_is_made_once(session):
    imported = store_import(
        session,
        [
            document(interview(1), "a.txt", participant="ک۱"),
            document(interview(2), "b.txt", participant="ک 1", setting="کوچهٔ سرو"),
            document(interview(3), "c.txt", participant="ک۱", setting="کوچهٔ چنار"),
        ],
    )
    (person,) = session.study.participants.values()
    assert {one.transcript.participant_id for one in imported} == {person.id}
    assert session.study.settings[person.setting_id].name == "کوچهٔ سرو"
    assert [place.name for place in session.study.settings.values()] == ["کوچهٔ سرو"]


def test_a_known_participant_without_a_setting_gets_the_one_given(session):
    store_import(session, [document(interview(1), participant="ک۱")])
    (person,) = session.study.participants.values()
    assert person.setting_id is None
    store_import(session, [document(interview(2), participant="ک۱", setting="کوچهٔ سرو")])
    assert session.study.settings[session.study.participants[person.id].setting_id].name == "کوچهٔ سرو"
    session.undo()
    assert session.study.participants[person.id] == person


def test_a_known_participants_setting_stays_and_no_other_is_made(session):
    store_import(session, [document(interview(1), participant="ک۱", setting="کوچهٔ سرو")])
    store_import(session, [document(interview(2), participant="ک۱", setting="کوچهٔ چنار")])
    assert [place.name for place in session.study.settings.values()] == ["کوچهٔ سرو"]


def test_a_given_name_that_is_none_is_refused_and_nothing_is_stored(session):
    with pytest.raises(Refusal, match="at least one letter"):
        store_import(session, [document(interview(1)), document(interview(2), participant="\u200c")])
    assert not session.study.transcripts
    assert session.history() == []


def test_literature_has_no_participant_and_stands_apart(session):
    (imported,) = store_import(session, [document("کتابی دربارهٔ باغچه.", "کتاب.txt", literature=True, setting="سرو")])
    assert imported.transcript.literature
    assert imported.transcript.participant_id is None
    assert session.study.interviews() == []
    assert not session.study.participants
    assert not session.study.settings


def test_only_files_that_are_taken_are_stored(session):
    prepared = [document(interview(1), take=False), document(interview(2), "b.txt")]
    assert statuses(store_import(session, prepared)) == ["imported"]
    assert len(session.study.transcripts) == 1
    assert store_import(session, [document(interview(3), take=False)]) == []
    assert len(session.history()) == 1


# The same text again


def test_the_same_text_is_stored_once(session):
    (first,) = store_import(session, [document()])
    again = store_import(
        session, [document(name="copy.txt", participant="دیگری", setting="نو"), document(interview(2), "b.txt")]
    )
    assert statuses(again) == ["known", "imported"]
    assert again[0].transcript == first.transcript
    assert again[0].turns == first.turns == 2
    assert "ک۱" in str(again[0].warnings[0])
    assert [person.name for person in session.study.participants.values()] == ["ک۱", "b"]
    assert not session.study.settings
    steps = session.history()
    assert statuses(store_import(session, [document(name="copy.txt")])) == ["known"]
    assert session.history() == steps


def test_the_same_text_twice_in_a_batch_is_stored_once(session):
    imported = store_import(session, [document(name="a.txt"), document(name="b.txt")])
    assert statuses(imported) == ["imported", "known"]
    assert imported[1].transcript == imported[0].transcript


def test_the_same_text_is_known_although_a_label_was_mapped_since(session):
    text = "راوی: یک.\nم۱: دو.\n"
    store_import(session, [document(text)])
    map_speaker(session, "راوی", Role.INTERVIEWER)
    prepared = document(text, "b.txt", known=[label_key("راوی")])
    assert len(prepared.source.turns) == 2
    assert statuses(store_import(session, [prepared])) == ["known"]


def test_a_text_that_was_removed_can_be_imported_again(session):
    (first,) = store_import(session, [document()])
    remove_transcript(session, first.transcript.id)
    assert not session.study.transcripts
    (again,) = store_import(session, [document()])
    assert again.status == "imported"
    assert again.transcript.id != first.transcript.id
    assert session.source(again.transcript.source_id).text == INTERVIEW


# Roles, one step


def test_only_roles_that_differ_from_what_labels_say_are_kept(session):
    text = "راوی: یک\nمصاحبه‌گر: دو\nم۱: سه\n"
    prepared = document(text, known=[label_key("راوی")])
    assert prepared.labels == {"راوی": Role.PARTICIPANT, "مصاحبه‌گر": Role.INTERVIEWER, "م۱": Role.PARTICIPANT}
    roles = {"راوی": Role.INTERVIEWER, "مصاحبه‌گر": Role.INTERVIEWER, "م۱": Role.PARTICIPANT}
    (imported,) = store_import(session, [prepared], roles=roles)
    assert [(speaker.label, speaker.role) for speaker in session.study.speakers.values()] == [
        ("راوی", Role.INTERVIEWER)
    ]
    whole = [(0, imported.transcript.characters)]
    assert mark_statement(session, imported.transcript.id, whole).quotation == "سه"
    other = document("راوي: چهار\nمصاحبه گر: پنج", "b.txt", known=[label_key("راوی")])
    store_import(session, [other], roles={"راوي": Role.PARTICIPANT, "مصاحبه گر": Role.PARTICIPANT})
    mapped = {speaker.label: speaker.role for speaker in session.study.speakers.values()}
    assert mapped == {"راوی": Role.PARTICIPANT, label_key("مصاحبه‌گر"): Role.PARTICIPANT}


def test_an_import_is_taken_back_and_done_again_whole(session):
    store_import(session, [document(interview(0), "z.txt", participant="ک۰")])
    before = picture_of(session.study)
    prepared = [document(interview(n), f"{n}.txt", setting=f"جای {n % 2}") for n in range(1, 5)]
    store_import(session, prepared, roles={"س": Role.PARTICIPANT})
    after = picture_of(session.study)
    assert len(session.history()) == 2
    session.undo()
    assert picture_of(session.study) == picture_of(session._file.read_study()) == before
    session.redo()
    assert picture_of(session.study) == picture_of(session._file.read_study()) == after
    for transcript in session.study.transcripts.values():
        assert session.source(transcript.source_id).text


def test_interview_order_follows_on(session):
    store_import(session, [document(interview(1), participant="ک۱")])
    describe_participant(session, next(iter(session.study.participants)), interview_order=7)
    store_import(session, [document(interview(2), participant="ک۲")])
    assert [p.interview_order for p in session.study.participants.values()] == [7, 8]


# Focus groups


GROUP = "مجری: از کتابخانه بگویید.\nم۱: خانهٔ من است.\nم۲: جای کار است.\nم۱: و دیدار.\n"


def group(text: str = GROUP, path: str = "گروه یک.txt", **choice):
    return document(text, path, known={"مجری"}, group=True, **choice)


def test_in_a_focus_group_each_speaker_is_a_participant(session):
    (imported,) = store_import(session, [group(setting="شهر")], roles={"مجری": Role.INTERVIEWER})
    study, transcript = session.study, imported.transcript
    assert transcript.name == "گروه یک"
    assert transcript.participant_id is None
    assert [p.name for p in study.people_in(transcript)] == ["م۱", "م۲"]
    assert study.setting_of(transcript).name == "شهر"
    assert [p.interview_order for p in study.participants.values()] == [1, 2]
    text = session.source(transcript.source_id).text

    def mark(words):
        start = text.index(words)
        return mark_statement(session, transcript.id, [(start, start + len(words))])

    assert study.participant_of(mark("خانهٔ من است.")).name == "م۱"
    assert study.participant_of(mark("جای کار است.")).name == "م۲"
    start, end = text.index("جای"), text.index("دیدار") + 5
    with pytest.raises(Refusal, match="several participants"):
        mark_statement(session, transcript.id, [(start, end)])
    assert session.undo() is not None


def test_what_is_decided_of_a_label_in_an_import_leaves_who_it_stands_for_in_a_group(session):
    (imported,) = store_import(session, [group()], roles={"مجری": Role.INTERVIEWER})
    before = session.study.speaker_of("م۱", imported.transcript.id)
    assert before.participant_id is not None
    store_import(session, [document(interview(1))], roles={"م۱": Role.INTERVIEWER})
    assert session.study.speaker_of("م۱", imported.transcript.id) == before
    assert session.study.role_of("م۱") is Role.INTERVIEWER


def test_who_has_the_same_label_in_another_group_is_somebody_else(session):
    store_import(session, [group()], roles={"مجری": Role.INTERVIEWER})
    other = GROUP.replace("خانهٔ", "باغ")
    people = {"م2": "م۲"}
    (imported,) = store_import(session, [group(other, "گروه دو.txt", people=people)], roles={"مجری": Role.INTERVIEWER})
    names = [p.name for p in session.study.people_in(imported.transcript)]
    assert names == ["م۲", "گروه دو م۱"]  # who was named is the person of that name, the other is new
    assert len(session.study.participants) == 3


def test_a_text_without_labels_is_an_interview_even_among_groups(session):
    (imported,) = store_import(session, [group("همهٔ متن بی برچسب است.", "تنها.txt")])
    assert session.study.participants[imported.transcript.participant_id].name == "تنها"


def test_a_label_can_be_given_to_a_participant_later_and_statements_follow(session):
    (imported,) = store_import(session, [document(GROUP, "گروه.txt", known={"مجری"})])
    transcript = imported.transcript
    start = GROUP.index("جای کار")
    statement = mark_statement(session, transcript.id, [(start, start + 7)])
    study = session.study
    assert study.participant_of(study.statements[statement.id]).name == "گروه"
    map_speaker(session, "م۲", Role.PARTICIPANT, transcript_id=transcript.id, participant="ناهید")
    assert study.participant_of(study.statements[statement.id]).name == "ناهید"
    session.undo()
    assert study.participant_of(study.statements[statement.id]).name == "گروه"
    assert [p.name for p in study.participants.values()] == ["گروه"]


def test_a_label_can_have_another_role_in_one_transcript(session):
    first, second = store_import(session, [document(interview(n), f"{n}.txt") for n in (1, 2)])
    map_speaker(session, "م۱", Role.INTERVIEWER, transcript_id=first.transcript.id)
    assert session.role_of("م۱", first.transcript.id) is Role.INTERVIEWER
    assert session.role_of("م۱", second.transcript.id) is Role.PARTICIPANT
    assert session.role_of("م۱") is Role.PARTICIPANT


# Folders, time stamps, literature, sheets


def test_a_folder_gives_its_files_and_those_of_its_folders(tmp_path):
    for name in ("b.txt", "a.docx", "~$a.docx", ".hidden.txt", "photo.jpg", "شهر/c.md", ".git/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("متن", encoding="utf-8")
    readable, others = files_in(tmp_path)
    assert [path.relative_to(tmp_path).as_posix() for path in readable] == ["a.docx", "b.txt", "شهر/c.md"]
    assert [path.name for path in others] == ["photo.jpg"]
    (tmp_path / "~$a.docx").unlink()


def test_time_stamps_are_kept_beside_the_text(session):
    text = "س: چرا؟ [00:00:05]\nج: [00:12:03] چون خانه است. [۰۰:۱۲:۱۰] همین."
    (imported,) = store_import(session, [document(text)])
    source = session.source(imported.transcript.source_id)
    assert source.text == "س: چرا؟\nج: چون خانه است. همین."
    assert [m.milliseconds for m in source.moments] == [5_000, 723_000, 730_000]
    assert [source.text[m.offset :][:4] for m in source.moments][1:] == ["چون ", "همین"]
    assert "time stamps (3)" in str(imported.warnings[0]).replace("\u2068", "").replace("\u2069", "")


def test_literature_has_no_speakers_and_no_participant(session):
    text = "پرسش: این یک مقاله است.\nج: نه مصاحبه."
    (imported,) = store_import(session, [document(text, "مقاله.txt", literature=True)])
    transcript = imported.transcript
    assert [turn.label for turn in session.source(transcript.source_id).turns] == [""]
    passage = mark_statement(session, transcript.id, [(0, 22)], codes=["نظریه"])
    study = session.study
    assert study.interviews() == []
    assert study.literature() == [transcript]
    assert passage.quotation == text[:22]
    assert study.passages_in_order() == [passage]
    assert study.statements_in_order() == []
    assert study.count_statements() == 0
    (code,) = study.codes.values()
    assert (study.statements_with(code.id), study.passages_with(code.id)) == ([], [passage])
    assert study.count_statements_with(code.id) == 0
    report = run_checks(study)
    assert (report.selected, report.complete) == (0, 0)


def test_a_file_whose_transcript_was_corrected_since_is_known(session):
    (imported,) = store_import(session, [document()])
    edit = Edit(INTERVIEW.index("سر زدن"), INTERVIEW.index("سر زدن") + 6, "دیدن")
    store_correction(session, prepare_correction(session, {imported.transcript.id: [edit]}))
    (again,) = store_import(session, [document()])
    assert (again.status, again.transcript.id) == ("known", imported.transcript.id)
    assert len(session.study.transcripts) == 1
    session.undo()
    remove_transcript(session, imported.transcript.id)
    (fresh,) = store_import(session, [document()])
    assert fresh.status == "imported"  # what was taken out can come in again
