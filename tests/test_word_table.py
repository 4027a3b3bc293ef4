"""The coding table in Word: its XML against golden files, what python-docx reads in it, and how runs are cut."""

import io
import os
import sys
import zipfile
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from phenocode.analysis.coding_table import CodingTable, Row, build_coding_table, split_rows
from phenocode.errors import Refusal
from phenocode.exchange.page import PROFILES, profile_named
from phenocode.exchange.table_word import write_table_docx
from phenocode.exchange.word_document import run_format
from phenocode.exchange.word_runs import directions, runs
from tests.small_studies import Builder, library_en, library_fa

GOLDEN = Path(__file__).parent / "golden"
RIGHT_TO_LEFT = "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی۰۱۲۳۴۵۶۷۸۹"


def line_of(statement):
    return statement.start // 40 + 1 if statement.anchored else None


def table_of(builder, **options):
    return build_coding_table(builder.study(), line_of=line_of, labels=True, **options)


def written(table, profile="persian-journal", split=None):
    out = io.BytesIO()
    write_table_docx(table, out, profile=PROFILES[profile], split_rows=split)
    return out.getvalue()


def opened(table, profile="persian-journal", split=None):
    return docx.Document(io.BytesIO(written(table, profile, split)))


def part(data, name):
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode("utf-8")


def pretty(xml):
    """One element a line, so that a difference can be read."""
    tree = etree.fromstring(xml.encode("utf-8"))
    etree.indent(tree)
    return etree.tostring(tree, encoding="unicode") + "\n"


@pytest.mark.parametrize(
    ("name", "build", "profile", "split"),
    [
        ("coding-table-fa.xml", library_fa, "persian-journal", None),
        ("coding-table-fa-split.xml", library_fa, "default", 4),
        ("coding-table-en.xml", library_en, "apa", None),
    ],
)
def test_document_is_as_approved(name, build, profile, split):
    """The golden files were looked at as printed pages. PHENOCODE_WRITE_GOLDEN=1 writes them anew, to be looked at."""
    made = pretty(part(written(table_of(build()), profile, split), "word/document.xml"))
    golden = GOLDEN / name
    if os.environ.get("PHENOCODE_WRITE_GOLDEN"):
        golden.write_text(made, encoding="utf-8")
    assert made.splitlines() == golden.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("build", [library_fa, library_en])
@pytest.mark.parametrize("profile", list(PROFILES))
def test_python_docx_reads_every_merged_cell_as_its_value(build, profile):
    table = build_coding_table(build().study())
    document = opened(table, profile)
    assert len(document.tables) == 1
    read = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert read == [list(table.headings), *(list(row.cells) for row in table.rows)]
    assert [p.text for p in document.paragraphs] == [table.caption, ""]
    assert document.paragraphs[0].style.name == "Caption"


def test_caption_stands_above_the_table():
    body = opened(table_of(library_fa())).element.body
    assert [child.tag for child in body] == [qn(name) for name in ("w:p", "w:tbl", "w:p", "w:sectPr")]


def test_split_tables_are_captioned_and_restate_merged_cells():
    table = table_of(library_fa())
    document = opened(table, split=4)
    parts = split_rows(table, 4)
    captions = [p.text for p in document.paragraphs if p.text]
    assert captions == [table.caption] + ["جدول ۱ (ادامه)"] * (len(parts) - 1)
    for word_table, expected in zip(document.tables, parts, strict=True):
        rows = [[cell.text for cell in row.cells][1:] for row in word_table.rows]
        assert rows == [list(table.headings)[1:], *(list(row.cells)[1:] for row in expected.rows)]
        first = word_table._tbl.tr_lst[1]
        assert all(tc.vMerge in (None, "restart") for tc in first.tc_lst)
    with pytest.raises(Refusal):
        opened(table, split=0)


