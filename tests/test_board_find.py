"""Finding cards on the board: what is not called so steps back, and keys lead from hit to hit."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from phenocode.commands.categories import describe_card, rename_card
from phenocode.ui.look import theme as look
from phenocode.ui.look.theme import theme
from tests.board_study import make_desk


@pytest.fixture
def desk(qtbot, tmp_path):
    made = make_desk(qtbot, tmp_path)
    yield made
    made.workspace.leave()
    made.bridge.close()


@pytest.fixture
def finding(desk):
    return desk.workspace.deeds.finding


def stepped_back(desk):
    """The names of all that steps back, on board and pool."""
    views = desk.workspace.views
    return {
        views.card_of(entry).name
        for view in (desk.board, desk.pool)
        for entry in view.entries
        if views.card_of(entry) is not None and view._steps_back(entry)
    }


def found(desk, finding):
    return [desk.workspace.views.card_of(entry).name for _, entry in finding.hits()]


def test_slash_finds_over_all_layers_after_folding(desk, finding):
    desk.press(Qt.Key.Key_Slash)
    assert finding.bar.isVisible()
    assert finding.bar.field.hasFocus()
    desk.type("ياري")  # Arabic letters, as one of the two has them
    assert found(desk, finding) == ["ياري كردن", "یاری"]
    assert finding.bar.count.text() == "– of 2"
    assert stepped_back(desk) == {"کنار هم", "گفت‌وگو", "خاموشی", "سکوت", "پیوند", "کناره", "رابطه", "کتابخوانی"}
    desk.type("ء")
    assert found(desk, finding) == []
    assert finding.bar.count.text() == "nothing is called so"


def test_a_closed_card_with_a_hit_inside_does_not_step_back(desk, finding):
    desk.press(Qt.Key.Key_Slash)
    desk.type("سکوت")
    assert "خاموشی" not in stepped_back(desk)
    assert "کنار هم" in stepped_back(desk)


def test_enter_goes_from_hit_to_hit_and_opens_the_card_that_a_code_stands_in(desk, finding):
    desk.board.go_to(desk.key(desk.category("رابطه")))
    desk.press(Qt.Key.Key_Slash)
    desk.type("ا")
    names = found(desk, finding)
    assert names == ["کنار هم", "خاموشی", "ياري كردن", "کناره", "رابطه", "کتابخوانی", "یاری"]
    assert finding.bar.count.text() == "5 of 7"
    desk.press(Qt.Key.Key_Return)
    assert desk.pool.current_entry().id == desk.code("کتابخوانی").id
    assert finding.bar.field.hasFocus(), "the keyboard stays in the field"
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    assert desk.board.current_entry().id == desk.category("کنار هم").id
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert desk.pool.current_entry().id == desk.code("یاری").id
    finding.bar.field.setText("سکوت")
    desk.press(Qt.Key.Key_Return)
    assert desk.board.open_card == desk.category("خاموشی").id
    assert desk.board.current_entry().id == desk.code("سکوت").id


def test_brackets_walk_the_hits_on_the_board(desk, finding):
    after, before = desk.workspace.deeds.actions["next_hit"], desk.workspace.deeds.actions["previous_hit"]
    assert not after.isEnabled()
    desk.press(Qt.Key.Key_Slash)
    desk.type("کنار")
    desk.press(Qt.Key.Key_Down)
    assert desk.board.hasFocus()
    assert desk.board.current_entry().id == desk.category("کنار هم").id
    assert after.isEnabled()
    assert before.isEnabled()
    desk.press(Qt.Key.Key_BracketRight)
    assert desk.board.current_entry().id == desk.category("کناره").id
    assert finding.bar.count.text() == "2 of 2"
    desk.press(Qt.Key.Key_BracketLeft)
    assert desk.board.current_entry().id == desk.category("کنار هم").id


def test_escape_ends_finding_where_it_led(desk, finding):
    desk.press(Qt.Key.Key_Slash)
    desk.type("کناره")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Escape)
    assert not finding.bar.isVisible()
    assert desk.board.hasFocus()
    assert desk.board.current_entry().id == desk.category("کناره").id
    assert stepped_back(desk) == set()


def test_a_name_in_a_second_language_is_found_and_changes_count(desk, finding):
    desk.press(Qt.Key.Key_Slash)
    desk.type("Silence")
    assert found(desk, finding) == []
    describe_card(desk.session, desk.category("خاموشی").id, second_language_name="Silence together")
    assert found(desk, finding) == ["خاموشی"]
    assert "خاموشی" not in stepped_back(desk)
    rename_card(desk.session, desk.category("کناره").id, "silences")
    assert len(found(desk, finding)) == 2


def test_escape_on_the_board_ends_finding_first_and_lets_go_of_the_selection_then(desk, finding):
    desk.press(Qt.Key.Key_Slash)
    desk.type("پیوند")
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Escape)
    assert stepped_back(desk) == set()
    assert [entry.id for entry in desk.board.selected_entries()] == [desk.category("پیوند").id]
    desk.press(Qt.Key.Key_Escape)
    assert desk.board.selected_entries() == []


def test_the_field_takes_its_room_over_the_headings_at_every_size(desk, finding):
    closed = desk.board.viewport().y()
    desk.press(Qt.Key.Key_Slash)
    assert desk.board.viewport().y() == closed + finding.bar.height()
    look.apply(QApplication.instance(), "light", 2.0, "en")
    assert finding.bar.height() == theme().px(44)
    assert desk.board.viewport().y() == theme().px(44) + theme().px(40)
    assert finding.bar.geometry().bottom() < desk.board.viewport().y()
    finding.end()
    assert desk.board.viewport().y() == theme().px(40)
