"""Spreadsheets: the coding table and the table of statements as CSV and Excel, safe to open and whole to read back."""

import csv
import io
import re
import xml.etree.ElementTree as ET
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phenocode.analysis.coding_table import CodingTable, Row, build_coding_table
from phenocode.analysis.statement_rows import STATEMENT_HEADINGS, StatementRow, build_statement_rows
from phenocode.exchange.cells import CELL_LIMIT, gather, guard, pieces, printable, spread, unguard
from phenocode.exchange.table_sheets import (
    write_figures_csv,
    write_figures_xlsx,
    write_statements_csv,
    write_statements_xlsx,
    write_table_csv,
    write_table_xlsx,
)
from tests.small_studies import library_en, library_fa

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FORMULAS = ["=1+1", "+98", "-", "- گفتم", "@SUM(A1)", "\t=1", "＝1", "'=1", "''-", '=HYPERLINK("x")']


def statement(text, code="k"):
    return StatementRow(text, code, "f", "—", "—", "P1", "", "T1", "1", "2")


def sheet_rows(data):
    """The cells of the first sheet as text, and its XML."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    shared = [
        "".join(t.text or "" for t in item.iter(f"{_S}t"))
        for item in ET.fromstring(archive.read("xl/sharedStrings.xml")).iter(f"{_S}si")
    ]
    xml = archive.read("xl/worksheets/sheet1.xml").decode()
    rows = []
    for row in ET.fromstring(xml).iter(f"{_S}row"):
        cells = {}
        for cell in row.iter(f"{_S}c"):
            column = ord(re.match("[A-Z]+", cell.get("r"))[0]) - ord("A")
            if cell.get("t") == "s":
                cells[column] = shared[int(cell.find(f"{_S}v").text)]
        rows.append([cells.get(column, "") for column in range(max(cells) + 1)])
    width = len(rows[0])
    return [row + [""] * (width - len(row)) for row in rows], xml


def csv_rows(data):
    assert data.startswith(b"\xef\xbb\xbf")
    return [[unguard(cell) for cell in row] for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))]


def written(write, *values, **options):
    out = io.BytesIO()
    write(*values, out, **options)
    assert not out.closed
    return out.getvalue()


@pytest.mark.parametrize("build", [library_fa, library_en])
def test_statements_are_the_same_in_csv_and_excel(build):
    rows = build_statement_rows(build().study())
    expected = [list(STATEMENT_HEADINGS), *(list(row.cells) for row in rows)]
    assert csv_rows(written(write_statements_csv, rows)) == expected
    assert sheet_rows(written(write_statements_xlsx, rows, right_to_left=True))[0] == expected


def test_coding_table_repeats_every_value_and_keeps_labels_apart():
    study = library_fa().study()
    plain = build_coding_table(study)
    expected = [list(plain.headings), *(list(row.cells) for row in plain.rows)]
    assert csv_rows(written(write_table_csv, plain)) == expected
    assert sheet_rows(written(write_table_xlsx, plain))[0] == expected
    labelled = csv_rows(written(write_table_csv, build_coding_table(study, labels=True)))
    assert [row[:5] for row in labelled] == expected
    assert [row[5] for row in labelled[:2]] == ["نشان مشارکت‌کننده", "(ه۱)"]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_csv_file_is_a_formula_and_all_read_back(text):
    data = written(write_statements_csv, [statement(text, code=text)])
    raw = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))[1]
    assert raw[0][0] == raw[1][0] == "'"
    assert csv_rows(data)[1][:2] == [text, text]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_heading_or_foot_of_a_csv_file_is_a_formula(text):
    out = io.BytesIO()
    write_figures_csv(["Who", text], [("a", 1)], out, feet=[(text, 2)])
    heading, _, foot = csv.reader(io.StringIO(out.getvalue().decode("utf-8-sig"), newline=""))
    assert (heading[1], foot[0]) == (f"'{text}", f"'{text}")


def test_long_notes_of_an_excel_file_go_on_in_further_rows():
    out = io.BytesIO()
    long = "آب😀" * 20_000
    write_figures_xlsx(["Who"], [("a",)], out, right_to_left=False, notes=["short", long, "<r>a & b</r>"])
    rows = [row[0].value for row in openpyxl.load_workbook(io.BytesIO(out.getvalue())).worksheets[1].iter_rows()]
    assert (rows[0], "".join(rows[1:-1]), rows[-1]) == ("short", long, "<r>a & b</r>")


@given(st.text(alphabet="'=+-@\t\r\nا1", max_size=6))
def test_guarding_is_undone_exactly(text):
    assert unguard(guard(text)) == text
    assert not re.match("[=+@\t\r\n-]", guard(text))


def test_common_words_are_not_guarded():
    assert [guard(text) for text in ("سلام", "", "— ", "'quoted'", " =1")] == ["سلام", "", "— ", "'quoted'", " =1"]


@pytest.mark.parametrize("text", [*FORMULAS, "https://example.org", "007", "1.50", "a\nb", "_x0041_", " spaced "])
def test_excel_keeps_every_text_a_text(text):
    rows, xml = sheet_rows(written(write_statements_xlsx, [statement(text)], right_to_left=False))
    assert rows[1][0] == text.replace("_x0041_", "_x005F_x0041_")  # the file's own way of writing it
    assert "<f>" not in xml
    assert "<hyperlink" not in xml


def test_excel_sheet_has_the_studys_direction_a_frozen_heading_and_a_filter():
    persian = sheet_rows(written(write_table_xlsx, build_coding_table(library_fa().study())))[1]
    english = sheet_rows(written(write_table_xlsx, build_coding_table(library_en().study())))[1]
    assert 'rightToLeft="1"' in persian
    assert "rightToLeft" not in english
    for xml in (persian, english):
        assert 'ySplit="1"' in xml
        assert 'state="frozen"' in xml
        assert "<autoFilter" in xml


def test_a_cell_too_long_for_excel_goes_on_in_further_columns():
    long = "گفت و گفت 🙂 " * 6000
    rows, _ = sheet_rows(written(write_statements_xlsx, [statement("short"), statement(long)], right_to_left=True))
    assert rows[0] == [*STATEMENT_HEADINGS, "statement (2)", "statement (3)"]
    assert rows[1][10:] == ["", ""]
    assert all(len(cell.encode("utf-16-le")) <= 2 * CELL_LIMIT for cell in rows[2])
    assert gather(rows[0], rows[2])["statement"] == long
    assert gather(rows[0], rows[1])["statement"] == "short"
    assert csv_rows(written(write_statements_csv, [statement(long)]))[1][0] == long


@given(st.text(alphabet="ا🙂a", max_size=30), st.integers(2, 7))
def test_pieces_are_short_enough_and_join_to_the_text(text, limit):
    cut = pieces(text, limit)
    assert "".join(cut) == text
    assert all(len(piece.encode("utf-16-le")) // 2 <= limit for piece in cut)


def test_spread_leaves_short_rows_as_they_are():
    assert list(spread(["a", "b"], [["1", "2"]])) == [["a", "b"], ["1", "2"]]


def test_characters_that_files_refuse_are_dropped():
    assert printable("الف\x00\x08ب\x0bپ\x0cت\ud800\uffff") == "الفب\nپ\nت\ufffd"
    row = statement("الف\x00\ud800")
    assert csv_rows(written(write_statements_csv, [row]))[1][0] == "الف\ufffd"
    assert sheet_rows(written(write_statements_xlsx, [row], right_to_left=True))[0][1][0] == "الف\ufffd"


def test_nothing_tells_who_or_when():
    table = build_coding_table(library_fa().study())
    data = written(write_table_xlsx, table)
    assert data == written(write_table_xlsx, table)
    core = zipfile.ZipFile(io.BytesIO(data)).read("docProps/core.xml").decode()
    assert "Phenocode" in core
    assert re.findall(r"\d{4}-\d\d-\d\d", core) == ["1980-01-01"] * 2


def test_a_table_without_rows_has_its_headings():
    assert csv_rows(written(write_table_csv, CodingTable("en", "", ()))) == [
        ["Selected statements", "Initial code", "First-layer category", "Second-layer category", "Kind of encounter"]
    ]
    assert len(sheet_rows(written(write_table_xlsx, CodingTable("en", "", ())))[0]) == 1
    assert len(csv_rows(written(write_table_csv, CodingTable("en", "", (Row("s", "x", "", "", "", "", ""),))))) == 2
