"""Rich text is read whole and in order, whatever program wrote it, or refused with one sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.errors import Refusal
from phenocode.exchange.documents import Document
from phenocode.exchange.rtf_files import read_rtf_file
from tests.seed_files import rtf_of

ARABIC = "{\\fonttbl{\\f0\\fnil\\fcharset178 Tahoma;}{\\f1\\fnil\\fcharset0 Arial;}}"


def read(tmp_path, body: str | bytes, head: str = "\\ansi\\ansicpg1252\\deff0") -> Document:
    path = tmp_path / "a.rtf"
    inside = body if isinstance(body, bytes) else body.encode("ascii")
    path.write_bytes(b"{\\rtf1" + head.encode() + b" " + inside + b"}")
    return read_rtf_file(str(path))


def text_of(tmp_path, body: str | bytes, head: str = "\\ansi\\ansicpg1252\\deff0") -> str:
    return read(tmp_path, body, head).text


def reason(tmp_path, data: bytes) -> str:
    path = tmp_path / "a.rtf"
    path.write_bytes(data)
    with pytest.raises(Refusal) as caught:
        read_rtf_file(str(path))
    return str(caught.value)


def said(document: Document) -> str:
    return " ".join(str(warning) for warning in document.warnings)


def codes(text: str, codec: str) -> str:
    return "".join(f"\\'{byte:02x}" for byte in text.encode(codec))


# --- letters ------------------------------------------------------------------------------------------------------


def test_paragraphs_breaks_and_signs(tmp_path):
    document = read(
        tmp_path, "one\\par\n\\par two\\line three\\tab four\\~five\\_six\\-seven \\{\\\\\\}\\\neight\\par "
    )
    assert document.text == "one\n\ntwo\nthree\tfour\u00a0five\u2011six\u00adseven {\\}\neight"
    assert (document.format, document.encoding, document.warnings) == ("rtf", "", ())
    assert text_of(tmp_path, "a\\emdash b\\ldblquote c\\rdblquote\\bullet\\zwnj d\\endash") == "a—b“c”•\u200cd–"
    assert text_of(tmp_path, "a\\unknown12 b\\b0 c{\\i d}{\\*\\unknown no}\r\ne") == "abcde"


def test_the_end_of_a_page_divides_words_and_makes_no_empty_line(tmp_path):
    assert text_of(tmp_path, "\\page one\\page two\\page\\par three\\sect four\\par\\sect five") == (
        "one\ntwo\nthree\nfour\nfive"
    )


def test_letters_beyond_ascii_replace_their_fallback(tmp_path):
    assert text_of(tmp_path, "\\u1605?\\u1606 ?x") == "منx"
    assert text_of(tmp_path, "\\uc2\\u1605\\'e3\\'e4\\u1606 ab{\\uc0\\u1607}\\u1608 cdx") == "منهوx"
    assert text_of(tmp_path, "\\u1605\\'e3 \\u1606\\{x") == "م نx"
    assert text_of(tmp_path, "{\\uc1\\u1605}?\\u1606\\par ?\\u1606\\tab x") == "م?ن\n?ن\tx"
    assert text_of(tmp_path, "\\u8211\\endash x") == "–x"
    assert text_of(tmp_path, "\\u-10179?\\u-8704?\\u55357?\\u56832?\\u128512?") == "😀😀😀"
    assert text_of(tmp_path, "\\u-1?\\u-62537 ?\\u9999999?x") == "\uffff\u0bb7\ufffdx"


def test_controls_are_not_kept(tmp_path):
    assert text_of(tmp_path, "a\\u0?b\\u11?c\\u13?d\\'01e\\'0cf") == "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf"
    assert "halves of characters" in reason(tmp_path, b"{\\rtf1 a\\u-10179?b}")


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        ("\\ansi\\ansicpg1256", codes("سلام é", "cp1256"), "سلام é"),
        ("\\ansi\\ansicpg1256", "{\\fonttbl{\\f0\\fnil Tahoma;}}\\f0 " + codes("سلام", "cp1256"), "سلام"),
        ("\\ansi\\ansicpg1252", f"{ARABIC}\\f0 " + codes("م", "cp1256") + "\\f1 " + codes("ä", "cp1252"), "مä"),
        ("\\ansi\\deff1", f"{ARABIC}{codes('ä', 'cp1252')}{{\\f0 {codes('م', 'cp1256')}}}x", "äمx"),
        ("\\ansi\\ansicpg1256", f"{ARABIC}\\f1 " + codes("ä", "cp1252"), "ä"),
        ("\\ansi\\ansicpg1256", "{\\fonttbl{\\f0\\fcharset0 A;}}\\f0 " + codes("سلام", "cp1256"), "سلام"),
        ("\\ansi", "{\\fonttbl\\f0\\fcharset0 A;\\f1\\fcharset178 B;}\\f1 " + codes("سلام", "cp1256"), "سلام"),
        ("\\ansi", "{\\fonttbl{\\f3\\fcharset1\\cpg1251 A;}}\\f3 " + codes("да", "cp1251"), "да"),
        ("\\ansi", "{\\fonttbl{\\f3\\fcharset128 A;}}\\f3 " + codes("会話", "cp932"), "会話"),
        ("\\ansi", "{\\fonttbl{\\f3\\fcharset84 A;}}\\f3 " + codes("سلام", "mac_arabic"), "سلام"),
        ("\\mac", codes("é", "mac_roman"), "é"),
        ("\\pc", codes("é", "cp437"), "é"),
        ("\\ansi\\ansicpg65001", codes("سلام", "utf-8"), "سلام"),
        ("\\ansi\\ansicpg99999", codes("é", "cp1252"), "é"),
    ],
)
def test_bytes_have_the_encoding_of_their_font(tmp_path, head, body, text):
    assert text_of(tmp_path, body, head) == text
    assert not read(tmp_path, body, head).warnings


def test_bytes_as_they_are_count_as_well(tmp_path):
    assert text_of(tmp_path, "سلام".encode("cp1256"), "\\ansi\\ansicpg1256") == "سلام"
    assert text_of(tmp_path, b"\\u1605\xe3x\\u1606\\'e4y", "\\ansi\\ansicpg1256") == "مxنy"


def test_plain_goes_back_to_the_default_font(tmp_path):
    body = f"{ARABIC}\\f0 {codes('م', 'cp1256')}\\plain {codes('ä', 'cp1252')}{{\\v\\plain x}}"
    document = read(tmp_path, body, "\\ansi\\ansicpg1252\\deff1")
    assert (document.text, document.warnings) == ("مäx", ())


def test_what_wordpad_writes_in_persian(tmp_path):
    head = "\\fbidis\\ansi\\ansicpg1256\\deff0\\deflang1065"
    body = (
        "{\\fonttbl{\\f0\\fnil\\fcharset178{\\*\\fname Tahoma;}Tahoma (Arabic);}{\\f1\\fnil\\fcharset0 Tahoma;}}\n"
        "{\\*\\generator Riched20;}\\viewkind4\\uc1\n\\pard\\rtlpar\\qr\\f0\\rtlch\\fs20 "
        f"{codes('م1: خانه', 'cp1256')}\\'9d{codes('ها', 'cp1256')} \\u1740?\\u1705?\\lang1033\\f1\\ltrch P1\\par\n"
    )
    assert text_of(tmp_path, body, head) == "م1: خانه\u200cها یکP1"


def test_what_word_writes_around_its_runs(tmp_path):
    body = (
        "{\\fonttbl{\\f0\\fcharset0 Times;}{\\f37\\fcharset178 Times (Arabic);}}{\\colortbl;\\red0;}"
        "{\\stylesheet{\\s0 Normal;}}{\\*\\rsidtbl \\rsid1}{\\info{\\title no}{\\author no}}\\pard\\plain "
        "{\\rtlch\\fcs1 \\af37 \\ltrch\\fcs0 \\f37\\insrsid1 " + codes("سلام", "cp1256") + "}"
        "{\\rtlch\\fcs1 \\af37 \\ltrch\\fcs0 \\f0\\insrsid1 \\hich\\af0\\dbch\\af31505\\loch\\f0 and}{\\par }"
    )
    assert text_of(tmp_path, body) == "سلامand"


def test_symbols_are_kept_and_said(tmp_path):
    document = read(tmp_path, "{\\fonttbl{\\f2\\fcharset2 Symbol;}}{\\f2 \\'b7 a}b\\u-3913?")
    assert document.text == "\uf0b7 \uf061b\uf0b7"
    assert said(document) == "a.rtf has symbols of a special font; they may look different here."


# --- what is text and what is not ---------------------------------------------------------------------------------


def test_groups_without_text_are_passed_over(tmp_path):
    body = (
        "a{\\*\\bkmkstart SECRET}{\\pict\\pngblip 89504e47}{\\xe{\\v SECRET}}{\\*\\themedata SECRET{deep {er}}}"
        '{\\field{\\*\\fldinst HYPERLINK "SECRET"}{\\fldrslt link}}{\\object{\\*\\objdata 01}{\\result shown}}b'
    )
    document = read(tmp_path, body)
    assert document.text == "alinkshownb"
    assert said(document) == (
        "a.rtf has objects of other programs in it, such as sheets or charts; their text was left out."
    )


def test_binary_pictures_are_passed_over_by_their_length(tmp_path):
    assert text_of(tmp_path, b"a{\\pict\\bin8 }{\\par}\\x\x00}b\\bin0 c") == "abc"
    assert text_of(tmp_path, b"a\\bin-5 b") == "ab"


def test_of_a_text_in_two_forms_the_second_is_taken(tmp_path):
    assert text_of(tmp_path, "a{\\upr{?{b}}{\\*\\ud{\\u1605 ?}}}c") == "aمc"


def test_hidden_and_tracked_text(tmp_path):
    hidden = read(tmp_path, "a{\\v b\\v0 c}{\\v\\plain d}")
    assert (hidden.text, said(hidden)) == ("abcd", "a.rtf has hidden text; it was taken too.")
    tracked = read(
        tmp_path, "kept {\\deleted\\revauthdel1 gone}{\\revised new}{\\deleted\\par }joined{\\deleted{\\footnote x}}"
    )
    assert tracked.text == "kept newjoined"
    assert said(tracked) == "a.rtf has tracked changes; the final text was taken."
    assert not read(tmp_path, "{\\stylesheet{\\v\\revised x;}}a{\\revised0 b}").warnings


def test_what_is_left_out_is_said(tmp_path):
    body = "{\\header Interview \\v three}{\\footerr 12}text{\\*\\atnid S}{\\*\\annotation SECRET{\\par}}"
    document = read(tmp_path, body)
    assert document.text == "text"
    assert [str(warning).split(" has ")[1].split(";")[0] for warning in document.warnings] == [
        "words in its page headers or footers",
        "comments",
    ]
    assert not read(tmp_path, "{\\header 12 {\\field{\\*\\fldinst PAGE}}}text").warnings


@pytest.mark.parametrize(
    ("sign", "warned"), [("1.\\tab", True), ("a)\\tab", True), ("\\'b7\\tab", False), ("o\\tab", False)]
)
def test_numbers_that_are_made_up_are_said(tmp_path, sign, warned):
    for group in ("\\listtext", "\\*\\listtext", "\\pntext"):
        document = read(tmp_path, f"{{{group}\\pard {sign}}}item\\par ")
        assert document.text == "item"
        assert ("automatic numbers" in said(document)) == warned


def test_notes_stand_at_the_end_with_their_signs(tmp_path):
    body = (
        "a{\\super\\chftn}{\\footnote\\pard{\\super\\chftn} first\\par goes on} b"
        "{\\super\\chftn}{\\*\\footnote\\ftnalt{\\super\\chftn}\\tab at last}\\par "
        "c{\\super\\chftn}{\\footnote{\\chftn} second}{\\super *}{\\footnote {\\super *} own sign}\\par "
    )
    document = read(tmp_path, body)
    assert document.text == "a[1] b[i]\nc[2]*\n[1] first\ngoes on\n[2] second\n* own sign\n[i] at last"
    assert "stand at the end" in said(document)


def test_text_boxes_are_read_once_after_their_paragraph(tmp_path):
    new = (
        "{\\shp{\\*\\shpinst{\\sp{\\sn wzName}{\\sv SECRET}}{\\sp{\\sn pib}{\\sv {\\pict 00}}}"
        "{\\shptxt in the box\\par two\\par}}"
        "{\\shprslt{\\*\\do{\\dptxbxtext in the box}}}}"
    )
    assert text_of(tmp_path, f"be{new}fore\\par z") == "before\nin the box\ntwo\nz"
    assert text_of(tmp_path, "be{\\*\\do{\\dptxbx{\\dptxbxtext old\\par}}}fore\\par ") == "before\nold"
    assert text_of(tmp_path, "a{\\shp{\\*\\shpinst{\\sp{\\sn gtextUNICODE}{\\sv drawn}}}}\\par b") == "a\ndrawn\nb"


def test_formulas_keep_their_letters(tmp_path):
    assert (
        text_of(tmp_path, "{\\mmath{\\*\\moMath{\\mf{\\mfPr{\\mtype bar}}{\\mnum{\\mr x}}{\\mden{\\mr 2}}}}}") == "x2"
    )


# --- tables -------------------------------------------------------------------------------------------------------

ROW = "\\trowd\\cellx1000\\cellx2000\\pard\\intbl "


def test_tables_keep_turns_on_one_line(tmp_path):
    body = (
        f"before\\par {ROW}P1:\\cell one\\par goes on\\cell\\row {ROW}{{P2:\\cell two\\cell}}{{\\row}}\\pard after\\par"
    )
    assert text_of(tmp_path, body) == "before\nP1:\tone\ngoes on\nP2:\ttwo\nafter"
    assert text_of(tmp_path, f"{ROW}\\cell\\cell\\row\\pard x") == "\t\nx"


def test_cells_that_only_continue_a_merge_give_nothing_again(tmp_path):
    wide = "\\trowd\\clmgf\\cellx1\\clmrg\\cellx2\\cellx3\\pard\\intbl wide\\cell\\cell z\\cell\\row"
    tall = "\\trowd\\clvmrg\\cellx1\\cellx2\\clmrg\\cellx3\\pard\\intbl\\cell b\\cell kept\\cell\\row"
    assert text_of(tmp_path, wide + tall) == "wide\tz\n\tb\tkept"


def test_a_table_in_a_table(tmp_path):
    inner = (
        "\\pard\\intbl\\itap2 c\\nestcell{\\nonesttables\\par }d\\nestcell"
        "{\\*\\nesttableprops\\trowd\\cellx1\\cellx2\\nestrow}{\\nonesttables\\par }"
    )
    body = f"{ROW}a\\cell b\\par {inner}\\pard\\intbl\\itap1\\cell\\trowd\\cellx1\\cellx2\\row\\pard\\itap0 x"
    assert text_of(tmp_path, body) == "a\tb\nc\td\n\nx"


def test_tables_that_do_not_end_lose_nothing(tmp_path):
    assert text_of(tmp_path, f"{ROW}a\\cell b") == "a\tb"
    assert text_of(tmp_path, f"{ROW}a\\cell b\\row\\pard c\\cell d\\par e\\row") == "a\tb\nc\nd\ne"
    assert text_of(tmp_path, "\\itap99999 a\\par\\nestrow\\nestcell\\row b\\nestrow").split() == ["a", "b"]


# --- what is refused ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [b"Interviewer: why?", b"<html>{\\rtf1 a}</html>", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rt", b"{rtf1 a}"],
)
def test_what_is_no_rtf_is_refused_with_what_to_do(tmp_path, data):
    assert reason(tmp_path, data) == (
        "a.rtf is not an RTF file. Give it the ending of what it is, such as .docx or .txt, or open it in Word or "
        "LibreOffice and save it as .rtf."
    )


@pytest.mark.parametrize(
    "data",
    [
        b"{\\rtf1 words",
        b"{\\rtf1 words{\\b more}",
        b"{\\rtf1 words{\\pict 0102",
        b"{\\rtf1 words\\",
        b"{\\rtf1 words{\\pict\\bin999999999 abc}}",
        b"{\\rtf1 words}} and more",
        b"{\\rtf1 words}{\\rtf1 words}",
        b"{\\rtf1 " + b"{" * 100_000 + b"a" + b"}" * 100_001,
    ],
)
def test_a_damaged_file_is_refused(tmp_path, data):
    assert "a.rtf could not be read: it seems to be damaged" in reason(tmp_path, data)


def test_an_empty_file_is_refused(tmp_path):
    assert "is empty" in reason(tmp_path, b"{\\rtf1 \\par{\\header words}{\\pict 00}}")


def test_what_harmlessly_follows_or_precedes_is_passed_over(tmp_path):
    path = tmp_path / "a.rtf"
    path.write_bytes(b"\xef\xbb\xbf \r\n{\\rtf1 words}}\r\n\x00\x00\x1a")
    assert read_rtf_file(str(path)).text == "words"


def test_groups_that_are_two_things_lose_no_text_after_them(tmp_path):
    assert text_of(tmp_path, "a{\\header\\footnote\\shptxt x}b") == "ab"
    assert text_of(tmp_path, "a{\\footnote\\header\\chftn x}b") == "a[1]b\n[1] x"


_TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cn", "Co"]) | st.sampled_from("\n"), max_size=200
)


@settings(max_examples=150, deadline=None)
@given(text=_TEXTS)
def test_what_is_written_is_read_back(tmp_path_factory, text):
    written = f"word{text}word"
    assert text_of(tmp_path_factory.mktemp("a"), rtf_of(written)) == written


@settings(max_examples=100, deadline=None)
@given(
    text=st.text(st.sampled_from([chr(code) for code in range(0x60, 0x700) if chr(code).encode("cp1256", "ignore")]))
)
def test_what_is_written_in_windows_1256_is_read_back(tmp_path_factory, text):
    assert text_of(tmp_path_factory.mktemp("a"), "w" + codes(text, "cp1256"), "\\ansi\\ansicpg1256") == f"w{text}"
