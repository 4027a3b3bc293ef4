"""The deeds of Group as a researcher does them: by the mouse, by keys, and taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

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
    assert len(actions) == 10
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
