"""Iterations in the Group workspace: kept, described, compared on the board, gone back to; the log beside."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from phenocode import i18n
from phenocode.commands.categories import (
    make_category,
    make_code,
    merge_cards,
    move_cards,
    remove_cards,
    rename_card,
)
from phenocode.commands.iterations import describe_iteration, keep_iteration
from phenocode.commands.presuppositions import write_presupposition
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement, unmark_statements
from phenocode.errors import Refusal
from phenocode.study.records import Layer
from phenocode.ui.group.painting import card_height
from phenocode.ui.group.workspace import GroupWorkspace
from phenocode.ui.place import Place
from tests.board_study import TEXT, make_desk
from tests.test_translatable import is_fair, offenders
from tests.window_desk import make_study, make_window

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qtbot, tmp_path):
    made = make_desk(qtbot, tmp_path)
    made.qtbot = qtbot
    yield made
    made.workspace.leave()
    made.bridge.close()


def settle(desk) -> None:
    """Let the panel read all that it wants to know."""
    book = desk.workspace.iterations.book
    desk.qtbot.waitUntil(lambda: not book.busy, timeout=5000)
    QApplication.processEvents()


def open_panel(desk) -> None:
    desk.press(Qt.Key.Key_R, CONTROL | SHIFT)
    settle(desk)


def keep(desk, name: str, reason: str = "چون این دور تمام شد") -> str:
    return keep_iteration(desk.session, name, reason=reason).id


def versions(desk):
    return desk.workspace.iterations.versions


def row(desk, iteration_id: str) -> str:
    """What a screen reader says of an iteration's row."""
    return versions(desk).rows[iteration_id].accessibleName()


def change_everything(desk) -> None:
    """One renamed, one moved, one gone, one new with a code in it, one statement unmarked and one marked."""
    session, study = desk.session, desk.study
    rename_card(session, desk.category("کنار هم").id, "با هم")
    move_cards(session, [desk.category("خاموشی").id], desk.category("کناره").id)
    remove_cards(session, [desk.category("ياري كردن").id])
    make_category(session, Layer.FIRST, "تازه", holding=[desk.code("کتابخوانی").id])
    unmark_statements(session, [next(s.id for s in study.statements.values() if s.quotation == "ساکت می‌مانیم")])
    start = TEXT.index("کتاب را")
    mark_statement(session, next(iter(study.transcripts)), [(start, start + 7)], codes=["گفت‌وگو"])


# Keeping


def test_keeping_asks_for_name_and_reason_in_place(desk):
    desk.press(Qt.Key.Key_K, CONTROL | SHIFT)
    panel = desk.workspace.iterations
    assert desk.workspace.inspector.tab == "iterations"
    assert panel.form.name.hasFocus()
    desk.press(Qt.Key.Key_Return)
    assert panel.form.complaint.text() == "Type a name."
    desk.type("دور نخست")
    assert not panel.form.complaint.isVisible()
    desk.press(Qt.Key.Key_Return)
    assert panel.form.complaint.text() == "Say why it is kept."
    assert panel.form.reason.hasFocus(), "the field that lacks something has the keyboard"
    assert desk.study.iterations == {}
    desk.type("همه را یک بار خواندم")
    desk.press(Qt.Key.Key_Return)
    (kept,) = desk.study.iterations.values()
    assert (kept.name, kept.reason) == ("دور نخست", "همه را یک بار خواندم")
    assert not panel.form.isVisible()
    assert desk.refused == []
    settle(desk)
    assert versions(desk).rows[kept.id].hasFocus()
    assert "as now" in row(desk, kept.id)
    assert panel.since.text() == "Nothing has changed since دور نخست."


