"""The whole window as a researcher uses it: from the welcome page to the Word file, and all that can go wrong."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QTableWidget

from phenocode import i18n
from phenocode.commands.categories import make_code, rename_card
from phenocode.commands.interviews import describe_study
from phenocode.commands.memos import write_memo
from phenocode.commands.session import Session
from phenocode.exchange.review_files import write_parcel
from phenocode.store.schema import SCHEMA_VERSION
from phenocode.ui import crash, pictures
from phenocode.ui.frame.history import HistoryDialog
from phenocode.ui.frame.menus import Menus, plain
from phenocode.ui.frame.messages import show_crash
from phenocode.ui.importing.window import ImportWindow
from phenocode.ui.look.theme import theme
from phenocode.ui.settings import Settings
from phenocode.ui.welcome.cards import RecentRow
from phenocode.ui.welcome.new_study import NewStudyDialog, StudyDialog
from phenocode.ui.widgets.labels import Label
from phenocode.ui.window import Window
from tests.parcels import parcel
from tests.studies import make_session, picture_of
from tests.window_desk import TEXT, Hands, left_of, make_study, make_window

STEPS = ("Undo", "Redo", "History…")
MARKUP = "<b>پررنگ</b> & <img src=x>"


@pytest.fixture
def hands(qapp, qtbot):
    """The window at its welcome page."""
    shown = make_window(qtbot)
    yield shown
    shown.window.close()


@pytest.fixture
def at_work(hands, tmp_path):
    """The window with a small study."""
    assert hands.window.open_study(make_study(tmp_path))
    hands.settle()
    return hands


def row(hands: Hands, name: str):
    return next(i for i, one in enumerate(hands.window.palette_._model.rows) if getattr(one, "name", None) == name)


def found(hands: Hands) -> list[str]:
    """The names of the entries that the command palette shows."""
    return [entry.name for entry in hands.window.palette_._model.rows if hasattr(entry, "name")]


def raw(session: Session):
    return session._file._connection


class TestTheWholeWay:
    def test_from_the_welcome_page_to_the_word_file(self, hands, qtbot, tmp_path, monkeypatch):
        files = [tmp_path / "م۱.txt", tmp_path / "م۲.txt"]
        for file in files:
            file.write_text(TEXT.replace("ک۱", file.stem), encoding="utf-8")
        path = tmp_path / "مشارکت.pheno"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: ([str(file) for file in files], ""))
        window = hands.window

        hands.control(Qt.Key.Key_N)
        (dialog,) = hands.dialogs()
        assert isinstance(dialog, NewStudyDialog)
        dialog.title.setFocus()
        hands.type("مشارکت")
        dialog.language.set_value("fa")
        QTest.mouseClick(dialog.deed, Qt.MouseButton.LeftButton)
        hands.settle()
        assert path.exists()
        assert path.with_name(path.name + ".lock").exists()
        assert window._title.text() == "مشارکت"
        assert "مشارکت" in window.windowTitle()

        hands.control(Qt.Key.Key_I)
        (importing,) = hands.dialogs()
        assert isinstance(importing, ImportWindow)
        hands.control(Qt.Key.Key_O)
        qtbot.waitUntil(lambda: importing._job is None, timeout=20_000)
        hands.control(Qt.Key.Key_Return)
        assert len(hands.study.transcripts) == 2
        importing.accept()
        hands.settle()

        hands.bench.read.view.setFocus()
        hands.select("با هم می‌خوانیم")
        hands.press(Qt.Key.Key_S)
        hands.press(Qt.Key.Key_C)
        hands.type("یاری")
        hands.press(Qt.Key.Key_Return)
        (statement,) = hands.study.statements.values()
        assert [code.name for code in hands.study.codes_of(statement.id)] == ["یاری"]

        hands.control(Qt.Key.Key_2)
        assert hands.bench.active == "group"
        hands.control(Qt.Key.Key_5)
        assert hands.bench.active == "report"
        hands.choose("File", "Export the output")
        qtbot.waitUntil(lambda: hands.bench.report.writing.job is None)
        written = tmp_path / "مشارکت-table-1.docx"
        cells = [cell.text for table in docx.Document(str(written)).tables for r in table.rows for cell in r.cells]
        assert any("با هم می‌خوانیم" in cell for cell in cells)
        assert "یاری" in " ".join(cells)
        assert hands.told() == []

        hands.choose("File", "Close the study")
        assert window.workbench is None
        assert not path.with_name(path.name + ".lock").exists()
        (recent,) = window.welcome.findChildren(RecentRow)
        assert recent.study.interviews == 2
        assert recent.study.statements == 1

    def test_deeds_that_need_a_study_wait_for_one(self, hands, tmp_path):
        assert [name for name, action in hands.actions("Edit").items() if name in STEPS and action.isEnabled()] == []
        assert not hands.actions("File")["Import interviews…"].isEnabled()
        hands.window.open_study(make_study(tmp_path))
        assert hands.actions("Edit")["History…"].isEnabled()
        hands.choose("File", "Close the study")
        assert not hands.actions("Edit")["History…"].isEnabled()
        assert hands.saving() == "No study is open"

    def test_workspaces_by_key_and_by_the_rail(self, at_work):
        for key, name in ((Qt.Key.Key_2, "group"), (Qt.Key.Key_5, "report"), (Qt.Key.Key_1, "read")):
            at_work.control(key)
            assert at_work.bench.active == name
            assert at_work.bench.rail._buttons[name].isChecked()
        QTest.mouseClick(at_work.bench.rail._buttons["group"], Qt.MouseButton.LeftButton)
        assert at_work.bench.active == "group"

    def test_only_the_shown_workspace_has_its_menus(self, at_work):
        assert "Mark the selection as a statement" in at_work.actions("Statement")
        at_work.control(Qt.Key.Key_5)
        titles = [plain(a.text()) for a in at_work.window.menus._menus["file"].parent().actions() if a.isVisible()]
        assert "Statement" not in titles
        assert "Export the output" in at_work.actions("File")

    def test_the_rail_tells_counts_and_checks(self, at_work, qtbot):
        qtbot.waitUntil(lambda: at_work.bench.bridge.checks.report is not None)
        names = [button.accessibleName() for button in at_work.bench.rail._buttons.values()]
        assert names[0].startswith("Read, 1 interview")
        assert names[1].startswith("Group, 2 codes")
        assert "open check" in names[1]
        assert at_work.window.status._coverage.text() == "Exhaustiveness 50 %"

    def test_the_sample_study_opens(self, hands, monkeypatch, tmp_path):
        monkeypatch.setattr("phenocode.ui.samples.sample_path", lambda language: tmp_path / f"sample-{language}.pheno")
        hands.window.welcome.sample_wanted.emit("en")
        hands.qtbot.waitUntil(lambda: hands.window.workbench is not None, timeout=20_000)
        assert len(hands.study.statements) > 10
        hands.window.close_study()
        hands.window.welcome.sample_wanted.emit("en")
        assert hands.session.path == tmp_path / "sample-en.pheno"

    def test_the_way_is_drawn(self, qapp, tmp_path, monkeypatch):
        monkeypatch.setattr(pictures, "_SETTLE_MS", 100)
        folder = tmp_path / "pictures"
        folder.mkdir()
        study = make_study(tmp_path)
        write_parcel(parcel(), None, folder / "blind-package.pheno-review")
        drawn = pictures.draw_pictures(study, folder)
        keys = [
            "read",
            "group",
            "outcome",
            "debrief",
            "report",
            "meanings",
            "saturation",
            "people",
            "search",
            "correct",
            "sorting",
        ]
        assert [path.name for path in drawn] == [
            "welcome.png",
            *(f"{key}-{scheme}.png" for scheme in ("light", "dark") for key in keys),
        ]
        assert sorted(folder.glob("*.png")) == sorted(drawn)
        assert len(list(folder.iterdir())) == len(drawn) + 1  # the package
        assert all(path.stat().st_size > 10_000 for path in drawn)


class TestHistory:
    def test_undo_and_redo_by_name(self, at_work):
        code = make_code(at_work.session, "R&D")
        assert "Undo: Make the code R&D" in at_work.actions("Edit")
        at_work.control(Qt.Key.Key_Z)
        assert code.id not in at_work.study.codes
        assert at_work.word() == "Undone: Make the code R&D"
        assert "Redo: Make the code R&D" in at_work.actions("Edit")
        at_work.control(Qt.Key.Key_Y)
        assert code.id in at_work.study.codes
        assert at_work.word() == "Done again: Make the code R&D"
        at_work.control(Qt.Key.Key_Y)
        assert at_work.word() == "There is nothing to redo."

    def test_a_memo_that_is_typed_is_a_step_of_its_own(self, at_work):
        at_work.bench.read.view.setFocus()
        statement = at_work.study.statements_in_order()[0]
        at_work.bench.read.choose(statement.id)
        at_work.press(Qt.Key.Key_M)
        at_work.type("فکر")
        steps = len(at_work.session.history())
        at_work.choose("Edit", "Undo")
        assert len(at_work.session.history()) == steps + 1
        assert at_work.word() == "Undone: Write a memo"
        assert at_work.study.memo_on(statement.id) is None

    def test_the_history_dialog(self, at_work):
        rename_card(at_work.session, make_code(at_work.session, MARKUP).id, "نو", reason="برای <i>نمونه</i>")
        at_work.session.undo()
        at_work.control(Qt.Key.Key_H)
        (dialog,) = at_work.dialogs()
        assert isinstance(dialog, HistoryDialog)
        table = dialog.findChild(QTableWidget)
        shown = [[table.item(r, c).text() for c in range(5)] for r in range(table.rowCount())]
        assert len(shown) == len(at_work.session.history())
        assert shown[0][1] == f"Rename the code {MARKUP} to نو (taken back)"
        assert shown[0][2] == "ن. مرادی"
        assert shown[0][4] == "برای <i>نمونه</i>"
        assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", shown[0][3])
        assert shown[1][1] == f"Make the code {MARKUP}"
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert at_work.dialogs() == []


class TestPalette:
    @pytest.mark.parametrize(
        ("typed", "name", "active"),
        [
            ("ياري", "یاری کردن", "group"),
            ("پيو", "پیوند", "group"),
            ("ك1", "ک۱", "read"),
            ("report", "Report", "report"),
        ],
    )
    def test_a_folded_fragment_finds_and_goes_there(self, at_work, typed, name, active):
        at_work.control(Qt.Key.Key_5 if active == "read" else Qt.Key.Key_1)
        at_work.control(Qt.Key.Key_K)
        assert at_work.window.palette_.isVisible()
        at_work.type(typed)
        assert found(at_work)[0] == name
        at_work.press(Qt.Key.Key_Return)
        assert at_work.window.palette_.isHidden()
        assert at_work.bench.active == active
        if active == "group":
            entry = at_work.bench.group.board.current_entry() or at_work.bench.group.pool.current_entry()
            assert at_work.study.find(entry.id).name == name

    def test_escape_puts_it_away_and_the_keyboard_returns(self, at_work):
        view = at_work.bench.read.view
        view.setFocus()
        at_work.select("با هم")
        at_work.control(Qt.Key.Key_K)
        assert QApplication.focusWidget() is at_work.window.palette_.field
        at_work.press(Qt.Key.Key_Escape)
        assert at_work.window.palette_.isHidden()
        assert QApplication.focusWidget() is view
        count = len(at_work.study.statements)
        at_work.press(Qt.Key.Key_S)
        assert len(at_work.study.statements) == count + 1

    def test_an_entry_is_clicked(self, at_work):
        QTest.mouseClick(at_work.window._find, Qt.MouseButton.LeftButton)
        at_work.type("پیوند")
        palette = at_work.window.palette_
        place = palette.list.visualRect(palette._model.index(row(at_work, "پیوند"))).center()
        QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert at_work.bench.active == "group"
        assert palette.isHidden()

    def test_arrows_pass_over_headings(self, at_work):
        at_work.control(Qt.Key.Key_K)
        palette = at_work.window.palette_
        seen = set()
        for _ in range(len(palette._model.rows)):
            seen.add(palette.list.currentIndex().row())
            at_work.press(Qt.Key.Key_Down)
        assert seen == {i for i, one in enumerate(palette._model.rows) if hasattr(one, "name")}
        for _ in range(len(palette._model.rows)):
            at_work.press(Qt.Key.Key_Up)
        assert palette.list.currentIndex().row() == min(seen)

    def test_names_are_shown_as_they_stand_and_steps_by_name(self, at_work):
        make_code(at_work.session, MARKUP)
        at_work.control(Qt.Key.Key_K)
        names = found(at_work)
        assert MARKUP in names
        assert "New study…" in names  # no mark of a key is left
        at_work.type("Undo")
        assert f"Undo: Make the code {MARKUP}" in found(at_work)
        at_work.press(Qt.Key.Key_Escape)

    def test_nothing_found_does_nothing(self, at_work):
        at_work.control(Qt.Key.Key_K)
        at_work.type("ژژژژژژ")
        assert found(at_work) == []
        at_work.press(Qt.Key.Key_Return)
        assert at_work.window.palette_.isVisible()
        at_work.press(Qt.Key.Key_Escape)

    def test_it_stays_inside_a_small_window(self, at_work):
        at_work.window.resize(900, 560)
        at_work.control(Qt.Key.Key_K)
        assert at_work.window.rect().contains(at_work.window.palette_.geometry())
        at_work.press(Qt.Key.Key_Escape)


class TestSaving:
    def test_a_deed_is_saved_with_its_time(self, at_work):
        assert at_work.saving() == "Saved"
        at_work.bench.bridge.do(make_code, "نو")
        assert re.fullmatch(r"Saved \d\d:\d\d", at_work.saving())
        assert at_work.window.status._researcher.text() == "Researcher: ن. مرادی"

    def test_what_the_rules_refuse_is_told_and_leaves_it_saved(self, at_work):
        code = at_work.study.codes_in_order()[0]
        at_work.bench.bridge.do(make_code, "نو")
        at_work.bench.bridge.do(rename_card, code.id, "نو")
        assert len(at_work.told()) == 1
        assert at_work.saving().startswith("Saved ")

    def test_a_study_that_another_holds_is_read_only(self, hands, tmp_path):
        path = make_study(tmp_path)
        other = Session.open(path, researcher="ب. دیگری")
        try:
            hands.window.open_study(path)
            hands.settle()
            assert re.fullmatch(r"Read-only: held by ب\. دیگری on \S+ since .*\d\d:\d\d", hands.saving())
            before = picture_of(hands.study)
            hands.bench.read.view.setFocus()
            hands.select("گفت‌وگو")
            hands.press(Qt.Key.Key_S)
            (said,) = hands.told()
            assert "ب. دیگری" in said
            assert "reading only" in said
            hands.control(Qt.Key.Key_I)
            assert len(hands.told()) == 1
            hands.control(Qt.Key.Key_Z)
            assert len(hands.told()) == 1
            assert picture_of(hands.study) == before
            assert hands.saving().startswith("Read-only")
        finally:
            hands.window.close_study()
            other.close()
        hands.window.open_study(path)
        assert hands.saving() == "Saved"

    def test_a_study_held_for_days_says_since_when(self, hands, tmp_path):
        path = make_study(tmp_path)
        lock = path.with_name(path.name + ".lock")
        holder = {"researcher": "ب.", "host": "elsewhere", "process": 1, "since": "2024-01-09T12:00:00+00:00"}
        lock.write_text(json.dumps(holder), encoding="utf-8")
        hands.window.open_study(path)
        assert hands.saving() == "Read-only: held by ب. on elsewhere since 9 January 2024"
        hands.window.close_study()
        lock.unlink()

    def test_a_full_disk_is_told_until_there_is_room(self, at_work):
        raw(at_work.session).exec_driver_sql(
            f"PRAGMA max_page_count = {raw(at_work.session).exec_driver_sql('PRAGMA page_count').scalar() + 2}"
        )
        code = at_work.study.codes_in_order()[0]
        before = picture_of(at_work.study)
        at_work.bench.bridge.do(write_memo, code.id, "یادداشت " * 20_000)
        (said,) = at_work.told()
        assert said == "Not saved: the disk of study.pheno is full. Make room and do it again."
        assert at_work.saving() == said
        assert picture_of(at_work.study) == before
        raw(at_work.session).exec_driver_sql("PRAGMA max_page_count = 1000000")
        at_work.bench.bridge.do(write_memo, code.id, "یادداشت " * 20_000)
        assert at_work.saving().startswith("Saved ")

    def test_a_passing_word_passes(self, at_work, qtbot, monkeypatch):
        at_work.window.status._forget.setInterval(30)
        at_work.window.status.say("word")
        assert at_work.word() == "word"
        qtbot.waitUntil(lambda: at_work.word() == "")


def damaged(folder: Path) -> Path:
    path = make_study(folder, name="damaged")
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xa5" * 4096 + content[8192:])
    return path


def newer(folder: Path) -> Path:
    path = make_study(folder, name="newer")
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    return path


def foreign(folder: Path) -> Path:
    path = folder / "foreign <b>.pheno"
    path.write_text("P1: <b>my words</b>\n" * 100)
    return path


def empty(folder: Path) -> Path:
    path = folder / "empty.pheno"
    path.touch()
    return path


def directory(folder: Path) -> Path:
    path = folder / "folder.pheno"
    path.mkdir()
    return path


def missing(folder: Path) -> Path:
    return folder / "missing.pheno"


class TestOpening:
    @pytest.mark.parametrize("make", [directory, empty, foreign, damaged, newer, missing])
    def test_what_is_no_study_is_refused_in_a_sentence(self, at_work, tmp_path, monkeypatch, make):
        path = make(tmp_path)
        content = path.read_bytes() if path.is_file() else None
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(path), ""))
        bench, title = at_work.bench, at_work.window.windowTitle()
        at_work.control(Qt.Key.Key_O)
        (said,) = at_work.told()
        assert said.startswith(path.name)
        assert "my words" not in said
        assert at_work.bench is bench
        assert at_work.window.windowTitle() == title
        at_work.bench.bridge.do(make_code, "هنوز")
        assert at_work.told() == []
        if content is not None:
            assert path.read_bytes() == content

    def test_no_choice_changes_nothing(self, at_work, monkeypatch):
        bench = at_work.bench
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: ("", ""))
        at_work.control(Qt.Key.Key_O)
        assert at_work.bench is bench

    def test_a_second_study_takes_the_place_of_the_first(self, at_work, tmp_path):
        first = at_work.session.path
        at_work.window.open_study(make_study(tmp_path, title="دومی", name="second"))
        assert at_work.window._title.text() == "دومی"
        assert not first.with_name(first.name + ".lock").exists()
        assert [study.path.name for study in at_work.window._recent.all()] == ["second.pheno", "study.pheno"]
        Session.open(first, researcher="x").close()

    @pytest.mark.skipif(sys.platform == "win32", reason="no links for everyone there")
    def test_the_study_that_is_open_is_not_opened_twice_under_another_name(self, at_work, tmp_path):
        link = tmp_path / "link.pheno"
        link.symlink_to(at_work.session.path)
        bench = at_work.bench
        assert at_work.window.open_study(link)
        assert at_work.bench is bench
        assert not at_work.session.read_only

    def test_a_new_study_never_takes_the_place_of_a_file(self, at_work, tmp_path, monkeypatch):
        there = foreign(tmp_path)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(there), ""))
        bench = at_work.bench
        at_work.control(Qt.Key.Key_N)
        (dialog,) = at_work.dialogs()
        dialog.title.setText("نو")
        dialog.language.set_value("fa")
        dialog.try_deed()
        assert dialog.isVisible()
        assert "exists already" in dialog._refusal.text()
        assert at_work.bench is bench
        assert "my words" in there.read_text()
        dialog.reject()

    def test_a_study_is_opened_from_the_recent_ones(self, at_work):
        at_work.window.close_study()
        at_work.settle()
        (recent,) = at_work.window.welcome.findChildren(RecentRow)
        QTest.mouseClick(recent, Qt.MouseButton.LeftButton)
        assert at_work.window.workbench is not None


class TestNames:
    def test_a_title_in_markup_is_shown_as_it_stands(self, hands, tmp_path):
        hands.window.open_study(make_study(tmp_path, title=MARKUP))
        assert hands.window._title.text() == MARKUP
        assert hands.window._title.textFormat() == Qt.TextFormat.PlainText
        assert MARKUP in hands.window.windowTitle()
        hands.window.close_study()
        labels = [label for label in hands.window.welcome.findChildren(Label) if label.text() == MARKUP]
        assert labels
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)

    def test_a_message_is_no_markup(self, hands):
        hands.window.open_study(Path("/nowhere/<i>x.pheno"))
        (said,) = hands.told()
        assert said.startswith("<i>x.pheno was not found.")

    def test_a_new_title_is_shown(self, at_work):
        describe_study(at_work.session, title="نامی دیگر")
        assert at_work.window._title.text() == "نامی دیگر"
        assert "نامی دیگر" in at_work.window.windowTitle()
        at_work.control(Qt.Key.Key_Z)
        assert at_work.window._title.text() == "مطالعهٔ آزمایشی"


class TestLook:
    def test_larger_smaller_and_back(self, at_work):
        width = at_work.bench.rail.width()
        at_work.press(Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
        assert theme().zoom == 1.1
        assert at_work.window.status._zoom.text() == "Zoom 110 %"
        assert at_work.bench.rail.width() > width
        for _ in range(7):
            at_work.choose("View", "Larger")
        assert theme().zoom == 3.0
        for _ in range(10):
            at_work.choose("View", "Smaller")
        assert theme().zoom == 0.75
        at_work.control(Qt.Key.Key_0)
        assert theme().zoom == 1.0
        assert at_work.bench.rail.width() == width
        assert Settings().zoom == 1.0

    def test_dark_and_light_at_once(self, at_work):
        def ground():
            return at_work.window.grab().toImage().pixelColor(at_work.window.width() // 2, 2).lightness()

        light = ground()
        at_work.choose("View", "Dark")
        assert ground() < 100 < light
        assert Settings().scheme == "dark"
        assert at_work.actions("View")["Dark"].isChecked()
        at_work.choose("View", "Light")
        assert ground() == light

    def test_the_window_comes_back_as_it_was(self, qapp, qtbot, hands):
        hands.window.resize(1111, 777)
        hands.window.close()
        again = Window(hands.window._settings)
        qtbot.addWidget(again)
        # Qt keeps a window on its screen, which is 800 wide here.
        assert again.geometry().intersects(again.screen().availableGeometry())
        assert (again.width(), again.height()) != (1440, 900)

    def test_about(self, hands):
        hands.choose("Help", "About Phenocode")
        assert "nothing is sent anywhere" in hands.told()[0]


class TestClosing:
    def test_a_memo_that_is_typed_is_kept_and_the_lock_let_go(self, at_work):
        path = at_work.session.path
        statement = at_work.study.statements_in_order()[0]
        at_work.bench.read.view.setFocus()
        at_work.bench.read.choose(statement.id)
        at_work.press(Qt.Key.Key_M)
        at_work.type("نگه‌دار")
        at_work.window.close()
        assert [other.name for other in path.parent.iterdir()] == [path.name]
        session = Session.open(path, researcher="x")
        assert session.study.memo_on(statement.id).text == "نگه‌دار"
        session.close()

    def test_at_once_after_opening(self, hands, tmp_path):
        hands.window.open_study(make_study(tmp_path))
        hands.window.close()
        hands.settle()


class TestUnexpected:
    WORDS = "ما با هم می‌خوانیم"

    @pytest.fixture(autouse=True)
    def own_hook(self, monkeypatch):
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    def fail(self) -> None:
        try:
            {}[self.WORDS]
        except KeyError as error:
            raise ValueError(f"bad: {self.WORDS}") from error

    def test_the_report_holds_no_words(self, at_work):
        hook = sys.excepthook
        crash.catch_unexpected(lambda report: show_crash(at_work.window, report))
        ours = sys.excepthook
        QTimer.singleShot(0, at_work.window, self.fail)
        at_work.settle()
        sys.excepthook = hook
        (box,) = at_work.dialogs()
        assert isinstance(box, QMessageBox)
        assert "Your work is safe" in box.text()
        report = box.detailedText()
        assert "ValueError" in report
        assert "fail" in report
        assert re.search(r"test_window\.py:\d+", report)
        assert self.WORDS not in report
        assert "bad" not in report
        assert str(Path(__file__).parent) not in report.replace(__file__, "")
        ours(ValueError, ValueError("again"), None)
        assert at_work.dialogs() == [box]
        at_work.told()
        make_code(at_work.session, "و کار ادامه دارد")

    def test_ctrl_c_is_no_crash(self, monkeypatch):
        seen, shown = [], []
        monkeypatch.setattr(sys, "__excepthook__", lambda *args: seen.append(args))
        crash.catch_unexpected(shown.append)
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
        assert len(seen) == 1
        assert shown == []


RUN = """
import sys
from PySide6.QtCore import QTimer, QMimeData
from PySide6.QtWidgets import QApplication
from phenocode.ui import window as module
from phenocode.ui.program import run_window

