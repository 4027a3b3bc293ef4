"""Pages for a browser: nothing runs in them or is loaded, every text is escaped, and both directions are right."""

import io
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.analysis.coding_table import build_coding_table
from phenocode.analysis.manuscript import FigureBlock, Heading, Manner, Manuscript, Paragraph, SheetBlock
from phenocode.analysis.matrices import Rows, build_matrix
from phenocode.analysis.saturation import measure_saturation
from phenocode.analysis.sheets import Sheet
from phenocode.commands.card_exports import export_cards
from phenocode.commands.exporting import (
    coding_table,
    export_iterations,
    export_matrix,
    export_outcome_space,
    export_saturation,
    export_statements,
    export_table,
    statement_rows,
)
from phenocode.exchange.cells import printable
from phenocode.exchange.manuscript_html import write_manuscript_html, write_sheet_html, write_table_html
from phenocode.exchange.page import PROFILES, Margins
from tests.counted_study import counted
from tests.manuscript_samples import WORDS, manuscript_of, sheet_of
from tests.small_studies import library_fa
from tests.test_cards import study_of
from tests.test_figures_word import curve_of
from tests.test_outcome_word import space_of_study

_VOID = {"meta", "br", "rect", "circle", "line", "polyline", "polygon"}
SVG = b'<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>\n'


class Read(HTMLParser):
    """What a browser finds: each element with its attributes, its parents and its words."""

    def __init__(self, page):
        super().__init__()
        self.found, self._open = [], []
        self.feed(page)
        assert not self._open, "an element is not closed"

    def handle_starttag(self, tag, attributes):
        element = {"tag": tag, "words": "", "in": [one["tag"] for one in self._open], **dict(attributes)}
        self.found.append(element)
        if tag not in _VOID:
            self._open.append(element)
        elif tag == "br":
            self.handle_data("\n")

    def handle_startendtag(self, tag, attributes):
        self.found.append({"tag": tag, "words": "", "in": [], **dict(attributes)})

    def handle_endtag(self, tag):
        assert self._open.pop()["tag"] == tag

    def handle_data(self, data):
        for element in self._open:
            element["words"] += data

    def words(self, tag, **attributes):
        return [
            one["words"] for one in self.found
            if one["tag"] == tag and all(one.get(key.strip("_")) == value for key, value in attributes.items())
        ]  # fmt: skip


def page_of(manuscript, profile=PROFILES["default"], pictures=None):
    out = io.BytesIO()
    write_manuscript_html(manuscript, out, profile, pictures or {})
    return out.getvalue().decode("utf-8")


def plain(text):
    return text.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_block_is_what_it_says(language):
    words = WORDS[language]
    page = page_of(manuscript_of(language), pictures={"curve": SVG})
    read = Read(page)
    html = read.found[0]
    assert (html["lang"], html["dir"]) == (language, "rtl" if language == "fa" else "ltr")
    assert read.words("title") == read.words("h1", class_="title") == [words["title"]]
    assert read.words("h2", id="h1") == [words["encounter"]]
    assert read.words("h3", id="h2") == [words["second"]]
    assert read.words("h4", id="h3") == [words["first"]]
    assert read.words("a") == [words["encounter"], words["second"], words["first"]]
    assert [one["href"] for one in read.found if one["tag"] == "a"] == ["#h1", "#h2", "#h3"]
    assert read.words("blockquote") == [f"{words['quotation']} {words['label']}"]
    assert read.words("span", class_="label") == [words["label"]]
    assert read.words("p", class_="definition") == [words["definition"]]
    assert read.words("p", class_="missing") == [words["missing"]]
    assert read.words("p", class_="note") == [words["note"]] * 2
    items = [one for one in read.found if one["tag"] == "li" and "nav" not in one["in"]]
    assert [one["words"] for one in items] == list(words["items"])
    assert all("ul" in one["in"] for one in items)
    numbers = "۱۲" if language == "fa" else "12"
    table, figure = ("جدول ۱. ", "شکل {}. ") if language == "fa" else ("Table 1. ", "Figure {}. ")
    assert read.words("figcaption") == [
        table + plain(words["caption"]),
        figure.format(numbers[0]) + words["figure"],
        figure.format(numbers[1]) + words["figure"],
    ]
    assert page.count("<svg ") == 1
    assert "<?xml" not in page
    assert words["told"] in read.words("p")  # of the figure that is not there
    cells = ["۱۲", "۳۳٫۵"] if language == "fa" else ["12", "33.5"]
    assert read.words("td", class_="number")[:2] == cells
    assert read.words("th", scope="col") == list(words["headings"])
    assert page == page_of(manuscript_of(language), pictures={"curve": SVG})
    assert "\r" not in page
    assert not page.startswith("\ufeff")


