"""Time stamps are taken out of a text without touching its words, and stay anchored where they stood."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.text.moments import Moment, say_moment, take_moments

SECOND = 1000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE


@pytest.mark.parametrize(
    ("stamp", "milliseconds"),
    [
        ("[00:12:03]", 12 * MINUTE + 3 * SECOND),
        ("[12:03]", 12 * MINUTE + 3 * SECOND),
        ("[0:12:03.250]", 12 * MINUTE + 3 * SECOND + 250),
        ("[01:00:00,5]", HOUR + 500),
        ("[75:10]", 75 * MINUTE + 10 * SECOND),
        ("[100:00:00]", 100 * HOUR),
        ("[۰۰:۱۲:۰۳]", 12 * MINUTE + 3 * SECOND),
        ("[٠١:٠٢:٠٣٫٧٥]", HOUR + 2 * MINUTE + 3 * SECOND + 750),
        ("[\u200e00:\u200f12:03\u200e]", 12 * MINUTE + 3 * SECOND),
        ("[\u206600:12:03\u2069]", 12 * MINUTE + 3 * SECOND),
        ("#00:12:03-5#", 12 * MINUTE + 3 * SECOND + 500),
        ("#۰۰:۱۲:۰۳-۵#", 12 * MINUTE + 3 * SECOND + 500),
        ("#00:12:03#", 12 * MINUTE + 3 * SECOND),
    ],
)
def test_stamps_are_understood(stamp, milliseconds):
    assert take_moments(f"{stamp} گفتم") == ("گفتم", (Moment(0, milliseconds),))


@pytest.mark.parametrize(
    "text",
    [
        *("[2:55]", "[12:75]", "[00:61:00]", "(00:12:03)", "00:12:03", "[12]", "[12:03", "12:03]", "[1234:00:00]"),
        *("[00:12:03.1234]", "#12#", "#00:12:03", "[00:12:03#", "[00: 12:03]", "[00:12:03 گفتم]", ""),
    ],
)
def test_what_is_no_stamp_stays(text):
    assert take_moments(text) == (text, ())


@pytest.mark.parametrize(
    ("text", "left", "offsets"),
    [
        ("one [12:03] two", "one two", [4]),
        ("one [12:03]two", "one two", [4]),
        ("one[12:03] two", "one two", [3]),
        ("one[12:03]two", "onetwo", [3]),
        ("one [12:03]", "one", [3]),
        ("one [12:03]\ntwo", "one\ntwo", [3]),
        ("one\n[12:03] two", "one\ntwo", [4]),
        ("[12:03]\tone", "one", [0]),
        ("[12:03]\none", "\none", [0]),
        ("one  [12:03]  two", "one   two", [5]),
        ("a [00:01] [00:02] b [00:03]", "a b", [2, 2, 3]),
        ("a [00:01][00:02] b", "a b", [2, 2]),
        ("[00:01] م۱: 🙂 می‌شود [00:02] é", "م۱: 🙂 می‌شود é", [0, 13]),
    ],
)
def test_one_space_goes_with_a_stamp(text, left, offsets):
    taken, moments = take_moments(text)
    assert taken == left
    assert [moment.offset for moment in moments] == offsets


_DIGITS = (str.maketrans("", ""), str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"), str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
_WORD = st.text(st.sampled_from("aé🙂‌می‌شودe\u0301\u064e،.:-12"), min_size=1, max_size=8)
_LINES = st.lists(st.lists(_WORD, min_size=1, max_size=6), min_size=1, max_size=5)


@settings(max_examples=200, deadline=None)
@given(lines=_LINES, data=st.data())
def test_stamps_put_before_words_are_taken_out_again(lines, data):
    """The text is as it was before stamps were put into it, and each moment lies at the word its stamp stood before."""
    stamped: list[str] = []
    expected: list[Moment] = []
    offset = 0
    for words in lines:
        pieces = []
        for word in words:
            if data.draw(st.booleans()):
                seconds = data.draw(st.integers(0, 359_999))
                hundredths = data.draw(st.integers(0, 99))
                clock = f"{say_moment(seconds * SECOND)}.{hundredths:02}".translate(data.draw(st.sampled_from(_DIGITS)))
                pieces.append(f"[{clock}]")
                expected.append(Moment(offset, seconds * SECOND + hundredths * 10))
            pieces.append(word)
            offset += len(word) + 1
        stamped.append(" ".join(pieces))
    plain = "\n".join(" ".join(words) for words in lines)
    assert take_moments("\n".join(stamped)) == (plain, tuple(expected))
    assert take_moments(plain) == (plain, ())


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("[]#:0123۱ \n\tآ🙂\u200e.-")))
def test_nothing_but_stamps_and_spaces_goes(text):
    left, moments = take_moments(text)
    assert all(0 <= moment.offset <= len(left) for moment in moments)
    assert [m.offset for m in moments] == sorted(m.offset for m in moments)
    if not moments:
        assert left == text
    assert text.count("آ") == left.count("آ")
    assert text.count("\n") == left.count("\n")


def test_moments_are_said_as_a_clock_says_them():
    assert say_moment(0) == "00:00:00"
    assert say_moment(12 * MINUTE + 3 * SECOND + 999) == "00:12:03"
    assert say_moment(100 * HOUR) == "100:00:00"


def test_a_long_text_with_many_stamps_is_quick_enough_to_be_read():
    text = "[00:12:03] می‌گوید " * 20_000
    left, moments = take_moments(text)
    assert (left, len(moments)) == ("می‌گوید " * 20_000, 20_000)
    for hostile in ("[" * 200_000, "[00:" * 50_000, "[0" + "\u200e" * 200_000, "#" * 200_000):
        assert take_moments(hostile) == (hostile, ())
