"""The window of quantity words and the line under a definition, used as a researcher uses them."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from phenocode.commands.categories import describe_card, make_category, move_cards
from phenocode.commands.statements import mark_statement
from phenocode.study.records import Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.look.theme import apply
from phenocode.ui.outcome.quantities.line import QuantityLine
from phenocode.ui.outcome.quantities.rows import WordRow
from phenocode.ui.outcome.quantities.window import QuantitiesWindow
from phenocode.ui.place import Place
from tests.studies import add_transcript, make_session


@pytest.fixture
def bridge(qapp, tmp_path):
    """Two of three participants reach the category."""
    apply(qapp, "light", 1.0, "en")
    session = make_session(tmp_path, language="en")
    for number in range(3):
        transcript = add_transcript(session, "It is a place to read.", participant=f"P{number}")
        mark_statement(session, transcript.id, [(0, 10)], codes=["reading"] if number else ["other"])
    category = make_category(session, Layer.FIRST, "A place to read")
    code = next(one for one in session.study.codes_in_order() if one.name == "reading")
    move_cards(session, [code.id], category.id)
    describe_card(session, category.id, definition="Most participants read. All participants come.")
    made = Bridge(session)
    yield made
    made.close()


@pytest.fixture
def window(bridge):
    shown = QuantitiesWindow(bridge)
    shown.open()
    yield shown
    if isValid(shown):
        shown.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def rows(place):
    return [row for row in place.findChildren(WordRow) if row.isVisibleTo(place)]


def test_definitions_are_listed_those_that_do_not_fit_first(window):
    found = [(row.said.text(), row.state.text()) for row in rows(window.list)]
    assert found == [
        ("All: 2 of 3 participants (67 %)", "does not fit"),
        ("Most: 2 of 3 participants (67 %)", "fits"),
    ]
    assert window.state.text() == "1 word does not fit"


def test_a_draft_is_checked_while_it_is_written(window, qtbot):
    assert "few, most" in window.hint.text()
    window.draft.setPlainText("😀 Only one of them sees a place to read.")
    qtbot.waitUntil(lambda: bool(rows(window.answers)))
    (row,) = rows(window.answers)
    assert row.said.text() == "Only one: 2 of 3 participants (67 %); participants assumed"
    assert row.state.text() == "does not fit"
    (marked,) = window.draft.extraSelections()
    assert marked.cursor.selectedText() == "Only one"


def test_a_sentence_that_names_no_category_asks_for_one(window, bridge, qtbot):
    window.draft.setPlainText("Most participants read.")
    window.check_draft()
    assert rows(window.answers) == []
    assert "names no category" in window.hint.text()
    window.category.set_value(next(iter(bridge.study.categories)))
    window.check_draft()
    qtbot.waitUntil(lambda: [row.state.text() for row in rows(window.answers)] == ["fits"])
    assert not window.hint.isVisibleTo(window)


def test_a_word_leads_to_its_card(window, bridge):
    asked = []
    window.go.connect(asked.append)
    rows(window.list)[0].name.click()
    assert asked == [Place("category", next(iter(bridge.study.categories)))]
    assert not isValid(window) or not window.isVisible()


def test_the_list_follows_the_study(window, bridge, qtbot):
    describe_card(bridge.session, next(iter(bridge.study.categories)), definition="Nothing is counted.")
    qtbot.waitUntil(lambda: not rows(window.list))
    assert window.state.text() == "0 quantity words"


def test_the_line_under_a_definition_counts_when_the_hands_rest(bridge, qtbot):
    line = QuantityLine(bridge)
    qtbot.addWidget(line)
    category = next(iter(bridge.study.categories.values()))
    line.follow(category)
    assert not line.isVisibleTo(None)
    qtbot.waitUntil(lambda: bool(line.text()))
    assert line.text().splitlines() == [
        "Most: 2 of 3 participants (67 %), fits",
        "All: 2 of 3 participants (67 %), does not fit",
    ]
    assert not line.isHidden()
    line.follow(None)
    assert line.isHidden()
