"""How alike names are: spelling, affix spacing, the order of words, endings; one by one and in pairs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phenocode.text.likeness import Form, LikeNames, like_pairs_in_steps, likeness, stem, word_stems

names = st.lists(st.text(st.sampled_from("کتابها ‌ab"), min_size=1, max_size=9), max_size=7)


def pairs_of(known, cutoff):
    steps = like_pairs_in_steps(known, cutoff)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


@pytest.mark.parametrize(
    ("one", "other", "score", "form"),
    [
        ("فلسفه محور", "فلسفه‌محور", 100, Form.SAME), ("می تواند", "ميتواند", 100, Form.SAME),
        ("Open code", "OPENCODE", 100, Form.SAME),
        ("نیاز به حمایت", "حمایت به نیاز", 100, Form.ORDER), ("قفسهٔ کتاب ها", "کتاب‌ها قفسه", 100, Form.ORDER),
        ("می رود خانه", "خانه می‌رود", 100, Form.ORDER),
        ("تصمیم", "تصمیم‌ها", 90, Form.ENDINGS),  # 200 × 5 ÷ 12 is less
        ("گروه بزرگ", "بزرگ‌ترین گروه ها", 90, Form.ENDINGS),
        ("abcde", "abcdf", 80, Form.ALIKE),  # 200 × 4 ÷ 10
        ("reading", "readings", 200 * 7 / 15, Form.ALIKE),
        ("b a", "c a", 200 * 2 / 6, Form.ALIKE),  # words in order share «a », letters only the one
        ("تن", "تنها", 200 * 2 / 6, Form.ALIKE),  # «تنها» is no plural
        ("آب", "xyz", 0, Form.ALIKE),
    ],
)  # fmt: skip
def test_how_alike_names_are(one, other, score, form):
    for pair in ((one, other), (other, one)):
        assert likeness(*pair) == (pytest.approx(score), form)


def test_stems_keep_three_letters():
    assert [stem(word) for word in ("کتابهایشان", "بزرگترین", "دخترها", "تنها", "آنها", "reads")] == [
        "کتاب", "بزرگ", "دختر", "تنها", "آنها", "reads",
    ]  # fmt: skip


def test_the_words_of_a_text_without_endings_and_marks():
    assert word_stems("کتاب ها، قفسه‌های مدرسه؛ «کتاب»!") == {"کتاب", "قفسه", "مدرسه"}
    assert word_stems("Read, read: re-read") == {"read", "re"}
    assert word_stems(" ، ") == frozenset()


def test_what_is_typed_finds_the_names_alike_the_most_alike_first():
    known = ["abxyz", "abcdf", "xyz", "abcde", "ABC-DE", "تصمیم‌ها"]
    assert [(index, found.form) for index, found in LikeNames(known).like("abcde", 70)] == [
        (3, Form.SAME), (4, Form.ALIKE), (1, Form.ALIKE),
    ]  # fmt: skip
    assert LikeNames(known).like("تصمیم", 85) == [(5, (90.0, Form.ENDINGS))]
    assert LikeNames(known).like("تصمیم", 95) == []
    assert LikeNames(known).like(" ", 0) == LikeNames([]).like("x", 0) == []


@given(names, st.sampled_from([40.0, 70.0, 85.0, 95.0]))
def test_the_pairs_are_those_that_are_so_alike(known, cutoff):
    wanted = {
        (a, b): likeness(known[a], known[b])
        for b in range(len(known))
        for a in range(b)
        if likeness(known[a], known[b]).score >= cutoff
    }
    found = pairs_of(known, cutoff)
    assert [(a, b) for a, b, _ in found] == sorted(wanted)
    assert {(a, b): (pytest.approx(one.score), one.form) for a, b, one in found} == wanted


@given(names, st.text(st.sampled_from("کتابها ab"), min_size=1, max_size=6), st.sampled_from([40.0, 80.0]))
def test_what_is_typed_is_judged_as_a_pair_is(known, typed, cutoff):
    wanted = {index: likeness(typed, name) for index, name in enumerate(known)}
    found = dict(LikeNames(known).like(typed, cutoff))
    expected = {index: one for index, one in wanted.items() if one.score >= cutoff} if typed.strip() else {}
    assert {index: (pytest.approx(one.score), one.form) for index, one in found.items()} == expected


def test_names_are_ranked_by_what_they_hold_and_then_by_words_that_are_like_it():
    known = LikeNames(["صدا داشتن مشارکت", "مشارکت خاموش", "خاموش", "حضور خاموش", "نامشارکت", "", "چیز دیگر"])
    for _ in known.ready_in_steps():
        pass
    assert known.rank("خاموش", 9) == [(2, 100.0), (3, 98.0), (1, 98.0)]
    assert known.rank("مشاركت", 9) == [(1, 99.0), (0, 98.0), (4, 97.0)]
    # خامش is 200 × 4 ÷ (4 + 5) = 88.9 like خاموش; of حضور خامش, خامش is half the letters and حضور is there whole.
    assert [(index, round(score, 1)) for index, score in known.rank("خامش", 9)] == [(2, 88.9), (3, 88.9), (1, 88.9)]
    assert [(index, round(score, 1)) for index, score in known.rank("حضور خامش", 2)] == [(3, 94.4), (2, 44.4)]
    assert known.rank("", 9) == known.rank("زمین", 9) == LikeNames([]).rank("x", 9) == []