def test_a_persian_table_runs_from_right_to_left():
    document = opened(table_of(library_fa()))
    root = document.element
    table = root.find(f".//{qn('w:tbl')}")
    assert table.find(f"{qn('w:tblPr')}/{qn('w:bidiVisual')}") is not None
    for paragraph in root.iter(qn("w:p")):
        if paragraph.findall(qn("w:r")):
            assert paragraph.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None
    marked = 0
    for run in root.iter(qn("w:r")):
        text = "".join(t.text or "" for t in run.iter(qn("w:t")))
        properties = run.find(qn("w:rPr"))
        right_to_left = properties is not None and properties.find(qn("w:rtl")) is not None
        has_latin = any(c.isascii() and c.isalpha() for c in text)
        assert not (has_latin and right_to_left), text
        if any(c in RIGHT_TO_LEFT for c in text):
            marked += 1
            assert right_to_left, text
            assert properties.find(qn("w:rFonts")).get(qn("w:cs")) == "B Nazanin"
            assert properties.find(qn("w:szCs")).get(qn("w:val")) == "24"
            assert properties.find(qn("w:lang")).get(qn("w:bidi")) == "fa-IR"
            assert (properties.find(qn("w:b")) is None) == (properties.find(qn("w:bCs")) is None)
    assert marked > 50


def test_an_english_table_runs_from_left_to_right():
    data = written(table_of(library_en()))
    xml = part(data, "word/document.xml")
    assert "bidiVisual" not in xml
    assert "<w:bidi/>" not in xml
    assert "<w:bidi/>" not in part(data, "word/styles.xml")
    assert xml.count("<w:rtl/>") == 1  # the one Persian quotation
    assert "مشارکت در سال 2020</w:t>" in xml


def test_header_row_repeats_and_rows_hold_together():
    rows = opened(table_of(library_fa())).tables[0]._tbl.tr_lst
    assert [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows] == [True] + [False] * (
        len(rows) - 1
    )
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)


def test_a_row_longer_than_a_page_may_be_parted():
    table = CodingTable("fa", "", (Row("s", "گفت " * 2000, "", "", "", "", ""),))
    row = opened(table).tables[0]._tbl.tr_lst[1]
    assert row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is None


def test_labels_follow_the_quotation_in_a_style_of_their_own():
    document = opened(table_of(library_fa()))
    paragraph = document.tables[0].rows[1].cells[0].paragraphs[0]
    assert paragraph.text == "مشارکت یعنی بچه‌ها کمک کنند کتاب‌ها را توی قفسه بچینند.\u00a0(ه۱،\u00a0سطر\u00a0۱)".replace(
        "\u00a0(", " ("
    )
    labels = [run.text for run in paragraph.runs if run.style.name == "Participant Label"]
    assert labels == [" (ه۱،\u00a0سطر\u00a0۱)"]


def test_fonts_and_sizes_come_from_the_profile():
    for profile in PROFILES.values():
        styles = part(written(table_of(library_fa()), profile.name), "word/styles.xml")
        assert f'w:ascii="{profile.latin}"' in styles
        assert f'w:cs="{profile.persian}"' in styles
        assert f'<w:sz w:val="{2 * profile.latin_size:.0f}"/>' in styles
        assert f'<w:szCs w:val="{2 * profile.persian_size:.0f}"/>' in styles
    assert profile_named("apa").latin == "Times New Roman"
    with pytest.raises(Refusal, match="persian-journal"):
        profile_named("comic")


def test_nothing_tells_who_or_when():
    data = written(table_of(library_fa()))
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert properties.author == "Phenocode"
    assert properties.last_modified_by == ""
    assert properties.created == properties.modified == datetime(1980, 1, 1, tzinfo=UTC)
    assert data == written(table_of(library_fa()))
    assert {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(data)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_of_the_template_is_left():
    with zipfile.ZipFile(io.BytesIO(written(table_of(library_fa())))) as archive:
        parts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    own = ["document.xml", "footer1.xml", "settings.xml", "styles.xml"]
    assert list(parts) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        *(f"word/{name}" for name in own),
    ]
    for xml in parts.values():
        assert "python" not in xml
        assert "Theme" not in xml
        assert "cstheme" not in xml
    assert [style.name for style in docx.Document(io.BytesIO(written(table_of(library_fa())))).styles] == [
        "Normal",
        "Default Paragraph Font",
        "Normal Table",
        "No List",
        "Caption",
        "Table Text",
        "Table Heading",
        "Footer",
        "Participant Label",
    ]


@pytest.mark.parametrize(("build", "first"), [(library_fa, "۱"), (library_en, "1")])
def test_pages_lie_on_their_side_with_their_number_below(build, first):
    section = opened(table_of(build())).sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    margins = {section.top_margin, section.right_margin, section.bottom_margin, section.left_margin}
    assert [round(margin.cm, 1) for margin in margins] == [2.5]
    (number,) = section.footer.paragraphs
    assert number.style.name == "Footer"
    assert number.alignment is None
    assert number.style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert number.text == first
    assert [code.text for code in number._p.iter(qn("w:instrText"))] == [" PAGE "]


