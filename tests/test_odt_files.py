"""OpenDocument texts are read whole and in order, or refused with one sentence."""

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.errors import Refusal
from phenocode.exchange.documents import Document
from phenocode.exchange.odt_files import read_odt_file
from tests.seed_files import ODT_NAMESPACES, write_odt

MB = 1024 * 1024


def read(tmp_path: Path, body: str, **parts: str) -> Document:
    write_odt(tmp_path / "a.odt", body, **parts)
    return read_odt_file(str(tmp_path / "a.odt"))


def text_of(tmp_path: Path, body: str, **parts: str) -> str:
    return read(tmp_path, body, **parts).text


def reason(path: Path, data: bytes | None = None) -> str:
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(Refusal) as caught:
        read_odt_file(str(path))
    return str(caught.value)


def said(document: Document) -> str:
    return " ".join(str(warning) for warning in document.warnings)


def par(*inner: str, style: str = "") -> str:
    name = f' text:style-name="{style}"' if style else ""
    return f"<text:p{name}>{''.join(inner)}</text:p>"


def test_paragraphs_headings_and_sections(tmp_path):
    body = (
        '<text:h text:outline-level="1">عنوان</text:h>'
        + par("مصاحبه‌گر: چرا؟ 🙂")
        + par()
        + f"<text:section>{par('in a section')}</text:section>"
        + f"<text:table-of-content><text:table-of-content-source>{par('no')}</text:table-of-content-source>"
        + f"<text:index-body>{par('contents')}</text:index-body></text:table-of-content>"
    )
    document = read(tmp_path, body)
    assert document.text == "عنوان\nمصاحبه‌گر: چرا؟ 🙂\n\nin a section\ncontents"
    assert (document.format, document.encoding, document.warnings) == ("odt", "", ())


def test_breaks_tabs_and_spaces(tmp_path):
    odd = par("a<text:line-break/>b<text:tab/>c<text:s/>d<text:s text:c='3'/>e\u2011f\u00adg<text:soft-page-break/>h")
    assert text_of(tmp_path, odd) == "a\nb\tc d   e\u2011f\u00adgh"


def test_the_layout_of_the_file_is_no_text(tmp_path):
    body = par("\n   one\n  <text:span> two </text:span>\n three<text:s/> four\t<text:tab/>  five")
    assert text_of(tmp_path, body) == "one two three  four \t five"
    framed = par("a<draw:frame>\n <draw:text-box>\n " + par("box") + "\n </draw:text-box>\n </draw:frame>b")
    assert text_of(tmp_path, framed) == "ab\nbox"


def test_inline_wrappers_and_fields_keep_their_words(tmp_path):
    inner = (
        "<text:a>link</text:a> <text:bookmark-ref>see</text:bookmark-ref> <text:date>1 May</text:date> "
        "<text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>over</text:ruby-text></text:ruby> "
        '<text:script>run()</text:script><x:control xmlns:x="urn:x">held</x:control>'
    )
    assert text_of(tmp_path, par(inner)) == "link see 1 May base held"


def table(*rows: str) -> str:
    return f"<table:table><table:table-column/>{''.join(rows)}</table:table>"


def row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def cell(*inner: str, more: str = "") -> str:
    return f"<table:table-cell{more}>{''.join(inner) or par()}</table:table-cell>"


COVERED = "<table:covered-table-cell/>"


def test_tables_keep_turns_on_one_line_and_merged_cells_once(tmp_path):
    wide, tall = ' table:number-columns-spanned="2"', ' table:number-rows-spanned="2"'
    body = par("before") + table(
        "<table:table-header-rows>",
        row(cell(par("P1:")), cell(par("wide"), more=wide), COVERED),
        "</table:table-header-rows>",
        row(cell(par("P2:")), cell(par("two"), par("goes on")), cell(par("tall"), more=tall)),
        row(cell(par("P3:")), cell(par("three")), COVERED),
        row(cell(par("a"), more=wide), f"<table:covered-table-cell>{par('kept')}</table:covered-table-cell>", cell()),
    )
    assert text_of(tmp_path, body + par("after")) == (
        "before\nP1:\twide\nP2:\ttwo\ngoes on\ttall\nP3:\tthree\t\na\tkept\t\nafter"
    )


def test_a_table_in_a_table(tmp_path):
    inner = table(row(cell(par("c")), cell(par("d"))))
    assert text_of(tmp_path, table(row(cell(par("a")), cell(par("b"), inner, par())))) == "a\tb\nc\td\n"


