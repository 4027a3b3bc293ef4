"""The whole card in the inspector: all texts, cases, and a code that stands under two categories."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from phenocode.commands.cases import choose_case
from phenocode.commands.categories import describe_card, move_cards
from phenocode.study.records import CaseKind, Placement, new_id
from phenocode.ui.place import Place
from phenocode.ui.widgets.panels import Notice
from tests.board_study import make_desk


@pytest.fixture
def desk(qtbot, tmp_path):
    made = make_desk(qtbot, tmp_path)
    yield made
    made.workspace.leave()
    made.bridge.close()


def show(desk, card):
    desk.workspace.views.show_card(card)
    desk.press(Qt.Key.Key_Return)
    desk.workspace.card.catch_up()
    return desk.workspace.card


def cases(desk, category):
    return [(desk.study.statements[c.statement_id].quotation, c.kind.value) for c in desk.study.cases_of(category.id)]


# Texts


def test_empty_texts_fold_to_a_word_that_opens_them_in_their_place(desk):
    panel = show(desk, desk.category("خاموشی"))
    assert panel.texts["definition"].isVisible()
    assert not panel.texts["internal_horizon"].isVisible()
    opener = panel.openers["internal_horizon"]
    assert (opener.text(), opener.isVisible()) == ("+ Internal horizon", True)
    opener.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert panel.texts["internal_horizon"].hasFocus()
    assert not opener.isVisible()
    desk.type("سخن و سکوت با هم")
    panel.memo.setFocus()
    assert desk.category("خاموشی").internal_horizon == "سخن و سکوت با هم"
    assert panel.texts["internal_horizon"].isVisible()


def test_a_text_that_was_opened_and_left_empty_folds_again(qtbot, desk):
    panel = show(desk, desk.category("خاموشی"))
    panel.openers["relevance"].click()
    panel.memo.setFocus()
    panel.show_card(desk.category("کنار هم"))
    assert not panel.texts["relevance"].isVisible()
    assert panel.openers["relevance"].isVisible()


def test_all_texts_are_shown_in_the_order_of_the_method(desk):
    card = desk.category("خاموشی")
    names = ["second_language_name", "definition", "referential", "structural", "internal_horizon"]
    names += ["external_horizon", "is_not", "relevance"]
    describe_card(desk.session, card.id, **{name: f"text of {name}" for name in names})
    panel = show(desk, card)
    tops = [panel.texts[name].mapTo(panel, panel.texts[name].rect().topLeft()).y() for name in names]
    assert tops == sorted(tops)
    assert [panel.texts[name].text() for name in names] == [f"text of {name}" for name in names]
    assert not any(opener.isVisible() for opener in panel.openers.values())
    assert all(panel.texts[name].accessibleName() for name in names)


def test_the_second_languages_name_runs_the_other_way_and_is_one_line(desk):
    panel = show(desk, desk.category("خاموشی"))
    panel.openers["second_language_name"].click()
    desk.type("Silence together")
    edit = panel.texts["second_language_name"]
    assert edit.document().defaultTextOption().textDirection() == Qt.LayoutDirection.LeftToRight
    panel.memo.setFocus()
    assert desk.category("خاموشی").second_language_name == "Silence together"


def test_a_code_has_a_definition_and_a_memo_only(desk):
    panel = show(desk, desk.code("سکوت"))
    assert panel.texts["definition"].isVisible()
    assert not any(opener.isVisible() for opener in panel.openers.values())
    assert not panel.cases.isVisible()


# Cases


def test_a_quotation_becomes_a_case_by_its_digit_in_any_script(desk):
    category = desk.category("خاموشی")
    panel = show(desk, category)
    assert "1 makes a core case" in panel.cases.hint.text()
    panel.quotations.buttons[0].setFocus()
    desk.press(Qt.Key.Key_1)
    assert cases(desk, category) == [("ساکت می‌مانیم", "core")]
    panel.catch_up()
    assert not panel.cases.hint.isVisible()
    (button,) = [b for b in panel.cases.lists[CaseKind.CORE].buttons if b.isVisible()]
    assert button.accessibleName() == "ک۱: ساکت می‌مانیم"
    assert not panel.quotations.buttons[0].isVisible(), "it is shown once"
    button.setFocus()
    desk.type("۲")
    assert cases(desk, category) == [("ساکت می‌مانیم", "borderline")]
    panel.catch_up()
    panel.cases.lists[CaseKind.BORDERLINE].buttons[0].setFocus()
    desk.press(Qt.Key.Key_0)
    assert cases(desk, category) == []
    for _ in range(3):
        desk.session.undo()
    assert cases(desk, category) == []
    assert desk.session.next_undo().label != "case.choose"


def test_a_case_leads_to_its_place_in_the_interview(desk):
    category = desk.category("خاموشی")
    (statement,) = desk.study.statements_below(category)
    choose_case(desk.session, category.id, statement.id, CaseKind.CORE)
    panel = show(desk, category)
    panel.cases.lists[CaseKind.CORE].buttons[0].setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.went == [Place("statement", statement.id)]


def texts_of(menu):
    return [action.text().replace("&", "") for action in menu.actions() if not action.isSeparator()]


def action_of(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text().replace("&", "").startswith(text))


def test_the_menu_of_a_quotation_names_each_deed_with_its_key(desk):
    category = desk.category("خاموشی")
    (statement,) = desk.study.statements_below(category)
    panel = show(desk, category)
    menu = panel.quotations.deeds_of(statement.id)
    assert texts_of(menu) == [
        "Show in its interview\tEnter",
        "Core case\t1",
        "Borderline case\t2",
        "Negative case\t3",
        "No case\t0",
        "Negative case of another category…\t4",
    ]
    assert not action_of(menu, "No case").isEnabled()
    action_of(menu, "Borderline").trigger()
    assert cases(desk, category) == [("ساکت می‌مانیم", "borderline")]
    panel.catch_up()
    menu = panel.cases.lists[CaseKind.BORDERLINE].deeds_of(statement.id)
    assert action_of(menu, "Borderline").isChecked()
    action_of(menu, "No case").trigger()
    assert cases(desk, category) == []


def test_a_statement_speaks_against_another_category(desk):
    other = desk.category("کنار هم")
    panel = show(desk, desk.code("سکوت"))
    assert texts_of(panel.quotations.deeds_of("x"))[0:2] == [
        "Show in its interview\tEnter",
        "Negative case of another category…\t4",
    ]
    panel.quotations.buttons[0].setFocus()
    desk.press(Qt.Key.Key_1)
    assert not desk.study.cases, "a code has no cases"
    desk.press(Qt.Key.Key_4)
    desk.type("كنار هم")
    desk.press(Qt.Key.Key_Return)
    assert cases(desk, other) == [("ساکت می‌مانیم", "negative")]
    assert desk.said[-1] == "Now a negative case of کنار هم"
    panel = show(desk, other)
    (button,) = [b for b in panel.cases.lists[CaseKind.NEGATIVE].buttons if b.isVisible()]
    assert button.accessibleName() == "ک۱: ساکت می‌مانیم"


def test_a_case_that_stands_elsewhere_now_says_so(desk):
    category = desk.category("خاموشی")
    (statement,) = desk.study.statements_below(category)
    choose_case(desk.session, category.id, statement.id, CaseKind.CORE)
    move_cards(desk.session, [desk.code("سکوت").id], desk.category("کنار هم").id)
    panel = show(desk, category)
    (button,) = [b for b in panel.cases.lists[CaseKind.CORE].buttons if b.isVisible()]
    assert button.accessibleName() == "ک۱, stands elsewhere now: ساکت می‌مانیم"


# A code under two categories


@pytest.fixture
def doubled(desk):
    """The code سکوت stands under کنار هم too, as an imported table can have it."""
    extra = Placement(new_id(), desk.code("سکوت").id, desk.category("کنار هم").id)
    desk.session.run("test", {}, lambda tx: tx.insert(extra))
    return desk.code("سکوت")


def test_the_inspector_says_that_a_code_has_two_categories_and_leaves_it_under_one(desk, doubled):
    panel = show(desk, doubled)
    (notice,) = panel.findChildren(Notice)
    assert notice.text() == "It stands under 2 categories, as it came from a table. A code belongs to one."
    notice.chosen.emit(desk.category("کنار هم").id)
    assert desk.under("سکوت") == ["کنار هم"]
    panel.catch_up()
    assert not any(notice.isVisible() for notice in panel.findChildren(Notice))
    desk.session.undo()
    assert len(desk.under("سکوت")) == 2


def test_k_keeps_a_code_only_where_it_is_in_focus(desk, doubled):
    keep = desk.workspace.deeds.actions["keep_here"]
    other = desk.category("کنار هم")
    desk.board.go_to(desk.key(other))
    assert not keep.isEnabled()
    desk.board.open_under(other.id)
    desk.board.go_to(desk.key(doubled, other.id))
    assert keep.isEnabled()
    desk.press(Qt.Key.Key_K)
    assert desk.under("سکوت") == ["کنار هم"]
    assert not keep.isEnabled()


def test_the_card_that_is_shown_at_last_is_the_one_in_focus(qtbot, desk):
    first, second = desk.category("خاموشی"), desk.category("کنار هم")
    desk.board.go_to(desk.key(first))
    qtbot.waitUntil(lambda: desk.workspace.card.card_id == first.id)
    desk.board.go_to(desk.key(second))  # there and back before the hands rest
    desk.board.go_to(desk.key(first))
    desk.workspace.card.catch_up()
    assert desk.workspace.card.card_id == first.id