class Watched(module.Window):
    def __init__(self, *args):
        super().__init__(*args)
        QTimer.singleShot(400, self, self.tell)

    def tell(self):
        print(self.workbench.bridge.study.about.id if self.workbench else "welcome")
        print("rtl" if self.isRightToLeft() else "ltr")
        data = QMimeData()
        data.setText("copied")
        QApplication.clipboard().setMimeData(data)
        self.close()

module.Window = Watched
sys.exit(run_window(sys.argv[1:]))
"""


def run(*words: str, **environment: str) -> list[str]:
    """What the program's window tells once it is there; it must end well, with something copied."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *words],
        capture_output=True,
        text=True,
        timeout=60,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environment,
        cwd=Path(__file__).parent.parent,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout.splitlines()


class TestProgram:
    def test_it_opens_the_study_that_is_named(self, tmp_path):
        path = make_study(tmp_path)
        session = Session.open(path, researcher="x", read_only=True)
        study_id = session.study.about.id
        session.close()
        assert run(str(path), LC_ALL="en_GB.UTF-8") == [study_id, "ltr"]
        assert [other.name for other in tmp_path.iterdir()] == [path.name]

    def test_its_side_is_that_of_the_system(self):
        assert run(LC_ALL="fa_IR.UTF-8", LANG="fa_IR.UTF-8", LANGUAGE="fa") == ["welcome", "rtl"]

    def test_without_a_display_it_says_what_to_do(self):
        environment = {
            k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
        }
        done = subprocess.run(
            [sys.executable, "-m", "phenocode"], capture_output=True, text=True, env=environment, timeout=60,
            cwd=Path(__file__).parent.parent,
        )  # fmt: skip
        assert done.returncode == 1
        assert done.stderr.startswith("There is no display here.")


