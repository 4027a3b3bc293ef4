"""The page of the frameworks in its own window, driven by keys and clicks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from phenocode.commands.frameworks import add_shipped, assign
from phenocode.ui.bridge import Bridge
from phenocode.ui.outcome.frameworks.adding import AddingDialog
from phenocode.ui.outcome.frameworks.laying import LayingDialog
from phenocode.ui.outcome.frameworks.page import FrameworksPage
from phenocode.ui.place import Place
from tests.grouped_study import Grouped, plant


class Desk:
    def __init__(self, session, qtbot):
        self.bridge = Bridge(session)
        self.refused = []
        self.bridge.refused.connect(self.refused.append)
        self.page = FrameworksPage(self.bridge)
        qtbot.addWidget(self.page)
        self.page.resize(900, 640)
        self.page.show()
        self.page.refresh()
        QApplication.processEvents()

    @property
    def study(self):
        return self.bridge.study

    def view(self, key):
        self.page.view.set_value(key)
        self.page.refresh()
        QApplication.processEvents()


@pytest.fixture
def desk(tmp_path, qtbot):
    grouped = Grouped(plant(tmp_path))
    made = Desk(grouped.session, qtbot)
    made.grouped = grouped
    yield made
    made.page.leave()
    made.bridge.close()


def names(list_widget):
    return [list_widget.item(row).text() for row in range(list_widget.count())]


def test_a_framework_from_the_literature_is_added_and_laid_on(desk):
    page = desk.page
    assert page.empty.isVisible()
    page.add_new()
    dialog = page.findChild(AddingDialog)
    assert dialog.shipped.count() == 5
    QTest.keyClick(dialog.shipped, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    (framework,) = desk.study.frameworks.values()
    assert page.framework == framework
    assert names(page.overview.items.list)[0] == "۱. اطلاعات  (۰)"
    page.lay_on()
    laying = page.findChild(LayingDialog)
    assert names(laying.list) == ["ک۱  (کتابخانهٔ نیلوفر)", "ک۲  (کتابخانهٔ نیلوفر)"]
    laying.search.setText("ك2")
    assert len(names(laying.list)) == 1
    QTest.keyClick(laying.search, Qt.Key.Key_Down)
    QTest.keyClick(laying.list, Qt.Key.Key_Space)
    laying.kind.set_value("category")
    laying.kind.chosen.emit("category")
    laying.search.clear()
    assert names(laying.list)[0] == "K"
    QTest.keyClick(laying.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert len(desk.study.assignments) == 1
    assert names(page.overview.laid.list) == ["ک۲  (کتابخانهٔ نیلوفر)"]
    page.overview.laid.list.setFocus()
    QTest.keyClick(page.overview.laid.list, Qt.Key.Key_Delete)
    assert not desk.study.assignments
    page.remove()
    assert not desk.study.frameworks
    assert page.empty.isVisible()


def test_items_are_written_where_they_stand(desk):
    framework = add_shipped(desk.bridge.session, "crm-stages")
    page = desk.page
    page.refresh()
    overview = page.overview
    overview.items.field.setText("تازه")
    QTest.keyClick(overview.items.field, Qt.Key.Key_Return)
    items = desk.study.items_of(framework.id)
    assert items[-1].name == "تازه"
    assert overview.item == items[-1]
    overview.item_name.setFocus()
    overview.item_name.setText("تازه‌تر")
    overview.definition.set_text("")
    page.leave()
    assert desk.study.items_of(framework.id)[-1].name == "تازه‌تر"
    QTest.keyClick(overview.items.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert desk.study.items_of(framework.id)[-2].name == "تازه‌تر"
    assert overview.item.name == "تازه‌تر"
    overview.item_name.setText(items[0].name)
    page.leave()
    assert desk.refused
    assert overview.item_name.text() == "تازه‌تر"
    QTest.keyClick(overview.items.list, Qt.Key.Key_Delete)
    assert len(desk.study.items_of(framework.id)) == 4


def test_the_cross_table_leads_to_its_statements(desk):
    session = desk.bridge.session
    framework = add_shipped(session, "crm-stages")
    first = desk.study.items_of(framework.id)[0]
    assign(session, first.id, [desk.grouped.id("s0"), desk.grouped.id("A")])
    page = desk.page
    page.refresh()
    desk.view("cross")
    cell = next(area for area in page.figure.areas if area.kind == "cell" and len(area.ids) == 3)
    page.figure.chosen.emit(cell)
    assert [len(page.behind.quotations.buttons)] == [3]
    assert page.output.sheet.rows[0][1] == 3
    column = next(area for area in page.figure.areas if area.kind == "column")
    desk.view("levels")
    assert page.output.figure.levels.levels[0].statements == 3
    page.figure.chosen.emit(column)
    assert page.view.value() == "overview"
    assert page.overview.item == first


def test_the_numbers_of_the_gap_are_typed_from_cell_to_cell(desk):
    session = desk.bridge.session
    gap = add_shipped(session, "service-quality-gap")
    page = desk.page
    page.show_place(Place("framework", gap.id))
    desk.view("gap")
    view = page.gap
    view.setFocus()
    view.setCurrentIndex(page._model.index(0, 2))
    for typed in ("8", "۵", "9"):
        QTest.keyClick(view, Qt.Key.Key_F2)
        editor = view.focusWidget() if isinstance(view.focusWidget(), QLineEdit) else view.findChild(QLineEdit)
        editor.setText(typed)
        QTest.keyClick(editor, Qt.Key.Key_Tab)
        QApplication.processEvents()
        page.gap.finish()
        QApplication.processEvents()
    (said,) = desk.study.expectations.values()
    assert (said.desired, said.adequate, said.perceived) == ("8", "۵", "9")
    assert page._model.index(0, 8).data() == "above the zone"
    assert (view.currentIndex().row(), view.currentIndex().column()) == (1, 2)
    page._model.setData(page._model.index(0, 3), "خوب")
    assert desk.refused
    assert page._model.index(0, 3).data() == "۵"
    page._model.setData(page._model.index(0, 3), "")
    assert page._model.index(0, 8).data() == ""


def test_a_reviewer_sees_and_changes_nothing(tmp_path, qtbot):
    path = plant(tmp_path)
    with_one = Grouped(path)
    add_shipped(with_one.session, "crm-stages")
    with_one.session.close()
    from phenocode.commands.session import Session

    session = Session.open(path, researcher="R", read_only=True)
    desk = Desk(session, qtbot)
    assert desk.page.deeds() == []
    assert not desk.page.new.isVisible()
    assert not desk.page.overview.lay.isVisible()
    assert desk.page.overview.name.isReadOnly()
    desk.view("cross")
    assert desk.page.output is not None
    desk.bridge.close()
