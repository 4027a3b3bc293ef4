"""From the file to the board: the judge is asked, one's own answer is gone on with, another's is left alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QWidget

from phenocode import i18n
from phenocode.commands.sorting import SortingBook
from phenocode.exchange.review_files import write_parcel
from phenocode.study.records import Layer
from phenocode.ui.look import theme as look
from phenocode.ui.settings import Settings
from phenocode.ui.sorting.opening import open_package
from tests.sorting_parcels import OPEN, boxes, close_all, make_book, make_parcel, open_window, press, settle
from tests.test_translatable import _DATA, _NO_WORDS, _OF_QT, texts_of

K = Qt.Key
CAPS = {"Backspace", "Ctrl 1…3", "Shift 1…9"}


@pytest.fixture
def main(qtbot):
    """The window over which is asked."""
    look.apply(QApplication.instance())
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    yield widget
    close_all()


@pytest.fixture
def package(tmp_path):
    path = tmp_path / "package.pheno-review"
    write_parcel(make_parcel(4), None, path)
    return path


def open_it(qtbot, path, main):
    """Open a package; answers the opening once the judge is asked, or the window shown."""
    opening = open_package(path, Settings(), main)
    opening.opened.connect(OPEN.append)
    qtbot.waitUntil(lambda: opening.dialog is not None or opening.window is not None)
    settle()
    return opening


def begin_as(qtbot, path, main, name):
    opening = open_it(qtbot, path, main)
    opening.dialog.name.setText(name)
    with qtbot.waitSignal(opening.opened):
        QTest.mouseClick(opening.dialog.deed, Qt.MouseButton.LeftButton)
    return opening.window


def test_a_judge_signs_sorts_and_goes_on_another_day(qtbot, main, package):
    opening = open_it(qtbot, package, main)
    dialog = opening.dialog
    assert dialog.held is None
    QTest.keyClick(dialog.name, K.Key_Return)
    assert dialog.isVisible()
    assert dialog._problem.text() == "Type your name."
    dialog.name.setText("  R.  Haddadi ")
    with qtbot.waitSignal(opening.opened):
        QTest.keyClick(dialog.name, K.Key_Return)
    window = opening.window
    assert window.start.isVisible()
    assert Settings().researcher == "R. Haddadi"
    window.show_board()
    window.desk.put("f2")
    with qtbot.waitSignal(window.closed):
        window.close()
    assert SortingBook.open(package).judge == "R. Haddadi"
    # Another day on the same computer nothing is asked.
    opening = open_it(qtbot, package, main)
    assert opening.dialog is None
    assert opening.window.board.isVisible()
    assert opening.window.desk.row == 1


def test_the_answer_of_another_judge_is_left_alone(qtbot, main, package, tmp_path, monkeypatch):
    window = begin_as(qtbot, package, main, "R. Haddadi")
    window.desk.put("f2")
    window.close()
    whole = package.read_bytes()
    Settings().researcher = "E. Lindqvist"
    opening = open_it(qtbot, package, main)
    dialog = opening.dialog
    assert dialog.held.text() == "It holds the answers of R. Haddadi, as far as they have come: 1 of 4."
    assert dialog.deed.text() == "Go on as R. Haddadi"
    assert not dialog._name_row.isVisible()
    dialog.anew.click()
    dialog.name.setText("E. Lindqvist")
    asked = []
    target = tmp_path / "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **_: asked.append(a[2]) or (str(target), ""))
    with qtbot.waitSignal(opening.opened):
        dialog.deed.click()
    assert asked[0].endswith("package E. Lindqvist.pheno-review")
    window = opening.window
    assert (window.book.judge, window.desk.place(0)) == ("E. Lindqvist", "")
    window.desk.put("f5")
    window.close()
    mine = SortingBook.open(tmp_path / "mine.pheno-review")
    assert (mine.judge, mine.place_of(1, Layer.FIRST)) == ("E. Lindqvist", "f5")
    assert package.read_bytes() == whole
    # The first judge goes on in the same window system under their own name.
    opening = open_it(qtbot, package, main)
    with qtbot.waitSignal(opening.opened):
        opening.dialog.deed.click()
    assert opening.window.desk.row == 1
    opening.window.close()
    # A file that is there is not written over: it is said, and nothing opens.
    opening = open_it(qtbot, package, main)
    opening.dialog.anew.click()
    opening.dialog.name.setText("A. Third")
    with qtbot.waitSignal(opening.ended):
        opening.dialog.deed.click()
    (box,) = [box for box in main.findChildren(QMessageBox) if box.isVisible()]
    assert "mine.pheno-review" in box.text()
    QTest.keyClick(box, K.Key_Escape)
    assert opening.window is None


def test_what_is_no_package_is_refused_and_a_read_only_one_gets_a_copy(qtbot, main, package, tmp_path, monkeypatch):
    bad = tmp_path / "bad.pheno-review"
    bad.write_bytes(b"\x00 nothing of the kind")
    opening = open_package(bad, Settings(), main)
    with qtbot.waitSignal(opening.ended):
        pass
    (box,) = [box for box in main.findChildren(QMessageBox) if box.isVisible()]
    assert "bad.pheno-review" in box.text()
    QTest.keyClick(box, K.Key_Escape)
    # The judge does not want to.
    opening = open_it(qtbot, package, main)
    with qtbot.waitSignal(opening.ended):
        QTest.keyClick(opening.dialog, K.Key_Escape)
    assert opening.window is None
    # Where nothing can be written, the answer goes into a file that is asked for.
    monkeypatch.setattr("phenocode.ui.sorting.opening._can_write", lambda _path: False)
    target = tmp_path / "copy.pheno-review"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    window = begin_as(qtbot, package, main, "R. Haddadi")
    window.desk.put("f1")
    window.close()
    assert SortingBook.open(target).place_of(1, Layer.FIRST) == "f1"
    assert SortingBook.open(package).judge == ""


def test_every_word_of_it_can_be_translated(qtbot, main, tmp_path):
    i18n.speak("en", lambda text: f"⟦{text}⟧", isolates=False)
    parcel = make_parcel(3, 12, blind=False)
    names = CAPS | {parcel.phenomenon, parcel.question, "R. Haddadi", *(c.name for c in parcel.choices)}
    names |= {c.definition for c in parcel.choices} | {" ".join(item.words) for item in parcel.items}
    book = make_book(tmp_path, parcel)
    window = open_window(qtbot, book)
    window.desk.put("f1")
    window.desk.turn_to(window.desk.layers[1])
    press(window, K.Key_S)
    window.desk.open_pile("unsure")
    seen = []
    for page in (window.show_start, window.show_board, window._show_end):
        page()
        settle()
        seen += [text for widget in [window, *window.findChildren(QWidget)] for text in texts_of(widget)]
    for view in (window.piles.grid, window.piles.trays):
        seen += [("tray", pile.name) for pile in view.model_.piles if pile.tray]
    seen += [("action", action.text()) for action in window.deeds.actions.values()]
    book.save()
    opening = open_it(qtbot, book.path, main)
    seen += [text for widget in opening.dialog.findChildren(QLabel) for text in texts_of(widget)]
    opening.dialog.reject()
    assert len(seen) > 100
    plain = {
        text
        for _, text in seen
        if text and "⟦" not in text and text not in names
        and not _NO_WORDS.fullmatch(text) and not _DATA.search(text) and not _OF_QT.search(text)
    }  # fmt: skip
    assert plain == set()
    assert boxes(window) == []