def test_a_taken_name_is_refused_and_what_was_typed_stays(desk):
    keep(desk, "دور نخست")
    open_panel(desk)
    desk.workspace.iterations.keep_button.click()
    form = desk.workspace.iterations.form
    desk.type("دور نخست")
    form.reason.setFocus()
    desk.type("باز")
    desk.press(Qt.Key.Key_Return)
    assert len(desk.refused) == 1
    assert form.isVisible()
    assert form.name.text() == "دور نخست"
    desk.press(Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert len(desk.study.iterations) == 1


def test_the_key_asked_twice_loses_nothing(desk):
    desk.press(Qt.Key.Key_K, CONTROL | SHIFT)
    desk.type("نام")
    desk.press(Qt.Key.Key_K, CONTROL | SHIFT)
    form = desk.workspace.iterations.form
    assert form.name.text() == "نام"
    assert form.name.hasFocus()


def test_shift_enter_breaks_the_line_of_a_reason(desk):
    desk.press(Qt.Key.Key_K, CONTROL | SHIFT)
    desk.type("نام")
    desk.workspace.iterations.form.reason.setFocus()
    desk.type("یک")
    desk.press(Qt.Key.Key_Return, SHIFT)
    desk.type("دو")
    desk.press(Qt.Key.Key_Return)
    (kept,) = desk.study.iterations.values()
    assert kept.reason == "یک\nدو"


def test_an_empty_panel_says_what_it_is_for(desk):
    open_panel(desk)
    panel = desk.workspace.iterations
    assert panel.since.text().startswith("No iteration is kept yet.")
    assert panel.keep_button.hasFocus()
    assert not panel.chart.isVisible()


# The list


def test_rows_say_who_when_why_and_how_much(desk):
    first = keep(desk, "یک", "چون خواندم")
    change_everything(desk)
    second = keep(desk, "دو")
    rename_card(desk.session, desk.category("با هم").id, "همراه")
    open_panel(desk)
    assert list(versions(desk).rows) == [second, first], "the newest first"
    said = row(desk, first)
    assert said.startswith("Iteration 1: یک, today, ")
    assert "ن. مرادی" in said
    assert "چون خواندم" in said
    assert "4 codes; 3 in the first layer, 2 in the second, 1 kind of encounter; exhaustiveness 50 percent" in said
    assert "4 codes; 3 in the first layer, 2 in the second, 1 kind of encounter; exhaustiveness 50" in row(desk, second)
    assert not any("as now" in row(desk, one) for one in (first, second))
    assert desk.workspace.iterations.since.text() == "Since دو: 1 change of cards."
    desk.session.undo()
    settle(desk)
    assert "as now" in row(desk, second)
    assert "as now" not in row(desk, first)


def test_an_earlier_version_is_marked_when_the_system_is_as_then(desk):
    first = keep(desk, "یک")
    rename_card(desk.session, desk.category("کنار هم").id, "با هم")
    second = keep(desk, "دو")
    rename_card(desk.session, desk.category("با هم").id, "کنار هم")
    open_panel(desk)
    assert "as now" in row(desk, first)
    assert "as now" not in row(desk, second)


def test_the_tab_counts_the_iterations_without_being_opened(desk):
    QApplication.processEvents()
    tabs = desk.workspace.inspector.tabs
    assert tabs._parts["iterations"].count is None
    keep(desk, "یک")
    keep(desk, "دو")
    assert tabs._parts["iterations"].count == 2
    desk.session.undo()
    assert tabs._parts["iterations"].count == 1


def test_a_hidden_panel_reads_nothing(desk):
    keep(desk, "یک")
    read = []
    desk.session.version = lambda iteration_id: read.append(iteration_id)
    for name in ("الف", "ب"):
        rename_card(desk.session, desk.category("خاموشی" if name == "الف" else "الف").id, name)
    desk.qtbot.wait(500)
    assert read == []


def test_deeds_on_the_board_wait_for_nothing_while_the_panel_is_seen(desk):
    keep(desk, "یک")
    open_panel(desk)
    read = []
    version = desk.session.version
    desk.session.version = lambda iteration_id: (read.append(iteration_id), version(iteration_id))[1]
    rename_card(desk.session, desk.category("خاموشی").id, "سکوت‌ها")
    assert read == [], "what changed is counted when the hands rest"
    assert desk.workspace.iterations.book.busy
    settle(desk)
    assert desk.workspace.iterations.since.text() == "Since یک: 1 change of cards."


def test_arrows_walk_and_tab_goes_on_to_the_deeds(desk):
    first, second, third = (keep(desk, name) for name in "یدس")
    open_panel(desk)
    assert versions(desk).rows[third].hasFocus()
    desk.press(Qt.Key.Key_Down)
    assert versions(desk).rows[second].hasFocus()
    assert versions(desk).current == second
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)
    assert versions(desk).current == first
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Tab)
    assert versions(desk).compare_now.hasFocus()
    assert versions(desk).current == second


