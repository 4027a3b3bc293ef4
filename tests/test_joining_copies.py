"""Who marked what in two copies: the numbers counted by hand."""

import pytest

from phenocode.analysis.copies import compare_studies, counts_by_maker
from phenocode.analysis.copies_sheets import codes_sheet, overlap_sheet, pairs_sheet
from phenocode.commands.correcting import prepare_correction, store_correction
from phenocode.commands.joining import compare_copies
from phenocode.commands.session import Session
from phenocode.commands.statements import code_statement, mark_statement
from phenocode.text.edits import Edit
from tests.joining_desk import Pair
from tests.studies import add_transcript, make_session

TEXT = "P1: " + "0123456789" * 5 + "\n"
START = 4


@pytest.fixture
def two(tmp_path):
    """Two studies of one text; the same transcript by its text."""
    made = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        session = make_session(tmp_path / name, language="en")
        add_transcript(session, TEXT, participant="P1")
        made.append(session)
    yield made
    for session in made:
        session.close()


def mark(session, start, end, *codes):
    (transcript,) = session.study.transcripts.values()
    return mark_statement(session, transcript.id, [(START + start, START + end)], codes=codes)


def compare(two):
    return compare_studies(
        tuple(session.study for session in two),
        tuple(session.source for session in two),
        (lambda _one: "A", lambda _one: "B"),
    )


def test_overlap_is_what_both_marked_by_what_either_marked(two):
    a, b = two
    mark(a, 0, 10, "same", "more")
    mark(b, 0, 10, "Same", "more")
    mark(a, 12, 20)
    mark(b, 16, 24)
    mark(a, 30, 33)
    mark(b, 40, 45, "other")
    (one,) = (comparison := compare(two)).transcripts
    assert [(pair.shared, pair.jaccard) for pair in one.overlapping] == [(4, 4 / 12)]
    assert (len(one.identical), len(one.only_mine), len(one.only_theirs), len(one.kept)) == (1, 1, 1, 0)
    assert (one.both, one.either) == (10 + 4, 10 + 12 + 3 + 5)
    assert comparison.share == one.share == 14 / 30
    assert (comparison.same_codes, comparison.different_codes, comparison.half_coded) == (1, 0, 0)
    assert counts_by_maker(comparison) == {"A": 3, "B": 3}
    assert [(use.name, use.mine, use.theirs) for use in comparison.codes] == [
        ("more", 1, 1),
        ("same", 1, 1),
        ("other", 0, 1),
    ]


def test_one_statement_can_meet_several_and_overlapping_ones_count_once(two):
    a, b = two
    mark(a, 0, 30, "x")
    mark(a, 20, 30)
    mark(b, 5, 10)
    mark(b, 25, 35)
    (one,) = compare(two).transcripts
    assert [pair.shared for pair in one.overlapping] == [5, 5, 5]
    assert (one.both, one.either) == (10, 35)


def test_nothing_marked_has_no_overlap(two):
    assert compare(two).share is None
    assert compare(two).transcripts == ()


def test_what_was_there_before_is_told_apart_and_its_codes_are_compared(tmp_path):
    pair = Pair(tmp_path, "en")
    code_statement(pair.session, pair.first.id, "mine only")
    (one,) = (comparison := compare_copies(pair.session, pair.path)).transcripts
    assert [kept.mine.statement_id for kept in one.kept] == [pair.first.id]
    assert (len(one.mine), len(one.theirs)) == (2, 3)
    assert (comparison.same_codes, comparison.different_codes) == (0, 2)
    assert {marking.who for marking in one.mine} == {"N. Moradi"}
    sheet = overlap_sheet(comparison)
    assert sheet.rows == [("P1", 0, 1, 1, 1, one.both, one.either, round(100 * one.share, 1))]
    assert sheet.feet[0][1:] == sheet.rows[0][1:]

    def words_of(marking, mine):
        return f"{'mine' if mine else 'theirs'} {marking.characters}"

    assert pairs_sheet(comparison, words_of).rows == [("P1", "mine 42", "theirs 34", 34, 0.81)]
    assert ("Peace", 1, 1) in codes_sheet(comparison).rows
    pair.session.close()


def test_a_corrected_text_is_compared_where_the_words_went(tmp_path):
    pair = Pair(tmp_path, "en")
    before = compare_copies(pair.session, pair.path).transcripts[0]
    copy = Session.open(pair.path, researcher="H. Salehi")
    edits = {pair.transcript.id: [Edit(0, len("Interviewer"), "I")]}
    store_correction(copy, prepare_correction(copy, edits))
    copy.close()
    after = compare_copies(pair.session, pair.path).transcripts[0]
    assert (after.both, after.either, after.corrected, before.corrected) == (before.both, before.either, True, False)
    pair.session.close()
