"""A manuscript in Word: its XML against golden files, its styles, fields, sections and pictures."""

import io
import os
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.analysis.manuscript import Heading, Manner, Manuscript, Paragraph, SheetBlock
from phenocode.analysis.sheets import Sheet
from phenocode.exchange.cells import printable
from phenocode.exchange.figures_word import Picture
from phenocode.exchange.manuscript_word import write_manuscript_docx
from phenocode.exchange.page import PROFILES
from tests.manuscript_samples import WORDS, manuscript_of
from tests.test_figures_word import DOT
from tests.test_word_table import part, pretty

GOLDEN = Path(__file__).parent / "golden"
TWO_COLUMNS = replace(PROFILES["default"], columns=2)
LATIN_DIGITS = replace(PROFILES["default"], own_digits=False)


def written(manuscript, profile=PROFILES["default"]):
    out = io.BytesIO()
    pictures = {"curve": Picture(DOT, 5.0, 4.0, "not this one", 'told «"so"» & <b>')}
    write_manuscript_docx(manuscript, out, profile, pictures)
    return out.getvalue()


def opened(manuscript, profile=PROFILES["default"]):
    return docx.Document(io.BytesIO(written(manuscript, profile)))


def shown(document):
    return [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs if paragraph.text]


def fields(document):
    return [code.text.strip() for code in document.element.body.iter(qn("w:instrText"))]


@pytest.mark.parametrize(("language", "profile"), [("fa", "persian-journal"), ("en", "apa")])
def test_document_is_as_approved(language, profile):
    """The golden files were looked at as printed pages. PHENOCODE_WRITE_GOLDEN=1 writes them anew, to be looked at."""
    made = pretty(part(written(manuscript_of(language), PROFILES[profile]), "word/document.xml"))
    golden = GOLDEN / f"manuscript-{language}.xml"
    if os.environ.get("PHENOCODE_WRITE_GOLDEN"):
        golden.write_text(made, encoding="utf-8")
    assert made.splitlines() == golden.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_block_has_a_style_of_its_own(language):
    words = WORDS[language]
    document = opened(manuscript_of(language, contents=False))
    table, figure = ("جدول ۱. ", "شکل {}. ") if language == "fa" else ("Table 1. ", "Figure {}. ")
    numbers = "۱۲" if language == "fa" else "12"
    label = words["label"].replace(" ", "\u00a0")
    assert shown(document) == [
        ("Title", words["title"]),
        ("Heading 1", words["encounter"]),
        ("Heading 2", words["second"]),
        ("Heading 3", words["first"]),
        ("Definition", words["definition"]),
        ("Quote", f"{words['quotation']} {label}"),
        ("Body Text", words["body"].replace("\u2068", "").replace("\u2069", "")),
        ("List Bullet", words["items"][0]),
        ("List Bullet", words["items"][1]),
        ("Missing Evidence", words["missing"]),
        ("Note", words["note"]),
        ("Caption", table + words["caption"].replace("\u2068", "").replace("\u2069", "")),
        ("Note", words["note"]),
        ("Caption", figure.format(numbers[0]) + words["figure"]),
        ("Note", words["told"]),  # of the figure that is not there
        ("Caption", figure.format(numbers[1]) + words["figure"]),
    ]
    labels = [run.text for p in document.paragraphs for run in p.runs if run.style.name == "Participant Label"]
    assert "".join(labels) == f" {label}"


