"""The map between the document that is read and the stored text, and the index of marks on it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phenocode.study.records import Role
from phenocode.text.lines import Lines
from phenocode.text.turns import is_interviewer_label
from phenocode.ui.read.document import make_reading
from phenocode.ui.read.lanes import give_lane
from phenocode.ui.read.tints import HOVER, SELECTED, Ground, pieces
from tests.studies import make_source

pytestmark = pytest.mark.usefixtures("qapp")

INTERVIEW = "مصاحبه‌گر: چرا آمدید؟\nک۱: برای 😀 کتاب.\nو Excel هم بود.\n\nمصاحبه‌گر: دیگر چه؟\nک۱: همین."

LETTERS = st.text(st.sampled_from("abک‌ی‍می۴ً😀𝒳e\u0301 .،:\u2028"), max_size=40)
PARAGRAPHS = st.lists(st.one_of(LETTERS, LETTERS.map(lambda t: f"ک۱: {t}"), LETTERS.map(lambda t: f"Interviewer: {t}")))


def role_of(label):
    return Role.INTERVIEWER if is_interviewer_label(label) else Role.PARTICIPANT


def reading_of(text, language="fa", shown=None):
    source = make_source(text)
    return make_reading(source, Lines(text), role_of, language, 0, shown)


def units(text):
    return len(text.encode("utf-16-le")) // 2


def document_text(reading):
    return reading.document.toRawText()


@given(PARAGRAPHS)
def test_every_shown_offset_goes_there_and_back(paragraphs):
    text = "\n".join(paragraphs)
    reading = reading_of(text)
    shown = document_text(reading)
    encoded = shown.encode("utf-16-le")
    for paragraph in reading.map.paragraphs:
        for offset in range(paragraph.start, paragraph.end + 1):
            position = reading.map.position(offset)
            assert reading.map.offset_from(position) == offset
            assert reading.map.offset_until(position) == offset
            # The letter at the position is the stored one.
            if offset < paragraph.end:
                letter = text[offset]
                at = encoded[2 * position : 2 * (position + units(letter))].decode("utf-16-le")
                assert at == letter


@given(PARAGRAPHS)
def test_all_words_are_shown_and_nothing_twice(paragraphs):
    text = "\n".join(paragraphs)
    reading = reading_of(text)
    covered = [o for p in reading.map.paragraphs for o in range(p.start, p.end)]
    assert len(covered) == len(set(covered))
    bodies = [o for turn in reading.source.turns for o in range(turn.body, turn.end) if not text[o].isspace()]
    assert set(bodies) <= set(covered)


def test_headers_are_no_part_of_the_text_and_labels_are_not_repeated():
    reading = reading_of(INTERVIEW)
    lines = document_text(reading).split("\u2029")
    assert lines == [
        "مصاحبه‌گر   turn 1", "چرا آمدید؟", "ک۱   turn 2", "برای 😀 کتاب.", "و Excel هم بود.",
        "مصاحبه‌گر   turn 3", "دیگر چه؟", "ک۱   turn 4", "همین.",
    ]  # fmt: skip


def test_a_position_in_a_header_means_the_words_around_it():
    reading = reading_of(INTERVIEW)
    header = document_text(reading).index("ک۱   turn 2")
    # Every character before it is one unit wide.
    assert reading.map.offset_from(header + 3) == INTERVIEW.index("برای")
    assert reading.map.offset_until(header + 3) == INTERVIEW.index("چرا آمدید؟") + len("چرا آمدید؟")


def test_line_numbers_are_the_paragraphs_of_the_stored_text():
    reading = reading_of(INTERVIEW)
    assert [p.line for p in reading.map.paragraphs] == [1, 2, 3, 5, 6]


def test_text_without_labels_has_no_headers():
    reading = reading_of("Of gardens.\nA second paragraph.", "en")
    assert document_text(reading) == "Of gardens.\u2029A second paragraph."
    assert reading.turn_at(3) == 0


def test_only_some_lines_can_be_shown():
    reading = reading_of(INTERVIEW, shown={3})
    assert document_text(reading).split("\u2029") == ["ک۱   turn 2", "و Excel هم بود."]
    assert reading.map.offset_from(reading.map.position(INTERVIEW.index("Excel"))) == INTERVIEW.index("Excel")


def test_characters_that_mean_something_to_a_document_take_one_place_each():
    text = "I: a\u2029b\ufdd0c\ufffcd\ud800e"
    turns = make_reading(make_source_unchecked(text), Lines(text), role_of, "en")
    last = turns.map.paragraphs[-1]
    assert last.end == len(text)
    assert turns.map.offset_from(turns.map.position(len(text) - 1)) == len(text) - 1
    assert len(turns.map.paragraphs) == 1


def make_source_unchecked(text):
    from phenocode.study.records import Source, Turn

    return Source("0", text, (Turn(0, 3, len(text), "I"),))


def test_the_direction_is_the_studys_never_guessed():
    from PySide6.QtCore import Qt

    reading = reading_of("ک۱: CRM was there.", "fa")
    block = reading.document.firstBlock()
    while block.isValid():
        assert block.blockFormat().layoutDirection() == Qt.LayoutDirection.RightToLeft
        block = block.next()


def lanes_of(extents):
    taken, given_lanes = (), []
    for first, last in extents:
        lane, taken = give_lane(taken, first, last)
        given_lanes.append(lane)
    return given_lanes


def test_each_takes_the_first_lane_free_over_its_height():
    assert lanes_of([(0, 3), (1, 2), (3, 5), (4, 4), (6, 7)]) == [0, 1, 1, 0, 0]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 8))))
def test_no_two_in_one_lane_share_a_line(pairs):
    extents = sorted((first, first + height) for first, height in pairs)
    lanes = lanes_of(extents)
    for i, (first, last) in enumerate(extents):
        for j in range(i):
            if lanes[i] == lanes[j]:
                assert extents[j][1] < first or last < extents[j][0]


def test_at_most_two_tints_stack_and_the_strongest_lies_on_top():
    grounds = [Ground(0, 10, 1, SELECTED), Ground(2, 8, 2), Ground(4, 6, 3, HOVER)]
    found = {(p.start, p.end): [g.colour for g in p.grounds] for p in pieces(grounds)}
    assert found == {(0, 2): [1], (2, 4): [2, 1], (4, 6): [3, 1], (6, 8): [2, 1], (8, 10): [1]}
