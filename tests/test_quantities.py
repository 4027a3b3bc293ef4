"""Quantity words found in Persian and English, what only looks like one, and what counts say to them."""

from argparse import Namespace
from dataclasses import replace
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phenocode.analysis.quantities import (
    Count,
    Counts,
    Judgement,
    check_category,
    check_definitions,
    check_text,
    judge,
)
from phenocode.cli.quantities import quantities
from phenocode.commands.categories import describe_card, make_category, move_cards
from phenocode.commands.statements import code_statement, mark_statement
from phenocode.errors import Refusal
from phenocode.study.records import Layer
from phenocode.text.quantities import Meaning, Of, find_quantities
from tests.studies import add_transcript, make_session


def found(text):
    words = find_quantities(text)
    for word in words:
        assert text[word.start : word.end] == word.word
    return [(word.word, word.meaning.value) for word in words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("All participants see it so.", [("All", "all")]),
        ("Not all of them do, and none of the interviewees wants to.", [("Not all", "not_all"), ("none", "none")]),
        ("Most see a duty, a minority sees a gift.", [("Most", "most"), ("a minority", "minority")]),
        ("half of the participants, fewer than half of us", [("half", "half"), ("fewer than half", "minority")]),
        ("few participants; a few; some; several people; many", [
            ("few", "few"), ("a few", "few"), ("some", "some"), ("several", "several"), ("many", "many"),
        ]),
        ("one of the participants, only one of them", [("one of", "one_of"), ("only one", "number")]),
        ("Both participants say so and mean it.", [("Both", "both")]),
        ("two participants, ۳ participants, ٤ statements", [("two", "number"), ("۳", "number"), ("٤", "number")]),
        ("Three of the nine settings", [("Three of the nine", "number")]),
        ("no participant and every interviewee", [("no", "none"), ("every", "all")]),
        ("همهٔ مشاركت كنندگان؛ همه‌ی آنان", [("همهٔ", "all"), ("همه‌ی", "all")]),
        ("هیچ مشارکت‌کننده‌ای، هیچ‌کس، هیچ یک از آنان", [("هیچ", "none"), ("هیچ‌کس", "none"), ("هیچ یک", "none")]),
        ("بیشتر مصاحبه‌شوندگان، بیش‌ترشان، اکثر افراد، اغلب آن‌ها", [
            ("بیشتر", "most"), ("بیش‌ترشان", "most"), ("اکثر", "most"), ("اغلب", "most"),
        ]),
        ("نیمی از آنان؛ کمتر از نیمی؛ بیش از نیمی؛ اقلیتی", [
            ("نیمی", "half"), ("کمتر از نیمی", "minority"), ("بیش از نیمی", "most"), ("اقلیتی", "minority"),
        ]),
        ("برخی، بعضی‌ها، شماری از آنان، تعدادی، چند نفر، چند مشارکت‌کننده", [
            ("برخی", "some"), ("بعضی‌ها", "some"), ("شماری", "some"), ("تعدادی", "some"), ("چند نفر", "several"),
            ("چند", "several"),
        ]),
        ("معدودی، اندکی از مشارکت‌کنندگان، بسیاری از بسترها", [
            ("معدودی", "few"), ("اندکی", "few"), ("بسیاری", "many"),
        ]),
        ("یکی از آنان، تنها یک نفر، دو نفر، هر دو نفر", [
            ("یکی از", "one_of"), ("تنها یک نفر", "number"), ("دو نفر", "number"), ("هر دو نفر", "both"),
        ]),
        ("سه نفر از نه نفر؛ بیست و سه نفر؛ هجده نفر", [
            ("سه نفر از نه نفر", "number"), ("بیست و سه نفر", "number"), ("هجده نفر", "number"),
        ]),
    ],
)  # fmt: skip
def test_words_are_found_where_they_stand(text, words):
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "at most, almost, mostly, for the most part, the most important way, most often, most likely",
        "at all, above all, after all, all in all, overall, all the time, all kinds of things",
        "half an hour, half-hearted, one and a half hours",
        "so many, how many, many times, a few times, some kind of, some day, somewhat, something, to some extent",
        "both reading and writing, one way, two sides, no way, every day, none the less",
        "minority groups and the majority vote",
        "1,200 participants were invited",
        "بیشترین، بیشتر از آن، کار بیشتر، بیش از همه، حداکثر، اکثریت‌گرایی",
        "چند و چون، هرچند، چندان، چندگانه، چند بار، چند راه",
        "یکی‌شدن، یکی شدن، یکی است، یکتا، یک راه، دو سو، دو نفره",
        "همه‌جا، همه جا، همه چیز، این همه، با این همه، همهمه، همه‌گیر، مهم‌تر از همه",
        "هیچ‌گاه، هیچ راهی، هیچ‌گونه، اندکی بعد، برخی اوقات، بعضی وقت‌ها، اقلیت‌های قومی، نیمه، نیم‌ساعت",
        "نه مشارکت‌کننده و نه کتابدار، نه تنها یکی",
    ],
)
def test_false_friends_are_no_quantities(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "of", "assumed"),
    [
        ("most of the participants", Of.PARTICIPANTS, False),
        ("most", Of.PARTICIPANTS, True),
        ("most of these settings", Of.SETTINGS, False),
        ("three organizations", Of.SETTINGS, False),
        ("many statements", Of.STATEMENTS, False),
        ("بیشتر گزاره‌ها", Of.STATEMENTS, False),
        ("همهٔ سازمان‌ها", Of.SETTINGS, False),
        ("دو نفر از مشارکت‌کنندگان", Of.PARTICIPANTS, False),
        ("برخی", Of.PARTICIPANTS, True),
    ],
)
def test_of_what_a_word_tells_is_said_or_assumed(text, of, assumed):
    (word,) = find_quantities(text)
    assert (word.of, word.assumed) == (of, assumed)


