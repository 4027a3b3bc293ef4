"""Literature in the window: imported, read, marked and coded as interviews are, and never counted among them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from phenocode.analysis.checks import run_checks
from phenocode.commands.exporting import coding_table, statement_rows
from phenocode.study.records import Layer
from phenocode.ui.frame.rail import RailButton
from phenocode.ui.importing.files_model import Column
from phenocode.ui.importing.window import ImportWindow
from phenocode.ui.read.details import InterviewDetails
from phenocode.ui.read.transcripts import Heading
from phenocode.ui.settings import Settings
from tests.window_desk import Hands, make_study, make_window

ARTICLE = (
    "Interviewer: a word that stands in an article, too.\n"
    "Participation is a bond between equals. It grows where people decide together.\n"
)


@pytest.fixture
def hands(qapp, qtbot, tmp_path):
    """A small English study with one literature document, which was imported through the window and is open."""
    shown = make_window(qtbot)
    assert shown.window.open_study(make_study(tmp_path, language="en", title="A study"))
    shown.settle()
    path = tmp_path / "Arnstein 1969.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    window = ImportWindow(shown.bench.bridge, Settings(), shown.window)
    window.open()
    window.add_paths([path])
    qtbot.waitUntil(lambda: window._job is None, timeout=20_000)
    window.model.setData(window.model.index(0, Column.KIND), "literature")
    QTest.mouseClick(window._import, Qt.MouseButton.LeftButton)
    window.accept()
    shown.settle()
    shown.bench.read.open_transcript(shown.study.literature()[0].id)
    shown.bench.read.view.setFocus()
    shown.settle()
    yield shown
    shown.window.close()


def mark(hands: Hands, words: str):
    """Mark words of the document that is open, by mouse and key."""
    known = set(hands.study.statements)
    hands.select(words)
    hands.press(Qt.Key.Key_S)
    (new,) = set(hands.study.statements) - known
    return hands.study.statements[new]


def code(hands: Hands, name: str) -> None:
    """Give the chosen passage a code through the palette."""
    hands.press(Qt.Key.Key_C)
    hands.type(name)
    hands.press(Qt.Key.Key_Return)


def told(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def rail(hands: Hands) -> list[str]:
    return [button.accessibleName() for button in hands.bench.rail.findChildren(RailButton)]


def test_it_stands_apart_in_the_list(hands):
    rows = hands.bench.read.transcripts.model.rows
    assert [row.name for row in rows][-2:] == ["Literature", "Arnstein 1969"]
    heading = rows[-2]
    assert isinstance(heading, Heading)
    assert heading.icon != rows[0].icon
    mark(hands, "Participation is a bond")
    assert hands.bench.read.transcripts._sum.text() == "1 of 1 interview read"


def test_nobody_interviews_in_it(hands):
    view = hands.bench.read.view
    assert view.document().toPlainText().startswith("Interviewer: a word that stands in an article")
    first = view.document().begin().begin().fragment().charFormat().font().families()
    last = view.document().lastBlock().begin().fragment().charFormat().font().families()
    assert first == last
    mark(hands, "a word that stands")  # nothing of it is left out as a question
    assert told(hands.bench.read.card)


def test_what_is_marked_is_called_a_passage(hands):
    card, head = hands.bench.read.card, hands.bench.read.head
    assert "No passages yet. Select some words and press S." in told(card)
    mark(hands, "Participation is a bond")
    mark(hands, "people decide together")
    assert {"Passage 2", "of 2", "Arnstein 1969"} <= set(told(card))
    assert "2 passages, 2 without a code" in told(head)
    assert "Passages only" in [head.filter.accessibleName()]
    hands.press(Qt.Key.Key_C)
    assert "Passage 2, 0 codes" in told(hands.bench.read.palette_of_codes)
    hands.press(Qt.Key.Key_Escape)
    hands.bench.read.open_transcript(hands.study.interviews()[0].id)
    hands.settle()
    assert "2 statements" in " ".join(told(head))
    assert head.filter.accessibleName() == "Statements only"


def test_a_key_pressed_too_early_speaks_of_words(hands):
    said = []
    hands.bench.bridge.said.connect(said.append)
    hands.press(Qt.Key.Key_S)
    hands.press(Qt.Key.Key_C)
    assert said == ["Select some words first.", "Choose a passage first, or select some words."]


def test_the_details_are_those_of_a_document(hands):
    hands.bench.read.show_details()
    details = hands.window.findChild(InterviewDetails)
    assert details.windowTitle() == "Details of the document"
    assert "Memo on the document" in told(details)
    details.reject()


def test_the_command_palette_finds_it(hands):
    hands.bench.read.open_transcript(hands.study.interviews()[0].id)
    hands.control(Qt.Key.Key_K)
    hands.type("arnst")
    rows = hands.window.palette_._model.rows
    assert next(row.name for row in rows if hasattr(row, "name")) == "Arnstein 1969"
    assert rows[0] == "Literature"
    hands.press(Qt.Key.Key_Return)
    assert hands.bench.read.transcript_id == hands.study.literature()[0].id


def test_passages_are_coded_by_the_same_keys_and_never_counted(hands, qtbot):
    study, session = hands.study, hands.session
    before = (
        [row.statement_id for row in coding_table(session).rows],
        statement_rows(session),
    )
    said_before = rail(hands)
    passage = mark(hands, "Participation is a bond")
    code(hands, "Helping")
    lonely = mark(hands, "people decide together")
    assert [c.name for c in study.codes_of(passage.id)] == ["Helping"]
    helping = next(c for c in study.codes.values() if c.name == "Helping")
    assert study.count_statements() == study.count_statements_with(helping.id) + 1 == 2
    after = (
        [row.statement_id for row in coding_table(session).rows],
        statement_rows(session),
    )
    assert after == before
    report = run_checks(study, source_text=session.source)
    assert report.selected == 2
    for finding in report.findings:
        assert not {passage.id, lonely.id} & {one for item in finding.items for one in item.ids}
    assert hands.study.literature()[0].id not in [
        i.ids[0] for i in report.finding("interviews_without_statements").items
    ]
    qtbot.wait(400)  # the checks rest before they count
    assert rail(hands) == said_before


def test_the_card_of_a_code_shows_its_passages_apart(hands, qtbot):
    mark(hands, "Participation is a bond")
    code(hands, "Helping")
    hands.control(Qt.Key.Key_2)
    group = hands.bench.group
    helping = next(c for c in hands.study.codes.values() if c.name == "Helping")
    first = hands.study.layer(Layer.FIRST)[0]
    panel = group.card
    for card, ground in ((helping, "1 statement from 1 interview"), (first, "1 code; 1 statement from 1 interview")):
        panel.show_card(card)
        hands.settle()
        said = told(panel)
        assert {"In the literature", "1 passage", ground} <= set(said)
        (cited,) = [one for one in panel.passages.buttons if one.isVisibleTo(panel)]
        assert cited.accessibleName() == "Arnstein 1969: Participation is a bond"
        assert len([one for one in panel.quotations.buttons if one.isVisibleTo(panel)]) == 1
    QTest.mouseClick(cited, Qt.MouseButton.LeftButton)
    hands.settle()
    assert hands.bench.active == "read"
    assert hands.bench.read.transcript_id == hands.study.literature()[0].id


def test_a_code_from_literature_alone_rests_on_no_statement(hands):
    mark(hands, "people decide together")
    code(hands, "Deciding together")
    hands.control(Qt.Key.Key_2)
    panel = hands.bench.group.card
    panel.show_card(next(c for c in hands.study.codes.values() if c.name == "Deciding together"))
    hands.settle()
    said = told(panel)
    assert "no statement yet" in said
    assert "Quotations" not in said
    assert "1 passage" in said


def test_a_study_with_passages_alone_has_nothing_to_report(hands):
    mark(hands, "Participation is a bond")
    hands.bench.read.open_transcript(hands.study.interviews()[0].id)
    for statement in hands.study.statements_in_order():
        hands.bench.read.choose(statement.id)
        hands.press(Qt.Key.Key_Delete)
    assert hands.study.count_statements() == 0
    assert hands.study.passages_in_order()
    hands.control(Qt.Key.Key_5)
    report = hands.bench.report
    assert report._places.currentWidget() is report._empty


def test_the_welcome_page_counts_interviews_and_statements_alone(hands):
    mark(hands, "Participation is a bond")
    hands.window.close_study()
    QApplication.processEvents()
    assert any("1 interview" in words and "2 statements" in words for words in told(hands.window))
