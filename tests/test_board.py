"""The Group workspace: what stands where, what is seen, and how keys and mouse go about."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from phenocode.commands.categories import describe_card, make_category, rename_card
from phenocode.commands.statements import code_statement
from phenocode.study.records import Layer, Placement, new_id
from phenocode.ui.group.cards import new_place
from phenocode.ui.group.layout import Node, column_places, flowed, stack
from phenocode.ui.place import Place
from phenocode.ui.widgets.labels import ElidedLabel
from tests.board_study import make_desk


@pytest.fixture
def desk(qtbot, tmp_path):
    made = make_desk(qtbot, tmp_path)
    yield made
    made.workspace.leave()
    made.bridge.close()


# The pure layout


def test_a_parent_spans_exactly_its_children():
    children = [Node("a", 0, 50), Node("b", 0, 90)]
    parent = Node("p", 1, 50, children)
    end = stack([Node("top", 2, 50, [parent])], 10, 6)
    assert (children[0].top, children[0].height) == (10, 50)
    assert (children[1].top, children[1].height) == (66, 90)
    assert (parent.top, parent.height) == (10, 146)
    assert end == 10 + 146 + 6


def test_the_last_child_reaches_down_to_where_a_higher_parent_ends():
    child = Node("a", 0, 50)
    stack([Node("p", 1, 80, [child])], 0, 6)
    assert child.height == 80


def test_columns_share_the_width_and_never_fall_below_their_least():
    wide = column_places(1000, 10, (0.5, 0.3, 0.2), (100, 100, 100))
    assert wide[0] == (0, 490)
    assert wide[2][0] + wide[2][1] == pytest.approx(1000)
    narrow = column_places(100, 10, (0.5, 0.3, 0.2), (100, 100, 100))
    assert [round(place[1]) for place in narrow] == [100, 100, 100]


def test_chips_flow_like_words():
    assert flowed([40, 40, 40, 200], 100, 10) == [(0, 0, 40), (0, 50, 40), (1, 0, 40), (2, 0, 100)]


# Where cards stand


def rect(desk, card):
    return desk.board.cell(desk.key(card)).rect


def test_a_parent_stands_beside_its_children_and_spans_them(desk):
    upper, lower = rect(desk, desk.category("کنار هم")), rect(desk, desk.category("خاموشی"))
    parent, top = rect(desk, desk.category("پیوند")), rect(desk, desk.category("رابطه"))
    assert parent.top() == upper.top() == top.top()
    assert parent.bottom() == lower.bottom() == top.bottom()
    assert upper.right() < parent.left() < parent.right() < top.left()


def test_the_board_is_mirrored_by_the_direction_of_the_interface(qtbot, tmp_path, desk):
    names = ["کنار هم", "خاموشی", "پیوند", "رابطه"]
    here = {name: rect(desk, desk.category(name)) for name in names}
    (tmp_path / "fa").mkdir()
    mirrored = make_desk(qtbot, tmp_path / "fa", interface="fa")
    width = mirrored.board.viewport().width()
    for name in names:
        there = rect(mirrored, mirrored.category(name))
        assert (there.top(), there.height()) == (here[name].top(), here[name].height())
        assert there.width() == pytest.approx(here[name].width())
        assert there.right() == pytest.approx(width - here[name].left())
    pool = mirrored.pool.mapToGlobal(QPoint(0, 0)).x()
    assert pool > mirrored.board.mapToGlobal(QPoint(0, 0)).x(), "the pool stands at the start edge"
    mirrored.bridge.close()


def test_the_pool_holds_the_codes_without_a_category_and_its_filter_folds(desk):
    names = lambda: [desk.study.codes[entry.id].name for entry in desk.pool._cards.entries]  # noqa: E731
    assert names() == ["کتابخوانی", "یاری"]
    assert desk.workspace.pool_panel.count.number() == 2
    desk.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desk.type("ياري")  # Arabic letters
    assert names() == ["یاری"]
    desk.press(Qt.Key.Key_Down)
    assert desk.pool.hasFocus()
    assert desk.pool.current_entry().id == desk.code("یاری").id


def test_a_code_with_two_parents_stands_under_both(desk):
    code, other = desk.code("سکوت"), desk.category("کنار هم")
    desk.session.run("test", {}, lambda tx: tx.insert(Placement(new_id(), code.id, other.id)))
    entries = [entry for entry in desk.board._cards.entries if entry.id == code.id]
    assert {entry.under for entry in entries} == {other.id, desk.category("خاموشی").id}
    assert "more than one category" in desk.board.model().data(
        desk.board.model().index(desk.board.model().row_of(entries[0].key)), Qt.ItemDataRole.AccessibleTextRole
    )


def test_a_focused_first_layer_card_opens_in_place_and_closes_when_the_focus_goes(desk):
    card = desk.category("کنار هم")
    code = desk.code("گفت‌وگو")
    desk.board.go_to(desk.key(desk.category("پیوند")))
    closed = rect(desk, card).height()
    describe_card(desk.session, card.id, definition="با هم بودن، بی‌آنکه کاری در میان باشد")
    desk.board.go_to(desk.key(card))
    assert rect(desk, card).height() > closed
    chip = desk.board.cell(desk.key(code, card.id)).rect
    assert rect(desk, card).contains(chip)
    assert rect(desk, desk.category("پیوند")).bottom() == rect(desk, desk.category("خاموشی")).bottom()
    desk.board.go_to(desk.key(desk.category("پیوند")))
    assert rect(desk, card).height() == closed
    assert desk.board.cell(desk.key(code, card.id)) is None


def test_arrow_keys_follow_the_eye(desk):
    board = desk.board
    upper, lower = desk.category("کنار هم"), desk.category("خاموشی")
    board.go_to(desk.key(upper))
    desk.press(Qt.Key.Key_Down)  # into the chips of the open card
    assert board.current_entry().id == desk.code("گفت‌وگو").id
    desk.press(Qt.Key.Key_Down)
    assert board.current_entry().id == lower.id
    desk.press(Qt.Key.Key_Right)
    assert board.current_entry().id == desk.category("پیوند").id
    desk.press(Qt.Key.Key_Right)
    assert board.current_entry().id == desk.category("رابطه").id
    desk.press(Qt.Key.Key_Left)
    desk.press(Qt.Key.Key_Left)
    assert board.current_entry().id == lower.id, "back in the row that was left"
    desk.press(Qt.Key.Key_Left)
    assert desk.pool.hasFocus()
    desk.press(Qt.Key.Key_Right)
    assert board.hasFocus()


def test_arrow_keys_follow_the_eye_in_a_mirrored_window(qtbot, tmp_path):
    desk = make_desk(qtbot, tmp_path, interface="fa")
    desk.board.go_to(desk.key(desk.category("کنار هم")))
    desk.press(Qt.Key.Key_Left)
    assert desk.board.current_entry().id == desk.category("پیوند").id
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Right)
    assert desk.pool.hasFocus()
    desk.bridge.close()


def test_many_are_selected_with_space_shift_and_the_mouse_and_always_of_one_layer(desk):
    board = desk.board
    upper, lower = desk.category("کنار هم"), desk.category("خاموشی")
    ids = lambda: {entry.id for entry in board.selected_entries()}  # noqa: E731
    board.go_to(desk.key(upper))
    desk.press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ShiftModifier)
    assert ids() == {upper.id, lower.id, desk.category("ياري كردن").id}
    board.go_to(desk.key(upper))
    at = desk.centre(board, desk.key(lower))
    QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at)
    assert ids() == {upper.id, lower.id}
    desk.press(Qt.Key.Key_Space)
    assert ids() == {upper.id}
    at = desk.centre(board, desk.key(desk.category("پیوند")))
    QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at)
    assert ids() == {desk.category("پیوند").id}
    desk.press(Qt.Key.Key_Escape)
    assert ids() == set()


def test_selecting_in_the_pool_lets_go_of_the_board(desk):
    desk.board.go_to(desk.key(desk.category("خاموشی")))
    at = desk.centre(desk.pool, desk.key(desk.code("یاری")))
    QTest.mouseClick(desk.pool.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert desk.board.selected_entries() == []
    assert [card.name for card in desk.workspace.views.chosen_cards()] == ["یاری"]


def test_changes_keep_selection_focus_and_place(desk):
    for number in range(8):
        make_category(desk.session, Layer.FIRST, f"طبقهٔ {number}")
    desk.workspace.resize(1300, 300)
    board = desk.board
    lower = desk.category("طبقهٔ 7")
    board.go_to(desk.key(lower))
    scrolled = board.verticalScrollBar().value()
    assert scrolled > 0
    statement = next(iter(desk.study.statements.values()))
    code_statement(desk.session, statement.id, "تازه")
    rename_card(desk.session, desk.category("کنار هم").id, "با هم")
    assert board.current_entry().id == lower.id
    assert [entry.id for entry in board.selected_entries()] == [lower.id]
    assert board.verticalScrollBar().value() == scrolled
    assert desk.workspace.pool_panel.count.number() == 3


def test_nothing_is_refreshed_while_hidden_and_everything_when_shown(qtbot, desk):
    desk.workspace.hide()
    before = list(desk.pool._cards.entries)
    code_statement(desk.session, next(iter(desk.study.statements)), "تازه")
    assert list(desk.pool._cards.entries) == before
    desk.workspace.show()
    assert len(desk.pool._cards.entries) == len(before) + 1


def test_screen_readers_meet_every_card(desk):
    desk.board.go_to(desk.key(desk.category("خاموشی")))
    board = QAccessible.queryAccessibleInterface(desk.board)
    assert board.text(QAccessible.Text.Name) == "Board of categories"
    names = [board.child(i).text(QAccessible.Text.Name) for i in range(board.childCount())]
    card = next(name for name in names if name.startswith("خاموشی"))
    assert card == ("خاموشی, First-layer category, 1 code, 1 statement from 1 interview, one statement, under پیوند")
    assert "New kind of encounter" in names
    pool = QAccessible.queryAccessibleInterface(desk.pool)
    spoken = pool.child(0).text(QAccessible.Text.Name)
    assert spoken == "کتابخوانی, Initial code, 1 statement, under no category"


def test_the_title_of_the_workspace_is_whole_at_every_width(qtbot, desk):
    header = desk.workspace.header
    title, detail = (label for label in header.findChildren(ElidedLabel))
    for width in (1600, 1300, 1180, 1100, 1024, 900):
        for face in ("board", "meanings"):
            desk.workspace.resize(width, 820)
            desk.workspace.show_face(face)
            QApplication.processEvents()
            for part in (title, detail):
                assert not part.isVisible() or part.width() >= part.sizeHint().width(), (width, face, part.text())


def test_headings_count_the_categories(desk):
    assert desk.board.heading_counts() == [("First layer", 3), ("Second layer", 2), ("Kind of encounter", 1)]


def test_an_empty_study_says_what_to_do_next(qtbot, tmp_path):
    desk = make_desk(qtbot, tmp_path, fill=False)
    assert desk.workspace.empty.isVisible()
    assert not desk.board.isVisible()
    desk.workspace.empty.button.click()
    assert desk.went == [Place("transcript")]
    desk.bridge.close()


# The whole card


def test_enter_opens_the_whole_card_and_what_is_written_is_kept(desk):
    card = desk.category("خاموشی")
    desk.board.go_to(desk.key(card))
    desk.press(Qt.Key.Key_Return)
    panel = desk.workspace.card
    assert panel.card_id == card.id
    assert panel.texts["definition"].hasFocus()
    desk.type("بودن بی سخن")
    panel.texts["referential"].setFocus()
    assert desk.category("خاموشی").definition == "بودن بی سخن"
    panel.memo.setFocus()
    desk.type("باید دوباره دید")
    desk.workspace.leave()
    assert desk.study.memo_on(card.id).text == "باید دوباره دید"
    assert desk.session.undo() is not None
    assert panel.memo.text() == "" or panel.memo.hasFocus()
    assert desk.study.memo_on(card.id) is None


def test_a_code_has_no_aspects(desk):
    desk.pool.setFocus()
    desk.pool.go_to(desk.key(desk.code("یاری")))
    panel = desk.workspace.card
    panel.catch_up()
    assert panel.card_id == desk.code("یاری").id
    assert panel.texts["definition"].isVisible()
    assert not panel.texts["structural"].isVisible()


def test_a_quotation_leads_to_its_place_and_the_board_stays_as_it_was(qtbot, desk):
    card = desk.category("خاموشی")
    desk.board.go_to(desk.key(card))
    (statement,) = desk.study.statements_below(card)
    desk.workspace.card.catch_up()
    quotation = desk.workspace.card.quotations.buttons[0]
    assert quotation.accessibleName() == "ک۱: ساکت می‌مانیم"
    qtbot.waitUntil(quotation.isVisible)
    quotation.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.went == [Place("statement", statement.id)]
    desk.workspace.hide()
    desk.workspace.show()
    assert desk.board.current_entry().id == card.id
    assert desk.board.open_card == card.id


def test_renaming_in_the_inspector(desk):
    desk.board.go_to(desk.key(desk.category("خاموشی")))
    panel = desk.workspace.card
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_F2)
    assert panel.name.hasFocus()
    desk.type("سکوت با هم")
    desk.press(Qt.Key.Key_Return)
    assert desk.category("سکوت با هم").layer is Layer.FIRST
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.type("کنار‌ هم")  # taken after folding
    desk.press(Qt.Key.Key_Return)
    assert len(desk.refused) == 1
    assert panel.name.text() == "سکوت با هم"


def test_show_place_finds_codes_wherever_they_are(desk):
    desk.workspace.show_place(Place("code", desk.code("سکوت").id))
    assert desk.board.current_entry().under == desk.category("خاموشی").id
    desk.workspace.pool_panel.filter.setText("چیز دیگری")
    desk.workspace.show_place(Place("code", desk.code("یاری").id))
    assert desk.pool.hasFocus()
    assert desk.pool.current_entry().id == desk.code("یاری").id
    assert desk.workspace.pool_panel.filter.text() == ""


def test_the_empty_place_at_a_columns_foot_takes_the_keyboard(desk):
    desk.board.go_to(new_place(Layer.SECOND).key)
    desk.press(Qt.Key.Key_Return)
    desk.type("تازه")
    desk.press(Qt.Key.Key_Return)
    assert desk.category("تازه").layer is Layer.SECOND
    assert desk.board.current_entry().id == desk.category("تازه").id


def test_in_a_narrow_window_the_card_folds_and_enter_opens_it_whole(desk):
    desk.board.go_to(desk.key(desk.category("خاموشی")))
    desk.workspace.resize(900, 700)
    assert desk.workspace.inspector.folded()
    desk.press(Qt.Key.Key_Return)
    assert not desk.workspace.inspector.folded()
    assert desk.workspace.card.texts["definition"].hasFocus()
    assert desk.workspace.inspector.width() >= 290
    desk.workspace.resize(1300, 700)
    assert not desk.workspace.inspector.folded()


def test_another_card_never_takes_over_what_was_being_written(desk):
    first, second = desk.category("خاموشی"), desk.category("کنار هم")
    desk.board.go_to(desk.key(first))
    desk.press(Qt.Key.Key_Return)
    desk.type("تعریف")
    desk.workspace.card.show_card(second)
    assert desk.category("خاموشی").definition == "تعریف"
    assert desk.category("کنار هم").definition == ""
    assert desk.workspace.card.texts["definition"].text() == ""
