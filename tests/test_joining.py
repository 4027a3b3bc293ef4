"""Two copies of a study that went their own ways, joined: all of both is there, conflicts are decided, undo takes it
back."""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from phenocode.analysis.checks import run_checks
from phenocode.cli.program import run_command
from phenocode.commands.acceptances import accept_finding
from phenocode.commands.apart import bring_together, keep_apart
from phenocode.commands.categories import (
    describe_card,
    make_category,
    make_code,
    merge_cards,
    move_cards,
    remove_cards,
    rename_card,
)
from phenocode.commands.correcting import prepare_correction, store_correction
from phenocode.commands.interviews import describe_participant
from phenocode.commands.iterations import keep_iteration
from phenocode.commands.joining import BOTH, MINE, THEIRS, join, plan_join
from phenocode.commands.joining_texts import Places, Texts
from phenocode.commands.labels import say_step
from phenocode.commands.meetings import remove_review
from phenocode.commands.memos import write_memo
from phenocode.commands.people import remove_attribute
from phenocode.commands.presuppositions import write_presupposition
from phenocode.commands.pseudonyms import Name, propose_occurrences, replace_names
from phenocode.commands.resolving import keep_place, write_comment
from phenocode.commands.session import Session
from phenocode.commands.statements import code_statement, extend_statement, mark_statement, unmark_statements
from phenocode.errors import Refusal
from phenocode.store.copies import past_at
from phenocode.store.lock import WriterLock
from phenocode.study.debriefing import NOWHERE, Package, Review, ReviewKind, Sorting, Unit, Verdict
from phenocode.study.records import Cause, Check, InitialCode, Layer, Span, Statement, new_id
from phenocode.text.edits import Edit
from tests.joined_copies import (
    BOOK,
    QUIET,
    TALK,
    TEXT,
    assert_whole,
    copies_in,
    go_on,
    join_and_check,
    mark,
    names,
    part_ways,
    records_of,
)
from tests.random_deeds import Deeds
from tests.reviews import add_answer, add_package, add_place_review
from tests.studies import add_transcript, make_session

DATA = Path(__file__).parent / "data"


@pytest.fixture
def copies(tmp_path):
    with copies_in(tmp_path) as make:
        yield make


def correct(session, old, new):
    (transcript,) = session.study.transcripts.values()
    start = session.source(transcript.source_id).text.index(old)
    edits = {transcript.id: [Edit(start, start + len(old), new)]}
    store_correction(session, prepare_correction(session, edits))


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 1 << 32), common=st.sampled_from((0, 5, 25)))
def test_whatever_was_done_nothing_is_lost_and_undo_takes_it_back(tmp_path_factory, seed, common):
    random = Random(seed)
    session, copy = part_ways(tmp_path_factory.mktemp("joined"), random, common=common, mine=16, theirs=16)
    left_out: set[str] = set()
    join_and_check(session, copy, random, left_out)
    Deeds(session, random).do_steps(5)
    go_on(copy, random, "B", 5)
    join_and_check(session, copy, random, left_out)  # the copy went on: only what is new is joined
    session.close()
    other = Session.open(copy, researcher="B")
    join_and_check(other, session.path, random, set())  # and the other way
    other.close()


def test_additions_of_both_are_kept_in_one_step(copies):
    pair = copies()
    mark(pair.mine, TALK, "سخن")
    mark(pair.theirs, QUIET, "سکوت")
    write_presupposition(pair.theirs, "پیش‌فرض")
    keep_iteration(pair.theirs, "دور یک", reason="پایان")
    plan = pair.plan()
    assert plan.researchers == ("B",)
    assert not plan.conflicts
    assert {type(record).__name__ for record in plan.additions} == {
        "Statement",
        "InitialCode",
        "Coding",
        "Presupposition",
        "Iteration",
    }
    before = len(pair.mine.history())
    joined = join(pair.mine, plan, {})
    study = pair.mine.study
    assert names(study.codes) == ["خواندن", "سخن", "سکوت"]
    assert sorted(s.quotation for s in study.statements.values()) == sorted((BOOK, TALK, QUIET))
    (iteration,) = study.iterations.values()
    assert names(pair.mine.version(iteration.id).codes) == ["خواندن", "سکوت"]
    step = pair.mine.history()[-1]
    assert (len(pair.mine.history()), joined.step) == (before + 1, step.number)
    assert say_step(step) == "Join the copy copy.pheno by B"
    positions = [one.position for one in study.statements.values()]
    assert len(set(positions)) == len(positions)  # what comes follows what is there
    assert_whole(pair.mine, records_of(pair.mine))


