"""The live checks below the card: what they say, where they lead, and when they count."""

from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from phenocode.commands.categories import move_cards
from phenocode.study.records import Participant, Transcript, new_id
from phenocode.ui.group.facts import FactsBook
from phenocode.ui.place import Place
from tests.board_study import make_desk
from tests.random_deeds import Deeds


@pytest.fixture
def desk(qtbot, tmp_path):
    made = make_desk(qtbot, tmp_path)
    qtbot.waitUntil(lambda: made.workspace.checks.report is not None)
    yield made
    made.workspace.leave()
    made.bridge.close()


def row_of(desk, check: str):
    model = desk.workspace.checks.tree.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return next(index for index in rows if model.finding(index).check == check)


def test_findings_come_first_with_their_number_then_what_is_satisfied(desk):
    model = desk.workspace.checks.tree.model()
    counts = [model.finding(model.index(row, 0)).count for row in range(model.rowCount())]
    assert counts == sorted(counts, key=lambda count: not count)
    unplaced = row_of(desk, "codes_without_first_layer")
    assert model.data(unplaced) == "Codes without a category"
    assert model.data(unplaced, Qt.ItemDataRole.AccessibleTextRole) == "Codes without a category: 2"
    assert model.data(row_of(desk, "multi_parent_codes")) == "Every code has only one parent"
    assert desk.workspace.checks.badge.number() == desk.workspace.checks.report.warnings


def test_they_follow_the_study_after_a_moment(qtbot, desk):
    move_cards(desk.session, [desk.code("یاری").id], desk.category("خاموشی").id)
    assert desk.workspace.checks.report.finding("codes_without_first_layer").count == 2
    qtbot.waitUntil(lambda: desk.workspace.checks.report.finding("codes_without_first_layer").count == 1)


def test_nothing_is_counted_while_hidden(qtbot, desk):
    counted = []
    desk.workspace.checks.counted.connect(counted.append)
    desk.workspace.hide()
    move_cards(desk.session, [desk.code("یاری").id], desk.category("خاموشی").id)
    qtbot.wait(300)
    assert counted == []
    desk.workspace.show()
    qtbot.waitUntil(lambda: len(counted) == 1)


def test_a_click_goes_to_the_first_thing_found_and_another_to_the_next(desk):
    tree = desk.workspace.checks.tree
    index = row_of(desk, "codes_without_first_layer")
    for name in ("کتابخوانی", "یاری", "کتابخوانی"):
        at = tree.visualRect(index).center()
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        assert desk.pool.current_entry().id == desk.code(name).id
    assert desk.went == []


def test_the_chevron_lists_what_was_found_and_each_leads_to_its_place(desk):
    tree = desk.workspace.checks.tree
    index = row_of(desk, "second_layer_without_encounter")
    at = tree.visualRect(index).center()
    at.setX(tree.viewport().width() - 20)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert tree.isExpanded(index)
    child = tree.model().index(0, 0, index)
    assert tree.model().data(child) == "کناره"
    at = tree.visualRect(child).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert desk.board.current_entry().id == desk.category("کناره").id


def test_the_keyboard_reaches_statements_in_another_workspace(qtbot, desk):
    statement = desk.study.statements_with(desk.code("یاری").id)[0]
    coding = desk.study.codings_of(statement.id)[0]
    desk.session.run("test", {}, lambda tx: tx.delete(coding))
    checks = desk.workspace.checks
    qtbot.waitUntil(lambda: checks.report.finding("uncoded_statements").count == 1)
    desk.press(Qt.Key.Key_F8)
    assert checks.tree.hasFocus()
    checks.tree.setCurrentIndex(row_of(desk, "uncoded_statements"))
    desk.press(Qt.Key.Key_Right)
    assert checks.tree.isExpanded(row_of(desk, "uncoded_statements"))
    desk.press(Qt.Key.Key_Return)
    assert desk.went == [Place("statement", statement.id)]


