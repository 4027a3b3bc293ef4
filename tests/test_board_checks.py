"""The live checks below the card: what they say, where they lead, and when they count."""

from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from phenocode.analysis.checks import run_checks
from phenocode.commands.acceptances import accept_finding
from phenocode.commands.categories import move_cards, remove_cards
from phenocode.commands.statements import code_statement
from phenocode.commands.validity import claim
from phenocode.study.debriefing import ValidityKind, Verdict
from phenocode.study.records import Check, Evidence, EvidenceKind, Participant, Transcript, new_id
from phenocode.ui.group.facts import FactsBook
from phenocode.ui.group.findings import Findings, count_debriefing, count_open
from phenocode.ui.place import Place
from tests.board_study import make_desk
from tests.random_deeds import Deeds
from tests.reviews import add_answer, add_package, add_place_review, ids_of, sorted_study
from tests.studies import add_transcript


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


# Where things lie


def test_what_reviewers_said_leads_to_debrief_and_is_counted_there(tmp_path):
    session = sorted_study(tmp_path)
    ids = ids_of(session)
    answer = add_answer(session, add_package(session), "سارا", {ids["s0"]: [ids["B"]]})
    point = add_place_review(session, "نوید", {(ids["c0"], ids["A"]): Verdict.DISAGREE})
    claimed = claim(session, ValidityKind.PRAGMATIC)
    move_cards(session, [ids["c9"]], ids["A"])
    report = run_checks(session.study, version_of=session.version_by_id)
    parent = QObject()
    model = Findings(session.study, parent)
    model.show_report(report)

    def shown(check):
        finding = report.finding(check)
        index = model.row_of(check, finding.items[0])
        return model.words(index), model.next_place(index), model.is_quotation(index), model.is_evidence(index)

    words = session.study.statements[ids["s0"]].quotation
    matter = f"{answer.package_id}+{ids['s0']}+first"
    assert shown(Check.UNRESOLVED) == (f"{words}: first layer", Place("disagreement", matter), True, False)
    second = model.row_of(Check.UNRESOLVED, report.finding(Check.UNRESOLVED).items[1])
    assert model.words(second) == "c0: A"
    assert (model.is_quotation(second), model.is_evidence(second)) == (False, False)
    assert model.next_place(second) == Place("disagreement", f"{point.id}+{ids['c0']}+{ids['A']}")
    assert shown(Check.UNSUPPORTED_CLAIM) == ("pragmatic validation", Place("claim", claimed.id), False, True)
    stale = report.finding(Check.STALE_EVIDENCE).items[0].ids[0]
    assert shown(Check.STALE_EVIDENCE)[1:] == (Place("review", stale), False, True)
    # s0 and c0 at the first layer; that s0 reaches X either way is no disagreement above.
    assert count_debriefing(report) == 3
    assert sum(count_open(report)) == report.warnings - 3
    session.close()


def test_people_settings_and_evidence_lead_out_of_the_board(qtbot, desk):
    person = next(iter(desk.study.participants.values()))
    stale = Evidence(new_id(), EvidenceKind.SATURATION, "codes", "{}", "of another day", "N", "2026-01-01")
    desk.session.run(
        "test", {}, lambda tx: (tx.update(replace(person, interview_date="1404/13/1", referrer="?")), tx.insert(stale))
    )
    checks = desk.workspace.checks
    qtbot.waitUntil(lambda: checks.report.finding("stale_evidence").count == 1)
    for check, place in (
        ("participants_without_consent", Place("participant", person.id)),
        ("impossible_dates", Place("participant", person.id)),
        ("unknown_referrers", Place("participant", person.id)),
        ("stale_evidence", Place("evidence", stale.id)),
    ):
        checks.tree.setFocus()
        checks.tree.setCurrentIndex(row_of(desk, check))
        desk.press(Qt.Key.Key_Return)
        assert desk.went.pop() == place
    child = checks.tree.model().index(0, 0, row_of(desk, "impossible_dates"))
    assert checks.tree.model().data(child) == "ک۱: 1404/13/1"


def test_an_interview_without_a_statement_leads_to_it(qtbot, desk):
    transcript = add_transcript(desk.session, "ک۲: بله.\n", participant="ک۲")
    checks = desk.workspace.checks
    qtbot.waitUntil(lambda: checks.report.finding("interviews_without_statements").count == 1)
    checks.tree.setFocus()
    checks.tree.setCurrentIndex(row_of(desk, "interviews_without_statements"))
    desk.press(Qt.Key.Key_Enter)
    assert desk.went == [Place("transcript", transcript.id)]


# Leaving on purpose


def child_of(desk, check: str, row: int = 0):
    tree = desk.workspace.checks.tree
    tree.setExpanded(row_of(desk, check), True)
    return tree.model().index(row, 0, row_of(desk, check))


