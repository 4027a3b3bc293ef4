"""Foreign files are read whole and exactly, or refused with one sentence; no file can harm the workbench."""

import io
import json
import os
import struct
import subprocess
import sys
import tempfile
import threading
import time
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode import i18n
from phenocode.errors import Refusal
from phenocode.exchange import parser, parsing
from phenocode.exchange.documents import Document, Rejected, finished, shown_name
from phenocode.exchange.packages import MOST_ENTRIES
from phenocode.exchange.parser import READERS, read_file, serve
from phenocode.exchange.parsing import Cancelled, Request, parse_files
from phenocode.exchange.text_files import preview_encodings, read_text_file
from phenocode.exchange.word_files import read_word_file

PERSIAN = "مصاحبه‌گر: كتاب يعني چه؟\nم۱: گفتم «پژوهش» ژرف است."
PERSIAN_1256 = "مصاحبه‌گر: كتاب يعني چه؟\nم1: گفتم «پژوهش» ژرف است."
MB = 1024 * 1024


def reason(read: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as caught:
        read()
    return str(caught.value)


def said(document: Document) -> str:
    return " ".join(str(warning) for warning in document.warnings)


# --- plain text ---------------------------------------------------------------------------------------------------


def text_file(tmp_path: Path, data: bytes, name: str = "interview.txt") -> str:
    path = tmp_path / name
    path.write_bytes(data)
    return str(path)


def test_utf8_is_read_as_it_is(tmp_path):
    path = text_file(tmp_path, PERSIAN.encode())
    document = read_text_file(path)
    assert document == Document(path, "txt", "utf-8", PERSIAN)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"\xef\xbb\xbf" + PERSIAN.encode(), "utf-8"),
        (b"\xff\xfe" + PERSIAN.encode("utf-16-le"), "utf-16"),
        (b"\xfe\xff" + PERSIAN.encode("utf-16-be"), "utf-16"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_not_text(tmp_path, data, encoding):
    document = read_text_file(text_file(tmp_path, data))
    assert (document.text, document.encoding, document.warnings) == (PERSIAN, encoding, ())


def test_a_byte_order_mark_wins_over_the_encoding_named_and_says_so(tmp_path):
    document = read_text_file(text_file(tmp_path, b"\xef\xbb\xbf" + PERSIAN.encode()), "windows-1256")
    assert (document.text, document.encoding) == (PERSIAN, "utf-8")
    assert "not as windows-1256" in said(document)


def test_a_later_byte_order_mark_stays(tmp_path):
    assert read_text_file(text_file(tmp_path, "a\ufeffb".encode("utf-8-sig"))).text == "a\ufeffb"


def test_windows_1256_is_never_guessed_and_keeps_its_letters(tmp_path):
    path = text_file(tmp_path, PERSIAN_1256.encode("cp1256"))
    assert reason(lambda: read_text_file(path)) == (
        "interview.txt is not UTF-8 text. Say which encoding it has (for instance windows-1256) and import it again."
    )
    for name in ("windows-1256", "cp1256", "CP1256", "Windows_1256"):
        document = read_text_file(path, name)
        assert (document.text, document.encoding, document.warnings) == (PERSIAN_1256, "windows-1256", ())
    assert "ي" in document.text
    assert "ك" in document.text


def test_utf8_read_as_windows_1256_on_request_is_doubted_aloud(tmp_path):
    document = read_text_file(text_file(tmp_path, PERSIAN.encode()), "windows-1256")
    assert document.text != PERSIAN
    assert "also valid UTF-8" in said(document)
    assert not read_text_file(text_file(tmp_path, b"plain"), "windows-1256").warnings


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [PERSIAN, "Interviewer: what is it?\nP1: a duty."])
def test_utf16_without_mark_is_read_only_on_request(tmp_path, order, text):
    path = text_file(tmp_path, text.encode(order))
    assert "Say which encoding" in reason(lambda: read_text_file(path))
    exact = read_text_file(path, order)
    assert (exact.text, exact.encoding, exact.warnings) == (text, order, ())
    loose = read_text_file(path, "utf-16")
    assert (loose.text, loose.encoding) == (text, order)
    assert order in said(loose)


def test_an_unknown_encoding_is_refused_with_the_known_ones(tmp_path):
    path = text_file(tmp_path, PERSIAN.encode())
    for name in ("latin-1", "klingon", "a\0b", "rot13"):
        sentence = reason(lambda name=name: read_text_file(path, name))
        assert "utf-8, windows-1256, utf-16, utf-16-le, utf-16-be" in sentence
        assert "\0" not in sentence


@pytest.mark.parametrize(("data", "encoding"), [(b"\xd8\xff\xfe", "utf-8"), (b"\x00\xd8\x41\x00", "utf-16-le")])
def test_bytes_that_the_named_encoding_does_not_know_are_refused(tmp_path, data, encoding):
    path = text_file(tmp_path, data)
    assert f"is not {encoding} text" in reason(lambda: read_text_file(path, encoding))


