"""The import preview, used as a researcher uses it: real files, a real study, the real reading process."""

import csv
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QRadioButton

from phenocode import i18n
from phenocode.commands.interviews import map_speaker
from phenocode.errors import Refusal
from phenocode.exchange.parsing import Cancelled
from phenocode.study.records import Role
from phenocode.ui.bridge import Bridge
from phenocode.ui.importing import reading
from phenocode.ui.importing.entries import Entry, Kind, State
from phenocode.ui.importing.files_model import Column
from phenocode.ui.importing.preview import EncodingCard
from phenocode.ui.importing.window import ImportWindow
from phenocode.ui.look.theme import apply
from phenocode.ui.settings import Settings
from phenocode.ui.widgets.buttons import Button
from phenocode.ui.widgets.choices import Choice
from phenocode.ui.widgets.panels import Notice
from tests.seed_files import SEEDS
from tests.studies import add_transcript, make_session

TEXT = "مصاحبه‌گر: چطور؟\n{name}: ما با هم تصمیم می‌گرفتیم.\nمصاحبه‌گر: مثال؟\n{name}: CRM هم داریم.\n"


@pytest.fixture
def bridge(qapp, tmp_path):
    apply(qapp, "light", 1.0, "en")
    folder = tmp_path / "study"
    folder.mkdir()
    made = Bridge(make_session(folder))
    yield made
    made.close()


@pytest.fixture
def files(tmp_path):
    """A folder with an interview in each form, and with files that can't be taken."""
    folder = tmp_path / "interviews"
    folder.mkdir()
    (folder / "م۱.txt").write_text(TEXT.format(name="م۱"), encoding="utf-8")
    (folder / "م۲.txt").write_text(TEXT.format(name="م۲"), encoding="utf-8")
    document = docx.Document()
    for line in TEXT.format(name="P3").splitlines():
        document.add_paragraph(line)
    document.save(folder / "P3.docx")
    arabic = TEXT.format(name="P4").replace("\u200c", " ").replace("ی", "ي").replace("ک", "ك")
    (folder / "windows.txt").write_bytes(arabic.encode("cp1256"))
    (folder / "empty.txt").touch()
    (folder / "bad <b>&amp;.docx").write_bytes(b"PK nothing")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


@pytest.fixture
def window(qtbot, bridge):
    """A function that shows the window with files, all of them read."""

    def show(*paths: Path) -> ImportWindow:
        shown = ImportWindow(bridge, Settings())
        qtbot.addWidget(shown)
        shown.resize(1240, 760)
        with qtbot.waitExposed(shown):
            shown.open()
        shown.add_paths(list(paths))
        wait(qtbot, shown)
        return shown

    return show


def wait(qtbot, shown: ImportWindow) -> None:
    qtbot.waitUntil(lambda: shown._job is None, timeout=20_000)
    QApplication.processEvents()  # what was put into the window last is shown by the next turn of the loop


def row_of(shown: ImportWindow, name: str) -> int:
    return next(row for row, entry in enumerate(shown.model.entries) if entry.path.name == name)


def entry(shown: ImportWindow, name: str):
    return shown.model.entries[row_of(shown, name)]


def cell(shown: ImportWindow, name: str, column: Column):
    return shown.model.index(row_of(shown, name), column)


def words(shown: ImportWindow, name: str, column: Column) -> str:
    return cell(shown, name, column).data()


def type_into(shown: ImportWindow, name: str, column: Column, text: str) -> None:
    """Open a cell's editor by key, type, and press Enter."""
    shown.table.setFocus()
    shown.table.setCurrentIndex(cell(shown, name, column))
    QTest.keyClick(shown.table, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    editor.clear()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(editor, event)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def click_cell(shown: ImportWindow, name: str, column: Column) -> None:
    place = shown.table.visualRect(cell(shown, name, column))
    at_right = shown.table.isRightToLeft()
    x = place.right() - 14 if at_right else place.left() + 14
    QTest.mouseClick(shown.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, place.center().y()))


def take_as(shown: ImportWindow, name: str, key: Qt.Key) -> None:
    """Open the kinds of a file by key, go to one, and press Enter."""
    shown.table.setFocus()
    shown.table.setCurrentIndex(cell(shown, name, Column.KIND))
    QTest.keyClick(shown.table, Qt.Key.Key_Return)
    kinds = next(c for c in shown.table.findChildren(Choice) if c.isVisible()).view()
    QTest.qWait(1)
    assert kinds.isVisible()  # open at once
    QTest.keyClick(kinds, key)
    QTest.keyClick(kinds, Qt.Key.Key_Return)
    QApplication.processEvents()


