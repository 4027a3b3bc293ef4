"""Iterations: kept with a name and a reason, described, removed, brought back whole in one step."""

import hashlib
import json
import random
import sqlite3
import zlib
from dataclasses import MISSING, fields, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.analysis.differences import same_system
from phenocode.analysis.iteration_table import iteration_table, kept_systems
from phenocode.analysis.measures import percent_in_table, whole_percent
from phenocode.commands import iterations as iterations_module
from phenocode.commands.acceptances import accept_finding
from phenocode.commands.apart import keep_apart
from phenocode.commands.cases import choose_case
from phenocode.commands.categories import (
    describe_card,
    make_category,
    make_code,
    merge_cards,
    move_cards,
    remove_cards,
    rename_card,
    reorder_card,
)
from phenocode.commands.correcting import prepare_correction, store_correction
from phenocode.commands.iterations import (
    describe_iteration,
    find_iteration,
    is_present,
    keep_iteration,
    remove_iteration,
    restore_iteration,
    system_named,
)
from phenocode.commands.memos import write_memo
from phenocode.commands.session import Session
from phenocode.commands.statements import (
    code_statement,
    explain_choice,
    mark_statement,
    part_statement,
    uncode_statement,
    unmark_statements,
)
from phenocode.errors import Refusal
from phenocode.store import versions
from phenocode.store.rows import RECORD_TABLES
from phenocode.store.versions import dump_version
from phenocode.study.records import CaseKind, Category, Check, Layer, Setting, new_id
from phenocode.text.days import numbered_day
from phenocode.text.edits import Edit
from tests.random_deeds import INTERVIEW, Deeds
from tests.studies import add_transcript, make_session, picture_of

TEXT = (
    "مصاحبه‌گر: از باغچه بگویید.\n"
    "ک۱: هر روز سر می‌زنم. همسایه‌ها را آنجا می‌بینم. گیاه‌ها را می‌شناسم.\n"
    "مصاحبه‌گر: دیگر؟\n"
    "ک۱: کار هم هست. گاهی خسته می‌شوم."
)


def place(words):
    return [(TEXT.index(words), TEXT.index(words) + len(words))]


@pytest.fixture
def session(tmp_path):
    """Three coded statements of one interview, a whole chain, a card with everything, one case."""
    opened = make_session(tmp_path)
    transcript = add_transcript(opened, TEXT)
    statements = [
        mark_statement(opened, transcript.id, place(words), codes=codes)
        for words, codes in (
            ("هر روز سر می‌زنم.", ["سر زدن"]),
            ("همسایه‌ها را آنجا می‌بینم.", ["دیدار", "سر زدن"]),
            ("گیاه‌ها را می‌شناسم.", ["شناختن"]),
        )
    ]
    code = codes_of(opened)
    encounter = make_category(opened, Layer.ENCOUNTER, "با دیگران")
    second = make_category(opened, Layer.SECOND, "باغچه همچون محله", parent_id=encounter.id)
    first = make_category(opened, Layer.FIRST, "با هم بودن", parent_id=second.id, holding=[code["دیدار"].id])
    make_category(opened, Layer.FIRST, "عادت", holding=[code["سر زدن"].id])
    describe_card(opened, first.id, definition="تعریف", internal_horizon="درون", second_language_name="Together")
    write_memo(opened, first.id, "یادداشت کارت")
    choose_case(opened, first.id, statements[1].id, CaseKind.CORE)
    yield opened
    opened.close()


def codes_of(session):
    return {code.name: code for code in session.study.codes.values()}


def categories_of(session):
    return {category.name: category for category in session.study.categories.values()}


def statement_of(session, beginning):
    return next(s for s in session.study.statements.values() if s.quotation.startswith(beginning))


def system_of(study, statements=None):
    """What an iteration brings back, without the ids of links; of these statements only."""
    kept = study.statements.keys() if statements is None else statements
    return {
        "codes": dict(study.codes),
        "categories": dict(study.categories),
        "placements": {(one.code_id, one.category_id) for one in study.placements.values()},
        "codings": {(c.statement_id, c.code_id, c.position) for c in study.codings.values() if c.statement_id in kept},
        "cases": {replace(case, id="") for case in study.cases.values() if case.statement_id in kept},
        "memos": {
            (m.subject_id, m.text) for m in study.memos.values() if m.subject_id in study.codes | study.categories
        },
    }


