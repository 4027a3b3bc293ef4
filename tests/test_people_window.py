"""Participants and settings in their window, written, pasted and undone as a researcher would."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit
from shiboken6 import isValid

from phenocode import i18n
from phenocode.analysis.people_table import Field
from phenocode.commands.interviews import describe_participant
from phenocode.commands.session import Session
from phenocode.study.records import Consent, Subject
from phenocode.study.rules import find_named
from phenocode.ui.bridge import Bridge
from phenocode.ui.people.merging import MergeDialog
from phenocode.ui.people.model import PROBLEM_ROLE
from phenocode.ui.people.preview import PastePreview
from phenocode.ui.people.window import PeopleWindow
from phenocode.ui.place import Place
from tests.studies import add_transcript, make_session
from tests.test_translatable import is_fair, offenders
from tests.typing_hands import type_text
from tests.window_desk import make_study, make_window

TEXT = "مصاحبه‌گر: چرا؟\nک۱: کتاب را با هم می‌خوانیم.\n"
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Desk:
    """A researcher at the window of participants and settings."""

    def __init__(self, session, qtbot):
        self.session = session
        self.bridge = Bridge(session)
        self.window = PeopleWindow(self.bridge)
        self.qtbot = qtbot
        self.window.show()
        self.wake()

    def wake(self):
        """A desktop gives the window its place back when a dialog is closed."""
        if not any(one.isVisible() for one in self.window.findChildren(QDialog)):
            self.window.activateWindow()
            self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.settle()

    def settle(self):
        for _ in range(4):
            QApplication.processEvents()

    @property
    def view(self):
        return self.window.views[self.window.tabs.value()]

    @property
    def model(self):
        return self.view.people

    def go(self, row, key):
        self.view.setFocus()
        self.view.choose(row, self.model.column_of(key))
        self.settle()

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier, times=1):
        for _ in range(times):
            self.wake()
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
            self.settle()

    def type(self, text, key=Qt.Key.Key_Return):
        """Open the cell's line with F2, write in place of what stands there, and finish with ``key``."""
        self.press(Qt.Key.Key_F2)
        line = QApplication.focusWidget()
        assert isinstance(line, QLineEdit)
        line.selectAll()
        line.insert(text)
        self.press(key)

    def cell(self, row, key):
        return self.model.index(row, self.model.column_of(key)).data()

    @property
    def at(self):
        index = self.view.currentIndex()
        return index.row(), self.model.columns[index.column()].key

    def put_on_clipboard(self, text):
        QGuiApplication.clipboard().setText(text)

    def paste(self, text):
        self.put_on_clipboard(text)
        self.press(Qt.Key.Key_V, CONTROL)

    @property
    def preview(self):
        found = [one for one in self.window.findChildren(PastePreview) if one.isVisible()]
        return found[0] if found else None

    def person(self, name):
        study = self.session.study
        return study.participants[find_named(name, study.participants.values()).id]

    def close(self):
        if isValid(self.window):
            self.window.done(QDialog.DialogCode.Rejected)
        self.settle()
        self.bridge.close()


@pytest.fixture
def session(tmp_path):
    made = make_session(tmp_path)
    add_transcript(made, TEXT, participant="ک۱", setting="نیلوفر")
    add_transcript(made, TEXT.replace("ک۱", "ک۲"), participant="ک۲", setting="سرو")
    return made


@pytest.fixture
def desk(session, qtbot):
    opened = Desk(session, qtbot)
    yield opened
    opened.close()


@pytest.fixture
def empty(tmp_path, qtbot):
    opened = Desk(make_session(tmp_path), qtbot)
    yield opened
    opened.close()


# Writing in place


def test_a_cell_is_typed_and_every_cell_is_a_step(desk):
    before = len(desk.session.history())
    desk.go(0, Field.DATE)
    desk.type("۱۴۰۴/۷/۳۱")
    assert desk.person("ک۱").interview_date == "۱۴۰۴/۷/۳۱"
    assert len(desk.session.history()) == before + 1
    assert desk.at == (0, Field.DATE)
    assert "no such day" in desk.model.index(0, desk.model.column_of(Field.DATE)).data(PROBLEM_ROLE)
    assert "no such day" in desk.window.state.text()  # in words, and not by the sign alone
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.person("ک۱").interview_date == "۱۴۰۴/۰۸/۱۲"
    assert "Undone" in desk.window.state.text()
    desk.press(Qt.Key.Key_Y, CONTROL)
    assert desk.person("ک۱").interview_date == "۱۴۰۴/۷/۳۱"