def test_a_mark_with_undecodable_bytes_is_refused(tmp_path):
    assert "is not utf-8 text" in reason(lambda: read_text_file(text_file(tmp_path, b"\xef\xbb\xbfab\xff")))


def test_line_ends_become_lf_and_nothing_else_changes(tmp_path):
    source = "a\r\nb\rc\u2028d\u2029e\u0085f\ng\x0bh\x0ci\u200c\u00a0\t "
    document = read_text_file(text_file(tmp_path, source.encode()))
    assert document.text == "a\nb\nc\nd\ne\nf\ng\x0bh\x0ci\u200c\u00a0\t "


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8, b"text with \0 in it", b"\x01\x02\x03 abc"]
)
def test_a_binary_file_is_no_text(tmp_path, data):
    path = text_file(tmp_path, data)
    assert "is not a text file" in reason(lambda: read_text_file(path))
    assert "is not a text file" in reason(lambda: read_text_file(path, "windows-1256"))


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", b"\xff\xfe", "\u200c\u200f\n".encode()])
def test_an_empty_file_is_refused(tmp_path, data):
    assert "is empty" in reason(lambda: read_text_file(text_file(tmp_path, data)))


def peak_memory(do) -> int:
    """The most bytes that Python held at once while doing something."""
    tracemalloc.start()
    try:
        do()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_file_of_100_mb_is_refused_unread(tmp_path):
    for name in ("big.txt", "big.docx"):
        path = text_file(tmp_path, b"", name)
        os.truncate(path, 100 * MB)
        assert "larger than" in reason(lambda path=path: read_file(path))
        assert peak_memory(lambda path=path: reason(lambda: read_file(path))) < 30 * MB


def test_the_size_limits_themselves(tmp_path):
    path = text_file(tmp_path, b"a" * 5_000_001)
    assert "5 million characters" in reason(lambda: read_text_file(path))
    os.truncate(path, 5_000_000)
    assert len(read_text_file(path).text) == 5_000_000
    os.truncate(path, 20 * MB + 1)
    assert "larger than 20 MB" in reason(lambda: read_text_file(path))


def test_what_is_no_ordinary_file_is_refused(tmp_path):
    (tmp_path / "folder.txt").mkdir()
    assert "is a folder" in reason(lambda: read_text_file(str(tmp_path / "folder.txt")))
    assert "can't be found" in reason(lambda: read_text_file(str(tmp_path / "absent.txt")))
    assert "can't be opened" in reason(lambda: read_text_file("a\0b.txt"))
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.txt")
        assert "not an ordinary file" in reason(lambda: read_text_file(str(tmp_path / "pipe.txt")))


def test_a_file_that_may_not_be_opened_is_refused(tmp_path, monkeypatch):
    def forbidden(*_args: object) -> None:
        raise PermissionError

    path = text_file(tmp_path, b"text")
    monkeypatch.setattr("builtins.open", forbidden)
    assert "can't be opened" in reason(lambda: read_text_file(path))


def test_halves_of_characters_are_refused():
    assert "halves of characters" in reason(lambda: finished("a.txt", "txt", "utf-8", "a\ud800b"))


def test_names_are_shown_without_folders_and_on_one_line():
    assert shown_name("/home/sara/مصاحبه‌ها.txt") == "مصاحبه‌ها.txt"
    assert shown_name("/a\nb\udcff.txt") == "a\ufffdb\ufffd.txt"


def test_the_preview_offers_what_decodes_with_the_likeliest_first():
    long_line = "گ" * 300
    data = f"\n\n{PERSIAN_1256}\n{long_line}\nfourth".encode("cp1256")
    offered = preview_encodings(data)
    assert offered[0] == ("windows-1256", (*PERSIAN_1256.split("\n"), "گ" * 200))
    assert "utf-8" not in dict(offered)
    assert preview_encodings(PERSIAN.encode())[0] == ("utf-8", tuple(PERSIAN.split("\n")))
    assert preview_encodings(PERSIAN.encode()[:-1])[0][0] == "utf-8"
    assert preview_encodings(PERSIAN.encode("utf-16-le"))[0][0] == "utf-16-le"
    assert preview_encodings(PERSIAN.encode("utf-16-be"))[0][0] == "utf-16-be"
    assert preview_encodings(PERSIAN.encode("utf-16")) == [("utf-16", tuple(PERSIAN.split("\n")))]
    assert preview_encodings(bytes(range(256)) * 20) == []
    assert preview_encodings(b"") == []


_STORABLE = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\r\t\u0085\u2028"), max_size=60)