def test_a_name_and_a_reason_are_edited_in_place(desk):
    one = keep(desk, "یک")
    open_panel(desk)
    desk.press(Qt.Key.Key_F2)
    assert versions(desk).form.name.hasFocus()
    desk.type("دور اول")
    versions(desk).form.reason.setFocus()
    versions(desk).form.reason.selectAll()
    desk.type("دلیلی روشن‌تر")
    desk.press(Qt.Key.Key_Return)
    assert (desk.study.iterations[one].name, desk.study.iterations[one].reason) == ("دور اول", "دلیلی روشن‌تر")
    assert versions(desk).rows[one].hasFocus()
    assert "دلیلی روشن‌تر" in row(desk, one)
    desk.press(Qt.Key.Key_F2)
    desk.type("نه این")
    desk.press(Qt.Key.Key_Escape)
    assert desk.study.iterations[one].name == "دور اول"
    desk.press(Qt.Key.Key_F2)
    desk.type("این آری")
    desk.workspace.leave()
    assert desk.study.iterations[one].name == "این آری"


def test_removing_is_taken_back_by_undo(desk):
    first, second = keep(desk, "یک"), keep(desk, "دو")
    open_panel(desk)
    desk.press(Qt.Key.Key_Delete)
    assert set(desk.study.iterations) == {first}
    assert versions(desk).rows[first].hasFocus(), "the keyboard stays in the list"
    assert desk.said[-1] == "دو is no longer kept. Undo brings it back."
    desk.session.undo()
    assert list(versions(desk).rows) == [second, first]


def test_a_damaged_version_says_so_and_the_others_are_read(desk, monkeypatch):
    damaged = keep(desk, "یک")
    change_everything(desk)
    sound = keep(desk, "دو")
    version = desk.session.version

    def read(iteration_id):
        if iteration_id == damaged:
            raise Refusal("It is damaged.")
        return version(iteration_id)

    monkeypatch.setattr(desk.session, "version", read)
    open_panel(desk)
    assert row(desk, damaged).endswith("This version is damaged and can't be read.")
    assert "as now" in row(desk, sound)
    versions(desk).show_iteration(damaged)
    desk.press(Qt.Key.Key_Return)
    assert desk.refused == ["It is damaged."]
    assert desk.board.isVisible()


# Comparing


def test_enter_compares_with_now_and_escape_brings_board_and_list_back(desk):
    one = keep(desk, "یک")
    change_everything(desk)
    desk.board.go_to(desk.key(desk.category("پیوند")))
    open_panel(desk)
    assert versions(desk).rows[one].hasFocus()
    desk.press(Qt.Key.Key_Return)
    view = desk.workspace.comparison
    assert view.isVisible()
    assert view.list.hasFocus()
    assert not desk.board.isVisible()
    assert view.header._detail.text() == "11 changes of cards, 1 statement marked, 1 statement unmarked"
    desk.press(Qt.Key.Key_Escape)
    assert desk.board.isVisible()
    assert versions(desk).rows[one].hasFocus(), "the next version can be compared at once"
    assert desk.board.current_entry().id == desk.category("پیوند").id
    desk.press(Qt.Key.Key_Return)
    desk.workspace.inspector.show_tab("card")
    view.close_button.click()
    assert desk.board.hasFocus(), "another panel stands beside the board by now"


def compare_with_now(desk):
    one = keep(desk, "یک")
    gone = desk.category("ياري كردن")
    change_everything(desk)
    desk.workspace.compare(one, "")
    return desk.workspace.comparison, gone


def spoken(board, entry) -> str:
    model = board.model()
    return model.data(model.index(model.row_of(entry)), Qt.ItemDataRole.AccessibleTextRole)


