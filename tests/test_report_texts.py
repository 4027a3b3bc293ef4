"""The Report workspace with texts, tables and folders: what is previewed, how it is copied, and what is written."""

import csv
import json
import threading
import time
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QTableWidget, QTableWidgetItem, QTreeWidget, QTreeWidgetItem

from phenocode.analysis.manuscript import FigureBlock, Heading, Manner, Manuscript, Paragraph, SheetBlock
from phenocode.analysis.sheets import Sheet
from phenocode.commands.categories import make_category
from phenocode.commands.deliverables import deliverables_of
from phenocode.commands.everything import LIST
from phenocode.commands.presuppositions import write_presupposition
from phenocode.commands.statements import mark_statement
from phenocode.exchange.page import PROFILES
from phenocode.paths import resource
from phenocode.study.records import Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.frame.history import HistoryDialog
from phenocode.ui.look.theme import apply
from phenocode.ui.place import Place
from phenocode.ui.report import catalogue
from phenocode.ui.report.copying import copy_manuscript
from phenocode.ui.report.manuscript_view import ManuscriptView
from phenocode.ui.report.paper_rows import Kind, paper_rows
from phenocode.ui.report.row_setting import _ACROSS
from phenocode.ui.report.workspace import ReportWorkspace
from phenocode.ui.table_copying import copy_table, let_copy
from tests.studies import add_transcript, make_session

PLAIN = PROFILES["default"]
WORDS = ["با هم تصمیم می‌گرفتیم", "نوبت را خودشان می‌چرخانند", "<b>بی‌تصمیم</b> &amp;"]
TEXT = "".join(f"ک۱: {words}.\n" for words in WORDS)


def sheet(rows: int = 3, language: str = "en", columns: int = 2) -> Sheet:
    headings = tuple(f"column {n}" for n in range(columns))
    return Sheet(
        language,
        "Counted",
        headings,
        [(f"=row {n}", *range(columns - 1)) for n in range(rows)],
        [("Total", *[rows] * (columns - 1))],
        ["A note."],
    )


def text_of(quotations: int = 3, language: str = "en", *, contents: bool = True) -> Manuscript:
    blocks = [
        Heading(1, "Findings"),
        Paragraph("<i>What</i> was found."),
        Heading(2, "Together <i>"),
        *(Paragraph(f"{n}: said so", Manner.QUOTATION, f"(P{n}, line 1)", f"s{n}") for n in range(quotations)),
        Paragraph("One", Manner.ITEM),
        Paragraph("No evidence", Manner.MISSING),
        SheetBlock(sheet(language=language)),
        FigureBlock("space", "The outcome space", "Two encounters"),
        SheetBlock(sheet(language=language)),
    ]
    return Manuscript(language, "A report", blocks, contents)


