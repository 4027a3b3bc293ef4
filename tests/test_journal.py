"""The journal: real deeds in random order, taken back and done again, with the study in memory always in step."""

import random
import sqlite3
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.commands.apart import keep_apart
from phenocode.commands.categories import make_category, make_code, merge_cards, rename_card
from phenocode.commands.memos import write_memo
from phenocode.commands.session import Session
from phenocode.commands.statements import code_statement, mark_statement
from phenocode.store.rows import RECORD_TABLES, RECORD_TABLES_BY_NAME
from phenocode.study.changes import Change
from phenocode.study.model import Study
from phenocode.study.records import Category, InitialCode, Layer, Memo, Span, Statement, StudyInfo
from tests.random_deeds import INTERVIEW, PECULIAR, Deeds
from tests.studies import add_transcript, make_session, picture_of


def picture(session):
    """What is in memory, which must be what is in the file."""
    in_memory = picture_of(session.study)
    assert in_memory == picture_of(session._file.read_study())
    return in_memory


def states(session):
    return [(step.number, step.state) for step in session.history()]


def study_by_journal(path):
    """The study as its journal alone tells it: the images of all steps that stand, one after the other."""
    connection = sqlite3.connect(path)
    images = connection.execute(
        'SELECT table_name, "before", "after" FROM journal_image JOIN journal_step ON journal_step.id = step_id '
        "WHERE state = 'done' ORDER BY journal_image.id"
    ).fetchall()
    info = RECORD_TABLES[StudyInfo]
    row = connection.execute(f"SELECT {', '.join(info.fields)} FROM study").fetchone()
    connection.close()
    first = next((before for table, before, _ in images if table == "study"), None)
    study = Study(info.records_of_images([first]) if first else info.records_of([row]))
    for table, *sides in images:
        made = RECORD_TABLES_BY_NAME[table].records_of_images
        study.apply([Change(*(made([image])[0] if image else None for image in sides))])
    return study


def started(folder, seed):
    session = make_session(folder)
    add_transcript(session, INTERVIEW)
    return session, Deeds(session, random.Random(seed))


@pytest.mark.parametrize("seed", range(4))
def test_deeds_in_any_order_can_all_be_taken_back_and_done_again(tmp_path, seed):
    session, deeds = started(tmp_path, seed)
    pictures = [picture(session)]
    for _ in range(50):
        deeds.do_steps(1)
        pictures.append(picture(session))
    assert picture_of(study_by_journal(session.path)) == pictures[-1]
    for expected in reversed(pictures[:-1]):
        session.undo()
        assert picture(session) == expected
    assert picture_of(study_by_journal(session.path)) == pictures[0]
    for expected in pictures[1:]:
        session.redo()
        assert picture(session) == expected
    assert session.redo() is None
    session.close()


def test_the_random_deeds_meet_every_kind_of_deed(tmp_path):
    session, deeds = started(tmp_path, 5)
    for _ in range(40):
        deeds.do_steps(25)
        if deeds.possible <= deeds.drawn.keys():
            break
    written = {name for name in dir(Deeds) if not name.startswith(("_", "do_"))}
    assert written == deeds.possible == set(deeds.drawn)
    labels = {step.label for step in session.history()}
    assert len(labels) > 20
    while session.undo():
        pass
    assert not session.study.transcripts
    assert list(session.study.all_records()) == [session.study.about]
    session.close()


@settings(max_examples=20)
@given(st.integers(0, 10_000), st.lists(st.sampled_from("dddduuro"), max_size=25))
def test_any_walk_through_deeds_undo_redo_and_reopening(tmp_path_factory, seed, moves):
    _, deeds = started(tmp_path_factory.mktemp("walk"), seed)
    try:
        _walk(deeds, moves)
    finally:
        deeds.session.close()


def _walk(deeds, moves):
    done, undone = [picture(deeds.session)], []
    for move in moves:
        session = deeds.session
        if move == "d":
            deeds.do_steps(1)
            done.append(picture(session))
            undone.clear()
        elif move == "u" and len(done) > 1:
            assert session.undo().undone
            undone.append(done.pop())
        elif move == "r":
            assert (session.redo() is None) == (not undone)
            if undone:
                done.append(undone.pop())
        elif move == "o":
            session.close()
            deeds.session = Session.open(session.path, researcher="دیگری")
        assert picture(deeds.session) == done[-1]
        # The import is the first step; it stays.
        counted = Counter(step.state for step in deeds.session.history())
        assert (counted["done"], counted["undone"]) == (len(done), len(undone))
    assert picture_of(study_by_journal(deeds.session.path)) == done[-1]


def test_undo_and_redo_survive_a_restart(tmp_path):
    session, deeds = started(tmp_path, 11)
    before = picture(session)
    deeds.do_steps(12)
    after = picture(session)
    session.close()
    session = Session.open(session.path, researcher="دوم")
    for _ in range(12):
        assert session.undo() is not None
    assert picture(session) == before
    session.close()
    session = Session.open(session.path, researcher="سوم")
    assert picture(session) == before
    for _ in range(12):
        assert session.redo() is not None
    assert session.redo() is None
    assert picture(session) == after
    session.close()