def test_the_board_tells_in_words_what_became_of_each_card(desk):
    view, gone = compare_with_now(desk)
    board = view.cards.board
    assert "renamed from کنار هم" in spoken(board, desk.key(desk.category("با هم")))
    assert "moved from پیوند" in spoken(board, desk.key(desk.category("خاموشی")))
    assert spoken(board, desk.key(desk.category("تازه"))).endswith("new")
    assert spoken(board, desk.key(gone)).endswith("gone")
    assert view.cards._painter.is_gone(gone)
    assert not view.cards._painter.is_gone(desk.category("تازه"))
    assert board.heading_counts()[0] == ("First layer", 3), "what is gone does not count"
    tall = board.cell(desk.key(desk.category("با هم"))).rect.height()
    assert tall > card_height(), "there is room for the words"


def test_the_board_of_a_comparison_can_not_be_changed(desk):
    desk.board.go_to(desk.key(desk.category("پیوند")))  # chosen on the board behind
    view, _ = compare_with_now(desk)
    board = view.cards.board
    assert all(entry.kind != "new" for entry in board.model().entries)
    before = dict(desk.study.categories)
    for place in (board, view.list):
        place.setFocus()
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_N, Qt.Key.Key_M, Qt.Key.Key_Return):
            desk.press(key)
            assert place.hasFocus()
        assert not desk.workspace.deeds.palette.isVisible()
    assert desk.study.categories == before


def test_only_what_changed(desk):
    make_category(desk.session, Layer.SECOND, "دست‌نخورده")
    view, _ = compare_with_now(desk)
    keys = lambda: {view.cards.board.card_of(e).name for e in view.cards.board.model().entries}  # noqa: E731
    everything = keys()
    view.only_changed.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert everything - keys() == {"دست‌نخورده"}
    assert {"با هم", "خاموشی", "ياري كردن", "تازه", "رابطه"} <= keys()


def lines(view) -> dict[str, list[str]]:
    """The list, group by group, as it is seen."""
    model = view.list.model()
    found = {}
    for row_ in range(model.rowCount()):
        group = model.index(row_, 0)
        found[group.data()] = [model.index(r, 0, group).data() for r in range(model.rowCount(group))]
    return found


def test_the_list_tells_all_changes_by_layer_and_kind(desk):
    view, _ = compare_with_now(desk)
    found = lines(view)
    assert found["First layer: New"] == ["New first-layer category: تازه"]
    assert found["First layer: Gone"] == ["The first-layer category ياري كردن is gone"]
    assert found["First layer: Renamed"] == ["The first-layer category کنار هم is called با هم now"]
    assert found["First layer: Moved"] == ["The first-layer category خاموشی was moved from پیوند to کناره"]
    assert found["Statements marked since"] == ["کتاب را"]
    assert found["Statements no longer marked"] == ["ساکت می‌مانیم"], "read from the text where it was marked"


def test_enter_on_a_line_shows_its_card(desk):
    view, gone = compare_with_now(desk)
    for card in (desk.category("خاموشی"), gone):
        view.list.show_card(card.id)
        view.list.setFocus()
        desk.press(Qt.Key.Key_Return)
        assert view.cards.board.current_entry().id == card.id
        assert view.list.hasFocus(), "the keyboard stays in the list"
    view.cards.board.setFocus()
    view.cards.board.go_to(desk.key(desk.category("با هم")))
    desk.press(Qt.Key.Key_Return)
    current = view.list.currentIndex()
    assert current.data() == "The first-layer category کنار هم is called با هم now"


def test_a_click_on_a_line_shows_its_card(desk):
    view, _ = compare_with_now(desk)
    view.list.show_card(desk.category("تازه").id)
    index = view.list.currentIndex()
    view.list.setCurrentIndex(view.list.model().index(0, 0))
    at = view.list.visualRect(index).center()
    QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert view.cards.board.current_entry().id == desk.category("تازه").id


