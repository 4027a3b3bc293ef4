"""The menus and keys of the whole window: their order, one deed a key, what they mean while a text is corrected."""

import re
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QMenuBar, QWidget
from shiboken6 import isValid

from phenocode.commands.memos import write_memo
from phenocode.ui.correcting.joiners import JoinersWindow
from phenocode.ui.correcting.pseudonyms import PseudonymWindow
from phenocode.ui.frame.menus import plain
from phenocode.ui.read.details import InterviewDetails
from phenocode.ui.widgets.flow import FlowLayout
from tests.studies import add_transcript, make_session
from tests.window_desk import CONTROL, TEXT, make_study, make_window

WORKSPACES = {
    "read": Qt.Key.Key_1,
    "group": Qt.Key.Key_2,
    "outcome": Qt.Key.Key_3,
    "debrief": Qt.Key.Key_4,
    "report": Qt.Key.Key_5,
}


@pytest.fixture
def hands(qtbot, tmp_path):
    hands = make_window(qtbot)
    hands.window.open_study(make_study(tmp_path))
    hands.settle()
    yield hands
    if hands.window.workbench is not None and page_of(hands).active:
        page_of(hands)._discard()
    hands.window.close()


def page_of(hands):
    return hands.bench.read.correcting.page


def text_of(hands) -> str:
    [transcript] = hands.study.transcripts.values()
    return hands.session.source(transcript.source_id).text


def shown_menus(hands) -> dict[str, list[QAction]]:
    bar = hands.window.findChild(QMenuBar)
    return {
        plain(title.text()): [deed for deed in title.menu().actions() if deed.isVisible() and not deed.isSeparator()]
        for title in bar.actions()
        if title.isVisible()
    }


def correct(hands) -> None:
    """Begin a correction, the caret at the very beginning."""
    hands.control(Qt.Key.Key_E)
    page_of(hands).editor.put_caret(0)


def look_for(hands, words: str) -> None:
    hands.control(Qt.Key.Key_F)
    hands.type(words)
    hands.qtbot.waitUntil(lambda: not hands.bench.search.live.is_under_way)
    hands.settle()


@pytest.mark.parametrize("workspace", WORKSPACES)
def test_each_deed_of_a_menu_has_a_letter_of_its_own(hands, workspace):
    hands.control(WORKSPACES[workspace])
    for title, deeds in shown_menus(hands).items():
        lettered = [deed for deed in deeds if title != "Code" or not deed.shortcut().toString().isdigit()]
        letters = [re.findall("&([^&])", deed.text().replace("&&", "")) for deed in lettered]
        assert all(len(found) == 1 for found in letters), title
        assert len({found[0].lower() for found in letters}) == len(letters), title


@pytest.mark.parametrize("workspace", WORKSPACES)
def test_no_key_means_two_deeds_of_a_workspace(hands, workspace):
    hands.control(WORKSPACES[workspace])
    meaning: dict[str, list[QAction]] = {}
    for deed in (deed for deeds in shown_menus(hands).values() for deed in deeds):
        for key in deed.shortcuts():
            assert not key.isEmpty()
            meaning.setdefault(key.toString(), []).append(deed)
    for key, deeds in meaning.items():
        assert all(apart(*two) for two in combinations(deeds, 2)), key


def apart(one: QAction, other: QAction) -> bool:
    """Whether two deeds are heard in different parts of the window only, none of them in the other."""
    window = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)
    if one.shortcutContext() in window or other.shortcutContext() in window:
        return False
    parts = [
        [heard for heard in deed.associatedObjects() if isinstance(heard, QWidget) and not isinstance(heard, QMenu)]
        for deed in (one, other)
    ]
    return all(a is not b and not a.isAncestorOf(b) and not b.isAncestorOf(a) for a in parts[0] for b in parts[1])


@pytest.mark.parametrize("workspace", WORKSPACES)
def test_what_ends_a_menu_ends_it_in_every_workspace(hands, workspace):
    hands.control(WORKSPACES[workspace])
    menus = shown_menus(hands)
    assert plain(menus["File"][-1].text()) == "Quit"
    assert menus["File"][-1].shortcut().toString() == "Ctrl+Q"
    assert plain(menus["Study"][-1].text()) == "Place quotations…"


def test_rules_of_menus_do_not_pile_up(hands):
    path = hands.session.path
    seen = []
    for _ in range(3):
        hands.window.close_study()
        hands.window.open_study(path)
        hands.qtbot.wait(1)  # what is deleted later is deleted
        seen.append(sum(action.isSeparator() for action in hands.window.findChildren(QAction)))
    assert len(set(seen)) == 1