def test_typing_begins_at_once_and_tab_walks_the_cells(desk):
    desk.go(0, Field.LENGTH)
    desk.press(Qt.Key.Key_4)
    desk.press(Qt.Key.Key_5)
    desk.press(Qt.Key.Key_Tab)
    assert desk.person("ک۱").interview_length == "45"
    assert desk.at == (0, Field.CONSENT)
    line = QApplication.focusWidget()
    line.insert("oral")
    desk.press(Qt.Key.Key_Tab)
    assert desk.person("ک۱").consent is Consent.ORAL
    assert desk.at == (0, Field.REFERRER)
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Tab)
    assert desk.at == (0, Field.STATEMENTS)
    desk.press(Qt.Key.Key_Tab)
    assert desk.at == (1, Field.ORDER)
    desk.press(Qt.Key.Key_Backtab, SHIFT)
    assert desk.at == (0, Field.STATEMENTS)


def test_tab_leaves_the_table_at_its_ends(desk):
    desk.go(desk.model.rowCount() - 1, Field.STATEMENTS)
    desk.press(Qt.Key.Key_Tab)
    assert not desk.view.hasFocus()
    desk.go(0, Field.ORDER)
    desk.press(Qt.Key.Key_Backtab, SHIFT)
    assert not desk.view.hasFocus()


def test_a_name_in_the_empty_row_adds_somebody(desk):
    desk.go(2, Field.NAME)
    desk.type("ک۳", Qt.Key.Key_Tab)
    assert [p.name for p in desk.session.study.people_in_order()] == ["ک۱", "ک۲", "ک۳"]
    assert desk.at == (2, Field.SETTING)
    QApplication.focusWidget().insert("چنار")
    desk.press(Qt.Key.Key_Return)
    assert desk.cell(2, Field.SETTING) == "چنار"
    assert desk.model.rowCount() == 4
    assert [s.name for s in desk.session.study.settings_in_order()] == ["نیلوفر", "سرو", "چنار"]


def test_a_taken_name_is_refused_in_the_window(desk):
    desk.go(1, Field.NAME)
    desk.type("ك ۱")
    assert desk.person("ک۲").name == "ک۲"
    assert "is the same name" in desk.window.notice.text()
    assert desk.window.notice.isVisible()
    desk.go(1, Field.LENGTH)
    desk.type("۵۰")
    assert not desk.window.notice.isVisible()


def test_a_setting_is_completed_from_those_that_exist(desk):
    desk.go(1, Field.SETTING)
    desk.press(Qt.Key.Key_F2)
    line = QApplication.focusWidget()
    line.selectAll()
    type_text("ل")
    desk.settle()
    completer = line.completer()
    assert [completer.completionModel().index(i, 0).data() for i in range(completer.completionCount())] == ["نیلوفر"]
    line.setText("نیلوفر")
    line.setModified(True)
    completer.popup().hide()
    desk.press(Qt.Key.Key_Return)
    assert desk.person("ک۲").setting_id == desk.person("ک۱").setting_id
    assert len(desk.session.study.settings) == 2  # a setting of its own stays until it is removed


def test_order_is_typed_and_moved_by_keys(desk):
    desk.go(1, Field.ORDER)
    desk.press(Qt.Key.Key_Up, ALT)
    assert [p.name for p in desk.session.study.people_in_order()] == ["ک۲", "ک۱"]
    assert desk.at == (0, Field.ORDER)
    desk.type("۵")
    assert [p.name for p in desk.session.study.people_in_order()] == ["ک۱", "ک۲"]
    assert desk.at == (1, Field.ORDER)
    desk.type("last")
    assert "no place in an order" in desk.window.notice.text()


def test_the_other_calendar_stands_in_the_tooltip(desk):
    index = desk.model.index(0, desk.model.column_of(Field.DATE))
    assert "3 November 2025" in index.data(Qt.ItemDataRole.ToolTipRole)
    desk.go(0, Field.DATE)
    assert desk.window.state.text() == "3 November 2025"


# The clipboard


