"""The validity register in its window, ticked and typed as a person would."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from phenocode.commands.meetings import note_meeting
from phenocode.commands.session import Session
from phenocode.commands.validity import claim, enter_validity
from phenocode.study.debriefing import ValidityKind
from phenocode.ui.bridge import Bridge
from phenocode.ui.debrief.register_window import RegisterWindow
from tests.reviews import add_answer, add_package, sorted_study

PEER, MEMBER, QUOTED = ValidityKind.PEER_DEBRIEFING, ValidityKind.MEMBER_CHECK, ValidityKind.QUOTATIONS


class Desk:
    """The window over a study, and the keys that are pressed in it."""

    def __init__(self, qtbot, session):
        self.session = session
        self.bridge = Bridge(session)
        self.parent = QWidget()
        qtbot.addWidget(self.parent)
        self.window = RegisterWindow(self.bridge, self.parent)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()

    def __getitem__(self, kind):
        return self.window.blocks[kind]

    @property
    def study(self):
        return self.session.study

    def entries(self, kind):
        found = [one for one in self.study.validity_entries.values() if one.kind is kind]
        found.sort(key=lambda one: one.position)
        return [(one.who, one.held, one.outcome) for one in found]

    def shown(self, kind):
        return [row.texts() for row in self[kind].entries.rows if not row.isHidden()]

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)

    def type(self, text):
        QTest.keyClicks(QApplication.focusWidget(), text)

    def close(self):
        if isValid(self.window):
            self.window._asked = True
            self.window.close()
        self.bridge.checks.stop()
        self.session.close()


@pytest.fixture
def desk(qtbot, tmp_path):
    opened = Desk(qtbot, sorted_study(tmp_path, language="en"))
    yield opened
    opened.close()


CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_kind_is_claimed_and_entered_with_the_keyboard_alone(desk):
    block = desk[ValidityKind.TRIANGULATION]
    assert block.claimed.hasFocus()
    assert desk.window.state.text() == "Nothing is claimed yet"
    assert block.hint.text() == "The study draws on 1 participant in 1 setting."
    assert not block.wording.isVisible()
    desk.press(Qt.Key.Key_Space)
    assert [one.kind for one in desk.study.claims.values()] == [ValidityKind.TRIANGULATION]
    assert (block.state.text(), desk.window.state.text()) == ("Claimed without an entry", "1 claim has no entry")
    desk.press(Qt.Key.Key_Tab)
    assert block.wording.hasFocus()
    desk.type("Seen from two sides.")
    desk.press(Qt.Key.Key_Tab)
    assert [one.wording for one in desk.study.claims.values()] == ["Seen from two sides."]
    assert block.entries.adding.hasFocus()
    desk.press(Qt.Key.Key_Space)
    desk.type("N. Moradi")
    desk.press(Qt.Key.Key_Tab)
    desk.type("1404/10")
    desk.press(Qt.Key.Key_Tab)
    desk.type("Both settings agree.")
    assert desk.entries(ValidityKind.TRIANGULATION) == []
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert desk.entries(ValidityKind.TRIANGULATION) == [("N. Moradi", "1404/10", "Both settings agree.")]
    assert block.entries.adding.hasFocus()
    assert not block.entries.draft.isVisible()
    assert (block.state.text(), desk.window.state.text()) == ("1 entry", "Every claim has an entry")
    block.claimed.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert not desk.study.claims
    assert block.state.text() == "1 entry, not claimed"
    # An entry may be made of what is not claimed; a new row that was left is entered too.
    other = desk[PEER]
    other.entries.adding.click()
    other.entries.draft.outcome.setFocus()
    desk.type("Agreed.")
    other.claimed.setFocus()
    assert desk.entries(PEER) == [("", "", "Agreed.")]
    assert not desk.study.claims
    # And one in which nothing was written goes.
    other.entries.adding.click()
    assert other.entries.draft.isVisible()
    other.claimed.setFocus()
    assert not other.entries.draft.isVisible()
    assert desk.entries(PEER) == [("", "", "Agreed.")]


def test_entries_are_corrected_and_removed_in_place_and_undo_works(desk):
    session = desk.session
    for name in ("first", "second", "third"):
        enter_validity(session, MEMBER, who=name, held="", outcome=f"{name} outcome")
    assert desk.shown(MEMBER) == desk.entries(MEMBER)
    rows = desk[MEMBER].entries.rows
    assert rows[1].who.accessibleName() == "Entry 2: who"
    rows[1].held.setFocus()
    desk.type("1404")
    desk.press(Qt.Key.Key_Tab)
    assert desk.entries(MEMBER)[1] == ("second", "1404", "second outcome")
    # A blank outcome is refused in a sentence, and what stood there stands there still.
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.press(Qt.Key.Key_Delete)
    desk.press(Qt.Key.Key_Tab)
    assert "Write the outcome" in desk.window.notice.text()
    assert desk.entries(MEMBER)[1] == ("second", "1404", "second outcome")
    rows[1].remove.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert desk.shown(MEMBER) == [("first", "", "first outcome"), ("third", "", "third outcome")]
    assert rows[1].remove.hasFocus()
    assert not desk.window.notice.isVisible()
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.shown(MEMBER) == desk.entries(MEMBER)
    assert len(desk.shown(MEMBER)) == 3
    assert desk.window.state.text() == "Undone: Remove an entry on member check"
    # In a field in which nothing was typed undo is the window's too.
    rows[0].who.setFocus()
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.entries(MEMBER)[1] == ("second", "", "second outcome")
    assert desk.shown(MEMBER)[1] == ("second", "", "second outcome")
    rows[0].outcome.setFocus()
    desk.press(Qt.Key.Key_Y, CONTROL)
    assert desk.entries(MEMBER)[1] == ("second", "1404", "second outcome")
    # What was typed is taken back as typing first.
    desk.type("!")
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert rows[0].outcome.text() == "first outcome"
    assert len(desk.entries(MEMBER)) == 3


def test_a_new_row_comes_into_sight(qtbot, desk):
    view = desk.window.page.viewport()
    desk.window.page.verticalScrollBar().setValue(0)
    entries = desk[ValidityKind.PRAGMATIC].entries
    assert not view.rect().contains(entries.adding.mapTo(view, entries.adding.rect().bottomLeft()))
    entries.adding.click()
    qtbot.waitUntil(lambda: view.rect().contains(entries.draft.mapTo(view, entries.draft.rect().bottomLeft())))
    assert entries.draft.who.hasFocus()


def test_an_entry_without_an_outcome_keeps_the_window_open_once(desk):
    entries = desk[QUOTED].entries
    entries.adding.click()
    desk.type("N. Moradi")
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.isVisible()
    assert "Write the outcome" in desk.window.notice.text()
    entries.draft.outcome.setFocus()
    desk.type("Done.")
    desk.press(Qt.Key.Key_Escape)
    assert not desk.window.isVisible()
    assert desk.entries(QUOTED) == [("N. Moradi", "", "Done.")]


def test_what_is_typed_is_kept_when_the_window_closes(desk):
    claim(desk.session, PEER)
    desk[PEER].wording.setFocus()
    desk.type("Two judges.")
    desk.press(Qt.Key.Key_Escape)
    assert [one.wording for one in desk.study.claims.values()] == ["Two judges."]
    assert not desk.window.isVisible()


def test_what_the_study_shows_is_said_and_never_entered(desk):
    session = desk.session
    add_answer(session, add_package(session), "Sara", {})
    note_meeting(session, judge="Navid", held="", asked="", outcome="")
    assert desk[PEER].hint.text() == "The study holds 1 blind sorting and 1 other review."
    assert desk[QUOTED].hint.text() == "The study holds 10 statements for 3 categories."
    assert not desk[MEMBER].hint.isVisible()
    assert not desk.study.validity_entries
    assert not desk.study.claims
    first = claim(session, MEMBER)
    desk.window.show_claim(first.id)
    assert desk[MEMBER].claimed.hasFocus()
    assert desk[MEMBER].claimed.isChecked()
    assert (
        desk.window.page.viewport()
        .rect()
        .contains(desk[MEMBER].claimed.mapTo(desk.window.page.viewport(), desk[MEMBER].claimed.rect().center()))
    )


def test_a_study_for_reading_only_is_shown_and_not_written(qtbot, tmp_path):
    session = sorted_study(tmp_path)
    claim(session, PEER, "سخن")
    enter_validity(session, PEER, who="سارا", held="", outcome="پذیرفت")
    session.close()
    desk = Desk(qtbot, Session.open(session.path, researcher="x", read_only=True))
    block = desk[PEER]
    assert block.claimed.isChecked()
    assert not block.claimed.isEnabled()
    assert block.wording.isReadOnly()
    assert desk.shown(PEER) == [("سارا", "", "پذیرفت")]
    assert block.entries.rows[0].who.isReadOnly()
    assert not block.entries.adding.isVisible()
    assert desk.window.notice.isVisible()
    desk.close()
