"""What a peer reviewer meets at the window: a study to be reviewed in place, a package to be sorted."""

import hashlib
import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from phenocode.cli.arguments import opens_window
from phenocode.commands.answers import read_answer
from phenocode.commands.categories import rename_card
from phenocode.commands.reviewing import ReviewBook
from phenocode.commands.session import Session
from phenocode.commands.sorting import SortingBook
from phenocode.commands.statements import unmark_statements
from phenocode.errors import Refusal
from phenocode.exchange.review_files import read_review_file, write_parcel
from phenocode.study.debriefing import Verdict
from phenocode.study.records import Layer
from phenocode.ui.place import Place
from phenocode.ui.reviewers import review_file
from phenocode.ui.reviewing.progress import ReviewStrip
from phenocode.ui.reviewing.start_dialog import StartReviewDialog
from phenocode.ui.reviewing.why import WhyDialog
from phenocode.ui.settings import Settings
from phenocode.ui.sorting.window import SortingWindow
from phenocode.ui.welcome.new_study import StudyDialog
from phenocode.ui.welcome.recent import RecentStudies
from tests.sorting_parcels import boxes, close_all, make_parcel, settle
from tests.test_window import run
from tests.window_desk import make_study, make_window

ALT = Qt.KeyboardModifier.AltModifier
CHANGING = {
    "Import interviews…", "Import a coding table…", "Join a colleague's copy…", "Pseudonymise…", "Your name…",
    "Restore half-spaces…", "Place quotations…", "Correct the text", "Import a corrected file…",
    "Mark the selection as a statement", "Add the selection to the statement", "Unmark the statement",
    "Memo on the statement", "Give a code", "The words themselves as the code", "Remove the transcript",
    "New category", "Rename", "Move to…", "Merge into…", "Split…", "Remove", "Move up in its layer",
    "Keep this iteration…", "Leave the finding on purpose…", "Helping", "Silence",
}  # fmt: skip


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def choose_file(monkeypatch, path, ask="getOpenFileName"):
    """The file that is chosen whenever one is asked for."""
    monkeypatch.setattr(QFileDialog, ask, lambda *_args, **_kwargs: (str(path), ""))


def begin(hands, name="R. Haddadi"):
    """Answer the dialog that asks who reviews."""
    dialog = next(one for one in hands.dialogs() if isinstance(one, StartReviewDialog))
    dialog.name.setText(name)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    hands.settle()
    return dialog


def review(hands, path, name="R. Haddadi") -> ReviewBook:
    hands.window.reviewers.review_study(path)
    begin(hands, name)
    return hands.bench.bridge.review


def offered(hands) -> set[str]:
    """What menus and palette offer now."""
    return {entry.name for entry in hands.window._entries() if entry.group == "Actions"}


def middle_of(view, card_id):
    """Where a card is clicked."""
    row = next(n for n, entry in enumerate(view.model().entries) if entry.id == card_id)
    place = view.visualRect(view.model().index(row, 0)).center()
    assert view.viewport().rect().contains(place)
    return place


def read_why(hands, words):
    """The reasons that are shown; they are put away again."""
    (why,) = hands.dialogs()
    assert isinstance(why, WhyDialog)
    assert any(words in one.text() for one in why.findChildren(QLabel))
    why.accept()
    hands.window.activateWindow()
    hands.settle()


def full(*_args, **_kwargs):
    raise Refusal("There is no room for {file}. Free some space or choose another place.", file="x")


