"""The folded key and its map back (METHOD, "Persian, and other text")."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phenocode.text.fold import fold, fold_in_steps, fold_map, join_folded

# Letters that folding treats in different ways, so that random texts meet their borders often.
PECULIAR = (
    "یيىئکكةۀهٔأإٱآاؤوـًَُِّْٰ\u200c\u200d\u200e\u200f\u2067\u2069\ufeff ۱٢3"
    "﷽ﻼﺏﷲﬁßİŉéȩ\u0327\u0301🙂👩🏽‍🦰\U0001d7d8\u00a0\n\t\u00ad한"
)
SIGNS = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
texts = st.lists(st.one_of(st.sampled_from(PECULIAR), st.characters()), max_size=30).map("".join)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("ي", "ی"), ("ى", "ی"), ("ك", "ک"), ("ة", "ه"), ("ۀ", "ه"), ("هٔ", "ه"),
        ("أ", "ا"), ("إ", "ا"), ("ٱ", "ا"), ("ؤ", "و"), ("ئ", "ی"), ("آ", "آ"),
        ("كِتابٌ", "کتاب"), ("مُدَرِّس", "مدرس"), ("کتـــاب", "کتاب"), ("رحمٰن", "رحمن"),
        ("\u2067متن\u2069", "متن"), ("\u200fمتن\u200e", "متن"), ("\u061cمتن", "متن"), ("\ufeffمتن", "متن"),
        ("می\u200cروم", "میروم"), ("a\u00a0b", "a b"), ("a\u202fb\tc\nd", "a b c d"),
        ("۱۴۰۳", "1403"), ("١٤٠٣", "1403"), ("1403", "1403"),
        ("ﻛﺘﺎﺏ", "کتاب"), ("ﻼ", "لا"), ("ﷲ", "الله"), ("ﮐﯾﻪ", "کیه"), ("ﬁn", "fin"),
        ("Émile ÇA Straße", "emile ca strasse"), ("e\u0301", "e"), ("İ", "i"), ("ΣΑΣ", "σασ"),
        ("한글", "한글"), ("🙂", "🙂"), ("❤\ufe0f", "❤"), ("", ""),
    ],
)  # fmt: skip
def test_the_table_of_folding(written, key):
    assert fold(written) == key


def test_spellings_of_one_word_are_one():
    assert fold("می\u200cتواند") == fold("ميتواند") == fold("میتواند")
    assert fold("هٔ") == fold("ۀ") == fold("ه")
    assert fold("مؤلّفهٔ") == fold("مولفه")
    assert fold("ما در") != fold("مادر")


@given(texts, texts)
def test_the_key_of_two_texts_is_their_keys_in_a_row(one, other):
    assert fold(one + other) == fold(one) + fold(other)


@given(texts)
def test_folding_again_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


def test_folding_again_changes_no_letter_at_all():
    letters = map(chr, range(0x20000))
    assert [letter for letter in letters if fold(fold(letter)) != fold(letter)] == []


@given(texts, st.data())
def test_the_map_leads_back_to_the_words_that_were_found(text, data):
    folded = fold_map(text)
    assert folded.text == fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    first, last = folded.span(start, end)
    assert 0 <= first < last <= len(text)
    assert folded.text[start:end] in fold(text[first:last])
    # Nothing but the letters found, and the marks that belong to the last of them.
    assert len(fold(text[first + 1 : last])) < len(fold(text[first:last]))
    assert not is_sign(text[last - 1])
    assert fold(text[last:].lstrip(SIGNS)[:1]) or not text[last:].lstrip(SIGNS)


@given(texts)
def test_the_sparse_map_says_what_a_map_of_each_letter_says(text):
    folded = fold_map(text)
    sources = [offset for offset, letter in enumerate(text) for _ in fold(letter)]
    for start in range(len(sources)):
        following = [source for source in sources if source > sources[start]]
        after = following[0] if following else len(text)
        while is_sign(text[after - 1]):
            after -= 1
        assert folded.span(start, start + 1) == (sources[start], after)
    for offset in range(len(text) + 1):
        assert folded.key_offset(offset) == len(fold(text[:offset]))


@given(texts)
def test_a_key_says_what_it_holds(text):
    folded = fold_map(text)
    assert folded.wide == ("  " in folded.text)
    assert folded.several == any(len(fold(letter)) > 1 for letter in text)
    assert set(folded.marks) == {c for c in folded.text if unicodedata.category(c).startswith("M")}


def test_a_long_text_is_folded_in_slices():
    text = "می‌رود ﻼ\n" * 20_000
    answered = []

    def follow():
        answered.append((yield from fold_in_steps(text)))

    rests = sum(1 for _ in follow())
    assert answered == [fold_map(text)]
    assert len(text) / 25_000 <= rests <= len(text) / 20_000


@given(st.lists(texts, max_size=4))
def test_joined_keys_stand_apart(parts):
    keys = list(map(fold_map, parts))
    joined = join_folded(keys)
    assert joined.text.split("\n") == ([key.text for key in keys] or [""])
    assert (joined.wide, joined.several) == (any(k.wide for k in keys), any(k.several for k in keys))
    assert set(joined.marks) == {mark for key in keys for mark in key.marks}


def test_a_found_word_takes_its_last_letters_marks_along():
    text = "خانهٔ سبزِ ما"
    folded = fold_map(text)
    at = folded.text.find("خانه")
    assert slice_of(text, folded.span(at, at + 4)) == "خانهٔ"
    at = folded.text.find("سبز")
    assert slice_of(text, folded.span(at, at + 3)) == "سبزِ"


def test_a_found_part_of_a_ligature_is_the_ligature():
    text = "سﻼم"
    folded = fold_map(text)
    assert folded.text == "سلام"
    assert slice_of(text, folded.span(1, 2)) == "ﻼ"
    assert slice_of(text, folded.span(2, 4)) == "ﻼم"


def test_a_key_is_whole_after_an_emoji():
    text = "🙂🙂 کتابِ\u200cها"
    folded = fold_map(text)
    at = folded.text.find("کتاب")
    assert slice_of(text, folded.span(at, at + 4)) == "کتابِ"


def test_every_code_point_has_a_key():
    for code in (0, 0xD800, 0xDFFF, 0xFFFF, sys.maxunicode):
        fold(chr(code))


def is_sign(letter):
    """Whether it is nobody's: a joiner, a mark of direction, a soft hyphen."""
    return unicodedata.category(letter) == "Cf" and not fold(letter)


def slice_of(text, span):
    return text[span[0] : span[1]]
