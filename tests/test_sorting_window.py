"""An afternoon at the sorting board: by keys under two layouts, by mouse, taken back, finished, gone on with."""

import errno
import os

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget

from phenocode.commands.sorting import SortingBook
from phenocode.study.debriefing import NOWHERE, UNSURE, Unit
from phenocode.study.records import Layer
from phenocode.ui.look.theme import Theme, theme
from phenocode.ui.look.tokens import CODE_COLOURS
from phenocode.ui.sorting import saving
from tests.sorting_parcels import boxes, close_all, make_book, make_parcel, open_window, press, settle
from tests.typing_hands import type_text

K = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
FIRST, SECOND, ENCOUNTER = Layer.FIRST, Layer.SECOND, Layer.ENCOUNTER


@pytest.fixture(autouse=True)
def no_window_stays():
    yield
    close_all()


def letter(window, text: str) -> None:
    """A key that a keyboard layout turns into this letter."""
    target = QApplication.focusWidget() or window
    for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
        QTest.sendKeyEvent(action, target, K(ord(text)), text, NONE)
    settle()


def places(book, layer=FIRST) -> list[str]:
    return [book.place_of(item.number, layer) for item in book.parcel.items]


def cell(view, key: str) -> QRectF:
    row = [pile.key for pile in view.model_.piles].index(key)
    return QRectF(view.visualRect(view.model_.index(row)))


def click_pile(view, key: str, *, number: bool = False) -> None:
    """Click into a pile, or on the number of items in it."""
    rect = cell(view, key)
    pile = next(pile for pile in view.model_.piles if pile.key == key)
    part = view.painter_.opening(rect, pile, view._state_of(pile)) if number else rect
    QTest.mouseClick(view.viewport(), LEFT, NONE, part.center().toPoint())
    settle()


def drag_item(window, view, key: str | None) -> None:
    """Carry the item over a pile and let it go; with no key, beside all piles."""
    card = window.side.card.words
    QTest.mousePress(card, LEFT, NONE, QPoint(60, 40))
    QTest.mouseMove(card, QPoint(90, 70))
    if key is None:
        target = window.side.mapToGlobal(QPoint(20, window.side.height() - 10))
    else:
        target = view.viewport().mapToGlobal(cell(view, key).center().toPoint())
    QTest.mouseMove(card, card.mapFromGlobal(target))
    settle()
    if key is not None:
        assert view.target == key
        assert window._hand.isVisible()
    QTest.mouseRelease(card, LEFT, NONE, card.mapFromGlobal(target))
    settle()
    assert not window._hand.isVisible()


def reopened(book) -> SortingBook:
    return SortingBook.open(book.path, book.judge)


