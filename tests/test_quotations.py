"""Quotations found in texts: equal after folding, with words left out, and what is only alike."""

import random
import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from phenocode.text.fold import fold, fold_map
from phenocode.text.quotation_parts import quotation_key
from phenocode.text.quotations import Place, Quotations

TALK = (
    "مصاحبه‌گر: باغچه برای شما چیست؟\n"
    "م۱: راستش اوایل فقط می‌رفتم سر بزنم... و بعد کم‌کم کتاب‌هایم را هم می‌بردم 🙂 آنجا می‌خواندم؛ خوب بود.\n"
    "همسایه‌ها می‌پرسیدند که «چرا همیشه این‌جا نشسته‌ای؟» و من می‌خندیدم.\n"
)
OTHER = "م۲: من هم سر زدن را دوست دارم. راستش اوایل فقط می‌رفتم سر بزنم، ولی نه هر روز. مادر من می‌گفت هر روز برو.\n"

LETTERS = "ابپتجخدرزسشعفقکگلمنوهی"
HARAKAT = "َُِّ"


def looked(*texts):
    return Quotations([fold_map(text) for text in texts])


def found(quotation, *texts, **options):
    """The places of a quotation as (words of each span, exact)."""
    places = looked(*texts).locate(quotation, **options)
    return [([texts[place.text][start:end] for start, end in place.spans], place.exact) for place in places]


# What changes nothing


@pytest.mark.parametrize(
    "quotation",
    [
        "کتاب‌هایم را هم می‌بردم",
        "كتابهايم را هم مي بردم",
        "کتاب هایم را هم میبردم",
        "  کتاب‌هایم\nرا\u00a0هم   می‌بردم ",
        "کِتاب‌هایَم را هم می‌بُردم",
        "«کتاب‌هایم را هم می‌بردم.»",
        '"کتاب‌هایم را هم می‌بردم"...',
        "- کتاب‌هایم را هم می‌بردم",
        "[…] کتاب‌هایم را هم می‌بردم […]",
        "ﮐﺘﺎﺑﻬﺎﯾﻢ را هم ﻣﯽﺑﺮﺩﻡ",
    ],
)
def test_spelling_spaces_and_marks_around_a_quotation_change_nothing(quotation):
    assert found(quotation, TALK) == [(["کتاب‌هایم را هم می‌بردم"], True)]


def test_marks_around_a_quotation_are_taken_along_where_they_stand_in_the_text():
    assert found("آنجا می‌خواندم؛ خوب بود.", TALK) == [(["آنجا می‌خواندم؛ خوب بود."], True)]
    assert found("آنجا می‌خواندم؛ خوب بود!", TALK) == [(["آنجا می‌خواندم؛ خوب بود"], True)]
    assert found("«چرا همیشه این‌جا نشسته‌ای؟»", TALK) == [(["«چرا همیشه این‌جا نشسته‌ای؟»"], True)]


def test_an_equal_quotation_scores_100():
    assert looked(TALK).locate("سر بزنم") == [Place(0, ((TALK.index("سر بزنم"), TALK.index("...")),), 100.0, True)]


def test_other_words_and_other_emoji_are_not_equal():
    assert found("هم می‌بردم 🙂 آنجا می‌خواندم", TALK)[0][1] is True
    assert found("هم می‌بردم 🙃 آنجا می‌خواندم", TALK) == [(["هم می‌بردم 🙂 آنجا می‌خواندم"], False)]
    assert found("هم می‌بردم، آنجا می‌خواندم", TALK) == [(["هم می‌بردم 🙂 آنجا می‌خواندم"], False)]


def test_the_same_words_in_several_places_are_all_told_in_the_order_of_the_texts():
    common = "راستش اوایل فقط می‌رفتم سر بزنم"
    places = looked(OTHER, TALK, OTHER).locate(common)
    assert [(place.text, place.exact) for place in places] == [(0, True), (1, True), (2, True)]
    assert len(looked(OTHER, TALK, OTHER).locate(common, limit=2)) == 2
    assert [place.text for place in looked(OTHER, TALK, OTHER).locate(common, among=[2, 1])] == [1, 2]
    assert looked(TALK, OTHER).locate("مادر من می‌گفت", among=[0]) == []
    assert looked(TALK, OTHER).locate("مادر من می‌گفت", among=[]) == []