# Keeping


def test_an_iteration_is_dated_named_and_reasoned(session):
    before = datetime.now(UTC)
    iteration = keep_iteration(session, "  دور   یکم ", reason=" همهٔ کدها جا گرفتند ")
    assert (iteration.name, iteration.reason, iteration.researcher) == ("دور یکم", "همهٔ کدها جا گرفتند", "ن. مرادی")
    assert before <= datetime.fromisoformat(iteration.kept) <= datetime.now(UTC)
    assert session.study.iterations == {iteration.id: iteration}
    step = session.history()[-1]
    assert (step.label, step.parameters["name"], step.reason) == ("iteration.keep", "دور یکم", "همهٔ کدها جا گرفتند")
    assert system_of(session.version(iteration.id)) == system_of(session.study)


def test_a_version_stays_as_it_was_whatever_is_done_later_and_after_reopening(session):
    iteration = keep_iteration(session, "یکم", reason="پایان دور")
    kept = system_of(session.study)
    rename_card(session, codes_of(session)["دیدار"].id, "دیدار همسایه‌ها")
    remove_cards(session, [codes_of(session)["شناختن"].id])
    assert system_of(session.version(iteration.id)) == kept
    again = Session.open(session.path, researcher="دیگری", read_only=True)
    assert system_of(again.version(iteration.id)) == kept
    assert system_of(again.version(iteration.id)) != system_of(again.study)
    again.close()


def test_a_version_holds_no_words_of_a_participant(session):
    iteration = keep_iteration(session, "یکم", reason="پایان دور")
    explain_choice(session, statement_of(session, "هر روز").id, "چون مهم است")
    version = session.version(iteration.id)
    assert all(span.text == "" for statement in version.statements.values() for span in statement.spans)
    assert {statement.relevance for statement in version.statements.values()} == {""}
    assert {transcript.name for transcript in version.transcripts.values()} == {""}


@pytest.mark.parametrize("name", ["", "  ", "\u200c", "now", "NOW", " Now ", "اکنون", "اكنون"])
def test_blank_and_reserved_names_are_refused(session, name):
    with pytest.raises(Refusal):
        keep_iteration(session, name, reason="دلیل")
    assert not session.study.iterations


@pytest.mark.parametrize("reason", ["", "  \n\t"])
def test_an_iteration_needs_a_reason(session, reason):
    with pytest.raises(Refusal, match="with a reason"):
        keep_iteration(session, "یکم", reason=reason)
    assert not session.study.iterations


def test_names_are_unique_after_folding(session):
    kept = keep_iteration(session, "دورِ یکم", reason="دلیل")
    with pytest.raises(Refusal, match="kept already"):
        keep_iteration(session, "دور يكم", reason="دلیل")
    other = keep_iteration(session, "دوم", reason="دلیل")
    with pytest.raises(Refusal, match="kept already"):
        describe_iteration(session, other.id, name="دور یکم")
    describe_iteration(session, kept.id, name="دور یکم")
    assert session.study.iterations[kept.id].name == "دور یکم"


def test_iterations_of_one_moment_keep_their_order_even_when_the_clock_goes_back(session, monkeypatch):
    class Clock(datetime):
        moment = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)

        @classmethod
        def now(cls, tz=None):
            return cls.moment

    monkeypatch.setattr(iterations_module, "datetime", Clock)
    names = []
    for number in range(5):
        names.append(f"دور {number}")
        keep_iteration(session, names[-1], reason="دلیل")
    Clock.moment -= timedelta(days=1)
    names.append("دیروز")
    keep_iteration(session, "دیروز", reason="ساعت عقب رفت")
    Clock.moment += timedelta(days=2)
    names.append("فردا")
    keep_iteration(session, "فردا", reason="ساعت درست شد")
    assert [one.name for one in session.study.iterations_in_order()] == names
    assert session.study.iterations_in_order()[-1].kept.startswith("2026-03-02T12:00:00")


