"""Correcting transcripts in the window: typed, looked through, stored, looked at again; names, half-spaces, files."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from shiboken6 import isValid

from phenocode.commands.correcting import prepare_correction, store_correction
from phenocode.commands.pseudonyms import read_key
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.study.records import Cause
from phenocode.text.edits import Edit, apply_edits
from phenocode.ui.correcting.editor import CorrectionEditor
from phenocode.ui.correcting.joiners import JoinersWindow
from phenocode.ui.correcting.pseudonyms import PseudonymWindow
from phenocode.ui.correcting.rechecks import RechecksWindow
from phenocode.ui.correcting.reimport import ReimportWindow
from phenocode.ui.correcting.typed import TypedEdits
from phenocode.ui.look import theme as look
from phenocode.ui.place import Place
from phenocode.ui.read.document import shown_text
from phenocode.ui.read.marks import Marks
from phenocode.ui.settings import Settings
from phenocode.ui.widgets.panels import Notice
from tests.reading_desk import make_desk
from tests.studies import add_transcript, make_session
from tests.window_desk import CONTROL, TEXT, make_study, make_window

SHIFT = Qt.KeyboardModifier.ShiftModifier
LETTERS = [*"اب پک\n\t ab.", "\u00a0", "\u200c", "\u0301", "\u064e", "\v", "\f", "\u2028", "😀", "𝒳", "👩\u200d👧"]
FIRST = [*LETTERS, "\r", "\u2029", "\ufffc", "\x00", "\ufeff"]
WORDS = "بعد دیدم بچه‌ها توی Excel تصمیم می‌گیرند."


def texts(letters, longest):
    return st.lists(st.sampled_from(letters), max_size=longest).map("".join)


# What a hand does: (what, where from 0 to 1, how far from there, words)
DEEDS = st.lists(
    st.tuples(
        st.sampled_from(
            ["type", "paste", "drop", "delete", "back", "select", "undo", "redo", "word", "cut", "enter", "ime", "zwnj"]
        ),
        st.floats(0, 1),
        st.integers(0, 12),
        texts([*LETTERS, "\r\n"], 6),
    ),
    max_size=25,
)


@pytest.fixture
def open_desk(qtbot, tmp_path):
    made = []

    def open_one(**wishes):
        desk = make_desk(qtbot, tmp_path, **wishes)
        made.append(desk)
        return desk

    yield open_one
    for desk in made:
        desk.workspace.leave()
        desk.bridge.close()


@pytest.fixture
def desk(open_desk):
    return open_desk()


@pytest.fixture
def editor(qtbot, tmp_path):
    look.apply(QApplication.instance(), "light", 1.0, "en")
    session = make_session(tmp_path)
    made = CorrectionEditor(Marks(session.study))
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    yield made
    session.close()


def page_of(desk):
    return desk.workspace.correcting.page


def begin(desk):
    desk.press(Qt.Key.Key_E, CONTROL)
    assert page_of(desk).active
    return page_of(desk).editor


def put_caret(desk, words: str, *, after: bool = False) -> None:
    start, end = desk.span(words)
    page_of(desk).editor.put_caret(end if after else start)


def select(desk, words: str) -> None:
    """Select words of the text as it was when the correction began."""
    editor = page_of(desk).editor
    start, end = desk.span(words)
    cursor = QTextCursor(editor.document())
    cursor.setPosition(editor._position(start))
    cursor.setPosition(editor._position(end), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def stored(desk) -> str:
    transcript = desk.study.transcripts[desk.transcript.id]
    return desk.session.source(transcript.source_id).text


def bar(desk) -> str:
    return " ".join(part.text() for part in page_of(desk).bar.findChildren(QLabel) if part.isVisible())


# What is typed, letter for letter


def do(editor, what, where, far, words):
    raw = editor.raw_text()
    at = round(where * len(raw))
    units = [len(raw[:point].encode("utf-16-le")) // 2 for point in (at, min(at + far, len(raw)))]
    if what == "select":
        cursor = editor.textCursor()
        cursor.setPosition(units[0])
        cursor.setPosition(units[1], QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
    elif what == "type":
        QTest.sendKeyEvent(QTest.KeyAction.Click, editor, Qt.Key.Key_A, (words or "ب")[0], Qt.KeyboardModifier())
    elif what in ("paste", "drop"):
        data = QMimeData()
        data.setText(words)
        editor.insertFromMimeData(data)
    elif what == "ime":
        QApplication.sendEvent(editor, QInputMethodEvent("پیش", []))
        event = QInputMethodEvent()
        event.setCommitString(words.replace("\r", ""))
        QApplication.sendEvent(editor, event)
    elif what == "word":
        QTest.keyClick(editor, Qt.Key.Key_Backspace, CONTROL)
    elif what in ("undo", "redo", "cut"):
        getattr(editor, what)()
    else:
        keys = {"delete": Qt.Key.Key_Delete, "back": Qt.Key.Key_Backspace, "enter": Qt.Key.Key_Return}
        QTest.keyClick(
            editor, keys.get(what, Qt.Key.Key_Space), SHIFT if what in ("zwnj", "enter") else Qt.KeyboardModifier()
        )


@given(text=texts(FIRST, 40), deeds=DEEDS)
@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_recorded_edits_are_what_stands_in_the_widget(editor, text, deeds):
    editor.open(text, "fa")
    for deed in deeds:
        do(editor, *deed)
        edits = editor.edits.edits()
        assert shown_text(apply_edits(text, edits)) == shown_text(editor.raw_text())
        assert editor.edits.length == editor.document().characterCount() - 1
    while editor.document().isUndoAvailable():
        editor.undo()
    assert editor.edits.edits() == []


def test_what_qt_would_change_on_the_way_is_kept(editor):
    text = "ک۱: یک\u00a0دو\tسه\vچهار 😀\u200cپنج\rشش\n"
    editor.open(text, "fa")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.sendKeyEvent(QTest.KeyAction.Click, editor, Qt.Key.Key_A, "و", Qt.KeyboardModifier())
    assert apply_edits(text, editor.edits.edits()) == text + "و"
    editor.selectAll()
    editor.copy()
    assert QGuiApplication.clipboard().text() == shown_text(text) + "و"


def test_a_passage_pasted_over_a_passage_keeps_what_both_have(editor):
    old = "".join(f"سطر شمارهٔ {number} که همان می‌ماند.\n" for number in range(20))
    new = old.replace("شمارهٔ 7 ", "شمارهٔ هفت ")
    editor.open(old, "fa")
    editor.selectAll()
    data = QMimeData()
    data.setText(new)
    editor.insertFromMimeData(data)
    assert apply_edits(old, editor.edits.settled_edits()) == new
    assert all(edit.end - edit.start < 10 for edit in editor.edits.settled_edits())


def test_a_change_that_qt_counts_one_letter_too_long_is_taken_as_it_is():
    typed = TypedEdits("ab😀")
    assert typed.length == 4
    # Qt removes the text with its end, and puts another with its end in its place.
    place = typed.replaces(0, 3, 2)
    assert place == (0, 4, 2)
    typed.take(place[0], place[1], "xy")
    assert typed.edits() == [Edit(0, 3, "xy")]
    assert typed.length == 2


def test_a_key_press_maps_nothing_of_the_text_anew(editor, monkeypatch):
    text = "😀 واژه " * 2_000
    editor.open(text, "fa")

    def count_again(_self):
        pytest.fail("the whole text was counted again")

    monkeypatch.setattr(TypedEdits, "_count_wide", count_again)
    editor.put_caret(len(text) // 2)
    for letter in "الف😀":
        QTest.sendKeyEvent(QTest.KeyAction.Click, editor, Qt.Key.Key_A, letter, Qt.KeyboardModifier())
    assert editor.edits.edits() == [Edit(len(text) // 2, len(text) // 2, "الف😀")]


# In the Read workspace


def test_a_typo_outside_statements_is_corrected_at_once(desk):
    statement = desk.mark(WORDS)
    begin(desk)
    select(desk, "چطور عوض شد")
    desk.type("چگونه دگرگون شد")
    assert bar(desk).startswith(f"Correcting {desk.transcript.name} 1 edit")
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert not page_of(desk).active
    assert stored(desk) == desk.text.replace("چطور عوض شد", "چگونه دگرگون شد")
    assert desk.view.reading.source.text == stored(desk)
    [moved] = desk.statements
    assert moved.id == statement.id
    assert moved.quotation == WORDS == stored(desk)[moved.start : moved.end]
    assert desk.workspace.marks.find(moved.id).start == moved.start
    assert desk.said[-1] == "Corrected in 1 place"
    assert not desk.study.rechecks
    desk.session.undo()
    assert stored(desk) == desk.text == desk.view.reading.source.text
    assert desk.workspace.marks.find(statement.id).start == statement.start


def test_changed_statements_are_looked_through_before_and_after(desk):
    desk.mark("مشارکت یعنی کمک به من.")
    statement = desk.mark(WORDS)
    begin(desk)
    put_caret(desk, "بچه‌ها")
    desk.type("همهٔ ")
    assert "the words of 1 statement change" in bar(desk)
    page_of(desk).reason.setText("شنیدم")
    page_of(desk).editor.setFocus()
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert page_of(desk).reviewing
    assert desk.text == stored(desk)
    [row] = page_of(desk).review.view.rows.rows
    assert (row.before, row.after) == (WORDS, WORDS.replace("بچه‌ها", "همهٔ بچه‌ها"))
    assert not row.warns
    desk.press(Qt.Key.Key_Escape)
    assert not page_of(desk).reviewing
    assert page_of(desk).holds_edits
    desk.press(Qt.Key.Key_Return, CONTROL)
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert desk.said[-1] == "Corrected in 1 place; 1 statement to look at again"
    assert desk.session.history()[-1].reason == "شنیدم"
    recheck = desk.study.recheck_of(statement.id)
    assert (recheck.cause, recheck.former) == (Cause.CORRECTED, WORDS)
    assert desk.workspace.correcting.strip.isVisible()
    desk.press(Qt.Key.Key_F8)
    assert desk.workspace.current.id == statement.id
    [notice] = [n for n in desk.workspace.card.recheck.findChildren(Notice) if n.isVisible()]
    assert notice.text() == "Its words were changed by a correction."
    desk.press_letter("L")
    assert not desk.study.rechecks
    assert not desk.workspace.card.recheck.isVisible()
    assert not desk.workspace.correcting.strip.isVisible()


def test_a_statement_that_loses_its_words_stands_first_with_a_warning(desk):
    desk.mark("مشارکت یعنی کمک به من.")
    lost = desk.mark("همین هم یک جور مشارکت است.")
    begin(desk)
    put_caret(desk, "یعنی")
    desk.type("همان ")
    select(desk, "همین هم یک جور مشارکت است.")
    desk.press(Qt.Key.Key_Delete)
    desk.press(Qt.Key.Key_Return, CONTROL)
    rows = page_of(desk).review.view.rows.rows
    assert rows[0].statement_id == lost.id
    assert [row.warns for row in rows] == [True, False]
    assert page_of(desk).review.notice.isVisible()
    assert "without a place" in page_of(desk).review.notice.text()
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert not desk.study.statements[lost.id].anchored
    assert desk.study.recheck_of(lost.id).cause is Cause.LOST
    for _ in range(2):
        desk.press(Qt.Key.Key_F8)
    assert desk.workspace.current.id == lost.id


def test_leaving_with_edits_asks_and_loses_nothing_by_accident(desk):
    other = add_transcript(desk.session, "ک۵: متن دیگر\n", participant="ک۵")
    begin(desk)
    desk.press(Qt.Key.Key_Escape)
    assert not page_of(desk).active  # nothing was typed, nothing is asked
    begin(desk)
    put_caret(desk, "اول")
    desk.type("ابتدا ")
    for leave in (
        lambda: desk.press(Qt.Key.Key_Escape),
        lambda: desk.workspace.open_transcript(other.id),
        lambda: desk.workspace.show_place(Place("transcript", other.id)),
        lambda: desk.workspace.leave(),
    ):
        leave()
        desk.settle()
        assert page_of(desk).active
        assert desk.workspace.transcript_id == desk.transcript.id
        if page_of(desk).go_on.isVisible():
            assert bar(desk) == "1 edit is not stored"
            desk.press(Qt.Key.Key_Space)  # the keyboard is on "Go on"
            assert QApplication.focusWidget() is page_of(desk).editor
    assert "ابتدا اول" in page_of(desk).editor.raw_text()
    desk.press(Qt.Key.Key_Escape)
    page_of(desk).discard.click()
    assert not page_of(desk).active
    assert stored(desk) == desk.text
    assert desk.view.isVisible()


def test_undo_inside_the_editor_takes_back_what_was_typed(desk):
    editor = begin(desk)
    put_caret(desk, "اول")
    desk.type("ابتدا ")
    while editor.document().isUndoAvailable():
        desk.press(Qt.Key.Key_Z, CONTROL)
    assert "no edits yet" in bar(desk)
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert not page_of(desk).active
    assert desk.said[-1] == "Nothing was changed."
    assert [step.label for step in desk.session.history()] == ["interview.import"]


def test_shift_space_types_a_half_space_in_a_persian_study_alone(open_desk):
    desk = open_desk()
    begin(desk)
    put_caret(desk, "خودشان به هم")
    desk.press(Qt.Key.Key_Space, SHIFT)
    assert "\u200cخودشان به هم" in page_of(desk).editor.raw_text()
    assert page_of(desk)._half_space.isVisible()
    page_of(desk)._discard()


def test_shift_space_is_a_space_in_an_english_study(open_desk):
    desk = open_desk(language="en")
    begin(desk)
    put_caret(desk, "garden")
    QTest.sendKeyEvent(QTest.KeyAction.Click, page_of(desk).editor, Qt.Key.Key_Space, " ", SHIFT)
    assert "the  garden" in page_of(desk).editor.raw_text()
    assert not page_of(desk)._half_space.isVisible()
    page_of(desk)._discard()


def test_the_text_stands_at_the_same_words_before_during_and_after(open_desk):
    lines = "".join(f"ک۴: این پاسخ شمارهٔ {number} است و چند واژهٔ دیگر هم دارد.\n" for number in range(120))
    desk = open_desk(text=lines)
    desk.view.scroll_to(lines.index("شمارهٔ 60"))
    desk.settle()
    top = desk.view.offset_at_top()
    editor = begin(desk)
    assert abs(editor.offset_at_top() - top) < 60
    editor.put_caret(0)
    desk.type("پیش‌گفتار ")
    editor.scroll_to(top)
    desk.settle()
    desk.press(Qt.Key.Key_Return, CONTROL)
    grown = len(stored(desk)) - len(lines)
    assert abs(desk.view.offset_at_top() - top - grown) < 60
    desk.session.undo()
    desk.settle()
    assert abs(desk.view.offset_at_top() - top) < 60


def test_another_theme_keeps_what_was_typed(desk):
    editor = begin(desk)
    put_caret(desk, "اول")
    desk.type("ابتدا ")
    look.apply(QApplication.instance(), "dark", 1.5, "en")
    desk.settle()
    assert page_of(desk).isVisible()
    assert "ابتدا اول" in editor.raw_text()
    desk.type("😀")
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert stored(desk) == desk.text.replace("اول", "ابتدا 😀اول", 1)


def test_statements_are_tinted_where_they_lie_now(desk):
    statement = desk.mark(WORDS)
    editor = begin(desk)
    editor.put_caret(0)
    desk.type("😀 ")
    [tinted] = editor.extraSelections()
    assert tinted.cursor.selectedText() == WORDS
    put_caret(desk, "بچه‌ها")
    desk.type("همهٔ ")
    [tinted] = editor.extraSelections()
    assert tinted.cursor.selectedText() == WORDS.replace("بچه‌ها", "همهٔ بچه‌ها")
    assert statement.id in desk.study.statements
    page_of(desk)._discard()


def test_what_was_typed_over_a_text_that_changed_meanwhile_is_not_stored(desk):
    begin(desk)
    put_caret(desk, "اول")
    desk.type("ابتدا ")
    edit = Edit(0, 0, "نو ")
    store_correction(desk.session, prepare_correction(desk.session, {desk.transcript.id: [edit]}))
    desk.settle()
    assert "changed meanwhile" in bar(desk)
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert stored(desk) == "نو " + desk.text
    assert "ابتدا اول" in page_of(desk).editor.raw_text()
    page_of(desk).discard.click()
    assert desk.view.reading.source.text == stored(desk)


def test_deeds_that_mean_the_text_wait_while_it_is_corrected(desk):
    desk.mark(WORDS)
    actions = {action.text(): action for _, group in desk.workspace.menus() for action in group}
    marks = actions["&Mark the selection as a statement"]
    begin(desk)
    assert not marks.isEnabled()
    desk.type("س")
    assert len(desk.statements) == 1
    page_of(desk)._discard()
    assert marks.isEnabled()


def test_a_study_that_is_read_only_is_not_corrected(qtbot, tmp_path):
    session = make_session(tmp_path)
    add_transcript(session, TEXT)
    session.close()
    hands = make_window(qtbot)
    hands.window.show_session(Session.open(session.path, researcher="x", read_only=True))
    hands.settle()
    actions = hands.actions("Study")
    assert not actions["Correct the text"].isEnabled()
    assert not actions["Import a corrected file…"].isEnabled()
    hands.control(Qt.Key.Key_E)
    assert not hands.bench.read.correcting.active
    hands.choose("Study", "Pseudonymise")
    assert len(hands.told()) == 1
    hands.window.close()


def test_many_statements_are_looked_at_in_one_go(open_desk):
    words = [f"پاسخ شمارهٔ {number} همین است" for number in range(120)]
    desk = open_desk(text="".join(f"ک۴: {word}.\n" for word in words))
    for word in words:
        mark_statement(desk.session, desk.transcript.id, [desk.span(word)])
    edits = [Edit(desk.span(word)[0] + 5, desk.span(word)[0] + 5, "نخست ") for word in words]
    store_correction(desk.session, prepare_correction(desk.session, {desk.transcript.id: edits}))
    desk.settle()
    assert "120 statements to look at again" in desk.workspace.correcting.strip.words.text()
    desk.press(Qt.Key.Key_F8, SHIFT)
    [window] = [d for d in desk.window.findChildren(RechecksWindow) if d.isVisible()]
    assert len(window.view.rows.rows) == 120
    first = desk.statements[0]
    assert window.view.rows.rows[0].before == words[0]
    QTest.keyClick(window.view, Qt.Key.Key_L)
    assert desk.study.recheck_of(first.id) is None
    assert len(window.view.rows.rows) == 119
    window.view.selectAll()
    window.all.click()
    assert not desk.study.rechecks
    assert window.pages.currentWidget() is not window.view  # an empty list says so
    assert QApplication.focusWidget().text() == "Close"
    assert [step.label for step in desk.session.history()].count("statement.confirm") == 2
    desk.session.undo()
    assert len(window.view.rows.rows) == 119
    wanted = window.view.rows.rows[40].statement_id
    window.view.setCurrentIndex(window.view.rows.index(40))
    QTest.keyClick(window.view, Qt.Key.Key_Return)
    desk.settle()
    assert not isValid(window)  # closed, and gone
    assert desk.workspace.current.id == wanted


# The whole window


@pytest.fixture
def hands(qtbot, tmp_path):
    hands = make_window(qtbot)
    hands.window.open_study(make_study(tmp_path))
    hands.settle()
    yield hands
    if hands.window.workbench is not None:
        hands.bench.read.correcting.page._discard() if hands.bench.read.correcting.active else None
    hands.window.close()


def text_of(hands) -> str:
    [transcript] = hands.study.transcripts.values()
    return hands.session.source(transcript.source_id).text


def dialog(hands, kind):
    [shown] = [found for found in hands.window.findChildren(kind) if found.isVisible()]
    return shown


def wait(qtbot, shown) -> None:
    qtbot.waitUntil(lambda: not isValid(shown) or not shown.busy, timeout=20_000)
    for _ in range(4):
        QApplication.processEvents()


def test_closing_the_window_with_edits_shows_them_instead(hands):
    hands.choose("Study", "Correct the text")
    hands.type("نو ")
    hands.control(Qt.Key.Key_2)
    assert hands.bench.active == "group"
    assert not hands.window.close()
    assert hands.window.isVisible()
    assert hands.bench.active == "read"
    assert hands.bench.read.correcting.page.discard.isVisible()
    hands.window.close_study()
    assert hands.window.workbench is not None
    hands.bench.read.correcting.page.go_on.click()
    hands.press(Qt.Key.Key_Return, CONTROL)
    assert "نو " in text_of(hands)


def test_corrected_statements_stand_among_the_checks_one_click_from_their_place(qtbot, hands):
    [first, _second] = hands.study.statements_in_order()
    transcript_id = first.transcript_id
    edit = Edit(first.start + 3, first.start + 3, "هم ")
    store_correction(hands.session, prepare_correction(hands.session, {transcript_id: [edit]}))
    hands.control(Qt.Key.Key_2)
    qtbot.waitUntil(lambda: hands.bench.bridge.checks.report is not None)
    qtbot.waitUntil(lambda: hands.bench.bridge.checks.report.finding("statements_to_review").count == 1)
    hands.settle()
    panel = hands.bench.group.checks
    model = panel.tree.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    [row] = [index for index in rows if model.finding(index).check == "statements_to_review"]
    assert model.words(row) == "Statements to look at again"
    panel.tree.setFocus()
    panel.tree.setCurrentIndex(row)
    hands.press(Qt.Key.Key_Return)
    hands.settle()
    assert hands.bench.active == "read"
    assert hands.bench.read.card.recheck.isVisible()


NAMED = "مصاحبه‌گر: چرا؟\nک۱: با مریم آمدم. مریم‌ها زیادند و علی رضا هم بود. آرش گفت.\n"


@pytest.fixture
def named(qtbot, tmp_path):
    """A window with a study in which names stand, one of them in a statement and one in a code."""
    session = make_session(tmp_path)
    transcript = add_transcript(session, NAMED)
    start = NAMED.index("با مریم آمدم")
    mark_statement(session, transcript.id, [(start, start + len("با مریم آمدم"))], codes=["همراهی مریم"])
    session.close()
    hands = make_window(qtbot)
    hands.window.open_study(session.path)
    hands.settle()
    yield hands
    hands.window.close()


def find_names(qtbot, hands, pairs) -> PseudonymWindow:
    hands.choose("Study", "Pseudonymise")
    shown = dialog(hands, PseudonymWindow)
    assert not shown.next.isEnabled()
    QGuiApplication.clipboard().setText("\r\n".join("\t".join(pair) for pair in pairs) + "\r\n")
    shown.table.setFocus()
    QTest.keyClick(shown.table, Qt.Key.Key_V, CONTROL)
    assert [tuple(name) for name in shown.table.names.names()] == pairs
    shown.next.click()
    wait(qtbot, shown)
    return shown


def test_names_are_replaced_everywhere_in_one_step_and_their_key_sealed(qtbot, named, tmp_path, monkeypatch):
    shown = find_names(qtbot, named, [("مریم", "سارا"), ("علیرضا", "بهرام")])
    assert shown.pages.currentIndex() == 1
    proposals = shown.found.proposals
    assert {proposal.group for proposal in proposals.proposals} == {"مریم becomes سارا", "علیرضا becomes بهرام"}
    assert "Codes" in {proposal.place for proposal in proposals.proposals}
    proposals.tick_all(True)
    shown.next.click()
    assert not shown.next.isEnabled()
    key = tmp_path / "names.key"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: (str(key), ""))
    shown._ask_where()
    shown.passphrase.setText("راز")
    shown.again.setText("رز")
    assert not shown.next.isEnabled()
    assert shown._unequal.isVisible()
    shown.again.setText("راز")
    steps = len(named.session.history())
    shown.next.click()
    wait(qtbot, shown)
    assert not isValid(shown)  # closed, and gone
    assert text_of(named) == NAMED.replace("مریم", "سارا").replace("علی رضا", "بهرام")
    assert [code.name for code in named.study.codes.values()] == ["همراهی سارا"]
    assert len(named.session.history()) == steps + 1
    assert "مریم" not in str(named.session.history()[-1].parameters)
    [recheck] = named.study.rechecks.values()
    assert (recheck.cause, recheck.former) == (Cause.PSEUDONYMISED, "")
    assert named.word().startswith("Replaced in ")
    assert [tuple(name) for name in read_key(key, "راز")] == [("مریم", "سارا"), ("علیرضا", "بهرام")]
    assert "مریم" not in key.read_text(encoding="utf-8")
    settings_text = "".join(str(Settings()._store.value(name)) for name in Settings()._store.allKeys())
    assert "مریم" not in settings_text
    named.control(Qt.Key.Key_Z)
    assert text_of(named) == NAMED

    again = find_earlier(named, key, monkeypatch)
    again.old_passphrase.setText("دیگر")
    again._read_key()
    wait(qtbot, again)
    assert "can't be opened with this passphrase" in again.notice.text()
    again.old_passphrase.setText("راز")
    again._read_key()
    wait(qtbot, again)
    assert len(again.table.names.names()) == 2
    again.reject()


def find_earlier(hands, key: Path, monkeypatch) -> PseudonymWindow:
    hands.choose("Study", "Pseudonymise")
    shown = dialog(hands, PseudonymWindow)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_options: (str(key), ""))
    shown._ask_key()
    return shown


def test_only_what_is_ticked_is_replaced_and_uncertain_names_are_not_at_first(qtbot, named):
    shown = find_names(qtbot, named, [("آرش", "کیان"), ("مریم", "سارا")])
    proposals = shown.found.proposals
    shown.found.setFocus()
    group = next(
        proposals.index(row, 0)
        for row in range(proposals.rowCount())
        if "مریم" in proposals.data(proposals.index(row, 0))
    )
    shown.found.setCurrentIndex(group)
    if proposals.counts(group)[0]:
        QTest.keyClick(shown.found, Qt.Key.Key_Space)
    if proposals.counts(group)[0]:
        QTest.keyClick(shown.found, Qt.Key.Key_Space)
    assert proposals.counts(group)[0] == 0
    ticked = [proposals.proposals[number] for number in proposals.ticked()]
    assert all(one.certain and one.words == "آرش" for one in ticked)
    other = proposals.index(1 - group.row(), 0)
    proposals.tick(other, True)
    shown.next.click()
    shown.where.set_value("nowhere")
    shown._choose_where("nowhere")
    shown.next.click()
    wait(qtbot, shown)
    assert text_of(named) == NAMED.replace("آرش", "کیان")


def test_names_that_can_not_be_used_are_refused_in_the_window(qtbot, named):
    shown = find_names(qtbot, named, [("مریم", "سارا"), ("مريم", "زهرا")])
    assert shown.pages.currentIndex() == 0
    assert shown.notice.text() == "A name is listed twice. List each of them once."
    shown.table.names.put(0, [("پرویز", "شاهین"), ("", "")])
    shown.next.click()
    wait(qtbot, shown)
    assert shown.pages.currentIndex() == 1
    assert not shown._places.isVisible()
    assert not shown.next.isEnabled()
    shown.back.click()
    assert shown.pages.currentIndex() == 0
    shown.reject()


def test_ticks_of_groups_follow_those_under_them(qtbot, named):
    shown = find_names(qtbot, named, [("مریم", "سارا"), ("علیرضا", "بهرام")])
    proposals = shown.found.proposals
    proposals.tick_all(True)
    state = Qt.ItemDataRole.CheckStateRole
    group = proposals.index(0, 0)
    place = proposals.index(0, 0, group)
    item = proposals.index(0, 0, place)
    assert proposals.parent(item) == place
    assert proposals.parent(place) == group
    proposals.toggle(item)
    assert Qt.CheckState(proposals.data(group, state)) is Qt.CheckState.PartiallyChecked
    assert proposals.ticked_count == len(proposals.proposals) - 1
    proposals.toggle(group)
    assert Qt.CheckState(proposals.data(item, state)) is Qt.CheckState.Checked
    shown.found.grab()
    shown.reject()


def test_half_spaces_are_put_in_only_where_they_are_ticked(qtbot, tmp_path):
    text = "ک۱: او می گوید که کتاب ها را می خواند و میدانم.\n"
    session = make_session(tmp_path)
    add_transcript(session, text)
    session.close()
    hands = make_window(qtbot)
    hands.window.open_study(session.path)
    hands.settle()
    hands.choose("Study", "Restore half-spaces")
    shown = dialog(hands, JoinersWindow)
    wait(qtbot, shown)
    proposals = shown.found.proposals.proposals
    assert ("می گوید", "می\u200cگوید") in {(one.words, one.becomes) for one in proposals}
    assert text_of(hands) == text
    shown.found.proposals.tick_all(False)
    assert not shown.apply.isEnabled()
    for row in range(shown.found.proposals.rowCount()):
        group = shown.found.proposals.index(row, 0)
        for under in range(shown.found.proposals.rowCount(group)):
            place = shown.found.proposals.index(under, 0, group)
            if shown.found.proposals.data(place).startswith("می گوید"):
                shown.found.proposals.tick(place, True)
    shown.apply.click()
    wait(qtbot, shown)
    assert not isValid(shown)  # closed, and gone
    assert text_of(hands) == text.replace("می گوید", "می\u200cگوید")
    assert hands.word().startswith("1 half-space was put in")
    hands.control(Qt.Key.Key_Z)
    assert text_of(hands) == text
    hands.window.close()


def test_a_corrected_file_shows_what_it_changes_before_it_is_taken_in(qtbot, hands, tmp_path, monkeypatch):
    [first, second] = hands.study.statements_in_order()
    new = TEXT.replace("با هم می‌خوانیم", "با هم بلند می‌خوانیم").replace(second.quotation, "چیزی دیگر است")
    file = tmp_path / "corrected.txt"
    file.write_text(new, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    hands.choose("Study", "Import a corrected file")
    shown = dialog(hands, ReimportWindow)
    assert not shown.apply.isEnabled()
    shown.empty.activated.emit()
    wait(qtbot, shown)
    rows = shown.view.rows.rows
    assert [(row.statement_id, row.warns) for row in rows] == [(second.id, True), (first.id, False)]
    assert "The words of 1 are not found" in shown.summary.text()
    assert text_of(hands) == TEXT
    shown.apply.click()
    hands.settle()
    assert text_of(hands) == new
    assert hands.study.recheck_of(first.id).cause is Cause.REIMPORTED
    assert not hands.study.statements[second.id].anchored
    assert hands.bench.read.view.reading.source.text == new
    hands.control(Qt.Key.Key_Z)
    assert text_of(hands) == TEXT


def test_a_file_that_can_not_be_read_is_said_in_the_window(qtbot, hands, tmp_path):
    file = tmp_path / "bad.docx"
    file.write_bytes(b"PK nothing")
    hands.choose("Study", "Import a corrected file")
    shown = dialog(hands, ReimportWindow)
    shown.read(file)
    wait(qtbot, shown)
    assert shown.notice.isVisible()
    assert "bad.docx" in shown.notice.text()
    assert not shown.apply.isEnabled()
    same = tmp_path / "same.txt"
    same.write_text(TEXT, encoding="utf-8")
    shown.read(same)
    wait(qtbot, shown)
    assert shown.summary.text() == "The file holds the same text. There is nothing to change."
    assert not shown.apply.isEnabled()
    shown.reject()


def test_a_copy_without_history_is_saved_from_the_menu(hands, tmp_path, monkeypatch):
    copy = tmp_path / "given.pheno"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(copy), ""))
    hands.choose("File", "Save a copy without history")
    assert hands.word() == "Saved without history as given.pheno"
    given = Session.open(copy, researcher="x", read_only=True)
    assert given.study.statements == hands.study.statements
    assert not [step for step in given.history() if step.label == "statement.mark"]
    given.close()


def test_closing_stops_what_is_looked_for(qtbot, named, monkeypatch):
    from phenocode.ui.correcting import pseudonyms

    seen = []

    def look_slowly(_session, _names, *, progress):
        progress(0, 2)
        try:
            while True:
                QTest.qSleep(5)
                progress(1, 2)
        finally:
            seen.append("stopped")

    monkeypatch.setattr(pseudonyms, "propose_occurrences", look_slowly)
    named.choose("Study", "Pseudonymise")
    shown = dialog(named, PseudonymWindow)
    shown.table.names.put(0, [("مریم", "سارا")])
    shown.next.click()
    assert shown.busy
    qtbot.waitUntil(shown.progress.isVisible)
    shown.reject()
    assert seen == ["stopped"]
