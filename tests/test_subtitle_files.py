"""Subtitles are read whole: voices become labels, beginnings become moments, markup goes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.errors import Refusal
from phenocode.exchange.documents import Document
from phenocode.exchange.parser import read_file
from phenocode.text.turns import find_turns, label_key


def read(tmp_path, text: str | bytes, name: str = "a.vtt", encoding: str | None = None) -> Document:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_file(str(path), encoding)


def read_vtt(tmp_path, *blocks: str) -> Document:
    return read(tmp_path, "\n\n".join(("WEBVTT", *blocks)) + "\n")


def cue(second: int, words: str, name: str = "") -> str:
    start = f"{name}\n" if name else ""
    return f"{start}00:00:{second:02}.000 --> 00:00:{second + 1:02}.000\n{words}"


def reason(tmp_path, text: str | bytes, name: str) -> str:
    with pytest.raises(Refusal) as caught:
        read(tmp_path, text, name)
    return str(caught.value)


def said(document: Document) -> str:
    return " ".join(str(warning) for warning in document.warnings)


def heard(document: Document) -> list[tuple[str, int]]:
    """Each moment with the word that it stands before."""
    return [(document.text[moment.offset :].split()[0], moment.milliseconds) for moment in document.moments]


def test_captions_are_lines_and_their_beginnings_moments(tmp_path):
    document = read_vtt(tmp_path, cue(1, "سلام 🙂"), cue(62 % 60, "می‌شود"), "01:02:03.250 --> 01:02:04.000\nlast")
    assert document.text == "سلام 🙂\nمی‌شود\nlast"
    assert heard(document) == [("سلام", 1_000), ("می‌شود", 2_000), ("last", 3_723_250)]
    assert (document.format, document.encoding, document.labels, document.warnings) == ("vtt", "utf-8", (), ())


def test_voices_are_labels_where_they_change(tmp_path):
    document = read_vtt(
        tmp_path,
        cue(1, "<v Sara Ahmadi>What is it?</v>"),
        cue(2, "<v Sara Ahmadi>To you?"),
        cue(3, "<v.loud رضا &amp; من>یک کار</v> <v Sara Ahmadi>And?</v>"),
        cue(4, "<v Sara Ahmadi>So."),
    )
    assert document.text == "Sara Ahmadi: What is it?\nTo you?\nرضا & من: یک کار\nSara Ahmadi: And?\nSo."
    assert document.labels == ("Sara Ahmadi", "رضا & من")
    assert heard(document) == [("What", 1_000), ("To", 2_000), ("یک", 3_000), ("So.", 4_000)]
    turns = find_turns(document.text, {label_key(label) for label in document.labels})
    assert [turn.label for turn in turns] == ["Sara Ahmadi", "رضا & من", "Sara Ahmadi"]


def test_a_voice_is_said_again_after_somebody_without_one(tmp_path):
    document = read_vtt(
        tmp_path, cue(1, "<v A1>one"), cue(2, "P2: two"), cue(3, "<v A1>three\n- four"), cue(4, "<v A1>5")
    )
    assert document.text == "A1: one\nP2: two\nA1: three\n- four\nA1: 5"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ('1 "Sara K." (2838)', "Sara K.: words"),
        ('"Sara"', "Sara: words"),
        ("Speaker 2", "Speaker 2: words"),
        ("12", "words"),
        ("f3a2-7/1", "words"),
    ],
)
def test_a_speaker_may_be_named_where_the_number_stands(tmp_path, name, text):
    document = read_vtt(tmp_path, cue(1, "words", name))
    assert document.text == text
    assert heard(document) == [("words", 1_000)]


def test_a_name_with_a_colon_makes_a_label_that_is_found(tmp_path):
    document = read_vtt(tmp_path, cue(1, "<v Room 2: Sara>words"))
    assert (document.text, document.labels) == ("Room 2 Sara: words", ("Room 2 Sara",))
    assert read_vtt(tmp_path, cue(1, "<v ->words")).labels == ()


def test_lines_of_a_caption_are_one_but_for_another_speaker(tmp_path):
    assert read_vtt(tmp_path, cue(1, "first\nsecond  \n third")).text == "first second third"
    assert read_vtt(tmp_path, cue(1, "why?\n- because\n– no\n&gt;&gt; yes\nمریم: آری\nand on")).text.split("\n") == [
        *("why?", "- because", "– no", ">> yes", "مریم: آری and on")
    ]
    assert read_vtt(tmp_path, cue(1, "at 12:30 we\nmet: no")).text == "at 12:30 we\nmet: no"


def test_markup_goes_and_what_only_looks_like_it_stays(tmp_path):
    words = "<i>a</i><b>b</b><c.yellow.bg>c</c><lang fa>d</lang><00:00:01.500>e<ruby>f<rt>g</rt></ruby><br/>h"
    assert read_vtt(tmp_path, cue(1, words)).text == "abcdefg h"
    assert read_vtt(tmp_path, cue(1, "x < y & z > w <unknown> AT&T {b}")).text == "x < y & z > w <unknown> AT&T {b}"
    decoded = "&amp;lt; &lt;i&gt; a&nbsp;b &lrm;c می&zwnj;شود &#1587; &#x633; &nothing; &notit;"
    plain = "&lt; <i> a\u00a0b \u200ec می‌شود س س &nothing; &notit;"
    assert read_vtt(tmp_path, cue(1, decoded)).text == plain


def test_letters_that_would_end_a_line_do_not_move_the_moments(tmp_path):
    document = read_vtt(tmp_path, cue(1, "a&#13;&#10;b&#x2028;c"), cue(2, "later"))
    assert document.text == "a\nb c\nlater".replace("\n", " ", 1)
    assert heard(document) == [("a", 1_000), ("later", 2_000)]


def test_notes_styles_and_regions_are_no_text(tmp_path):
    document = read_vtt(
        tmp_path,
        "STYLE\n::cue { color: red }",
        "REGION\nid:1\nwidth:40%",
        "NOTE\nmade by hand\nand looked at",
        cue(1, "NOTE that this is said"),
        "NOTE SECRET",
        cue(2, "on"),
    )
    assert document.text == "NOTE that this is said\non"
    assert said(document) == "a.vtt has comments; they are no part of the text and were left out."


def test_a_header_is_no_text(tmp_path):
    text = "WEBVTT - a title\nKind: captions\nLanguage: fa\n\n00:01.000 --> 00:02.000 align:start position:0%\nwords"
    assert read(tmp_path, text).text == "words"
    assert read(tmp_path, "WEBVTT\n00:01.000 --> 00:02.000\nwords").text == "words"


def test_words_out_of_place_are_kept(tmp_path):
    document = read_vtt(tmp_path, "stray", cue(1, "How many?\n\n12\n\nmore"), cue(5, "on"))
    assert document.text == "stray\nHow many?\n12\nmore\non"
    assert heard(document) == [("How", 1_000), ("on", 5_000)]
    crowded = "WEBVTT\n\n00:01.000 --> 00:02.000\none\n00:02.000 --> 00:03.000\ntwo\n00:00:03,5 --> 00:00:04\nthree"
    assert heard(read(tmp_path, crowded)) == [("one", 1_000), ("two", 2_000), ("three", 3_500)]


def test_captions_that_roll_are_kept_whole_and_told_of(tmp_path):
    lines = [f"line number {number} <00:00:00.500><c>of the talk</c>" for number in range(12)]
    rolling = [cue(n, f"{lines[n - 1].replace('<c>', '') if n else ' '}\n{lines[n]}") for n in range(12)]
    document = read_vtt(tmp_path, *rolling)
    assert document.text.count("number 3 of the talk") == 2
    assert "repeats words from one caption to the next" in said(document)
    assert not read_vtt(tmp_path, *(cue(n, f"line {n}") for n in range(12))).warnings


SRT = (
    "1\n00:00:01,000 --> 00:00:02,000\n<i>سلام</i>\nدوست\n\n"
    "2\n00:00:03,500 --> 00:00:04,000 X1:1 X2:2\n{\\an8}P1: yes\n"
)


def test_srt(tmp_path):
    document = read(tmp_path, SRT, "a.srt")
    assert (document.text, document.format) == ("سلام دوست\nP1: yes", "srt")
    assert heard(document) == [("سلام", 1_000), ("P1:", 3_500)]
    assert read(tmp_path, "\r\n".join(SRT.split("\n")), "a.srt").text == document.text


def test_numbers_of_captions_go_and_numbers_that_were_said_stay(tmp_path):
    text = (
        "1\n00:00:01,000 --> 00:00:02,000\nHow many?\n12\n\n2\n00:00:03,000 --> 00:00:04,000\n13\n\n"
        "00:00:05,000 --> 00:00:06,000\n14\n00:00:07,000 --> 00:00:08,000\nmany\n15\n\n"
    )
    assert read(tmp_path, text, "a.srt").text == "How many? 12\n13\n14\nmany 15"
    assert read(tmp_path, "1\n00:00:01,000 --> 00:00:02,000\na\n2\n00:00:03,000 --> 00:00:04,000\nb", "a.srt").text == (
        "a\nb"
    )


def test_encodings_are_those_of_plain_text(tmp_path):
    assert read(tmp_path, SRT.encode("cp1256"), "a.srt", "windows-1256").text == "سلام دوست\nP1: yes"
    assert read(tmp_path, SRT.encode("utf-16"), "a.srt").encoding == "utf-16"
    assert "is not UTF-8 text" in reason(tmp_path, SRT.encode("cp1256"), "a.srt")
    assert read(tmp_path, "\ufeffWEBVTT\n\n00:01.000 --> 00:02.000\nwords").text == "words"


def test_what_is_no_subtitle_file_is_refused_with_what_to_do(tmp_path):
    for text in ("P1: words", "<html>", "WEBVTTX\n\n00:01.000 --> 00:02.000\nx", SRT):
        assert "a.vtt is not a WebVTT file" in reason(tmp_path, text, "a.vtt")
    assert "a.srt is not a subtitle file" in reason(tmp_path, "P1: words --> more", "a.srt")
    assert "a.srt is a WebVTT file. Give it the ending .vtt" in reason(tmp_path, "WEBVTT\n\n", "a.srt")
    assert "a.vtt is empty" in reason(tmp_path, "WEBVTT\n\n00:01.000 --> 00:02.000\n", "a.vtt")
    assert "a.vtt is empty" in reason(tmp_path, "WEBVTT", "a.vtt")
    assert "is not a text file" in reason(tmp_path, b"PK\x03\x04\0\0", "a.srt")


_WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cn"]), max_size=30)


@settings(max_examples=100, deadline=None)
@given(words=st.lists(_WORDS, min_size=1, max_size=8))
def test_no_letter_of_a_caption_is_lost(tmp_path_factory, words):
    def escaped(text: str) -> str:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("{", "&#123;")

    document = read_vtt(tmp_path_factory.mktemp("a"), cue(0, "begin"), *(cue(1, f"x{escaped(word)}") for word in words))
    assert document.text.replace(" ", "") == "\n".join(["begin", *(f"x{word}" for word in words)]).replace(" ", "")
    assert [document.text[moment.offset] for moment in document.moments] == ["b", *"x" * len(words)]