def test_what_two_people_wrote_into_different_fields_is_no_conflict(copies):
    pair = copies()
    rename_card(pair.mine, pair.code.id, "خواندن با هم")
    describe_card(pair.theirs, pair.code.id, definition="تعریف")
    plan = pair.plan()
    assert (plan.conflicts, [part for _, part in plan.taken]) == ((), ["definition"])
    join(pair.mine, plan, {})
    assert pair.mine.study.codes[pair.code.id] == replace(pair.code, name="خواندن با هم", definition="تعریف")


@pytest.mark.parametrize(("decision", "text"), [(MINE, "یک"), (THEIRS, "دو"), (BOTH, "یک\nدو")])
def test_a_text_that_both_wrote_is_decided(copies, decision, text):
    pair = copies()
    write_memo(pair.mine, pair.first.id, "یک")
    write_memo(pair.theirs, pair.first.id, "دو")
    plan = pair.plan()
    (conflict,) = plan.conflicts
    with pytest.raises(Refusal, match="1 conflicts are not decided"):
        join(pair.mine, plan, {})
    with pytest.raises(Refusal, match="can't be decided"):
        join(pair.mine, plan, {conflict.key: "neither"})
    join(pair.mine, plan, {conflict.key: decision})
    assert pair.mine.study.memo_on(pair.first.id).text == text
    assert len(pair.mine.study.memos) == 1


def test_the_same_code_and_the_same_words_are_one(copies):
    pair = copies()
    one = mark(pair.mine, QUIET, "سكوت", "تنها")
    mark(pair.theirs, QUIET, "سکوت", "آرامش")
    plan = pair.plan()
    assert [(type(a).__name__, a.id != b.id) for a, b in plan.unified] == [("InitialCode", True), ("Statement", True)]
    join(pair.mine, plan, {})
    study = pair.mine.study
    assert len(study.statements) == 2
    assert [code.name for code in study.codes_of(one.id)] == ["سكوت", "تنها", "آرامش"]


def test_what_was_decided_is_not_asked_again_where_both_had_made_the_same_code(copies):
    pair = copies()
    make_code(pair.mine, "سخن")
    make_code(pair.theirs, "سخن")
    other = next(code for code in pair.theirs.study.codes.values() if code.name == "سخن")
    keep_apart(pair.theirs, pair.code.id, other.id)
    join(pair.mine, pair.plan(), {})
    (apart,) = pair.mine.study.kept_apart.values()
    bring_together(pair.mine, apart.id)
    mark(pair.mine, TALK, "سخن")
    pair.theirs = Session.open(pair.path, researcher="B")
    mark(pair.theirs, QUIET)
    plan = pair.plan()
    (conflict,) = plan.conflicts
    assert (conflict.about, conflict.default) == (apart, THEIRS)
    join(pair.mine, plan, {conflict.key: MINE})
    assert not pair.mine.study.kept_apart
    assert plan_join(pair.mine, pair.path).empty


def test_a_code_that_was_one_of_both_and_was_taken_out_after_a_join_is_asked_about(copies):
    pair = copies()
    make_code(pair.mine, "سخن")
    make_code(pair.theirs, "سخن")
    mark(pair.theirs, QUIET)
    join(pair.mine, pair.plan(), {})
    mine = next(code for code in pair.mine.study.codes.values() if code.name == "سخن")
    remove_cards(pair.mine, [mine.id])
    (conflict,) = plan_join(pair.mine, pair.path).conflicts
    assert (conflict.about.id, conflict.part, conflict.default) == (mine.id, "presence", THEIRS)


def test_a_code_given_in_two_ways_is_given_once(copies):
    pair = copies(lambda session: make_code(session, "مطالعه"))
    other = next(code for code in pair.mine.study.codes.values() if code.name == "مطالعه")
    merge_cards(pair.mine, pair.code.id, other.id)  # moves the link to the other code
    code_statement(pair.theirs, pair.first.id, "مطالعه")
    plan = pair.plan()
    (conflict,) = plan.conflicts
    joined = join(pair.mine, plan, {conflict.key: MINE})
    assert [code.name for code in pair.mine.study.codes_of(pair.first.id)] == ["مطالعه"]
    assert joined.told == ("1 link came from both sides and is one now.",)