def test_a_long_caption_is_whole_above_the_table_and_cut_in_the_title():
    document = opened(CodingTable("en", "phenomenon " * 50, ()))
    caption = document.paragraphs[0].text
    assert len(caption) > 500
    assert document.core_properties.title == caption[:255]


def test_characters_that_xml_refuses_do_not_break_the_file():
    words = "الف\x00ب\x0bپ\x1f\ud83d\ufffe<&>\tت"
    cells = opened(CodingTable("fa", "<&>\x01", (Row("s", words, "", "]]>", "", "", ""),))).tables[0].rows[1].cells
    assert cells[0].text == "الفب\nپ\ufffd<&>\tت"
    assert cells[1].text == "]]>"


def test_line_ends_inside_a_quotation_are_line_breaks():
    cell = opened(CodingTable("fa", "", (Row("s", "یک\nدو\u2028سه", "", "", "", "", ""),))).tables[0].rows[1].cells[0]
    assert len(cell.paragraphs) == 1
    assert cell.text == "یک\nدو\nسه"


def test_an_empty_study_gives_a_table_of_headings():
    document = opened(build_coding_table(Builder("fa", "پدیده").study()))
    assert len(document.tables[0].rows) == 1


@pytest.mark.parametrize(
    ("text", "persian_study", "expected"),
    [
        ("همه فارسی است.", True, [("همه فارسی است.", True)]),
        ("نرم‌افزار (CRM) را", True, [("نرم‌افزار (", True), ("CRM", False), (") را", True)]),
        ("CRM در کار", True, [("CRM", False), (" در کار", True)]),
        ("COVID-19 و بعد", True, [("COVID-19", False), (" و بعد", True)]),
        ("Google Docs، Koha", True, [("Google Docs", False), ("، ", True), ("Koha", False)]),
        ("سال 2020 بود.", True, [("سال 2020 بود.", True)]),
        ("نسخهٔ Koha 21.05 آمد", True, [("نسخهٔ ", True), ("Koha 21.05", False), (" آمد", True)]),
        ("... […] 🙂", True, [("... […] 🙂", True)]),
        ("Koha‌ها", True, [("Koha\u200c", False), ("ها", True)]),
        ("", True, []),
        ("plain words", False, [("plain words", False)]),
        ("he said «سلام، خوبی؟» and left", False, [("he said «", False), ("سلام، خوبی؟", True), ("» and left", False)]),
        ("in سال 2020 or", False, [("in ", False), ("سال 2020", True), (" or", False)]),
    ],
)
def test_runs_are_cut_where_the_direction_changes(text, persian_study, expected):
    assert directions(text, persian_study) == expected


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="abاب ۱1.،()\u200c\u064e🙂\u200d\u200f", max_size=20), st.booleans())
def test_runs_hold_the_text_whole_and_letters_in_their_direction(text, persian_study):
    cut = directions(text, persian_study)
    assert "".join(run for run, _ in cut) == text
    assert all(a[1] != b[1] for a, b in pairwise(cut))
    for run, right_to_left in cut:
        assert not any(c in "اب۱" for c in run) or right_to_left
        assert not any(c in "ab" for c in run) or not right_to_left


def test_emoji_stand_in_runs_of_their_own():
    xml = runs("خوب 👩‍👧🙂️ بود", run_format(PROFILES["default"]), right_to_left=True)
    assert '<w:t xml:space="preserve">👩‍👧🙂️</w:t>' in xml
    assert xml.count("Segoe UI Emoji") == 4
    assert xml.count("<w:rtl/>") == 3


def test_the_work_grows_with_the_rows_and_not_with_their_square():
    """python-docx finds a cell by walking the whole table; a thousand statements would take a minute."""

    def calls(count: int) -> int:
        rows = tuple(
            Row(f"s{n}", "گزاره‌ای با CRM که خوانده می‌شود", "(ه۱)", f"کد {n}", f"اول {n // 9}", "د", "م")
            for n in range(count)
        )
        counted = 0

        def count_call(frame, event, argument):
            nonlocal counted
            counted += event in ("call", "c_call")

        sys.setprofile(count_call)
        try:
            written(CodingTable("fa", "پدیده", rows, labels=True))
        finally:
            sys.setprofile(None)
        return counted

    fixed = calls(1)
    assert (calls(400) - fixed) < 5 * (calls(100) - fixed)