def test_an_iteration_is_described_and_removed_and_undo_brings_it_back(session):
    iteration = keep_iteration(session, "یکم", reason="دلیل")
    describe_iteration(session, iteration.id, name="نخست", reason="دلیل بهتر")
    assert (session.study.iterations[iteration.id].name, session.study.iterations[iteration.id].reason) == (
        "نخست",
        "دلیل بهتر",
    )
    steps = len(session.history())
    describe_iteration(session, iteration.id, name="نخست")
    assert len(session.history()) == steps
    for wrong in ({"reason": " "}, {"name": ""}, {"name": "now"}):
        with pytest.raises(Refusal):
            describe_iteration(session, iteration.id, **wrong)
    kept = system_of(session.version(iteration.id))
    remove_iteration(session, iteration.id)
    assert not session.study.iterations
    session.undo()
    assert session.study.iterations[iteration.id].name == "نخست"
    assert system_of(session.version(iteration.id)) == kept


def test_undo_takes_back_the_keeping_and_redo_keeps_again(session):
    iteration = keep_iteration(session, "یکم", reason="دلیل")
    session.undo()
    assert not session.study.iterations
    session.redo()
    assert system_of(session.version(iteration.id)) == system_of(session.study)


def test_two_iterations_of_one_system_share_their_version(session):
    one = keep_iteration(session, "یکم", reason="دلیل")
    other = keep_iteration(session, "دوم", reason="دلیل")
    assert one.version_id == other.version_id
    connection = sqlite3.connect(session.path)
    assert connection.execute("SELECT count(*) FROM version").fetchone() == (1,)
    connection.close()


def test_an_iteration_is_found_by_its_name(session):
    with pytest.raises(Refusal, match="No iteration was kept yet"):
        find_iteration(session.study, "یکم")
    iteration = keep_iteration(session, "دورِ یکم", reason="دلیل")
    assert find_iteration(session.study, "دور يكم") == iteration
    with pytest.raises(Refusal, match="دورِ یکم"):
        find_iteration(session.study, "دوم")
    assert is_present("Now")
    assert is_present("اكنون")
    assert not is_present("یکم")
    assert system_named(session, "اکنون") is session.study
    assert system_named(session, "دور یکم") is session.version(iteration.id)


