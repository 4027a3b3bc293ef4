"""The Outcome space workspace in its window: matrices, counts and curves, what stands behind them, copying, writing."""

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget

from phenocode.analysis.check_evidence import check_evidence
from phenocode.commands.categories import make_category, move_cards
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.study.records import EvidenceKind, Layer
from phenocode.ui.widgets.panels import Notice
from tests.studies import add_transcript, make_session
from tests.window_desk import Hands, make_window

# Two interviews from two settings. Counted by hand:
#   ک۱, Library: «با هم می‌خوانیم» (یاری), «گفت‌وگو می‌کنیم» (یاری, سکوت); ک۲, School: «تنها می‌نشینم» (سکوت)
#   first layer: کنار هم (یاری), خاموشی (سکوت)
#   matrix: ک۱: 2, 1 of 2 selected; ک۲: 0, 1 of 1. Settings: کنار هم rests on the Library alone.
#   codes by interview: ک۱ adds 2, ک۲ adds 0.
FIRST = "ک۱: کتاب را با هم می‌خوانیم. بعد گفت‌وگو می‌کنیم.\n"
SECOND = "ک۲: من تنها می‌نشینم.\n"


@pytest.fixture
def path(tmp_path):
    session = make_session(tmp_path)
    one = add_transcript(session, FIRST, participant="ک۱", setting="کتابخانه")
    two = add_transcript(session, SECOND, participant="ک۲", setting="مدرسه")
    for transcript, text, words, codes in (
        (one, FIRST, "با هم می‌خوانیم", ["یاری"]),
        (one, FIRST, "گفت‌وگو می‌کنیم", ["یاری", "سکوت"]),
        (two, SECOND, "تنها می‌نشینم", ["سکوت"]),
    ):
        start = text.index(words)
        mark_statement(session, transcript.id, [(start, start + len(words))], codes=codes)
    codes = {code.name: code.id for code in session.study.codes.values()}
    meeting = make_category(session, Layer.ENCOUNTER, "رابطه")
    bond = make_category(session, Layer.SECOND, "پیوند", parent_id=meeting.id)
    make_category(session, Layer.FIRST, "کنار هم", parent_id=bond.id, holding=[codes["یاری"]])
    make_category(session, Layer.FIRST, "خاموشی", parent_id=bond.id, holding=[codes["سکوت"]])
    session.close()
    return session.path


@pytest.fixture
def hands(qtbot, path):
    made = make_window(qtbot)
    assert made.window.open_study(path)
    made.control(Qt.Key.Key_3)
    show(made, "Matrices")
    yield made
    made.window.close()


def outcome(hands: Hands):
    return hands.bench.outcome


def choose(hands: Hands, choice: QWidget, words: str) -> None:
    """Choose one of several with the mouse."""
    part = next(part for part in choice.findChildren(QAbstractButton) if part.text() == words)
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)
    hands.settle()


def show(hands: Hands, tab: str):
    """Choose a tab with the mouse; answers its page."""
    choose(hands, outcome(hands).tabs, tab)
    return outcome(hands).page


def test_the_panel_has_its_width_beside_every_figure(hands):
    hands.window.showNormal()
    for tab in ("Matrices", "Saturation", "Referral"):
        show(hands, tab)
        assert outcome(hands).behind.width() == 300
    outcome(hands).behind.set_folded(True)
    hands.settle()
    assert outcome(hands).behind.width() == 32
    outcome(hands).behind.set_folded(False)
    hands.settle()
    assert outcome(hands).behind.width() == 300


def area(hands: Hands, kind: str, *words: str):
    """A part of the figure by its kind and what it says."""
    found = [a for a in outcome(hands).page.figure.areas if a.kind == kind and all(word in a.text for word in words)]
    assert found, [a.text for a in outcome(hands).page.figure.areas]
    return found[0]


def click(hands: Hands, part) -> None:
    figure = outcome(hands).page.figure
    canvas = figure.widget()
    place = figure.place_of(part).toPoint()
    QTest.mouseClick(
        canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, canvas.mapFrom(figure.viewport(), place)
    )
    hands.settle()


