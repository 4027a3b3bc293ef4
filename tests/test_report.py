"""The Report workspace, used as a researcher uses it: outputs, pages, options, export and the clipboard."""

import csv
import io
import re
import threading
import zipfile
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from phenocode import i18n
from phenocode.analysis.coding_table import CodingTable, Row, build_coding_table, merge_runs
from phenocode.commands.categories import make_category
from phenocode.commands.statements import mark_statement
from phenocode.errors import Refusal
from phenocode.exchange.page import PROFILES
from phenocode.study.records import Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.look.theme import apply
from phenocode.ui.place import Place
from phenocode.ui.report import catalogue
from phenocode.ui.report.copying import copy_coding_table
from phenocode.ui.report.pages import PagesView
from phenocode.ui.report.paper import PAGE_HEIGHT, PAGE_WIDTH, Paper
from phenocode.ui.report.workspace import ReportWorkspace
from phenocode.ui.widgets.buttons import Button
from tests.studies import add_transcript, make_session

WORDS = ["با هم تصمیم می‌گرفتیم", "نوبت را خودشان می‌چرخانند", "CRM هم داریم", "<b>بی‌تصمیم</b> &amp;", "هنوز هیچ"]
TEXT = "".join(f"ک۱: {words}.\n" for words in WORDS)


@pytest.fixture
def bridge(qapp, tmp_path):
    """Five statements: three with a full chain, one whose chain ends early, one without a code."""
    apply(qapp, "light", 1.0, "en")
    session = make_session(tmp_path, title="<i>مطالعه</i>")
    transcript = add_transcript(session, TEXT)
    codes = [["هم‌رأیی"], ["نوبت", "هم‌رأیی"], ["ابزار"], ["سرگردان"], []]
    for words, names in zip(WORDS, codes, strict=True):
        start = TEXT.index(words)
        mark_statement(session, transcript.id, [(start, start + len(words))], codes=names)
    by_name = {code.name: code.id for code in session.study.codes.values()}
    encounter = make_category(session, Layer.ENCOUNTER, "رابطه‌ای")
    second = make_category(session, Layer.SECOND, "با هم بودن", parent_id=encounter.id)
    make_category(
        session,
        Layer.FIRST,
        "تصمیم",
        parent_id=second.id,
        holding=[by_name["هم‌رأیی"], by_name["نوبت"], by_name["ابزار"]],
    )
    made = Bridge(session)
    yield made
    made.close()


@pytest.fixture
def workspace(qtbot, bridge):
    made = []

    def show(shown_bridge=bridge) -> ReportWorkspace:
        shown = ReportWorkspace(shown_bridge)
        made.append(shown)
        qtbot.addWidget(shown)
        shown.resize(1340, 820)
        with qtbot.waitExposed(shown):
            shown.show()
        shown.activateWindow()
        qtbot.waitUntil(lambda: shown.pages.finished)
        return shown

    yield show
    for shown in made:
        shown.leave()


def press(shown, text: str) -> None:
    QApplication.processEvents()
    found = next(b for b in shown.findChildren(Button) if b.accessibleName() == text and b.isVisible())
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def exported(qtbot, shown: ReportWorkspace) -> None:
    qtbot.waitUntil(lambda: shown.writing.job is None)


def words(shown) -> list[str]:
    return [label.text() for label in shown.findChildren(QLabel) if label.isVisible()]


def long_table(rows: int, language: str = "fa", words: int = 12, statement_rows: int = 1) -> CodingTable:
    made = [
        Row(
            f"s{n // statement_rows}",
            " ".join(["وقتی‌که", "CRM", "بچه‌ها"][i % 3] for i in range(words + n % 7)),
            "",
            f"کد {n}",
            f"طبقهٔ {n // 10}",
            f"طبقهٔ بزرگ {n // 40}",
            f"مواجهه {n // 90}",
        )
        for n in range(rows)
    ]
    return CodingTable(language, "موضوع", tuple(made))