def write_csv(path: Path, rows: list[tuple[str, ...]], encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def parts(shown: ImportWindow, name: str) -> list[Entry]:
    return [one for one in shown.model.entries if one.path.name == name]


def map_columns(shown: ImportWindow, **meanings: str) -> None:
    """Say what columns hold, by their headings."""
    columns = shown.preview.columns
    if not columns.isVisible():
        press(shown, "What the columns hold")
    for heading, meaning in meanings.items():
        choice = next(c for c in columns.findChildren(Choice) if c.accessibleName() == f"What {heading} holds")
        choice.setFocus()
        choice.setCurrentIndex(choice.findData(meaning))
        choice.activated.emit(choice.currentIndex())
        assert choice.hasFocus()  # the hand stays where it is
    QApplication.processEvents()


def rows_are(shown: ImportWindow, words: str) -> None:
    part = next(b for b in shown.preview.columns.findChildren(QRadioButton) if b.accessibleName() == words)
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def meanings(shown: ImportWindow) -> dict[str, int]:
    return shown.preview.columns.map.meanings()


def press(shown, text: str) -> None:
    QApplication.processEvents()
    found = next(b for b in shown.findChildren(Button) if b.accessibleName() == text and b.isVisible())
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def role_buttons(shown: ImportWindow, label: str) -> list[QRadioButton]:
    row = next(c for c in shown.speakers._rows.children() if label in [x.text() for x in _labels(c)])
    return row.findChildren(QRadioButton)


def _labels(widget) -> list[QLabel]:
    return widget.findChildren(QLabel) if hasattr(widget, "findChildren") else []


def cards(shown: ImportWindow) -> dict[str, EncodingCard]:
    QApplication.processEvents()
    return {card.encoding: card for card in shown.preview.findChildren(EncodingCard) if card.isVisible()}


def notices(shown) -> list[str]:
    QApplication.processEvents()
    return [notice.text() for notice in shown.findChildren(Notice) if notice.isVisible()]


def outcome(shown: ImportWindow) -> list[str]:
    page = shown._pages.currentWidget()
    return [label.text() for label in page.findChildren(QLabel) if label.text()]


class TestReading:
    def test_an_empty_window_says_what_to_do(self, window):
        shown = window()
        said = [label.text() for label in shown.findChildren(QLabel) if label.isVisible()]
        assert any(words.startswith("No files yet. Add files that end in .docx") for words in said)
        assert not shown._import.isEnabled()

    def test_every_file_stays_listed_and_says_how_it_stands(self, window, files):
        shown = window(files, files / "picture.png")
        states = {entry.path.name: entry.state for entry in shown.model.entries}
        assert states == {
            "م۱.txt": State.READY,
            "م۲.txt": State.READY,
            "P3.docx": State.READY,
            "windows.txt": State.ENCODING,
            "empty.txt": State.REFUSED,
            "bad <b>&amp;.docx": State.REFUSED,
            "picture.png": State.REFUSED,
        }
        assert words(shown, "م۱.txt", Column.ENCODING) == "utf-8"
        assert words(shown, "P3.docx", Column.FORMAT) == "docx"
        assert words(shown, "P3.docx", Column.ENCODING) == ""
        assert words(shown, "م۱.txt", Column.TURNS) == "4"
        assert words(shown, "م۱.txt", Column.PARTICIPANT) == "م۱"
        assert words(shown, "empty.txt", Column.FORMAT).startswith("empty.txt is empty")
        assert shown.table.columnSpan(row_of(shown, "empty.txt"), Column.FORMAT) == len(Column) - 1
        assert shown.table.columnSpan(row_of(shown, "م۱.txt"), Column.FORMAT) == 1
        assert shown._import.accessibleName() == "Import 3 of 7"

    def test_a_folder_gives_only_what_can_be_read(self, window, files):
        assert "picture.png" not in {entry.path.name for entry in window(files).model.entries}

    def test_a_folder_without_interviews_is_told(self, window, tmp_path):
        nothing = tmp_path / "<i>nothing"
        nothing.mkdir()
        shown = window(nothing)
        (said,) = notices(shown)
        assert said.startswith("<i>nothing holds no file that ends in .docx")

    def test_a_file_is_listed_once(self, qtbot, window, files):
        shown = window(files / "م۱.txt", files / "م۱.txt")
        shown.add_paths([files / "م۱.txt", files / "م۲.txt"])
        wait(qtbot, shown)
        assert [entry.path.name for entry in shown.model.entries] == ["م۱.txt", "م۲.txt"]

    def test_files_are_added_by_their_button_and_by_dropping(self, qtbot, window, files, monkeypatch):
        shown = window()
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(files / "م۱.txt")], ""))
        QTest.keyClick(shown, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        wait(qtbot, shown)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(files / "P3.docx"))])
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        shown.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
        wait(qtbot, shown)
        assert [entry.path.name for entry in shown.model.entries] == ["م۱.txt", "P3.docx"]
        assert Settings().last_folder == files

    def test_selected_files_are_taken_off_the_list(self, window, files):
        shown = window(files)
        shown.table.setFocus()
        shown.table.choose(row_of(shown, "م۱.txt"))
        QTest.keyClick(shown.table, Qt.Key.Key_Delete)
        assert "م۱.txt" not in {entry.path.name for entry in shown.model.entries}
        assert (files / "م۱.txt").exists()

    def test_a_text_that_the_study_holds_is_not_taken_again(self, bridge, window, files):
        add_transcript(bridge.session, TEXT.format(name="م۱"), participant="پیشین")
        shown = window(files / "م۱.txt")
        assert entry(shown, "م۱.txt").state is State.KNOWN
        assert words(shown, "م۱.txt", Column.FORMAT) == "The study holds this text already, as پیشین."
        assert not shown._import.isEnabled()

    def test_cancelling_leaves_nothing_on_the_list(self, qtbot, bridge, files, monkeypatch):
        def read_slowly(_choices, *, progress, cancelled, **_known):
            progress(0, 2, "a")
            while not cancelled():
                QTest.qSleep(5)
            raise Cancelled

        monkeypatch.setattr(reading, "prepare_import", read_slowly)
        shown = ImportWindow(bridge, Settings())
        qtbot.addWidget(shown)
        shown.open()
        shown.add_paths([files])
        assert not shown._import.isEnabled()
        qtbot.waitUntil(shown.progress.isVisible)
        press(shown.progress, "Cancel")
        wait(qtbot, shown)
        assert shown.model.entries == []
        assert not shown.progress.isVisible()
        assert bridge.session.history() == []

    def test_closing_stops_the_reading(self, qtbot, bridge, files, monkeypatch):
        seen = []

        def read_slowly(_choices, *, progress, cancelled, **_known):
            while not cancelled():
                QTest.qSleep(5)
            seen.append("stopped")
            raise Cancelled

        monkeypatch.setattr(reading, "prepare_import", read_slowly)
        shown = ImportWindow(bridge, Settings())
        shown.open()
        shown.add_paths([files])
        QTest.keyClick(shown, Qt.Key.Key_Escape)
        assert seen == ["stopped"]
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class TestPreview:
    def test_first_lines_stand_in_two_voices(self, window, files):
        shown = window(files / "م۱.txt")
        text = shown.preview.lines.toPlainText()
        assert "ما با هم تصمیم می‌گرفتیم." in text
        document = shown.preview.lines.document()
        fonts = {}
        block = document.begin()
        while block.isValid():
            fonts[block.text()] = block.begin().fragment().charFormat().font().families()
            block = block.next()
        assert fonts["چطور؟"] != fonts["ما با هم تصمیم می‌گرفتیم."]
        assert document.defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft

    def test_markup_in_a_file_is_text(self, window, tmp_path):
        path = tmp_path / "<img src=x>.txt"
        path.write_text("P1: <b>bold</b> <img src='file:///etc/passwd'>\n", encoding="utf-8")
        shown = window(path)
        assert "<b>bold</b> <img src='file:///etc/passwd'>" in shown.preview.lines.toPlainText()
        assert words(shown, path.name, Column.FILE) == "<img src=x>.txt"
        assert "&lt;img" in cell(shown, path.name, Column.FILE).data(Qt.ItemDataRole.ToolTipRole)

    def test_an_encoding_is_chosen_by_its_first_lines(self, qtbot, window, files):
        shown = window(files)
        shown.table.choose(row_of(shown, "windows.txt"))
        said = notices(shown)
        assert said[0] == "1 other file in interviews can't be read and was left out."
        assert "In which of these do its letters look right?" in said[1]
        offered = cards(shown)
        assert "تصميم" in offered["windows-1256"].accessibleDescription()
        assert all(len(card._sample) == 3 for card in offered.values())
        offered["windows-1256"].setFocus()
        QTest.keyClick(offered["windows-1256"], Qt.Key.Key_Return)
        wait(qtbot, shown)
        assert entry(shown, "windows.txt").state is State.READY
        assert words(shown, "windows.txt", Column.ENCODING) == "windows-1256"
        assert "تصميم" in shown.preview.lines.toPlainText()

    def test_an_encoding_that_was_taken_can_be_changed(self, qtbot, window, files):
        shown = window(files / "م۱.txt")
        press(shown, "The letters look wrong")
        offered = cards(shown)
        assert offered["utf-8"].isChecked()
        assert not offered["windows-1256"].isChecked()
        QTest.mouseClick(offered["windows-1256"], Qt.MouseButton.LeftButton)
        wait(qtbot, shown)
        assert words(shown, "م۱.txt", Column.ENCODING) == "windows-1256"
        assert entry(shown, "م۱.txt").state is State.WARNED  # it is valid UTF-8 too, and that is said
        assert "UTF-8" in notices(shown)[0]

    def test_the_row_changes_the_encoding_too(self, qtbot, window, files):
        shown = window(files / "م۱.txt")
        shown.model.setData(cell(shown, "م۱.txt", Column.ENCODING), "utf-8")
        assert shown._job is None
        shown.model.setData(cell(shown, "م۱.txt", Column.ENCODING), "windows-1256")
        wait(qtbot, shown)
        assert words(shown, "م۱.txt", Column.ENCODING) == "windows-1256"