def quotations(hands: Hands) -> list[str]:
    shown = outcome(hands).behind.quotations.buttons
    return [button.accessibleName() for button in shown if button.isVisible()]


def test_a_cell_of_the_matrix_leads_to_its_statements_and_on_to_the_interview(hands):
    page = outcome(hands).page
    rows = [list(row) for row in page.output.sheet.rows]
    assert rows == [["ک۱", 2, 1, 2], ["ک۲", 0, 1, 1]]
    click(hands, area(hands, "cell", "ک۱", "خاموشی"))
    (told,) = quotations(hands)
    assert "گفت‌وگو می‌کنیم" in told
    outcome(hands).behind.quotations.buttons[0].click()
    hands.settle()
    assert hands.bench.active == "read"
    assert hands.study.statements[hands.bench.read.card.statement_id].quotation == "گفت‌وگو می‌کنیم"
    hands.choose("View", "Go back")
    assert hands.bench.active == "outcome"


def test_the_figure_is_walked_with_the_keys(hands):
    figure = outcome(hands).page.figure
    figure.setFocus()
    hands.settle()
    hands.press(Qt.Key.Key_End)
    canvas = QApplication.focusWidget()
    last = figure.areas[-1]
    assert (
        canvas.accessibleDescription().startswith("\u2068" + last.text) or last.text in canvas.accessibleDescription()
    )
    first = area(hands, "cell", "ک۱", "کنار هم")
    click(hands, first)
    before = outcome(hands).behind.words.text()
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    assert outcome(hands).behind.words.text() != before
    assert "ک۲" in outcome(hands).behind.words.text()
    assert quotations(hands) == []


def test_the_layer_of_the_matrix_is_chosen(hands):
    choose(hands, outcome(hands).page.layer, "Second layer")
    assert [list(row) for row in outcome(hands).page.output.sheet.rows] == [["ک۱", 2, 2], ["ک۲", 1, 1]]


def test_a_category_that_rests_on_one_setting_is_flagged_with_words(hands):
    page = outcome(hands).page
    choose(hands, page.rows, "Settings")
    assert [list(row) for row in page.output.sheet.rows] == [["کتابخانه", 2, 1, 2], ["مدرسه", 0, 1, 1]]
    assert "یک بستر" in area(hands, "column", "کنار هم").text or any(
        "یک بستر" in note for note in page.output.sheet.notes
    )


def test_the_curve_follows_its_numbers_and_says_its_sentence(hands):
    page = show(hands, "Saturation")
    assert [(one.interview, one.new, one.total) for one in page.output.curve.per_interview] == [
        ("ک۱", 2, 2),
        ("ک۲", 0, 2),
    ]
    assert page.output.curve.reached is None  # two interviews are fewer than the base of four
    for counting, number in ((page.base, "۱"), (page.run, "1")):
        counting.setFocus()
        counting.selectAll()
        hands.type(number)
    hands.settle()
    assert page.output.curve.reached_at == 1
    assert "ک۱" in page.notes.text()
    click(hands, area(hands, "interview", "ک۲"))
    (told,) = quotations(hands)
    assert "تنها می‌نشینم" in told


def test_selection_counts_and_the_referral_figure_are_shown(hands):
    page = outcome(hands).page
    choose(hands, page.rows, "Selection")
    assert not page.layer.isVisible()
    assert [row[3] for row in page.output.sheet.rows] == [2, 1]
    show(hands, "Referral")
    assert {a.text.split("،")[0].strip("\u2068\u2069") for a in outcome(hands).page.figure.areas} >= {"ک۱"}


def test_the_table_is_copied_as_words_and_numbers(hands):
    hands.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    assert lines[1].split("\t") == ["ک۱", "2", "1", "2"]
    assert 'dir="rtl"' in data.html()
    hands.choose("File", "Copy the figure")
    assert QGuiApplication.clipboard().image().width() > 100


