"""Names: when two are one, when they are near, and which fit what is being typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from phenocode.text.names import name_key, near_pairs_in_steps, rank_names, similarity, words_key

NAMES = ["فلسفه‌محور", "فلسفهٔ زندگی", "زندگی روزمره", "معنای زندگی", "Freedom", "Free time", "A kind of freedom"]
names = st.lists(st.text(st.sampled_from("اابکیي‌ abcd"), min_size=1, max_size=8), max_size=7)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("فلسفه محور", "فلسفه‌محور"), ("فلسفه محور", "فلسفهمحور"), ("كار", "کار"), ("می‌تواند", "ميتواند"),
        ("کد ۱", "کد 1"), ("  Open  Code ", "opencode"), ("رابطهٔ خوب", "رابطه خوب"), ("Café", "CAFE"),
    ],
)  # fmt: skip
def test_spellings_of_one_name(one, other):
    assert name_key(one) == name_key(other) != ""


def test_names_that_only_look_blank_have_no_key():
    for blank in ("", " ", "\u200c", "\u200f \u200e", "ـ", "\u00a0\t\n"):
        assert name_key(blank) == ""


def test_words_are_kept_apart_where_that_matters():
    assert words_key("  فلسفه   محور ") == "فلسفه محور"
    assert words_key("فلسفه‌محور") == "فلسفهمحور"


@pytest.mark.parametrize(
    ("typed", "first", "score"),
    [
        ("فلسفه محور", "فلسفه‌محور", 100), ("freedom", "Freedom", 100), ("فلس", "فلسفه‌محور", 99),
        ("free", "Freedom", 99),
        ("kind", "A kind of freedom", 98), ("روزمره", "زندگی روزمره", 98), ("reedom", "Freedom", 97),
        ("معناي", "معنای زندگی", 99),
    ],
)  # fmt: skip
def test_the_best_name_comes_first(typed, first, score):
    index, got = rank_names(typed, NAMES)[0]
    assert (NAMES[index], got) == (first, score)


def test_a_slip_of_the_finger_still_finds_the_name():
    assert NAMES[rank_names("زندکی روزمره", NAMES)[0][0]] == "زندگی روزمره"
    assert NAMES[rank_names("Fredom", NAMES)[0][0]] == "Freedom"


def test_nothing_typed_gives_nothing():
    assert rank_names("", NAMES) == rank_names(" \u200c", NAMES) == rank_names("x", []) == []


@given(names, st.text(st.sampled_from("ابک abc"), max_size=4), st.integers(1, 4))
def test_a_ranking_holds_each_name_once_the_best_first(known, typed, limit):
    ranked = rank_names(typed, known, limit=limit)
    assert len(ranked) <= limit
    assert len({index for index, _ in ranked}) == len(ranked)
    assert [score for _, score in ranked] == sorted((score for _, score in ranked), reverse=True)
    assert all(0 <= index < len(known) and 0 < score <= 100 for index, score in ranked)
    equal = [index for index, name in enumerate(known) if name_key(name) and name_key(name) == name_key(typed)]
    assert {index for index, score in ranked if score == 100} == set(equal) or len(equal) > limit


def near_pairs(known, threshold):
    """All of them, without the rests."""
    steps = near_pairs_in_steps(known, threshold)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def test_near_pairs_are_found_whatever_the_order_of_their_words():
    known = ["نیاز به حمایت", "حمایت نیاز به", "نیازهای حمایت", "چیز دیگر", "نیاز به‌حمایت"]
    pairs = near_pairs(known, 80)
    assert pairs[0] == (0, 1, 100.0)
    assert (0, 4, 100.0) in pairs
    assert not any(3 in pair[:2] for pair in pairs)


@given(names, st.integers(30, 100))
def test_near_pairs_are_the_pairs_that_are_alike_enough(known, threshold):
    pairs = near_pairs(known, threshold)
    assert [score for *_, score in pairs] == sorted((score for *_, score in pairs), reverse=True)
    expected = {
        (a, b): similarity(known[a], known[b])
        for b in range(len(known))
        for a in range(b)
        if similarity(known[a], known[b]) >= threshold
    }
    assert {(a, b): pytest.approx(score) for a, b, score in pairs} == expected


@given(st.text(max_size=12), st.text(max_size=12))
def test_likeness_is_the_same_from_both_sides(a, b):
    assert similarity(a, b) == pytest.approx(similarity(b, a))
    assert 0 <= similarity(a, b) <= 100


@given(st.lists(st.text(alphabet="کیتاب خانه‌ab", max_size=12), max_size=12), st.sampled_from([50.0, 75.0, 85.0, 95.0]))
def test_near_pairs_are_those_that_are_so_alike(names, threshold):
    wanted = {
        (a, b)
        for a in range(len(names))
        for b in range(a + 1, len(names))
        if max(
            fuzz.ratio(name_key(names[a]), name_key(names[b])),
            fuzz.ratio(*(" ".join(sorted(words_key(name).split())) for name in (names[a], names[b]))),
        )
        >= threshold
    }
    assert {(a, b) for a, b, _ in near_pairs(names, threshold)} == wanted