def test_a_step_that_one_side_took_back_since_is_not_in_common(copies):
    pair = copies()
    pair.close()
    session = Session.open(pair.mine.path, researcher="A")
    rename_card(session, pair.code.id, "نو")
    session.close()
    shutil.copy(pair.mine.path, pair.path)
    session = pair.mine = Session.open(pair.mine.path, researcher="A")
    session.undo()
    mark(session, QUIET)
    plan = plan_join(session, pair.path)
    assert (plan.conflicts, [part for _, part in plan.taken], plan.additions) == ((), ["name"], ())


def test_places_in_a_text_that_may_be_chosen_follow_the_ids():
    mine, theirs = (Statement(one, "t", person, (Span(0, 1, "x"),), "", 0) for one, person in (("m", None), ("o", "b")))
    again = replace(theirs, spans=(Span(2, 3, "x"),))
    texts = Texts({"t": Places({"m": mine, "o": again}, {"m": again, "o": theirs})})
    texts.rename({"o": "m", "b": "a"})
    (places,) = texts.chosen.values()
    assert places.mine == {"m": mine}
    assert places.theirs == {"m": replace(theirs, id="m", participant_id="a")}


def test_a_name_that_came_to_stand_twice_gets_a_number(copies):
    pair = copies()
    rename_card(pair.theirs, pair.code.id, "سخن")
    make_code(pair.mine, "سخن")
    plan = pair.plan()
    joined = join(pair.mine, plan, {})
    assert names(pair.mine.study.codes) == ["سخن", "سخن 2"]
    assert joined.told == ("سخن 2 has a number now: another has the same name.",)


def test_what_one_side_took_out_stays_unless_somebody_decides(copies):
    pair = copies()
    unmark_statements(pair.mine, [pair.first.id])
    plan = pair.plan()
    (conflict,) = plan.conflicts  # its coding goes with it
    assert (conflict.about.id, conflict.default) == (pair.first.id, THEIRS)
    join(pair.mine, plan, {})
    assert [code.name for code in pair.mine.study.codes_of(pair.first.id)] == ["خواندن"]
    pair.mine.undo()
    join(pair.mine, plan_join(pair.mine, pair.path), {conflict.key: MINE})
    assert not pair.mine.study.statements


def test_what_hung_on_a_thing_that_stays_hangs_on_it_still(copies):
    made = {}

    def prepare(session):
        made["above"] = make_category(session, Layer.SECOND, "بالا").id
        made["below"] = make_category(session, Layer.FIRST, "پایین", parent_id=made["above"]).id
        move_cards(session, [made["code"]], made["below"])
        person = next(iter(session.study.participants))
        describe_participant(session, person, attributes={"سن": "۴۰"})

    def first(session):
        made["code"] = next(iter(session.study.codes))
        prepare(session)

    pair = copies(first)
    remove_cards(pair.mine, [made["above"]])
    remove_cards(pair.mine, [made["below"]])
    (column,) = pair.theirs.study.attributes.values()
    remove_attribute(pair.theirs, column.id)
    plan = pair.plan()
    assert {(c.about.id, c.default) for c in plan.conflicts} == {
        (made["above"], THEIRS),
        (made["below"], THEIRS),
        (column.id, MINE),
    }
    join(pair.mine, plan, {})
    study = pair.mine.study
    assert study.categories[made["below"]].parent_id == made["above"]
    assert [p.category_id for p in study.placements_of(made["code"])] == [made["below"]]
    assert [p.attributes for p in study.participants.values()] == [((column.id, "۴۰"),)]
    pair.mine.undo()
    plan = plan_join(pair.mine, pair.path)
    join(pair.mine, plan, {f"{made['above']}:presence": MINE, f"{column.id}:presence": THEIRS})
    study = pair.mine.study
    assert study.categories[made["below"]].parent_id is None
    assert [p.attributes for p in study.participants.values()] == [()]