def test_an_afternoon_by_keys_under_two_layouts(qtbot, tmp_path):
    book = make_book(tmp_path, make_parcel(9, language="fa"), judge="ر. حدادی")
    window = open_window(qtbot, book, begin=False)
    assert window.start.isVisible()
    assert not window.deeds.actions["put 1"].isEnabled()
    press(window, K.Key_Return)  # Begin
    assert window.board.isVisible()
    press(window, K.Key_1)
    letter(window, "۲")
    letter(window, "٣")
    press(window, K.Key_0)
    letter(window, "د")  # on the key N
    letter(window, "ع")  # on the key U
    assert places(book) == ["f1", "f2", "f3", NOWHERE, NOWHERE, UNSURE, "", "", ""]
    assert window.steps.said(FIRST) == "First layer: 6 of 9"
    press(window, K.Key_9)
    assert window.word.text() == "There is no pile 9 here."
    # One that fits several, by the mode and by Shift; the trays end the mode.
    letter(window, "س")
    assert window.side.several.isChecked()
    press(window, K.Key_Return)
    assert window.word.text() == "Tick the piles that it fits first."
    press(window, K.Key_4, K.Key_2, K.Key_1, K.Key_1)
    assert window.desk.several == {"f2", "f4"}
    press(window, K.Key_Return)
    press(window, K.Key_3, K.Key_5, held=SHIFT)
    press(window, K.Key_Enter)
    assert places(book)[6:] == ["f2+f4", "f3+f5", ""]
    assert window.desk.count("f2") == 2
    press(window, K.Key_S, K.Key_1, K.Key_Escape)
    assert window.desk.several is None
    # Taken back twice, then answered in another way.
    press(window, K.Key_Backspace, K.Key_Backspace)
    assert places(book)[6:] == ["", "", ""]
    assert window.desk.row == 6
    press(window, K.Key_5, K.Key_5)
    # Walking back to one that has an answer shows where it lies; another answer goes on with what is left.
    press(window, K.Key_BracketLeft, K.Key_BracketLeft)
    letter(window, "چ")  # on the key ]
    letter(window, "ج")  # on the key [
    assert window.desk.row == 6
    assert window.side.facts.said() == [("Lies in", "گفت‌وگو دربارهٔ کتاب")]
    press(window, K.Key_4)
    assert window.desk.row == 8
    # The arrows follow the eye: in a Persian package the next one stands at the left.
    window.side.card.setFocus()
    press(window, K.Key_Right)
    assert window.desk.row == 7
    press(window, K.Key_Left)
    # A remark keeps what is typed, letters and digits that are keys of the board included.
    letter(window, "ق")
    assert window.side.remark.hasFocus()
    type_text("12 سع n")
    press(window, K.Key_Escape)
    assert book.remark_on(9) == "12 سع n"
    assert places(book)[8] == ""
    window.saving.save()
    press(window, K.Key_Equal, held=CONTROL)  # larger, and back
    assert theme().zoom > 1
    press(window, K.Key_0, held=CONTROL)
    assert not window.saving.pending
    press(window, K.Key_F1)
    assert window.start.isVisible()
    assert window.start.begin.text() == "Go on"
    press(window, K.Key_Return)
    with qtbot.waitSignal(window.closed):
        QTest.keyClick(QApplication.focusWidget(), K.Key_W, CONTROL)
    # Another day.
    book = reopened(book)
    assert places(book) == ["f1", "f2", "f3", NOWHERE, NOWHERE, UNSURE, "f4", "f5", ""]
    window = open_window(qtbot, book, begin=False)
    assert window.board.isVisible()
    assert window.desk.row == 8
    assert window.side.remark.text() == "12 سع n"
    press(window, K.Key_Backspace)
    assert window.word.text() == "There is nothing more to take back."
    press(window, K.Key_1)
    # The layer is done; the unsure one is looked at again from here.
    assert window.end.isVisible()
    assert "1 lies in the unsure tray" in window.end.said()
    assert "follows from the analyst's own arrangement" in window.end.said()
    window.end.unsure.click()
    settle()
    assert window.piles.opened.isVisible()
    assert window.desk.row == 5
    press(window, K.Key_2)
    assert window.end.isVisible()
    assert "unsure" not in window.end.said()
    # What is changed afterwards stays in sight, answer after answer.
    window.end.board.click()
    settle()
    press(window, K.Key_3)
    assert window.board.isVisible()
    assert window.side.facts.said() == [("Lies in", "دیده‌شدن در جمع")]
    press(window, K.Key_Backspace)
    assert (places(book)[5], window.desk.row) == ("f2", 5)
    press(window, K.Key_Delete, K.Key_4)  # without a place for a moment: the last answer ends the layer again
    assert window.end.isVisible()
    window.end.go_on.setFocus()
    press(window, K.Key_Return)  # Go on
    assert window.desk.layer is SECOND
    assert window.board.isVisible()
    window.close()