def test_statements_lead_to_their_places_also_those_unmarked(desk):
    view, _ = compare_with_now(desk)
    model = view.list.model()
    transcript = next(iter(desk.study.transcripts))
    for row_ in range(model.rowCount()):
        group = model.index(row_, 0)
        if group.data() in ("Statements marked since", "Statements no longer marked"):
            view.list.setExpanded(group, True)
            view.list.setFocus()
            view.list.setCurrentIndex(model.index(0, 0, group))
            desk.press(Qt.Key.Key_Return)
    marked = next(s.id for s in desk.study.statements.values() if s.quotation == "کتاب را")
    start = TEXT.index("ساکت می‌مانیم")
    place = Place("transcript", transcript, start, start + len("ساکت می‌مانیم"))
    assert desk.went == [Place("statement", marked), place]


def test_the_statements_of_a_change_stand_under_it(desk):
    view, _ = compare_with_now(desk)
    model = view.list.model()
    view.list.show_card(desk.code("گفت‌وگو").id)
    index = view.list.currentIndex()
    assert index.data() == "The code گفت‌وگو gained 1 statement"
    view.list.setFocus()
    desk.press(Qt.Key.Key_Right)
    assert view.list.isExpanded(index)
    child = model.index(0, 0, index)
    assert child.data() == "کتاب را"
    assert model.data(child, Qt.ItemDataRole.AccessibleTextRole) == "ک۱, gained: کتاب را"
    assert QAccessible.queryAccessibleInterface(view.list).childCount() > 0


def test_two_versions_are_chosen_and_compared(desk):
    first = keep(desk, "یک")
    rename_card(desk.session, desk.category("کنار هم").id, "با هم")
    second = keep(desk, "دو")
    rename_card(desk.session, desk.category("با هم").id, "همراه")
    third = keep(desk, "سه")
    open_panel(desk)
    assert not versions(desk).compare_two.isVisible()
    desk.press(Qt.Key.Key_Space)  # the third
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Space)  # the second
    assert versions(desk).compare_two.isVisible()
    box = versions(desk).rows[first]._box().center().toPoint()
    QTest.mouseClick(versions(desk).rows[first], Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box)
    assert [versions(desk).rows[one].isChecked() for one in (first, second, third)] == [True, True, False]
    versions(desk).compare_two.click()
    view = desk.workspace.comparison
    assert lines(view) == {"First layer: Renamed": ["The first-layer category کنار هم is called با هم now"]}
    assert view.cards.board.card_of(view.cards.board.model().entries[0]).name == "با هم", "the later version is shown"
    assert (view.earlier.value(), view.later.value()) == (first, second)


def test_sides_are_changed_and_swapped(desk):
    first = keep(desk, "یک")
    rename_card(desk.session, desk.category("کنار هم").id, "با هم")
    second = keep(desk, "دو")
    rename_card(desk.session, desk.category("با هم").id, "همراه")
    desk.workspace.compare(first, second)
    view = desk.workspace.comparison
    view.later.setFocus()
    desk.press(Qt.Key.Key_Home)  # the present state stands first
    desk.qtbot.waitUntil(lambda: view.later.value() == "now")
    assert lines(view)["First layer: Renamed"] == ["The first-layer category کنار هم is called همراه now"]
    view.swap.click()
    assert lines(view)["First layer: Renamed"] == ["The first-layer category همراه is called کنار هم now"]
    assert (view.earlier.value(), view.later.value()) == ("now", first)
    assert "1. یک, today" in view.later.currentText()


def test_equal_versions_say_so(desk):
    one = keep(desk, "یک")
    desk.workspace.compare(one, "")
    view = desk.workspace.comparison
    assert view.same.isVisible()
    assert not view.list.isVisible()
    assert not view.export_button.isEnabled()


def test_a_comparison_with_now_follows_the_study(desk):
    view, _ = compare_with_now(desk)
    rename_card(desk.session, desk.category("با هم").id, "همراه")
    assert lines(view)["First layer: Renamed"] == ["The first-layer category کنار هم is called همراه now"]
    iteration = next(iter(desk.study.iterations))
    shown = view.cards
    write_presupposition(desk.session, "اندیشه")
    assert view.cards is shown, "what changes no category changes nothing here"
    describe_iteration(desk.session, iteration, name="نام دیگر")
    assert view.earlier.currentText().startswith("1. نام دیگر")
    open_panel(desk)
    versions(desk).show_iteration(iteration)
    versions(desk).remove.click()
    assert not view.isVisible(), "what is kept no longer can't be compared"
    assert desk.board.isVisible()