class TestRows:
    def test_a_participant_is_matched_after_folding(self, bridge, window, files):
        add_transcript(bridge.session, "متن", participant="کـ۱")
        shown = window(files)
        assert shown.model.mark_of(entry(shown, "م۱.txt"), Column.PARTICIPANT) == "new"
        type_into(shown, "م۱.txt", Column.PARTICIPANT, "ك1")
        assert words(shown, "م۱.txt", Column.PARTICIPANT) == "ك1"
        assert shown.model.mark_of(entry(shown, "م۱.txt"), Column.PARTICIPANT) == "existing"

    def test_a_blank_name_is_not_taken(self, window, files):
        shown = window(files)
        type_into(shown, "م۱.txt", Column.PARTICIPANT, " \u200c ")
        assert words(shown, "م۱.txt", Column.PARTICIPANT) == "م۱"

    def test_a_file_without_letters_in_its_name_still_has_a_participant(self, window, tmp_path):
        path = tmp_path / " .txt"
        path.write_text("A: x\n", encoding="utf-8")
        assert words(window(path), " .txt", Column.PARTICIPANT) == "P1"

    def test_one_setting_is_said_of_all_selected(self, bridge, window, files):
        shown = window(files)
        shown.table.selectAll()
        current = shown.table.selectionModel()
        current.setCurrentIndex(cell(shown, "م۱.txt", Column.SETTING), current.SelectionFlag.NoUpdate)
        shown.table.setFocus()
        shown.table.edit(shown.table.currentIndex())
        editor = QApplication.focusWidget()
        event = QInputMethodEvent()
        event.setCommitString("نیلوفر")
        QApplication.sendEvent(editor, event)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QApplication.processEvents()
        settings = {e.path.name: e.choice.setting for e in shown.model.entries}
        assert settings["م۱.txt"] == settings["م۲.txt"] == settings["P3.docx"] == "نیلوفر"
        assert settings["empty.txt"] == ""

    def test_a_file_is_left_out_by_mouse_and_by_key(self, window, files):
        shown = window(files)
        click_cell(shown, "م۱.txt", Column.FILE)
        assert shown._import.accessibleName() == "Import 2 of 6"
        shown.table.setFocus()
        shown.table.choose(row_of(shown, "م۲.txt"))
        QTest.keyClick(shown.table, Qt.Key.Key_Space)
        assert shown._import.accessibleName() == "Import 1 of 6"
        QTest.keyClick(shown.table, Qt.Key.Key_Space)
        assert shown._import.accessibleName() == "Import 2 of 6"

    def test_from_right_to_left_the_mark_stands_at_the_right(self, qapp, window, files):
        i18n.speak("fa")
        apply(qapp, "dark", 1.0, "fa")
        shown = window(files)
        click_cell(shown, "م۱.txt", Column.FILE)
        assert not entry(shown, "م۱.txt").choice.take
        assert words(shown, "م۲.txt", Column.TURNS) == "۴"