def test_a_new_deed_ends_the_undone_branch_and_history_keeps_it(tmp_path):
    session = make_session(tmp_path)
    for name in ("یک", "دو", "سه"):
        make_code(session, name)
    session.undo()
    session.undo()
    assert [state for _, state in states(session)] == ["done", "undone", "undone"]
    assert session.next_redo().parameters == {"name": "دو"}
    assert session.next_undo().parameters == {"name": "یک"}
    make_code(session, "چهار")
    assert [state for _, state in states(session)] == ["done", "abandoned", "abandoned", "done"]
    assert session.redo() is None
    assert session.next_redo() is None
    session.undo()
    session.undo()
    assert session.undo() is None
    assert [state for _, state in states(session)] == ["undone", "abandoned", "abandoned", "undone"]
    session.redo()
    session.redo()
    assert [code.name for code in session.study.codes_in_order()] == ["یک", "چهار"]
    session.close()


def test_a_step_tells_what_who_when_and_why(tmp_path):
    session = make_session(tmp_path)
    code = make_code(session, "یک")
    session.close()
    session = Session.open(session.path, researcher="O'Brien")
    began = datetime.now(UTC).replace(microsecond=0)
    rename_card(session, code.id, "دو", reason="  چون 'بهتر' است\n")
    first, second = session.history()
    assert (first.label, dict(first.parameters), first.researcher) == ("code.make", {"name": "یک"}, "ن. مرادی")
    assert (second.label, second.reason, second.researcher) == ("card.rename", "چون 'بهتر' است", "O'Brien")
    assert dict(second.parameters) == {"layer": "code", "name": "یک", "new": "دو"}
    when = datetime.fromisoformat(second.time)
    assert when.utcoffset().total_seconds() == 0
    assert 0 <= (when - began).total_seconds() < 60
    session.undo()
    undone_by, undone_at = session._file._connection.exec_driver_sql(
        "SELECT undone_by, undone_at FROM journal_step WHERE id = 2"
    ).one()
    assert undone_by == "O'Brien"
    assert undone_at >= second.time
    session.close()


def test_history_holds_no_words_of_a_participant(tmp_path):
    session, deeds = started(tmp_path, 21)
    transcript = next(iter(session.study.transcripts.values()))
    mark_statement(session, transcript.id, [(0, len(INTERVIEW))], codes=["کد"])
    deeds.do_steps(120)
    rows = session._file._connection.exec_driver_sql("SELECT * FROM journal_step").all()
    session.close()
    told = "\n".join(str(value) for row in rows for value in row)
    assert "کد" in told
    for words in ("پاسخ شمارهٔ", "باز هم واژه", "پرسش"):
        assert words in INTERVIEW
        assert words not in told


def test_listeners_are_told_of_deeds_undo_and_redo_after_the_study_has_changed(tmp_path):
    session = make_session(tmp_path)
    heard = []

    def listen(change_set):
        heard.append((change_set.label, change_set.undone, change_set.origin, len(session.study.codes)))

    stop = session.listen(listen)
    me = object()
    make_code(session, "یک", origin=me)
    session.undo(origin=me)
    session.redo()
    assert heard == [("code.make", False, me, 1), ("code.make", True, me, 0), ("code.make", False, None, 1)]
    stop()
    stop()
    make_code(session, "دو")
    assert len(heard) == 3
    session.close()


def test_a_change_set_of_an_undo_names_what_went(tmp_path):
    session = make_session(tmp_path)
    code = make_code(session, "یک")
    undone = session.undo()
    assert [(change.before, change.after) for change in undone.changes] == [(code, None)]
    assert list(undone.of(InitialCode)) == [code]
    session.close()


@pytest.mark.parametrize("peculiar", PECULIAR)
def test_peculiar_texts_come_through_undo_and_redo_unharmed(tmp_path, peculiar):
    session = make_session(tmp_path)
    code = make_code(session, f"a{peculiar}")
    category = make_category(session, Layer.FIRST, f"b{peculiar}", holding=[code.id])
    write_memo(session, code.id, f"x{peculiar}x,'x',NULL,{peculiar}x")
    rename_card(session, category.id, f"c{peculiar}", reason=peculiar)
    after = picture(session)
    for _ in range(4):
        session.undo()
    assert picture(session)["records"].keys() == {session.study.about.id}
    for _ in range(4):
        session.redo()
    assert picture(session) == after
    session.close()


literal = st.one_of(
    st.text(st.sampled_from("'\",\n NULL(){}%?:1ی🙂"), max_size=12), st.text(st.characters(codec="utf-8"))
)