class TestRightToLeft:
    @pytest.mark.parametrize("language", ["fa", "en"])
    def test_the_window_is_mirrored_whatever_the_study_is(self, qapp, qtbot, tmp_path, language):
        hands = make_window(qtbot, interface="fa")
        i18n.speak("fa")
        hands.window.open_study(make_study(tmp_path, language=language))
        hands.settle()
        window, read = hands.window, hands.bench.read
        assert window.isRightToLeft()
        assert left_of(hands.bench.rail, window) > left_of(read, window)
        assert left_of(read.transcripts, window) > left_of(read.view, window) > left_of(read.card, window)
        bar = window.menus._menus["file"].parent()
        places = [bar.actionGeometry(action).left() for action in bar.actions() if action.isVisible()]
        assert places == sorted(places, reverse=True)
        assert left_of(window.status.saving, window) > left_of(window.status._zoom, window)
        direction = Qt.LayoutDirection.RightToLeft if language == "fa" else Qt.LayoutDirection.LeftToRight
        assert window._title._direction == direction
        assert read.view.rtl == (language == "fa")
        window.close()

    @pytest.mark.parametrize("language", ["fa", "en"])
    def test_and_is_not_from_left_to_right(self, hands, tmp_path, language):
        hands.window.open_study(make_study(tmp_path, language=language))
        hands.settle()
        window, read = hands.window, hands.bench.read
        assert left_of(hands.bench.rail, window) < left_of(read, window) + 1
        assert left_of(read.transcripts, window) < left_of(read.view, window) < left_of(read.card, window)


