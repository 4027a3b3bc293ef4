"""Debrief as an analyst walks through it: the list of reviews, the disagreements, resolving them one by one."""

from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from phenocode.commands.categories import rename_card
from phenocode.commands.meetings import note_meeting
from phenocode.commands.reviewing import ReviewBook
from phenocode.commands.session import Session
from phenocode.commands.validity import claim
from phenocode.study.debriefing import NOWHERE, Decision, Unit, ValidityKind, Verdict
from phenocode.study.records import EvidenceKind
from phenocode.ui.bridge import Bridge
from phenocode.ui.debrief.talk_dialog import TalkDialog
from phenocode.ui.debrief.workspace import DebriefWorkspace
from phenocode.ui.place import Place
from phenocode.ui.reviewing.why import WhyDialog
from tests.debrief_desk import judged_study, make_hands
from tests.reviews import add_answer, add_package, add_place_review, ids_of, sorted_study

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_hands(qtbot):
    """Opens workspaces; their studies are closed at the end."""
    opened = []

    def open_one(session):
        opened.append(make_hands(qtbot, session))
        return opened[-1]

    yield open_one
    for hands in opened:
        hands.bridge.close()


def test_reviews_and_disagreements_are_listed(open_hands, tmp_path):
    session, package = judged_study(tmp_path)
    add_package(session, recipient="S. Karimi", medium="form")
    hands = open_hands(session)
    assert hands.listed() == [
        "Returned",
        "All judges together | 9 open",
        "E. Lindqvist | 3 open",
        "R. Haddadi | 7 open",
        "Sent, waiting",
        "S. Karimi",
    ]
    hands.workspace.show_place(Place("review", session.study.reviews_of(package.id)[1].id))
    assert hands.desk.header._title.text() == "R. Haddadi"
    assert hands.table() == [
        ["s3", "A", "B", "Open"],
        ["s6", "B", "C", "Open"],
        ["s8", "C", "Fits nowhere", "Open"],
    ]
    # Walking goes with the inspector, by the same keys as everywhere.
    hands.to_table()
    assert hands.in_focus() == "s3"
    hands.press(Qt.Key.Key_BracketRight)
    assert hands.in_focus() == "s6"
    hands.press(Qt.Key.Key_BracketLeft)
    assert hands.in_focus() == "s3"
    panel = hands.desk.panel
    assert panel._sides.texts == ["Analyst: A", "R. Haddadi: B"]
    assert [entry.text.text() for entry in panel.said.entries] == ["گفت‌وگو است، نه همراهی."]
    assert panel.quotation.accessibleName() == session.study.statements[hands.ids["s3"]].quotation
    hands.press(Qt.Key.Key_C, CONTROL)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert len(copied) == 4
    assert copied[0].split("\t") == ["Statement", "Analyst", "R. Haddadi", "Resolution"]
    assert copied[2].split("\t")[1:] == ["B", "C", "Open"]
    hands.press(Qt.Key.Key_T)
    assert hands.went == [Place("statement", hands.ids["s3"])]
    hands.press(Qt.Key.Key_W)
    hands.dialog(WhyDialog).reject()
    # Another layer by its key: s3 and s6 follow there, s8 too.
    hands.press(Qt.Key.Key_2)
    assert hands.table() == [["s6", "X", "Y", "Open"], ["s8", "Y", "Fits nowhere", "Open"]]
    # All judges: a column each.
    hands.workspace.show_place(Place("review", package.id))
    assert hands.desk.disagreements.table.rows.heads == [
        "Statement",
        "Analyst",
        "E. Lindqvist",
        "R. Haddadi",
        "Resolution",
    ]
    hands.workspace.show_place(Place("disagreement", f"{package.id}+{hands.ids['s3']}+first"))
    assert hands.in_focus() == "s3"
    assert hands.table()[0] == ["s3", "A", "C", "B", "Open"]
    # A package that waits has nothing to resolve.
    hands.desk.list.choose("package", session.study.packages_in_order()[-1].id)
    assert hands.desk.panel.isHidden()
    assert hands.desk._stack.currentWidget() is hands.desk._waiting_area


