"""Finding a query in one folded text: the three levels of METHOD, whole words, phrases, exact spans."""

import re
import time
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA, Levenshtein

from phenocode.errors import Refusal
from phenocode.text.context import context
from phenocode.text.finding import SUFFIXES, Finder
from phenocode.text.fold import fold, fold_map
from phenocode.text.loose import LooseFinder, allowed_slips
from tests.test_fold import texts


def found(query, text, *, word=False, loose=False):
    """What is found, as (words of the text, level)."""
    folded, finder = fold_map(text), Finder(query, word=word)
    places = finder.find(folded)
    assert finder.count(folded) == len(places)
    if loose:
        places = LooseFinder(finder).find(folded, places)
    spans = [folded.span(place.start, place.end) for place in places]
    assert spans == sorted(spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    return [(text[start:end], place.level) for (start, end), place in zip(spans, places, strict=True)]


def words(query, text, **options):
    return [one for one, _ in found(query, text, **options)]


# Fold


@pytest.mark.parametrize("query", ["", "   ", "\u200c", "ـ", "\u064b"])
def test_a_query_of_nothing_is_refused(query):
    with pytest.raises(Refusal):
        Finder(query)


def test_the_words_of_a_phrase_may_stand_on_two_lines():
    text = "کتاب خانه، کتاب\nخانه، کتاب \n\n\u200c خانه؛ کتابخانه"
    assert words(" کتاب  خانه ", text) == ["کتاب خانه", "کتاب\nخانه", "کتاب \n\n\u200c خانه"]
    assert words("ب خا", "کتاب  خانه", word=True) == []
    assert words("کتاب خانه", "کتاب  خانه، کتاب  خانه‌ها", word=True) == ["کتاب  خانه"]


def test_marks_that_are_left_in_the_key_belong_to_words():
    assert words("कि", "कि की किस", word=True) == ["कि"]
    assert words("क", "क कि", word=True) == ["क"]


def test_letters_that_become_several_are_found_once():
    assert words("s", "ß s ßs") == ["ß", "s", "ß", "s"]
    assert words("ss", "ßß sss") == ["ß", "ß", "ss"]
    assert words("ل", "ﻻﻻ") == ["ﻻ", "ﻻ"]
    assert words("ll", "lllll") == ["ll", "ll"]


@given(texts, st.data(), st.booleans())
@example("ßß", None, False)
def test_whatever_stands_in_a_text_is_found_there(text, data, word):
    if data is None:
        query = "s"
    else:
        start = data.draw(st.integers(0, len(text)))
        query = text[start : data.draw(st.integers(start, len(text)))]
    key = " ".join(fold(query).split())
    assume(key)
    hits = found(query, text, word=word)
    if not word:
        assert hits
    for hit, level in hits:
        if level == "fold":
            assert key in re.sub(" +", " ", fold(hit))
    if word:
        whole = found(query, text)
        assert len(hits) <= len(whole)


@given(
    st.lists(st.sampled_from(["ab", "a", "b", "ß", " ", "  ", "_", ".", "ए", "ि"]), max_size=12), st.sampled_from("ab")
)
def test_whole_words_are_those_with_no_letter_beside_them(parts, query):
    text = "".join(parts)
    letter = r"[\w\u093f]"
    expected = [match.span() for match in re.finditer(f"(?<!{letter}){query}(?!{letter})", text)]
    folded = fold_map(text)
    places = Finder(query, word=True).find(folded)
    assert [folded.span(place.start, place.end) for place in places] == expected


# Affix


@pytest.mark.parametrize(
    ("query", "text", "affixed"),
    [
        ("می‌تواند", "می تواند", True), ("می تواند", "می‌تواند", True), ("می تواند", "ميتواند", True),
        ("نمیتواند", "نمی تواند", True), ("میتواند", "نمی تواند", True), ("میتواند", "سلامی تواند", False),
        ("میتواند", "قنمی تواند", False), ("می‌تواند", "می  تواند", False), ("می‌تواند", "می، تواند", False),
        ("کتاب‌ها", "کتاب ها", True), ("کتاب ها", "کتابها", True), ("کتاب‌ها", "کتاب های", True),
        ("کتاب‌ها", "کتاب هاشون", True), ("بچه هامون", "بچه‌هامون", True), ("کتاب‌هاست", "کتاب هاست", True),
        ("کتاب‌ها", "کتاب هایل", False), ("کتاب‌ها", "کتاب ها،", True), ("کتاب‌های ما", "کتاب های ما", True),
        ("کتاب‌های ما", "کتاب هایی ما", False), ("بزرگ‌ترین", "بزرگ ترین", True), ("بزرگ‌تر", "بزرگ ترین", True),
        ("بزرگترها", "بزرگ تر ها", True), ("بزرگ تر ها", "بزرگ‌ترها", True), ("خانه‌ای", "خانه ای", True),
        ("رفته‌اند", "رفته اند", True), ("نمی‌خواهم کتاب‌ها", "نمی خواهم کتاب ها", True),
        ("آن می رود", "آن می‌رود", True), ("خانه‌ای", "خان ه ای", False),
        ("مادر", "ما در", False), ("میز", "می زند", False), ("می", "ن می ن", False),
    ],
)  # fmt: skip
def test_affixes_joined_and_apart(query, text, affixed):
    levels = [level for _, level in found(query, text)]
    assert ("affix" in levels) is affixed
    assert len(levels) <= 1 or not affixed


def test_a_place_that_is_equal_as_it_stands_is_listed_once_and_at_level_fold():
    text = "می تواند، میتواند، می‌تواند"
    assert found("می‌تواند", text) == [("می تواند", "affix"), ("میتواند", "fold"), ("می‌تواند", "fold")]
    assert found("می تواند", text) == [("می تواند", "fold"), ("میتواند", "affix"), ("می‌تواند", "affix")]
    assert found("هاها", "هاها ها") == [("هاها", "fold")]


def test_the_whole_affixed_word():
    text = "می تواند، نمی تواند، می تواندش، کتاب ها، کتاب هایی"
    assert words("میتواند", text, word=True) == ["می تواند"]
    assert words("کتابها", text, word=True) == ["کتاب ها"]
    assert words("کتاب ها", "کتابها، کتابهای، دوکتابها", word=True) == ["کتابها"]


_AFFIXED = [
    *((affix, stem) for affix in ("می", "نمی") for stem in ("تواند", "گفت", "روم")),
    *((stem, affix) for affix in ("ها", "های", "تر", "ترین", "ترها", "ای", "اند") for stem in ("کتاب", "بزرگ", "گفته")),
]
_JOINTS = ("", "\u200c", " ")


@given(
    st.lists(st.tuples(st.sampled_from(_AFFIXED), st.sampled_from(_JOINTS)), max_size=8),
    st.sampled_from(_AFFIXED),
    st.sampled_from(_JOINTS),
)
def test_all_spellings_of_an_affixed_word_find_each_other(parts, wanted, joint):
    text = "، ".join(other_joint.join(pair) for pair, other_joint in parts)
    expected = [
        (other_joint.join(pair), "fold" if (joint == " ") == (other_joint == " ") else "affix")
        for pair, other_joint in parts
        if pair == wanted
    ]
    assert found(joint.join(wanted), text, word=True) == expected


@pytest.mark.parametrize(
    ("query", "text", "levels"),
    [
        ("میدانستم", "می دانستمیدانستم", ["fold"]),
        ("می دانستم", "میدانستمی دانستم", ["fold"]),
        ("می دانستم", "میدانستم میدانستم می دانستم", ["affix", "affix", "fold"]),
        ("میدانستم", "میدانستممی دانستم می دانستم", ["fold", "affix"]),
        ("«میدانستم»", "«میدانستم»«می دانستم»", ["fold"]),
        ("بزرگترها", "بزرگ تر ها، بزرگتر ها، بزرگ ترها، بزرگترها", ["affix", "affix", "affix", "fold"]),
        ("لاها", "ﻻ ها ﻻها ﻻﻻ ها", ["affix", "fold", "affix"]),
    ],
)
def test_a_letter_belongs_to_one_place_only(query, text, levels):
    assert [level for _, level in found(query, text)] == levels


def test_the_affixes_are_folded():
    assert all(fold(suffix) == suffix for suffix in SUFFIXES)


# Loose


@pytest.mark.parametrize(
    ("query", "text", "nearly"),
    [
        ("مادر", "ما در، شما در، ما درد، مادز، مدار، نادر", ["ما در", "مادز", "مدار", "نادر"]),
        ("ما در", "مادر، مادران", ["مادر", "مادر"]),
        ("در", "د ر، دز", ["د ر"]),
        ("مشارکت", "مشراکت‌ها، مشارکتها، مشرکت، مشکت، همشارکت", ["مشراکت", "مشرکت"]),
        ("کتابخانه", "کتبخنه، کتاب خانه‌ها، ک تابخنه، کبخنه", ["کتبخنه", "ک تابخنه"]),
        ("کتاب خانه", "کتابخانه‌ها، کتابخانهٔ", ["کتابخانه", "کتابخانهٔ"]),
        ("problem-solving", "problem solving, Problemsolving", ["problem solving", "Problemsolving"]),
    ],
)
def test_what_is_nearly_so(query, text, nearly):
    assert found(query, text, loose=True) == [(one, "loose") for one in nearly]
    assert not set(nearly) & set(words(query, text))


def test_words_apart_are_no_exact_hit():
    assert words("مادر", "ما در خانه، مادر من") == ["مادر"]
    assert words("مادر", "ما در خانه، مادر من", loose=True) == ["ما در"]


def test_nearly_so_and_whole():
    text = "مشرکت، مشرکت‌ها، مشار کت"
    assert words("مشارکت", text, loose=True) == ["مشرکت", "مشرکت", "مشار کت"]
    assert words("مشارکت", text, loose=True, word=True) == ["مشرکت", "مشار کت"]


def test_a_long_query_is_looked_for_loosely_in_no_time():
    sentence = "هر کس سهم خودش را بر می‌دارد و کنار دیگران می‌ایستد. "
    text = sentence * 60
    began = time.perf_counter()
    for slip in (10, 1400, 1600, 2900):
        written = text[:3000]
        for at in (slip, slip + 40):
            written = f"{written[:at]}ژ{written[at + 1 :]}"
        assert words(text[:3000].strip(), f"{written} پایان", loose=True) == [written.strip()]
    assert time.perf_counter() - began < 2  # patterns that grow with the square of the query take a minute


_few_letters = st.text("abc ", max_size=24)


@given(_few_letters, st.text("abc", min_size=1, max_size=10), st.booleans())
def test_loose_places_are_near_enough_and_none_is_missed(text, query, word):
    folded, finder = fold_map(text), Finder(query, word=word)
    exact = finder.find(folded)
    loose = LooseFinder(finder).find(folded, exact)
    key, slips = folded.text, allowed_slips(len(query))

    def is_near(start, end):
        part = key[start:end]
        ends = end == len(key) or key[end] == " "
        begins = start == 0 or key[start - 1] == " "
        if part != part.strip() or not part or not begins or ((" " in part or word) and not ends):
            return False
        distance = (OSA if slips == 1 else Levenshtein).distance(part, query)
        return distance <= slips or part.replace(" ", "") == query

    for place in loose:
        assert is_near(place.start, place.end)
    taken = {at for place in (*exact, *loose) for at in range(place.start, place.end)}
    for start in range(len(key)):
        for end in range(start + 1, len(key) + 1):
            assert not is_near(start, end) or taken & set(range(start, end))


@given(texts, texts)
def test_loose_places_never_overlap_and_end_at_letters(text, query):
    assume(fold(query).split())
    exact = found(query, text)
    for place in words(query, text, loose=True):
        assert place == place.strip(" \n")
    assert exact == found(query, text)


# Context


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (100, ("یک دو سه ", "چهار", " پنج شش هفت")),
        (9, ("یک دو سه ", "چهار", " پنج شش …")),
        (5, ("… سه ", "چهار", " پنج …")),
        (0, ("… ", "چهار", " …")),
    ],
)
def test_context_is_cut_between_words(width, shown):
    text = "یک دو\nسه چهار پنج شش\n\nهفت"
    start = text.index("چهار")
    assert context(text, start, start + 4, width) == shown


def test_context_of_a_part_of_a_word_and_of_a_whole_text():
    assert context("ناتوانی", 2, 6, 2) == ("نا", "توان", "ی")
    assert context("abcdefghij", 4, 6, 2) == ("…cd", "ef", "gh…")
    assert context("a\n\nb", 0, 4, 2) == ("", "a b", "")


@given(texts, st.data())
def test_context_is_one_line_of_what_stands_there(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before, words, after = context(text, start, end, data.draw(st.integers(0, 12)))
    line = before + words + after
    assert not set(line) & set("\n\r\t")
    assert "  " not in before.strip("…")
    assert "  " not in after.strip("…")
    assert "".join(words.split()) == "".join(text[start:end].split())
    shown = "".join(line.replace("…", "").split())
    assert shown in "".join(text.replace("…", "").split())
