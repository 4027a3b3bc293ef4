"""The overlap panel: what it lists and why, what is decided there, and when it looks."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from phenocode import i18n
from phenocode.analysis.overlaps import OverlapSearch
from phenocode.commands.apart import keep_apart
from phenocode.commands.categories import make_category, make_code, rename_card
from phenocode.commands.statements import code_statement, mark_statement
from phenocode.study.records import InitialCode, Layer, new_id
from phenocode.ui.place import Place
from phenocode.ui.widgets.labels import Label
from tests.board_study import make_desk
from tests.studies import add_transcript, picture_of
from tests.test_translatable import offenders
from tests.window_desk import make_window

TEXT = "Interviewer: Why?\nP1: We talk a lot. Then we read. We are silent. They lend the books and shelve them.\n"
# Pair by pair: a name alike, the same words in another order, statements in common, nothing.
CODED = (
    ("talk a lot", ("Talking", "Talkings")),
    ("read", ("Talking",)),
    ("silent", ("Silence",)),
    ("lend the books", ("Lending", "Order")),
)


@pytest.fixture
def desk(qtbot, tmp_path):
    made = make_desk(qtbot, tmp_path, language="en", fill=False)
    fill(made.session)
    made.panel = made.workspace.overlaps
    made.counts = []
    made.panel.counted.connect(made.counts.append)
    yield made
    made.panel.stop()
    made.workspace.leave()
    made.bridge.close()


def fill(session):
    transcript = add_transcript(session, TEXT, participant="P1")
    for words, codes in CODED:
        start = TEXT.index(words)
        mark_statement(session, transcript.id, [(start, start + len(words))], codes=list(codes))
    for name in ("Need for help", "Help for need"):
        make_code(session, name)


def make_many(session, count):
    """Codes that take a search some time."""
    names = [f"{'abcdefghij'[number % 10] * 9} {number * 7919 % 10007}" for number in range(count)]
    codes = [InitialCode(new_id(), name, "", 100 + number) for number, name in enumerate(names)]
    session.run("test", {}, lambda tx: tx.insert(*codes))


def see(qtbot, desk):
    """Open the panel and wait for what it finds."""
    press(desk, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: bool(desk.counts), timeout=20_000)
    desk.panel.take_focus()


def press(desk, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, held)
    QApplication.processEvents()


def spoken(desk):
    """The blocks as a screen reader says them."""
    return [block.accessibleName() for block in desk.panel.blocks()]


def names(desk):
    return sorted(code.name for code in desk.study.codes.values())


def settle(qtbot, desk):
    """Wait for the search that a change has begun."""
    desk.counts.clear()
    qtbot.waitUntil(lambda: not desk.panel.looking.stale and not desk.panel.looking.running, timeout=20_000)


PAIRS = [
    "Need for help and Help for need, score 100",
    "Talking and Talkings, score 94",  # 93.3, and 33.3 for 1 statement of 2: 93.3 + 6.7 × 33.3 ÷ 200
    "Lending and Order, score 50",
]


# What is listed


def test_nothing_is_looked_for_until_the_panel_is_seen(qtbot, desk):
    qtbot.wait(100)
    assert desk.panel.looking.stale
    assert not desk.panel.looking.running
    assert desk.counts == []
    see(qtbot, desk)
    assert desk.counts[-1] == 3


def test_pairs_stand_highest_first_with_every_reason(qtbot, desk):
    see(qtbot, desk)
    assert spoken(desk) == PAIRS
    assert [block.accessibleDescription() for block in desk.panel.blocks()] == [
        "The names have the same words in another order.",
        "The names are 93 % alike. Statements in common: 1 of 2.",
        "Statements in common: 1 of 1.",
    ]


def test_the_lowest_score_is_chosen(qtbot, desk):
    see(qtbot, desk)
    desk.panel.threshold.setFocus()
    press(desk, Qt.Key.Key_Down)
    assert spoken(desk) == PAIRS[:2]
    assert desk.counts[-1] == 2
    press(desk, Qt.Key.Key_Up)
    assert spoken(desk) == PAIRS


def test_an_empty_list_says_so(qtbot, desk):
    see(qtbot, desk)
    for block in list(desk.panel.blocks()):
        keep_apart(desk.session, *block.ids, reason="two things")
    assert desk.panel.blocks() == []
    assert desk.counts[-1] == 0
    shown = [label.text() for label in desk.panel.findChildren(type(desk.panel._nothing)) if label.isVisible()]
    assert "No two open codes are alike with a score of 50 or more." in shown


def test_screen_readers_meet_every_control(qtbot, desk):
    see(qtbot, desk)
    press(desk, Qt.Key.Key_G)
    desk.panel.faces.setFocus()
    for button in desk.panel.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName(), button
    choices = desk.panel.current.form.choices
    roles = [QAccessible.queryAccessibleInterface(choice).role() for choice in choices]
    assert roles == [QAccessible.Role.RadioButton] * 2


# Walking


def test_the_keyboard_waits_for_the_first_pair(qtbot, desk):
    press(desk, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert desk.panel.faces.isAncestorOf(QApplication.focusWidget())
    qtbot.waitUntil(lambda: bool(desk.counts), timeout=20_000)
    assert desk.panel.blocks()[0].hasFocus()


def test_arrows_walk_over_the_pairs_and_tab_through_the_current_one(qtbot, desk):
    see(qtbot, desk)
    first, second, _ = desk.panel.blocks()
    assert first.hasFocus()
    press(desk, Qt.Key.Key_Down)
    assert second.hasFocus()
    assert [deed._key for deed in second.deeds.values()] == ["G", "T", "K"]
    assert [deed._key for deed in first.deeds.values()] == [None] * 3
    went = []
    for _ in range(7):
        press(desk, Qt.Key.Key_Tab)
        went.append(QApplication.focusWidget().accessibleName())
    assert went[:6] == ["Talking", "Talkings", "Show the statements", "Merge", "Together", "Keep apart"]
    second.deeds["merge"].setFocus()
    press(desk, Qt.Key.Key_Up)
    assert first.hasFocus()
    press(desk, Qt.Key.Key_Up)
    assert first.hasFocus()


def test_the_current_block_is_whole_in_sight(qtbot, desk):
    desk.workspace.resize(1300, 640)
    see(qtbot, desk)
    area = desk.panel._area.viewport()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        press(desk, key)
        block = desk.panel.current

        def whole(block=block):
            top = block.mapTo(area, QPoint(0, 0)).y()
            assert top >= 0
            assert top + block.height() <= area.height()

        qtbot.waitUntil(whole)


def test_enter_shows_the_statements_and_each_leads_to_its_transcript(qtbot, desk):
    see(qtbot, desk)
    press(desk, Qt.Key.Key_Down)
    press(desk, Qt.Key.Key_Return)
    block = desk.panel.current
    assert [stop.accessibleName() for stop in block.stops()] == ["P1: talk a lot", "P1: read"]
    press(desk, Qt.Key.Key_Down)
    press(desk, Qt.Key.Key_Return)
    (shared,) = [s for s in desk.study.statements.values() if s.quotation == "talk a lot"]
    assert desk.went == [Place("statement", shared.id)]
    press(desk, Qt.Key.Key_Up)
    assert block.hasFocus()
    press(desk, Qt.Key.Key_Return)
    assert block.stops() == []


def test_a_name_leads_to_its_code_on_the_board(qtbot, desk):
    see(qtbot, desk)
    QTest.mouseClick(desk.panel.blocks()[1].names[1], Qt.MouseButton.LeftButton)
    assert desk.pool.current_entry().id == desk.code("Talkings").id


# Merging


def test_a_merge_asks_which_name_stays_and_says_what_changes(qtbot, desk):
    see(qtbot, desk)
    press(desk, Qt.Key.Key_Down)
    press(desk, Qt.Key.Key_G)
    form = desk.panel.current.form
    assert [choice.accessibleName() for choice in form.choices] == ["Talking", "Talkings"]
    assert QApplication.focusWidget() is form.choices[0], "the code with the most statements is proposed"
    qtbot.waitUntil(lambda: len(form.sentences()) > 1)
    assert form.sentences()[0] == "Talkings goes into Talking, which keeps its name."
    assert "Initial codes: 7 → 6" in form.sentences()
    press(desk, Qt.Key.Key_Down)
    assert form.sentences()[0] == "Talking goes into Talkings, which keeps its name."
    press(desk, Qt.Key.Key_Return)
    assert "Talking" not in names(desk)
    assert len(desk.study.statements_with(desk.code("Talkings").id)) == 2
    assert spoken(desk) == [PAIRS[0], PAIRS[2]]
    assert desk.panel.current.hasFocus()
    assert desk.said[-1] == "Talking is merged into Talkings"


def test_undo_brings_the_pair_back_exactly(qtbot, desk):
    see(qtbot, desk)
    before = picture_of(desk.study)
    for deed in (Qt.Key.Key_G, Qt.Key.Key_K):
        press(desk, Qt.Key.Key_Down)
        listed = spoken(desk)
        press(desk, deed)
        if deed == Qt.Key.Key_K:
            desk.type("two things")
        press(desk, Qt.Key.Key_Return)
        assert len(spoken(desk)) == 2
        desk.session.undo()
        assert picture_of(desk.study) == before
        assert spoken(desk) == listed
        desk.panel.take_focus()


def test_escape_leaves_everything_as_it_was(qtbot, desk):
    see(qtbot, desk)
    before = picture_of(desk.study)
    for deed in (Qt.Key.Key_G, Qt.Key.Key_K):
        press(desk, deed)
        assert not desk.panel.current.hasFocus()
        press(desk, Qt.Key.Key_Escape)
        assert desk.panel.current.hasFocus()
        assert desk.panel.current.form is None
    assert picture_of(desk.study) == before


def test_the_mouse_decides_about_the_pair_it_is_on(qtbot, desk):
    see(qtbot, desk)
    third = desk.panel.blocks()[2]
    QTest.mouseClick(third.deeds["apart"], Qt.MouseButton.LeftButton)
    assert desk.panel.current is third
    desk.type("two things")
    QTest.mouseClick(third.form.confirm, Qt.MouseButton.LeftButton)
    assert spoken(desk) == PAIRS[:2]
    one, other = desk.code("Lending"), desk.code("Order")
    assert desk.study.kept_apart_from(one.id, other.id).reason == "two things"


def test_a_key_of_a_persian_layout_is_the_same_key(qtbot, desk):
    see(qtbot, desk)
    desk.type("ل")
    assert desk.panel.current.form is not None


# Putting together


def test_together_puts_both_under_a_category_that_is_there(qtbot, desk):
    reading = make_category(desk.session, Layer.FIRST, "Reading")
    make_category(desk.session, Layer.FIRST, "Being", holding=[desk.code("Order").id])
    see(qtbot, desk)
    press(desk, Qt.Key.Key_Down)
    press(desk, Qt.Key.Key_Down)
    press(desk, Qt.Key.Key_T)
    palette = QApplication.focusWidget().parentWidget()
    assert [(t.name, t.detail) for t in palette.shown_targets()] == [("Being", "Order stands here"), ("Reading", "")]
    press(desk, Qt.Key.Key_Down)
    press(desk, Qt.Key.Key_Return)
    assert desk.under("Order") == desk.under("Lending") == [reading.name]
    assert spoken(desk) == PAIRS[:2]
    assert desk.panel.foot.words() == "1 together"
    assert desk.panel.current.hasFocus()
    desk.session.undo()
    assert desk.under("Order") == ["Being"]
    assert spoken(desk) == PAIRS


def test_together_makes_a_category_by_typing_its_name(qtbot, desk):
    see(qtbot, desk)
    press(desk, Qt.Key.Key_T)
    desk.type("Needing")
    press(desk, Qt.Key.Key_Return)
    assert desk.under("Need for help") == desk.under("Help for need") == ["Needing"]
    assert spoken(desk) == PAIRS[1:]


def test_the_keyboard_stays_in_the_list_when_the_next_hidden_pair_moves_up(qtbot, desk):
    for word in ("apple", "bridge", "candle", "doorway", "engine", "forest", "garden", "harbour", "island", "jacket"):
        make_code(desk.session, word)
        make_code(desk.session, f"{word}s")
    see(qtbot, desk)
    assert len(desk.panel.blocks()) == 8, "there are more than are shown"
    second = spoken(desk)[1]
    for key in (Qt.Key.Key_G, Qt.Key.Key_Return):
        press(desk, key)
    assert len(desk.panel.blocks()) == 8
    assert desk.panel.current.hasFocus()
    press(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.session.undo()
    settle(qtbot, desk)
    assert desk.panel.current.has_keyboard()
    assert second in spoken(desk)


# Keeping apart


def test_two_codes_are_kept_apart_with_a_reason(qtbot, desk):
    see(qtbot, desk)
    press(desk, Qt.Key.Key_K)
    press(desk, Qt.Key.Key_Return)
    form = desk.panel.current.form
    assert form.missing.isVisible()
    assert desk.study.kept_apart == {}
    desk.type("one asks and one gives")
    press(desk, Qt.Key.Key_Return)
    assert spoken(desk) == PAIRS[1:]
    assert desk.counts[-1] == 2
    assert desk.panel.foot.words() == "1 kept apart"
    make_code(desk.session, "Needs for helps")  # a new search
    settle(qtbot, desk)
    assert PAIRS[0] not in spoken(desk)


def test_a_reason_given_before_is_one_key_away(qtbot, desk):
    see(qtbot, desk)
    keep_apart(desk.session, desk.code("Order").id, desk.code("Silence").id, reason="other people")
    press(desk, Qt.Key.Key_K)
    assert [offer.accessibleName() for offer in desk.panel.current.form.offers] == ["other people"]
    press(desk, Qt.Key.Key_Down)
    press(desk, Qt.Key.Key_Return)
    apart = desk.study.kept_apart_from(desk.code("Need for help").id, desk.code("Help for need").id)
    assert apart.reason == "other people"


def test_the_foot_opens_to_what_is_decided_and_brings_it_back(qtbot, desk):
    see(qtbot, desk)
    keep_apart(desk.session, desk.code("Order").id, desk.code("Lending").id, reason="one is a rule")
    make_category(desk.session, Layer.FIRST, "T", holding=[desk.code("Talking").id, desk.code("Talkings").id])
    assert spoken(desk) == PAIRS[:1]
    assert desk.panel.foot.words() == "1 kept apart, 1 together"
    press(desk, Qt.Key.Key_Down)
    assert desk.panel.foot.hasFocus()
    press(desk, Qt.Key.Key_Return)
    assert spoken(desk) == [PAIRS[0], "Lending and Order, kept apart", PAIRS[1]]
    apart = desk.panel.blocks()[1]
    assert apart.hasFocus()
    assert apart.accessibleDescription() == "one is a rule"
    press(desk, Qt.Key.Key_K)
    desk.type("a rule and a deed")
    press(desk, Qt.Key.Key_Return)
    assert desk.panel.blocks()[1].accessibleDescription() == "a rule and a deed"
    press(desk, Qt.Key.Key_B)
    assert desk.study.kept_apart == {}
    assert spoken(desk) == [PAIRS[0], PAIRS[2], PAIRS[1]]


def test_the_reason_is_set_in_the_direction_of_the_study(qtbot, tmp_path):
    desk = make_desk(qtbot, tmp_path)
    desk.panel = desk.workspace.overlaps
    desk.counts = []
    desk.panel.counted.connect(desk.counts.append)
    reason = "در یکی گفتن است، در دیگری نگفتن."
    decision = keep_apart(desk.session, desk.code("سکوت").id, desk.code("گفت‌وگو").id, reason=reason)
    see(qtbot, desk)
    desk.panel.foot.click()
    apart = next(block for block in desk.panel.blocks() if "kept apart" in block.accessibleName())
    said = [shown for shown in apart.findChildren(Label) if shown.isVisible() and shown.text() == reason]
    assert [shown.direction for shown in said] == [Qt.LayoutDirection.RightToLeft]
    keep_apart(desk.session, decision.code_id, decision.other_id, reason="")
    said = [
        shown for shown in apart.findChildren(Label) if shown.isVisible() and shown.text() == "No reason was given."
    ]
    assert [shown.direction for shown in said] == [None], "the program's own words go the window's way"
    desk.panel.stop()
    desk.workspace.leave()
    desk.bridge.close()


def test_more_pairs_than_are_shown_stand_at_the_foot(qtbot, desk):
    for letter in "abcde":
        make_code(desk.session, f"Something quite {letter}")  # ten pairs among them
    see(qtbot, desk)
    assert len(desk.panel.blocks()) == 8
    assert desk.counts[-1] == 13
    assert desk.panel.foot.words() == "5 more pairs"
    desk.panel.foot.click()
    assert len(desk.panel.blocks()) == 13
    assert desk.panel.blocks()[8].hasFocus()
    desk.panel.foot.click()
    assert len(desk.panel.blocks()) == 8


# Clusters


def clusters(qtbot, desk):
    for name in ("Reminding one", "Reminding two", "Reminding tow"):
        make_code(desk.session, name)
    see(qtbot, desk)
    desk.panel.faces.setFocus()
    QTest.mouseClick(desk.panel.faces.findChildren(QAbstractButton)[1], Qt.MouseButton.LeftButton)
    desk.panel.take_focus()


def test_clusters_list_their_codes(qtbot, desk):
    clusters(qtbot, desk)
    assert spoken(desk)[0] == "3 codes, Reminding two, Reminding tow, Reminding one"
    assert len(spoken(desk)) == 4
    assert desk.panel.foot.isHidden()


def test_another_list_is_read_from_its_top(qtbot, desk):
    for word in ("apple", "bridge", "candle", "doorway", "engine", "forest", "garden"):
        make_code(desk.session, word)
        make_code(desk.session, f"{word}s")
    see(qtbot, desk)
    bar = desk.panel._area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    clusters(qtbot, desk)
    assert bar.value() == 0


def test_ticked_codes_of_a_cluster_go_under_one_category(qtbot, desk):
    clusters(qtbot, desk)
    block = desk.panel.current
    press(desk, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is block.ticks[0]
    role = QAccessible.queryAccessibleInterface(block.ticks[0]).role()
    assert role == QAccessible.Role.CheckBox
    press(desk, Qt.Key.Key_Down)
    press(desk, Qt.Key.Key_Down)
    press(desk, Qt.Key.Key_Space)
    assert [code.name for code in block.ticked()] == ["Reminding two", "Reminding tow"]
    press(desk, Qt.Key.Key_T)
    desk.type("Reminding")
    press(desk, Qt.Key.Key_Return)
    assert desk.under("Reminding two") == desk.under("Reminding tow") == ["Reminding"]
    assert desk.under("Reminding one") == []


def test_ticked_codes_of_a_cluster_are_merged_into_one(qtbot, desk):
    clusters(qtbot, desk)
    before = picture_of(desk.study)
    press(desk, Qt.Key.Key_G)
    form = desk.panel.current.form
    assert form.sentences()[0] == "2 codes go into Reminding two, which keeps its name."
    press(desk, Qt.Key.Key_Return)
    assert [name for name in names(desk) if name.startswith("Remind")] == ["Reminding two"]
    assert desk.said[-1] == "2 codes are merged into Reminding two"
    desk.session.undo()
    assert picture_of(desk.study) == before
    assert spoken(desk)[0].startswith("3 codes")


# When it looks


def test_a_change_is_followed_and_the_keyboard_stays_on_its_pair(qtbot, desk):
    see(qtbot, desk)
    press(desk, Qt.Key.Key_Down)
    press(desk, Qt.Key.Key_K)
    desk.type("half a rea")
    make_code(desk.session, "Silences")
    settle(qtbot, desk)
    assert "Silence and Silences, score 93" in spoken(desk)
    assert desk.panel.current.accessibleName() == PAIRS[1]
    assert desk.panel.current.form.field.text() == "half a rea"
    assert desk.panel.current.form.field.hasFocus()


def test_a_renamed_code_has_its_new_name_at_once(qtbot, desk):
    see(qtbot, desk)
    rename_card(desk.session, desk.code("Order").id, "Rule")
    assert "Lending and Rule, score 50" in spoken(desk)


def test_deeds_that_change_no_overlap_begin_no_search(qtbot, desk):
    see(qtbot, desk)
    make_category(desk.session, Layer.FIRST, "Reading")
    keep_apart(desk.session, desk.code("Order").id, desk.code("Silence").id)
    assert not desk.panel.looking.stale
    code_statement(desk.session, next(iter(desk.study.statements)), "Silence")
    assert desk.panel.looking.stale


def test_a_stopped_search_leaves_the_old_list_marked_as_old(qtbot, desk):
    make_many(desk.session, 700)
    see(qtbot, desk)
    listed = spoken(desk)
    make_code(desk.session, "Need for helps")
    qtbot.waitUntil(lambda: desk.panel.looking.running, timeout=20_000)
    desk.panel.strip.cancelled.emit()
    qtbot.waitUntil(lambda: not desk.panel.looking.running)
    assert spoken(desk) == listed
    assert desk.panel.notice.isVisible()
    assert desk.panel.notice.text() == "This list is from before the last changes."
    make_code(desk.session, "Needing helps")
    qtbot.wait(700)
    assert not desk.panel.looking.running, "nobody asked for it"
    (again,) = desk.panel.notice.findChildren(QAbstractButton)
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.panel.looking.running)
    settle(qtbot, desk)
    assert not desk.panel.notice.isVisible()
    assert any("Need for helps" in one for one in spoken(desk))


# In the window


def test_in_the_window_everything_goes_by_keys_and_closing_stops_the_search(qtbot, tmp_path, monkeypatch):
    desk = make_desk(qtbot, tmp_path, language="en", fill=False)
    fill(desk.session)
    make_many(desk.session, 400)
    path = desk.session.path
    desk.workspace.leave()
    desk.bridge.close()
    hands = make_window(qtbot)
    hands.window.open_study(path)
    hands.settle()
    hands.control(Qt.Key.Key_2)
    hands.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    panel = hands.bench.group.overlaps
    qtbot.waitUntil(lambda: bool(panel.blocks()), timeout=20_000)
    panel.take_focus()
    before = picture_of(hands.study)
    hands.press(Qt.Key.Key_G)
    hands.press(Qt.Key.Key_Return)
    assert picture_of(hands.study) != before
    hands.control(Qt.Key.Key_Z)
    assert picture_of(hands.study) == before
    hands.press(Qt.Key.Key_T)
    hands.type("Both")
    hands.press(Qt.Key.Key_Return)
    assert any(category.name == "Both" for category in hands.study.categories.values())
    # A search that lasts until it is stopped: a short one may be over before a busy window sees it run.
    monkeypatch.setattr(OverlapSearch, "run", search_until_stopped)
    panel.looking.look_again()
    qtbot.waitUntil(lambda: panel.looking.running, timeout=20_000)
    hands.window.close()


def search_until_stopped(_search, _progress=None, cancelled=None, _threshold=0):
    while not cancelled():
        time.sleep(0.01)
    return []


def test_every_word_of_the_panel_can_be_translated(qtbot, tmp_path):
    i18n.speak("en", lambda text: f"⟦{text}⟧", isolates=False)
    desk = make_desk(qtbot, tmp_path)
    desk.panel, desk.counts = desk.workspace.overlaps, []
    desk.panel.counted.connect(desk.counts.append)
    for name in ("یاری کردن", "یاری کردنها", "سکوتها", "سکوت‌های", "چیز", "چیزها"):
        make_code(desk.session, name)
    keep_apart(desk.session, desk.code("چیز").id, desk.code("چیزها").id)
    see(qtbot, desk)
    for key in (Qt.Key.Key_G, Qt.Key.Key_Escape, Qt.Key.Key_K, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Return):
        press(desk, key)
        assert offenders(desk.panel) == set()
    desk.panel.foot.click()
    assert offenders(desk.panel) == set()
    QTest.mouseClick(desk.panel.faces.findChildren(QAbstractButton)[1], Qt.MouseButton.LeftButton)
    assert offenders(desk.panel) == set()
    desk.panel.stop()
    desk.workspace.leave()
    desk.bridge.close()