def test_a_block_is_pasted_and_undone_in_one_step(desk):
    before = len(desk.session.history())
    desk.go(0, Field.LENGTH)
    desk.paste("۴۵\tکتبی\r\n۵۰\tشفاهی\r\n")
    assert desk.preview is None  # only cells change
    assert [(p.interview_length, p.consent) for p in desk.session.study.people_in_order()] == [
        ("۴۵", Consent.WRITTEN),
        ("۵۰", Consent.ORAL),
    ]
    assert len(desk.session.history()) == before + 1
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert [p.interview_length for p in desk.session.study.people_in_order()] == ["", ""]


def test_a_table_with_headings_is_looked_at_before_it_is_taken(desk):
    desk.go(0, Field.NAME)
    desk.paste('نام\tسن\tسمت\r\nک۱\t۴۲\t"مدیر\nبخش"\r\nک۹\t۳۰\tperhaps\r\n')
    assert desk.preview is not None
    assert len(desk.session.study.participants) == 2
    desk.press(Qt.Key.Key_Escape)
    assert not desk.session.study.attributes
    desk.go(0, Field.NAME)
    desk.paste('نام\tسن\tسمت\tرضایت\r\nک۱\t۴۲\t"مدیر\nبخش"\tperhaps\r\nک۹\t۳۰\t\t\r\n')
    assert "can't be taken" in " ".join(desk.preview.findChildren(type(desk.window.notice))[0].text().split())
    desk.press(Qt.Key.Key_Return)
    assert [a.name for a in desk.session.study.attributes_of(Subject.PARTICIPANT)] == ["سن", "سمت"]
    assert [p.name for p in desk.session.study.people_in_order()] == ["ک۱", "ک۲", "ک۹"]
    assert "1 cell or row was left out" in desk.window.notice.text()
    assert desk.model.words(desk.person("ک۱"), desk.model.columns[-2]) == "مدیر بخش"
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert len(desk.session.study.participants) == 2


def test_rows_pasted_below_the_last_are_new(desk):
    desk.go(2, Field.NAME)
    desk.paste("ک۳\tچنار\r\nک۴\tچنار\r\n")
    desk.press(Qt.Key.Key_Return)
    assert [p.name for p in desk.session.study.people_in_order()] == ["ک۱", "ک۲", "ک۳", "ک۴"]


def test_one_value_fills_all_chosen_cells(desk):
    desk.go(0, Field.CONSENT)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.paste("کتبی")
    assert {p.consent for p in desk.session.study.participants.values()} == {Consent.WRITTEN}
    desk.press(Qt.Key.Key_Delete)
    assert {p.consent for p in desk.session.study.participants.values()} == {Consent.UNKNOWN}
    assert desk.session.history()[-1].label == "people.clear"


def test_what_is_copied_is_the_same_when_pasted(desk):
    describe_participant(desk.session, desk.person("ک۱").id, referrer="=ک۲", attributes={"سن": "دو\nسطر"})
    desk.settle()
    desk.go(0, Field.ORDER)
    desk.press(Qt.Key.Key_End, SHIFT)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_C, CONTROL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasHtml()
    assert "<br>" in data.html()
    steps = len(desk.session.history())
    desk.go(0, Field.ORDER)
    desk.press(Qt.Key.Key_V, CONTROL)
    assert len(desk.session.history()) == steps  # nothing changed
    assert not desk.window.notice.isVisible()


def test_the_whole_table_is_copied_with_its_headings(desk):
    desk.window.copy_table()
    rows = QGuiApplication.clipboard().text().split("\n")
    assert rows[0].split("\t")[:3] == ["ترتیب", "نام رمزی", "بستر"]
    assert len(rows) == 3


# Columns, settings, referrals


def test_columns_are_added_renamed_moved_and_removed_by_keys(desk):
    desk.go(0, Field.NAME)
    desk.press(Qt.Key.Key_Plus, CONTROL | SHIFT)
    type_text("سن")
    desk.press(Qt.Key.Key_Return)
    (age,) = desk.session.study.attributes_of(Subject.PARTICIPANT)
    assert (age.name, desk.at) == ("سن", (0, age.id))
    desk.type("۴۲")
    assert dict(desk.person("ک۱").attributes) == {age.id: "۴۲"}
    desk.press(Qt.Key.Key_F2, SHIFT)
    QApplication.focusWidget().setText("سال تولد")
    desk.press(Qt.Key.Key_Return)
    assert desk.model.headerData(desk.model.column_of(age.id), Qt.Orientation.Horizontal) == "سال تولد"
    desk.press(Qt.Key.Key_Plus, CONTROL | SHIFT)
    type_text("سمت")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Up, ALT | SHIFT)
    assert [a.name for a in desk.session.study.attributes_of(Subject.PARTICIPANT)] == ["سمت", "سال تولد"]
    desk.press(Qt.Key.Key_Delete, CONTROL | SHIFT)
    assert [a.name for a in desk.session.study.attributes_of(Subject.PARTICIPANT)] == ["سال تولد"]