def laid(table: CodingTable, rows_of_part: int | None = None) -> Paper:
    paper = Paper(table, PROFILES["default"], rows_of_part)
    while not paper.finished:
        paper.advance(1)
    return paper


def drawn(paper: Paper, index: int, width: int = 842) -> QImage:
    image = QImage(width, round(width * PAGE_HEIGHT / PAGE_WIDTH), QImage.Format.Format_RGB32)
    image.fill(QColor("#777777"))
    painter = QPainter(image)
    painter.scale(width / PAGE_WIDTH, width / PAGE_WIDTH)
    paper.paint(painter, index)
    painter.end()
    return image


class TestPaper:
    @pytest.fixture(autouse=True)
    def look(self, qapp):
        apply(qapp, "light", 1.0, "en")

    def test_every_line_of_every_cell_stands_once_and_on_the_page(self):
        table = long_table(300, statement_rows=2)
        paper = laid(table)
        spans = merge_runs(table)
        shown = {}
        for page in paper.pages:
            assert page.fragments
            for part in page.fragments:
                assert page.body_top <= part.top < part.bottom <= PAGE_HEIGHT - 567 + 0.01
                key = (part.row, part.column)
                assert part.first_line == shown.get(key, 0)
                shown[key] = part.last_line
        expected = {(row, c): None for row, span in enumerate(spans) for c in range(5) if span[c]}
        assert shown.keys() == expected.keys()
        for (row, column), lines in shown.items():
            assert lines == paper._count(table, row, column)

    def test_cells_cover_each_page_without_gap_or_overlap(self):
        paper = laid(long_table(120))
        for page in paper.pages:
            for column in range(5):
                parts = sorted((f.top, f.bottom) for f in page.fragments if f.column == column)
                assert parts[0][0] == page.body_top
                assert all(a[1] == pytest.approx(b[0]) for a, b in pairwise(parts))
            assert len({max(f.bottom for f in page.fragments if f.column == c) for c in range(5)}) == 1

    def test_a_cell_higher_than_a_page_goes_on_over_the_next(self):
        table = long_table(1, words=3000)
        paper = laid(table)
        parts = [f for page in paper.pages for f in page.fragments if f.column == 0]
        assert len(parts) == len(paper.pages) > 2
        assert parts[-1].last_line == paper._count(table, 0, 0)
        assert all(a.last_line == b.first_line for a, b in pairwise(parts))

    def test_the_rows_of_a_statement_stay_together(self):
        paper = laid(long_table(120, statement_rows=3))
        for page in paper.pages:
            assert all(f.first_line == 0 for f in page.fragments if f.column == 0)

    def test_the_caption_stands_once_and_the_headings_on_every_page(self):
        paper = laid(long_table(100))
        assert [bool(page.caption) for page in paper.pages] == [True] + [False] * (len(paper.pages) - 1)
        assert all(page.body_top > page.heading_top for page in paper.pages)

    def test_a_split_table_begins_anew_with_its_caption(self):
        paper = laid(long_table(100), 25)
        captions = [page.caption for page in paper.pages if page.caption]
        assert len(captions) == 4
        assert captions[1] == "جدول ۱ (ادامه)"

    def test_a_table_without_rows_is_one_page(self):
        assert len(laid(CodingTable("en", "", ())).pages) == 1

    def test_a_page_is_black_on_white_in_every_scheme(self, qapp):
        apply(qapp, "dark", 1.0, "en")
        image = drawn(laid(long_table(20)), 0)
        assert image.pixelColor(5, 5) == QColor("#FFFFFF")
        colours = {image.pixel(x, y) & 0xFFFFFF for x in range(0, 842, 2) for y in range(0, 595, 2)}
        assert all((c >> 16) == ((c >> 8) & 255) == (c & 255) for c in colours)  # greys alone
        assert min(c & 255 for c in colours) < 40

    def test_the_first_column_stands_rightmost_in_a_persian_study(self):
        persian, english = laid(long_table(5)), laid(long_table(5, "en"))
        assert persian.column_at(PAGE_WIDTH - 700) == 0 == english.column_at(700)
        assert persian.column_at(700) == 4 == english.column_at(PAGE_WIDTH - 700)
        assert persian.column_at(100) is None
        grey = QColor("#EDEDED")
        image = drawn(english, 0)
        assert any(image.pixelColor(60, y) == grey for y in range(60, 140))

    def test_words_start_at_the_right_in_a_persian_cell_that_begins_with_latin(self):
        row = Row("s", "CRM دارند", "", "CRM", "", "", "")
        paper = laid(CodingTable("fa", "", (row,)))
        image = drawn(paper, 0)
        page = paper.pages[0]
        top, bottom = (round(y / 10) for y in (page.body_top + 10, page.fragments[0].bottom - 10))
        left, right = (round(x / 10) for x in (paper._left(0) + 20, paper._left(0) + paper._widths[0] - 20))
        dark = [
            x for x in range(left, right) if any(image.pixelColor(x, y).lightness() < 128 for y in range(top, bottom))
        ]
        assert min(dark) > (left + right) / 2
        assert max(dark) > right - 12

    def test_a_thousand_statements_are_laid_in_slices(self):
        paper = Paper(long_table(1000, words=25), PROFILES["default"])
        paper.advance(0.008)
        assert paper.pages
        assert not paper.finished
        slices = 0
        while not paper.finished:
            paper.advance(0.008)
            slices += 1
        assert slices > 1
        assert len(paper.pages) > 20