def test_codes_without_a_category_stand_beside_the_board(desk):
    one = keep(desk, "یک")
    merge_cards(desk.session, desk.code("یاری").id, desk.code("کتابخوانی").id)
    rename_card(desk.session, desk.code("کتابخوانی").id, "خواندن")
    desk.workspace.compare(one, "")
    view = desk.workspace.comparison
    assert view.cards.has_pool
    names = {view.cards.pool._study.codes[e.id].name for e in view.cards.pool.model().entries}
    assert names == {"خواندن", "یاری"}
    view.show_card(desk.code("خواندن").id)
    assert view.cards.pool.current_entry().id == desk.code("خواندن").id
    assert "merged with یاری" in spoken(view.cards.pool, view.cards.pool.current_entry().key)
    view.cards.pool.setFocus()
    desk.press(Qt.Key.Key_Right)
    assert view.cards.board.hasFocus()
    desk.press(Qt.Key.Key_Left)
    assert view.cards.pool.hasFocus()


def test_a_merge_and_what_went_into_it(desk):
    one = keep(desk, "یک")
    gone, into = desk.category("خاموشی"), desk.category("کنار هم")
    merge_cards(desk.session, gone.id, into.id)
    desk.workspace.compare(one, "")
    board = desk.workspace.comparison.cards.board
    assert "merged into کنار هم" in spoken(board, desk.key(gone))
    assert "merged with خاموشی" in spoken(board, desk.key(into))


def test_the_difference_is_copied_and_exported(desk, monkeypatch, tmp_path):
    view, _ = compare_with_now(desk)
    view.copy_button.click()
    data = QGuiApplication.clipboard().mimeData()
    rows = [line.split("\t") for line in data.text().splitlines()]
    assert rows[0][:3] == ["لایه", "نام", "دگرگونی"]
    assert ["با هم", "نام دیگر", "کنار هم", "با هم"] in [found[1:5] for found in rows]
    assert "<table" in data.html()
    for ending in ("docx", "xlsx", "csv"):
        out = tmp_path / f"out.{ending}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, to=out, **_k: (str(to), ""))
        view.export_button.click()
        assert out.stat().st_size > 100
        assert desk.said[-1] == f"out.{ending} is written."
    assert "کنار هم" in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    assert desk.refused == []


# Going back


def test_going_back_says_what_will_happen_keeps_the_present_and_is_one_step(desk):
    one = keep(desk, "یک")
    before = {(c.name, c.parent_id) for c in desk.study.categories.values()}
    change_everything(desk)
    after = {(c.name, c.parent_id) for c in desk.study.categories.values()}
    open_panel(desk)
    versions(desk).go_back.setFocus()
    desk.press(Qt.Key.Key_Return)
    form = versions(desk).returning
    assert form.isVisible()
    assert form.deed.hasFocus()
    assert form.sentences[:5] == [
        "1 card comes back: ياري كردن.",
        "1 card made since goes: تازه.",
        "3 cards have their former names, places and texts again.",
        "1 statement that was unmarked since is marked again.",
        "1 statement marked since stays, without the codes made since.",
    ]
    assert form.keep_first.isChecked()
    desk.press(Qt.Key.Key_Escape)
    assert {(c.name, c.parent_id) for c in desk.study.categories.values()} == after
    assert versions(desk).rows[one].hasFocus()
    versions(desk).go_back.click()
    desk.press(Qt.Key.Key_Return)
    assert {(c.name, c.parent_id) for c in desk.study.categories.values()} == before
    assert {found.name for found in desk.study.iterations.values()} == {"یک", "پیش از بازگشت به «یک»"}
    desk.session.undo()
    assert {(c.name, c.parent_id) for c in desk.study.categories.values()} == after
    assert len(desk.study.iterations) == 2, "what was kept first stays"


def test_of_many_cards_that_go_the_first_are_named_and_the_rest_counted(desk):
    one = keep(desk, "یک")
    for number in range(5):
        make_code(desk.session, f"کد {number}")
    open_panel(desk)
    versions(desk).show_iteration(one)
    versions(desk).go_back.click()
    assert "5 cards made since go: کد 0, کد 1, کد 2, 2 more." in versions(desk).returning.sentences


