"""Code points and UTF-16 units."""

from hypothesis import given
from hypothesis import strategies as st

from phenocode.text.units import UnitMap

texts = st.text(st.one_of(st.sampled_from("ab می🙂👩🏽‍🦰𝟘\n"), st.characters(codec="utf-16")), max_size=40)


def length_in_utf16(text):
    return len(text.encode("utf-16-le")) // 2


@given(texts)
def test_units_are_what_the_encoding_says(text):
    places = UnitMap(text)
    for offset in range(len(text) + 1):
        assert places.units(offset) == length_in_utf16(text[:offset])


@given(texts)
def test_points_lead_back(text):
    places = UnitMap(text)
    for offset in range(len(text) + 1):
        assert places.points(places.units(offset)) == offset


@given(texts)
def test_the_middle_of_a_pair_counts_as_its_start(text):
    places = UnitMap(text)
    for offset, character in enumerate(text):
        if character > "\uffff":
            assert places.points(places.units(offset) + 1) == offset


def test_a_text_without_pairs_costs_nothing():
    assert UnitMap("").units(0) == 0
    assert UnitMap("متن ساده").units(5) == 5
    assert UnitMap("plain").points(3) == 3