class TestPages:
    def test_pages_come_while_the_window_lives(self, qtbot, qapp):
        apply(qapp, "light", 1.0, "en")
        view = PagesView()
        qtbot.addWidget(view)
        view.resize(800, 600)
        view.show()
        view.show_paper(Paper(long_table(1500, words=25), PROFILES["default"]))
        assert view.page_count >= 1
        assert not view.finished
        before = view.page_count
        qtbot.waitUntil(lambda: view.finished, timeout=15_000)
        assert view.page_count > before
        assert not view._timer.isActive()

    def test_only_pages_in_view_are_painted(self, qtbot, qapp):
        apply(qapp, "light", 1.0, "en")
        view = PagesView()
        qtbot.addWidget(view)
        view.resize(800, 600)
        view.show()
        view.show_paper(laid(long_table(800)))
        view.grab()
        assert set(view._pictures) <= {0, 1}
        view.go_to(40)
        view.grab()
        assert {39, 40} <= set(view._pictures)
        assert len(view._pictures) <= 8

    def test_keys_go_from_page_to_page(self, workspace, bridge):
        shown = workspace()
        shown.pages.show_paper(laid(long_table(200)))
        view = shown.pages
        view.setFocus()
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        assert view.page == 2
        assert "2 of" in shown._page.text()
        QTest.keyClick(shown, Qt.Key.Key_BracketRight)
        assert view.page == 3
        QTest.keyClick(shown, Qt.Key.Key_BracketLeft)
        assert view.page == 2
        QTest.keyClick(view, Qt.Key.Key_End)
        assert view.page == view.page_count
        QTest.keyClick(view, Qt.Key.Key_Home)
        assert view.page == 1
        assert not shown._previous.isEnabled()
        QTest.mouseClick(shown._next, Qt.MouseButton.LeftButton)
        assert view.page == 2

    def test_the_place_stays_when_the_table_changes(self, qtbot, qapp):
        apply(qapp, "light", 1.0, "en")
        view = PagesView()
        qtbot.addWidget(view)
        view.resize(800, 600)
        view.show()
        view.show_paper(laid(long_table(400)))
        view.go_to(12)
        view.show_paper(Paper(long_table(401), PROFILES["default"]))
        qtbot.waitUntil(lambda: view.finished)
        assert view.page == 12
        view.resize(1200, 700)
        assert view.page == 12


