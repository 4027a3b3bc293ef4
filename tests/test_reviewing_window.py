"""A reviewer at the window, and the analyst who reads the review and answers."""

import hashlib

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QRadioButton

from phenocode.analysis.links import Link
from phenocode.commands.answers import read_answer
from phenocode.commands.reviewing import ReviewBook
from phenocode.commands.session import Session
from phenocode.commands.statements import code_statement, explain_choice
from phenocode.errors import Refusal
from phenocode.exchange.review_files import read_review_file
from phenocode.study.debriefing import Verdict
from phenocode.ui.bridge import Bridge
from phenocode.ui.place import Place
from phenocode.ui.reviewing.overview import ReviewerOverview
from phenocode.ui.reviewing.progress import ReviewStrip
from phenocode.ui.reviewing.saving import ReviewSaver
from phenocode.ui.reviewing.start_dialog import StartReviewDialog
from phenocode.ui.reviewing.threads import said_by_reviewer, said_in_study
from phenocode.ui.reviewing.why import WhyDialog
from tests.window_desk import make_study, make_window

ALT = Qt.KeyboardModifier.AltModifier


def hash_of(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def review(hands, path, name="R. Haddadi"):
    """Begin a review of a study as somebody does who got it by mail."""
    hands.window.reviewers.review_study(path)
    dialog = hands.window.findChild(StartReviewDialog)
    dialog.name.setText("")
    dialog.deed.click()
    assert dialog.isVisible()
    assert hands.window.workbench is None
    QTest.keyClicks(dialog.name, name)
    assert dialog.path.name == f"{path.stem} - {name}.pheno-review"
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    hands.settle()
    return hands.bench.bridge.review


def patch_chosen(monkeypatch, path):
    """The file that is chosen when one is asked for."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kwargs: (path, ""))


def rows_of(panel):
    return [row for row in panel.rows if row.isVisibleTo(panel)]


def test_a_reviewer_judges_in_place_and_nothing_of_the_study_changes(qtbot, tmp_path):
    path = make_study(tmp_path, language="en", title="A study")
    with_reasons = Session.open(path, researcher="N. Moradi")
    statement = with_reasons.study.statements_in_order()[0]
    explain_choice(with_reasons, statement.id, "a turn")
    code_statement(with_reasons, statement.id, "Silence")
    with_reasons.close()
    before = hash_of(path)
    hands = make_window(qtbot, researcher="")
    book = review(hands, path)
    card, bench = hands.bench.read.card, hands.bench
    strip = hands.window.findChild(ReviewStrip)
    total = book.total
    assert strip.count.text() == f"0 of {total} links judged"
    assert strip.who.text() == "Reviewing as R. Haddadi"

    hands.press(Qt.Key.Key_F6)  # the first link: the keyboard is on its judgement
    assert card.statement_id == statement.id
    first, second = rows_of(card.points)
    assert first.title.text() == "It carries Helping"
    assert QApplication.focusWidget().parentWidget() is first.verdict
    assert card.relevance.isReadOnly()
    assert not card.add_code.isVisible()
    assert not card.memo.isVisible()
    hands.press(Qt.Key.Key_2, ALT)
    point = book.point_on(statement.id, first.link.aspect)
    assert point.verdict is Verdict.DISAGREE
    assert first.verdict.value() == "disagree"
    first.reason.setFocus()
    hands.type("too near")
    first.suggest.setFocus()  # leaving the reason keeps it
    hands.press(Qt.Key.Key_Return)
    hands.type("sil")
    hands.press(Qt.Key.Key_Return)
    point = book.point_on(statement.id, first.link.aspect)
    silence = next(code for code in hands.study.codes.values() if code.name == "Silence")
    assert (point.reason, point.suggested) == ("too near", silence.id)
    assert first.suggested.text() == "Suggested: Silence"
    assert not first.suggest.isVisible()
    first.open_comment.click()
    hands.type("See line 2.")
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [c.text for c in book.comments_on(statement.id, first.link.aspect)] == ["See line 2."]
    assert not first.comment.isVisible()
    assert first.said.entries[0].text.text() == "See line 2."

    hands.press(Qt.Key.Key_F6)
    assert QApplication.focusWidget().parentWidget() is second.verdict
    hands.press(Qt.Key.Key_1, ALT)
    assert second.verdict.value() == "agree"
    assert not second.suggest.isVisible()
    hands.press(Qt.Key.Key_0, ALT)
    assert second.verdict.value() == ""
    assert book.point_on(statement.id, silence.id) is None
    hands.press(Qt.Key.Key_3, ALT)
    second.reason.setFocus()
    hands.type("half")  # not finished: it is kept when the window goes elsewhere

    bond = next(c for c in hands.study.categories.values() if c.name == "Bond")
    bench.go(Place("category", bond.id))
    inspector = bench.group.card
    qtbot.waitUntil(lambda: len(rows_of(inspector.points)) == 2)
    assert book.point_on(statement.id, silence.id).reason == "half"
    parent, whole = rows_of(inspector.points)
    assert [row.title.text() for row in (parent, whole)] == ["It stands under Meeting", "The category as a whole"]
    assert inspector.name.isReadOnly()
    assert all(text.isReadOnly() for text in inspector.texts.values())
    agree = whole.verdict.findChildren(QRadioButton)[0]
    QTest.mouseClick(agree, Qt.MouseButton.LeftButton)
    assert book.point_on(bond.id, "").verdict is Verdict.AGREE
    assert strip.count.text() == f"2 of {total} links judged"  # a category itself comes on top
    inspector.why.click()
    why = hands.window.findChild(WhyDialog)
    assert why.isVisible()
    why.accept()
    bench.show_workspace("read")
    card.why.click()
    hands.settle()
    said = [
        label.text() for label in hands.window.findChildren(WhyDialog)[-1].findChildren(type(card.points.rows[0].title))
    ]
    assert "a turn" in said
    assert "Code a statement: Silence" in said
    assert any("N. Moradi" in one for one in said)
    hands.press(Qt.Key.Key_Escape)

    hands.control(Qt.Key.Key_4)
    overview = bench.debrief.findChild(ReviewerOverview)
    lines = overview.list.lines
    assert overview.isVisible()
    assert lines.rowCount() == total - 2
    overview.filter.set_value("judged")
    overview.refresh()
    assert [lines.data(lines.index(row)) for row in (0, 2)] == [
        "Disagree, commented, together, Helping",
        "Agree, Bond",
    ]
    overview.list.setFocus()
    overview.list.setCurrentIndex(lines.index(1))
    hands.press(Qt.Key.Key_Return)  # to its place, with the keyboard on its judgement
    assert bench.active == "read"
    assert QApplication.focusWidget().parentWidget() is second.verdict

    qtbot.waitUntil(lambda: not book.unsaved)
    assert "saved" in strip.saving.text()
    hands.window.close_study()
    assert hash_of(path) == before
    assert {p.name for p in tmp_path.iterdir()} == {path.name, book.path.name}
    held = read_review_file(book.path)
    assert len(held.points) == 3
    assert len(held.comments) == 1

    book = review(hands, path)  # and continued on another day
    bench = hands.bench
    assert (book.done, book.total) == (2, total)
    bench.go(Place("statement", statement.id))
    first, _ = rows_of(bench.read.card.points)
    assert (first.verdict.value(), first.reason.text()) == ("disagree", "too near")
    hands.window.close()


def test_the_analyst_sees_what_was_said_beside_each_item_and_answers(qtbot, tmp_path):
    path = make_study(tmp_path, language="en", title="A study")
    hands = make_window(qtbot, researcher="N. Moradi")
    hands.window.open_study(path)
    hands.settle()
    session, card = hands.session, hands.bench.read.card
    statement = hands.study.statements_in_order()[0]
    code = hands.study.codes_of(statement.id)[0]
    hands.bench.go(Place("statement", statement.id))
    assert not card.points.isVisible()  # nothing was said
    reader = Session.open(path, researcher="R. Haddadi", read_only=True)
    book = ReviewBook.open(None, reader, "R. Haddadi")
    book.judge_link(statement.id, code.id, Verdict.DISAGREE, "too near", "Another")
    book.judge_link(code.id, hands.study.placements_of(code.id)[0].category_id, Verdict.AGREE)
    book.comment(statement.id, code.id, "See line 2.")
    book.close()
    reader.close()
    read_answer(session, book.path)
    hands.settle()
    (block,) = card.points.judged
    assert card.points.isVisible()
    assert block.title.text() == "It carries Helping"
    assert (block.state.text(), block.suggested.text()) == ("R. Haddadi disagrees", "Suggested: Another")
    assert [entry.text.text() for entry in block.said.entries] == ["too near", "See line 2."]
    block.open_answer.click()
    hands.type("They are near on purpose.")
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [entry.text.text() for entry in block.said.entries][-1] == "They are near on purpose."
    assert hands.study.thread(book.id, statement.id, code.id)[-1].author == "N. Moradi"
    link, known = Link(statement.id, code.id), [False, False]
    assert [one.own for one in said_in_study(session, book.id, link)] == [*known, True]
    viewer = Session.open(path, researcher="N. Moradi", read_only=True)  # where nothing can be corrected
    assert [one.own for one in said_in_study(viewer, book.id, link)] == [*known, False]
    viewer.close()
    gone = []
    hands.bench.read.go.disconnect()
    hands.bench.read.go.connect(gone.append)
    block.resolve.click()
    assert gone == [Place("disagreement", f"{book.id}+{statement.id}+{code.id}")]
    hands.bench.go(Place("code", code.id))
    inspector = hands.bench.group.card
    qtbot.waitUntil(lambda: inspector.points.isVisible())
    assert [(b.title.text(), b.state.text()) for b in inspector.points.judged] == [
        ("It stands under Side by side", "R. Haddadi agrees")
    ]
    assert not inspector.points.judged[0].resolve.isVisible()

    reader = Session.open(path, researcher="R. Haddadi", read_only=True)  # the reviewer sees the answer
    book = ReviewBook.open(book.path, reader, "R. Haddadi")
    bridge = Bridge(reader, hands.window, book)
    said = said_by_reviewer(reader, book, Link(statement.id, code.id))
    assert [(one.author, one.own) for one in said] == [("R. Haddadi", True), ("N. Moradi", False)]
    book.close()
    bridge.close()

    session.undo()
    session.undo()  # the answer, then the review
    hands.settle()
    assert not inspector.points.isVisible()
    hands.window.close()


def test_what_can_not_be_saved_is_said_once_and_tried_again(qtbot, tmp_path, monkeypatch):
    path = make_study(tmp_path, language="en")
    session = Session.open(path, researcher="R.", read_only=True)
    book = ReviewBook.open(None, session, "R.")
    bridge = Bridge(session, None, book)
    saver = ReviewSaver(bridge)
    strip = ReviewStrip(bridge)
    qtbot.addWidget(strip)
    strip.show()
    refused = []
    bridge.refused.connect(refused.append)
    monkeypatch.setattr("phenocode.ui.reviewing.saving._AGAIN_MS", 60)

    def full(*_args, **_kwargs):
        raise Refusal("There is no room for {file}. Free some space or choose another place.", file="x")

    with monkeypatch.context() as patch:
        patch.setattr("phenocode.commands.reviewing.write_place_review", full)
        link = book.links[0]
        book.judge_link(link.subject_id, link.aspect, Verdict.AGREE)
        qtbot.waitUntil(lambda: book.save_problem is not None)
        qtbot.wait(200)
        assert len(refused) == 1
        assert book.unsaved
    qtbot.waitUntil(lambda: not book.unsaved)
    assert len(read_review_file(book.path).points) == 1
    with monkeypatch.context() as patch:
        patch.setattr("phenocode.commands.reviewing.write_place_review", full)
        book.judge_link(link.subject_id, link.aspect, Verdict.UNSURE)
        assert not saver.let_go()
        assert strip.saving.text() == "not saved"
        assert strip.elsewhere.isVisible()
        assert len(refused) == 2
    copy = tmp_path / "copy.pheno-review"
    patch_chosen(monkeypatch, str(tmp_path / "copy"))
    strip.elsewhere.click()
    assert saver.let_go()
    assert not strip.elsewhere.isVisible()
    assert [p.verdict for p in read_review_file(copy).points] == [Verdict.UNSURE]
    book.comment(link.subject_id, link.aspect, "one more")
    strip.elsewhere.click()
    assert len(refused) == 3
    assert "exists already" in refused[-1]
    assert book.unsaved
    assert saver.let_go()  # the file itself can be written again
    saver.close()
    bridge.close()
    assert not list(tmp_path.glob("*.lock"))
    bridge.deleteLater()