def test_the_search_leaves_the_workspace_its_keys(hands):
    look_for(hands, "می‌خوانیم")
    hands.press(Qt.Key.Key_Down)
    assert hands.bench.search.panel.list.hasFocus()
    hands.control(Qt.Key.Key_E)
    assert page_of(hands).active
    page_of(hands)._discard()
    hands.bench.search.panel.list.setFocus()
    hands.press(Qt.Key.Key_F2)
    [details] = hands.dialogs()
    assert isinstance(details, InterviewDetails)
    details.reject()
    hands.bench.search.panel.list.setFocus()
    hands.press(Qt.Key.Key_Delete)  # a key of the text alone
    assert len(hands.study.statements) == 2


# While a text is corrected


def test_undo_from_the_menu_means_what_is_typed(hands):
    write_memo(hands.session, next(iter(hands.study.statements)), "یادداشت")
    correct(hands)
    hands.type("نو ")
    assert {"Undo the typing", "Redo the typing"} <= set(hands.actions("Edit"))
    hands.choose("Edit", "Undo")
    assert not page_of(hands).holds_edits
    assert len(hands.study.memos) == 1
    hands.choose("Edit", "Redo")
    assert page_of(hands).editor.raw_text().startswith("نو ")
    hands.choose("Edit", "Undo")
    hands.choose("Edit", "Undo")
    assert hands.word() == "There is nothing to undo."
    assert len(hands.study.memos) == 1
    hands.press(Qt.Key.Key_Escape)
    hands.choose("Edit", "Undo: ")
    assert not hands.study.memos


def test_undo_in_the_review_goes_back_to_the_text(hands):
    hands.control(Qt.Key.Key_E)
    page_of(hands).editor.put_caret(TEXT.index("هم می‌خوانیم"))
    hands.type("نو ")
    hands.press(Qt.Key.Key_Return, CONTROL)
    assert page_of(hands).reviewing
    hands.choose("Edit", "Undo")
    assert not page_of(hands).reviewing
    assert page_of(hands).holds_edits


def test_undo_beside_a_correction_that_waits_means_the_study(hands):
    write_memo(hands.session, next(iter(hands.study.statements)), "یادداشت")
    correct(hands)
    hands.type("نو ")
    hands.control(Qt.Key.Key_2)
    hands.control(Qt.Key.Key_Z)
    assert not hands.study.memos
    assert page_of(hands).holds_edits


def test_hits_in_the_corrected_text_are_shown_in_it(hands):
    correct(hands)
    hands.type("نو نو نو ")
    look_for(hands, "ساکت")
    hands.press(Qt.Key.Key_Return)
    page = page_of(hands)
    assert page.active
    assert not page.go_on.isVisible()
    assert page.editor.textCursor().selectedText() == "ساکت"
    assert hands.bench.search.panel.field.hasFocus()
    hands.bench.search.mark()
    assert hands.word() == "The text is being corrected. Store or discard the edits, then mark."
    assert len(hands.study.statements) == 2
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return, CONTROL)  # to the text
    assert page.editor.hasFocus()
    hands.type("خاموش")
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.press(Qt.Key.Key_Return, CONTROL)
    assert text_of(hands) == "نو نو نو " + TEXT.replace("ساکت", "خاموش")


def test_a_hit_far_below_comes_into_sight(qtbot, tmp_path):
    session = make_session(tmp_path)
    add_transcript(session, "".join(f"ک۱: جملهٔ شمارهٔ {number} همین است.\n" for number in range(200)) + "ک۱: پایان\n")
    session.close()
    hands = make_window(qtbot)
    hands.window.open_study(session.path)
    hands.settle()
    correct(hands)
    hands.type("نو ")
    look_for(hands, "پایان")
    hands.press(Qt.Key.Key_Return)
    editor = page_of(hands).editor
    assert editor.viewport().rect().contains(editor.cursorRect())
    page_of(hands)._discard()
    hands.window.close()


def test_edits_can_be_stored_where_it_is_asked_what_becomes_of_them(hands):
    correct(hands)
    hands.type("نو ")
    assert not hands.window.close()
    page = page_of(hands)
    assert page.done_button.isVisible()
    assert page.discard.isVisible()
    page.done_button.click()
    hands.settle()
    assert not page.active
    assert text_of(hands) == "نو " + TEXT
    assert hands.window.close()