def test_captions_are_counted_by_fields_of_their_own_label():
    document = opened(manuscript_of("fa", contents=False))
    assert fields(document) == [r"SEQ جدول \* ARABIC", r"SEQ شکل \* ARABIC", r"SEQ شکل \* ARABIC"]
    assert fields(opened(manuscript_of("en", contents=False))) == [
        r"SEQ Table \* ARABIC", r"SEQ Figure \* ARABIC", r"SEQ Figure \* ARABIC",
    ]  # fmt: skip
    kinds = [one.get(qn("w:fldCharType")) for one in document.element.body.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"] * 3


def test_the_table_of_contents_leads_to_the_headings():
    document = opened(manuscript_of("en"))
    assert fields(document)[0] == r'TOC \o "1-3" \h \z \u'
    assert shown(document)[1] == ("TOC Heading", "Contents")
    marks = {one.get(qn("w:name")): one for one in document.element.body.iter(qn("w:bookmarkStart"))}
    links = list(document.element.body.iter(qn("w:hyperlink")))
    words = WORDS["en"]
    assert ["".join(t.text for t in link.iter(qn("w:t"))) for link in links] == [
        words["encounter"], words["second"], words["first"],
    ]  # fmt: skip
    for link in links:
        heading = marks.pop(link.get(qn("w:anchor"))).getparent()
        assert "".join(t.text for t in heading.iter(qn("w:t"))) == "".join(t.text for t in link.iter(qn("w:t")))
    assert not marks
    (dirty,) = (one for one in document.element.body.iter(qn("w:fldChar")) if one.get(qn("w:dirty")))
    assert dirty.get(qn("w:fldCharType")) == "begin"
    assert not any("TOC" in field for field in fields(opened(manuscript_of("en", contents=False))))
    assert not any("TOC" in field for field in fields(opened(Manuscript("en", "No headings", [], True))))


def test_a_template_can_change_faces_and_sizes():
    """What a run names itself a template's styles could not change; only emoji name their face."""
    data = written(manuscript_of("fa", wide=True), PROFILES["persian-journal"])
    xml = part(data, "word/document.xml")
    for name in ("w:rFonts", "w:szCs", "w:sz "):
        assert f"<{name}" not in xml
    assert "<w:rtl/>" in xml
    styles = part(data, "word/styles.xml")
    assert styles.count("B Nazanin") == 1  # Normal's
    for name in (
        "heading 1",
        "heading 2",
        "heading 3",
        "Title",
        "Body Text",
        "Quote",
        "caption",
        "List Bullet",
        "toc 1",
    ):
        assert f'<w:name w:val="{name}"/>' in styles
    numbering = part(data, "word/numbering.xml")
    assert '<w:pStyle w:val="ListBullet"/>' in numbering
    assert '<w:numId w:val="1"/>' in styles


@pytest.mark.parametrize("profile", [PROFILES["apa"], TWO_COLUMNS])
def test_a_table_too_wide_gets_a_page_turned_aside_with_its_heading(profile):
    document = opened(manuscript_of("fa", wide=True), profile)
    lying = [section.orientation == WD_ORIENT.LANDSCAPE for section in document.sections]
    assert lying.count(True) == 1
    assert lying[-1] is False
    for section in document.sections:
        sides = (section.page_width, section.page_height)
        assert (sides[0] > sides[1]) == (section.orientation == WD_ORIENT.LANDSCAPE)
        assert section.left_margin.twips == profile.margins.end
        assert section.footer.paragraphs[0].text == "۱"
        assert section._sectPr.find(qn("w:bidi")) is not None
    starts = [section.start_type for section in document.sections]
    at = lying.index(True)
    assert starts[at] == starts[at + 1] == WD_SECTION.NEW_PAGE
    assert WD_SECTION.NEW_PAGE not in starts[1:at]
    # The heading above it has come along: it is the first that follows the break before.
    breaks = [one.getparent().getparent() for one in document.element.body.iter(qn("w:sectPr"))][:-1]
    heading = breaks[at - 1].getnext()
    assert "".join(t.text for t in heading.iter(qn("w:t"))) == WORDS["fa"]["encounter"]


def test_columns_hold_text_and_tables_go_across_them():
    document = opened(manuscript_of("en", contents=False), TWO_COLUMNS)
    columns = [one.get(qn("w:num")) for one in document.element.body.iter(qn("w:cols"))]
    assert columns == ["2"]
    assert len(document.sections) == 3  # title, text, table and figures
    (table,) = document.tables
    width = sum(int(column.get(qn("w:w"))) for column in table._tbl.tblGrid)
    assert width == TWO_COLUMNS.page(upright=True).text_width


def test_digits_of_the_profile_leave_words_of_people_alone():
    texts = [text for _, text in shown(opened(manuscript_of("fa", contents=False), LATIN_DIGITS))]
    words = WORDS["fa"]
    assert "12 مشارکت‌کننده از Library بودند (Guest, 2020)." in texts
    assert "جدول 1. شمار گزاره‌ها در Care" in texts
    assert words["definition"] in texts
    assert f"{words['quotation']} (ه1،\u00a0سطر\u00a07)" in texts
    (table,) = opened(manuscript_of("fa"), LATIN_DIGITS).tables
    assert [[cell.text for cell in row.cells] for row in table.rows][1] == [words["name"], "12", "33.5"]
    (table,) = opened(manuscript_of("fa")).tables
    assert [[cell.text for cell in row.cells] for row in table.rows][1] == [words["name"], "۱۲", "۳۳٫۵"]


def test_pictures_stand_under_their_keys_and_are_told():
    data = written(manuscript_of("en"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.read("word/media/image1.png") == DOT
    (told,) = docx.Document(io.BytesIO(data)).element.body.iter(qn("wp:docPr"))
    assert told.get("descr") == 'told «"so"» & <b>'
    assert written(manuscript_of("en")) == data


def test_properties_stand_in_the_order_that_word_wants():
    order = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "numPr", "pBdr", "shd", "tabs", "bidi", "spacing",
             "ind", "jc", "outlineLvl", "sectPr"]  # fmt: skip
    data = written(manuscript_of("fa", wide=True), TWO_COLUMNS)
    found = 0
    for name in ("word/document.xml", "word/styles.xml"):
        for properties in re.findall(
            r"<w:pPr>(.*?)</w:pPr>", re.sub(r"<w:sectPr>.*?</w:sectPr>", "<w:sectPr/>", part(data, name))
        ):
            depth, tags = 0, []
            for close, tag, alone in re.findall(r"<(/?)w:(\w+)[^>]*?(/?)>", properties):
                if close:
                    depth -= 1
                    continue
                if not depth:
                    tags.append(tag)
                depth += not alone
            assert tags == sorted(tags, key=order.index)
            found += 1
    assert found > 40


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["fa", "en"]), st.lists(st.text(max_size=30), max_size=4))
def test_any_words_arrive_whole(language, texts):
    blocks = [Heading(1 + n, text) for n, text in enumerate(texts)]
    blocks += [Paragraph(text, Manner.QUOTATION) for text in texts]
    document = opened(Manuscript(language, "", blocks))
    read = [paragraph.text for paragraph in document.paragraphs]
    lines = [re.sub("[\u2028\u2029]", "\n", printable(text)) for text in texts]
    told = [line.replace("\u2068", "").replace("\u2069", "") for line in lines]
    assert read == [*told, *lines]