# Short quotations


def test_a_short_quotation_is_found_as_whole_words_only():
    assert found("مادر", OTHER) == [(["مادر"], True)]
    assert found("ما", OTHER) == []
    assert found("هر روز", OTHER) == [(["هر روز"], True), (["هر روز"], True)]
    assert found("مادرم", OTHER) == []
    assert found("دوست دارن", OTHER) == []


@pytest.mark.parametrize(
    ("quotation", "text", "exact"),
    [
        ("مادر", "ما در خانه بودیم", False), ("ما در", "مادر آمد", False), ("مادر", "ما‌در خانه", True),
        ("به عنوان", "به‌عنوان مثال", True), ("بعنوان", "ب عنوان مثال", False), ("علاقه مندی", "علاقه‌مندی من", True),
        ("میتواند", "او می تواند", True), ("کتاب ها", "کتابها را", True), ("می تواند", "نمی تواند", None),
        ("سلام.خوبی", "سلام. خوبی؟", True), ("ما در […] او رفته است", "مادر بود و او رفته است", False),
    ],
)  # fmt: skip
def test_a_short_quotation_with_other_spaces_is_only_like_other_words(quotation, text, exact):
    places = looked(text).locate(quotation)
    assert [place.exact for place in places] == ([] if exact is None else [exact])
    assert all((place.score == 100) is place.exact for place in places)


def test_the_same_short_words_are_found_behind_many_that_are_only_like_them():
    assert found("مادر", "ما در خانه، " * 300 + "مادر") == [(["مادر"], True)]


def test_a_long_quotation_that_ends_within_a_word_is_equal_all_the_same():
    assert found("اوایل فقط می‌رفتم سر بزن", TALK) == [(["اوایل فقط می‌رفتم سر بزن"], True)]


# Omissions and pauses


@pytest.mark.parametrize("mark", ["[…]", "[...]", "(...)", "(…)", "[ … ]", "…", "...", "....."])
def test_words_left_out_part_a_quotation(mark):
    assert found(f"راستش اوایل {mark} آنجا میخواندم", TALK) == [(["راستش اوایل", "آنجا می‌خواندم"], True)]


def test_a_quotation_may_leave_out_words_more_than_once():
    quotation = "راستش اوایل […] کتاب‌هایم را […] خوب بود"
    assert found(quotation, TALK) == [(["راستش اوایل", "کتاب‌هایم را", "خوب بود"], True)]


def test_a_participants_own_pause_is_no_omission():
    own = "می‌رفتم سر بزنم... و بعد کم‌کم"
    assert found(own, TALK) == [([own], True)]
    assert found("می‌رفتم سر بزنم … و بعد کم‌کم", TALK) == [([own], True)]
    assert found("اوایل […] سر بزنم... و بعد کم‌کم", TALK) == [(["اوایل", "سر بزنم... و بعد کم‌کم"], True)]
    assert found("اوایل […] سر بزنم … و بعد کم‌کم", TALK) == [(["اوایل", "سر بزنم... و بعد کم‌کم"], True)]
    assert found("اوایل ... سر بزنم... و بعد کم‌کم", TALK) == [(["اوایل", "سر بزنم... و بعد کم‌کم"], True)]


def test_a_marked_omission_that_leaves_nothing_out_still_parts():
    assert found("آنجا می‌خواندم […] خوب بود", TALK) == [(["آنجا می‌خواندم", "خوب بود"], True)]


def test_an_omission_mark_in_the_text_itself_is_text():
    text = "او گفت […] که می‌آید و نیامد"
    assert found("او گفت [...] که می‌آید", text) == [(["او گفت", "که می‌آید"], True)]
    assert found("او گفت […] که می‌آید", text) == [(["او گفت […] که می‌آید"], True)]