def test_asked_before_the_review_nothing_is_asked_after_it(hands):
    hands.control(Qt.Key.Key_E)
    page = page_of(hands)
    page.editor.put_caret(TEXT.index("هم می‌خوانیم"))
    hands.type("نو ")
    hands.press(Qt.Key.Key_Escape)
    page.done_button.click()
    assert page.reviewing
    hands.press(Qt.Key.Key_Escape)
    assert not page.reviewing
    assert not page.discard.isVisible()


# Windows over the study


def test_a_study_that_is_closed_takes_its_windows_along(hands):
    hands.choose("Study", "Pseudonymise")
    hands.choose("Edit", "History")
    hands.choose("Study", "Details")
    shown = hands.dialogs()
    assert len(shown) == 3
    hands.window.close_study()
    hands.qtbot.wait(1)
    assert not hands.dialogs()
    assert not any(isValid(dialog) for dialog in shown)


def test_half_spaces_of_several_rules_are_put_in_at_once(qtbot, tmp_path):
    text = "ک۱: کتاب ها را او می گوید و کتاب ها را می خواند.\n"
    session = make_session(tmp_path)
    add_transcript(session, text)
    session.close()
    hands = make_window(qtbot)
    hands.window.open_study(session.path)
    hands.settle()
    hands.choose("Study", "Restore half-spaces")
    [shown] = [dialog for dialog in hands.dialogs() if isinstance(dialog, JoinersWindow)]
    qtbot.waitUntil(lambda: not shown.busy, timeout=20_000)
    hands.settle()
    assert shown.found.proposals.ticked_count == 4
    shown.apply.click()
    qtbot.waitUntil(lambda: not isValid(shown) or not shown.busy, timeout=20_000)
    hands.settle()
    assert text_of(hands) == text.replace("کتاب ها", "کتاب\u200cها").replace("می ", "می\u200c")
    hands.window.close()


def test_names_pasted_twice_are_all_there(hands):
    hands.choose("Study", "Pseudonymise")
    [shown] = [dialog for dialog in hands.dialogs() if isinstance(dialog, PseudonymWindow)]
    for pasted in ("مریم\tسارا\r\nرضا\tحسن\r\n", "پروانه\tنسترن\r\n"):
        QApplication.clipboard().setText(pasted)
        shown.table.setFocus()
        QTest.keyClick(shown.table, Qt.Key.Key_V, CONTROL)
    assert [name.name for name in shown.table.names.names()] == ["مریم", "رضا", "پروانه"]
    shown.reject()


def test_what_is_lower_stands_at_the_middle_of_its_line(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    flow = FlowLayout(panel)
    heights = (28, 18, 40)
    for height in heights:
        widget = QLabel("x")
        widget.setFixedSize(50, height)
        flow.addWidget(widget)
    panel.resize(120, 200)  # two beside each other, the third under them
    panel.show()
    tops = [flow.itemAt(index).widget().y() for index in range(3)]
    assert tops[1] - tops[0] == (28 - 18) // 2
    assert tops[2] >= 28


def test_ctrl_enter_stores_wherever_on_the_page_the_keyboard_is(hands):
    correct(hands)
    hands.type("نو ")
    hands.press(Qt.Key.Key_Escape)
    assert page_of(hands).go_on.hasFocus()
    hands.press(Qt.Key.Key_Return, CONTROL)
    assert text_of(hands) == "نو " + TEXT


def test_no_key_to_names_is_written_over(hands, tmp_path):
    hands.choose("Study", "Pseudonymise")
    [shown] = [dialog for dialog in hands.dialogs() if isinstance(dialog, PseudonymWindow)]
    shown.table.names.put(0, [("کتاب", "دفتر")])
    shown.next.click()
    hands.qtbot.waitUntil(lambda: not shown.busy, timeout=20_000)
    hands.settle()
    shown.found.proposals.tick_all(True)
    shown.next.click()
    earlier = tmp_path / "names.key"
    earlier.write_text("earlier", encoding="utf-8")
    shown.passphrase.setText("راز")
    shown.again.setText("راز")
    shown.path.setText(str(earlier.with_suffix("")))  # its ending is added
    assert not shown.next.isEnabled()
    said = [one.text() for one in shown.findChildren(QLabel) if one.isVisible()]
    assert "A file of this name exists, and may be the key to earlier names. Choose another name." in said
    shown.path.setText(str(tmp_path / "new.key"))
    assert shown.next.isEnabled()
    shown.reject()
    assert earlier.read_text(encoding="utf-8") == "earlier"


def test_what_was_said_of_a_study_is_not_said_of_the_next(hands, tmp_path):
    other = make_study(tmp_path, name="other")
    hands.choose("Edit", "Undo")
    assert hands.word()
    hands.window.open_study(other)
    assert not hands.word()
