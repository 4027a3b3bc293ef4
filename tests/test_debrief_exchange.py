"""Debrief's way out and back: a package is made and written, its answers are read, what does not fit is told whole."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from phenocode.commands.answers import parse_answer
from phenocode.commands.sorting import SortingBook
from phenocode.study.debriefing import NOWHERE, Unit
from phenocode.study.records import Layer
from phenocode.ui.debrief import reading
from phenocode.ui.debrief.reading import AnswerDialog
from phenocode.ui.debrief.send_dialog import SendDialog
from tests.debrief_desk import make_hands
from tests.filled_forms import FormFile, w
from tests.reviews import sorted_study

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def hands(qtbot, tmp_path):
    """A workspace over the sorted study, from which nothing was sent yet."""
    hands = make_hands(qtbot, sorted_study(tmp_path, language="en"))
    yield hands
    hands.bridge.close()


def send(hands, monkeypatch, path, fill=lambda dialog: None):
    """Send as a researcher does, with the dialog's own answer to where."""
    hands.press(Qt.Key.Key_D, CONTROL | SHIFT)
    dialog = hands.dialog(SendDialog)
    fill(dialog)
    hands.qtbot.waitUntil(dialog.deed.isEnabled)
    told = dialog.sum.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    dialog.deed.click()
    hands.qtbot.waitUntil(lambda: hands.dialog(SendDialog) is None)
    return told


def read(hands, monkeypatch, path):
    """Read an answer as a person does; the file is parsed in another thread than the window's."""

    def parse(path):
        assert threading.current_thread() is not threading.main_thread()
        return parse_answer(path)

    monkeypatch.setattr(reading, "parse_answer", parse)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    hands.desk.read.click()
    hands.qtbot.waitUntil(lambda: not hands.desk.errands.running, timeout=20_000)


def answer(path, judge, first, remark=""):
    """A judge sorts all items of a package by their words: ``first`` gives names of categories by item number."""
    book = SortingBook.open(path, judge)
    keys = {choice.name: choice.key for choice in book.parcel.choices} | {NOWHERE: NOWHERE}
    for item in book.parcel.items:
        book.put(item.number, Layer.FIRST, keys[first(item)])
    if remark:
        book.remark(1, remark)
    book.save()


def test_a_sample_goes_out_and_its_answer_comes_back(hands, monkeypatch, tmp_path):
    path = tmp_path / "out.pheno-review"
    hands.focus(hands.desk.empty.button)

    def fill(dialog):
        dialog.share._parts["sample"].click()
        dialog.sample.setText("۶")
        dialog.seed.setText("1847")
        dialog.recipient.setText("R. Haddadi")
        dialog.asked.set_text("Sort them, please.")

    assert send(hands, monkeypatch, path, fill) == "6 statements of 10, 7 categories to choose from"
    assert path.exists()
    (package,) = hands.study.packages.values()
    assert (len(package.items), package.seed, package.recipient, package.asked, package.medium) == (
        6,
        1847,
        "R. Haddadi",
        "Sort them, please.",
        "file",
    )
    assert hands.listed() == ["Sent, waiting", "R. Haddadi"]
    assert hands.desk._stack.currentWidget() is hands.desk._waiting_area
    # The package as it was sent is no answer yet; the refusal is said, and nothing is changed.
    read(hands, monkeypatch, path)
    dialog = hands.dialog(AnswerDialog)
    assert "no answer" in dialog.notice.text()
    assert dialog.replace_button.isHidden()
    dialog.reject()
    hands.qtbot.waitUntil(lambda: hands.dialog(AnswerDialog) is None)
    answer(path, "R. Haddadi", lambda _item: "A", remark="All alike.")
    read(hands, monkeypatch, path)
    assert hands.listed()[0] == "Returned"
    assert hands.listed()[1].startswith("R. Haddadi | ")
    assert "R. Haddadi: 6 new" in hands.said
    assert hands.desk.review.judge == "R. Haddadi"
    assert all(row[2] == "A" and row[1] != "A" for row in hands.table())
    # The same state again changes nothing, a second answer of the judge is offered to take the first one's place.
    steps = len(hands.session.history())
    other = tmp_path / "again.pheno-review"
    other.write_bytes(path.read_bytes())
    read(hands, monkeypatch, other)
    assert len(hands.session.history()) == steps


