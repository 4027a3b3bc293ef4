"""The window through which a coding table comes in, used as a researcher uses it."""

import csv

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from phenocode.commands.exporting import coding_table, export_table
from phenocode.commands.sample import make_sample
from phenocode.study.records import Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.importing.preview import EncodingCard
from phenocode.ui.importing.table_window import TableWindow
from phenocode.ui.look.theme import apply
from phenocode.ui.widgets.choices import Choice
from phenocode.ui.widgets.labels import Label
from phenocode.ui.widgets.panels import Notice
from tests.studies import add_transcript, make_session

TEXT = "س: کتابخانه چیست؟\nک۱: خانهٔ دوم من است و هر روز می‌روم.\n"
ROWS = [
    ["خانهٔ دوم من است", "خانه بودن", "جای آرامش", "کتابخانه همچون خانه", "ذهنی"],
    ["هر روز می‌روم", "رفتن هر روزه", "", "", ""],
    ["این جمله هیچ جا نیست و دراز است", "خانه بودن", "—", "—", "—"],
]


@pytest.fixture
def bridge(qapp, tmp_path):
    apply(qapp, "light", 1.0, "en")
    session = make_session(tmp_path)
    add_transcript(session, TEXT)
    made = Bridge(session)
    yield made
    made.close()


@pytest.fixture
def show(qtbot, bridge):
    """Shows the window for a file, read and planned; what is not closed by a test is closed after it."""
    shown = []

    def open_(path) -> TableWindow:
        window = TableWindow(bridge, path)
        shown.append(window)
        window.open()
        settle(qtbot, window)
        return window

    yield open_
    for window in filter(isValid, shown):
        window.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(qtbot, window) -> None:
    qtbot.waitUntil(lambda: window._job is None and not window._rest.isActive(), timeout=20_000)


def write_csv(path, rows, headings=("گزاره", "کد اولیه", "طبقه لایه اول", "طبقه لایه دوم", "نوع مواجهه")):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([*([headings] if headings else []), *rows])
    return path


def said(window) -> list[str]:
    QApplication.processEvents()
    notices = [notice.text() for notice in window.findChildren(Notice) if notice.isVisible()]
    return notices + [shown.text() for shown in window.findChildren(Label) if shown.isVisible()]


def cells(window, row: int) -> list[str]:
    model = window.rows.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_a_table_is_understood_by_its_headings_and_comes_in_as_one_step(qtbot, bridge, show, tmp_path):
    window = show(write_csv(tmp_path / "جدول.csv", ROWS))
    assert cells(window, 0) == ["خانهٔ دوم من است", "", "خانه بودن", "جای آرامش", "کتابخانه همچون خانه", "ذهنی"]
    assert any("3 statements with 2 codes; 2 of them were found in transcripts." in words for words in said(window))
    assert bridge.study.statements == {}  # nothing before Import
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    study = bridge.study
    assert sorted(s.anchored for s in study.statements.values()) == [False, True, True]
    assert [category.name for category in study.layer(Layer.ENCOUNTER)] == ["ذهنی"]
    assert [step.label for step in bridge.session.history()][-1] == "table.import"
    bridge.session.undo()
    assert study.statements == {}


def test_columns_without_known_headings_are_said_and_remembered(qtbot, bridge, show, tmp_path):
    rows = [[row[1], row[0], *row[2:]] for row in ROWS]
    path = write_csv(tmp_path / "t.csv", rows, ("الف", "ب", "پ", "ت", "ث"))
    window = show(path)
    assert not window._import.isEnabled()
    choices = window.map.findChildren(Choice)
    for choice, meaning in zip(choices, ("code", "statement", "first_layer", "second_layer", "encounter"), strict=True):
        choice.setCurrentIndex(choice.findData(meaning))
        choice.activated.emit(choice.currentIndex())
    settle(qtbot, window)
    assert cells(window, 1)[0] == "هر روز می‌روم"
    QTest.mouseClick(window._import, Qt.MouseButton.LeftButton)
    assert len(bridge.study.statements) == 3
    again = show(path)
    assert again.map.meanings() == {"code": 0, "statement": 1, "first_layer": 2, "second_layer": 3, "encounter": 4}
    assert any("holds all of it already" in words for words in said(again))
    assert not again._import.isEnabled()


def test_a_meaning_is_given_to_one_column_only(qtbot, bridge, show, tmp_path):
    window = show(write_csv(tmp_path / "t.csv", ROWS))
    choices = window.map.findChildren(Choice)
    choices[4].setCurrentIndex(choices[4].findData("statement"))
    choices[4].activated.emit(choices[4].currentIndex())
    assert window.map.meanings() == {"code": 1, "first_layer": 2, "second_layer": 3, "statement": 4}


def test_without_a_column_of_statements_the_window_asks_for_it(qtbot, bridge, show, tmp_path):
    window = show(write_csv(tmp_path / "t.csv", ROWS))
    assert window._import.isEnabled()
    choice = window.map.findChildren(Choice)[0]
    choice.setCurrentIndex(choice.findData(""))
    choice.activated.emit(choice.currentIndex())
    settle(qtbot, window)
    assert "Say which column holds the statements." in said(window)
    assert window.rows.model().rowCount() == 0
    assert not window._import.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bridge.study.statements == {}


def test_an_encoding_is_chosen_by_its_first_lines(qtbot, bridge, show, tmp_path):
    path = tmp_path / "t.csv"
    headings = ("گزاره", "کد اولیه")
    plain = str.maketrans({"ی": "ي", "ک": "ك", "\u200c": " ", "ٔ": ""})
    with path.open("w", encoding="cp1256", newline="") as file:
        csv.writer(file).writerows([cell.translate(plain) for cell in row[:2]] for row in [headings, *ROWS])
    window = show(path)
    assert "t.csv is not UTF-8 text. In which of these do its letters look right?" in said(window)
    card = next(c for c in window.findChildren(EncodingCard) if c.encoding == "windows-1256")
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert cells(window, 1)[0] == "هر روز مي روم"
    QTest.mouseClick(window._import, Qt.MouseButton.LeftButton)
    assert sorted(s.anchored for s in bridge.study.statements.values()) == [False, True, True]


def test_a_damaged_file_is_told_and_nothing_is_asked(qtbot, bridge, show, tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('statement,code\n"' + "x" * 1_000_100, encoding="utf-8")
    window = show(path)
    assert any("a cell with more than" in words for words in said(window))
    assert not window.findChildren(EncodingCard)


def test_closing_while_it_reads_leaves_nothing(bridge, tmp_path):
    window = TableWindow(bridge, write_csv(tmp_path / "t.csv", ROWS * 50))
    window.open()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window._job or not window._job.running
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert bridge.study.statements == {}


def test_what_is_no_table_is_said(qtbot, bridge, show, tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes(b"")
    window = show(path)
    assert any("t.csv" in words for words in said(window))
    assert not window._import.isEnabled()


def test_our_own_word_table_is_understood(qtbot, bridge, show, tmp_path):
    sample = make_sample(tmp_path / "sample.pheno", language="fa", researcher="ن")
    export_table(coding_table(sample, labels=True), tmp_path / "table.docx", split_rows=10)
    count = sample.study.count_statements()
    sample.close()
    window = show(tmp_path / "table.docx")
    QTest.mouseClick(window._import, Qt.MouseButton.LeftButton)
    assert bridge.study.count_statements() == count