def test_what_is_offered_of_settings_becomes_columns_when_it_is_written(desk):
    desk.window.tabs.set_value("setting")
    desk.window.show_tab("setting")
    desk.settle()
    assert [c.heading for c in desk.model.columns] == ["Setting", "کارکرد", "نوع", "مخاطبان", "Participants"]
    desk.view.choose(0, 2)
    desk.type("عمومی")
    assert [a.name for a in desk.session.study.attributes_of(Subject.SETTING)] == ["کارکرد", "نوع", "مخاطبان"]
    assert desk.model.index(0, 2).data() == "عمومی"
    assert desk.cell(0, Field.PARTICIPANTS) == "1"
    desk.go(0, Field.NAME)
    desk.type("سرو")
    assert "merge the two" in desk.window.notice.text()
    desk.press(Qt.Key.Key_M, CONTROL)
    desk.press(Qt.Key.Key_Return)
    assert [s.name for s in desk.session.study.settings.values()] == ["سرو"]
    assert desk.cell(0, Field.PARTICIPANTS) == "2"


def test_removing_is_refused_for_who_has_words(desk):
    desk.go(0, Field.NAME)
    desk.press(Qt.Key.Key_Delete, CONTROL)
    assert "Remove the transcript first" in desk.window.notice.text()
    desk.go(2, Field.NAME)
    desk.type("ک۳")
    desk.press(Qt.Key.Key_Delete, CONTROL)
    assert [p.name for p in desk.session.study.people_in_order()] == ["ک۱", "ک۲"]