def test_many_judges_share_a_column_and_are_copied_one_by_one(open_hands, tmp_path):
    session, package = judged_study(tmp_path)
    ids = ids_of(session)
    for number in range(4):
        add_answer(session, package, f"J{number}", {ids["s3"]: [ids["B"]], ids["s6"]: [ids["B"]]})
    hands = open_hands(session)
    shown = hands.desk.disagreements
    hands.workspace.show_place(Place("review", package.id))
    assert shown.table.rows.heads == ["Statement", "Analyst", "6 reviewers", "Resolution"]
    assert hands.table()[0] == ["s3", "A", "B (5), C (1)", "Open"]
    hands.desk.panel.catch_up()
    assert "J3: B" in hands.desk.panel._sides.texts
    hands.to_table()
    hands.press(Qt.Key.Key_C, CONTROL)
    head, first, *_ = (line.split("\t") for line in QGuiApplication.clipboard().text().splitlines())
    assert head == ["Statement", "Analyst", "E. Lindqvist", "J0", "J1", "J2", "J3", "R. Haddadi", "Resolution"]
    assert first[1:] == ["A", "C", "B", "B", "B", "B", "B", "Open"]
    # Where there is room each has a column.
    hands.workspace.resize(2000, 844)
    assert len(shown.table.rows.heads) == 9
    assert hands.table()[0][2:4] == ["C", "B"]


def test_a_study_without_reviews_says_what_to_do(open_hands, tmp_path):
    hands = open_hands(sorted_study(tmp_path))
    assert hands.desk.empty.isVisible()
    assert hands.workspace.open_count() == 0
    note_meeting(hands.session, judge="T. Sand", held="9 January", asked="Does it hold?", outcome="Mostly.")
    assert hands.listed() == ["Returned", "T. Sand"]
    assert hands.desk.talk.isVisible()
    hands.desk.talk.describe.click()
    dialog = hands.dialog(TalkDialog)
    hands.focus(dialog.outcome)
    hands.press(Qt.Key.Key_End, CONTROL)
    hands.type(" Two names were changed.")
    hands.press(Qt.Key.Key_Return, CONTROL)
    assert [review.outcome for review in hands.study.reviews.values()] == ["Mostly. Two names were changed."]
    assert hands.desk.talk._outcome._text.text() == "Mostly. Two names were changed."
    hands.focus(hands.desk.list)
    hands.press(Qt.Key.Key_Delete)
    assert hands.listed() == []
    assert hands.desk.empty.isVisible()
    hands.session.undo()
    assert hands.listed() == ["Returned", "T. Sand"]