def test_by_mouse_pile_tray_drag_and_an_opened_pile(qtbot, tmp_path):
    long = " And so on, at length." * 120
    book = make_book(tmp_path, make_parcel(8, longer=long))
    window = open_window(qtbot, book, size=(1024, 700))
    closed = []
    window.closed.connect(lambda: closed.append(True))
    grid, trays, desk = window.piles.grid, window.piles.trays, window.desk
    click_pile(grid, "f2")
    drag_item(window, grid, "f3")
    drag_item(window, trays, UNSURE)
    drag_item(window, grid, None)
    click_pile(trays, NOWHERE)
    assert places(book) == ["f2", "f3", UNSURE, NOWHERE, "", "", "", ""]
    # An opened pile: its whole definition can be scrolled to, what lies in it walked, taken out and laid elsewhere.
    drag_item(window, grid, "f2")
    click_pile(grid, "f2", number=True)
    opened = window.piles.opened
    assert opened.isVisible()
    assert opened.definition.text().endswith(long.strip())
    assert opened._about.verticalScrollBar().maximum() > 0
    assert opened.list.model_.rows == [0, 4]
    assert desk.row == 0
    opened.list.setFocus()
    press(window, K.Key_Down)
    assert desk.row == 4
    assert window.side.card.accessibleName() == book.parcel.items[4].words[0]
    press(window, K.Key_Delete)
    assert (places(book)[4], desk.row, opened.list.model_.rows) == ("", 0, [0])
    press(window, K.Key_5)
    assert places(book)[0] == "f5"
    assert not opened.isVisible()  # the last one left it
    # With Enter and Space by the keyboard in the piles.
    grid.setFocus()
    grid.go_to("f5")
    press(window, K.Key_Return)
    assert opened.isVisible()
    press(window, K.Key_Escape)
    assert not opened.isVisible()
    desk.go(4)
    grid.setFocus()
    grid.go_to("f4")
    press(window, K.Key_Space)
    assert places(book)[4] == "f4"
    # Several by the mouse.
    QTest.mouseClick(window.side.several, LEFT)
    click_pile(grid, "f1")
    click_pile(grid, "f2")
    assert window.side.lay.isVisible()
    QTest.mouseClick(window.side.lay, LEFT)
    assert places(book)[5] == "f1+f2"
    QTest.mouseClick(window.side.take_back, LEFT)
    assert places(book)[5] == ""
    QTest.mouseClick(window.steps._steps[ENCOUNTER], LEFT)
    assert desk.layer is ENCOUNTER
    assert [pile.key for pile in grid.model_.piles] == ["e1", "e2"]
    click_pile(grid, "e2")
    QTest.mouseClick(window._finish, LEFT)
    assert closed == [True]
    again = reopened(book)
    assert (places(again), again.place_of(1, ENCOUNTER)) == (["f5", "f3", UNSURE, NOWHERE, "f4", "", "", ""], "e2")


def test_the_same_for_all_of_a_lower_pile(qtbot, tmp_path):
    book = make_book(tmp_path, make_parcel(8, unit=Unit.CODE, blind=False))
    window = open_window(qtbot, book)
    assert window.side.facts.said() == [("Stands in the analysis under", "Being seen among others")]
    assert not window.side.for_all.isVisible()
    press(window, K.Key_1, K.Key_2, K.Key_1, K.Key_1, K.Key_U, K.Key_U, K.Key_0, K.Key_1)
    assert "send the file sort.pheno-review back" in window.end.said()
    press(window, K.Key_Return)
    assert window.side.card.accessibleName() == "Choosing what is bought"
    assert window.side.facts.said()[0] == ("You put it under (first layer)", "Being seen among others")
    assert "all 4 codes" in window.side.for_all.text()
    press(window, K.Key_BracketRight, K.Key_BracketRight)
    press(window, K.Key_3)  # an answer of its own is not touched by one for all
    desk = window.desk
    desk.go(0)
    press(window, K.Key_A, K.Key_2)
    assert window.word.text().startswith("3 codes: ")
    assert places(book, SECOND) == ["s2", "", "s3", "s2", "", "", "", "s2"]
    press(window, K.Key_Backspace)
    assert places(book, SECOND) == ["", "", "s3", "", "", "", "", ""]
    assert desk.row == 0
    press(window, K.Key_A, K.Key_A, K.Key_1)  # turned off again
    assert places(book, SECOND) == ["s1", "", "s3", "", "", "", "", ""]
    desk.go(4)  # unsure below: nothing follows for the other one
    assert not window.side.for_all.isEnabled()
    press(window, K.Key_A)
    assert not desk.for_all
    # The third layer goes by the second where that has an answer, else by the first.
    press(window, K.Key_3, held=CONTROL)
    assert desk.layer is ENCOUNTER
    assert desk.companions() == [0]
    desk.go(3)
    assert desk.companions() == [3, 7]
    window.close()