@settings(max_examples=150, deadline=None)
@given(text=_STORABLE, encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"]))
def test_text_survives_but_for_its_line_ends(text, encoding):
    text = f"word {text}"
    with tempfile.TemporaryDirectory() as folder:
        path = text_file(Path(folder), text.encode(encoding))
        read = read_text_file(path, encoding).text
    expected = text.replace("\r\n", "\n")
    for end in "\r\u0085\u2028\u2029":
        expected = expected.replace(end, "\n")
    assert read == expected


# --- Word ---------------------------------------------------------------------------------------------------------

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def _relations(*targets: tuple[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="r{index}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for index, (kind, target) in enumerate(targets)
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )


def document_xml(body: str) -> str:
    return f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>"


def word_file(tmp_path: Path, body: str | bytes, name: str = "interview.docx", **related: str) -> str:
    """A .docx made by hand: ``body`` is the inside of w:body, or a whole main part; ``related`` that of others."""
    path = tmp_path / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _relations(("officeDocument", "word/document.xml")))
        archive.writestr("word/document.xml", body if isinstance(body, bytes) else document_xml(body))
        archive.writestr("word/_rels/document.xml.rels", _relations(*((kind, f"{kind}.xml") for kind in related)))
        for kind, inside in related.items():
            archive.writestr(f"word/{kind}.xml", f"<w:{kind} {_NAMESPACES}>{inside}</w:{kind}>")
    return str(path)


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def par(*inner: str) -> str:
    return f"<w:p>{''.join(inner)}</w:p>"


def body_text(tmp_path: Path, body: str, **related: str) -> str:
    return read_word_file(word_file(tmp_path, body, **related)).text


def test_paragraphs_breaks_tabs_and_hyphens(tmp_path):
    path = str(tmp_path / "a.docx")
    document = docx.Document()
    document.add_paragraph("مصاحبه‌گر: چرا؟")
    document.add_paragraph("")
    document.add_paragraph("first\nsecond\tthird")
    document.save(path)
    read = read_word_file(path)
    assert read == Document(path, "docx", "", "مصاحبه‌گر: چرا؟\n\nfirst\nsecond\tthird")
    odd = "<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t><w:noBreakHyphen/><w:softHyphen/><w:ptab/><w:t> c </w:t></w:r>"
    assert body_text(tmp_path, par(odd)) == "a\nb\u2011\u00ad\t c "


def test_the_end_of_a_page_divides_words_and_makes_no_empty_line(tmp_path):
    page = '<w:r><w:br w:type="page"/></w:r>'
    body = par(page) + par(run("one"), page) + par(page, run("two"), page, run("three"))
    assert body_text(tmp_path, body) == "\none\ntwo\nthree"


def test_line_ends_hidden_in_the_text_become_lf(tmp_path):
    assert body_text(tmp_path, par(run("a&#13;b\u2028c\u0085d"))) == "a\nb\nc\nd"


def test_tables_keep_turns_on_one_line_and_merged_cells_once(tmp_path):
    path = str(tmp_path / "a.docx")
    document = docx.Document()
    document.add_paragraph("before")
    table = document.add_table(rows=3, cols=3)
    texts = [["P1:", "one", "x"], ["P2:", "two", "y"], ["P3:", "three", "z"]]
    for row, cells in zip(table.rows, texts, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    table.rows[1].cells[1].add_paragraph("goes on")
    table.cell(0, 1).merge(table.cell(0, 2)).text = "wide"
    table.cell(1, 2).merge(table.cell(2, 2)).text = "tall"
    document.add_paragraph("after")
    document.save(path)
    assert read_word_file(path).text == "before\nP1:\twide\nP2:\ttwo\ngoes on\ttall\nP3:\tthree\t\nafter"


def test_a_table_in_a_table_and_content_controls_around_rows(tmp_path):
    def table(*rows: str) -> str:
        return f"<w:tbl>{''.join(rows)}</w:tbl>"

    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"

    inner = table(row(par(run("c")), par(run("d"))))
    controlled = f"<w:sdt><w:sdtContent>{row(par(run('e')))}</w:sdtContent></w:sdt>"
    body = table(row(par(run("a")), par(run("b")) + inner + par()), controlled)
    assert body_text(tmp_path, body) == "a\tb\nc\td\n\ne"


def test_cells_that_only_continue_a_merge_give_nothing_again(tmp_path):
    def cell(text: str, merge: str = "") -> str:
        return f"<w:tc><w:tcPr>{merge}</w:tcPr>{par(run(text))}</w:tc>"

    tall, wide = '<w:vMerge w:val="restart"/>', '<w:hMerge w:val="restart"/>'
    rows = (
        f"<w:tr>{cell('P1:', tall)}{cell('wide', wide)}{cell('wide', '<w:hMerge/>')}</w:tr>"
        f"<w:tr>{cell('P1:', '<w:vMerge/>')}{cell('more')}{cell('x')}</w:tr>"
    )
    assert body_text(tmp_path, f"<w:tbl>{rows}</w:tbl>") == "P1:\twide\n\tmore\tx"


_BOX = "<w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p></w:txbxContent>"


def test_text_boxes_are_read_once_after_their_paragraph(tmp_path):
    drawn = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>'
        f"{_BOX}</wps:txbx></wps:wsp></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{_BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    old = f"<w:r><w:pict><v:shape><v:textbox>{_BOX}</v:textbox></v:shape></w:pict></w:r>"
    assert body_text(tmp_path, par(run("be"), drawn, run("fore")) + par(run("z"))) == "before\nin the box\nz"
    assert body_text(tmp_path, par(old, run("a"))) == "a\nin the box"


def test_wrapped_text_is_kept(tmp_path):
    body = (
        f"<w:sdt><w:sdtPr><w:t>not this</w:t></w:sdtPr><w:sdtContent>{par(run('control'))}</w:sdtContent></w:sdt>"
        + par(f"<w:hyperlink>{run('link')}</w:hyperlink>", f"<w:smartTag>{run(' tag')}</w:smartTag>")
        + par(f"<w:fldSimple w:instr='PAGE'>{run('7')}</w:fldSimple><w:dir>{run(' dir')}</w:dir>")
        + par("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>")
        + par(
            "<w:r><w:ruby><w:rt><w:r><w:t>over</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        )
    )
    assert body_text(tmp_path, body) == "control\nlink tag\n7 dir\nx+1\nbase"


def test_tracked_changes_give_the_final_text(tmp_path):
    gone = "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
    ended = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    body = (
        par(run("kept "), gone, f"<w:ins>{run('new')}</w:ins>")
        + par(ended, run("joined "))
        + par(run("to this"))
        + par(ended, gone)
        + par(run("last"), f"<w:moveFrom>{run('moved')}</w:moveFrom>", f"<w:moveTo>{run(' here')}</w:moveTo>")
        + f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{par(run('row'))}</w:tc></w:tr></w:tbl>"
    )
    document = read_word_file(word_file(tmp_path, body))
    assert document.text == "kept new\njoined to this\nlast here"
    assert "tracked changes; the final text was taken" in said(document)


def field(*inner: str, instruction: str = "IF x") -> str:
    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return char("begin") + code + inner[0] + char("separate") + inner[1] + char("end")


def test_fields_give_their_result_only(tmp_path):
    nested = field(field("", run("inner")), run("outer"))
    assert body_text(tmp_path, par(run("a "), field("", run("7")), run(" b ")) + par(nested)) == "a 7 b \nouter"


def test_a_text_box_that_hangs_in_a_fields_instruction_is_kept(tmp_path):
    box = f"<w:r><w:pict><v:textbox>{_BOX}</v:textbox></w:pict></w:r>"
    document = read_word_file(word_file(tmp_path, par(field(box, run("7")))))
    assert (document.text, document.warnings) == ("7\nin the box", ())


def test_a_field_without_end_loses_nothing(tmp_path):
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    document = read_word_file(word_file(tmp_path, par(run("a"), begun, run("b")) + par(run("c"))))
    assert document.text == "ab\nc"
    assert "fields that do not end" in said(document)


def test_notes_stand_at_the_end_with_their_signs(tmp_path):
    def note(kind: str, number: int, text: str) -> str:
        return f'<w:{kind} w:id="{number}">{par("<w:r><w:footnoteRef/></w:r>", run(text))}</w:{kind}>'

    def reference(kind: str, number: int, more: str = "") -> str:
        return f'<w:r><w:{kind}Reference w:id="{number}"{more}/></w:r>'

    body = par(run("a"), reference("footnote", 5), run(" b"), reference("endnote", 1)) + par(
        run("c"), reference("footnote", 3), reference("footnote", 4, ' w:customMarkFollows="1"'), run("*")
    )
    document = read_word_file(
        word_file(
            tmp_path,
            body,
            footnotes=note("footnote", 0, "separator")
            + note("footnote", 3, " second")
            + note("footnote", 5, " first")
            + note("footnote", 4, "* own sign"),
            endnotes=note("endnote", 1, " at last"),
        )
    )
    assert document.text == "a[1] b[i]\nc[2]*\n[1] first\n[2] second\n* own sign\n[i] at last"
    assert "stand at the end" in said(document)


def test_what_is_left_out_is_said(tmp_path):
    document = read_word_file(
        word_file(
            tmp_path,
            par(run("text"), '<w:r><w:commentReference w:id="1"/></w:r>') + "<w:altChunk/>",
            comments=f'<w:comment w:id="1">{par(run("SECRET"))}</w:comment>',
            header=par(run("Interview three")),
            footer=par(run("12")),
        )
    )
    assert document.text == "text"
    assert [str(warning).split(" has ")[1].split(";")[0] for warning in document.warnings] == [
        "other files inserted into it",
        "comments",
        "words in its page headers or footers",
    ]
    assert "SECRET" not in said(document)


def test_symbols_and_hidden_text_are_kept_and_said(tmp_path):
    symbols = "".join(f'<w:sym w:font="Wingdings" w:char="{code}"/>' for code in ("F0FC", "D800", "0000", "x"))
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r>'
    document = read_word_file(word_file(tmp_path, par(f"<w:r>{symbols}</w:r>", hidden)))
    assert document.text == "\uf0fc\ufffd\ufffd\ufffdhidden"
    assert "symbols of a special font" in said(document)
    assert "hidden text" in said(document)
    assert not read_word_file(word_file(tmp_path, par(shown))).warnings


@pytest.mark.parametrize(("style", "warned"), [("List Number", True), ("List Bullet", False), ("Normal", False)])
def test_numbers_that_word_makes_up_are_said(tmp_path, style, warned):
    path = str(tmp_path / "a.docx")
    document = docx.Document()
    document.add_paragraph("item", style=style)
    document.save(path)
    read = read_word_file(path)
    assert read.text == "item"
    assert ("automatic numbers" in said(read)) == warned


def test_numbering_of_a_paragraph_itself_and_styles_in_a_ring(tmp_path):
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>'
    )
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )

    def numbered(level: int, number: int) -> bool:
        properties = f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
        return bool(read_word_file(word_file(tmp_path, par(properties, run("a")), numbering=numbering)).warnings)

    assert [numbered(0, 4), numbered(1, 4), numbered(1, 0)] == [False, True, False]
    ring = par('<w:pPr><w:pStyle w:val="A"/></w:pPr>', run("a"))
    assert body_text(tmp_path, ring, styles=styles, numbering=numbering) == "a"


def test_the_strict_dialect_and_another_name_of_the_main_part(tmp_path):
    path = tmp_path / "strict.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _relations(("officeDocument", "/word/document2.xml")))
        page = '<w:r><w:br w:type="page"/></w:r>'
        archive.writestr("word/document2.xml", document_xml(par(run("a"), page)).replace(W, STRICT))
    assert read_word_file(str(path)).text == "a"


def test_utf16_parts_are_read(tmp_path):
    assert read_word_file(word_file(tmp_path, document_xml(par(run(PERSIAN))).encode("utf-16"))).text == PERSIAN


NOT_WORD = "is not a Word document (.docx). If it is an older .doc file, open it in Word and save it as .docx."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def test_what_is_no_word_file_is_refused_with_one_sentence(tmp_path):
    def zipped(**parts: str) -> bytes:
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as archive:
            for name, part in parts.items():
                archive.writestr(name.replace("__", "/").replace("types", "[Content_Types].xml"), part)
        return target.getvalue()

    workbook = {"types": _TYPES, "_rels__.rels": _relations(("officeDocument", "xl/workbook.xml"))}
    cases = {
        "text": b"Interviewer: why?",
        "old": _OLE,
        "zip": zipped(note="a"),
        "no main part": zipped(types=_TYPES),
        "workbook": zipped(**workbook, **{"xl/workbook.xml": "<workbook/>"}),
    }
    for name, data in cases.items():
        path = text_file(tmp_path, data, f"{name}.docx")
        assert reason(lambda path=path: read_word_file(path)) == f"{name}.docx {NOT_WORD}"


@pytest.mark.parametrize("ending", READERS)
def test_a_file_without_a_byte_is_empty_whatever_its_ending(tmp_path, ending):
    path = text_file(tmp_path, b"", f"a{ending}")
    assert reason(lambda: read_file(path)) == f"a{ending} is empty: there is no text in it. Choose another file."


@pytest.mark.parametrize(("data", "ending"), [(b"{\\rtf1\\ansi words}", ".rtf"), (b"%PDF-1.4\n1 0 obj\n", ".pdf")])
def test_markup_is_not_taken_for_text(tmp_path, data, ending):
    path = text_file(tmp_path, data, "a.txt")
    assert reason(lambda: read_file(path)) == (
        f"a.txt holds what belongs in a file that ends in {ending}. Give it that ending and import it again."
    )


def test_a_protected_file_is_refused(tmp_path):
    data = _OLE + "EncryptedPackage".encode("utf-16-le") + bytes(100)
    assert "protected by a password" in reason(lambda: read_word_file(text_file(tmp_path, data, "a.docx")))
    locked = Path(word_file(tmp_path, par(run("a"))))
    data = bytearray(locked.read_bytes())
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    locked.write_bytes(data)
    assert "protected by a password" in reason(lambda: read_word_file(str(locked)))


def test_a_damaged_file_is_refused(tmp_path):
    whole = Path(word_file(tmp_path, par(run("words " * 500)))).read_bytes()
    assert "damaged" in reason(lambda: read_word_file(text_file(tmp_path, whole[:-100], "cut.docx")))
    assert "damaged" in reason(lambda: read_word_file(word_file(tmp_path, b"<w:document>")))
    assert "is empty" in reason(lambda: read_word_file(word_file(tmp_path, par())))
    with zipfile.ZipFile(tmp_path / "twice.docx", "w") as archive:
        for part in ("[Content_Types].xml", "word/document.xml", "Word/Document.xml"):
            archive.writestr(part, document_xml(par(run("a"))))
    assert "damaged" in reason(lambda: read_word_file(str(tmp_path / "twice.docx")))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("part", ["word/document.xml", "docProps/core.xml", "word/_rels/document.xml.rels"])
def test_a_type_definition_is_refused_in_any_part_and_encoding(tmp_path, encoding, part):
    definition = (
        f'<?xml version="1.0" encoding="{encoding[:6]}"?><!-- {"x" * 70_000} -->'
        '<!DOCTYPE a [<!ENTITY word "SECRET"><!ENTITY b "&word;&word;">]><a b="&b;">&word;</a>'
    )
    path = tmp_path / "a.docx"
    parts = {"[Content_Types].xml": _TYPES, "word/document.xml": document_xml(par(run("a")))}
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in (parts | {part: ""}).items():
            archive.writestr(name, mark + definition.encode(encoding) if name == part else content)
    sentence = reason(lambda: read_word_file(str(path)))
    assert "contains a document type definition" in sentence
    assert "SECRET" not in sentence


def big_part(tmp_path: Path, megabytes: int, *, name: str = "word/document.xml", parts: int = 1) -> str:
    path = tmp_path / "big.docx"
    block = b" " * MB
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        for index in range(parts):
            with archive.open(name if index == 0 else f"word/more{index}.xml", "w") as part:
                for _ in range(megabytes):
                    part.write(block)
    return str(path)


def test_a_small_file_that_unpacks_to_400_mb_is_refused(tmp_path):
    path = big_part(tmp_path, 400)
    assert os.path.getsize(path) < 4 * MB
    assert "unpacks to more than 100 MB" in reason(lambda: read_word_file(path))
    assert peak_memory(lambda: reason(lambda: read_word_file(path))) < 60 * MB  # one part's limit, never the 400


def test_each_limit_of_unpacking(tmp_path):
    assert "unpacks to more than 50 MB" in reason(lambda: read_word_file(big_part(tmp_path, 51)))
    assert "unpacks to more than 100 MB" in reason(lambda: read_word_file(big_part(tmp_path, 35, parts=3)))
    assert "less than 1/100" in reason(lambda: read_word_file(big_part(tmp_path, 11)))
    with zipfile.ZipFile(tmp_path / "many.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        for index in range(MOST_ENTRIES):
            archive.writestr(f"{index}", b"")
    assert "made of more than 10000 parts" in reason(lambda: read_word_file(str(tmp_path / "many.docx")))


@pytest.mark.parametrize("claimed", [100, 20 * MB])
def test_a_directory_that_lies_about_sizes_unpacks_no_more(tmp_path, claimed):
    path = Path(big_part(tmp_path, 60))
    data = bytearray(path.read_bytes())
    entry = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, entry + 24, claimed)
    struct.pack_into("<I", data, entry + 20, min(claimed, struct.unpack_from("<I", data, entry + 20)[0]))
    path.write_bytes(data)
    sentence = reason(lambda: read_word_file(str(path)))
    assert "damaged" in sentence or "packed to less" in sentence


def test_other_ways_of_packing_are_refused(tmp_path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("word/document.xml", document_xml(par(run("a"))))
    assert "damaged" in reason(lambda: read_word_file(str(path)))


def test_deep_nesting_is_refused(tmp_path):
    deep = "<w:smartTag>" * 5_000 + run("a") + "</w:smartTag>" * 5_000
    assert "damaged" in reason(lambda: read_word_file(word_file(tmp_path, par(deep))))


_LINES = st.lists(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cn"]) | st.sampled_from("\t\n"), max_size=40),
    min_size=1,
    max_size=8,
)


@settings(max_examples=25, deadline=None)
@given(lines=_LINES)
def test_what_word_holds_is_read_back(lines):
    lines = ["word", *lines]
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "a.docx")
        document.save(path)
        assert read_word_file(path).text == "\n".join(lines)


# --- the child and its parent -------------------------------------------------------------------------------------


def asked(*requests: dict[str, object]) -> list[dict[str, object]]:
    answers = io.BytesIO()
    serve(io.BytesIO(b"".join(json.dumps(request).encode() + b"\n" for request in requests)), answers)
    return [json.loads(line) for line in answers.getvalue().splitlines()]


def test_the_child_answers_line_by_line(tmp_path, monkeypatch):
    monkeypatch.setattr(parser, "_allow_processor_time", lambda: None)
    good = text_file(tmp_path, PERSIAN.encode())
    empty = text_file(tmp_path, b"", "empty.md")
    ready, document, refusal = asked({"file": good, "encoding": None}, {"file": empty, "encoding": None})
    assert ready == {"ready": True}
    whole = {"format": "txt", "encoding": "utf-8", "text": PERSIAN, "warnings": []}
    assert document == {"document": whole | {"labels": [], "moments": [], "heads": [], "tables": []}}
    assert refusal["refusal"]["values"] == {"file": "empty.md"}


def test_a_reader_that_fails_tells_nothing_of_the_content(tmp_path, monkeypatch, capfd):
    def failing(_path: str, _encoding: str | None) -> Document:
        raise ValueError("SECRET words")

    monkeypatch.setattr(parser, "_allow_processor_time", lambda: None)
    monkeypatch.setitem(READERS, ".txt", failing)
    _, answer = asked({"file": text_file(tmp_path, b"SECRET"), "encoding": None})
    assert "seems to be damaged" in answer["refusal"]["text"]
    assert "SECRET" not in json.dumps(answer)
    assert capfd.readouterr() == ("", "")


def test_endings_that_are_not_read_are_refused_with_those_that_are(tmp_path):
    for name in ("a.pages", "a.doc", "noending"):
        sentence = reason(lambda name=name: read_file(text_file(tmp_path, b"text", name)))
        assert f"{name} can't be read" in sentence
        assert ", ".join(READERS) in sentence
    assert read_file(text_file(tmp_path, b"text", "A.TXT")).text == "text"


@pytest.fixture
def children(monkeypatch) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Every process that was started, which must all have ended."""
    started: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen

    def watched(*args: object, **kwargs: object) -> subprocess.Popen[bytes]:
        process = start(*args, **kwargs)
        started.append(process)
        return process

    monkeypatch.setattr(parsing.subprocess, "Popen", watched)
    yield started
    for process in started:
        assert process.returncode is not None
        assert process.stdin.closed
        assert process.stdout.closed


def stand_in(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Let a script take the child's place: it gets each request in ``file`` and may answer with ``text(…)``."""
    whole = (
        "import sys, json, time, os\n"
        "def say(answer): print(json.dumps(answer), flush=True)\n"
        "def text(words): say({'document': {'format': 'txt', 'encoding': 'utf-8', 'text': words, 'warnings': []}})\n"
        "say({'ready': True})\n"
        "for line in sys.stdin:\n"
        "    file = json.loads(line)['file']\n"
    ) + "\n".join(f"    {line}" for line in script.splitlines())
    monkeypatch.setattr(parsing, "_command", lambda: [sys.executable, "-c", whole])


def texts(outcomes: list[Document | Rejected]) -> list[str]:
    return [outcome.text if isinstance(outcome, Document) else f"({outcome.reason})" for outcome in outcomes]


def test_a_batch_goes_on_after_bad_files_in_one_child(tmp_path, children):
    files = [
        text_file(tmp_path, PERSIAN.encode(), "one.txt"),
        text_file(tmp_path, b"not word", "two.docx"),
        text_file(tmp_path, PERSIAN_1256.encode("cp1256"), "three.txt"),
        big_part(tmp_path, 120),
        word_file(tmp_path, par(run("five"), f"<w:ins>{run('!')}</w:ins>"), "پنج.docx"),
    ]
    told: list[tuple[int, int, str]] = []
    requests = [Request(file, "windows-1256" if "three" in file else None) for file in files]
    outcomes = parse_files(requests, progress=lambda *step: told.append(step), cancelled=lambda: False)
    assert texts(outcomes)[0] == PERSIAN
    assert NOT_WORD in texts(outcomes)[1]
    assert texts(outcomes)[2] == PERSIAN_1256
    assert "more than 100 MB" in texts(outcomes)[3]
    assert texts(outcomes)[4] == "five!"
    assert [outcome.file for outcome in outcomes] == files
    assert said(outcomes[4]) == "پنج.docx has tracked changes; the final text was taken."
    assert told == [(done, 5, file) for done, file in enumerate(files)] + [(5, 5, "")]
    assert len(children) == 1


def test_reasons_are_said_in_the_interfaces_language(tmp_path, children):
    (outcome,) = parse_files([Request(text_file(tmp_path, b""))])
    i18n.speak("fa", lambda text: "«{file}» خالی است." if "is empty" in text else text)
    try:
        assert str(outcome.reason) == "«\u2068interview.txt\u2069» خالی است."
    finally:
        i18n.speak("en", isolates=False)


def test_a_long_text_comes_through_whole(tmp_path, children):
    text = "گ\U0001f600\n" * 1_000_000
    (outcome,) = parse_files([Request(text_file(tmp_path, text.encode()))])
    assert outcome.text == text


def test_a_name_that_no_encoding_can_write_comes_through(tmp_path, children):
    if sys.platform != "linux":
        pytest.skip("only Linux has such names")
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")
    Path(path).write_bytes(b"words")
    assert texts(parse_files([Request(path)])) == ["words"]


def test_modules_in_the_researchers_folder_are_not_run(tmp_path, children, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)
    text_file(tmp_path, b"words")
    assert texts(parse_files([Request("interview.txt")])) == ["words"]


def test_a_child_that_hangs_is_ended_and_the_rest_is_read(children, monkeypatch):
    deaf = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)"
    stand_in(monkeypatch, f"{deaf}\nif file == 'hangs.txt': time.sleep(60)\ntext(file)")
    began = time.monotonic()
    outcomes = parse_files([Request(f"{name}.txt") for name in ("a", "hangs", "b")], seconds_per_file=1)
    assert time.monotonic() - began < 10
    assert texts(outcomes)[::2] == ["a.txt", "b.txt"]
    assert "hangs.txt was given up: reading it took longer than 1 seconds" in texts(outcomes)[1]
    assert len(children) == 2


