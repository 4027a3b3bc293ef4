"""The page of the dimensions of variation, used as a researcher would: typing, walking, dragging, choosing, undoing."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter

from phenocode import i18n
from phenocode.commands.categories import make_category, make_code, move_cards
from phenocode.commands.dimensions import choose_quotations, make_dimension, remove_dimension, write_value
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.study.records import Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.outcome.dimensions.choosing import ChooseQuotations
from phenocode.ui.outcome.dimensions.page import DimensionsPage
from phenocode.ui.outcome.workspace import OutcomeWorkspace
from phenocode.ui.place import Place
from tests.studies import add_transcript, make_session
from tests.test_translatable import is_fair, offenders
from tests.typing_hands import type_text

TEXT = "ک۱: کتاب را با هم می‌خوانیم.\nبعد گفت‌وگو می‌کنیم و می‌رویم.\n"
CONTROL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


class Desk:
    """A researcher at the page; the second-layer categories are پیوند, گسست and دوری."""

    def __init__(self, session, qtbot):
        self.session, self.qtbot = session, qtbot
        self.bridge = Bridge(session)
        self.refused = []
        self.bridge.refused.connect(self.refused.append)
        self.page = DimensionsPage(self.bridge)
        self.window = QSplitter()
        self.window.addWidget(self.page)
        self.window.addWidget(self.page.panel)
        self.window.resize(1100, 640)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.page.refresh()
        self.view, self.panel = self.page.view, self.page.cell_panel
        self.view.setFocus()
        self.settle()

    def settle(self):
        for _ in range(4):
            QApplication.processEvents()

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget(), key, modifier)
        self.settle()

    def type(self, text):
        type_text(text)
        self.settle()

    def values(self):
        return [[cell.value for cell in row] for row in self.view.grid.grid.cells]

    def heads(self):
        return [column.name for column in self.view.grid.grid.columns]

    def here(self):
        index = self.view.currentIndex()
        return index.row(), index.column()

    def flags(self):
        return [self.view.grid.flag(row)[1] for row in range(self.view.grid.rowCount())]

    def dialog(self):
        return next(one for one in self.page.window().findChildren(ChooseQuotations) if one.isVisible())

    def close(self):
        self.page.leave()
        self.window.close()
        self.window.deleteLater()
        self.settle()
        self.bridge.close()


def make_study(folder, *, language="fa", dimensions=("a", "b", "c")):
    session = make_session(folder, language=language)
    transcript = add_transcript(session, TEXT)
    for words in ("با هم می‌خوانیم", "گفت‌وگو می‌کنیم"):
        start = TEXT.index(words)
        mark_statement(session, transcript.id, [(start, start + len(words))], codes=[words])
    top = make_category(session, Layer.ENCOUNTER, "مواجهه")
    for name in ("پیوند", "گسست", "دوری"):
        make_category(session, Layer.SECOND, name, parent_id=top.id)
    for name in dimensions:
        make_dimension(session, name)
    bond = next(one for one in session.study.categories.values() if one.name == "پیوند")
    code = next(one for one in session.study.codes.values() if one.name.startswith("با"))
    first = make_category(session, Layer.FIRST, "کنار هم", parent_id=bond.id)
    move_cards(session, [code.id], first.id)
    return session


@pytest.fixture
def open_desk(qtbot, tmp_path):
    desks = []

    def open_it(session=None, **wishes):
        desks.append(Desk(session or make_study(tmp_path, **wishes), qtbot))
        return desks[-1]

    yield open_it
    for desk in desks:
        desk.close()


def test_a_value_is_typed_over_a_cell_and_tab_writes_the_next(open_desk):
    desk = open_desk()
    desk.view.choose(0, 0)
    desk.type("new")  # also the letter of a deed: over a cell it is written
    assert desk.view.cells.editor.text() == "new"
    desk.key(KEY.Key_Tab)
    assert desk.values()[0] == ["new", "", ""]
    desk.type("q")
    desk.key(KEY.Key_Return)
    assert desk.values()[0] == ["new", "q", ""]
    assert desk.view.hasFocus()
    desk.key(KEY.Key_F2)
    assert desk.view.cells.editor.text() == "q"
    desk.key(KEY.Key_End)
    desk.type("x")
    desk.key(KEY.Key_Escape)
    assert desk.values()[0][1] == "q"
    desk.key(KEY.Key_Return)
    desk.key(KEY.Key_End)
    desk.key(KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    desk.type("r")
    desk.key(KEY.Key_Return)
    assert desk.values()[0][1] == "q\nr"
    desk.key(KEY.Key_Delete)
    assert desk.values()[0] == ["new", "", ""]
    desk.session.undo()
    desk.page.refresh()
    assert desk.values()[0][1] == "q\nr"


@pytest.mark.parametrize(("language", "onward"), [("fa", KEY.Key_Left), ("en", KEY.Key_Right)])
def test_arrows_follow_the_eye_and_move_columns_with_control(open_desk, language, onward):
    back = KEY.Key_Right if onward == KEY.Key_Left else KEY.Key_Left
    desk = open_desk(language=language)
    desk.view.choose(1, 0)
    first = desk.view.visualRect(desk.view.currentIndex()).x()
    desk.key(onward)
    assert desk.here() == (1, 1)
    assert (desk.view.visualRect(desk.view.currentIndex()).x() > first) == (onward == KEY.Key_Right)
    desk.key(back)
    desk.key(back)
    assert desk.here() == (1, 0)
    desk.key(onward, CONTROL)
    assert desk.heads() == ["b", "a", "c"]
    assert desk.here() == (1, 1)
    desk.key(onward, CONTROL)
    desk.key(onward, CONTROL)
    assert desk.heads() == ["b", "c", "a"]
    desk.key(back, CONTROL)
    assert desk.heads() == ["b", "a", "c"]


def test_up_goes_to_the_heading_which_is_renamed_and_removed(open_desk):
    desk = open_desk()
    desk.view.choose(0, 1)
    desk.key(KEY.Key_Up)
    assert desk.view.on_heading
    assert not desk.panel.value.isVisible()
    desk.key(KEY.Key_Left)
    desk.key(KEY.Key_F2)
    desk.type("a")
    desk.key(KEY.Key_Return)
    assert len(desk.refused) == 1  # the name is taken: another try
    desk.type("z")
    desk.key(KEY.Key_Return)
    assert desk.heads() == ["a", "b", "z"]
    assert desk.view.hasFocus()
    desk.key(KEY.Key_Delete)
    assert desk.heads() == ["a", "b"]
    desk.session.undo()
    desk.page.refresh()
    assert desk.heads() == ["a", "b", "z"]
    desk.view.choose_heading(0)
    desk.key(KEY.Key_Down)
    assert not desk.view.on_heading
    assert desk.here() == (0, 0)


def test_a_heading_is_dragged_to_another_place(open_desk):
    desk = open_desk()
    heads = desk.view.heads
    middle = heads.height() // 2

    def at(column, share):
        width = heads.sectionSize(column)
        return QPoint(heads.sectionViewportPosition(column) + round(width * share), middle)

    QTest.mousePress(heads.viewport(), Qt.MouseButton.LeftButton, pos=at(0, 0.5))
    for place in (at(0, 0.2), at(1, 0.3), at(1, 0.1), at(1, 0.1)):
        QTest.mouseMove(heads.viewport(), place)
        desk.settle()
    QTest.mouseRelease(heads.viewport(), Qt.MouseButton.LeftButton, pos=at(1, 0.1))
    desk.settle()
    assert desk.heads() == ["b", "a", "c"]
    assert [heads.visualIndex(column) for column in range(3)] == [0, 1, 2]


def test_the_first_dimension_is_named_where_its_heading_will_stand(open_desk):
    desk = open_desk(dimensions=())
    assert desk.page.empty.isVisible()
    assert desk.page.output is None
    desk.page.focus.setFocus()
    assert desk.page.empty.button.hasFocus()
    desk.key(KEY.Key_N)
    desk.type("zaman")
    desk.key(KEY.Key_Return)
    assert desk.heads() == ["zaman"]
    assert desk.here() == (0, 0)
    assert not desk.page.empty.isVisible()
    desk.key(KEY.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    desk.key(KEY.Key_Escape)
    assert desk.heads() == ["zaman"]
    desk.key(KEY.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    desk.type("makan")
    desk.key(KEY.Key_Return)
    assert desk.heads() == ["zaman", "makan"]
    assert desk.here() == (0, 1)


def test_leaving_a_first_name_empty_goes_back_to_the_empty_place(open_desk):
    desk = open_desk(dimensions=())
    desk.page.make()
    desk.type("ـ")  # no letter of its own: refused, and asked again
    desk.key(KEY.Key_Return)
    assert len(desk.refused) == 1
    assert desk.page.naming.typing
    assert desk.page.naming.hasFocus()
    desk.key(KEY.Key_Escape)
    assert desk.page.empty.isVisible()
    assert desk.page.empty.button.hasFocus()


def test_rows_not_distinguished_say_so_beside_their_names_and_in_the_panel(open_desk):
    desk = open_desk(dimensions=("a",))
    desk.view.choose(0, 0)
    for value in ("x", "X"):
        desk.type(value)
        desk.key(KEY.Key_Return)
        desk.key(KEY.Key_Down)
    assert desk.flags() == ["Not distinguished from گسست", "Not distinguished from پیوند", "Not yet described"]
    assert desk.view.grid.flag(0)[0] == "warning"
    desk.key(KEY.Key_Up)
    assert desk.panel.same.isVisible()
    assert "پیوند" in desk.panel.same.text()
    desk.type("y")
    desk.key(KEY.Key_Return)
    assert desk.flags() == ["", "", "Not yet described"]
    assert not desk.panel.same.isVisible()
    assert any("توصیف نشده" in note for note in desk.page.output.notes)


def test_value_and_definition_are_written_in_the_panel_too(open_desk):
    desk = open_desk()
    desk.view.choose(1, 1)
    desk.panel.value.setFocus()
    desk.type("one")
    desk.panel.definition.setFocus()
    assert desk.values()[1][1] == "one"
    desk.type("what")
    desk.view.choose(2, 2)  # what was typed belongs to the cell before
    assert desk.session.study.dimensions_in_order()[1].definition == "what"
    assert desk.session.study.dimensions_in_order()[2].definition == ""
    desk.view.choose(0, 2)
    desk.panel.definition.setFocus()
    desk.type("why")
    desk.view.choose(1, 2)  # another cell of the same dimension
    assert desk.panel.definition.text() == "why"


def test_what_is_typed_of_a_dimension_that_goes_meanwhile_is_let_go(open_desk):
    desk = open_desk()
    desk.view.choose(1, 1)
    desk.panel.value.setFocus()
    desk.type("one")
    remove_dimension(desk.session, desk.view.grid.grid.columns[1].id)
    desk.page.refresh()
    assert desk.heads() == ["a", "c"]
    assert not desk.session.study.variations
    assert desk.panel.value.text() == ""
    desk.view.setFocus()
    desk.view.choose(0, 0)
    desk.type("x")
    remove_dimension(desk.session, desk.view.grid.grid.columns[0].id)
    desk.page.refresh()
    assert desk.heads() == ["c"]
    assert not desk.session.study.variations


def test_quotations_are_chosen_searched_and_taken_away(open_desk):
    desk = open_desk()
    went = []
    desk.page.go.connect(went.append)
    desk.view.choose(0, 0)
    desk.key(KEY.Key_Q, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    dialog = desk.dialog()
    assert dialog.model.rowCount() == 1  # of this category
    dialog.scope._parts["all"].click()
    assert [one.quotation for one in dialog.model.statements] == ["با هم می‌خوانیم", "گفت‌وگو می‌کنیم"]
    dialog.search.setFocus()
    dialog.search.setText("گفت و گو می كنیم")
    dialog.search.setText("گفت‌وگو ک۱")
    assert dialog.model.rowCount() == 1
    desk.key(KEY.Key_Return)
    dialog.search.clear()
    desk.key(KEY.Key_Return)
    desk.key(KEY.Key_Return, CONTROL)
    assert [len(cell.quotations) for cell in desk.view.grid.grid.cells[0]] == [2, 0, 0]
    assert desk.values()[0][0] == ""
    assert [b.accessibleName() for b in desk.panel.quotations.buttons] == ["ک۱: گفت‌وگو می‌کنیم", "ک۱: با هم می‌خوانیم"]
    desk.panel.quotations.buttons[1].click()
    statement = next(one for one in desk.session.study.statements.values() if one.quotation.startswith("با"))
    assert went == [Place("statement", statement.id)]
    desk.panel.quotations.removers[0].click()
    desk.panel.quotations.removers[0].click()
    assert not desk.session.study.variations
    desk.session.undo()
    desk.page.refresh()
    assert len(desk.view.grid.grid.cells[0][0].quotations) == 1


def test_typing_goes_on_while_the_page_is_computed_anew(open_desk):
    desk = open_desk()
    desk.view.choose(0, 0)
    desk.type("half")
    write_value(desk.session, desk.view.grid.grid.columns[2].id, desk.view.grid.grid.rows[2].id, "elsewhere")
    desk.page.refresh()
    assert desk.view.cells.editor.text() == "half"
    make_dimension(desk.session, "d")  # places change: what is typed is written first
    desk.page.refresh()
    assert desk.view.cells.editor is None
    assert desk.values()[0] == ["half", "", "", ""]
    desk.type("more")
    desk.page.leave()
    assert desk.values()[0][0] == "more"


def test_the_table_is_copied_and_written_with_or_without_quotations(open_desk, tmp_path):
    desk = open_desk()
    column, row = desk.view.grid.grid.columns[0], desk.view.grid.grid.rows[0]
    write_value(desk.session, column.id, row.id, "one")
    choose_quotations(desk.session, column.id, row.id, list(desk.session.study.statements)[:1])
    desk.page.refresh()
    assert desk.page.output.sheet.rows[0][1].startswith("one\n«با هم")
    desk.page.with_quotations.click()
    assert desk.page.output.sheet.rows[0][1] == "one"
    desk.page.output.write(tmp_path / "grid.csv", False)
    assert "می‌خوانیم" not in (tmp_path / "grid.csv").read_text(encoding="utf-8-sig")
    assert desk.page.output.figure.draw


def test_other_layers_places_and_an_empty_layer(open_desk):
    desk = open_desk()
    first = desk.session.study.layer(Layer.FIRST)[0]
    desk.page.show_place(Place("category", first.id))
    assert [one.name for one in desk.view.grid.grid.rows] == ["کنار هم"]
    desk.page.show_place(Place("dimension", desk.session.study.dimensions_in_order()[2].id))
    assert desk.view.on_heading
    assert desk.view.column == 2


def test_without_categories_the_page_says_what_comes_next(open_desk, tmp_path):
    desk = open_desk(make_session(tmp_path))
    assert desk.page.nobody.isVisible()
    assert "No categories yet" in desk.page.nobody.text()
    desk.page.make()
    assert not desk.page.naming.typing


def test_a_study_that_is_read_only_shows_and_offers_nothing(open_desk, tmp_path):
    session = make_study(tmp_path)
    path = session.path
    session.close()
    desk = open_desk(Session.open(path, researcher="ن", read_only=True))
    desk.view.choose(0, 0)
    desk.type("new")
    desk.key(KEY.Key_Return)
    desk.key(KEY.Key_Delete)
    desk.key(KEY.Key_Left, CONTROL)
    assert desk.view.cells.editor is None
    assert not any(action.isEnabled() for action in desk.page.deeds())
    assert desk.panel.value.isReadOnly()
    assert not desk.page.new.isVisible()
    assert desk.refused == []


def test_in_the_workspace_the_keyboard_goes_to_the_grid_and_its_deeds_are_heard(qtbot, tmp_path):
    session = make_study(tmp_path)
    bridge = Bridge(session)
    work = OutcomeWorkspace(bridge)
    work.resize(1300, 760)
    work.show()
    work.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is work)
    work.show_place(Place("dimension", session.study.dimensions_in_order()[1].id))
    page = work.page
    assert QApplication.activeWindow() is work  # no part of it was a window of its own for a moment
    assert (page.view.on_heading, page.view.column) == (True, 1)
    work.setFocus()
    assert page.view.hasFocus()
    page.view.choose(0, 0)
    type_text("نو")
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    assert page.view.grid.cell(0, 0).value == "نو"
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Left, CONTROL)
    assert [one.name for one in page.view.grid.grid.columns] == ["b", "a", "c"]
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Q, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    (dialog,) = work.findChildren(ChooseQuotations)
    assert dialog.isVisible()
    dialog.reject()
    work.leave()
    work.close()
    work.deleteLater()
    QApplication.processEvents()
    bridge.close()


def test_every_word_of_it_can_be_translated(open_desk):
    i18n.speak("en", lambda text: f"⟦{text}⟧", isolates=False)
    desk = open_desk(dimensions=("بُعد", "دیگر"))
    for row in (0, 1):
        write_value(desk.session, desk.view.grid.grid.columns[0].id, desk.view.grid.grid.rows[row].id, "همان")
    desk.page.refresh()
    desk.view.choose(0, 0)
    assert offenders(desk.window) == set()
    for row in range(3):
        assert is_fair(desk.view.grid.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    desk.page.choose()
    assert offenders(desk.dialog()) == set()
    desk.dialog().reject()
    menu = desk.view.show_menu(QPoint(0, 0))
    assert offenders(menu) == set()
    menu.close()


def test_twenty_dimensions_and_sixty_categories_stay_quick(open_desk, tmp_path):
    session = make_session(tmp_path)
    for n in range(60):
        make_category(session, Layer.SECOND, f"طبقهٔ {n}")
    for n in range(20):
        make_dimension(session, f"بُعد {n}")
    for n, category in enumerate(session.study.layer(Layer.SECOND)):
        for m, dimension in enumerate(session.study.dimensions_in_order()):
            if (n + m) % 3:
                write_value(session, dimension.id, category.id, "مقداری بلند که در چند سطر می‌شکند " * (1 + (n + m) % 4))
    make_code(session, "کد")
    desk = open_desk(session)
    desk.view.choose(30, 10)
    before = time.perf_counter()
    desk.type("x")
    desk.key(KEY.Key_Return)
    took = time.perf_counter() - before
    assert desk.values()[30][10] == "x"
    assert took < 1.5  # 50 ms on a machine at rest
