"""The pure rules of the method: names, spans, participants' words, parents, colours, merges."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phenocode.errors import Refusal
from phenocode.study.merging import joined, merged_category
from phenocode.study.model import Study
from phenocode.study.records import Category, InitialCode, Layer, Role, Setting, StudyInfo
from phenocode.study.rules import (
    clean_name,
    clean_text,
    find_named,
    make_spans,
    next_colour,
    next_position,
    participants_words,
    refuse_taken,
    refuse_wrong_parent,
)
from tests.studies import make_source

ABOUT = StudyInfo("study", "T", "P", "Q", "fa", "2026-01-01T00:00:00+00:00")


def category(name, layer=Layer.SECOND, *, colour=0, position=0, **texts):
    written = {"definition": "", "referential": "", "structural": "", "is_not": "", "parent_id": None} | texts
    return Category(id=f"id of {name}", layer=layer, name=name, position=position, colour=colour, **written)


def role_of(label):
    return Role.INTERVIEWER if label in ("س", "مصاحبه‌گر") else Role.PARTICIPANT


# Names and notes


def test_a_name_is_kept_without_needless_spaces():
    assert clean_name("  نیاز \n به\0حمایت\u00a0 ") == "نیاز به حمایت"
    assert clean_name("می\u200cتواند") == "می\u200cتواند"


@pytest.mark.parametrize("blank", ["", " ", "\u200c", "\t\n", "\0", "ـ", "\u200f\u200f"])
def test_a_blank_name_is_refused(blank):
    with pytest.raises(Refusal, match="A name needs at least one letter"):
        clean_name(blank)


def test_a_name_has_an_end():
    assert clean_name("x" * 300) == "x" * 300
    with pytest.raises(Refusal, match="300 letters at most"):
        clean_name("x" * 301)


def test_a_note_keeps_its_lines():
    assert clean_text("  یک\n\nدو \0 ") == "یک\n\nدو"


def test_names_are_the_same_after_folding():
    places = [Setting("1", "فلسفه‌محور", 0), Setting("2", "دیگر", 1)]
    assert find_named("فلسفه محور", places) == places[0]
    assert find_named("هیچ", places) is None
    with pytest.raises(Refusal, match=r"^فلسفه محور is taken: فلسفه‌محور is the same name"):
        refuse_taken("فلسفه محور", places)
    refuse_taken("فلسفه محور", places, besides="1")
    refuse_taken("نو", places)


def test_places_are_given_after_the_last():
    assert next_position([]) == 0
    assert next_position([Setting("1", "a", 4), Setting("2", "b", 1)]) == 5


# Parents, colours, merges


@pytest.mark.parametrize("layer", [None, *Layer])
@pytest.mark.parametrize("above", Layer)
def test_a_card_stands_directly_under_the_next_layer(layer, above):
    order = [None, Layer.FIRST, Layer.SECOND, Layer.ENCOUNTER]
    child = category("ch", layer) if layer else InitialCode("c", "ch", "", 0)
    if order.index(above) - order.index(layer) == 1:
        refuse_wrong_parent(child, category("pa", above))
    else:
        with pytest.raises(Refusal, match=r"ch can't stand under pa"):
            refuse_wrong_parent(child, category("pa", above))


def test_colours_are_handed_out_in_order_and_then_the_least_used():
    records = [ABOUT, category("f", Layer.FIRST, colour=3)]
    given_out = []
    for number in range(26):
        given_out.append(next_colour(Study(records)))
        records.append(category(str(number), colour=given_out[-1], position=number))
    assert given_out[:12] == [3, 9, 1, 11, 7, 5, 10, 12, 4, 2, 6, 8]
    assert given_out[12:24] == given_out[:12]
    freed = [record for record in records if getattr(record, "colour", 0) != 7]
    assert next_colour(Study(freed)) == 7


def test_two_texts_become_one_and_nothing_is_said_twice():
    assert joined("", "") == ""
    assert joined("a", "") == "a"
    assert joined("", "b") == "b"
    assert joined("a", "b") == "a\nb"
    assert joined("a and b", "b") == "a and b"


def test_a_merged_category_keeps_its_name_and_gets_what_was_written():
    into = category("into", definition="d", referential="", is_not="n", colour=3)
    gone = category("gone", definition="e", referential="r", structural="s", is_not="n", parent_id="p", colour=9)
    merged = merged_category(into, gone)
    assert merged == replace(into, definition="d\ne", referential="r", structural="s", is_not="n", parent_id="p")
    assert merged_category(replace(into, parent_id="q"), gone).parent_id == "q"


# Spans


def test_spans_leave_out_spaces_at_their_ends_and_keep_the_texts_order():
    source = make_source("یک دو سه\nچهار")
    spans = make_spans(source, [(8, 13), (2, 6)])
    assert [(span.start, span.end, span.text) for span in spans] == [(3, 5, "دو"), (9, 13, "چهار")]


def test_touching_and_overlapping_spans_are_one():
    source = make_source("abcdef ghi")
    assert [s.text for s in make_spans(source, [(0, 2), (2, 4)])] == ["abcd"]
    assert [s.text for s in make_spans(source, [(0, 4), (1, 3), (2, 6)])] == ["abcdef"]
    assert [s.text for s in make_spans(source, [(0, 6), (7, 10)])] == ["abcdef", "ghi"]


@pytest.mark.parametrize("places", [[], [(0, 0)], [(3, 4)], [(3, 4), (7, 7)]])
def test_no_words_are_no_statement(places):
    with pytest.raises(Refusal, match="Nothing is selected"):
        make_spans(make_source("abc def"), places)


@pytest.mark.parametrize("place", [(-1, 2), (0, 8), (5, 4)])
def test_offsets_outside_the_text_are_our_own_mistake(place):
    with pytest.raises(ValueError, match="outside"):
        make_spans(make_source("abc def"), [place])


@given(st.text(st.sampled_from("ab ی\n🙂"), min_size=1, max_size=25), st.data())
def test_spans_hold_exactly_the_words_that_were_chosen(text, data):
    offsets = st.integers(0, len(text))
    places = data.draw(st.lists(st.tuples(offsets, offsets).map(sorted).map(tuple), min_size=1, max_size=4))
    chosen = {at for start, end in places for at in range(start, end) if not text[at].isspace()}
    source = make_source(text)
    if not chosen:
        with pytest.raises(Refusal):
            make_spans(source, places)
        return
    spans = make_spans(source, places)
    assert {at for s in spans for at in range(s.start, s.end) if not text[at].isspace()} == chosen
    assert all(span.text == text[span.start : span.end] == span.text.strip() != "" for span in spans)
    assert all(one.end < two.start for one, two in pairwise(spans))


# Participants' words

INTERVIEW = "مصاحبه: ۱\nس: چرا آمدی؟\nم۱: برای دیدن.\nو شنیدن.\nس: همین؟\nم۱: همین."


def words(start, end):
    source = make_source(INTERVIEW)
    return [source.text[a:b].strip() for a, b in participants_words(source, role_of, start, end)]


def test_the_interviewers_words_and_the_labels_are_left_out():
    assert words(0, len(INTERVIEW)) == ["مصاحبه: ۱", "برای دیدن.\nو شنیدن.", "همین."]


def test_a_part_of_a_turn_is_that_part():
    start = INTERVIEW.index("دیدن")
    assert words(start, INTERVIEW.index("همین؟") + 2) == ["دیدن.\nو شنیدن."]
    assert words(start, start + 4) == ["دیدن"]


def test_a_label_alone_and_a_question_alone_are_nobodys_words():
    label = INTERVIEW.index("م۱:")
    assert words(label, label + 3) == []
    question = INTERVIEW.index("چرا")
    assert words(question, question + 9) == []


def test_neighbouring_turns_of_participants_stay_apart():
    text = "م۱: سلام.\nم۲: علیک."
    source = make_source(text)
    parts = participants_words(source, role_of, 0, len(text))
    assert [text[a:b].strip() for a, b in parts] == ["سلام.", "علیک."]
    assert [span.text for span in make_spans(source, parts)] == ["سلام.", "علیک."]


@given(st.data())
def test_no_letter_of_the_interviewer_ever_gets_through(data):
    turns = data.draw(st.lists(st.sampled_from(["س: QQ?", "س:\nQQ?", "م۱: aa", "م۲:aa a", "aa"]), max_size=8))
    text = "\n".join(turns)
    source = make_source(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    inside = "".join(text[a:b] for a, b in participants_words(source, role_of, start, end))
    assert "Q" not in inside
    assert "س" not in inside
    # All the participants' words that were chosen are there; those after a question without a label are the question's.
    said = [t.body + i for t in source.turns if role_of(t.label) is Role.PARTICIPANT for i in range(t.end - t.body)]
    assert inside.count("a") == sum(1 for at in said if start <= at < end and text[at] == "a")