class TestSpeakers:
    def test_a_label_is_mapped_once_for_the_study(self, bridge, window, files):
        shown = window(files)
        interviewer = role_buttons(shown, "مصاحبه‌گر")[1]
        assert interviewer.isChecked()
        participant_of_m1, interviewer_of_m1 = role_buttons(shown, "م۱")
        assert participant_of_m1.isChecked()
        QTest.mouseClick(interviewer_of_m1, Qt.MouseButton.LeftButton)
        press(shown, "Import 3 of 6")
        roles = {speaker.label: speaker.role for speaker in bridge.study.speakers.values()}
        assert roles == {"م1": Role.INTERVIEWER}

    def test_an_unknown_label_can_be_named(self, bridge, window, tmp_path):
        path = tmp_path / "a.txt"
        path.write_text("س: چرا؟\nمریم: چون با هم بودیم.\nس: دیگر؟\nمریم: همین.\n", encoding="utf-8")
        shown = window(path)
        assert entry(shown, "a.txt").turns == 2
        shown.speakers._field.setText("مريم:")
        QTest.keyClick(shown.speakers._field, Qt.Key.Key_Return)
        assert entry(shown, "a.txt").turns == 4
        assert role_buttons(shown, "مریم")[0].isChecked()

    def test_a_label_that_is_known_already_is_not_said_to_be_missing(self, window, files):
        shown = window(files / "م۱.txt")
        shown.speakers._field.setText("م1:")
        QTest.keyClick(shown.speakers._field, Qt.Key.Key_Return)
        assert notices(shown) == []

    def test_a_label_that_no_file_has_is_told(self, window, files):
        shown = window(files / "م۱.txt")
        shown.speakers._field.setText("زهرا")
        QTest.keyClick(shown.speakers._field, Qt.Key.Key_Return)
        assert notices(shown) == ["No paragraph of these files begins with زهرا and a colon."]