def test_the_present_state_is_not_kept_twice(desk):
    first = keep(desk, "یک")
    rename_card(desk.session, desk.category("کنار هم").id, "با هم")
    keep(desk, "دو")
    open_panel(desk)
    versions(desk).show_iteration(first)
    versions(desk).begin_return()
    assert not versions(desk).returning.keep_first.isVisible()
    desk.press(Qt.Key.Key_Return)
    assert len(desk.study.iterations) == 2
    assert desk.category("کنار هم")
    settle(desk)
    assert "as now" in row(desk, first)
    assert not versions(desk).go_back.isEnabled(), "nothing to go back to"


# The chart


def test_the_chart_tells_its_numbers_and_a_click_goes_to_a_version(desk):
    first = keep(desk, "یک")
    change_everything(desk)
    keep(desk, "دو")
    open_panel(desk)
    chart = desk.workspace.iterations.chart
    assert chart.isVisible()
    said = chart.accessibleDescription().splitlines()
    assert said[0] == "1. یک: first layer 3, second layer 2, kinds of encounter 1, exhaustiveness 50 percent"
    area = next(found for found in chart._drawing.areas if found.ids == (first,))
    at = area.rect.center().toPoint()
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert versions(desk).current == first
    assert versions(desk).rows[first].hasFocus()


def test_the_iterations_are_copied_and_exported(desk, monkeypatch, tmp_path):
    keep(desk, "یک")
    change_everything(desk)
    keep(desk, "دو")
    open_panel(desk)
    panel = desk.workspace.iterations
    panel.copy_button.click()
    text = QGuiApplication.clipboard().mimeData().text()
    assert [line.split("\t")[0] for line in text.splitlines()] == ["دور تحلیل", "یک", "دو"]
    panel.copy_figure_button.click()
    assert QGuiApplication.clipboard().mimeData().hasImage()
    for ending in ("docx", "xlsx", "csv", "svg", "png"):
        out = tmp_path / f"out.{ending}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, to=out, **_k: (str(to), ""))
        panel.export_button.click()
        assert out.stat().st_size > 100
    assert desk.refused == []


def test_an_export_that_is_given_up_writes_nothing(desk, monkeypatch, tmp_path):
    keep(desk, "یک")
    open_panel(desk)
    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: ("", ""))
    desk.workspace.iterations.export_button.click()
    assert sorted(tmp_path.iterdir()) == before


# Presuppositions


def open_log(desk):
    open_panel(desk)
    panel = desk.workspace.iterations
    panel.faces._parts["presuppositions"].click()
    return panel.presuppositions


def test_a_presupposition_is_added_corrected_and_removed(desk):
    log = open_log(desk)
    assert log._purpose.isVisible(), "an empty place says what it is for"
    log.writing.setFocus()
    desk.type("می‌پندارم")
    log.deed.setFocus()
    assert desk.study.presuppositions == {}, "leaving the field adds nothing yet"
    log.writing.setFocus()
    desk.press(Qt.Key.Key_Return, CONTROL)
    (entry,) = desk.study.presuppositions.values()
    assert entry.text == "می‌پندارم"
    assert log.writing.text() == ""
    assert not log._purpose.isVisible()
    shown = log.entries[0]
    assert shown._when.text().startswith("today, ")
    assert shown._when.text().endswith(", ن. مرادی")
    shown.edit.setFocus()
    shown.edit.selectAll()
    desk.type("دیگر چنین نمی‌پندارم")
    log.writing.setFocus()
    assert desk.study.presuppositions[entry.id].text == "دیگر چنین نمی‌پندارم"
    shown.remove.click()
    assert desk.study.presuppositions == {}
    desk.session.undo()
    assert log.entries[0].isVisible()
    assert log.entries[0].edit.text() == "دیگر چنین نمی‌پندارم"