def test_what_was_written_about_a_review_goes_or_stays_with_it(copies):
    made = {}

    def review(session):
        code = next(iter(session.study.codes))
        statement = next(iter(session.study.statements))
        made["review"] = add_place_review(session, "J", {(statement, code): Verdict.DISAGREE}).id
        made["link"] = (made["review"], statement, code)
        keep_place(session, *made["link"], reason="so it is")

    pair = copies(review)
    remove_review(pair.mine, made["review"])
    write_comment(pair.theirs, *made["link"], "and yet")
    plan = pair.plan()
    (conflict,) = plan.conflicts
    assert (conflict.about.id, conflict.default, conflict.follows) == (made["review"], "", 1)
    join(pair.mine, plan, {conflict.key: THEIRS})
    study = pair.mine.study
    assert [comment.text for comment in study.thread(*made["link"])] == ["and yet"]
    assert study.resolution_of(*made["link"]).reason == "so it is"
    pair.mine.undo()
    join(pair.mine, plan_join(pair.mine, pair.path), {conflict.key: MINE})
    assert (study.reviews, study.points, study.resolutions, study.comments) == ({}, {}, {}, {})


def test_a_disagreement_left_on_purpose_is_left_in_the_joined_study_too(copies):
    pair = copies()
    links = {}
    for words in (BOOK, TALK, QUIET):
        for session in (pair.mine, pair.theirs):
            code_statement(session, mark(session, words).id, f"{words} نو")
    for coding in pair.theirs.study.codings.values():
        links[coding.statement_id, coding.code_id] = Verdict.DISAGREE
    add_place_review(pair.theirs, "J", links)
    make_category(pair.theirs, Layer.FIRST, "دیگر", holding=list(pair.theirs.study.codes))
    answered = add_package(pair.theirs)
    add_answer(pair.theirs, answered, "K", {one: [NOWHERE] for one in answered.items})
    found = unresolved(pair.theirs)
    for one in found:
        accept_finding(pair.theirs, Check.UNRESOLVED, one.ids, "on purpose")
    assert (len(found), unresolved(pair.theirs)) == (4 + 3 * 3, ())  # in place, and of each statement at each layer
    join(pair.mine, pair.plan(), {})
    assert len(pair.mine.study.acceptances) == len(found)
    assert unresolved(pair.mine) == ()


def unresolved(session):
    return run_checks(session.study, version_of=session.version_by_id).finding(Check.UNRESOLVED).items


def test_what_one_took_out_and_the_other_worked_on_is_to_be_decided(copies):
    pair = copies()
    remove_cards(pair.mine, [pair.code.id])
    mark(pair.theirs, QUIET, "خواندن")
    plan = pair.plan()
    (conflict,) = plan.conflicts
    assert (conflict.about, conflict.default, conflict.follows) == (pair.code, "", 1)
    join(pair.mine, plan, {conflict.key: MINE})
    assert not pair.mine.study.codes
    assert len(pair.mine.study.statements) == 2  # what was marked stays
    pair.mine.undo()
    join(pair.mine, plan_join(pair.mine, pair.path), {conflict.key: THEIRS})
    assert pair.mine.study.count_statements_with(pair.code.id) == 2


def test_a_code_that_each_put_elsewhere_is_decided(copies):
    made = {}

    def prepare(session):
        for name in "بپت":
            made[name] = make_category(session, Layer.FIRST, name).id

    pair = copies(prepare)
    move_cards(pair.mine, [pair.code.id], made["ب"])
    move_cards(pair.theirs, [pair.code.id], made["پ"])
    plan = pair.plan()
    (conflict,) = plan.conflicts
    assert (conflict.part, list(conflict.outcomes)) == ("placement", [MINE, THEIRS])
    join(pair.mine, plan, {conflict.key: THEIRS})
    assert [p.category_id for p in pair.mine.study.placements_of(pair.code.id)] == [made["پ"]]
    pair.mine.undo()
    join(pair.mine, plan_join(pair.mine, pair.path), {conflict.key: MINE})
    assert [p.category_id for p in pair.mine.study.placements_of(pair.code.id)] == [made["ب"]]


def test_statements_follow_a_text_that_one_side_corrected(copies):
    pair = copies()
    correct(pair.theirs, "چرا؟", "چرا به کتابخانه می‌آیید؟")
    mine = mark(pair.mine, QUIET, "سکوت")
    extend_statement(pair.mine, pair.first.id, [(TEXT.index(TALK), TEXT.index(TALK) + len(TALK))])
    plan = pair.plan()
    assert not plan.conflicts
    assert plan.told[0].startswith("2 statements were placed again")
    join(pair.mine, plan, {})
    study = pair.mine.study
    assert (study.statements[mine.id].quotation, study.statements[pair.first.id].quotation) == (
        QUIET,
        f"{BOOK} […] {TALK}",
    )
    assert not study.rechecks
    assert_whole(pair.mine, records_of(pair.mine))