def test_lists_stay_open_while_the_numbers_change(qtbot, desk):
    checks = desk.workspace.checks
    checks.tree.setExpanded(row_of(desk, "codes_without_first_layer"), True)
    move_cards(desk.session, [desk.code("یاری").id], desk.category("خاموشی").id)
    qtbot.waitUntil(lambda: checks.report.finding("codes_without_first_layer").count == 1)
    index = row_of(desk, "codes_without_first_layer")
    assert checks.tree.isExpanded(index)
    assert checks.tree.model().rowCount(index) == 1


def test_the_exhaustiveness_is_said_in_a_sentence(desk):
    said = desk.workspace.checks.sentence.text()
    assert said == "Exhaustiveness 50 percent: 2 of 4 statements reach a kind of encounter"


# The numbers on the cards


def test_facts_are_counted_anew_only_where_a_deed_touched_them(desk):
    book = FactsBook(desk.study)
    stop = desk.session.listen(book.forget)
    before = {c.id: book.of(c) for c in desk.study.categories.values()}
    move_cards(desk.session, [desk.code("یاری").id], desk.category("خاموشی").id)
    assert book.of(desk.category("کنار هم")) is before[desk.category("کنار هم").id]
    assert len(book.of(desk.category("خاموشی")).statements) == 2
    assert len(book.of(desk.category("رابطه")).statements) == 3
    move_cards(desk.session, [desk.category("خاموشی").id], None)
    assert len(book.of(desk.category("رابطه")).statements) == 1
    desk.session.undo()
    assert len(book.of(desk.category("رابطه")).statements) == 3
    fresh = FactsBook(desk.study)
    assert all(book.of(c) == fresh.of(c) for c in desk.study.categories.values())
    stop()


def test_board_and_numbers_stay_true_through_random_deeds_and_their_undoing(desk):
    def compare():
        study, workspace = desk.study, desk.workspace
        fresh = FactsBook(study)
        assert all(workspace._facts.of(c) == fresh.of(c) for c in study.categories.values())
        shown = [entry for entry in desk.board._cards.entries if entry.kind != "new"]
        assert {e.id for e in shown if e.kind == "category"} == set(study.categories)
        placed = {(p.code_id, p.category_id) for p in study.placements.values()}
        assert {(e.id, e.under) for e in shown if e.kind == "code"} == placed
        assert [e.id for e in desk.pool._cards.entries] == [c.id for c in study.unplaced_codes()]
        cells = [cell for cell in desk.board._cells if cell is not None and cell.entry.kind == "category"]
        for cell in cells:
            for child in study.children_of(cell.entry.id):
                below = desk.board.cell(desk.key(child)).rect
                assert cell.rect.top() <= below.top()
                assert below.bottom() <= cell.rect.bottom() + 1e-6

    random = Random(11)
    deeds = Deeds(desk.session, random)
    for _ in range(60):
        deeds.do_one()
        rows = [row for row, cell in enumerate(desk.board._cells) if cell is not None]
        desk.board.go_to(desk.board._cards.entries[random.choice(rows)].key)
        desk.workspace.card.catch_up()
        compare()
    while desk.session.undo() is not None:
        compare()


def test_a_category_from_one_setting_but_several_participants_is_flagged_so(desk):
    study = desk.study
    transcript = next(iter(study.transcripts.values()))
    setting = next(iter(study.settings.values()))
    person = Participant(new_id(), "ک۲", setting.id, 2, "", 2)
    other = Transcript(new_id(), "ک۲", person.id, transcript.source_id, False, "b.txt", transcript.characters, 2)
    desk.session.run("test", {}, lambda tx: tx.insert(person, other))
    move_cards(desk.session, [desk.code("یاری").id, desk.code("کتابخوانی").id], desk.category("خاموشی").id)
    statement = study.statements_with(desk.code("یاری").id)[0]
    moved = replace(statement, transcript_id=other.id)
    desk.session.run("test", {}, lambda tx: tx.update(moved))
    facts = FactsBook(study).of(desk.category("خاموشی"))
    assert not facts.one_participant
    assert facts.one_setting
    assert len(facts.interviews) == 2
    elsewhere = replace(person, setting_id=None)
    desk.session.run("test", {}, lambda tx: tx.update(elsewhere))
    assert not FactsBook(study).of(desk.category("خاموشی")).one_setting, "an unknown setting may be another one"
