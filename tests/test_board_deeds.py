"""The deeds of Group as a researcher does them: by the mouse, by keys, and taken back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from phenocode.commands.categories import move_cards
from phenocode.errors import Refusal
from phenocode.study.records import Layer
from phenocode.ui.group.cards import new_place
from phenocode.ui.widgets.chips import CodeChip
from tests.board_study import make_desk


@pytest.fixture
def desk(qtbot, tmp_path):
    made = make_desk(qtbot, tmp_path)
    yield made
    made.workspace.leave()
    made.bridge.close()


# Carrying


def test_a_code_is_carried_onto_a_category(desk):
    target = desk.category("خاموشی")
    desk.drop_on(desk.pool, desk.key(desk.code("یاری")), target, lay=False)
    assert desk.said[-1] == "یاری goes under خاموشی"
    assert desk.workspace.carrying.hand.isVisible()
    assert desk.study.unplaced_codes()[-1].name == "یاری", "nothing is done before it is laid"
    place = desk.pool.viewport().mapFromGlobal(
        desk.board.viewport().mapToGlobal(desk.centre(desk.board, desk.key(target)))
    )
    QTest.mouseRelease(desk.pool.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert desk.under("یاری") == ["خاموشی"]
    assert not desk.workspace.carrying.hand.isVisible()
    desk.session.undo()
    assert desk.under("یاری") == []


def test_many_are_carried_at_once(desk):
    desk.pool.setFocus()
    desk.pool.go_to(desk.key(desk.code("یاری")))
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.drop_on(desk.pool, desk.key(desk.code("یاری")), desk.category("کنار هم"))
    assert desk.said[-1] == "2 codes go under کنار هم"
    assert desk.under("یاری") == desk.under("کتابخوانی") == ["کنار هم"]
    assert len([s for s in desk.session.history() if s.label == "card.move"]) == 1


def test_an_unlawful_target_does_nothing(desk):
    before = len(desk.session.history())
    code = desk.key(desk.code("یاری"))
    desk.drop_on(desk.pool, code, desk.category("پیوند"))
    desk.drop_on(desk.pool, code, desk.category("رابطه"))
    first = desk.category("کنار هم")
    desk.drop_on(desk.board, desk.key(first), desk.category("رابطه"))
    desk.drop_on(desk.board, desk.key(first), desk.category("پیوند"))  # it stands there already
    second = desk.category("پیوند")
    desk.drop_on(desk.board, desk.key(second), second)  # under itself
    desk.drop_on(desk.board, desk.key(second), first)  # under its own child
    assert len(desk.session.history()) == before
    assert desk.refused == []
    assert [sentence for sentence in desk.said if sentence] == []


def test_escape_lets_go_of_what_is_carried(desk):
    before = len(desk.session.history())
    desk.pool.setFocus()
    desk.drop_on(desk.pool, desk.key(desk.code("یاری")), desk.category("خاموشی"), lay=False)
    QTest.keyClick(desk.pool, Qt.Key.Key_Escape)
    assert not desk.workspace.carrying.hand.isVisible()
    place = desk.centre(desk.pool, desk.key(desk.code("یاری")))
    QTest.mouseRelease(desk.pool.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert len(desk.session.history()) == before


def test_a_first_layer_card_is_carried_under_another_parent_and_out_again(desk):
    desk.drop_on(desk.board, desk.key(desk.category("خاموشی")), desk.category("کناره"))
    assert desk.category("خاموشی").parent_id == desk.category("کناره").id
    gap = desk.board._gaps[Layer.SECOND]
    desk.drag(desk.board, desk.key(desk.category("خاموشی")), desk.board, desk.board.shown_rect(gap).center())
    assert desk.said[-1] == "خاموشی leaves its category"
    assert desk.category("خاموشی").parent_id is None


def test_a_code_is_carried_back_into_the_pool(desk):
    card = desk.category("خاموشی")
    desk.board.go_to(desk.key(card))
    desk.drag(desk.board, desk.key(desk.code("سکوت"), card.id), desk.pool, desk.pool.viewport().rect().center())
    assert desk.under("سکوت") == []


def test_laying_on_the_empty_place_makes_a_category_that_holds_them(desk):
    desk.drop_on_new(desk.pool, desk.key(desk.code("یاری")), Layer.FIRST)
    assert desk.said[-1] == "A new category will hold یاری"
    desk.type("کمک")
    desk.press(Qt.Key.Key_Return)
    assert desk.under("یاری") == ["کمک"]


def test_a_card_is_carried_to_another_place_among_its_siblings(desk):
    upper, lower = desk.category("کنار هم"), desk.category("خاموشی")
    place = desk.centre(desk.board, desk.key(upper))
    place.setY(place.y() - 18)
    desk.drag(desk.board, desk.key(lower), desk.board, place)
    assert desk.said[-1] == "خاموشی goes before کنار هم"
    parent = desk.category("پیوند")
    assert [child.name for child in desk.study.children_of(parent.id)] == ["خاموشی", "کنار هم"]


# Keys


def test_m_moves_to_a_typed_target_in_other_letters(desk):
    desk.pool.setFocus()
    desk.pool.go_to(desk.key(desk.code("یاری")))
    desk.press(Qt.Key.Key_M)
    palette = desk.workspace.deeds.palette
    assert palette.isVisible()
    assert [target.name for target in palette.shown_targets()] == ["کنار هم", "خاموشی", "ياري كردن"]
    desk.type("یاری ک")  # the category is written with Arabic letters
    assert palette.shown_targets()[0].name == "ياري كردن"
    desk.press(Qt.Key.Key_Return)
    assert desk.under("یاری") == ["ياري كردن"]
    assert not palette.isVisible()
    assert desk.pool.hasFocus(), "the hands stay in the pool"
    assert desk.pool.current_entry().id == desk.code("کتابخوانی").id, "on the next code"
    desk.press(Qt.Key.Key_M)
    desk.type("خام")
    desk.press(Qt.Key.Key_Return)
    assert desk.under("کتابخوانی") == ["خاموشی"]
    assert desk.board.hasFocus(), "once the pool is empty, the focus goes with the code"
    assert desk.board.current_entry().id == desk.code("کتابخوانی").id


def test_m_by_the_same_key_of_a_persian_keyboard(desk):
    desk.pool.setFocus()
    desk.pool.go_to(desk.key(desk.code("یاری")))
    shortcuts = [sequence.toString() for sequence in desk.workspace.deeds.actions["move"].shortcuts()]
    assert shortcuts[0] == "M"
    assert "پ" in shortcuts
    assert "د" in [sequence.toString() for sequence in desk.workspace.deeds.actions["new"].shortcuts()]


def test_m_makes_what_is_not_there_and_offers_no_category_to_what_has_one(desk):
    card = desk.category("خاموشی")
    desk.board.go_to(desk.key(card))
    desk.press(Qt.Key.Key_M)
    palette = desk.workspace.deeds.palette
    assert [target.name for target in palette.shown_targets()] == ["کناره", "No category"]
    desk.type("دوری")
    assert palette.shown_targets()[-1].name == "Make the second-layer category دوری"
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Return)
    made = desk.category("دوری")
    assert made.layer is Layer.SECOND
    assert desk.category("خاموشی").parent_id == made.id
    desk.press(Qt.Key.Key_M)
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Return)
    assert desk.category("خاموشی").parent_id is None


def test_a_name_that_is_there_already_is_not_offered_to_be_made(desk):
    desk.pool.setFocus()
    desk.pool.go_to(desk.key(desk.code("یاری")))
    desk.press(Qt.Key.Key_M)
    desk.type("كنار هم")
    assert [target.name for target in desk.workspace.deeds.palette.shown_targets()] == ["کنار هم"]
    desk.press(Qt.Key.Key_Escape)
    assert desk.pool.hasFocus()
    assert desk.under("یاری") == []


def test_a_kind_of_encounter_can_not_be_moved(desk):
    desk.board.go_to(desk.key(desk.category("رابطه")))
    assert not desk.workspace.deeds.actions["move"].isEnabled()
    assert not desk.workspace.move_button.isEnabled()
    desk.press(Qt.Key.Key_M)
    assert not desk.workspace.deeds.palette.isVisible()


def test_n_with_selected_codes_makes_a_first_layer_category_that_holds_them(desk):
    desk.pool.setFocus()
    desk.pool.go_to(desk.key(desk.code("یاری")))
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_N)
    assert desk.said[-1] == "A new category will hold 2 codes"
    desk.type("یاری و خواندن")
    desk.press(Qt.Key.Key_Return)
    assert desk.under("یاری") == desk.under("کتابخوانی") == ["یاری و خواندن"]
    made = desk.category("یاری و خواندن")
    assert desk.board.current_entry().id == made.id
    assert desk.board.open_card == made.id
    desk.session.undo()
    assert desk.under("یاری") == []


def test_n_makes_a_category_in_the_column_in_focus(desk):
    desk.board.go_to(desk.key(desk.category("پیوند")))
    desk.press(Qt.Key.Key_N)
    desk.type("دوری")
    desk.press(Qt.Key.Key_Return)
    assert desk.category("دوری").layer is Layer.SECOND


def test_a_taken_name_is_refused_and_can_be_typed_again(desk):
    desk.board.go_to(desk.key(desk.category("پیوند")))
    desk.press(Qt.Key.Key_N)
    desk.type("كناره")
    desk.press(Qt.Key.Key_Return)
    assert len(desk.refused) == 1
    assert desk.workspace.deeds.naming.isVisible()
    desk.type("دیگر")
    desk.press(Qt.Key.Key_Return)
    assert desk.category("دیگر").layer is Layer.SECOND
    assert not desk.workspace.deeds.naming.isVisible()


def test_f2_renames_in_place_and_a_taken_name_is_refused(desk):
    board = desk.board
    card = desk.category("خاموشی")
    board.go_to(desk.key(card))
    desk.press(Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert field.text() == "خاموشی"
    assert board.shown_rect(board.cell(desk.key(card)).rect).intersects(field.geometry())
    desk.type("کنار هم")
    desk.press(Qt.Key.Key_Return)
    assert len(desk.refused) == 1
    assert desk.category("خاموشی").id == card.id
    desk.press(Qt.Key.Key_Escape)
    assert board.hasFocus()
    desk.press(Qt.Key.Key_F2)
    desk.type("سکوت با هم")
    desk.press(Qt.Key.Key_Return)
    assert desk.category("سکوت با هم").id == card.id
    assert desk.session.history()[-1].label == "card.rename"


def test_leaving_keeps_the_name_that_is_being_typed(desk):
    desk.board.go_to(desk.key(desk.category("خاموشی")))
    desk.press(Qt.Key.Key_F2)
    desk.type("سکون")
    desk.workspace.leave()
    assert desk.category("سکون").layer is Layer.FIRST


def test_delete_removes_and_undo_brings_back(desk):
    card = desk.category("خاموشی")
    desk.board.go_to(desk.key(card))
    desk.press(Qt.Key.Key_Delete)
    assert card.id not in desk.study.categories
    assert desk.under("سکوت") == []
    assert desk.board.current_entry() is not None, "the focus goes to a neighbour"
    desk.session.undo()
    assert desk.study.categories[card.id] == card
    assert desk.under("سکوت") == ["خاموشی"]
    assert desk.board.cell(desk.key(card)) is not None


def test_delete_in_a_text_field_removes_no_card(desk):
    desk.board.go_to(desk.key(desk.category("خاموشی")))
    desk.press(Qt.Key.Key_Return)
    before = len(desk.session.history())
    desk.press(Qt.Key.Key_Delete)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_M)
    assert len(desk.session.history()) == before
    assert desk.workspace.card.texts["definition"].text() == "nm"


def test_alt_and_an_arrow_change_the_order_among_siblings(desk):
    parent = desk.category("پیوند")
    names = lambda: [child.name for child in desk.study.children_of(parent.id)]  # noqa: E731
    desk.board.go_to(desk.key(desk.category("خاموشی")))
    desk.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names() == ["خاموشی", "کنار هم"]
    before = len(desk.session.history())
    desk.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert len(desk.session.history()) == before, "it is the first already"
    desk.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names() == ["کنار هم", "خاموشی"]
    assert desk.board.current_entry().id == desk.category("خاموشی").id


def test_merging_asks_for_the_other_and_keeps_its_name(desk):
    gone, into = desk.category("خاموشی"), desk.category("کنار هم")
    desk.board.go_to(desk.key(gone))
    desk.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    palette = desk.workspace.deeds.palette
    assert [target.name for target in palette.shown_targets()] == ["کنار هم", "ياري كردن"]
    desk.type("کنار")
    desk.press(Qt.Key.Key_Return)
    assert gone.id not in desk.study.categories
    assert desk.under("سکوت") == ["کنار هم"]
    assert desk.board.current_entry().id == into.id
    assert desk.said[-1] == "خاموشی is merged into کنار هم"


def test_a_chip_in_the_inspector_takes_a_code_off(qtbot, desk):
    desk.board.go_to(desk.key(desk.category("خاموشی")))
    desk.workspace.card.catch_up()
    (chip,) = [chip for chip in desk.workspace.card.findChildren(CodeChip) if chip.name() == "سکوت"]
    qtbot.waitUntil(chip.isVisible)
    chip.setFocus()
    desk.press(Qt.Key.Key_Delete)
    assert desk.under("سکوت") == []
    assert desk.category("خاموشی") is not None


def test_every_deed_is_in_a_menu_with_its_key(desk):
    actions = [action for _, group in desk.workspace.menus() for action in group]
    texts = [action.text().replace("&", "") for action in actions]
    for deed in (
        "Move to…",
        "Merge into…",
        "Split…",
        "Keep it here only",
        "Find on the board…",
        "Move up in its layer",
    ):
        assert deed in texts
    assert all(action.text() and not action.shortcut().isEmpty() for action in actions)


def test_a_double_click_opens_the_whole_card(desk):
    card = desk.category("پیوند")
    at = desk.centre(desk.board, desk.key(card))
    QTest.mouseClick(desk.board.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseDClick(desk.board.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert desk.workspace.card.card_id == card.id
    assert desk.workspace.card.texts["definition"].hasFocus()


def test_a_click_on_the_empty_place_asks_for_a_name(desk):
    at = desk.centre(desk.board, new_place(Layer.ENCOUNTER).key)
    QTest.mouseClick(desk.board.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    desk.type("تنها")
    desk.press(Qt.Key.Key_Return)
    assert desk.category("تنها").layer is Layer.ENCOUNTER


# What will change, before it is done


def foreseen(qtbot, desk):
    palette = desk.workspace.deeds.palette
    qtbot.waitUntil(lambda: not palette.foreseen.waiting)
    return palette.foreseen.sentences


def test_the_palette_says_what_the_marked_target_would_change(qtbot, desk):
    desk.board.go_to(desk.key(desk.category("خاموشی")))
    desk.press(Qt.Key.Key_M)
    palette = desk.workspace.deeds.palette
    assert palette.foreseen.waiting, "nothing is computed while the key is pressed"
    assert foreseen(qtbot, desk) == [
        "Exhaustiveness: 50 % → 25 %",
        "1 statement no longer reaches a kind of encounter",
    ]
    assert palette.foreseen.accessibleDescription().startswith("Exhaustiveness: 50 %")
    assert palette.foreseen.isVisible()
    desk.type("دوری")
    assert foreseen(qtbot, desk)[0] == "Second-layer categories: 2 → 3"
    assert desk.category("خاموشی").parent_id == desk.category("پیوند").id, "nothing is done yet"
    desk.press(Qt.Key.Key_Escape)
    assert not palette.foreseen.waiting


def test_a_refused_deed_says_so_beside_its_target(qtbot, desk):
    desk.board.go_to(desk.key(desk.category("خاموشی")))
    desk.press(Qt.Key.Key_M)
    palette = desk.workspace.deeds.palette
    palette._foresee = lambda target: refuse()
    desk.press(Qt.Key.Key_Down)
    assert foreseen(qtbot, desk) == ["No."]
    assert palette.foreseen.refusal == "No."


def refuse():
    raise Refusal("No.")


def test_several_selected_are_merged_into_one_of_them(qtbot, desk):
    upper, lower = desk.category("کنار هم"), desk.category("خاموشی")
    desk.board.go_to(desk.key(upper))
    desk.press(Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    desk.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    palette = desk.workspace.deeds.palette
    assert palette.heading.text() == "Merge 3 first-layer categories into…"
    assert [target.name for target in palette.shown_targets()] == ["کنار هم", "خاموشی", "ياري كردن"]
    desk.press(Qt.Key.Key_Down)
    assert foreseen(qtbot, desk) == ["First-layer categories: 3 → 1", "2 cards go: کنار هم, ياري كردن"]
    desk.press(Qt.Key.Key_Return)
    assert [category.name for category in desk.study.layer(Layer.FIRST)] == ["خاموشی"]
    assert sorted(code.name for code in desk.study.codes_under(lower.id)) == ["سکوت", "گفت‌وگو"]
    assert desk.said[-1] == "2 first-layer categories are merged into خاموشی"
    assert len([step for step in desk.session.history() if step.label == "card.merge"]) == 1
    desk.session.undo()
    assert len(desk.study.layer(Layer.FIRST)) == 3


def test_several_codes_are_merged_into_another(desk):
    desk.pool.setFocus()
    desk.pool.go_to(desk.key(desk.code("یاری")))
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    desk.type("سکوت")
    desk.press(Qt.Key.Key_Return)
    assert sorted(code.name for code in desk.study.codes.values()) == ["سکوت", "گفت‌وگو"]
    assert desk.study.count_statements_with(desk.code("سکوت").id) == 3


def test_what_a_drop_would_change_is_said_when_the_hand_rests(qtbot, desk):
    target = desk.category("کناره")
    desk.drop_on(desk.board, desk.key(desk.category("خاموشی")), target, lay=False)
    assert desk.said[-1] == "خاموشی goes under کناره"
    qtbot.waitUntil(lambda: desk.said[-1] != "خاموشی goes under کناره")
    assert desk.said[-1] == "خاموشی goes under کناره. Exhaustiveness: 50 % → 25 %"
    QTest.keyClick(desk.board, Qt.Key.Key_Escape)


def test_a_drop_on_the_empty_place_says_how_many_categories_there_will_be(qtbot, desk):
    place = desk.centre(desk.board, new_place(Layer.FIRST).key)
    desk.drag(desk.pool, desk.key(desk.code("یاری")), desk.board, place, lay=False)
    qtbot.waitUntil(lambda: "→" in desk.said[-1])
    assert desk.said[-1] == "A new category will hold یاری. First-layer categories: 3 → 4"
    QTest.keyClick(desk.pool, Qt.Key.Key_Escape)


# Order by hand


def test_codes_change_places_in_the_pool_by_keys_and_by_the_mouse(desk):
    names = lambda: [code.name for code in desk.study.unplaced_codes()]  # noqa: E731
    assert names() == ["کتابخوانی", "یاری"]
    desk.pool.setFocus()
    desk.pool.go_to(desk.key(desk.code("یاری")))
    desk.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names() == ["یاری", "کتابخوانی"]
    assert desk.pool.current_entry().id == desk.code("یاری").id
    place = desk.centre(desk.pool, desk.key(desk.code("یاری")))
    place.setY(place.y() - 8)
    desk.drag(desk.pool, desk.key(desk.code("کتابخوانی")), desk.pool, place)
    assert desk.said[-1] == "کتابخوانی goes before یاری"
    assert names() == ["کتابخوانی", "یاری"]
    assert desk.session.history()[-1].label == "card.reorder"


def test_codes_change_places_inside_their_category(desk):
    category = desk.category("خاموشی")
    move_cards(desk.session, [desk.code("یاری").id, desk.code("کتابخوانی").id], category.id)
    names = lambda: [code.name for code in desk.study.codes_under(category.id)]  # noqa: E731
    before = names()
    desk.board.go_to(desk.key(category))
    desk.board.go_to(desk.key(desk.code(before[0]), category.id))
    desk.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names() == [before[1], before[0], before[2]]
    last, first = desk.code(before[2]), desk.code(before[1])
    place = desk.centre(desk.board, desk.key(first, category.id))
    place.setX(place.x() + 8)  # the first half: names run from the right
    desk.drag(desk.board, desk.key(last, category.id), desk.board, place)
    assert names() == [before[2], before[1], before[0]]


# The menu of a card


def test_a_cards_menu_offers_what_can_be_done_with_it(qtbot, desk):
    desk.board.go_to(desk.key(desk.category("خاموشی")))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(desk.board.viewport(), event)
    menu = QApplication.activePopupWidget()
    texts = [action.text().replace("&", "") for action in menu.actions() if not action.isSeparator()]
    assert texts[:5] == ["Open the whole card", "Why here?", "Rename", "Move to…", "Merge into…"]
    assert "Split…" in texts
    assert "Keep it here only" not in texts
    menu.close()
