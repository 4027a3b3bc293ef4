"""Search on the folded key, with offsets into the text as it is stored."""

import pytest

from phenocode.analysis.search import PLACES, search
from phenocode.errors import Refusal
from phenocode.study.records import Memo
from tests.small_studies import Builder


def study_with(text="", **_):
    b = Builder("fa", "پدیده")
    b.participant("ه۱")
    b.transcript("مصاحبهٔ ۱", "ه۱")
    b.transcript("مقاله", literature=True)
    return b, {"source of مصاحبهٔ ۱": text, "source of مقاله": "می‌توان"}


def hits(query, text, word=False, where=("transcripts",)):
    b, texts = study_with(text)
    found = list(search(b.study(), texts.__getitem__, query, where=where, word=word))
    for hit in found:
        if hit.where == "transcripts":
            assert text[hit.start : hit.end] == hit.text
    return [hit.text for hit in found]


@pytest.mark.parametrize("query", ["می‌تواند", "ميتواند", "میتواند", "مي‌تواند"])
def test_spellings_that_fold_to_one_find_each_other(query):
    assert hits(query, "او می‌تواند، میتواند و ميتواند.") == ["می‌تواند", "میتواند", "ميتواند"]


def test_parts_of_words_match_and_whole_words_on_request():
    text = "کتاب کتاب‌ها کتابخانه «کتاب» کتاب، دوکتاب"
    assert len(hits("كتاب", text)) == 6
    assert len(hits("کتاب", text, word=True)) == 3
    assert hits("art", "art, Art; smart ARTS _art") == ["art", "Art", "art", "ART", "art"]
    assert hits("art", "art, Art; smart ARTS _art", word=True) == ["art", "Art"]
    assert hits("۱۲", "12 و 120 و ۱۲", word=True) == ["12", "۱۲"]


def test_words_apart_are_no_hit_for_the_joined_word():
    assert hits("مادر", "ما در خانه، مادر من") == ["مادر"]


def test_hits_do_not_overlap_and_a_letter_is_found_once():
    assert hits("بب", "ببببب") == ["بب", "بب"]
    assert hits("ل", "ﻻ") == ["ﻻ"]
    assert hits("s", "ß") == ["ß"]


def test_marks_of_the_last_letter_belong_to_the_hit():
    assert hits("کتاب", "کِتابِ من") == ["کِتابِ"]


@pytest.mark.parametrize("query", ["", "   ", "\u200c", "ـ", "\u064b"])
def test_a_query_of_nothing_is_refused_when_asked(query):
    b, texts = study_with("متن")
    with pytest.raises(Refusal):
        search(b.study(), texts.__getitem__, query)


def test_every_place_is_searched_with_its_own_offsets():
    b, texts = study_with("اینجا می‌توان گفت")
    b.new_code("توان داشتن")
    b.statement("g1", "مصاحبهٔ ۱", (6, "می‌توان"), (100, "ناتوان"))
    b.statement("g2", None, "بی‌توان", participant="ه۱")
    b.records["m"] = Memo("m", "توان داشتن", "یادداشت دربارهٔ توان")
    study = b.study()
    found = list(search(study, texts.__getitem__, "توان", where=PLACES))
    assert [(hit.where, hit.id, hit.name) for hit in found] == [
        ("transcripts", "مصاحبهٔ ۱", "مصاحبهٔ ۱"),
        ("statements", "g1", "مصاحبهٔ ۱"),
        ("statements", "g1", "مصاحبهٔ ۱"),
        ("statements", "g2", "ه۱"),
        ("codes", "توان داشتن", "توان داشتن"),
        ("memos", "توان داشتن", "توان داشتن"),
        ("literature", "مقاله", "مقاله"),
    ]
    quotation = study.statements["g1"].quotation
    assert [quotation[hit.start : hit.end] for hit in found[1:3]] == ["توان", "توان"]
    assert {hit.level for hit in found} == {"fold"}
    only = search(study, texts.__getitem__, "توان", where={"codes"})
    assert [hit.where for hit in only] == ["codes"]


def test_texts_that_are_not_asked_for_are_not_read():
    b, _ = study_with()

    def refuse(source_id):
        raise AssertionError(source_id)

    assert list(search(b.study(), refuse, "توان", where=["codes", "statements"])) == []
