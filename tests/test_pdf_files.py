"""PDF files are read whole and in reading order, whatever the order in which they are drawn; or they are refused."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from phenocode.errors import Refusal
from phenocode.exchange import pdf_files
from phenocode.exchange.documents import Document, Rejected, Sentence
from phenocode.exchange.heads import HEADS_OFFERED, remove_heads
from phenocode.exchange.parsing import Request, parse_files
from phenocode.exchange.pdf_content import _operations
from phenocode.exchange.pdf_files import read_pdf_file
from phenocode.exchange.pdf_order import in_reading_order
from phenocode.paths import resource
from phenocode.study.records import Moment
from tests.pdf_pages import Page, write_pdf

DATA = Path(__file__).parent / "data"
LEADING = 14.0


def reason(read: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as caught:
        read()
    return str(caught.value)


def said(document: Document) -> str:
    return " ".join(str(warning) for warning in document.warnings)


def read(tmp_path: Path, *pages: Page, widths: dict[str, int] | None = None) -> Document:
    path = tmp_path / "made.pdf"
    path.write_bytes(write_pdf(pages, widths=widths))
    return read_pdf_file(str(path))


def english(*lines: str, top: float = 780) -> Page:
    """Lines one under the other from the left margin; an empty one leaves its place blank."""
    page = Page()
    for number, line in enumerate(lines):
        if line:
            page.draw(50, top - number * LEADING, list(line))
    return page


def persian(*lines: str, top: float = 780) -> Page:
    page = Page()
    for number, line in enumerate(lines):
        if line:
            page.draw_from_right(545, top - number * LEADING, line)
    return page


# --- what LibreOffice makes of a Persian interview -----------------------------------------------------------------


def test_an_interview_from_a_word_processor_is_read_letter_by_letter():
    document = read_pdf_file(str(DATA / "interview-fa.pdf"))
    assert (document.format, document.encoding) == ("pdf", "")
    assert "can be removed" in said(document)
    heads = [document.text[start:end].rstrip("\n") for start, end in document.heads]
    assert heads == [line for page in range(1, 4) for line in ("مصاحبهٔ ساختگی با مشارکت‌کنندهٔ ۱", f"صفحهٔ {page}")]
    bare = remove_heads(document)
    assert bare.text + "\n" == (DATA / "interview-fa.txt").read_text(encoding="utf-8")
    assert (bare.heads, bare.warnings) == ((), ())


def test_strokes_that_justify_persian_lines_are_no_letters():
    # The file names no letter for them, and their code is that of an exclamation mark.
    document = read_pdf_file(str(DATA / "justified-fa.pdf"))
    whole = resource("sample/fa/k03.txt").read_text(encoding="utf-8").split("\n")
    assert document.text.split("\n") == whole[: len(document.text.split("\n"))]
    assert "stretches words" in said(document)
    assert "which letters" not in said(document)


def test_the_child_carries_heads(tmp_path):
    path = str(DATA / "interview-fa.pdf")
    (outcome,) = parse_files([Request(path)])
    assert outcome == read_pdf_file(path)
    assert outcome.heads


# --- letters and their order --------------------------------------------------------------------------------------


def test_presentation_forms_become_letters_and_are_told(tmp_path):
    page = Page()
    page.draw_from_right(500, 700, "ﮐﺘﺎﺏ ﺳﻼﻡ ﷲ ﻟﻠﻪ")
    document = read(tmp_path, page)
    assert document.text == "کتاب سلام الله لله"
    assert "presentation forms" in said(document)


def test_latin_ligatures_become_letters(tmp_path):
    document = read(tmp_path, english("the \ufb01rst \ufb02oor and o\ufb03ce"))
    assert document.text == "the first floor and office"
    assert not document.warnings


def test_a_ligature_of_two_letters_is_in_order_however_the_file_names_it(tmp_path):
    page = Page()
    page.draw_right(500, 700, ["م", "لا", "س", " ", "م", "ال", "س"])  # the second says «ال», as the sign lies
    assert read(tmp_path, page).text == "سلام سلام"


def test_text_is_read_by_place_and_not_by_the_order_of_drawing(tmp_path):
    page = Page()
    for number, letter in reversed(list(enumerate("که از این است"))):
        page.draw(500 - 5 * number, 700, [letter])
    for number, letter in enumerate("در را با"):
        page.draw(500 - 5 * number, 680, [letter])
    document = read(tmp_path, page)
    assert document.text == "که از این است در را با"
    assert not document.warnings


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("۱۲۳ |باتک", "کتاب ۱۲۳"),
        ("۱۴۰۲/۰۳/۰۵ |زا", "از ۱۴۰۲/۰۳/۰۵"),
        ("|۱�۰۲/۰۳ |زا", "از ۱�۰۲/۰۳"),
        ("|رفن |۱۵-۱۲| زا", "از ۱۲-۱۵ نفر"),
        ("|دوب |CRM 2.0| هک", "که CRM 2.0 بود"),
        ("|ار |ali@example.org| هب", "به ali@example.org را"),
        ("|و |3D", "3D و"),
        ("|دوب |OPAC 2.0 (Online Catalogue)| هک", "که OPAC 2.0 (Online Catalogue) بود"),
        ("12.5 |ددع", "عدد 12.5"),
    ],
)
def test_numbers_and_latin_words_keep_their_order(drawn, expected):
    text, _ = in_reading_order(list(drawn.replace("|", "")), right_to_left=True)
    assert text == expected


def test_persian_words_in_an_english_line():
    text, _ = in_reading_order(list("the word تسا باتک means it is"), right_to_left=False)
    assert text == "the word کتاب است means it is"


@pytest.mark.parametrize("drawn", [")هدنخ( دوب ", "(هدنخ) دوب "])
def test_brackets_are_right_whether_the_file_names_their_shape_or_their_meaning(tmp_path, drawn):
    page = Page()
    page.draw_right(500, 700, list(drawn.strip()))
    assert read(tmp_path, page).text == "بود (خنده)"


def test_marks_go_to_their_letters_wherever_they_are_drawn(tmp_path):
    page = Page()
    x = 400.0
    for glyph, up in (("ب", 0), ("\u064f", 4), ("ت", 0), ("\u064f", 4), ("ک", 0)):  # from the left, marks first
        page.draw(x, 700 + up, [glyph])
        x += 0 if up else 5
    page.draw(400, 650, ["e"])
    page.draw(404, 653, ["\u0301"])
    page.draw(405, 650, ["t"])
    document = read(tmp_path, page, widths={"\u064f": 0, "\u0301": 0})
    assert document.text == "کُتُب e\u0301t"


def test_a_joiner_is_kept_as_a_glyph_and_as_the_text_of_a_span(tmp_path):
    page = Page()
    page.draw_from_right(500, 700, "می‌دانم")
    page.draw_from_right(500, 640, "می")
    page.draw(490, 640, [" "], actual="\u200c")
    page.draw_from_right(490, 640, "دانم")
    assert read(tmp_path, page, widths={"\u200c": 0}).text == "می‌دانم می‌دانم"


def test_a_space_that_takes_no_room_between_persian_letters_is_a_joiner(tmp_path):
    page = Page()
    page.draw_from_right(500, 700, "که می")
    page.draw(475, 700, [" "])
    page.draw_from_right(475, 700, "دانم")
    assert read(tmp_path, page).text == "که می‌دانم"


def test_the_text_of_a_span_takes_the_place_of_its_glyphs(tmp_path):
    page = Page()
    x = page.draw(50, 700, list("one "))
    x = page.draw(x, 700, ["?a", "?b"], actual="two")
    page.draw(x, 700, list(" three"))
    document = read(tmp_path, page)
    assert document.text == "one two three"
    assert not document.warnings


def test_letters_drawn_backwards_are_put_right_and_told(tmp_path):
    page = Page()
    for number, line in enumerate(("این است که از راه رسید", "و در خانه ماند (CRM) که", "با من از آن گفت")):
        page.draw(50, 700 - number * LEADING, list(line))  # from left to right, as no Persian is written
    document = read(tmp_path, page)
    assert "این است که از راه رسید" in document.text
    assert "(CRM)" in document.text
    assert "backward order" in said(document)


def test_where_it_is_unsure_whether_words_run_backwards_the_user_is_told(tmp_path):
    page = persian("این است که از راه رسید و در خانه ماند")
    page.draw(50, 500, list("این است که از راه رسید و در خانه ماند"))
    assert "looks wrong" in said(read(tmp_path, page))


def test_letters_that_are_surely_wrong_are_told(tmp_path):
    assert "looks wrong" in said(read(tmp_path, english("ÇÑÏÌ ãËáÇ ÈÑÇí ßÊÇÈ")))
    assert not read(tmp_path, english("café déjà vu, señor «ça»")).warnings


def test_signs_that_stand_for_no_letter_are_told_or_refused(tmp_path):
    document = read(tmp_path, english("words with a "), replace_last(english("words and a"), "?sign"))
    assert "\N{REPLACEMENT CHARACTER}" in document.text
    assert "does not say which letters" in said(document)
    page = Page()
    page.draw(50, 700, [f"?{number}" for number in range(30)])
    assert "can't be taken" in reason(lambda: read(tmp_path, page))


def drawn(*words: str) -> list[str]:
    """The glyphs of words that are given from left to right; Persian ones are turned."""
    return [glyph for word in words for glyph in (reversed(word) if word[0] >= "\u0620" and word[0] < "۰" else word)]


def test_persian_that_was_set_from_the_left_is_read_in_its_order_and_told(tmp_path):
    page = Page()
    lines = [
        drawn("مصاحبه‌گر: از کتابخانه بگویید"),
        drawn(".", "بود و ما هم در همان سال به آنجا رفتیم", " ", "۱۳۹۵", " ", "پاسخگو: سال"),  # goes on below
        drawn("یک", " ", "Excel", " ", "داشتیم", "."),
        drawn("۱", ". ", "کتاب", "."),
        drawn("۱۳", " ", "در سالن نشستم تا ساعت"),
        drawn("همین", "."),
    ]
    for number, glyphs in enumerate(lines):
        page.draw(50, 700 - number * LEADING - 20 * (number > 2), glyphs)
    document = read(tmp_path, page, widths={"\u200c": 0})
    assert document.text.replace("\n", " ") == (
        "مصاحبه‌گر: از کتابخانه بگویید پاسخگو: سال ۱۳۹۵ بود و ما هم در همان سال به آنجا رفتیم. "
        "یک Excel داشتیم. ۱. کتاب. در سالن نشستم تا ساعت ۱۳ همین."
    )
    assert "from left to right" in said(document)


def test_persian_lines_at_the_left_edge_with_their_stops_at_the_left_are_read_from_the_right(tmp_path):
    page = Page()
    for number, line in enumerate(["خانهٔ ما دور بود و ما آنجا ماندیم.", "یک Excel داشتیم.", "و رفتیم."]):
        runs = [word if word.isascii() and word.isalpha() else word[::-1] for word in line.split()]
        page.draw(50, 700 - number * LEADING, list(" ".join(reversed(runs))))
    document = read(tmp_path, page)
    assert "یک Excel داشتیم." in document.text
    assert not document.warnings


@pytest.mark.parametrize("glyph", ["?stroke", "?letter"])
def test_a_sign_without_a_letter_is_a_stroke_only_where_words_are_whole_without_it(tmp_path, glyph):
    words = ["کتاب", "خانه", "مردم", "نگاه", "دست", "سنگین"]
    page = Page()
    for number, word in enumerate(words):
        stretched = [*reversed(word[2:]), glyph, *reversed(word[:2])]
        page.draw_right(545, 700 - number * LEADING, stretched)
        if glyph == "?stroke":
            page.draw_right(545, 500 - number * LEADING, list(reversed(word)))
    document = read(tmp_path, page)
    assert ("\N{REPLACEMENT CHARACTER}" in document.text) == (glyph == "?letter")
    assert ("which letters" in said(document)) == (glyph == "?letter")
    assert ("stretches words" in said(document)) == (glyph == "?stroke")
    assert ("مردم" in document.text) == (glyph == "?stroke")


def replace_last(page: Page, glyph: str) -> Page:
    x, y, size, glyphs, actual = page.operators[-1]
    page.operators[-1] = (x, y, size, (*glyphs, " ", glyph), actual)
    return page


def test_a_letter_drawn_twice_to_be_bold_is_one(tmp_path):
    page = Page()
    for shift in (0, 0.3):
        page.draw(50 + shift, 700, list("all bookkeeping"))
    assert read(tmp_path, page).text == "all bookkeeping"


def test_words_without_spaces_between_them_are_words(tmp_path):
    page = Page()
    page.draw(50, 700, list("two"))
    page.draw(68, 700, list("words"))
    assert read(tmp_path, page).text == "two words"


def test_a_raised_note_sign_stays_in_its_line(tmp_path):
    page = Page()
    x = page.draw(50, 700, list("a word"))
    page.draw(x, 703.5, ["1"], size=6)
    page.draw(x + 3, 700, list(" and on"))
    assert read(tmp_path, page).text == "a word1 and on"


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_drawn(tmp_path, rotate):
    page = english("the first line of it goes all the way.", "the second line of it goes on. ")
    page.rotate = rotate
    assert read(tmp_path, page).text.replace("\n", " ") == (
        "the first line of it goes all the way. the second line of it goes on."
    )


def test_emoji_and_letters_beyond_the_basic_plane_are_whole(tmp_path):
    assert read(tmp_path, english("a 😀 smile")).text == "a 😀 smile"


# --- content ------------------------------------------------------------------------------------------------------


def test_every_form_of_operand_is_understood():
    content = (
        b"% a remark (with a bracket\nBT /F#31 12 Tf [(a\\(b\\)\\101\\n(nested)) -12.5 <4 1 4>]TJ .5 -3. Td\r"
        b"/Span <</ActualText(x)/In[1 2]>> BDC (plain)' EMC 1 0 0 rg ET BI /W 1 ID \x00(EI) EI Q"
    )
    found = [(name, operands) for name, operands in _operations(content)]
    assert [name for name, _ in found] == ["BT", "Tf", "TJ", "Td", "BDC", "'", "EMC", "ET", "BI", "Q"]
    operands = dict(found)
    assert operands["Tf"][0].name == "F1"
    assert operands["TJ"] == [[b"a(b)A\n(nested)", -12.5, b"A@"]]
    assert operands["Td"] == [0.5, -3.0]
    assert operands["BDC"][1] == {"ActualText": b"x", "In": [1, 2]}
    assert operands["'"] == [b"plain"]


@pytest.mark.parametrize(
    "content", [b"", b"(never closed", b"<</A [ 1 2 Tj", b"]]>> >> q", b"[" * 10_000, b"{ } ) > q", b"<4z> 1 Tj"]
)
def test_content_that_is_broken_ends_and_raises_nothing(content):
    list(_operations(content))


# --- paragraphs ---------------------------------------------------------------------------------------------------


def test_lines_of_a_paragraph_are_joined_and_blank_space_divides(tmp_path):
    document = read(
        tmp_path,
        english(
            "Interviewer: what did you do when the library was closed for the summer and",
            "nobody told you of it beforehand, as it seems to have been the custom then?",
            "P1: nothing much, I think; I read at home and waited until it was opened so",
            "that I could go there again, and that was that. I had no other place to go,",
            "you know.",
            "It was a strange summer, all in all, and I remember it as a very long one to",
            "this day.",
            "",
            "and after a blank line something else begins, whatever the words may be that",
            "it begins with.",
        ),
    )
    assert [line[:22] for line in document.text.split("\n")] == [
        "Interviewer: what did ",
        "P1: nothing much, I th",
        "It was a strange summe",
        "and after a blank line",
    ]
    assert "opened so that I could" in document.text


def test_persian_lines_are_joined_and_labels_begin_paragraphs(tmp_path):
    document = read(
        tmp_path,
        persian(
            "مصاحبه‌گر: وقتی کتابخانه را برای تابستان بستند و کسی هم از پیش چیزی",
            "نگفته بود چه کردید و کجا می‌رفتید تا دوباره باز شود؟ این را بگویید",
            "مشارکت‌کننده: کار خاصی نکردم و در خانه خواندم و منتظر ماندم تا باز شود",
            "و بتوانم دوباره بروم.",
        ),
        widths={"\u200c": 0},
    )
    lines = document.text.split("\n")
    assert [line.split(":")[0] for line in lines] == ["مصاحبه‌گر", "مشارکت‌کننده"]
    assert "از پیش چیزی نگفته بود" in lines[0]


def test_hyphens_at_the_ends_of_lines(tmp_path):
    document = read(
        tmp_path,
        english(
            "the words of this line run on to the next one with a hyphen of the well-",
            "known kind that has to stay, and those of this line do so with a soft hy\u00ad",
            "phen that goes, and a dash at the end of a line is neither of the two –",
            "and stays what it is.",
        ),
    )
    assert document.text == (
        "the words of this line run on to the next one with a hyphen of the well-known kind that has to stay, and "
        "those of this line do so with a soft hyphen that goes, and a dash at the end of a line is neither of the two "
        "– and stays what it is."
    )


def test_set_in_first_lines_begin_paragraphs(tmp_path):
    page = Page()
    lines = ["a first paragraph that is set in at its beginning and that fills its lines", "to the very end, as this."]
    y = 700.0
    for _ in range(3):
        for number, line in enumerate((lines[0][:-4], lines[0] + " so.")):
            page.draw(50 + (20 if number == 0 else 0), y, list(line))
            y -= LEADING
    assert len(read(tmp_path, page).text.split("\n")) == 3


def test_two_columns_are_read_one_after_the_other_and_rows_of_a_table_across(tmp_path):
    left = [f"the left column has this line {number:02}" for number in range(12)]
    right = [f"and the right one has that line {number:02}" for number in range(12)]
    page = Page()
    page.draw(50, 740, list("A title that reaches over both of the columns and stands above them all"))
    for number in range(12):
        page.draw(50, 700 - number * LEADING, list(left[number]))
        page.draw(300, 700 - number * LEADING, list(right[number]))
    text = read(tmp_path, page).text.replace("\n", " ")
    assert text.endswith(" ".join([*left, *right]))

    table = Page()
    for number in range(12):
        table.draw(50, 700 - number * 2 * LEADING, list(("Q:", "P1:")[number % 2]))
        table.draw(
            120, 700 - number * 2 * LEADING, list(f"what is said in a row of the table {number:02} " * (1 + number % 2))
        )
    assert read(tmp_path, table).text.split("\n")[:2] == [
        "Q: what is said in a row of the table 00",
        "P1: what is said in a row of the table 01 what is said in a row of the table 01",
    ]


def test_persian_columns_are_read_from_the_right(tmp_path):
    page = Page()
    for number in range(10):
        page.draw_from_right(545, 700 - number * LEADING, f"در ستون راست این سطر {'آ' * (number % 3)} نوشته است")
        page.draw_from_right(270, 700 - number * LEADING, f"در ستون چپ آن سطر {'ب' * (number % 3)} نوشته است که")
    text = read(tmp_path, page).text
    assert text.rindex("راست") < text.index("چپ")


# --- running heads ------------------------------------------------------------------------------------------------

BODY = "the words of page {0} begin here and run over the whole of the line, on and on,"


def headed(number: int, *body: str, head: str = "An interview with P1", foot: str = "page {0}") -> Page:
    page = english(*body, top=740)
    page.draw(50, 800, list(head))
    page.draw(280, 40, list(foot.format(number)))
    return page


def test_heads_feet_and_page_numbers_stand_between_pages_and_can_be_removed(tmp_path):
    pages = [
        headed(1, BODY.format("one"), "and the sentence at the end of the page is not finished here, as the next"),
        headed(2, "page goes on with it. " + BODY.format("two"), "which ends with a full stop, in the very last line."),
        headed(3, BODY.format("three"), "and so on until the end of it all."),
    ]
    document = read(tmp_path, *pages)
    assert [document.text[start:end] for start, end in document.heads] == [
        "An interview with P1\n", "page 1\n",
        "An interview with P1\n", "page 2\n",
        "An interview with P1\n", "page 3",
    ]  # fmt: skip
    assert document.warnings == (Sentence(HEADS_OFFERED, {"file": "made.pdf"}),)
    assert remove_heads(document).text.split("\n") == [
        BODY.format("one") + " and the sentence at the end of the page is not finished here, as the next page goes on "
        "with it. " + BODY.format("two") + " which ends with a full stop, in the very last line.",
        BODY.format("three") + " and so on until the end of it all.",
    ]


def test_heads_of_left_and_right_pages_differ_and_numbers_stand_alone(tmp_path):
    pages = [
        headed(number, BODY.format("x" * number), "y" * number + ".", head=("Left", "Right")[number % 2], foot="{0}")
        for number in range(1, 7)
    ]
    document = read(tmp_path, *pages)
    heads = [document.text[start:end].strip() for start, end in document.heads]
    assert heads[:4] == ["Right", "1", "Left", "2"]
    assert len(heads) == 12


def test_words_that_only_some_pages_begin_with_are_no_heads(tmp_path):
    words = ("One", "Two", "Six")
    pages = [english(f"{word} is how this page begins", BODY.format(word), f"and so ends {word}.") for word in words]
    document = read(tmp_path, *pages)
    assert document.heads == ()
    assert not document.warnings
    assert read(tmp_path, english("a single page", "of two lines")).heads == ()


def test_a_paragraph_runs_over_a_page_that_has_no_heads(tmp_path):
    pages = [
        english(BODY.format("one"), "and the sentence at the end of the page is not finished here, as the next"),
        english("page goes on with it, and then it ends."),
    ]
    assert "\n" not in read(tmp_path, *pages).text


def made(text: str, heads: Sequence[str], moments: Sequence[int] = ()) -> Document:
    spans = []
    at = 0
    for head in heads:
        start = text.index(head, at)
        at = min(start + len(head) + 1, len(text))
        spans.append((start, at))
    return Document(
        "a.pdf", "pdf", "", text, heads=tuple(spans), moments=tuple(Moment(offset, offset) for offset in moments)
    )


@pytest.mark.parametrize(
    ("text", "heads", "expected"),
    [
        ("head\nwords\nfoot", ["head", "foot"], "words"),
        ("one half\nfoot\nhead\nand the other", ["foot", "head"], "one half and the other"),
        ("A sentence.\nfoot\nhead\nAnother", ["foot", "head"], "A sentence.\nAnother"),
        ("«A sentence.»\nfoot\nAnother", ["foot"], "«A sentence.»\nAnother"),
        ("half\nfoot\nP1: words", ["foot"], "half\nP1: words"),
        ("a well-\nfoot\nknown man", ["foot"], "a well-known man"),
        ("a soft hy\u00ad\nfoot\nphen", ["foot"], "a soft hyphen"),
        ("a\nb\nfoot", ["foot"], "a\nb"),
        ("words\n\nfoot\n\nwords", ["foot"], "words\n\n\nwords"),
        ("no heads\nat all", [], "no heads\nat all"),
    ],
)
def test_removing_heads(text, heads, expected):
    document = made(text, heads)
    assert remove_heads(document) == replace(document, text=expected, heads=())


def test_time_stamps_keep_their_words_when_heads_go():
    text = "head\nfirst words\nfoot\nhead\nlater words"
    document = made(text, ["head", "foot", "head"], [text.index("words"), text.index("later")])
    bare = remove_heads(document)
    assert bare.text == "first words later words"
    assert [bare.text[moment.offset :][:5] for moment in bare.moments] == ["words", "later"]


# --- what is refused, and what is told ----------------------------------------------------------------------------


def test_a_scanned_file_is_refused_and_scanned_pages_are_told(tmp_path):
    assert "its pages are pictures" in reason(lambda: read(tmp_path, Page(picture=True), Page(picture=True)))
    document = read(tmp_path, Page(picture=True), english("some words"), Page(picture=True))
    assert document.text == "some words"
    assert "pictures and no text: 2" in said(document)
    assert "is empty" in reason(lambda: read(tmp_path, Page()))


def test_a_protected_file_is_refused(tmp_path):
    path = tmp_path / "made.pdf"
    lock = b"<</Filter/Standard/V 1/R 2/P -4/O<" + b"ab" * 32 + b">/U<" + b"cd" * 32 + b">>>"
    path.write_bytes(write_pdf([english("secret words")], encrypt=lock))
    assert reason(lambda: read_pdf_file(str(path))) == (
        "made.pdf is protected by a password. Save it without one and import it again."
    )


@pytest.mark.parametrize("content", [b"some text", b"PK\x03\x04" + bytes(2_000)])
def test_what_is_no_pdf_is_refused(tmp_path, content):
    path = tmp_path / "made.pdf"
    path.write_bytes(content)
    assert "made.pdf is not a PDF file" in reason(lambda: read_pdf_file(str(path)))


def test_a_truncated_file_is_never_read_in_silence(tmp_path):
    whole = write_pdf([english(f"the words of page {number}") for number in range(5)])
    paths = []
    for cut in range(40, len(whole) - 10, 150):
        paths.append(tmp_path / f"{cut}.pdf")
        paths[-1].write_bytes(whole[:cut])
    for outcome in parse_files([Request(str(path)) for path in paths]):
        told = str(outcome.reason) if isinstance(outcome, Rejected) else said(outcome)
        assert "damaged" in told


def test_pages_whose_content_is_lost_or_broken_are_told(tmp_path):
    whole = write_pdf([english("the words of page 1"), english("the words of page 2")])
    path = tmp_path / "made.pdf"
    path.write_bytes(whole.replace(b"/Contents 10 0 R", b"/Contents 99 0 R"))
    document = read_pdf_file(str(path))
    assert document.text == "the words of page 1"
    assert "is damaged and was read as far as possible" in said(document)
    for raw in ("BT Tqj ET", "/Nothing Do", "BT /Nothing 12 Tf (words) Tj ET"):
        page = english("words")
        page.raw = raw
        assert "is damaged and was read as far as possible" in said(read(tmp_path, page))


def test_a_file_with_too_many_pages_or_letters_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf_files, "MOST_PAGES", 3)
    assert "more than 3 pages" in reason(lambda: read(tmp_path, *[english("words")] * 4))
    monkeypatch.setattr(pdf_files, "MOST_CHARACTERS", 20)
    assert "million characters" in reason(lambda: read(tmp_path, english("words and words"), english("and more words")))


def test_no_words_reach_the_log(tmp_path, caplog):
    page = english("words")
    page.raw = "(SECRET words) 1 2 3 Tf [/SECRET (x)] TJ /SECRET gs BT (SECRET) Tj ET"
    read(tmp_path, page)
    assert "SECRET" not in caplog.text