def test_a_name_that_was_replaced_does_not_come_back_with_a_statement(copies):
    pair = copies()
    found = propose_occurrences(pair.mine, [Name("ساکت", "خاموش")])
    replace_names(pair.mine, [Name("ساکت", "خاموش")], found)
    theirs = mark(pair.theirs, QUIET)
    plan = pair.plan()
    assert any("look for the names again" in told for told in plan.told)
    join(pair.mine, plan, {})
    study = pair.mine.study
    assert study.statements[theirs.id].quotation == "گاهی خاموش می‌مانیم"
    assert (study.recheck_of(theirs.id).cause, study.recheck_of(theirs.id).former) == (Cause.PSEUDONYMISED, "")
    assert not any("ساکت" in str(record) for record in study.all_records())


@pytest.mark.parametrize("decision", [MINE, THEIRS])
def test_of_two_corrected_texts_one_is_chosen_and_no_statement_is_dropped(copies, decision):
    pair = copies()
    correct(pair.mine, "گاهی", "بعضی وقت‌ها")
    correct(pair.theirs, "گفت‌وگو می‌کنیم", "حرف می‌زنیم")
    mine = mark(pair.mine, TALK)
    theirs = mark(pair.theirs, QUIET)
    plan = pair.plan()
    (conflict,) = plan.conflicts
    assert (conflict.part, conflict.about.name) == ("text", "ک۱")
    assert any("follow the text that you choose" in told for told in plan.told)
    join(pair.mine, plan, {conflict.key: decision})
    study = pair.mine.study
    (transcript,) = study.transcripts.values()
    text = pair.mine.source(transcript.source_id).text
    assert ("بعضی وقت‌ها" in text, "حرف می‌زنیم" in text) == (decision == MINE, decision == THEIRS)
    assert study.statements[pair.first.id].quotation == BOOK
    other = theirs if decision == MINE else mine
    recheck = study.recheck_of(other.id)
    assert (recheck.former, recheck.cause in (Cause.CORRECTED, Cause.LOST)) == (other.quotation, True)
    assert len(study.statements) == 3
    assert_whole(pair.mine, records_of(pair.mine))


def test_the_same_file_imported_by_both_is_one_transcript(copies):
    pair = copies()
    other = "س: دیگر؟\nک۲: در آن بزرگ می‌شویم.\n"
    mine = add_transcript(pair.mine, other, participant="ک۲", setting="جای تازه")
    theirs = add_transcript(pair.theirs, other, participant="ک۲", setting="جای تازه")
    start = other.index("در آن")
    mark_statement(pair.theirs, theirs.id, [(start, start + 5)])
    person = theirs.participant_id
    describe_participant(pair.theirs, person, interview_length="40")
    plan = pair.plan()
    assert not plan.conflicts
    join(pair.mine, plan, {})
    study = pair.mine.study
    assert (len(study.transcripts), len(study.participants), names(study.settings).count("جای تازه")) == (2, 2, 1)
    assert [s.quotation for s in study.statements_in(mine.id)] == ["در آن"]
    assert study.participants[mine.participant_id].interview_length == "40"


def test_packages_and_answers_come_with_their_versions(copies):
    pair = copies()
    package = Package(
        new_id(), True, Unit.STATEMENT, (pair.first.id,), (), 1, 1, "", False, "file", "", "", "B", "", "", ""
    )
    review = Review(new_id(), ReviewKind.BLIND, "J", package.id, "", "", "B", "", "", "", "")
    sorting = Sorting(new_id(), review.id, pair.first.id, "", "", "", "")

    def pack(transaction):
        version = transaction.add_version(pair.theirs.study)
        transaction.insert(replace(package, version_id=version), review, sorting)

    pair.theirs.run("note.pack", {}, pack)
    join(pair.mine, pair.plan(), {})
    study = pair.mine.study
    assert study.sortings_in(review.id) == {pair.first.id: sorting}
    assert names(pair.mine.version_by_id(study.packages[package.id].version_id).codes) == ["خواندن"]