def test_on_a_full_disk_nothing_is_lost_and_saving_is_tried_again(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(saving, "_SOON_MS", 10)
    monkeypatch.setattr(saving, "_AGAIN_MS", 40)
    book = make_book(tmp_path)
    window = open_window(qtbot, book)
    press(window, K.Key_1)
    qtbot.waitUntil(lambda: window.state.text() == "Saved in sort.pheno-review")
    whole, tries = book.path.read_bytes(), []

    def full(_number):
        tries.append(1)
        raise OSError(errno.ENOSPC, "No space left on device")

    real = os.fsync
    monkeypatch.setattr(os, "fsync", full)
    press(window, K.Key_2, K.Key_3)
    qtbot.waitUntil(lambda: len(tries) > 2)
    assert window.state.text() == "Not saved"
    assert window.trouble.text().startswith("Your answers are not saved; it is tried again and again. ")
    assert book.path.read_bytes() == whole
    press(window, K.Key_4)
    window.close()
    assert window.isVisible()
    (box,) = boxes(window)
    assert box.text().startswith("Your last answers are not saved.")
    QTest.keyClick(box, K.Key_Escape)
    assert window.isVisible()
    window.activateWindow()  # as a desktop does when a dialog is closed
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    assert places(book)[:5] == ["f1", "f2", "f3", "f4", ""]
    monkeypatch.setattr(os, "fsync", real)
    qtbot.waitUntil(lambda: window.state.text() == "Saved in sort.pheno-review")
    assert places(reopened(book))[:5] == ["f1", "f2", "f3", "f4", ""]
    # Another file takes the whole answer, and what comes after it.
    monkeypatch.setattr(os, "fsync", lambda number: full(number) if not moved else real(number))
    moved = []
    press(window, K.Key_5)
    qtbot.waitUntil(lambda: window.trouble.isVisible())
    target = tmp_path / "elsewhere.pheno-review"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: moved.append(1) or (str(target), ""))
    QTest.mouseClick(window.trouble.findChild(QPushButton), LEFT)
    assert window.state.text() == "Saved in elsewhere.pheno-review"
    assert not window.trouble.isVisible()
    press(window, K.Key_1)
    qtbot.waitUntil(lambda: window.state.text() == "Saved in elsewhere.pheno-review")
    answer = SortingBook.open(target).answer
    assert (answer.id, answer.judge) == (book.answer.id, "R. Haddadi")
    assert places(window.book)[:6] == ["f1", "f2", "f3", "f4", "f5", "f1"]
    book = window.book
    # Closing while it is full again: the answers are given up only when that is said.
    monkeypatch.setattr(os, "fsync", full)
    press(window, K.Key_2)
    window.close()
    (box,) = boxes(window)
    lose = next(button for button in box.findChildren(QPushButton) if button.text() == "Close and lose them")
    with qtbot.waitSignal(window.closed):
        QTest.mouseClick(lose, LEFT)
    monkeypatch.setattr(os, "fsync", real)
    assert places(reopened(book))[5:7] == ["f1", ""]