def test_entries_stand_newest_first_and_older_ones_on_request(desk):
    for number in range(12):
        write_presupposition(desk.session, f"اندیشهٔ {number}")
    log = open_log(desk)
    seen = lambda: [entry.edit.text() for entry in log.entries if entry.isVisible()]  # noqa: E731
    assert seen() == [f"اندیشهٔ {number}" for number in range(11, 1, -1)]
    log._more.click()
    assert len(seen()) == 12
    assert log.entries[10].edit.hasFocus()


def test_an_emptied_entry_is_refused_and_comes_back(desk):
    write_presupposition(desk.session, "اندیشه")
    log = open_log(desk)
    log.entries[0].edit.setFocus()
    log.entries[0].edit.selectAll()
    desk.press(Qt.Key.Key_Delete)
    log.writing.setFocus()
    assert len(desk.refused) == 1
    assert log.entries[0].edit.text() == "اندیشه"


def test_a_half_written_entry_is_kept_when_the_workspace_is_left(desk):
    log = open_log(desk)
    log.writing.setFocus()
    desk.type("نیمه‌کاره")
    desk.workspace.leave()
    assert [entry.text for entry in desk.study.presuppositions.values()] == ["نیمه‌کاره"]


def test_in_a_study_that_another_holds_the_log_can_only_be_read(qtbot, tmp_path):
    path = make_study(tmp_path)
    other = Session.open(path, researcher="ب. دیگری")
    write_presupposition(other, "اندیشه")
    hands = make_window(qtbot)
    try:
        assert hands.window.open_study(path)
        hands.control(Qt.Key.Key_2)
        hands.press(Qt.Key.Key_R, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        panel = hands.bench.group.iterations
        panel.faces._parts["presuppositions"].click()
        log = panel.presuppositions
        log.take_focus()
        shown = log.entries[0]
        assert shown.edit.hasFocus()
        assert shown.edit.text() == "اندیشه"
        assert shown.edit.isReadOnly()
        assert not shown.remove.isVisible()
        assert not log.writing.isVisible()
        hands.control(Qt.Key.Key_1)
        assert hands.told() == [], "going elsewhere is no attempt to write"
    finally:
        hands.window.close()
        other.close()


# Words and directions


def test_every_word_can_be_translated(qtbot, tmp_path):
    desk = make_desk(qtbot, tmp_path)
    desk.qtbot = qtbot
    i18n.speak("en", lambda text: f"⟦{text}⟧", isolates=False)
    again = GroupWorkspace(desk.bridge)
    qtbot.addWidget(again)
    again.show()
    desk.workspace = again
    one = keep(desk, "یک")
    change_everything(desk)
    keep(desk, "دو")
    again.inspector.show_tab("iterations")
    settle(desk)
    parts = (again.iterations, again.comparison)
    assert [offenders(part) for part in parts] == [set(), set()]
    again.iterations.keep()
    again.iterations.form._finish()
    again.iterations.presuppositions.writing.setPlainText("اندیشه")
    again.iterations.presuppositions.commit()
    versions(desk).show_iteration(one)
    versions(desk).begin_return()
    again.compare(one, "")
    assert [offenders(part) for part in parts] == [set(), set()]
    said = [sentence for group in lines(again.comparison).items() for sentence in (group[0], *group[1])]
    assert [sentence for sentence in said if not is_fair(sentence)] == []
    assert [sentence for sentence in versions(desk).returning.sentences if not is_fair(sentence)] == []
    desk.bridge.close()


def test_the_panel_is_mirrored_with_the_interface(qtbot, tmp_path):
    desk = make_desk(qtbot, tmp_path, interface="fa")
    desk.qtbot = qtbot
    keep(desk, "یک")
    keep(desk, "دو")
    open_panel(desk)
    shown = next(iter(versions(desk).rows.values()))
    assert shown._box().center().x() < shown.width() / 2, "the box stands at the end"
    desk.workspace.leave()
    desk.bridge.close()


def test_a_comparison_begun_from_the_piles_leaves_no_choice_that_does_nothing(desk):
    one = keep(desk, "یک")
    desk.workspace.show_face("meanings")
    desk.workspace.compare(one, "")
    assert not desk.workspace.faces.isVisible()
    desk.workspace.comparison.closed.emit()
    assert desk.workspace.faces.isVisible()
    assert desk.workspace.faces.value() == "board"
