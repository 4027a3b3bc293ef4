"""The split dialog: what goes is ticked by keys or mouse, what will change is said, and Enter splits."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from phenocode.commands.categories import make_category, move_cards
from phenocode.study.records import Layer, Placement, new_id
from phenocode.ui.group.splitting.dialog import SplitDialog
from tests.board_study import make_desk


@pytest.fixture
def desk(qtbot, tmp_path):
    made = make_desk(qtbot, tmp_path)
    # خاموشی holds سکوت and یاری then, so that it can be split.
    move_cards(made.session, [made.code("یاری").id], made.category("خاموشی").id)
    yield made
    made.workspace.leave()
    made.bridge.close()


def open_dialog(qtbot, desk, card):
    desk.workspace.views.show_card(card)
    desk.press(Qt.Key.Key_X)
    dialog = desk.workspace.findChild(SplitDialog)
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.name.hasFocus())
    return dialog


def foreseen(qtbot, dialog):
    qtbot.waitUntil(lambda: not dialog.foreseen.waiting)
    return dialog.foreseen.sentences


def row(dialog, *path):
    index = dialog.parts.index(path[0], 0)
    for number in path[1:]:
        index = dialog.parts.index(number, 0, index)
    return index


def texts(dialog, *path):
    above = row(dialog, *path) if path else None
    return [dialog.parts.part(row(dialog, *path, n)).name for n in range(dialog.parts.rowCount(above))]


def test_x_asks_what_goes_and_everything_is_done_by_keys(qtbot, desk):
    dialog = open_dialog(qtbot, desk, desk.category("خاموشی"))
    assert dialog.windowTitle() == "Split خاموشی"
    assert texts(dialog) == ["سکوت", "یاری"] or texts(dialog) == ["یاری", "سکوت"]
    assert foreseen(qtbot, dialog) == ["Tick what goes to the new card. Texts and memo stay with خاموشی."]
    assert not dialog.deed.isEnabled()
    desk.type("نیمهٔ دیگر")
    desk.press(Qt.Key.Key_Tab)
    assert dialog.tree.hasFocus()
    going = texts(dialog)[0]
    desk.press(Qt.Key.Key_Space)
    assert dialog.deed.isEnabled()
    assert dialog.count.text() == "1 of 2 chosen"
    assert foreseen(qtbot, dialog) == ["First-layer categories: 3 → 4", "1 new card: نیمهٔ دیگر"]
    desk.press(Qt.Key.Key_Return)
    made = desk.category("نیمهٔ دیگر")
    assert desk.under(going) == ["نیمهٔ دیگر"]
    assert made.parent_id == desk.category("پیوند").id
    qtbot.waitUntil(lambda: desk.board.current_entry().id == made.id)
    desk.session.undo()
    assert desk.under(going) == ["خاموشی"]


def test_a_ticked_statement_splits_its_code(qtbot, desk):
    desk.session.run("test", {}, lambda tx: tx.update(*merged(desk)))
    dialog = open_dialog(qtbot, desk, desk.code("سکوت"))
    assert texts(dialog) == ["ساکت می‌مانیم", "کمک می‌کنیم"]
    dialog.tree.setFocus()
    desk.press(Qt.Key.Key_End)
    desk.press(Qt.Key.Key_Space)
    dialog.name.setFocus()
    desk.type("کمک")
    dialog.reason.setText("دو معنا")
    desk.press(Qt.Key.Key_Return)
    assert desk.under("کمک") == ["خاموشی"]
    assert [s.quotation for s in desk.study.statements_with(desk.code("کمک").id)] == ["کمک می‌کنیم"]
    step = desk.session.history()[-1]
    assert (step.label, step.reason) == ("card.split", "دو معنا")


def merged(desk):
    from dataclasses import replace

    return [replace(c, code_id=desk.code("سکوت").id) for c in desk.study.codings_with(desk.code("یاری").id)]


def test_a_tick_on_a_card_is_one_on_all_below_and_a_part_shows_above(qtbot, desk):
    dialog = open_dialog(qtbot, desk, desk.category("پیوند"))
    parts, tree = dialog.parts, dialog.tree
    dialog.tree.setFocus()
    silent = texts(dialog).index("خاموشی")
    tree.setCurrentIndex(row(dialog, silent))
    desk.press(Qt.Key.Key_Left)  # towards the end: the tree runs as the study does
    assert tree.isExpanded(row(dialog, silent))
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Space)
    assert parts.part(row(dialog, silent)).state() is Qt.CheckState.PartiallyChecked
    assert parts.part(row(dialog, silent, 0, 0)).state() is Qt.CheckState.Checked
    assert parts.going() == [parts.part(row(dialog, silent, 0)).id]
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Space)
    assert parts.going() == [desk.category("خاموشی").id]
    assert parts.part(row(dialog, silent, 1)).state() is Qt.CheckState.Checked
    desk.press(Qt.Key.Key_Right)
    assert not tree.isExpanded(row(dialog, silent))
    dialog.reject()


def test_the_mouse_ticks_a_row_and_opens_it_at_its_chevron(qtbot, desk):
    dialog = open_dialog(qtbot, desk, desk.category("خاموشی"))
    tree = dialog.tree
    rect = tree.visualRect(row(dialog, 0))
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert dialog.parts.part(row(dialog, 0)).state() is Qt.CheckState.Checked
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.right() - 14, rect.center().y()))
    assert tree.isExpanded(row(dialog, 0))
    assert dialog.parts.part(row(dialog, 0)).state() is Qt.CheckState.Checked
    dialog.reject()


def test_a_code_under_two_categories_is_ticked_in_both(qtbot, desk):
    extra = Placement(new_id(), desk.code("سکوت").id, desk.category("کنار هم").id)
    desk.session.run("test", {}, lambda tx: tx.insert(extra))
    dialog = open_dialog(qtbot, desk, desk.category("پیوند"))
    places = [
        row(dialog, first, n)
        for first in range(2)
        for n in range(dialog.parts.rowCount(row(dialog, first)))
        if dialog.parts.part(row(dialog, first, n)).name == "سکوت"
    ]
    assert len(places) == 2
    dialog.parts.toggle(places[0])
    assert dialog.parts.part(places[1]).state() is Qt.CheckState.Checked
    assert dialog.parts.going() == [desk.code("سکوت").id]
    dialog.reject()


def test_everything_can_not_go_and_a_taken_name_keeps_the_questions_open(qtbot, desk):
    dialog = open_dialog(qtbot, desk, desk.category("خاموشی"))
    desk.type("كنار هم")
    for number in range(2):
        dialog.parts.toggle(row(dialog, number))
    assert not dialog.deed.isEnabled()
    assert foreseen(qtbot, dialog) == ["كنار هم is taken: کنار هم is the same name. Choose another, or merge the two."]
    dialog.parts.toggle(row(dialog, 0))
    before = desk.session.history()
    desk.press(Qt.Key.Key_Return)
    assert desk.session.history() == before
    assert dialog.isVisible()
    assert len(desk.refused) == 1
    dialog.reject()


def test_screen_readers_meet_every_row(qtbot, desk):
    dialog = open_dialog(qtbot, desk, desk.category("خاموشی"))
    dialog.tree.expandAll()
    QApplication.processEvents()
    dialog.parts.toggle(row(dialog, 0))
    tree = QAccessible.queryAccessibleInterface(dialog.tree)
    names = [tree.child(i).text(QAccessible.Text.Name) for i in range(tree.childCount())]
    assert f"{texts(dialog)[0]}, 1 statement, goes to the new card" in names
    assert any(name.endswith("ک۱, stays") for name in names)
    assert all(widget.accessibleName() for widget in (dialog.name, dialog.tree, dialog.reason, dialog.foreseen))
    dialog.reject()


def test_only_what_has_something_below_can_be_split(desk):
    split = desk.workspace.deeds.actions["split"]
    for name, possible in (("ياري كردن", False), ("خاموشی", True), ("پیوند", True), ("کناره", False)):
        desk.board.go_to(desk.key(desk.category(name)))
        assert split.isEnabled() is possible, name
    empty = make_category(desk.session, Layer.ENCOUNTER, "تهی")
    desk.board.go_to(desk.key(empty))
    assert not split.isEnabled()
