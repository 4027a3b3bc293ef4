"""The window in which a copy is joined, used as an analyst uses it."""

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from phenocode.commands.joining import BOTH, MINE, THEIRS
from phenocode.i18n import speak
from phenocode.ui.bridge import Bridge
from phenocode.ui.joining.entries import CONFLICT, HEADING
from phenocode.ui.joining.overlap_strip import OverlapStrip
from phenocode.ui.joining.window import JoiningWindow
from phenocode.ui.look.theme import apply, theme
from phenocode.ui.widgets.buttons import Button
from tests.joining_desk import Pair
from tests.studies import make_session


@pytest.fixture
def pair(qapp, tmp_path):
    apply(qapp, "light", 1.0, "en")
    made = Pair(tmp_path, "en")
    made.bridge = Bridge(made.session)
    yield made
    made.bridge.close()


@pytest.fixture
def show(qtbot, pair):
    shown = []

    def open_(path) -> JoiningWindow:
        window = JoiningWindow(pair.bridge, path)
        shown.append(window)
        window.open()
        qtbot.waitUntil(lambda: window._job is None, timeout=20_000)
        return window

    yield open_
    for window in filter(shiboken6.isValid, shown):
        window.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def rows(window, kind) -> list[int]:
    return [number for number, entry in enumerate(window.entries.rows) if entry.kind == kind]


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def test_conflicts_are_decided_by_keys_and_cards_and_joined_as_one_step(pair, show):
    window = show(pair.path)
    assert [window.entries.rows[row].text for row in rows(window, HEADING)] == [
        "Comes from the copy",
        "Made on both sides, one from now on",
        "Conflicts",
    ]
    name, memo, statement, _ = rows(window, CONFLICT)
    assert window.list.currentIndex().row() == name  # the first that waits
    assert not window._join.isEnabled()
    assert "to decide" in window.entries.index(name).data().casefold()
    assert window.entries.index(statement).data().endswith("Keep")  # by default
    settle()
    assert list(window._conflict.cards) == [MINE, THEIRS]
    QTest.keyClick(window.list, Qt.Key.Key_3)  # both names can't be had
    assert window.list.currentIndex().row() == name
    QTest.keyClick(window.list, Qt.Key.Key_2)
    assert window.list.currentIndex().row() == memo  # on to the next that waits
    settle()
    card = window._conflict.cards[BOTH]
    assert card.accessibleDescription() == "Belonging\nPeace"
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert card.isChecked()
    assert window._sum.text() == "1 conflict is to be decided."
    rest = next(one for one in window.findChildren(Button) if one.text() == "All the rest: theirs")
    QTest.mouseClick(rest, Qt.MouseButton.LeftButton)
    assert window._join.isEnabled()
    assert rest.isHidden() or not rest.isVisible()
    said = []
    pair.bridge.said.connect(said.append)
    steps = len(pair.session.history())
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    study = pair.session.study
    assert len(pair.session.history()) == steps + 1
    assert said == ["The copy is joined: 6 added, 2 changed."]
    assert study.codes[pair.code.id].name == "My place"
    assert study.memo_on(pair.first.id).text == "Belonging\nPeace"
    assert pair.spare.id in study.statements
    assert [one.category_id for one in study.placements_of(pair.moved.id)] == [pair.other.id]
    assert not window.isVisible()


def test_what_comes_is_named_and_the_overlap_is_shown_and_copied(pair, show):
    window = show(pair.path)
    window.list.setFocus()
    QTest.keyClick(window.list, Qt.Key.Key_Home)
    assert window.entries.rows[window.list.currentIndex().row()].text == "1 statement"
    assert window._names.stringList() == ["We read with the children and then"]
    window._what._parts["overlap"].click()
    settle()
    (strip,) = window.findChildren(OverlapStrip)
    assert strip.isVisible()
    assert "identical 1, overlapping 1" in strip.accessibleName()
    picture = strip.grab().toImage()
    whole = len(pair.text)
    theirs = pair.text.index(pair.said[1])  # only the copy has it
    column = round((theirs + 5) * picture.width() / whole)
    marked = theme().colour("ink2").name()
    assert picture.pixelColor(column, picture.height() - 2).name() == marked  # the lower lane is the copy's
    assert picture.pixelColor(column, 2).name() != marked
    next(one for one in window.findChildren(Button) if one.text() == "Copy the pairs").click()
    assert "We read with the children and then we talk" in QGuiApplication.clipboard().text()


def test_a_copy_of_another_study_is_refused_and_an_equal_one_has_nothing(pair, show, tmp_path):
    (tmp_path / "other").mkdir()
    other = make_session(tmp_path / "other")
    other.close()
    refused = []
    pair.bridge.refused.connect(refused.append)
    window = show(other.path)
    assert len(refused) == 1
    assert "copy of another study" in refused[0]
    assert not window._join.isEnabled()
    assert window._empty.isVisible()
    equal = tmp_path / "equal.pheno"
    pair.session.copy_present(equal)
    assert show(equal)._empty.text() == "The copy has nothing that this study has not."


def test_a_persian_study_begins_at_the_right(pair, show, qapp):
    speak("fa")
    apply(qapp, "dark", 1.0, "fa")
    window = show(pair.path)
    assert window.list.isRightToLeft()
    window._what._parts["overlap"].click()
    settle()
    (strip,) = window.findChildren(OverlapStrip)
    picture = strip.grab().toImage()
    assert not picture.isNull()
    apply(qapp, "light", 1.0, "en")


def test_closing_while_it_reads_ends_the_reading(pair, qtbot):
    window = JoiningWindow(pair.bridge, pair.path)
    window.open()
    job = window._job
    assert job.running
    window.reject()
    assert not job.running
    assert window._read is None
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(window)
