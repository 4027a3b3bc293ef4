"""Importing a corrected file again: every statement is anchored by its text, what can't be is told."""

import json
from dataclasses import replace
from random import Random

import pytest

from phenocode.__main__ import main
from phenocode.commands.correcting import prepare_correction, store_correction
from phenocode.commands.importing import FileChoice, prepare_import, store_import
from phenocode.commands.interviews import map_speaker
from phenocode.commands.reimporting import prepare_reimport, store_reimport
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.errors import Refusal
from phenocode.study.records import Cause, Role
from phenocode.text.edits import Edit
from tests.studies import make_session, picture_of

TEXT = """مصاحبه‌گر: باغچه برای شما چیست؟
م۱: جایی برای سر زدن. 🙂
هر روز می‌روم و همسایه‌ها را می‌بینم.
مصاحبه‌گر: تنها می‌روید؟
م۱: نه، با همسایه‌ها. گاهی هم با دخترم که سبزی می‌کارد.
"""
WORDS = "باغچه همسایه روز کوچه سبزی آفتاب دیوار کتاب نان چراغ میز پنجره باران دست کار خانه"


@pytest.fixture
def session(tmp_path):
    opened = make_session(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def interview(session, tmp_path):
    file = tmp_path / "k1.txt"
    file.write_text(TEXT, encoding="utf-8")
    (prepared,) = read(file)
    (imported,) = store_import(session, [prepared])
    return imported.transcript


def read(file):
    (prepared,) = prepare_import([FileChoice(file)])
    return prepared


def mark(session, interview, *words, **more):
    places = [(TEXT.index(one), TEXT.index(one) + len(one)) for one in words]
    return mark_statement(session, interview.id, places, **more)


def reimport(session, interview, text, folder):
    file = folder / "corrected.txt"
    file.write_text(text, encoding="utf-8")
    (prepared,) = read(file)
    correction = prepare_reimport(session, interview.id, prepared)
    store_reimport(session, correction)
    for statement in session.study.statements.values():
        if statement.anchored:
            now = session.source(session.study.transcripts[statement.transcript_id].source_id).text
            assert all(now[span.start : span.end] == span.text for span in statement.spans)
    return correction


def test_the_same_words_are_found_where_the_difference_puts_them(session, interview, tmp_path):
    first = mark(session, interview, "جایی برای سر زدن", codes=["یک"])
    twice = mark(session, interview, "با همسایه‌ها")
    text = "نسخهٔ دوم\n" + TEXT.replace("باغچه برای شما", "باغچه، این باغچه، برای شما").replace("تنها", "تنهایی")
    correction = reimport(session, interview, text, tmp_path)
    assert (correction.changed, correction.unplaced) == ((), ())
    assert not session.study.rechecks
    assert session.study.statements[first.id].quotation == "جایی برای سر زدن"
    assert session.study.statements[twice.id].start == text.index("با همسایه‌ها")
    assert [code.name for code in session.study.codes_of(first.id)] == ["یک"]
    transcript = session.study.transcripts[interview.id]
    assert (transcript.file_name, transcript.characters) == ("corrected.txt", len(text))
    step = session.history()[-1]
    assert (step.label, step.parameters["transcript"]) == ("transcript.reimport", interview.name)
    session.undo()
    assert session.study.transcripts[interview.id] == interview
    assert session.study.statements[twice.id] == twice


def test_a_moved_paragraph_takes_its_statements_along(session, interview, tmp_path):
    statement = mark(session, interview, "هر روز می‌روم و همسایه‌ها را می‌بینم")
    lines = TEXT.splitlines(keepends=True)
    text = "".join([*lines[:2], *lines[3:], "م۱: ", lines[2]])
    correction = reimport(session, interview, text, tmp_path)
    assert correction.changed == ()
    assert session.study.statements[statement.id].start == text.index("هر روز")


def test_other_letters_and_lost_joiners_are_the_same_words(session, interview, tmp_path):
    statement = mark(session, interview, "هر روز می‌روم و همسایه‌ها را می‌بینم")
    reimport(session, interview, TEXT.replace("ی", "ي").replace("\u200c", "").replace("ک", "ك"), tmp_path)
    assert session.study.statements[statement.id].quotation == "هر روز ميروم و همسايهها را ميبينم"
    assert not session.study.rechecks


def test_words_that_were_corrected_are_to_be_looked_at_again(session, interview, tmp_path):
    statement = mark(session, interview, "هر روز می‌روم و همسایه‌ها را می‌بینم")
    correction = reimport(session, interview, TEXT.replace("روز می‌روم", "هفته می‌روم"), tmp_path)
    assert session.study.statements[statement.id].quotation == "هر هفته می‌روم و همسایه‌ها را می‌بینم"
    assert [c.after for c in correction.changed] == ["هر هفته می‌روم و همسایه‌ها را می‌بینم"]
    recheck = session.study.recheck_of(statement.id)
    assert (recheck.cause, recheck.former) == (Cause.REIMPORTED, "هر روز می‌روم و همسایه‌ها را می‌بینم")


def test_a_changed_place_is_not_given_up_for_equal_words_far_away(session, interview, tmp_path):
    statement = mark(session, interview, "نه، با همسایه‌ها")
    filling = "م۱: " + "و باز هم همین. " * 60 + "\n"
    text = TEXT.replace("نه، با همسایه‌ها", "نه، بی همسایه‌ها") + filling + "م۱: نه، با همسایه‌ها\n"
    reimport(session, interview, text, tmp_path)
    assert session.study.statements[statement.id].quotation == "نه، بی همسایه‌ها"
    assert session.study.recheck_of(statement.id).cause is Cause.REIMPORTED


def test_words_that_are_gone_are_told_and_kept_outside_the_transcript(session, interview, tmp_path):
    gone = mark(session, interview, "گاهی هم با دخترم که سبزی می‌کارد")
    parted = mark(session, interview, "جایی برای سر زدن", "گاهی هم با دخترم")
    text = TEXT.replace(" گاهی هم با دخترم که سبزی می‌کارد.", "")
    correction = reimport(session, interview, text, tmp_path)
    assert correction.unplaced == (gone.id,)
    assert not session.study.statements[gone.id].anchored
    assert session.study.recheck_of(gone.id).cause is Cause.LOST
    assert session.study.statements[parted.id].quotation == "جایی برای سر زدن"
    assert session.study.recheck_of(parted.id).cause is Cause.REIMPORTED


def test_an_unlike_text_takes_no_place_by_chance(session, interview, tmp_path):
    marked = [mark(session, interview, words) for words in ("جایی برای سر زدن", "گاهی هم با دخترم که سبزی می‌کارد")]
    other = "مصاحبه‌گر: روزتان چطور می‌گذرد؟\nم۱: صبح‌ها نان می‌پزم، بعد از ظهر رادیو گوش می‌کنم و کمی می‌خوابم.\n"
    correction = reimport(session, interview, other * 3, tmp_path)
    assert set(correction.unplaced) == {statement.id for statement in marked}


def test_labels_and_time_stamps_are_kept(session, interview, tmp_path):
    map_speaker(session, "نیلا", Role.INTERVIEWER)
    text = "[00:00:05] " + TEXT.replace("مصاحبه‌گر: تنها", "[00:01:00] نیلا: تنها")
    reimport(session, interview, text, tmp_path)
    source = session.source(session.study.transcripts[interview.id].source_id)
    assert [turn.label for turn in source.turns] == ["مصاحبه‌گر", "م۱", "نیلا", "م۱"]
    assert [moment.milliseconds for moment in source.moments] == [5_000, 60_000]
    reimport(session, interview, source.text.replace("سبزی", "گل"), tmp_path)
    again = session.source(session.study.transcripts[interview.id].source_id)
    assert [moment.milliseconds for moment in again.moments] == [5_000, 60_000]


def test_a_statement_follows_the_label_that_a_file_corrects(session, interview, tmp_path):
    for label, person in (("م۱", "ک۱"), ("م۹", "سارا")):
        map_speaker(session, label, Role.PARTICIPANT, transcript_id=interview.id, participant=person)
    statement = mark(session, interview, "جایی برای سر زدن")
    assert session.study.participant_of(statement).name == "ک۱"
    reimport(session, interview, TEXT.replace("م۱: جایی", "م۹: جایی"), tmp_path)
    assert session.study.participant_of(session.study.statements[statement.id]).name == "سارا"


def test_the_same_text_leaves_no_step(session, interview, tmp_path):
    steps = session.history()
    correction = reimport(session, interview, TEXT, tmp_path)
    assert correction.empty
    assert session.history() == steps


def test_a_file_without_words_is_refused(session, interview, tmp_path):
    file = tmp_path / "blank.txt"
    file.write_text(" x", encoding="utf-8")
    (prepared,) = read(file)
    blank = replace(prepared, source=replace(prepared.source, text=" \n"))
    with pytest.raises(Refusal, match=r"blank.txt has no words"):
        prepare_reimport(session, interview.id, blank)


@pytest.mark.parametrize("seed", range(3))
def test_after_small_corrections_everywhere_statements_keep_their_words(session, tmp_path, seed):
    random = Random(seed)
    lines = [f"م۱: {' '.join(random.choice(WORDS.split()) for _ in range(12))} {n}." for n in range(60)]
    file = tmp_path / "long.txt"
    file.write_text("\n".join(lines), encoding="utf-8")
    (prepared,) = read(file)
    (imported,) = store_import(session, [prepared])
    marked = []
    for _ in range(40):
        line = random.randrange(60)
        start = sum(len(one) + 1 for one in lines[:line]) + 4
        marked.append(mark_statement(session, imported.transcript.id, [(start, start + len(lines[line]) - 4)]))
    changed = set(random.sample(range(60), 15))
    again = [line.replace(" ", "  ", 2) if n in changed else line for n, line in enumerate(lines)]
    del again[random.randrange(0, 60)]
    correction = reimport(session, imported.transcript, "\n".join(again), tmp_path)
    assert len(correction.unplaced) <= sum(s.quotation not in "\n".join(lines) for s in marked) + 3
    before = {s.id: s.quotation.split() for s in marked}
    for statement in session.study.statements_in(imported.transcript.id):
        assert statement.quotation.split() == before[statement.id]


def test_a_reimport_after_a_correction_brings_back_what_was_first(session, interview, tmp_path):
    statement = mark(session, interview, "هر روز می‌روم و همسایه‌ها را می‌بینم")
    start = TEXT.index("روز")
    store_correction(session, prepare_correction(session, {interview.id: [Edit(start, start + 3, "هفته")]}))
    before = picture_of(session.study)
    reimport(session, interview, TEXT, tmp_path)
    assert session.study.statements[statement.id] == statement
    assert session.study.recheck_of(statement.id) is None
    session.undo()
    assert picture_of(session.study) == before


def test_from_the_shell(session, interview, tmp_path, capsys):
    gone = mark(session, interview, "گاهی هم با دخترم که سبزی می‌کارد")
    mark(session, interview, "جایی برای سر زدن")
    session.close()
    file = tmp_path / "corrected.txt"
    file.write_text(TEXT.replace(" گاهی هم با دخترم که سبزی می‌کارد.", ""), encoding="utf-16")

    def shell(*words, status=0):
        capsys.readouterr()
        assert main([*map(str, words), "--json"]) == status
        out, err = capsys.readouterr()
        return json.loads(out) if status == 0 else err

    told = shell("reimport", session.path, "k1", file, "--encoding", "utf-16")
    assert told == {
        "transcript": "k1",
        "status": "imported",
        "anchored": 1,
        "changed": 0,
        "unplaced": [{"id": gone.id, "quotation": "گاهی هم با دخترم که سبزی می‌کارد"}],
        "warnings": told["warnings"],
    }
    again = shell("reimport", session.path, "k1", file, "--encoding", "utf-16")
    assert (again["status"], again["unplaced"], again["anchored"]) == ("known", [], 1)
    found = {finding["check"]: finding for finding in shell("check", session.path)["findings"]}
    assert found["statements_to_review"]["items"][0]["ids"] == [gone.id]
    assert "There is no transcript named" in shell("reimport", session.path, "none", file, status=1)
    assert "can't be found" in shell("reimport", session.path, "k1", tmp_path / "none.txt", status=1)
    opened = Session.open(session.path, researcher="x", read_only=True)
    assert [step.label for step in opened.history()][-1] == "transcript.reimport"
    opened.close()