@pytest.mark.parametrize(
    ("text", "least", "most", "total"),
    [
        ("at least three participants", 3, None, None),
        ("no more than four participants", None, 4, None),
        ("more than five people", 6, None, None),
        ("کمتر از پنج نفر", None, 4, None),
        ("دو سه نفر", 2, 3, None),
        ("two or three participants", 2, 3, None),
        ("three out of 9 participants", 3, 3, 9),
        ("twenty-one participants", 21, 21, None),
    ],
)
def test_numbers_are_read(text, least, most, total):
    (word,) = find_quantities(text)
    assert (word.least, word.most, word.total) == (least, most, total)


@pytest.mark.parametrize(
    ("text", "fits", "not_fitting", "left"),
    [
        ("all participants", [(9, 9)], [(8, 9), (0, 9)], [(0, 0)]),
        ("not all participants", [(8, 9), (0, 9)], [(9, 9)], []),
        ("no participant", [(0, 9)], [(1, 9)], []),
        ("most participants", [(5, 9), (9, 9)], [(4, 9), (5, 10)], []),
        ("half of the participants", [(5, 10), (4, 9), (5, 9)], [(4, 10), (3, 9), (6, 9)], []),
        ("a minority of the participants", [(4, 9), (1, 9)], [(5, 10), (9, 9)], []),
        ("both participants", [(2, 2)], [(1, 2), (2, 3)], []),
        ("three participants", [(3, 9)], [(2, 9), (4, 9)], []),
        ("three of the nine participants", [(3, 9)], [(3, 8), (2, 9)], []),
        ("one of the participants", [(1, 9), (4, 9)], [(0, 9)], []),
        ("only one participant", [(1, 9)], [(2, 9), (0, 9)], []),
        ("few participants", [], [(6, 9), (0, 9)], [(1, 9), (4, 8)]),
        ("many participants", [], [(2, 9), (0, 9)], [(3, 9), (9, 9)]),
        ("some participants", [], [(0, 9)], [(1, 9), (9, 9)]),
        ("nearly all participants", [], [], [(9, 9), (0, 9)]),
        ("only one way", [], [], []),
    ],
)
def test_a_count_contradicts_only_what_it_can(text, fits, not_fitting, left):
    words = find_quantities(text)
    cases = ((Judgement.FITS, fits), (Judgement.DOES_NOT_FIT, not_fitting), (Judgement.JUDGE, left))
    for judgement, pairs in cases:
        for n, total in pairs:
            assert judge(words[0], Count(words[0].of, n, total)) is judgement, (n, total)


def test_a_word_that_may_tell_of_other_things_is_left_to_the_reader():
    (word,) = find_quantities("It gives all services.")
    assert word.unsure
    assert judge(word, Count(Of.PARTICIPANTS, 1, 9)) is Judgement.JUDGE
    assert judge(replace(word, unsure=False), Count(Of.PARTICIPANTS, 1, 9)) is Judgement.DOES_NOT_FIT


def test_a_long_row_of_links_is_read_at_once():
    begun = perf_counter()
    (word,) = find_quantities("همه " + "از میان " * 26 + "کتاب‌ها")
    assert (word.word, word.assumed) == ("همه", True)
    assert perf_counter() - begun < 2, "two ways to read each «از میان» take ages"