def test_from_the_welcome_page_to_the_closed_file(qtbot, tmp_path, monkeypatch):
    path = make_study(tmp_path, language="en", title="A study")
    before = digest(path)
    hands = make_window(qtbot, researcher="")
    choose_file(monkeypatch, path)
    hands.press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    hands.dialogs()[0].reject()  # not now
    hands.settle()
    assert hands.window.workbench is None
    hands.window.welcome.review_card.click()
    hands.settle()
    begin(hands)
    bench, window = hands.bench, hands.window
    book, strip = bench.bridge.review, window.findChild(ReviewStrip)
    assert strip.who.text() == "Reviewing as R. Haddadi"
    assert hands.saving() == "Under review: nothing is written in the study"
    assert Settings().researcher == "R. Haddadi"
    assert RecentStudies(Settings()).all() == []  # from there it would be opened to be worked in

    # What would change the study is not offered, and its keys do nothing.
    assert not CHANGING & offered(hands)
    hands.select("we are silent")
    for key in (Qt.Key.Key_S, Qt.Key.Key_C, Qt.Key.Key_I, Qt.Key.Key_1, Qt.Key.Key_Delete):
        hands.press(key)
    assert hands.dialogs() == []
    bench.show_workspace("group")
    board = bench.group.board
    assert not CHANGING & offered(hands)
    assert "Open the whole card" in offered(hands)
    assert [entry.name for entry in board.model().entries if entry.kind == "new"] == []
    card = next(e for e in board.model().entries if e.kind == "category")
    board.go_to(card.key)
    for key in (Qt.Key.Key_N, Qt.Key.Key_M, Qt.Key.Key_F2, Qt.Key.Key_Delete):
        hands.press(key)
    assert hands.dialogs() == []
    assert not [field for field in board.findChildren(QLineEdit) if field.isVisible()]
    bench.group.inspector.show_tab("overlap")
    hands.press(Qt.Key.Key_Return)  # by the keyboard to the whole card
    assert bench.group.inspector.tab == "card"
    board.setFocus()
    hands.press(Qt.Key.Key_Y)
    read_why(hands, "")
    silence = next(code for code in hands.study.codes.values() if code.name == "Silence")
    pool = bench.group.pool_panel.pool
    window.activateWindow()
    hands.settle()
    QTest.mouseClick(pool.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(pool, silence.id))
    qtbot.waitUntil(lambda: bench.group.card.card_id == silence.id)
    QTest.mouseClick(bench.group.card.why, Qt.MouseButton.LeftButton)  # the second click
    read_why(hands, "Silence")
    where = middle_of(board, card.id)
    QTest.mousePress(board.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseMove(board.viewport(), where + QPoint(0, 60))
    QTest.mouseMove(board.viewport(), where + QPoint(0, 90))
    assert not bench.group.carrying.hand.cards
    QTest.mouseRelease(board.viewport(), Qt.MouseButton.LeftButton, pos=where + QPoint(0, 90))
    bench.group.show_face("meanings")
    assert not CHANGING & offered(hands)
    hands.choose("Study", "About the study")
    about = next(one for one in hands.dialogs() if isinstance(one, StudyDialog))
    assert about.question.isReadOnly()
    assert not about.deed.isVisible()
    about.cancel.click()
    bench.bridge.do(rename_card, book.links[-1].subject_id, "other")  # whatever is forgotten here
    assert hands.told() == [
        "study.pheno is open for reading only while it is reviewed. Say it in your review, beside the item."
    ]

    # Judging and taking back.
    first = book.links[0]
    hands.press(Qt.Key.Key_F6)
    hands.press(Qt.Key.Key_2, ALT)
    bench.read.view.setFocus()
    hands.press(Qt.Key.Key_Y)
    read_why(hands, "Mark a statement")
    row = next(row for row in bench.read.card.points.rows if row.link == first)
    row.reason.setFocus()
    hands.type("too near")
    hands.choose("Edit", "Undo")
    assert book.point_on(first.subject_id, first.aspect).reason == ""
    assert row.reason.text() == ""
    hands.choose("Edit", "Redo")
    assert (book.point_on(first.subject_id, first.aspect).reason, row.reason.text()) == ("too near", "too near")
    hands.choose("Edit", "Undo")
    hands.choose("Edit", "Undo")
    assert book.point_on(first.subject_id, first.aspect) is None
    hands.choose("Edit", "Undo")
    assert hands.word() == "There is nothing to undo."
    hands.press(Qt.Key.Key_F6)
    hands.press(Qt.Key.Key_1, ALT)
    qtbot.waitUntil(lambda: not book.unsaved)
    assert bench.rail._buttons["debrief"].accessibleName().startswith("Debrief, 4 links left")

    # Nothing is lost by closing what can't be saved.
    with monkeypatch.context() as patch:
        patch.setattr("phenocode.commands.reviewing.write_place_review", full)
        hands.press(Qt.Key.Key_3, ALT)
        for _ in range(2):  # each time it is asked for
            window.close()
            (said,) = hands.told()
            assert said.startswith("Your review is not saved, so it stays open. There is no room for x.")
            assert window.isVisible()
            assert hands.bench is bench
        window.open_study(path)  # nor by opening another
        assert len(hands.told()) == 1
        assert strip.elsewhere.isVisible()
        assert book.unsaved
    window.close()
    assert not window.isVisible()
    assert hands.told() == []
    (point,) = read_review_file(book.path).points
    assert point.verdict is Verdict.UNSURE
    assert digest(path) == before
    assert {one.name for one in tmp_path.iterdir()} == {path.name, book.path.name}


def test_what_is_begun_where_nothing_can_be_written_and_who_else_is_there(qtbot, tmp_path, monkeypatch):
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    hands = make_window(qtbot, researcher="R. Haddadi")
    # A study of an older schema, in a folder that must not be written.
    shared = tmp_path / "shared"
    shared.mkdir()
    old = Path(shutil.copy(Path(__file__).parent / "data" / "schema-2.pheno", shared / "old.pheno"))
    before = digest(old)
    shared.chmod(0o555)
    try:
        book = review(hands, old)
        assert book.path == home / "old - R. Haddadi.pheno-review"
        link = book.links[0]
        hands.press(Qt.Key.Key_F6)
        hands.press(Qt.Key.Key_1, ALT)
        assert hands.window.close_study()
    finally:
        shared.chmod(0o755)
    assert digest(old) == before
    assert [one.name for one in shared.iterdir()] == ["old.pheno"]
    assert read_review_file(book.path).points[0].subject_id == link.subject_id

    # A refusal is said in the dialog, where another file or name can be given.
    path = make_study(tmp_path, language="en", title="A study")
    hands.window.reviewers.review_study(path)
    dialog = next(one for one in hands.dialogs() if isinstance(one, StartReviewDialog))
    choose_file(monkeypatch, book.path, "getSaveFileName")
    dialog.choose.click()
    dialog.deed.click()
    assert dialog.isVisible()
    assert dialog.refusal.isVisible()
    assert "is a review of another study" in dialog.refusal.text()
    assert hands.window.workbench is None
    choose_file(monkeypatch, tmp_path / "mine", "getSaveFileName")
    dialog.choose.click()
    assert not dialog.refusal.isVisible()
    dialog.deed.click()
    hands.settle()
    book = hands.bench.bridge.review
    assert book.path == tmp_path / "mine.pheno-review"

    # The analyst opens it meanwhile, and changes what is under the reviewer's eyes.
    analyst = Session.open(path, researcher="N. Moradi")
    assert not analyst.read_only
    first, second = analyst.study.statements_in_order()
    code = analyst.study.codes_of(first.id)[0]
    rename_card(analyst, code.id, "Aiding")
    unmark_statements(analyst, [second.id])
    hands.bench.go(Place("statement", second.id))
    (row,) = [row for row in hands.bench.read.card.points.rows if row.isVisible()]
    row.judge(Verdict.DISAGREE)
    hands.bench.go(Place("statement", first.id))
    (row,) = [row for row in hands.bench.read.card.points.rows if row.isVisible()]
    assert row.title.text() == "It carries Helping"  # as it was when it was opened
    row.judge(Verdict.AGREE)
    hands.bench.read.card.why.click()
    read_why(hands, "")

    # The same review again shows the same window; the study to be worked in is another matter.
    bench = hands.bench
    hands.window.reviewers.review_study(path)
    dialog = next(one for one in hands.dialogs() if isinstance(one, StartReviewDialog))
    dialog.choose.click()
    dialog.deed.click()
    hands.settle()
    assert hands.dialogs() == []
    assert hands.bench is bench
    hands.window.reviewers.review_study(path)
    dialog = next(one for one in hands.dialogs() if isinstance(one, StartReviewDialog))
    dialog.name.setText("E. Lindqvist")  # who would go on with another's review
    dialog.choose.click()
    dialog.deed.click()
    assert "is open in another window" in dialog.refusal.text()
    dialog.reject()
    hands.settle()
    assert hands.window.open_study(path)
    assert hands.bench.bridge.review is None
    assert "held by N. Moradi" in hands.saving()
    told = read_answer(analyst, book.path)
    assert told.added == 2
    assert [str(one) for one in told.told] == ["1 point is about a link that stands differently now."]
    analyst.close()

    # The study that is held is reviewed all the same.
    writer = Session.open(path, researcher="N. Moradi")
    assert review(hands, path).total == 4
    assert hands.saving() == "Under review: nothing is written in the study"
    hands.window.close()
    writer.close()


def test_the_reviewer_reads_the_answers_beside_each_item(qtbot, tmp_path):
    from phenocode.commands.resolving import keep_place, write_comment

    path = make_study(tmp_path, language="en", title="A study")
    hands = make_window(qtbot, researcher="R. Haddadi")
    book = review(hands, path)
    link = book.links[0]
    hands.press(Qt.Key.Key_F6)
    hands.press(Qt.Key.Key_2, ALT)
    hands.window.close_study()
    analyst = Session.open(path, researcher="N. Moradi")
    read_answer(analyst, book.path)
    write_comment(analyst, book.id, link.subject_id, link.aspect, "Look at line 2.")
    keep_place(analyst, book.id, link.subject_id, link.aspect, reason="As the whole answer says.")
    analyst.close()
    book = review(hands, path)  # the new file, with the same name
    hands.bench.go(Place("statement", link.subject_id))
    row = next(row for row in hands.bench.read.card.points.rows if row.link == link)
    entries = [entry.text.text() for entry in row.said.entries]
    assert entries == ["Look at line 2.", "As the whole answer says."]
    hands.window.activateWindow()
    hands.settle()
    row.open_comment.click()
    hands.type("Then I agree.")
    hands.press(Qt.Key.Key_F6)
    assert [c.text for c in book.comments_on(link.subject_id, link.aspect)] == ["Then I agree."]
    hands.window.close()


@pytest.fixture
def package(tmp_path):
    path = tmp_path / "package.pheno-review"
    write_parcel(make_parcel(4), None, path)
    yield path
    for window in sorting():
        window.saving.pending = False
        window.close()
    close_all()


def sorting() -> list[SortingWindow]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, SortingWindow) and w.isVisible()]