@given(
    st.lists(literal.map(lambda text: text.replace("\0", "")), min_size=5, max_size=5), st.integers(-(2**63), 2**63 - 1)
)
def test_images_hold_every_text_and_number(texts, number):
    """What SQLite's own quote() writes is read back as it was."""
    records = [
        Category(texts[0], Layer.FIRST, texts[1], None, number, 0, texts[2], texts[3], texts[4], ""),
        Statement(texts[0], None, texts[1], (Span(1, 2, texts[2]), Span(None, None, texts[3])), texts[4], number),
        Memo(*texts[:3]),
    ]
    connection = sqlite3.connect(":memory:")
    for record in records:
        table = RECORD_TABLES[type(record)]
        row = table.row_of(record)
        quoted = " || ',' || ".join("quote(?)" for _ in table.columns)
        (image,) = connection.execute(f"SELECT {quoted}", [row[column] for column in table.columns]).fetchone()
        assert table.row_of_image(image) == row
        assert table.records_of_images([image]) == [record]
    connection.close()


def test_a_row_that_changes_several_times_within_a_step_comes_back(tmp_path):
    session = make_session(tmp_path)
    kept, gone = make_code(session, "یک"), make_code(session, "دو")
    before = picture(session)

    def deed(transaction):
        for name in ("a", "b", "c"):
            transaction.update(replace(kept, name=name))
        transaction.delete(gone)
        transaction.insert(replace(gone, name="d"))
        transaction.update(replace(gone, name="e"))
        passing = InitialCode("passing", "x", "", 5)
        transaction.insert(passing)
        transaction.delete(passing)

    session.run("test", {}, deed)
    after = picture(session)
    assert [code.name for code in session.study.codes_in_order()] == ["c", "e"]
    for _ in range(2):
        session.undo()
        assert picture(session) == before
        session.redo()
        assert picture(session) == after
    session.close()


def without_dangling(study):
    """Whether all that is only about a record goes with it; the file itself holds the other links."""
    known = {record.id for record in study.all_records()}
    return (
        {memo.subject_id for memo in study.memos.values()} <= known
        and {one for left in study.acceptances.values() for one in left.subject_id.split("+")} <= known
        and {one for apart in study.kept_apart.values() for one in (apart.code_id, apart.other_id)} <= known
        and {one for case in study.cases.values() for one in (case.category_id, case.statement_id)} <= known
    )


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 100_000))
def test_no_deed_leaves_a_note_about_what_is_gone(tmp_path_factory, seed):
    session, deeds = started(tmp_path_factory.mktemp("notes"), seed)
    try:
        for _ in range(60):
            deeds.do_steps(1)
            assert without_dangling(session.study), session.history()[-1].label
        for _ in range(30):
            session.undo()
            assert without_dangling(session.study)
    finally:
        session.close()


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(6)), st.permutations(range(4)), st.permutations(range(4)))
def test_rows_in_any_exchange_of_places_are_put_back(tmp_path_factory, codings, memos, pairs):
    """Codings of several statements exchange statement and code, memos their subjects, pairs their codes."""
    session = make_session(tmp_path_factory.mktemp("exchange"))
    try:
        transcript = add_transcript(session, INTERVIEW)
        for start in (0, 300):
            mark_statement(session, transcript.id, [(start, start + 200)], codes=["یک", "دو", "سه"])
        codes = list(session.study.codes)
        codes.append(make_code(session, "چهار").id)
        for number, code in enumerate(codes):
            write_memo(session, code, f"یاد {number}")
            keep_apart(session, code, codes[number - 1], reason=f"{number}")
        before = picture(session)
        kept = list(session.study.codings.values())
        notes, apart = list(session.study.memos.values()), list(session.study.kept_apart.values())
        now = [
            replace(o, statement_id=kept[n].statement_id, code_id=kept[n].code_id)
            for o, n in zip(kept, codings, strict=True)
        ]
        now += [replace(notes[n], id=one.id) for one, n in zip(notes, memos, strict=True)]
        now += [
            replace(o, code_id=apart[n].code_id, other_id=apart[n].other_id) for o, n in zip(apart, pairs, strict=True)
        ]

        def exchange(transaction):
            transaction.delete(*kept, *notes, *apart)
            transaction.insert(*now)

        session.run("test", {}, exchange)
        after = picture(session)
        for _ in range(2 if after != before else 0):  # where nothing changed places there is no step
            session.undo()
            assert picture(session) == before
            session.redo()
            assert picture(session) == after
    finally:
        session.close()


def test_rows_that_take_each_others_place_can_be_put_back(tmp_path):
    """A unique pair that moves from one row to another within a step, as merging does."""
    session = make_session(tmp_path)
    transcript = add_transcript(session, INTERVIEW)
    statement = mark_statement(session, transcript.id, [(0, 300)], codes=["یک", "دو", "سه"])
    codes = {code.name: code.id for code in session.study.codes.values()}
    before = picture(session)
    merge_cards(session, codes["یک"], codes["دو"])
    code_statement(session, statement.id, "یک")
    merge_cards(session, codes["سه"], codes["دو"])
    merge_cards(session, codes["دو"], next(c.id for c in session.study.codes.values() if c.name == "یک"))
    after = picture(session)
    for _ in range(4):
        session.undo()
    assert picture(session) == before
    for _ in range(4):
        session.redo()
    assert picture(session) == after
    session.close()
