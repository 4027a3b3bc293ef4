"""Speaker turns: METHOD's labels, and what is no label."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phenocode.text.lines import Lines
from phenocode.text.turns import find_turns, is_interviewer_label, label_key, likely_labels


def said(text, known=()):
    """(label, words) of each turn."""
    return [(piece.label, text[piece.body : piece.end].strip()) for piece in find_turns(text, known)]


@pytest.mark.parametrize(
    ("label", "interviewer"),
    [
        ("مصاحبه‌گر", True), ("مصاحبه گر", True), ("مصاحبهگر", True), ("مصاحبه\u200cكننده", True), ("پرسشگر", True),
        ("محقق", True), ("س", True), ("سؤال", True), ("سوال", True), ("I", True), ("Interviewer", True), ("Q", True),
        ("INTERVIEWER", True), ("Researcher", True), ("س۱", True), ("س 2", True), ("Q3", True), ("Interviewer 2", True),
        ("مصاحبه‌گر ۱", True), ("مصاحبه‌شونده", False), ("مصاحبه شونده", False), ("مشارکت‌کننده", False),
        ("مشاركت\u200cكننده", False), ("پاسخگو", False), ("ج", False), ("م۱", False), ("م ۱۲", False), ("ج۳", False),
        ("P3", False), ("p 3", False), ("P-3", False), ("R12", False), ("Participant", False), ("Participant 4", False),
        ("Speaker 2", False), ("گوینده ۲", False), ("مشارکت‌کنندهٔ ۳", False), ("مصاحبه‌شوندهٔ ۲", False),
        ("نکته", None), ("http", None), ("ساعت 10", None), ("یادداشت", None), ("Note", None), ("1", None), ("۲۰", None),
    ],
)  # fmt: skip
def test_whose_words_a_label_announces(label, interviewer):
    assert is_interviewer_label(label) is interviewer


@pytest.mark.parametrize(
    "label", ["مصاحبه‌گر", "مصاحبه گر", "پرسشگر", "پاسخگو", "س", "ج", "م۱", "I", "P3", "Interviewer"]
)
@pytest.mark.parametrize(
    "form", ["{}: سلام", "{} : سلام", "  {}:سلام", "{}：سلام", "{}:\nسلام", "{}:  \nسلام", "\u200f{}:\tسلام"]
)
def test_labels_stand_inline_and_on_a_line_of_their_own(label, form):
    assert said(form.format(label)) == [(label, "سلام")]


@pytest.mark.parametrize("form", ["**{}:** سلام", "**{}**: سلام", "_{}:_ سلام", "***{}***: سلام", "**{}:**\nسلام"])
def test_bold_and_slanted_labels_of_markdown_are_labels(form):
    assert said(form.format("P3")) == [("P3", "سلام")]


@pytest.mark.parametrize("text", ["*P3: سلام", "**P3:* سلام", "**نکته:** سلام"])
def test_half_a_sign_of_markdown_makes_no_label(text):
    assert said(text) == [("", text)]


def test_signs_of_markdown_in_what_is_said_stay_there():
    assert said("P3: *می‌خندد* سلام\n**مصاحبه‌گر**\nچرا؟") == [("P3", "*می‌خندد* سلام"), ("مصاحبه‌گر", "چرا؟")]


def test_labels_that_are_likely_stand_more_than_once_and_are_not_known():
    text = "Sara: yes.\nAli: no.\nSara : well.\nI: why?\nAnd then: see.\nI: why?\n"
    assert likely_labels(text, {"i"}) == ["Sara"]


@pytest.mark.parametrize("label", ["مصاحبه‌گر", "مصاحبه‌شونده", "Interviewer", "Participant"])
def test_a_long_word_for_a_speaker_needs_no_colon_on_its_own_line(label):
    assert said(f"{label}\nسلام") == [(label, "سلام")]


@pytest.mark.parametrize(
    "text",
    [
        "نکته: این را هم بگویم.",
        "ساعت 10:30 رسیدم.",
        "ساعت ۱۰:۳۰ رسیدم.",
        "تا 10:30 منتظر ماندم.",
        "از ۹:۱۵ شروع شد.",
        "At 10:30 we began.",
        "10:30 بود.",
        "http://example.org را دیدم.",
        "https://example.org",
        "او گفت: بیا.",
        "س",
        "I",
        "می‌گویند: «س: این پرسش است»",
        "یک جملهٔ بلند که در میان آن کسی چیزی می‌گوید و بعد مصاحبه‌گر: می‌آید",
        "R: ".replace("R", "RR"),
    ],
)
def test_what_is_no_speaker(text):
    assert [piece.label for piece in find_turns(text)] == [""]


def test_a_paragraph_without_a_label_continues_the_speaker():
    text = "مصاحبه‌گر: سلام.\n\nپاسخگو: سلام.\nحالم خوب است.\nنکته: خسته‌ام.\nس: چرا؟\nج: نمی‌دانم."
    assert said(text) == [
        ("مصاحبه‌گر", "سلام."),
        ("پاسخگو", "سلام.\nحالم خوب است.\nنکته: خسته‌ام."),
        ("س", "چرا؟"),
        ("ج", "نمی‌دانم."),
    ]


def test_text_before_the_first_label_has_no_speaker():
    assert said("مصاحبهٔ اول\nتاریخ: ۱۴۰۳/۵/۲\n\nI: Hello.\nP3: Hi.") == [
        ("", "مصاحبهٔ اول\nتاریخ: ۱۴۰۳/۵/۲"),
        ("I", "Hello."),
        ("P3", "Hi."),
    ]


def test_empty_lines_before_the_first_label_are_no_turn():
    text = "\n \nI: Hello."
    assert [(p.start, p.body, p.end, p.label) for p in find_turns(text)] == [(0, 6, len(text), "I")]


def test_a_text_without_labels_is_one_turn_and_an_empty_text_none():
    assert said("فقط متن.\nبی‌برچسب.") == [("", "فقط متن.\nبی‌برچسب.")]
    assert find_turns("") == []


def test_labels_in_arabic_letters_and_joiners_are_kept_as_written():
    text = "مصاحبه\u200cكننده: سلام\nمصاحبة شونده: علیک"
    assert [piece.label for piece in find_turns(text)] == ["مصاحبه\u200cكننده", "مصاحبة شونده"]


def test_a_label_that_the_researcher_mapped_is_a_speaker():
    text = "علي: سلام\nرضا: سلام\nعلی\nخوبم"
    assert said(text) == [("", text)]
    assert said(text, {label_key("علی")}) == [("علي", "سلام\nرضا: سلام\nعلی\nخوبم")]
    assert said(text, {label_key("علی"), label_key("رضا")}) == [("علي", "سلام"), ("رضا", "سلام\nعلی\nخوبم")]


def test_a_label_at_the_end_and_a_label_without_words_have_empty_turns():
    text = "I:\nP3:\nسلام\nI:"
    assert [(p.label, text[p.body : p.end]) for p in find_turns(text)] == [("I", ""), ("P3", "سلام\n"), ("I", "")]


pieces_of_text = st.sampled_from(
    [
        "مصاحبه‌گر:",
        "پاسخگو: ",
        "س:",
        "م۱: ",
        "P3:",
        "نکته:",
        "Interviewer",
        "\n",
        "\n\n",
        " ",
        "\t",
        "سلام",
        "word",
        "🙂",
        "10:30",
    ]
)
texts = st.one_of(st.lists(pieces_of_text, max_size=25).map("".join), st.text(max_size=60))


@given(texts, st.sets(st.sampled_from(["سلام", "word"])))
def test_turns_cover_the_text_in_order(text, known):
    turns = find_turns(text, known)
    assert "".join(text[turn.start : turn.end] for turn in turns) == text
    at = 0
    for turn in turns:
        assert turn.start == at
        assert turn.start <= turn.body <= turn.end
        assert turn.end > turn.start
        assert turn.label in text[turn.start : turn.body]
        at = turn.end
    assert [turn.label for turn in turns[1:] if not turn.label] == []


@given(st.text(st.sampled_from("ab\n🙂"), max_size=30))
def test_lines_are_numbered_paragraphs(text):
    lines = Lines(text)
    paragraphs = text.split("\n")
    assert len(lines) == len(paragraphs)
    for number, paragraph in enumerate(paragraphs, 1):
        start, end = lines.span_of(number)
        assert text[start:end] == paragraph
        assert lines.number_at(start) == lines.number_at(end) == number