def test_referrals_as_a_list(desk):
    window = desk.window
    window.tabs.set_value("referrals")
    window.show_tab("referrals")
    desk.settle()
    assert window._nobody.isVisible()
    window._nobody.button.click()
    desk.settle()
    assert desk.at == (0, Field.REFERRER)
    desk.type("انجمن")
    desk.go(1, Field.REFERRER)
    desk.type("ک۱")
    window.tabs.set_value("referrals")
    window.show_tab("referrals")
    desk.settle()
    model = window.chains.chains
    said = [model.index(i, 0).data(Qt.ItemDataRole.AccessibleTextRole) for i in range(model.rowCount())]
    assert said == ["ک۱, referred by انجمن, who is no participant", "ک۲, referred by ک۱"]
    assert "1 referrer is no participant" in window._summary.text()
    place = window.chains.visualRect(model.index(1, 0)).center()
    QTest.mouseClick(window.chains.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    desk.settle()
    assert (window.tabs.value(), desk.at) == ("participant", (1, Field.NAME))


def test_a_place_is_shown(desk):
    desk.window.show_place("participant", desk.person("ک۲").id)
    assert desk.at == (1, Field.NAME)
    desk.window.show_place("setting", desk.person("ک۲").setting_id)
    assert desk.window.tabs.value() == "setting"
    assert desk.model.record(desk.at[0]).name == "سرو"


def test_the_interview_of_a_row_is_opened(desk, qtbot):
    desk.go(1, Field.NAME)
    with qtbot.waitSignal(desk.window.go) as told:
        desk.press(Qt.Key.Key_Return, CONTROL)
    assert desk.session.study.transcripts[told.args[0].id].name == "ک۲"


def test_an_empty_study_says_what_to_do(empty):
    assert empty.window._hints["participant"].isVisible()
    empty.go(0, Field.NAME)
    empty.paste("code name\tsetting\r\nP1\tLibrary\r\n")
    empty.press(Qt.Key.Key_Return)
    assert [p.name for p in empty.session.study.people_in_order()] == ["P1"]
    assert not empty.window._hints["participant"].isVisible()


def test_a_study_that_is_read_only_is_read_and_copied(session, qtbot):
    path = session.path
    session.close()
    desk = Desk(Session.open(path, researcher="N", read_only=True), qtbot)
    try:
        assert desk.window.notice.isVisible()
        assert desk.model.rowCount() == 2
        desk.go(0, Field.NAME)
        desk.press(Qt.Key.Key_F2)
        assert not isinstance(QApplication.focusWidget(), QLineEdit)
        desk.press(Qt.Key.Key_Delete)
        desk.paste("ک۹")
        desk.press(Qt.Key.Key_Delete, CONTROL)
        assert [p.name for p in desk.session.study.people_in_order()] == ["ک۱", "ک۲"]
        desk.press(Qt.Key.Key_C, CONTROL)
        assert QGuiApplication.clipboard().text() == "ک۱"
    finally:
        desk.close()


def test_the_study_menu_opens_it_and_an_interview_is_one_key_away(qtbot, tmp_path):
    hands = make_window(qtbot)
    hands.window.open_study(make_study(tmp_path))
    hands.settle()
    hands.press(Qt.Key.Key_A, CONTROL | SHIFT)
    (window,) = [one for one in hands.dialogs() if isinstance(one, PeopleWindow)]
    view = window.views["participant"]
    view.setFocus()
    view.choose(0)
    QTest.keyClick(view, Qt.Key.Key_Return, CONTROL)
    hands.settle()
    assert not hands.dialogs()
    assert hands.bench.active == "read"
    person = hands.study.people_in_order()[0]
    hands.bench.go(Place("participant", person.id))
    hands.settle()
    (window,) = [one for one in hands.dialogs() if isinstance(one, PeopleWindow)]
    assert window.views["participant"].people.record(window.views["participant"].currentIndex().row()) == person
    window.reject()
    hands.settle()
    hands.window.close_study()


def test_what_is_being_typed_is_kept_when_the_window_closes(desk):
    desk.go(0, Field.LENGTH)
    desk.press(Qt.Key.Key_F2)
    QApplication.focusWidget().insert("۵۵")
    desk.window.close()
    desk.settle()
    assert desk.person("ک۱").interview_length == "۵۵"


def test_a_table_is_taken_from_a_file(desk, tmp_path, monkeypatch):
    sheet = tmp_path / "people.csv"
    sheet.write_text("code name,setting,age\nک۳,سرو,۳۰\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(sheet), ""))
    desk.go(0, Field.NAME)
    desk.press(Qt.Key.Key_O, CONTROL)
    desk.qtbot.waitUntil(lambda: desk.preview is not None, timeout=20_000)
    assert len(desk.session.study.participants) == 2
    desk.press(Qt.Key.Key_Return)
    assert [p.name for p in desk.session.study.people_in_order()] == ["ک۱", "ک۲", "ک۳"]
    sheet.write_text("a,b\n1,2\n", encoding="utf-8")
    desk.window.take_table(sheet)
    desk.qtbot.waitUntil(lambda: desk.window.notice.isVisible(), timeout=20_000)
    assert "does not name its columns" in desk.window.notice.text()
    desk.window.take_table(sheet)  # closing the window ends the reading


def test_every_word_of_the_window_can_be_translated(session, qtbot):
    describe_participant(session, person_id := next(iter(session.study.participants)), referrer="نیما")
    describe_participant(session, person_id, interview_date="۱۴۰۴/۱۳/۱", interview_length="؟", consent=Consent.ORAL)
    i18n.speak("en", lambda text: f"⟦{text}⟧", isolates=False)
    desk = Desk(session, qtbot)
    try:
        for tab in ("participant", "setting", "referrals"):
            desk.window.tabs.set_value(tab)
            desk.window.show_tab(tab)
            desk.settle()
            assert offenders(desk.window) == set()
        model = desk.window.views["participant"].people
        for at in range(model.columnCount()):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                said = str(model.index(0, at).data(role) or "")
                assert is_fair(re.sub(r"<[^>]*>|&#x\w+;", "", said)), said
        desk.window.show_place("participant", person_id)
        desk.paste("نام\tرضایت\r\nک۱\tyes\r\nک۷\tشاید\r\n")
        assert offenders(desk.preview) == set()
        desk.preview.reject()
        desk.settle()
        desk.window.show_place("setting")
        desk.press(Qt.Key.Key_M, CONTROL)
        (asked,) = desk.window.findChildren(MergeDialog)
        assert offenders(asked) == set()
        asked.reject()
        menu = desk.view.show_menu(QPoint(0, 0))
        assert offenders(menu) == set()
        menu.close()
    finally:
        i18n.speak("en")
        desk.close()