class TestImport:
    def test_what_is_chosen_is_stored_in_one_step(self, qtbot, bridge, window, files):
        shown = window(files, files / "picture.png")
        type_into(shown, "م۱.txt", Column.SETTING, "نیلوفر")
        type_into(shown, "م۱.txt", Column.DATE, "۱۴۰۴/۰۸/۱۲")
        click_cell(shown, "م۲.txt", Column.FILE)
        take_as(shown, "P3.docx", Qt.Key.Key_End)
        with qtbot.waitSignal(shown.imported):
            press(shown, "Import 2 of 7")
        study = bridge.study
        assert {transcript.name for transcript in study.transcripts.values()} == {"م۱", "P3"}
        assert [t.name for t in study.transcripts.values() if t.literature] == ["P3"]
        (participant,) = study.participants.values()
        assert (participant.name, participant.interview_date) == ("م۱", "۱۴۰۴/۰۸/۱۲")
        assert [setting.name for setting in study.settings.values()] == ["نیلوفر"]
        assert len(bridge.session.history()) == 1
        bridge.session.undo()
        assert not study.transcripts
        assert not study.participants

    def test_the_report_can_be_read_and_copied(self, bridge, window, files):
        shown = window(files)
        press(shown, "Import 3 of 6")
        said = outcome(shown)
        assert said[0] == "3 imported, 3 refused"
        assert "bad <b>&amp;.docx" in said
        assert "م۱, 4 turns." in said
        press(shown, "Copy this report")
        copied = QGuiApplication.clipboard().text()
        assert copied.startswith("3 imported, 3 refused")
        assert "empty.txt: empty.txt is empty" in copied
        assert "windows.txt: windows.txt is not UTF-8 text." in copied
        press(shown, "Done")
        assert not shown.isVisible()

    def test_ctrl_enter_imports(self, bridge, window, files):
        shown = window(files / "م۱.txt")
        QTest.keyClick(shown, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert len(bridge.study.transcripts) == 1

    def test_a_refusal_is_told_and_the_list_stays(self, qtbot, bridge, window, files, monkeypatch):
        shown = window(files)

        def refuse(*_args, **_more):
            raise Refusal("It can't be saved.")

        monkeypatch.setattr("phenocode.ui.importing.window.store_import", refuse)
        with qtbot.waitSignal(bridge.refused) as refused:
            press(shown, "Import 3 of 6")
        assert refused.args == ["It can't be saved."]
        assert len(shown.model.entries) == 6
        assert shown.isVisible()

    def test_warnings_stand_in_the_report(self, qtbot, window, files):
        shown = window(files / "م۱.txt")
        shown.model.setData(cell(shown, "م۱.txt", Column.ENCODING), "windows-1256")
        wait(qtbot, shown)
        press(shown, "Import 1 file")
        assert any("it is also valid UTF-8" in text for text in outcome(shown))


HEADINGS = ("Who", "Words", "Place", "When", "Remark")
SHEET = [
    HEADINGS,
    *[
        (f"P{number}", f"Interviewer: What is {number}?\nP{number}: It is a place to rest {number}.", "Lake", "", "-")
        for number in range(1, 41)
    ],
]
TURNS = [
    ("Participant", "Speaker", "Text", "Setting"),
    ("A1", "Interviewer", "What is it?", "Lake"),
    ("A1", "A1", "A place to rest.", "Lake"),
    ("A2", "Interviewer", "What is it?", "Hill"),
    ("A2", "A2", "A place to talk.", "Hill"),
]


class TestSheets:
    def test_a_sheet_gives_forty_interviews(self, bridge, window, tmp_path):
        shown = window(write_csv(tmp_path / "forty.csv", SHEET))
        map_columns(shown, Who="name", Words="text", Place="setting")
        rows_are(shown, "an interview")
        assert len(parts(shown, "forty.csv")) == 40
        assert shown._header.findChildren(QLabel)[1].text() == "1 file, 40 texts"
        assert shown.model.mark_of(shown.model.entries[6], Column.FILE) == "7 of 40"
        press(shown, "Import 40 texts")
        study = bridge.study
        assert [t.name for t in study.interviews()] == [f"P{number}" for number in range(1, 41)]
        assert [setting.name for setting in study.settings.values()] == ["Lake"]
        assert len(bridge.session.history()) == 1
        said = outcome(shown)
        assert said[0] == "40 imported"
        assert sum(line == "forty.csv" for line in said) == 1  # one sheet, one entry of the report

    def test_what_the_columns_hold_can_be_changed_back_and_forth(self, window, tmp_path):
        shown = window(write_csv(tmp_path / "turns.csv", TURNS))
        assert [one.participant for one in parts(shown, "turns.csv")] == ["A1", "A2"]
        assert "A place to rest." in shown.preview.lines.toPlainText()
        map_columns(shown, Participant="")
        assert [one.participant for one in parts(shown, "turns.csv")] == ["turns"]
        assert [one.turns for one in parts(shown, "turns.csv")] == [4]
        assert "A place to talk." in shown.preview.lines.toPlainText()
        rows_are(shown, "an interview")
        assert len(parts(shown, "turns.csv")) == 4
        rows_are(shown, "a turn")
        map_columns(shown, Participant="name")
        assert [one.participant for one in parts(shown, "turns.csv")] == ["A1", "A2"]
        assert [one.choice.setting for one in parts(shown, "turns.csv")] == ["Lake", "Hill"]
        press(shown, "Hide the columns")
        assert not shown.preview.columns.isVisible()

    def test_the_interviewers_words_stay_so_beside_the_columns(self, window, tmp_path):
        shown = window(write_csv(tmp_path / "turns.csv", TURNS))
        press(shown, "What the columns hold")
        assert shown.preview.lines._roles == {"Interviewer": Role.INTERVIEWER, "A1": Role.PARTICIPANT}

    def test_a_mapping_is_remembered_for_the_next_sheet_with_these_headings(self, bridge, window, tmp_path):
        headings = ("Q", "W", "E", "R")
        first = write_csv(tmp_path / "first.csv", [headings, *TURNS[1:]])
        others = [tuple(cell.replace("A", "B") for cell in row) for row in TURNS[1:]]
        shown = window(first)
        map_columns(shown, Q="name", W="speaker", E="text", R="setting")
        press(shown, "Import 2 texts")
        again = window(write_csv(tmp_path / "second.csv", [headings, *others]))
        assert [one.participant for one in parts(again, "second.csv")] == ["B1", "B2"]
        press(again, "What the columns hold")
        assert meanings(again) == {"name": 0, "speaker": 1, "text": 2, "setting": 3}

    def test_sheets_alike_in_one_list_are_divided_alike(self, qtbot, window, tmp_path):
        headings = ("Q", "W", "E", "R")
        paths = [write_csv(tmp_path / f"{name}.csv", [headings, *TURNS[1:]]) for name in "abc"]
        shown = window(*paths[:2])
        shown.table.choose(row_of(shown, "a.csv"))
        map_columns(shown, Q="name", W="speaker", E="text")
        shown.add_paths(paths[2:])
        wait(qtbot, shown)
        for name in ("a.csv", "b.csv", "c.csv"):
            assert [one.participant for one in parts(shown, name)] == ["A1", "A2"]
        assert shown.table.entry().path.name == "a.csv"

    def test_two_sheets_mapped_alike_show_each_their_own_columns(self, window, tmp_path):
        other = [("Interviewee", "Speaker", "Text", "Setting"), *TURNS[1:]]
        shown = window(write_csv(tmp_path / "a.csv", TURNS), write_csv(tmp_path / "b.csv", other))
        map_columns(shown, Participant="name")
        shown.table.choose(row_of(shown, "b.csv"))
        map_columns(shown, Interviewee="name")
        said = [label.text() for label in shown.preview.columns.map.findChildren(QLabel) if label.isVisible()]
        assert "Interviewee" in said
        assert "Participant" not in said

    def test_what_was_said_of_a_part_stays_said_when_columns_change(self, bridge, window, tmp_path):
        shown = window(write_csv(tmp_path / "turns.csv", TURNS))
        first, second = parts(shown, "turns.csv")
        row = shown.model.row_of(second)
        shown.model.setData(shown.model.index(row, Column.PARTICIPANT), "Nora")
        shown.model.setData(shown.model.index(row, Column.DATE), "2024-05-06")
        shown.table.setFocus()
        shown.table.choose(0)
        QTest.keyClick(shown.table, Qt.Key.Key_Space)  # the first is left out
        map_columns(shown, Setting="")
        first, second = parts(shown, "turns.csv")
        assert (first.participant, first.choice.take) == ("A1", False)
        assert (second.participant, second.choice.interview_date, second.choice.setting) == ("Nora", "2024-05-06", "")
        press(shown, "Import 1 of 2")
        (transcript,) = bridge.study.interviews()
        assert transcript.name == "Nora"
        assert "A place to talk." in bridge.session.source(transcript.source_id).text

    def test_a_column_that_cannot_hold_the_words_is_refused_and_the_list_stays(self, window, tmp_path):
        rows = [(*row, "" if number else "Empty") for number, row in enumerate(TURNS)]
        shown = window(write_csv(tmp_path / "turns.csv", rows))
        press(shown, "What the columns hold")
        before = meanings(shown)
        choice = next(c for c in shown.preview.columns.findChildren(Choice) if c.accessibleName() == "What Empty holds")
        choice.setCurrentIndex(choice.findData("text"))
        choice.activated.emit(choice.currentIndex())
        assert notices(shown)[0].startswith("turns.csv has no text in the column that was named for it.")
        assert [one.participant for one in parts(shown, "turns.csv")] == ["A1", "A2"]
        assert meanings(shown) == before

    def test_without_a_column_of_words_nothing_is_divided(self, window, tmp_path):
        shown = window(write_csv(tmp_path / "turns.csv", TURNS))
        map_columns(shown, Text="")
        assert shown.preview.columns._lacking.isVisible()
        assert [one.participant for one in parts(shown, "turns.csv")] == ["A1", "A2"]

    def test_a_text_that_the_study_holds_is_known_among_the_others(self, bridge, window, tmp_path):
        add_transcript(bridge.session, "Interviewer: What is it?\nA2: A place to talk.", participant="Lea")
        shown = window(write_csv(tmp_path / "turns.csv", TURNS))
        first, second = parts(shown, "turns.csv")
        assert (first.state, second.state, second.known_as) == (State.READY, State.KNOWN, "Lea")
        press(shown, "Import 1 of 2")
        assert outcome(shown)[0] == "1 imported, 1 known already"

    def test_the_encoding_of_a_sheet_is_chosen_and_its_texts_keep_their_names(self, qtbot, window, tmp_path):
        rows = [("Name", "Speaker", "Text"), ("A1", "A1", "سلام"), ("A2", "A2", "بله")]
        shown = window(write_csv(tmp_path / "w.csv", rows))
        for encoding in ("windows-1256", "utf-8"):
            shown.table.choose(1)  # the last of the texts
            press(shown, "The letters look wrong")
            QTest.mouseClick(cards(shown)[encoding], Qt.MouseButton.LeftButton)
            wait(qtbot, shown)
            assert [one.participant for one in parts(shown, "w.csv")] == ["A1", "A2"]
            assert ("سلام" in shown.preview.lines.toPlainText()) is (encoding == "utf-8")

    def test_a_sheet_that_is_not_utf_8_asks_for_its_encoding(self, qtbot, window, tmp_path):
        rows = [("نام", "گوينده", "متن"), ("م1", "م1", "سلام"), ("م2", "م2", "بله")]
        shown = window(write_csv(tmp_path / "w.csv", rows, "cp1256"))
        assert entry(shown, "w.csv").state is State.ENCODING
        QTest.mouseClick(cards(shown)["windows-1256"], Qt.MouseButton.LeftButton)
        wait(qtbot, shown)
        assert [one.participant for one in parts(shown, "w.csv")] == ["م1", "م2"]

    def test_a_damaged_sheet_is_refused_rather_than_asked_for_its_encoding(self, window, tmp_path):
        path = tmp_path / "t.csv"
        path.write_text('speaker,text\nA,"' + "x" * 1_000_100, encoding="utf-8")
        shown = window(path)
        assert entry(shown, "t.csv").state is State.REFUSED
        assert cards(shown) == {}

    def test_a_remembered_mapping_that_does_not_fit_is_not_used(self, bridge, window, tmp_path):
        shown = window(write_csv(tmp_path / "a.csv", [("Q", "W"), ("first", ""), ("second", "more")]))
        map_columns(shown, W="text")
        press(shown, "Import 1 file")
        again = window(write_csv(tmp_path / "b.csv", [("Q", "W"), ("third", ""), ("fourth", "")]))
        assert entry(again, "b.csv").state is not State.REFUSED
        assert "fourth" in again.preview.lines.toPlainText()

    def test_subtitles_in_another_encoding_are_asked_for(self, qtbot, window, tmp_path):
        path = tmp_path / "w.vtt"
        path.write_bytes("WEBVTT\n\n00:01.000 --> 00:02.000\n<v س>سلام\n".encode("cp1256"))
        shown = window(path)
        QTest.mouseClick(cards(shown)["windows-1256"], Qt.MouseButton.LeftButton)
        wait(qtbot, shown)
        assert "سلام" in shown.preview.lines.toPlainText()

    def test_taking_a_sheet_off_the_list_takes_what_is_selected(self, window, tmp_path):
        shown = window(write_csv(tmp_path / "turns.csv", TURNS), write_csv(tmp_path / "zoo.csv", TURNS))
        shown.table.selectAll()
        QTest.keyClick(shown.table, Qt.Key.Key_Delete)
        assert shown.model.entries == []


class TestKinds:
    def test_running_heads_are_left_out_and_kept_again(self, bridge, window, tmp_path):
        path = tmp_path / "p.pdf"
        SEEDS[".pdf"](path)
        shown = window(path)
        assert entry(shown, "p.pdf").state is State.WARNED
        offer = next(words for words in notices(shown) if "running heads" in words)
        assert sum("running heads" in words for words in notices(shown)) == 1
        press(shown, "Leave them out")
        assert "head" not in shown.preview.lines.toPlainText().splitlines()
        press(shown, "Keep them")
        assert offer in notices(shown)
        assert "head" in shown.preview.lines.toPlainText().splitlines()
        press(shown, "Leave them out")
        press(shown, "Import 1 file")
        (transcript,) = bridge.study.interviews()
        assert "head" not in bridge.session.source(transcript.source_id).text.split()

    def test_in_a_focus_group_each_speaker_is_a_participant(self, bridge, window, tmp_path):
        path = tmp_path / "group.txt"
        path.write_text("Interviewer: Why?\nAnna: Books.\nBen: Peace.\nAnna: Both.\n", encoding="utf-8")
        shown = window(path)
        for label in ("Anna", "Ben"):
            shown.speakers._field.setText(label)
            QTest.keyClick(shown.speakers._field, Qt.Key.Key_Return)
        take_as(shown, "group.txt", Qt.Key.Key_Down)
        assert entry(shown, "group.txt").kind is Kind.GROUP
        assert notices(shown) == ["2 participants speak here: Anna, Ben."]
        press(shown, "Import 1 file")
        study = bridge.study
        (transcript,) = study.interviews()
        assert [person.name for person in study.people_in(transcript)] == ["Anna", "Ben"]

    def test_a_group_without_labels_is_told(self, window, tmp_path):
        path = tmp_path / "group.txt"
        path.write_text("We talked.\n", encoding="utf-8")
        shown = window(path)
        take_as(shown, "group.txt", Qt.Key.Key_Down)
        assert notices(shown)[0].startswith("No participant's label is known in this group")

    def test_one_kind_is_said_of_all_selected_by_the_mouse(self, window, files):
        shown = window(files / "م۱.txt", files / "م۲.txt")
        shown.table.selectAll()
        place = shown.table.visualRect(cell(shown, "م۱.txt", Column.KIND)).center()
        current = shown.table.selectionModel()
        current.setCurrentIndex(cell(shown, "م۱.txt", Column.KIND), current.SelectionFlag.NoUpdate)
        shown.table.setFocus()
        shown.table.edit(shown.table.currentIndex())
        kinds = next(c for c in shown.table.findChildren(Choice) if c.isVisible())
        kinds.setCurrentIndex(kinds.findData("literature"))
        kinds.activated.emit(kinds.currentIndex())
        assert place.x() > 0
        assert [one.kind for one in shown.model.entries] == [Kind.LITERATURE, Kind.LITERATURE]
        assert words(shown, "م۲.txt", Column.PARTICIPANT) == words(shown, "م۲.txt", Column.TURNS) == ""

    def test_literature_that_the_study_holds_is_known(self, bridge, window, files):
        shown = window(files / "م۱.txt")
        take_as(shown, "م۱.txt", Qt.Key.Key_End)
        press(shown, "Import 1 file")
        assert [t.name for t in bridge.study.literature()] == ["م۱"]
        assert entry(window(files / "م۱.txt"), "م۱.txt").state is State.KNOWN

    def test_time_stamps_come_out_of_the_text(self, bridge, window, tmp_path):
        path = tmp_path / "a.txt"
        path.write_text("[00:00:05] Interviewer: Why?\n[00:01:10] P1: Books.\n", encoding="utf-8")
        shown = window(path)
        assert notices(shown) == ["a.txt has time stamps (2); they were taken out of the text and are kept beside it."]
        assert "00:" not in shown.preview.lines.toPlainText()
        press(shown, "Import 1 file")
        (transcript,) = bridge.study.interviews()
        source = bridge.session.source(transcript.source_id)
        assert [moment.milliseconds for moment in source.moments] == [5_000, 70_000]

    def test_a_copy_in_the_same_list_is_stored_once(self, bridge, window, files, tmp_path):
        copy = tmp_path / "copy.txt"
        copy.write_bytes((files / "م۱.txt").read_bytes())
        shown = window(files / "م۱.txt", copy)
        press(shown, "Import 2 files")
        assert len(bridge.study.transcripts) == 1
        said = outcome(shown)
        assert said[0] == "1 imported, 1 known already"
        assert "The study holds this text already, as م۱; it was not imported again." in said


class TestNarrow:
    def test_a_narrow_list_leaves_out_what_can_only_be_read(self, window, files):
        shown = window(files / "م۱.txt")
        shown.resize(1000, 760)
        QApplication.processEvents()
        assert shown.table.isColumnHidden(Column.ENCODING)
        assert not shown.table.isColumnHidden(Column.KIND)
        shown.resize(1400, 760)
        QApplication.processEvents()
        assert not shown.table.isColumnHidden(Column.ENCODING)


def test_known_labels_of_the_study_are_used(qtbot, bridge, window, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("مریم: سلام.\nس: چرا؟\nمریم: همین.\n", encoding="utf-8")
    map_speaker(bridge.session, "مریم", Role.INTERVIEWER)
    shown = window(path)
    assert entry(shown, "a.txt").turns == 3
    assert role_buttons(shown, "مریم")[1].isChecked()


class TestDirection:
    def test_a_document_can_have_another_direction_than_the_study(self, qtbot, bridge, window, tmp_path):
        path = tmp_path / "paper.txt"
        path.write_text("Reading is dwelling.\n", encoding="utf-8")
        shown = window(path)
        block = shown.preview.lines.document().firstBlock()
        assert block.blockFormat().layoutDirection() == Qt.LayoutDirection.RightToLeft
        (left,) = [b for b in shown.preview.findChildren(QRadioButton) if b.text() == "Left to right"]
        QTest.mouseClick(left, Qt.MouseButton.LeftButton)
        block = shown.preview.lines.document().firstBlock()
        assert block.blockFormat().layoutDirection() == Qt.LayoutDirection.LeftToRight
        press(shown, "Import 1 file")
        (transcript,) = bridge.study.transcripts.values()
        assert transcript.direction == "ltr"
        assert bridge.study.language_of(transcript) == "en"


class TestOtherSpeakers:
    """People are often called by their names; a label that nobody has named is no label to the program."""

    def test_the_interviewer_alone_is_told_of_and_the_others_are_offered(self, qtbot, bridge, window, tmp_path):
        path = tmp_path / "a.txt"
        path.write_text(
            "پرسشگر: چرا؟\nمریم: می‌خوانیم.\nسامان: من نه.\nمریم: همین. نکته: هیچ.\nسامان: بله.\nنکته: تمام.\n",
            encoding="utf-8",
        )
        shown = window(path)
        [notice] = [one for one in shown.preview.findChildren(Notice) if one.isVisibleTo(shown)]
        assert notice.text().startswith("Only the interviewer is known to speak here.")
        offers = {one.text(): one for one in notice.findChildren(Button)}
        assert set(offers) == {"مریم is a speaker", "سامان is a speaker"}  # «نکته» begins one paragraph only
        offers["مریم is a speaker"].click()
        QApplication.processEvents()
        [notice] = [one for one in shown.preview.findChildren(Notice) if one.isVisibleTo(shown)]
        assert notice.text() == "Several paragraphs begin as if somebody else spoke."
        [offer] = notice.findChildren(Button)
        offer.click()
        QApplication.processEvents()
        assert not [one for one in shown.preview.findChildren(Notice) if one.isVisibleTo(shown)]
        press(shown, "Import 1 file")
        (transcript,) = bridge.study.transcripts.values()
        labels = [turn.label for turn in bridge.session.source(transcript.source_id).turns]
        assert labels == ["پرسشگر", "مریم", "سامان", "مریم", "سامان"]

    def test_literature_is_asked_nothing(self, qtbot, bridge, window, tmp_path):
        path = tmp_path / "a.txt"
        path.write_text("نخست: یک.\nدوم: دو.\nنخست: سه.\n", encoding="utf-8")
        shown = window(path)
        qtbot.waitUntil(lambda: [one for one in shown.preview.findChildren(Notice) if one.isVisibleTo(shown)] != [])
        entry(shown, "a.txt").take_as(Kind.LITERATURE)
        shown.model.edited.emit()
        assert not [one for one in shown.preview.findChildren(Notice) if one.isVisibleTo(shown)]
        said = [one.text() for one in shown.speakers.findChildren(QLabel) if one.isVisibleTo(shown)]
        assert "Nobody is interviewed in literature; what is marked in it is a passage." in said

    def test_a_narrow_map_keeps_its_labels(self, qtbot, bridge, window, tmp_path):
        path = tmp_path / "a.txt"
        path.write_text(TEXT.format(name="م۱"), encoding="utf-8")
        shown = window(path)
        QApplication.processEvents()
        shown.speakers.resize(400, 200)
        counts = [one for one in shown.speakers.findChildren(QLabel) if one.text() == "2 turns"]
        assert all(one.isVisibleTo(shown.speakers) for one in counts)
        shown.speakers.resize(300, 200)
        assert not any(one.isVisibleTo(shown.speakers) for one in counts)