@pytest.mark.parametrize(
    "deed",
    [
        "os._exit(1)",
        "print('no answer', flush=True)",
        "say({'document': {'text': 1}})",
        "say([])",
        "say({'refusal': 1})",
    ],
)
def test_a_child_that_dies_or_talks_nonsense_is_replaced(children, monkeypatch, deed):
    stand_in(monkeypatch, f"if file == 'bad.txt': {deed}\nelse: text(file)")
    outcomes = parse_files([Request("bad.txt"), Request("good.txt")])
    assert "bad.txt could not be read" in texts(outcomes)[0]
    assert texts(outcomes)[1] == "good.txt"
    assert len(children) == 2


def test_an_answer_without_bound_is_refused(children, monkeypatch):
    monkeypatch.setattr(parsing, "_LONGEST_ANSWER", 1_000_000)
    stand_in(monkeypatch, "while file == 'bad.txt': sys.stdout.write('x' * 100_000)\ntext(file)")
    assert texts(parse_files([Request("bad.txt"), Request("good.txt")]))[1] == "good.txt"


def test_cancelling_ends_the_child_at_once(children, monkeypatch):
    stand_in(monkeypatch, "time.sleep(60)")
    asked_at: list[float] = []
    busy = threading.Event()

    def cancelled() -> bool:
        asked_at.append(time.monotonic())
        return busy.is_set()

    def soon(done: int, total: int, file: str) -> None:
        threading.Timer(0.7, busy.set).start()

    with pytest.raises(Cancelled):
        parse_files([Request("a.txt"), Request("b.txt")], progress=soon, cancelled=cancelled)
    assert time.monotonic() - asked_at[-1] < 30  # the child itself would have slept for a minute
    assert len(asked_at) >= 10
    assert len(children) == 1