@given(st.text(alphabet="alost mfewhn1۲ \u200cهمبیشترکنفدو.،ــ‌ًﷲ", max_size=60))
def test_offsets_are_those_of_the_text_and_words_never_overlap(text):
    end = 0
    for word in find_quantities(text):
        assert end <= word.start < word.end <= len(text)
        assert text[word.start : word.end] == word.word
        end = word.end


@given(st.integers(0, 400), st.integers(0, 400))
def test_only_none_is_0_percent_and_only_all_are_100(count, total):
    percent = Count(Of.PARTICIPANTS, min(count, total), total).percent
    if not total:
        assert percent is None
    else:
        assert (percent == 0) == (min(count, total) == 0)
        assert (percent == 100) == (count >= total)


@pytest.fixture
def session(tmp_path):
    """Three participants, one of them silent; two of three reach the category."""
    made = make_session(tmp_path)
    for number, setting in ((1, "نیلوفر"), (2, "نیلوفر"), (3, "یاس")):
        transcript = add_transcript(made, "کتابخانه را جای درس می‌دانم.", participant=f"ک{number}", setting=setting)
        if number < 3:
            statement = mark_statement(made, transcript.id, [(0, 20)])
            code_statement(made, statement.id, "جای درس")
    code = next(iter(made.study.codes))
    category = make_category(made, Layer.FIRST, "جای خواندن")
    move_cards(made, [code], category.id)
    yield made
    made.close()


def test_the_whole_is_everybody_interviewed(session):
    (category,) = session.study.layer(Layer.FIRST)
    counts = Counts(session.study)
    assert counts.of(category, Of.PARTICIPANTS) == Count(Of.PARTICIPANTS, 2, 3)
    assert counts.of(category, Of.SETTINGS) == Count(Of.SETTINGS, 1, 2)
    assert counts.of(category, Of.STATEMENTS) == Count(Of.STATEMENTS, 2, 2)
    assert counts.of(category, Of.PARTICIPANTS).said == "2 of 3 participants (67 %)"


def test_a_sentence_is_checked_against_the_categories_that_it_names(session):
    (category,) = session.study.layer(Layer.FIRST)
    checked = check_text(session.study, "در «جاي خواندن» همهٔ مشارکت‌کنندگان چنین می‌گویند.")
    assert checked.categories == (category,)
    assert [one.judgement for one in checked.checked] == [Judgement.DOES_NOT_FIT]
    nobody = check_text(session.study, "همه چنین می‌گویند.")
    assert nobody.words[0].meaning is Meaning.ALL
    assert nobody.checked == ()
    chosen = check_text(session.study, "بیشتر مشارکت‌کنندگان چنین می‌گویند.", category.id)
    assert [one.judgement for one in chosen.checked] == [Judgement.FITS]


def test_definitions_that_do_not_fit_stand_first(session):
    category_id = session.study.layer(Layer.FIRST)[0].id
    text = "برخی و بیشتر مشارکت‌کنندگان و همهٔ مشارکت‌کنندگان"
    describe_card(session, category_id, definition=text, is_not="هیچ مشارکت‌کننده‌ای")
    found = check_definitions(session.study)
    assert [one.judgement for one in found] == [Judgement.DOES_NOT_FIT, Judgement.JUDGE, Judgement.FITS]
    category = session.study.categories[category_id]
    assert [one.word.word for one in check_category(session.study, category)] == ["برخی", "بیشتر", "همهٔ"]
    assert found[0].as_json(session.study)["where"] == {
        "category": "جای خواندن",
        "layer": "first",
        "text": "definition",
    }


def test_the_command_tells_each_word_with_its_count(session):
    path = session.path
    describe_card(session, session.study.layer(Layer.FIRST)[0].id, definition="بیشتر مشارکت‌کنندگان")
    session.close()

    def told(text=None, category=None):
        return quantities(Namespace(study=path, text=text, category=category))

    (word,) = told().value
    assert word["where"] == {"category": "جای خواندن", "layer": "first", "text": "definition"}
    expected = {
        "word": "بیشتر",
        "start": 0,
        "end": 5,
        "of": "participants",
        "count": 2,
        "total": 3,
        "judgement": "fits",
    }
    assert expected.items() <= word.items()
    (word,) = told("همه چنین می‌گویند").value
    assert (word["judgement"], word["count"], word["assumed"]) == (None, None, True)
    (word,) = told("همه چنین می‌گویند", "جاي خواندن").value
    assert (word["judgement"], word["count"], word["end"]) == ("does_not_fit", 2, 3)
    assert told("چیزی گفته نشد").value == []
    with pytest.raises(Refusal, match="no category named"):
        told("همه", "نیست")