@pytest.fixture
def view(qtbot, qapp):
    apply(qapp, "dark", 1.0, "en")
    made = ManuscriptView()
    qtbot.addWidget(made)
    made.resize(760, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def all_laid(view: ManuscriptView) -> bool:
    return not view.visualRect(view.model().index(len(view.rows) - 1, 0)).isEmpty()


class TestRows:
    def test_everything_stands_in_its_order_and_numbers_are_counted(self):
        rows = paper_rows(text_of(), PLAIN)
        kinds = [row.kind for row in rows]
        assert kinds[:4] == [Kind.TITLE, Kind.HEADING, Kind.CONTENTS, Kind.CONTENTS]
        captions = [row.cells[0] for row in rows if row.kind is Kind.CAPTION]
        assert captions == ["Table 1. Counted", "Figure 1. The outcome space", "Table 2. Counted"]
        quotation = next(row for row in rows if row.kind is Kind.QUOTATION)
        assert (quotation.cells, quotation.statement_id) == (("0: said so (P0, line 1)",), "s0")

    def test_a_line_of_the_contents_leads_to_its_heading(self):
        rows = paper_rows(text_of(), PLAIN)
        for row in rows:
            if row.kind is Kind.CONTENTS:
                assert rows[row.target].cells == row.cells
                assert rows[row.target].kind is Kind.HEADING

    def test_a_long_table_is_cut_and_says_so(self):
        rows = paper_rows(Manuscript("fa", "t", [SheetBlock(sheet(1000, "fa"))]), PLAIN, most_rows=10)
        assert sum(row.kind is Kind.TABLE_LINE for row in rows) == 10
        assert any("۹۹۰" in row.cells[0] for row in rows if row.kind is Kind.NOTE)
        assert [row.cells for row in rows if row.kind is Kind.TABLE_FOOT] == [("Total", "۱۰۰۰")]

    def test_what_is_one_table_alone_has_its_caption_for_a_title(self):
        rows = paper_rows(Manuscript("en", "Counted", [SheetBlock(sheet())]), PLAIN)
        assert rows[0].kind is Kind.CAPTION

    def test_columns_share_the_whole_width(self):
        for columns in (1, 4, 15):
            row = next(
                r for r in paper_rows(Manuscript("en", "", [SheetBlock(sheet(columns=columns))]), PLAIN) if r.shares
            )
            assert len(row.shares) == columns
            assert sum(row.shares) == pytest.approx(1)


class TestView:
    @pytest.mark.parametrize("language", ["fa", "en"])
    def test_no_word_of_a_wide_table_is_broken(self, qtbot, view, language):
        heads = (
            ("مشارکت‌کننده", "گفت‌وگو", "نتیجه", "روز")
            if language == "fa"
            else ("Participant", "Resolution", "Why", "Day")
        )
        wide = Sheet(language, "c", heads * 3, [("word " * 40, *["x"] * 11)])
        view.show_manuscript(Manuscript(language, "c", [SheetBlock(wide)]), PLAIN)
        qtbot.waitUntil(lambda: all_laid(view))
        head = next(row for row in view.rows if row.kind is Kind.TABLE_HEAD)
        setting = view.itemDelegate()
        setter, widths = setting._setter_of(head), setting._columns_of(head)[1]
        assert sum(widths) == pytest.approx(setting._room)
        for cell, width in zip(head.cells, widths, strict=True):
            assert setter.count_lines(cell, width - 2 * _ACROSS, bold=True) == 1

    def test_a_long_text_is_seen_before_it_is_laid(self, view):
        view.show_manuscript(text_of(3000), PLAIN)
        image = view.grab().toImage()
        assert not all_laid(view)
        assert image.pixelColor(image.width() // 2, 120) == QColor("#FFFFFF")

    def test_is_black_on_white_in_every_scheme(self, qtbot, view):
        view.show_manuscript(text_of(), PLAIN)
        qtbot.waitUntil(lambda: all_laid(view))
        image = view.grab().toImage()
        middle = image.width() // 2
        colours = {image.pixelColor(middle + x, y).name() for x in range(-200, 200, 3) for y in range(60, 400, 3)}
        assert "#ffffff" in colours
        assert image.pixelColor(3, 300).lightness() < 80  # the ground beside it is the scheme's

    def test_a_click_on_a_quotation_tells_its_statement(self, qtbot, view):
        view.show_manuscript(text_of(), PLAIN)
        qtbot.waitUntil(lambda: all_laid(view))
        at = next(n for n, row in enumerate(view.rows) if row.statement_id == "s1")
        place = view.visualRect(view.model().index(at, 0))
        with qtbot.waitSignal(view.statement_wanted) as told:
            QTest.mouseClick(
                view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(view.viewport().width() // 2, place.center().y())
            )
        assert told.args == ["s1"]

    def test_enter_does_the_same_and_other_rows_lead_nowhere(self, qtbot, view):
        view.show_manuscript(text_of(), PLAIN)
        told = []
        view.statement_wanted.connect(told.append)
        for at, row in enumerate(view.rows):
            if row.kind in (Kind.QUOTATION, Kind.BODY, Kind.TABLE_LINE):
                view.setCurrentIndex(view.model().index(at, 0))
                QTest.keyClick(view, Qt.Key.Key_Return)
        assert told == ["s0", "s1", "s2"]

    def test_the_contents_scroll_to_a_heading_far_below(self, qtbot, view):
        blocks = [Paragraph("word " * 60) for _ in range(300)]
        view.show_manuscript(Manuscript("en", "t", [*blocks, Heading(1, "Last"), *blocks], True), PLAIN)
        at = next(n for n, row in enumerate(view.rows) if row.kind is Kind.CONTENTS)
        view.setCurrentIndex(view.model().index(at, 0))
        QTest.keyClick(view, Qt.Key.Key_Return)
        target = view.rows[at].target
        qtbot.waitUntil(lambda: abs(view.visualRect(view.model().index(target, 0)).top()) <= 1 and all_laid(view))

    def test_the_place_stays_when_the_text_or_the_width_changes(self, qtbot, view):
        text = text_of(400, contents=False)
        view.show_manuscript(text, PLAIN)
        qtbot.waitUntil(lambda: all_laid(view))
        view.scrollTo(view.model().index(200, 0), ManuscriptView.ScrollHint.PositionAtTop)
        assert view._top() == 200
        view.show_manuscript(text_of(401, contents=False), PLAIN)
        qtbot.waitUntil(lambda: all_laid(view) and view._wished < 0)
        assert view._top() == 200
        view.resize(560, 700)
        qtbot.waitUntil(lambda: all_laid(view) and view._wished < 0)
        assert view._top() == 200

    def test_a_text_of_ten_thousand_quotations_is_seen_at_once_and_laid_in_slices(self, qtbot, view):
        text = text_of(10_000)
        started = time.perf_counter()
        view.show_manuscript(text, PLAIN)
        QApplication.processEvents()
        assert time.perf_counter() - started < 1.5
        assert not view.visualRect(view.model().index(5, 0)).isEmpty()
        assert not all_laid(view)
        longest = 0.0
        while not all_laid(view):
            before = time.perf_counter()
            QApplication.processEvents()
            longest = max(longest, time.perf_counter() - before)
        assert longest < 0.5

    def test_words_in_a_narrow_view_take_more_lines(self, qtbot, view):
        view.show_manuscript(Manuscript("en", "", [Paragraph("word " * 100)]), PLAIN)
        qtbot.waitUntil(lambda: all_laid(view))
        index = view.model().index(0, 0)
        wide = view.visualRect(index).height()
        view.resize(300, 500)
        qtbot.waitUntil(lambda: view.visualRect(index).height() > wide * 1.5)

    def test_a_figure_is_drawn_where_it_stands_and_described_where_it_can_not_be(self, qtbot, view):
        drawn = QImage(300, 200, QImage.Format.Format_RGB32)
        drawn.setDotsPerMeterX(round(96 / 0.0254))
        drawn.fill(QColor("#123456"))
        text = Manuscript("en", "", [FigureBlock("space", "Space", "Two encounters")])
        view.show_manuscript(text, PLAIN, {"space": lambda: drawn})
        qtbot.waitUntil(lambda: all_laid(view))
        place = view.visualRect(view.model().index(0, 0))
        assert place.height() >= 200
        image = view.grab().toImage()
        centre = place.center()
        found = {image.pixelColor(centre.x(), y).name() for y in range(place.top(), place.bottom())}
        assert "#123456" in found
        view.show_manuscript(text, PLAIN)
        qtbot.waitUntil(lambda: all_laid(view))
        assert view.visualRect(view.model().index(0, 0)).height() < 200
        assert view.model().index(0, 0).data() == "Two encounters"


class TestCopies:
    def test_a_text_keeps_headings_quotations_and_tables(self):
        data = copy_manuscript(text_of(language="fa"), PLAIN)
        page = data.html()
        assert '<h2 dir="rtl">Findings</h2>' in page
        assert '<h3 dir="rtl">Together &lt;i&gt;</h3>' in page
        assert "&lt;i&gt;What&lt;/i&gt; was found." in page
        assert page.count("<blockquote") == 3
        assert page.count('<table dir="rtl"') == 2
        assert "جدول ۲. Counted" in page
        lines = data.text().splitlines()
        assert lines[0] == "A report"
        assert "'=row 0\t0" in lines

    def test_a_table_of_the_window_is_copied_as_it_is_seen(self, qtbot):
        table = QTableWidget(3, 3)
        qtbot.addWidget(table)
        table.setHorizontalHeaderLabels(["a", "b", "c"])
        for row in range(3):
            for column in range(3):
                table.setItem(row, column, QTableWidgetItem(f"{row}{column}" if row else "=1+1"))
        table.horizontalHeader().moveSection(2, 0)
        table.setColumnHidden(1, True)
        copy_table(table)
        data = QGuiApplication.clipboard().mimeData()
        assert data.text().splitlines() == ["c\ta", "'=1+1\t'=1+1", "12\t10", "22\t20"]
        assert data.html().count("<th") == 2
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.MultiSelection)
        table.selectRow(1)
        table.selectRow(2)
        copy_table(table)
        assert QGuiApplication.clipboard().text().splitlines() == ["c\ta", "12\t10", "22\t20"]

    def test_what_stands_under_a_row_of_a_tree_is_copied_with_it(self, qtbot):
        tree = QTreeWidget()
        qtbot.addWidget(tree)
        top = QTreeWidgetItem(["Exclusive"])
        top.addChildren([QTreeWidgetItem(["\u2068A\u2069 and \u2068B\u2069"]), QTreeWidgetItem(["C"])])
        tree.addTopLevelItems([top, QTreeWidgetItem(["Exhaustive"])])
        copy_table(tree)
        assert QGuiApplication.clipboard().text().splitlines() == [
            "Exclusive\tA and B",
            "Exclusive\tC",
            "Exhaustive",
        ]

    def test_the_key_copies_and_says_so(self, qtbot):
        table = QTableWidget(1, 1)
        table.setItem(0, 0, QTableWidgetItem("here"))
        qtbot.addWidget(table)
        said = []
        let_copy(table, said.append)
        with qtbot.waitExposed(table):
            table.show()
        table.setFocus()
        QGuiApplication.clipboard().clear()
        QTest.keySequence(table, QKeySequence(QKeySequence.StandardKey.Copy))
        assert "here" in QGuiApplication.clipboard().text()
        assert said == ["The table is on the clipboard."]

    def test_the_history_can_be_copied(self, qtbot, qapp, bridge):
        dialog = HistoryDialog(bridge.session, None)
        qtbot.addWidget(dialog)
        table = dialog.findChild(QTableWidget)
        copy_table(table)
        lines = QGuiApplication.clipboard().text().splitlines()
        assert lines[0].split("\t") == ["Step", "What", "Who", "When", "Why"]
        assert len(lines) == 1 + len(bridge.session.history())


@pytest.fixture
def bridge(qapp, tmp_path):
    apply(qapp, "light", 1.0, "en")
    session = make_session(tmp_path)
    transcript = add_transcript(session, TEXT)
    for words, name in zip(WORDS, ("هم‌رأیی", "نوبت", "سرگردان"), strict=True):
        start = TEXT.index(words)
        mark_statement(session, transcript.id, [(start, start + len(words))], codes=[name])
    by_name = {code.name: code.id for code in session.study.codes.values()}
    encounter = make_category(session, Layer.ENCOUNTER, "رابطه‌ای")
    second = make_category(session, Layer.SECOND, "با هم بودن", parent_id=encounter.id)
    holding = [by_name["هم‌رأیی"], by_name["نوبت"]]
    make_category(session, Layer.FIRST, "تصمیم", parent_id=second.id, holding=holding)
    made = Bridge(session)
    yield made
    made.close()


@pytest.fixture
def shown(qtbot, bridge):
    made = ReportWorkspace(bridge)
    qtbot.addWidget(made)
    made.resize(1340, 820)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.leave()


def written(qtbot, shown) -> Path:
    shown.export()
    qtbot.waitUntil(lambda: shown.writing.job is None, timeout=20_000)
    return shown.target


class TestWorkspace:
    def test_every_output_is_shown_and_copied_or_says_what_it_lacks(self, shown, bridge):
        keys = shown.outputs.keys
        assert set(keys) == {one.key for one in deliverables_of(bridge.study)} | {"everything"}
        lacking = set()
        for key in keys:
            shown.outputs.choose(key)
            assert shown.output == key
            assert shown._header._title.text() == shown._chosen.title
            if shown.made is None:
                lacking.add(key)
                assert shown._empty.isVisible()
                assert shown._empty.text()
                assert not shown.panel.isEnabled()
                continue
            assert shown.panel.isEnabled()
            QGuiApplication.clipboard().clear()
            shown.copy()
            assert QGuiApplication.clipboard().text().strip(), key
        assert lacking <= {"agreement", "debriefing", "literature", "dimensions", "referral"}

    def test_the_first_file_of_every_output_is_written(self, qtbot, shown, tmp_path):
        for key in shown.outputs.keys:
            shown.outputs.choose(key)
            if shown.made is not None and key != "everything":
                path = written(qtbot, shown)
                assert path.stat().st_size > 0, key
                assert path.suffix == f".{shown.panel.format}"

    def test_the_report_shows_its_quotations_and_leads_to_them(self, qtbot, shown, bridge):
        shown.outputs.choose("report")
        quoted = [row for row in shown.text.rows if row.kind is Kind.QUOTATION]
        assert {row.statement_id for row in quoted} <= set(bridge.study.statements)
        assert any(WORDS[0] in row.cells[0] for row in quoted)
        with qtbot.waitSignal(shown.go) as gone:
            shown.text.statement_wanted.emit(quoted[0].statement_id)
        statement = bridge.study.statements[quoted[0].statement_id]
        assert gone.args == [Place("statement", statement.id, statement.start)]

    def test_a_workbook_is_read_in_a_worker_and_shows_its_tables(self, qtbot, shown, bridge, monkeypatch):
        seen = []
        make = catalogue.workbook_of

        def made(session):
            seen.append(threading.current_thread())
            return make(session)

        monkeypatch.setattr(catalogue, "workbook_of", made)
        shown.outputs.choose("workbook")
        assert shown.text.rows
        qtbot.waitUntil(lambda: "جدول کدگذاری" in [row.cells[0] for row in shown.text.rows])
        assert any(WORDS[0] in row.spoken for row in shown.text.rows)
        transcript = next(iter(bridge.study.transcripts.values()))
        mark_statement(bridge.session, transcript.id, [(4, 9)], codes=["کد تازه"])
        qtbot.waitUntil(lambda: any("کد تازه" in row.spoken for row in shown.text.rows))
        qtbot.waitUntil(lambda: shown.filling.job is None)
        assert seen
        assert threading.main_thread() not in seen

    def test_a_project_is_taken_from_the_study_when_it_is_written(self, qtbot, shown, bridge):
        write_presupposition(bridge.session, "همه با هم‌اند")
        shown.outputs.choose("qdpx")
        with zipfile.ZipFile(written(qtbot, shown)) as project:
            assert "project.qde" in project.namelist()
        assert "which stay in the study: presuppositions" in shown.panel.notice("done")

    def test_the_number_of_quotations_is_chosen(self, qtbot, shown):
        shown.outputs.choose("report")
        assert shown.panel.quotations.isVisible()
        before = sum(row.kind is Kind.QUOTATION for row in shown.text.rows)
        shown.panel.quotations.set_value(1)
        after = sum(row.kind is Kind.QUOTATION for row in shown.text.rows)
        assert 0 < after < before
        shown.outputs.choose("coreq")
        assert not shown.panel.quotations.isVisible()

    def test_the_preview_follows_the_study(self, qtbot, shown, bridge):
        shown.outputs.choose("codebook")
        transcript = next(iter(bridge.study.transcripts.values()))
        mark_statement(bridge.session, transcript.id, [(4, 9)], codes=["کد تازه"])
        qtbot.waitUntil(lambda: any("کد تازه" in row.spoken for row in shown.text.rows))

    def test_a_profile_of_ones_own_is_read_from_its_file(self, qtbot, shown, tmp_path, monkeypatch):
        content = json.loads(resource("profiles", "default.json").read_text(encoding="utf-8"))
        content["title"] = {"en": "Our journal"}
        mine = tmp_path / "ours.json"
        mine.write_text(json.dumps(content), encoding="utf-8")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(mine), ""))
        shown.outputs.choose("report")
        shown.panel.profile.chosen.emit("…")
        assert shown.panel.profile.currentText() == "Our journal"
        assert shown.panel.options.profile == str(mine)
        assert zipfile.is_zipfile(written(qtbot, shown))
        mine.write_text("{}", encoding="utf-8")
        shown.panel.profile.chosen.emit("…")
        assert "ours.json" in shown.panel.notice("profile")

    def test_the_audit_trail_goes_into_csv(self, qtbot, shown):
        shown.outputs.choose("audit")
        shown.panel.set_format("csv")
        with written(qtbot, shown).open(encoding="utf-8-sig", newline="") as file:
            assert len(list(csv.reader(file))) > 5

    def test_an_output_that_went_with_its_framework_gives_way(self, shown):
        shown.show_place(Place("report", "no such output"))
        assert shown.output == "table"