def test_parts_stand_in_order_and_near_each_other():
    assert found("آنجا می‌خواندم […] راستش اوایل", TALK) == []
    near = "سرآغاز این گفت‌وگو " + "واژه " * 700 + "و پایان این گفت‌وگو"
    assert [exact for _, exact in found("سرآغاز این گفت‌وگو […] پایان این گفت‌وگو", near)] == [True]
    far = "سرآغاز این گفت‌وگو " + "واژه " * 1100 + "و پایان این گفت‌وگو"
    assert found("سرآغاز این گفت‌وگو […] پایان این گفت‌وگو", far) == []


def test_of_parts_in_several_places_the_nearest_together_come_first():
    text = "من گفتم یک. من گفتم دو سه چهار پنج. باز رفتم شش. باز رفتم هفت."
    places = looked(text).locate("من گفتم […] باز رفتم")
    assert [place.exact for place in places] == [True] * 4
    assert places[0].spans == (
        (text.rindex("من گفتم"), text.rindex("من گفتم") + 7),
        (text.index("باز رفتم"), text.index("باز رفتم") + 8),
    )


def test_parts_that_stand_nearer_together_in_a_later_text_come_first():
    texts = looked("من گفتم یک دو سه چهار پنج، بعد باز رفتم.", "من گفتم یک، بعد باز رفتم.")
    assert [place.text for place in texts.locate("من گفتم […] باز رفتم")] == [1, 0]


def test_parts_around_one_with_an_error_are_the_nearest():
    text = "پس گفتم نه. پس گفتم که این کار را هرگز نمی‌کردم تا امروز. باز گفتم نه. باز گفتم آری."
    [(words, exact), *_] = found("پس گفتم […] این کار را هرگز نمیکزدم […] باز گفتم", text)
    assert (words, exact) == (["پس گفتم", "این کار را هرگز نمی‌کردم", "باز گفتم"], False)
    spans = looked(text).locate("پس گفتم […] این کار را هرگز نمیکزدم […] باز گفتم")[0].spans
    assert (spans[0][0], spans[2][0]) == (text.rindex("پس گفتم"), text.index("باز گفتم"))


def test_a_part_with_an_error_is_found_beside_the_others():
    [(words, exact), *_] = found("راستش اوایل فقط […] کتابهایم را هم میبرذم […] خوب بود", TALK)
    assert words == ["راستش اوایل فقط", "کتاب‌هایم را هم می‌بردم", "خوب بود"]
    assert not exact


# What is alike


def test_an_error_is_told_by_the_score():
    one, two = (
        looked(TALK).locate(quotation)[0]
        for quotation in ("همسایه‌ها می‌پرسیدند که جرا همیشه", "همسایه‌ها میپرسیدن که جرا هیمشه")
    )
    assert one.exact is two.exact is False
    assert 75 <= two.score < one.score < 100


def test_a_place_that_is_alike_holds_whole_words():
    assert found("اوایل فقت می‌رفتم سر بزن", TALK) == [(["اوایل فقط می‌رفتم سر بزنم"], False)]


def test_errors_all_over_a_quotation_leave_it_where_it_is():
    words = "کتاب‌هایم را هم می‌بردم 🙂 آنجا می‌خواندم؛ خوب بود"
    [(place, exact), *_] = found("کباب‌هایم را هم می‌پردم 🙂 آنحا می‌خواندن؛ خوپ بود", TALK, OTHER)
    assert (place, exact) == ([words], False)
    at_both_ends = found("کبابهایم زا هم می‌بردم 🙂 آنجا می‌خواندم؛ خوپ بوذ", TALK, OTHER)
    assert at_both_ends[0][0] == [words]


def test_the_more_alike_place_comes_first():
    near, nearer = "ما هر هفته به باغچهٔ کوچک سر می‌زنیم", "ما هر هفته به باغچهٔ بزرگ سر می‌زدیم"
    assert [place.text for place in looked(near, nearer).locate("ما هر هفته به باغچهٔ بزرک سر می‌زدیم")] == [1, 0]


def test_words_that_stand_nowhere_are_found_nowhere():
    assert found("هیچ‌کس از فضانوردان روس چنین حرفی نزده است", TALK, OTHER) == []


