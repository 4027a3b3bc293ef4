"""What positions count: any reading is found by quotations, and by words where there are none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.exchange.refi_offsets import READINGS, STANDARD, Reading, Selection, place_selections

WORDS = ("کتاب‌خانه", "home", "😀", "می‌روم", "🏳️‍🌈x", "یعنی،", "(well)", "é", "a")


def counted(text: str, at: int, reading: Reading, crlf: bool) -> int:
    """A code point of ``text`` as a program counts it that reads so."""
    before = text[:at]
    long_ends = reading.line_ends == "two" or (reading.line_ends == "stored" and crlf)
    length = len(before.encode("utf-16-le")) // 2 if reading.utf16 else len(before)
    return length + (before.count("\n") if long_ends else 0) + reading.from_one


def written(text: str, spans, reading: Reading, crlf: bool, names) -> list[Selection]:
    return [
        Selection(counted(text, start, reading, crlf), counted(text, end, reading, crlf) - reading.last_included, name)
        for (start, end), name in zip(spans, names, strict=True)
    ]


@st.composite
def texts(draw):
    """A text of several lines with the places of some of its words."""
    pieces, spans, at = [], [], 0
    for number in range(draw(st.integers(6, 14))):
        word = draw(st.sampled_from(WORDS)) + str(number) * 3
        after = draw(st.sampled_from([" ", "\n", "\n\n", " 😀 "]))
        spans.append((at, at + len(word)))
        pieces.append(word + after)
        at += len(pieces[-1])
    return "".join(pieces), spans


@settings(max_examples=80)
@given(texts(), st.sampled_from(READINGS), st.booleans(), st.booleans())
def test_quotations_decide(made, reading, crlf, cut):
    text, spans = made
    names = [text[a:b][:9] + "…" if cut and b - a > 9 else text[a:b] for a, b in spans]
    raw = text.replace("\n", "\r\n") if crlf else text
    (placed,) = place_selections([(raw, written(text, spans, reading, crlf, names))])
    assert placed.text == text
    assert [(one.start, one.end) for one in placed.places] == spans
    assert placed.quoted == len(spans)
    assert not any(one.moved for one in placed.places)


@pytest.mark.parametrize("crlf", [False, True])
@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_words_decide_where_nothing_is_quoted(reading, crlf):
    lines = ["ک۱: خانه 😀 است", "", "and every day 🎉 again", "هر روز می‌روم"] * 6
    text = "\n".join(lines)
    spans = [
        (start, start + len(word))
        for word in ("خانه", "every day", "again", "روز می‌روم")
        for start in (at for at in range(len(text)) if text.startswith(word, at))
    ]
    raw = text.replace("\n", "\r\n") if crlf else text
    (placed,) = place_selections([(raw, written(text, spans, reading, crlf, [""] * len(spans)))])
    assert [(one.start, one.end) for one in placed.places] == spans
    assert placed.borders == 2 * len(spans)


def test_one_program_counts_in_one_way_in_all_its_texts():
    sure = "خانه 😀 من " * 8
    spans = [(at, at + 4) for at in range(len(sure)) if sure.startswith("خانه", at)]
    vague = "😀abc def"
    reading = Reading(utf16=True)
    sources = [
        (sure, written(sure, spans, reading, False, [""] * len(spans))),
        # By itself, half a word at the standard's place would be as good as half a word at this one's.
        (vague, [Selection(counted(vague, 1, reading, False), counted(vague, 3, reading, False), "")]),
    ]
    both = place_selections(sources)
    assert [one.reading for one in both] == [reading, reading]
    assert (both[1].places[0].start, both[1].places[0].end) == (1, 3)


def test_words_that_were_chosen_carelessly_change_nothing_where_the_rest_is_right():
    text = "one two three four five six"
    spans = [(0, 3), (4, 7), (8, 12), (15, 18)]  # the last is "ur "
    (placed,) = place_selections([(text, [Selection(a, b, "") for a, b in spans])])
    assert placed.reading == STANDARD
    assert [(one.start, one.end) for one in placed.places] == spans


def test_the_nearest_of_equal_quotations_is_taken_whatever_white_space_it_has():
    text = "it was  my second\nhome then. " * 3
    near = text.index("my", 40)
    (placed,) = place_selections([(text, [Selection(near - 5, near + 10, "my second home then.")])])
    (place,) = placed.places
    assert place[:2] == (near, near + len("my second\nhome then."))
    assert (place.checked, place.moved) == (True, True)


@settings(max_examples=200)
@given(st.text("ab \n", max_size=40), st.text("ab ", min_size=1, max_size=4), st.integers(0, 40))
def test_a_quotation_is_found_wherever_it_stands(around, end, start):
    name = f"a b {'ab' * 6} {end}z"
    written = name.replace(" ", " \n")
    text = f"{around}{written}{around}"
    (placed,) = place_selections([(text, [Selection(start, start + 1, name)])])
    assert placed.places[0].start == text.index(written)
    assert text[: placed.places[0].end].endswith("z")


def test_labels_in_a_long_text_move_nothing():
    text = "a " * 500_000
    labels = [Selection(at, 900_000 - at, f"a a a a a a a a b {at}") for at in range(300)]
    (placed,) = place_selections([(text, labels)])
    assert not any(one.moved for one in placed.places)


def test_a_quotation_is_found_after_many_names_that_are_none_where_most_are():
    words = [f"word{number} and {number} more" for number in range(600)]
    text = " ".join(words)
    selections = [Selection(1, 2, name) for number in range(600) for name in (words[number], f"a label, {number}")]
    (placed,) = place_selections([(text, selections)])
    assert sum(one.moved for one in placed.places) == 600


def test_what_lies_outside_or_is_empty_has_no_place():
    selections = [
        Selection(-1, -1, ""),
        Selection(3, 3, ""),
        Selection(5, 2, ""),
        Selection(90, 99, ""),
        Selection(0, 99, ""),
    ]
    (placed,) = place_selections([("some words", selections)])
    assert [(one.start, one.end) for one in placed.places] == [(-1, -1)] * 4 + [(0, 10)]
    assert [one.cut for one in placed.places] == [False] * 4 + [True]