def test_text_boxes_and_shapes_are_read_once_after_their_paragraph(tmp_path):
    box = f"<draw:frame><draw:text-box>{par('in the box')}{par('two')}</draw:text-box></draw:frame>"
    shape = f"<draw:g><svg:title>no</svg:title><draw:custom-shape>{par('in the shape')}</draw:custom-shape></draw:g>"
    picture = "<draw:frame><draw:image/><svg:desc>no</svg:desc></draw:frame>"
    assert text_of(tmp_path, par("be", box, "fore") + par(shape, "z", picture) + box) == (
        "before\nin the box\ntwo\nz\nin the shape\nin the box\ntwo"
    )


def note(kind: str, text: str, label: str = "") -> str:
    own = f' text:label="{label}"' if label else ""
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation{own}>9</text:note-citation>'
        f"<text:note-body>{text}</text:note-body></text:note>"
    )


def test_notes_stand_at_the_end_with_their_signs(tmp_path):
    body = par("a", note("footnote", par("first") + par("goes on")), " b", note("endnote", par("at last"))) + par(
        "c", note("footnote", par("second")), note("footnote", par("own sign"), "*")
    )
    document = read(tmp_path, body)
    assert document.text == "a[1] b[i]\nc[2]*\n[1] first\ngoes on\n[2] second\n* own sign\n[i] at last"
    assert said(document) == (
        "a.odt has footnotes or endnotes; they stand at the end of the text, and [1] or [i] marks their place."
    )


CHANGES = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>GONE</text:p></text:deletion>'
    "</text:changed-region></text:tracked-changes>"
)


def test_tracked_changes_give_the_final_text(tmp_path):
    body = CHANGES + par('kept <text:change text:change-id="c1"/><text:change-start/>new<text:change-end/>')
    document = read(tmp_path, body)
    assert document.text == "kept new"
    assert said(document) == "a.odt has tracked changes; the final text was taken."
    formats = (
        "<text:tracked-changes><text:changed-region><text:format-change/></text:changed-region></text:tracked-changes>"
    )
    assert not read(tmp_path, formats + par("a")).warnings


def test_what_is_left_out_is_said(tmp_path):
    body = par(
        "text<office:annotation><text:p>SECRET</text:p></office:annotation><draw:frame><draw:object/></draw:frame>"
    )
    header = "<style:master-page><style:header-left>{}</style:header-left></style:master-page>"
    document = read(tmp_path, body, styles=header.format(par("Interview three")))
    assert document.text == "text"
    assert [str(warning).split(" has ")[1].split(";")[0] for warning in document.warnings] == [
        "comments",
        "objects of other programs in it, such as sheets or charts",
        "words in its page headers or footers",
    ]
    assert not read(tmp_path, par("text"), styles=header.format(par("12"))).warnings


def test_hidden_text_is_kept_and_said(tmp_path):
    automatic = (
        '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="C" style:parent-style-name="H"/>'
        '<style:style style:name="S" style:parent-style-name="H"><style:text-properties text:display="true"/>'
        '</style:style><style:style style:name="R1" style:parent-style-name="R2"/>'
        '<style:style style:name="R2" style:parent-style-name="R1"/>'
    )
    for body in (par("hidden", style="H"), par('<text:span text:style-name="C">hidden</text:span>')):
        document = read(tmp_path, body, automatic=automatic)
        assert document.text == "hidden"
        assert said(document) == "a.odt has hidden text; it was taken too."
    for style in ("S", "R1", "none"):
        assert not read(tmp_path, par("shown", style=style), automatic=automatic).warnings
    field = '<text:hidden-text text:string-value="a"/><text:hidden-text text:string-value="x">b</text:hidden-text>'
    document = read(tmp_path, par(field) + f'<text:section text:display="none">{par("c")}</text:section>')
    assert (document.text, "hidden text" in said(document)) == ("ab\nc", True)


def test_numbers_that_are_made_up_are_said(tmp_path):
    automatic = (
        '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1"/>'
        '<text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>'
    )
    item = f"<text:list-item>{par('item')}</text:list-item>"
    bullets = f'<text:list text:style-name="L">{item}</text:list>'
    numbers = (
        f'<text:list text:style-name="L"><text:list-item><text:list>{item}</text:list></text:list-item></text:list>'
    )
    assert not read(tmp_path, bullets, automatic=automatic).warnings
    document = read(tmp_path, numbers, automatic=automatic)
    assert document.text == "item"
    assert said(document) == "a.odt has automatic numbers, as in a numbered list; they are no part of the text."
    document = read(tmp_path, par("<text:number>1. </text:number>one"))
    assert (document.text, "automatic numbers" in said(document)) == ("one", True)
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="{}"/></text:outline-style>'
    )
    for format_, warned in (("1", True), ("", False)):
        heading = read(tmp_path, '<text:h text:outline-level="1">one</text:h>', styles=outline.format(format_))
        assert bool(heading.warnings) == warned