def test_a_damaged_version_is_told_kindly(session):
    iteration = keep_iteration(session, "یکم", reason="دلیل")
    path = session.path
    session.close()
    connection = sqlite3.connect(path)
    content = bytearray(connection.execute("SELECT content FROM version").fetchone()[0])
    content[len(content) // 2] ^= 1
    connection.execute("UPDATE version SET content = ?", (bytes(content),))
    connection.commit()
    connection.close()
    again = Session.open(path, researcher="دیگری")
    with pytest.raises(Refusal, match="is damaged"):
        again.version(iteration.id)
    with pytest.raises(Refusal, match="is damaged"):
        restore_iteration(again, iteration.id)
    again.close()


# Bringing back


def test_everything_of_the_system_comes_back_in_one_step(session):
    iteration = keep_iteration(session, "یکم", reason="دلیل")
    kept, stored = system_of(session.study), dump_version(session.study)
    code, category = codes_of(session), categories_of(session)
    rename_card(session, code["سر زدن"].id, "عادت هر روزه")
    merge_cards(session, code["دیدار"].id, code["سر زدن"].id)
    move_cards(session, [category["با هم بودن"].id], None)
    describe_card(session, category["با هم بودن"].id, definition="دیگر", is_not="هیچ", internal_horizon="")
    reorder_card(session, category["عادت"].id, category["با هم بودن"].id)
    write_memo(session, category["با هم بودن"].id, "یادداشت دیگر")
    choose_case(session, category["با هم بودن"].id, statement_of(session, "همسایه").id, CaseKind.NEGATIVE)
    choose_case(session, category["عادت"].id, statement_of(session, "هر روز").id, CaseKind.CORE)
    remove_cards(session, [category["با دیگران"].id])
    new = make_category(session, Layer.SECOND, "تازه", holding=[category["عادت"].id])
    write_memo(session, new.id, "دربارهٔ تازه")
    make_code(session, "بی‌جا")
    before, steps = picture_of(session.study), len(session.history())
    restored = restore_iteration(session, iteration.id, reason="دور دوم به جایی نرسید")
    assert system_of(session.study) == kept
    assert dump_version(session.study) == stored
    assert same_system(session.version(iteration.id), session.study)
    assert len(session.history()) == steps + 1
    step = session.history()[-1]
    assert (step.label, step.parameters["name"], step.reason) == ("iteration.restore", "یکم", "دور دوم به جایی نرسید")
    assert restored.as_json() == {
        "step": step.number,
        "brought_back": 0,
        "left_out": 0,
        "kept_since": 0,
        "cards_back": 2,  # the merged code and the kind of encounter
        "cards_gone": 2,  # the new category and the code that stood nowhere
        "cards_changed": 4,  # the renamed code, the two first-layer categories, the second-layer one without a parent
    }
    after = picture_of(session.study)
    assert after == picture_of(session._file.read_study())
    session.undo()
    assert picture_of(session.study) == before == picture_of(session._file.read_study())
    session.redo()
    assert picture_of(session.study) == after == picture_of(session._file.read_study())


def test_bringing_back_what_is_there_changes_nothing(session):
    iteration = keep_iteration(session, "یکم", reason="دلیل")
    steps = session.history()
    restored = restore_iteration(session, iteration.id)
    assert (restored.step, restored.cards_changed) == (0, 0)
    assert session.history() == steps


def test_unmarked_statements_come_back_with_their_words(session):
    iteration = keep_iteration(session, "یکم", reason="دلیل")
    kept = system_of(session.study)
    gone = statement_of(session, "همسایه")
    unmark_statements(session, [gone.id, statement_of(session, "گیاه").id])
    restored = restore_iteration(session, iteration.id)
    assert (restored.brought_back, restored.left_out, restored.kept_since) == (2, 0, 0)
    assert session.study.statements[gone.id] == gone
    assert system_of(session.study) == kept


def test_the_reason_for_choosing_a_statement_does_not_come_back(session):
    statement = statement_of(session, "گیاه")
    explain_choice(session, statement.id, "چون روشن است")
    iteration = keep_iteration(session, "یکم", reason="دلیل")
    unmark_statements(session, [statement.id])
    restore_iteration(session, iteration.id)
    assert session.study.statements[statement.id] == replace(statement, relevance="")


def test_a_statement_does_not_come_back_into_a_text_that_was_changed(session):
    iteration = keep_iteration(session, "یکم", reason="دلیل")
    gone = statement_of(session, "گیاه")
    stays = statement_of(session, "هر روز")
    unmark_statements(session, [gone.id])
    (transcript,) = session.study.transcripts.values()
    edit = Edit(TEXT.index("هر روز"), TEXT.index("هر روز") + 3, "همه ")
    store_correction(session, prepare_correction(session, {transcript.id: [edit]}))
    restored = restore_iteration(session, iteration.id)
    assert (restored.brought_back, restored.left_out) == (0, 1)
    assert gone.id not in session.study.statements
    # What was corrected since stays corrected.
    assert session.study.statements[stays.id].quotation.startswith("همه")
    assert [code.name for code in session.study.codes_of(stays.id)] == ["سر زدن"]
    assert "شناختن" in codes_of(session)


def test_statements_marked_since_stay_with_the_codes_that_the_version_has(session):
    iteration = keep_iteration(session, "یکم", reason="دلیل")
    transcript = next(iter(session.study.transcripts))
    since = mark_statement(session, transcript, place("گاهی خسته می‌شوم."), codes=["خستگی", "سر زدن"])
    choose_case(session, categories_of(session)["عادت"].id, since.id, CaseKind.BORDERLINE)
    restored = restore_iteration(session, iteration.id)
    assert (restored.kept_since, restored.cards_gone) == (1, 1)
    assert session.study.statements[since.id] == since
    assert [code.name for code in session.study.codes_of(since.id)] == ["سر زدن"]
    assert [case.kind for case in session.study.cases_with(since.id)] == [CaseKind.BORDERLINE]


def test_a_coding_that_went_to_a_parted_statement_comes_back_and_the_part_keeps_its_own(session):
    iteration = keep_iteration(session, "یکم", reason="دلیل")
    kept = system_of(session.study)
    statement = statement_of(session, "همسایه")
    twin = part_statement(session, statement.id, [codes_of(session)["دیدار"].id])
    before = picture_of(session.study)
    restored = restore_iteration(session, iteration.id)
    assert restored.kept_since == 1
    assert system_of(session.study, session.study.statements.keys() - {twin.id}) == kept
    assert [code.name for code in session.study.codes_of(twin.id)] == ["دیدار"]
    session.undo()
    assert picture_of(session.study) == before


def test_what_hangs_on_cards_made_since_goes_with_them(session):
    iteration = keep_iteration(session, "یکم", reason="دلیل")
    old, new = codes_of(session)["دیدار"], make_code(session, "دیدارها")
    category = make_category(session, Layer.FIRST, "تازه", holding=[new.id])
    keep_apart(session, old.id, new.id, reason="یکی نیستند")
    keep_apart(session, old.id, codes_of(session)["شناختن"].id, reason="این هم")
    accept_finding(session, Check.NEAR_NAMES, [old.id, new.id], "جدا می‌مانند")
    accept_finding(session, Check.ONE_STATEMENT, [category.id], "بس است")
    accept_finding(session, Check.ONE_STATEMENT, [categories_of(session)["عادت"].id], "این می‌ماند")
    write_memo(session, new.id, "یادداشت")
    choose_case(session, category.id, statement_of(session, "هر روز").id, CaseKind.NEGATIVE)
    before = picture_of(session.study)
    restore_iteration(session, iteration.id)
    assert [apart.reason for apart in session.study.kept_apart.values()] == ["این هم"]
    assert [accepted.reason for accepted in session.study.acceptances.values()] == ["این می‌ماند"]
    assert [memo.text for memo in session.study.memos.values()] == ["یادداشت کارت"]
    assert len(session.study.cases) == 1
    session.undo()
    assert picture_of(session.study) == before


def test_a_participant_that_was_removed_since_leaves_no_broken_link(session):
    (transcript,) = session.study.transcripts.values()
    (person,) = session.study.participants.values()
    statement = replace(statement_of(session, "گیاه"), participant_id=person.id)
    session.run("test.assign", {}, lambda tx: tx.update(statement))
    iteration = keep_iteration(session, "یکم", reason="دلیل")
    unmark_statements(session, [statement.id])

    def remove(transaction):
        transaction.update(replace(transcript, participant_id=None))
        transaction.delete(person)

    session.run("test.remove", {}, remove)
    restored = restore_iteration(session, iteration.id)
    assert restored.brought_back == 1
    assert session.study.statements[statement.id].participant_id is None
    assert not session.study.participants


def test_codings_that_changed_places_come_back(session):
    """Two links of one statement that now have each other's code: rows are changed one by one, in undo too."""
    statement = statement_of(session, "همسایه")
    iteration = keep_iteration(session, "یکم", reason="دلیل")
    kept = system_of(session.study)
    one, other = session.study.codings_of(statement.id)

    session.run("test.take", {}, lambda tx: tx.delete(one, other))
    session.run(
        "test.give",
        {},
        lambda tx: tx.insert(replace(one, code_id=other.code_id), replace(other, code_id=one.code_id)),
    )
    before = picture_of(session.study)
    restore_iteration(session, iteration.id)
    assert system_of(session.study) == kept
    session.undo()
    assert picture_of(session.study) == before
    session.redo()
    assert system_of(session.study) == kept


def test_a_version_stored_before_a_field_and_a_table_were_added_can_still_be_read(session):
    iteration = keep_iteration(session, "یکم", reason="دلیل")
    connection = session._file._connection
    tables = json.loads(zlib.decompress(connection.exec_driver_sql("SELECT content FROM version").scalar()))
    place = tables["category"]["fields"].index("external_horizon")
    for row in (tables["category"]["fields"], *tables["category"]["rows"]):
        del row[place]
    place = tables["transcript"]["fields"].index("direction")
    for row in (tables["transcript"]["fields"], *tables["transcript"]["rows"]):
        row.insert(place + 1, "known no more")
    del tables["category_case"]
    content = json.dumps(tables).encode()
    older = hashlib.sha256(content).hexdigest()
    connection.exec_driver_sql("INSERT INTO version VALUES (?, ?)", (older, zlib.compress(content)))
    session.run("test.older", {}, lambda tx: tx.update(replace(iteration, version_id=older)))
    version = session.version(iteration.id)
    assert version.categories == session.study.categories
    assert version.codings == session.study.codings
    assert (version.cases, len(session.study.cases)) == ({}, 1)
    # A field that has no default can't be missing.
    del tables["category"]["fields"][0]
    with pytest.raises(ValueError, match="zip"):
        versions._records(Category, tables["category"])


def test_every_field_that_need_not_be_given_has_its_default_in_a_row():
    for kind, table in RECORD_TABLES.items():
        given = {field.name for field in fields(kind) if field.default is not MISSING}
        assert table.default_row.keys() == given
    assert RECORD_TABLES[Setting].default_row == {"attributes": "[]"}


def test_whether_a_system_is_the_present_one_does_not_hang_on_the_ids_of_its_links(session):
    iteration = keep_iteration(session, "یکم", reason="دلیل")
    links = [*session.study.cases.values(), *session.study.codings.values(), *session.study.placements.values()]
    links += session.study.memos.values()

    def make_anew(transaction):
        transaction.delete(*links)
        transaction.insert(*(replace(link, id=new_id()) for link in links))

    session.run("test.anew", {}, make_anew)
    assert same_system(session.version(iteration.id), session.study)
    choose_case(session, categories_of(session)["با هم بودن"].id, statement_of(session, "همسایه").id, CaseKind.NEGATIVE)
    assert not same_system(session.version(iteration.id), session.study)


@settings(max_examples=30, deadline=None)
@given(st.permutations(range(4)), st.permutations(range(2)))
def test_codings_and_cases_in_any_exchange_come_back(tmp_path_factory, codings, cases):
    """Two statements exchange codes, two categories their cases, and bringing back is undone exactly."""
    session = make_session(tmp_path_factory.mktemp("exchange"))
    try:
        transcript = add_transcript(session, TEXT)
        for words in ("هر روز سر می‌زنم.", "گیاه‌ها را می‌شناسم."):
            mark_statement(session, transcript.id, place(words), codes=["یک", "دو"])
        statement = next(iter(session.study.statements))
        for code in list(session.study.codes.values()):
            category = make_category(session, Layer.FIRST, code.name, holding=[code.id])
            choose_case(session, category.id, statement, CaseKind.CORE)
        iteration = keep_iteration(session, "یکم", reason="دلیل")
        kept = system_of(session.study)
        links, shown = list(session.study.codings.values()), list(session.study.cases.values())

        def exchange(transaction):
            transaction.delete(*links, *shown)
            for one, number in zip(links, codings, strict=True):
                other = links[number]
                transaction.insert(replace(one, statement_id=other.statement_id, code_id=other.code_id))
            for one, number in zip(shown, cases, strict=True):
                transaction.insert(replace(one, category_id=shown[number].category_id, position=5))

        session.run("test.exchange", {}, exchange)
        before = picture_of(session.study)
        restore_iteration(session, iteration.id)
        assert system_of(session.study) == kept
        after = picture_of(session.study)
        session.undo()
        assert picture_of(session.study) == before == picture_of(session._file.read_study())
        session.redo()
        assert picture_of(session.study) == after == picture_of(session._file.read_study())
    finally:
        session.close()


class _DeedsThatKeep(Deeds):
    """All deeds, but no iteration is removed: one of them is brought back in the end."""

    def remove_iteration(self) -> None:
        pass


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.integers(5, 40), st.integers(1, 40))
def test_a_version_comes_back_after_any_deeds_and_undo_takes_it_back(tmp_path_factory, seed, first, then):
    session = make_session(tmp_path_factory.mktemp("iterations"))
    try:
        add_transcript(session, INTERVIEW)
        deeds = _DeedsThatKeep(session, random.Random(seed))
        deeds.do_steps(first)
        iteration = keep_iteration(session, "دور آزمون", reason="دلیل")
        version = session.version(iteration.id)
        deeds.do_steps(then)
        before = picture_of(session.study)
        present = set(session.study.statements)
        restored = restore_iteration(session, iteration.id)
        study = session.study
        after = picture_of(study)
        assert after == picture_of(session._file.read_study())
        old = version.statements.keys() & study.statements.keys()
        assert system_of(study, old) == system_of(version, old)
        assert restored.kept_since == len(present - version.statements.keys())
        assert restored.brought_back == len(study.statements.keys() - present)
        assert restored.left_out == len(version.statements.keys() - study.statements.keys())
        assert present <= study.statements.keys()
        for kept_apart in study.kept_apart.values():
            assert {kept_apart.code_id, kept_apart.other_id} <= study.codes.keys()
        for statement_id in study.statements.keys() - present:
            statement = study.statements[statement_id]
            text = session.source(study.transcripts[statement.transcript_id].source_id).text
            assert all(span.text == text[span.start : span.end] for span in statement.spans)
        if not restored.kept_since and not restored.left_out:
            assert same_system(version, study)
        if restored.step:
            session.undo()
            assert picture_of(study) == before == picture_of(session._file.read_study())
            session.redo()
            assert picture_of(study) == after == picture_of(session._file.read_study())
    finally:
        session.close()