def test_an_error_in_the_callers_progress_leaves_no_child(tmp_path, children):
    def failing(done: int, total: int, file: str) -> None:
        if done:
            raise RuntimeError("the window is gone")

    with pytest.raises(RuntimeError):
        parse_files([Request(text_file(tmp_path, b"a"))] * 2, progress=failing)
    assert len(children) == 1


def test_a_child_that_does_not_start_is_told_as_such(children, monkeypatch):
    for command in (["/no/such/program"], [sys.executable, "-c", "pass"], [sys.executable, "-c", "print('{}')"]):
        monkeypatch.setattr(parsing, "_command", lambda command=command: command)
        assert "could not be started" in reason(lambda: parse_files([Request("a.txt")]))
    assert parse_files([]) == []


def test_the_command_is_our_own_program(monkeypatch):
    assert parsing._command() == [sys.executable, "-m", "phenocode", "parse"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert parsing._command() == [sys.executable, "parse"]


def test_reading_works_from_another_thread(tmp_path, children):
    outcomes: list[Document | Rejected] = []
    request = Request(text_file(tmp_path, b"words"))
    worker = threading.Thread(target=lambda: outcomes.extend(parse_files([request])))
    worker.start()
    worker.join()
    assert texts(outcomes) == ["words"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
def test_the_child_is_held_to_its_limits_and_writes_nothing_else():
    script = (
        "import os, resource, sys\nfrom phenocode.exchange import parser\n"
        "def greedy(path, encoding):\n"
        "    print('SECRET'); os.write(2, b'SECRET')\n"
        "    if 'limits' in path: return parser.Document(path, '', '', repr([resource.getrlimit(kind)[0] for kind in"
        " (resource.RLIMIT_AS, resource.RLIMIT_CORE, resource.RLIMIT_CPU)]))\n"
        "    return bytes(2_000_000_000)\n"
        "parser.READERS['.txt'] = greedy\n"
        "raise SystemExit(parser.main())"
    )
    asked_for = b"".join(
        json.dumps({"file": name, "encoding": None}).encode() + b"\n" for name in ("limits.txt", "g.txt")
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input=asked_for, capture_output=True, env=parsing._environment(), check=True
    )
    _, limits, greedy = (json.loads(line) for line in done.stdout.splitlines())
    memory, core, seconds = json.loads(limits["document"]["text"])
    assert (memory, core) == (1536 * MB, 0)
    assert 0 < seconds < 200
    assert "damaged" in greedy["refusal"]["text"]
    assert b"SECRET" not in done.stdout + done.stderr