def left(desk, check: str) -> list[tuple[str, str]]:
    return [(item.names[0], item.reason) for item in desk.workspace.checks.report.finding(check).accepted]


def test_a_finding_is_left_on_purpose_with_the_keyboard_and_counted_again(qtbot, desk):
    checks = desk.workspace.checks
    tree, model = checks.tree, checks.tree.model()
    warnings = checks.report.warnings
    desk.press(Qt.Key.Key_F8)
    tree.setCurrentIndex(child_of(desk, "codes_without_first_layer"))
    desk.press(Qt.Key.Key_A)
    assert QApplication.focusWidget() is checks.reason
    assert checks.reason.accessibleName() == "Why on purpose"
    assert checks.reason.accessibleDescription() == "کتابخوانی"
    desk.type("هنوز زود است")
    desk.press(Qt.Key.Key_Return)
    assert tree.hasFocus()
    qtbot.waitUntil(lambda: checks.report.finding("codes_without_first_layer").count == 1)
    assert left(desk, "codes_without_first_layer") == [("کتابخوانی", "هنوز زود است")]
    assert checks.badge.number() == warnings - 1
    row = row_of(desk, "codes_without_first_layer")
    assert model.data(row, Qt.ItemDataRole.AccessibleTextRole) == "Codes without a category: 1, 1 on purpose"
    assert [model.data(model.index(n, 0, row)) for n in range(3)] == ["یاری", "1 on purpose", "کتابخوانی"]
    assert model.data(tree.currentIndex()) == "یاری", "the next one has the keyboard"
    desk.press(Qt.Key.Key_Down)
    told = model.data(tree.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
    assert told == "On purpose: کتابخوانی. هنوز زود است", "the heading is passed over"
    assert checks.deed.text() == "Count t&he finding again"
    desk.press(Qt.Key.Key_A)
    qtbot.waitUntil(lambda: checks.report.finding("codes_without_first_layer").count == 2)
    assert left(desk, "codes_without_first_layer") == []
    desk.session.undo()
    qtbot.waitUntil(lambda: left(desk, "codes_without_first_layer") != [])


def test_escape_and_a_blank_reason_leave_nothing(qtbot, desk):
    checks = desk.workspace.checks
    desk.press(Qt.Key.Key_F8)
    checks.tree.setCurrentIndex(child_of(desk, "codes_without_first_layer"))
    steps = len(desk.session.history())
    desk.press(Qt.Key.Key_A)
    desk.type("نه")
    desk.press(Qt.Key.Key_Escape)
    assert checks.tree.hasFocus()
    assert not checks.reason.isVisible()
    desk.press(Qt.Key.Key_A)
    desk.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is checks.reason, "a reason is waited for"
    assert desk.refused == ["A finding is left on purpose with a reason. Write one and try again."]
    assert len(desk.session.history()) == steps
    desk.press(Qt.Key.Key_Escape)


def test_going_elsewhere_decides_nothing_and_the_reason_waits(qtbot, desk):
    checks = desk.workspace.checks
    desk.press(Qt.Key.Key_F8)
    child = child_of(desk, "codes_without_first_layer")
    checks.tree.setCurrentIndex(child)
    steps = len(desk.session.history())
    desk.press(Qt.Key.Key_A)
    desk.type("هنوز")
    desk.board.setFocus()
    assert not checks.reason.isVisible()
    assert len(desk.session.history()) == steps
    desk.press(Qt.Key.Key_F8)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_A)
    assert checks.reason.text() == "", "another finding has its own"
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_A)
    assert checks.reason.text() == "هنوز"
    desk.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: left(desk, "codes_without_first_layer") == [("کتابخوانی", "هنوز")])


def test_a_straddling_statement_may_be_left_without_a_reason(qtbot, desk):
    statement = desk.study.statements_with(desk.code("سکوت").id)[0]
    code_statement(desk.session, statement.id, "گفت‌وگو")
    checks = desk.workspace.checks
    qtbot.waitUntil(lambda: checks.report.finding("straddling_statements").count == 1)
    desk.press(Qt.Key.Key_F8)
    checks.tree.setCurrentIndex(child_of(desk, "straddling_statements"))
    desk.press(Qt.Key.Key_A)
    desk.press(Qt.Key.Key_Return)
    assert desk.study.accepted(Check.STRADDLING, statement.id).reason == ""
    qtbot.waitUntil(lambda: checks.report.finding("straddling_statements").accepted != ())
    model = checks.tree.model()
    row = row_of(desk, "straddling_statements")
    assert model.data(row, Qt.ItemDataRole.AccessibleTextRole) == "Straddling statements, 1 on purpose"
    at = model.finding(row)
    assert (at.count, at.severity) == (0, "ok")
    others = [model.finding(model.index(n, 0)) for n in range(model.rowCount())]
    assert others.index(at) == sum(bool(one.items) for one in others), "after what is open, before the satisfied"