def test_disagreements_are_kept_changed_and_left_open(open_hands, tmp_path):
    session, package = judged_study(tmp_path)
    hands = open_hands(session)
    haddadi = next(one for one in session.study.reviews.values() if one.judge == "R. Haddadi")
    hands.workspace.show_place(Place("review", haddadi.id))
    assert hands.workspace.open_count() == 9
    hands.desk.disagreements.which._parts["open"].click()
    hands.to_table()
    # Without a reason nothing is decided: the keyboard goes where it is written.
    hands.press(Qt.Key.Key_K)
    assert not session.study.resolutions
    assert hands.desk.panel.bar.reason.hasFocus()
    hands.type("half a reas")
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_BracketRight)
    assert hands.in_focus() == "s6"
    assert hands.desk.panel.bar.reason.text() == ""
    hands.press(Qt.Key.Key_BracketLeft)
    assert hands.in_focus() == "s3"
    assert hands.desk.panel.bar.reason.text() == "half a reas"
    hands.press(Qt.Key.Key_R)
    hands.press(Qt.Key.Key_End)
    hands.type("on")
    hands.desk.panel.bar.both.click()
    hands.focus(hands.desk.panel.bar.reason)
    hands.press(Qt.Key.Key_Return, CONTROL)
    kept = session.study.resolution_of(package.id, hands.ids["s3"], "first")
    assert (kept.decision, kept.reason, kept.by) == (Decision.KEPT, "half a reason", "ن. مرادی and R. Haddadi")
    # What was resolved stays in the list of open ones, where it is, until that is asked for anew.
    assert [row[0] for row in hands.table()] == ["s3", "s6", "s8"]
    assert hands.in_focus() == "s3"
    assert hands.desk.panel.bar.reason.text() == ""
    hands.press(Qt.Key.Key_O)
    assert hands.in_focus() == "s6"
    # Changed to what the reviewer has: the first that is offered; then the code there, with what would change.
    hands.reason("It is silence.")
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_C)
    palette = hands.desk.deeds.palette
    assert palette.isVisible()
    assert palette.shown_targets()[0].name == "C"
    palette.foreseen.tell()
    assert palette.foreseen.sentences == ["Next: which code the statement gets there."]
    hands.press(Qt.Key.Key_Return)
    hands.type("c8")
    palette.foreseen.tell()
    assert palette.foreseen.sentences
    assert not palette.foreseen.refusal
    steps = len(session.history())
    hands.press(Qt.Key.Key_Return)
    assert len(session.history()) == steps + 1
    changed = session.study.resolution_of(package.id, hands.ids["s6"], "first")
    assert (changed.decision, changed.place) == (Decision.CHANGED, "C")
    assert [code.name for code in session.study.codes_of(hands.ids["s6"])] == ["c8"]
    assert hands.listed()[3].endswith("| 3 open")  # s6 is settled above as well; s8 waits at each layer
    hands.press(Qt.Key.Key_BracketRight)
    assert hands.in_focus() == "s8"
    hands.reason("We see it differently.")
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_L)
    left = session.study.resolution_of(package.id, hands.ids["s8"], "first")
    assert left.decision is Decision.OPEN
    # One undo takes back a decision, and the change with it.
    session.undo()
    session.undo()
    assert [code.name for code in session.study.codes_of(hands.ids["s6"])] == ["c6"]
    assert [row[-1] for row in hands.table()][1:] == ["Open", "Open"]
    hands.desk.disagreements.which._parts["open"].click()
    assert [row[0] for row in hands.table()] == ["s6", "s8"]


def test_a_thread_is_answered_and_corrected(open_hands, tmp_path):
    session, package = judged_study(tmp_path)
    hands = open_hands(session)
    hands.workspace.show_place(Place("disagreement", f"{package.id}+{hands.ids['s3']}+first"))
    hands.to_table()
    hands.press(Qt.Key.Key_A)
    hands.type("Agreed that talk is there.")
    hands.press(Qt.Key.Key_Return, CONTROL)
    panel = hands.desk.panel
    panel.catch_up()
    entries = panel.said.entries
    assert [entry.text.text() for entry in entries][-1] == "Agreed that talk is there."
    assert panel.answer.text() == ""
    assert not entries[-1].change.isHidden()
    entries[-1].change.click()
    hands.press(Qt.Key.Key_End, CONTROL)
    hands.type(" But not only.")
    hands.to_table()
    panel.catch_up()
    comments = session.study.thread(package.id, hands.ids["s3"], "first")
    assert [one.text for one in comments] == ["Agreed that talk is there. But not only."]
    # A half-written answer waits where it was begun.
    hands.press(Qt.Key.Key_A)
    hands.type("and th")
    hands.workspace.leave()
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_BracketRight)
    assert hands.in_focus() != "s3"
    assert panel.answer.text() == ""
    hands.press(Qt.Key.Key_BracketLeft)
    assert hands.in_focus() == "s3"
    assert panel.answer.text() == "and th"