# --- what is refused ----------------------------------------------------------------------------------------------


def zipped(parts: dict[str, str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in ({"META-INF/manifest.xml": "<a/>"} | parts).items():
            archive.writestr(name, part)
    return target.getvalue()


def content(inner: str) -> str:
    return f"<office:document-content {ODT_NAMESPACES}><office:body>{inner}</office:body></office:document-content>"


def test_what_is_no_odt_is_refused_with_what_to_do(tmp_path):
    document = docx.Document()
    document.add_paragraph("words")
    document.save(str(tmp_path / "word.odt"))
    cases = {
        "text": b"Interviewer: why?",
        "flat": content("<office:text/>").encode(),
        "sheet": zipped({"content.xml": content("<office:spreadsheet/>")}),
        "no content": zipped({}),
        "word": (tmp_path / "word.odt").read_bytes(),
    }
    for name, data in cases.items():
        assert reason(tmp_path / f"{name}.odt", data) == (
            f"{name}.odt is not an OpenDocument text (.odt). Give it the ending of what it is, such as .docx, or open "
            "it in LibreOffice or Word and save it as .odt."
        )


def test_a_protected_file_is_refused(tmp_path):
    locked = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    write_odt(tmp_path / "a.odt", par("SECRET"), manifest=locked)
    assert reason(tmp_path / "a.odt") == "a.odt is protected by a password. Save it without one and import it again."


def test_a_damaged_file_is_refused(tmp_path):
    path = tmp_path / "a.odt"
    write_odt(path, par("words " * 500))
    whole = path.read_bytes()
    assert "damaged" in reason(path, whole[:-100])
    write_odt(path, "<text:p>")
    assert "damaged" in reason(path)
    write_odt(path, par())
    assert "is empty" in reason(path)
    write_odt(path, par("a<text:s text:c='99999999'/>" * 9))
    assert "damaged" in reason(path)
    deep = "<text:span>" * 5_000 + "a" + "</text:span>" * 5_000
    write_odt(path, par(deep))
    assert "damaged" in reason(path)


@pytest.mark.parametrize("part", ["content.xml", "styles.xml", "META-INF/manifest.xml"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_type_definition_is_refused(tmp_path, part, encoding):
    write_odt(tmp_path / "whole.odt", par("a"))
    hostile = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b "SECRET">]><a>&b;</a>'.encode(
        encoding
    )
    with zipfile.ZipFile(tmp_path / "whole.odt") as old, zipfile.ZipFile(tmp_path / "a.odt", "w") as new:
        for name in old.namelist():
            new.writestr(name, hostile if name == part else old.read(name))
    sentence = reason(tmp_path / "a.odt")
    assert "contains a document type definition" in sentence
    assert "SECRET" not in sentence


def test_what_unpacks_to_far_more_is_refused(tmp_path):
    path = tmp_path / "a.odt"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("META-INF/manifest.xml", "<a/>")
        with archive.open("content.xml", "w") as part:
            for _ in range(120):
                part.write(b" " * MB)
    assert "unpacks to more than 100 MB" in reason(path)


def test_parts_that_are_not_read_can_do_no_harm(tmp_path):
    path = tmp_path / "a.odt"
    write_odt(path, par("words"))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("Basic/script-lc.xml", "<!DOCTYPE library:libraries><a/>")
        archive.writestr("Configurations2/accelerator/current.xml", "")
    assert read_odt_file(str(path)).text == "words"


_LINES = st.lists(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cn"]) | st.sampled_from("\t\n"), max_size=40),
    min_size=1,
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(lines=_LINES)
def test_what_is_written_is_read_back(tmp_path_factory, lines):
    def written(text: str) -> str:
        marked = escape(text).replace("\n", "<text:line-break/>").replace("\t", "<text:tab/>")
        return marked.replace(" ", "<text:s/>")

    lines = ["word", *lines]
    body = "".join(par(written(line)) for line in lines)
    assert text_of(tmp_path_factory.mktemp("a"), body) == "\n".join(lines)