def test_the_sign_at_the_rows_end_asks_for_the_reason(qtbot, desk):
    checks = desk.workspace.checks
    child = child_of(desk, "codes_without_first_layer", 1)
    at = checks.tree.visualRect(child).center()
    at.setX(checks.tree.viewport().width() - 20)
    QTest.mouseClick(checks.tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert checks.reason.isVisible()
    assert checks.tree.visualRect(child).contains(checks.reason.geometry().center())
    assert desk.went == []
    desk.type("بعداً")
    desk.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: left(desk, "codes_without_first_layer") == [("یاری", "بعداً")])
    child = child_of(desk, "codes_without_first_layer", 2)
    at = checks.tree.visualRect(child).center()
    at.setX(checks.tree.viewport().width() - 20)
    QTest.mouseClick(checks.tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    qtbot.waitUntil(lambda: left(desk, "codes_without_first_layer") == [])


def test_in_a_mirrored_window_the_sign_stands_at_the_other_end(qtbot, tmp_path):
    desk = make_desk(qtbot, tmp_path, interface="fa")
    qtbot.waitUntil(lambda: desk.workspace.checks.report is not None)
    tree = desk.workspace.checks.tree
    child = child_of(desk, "codes_without_first_layer")
    at = tree.visualRect(child).center()
    at.setX(20)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert desk.workspace.checks.reason.isVisible()
    desk.press(Qt.Key.Key_Escape)
    desk.workspace.leave()
    desk.bridge.close()


def test_the_menu_of_a_thing_found_offers_its_deeds(qtbot, desk):
    tree = desk.workspace.checks.tree
    child = child_of(desk, "codes_without_first_layer")
    at = tree.visualRect(child).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, tree.viewport().mapToGlobal(at))
    QApplication.sendEvent(tree.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()] == ["&Go there", "On &purpose…", "Copy the table"]
    menu.actions()[1].trigger()
    menu.close()
    assert desk.workspace.checks.reason.isVisible()
    desk.workspace.checks.reason.settle(commit=False)


def test_what_is_being_typed_is_not_disturbed_by_new_findings(qtbot, desk):
    checks = desk.workspace.checks
    desk.press(Qt.Key.Key_F8)
    checks.tree.setCurrentIndex(child_of(desk, "codes_without_first_layer", 1))
    desk.press(Qt.Key.Key_A)
    desk.type("چون")
    seen = checks.report
    move_cards(desk.session, [desk.code("کتابخوانی").id], desk.category("خاموشی").id)
    with qtbot.waitSignal(desk.bridge.checks.found):
        pass
    assert checks.report is seen
    assert checks.reason.text() == "چون"
    desk.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: left(desk, "codes_without_first_layer") == [("یاری", "چون")])
    assert checks.report.finding("codes_without_first_layer").count == 0


def test_a_check_with_nothing_open_lists_what_was_left(qtbot, desk):
    checks = desk.workspace.checks
    person = next(iter(desk.study.participants.values()))
    accept_finding(desk.session, Check.NO_CONSENT, [person.id], "oral, on tape")
    qtbot.waitUntil(lambda: left(desk, "participants_without_consent") == [("ک۱", "oral, on tape")])
    desk.press(Qt.Key.Key_F8)
    row = row_of(desk, "participants_without_consent")
    checks.tree.setCurrentIndex(row)
    desk.press(Qt.Key.Key_A)
    assert not checks.reason.isVisible(), "a check as a whole is not left on purpose"
    desk.press(Qt.Key.Key_Return)
    assert checks.tree.isExpanded(row)
    checks.tree.setCurrentIndex(checks.tree.model().index(1, 0, row))
    desk.press(Qt.Key.Key_Return)
    assert desk.went == [Place("participant", person.id)]


def test_the_rail_counts_people_and_texts_at_read_and_the_rest_at_group(desk):
    found = {finding.check: finding.count for finding in desk.workspace.checks.report.findings if finding.count}
    assert found == {
        Check.NO_FIRST_LAYER: 2,
        Check.NO_SECOND_LAYER: 1,
        Check.NO_ENCOUNTER: 1,
        Check.ONE_STATEMENT: 2,
        Check.ONE_PARTICIPANT: 2,
        Check.ONE_SETTING: 2,
        Check.NO_CONSENT: 1,
    }
    assert count_open(desk.workspace.checks.report) == (1, 10)


def test_what_is_gone_a_moment_ago_is_not_left_on_purpose(desk):
    checks = desk.workspace.checks
    checks.tree.setCurrentIndex(child_of(desk, "codes_without_first_layer"))
    remove_cards(desk.session, [desk.code("کتابخوانی").id])
    checks.deed.trigger()
    assert not checks.reason.isVisible()


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