def test_a_package_is_opened_once_and_outlives_the_main_window(qtbot, tmp_path, package, monkeypatch):
    hands = make_window(qtbot, researcher="R. Haddadi")
    window = hands.window
    choose_file(monkeypatch, package)
    window.welcome.open_card.click()
    qtbot.waitUntil(lambda: bool(hands.dialogs()))
    (dialog,) = hands.dialogs()
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(sorting()))
    (board,) = sorting()
    board.show_board()
    board.desk.put("f2")
    window.activateWindow()
    hands.choose("File", "Open a study")  # the same again
    settle()
    assert sorting() == [board]
    assert QApplication.activeWindow() is board
    copy = tmp_path / "ANOTHER.PHENO-REVIEW"
    write_parcel(make_parcel(3), None, copy)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(copy))])
    window.welcome.dropEvent(
        QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    )
    qtbot.waitUntil(lambda: bool(hands.dialogs()))
    hands.dialogs()[0].reject()
    settle()

    # What is no package says what to do with it.
    path = make_study(tmp_path, language="en", title="A study")
    session = Session.open(path, researcher="R.", read_only=True)
    place = ReviewBook.open(None, session, "R.")
    place.close()
    session.close()
    window.open_file(place.path)
    qtbot.waitUntil(lambda: bool(hands.dialogs()))
    (said,) = hands.told()
    assert "is a review in place, nothing to be sorted" in said
    assert "Review a study" in said
    assert "Read an answer" in said
    gone = tmp_path / "gone.pheno-review"
    window.open_file(gone)
    qtbot.waitUntil(lambda: bool(hands.dialogs()))
    assert "gone.pheno-review" in hands.told()[0]

    window.close()
    assert sorting() == [board]  # it has its own window
    board.desk.put("f1")
    board.close()
    assert SortingBook.open(package).progress(board.desk.layer)[0] == 2
    qtbot.waitUntil(lambda: sorting() == [])