_NAMES = st.text(alphabet="ab ا\u200cی", max_size=40)
_CELLS = st.integers(0, 10_000) | st.text(alphabet="ab ا", max_size=400)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(_NAMES, _CELLS, _CELLS), min_size=1, max_size=30), st.sampled_from(list(PROFILES)))
def test_columns_of_every_table_have_room_and_fill_the_width(columns, profile):
    headings, *rows = zip(*columns, strict=True)
    sheet = Sheet("fa", "", headings, rows)
    document = opened(Manuscript("fa", "", [SheetBlock(sheet)]), PROFILES[profile])
    page = PROFILES[profile].page(upright=document.sections[-1].orientation == WD_ORIENT.PORTRAIT)
    for table in document.tables:
        widths = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
        assert sum(widths) == page.text_width
        assert min(widths) >= 1100
    read = [cell.text for table in document.tables for cell in table.rows[0].cells[1:]]
    assert read == list(headings[1:])


@pytest.mark.parametrize("language", ["fa", "en"])
def test_words_that_run_the_other_way_have_a_paragraph_of_that_direction(language):
    words = "CRM را (آنها) نمی‌شناسند." if language == "en" else "They call it «CRM» (all of them)."
    blocks = [Paragraph(words, Manner.QUOTATION, turned=turned) for turned in (False, True)]
    document = opened(Manuscript(language, "", blocks))
    found = [p._p.pPr.find(qn("w:bidi")) is not None for p in document.paragraphs if p.text == words]
    assert found == [language == "fa", language == "en"]
