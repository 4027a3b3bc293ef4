"""Tables of numbers in Word: their XML against golden files, parts of wide tables, notes, and pictures."""

import io
import os
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Twips

from phenocode.analysis.matrices import Rows, build_matrix
from phenocode.analysis.saturation import measure_saturation
from phenocode.analysis.sheets import matrix_sheet, saturation_sheet
from phenocode.exchange.figures_word import Picture, write_figures_docx
from phenocode.exchange.page import PROFILES
from tests.counted_study import counted
from tests.small_studies import Builder
from tests.test_word_table import part, pretty

GOLDEN = Path(__file__).parent / "golden"
PAGE = PROFILES["persian-journal"].table_page
# One white dot.
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8ffff3f0005fe02fe"
    "dccc59e70000000049454e44ae426082"
)


def written(sheet, profile="persian-journal", **more):
    out = io.BytesIO()
    write_figures_docx(
        sheet.headings,
        sheet.rows,
        out,
        caption=sheet.caption,
        right_to_left=sheet.right_to_left,
        language=sheet.language,
        profile=PROFILES[profile],
        notes=sheet.notes,
        feet=sheet.feet,
        **more,
    )
    return out.getvalue()


def opened(*given, **more):
    return docx.Document(io.BytesIO(written(*given, **more)))


def matrix_of(language, rows=Rows.SETTING):
    return matrix_sheet(build_matrix(counted(language).study(), rows))


def curve_of(language):
    return saturation_sheet(measure_saturation(counted(language).study(), base=2, run=1))


def wide(language="fa", columns=30):
    b = Builder(language)
    b.participant("P1")
    b.transcript("t", "P1")
    for number in range(columns):
        b.first(f"category {number}")
        b.new_code(f"c{number}", f"category {number}")
    b.statement("a", "t", (0, "x"), codes=["c0", f"c{columns - 1}"])
    return matrix_sheet(build_matrix(b.study(), Rows.PARTICIPANT))


@pytest.mark.parametrize(
    ("name", "sheet", "profile"),
    [
        ("matrix-fa.xml", matrix_of("fa"), "persian-journal"),
        ("matrix-en.xml", matrix_of("en", Rows.PARTICIPANT), "apa"),
        ("saturation-fa.xml", curve_of("fa"), "default"),
    ],
)
def test_document_is_as_approved(name, sheet, profile):
    """The golden files were looked at as printed pages. PHENOCODE_WRITE_GOLDEN=1 writes them anew, to be looked at."""
    made = pretty(part(written(sheet, profile), "word/document.xml"))
    golden = GOLDEN / name
    if os.environ.get("PHENOCODE_WRITE_GOLDEN"):
        golden.write_text(made, encoding="utf-8")
    assert made.splitlines() == golden.read_text(encoding="utf-8").splitlines()


def test_a_matrix_with_totals_flags_and_reminders():
    document = opened(matrix_of("fa"))
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert rows == [
        ["بستر", "کار", "Care", "حضور", "Orphan", "Empty", "گزاره‌های منتخب"],
        ["Library", "۲", "۲", "۰", "۱", "۰", "۳"],
        ["مدرسه", "۱", "۰", "۲", "۰", "۰", "۳"],
        ["—", "۰", "۱", "۰", "۰", "۰", "۳"],
        ["مجموع", "۳", "۳", "۲", "۱", "۰", "۹"],
        ["از یک بستر", "", "", "یک بستر", "یک بستر", "", ""],
    ]
    texts = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
    assert texts[0] == "جدول ۱. شمار گزاره‌های هر بستر در طبقه‌های توصیفی لایهٔ اول"
    assert len(texts) == 3
    assert "Orphan" in texts[2]
    told = " ".join(paragraph.text for paragraph in opened(matrix_of("en", Rows.PARTICIPANT)).paragraphs)
    assert "they are no types of persons." in told


def test_a_persian_table_runs_from_right_to_left_and_its_header_repeats():
    document = opened(matrix_of("fa"))
    table = document.tables[0]._tbl
    assert table.find(f"{qn('w:tblPr')}/{qn('w:bidiVisual')}") is not None
    headers = [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.tr_lst]
    assert headers == [True] + [False] * 5
    for paragraph in document.element.iter(qn("w:p")):
        if paragraph.findall(qn("w:r")):
            assert paragraph.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None
    for run in document.element.iter(qn("w:r")):
        text = "".join(t.text or "" for t in run.iter(qn("w:t")))
        right_to_left = run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None
        assert right_to_left != any(c.isascii() and c.isalpha() for c in text), text
    assert "bidi" not in part(written(matrix_of("en")), "word/document.xml").replace("w:bidi=", "")


def test_tables_fill_the_page_and_a_wide_one_goes_on_in_others():
    for sheet in (matrix_of("fa"), curve_of("en"), wide()):
        for table in opened(sheet).tables:
            assert sum(int(column.get(qn("w:w"))) for column in table._tbl.tblGrid) == PAGE.text_width
    sheet = wide()
    document = opened(sheet)
    parts = [[cell.text for cell in table.rows[0].cells] for table in document.tables]
    assert len(parts) > 1
    assert {cells[0] for cells in parts} == {"مشارکت‌کننده"}
    assert [cell for cells in parts for cell in cells[1:]] == list(sheet.headings[1:])
    assert max(map(len, parts)) - min(map(len, parts)) <= 2
    captions = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Caption"]
    assert captions == [f"جدول ۱. {sheet.caption}"] + [f"جدول ۱. {sheet.caption} (ادامه)"] * (len(parts) - 1)
    counted_by = [code.text.strip() for code in document.element.body.iter(qn("w:instrText"))]
    # Further parts repeat the number of the first.
    assert counted_by == [r"SEQ جدول \* ARABIC"] + [r"SEQ جدول \* ARABIC \c"] * (len(parts) - 1)
    # A part in which no column rests on one participant has no row to say so.
    last = [[row.cells[0].text for row in table.rows][-1] for table in document.tables]
    assert last == ["از یک مشارکت‌کننده", *["مجموع"] * (len(parts) - 2), "از یک مشارکت‌کننده"]


@pytest.mark.parametrize(("width", "height"), [(4.0, 2.0), (40.0, 10.0), (2.0, 30.0)])
def test_a_picture_fits_the_page_and_is_told_in_words(width, height):
    picture = Picture(DOT, width, height, "منحنی", 'گفته شد «"الف"» & <ب>')
    document = opened(curve_of("fa"), picture=picture)
    (shape,) = document.inline_shapes
    assert shape.width / shape.height == pytest.approx(width / height, rel=0.01)
    assert shape.width <= Twips(PAGE.text_width)
    assert shape.height <= Twips(PAGE.text_height)
    assert shape._inline.docPr.get("descr") == picture.description
    assert document.paragraphs[-1].text == "شکل ۱. منحنی"
    assert document.paragraphs[-1].style.name == "Caption"
    assert document.paragraphs[-2].paragraph_format.keep_with_next
    data = written(curve_of("fa"), picture=picture)
    assert data == written(curve_of("fa"), picture=picture)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert [name for name in archive.namelist() if name.startswith("word/media")] == ["word/media/image1.png"]
        assert archive.read("word/media/image1.png") == DOT


def test_a_table_of_nothing():
    document = opened(matrix_sheet(build_matrix(Builder("en").study(), Rows.PARTICIPANT)))
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["Participant", "Selected statements"]
    ]