def test_quitting_closes_both_unless_answers_would_be_lost(qtbot, package, monkeypatch):
    hands = make_window(qtbot, researcher="R. Haddadi")
    SortingBook.open(package, "R. Haddadi").save()
    hands.window.open_file(package)
    qtbot.waitUntil(lambda: bool(sorting()))
    (board,) = sorting()
    board.desk.put("f2")
    with monkeypatch.context() as patch:
        patch.setattr("phenocode.commands.sorting.write_encoded", full)
        hands.choose("File", "Quit")
        settle()
        assert sorting() == [board]
        (box,) = boxes(board)
        QTest.keyClick(box, Qt.Key.Key_Escape)
    board.saving.save()
    hands.choose("File", "Quit")
    qtbot.waitUntil(lambda: sorting() == [])
    assert not hands.window.isVisible()
    assert SortingBook.open(package).place_of(1, Layer.FIRST) == "f2"


def test_a_package_is_named_on_the_command_line(package):
    assert opens_window([str(package)])
    assert opens_window(["not-there.pheno-review"])  # the window says so, not the usage
    assert run(str(package), LC_ALL="en_GB.UTF-8") == ["welcome", "ltr"]
    assert os.listdir(package.parent) == [package.name]


@pytest.mark.parametrize(
    ("chosen", "file"),
    [("mine", "mine.pheno-review"), ("MINE.PHENO-REVIEW", "MINE.PHENO-REVIEW"), ("P. 3", "P. 3.pheno-review")],
)
def test_an_ending_that_is_there_is_not_added_again(tmp_path, chosen, file):
    assert review_file(tmp_path / chosen) == tmp_path / file