# What iterations come to


def test_the_iteration_table_tells_every_iteration(session):
    keep_iteration(session, "یکم", reason="آغاز")
    move_cards(session, [categories_of(session)["عادت"].id], categories_of(session)["باغچه همچون محله"].id)
    uncode_statement(session, statement_of(session, "همسایه").id, codes_of(session)["سر زدن"].id)
    keep_iteration(session, "دوم", reason="عادت هم جا گرفت")
    code_statement(session, statement_of(session, "گیاه").id, "دیدار")
    table = iteration_table(session)
    assert table.language == "fa"
    assert table.headings[0] == "دور تحلیل"
    today = numbered_day(session.study.iterations_in_order()[0].kept, "fa")
    # م: of three statements one reached an encounter, later two; the second straddled two categories before.
    assert table.rows == (
        ("یکم", today, "آغاز", "ن. مرادی", 3, 2, 1, 1, 33.3, 1),
        ("دوم", today, "عادت هم جا گرفت", "ن. مرادی", 3, 2, 1, 1, 66.7, 0),
    )
    assert len(table.headings) == len(table.rows[0])
    assert [system.current for system in kept_systems(session)] == [False, False]
    session.undo()
    assert [system.current for system in kept_systems(session)] == [False, True]


def test_days_are_said_in_the_studys_calendar():
    assert numbered_day("2026-03-21T12:00:00.000000+00:00", "fa") == "۱۴۰۵/۰۱/۰۱"
    assert numbered_day("2026-03-21T12:00:00+00:00", "en") == "2026-03-21"


