"""The outcome space as files: the Word document against golden files, tables, pictures, and what is left out."""

import csv
import io
import os
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from docx.shared import Inches
from PySide6.QtGui import QImage

from phenocode.analysis.outcome_space import build_outcome_space, space_sheet
from phenocode.commands.exporting import export_outcome_space
from phenocode.errors import Refusal
from phenocode.exchange.figures_word import Picture
from phenocode.exchange.outcome_word import shown_share, write_outcome_docx
from phenocode.exchange.page import PAGE_LONG, PAGE_SHORT, PROFILES
from phenocode.figures.outcome_figure import OutcomeFigure
from phenocode.figures.writing import DOTS_PER_INCH, size_of
from tests.outcome_spaces import big, study_with_relations
from tests.test_figures_word import DOT
from tests.test_word_table import part, pretty

GOLDEN = Path(__file__).parent / "golden"
LANGUAGES = ("fa", "en")


def space_of_study(language):
    return build_outcome_space(study_with_relations(language).study(), line_of=lambda statement: 7)


def written(space, profile="default", size=(5.0, 4.0)):
    out = io.BytesIO()
    picture = Picture(DOT, *size, space.title, "told") if size else None
    write_outcome_docx(space, out, profile=PROFILES[profile], picture=picture)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "language", "profile"),
    [("outcome-fa.xml", "fa", "persian-journal"), ("outcome-en.xml", "en", "default")],
)
def test_document_is_as_approved(name, language, profile):
    """The golden files were looked at as printed pages. PHENOCODE_WRITE_GOLDEN=1 writes them anew, to be looked at."""
    made = pretty(part(written(space_of_study(language), profile), "word/document.xml"))
    golden = GOLDEN / name
    if os.environ.get("PHENOCODE_WRITE_GOLDEN"):
        golden.write_text(made, encoding="utf-8")
    assert made.splitlines() == golden.read_text(encoding="utf-8").splitlines()


def test_relations_with_justification_and_quotations():
    document = docx.Document(io.BytesIO(written(space_of_study("en"))))
    (table,) = document.tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["Category", "Relation", "Other category", "Justification", "Quotations"]
    assert rows[1][:3] == ["Getting work done", "includes", "Discipline"]
    assert rows[1][4] == (
        "Their names are on the board. (P1,\u00a0line\u00a07)\nThey help me put the books back. (P1,\u00a0line\u00a07)"
    )
    assert rows[3][1:] == ["contradicts", "Being seen", "", "Some just come and sit. (P2,\u00a0line\u00a07)"]
    texts = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
    assert texts == ["Figure 1. Outcome space: participation", "Table 1. Relations between the categories"]
    (told,) = document.element.body.iter(qn("wp:docPr"))
    assert told.get("descr") == "told"


@pytest.mark.parametrize(
    ("size", "upright"),
    [((5.0, 4.0), True), ((6.6, 9.0), True), ((9.0, 5.0), False), ((9.0, 20.0), True), (None, True)],
)
def test_the_page_is_turned_where_the_figure_is_larger_then(size, upright):
    section = docx.Document(io.BytesIO(written(space_of_study("en"), size=size))).sections[0]
    assert (section.page_width < section.page_height) is upright
    assert size == (9.0, 20.0) or {section.page_width.twips, section.page_height.twips} == {PAGE_SHORT, PAGE_LONG}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_of_the_outcome_space(qapp, tmp_path, language):
    space = space_of_study(language)
    for ending in ("svg", "png", "pdf", "docx", "xlsx", "csv"):
        export_outcome_space(space, tmp_path / f"o.{ending}", profile="persian-journal")
    assert "Loose" in (tmp_path / "o.svg").read_text(encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "o.docx") as archive:
        document = archive.read("word/document.xml").decode()
        assert archive.read("word/media/image1.png").startswith(b"\x89PNG")
    described = re.search(r'descr="([^"]*)"', document)[1]
    assert all(node.name in described for node in space.nodes())
    assert "\u2068" not in described
    rows = list(csv.reader(io.StringIO((tmp_path / "o.csv").read_text(encoding="utf-8-sig"))))
    assert len(rows) == 1 + len(list(space.nodes()))
    assert [row[0] for row in rows[1:]] == [node.name for node in space.nodes()]
    sheet = openpyxl.load_workbook(tmp_path / "o.xlsx").active
    assert sheet.max_row == len(rows)
    with pytest.raises(Refusal, match=r"\.docx, \.xlsx, \.csv, \.html, \.svg, \.png, \.pdf"):
        export_outcome_space(space, tmp_path / "o.odt")
    with pytest.raises(Refusal, match="exists"):
        export_outcome_space(space, tmp_path / "o.pdf")


def test_what_has_no_place_is_left_out_when_asked(qapp, tmp_path):
    for name in ("o.svg", "o.csv", "o.docx"):
        export_outcome_space(space_of_study("en"), tmp_path / name, unplaced=False)
    assert "Loose" not in (tmp_path / "o.svg").read_text(encoding="utf-8")
    assert "Loose" not in (tmp_path / "o.csv").read_text(encoding="utf-8-sig")
    assert len(docx.Document(tmp_path / "o.docx").tables[0].rows) == 3


def test_the_table_of_the_tree_tells_relations_from_both_sides():
    rows = {row[0]: row for row in space_sheet(space_of_study("en")).rows}
    assert rows["Getting work done"][1:6] == ("second layer", "Instrumental", 2, 1, 1)
    assert rows["Getting work done"][6] == "includes: Discipline"
    assert rows["Discipline"][6] == "included in: Getting work done; contradicts: Being seen"
    assert rows["Alone"] == ("Alone", "first layer", "", 1, 1, 1, "")


def test_a_large_space_is_laid_out_for_its_page(qapp, tmp_path):
    export_outcome_space(big("en"), tmp_path / "o.docx")
    with zipfile.ZipFile(tmp_path / "o.docx") as archive:
        drawn = QImage.fromData(archive.read("word/media/image1.png"))
        (extent,) = re.findall(r'<wp:extent cx="(\d+)"', archive.read("word/document.xml").decode())
    shown = int(extent) / Inches(drawn.width() / DOTS_PER_INCH)
    narrow = shown_share(*size_of(OutcomeFigure(big("en"))), PROFILES["default"])
    assert shown > 1.05 * narrow  # a wider drawing is shown larger on this page


@pytest.mark.parametrize("linked", [True, False])
def test_the_words_of_the_largest_figure_are_shown_with_six_points_and_the_relations_on_a_usual_page(
    qapp, tmp_path, linked
):
    space = big("fa")
    export_outcome_space(space if linked else replace(space, links=()), tmp_path / "o.docx")
    with zipfile.ZipFile(tmp_path / "o.docx") as archive:
        drawn = QImage.fromData(archive.read("word/media/image1.png"))
        body = archive.read("word/document.xml").decode()
    (extent,) = re.findall(r'<wp:extent cx="(\d+)"', body)
    assert 8.25 * int(extent) / Inches(drawn.width() / DOTS_PER_INCH) >= 5.99
    sections = docx.Document(tmp_path / "o.docx").sections
    pages = [(section.page_width.twips, section.page_height.twips) for section in sections]
    assert PAGE_LONG < max(pages[0]) <= 31680, "what Word takes"
    assert [sorted(page) for page in pages[1:]] == [[PAGE_SHORT, PAGE_LONG]] * linked