def test_words_of_the_other_direction_stand_apart():
    page = page_of(manuscript_of("fa"))
    assert '<bdi dir="ltr">Koha 21.05</bdi> کار کردم، <bdi dir="ltr">ERP</bdi> را' in page
    assert '<bdi dir="rtl">کتابخانه</bdi> list' in page_of(manuscript_of("en"))
    assert '"B Nazanin","Times New Roman",serif' in page_of(manuscript_of("fa"), PROFILES["persian-journal"])


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["fa", "en"]),
    st.text(max_size=40) | st.sampled_from(["<script>alert(1)</script>", '"><img src=x onerror=y>', "&lt;", "]]>"]),
)
def test_no_words_become_markup(language, text):
    blocks = [Heading(1, text), Paragraph(text, Manner.QUOTATION, text), Paragraph(text, Manner.ITEM)]
    sheet = Sheet(language, text, [text, text], [(text, 1)], feet=[(text, 2)], notes=[text])
    blocks += [SheetBlock(sheet), FigureBlock("none", text, text)]
    page = page_of(Manuscript(language, text, blocks, contents=True))
    read = Read(page)
    assert {one["tag"] for one in read.found} <= {
        "html", "head", "meta", "title", "style", "body", "main", "nav", "ul", "li", "a", "h1", "h2", "blockquote",
        "p", "span", "br", "bdi", "figure", "figcaption", "div", "table", "thead", "tbody", "tr", "th", "td",
    }  # fmt: skip
    assert not any(key.startswith("on") for one in read.found for key in one)
    line = re.sub("[\u2028\u2029]", "\n", printable(text))
    assert read.words("h2", id="h1") == [plain(line)]
    assert read.words("blockquote")[0].startswith(line)
    assert [*read.words("th", scope="col"), read.words("td")[0]] == [plain(line)] * 3


def test_nothing_runs_and_nothing_is_loaded():
    page = page_of(manuscript_of("fa"), pictures={"curve": SVG}).replace("http://www.w3.org/2000/svg", "")
    for word in ("<script", "javascript:", "http:", "https:", "url(", "@import", "src="):
        assert word not in page
    assert "default-src 'none'" in page


def test_the_coding_table_is_merged_as_in_word():
    table = build_coding_table(library_fa().study(), labels=True)
    out = io.BytesIO()
    write_table_html(table, out)
    rows = out.getvalue().decode().split("<tbody>")[1].split("<tr>")[1:]
    assert len(rows) == len(table.rows)
    # Laid out as a browser does, every cell has its row's value again.
    above = {}
    for row, expected in zip(rows, table.rows, strict=True):
        cells = re.findall(r'<td(?: rowspan="(\d+)")?>(.*?)</td>', row)
        for column, words in enumerate(expected.cells):
            if above.get(column, (0, ""))[0] == 0:
                high, cell = cells.pop(0)
                said = Read(re.sub("<span.*?</span>", "", cell)).found
                above[column] = (int(high or 1), re.sub("<[^>]*>", "", re.sub(" ?<span.*", "", cell)), said)
            left, cell, said = above[column]
            above[column] = (left - 1, cell, said)
            expected_words = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "")
            assert cell == expected_words.replace('"', "&quot;")
        assert not cells


def test_a_profile_is_obeyed():
    profile = replace(PROFILES["apa"], columns=2, own_digits=False)
    page = page_of(manuscript_of("fa"), profile)
    assert "margin:2.54cm 2.54cm 2.54cm 2.54cm" in page
    assert "columns:2" in page
    assert "جدول 1. " in page
    assert "12 مشارکت" in page
    assert WORDS["fa"]["definition"].split(";")[0].split("<")[0][:12] in page
    assert "۳ بار" in page  # the researcher's own words
    assert "columns:2" not in page_of(manuscript_of("fa"))
    uneven = replace(profile, margins=Margins(567, 1134, 1701, 2268))  # 1, 2, 3 and 4 cm: top, bottom, start, end
    assert "margin:1.00cm 3.00cm 2.00cm 4.00cm" in page_of(manuscript_of("fa"), uneven)
    assert "margin:1.00cm 4.00cm 2.00cm 3.00cm" in page_of(manuscript_of("en"), uneven)


def test_a_wide_table_is_printed_on_a_page_turned_aside():
    for columns, wide in ((1, False), (4, True)):
        out = io.BytesIO()
        write_sheet_html(sheet_of("en", columns), out)
        assert ('class="table wide"' in out.getvalue().decode()) is wide


def test_every_kind_of_table_can_be_a_page(qapp, tmp_path):
    session = study_of(tmp_path, "fa")
    try:
        rtl = session.study.about.right_to_left
        export_table(coding_table(session, labels=True), tmp_path / "table.html")
        export_statements(statement_rows(session), tmp_path / "statements.html", right_to_left=rtl)
        export_cards(session, tmp_path / "cards.html")
        export_iterations(session, tmp_path / "iterations.html")
    finally:
        session.close()
    study = counted("fa").study()
    export_matrix(build_matrix(study, Rows.SETTING), tmp_path / "matrix.html")
    export_saturation(measure_saturation(study, base=2, run=1), tmp_path / "saturation.html")
    export_outcome_space(space_of_study("fa"), tmp_path / "outcome.html")
    pages = {path.stem: path.read_text(encoding="utf-8") for path in tmp_path.glob("*.html")}
    assert len(pages) == 7
    for page in pages.values():
        Read(page)
        assert 'dir="rtl"' in page
        assert "\u2068" not in re.sub("<svg .*?</svg>", "", page, flags=re.DOTALL)
    assert {name for name, page in pages.items() if "<svg " in page} == {"saturation", "outcome"}
    assert "جدول ۱. " in pages["table"]
    assert plain(curve_of("fa").caption) in "".join(Read(pages["saturation"]).words("figcaption"))
    assert "جای درس" in Read(pages["cards"]).words("h4", id="h3")


def test_words_that_run_the_other_way_have_a_side_of_their_own():
    out = io.BytesIO()
    blocks = [Paragraph("سلام", Manner.QUOTATION, turned=turned) for turned in (False, True)]
    write_manuscript_html(Manuscript("en", "", blocks), out, PROFILES["default"], {})
    assert re.findall(r"<blockquote([^>]*)>", out.getvalue().decode()) == ["", ' dir="rtl"']