@pytest.mark.parametrize(
    "quotation", ["", "   ", "\n", "…", "[…]", "«»", "🙂", "؟!", "\u200c", "\ufeff", "[…] ... […]"]
)
def test_a_quotation_without_words_is_found_nowhere(quotation):
    assert looked(TALK, "🙂 … [...] «»", "").locate(quotation) == []


def test_texts_without_letters_are_searched_in_peace():
    texts = looked("", "🙂🙂", "   ", "\n\n", "...")
    assert texts.locate("مادر من می‌گفت هر روز برو") == []
    assert Quotations([]).locate("مادر") == []


def test_a_very_long_quotation_is_found_with_and_without_errors():
    draw = random.Random(5)
    text = make_text(draw, 3000)
    start = text.index(" ", 2000) + 1
    end = text.index(" ", start + 5000)
    quotation = text[start:end]
    assert [(p.spans, p.exact) for p in looked(text).locate(quotation)] == [(((start, end),), True)]
    letters = list(quotation)
    for at in range(50, len(letters) - 50, 97):
        letters[at] = "ژ"
    places = looked("", text).locate("".join(letters))
    assert [(p.text, p.spans, p.exact) for p in places] == [(1, ((start, end),), False)]
    assert places[0].score > 90


def test_a_long_quotation_with_more_letters_than_its_place_at_the_beginning_of_a_text_is_found():
    text = make_text(random.Random(9), 400)
    end = text.index(" ", 230)
    letters = list(text[:end])
    for at in range(20, 200, 20):
        letters.insert(at, "ژ")
    [place] = looked(text).locate("".join(letters))
    assert (place.spans, place.exact) == (((0, end),), False)


def test_short_parts_that_stand_everywhere_are_searched_in_peace():
    text = "و این را و آن را و همه را " * 2000
    places = looked(text).locate("و … را … و … را")
    assert len(places) == 5
    assert all(place.exact for place in places)
    assert max(place.spans[-1][1] - place.spans[0][0] for place in places) < 20


def test_a_text_of_one_letter_over_and_over_is_searched_in_peace():
    [(words, exact), *_] = found("ه" * 40 + "ب" + "ه" * 40, "ه" * 60_000)
    assert words[0].strip("ه") == ""
    assert not exact


def test_a_script_that_parts_no_words_is_searched_too():
    text = (
        "彼女は毎日庭へ行って花に水をやりながら近所の人たちと話をするのが好きだと言っていました。それから家に帰ります。"
    )
    [(words, exact)] = found("近所の人たちと話をするのが好さだと言っていました", text)
    assert words == ["近所の人たちと話をするのが好きだと言っていました"]
    assert not exact


def test_many_quotations_are_located_one_by_one_with_progress():
    texts = looked(TALK, OTHER)
    told = []
    places = texts.locate_all(
        ["سر بزنم", "مادر", "", "سر بزنم"], [None, None, None, [0]], lambda *done: told.append(done)
    )
    assert [[place.text for place in one] for one in places] == [[0, 1], [1], [], [0]]
    assert told == [(0, 4, ""), (1, 4, ""), (2, 4, ""), (3, 4, ""), (4, 4, "")]
    assert texts.locate_all([]) == []


def test_locating_ends_when_it_is_cancelled():
    answers = iter([False, True])
    assert looked(OTHER).locate_all(["مادر", "مادر", "مادر"], cancelled=lambda: next(answers)) == [
        looked(OTHER).locate("مادر"),
        [],
        [],
    ]


def test_the_key_of_words_leaves_out_what_is_no_word():
    assert quotation_key("«می‌روم، […] باز هم!»") == quotation_key("ميروم باز هم...") == fold("میرومبازهم")
    assert quotation_key("می‌روم") != quotation_key("می‌رود")


# Any text, any words of it, disturbed


def make_word(draw):
    word = "".join(draw.choices(LETTERS, k=draw.randint(2, 8)))
    return draw.choice(
        [word] * 6 + [f"می\u200c{word}", f"{word}\u200cها", f"{word}ِ", f"{word}،", f"«{word}»", f"{word}🙂"]
    )


