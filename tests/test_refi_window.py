"""The window through which a project of another program comes in, used as a researcher uses it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from phenocode.commands.refi_exports import export_qdpx, project_of
from phenocode.commands.sample import make_sample
from phenocode.study.records import Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.importing.refi_window import RefiWindow
from phenocode.ui.look.theme import apply
from phenocode.ui.widgets.choices import Choice
from phenocode.ui.widgets.labels import Label
from tests.read_here import read_here
from tests.refi_files import QUOTATIONS, atlas, nvivo, write_qdpx
from tests.studies import make_session


@pytest.fixture
def bridge(qapp, tmp_path, monkeypatch):
    read_here(monkeypatch)
    apply(qapp, "light", 1.0, "en")
    made = Bridge(make_session(tmp_path))
    yield made
    made.close()


@pytest.fixture
def show(qtbot, bridge):
    """Shows the window for a file, read and planned; what is not closed by a test is closed after it."""
    shown = []

    def open_(path) -> RefiWindow:
        window = RefiWindow(bridge, path)
        shown.append(window)
        window.open()
        settle(qtbot, window)
        return window

    yield open_
    for window in filter(isValid, shown):
        window.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(qtbot, window) -> None:
    qtbot.waitUntil(lambda: window._job is None and not window._rest.isActive(), timeout=20_000)


def tree(window) -> list[list[str]]:
    model = window.tree.model()
    return [[model.index(row, c).data() for c in range(4)] for row in range(model.rowCount())]


def told(window) -> list[str]:
    return [window.sentences.item(row).text() for row in range(window.sentences.count())]


def choose(window, depth: int, rank: str) -> None:
    choice = window.choices.findChildren(Choice)[depth - 1]
    choice.setCurrentIndex(choice.findData(rank))
    choice.activated.emit(choice.currentIndex())


def press_tab(window, key: str) -> None:
    window.tabs._parts[key].click()


def test_a_project_is_looked_at_and_comes_in_as_one_step(qtbot, bridge, show, tmp_path):
    window = show(nvivo(tmp_path / "n.qdpx"))
    em = "\N{EM SPACE}"
    assert tree(window)[:3] == [
        ["Ideas", "second layer", "", ""],
        [f"{em}place", "first layer", "Ideas", ""],
        [f"{em}{em}home", "initial code", "place", "1"],
    ]
    assert [f"{em}joy", "first layer, and initial code", "Ideas", "1"] in tree(window)
    assert told(window)[:3] == ["1 transcript", "1 participant", "4 statements"]
    press_tab(window, "warnings")
    assert any("UTF-16" in one for one in told(window))
    press_tab(window, "left_out")
    assert told(window) == ["Who coded what and when was left out (R)."]
    assert not bridge.study.statements  # nothing before Import
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert {one.quotation for one in bridge.study.statements.values()} == set(QUOTATIONS)
    assert [step.label for step in bridge.session.history()] == ["project.import"]
    bridge.session.undo()
    assert not bridge.study.statements


def test_depths_are_chosen_and_the_tree_follows(qtbot, bridge, show, tmp_path):
    window = show(nvivo(tmp_path / "n.qdpx"))
    choose(window, 1, "encounter")
    settle(qtbot, window)
    assert tree(window)[0][1] == "kind of encounter"
    press_tab(window, "warnings")
    assert any("place stands under Ideas in the file, but not in the next layer" in one for one in told(window))
    choose(window, 2, "second")
    settle(qtbot, window)
    assert tree(window)[1][1:3] == ["second layer", "Ideas"]
    QTest.mouseClick(window._import, Qt.MouseButton.LeftButton)
    assert [one.name for one in bridge.study.layer(Layer.ENCOUNTER)] == ["Ideas", "Others"]


def test_depths_that_can_not_be_say_so_and_import_waits(qtbot, bridge, show, tmp_path):
    window = show(nvivo(tmp_path / "n.qdpx"))
    press_tab(window, "left_out")
    choose(window, 1, "code")
    settle(qtbot, window)
    assert any("can't be a higher layer than depth 1" in one for one in told(window))
    assert not window._import.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not bridge.study.codes
    choose(window, 1, "second")
    settle(qtbot, window)
    assert window._import.isEnabled()


def test_our_own_file_says_itself_what_its_codes_are(qtbot, bridge, show, tmp_path):
    session = make_sample(tmp_path / "s.pheno", language="fa", researcher="N")
    export_qdpx(project_of(session), tmp_path / "s.qdpx")
    names = [one.name for one in session.study.layer(Layer.ENCOUNTER)]
    session.close()
    window = show(tmp_path / "s.qdpx")
    assert window.choices.marked.isVisible()
    assert not any(choice.isEnabled() for choice in window.choices.findChildren(Choice))
    assert tree(window)[0][1] == "kind of encounter"
    window.choices.marked.click()
    settle(qtbot, window)
    assert all(choice.isEnabled() for choice in window.choices.findChildren(Choice))
    window.choices.marked.click()
    settle(qtbot, window)
    QTest.mouseClick(window._import, Qt.MouseButton.LeftButton)
    assert [one.name for one in bridge.study.layer(Layer.ENCOUNTER)] == names


def test_what_the_study_has_and_what_is_no_project_are_told(qtbot, bridge, show, tmp_path):
    path = atlas(tmp_path / "a.qdpx")
    QTest.mouseClick(show(path)._import, Qt.MouseButton.LeftButton)
    again = show(path)
    assert told(again) == ["The study holds all of it already."]
    assert not again._import.isEnabled()
    wrong = show(write_qdpx(tmp_path / "w.qdpx", "<Other/>"))
    assert not wrong.tree.isVisible()
    assert any("holds no REFI-QDA project" in one.text() for one in wrong.findChildren(Label) if one.isVisible())
    assert not wrong._import.isEnabled()


def test_sentences_are_copied(qtbot, bridge, show, tmp_path):
    window = show(atlas(tmp_path / "a.qdpx"))
    press_tab(window, "left_out")
    window.sentences.setFocus()
    QTest.keyClick(window.sentences, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().splitlines() == told(window)