@pytest.mark.parametrize(
    ("language", "interface", "scheme", "zoom"), [("fa", "en", "light", 1.0), ("en", "fa", "dark", 2.0)]
)
def test_sixty_piles_and_nothing_that_betrays(qtbot, tmp_path, monkeypatch, language, interface, scheme, zoom):
    betrayals = []
    monkeypatch.setattr(Theme, "code_colour", lambda _theme, n: betrayals.append(n) or QColor("red"))
    monkeypatch.setattr(Theme, "tint", lambda _theme, *_: betrayals.append("tint") or QColor("red"))
    parcel = make_parcel(40, 60, language=language)
    window = open_window(
        qtbot, make_book(tmp_path, parcel), size=(1024, 700), interface=interface, scheme=scheme, zoom=zoom
    )
    grid, find = window.piles.grid, window.piles.finder
    assert (window.width(), window.height()) == (1024, 700)
    # No pile is cut at its side, and every one can be scrolled to.
    for key in ("f1", "f2", "f31", "f60"):
        grid.go_to(key)
        rect = cell(grid, key)
        assert rect.left() >= 0
        assert rect.right() <= grid.viewport().width()
        assert rect.intersected(QRectF(grid.viewport().rect())).height() > min(rect.height(), 70) - 1
    tops = {round(cell(grid, pile.key).top()) for pile in grid.model_.piles}
    columns = -(-60 // len(tops))
    assert columns == (1 if zoom == 2.0 else 2)
    # The piles begin where the package's lines do, whatever the interface's direction.
    grid.go_to("f1")
    first = cell(grid, "f1").center().x() - grid.viewport().width() / 2
    assert columns == 1 or (first > 0) == (language == "fa")
    # By name: thinned as it is typed, Enter lays, the field is empty again.
    press(window, K.Key_Slash)
    assert find.hasFocus()
    type_text("F47")
    settle()
    assert grid.model_.piles[0].key == "f47"
    assert len(grid.model_.piles) < 60
    window.grab()
    press(window, K.Key_Return)
    assert window.desk.book.place_of(1, FIRST) == "f47"
    assert (find.text(), len(grid.model_.piles)) == ("", 60)
    assert window.side.card.hasFocus()
    press(window, K.Key_Slash)
    type_text("zzzz")
    settle()
    assert window.piles.nothing.isVisible()
    press(window, K.Key_Return, K.Key_Escape)
    assert window.desk.row == 1
    assert grid.isVisible()
    press(window, K.Key_9)
    assert window.desk.count("f9") == 1
    window.desk.open_pile("f9")
    settle()
    shown = [window.grab().toImage()]
    window.desk.open_pile("")
    window.desk.tick("f3")
    settle()
    shown.append(window.grab().toImage())
    window.show_start()
    settle()
    shown.append(window.grab().toImage())
    # Nobody asked for the colour of a code, none of the twelve is painted anywhere, no participant is named.
    assert betrayals == []
    colours = {QColor(colour.dark if scheme == "dark" else colour.light).rgb() for colour in CODE_COLOURS}
    for image in shown:
        painted: dict[int, int] = {}
        for y in range(0, image.height(), 2):
            for x in range(0, image.width(), 2):
                pixel = image.pixel(x, y)
                painted[pixel] = painted.get(pixel, 0) + 1
        assert sum(painted.get(colour, 0) for colour in colours) < 4  # the edge of a letter may hit one
    for widget in [window, *window.findChildren(QWidget)]:
        said = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        said.append(
            widget.text() if hasattr(widget, "text") and not callable(getattr(widget, "document", None)) else ""
        )
        assert not any("Quentin" in one for one in said)
    window.close()


def test_ten_thousand_items_are_no_more_work_than_ten(qtbot, tmp_path):
    book = make_book(tmp_path, make_parcel(10_000, 60, language="fa"))
    window = open_window(qtbot, book)
    before = len(window.findChildren(object))
    for _ in range(6):
        press(window, K.Key_1, K.Key_2)
    assert len(window.findChildren(object)) <= before + 2
    assert window.desk.done(FIRST) == 12
    window.desk.open_pile("f1")
    assert len(window.piles.opened.list.model_.rows) == 6
    window.close()
    assert reopened(book).progress(FIRST) == (12, 10_000)


def test_what_is_said_to_a_screen_reader(qtbot, tmp_path):
    window = open_window(qtbot, make_book(tmp_path))
    press(window, K.Key_2)
    press(window, K.Key_BracketLeft)
    model = window.piles.grid.model_
    said = [model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said == [
        "1: Being seen among others, 0 statements",
        "2: Choosing what is bought, 1 statement, it lies here",
    ]
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleDescriptionRole).startswith("The pupil has a part")
    # Tab goes round: item, remark, deeds, find field, piles, trays, steps, finish; nothing is passed over or caught.
    seen = []
    window.side.card.setFocus()
    for _ in range(24):
        seen.append(QApplication.focusWidget())
        press(window, K.Key_Tab)
        if QApplication.focusWidget() is window.side.card:
            break
    assert window.side.card is QApplication.focusWidget()
    wanted = {window.side.remark, window.side.several, window.piles.grid, window.piles.trays, window._finish}
    assert wanted <= set(seen)
    assert all(widget.accessibleName() for widget in seen)
    window.close()


def test_in_a_small_window_with_large_type_the_item_is_read_and_the_piles_are_reached(qtbot, tmp_path, monkeypatch):
    window = open_window(qtbot, make_book(tmp_path, make_parcel(4, 14)), size=(1024, 700), zoom=2.0)
    assert (window.width(), window.height()) == (1024, 700)
    assert window.side.card.height() >= 240  # px: three lines
    assert window.side.take_back.sizeHint().width() + window.side.several.sizeHint().width() < window.side.width()
    assert "Backspace" in window.side.take_back.toolTip()
    assert not window.piles._question.isVisible()  # beside the field it would be cut; the step says the layer
    assert window.piles.finder.isVisible()
    window.resize(1900, 1400)
    settle()
    assert window.piles._question.isVisible()
    painted = []
    paint = window.piles.grid.painter_.paint
    monkeypatch.setattr(
        window.piles.grid.painter_, "paint", lambda *given: (painted.append(given[2].key), paint(*given))
    )
    press(window, Qt.Key.Key_S)
    assert len(painted) > 5  # all that are seen
    painted.clear()
    press(window, Qt.Key.Key_3)
    assert painted == ["f3"]  # the others are left alone
    window.close()