class TestEverything:
    def test_a_folder_is_made_of_all_in_a_worker(self, qtbot, shown, bridge, tmp_path, monkeypatch):
        seen = []
        export = catalogue.export_all_of

        def exported(*values, **more):
            seen.append(threading.current_thread())
            return export(*values, **more)

        monkeypatch.setattr(catalogue, "export_all_of", exported)
        shown.export_all()
        qtbot.waitUntil(lambda: shown.writing.job is None, timeout=60_000)
        folder = tmp_path / "study-everything"
        assert shown.target == folder
        assert seen
        assert seen[0] is not threading.main_thread()
        names = {path.name for path in folder.iterdir()}
        assert {LIST, "table.docx", "report.docx", "workbook.xlsx", "coreq.docx"} <= names
        assert "study-everything is written." in shown.panel.notice("done")
        assert f"{LIST} in the folder says why." in shown.panel.notice("done")

    def test_it_can_be_stopped_and_leaves_nothing(self, qtbot, shown, tmp_path, monkeypatch):
        export = catalogue.export_all_of
        begun = threading.Event()

        def slowly(*values, progress, cancelled, **more):
            def told(done, total, text):
                begun.set()
                while not cancelled():
                    time.sleep(0.005)
                progress(done, total, text)

            return export(*values, progress=told, cancelled=cancelled, **more)

        monkeypatch.setattr(catalogue, "export_all_of", slowly)
        shown.export_all()
        qtbot.waitUntil(begun.is_set)
        shown.panel.progress.cancelled.emit()
        qtbot.waitUntil(lambda: shown.writing.job is None, timeout=20_000)
        assert not (tmp_path / "study-everything").exists()
        assert shown.panel.notice("done") == ""

    def test_asks_before_a_folder_is_replaced(self, qtbot, shown, tmp_path):
        folder = tmp_path / "study-everything"
        folder.mkdir()
        (folder / "mine.txt").write_text("mine")
        shown.export_all()
        assert shown.writing.job is None
        assert shown.panel.notice("target") == "The folder study-everything exists already."

    def test_another_place_is_a_folder_in_which_it_is_made(self, qtbot, shown, tmp_path, monkeypatch):
        place = tmp_path / "out"
        place.mkdir()
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(place))
        shown.outputs.choose("everything")
        shown.export_elsewhere()
        qtbot.waitUntil(lambda: shown.writing.job is None, timeout=60_000)
        assert (place / "study-everything" / LIST).exists()