def test_what_the_categories_become_makes_reviews_stale(open_hands, tmp_path):
    session, _package = judged_study(tmp_path)
    hands = open_hands(session)
    assert not any("stale" in line for line in hands.listed())
    hands.workspace.hide()
    rename_card(session, hands.ids["A"], "Another")
    hands.workspace.show()
    assert hands.listed()[2:] == ["E. Lindqvist | 3 open | stale", "R. Haddadi | 7 open | stale"]
    session.undo()
    assert not any("stale" in line for line in hands.listed())


def test_the_record_and_its_sentences_leave_the_window(open_hands, tmp_path, monkeypatch, qtbot):
    session, _package = judged_study(tmp_path)
    hands = open_hands(session)
    desk = hands.desk
    out = tmp_path / "record.docx"
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **_k: asked.append(a) or (str(out), ""))

    # A claim that nothing stands behind is marked before it is copied; so are figures of other categories.
    claim(session, ValidityKind.MEMBER_CHECK)
    hands.to_table()
    hands.press(Qt.Key.Key_M)
    qtbot.waitUntil(lambda: desk.recording.dialog is not None, timeout=20_000)
    dialog = desk.recording.dialog
    (warning,) = dialog.warnings
    assert "member check" in warning.text()
    assert "R. Haddadi" in dialog.text.toPlainText()
    dialog.copy()
    assert QGuiApplication.clipboard().text().startswith("بازبینی همتا دربرگیرندهٔ ۱")
    dialog.reject()
    assert not session.study.evidence
    rename_card(session, hands.ids["A"], "Another")
    desk.methods.click()
    qtbot.waitUntil(lambda: desk.recording.dialog is not dialog, timeout=20_000)
    assert "stale" in desk.recording.dialog.warnings[1].text()
    assert "قدیمی" in desk.recording.dialog.text.toPlainText()
    desk.recording.dialog.reject()
    qtbot.waitUntil(lambda: not desk.errands.running)

    # The record is written while the window goes on; that it was is noted.
    hands.to_table()
    hands.press(Qt.Key.Key_D)
    assert desk.errands.running
    assert not out.exists() or not session.study.evidence
    desk.record.click()
    assert "Try again in a moment" in hands.said[-1]
    hands.workspace.leave()  # it goes on meanwhile
    assert hands.said[-1] != "record.docx is written."
    hands.bridge.closing.emit()  # what is written is whole, and noted
    words = ZipFile(out).read("word/document.xml").decode()
    assert "E. Lindqvist" in words
    (noted,) = session.study.evidence.values()
    assert (noted.kind, noted.subject) == (EvidenceKind.REPORT, "debriefing")
    assert hands.said[-1] == "record.docx is written."
    qtbot.waitUntil(lambda: not desk.errands.running)

    # A name that was typed without its ending is another file than the one that was asked about.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(out.with_suffix("")), ""))
    hands.press(Qt.Key.Key_D)
    qtbot.waitUntil(lambda: not desk.errands.running)
    assert "already" in hands.refused[-1]