def make_text(draw, words):
    return " ".join(make_word(draw) for _ in range(words)).replace("، ", "،\n", 3)


def letters_of(text):
    return "".join(fold(text).split())


@st.composite
def quoted(draw, least=4):
    """A text and the place of some of its words: (text, start, end)."""
    source = random.Random(draw(st.integers(0, 2**32)))
    text = make_text(source, draw(st.integers(40, 120)))
    words = [(found.start(), found.end()) for found in re.finditer(r"\S+", text)]
    first = draw(st.integers(0, len(words) - least))
    last = draw(st.integers(first + least - 1, min(len(words) - 1, first + 40)))
    start, end = words[first][0], words[last][1]
    letters = letters_of(text[start:end]).strip("«»،")
    assume(len(letters) > 20 and letters_of(text).count(letters) == 1)
    return text, start, end


def core_of(text, start, end):
    """A place without the marks at its ends, which a quotation need not have."""
    while text[start] in "«»،":
        start += 1
    while text[end - 1] in "«»،":
        end -= 1
    return start, end


@given(quoted(), st.integers(0, 2**32), st.sampled_from(["", " "]))
@settings(max_examples=150)
def test_other_spelling_leads_to_exactly_the_words(place, seed, joiner):
    text, start, end = place
    draw = random.Random(seed)
    quotation = text[start:end].replace("\u200c", joiner).translate({ord("ی"): "ي", ord("ک"): "ك"})
    quotation = "".join(
        letter + (draw.choice(HARAKAT) if letter in LETTERS and not draw.randrange(4) else "") for letter in quotation
    )
    [only] = looked("دیباچه‌ای که چیزی ندارد", text).locate(draw.choice(["{}", "«{}»", " {}\n"]).format(quotation))
    assert (only.text, only.spans, only.score, only.exact) == (1, ((start, end),), 100.0, True)


@given(quoted(least=9), st.data())
@settings(max_examples=150)
def test_words_left_out_leave_exactly_the_others(place, data):
    text, start, end = place
    words = [(start + found.start(), start + found.end()) for found in re.finditer(r"\S+", text[start:end])]
    resumed = data.draw(st.integers(4, len(words) - 3))
    broken = data.draw(st.integers(3, resumed - 1))
    mark = data.draw(st.sampled_from(["[…]", "[...]", "(...)", "…", "..."]))
    parts = ((start, words[broken - 1][1]), (words[resumed][0], end))
    for first, last in parts:
        assume(letters_of(text).count(letters_of(text[slice(*core_of(text, first, last))])) == 1)
    quotation = f" {mark} ".join(text[first:last].replace("\u200c", "") for first, last in parts)
    [only] = looked(text).locate(quotation)
    assert (only.spans, only.score, only.exact) == (parts, 100.0, True)


@given(quoted(least=8), st.integers(0, 2**32), st.integers(1, 3))
@settings(max_examples=200)
def test_a_few_errors_lead_to_the_place_first_and_never_as_exact(place, seed, errors):
    text, start, end = place
    draw = random.Random(seed)
    letters = list(text[start:end].replace("\u200c", ""))
    assume(len(letters) > 40)
    for _ in range(errors):
        at = draw.choice([at for at in range(1, len(letters) - 1) if letters[at] in LETTERS])
        deed = draw.randrange(3)
        if deed == 0:
            letters[at] = draw.choice(LETTERS)
        elif deed == 1:
            letters.insert(at, draw.choice(LETTERS))
        else:
            del letters[at]
    quotation = "".join(letters)
    assume(quotation_key(quotation) not in quotation_key(text))
    best = looked("دیباچه‌ای که چیزی ندارد", text).locate(quotation)[0]
    assert (best.text, best.exact) == (1, False)
    assert best.score < 100
    [(first, last)] = best.spans
    longest = max(map(len, text.split()))
    assert abs(first - start) <= longest + 1
    assert abs(last - end) <= longest + 1
    for edge in (first, last):  # whole words
        assert not (text[edge - 1 : edge].isalnum() and text[edge : edge + 1].isalnum())