def test_a_key_that_the_system_gives_already_is_set_once(qapp, qtbot):
    from PySide6.QtWidgets import QMenuBar, QWidget

    owner = QWidget()
    qtbot.addWidget(owner)
    action = Menus(QMenuBar(owner)).add("edit", "Redo", lambda: None, "Ctrl+Y", "Ctrl+Y")
    assert action.shortcuts() == [QKeySequence("Ctrl+Y")]


def test_an_empty_study_puts_the_keyboard_on_what_comes_next(hands, tmp_path):
    study = make_session(tmp_path, language="en", title="Empty", name="empty")
    path = study.path
    study.close()
    assert hands.window.open_study(path)
    hands.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert QApplication.focusWidget() is hands.window.workbench.read.empty.button


def test_what_the_study_is_about_can_be_said_better_and_taken_back(at_work):
    before = at_work.study.about
    at_work.window.describe_study()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, StudyDialog) and w.isVisible())
    assert dialog.title.text() == before.title
    dialog.title.setText("  ")
    dialog.deed.click()
    assert dialog.isVisible(), "a study needs a title"
    dialog.title.setText("Another <b>title</b>")
    dialog.phenomenon.setText("handover")
    dialog.deed.click()
    assert (at_work.study.about.title, at_work.study.about.phenomenon) == ("Another <b>title</b>", "handover")
    at_work.window.steps.undo()
    assert at_work.study.about == before