def test_points_made_in_place_are_resolved(open_hands, tmp_path):
    session = sorted_study(tmp_path, language="en")
    ids = ids_of(session)
    coding, code, parent, itself = (ids["s0"], ids["c0"]), (ids["c1"], ids["A"]), (ids["A"], ids["X"]), (ids["B"], "")
    verdicts = {
        coding: Verdict.DISAGREE,
        code: Verdict.UNSURE,
        parent: Verdict.AGREE,
        itself: Verdict.DISAGREE,
    }
    review = add_place_review(session, "M. Okafor", verdicts, reasons={coding: "Not what she says."})
    hands = open_hands(session)
    assert hands.listed() == ["Returned", "M. Okafor | 3 open"]
    assert hands.desk.counts.accessibleName() == "Agrees: 1, Disagrees: 2, Unsure: 1"
    assert sorted(hands.table()) == [
        ["B", "B", "Disagrees", "Open"],
        ["c1", "A", "Unsure", "Open"],
        ["s0", "c0", "Disagrees", "Open"],
    ]
    hands.workspace.show_place(Place("disagreement", f"{review.id}+{ids['s0']}+{ids['c0']}"))
    hands.to_table()
    assert hands.in_focus() == "s0"
    assert [entry.text.text() for entry in hands.desk.panel.said.entries] == ["Not what she says."]
    hands.reason("She says it next.")
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_C)
    hands.type("c7")
    hands.press(Qt.Key.Key_Return)
    assert [one.name for one in session.study.codes_of(ids["s0"])] == ["c7"]
    assert session.study.resolution_of(review.id, *coding).decision is Decision.CHANGED
    # A category itself is changed in Group; here it can be kept.
    hands.workspace.show_place(Place("disagreement", f"{review.id}+{ids['B']}+"))
    hands.desk.panel.catch_up()
    assert not hands.desk.panel.bar.change.isEnabled()
    assert "Group" in hands.desk.panel.bar.change.toolTip()
    assert hands.desk.panel.bar.keep.isEnabled()


def test_codes_are_judged_and_new_places_made(open_hands, tmp_path):
    session = sorted_study(tmp_path, language="en")
    ids = ids_of(session)
    package = add_package(session, unit=Unit.CODE, items=[ids["c0"], ids["c4"]])
    add_answer(session, package, "R. Haddadi", {ids["c0"]: [NOWHERE], ids["c4"]: [ids["B"]]})
    hands = open_hands(session)
    assert hands.desk.disagreements.table.rows.heads[0] == "Code"
    assert hands.table() == [["c0", "A", "Fits nowhere", "Open"]]
    hands.to_table()
    hands.reason("It stands alone.")
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_C)
    hands.type("On its own")
    hands.press(Qt.Key.Key_Return)
    assert session.study.chain_of(ids["c0"]).first.name == "On its own"
    assert hands.table() == [["c0", "A", "Fits nowhere", "Changed by ن. مرادی"]]
    assert not any("stale" in line for line in hands.listed())
    hands.press(Qt.Key.Key_U)
    assert not session.study.resolutions
    assert session.study.chain_of(ids["c0"]).first.name == "On its own"


def test_a_study_open_for_reading_only_offers_nothing(open_hands, tmp_path):
    session, _package = judged_study(tmp_path)
    session.close()
    reading = Session.open(session.path, researcher="ن. مرادی", read_only=True)
    hands = open_hands(reading)
    desk = hands.desk
    desk.panel.catch_up()
    for control in (desk.send, desk.read, desk.note, desk.panel.bar.keep, desk.panel.bar.reason, desk.panel.answer):
        assert not control.isEnabled()
    assert "sorted.pheno is open" in desk.send.toolTip()
    hands.to_table()
    hands.press(Qt.Key.Key_K)
    hands.press(Qt.Key.Key_BracketRight)
    assert hands.refused == []
    assert hands.in_focus() == "s6" or desk.disagreements.place[0] == 2


def test_a_reviewer_sees_their_own_review_instead(qtbot, tmp_path):
    session, _package = judged_study(tmp_path)
    session.close()
    reading = Session.open(session.path, researcher="M. Okafor", read_only=True)
    book = ReviewBook.open(tmp_path / "review.pheno-review", reading, "M. Okafor")
    bridge = Bridge(reading, review=book)
    workspace = DebriefWorkspace(bridge)
    qtbot.addWidget(workspace)
    workspace.show()
    assert workspace.overview is not None
    assert workspace.overview.isVisible()
    # Nothing of the other judges is there.
    assert workspace.desk is None
    assert workspace.menus() == []
    assert workspace.open_count() == 0
    workspace.leave()
    book.close()
    bridge.close()