@pytest.mark.parametrize("ending", ["docx", "xlsx", "csv", "svg", "png", "pdf"])
def test_the_output_is_written_where_it_is_wanted_and_noted(hands, tmp_path, monkeypatch, ending):
    out = tmp_path / f"matrix.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    hands.control(Qt.Key.Key_E)
    hands.qtbot.waitUntil(lambda: hands.word().endswith("is written."))
    assert out.stat().st_size > 100
    if ending == "csv":
        with out.open(encoding="utf-8-sig", newline="") as file:
            assert next(row for row in csv.reader(file) if row and row[0] == "ک۱") == ["ک۱", "2", "1", "2"]
    (noted,) = hands.study.evidence.values()
    assert (noted.kind, noted.subject) == (EvidenceKind.MATRIX, "participant-first")


def test_what_was_written_is_stale_once_the_categories_are_others(hands, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "m.csv"), ""))
    hands.control(Qt.Key.Key_E)
    hands.qtbot.waitUntil(lambda: bool(hands.study.evidence))
    page = outcome(hands).page
    assert not page.findChildren(Notice)
    code = next(code for code in hands.study.codes.values() if code.name == "یاری")
    silent = next(c for c in hands.study.layer(Layer.FIRST) if c.name == "خاموشی")
    hands.bench.bridge.do(move_cards, [code.id], silent.id)
    hands.qtbot.waitUntil(lambda: any(n.text().startswith("Stale") for n in page.findChildren(Notice)))
    (notice,) = page.findChildren(Notice)
    assert "what was written (today, " in notice.text()
    (found,) = check_evidence(hands.study)
    assert found.names == ("Matrix: participants, first layer",), "the Checks panel names it in words"
    # Undo goes back to the move, not to the note; then nothing is stale any more.
    hands.control(Qt.Key.Key_Z)
    hands.qtbot.waitUntil(lambda: not [n for n in page.findChildren(Notice) if n.isVisible()])
    assert hands.study.placements_of(code.id)[0].category_id != silent.id


def test_the_empty_pages_say_what_comes_next(qtbot, tmp_path):
    session = make_session(tmp_path)
    session.close()
    hands = make_window(qtbot)
    assert hands.window.open_study(session.path)
    hands.control(Qt.Key.Key_3)
    for tab, rows, words in (
        ("Matrices", "Participants", "No statements yet"),
        ("Matrices", "Selection", "No interviews"),
        ("Saturation", "", "No codes yet"),
    ):
        page = show(hands, tab)
        if rows:
            choose(hands, page.rows, rows)
        assert page.empty.isVisible()
        assert words in page.empty.text()
        assert not page.figure.isVisible()
    hands.window.close()


def test_the_figures_are_drawn_in_both_schemes_and_mirrored(qtbot, path):
    for scheme, interface in (("dark", "en"), ("light", "fa")):
        hands = make_window(qtbot, scheme=scheme, interface=interface)
        assert hands.window.open_study(path)
        hands.control(Qt.Key.Key_3)
        outcome(hands).show_page("matrix")
        hands.settle()
        page = outcome(hands).page
        person, cell = area(hands, "row", "ک۱"), area(hands, "cell", "ک۱", "کنار هم")
        assert person.rect.center().x() > cell.rect.center().x()  # the study is Persian
        seen = page.figure.grab().toImage()
        colours = {seen.pixel(x, y) for x in range(0, seen.width(), 3) for y in range(0, seen.height(), 3)}
        assert len(colours) > 5
        hands.window.close()


def test_a_study_that_is_read_only_still_writes_and_notes_nothing(qtbot, path, tmp_path, monkeypatch):
    holder = Session.open(path, researcher="دیگری")
    hands = make_window(qtbot)
    assert hands.window.open_study(path)
    hands.control(Qt.Key.Key_3)
    show(hands, "Matrices")
    out = tmp_path / "m.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    hands.control(Qt.Key.Key_E)
    hands.qtbot.waitUntil(out.exists)
    hands.qtbot.waitUntil(lambda: hands.word().endswith("is written."))
    assert hands.told() == []
    assert not hands.study.evidence
    hands.window.close()
    holder.close()