class TestWorkspace:
    def test_shows_the_coding_table_and_its_size(self, workspace):
        shown = workspace()
        assert {"Coding table", "5 statements", "1 of 1"} <= set(words(shown))
        assert shown.outputs.keys[:2] == ["table", "report"]
        assert shown.pages.isVisible()

    def test_category_cards_are_shown_and_written(self, qtbot, workspace, bridge):
        shown = workspace()
        shown.outputs.choose("cards")
        assert shown.cards.isVisible()
        names = [category.name for category in bridge.study.categories.values()]
        assert all(name in shown.cards.toPlainText() for name in names)
        shown.copy()
        assert names[0] in QGuiApplication.clipboard().text()
        shown.export()
        qtbot.waitUntil(lambda: shown.target.exists() and shown.writing.job is None)
        assert shown.target.name == "study-cards.docx"
        assert any(one.subject == "cards" for one in bridge.study.evidence.values())

    def test_an_empty_study_says_what_comes_first(self, qapp, qtbot, tmp_path, workspace):
        folder = tmp_path / "empty"
        folder.mkdir()
        empty = Bridge(make_session(folder))
        shown = workspace(empty)
        assert any("No statements yet" in text for text in words(shown))
        assert not shown.panel.isEnabled()
        shown.close()
        empty.close()

    def test_follows_the_study_while_it_is_seen(self, qtbot, workspace, bridge):
        shown = workspace()
        transcript = next(iter(bridge.study.transcripts.values()))
        mark_statement(bridge.session, transcript.id, [(5, 9)])
        qtbot.waitUntil(lambda: "6 statements" in words(shown))

    def test_catches_up_when_it_is_seen_again(self, qtbot, workspace, bridge):
        shown = workspace()
        shown.hide()
        transcript = next(iter(bridge.study.transcripts.values()))
        mark_statement(bridge.session, transcript.id, [(5, 9)])
        assert not shown._rest.isActive()
        assert len({row.statement_id for row in shown.made.shown.rows}) == 5
        shown.show()
        assert len({row.statement_id for row in shown.made.shown.rows}) == 6

    def test_statements_without_a_full_chain_are_told_and_found(self, qtbot, workspace, bridge):
        shown = workspace()
        told = "2 statements reach no kind of encounter yet and stand in the table with a dash."
        assert shown.panel.notice("incomplete") == told
        QTest.mouseClick(shown.panel.incomplete, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        assert shown.panel.notice("incomplete") == "2 statements reach no kind of encounter yet and are left out."
        assert "3 statements" in words(shown)
        press(shown, "Show them")
        assert shown.incomplete.isVisible()
        assert shown.incomplete.hasFocus()
        listed = [shown.incomplete.model().index(row, 0) for row in range(shown.incomplete.model().rowCount())]
        assert [index.data() for index in listed] == WORDS[3:]
        assert listed[0].data(Qt.ItemDataRole.UserRole) == "ک۱: سرگردان has no first-layer category"
        assert listed[1].data(Qt.ItemDataRole.UserRole) == "ک۱: no code yet"
        with qtbot.waitSignal(shown.go) as gone:
            QTest.keyClick(shown.incomplete, Qt.Key.Key_Return)
        statement = next(s for s in bridge.study.statements.values() if s.quotation == WORDS[3])
        assert gone.args == [Place("statement", statement.id, statement.start)]
        press(shown, "Back to the table")
        assert shown.pages.isVisible()

    def test_a_double_click_goes_to_the_statement(self, qtbot, workspace, bridge):
        shown = workspace()
        fragment = next(f for f in shown.pages._paper.pages[0].fragments if f.column == 0)
        scale, place = shown.pages._scale(), shown.pages._rect(0)
        at = QPoint(round(place.right() - 700 * scale), round(place.top() + (fragment.top + 60) * scale))
        with qtbot.waitSignal(shown.go) as gone:
            QTest.mouseDClick(shown.pages.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert bridge.study.statements[gone.args[0].id].quotation == WORDS[0]

    def test_labels_stand_in_the_table_when_asked_for(self, workspace):
        shown = workspace()
        assert not any(row.label for row in shown.made.shown.rows)
        QTest.mouseClick(shown.panel.labels, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        assert {row.label for row in shown.made.shown.rows} == {f"(ک۱، سطر {n})" for n in "۱۲۳۴۵"}

    def test_only_what_has_an_effect_is_offered(self, workspace):
        shown = workspace()
        panel = shown.panel
        assert panel.profile.isVisible()
        panel.set_format("csv")
        assert not panel.profile.isVisible()
        assert panel.labels.isVisible()
        shown.outputs.choose("statements")
        assert not panel.labels.isVisible()
        assert panel.format == "xlsx"
        assert shown.statements.isVisible()
        assert shown.panel.notice("incomplete") == ""
        shown.show_place(Place("report", "table"))
        assert shown.pages.isVisible()

    def test_the_table_of_statements_is_shown_as_it_is_written(self, workspace):
        shown = workspace()
        shown.outputs.choose("statements")
        rows = shown.statements.model()
        assert rows.rowCount() == 6
        assert rows.index(0, 0).data() == WORDS[0]
        assert rows.headerData(0, Qt.Orientation.Horizontal) == "statement"
        assert shown.statements.isRightToLeft()

    def test_missing_faces_are_told(self, workspace, monkeypatch):
        monkeypatch.setattr("phenocode.ui.report.paper.QFontDatabase.hasFamily", lambda face: face != "B Nazanin")
        shown = workspace()
        assert not any("not on this computer" in text for text in words(shown))
        shown.panel.profile.set_value("persian-journal")
        shown.panel.layout_changed.emit()
        assert "B Nazanin: not on this computer, so the preview shows another face." in words(shown)

    def test_digits_follow_the_interface(self, qapp, workspace):
        i18n.speak("fa", isolates=False)
        apply(qapp, "dark", 1.0, "fa")
        shown = workspace()
        assert "۱ of ۱" in words(shown)
        assert shown.panel.rows.text() == "۲۵"
        shown.panel.split.setChecked(True)
        field = shown.panel.rows
        for typed, value in (("۳", 3), ("4", 4), ("٥", 5)):
            field.clear()
            field.insert(typed)
            field.textEdited.emit(typed)
            assert field.value() == value
        QTest.keyClick(field, Qt.Key.Key_Up)
        assert (field.value(), field.text()) == (6, "۶")
        field.setFocus()
        QTest.keyClicks(field, "x")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert (field.value(), field.text()) == (6, "۶")
        assert shown.outputs.mapTo(shown, QPoint()).x() > shown.panel.mapTo(shown, QPoint()).x()

    def test_the_pages_keep_their_room_where_it_is_narrow(self, qtbot, workspace):
        shown = workspace()
        wide = shown.pages.width()
        shown.resize(700, 600)
        qtbot.waitUntil(lambda: shown._start.folded())
        QApplication.processEvents()
        assert shown.pages.width() > 300
        assert shown.pages.width() + shown.panel.width() + shown._start.width() >= 680
        shown.resize(1340, 820)
        qtbot.waitUntil(lambda: not shown._start.folded())
        QApplication.processEvents()
        assert abs(shown.pages.width() - wide) < 20

    def test_every_deed_stands_in_a_menu_with_its_key(self, workspace):
        shown = workspace()
        menus = dict(shown.menus())
        assert all(action.text() and not action.shortcut().isEmpty() for deeds in menus.values() for action in deeds)
        assert set(menus) == {"file", "view"}


class TestExport:
    def test_writes_word_beside_the_study(self, qtbot, workspace, bridge, tmp_path):
        shown = workspace()
        assert "study-table-1.docx, beside the study" in words(shown)
        press(shown, "Export")
        exported(qtbot, shown)
        with zipfile.ZipFile(tmp_path / "study-table-1.docx") as archive:
            document = archive.read("word/document.xml").decode()
        assert "w:bidiVisual" in document
        assert "هم‌رأیی" in document
        assert shown.panel.notice("done") == "study-table-1.docx is written."

    def test_the_key_exports_in_the_format_and_parts_that_were_chosen(self, qtbot, workspace, tmp_path):
        shown = workspace()
        shown.panel.split.setChecked(True)
        shown.panel.rows.set_value(2)
        qtbot.waitUntil(lambda: shown.pages.page_count == 4)
        QTest.keyClick(shown, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        exported(qtbot, shown)
        with zipfile.ZipFile(tmp_path / "study-table-1.docx") as archive:
            assert archive.read("word/document.xml").decode().count("<w:tbl>") == 4

    def test_the_work_is_done_away_from_the_window(self, qtbot, workspace, monkeypatch):
        seen = []
        monkeypatch.setattr(catalogue, "export_table", lambda *_args, **_more: seen.append(threading.current_thread()))
        shown = workspace()
        press(shown, "Export")
        exported(qtbot, shown)
        assert seen != [threading.main_thread()]
        assert len(seen) == 1

    def test_writes_what_is_shown(self, qtbot, workspace, tmp_path):
        shown = workspace()
        shown.panel.set_format("csv")
        shown.panel.target_changed.emit()
        shown.panel.labels.setChecked(True)
        shown.panel.incomplete.setChecked(False)
        press(shown, "Export")
        exported(qtbot, shown)
        with open(tmp_path / "study-table-1.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        assert len(rows) == 5
        assert rows[1][0] == WORDS[0]
        assert rows[1][5] == "(ک۱، سطر ۱)"

    def test_writes_the_statements(self, qtbot, workspace, tmp_path):
        shown = workspace()
        shown.outputs.choose("statements")
        shown.panel.set_format("csv")
        shown.panel.target_changed.emit()
        press(shown, "Export")
        exported(qtbot, shown)
        text = (tmp_path / "study-statements.csv").read_text(encoding="utf-8-sig")
        assert len(list(csv.reader(io.StringIO(text)))) == 7

    def test_asks_before_a_file_is_replaced(self, qtbot, workspace, tmp_path):
        target = tmp_path / "study-table-1.docx"
        target.write_text("mine")
        shown = workspace()
        press(shown, "Export")
        assert shown.panel.notice("target") == "study-table-1.docx exists already."
        assert target.read_text() == "mine"
        press(shown, "Replace it")
        exported(qtbot, shown)
        assert zipfile.is_zipfile(target)
        assert shown.panel.notice("target") == ""

    def test_its_own_file_is_written_again_without_a_question(self, qtbot, workspace, tmp_path):
        shown = workspace()
        for _ in range(2):
            press(shown, "Export")
            exported(qtbot, shown)
        assert shown.panel.notice("done") == "study-table-1.docx is written."

    def test_asks_before_its_own_file_is_replaced_when_somebody_changed_it(self, qtbot, workspace, tmp_path):
        shown = workspace()
        press(shown, "Export")
        exported(qtbot, shown)
        (tmp_path / "study-table-1.docx").write_text("with comments of mine")
        press(shown, "Export")
        assert shown.panel.notice("target") == "study-table-1.docx exists already."
        assert (tmp_path / "study-table-1.docx").read_text() == "with comments of mine"

    def test_another_place(self, qtbot, workspace, tmp_path, monkeypatch):
        place = tmp_path / "out & <b>"
        place.mkdir()
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(place / "t.xlsx"), ""))
        shown = workspace()
        press(shown, "Other place…")
        exported(qtbot, shown)
        assert zipfile.is_zipfile(place / "t.xlsx")
        assert "t.xlsx in out & <b>" in words(shown)
        assert shown.panel.format == "xlsx"
        opened = []
        monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
        press(shown, "Show in its folder")
        assert [Path(url.toLocalFile()) for url in opened] == [place]

    def test_a_name_without_ending_gets_one_and_is_asked_about(self, qtbot, workspace, tmp_path, monkeypatch):
        (tmp_path / "mine.docx").write_text("mine")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "mine"), ""))
        shown = workspace()
        press(shown, "Other place…")
        assert shown.writing.job is None
        assert shown.panel.notice("target") == "mine.docx exists already."
        assert (tmp_path / "mine.docx").read_text() == "mine"

    def test_a_refusal_is_told_in_the_panel(self, qtbot, workspace, monkeypatch):
        def refuse(*_args, **_more):
            raise Refusal("There is no room for {file}.", file="<b>x</b>")

        monkeypatch.setattr(catalogue, "export_table", refuse)
        shown = workspace()
        press(shown, "Export")
        exported(qtbot, shown)
        assert shown.panel.notice("done") == "There is no room for <b>x</b>."
        assert shown.panel.export.isEnabled()

    def test_a_change_just_before_is_in_the_file(self, qtbot, workspace, bridge, tmp_path):
        shown = workspace()
        statement = next(iter(bridge.study.statements.values()))
        bridge.session.run("test", {}, lambda tx: tx.delete(*bridge.study.codings_of(statement.id), statement))
        press(shown, "Export")
        exported(qtbot, shown)
        with zipfile.ZipFile(tmp_path / "study-table-1.docx") as archive:
            assert WORDS[0] not in archive.read("word/document.xml").decode()

    def test_closing_waits_for_the_file(self, workspace, tmp_path):
        shown = workspace()
        shown.export()
        shown.leave()
        assert (tmp_path / "study-table-1.docx").exists()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class _Cells(HTMLParser):
    """The cells of the first table of a page, each with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[tuple[dict, str]]] = []
        self._open = False

    def handle_starttag(self, tag, attrs):
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append((dict(attrs), ""))
            self._open = True
        elif self._open:
            pytest.fail(f"<{tag}> inside a cell")

    def handle_endtag(self, tag):
        self._open = self._open and tag not in ("td", "th")

    def handle_data(self, data):
        if self._open:
            attrs, words = self.rows[-1][-1]
            self.rows[-1][-1] = (attrs, words + data)


class TestClipboard:
    def test_the_coding_table_is_a_table_for_word(self, workspace, bridge):
        shown = workspace()
        press(shown, "Copy for Word")
        data = QGuiApplication.clipboard().mimeData()
        cells = _Cells()
        cells.feed(data.html())
        assert '<table dir="rtl"' in data.html()
        assert [words for _, words in cells.rows[0]] == list(build_coding_table(bridge.study).headings)
        spans = merge_runs(build_coding_table(bridge.study))
        for row, span in zip(cells.rows[1:], spans, strict=True):
            assert [int(attrs.get("rowspan", 1)) for attrs, _ in row] == [high for high in span if high]
        assert any(words == WORDS[3] for row in cells.rows for _, words in row)

    def test_plain_text_has_every_row_whole(self, workspace):
        shown = workspace()
        QTest.keyClick(shown, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        lines = QGuiApplication.clipboard().text().splitlines()
        assert len(lines) == 7
        assert all(line.count("\t") == 4 for line in lines)

    def test_nothing_is_taken_for_a_formula_or_markup(self):
        row = Row("s", "=HYPERLINK(1)\n<script>", "(ک۱)", "+1", "-2", "@x", "a\tb")
        data = copy_coding_table(CodingTable("en", "<b>", (row,)), PROFILES["default"])
        plain = data.text().splitlines()[1].split("\t")
        assert plain == ["'=HYPERLINK(1) <script> (ک۱)", "'+1", "'-2", "'@x", "a b"]
        assert "<script>" not in data.html()
        assert "=HYPERLINK(1)<br>&lt;script&gt; (ک۱)" in data.html()
        assert "Table 1. Selected statements, initial codes and categories of description: &lt;b&gt;" in data.html()
        assert len(re.findall(r"mso-number-format", data.html())) == 10

    def test_the_table_of_statements_can_be_copied(self, workspace):
        shown = workspace()
        shown.outputs.choose("statements")
        press(shown, "Copy for Word")
        assert QGuiApplication.clipboard().text().splitlines()[0].startswith("statement\tcode\tfirst_layer")