def test_a_copy_without_history_is_compared_by_ids(copies):
    pair = copies()
    bare = pair.path.with_name("bare.pheno")
    pair.theirs.copy_present(bare)
    other = Session.open(bare, researcher="C")
    rename_card(other, pair.code.id, "دیگر")
    mark(other, QUIET)
    other.close()
    describe_card(pair.mine, pair.code.id, definition="تعریف")
    plan = plan_join(pair.mine, bare)
    assert plan.parted == ""
    assert {(c.part, c.default) for c in plan.conflicts} == {("name", MINE), ("definition", MINE)}
    assert "1 record" in plan.told[0]
    join(pair.mine, plan, {f"{pair.code.id}:name": THEIRS})
    assert pair.mine.study.codes[pair.code.id] == InitialCode(pair.code.id, "دیگر", "تعریف", 0)
    assert len(pair.mine.study.statements) == 2
    assert plan_join(pair.mine, bare).empty


def test_a_step_taken_back_does_not_count(copies):
    pair = copies()
    rename_card(pair.theirs, pair.code.id, "دیگر")
    pair.theirs.undo()
    rename_card(pair.mine, pair.code.id, "نو")
    plan = pair.plan()
    assert plan.empty


def test_other_files_are_refused_and_stay_as_they_are(copies, tmp_path):
    pair = copies()
    with pytest.raises(Refusal, match="is the study itself"):
        plan_join(pair.mine, pair.mine.path)
    (tmp_path / "other").mkdir()
    other = make_session(tmp_path / "other")
    other.close()
    with pytest.raises(Refusal, match="copy of another study"):
        plan_join(pair.mine, other.path)
    text = tmp_path / "words.pheno"
    text.write_text("no study")
    with pytest.raises(Refusal):
        plan_join(pair.mine, text)
    plan = pair.plan()
    mark(pair.mine, QUIET)
    with pytest.raises(Refusal, match="changed since it was compared"):
        join(pair.mine, plan, {})


def test_a_copy_that_is_held_or_locked_away_can_be_read(copies):
    pair = copies()
    mark(pair.theirs, QUIET)
    pair.theirs.close()
    content = pair.path.read_bytes()
    lock = WriterLock(pair.path)
    lock.acquire("B")
    pair.path.chmod(0o400)
    try:
        assert len(plan_join(pair.mine, pair.path).additions) == 1
    finally:
        pair.path.chmod(0o600)
        lock.release()
    assert pair.path.read_bytes() == content


def test_copies_of_an_older_schema_have_a_past_too(tmp_path):
    old = tmp_path / "old.pheno"
    shutil.copy(DATA / "schema-1.pheno", old)
    study = Path(shutil.copy(old, tmp_path / "study.pheno"))
    session = Session.open(study, researcher="A")  # brought to the present schema
    for step in session.history():
        past = session.ask(lambda connection, number=step.number: past_at(connection, number))
        assert not past.unreadable
    code = session.study.codes_in_order()[0]
    rename_card(session, code.id, "نامی دیگر")
    plan = plan_join(session, old)  # brought there in memory only
    assert plan.empty
    assert plan.parted
    describe_card(session, session.study.layer(Layer.FIRST)[0].id, internal_horizon="افق")
    session.close()
    other = Session.open(old, researcher="B")
    plan = plan_join(other, study)
    assert sorted(part for _, part in plan.taken) == ["internal_horizon", "name"]
    assert not plan.conflicts
    other.close()


def test_the_command_line_compares_and_joins(copies, capsys):
    pair = copies()
    code_statement(pair.mine, pair.first.id, "یک")
    rename_card(pair.mine, pair.code.id, "نو")
    rename_card(pair.theirs, pair.code.id, "نوتر")
    mark(pair.theirs, QUIET)
    pair.close()
    study, copy = str(pair.mine.path), str(pair.path)

    def run(*words, status=0):
        assert run_command(words) == status
        return capsys.readouterr()

    compared = json.loads(run("compare", study, copy, "--json").out)
    (conflict,) = compared["join"]["conflicts"]
    assert (conflict["mine"], conflict["theirs"], conflict["decisions"]) == ("نو", "نوتر", ["mine", "theirs"])
    assert compared["join"]["additions"] == {"Statement": 1}
    assert compared["transcripts"][0]["only_theirs"] == 1
    assert "نوتر" in run("compare", study, copy).out
    assert "not decided yet" in run("join", study, copy, status=1).err
    joined = json.loads(run("join", study, copy, "--decide", f"{conflict['key']}=theirs", "--json").out)
    assert (joined["added"], joined["changed"], joined["removed"]) == (1, 1, 0)
    assert "nothing was changed" in run("join", study, copy, "--take", "mine").out
    run("undo", study)
    assert json.loads(run("join", study, copy, "--take", "mine", "--json").out)["changed"] == 0
