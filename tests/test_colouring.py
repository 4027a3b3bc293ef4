"""Which colour a code and a statement wear."""

import pytest

from phenocode.commands.categories import make_category, move_cards
from phenocode.commands.statements import code_statement, mark_statement
from phenocode.study.records import Layer
from phenocode.ui.colouring import ColourBy, Colouring, handed_out
from tests.studies import add_transcript, make_session

TEXT = "Interviewer: why?\nP1: because the garden is ours and nobody owns it."


@pytest.fixture
def session(tmp_path):
    session = make_session(tmp_path, language="en")
    yield session
    session.close()


def test_a_code_is_grey_until_it_reaches_the_layer(session):
    transcript = add_transcript(session, TEXT)
    statement = mark_statement(session, transcript.id, [(25, 45)])
    code = code_statement(session, statement.id, "ours")
    colouring = Colouring(session.study)
    assert (colouring.of_code(code.id), colouring.of_statement(statement.id)) == (0, (0,))
    first = make_category(session, Layer.FIRST, "owning", holding=[code.id])
    assert colouring.of_code(code.id) == 0
    second = make_category(session, Layer.SECOND, "belonging", holding=[first.id])
    assert second.colour != 0
    assert (colouring.of_code(code.id), colouring.of_statement(statement.id)) == (second.colour, (second.colour,))
    assert colouring.of_category(first) == 0  # the record from before it was moved
    assert colouring.of_category(session.study.categories[first.id]) == second.colour


def test_each_way_of_colouring_has_its_own_source(session):
    transcript = add_transcript(session, TEXT)
    statement = mark_statement(session, transcript.id, [(25, 45)])
    codes = [code_statement(session, statement.id, name) for name in ("one", "two")]
    first = [make_category(session, Layer.FIRST, f"first {n}", holding=[code.id]) for n, code in enumerate(codes)]
    second = make_category(session, Layer.SECOND, "second", holding=[c.id for c in first])
    make_category(session, Layer.ENCOUNTER, "kind", holding=[second.id])
    colouring = Colouring(session.study)
    by = {}
    for way in ColourBy:
        colouring.by = way
        by[way] = [colouring.of_code(code.id) for code in codes]
    assert by[ColourBy.SECOND] == [second.colour] * 2
    assert by[ColourBy.FIRST] == by[ColourBy.CODE] == [handed_out(0), handed_out(1)]
    assert by[ColourBy.ENCOUNTER] == [handed_out(0)] * 2


def test_a_straddling_statement_wears_two_colours(session):
    transcript = add_transcript(session, TEXT)
    statement = mark_statement(session, transcript.id, [(25, 45)])
    codes = [code_statement(session, statement.id, name) for name in ("one", "two", "three")]
    first = [make_category(session, Layer.FIRST, f"first {n}", holding=[code.id]) for n, code in enumerate(codes)]
    second = [make_category(session, Layer.SECOND, f"second {n}", holding=[c.id]) for n, c in enumerate(first)]
    colouring = Colouring(session.study)
    assert colouring.of_statement(statement.id) == (second[0].colour, second[1].colour)
    move_cards(session, [code.id for code in codes], first[2].id)
    assert colouring.of_statement(statement.id) == (second[2].colour,)


def test_the_first_code_with_a_colour_gives_the_statements(session):
    transcript = add_transcript(session, TEXT)
    statement = mark_statement(session, transcript.id, [(25, 45)])
    code_statement(session, statement.id, "unplaced")
    placed = code_statement(session, statement.id, "placed")
    first = make_category(session, Layer.FIRST, "first", holding=[placed.id])
    second = make_category(session, Layer.SECOND, "second", holding=[first.id])
    assert Colouring(session.study).of_statement(statement.id) == (second.colour,)