@pytest.mark.parametrize(
    ("complete", "selected", "whole", "in_table"),
    [(29, 100, 29, 29.0), (2, 3, 66, 66.7), (0, 3, 0, 0.0), (9999, 10_000, 99, 99.9), (3, 3, 100, 100.0)],
)
def test_a_share_comes_to_100_percent_only_when_nothing_is_left_out(complete, selected, whole, in_table):
    assert whole_percent(complete / selected) == whole
    assert percent_in_table(complete / selected) == in_table


def test_an_iteration_of_an_empty_study_has_no_coverage(tmp_path):
    session = make_session(tmp_path, language="en")
    keep_iteration(session, "start", reason="nothing yet")
    (row,) = iteration_table(session).rows
    assert row[4:] == (0, 0, 0, 0, "", 0)
    assert kept_systems(session)[0].current
    session.close()


# Copies


def test_a_copy_without_history_has_no_iterations(session, tmp_path):
    keep_iteration(session, "دوریکم", reason="دلیلپنهانی")
    describe_iteration(session, next(iter(session.study.iterations)), reason="دلیلدیگری")
    copy = tmp_path / "copy.pheno"
    session.copy_present(copy)
    for hidden in ("دوریکم", "دلیلپنهانی", "دلیلدیگری"):
        assert hidden.encode() in session.path.read_bytes()
        assert hidden.encode() not in copy.read_bytes()
    connection = sqlite3.connect(copy)
    assert connection.execute("SELECT (SELECT count(*) FROM iteration), (SELECT count(*) FROM version)").fetchone() == (
        0,
        0,
    )
    connection.close()
    opened = Session.open(copy, researcher="دیگری")
    assert not opened.study.iterations
    assert system_of(opened.study) == system_of(session.study)
    opened.close()