def test_a_second_answer_of_a_judge_can_replace_the_first(hands, monkeypatch, tmp_path):
    path, copy = tmp_path / "out.pheno-review", tmp_path / "copy.pheno-review"
    send(hands, monkeypatch, path)
    copy.write_bytes(path.read_bytes())
    answer(path, "R. Haddadi", lambda _item: "A")
    answer(copy, "R. Haddadi", lambda _item: "B")
    read(hands, monkeypatch, path)
    first = hands.desk.review.id
    read(hands, monkeypatch, copy)
    assert hands.desk.review.id == first
    dialog = hands.dialog(AnswerDialog)
    assert not dialog.replace_button.isHidden()
    dialog.replace_button.click()
    assert [review.judge for review in hands.study.reviews.values()] == ["R. Haddadi"]
    assert first not in hands.study.reviews
    assert {row[2] for row in hands.table()} == {"B"}
    hands.session.undo()
    assert set(hands.study.reviews) == {first}


def test_a_form_goes_out_and_rows_that_can_not_be_read_are_all_listed(hands, monkeypatch, tmp_path):
    path = tmp_path / "form"  # the ending comes by itself

    def fill(dialog):
        dialog.medium._parts["form"].click()

    assert send(hands, monkeypatch, path, fill) == "10 statements, 7 categories to choose from"
    path = tmp_path / "form.docx"
    (package,) = hands.study.packages.values()
    assert (package.unit, package.blind, package.medium) == (Unit.STATEMENT, True, "form")
    form = FormFile(path)
    form.name("R. Haddadi")
    for number in (1, 2):
        form.choose(number, 0, "A")
        for text in form.cells(number)[2].iter(w("t")):
            text.text = "No such category"
    filled = form.save(tmp_path / "filled.docx")
    read(hands, monkeypatch, filled)
    dialog = hands.dialog(AnswerDialog)
    rows = dialog.rows.toPlainText().splitlines()
    assert len(rows) == 2
    assert ["Item 1" in rows[0], "Item 2" in rows[1]] == [True, True]
    assert not hands.study.reviews
    dialog.reject()


def test_numbers_that_are_none_are_said(hands):
    hands.focus(hands.desk.empty.button)
    hands.press(Qt.Key.Key_D, CONTROL | SHIFT)
    dialog = hands.dialog(SendDialog)
    dialog.seed.setText("many")
    assert dialog.notice.isVisible()
    hands.qtbot.wait(200)
    assert not dialog.deed.isEnabled()
    dialog.seed.setText("7")
    hands.qtbot.waitUntil(dialog.deed.isEnabled)
    assert not dialog.notice.isVisible()
    dialog.reject()


def test_another_file_is_never_lost(hands, monkeypatch, tmp_path):
    other = tmp_path / "letter.pheno-review"
    other.write_text("mine")
    hands.focus(hands.desk.empty.button)
    hands.press(Qt.Key.Key_D, CONTROL | SHIFT)
    dialog = hands.dialog(SendDialog)
    hands.qtbot.waitUntil(dialog.deed.isEnabled)
    # The dialog has asked about the name as it was typed, not about the one with the ending.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "letter"), ""))
    dialog.deed.click()
    hands.qtbot.waitUntil(dialog.notice.isVisible)
    assert "letter.pheno-review" in dialog.notice.text()
    hands.qtbot.waitUntil(dialog.deed.isEnabled)
    dialog.reject()
    assert other.read_text() == "mine"
    assert not hands.study.packages
