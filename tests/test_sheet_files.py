"""Sheets are read cell by cell as they are shown, or refused with one sentence."""

import csv
import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.errors import Refusal
from phenocode.exchange import sheet_files
from phenocode.exchange.cells import guard, printable, spread
from phenocode.exchange.documents import Document, unify_line_ends
from phenocode.exchange.parser import read_file
from phenocode.exchange.parsing import Request, parse_files
from phenocode.exchange.sheet_files import read_csv_file, read_xlsx_file


def reason(read: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as caught:
        read()
    return str(caught.value)


def said(document: Document) -> str:
    return " ".join(str(warning) for warning in document.warnings)


def csv_rows(tmp_path: Path, content: str | bytes, encoding: str | None = None) -> tuple[tuple[str, ...], ...]:
    path = tmp_path / "sheet.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    document = read_csv_file(str(path), encoding)
    assert (document.format, document.text) == ("csv", "")
    (table,) = document.tables
    return table


def xlsx(tmp_path: Path, rows: list[list[object]], *, merges: tuple[str, ...] = (), name: str = "sheet.xlsx") -> str:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for merge in merges:
        book.active.merge_cells(merge)
    path = tmp_path / name
    book.save(path)
    return str(path)


def changed(path: str, part: str, change: Callable[[bytes], bytes]) -> str:
    """The package with one of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            content = old.read(entry)
            new.writestr(entry, change(content) if entry == part else content)
    Path(path).write_bytes(out.getvalue())
    return path


# --- CSV ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_the_delimiter_is_found_outside_of_quotes(tmp_path, delimiter, line_end):
    rows = [
        ("name", "text"),
        ("م۱", "one, two; three | four, five"),
        ("م۲", 'said "so, or so"; and\nwent on, and; on'),
        ("P3", "nothing"),
    ]
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=line_end).writerows(rows)
    assert csv_rows(tmp_path, out.getvalue()) == tuple(rows)


def test_excels_own_first_line_names_the_delimiter_and_is_no_row(tmp_path):
    assert csv_rows(tmp_path, "sep=;\r\na;b, c\r\nd;e, f\r\n") == (("a", "b, c"), ("d", "e, f"))


def test_a_sheet_of_one_column_has_no_delimiter(tmp_path):
    content = "text\nI came, and saw, and went\nwell; then\nplain\nand so, on\n"
    assert [row for (row,) in csv_rows(tmp_path, content)] == content.splitlines()


def test_the_encoding_is_told_as_that_of_a_text_file(tmp_path):
    content = "نام,متن\nم1,سلام\n"
    expected = (("نام", "متن"), ("م1", "سلام"))
    assert csv_rows(tmp_path, content.encode("utf-8-sig")) == expected
    assert csv_rows(tmp_path, content.encode("utf-16")) == expected
    windows = "نام,متن\nم1,سلام\n".replace("ی", "ي").encode("cp1256")
    assert "Say which encoding" in reason(lambda: csv_rows(tmp_path, windows))
    assert csv_rows(tmp_path, windows, "windows-1256") == expected


def test_what_our_own_export_guards_is_read_as_it_was(tmp_path):
    cells = ["=1+1", "'=so", "-5", "'quoted'", "@home", "plain", "'"]
    out = io.StringIO()
    csv.writer(out).writerows([[guard(cell), "x"] for cell in cells])
    assert [row[0] for row in csv_rows(tmp_path, out.getvalue())] == cells


def test_empty_rows_and_columns_at_the_end_go_and_those_between_stay(tmp_path):
    assert csv_rows(tmp_path, "a,b,,\n,,,\nc,,,\n ,,,\n,,,\n") == (("a", "b"), ("", ""), ("c", ""))


@pytest.mark.parametrize("content", ["\n\n", ",,,\n , ,\n", "sep=;\n"])
def test_a_blank_csv_is_refused(tmp_path, content):
    assert reason(lambda: csv_rows(tmp_path, content)) == (
        "sheet.csv is empty: there is nothing in its cells. Choose another file."
    )


def test_what_is_no_text_is_refused(tmp_path):
    assert "is not a text file" in reason(lambda: csv_rows(tmp_path, b"a,b\n\0,c\n"))


def test_a_cell_whose_quotes_never_close_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(sheet_files, "MOST_CELL_CHARACTERS", 1_000)
    content = 'a,b\n1,"' + "words, and words\n" * 100
    assert "sheet.csv has a cell with more than 1000 characters" in reason(lambda: csv_rows(tmp_path, content))


@pytest.mark.parametrize(("name", "most"), [("MOST_ROWS", 9), ("MOST_COLUMNS", 2), ("MOST_CELLS", 29)])
def test_the_limits_of_a_sheet(tmp_path, monkeypatch, name, most):
    rows = [["a", "b", "c"]] * 10
    monkeypatch.setattr(sheet_files, name, most)
    assert "Divide it" in reason(lambda: csv_rows(tmp_path, "a,b,c\n" * 10))
    assert "Divide it" in reason(lambda: read_xlsx_file(xlsx(tmp_path, rows)))
    monkeypatch.setattr(sheet_files, name, most + 1)
    assert len(csv_rows(tmp_path, "a,b,c\n" * 10)) == 10


def test_more_text_than_a_study_holds_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(sheet_files, "MOST_CHARACTERS", 50)
    assert "million characters" in reason(lambda: csv_rows(tmp_path, "a,b,c\n" * 20))


_CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t,;'\"=+"), max_size=20)


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(st.lists(_CELLS, min_size=3, max_size=3), min_size=1, max_size=6))
def test_what_a_csv_holds_is_read_back(tmp_path_factory, rows):
    rows = [["one", "two", "three"], *rows, ["last", "row", "here"]]
    out = io.StringIO()
    csv.writer(out).writerows([guard(cell) for cell in row] for row in rows)
    read = csv_rows(tmp_path_factory.mktemp("csv"), out.getvalue())
    expected = [[unify_line_ends(cell) for cell in row] for row in rows]
    assert [list(row) for row in read] == [
        row if any(cell.strip() for cell in row) else ["", "", ""] for row in map(_without_blank_ends, expected)
    ]


def _without_blank_ends(row: list[str]) -> list[str]:
    kept = list(row)
    for column in range(len(kept) - 1, -1, -1):
        if kept[column].strip():
            break
        kept[column] = ""
    return kept


# --- Excel --------------------------------------------------------------------------------------------------------


def test_cells_are_read_as_they_are_shown(tmp_path):
    row = [
        "متن", 12, 12.0, 0.5, 1e20, 0.1, True, date(2024, 3, 5), datetime(2024, 3, 5, 10, 20), time(0, 12, 3),
        timedelta(hours=25, minutes=1), "two\nlines", " spaces ", "012", None, "=not", "end",
    ]  # fmt: skip
    path = tmp_path / "sheet.xlsx"
    book = openpyxl.Workbook()
    book.active.append(row)
    book.active["P1"].data_type = "s"  # a text, where the library would have made a formula
    book.active["K1"].number_format = "[h]:mm:ss"
    book.save(path)
    (table,) = read_xlsx_file(str(path)).tables
    assert table == (
        (
            "متن", "12", "12", "0.5", "100000000000000000000", "0.1", "TRUE", "2024-03-05", "2024-03-05 10:20:00",
            "00:12:03", "25:01:00", "two\nlines", " spaces ", "012", "", "=not", "end",
        ),
    )  # fmt: skip


def test_a_merged_cell_holds_its_value_everywhere(tmp_path):
    path = xlsx(
        tmp_path,
        [["name", "text", "more"], ["P1", "a", "b"], [None, "c", "d"], [None, "e", "f"], ["over", None, "z"]],
        merges=("A2:A4", "A5:B5"),
    )
    assert read_xlsx_file(path).tables[0] == (
        ("name", "text", "more"), ("P1", "a", "b"), ("P1", "c", "d"), ("P1", "e", "f"), ("over", "over", "z"),
    )  # fmt: skip


def test_formulas_have_their_stored_results(tmp_path):
    path = str(tmp_path / "sheet.xlsx")
    book = xlsxwriter.Workbook(path, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_formula("A1", '="P"&1', None, "P1")
    sheet.write_formula("B1", "=6*7", None, 42)
    book.close()
    document = read_xlsx_file(path)
    assert document.tables[0] == (("P1", "42"),)
    assert not document.warnings
    document = read_xlsx_file(xlsx(tmp_path, [["text", "=1+1"]]))
    assert document.tables[0] == (("text",),)
    assert "formulas without results" in said(document)


def test_the_first_visible_sheet_with_content_is_taken_and_the_others_told(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "hidden"
    book.active.append(["hidden words"])
    book.create_sheet("empty")
    book.create_sheet("taken").append(["words"])
    book.create_sheet("further").append(["other words"])
    book["hidden"].sheet_state = "hidden"
    book.active = 2
    path = tmp_path / "sheet.xlsx"
    book.save(path)
    document = read_xlsx_file(str(path))
    assert document.tables == ((("words",),),)
    assert "further sheets with something in them: 1. Only the first, taken, was taken" in said(document)


def test_pieces_of_a_long_cell_are_one_again_and_other_columns_stay(tmp_path):
    long = "گ😀 " * 20_000
    headings = ["text", "code"]
    path = tmp_path / "sheet.xlsx"
    book = xlsxwriter.Workbook(str(path), {"in_memory": True})
    sheet = book.add_worksheet()
    for number, row in enumerate(spread(headings, [[long, "a"], ["short", "b"]])):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, cell)
    book.close()
    assert read_xlsx_file(str(path)).tables[0] == (("text", "code"), (long, "a"), ("short", "b"))
    rows = [["answer", "answer (2)"], ["yes", "no"]]
    assert [list(row) for row in read_xlsx_file(xlsx(tmp_path, rows)).tables[0]] == rows


def test_a_sheet_that_lies_about_its_size_does_not_hang(tmp_path):
    path = xlsx(tmp_path, [["a", "b"], ["c", "d"]])

    def lie(content: bytes) -> bytes:
        assert b'ref="A1:B2"' in content
        return content.replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"').replace(
            b"</sheetData>", b'<row r="1048576"><c r="A1048576" s="0"/></row></sheetData>'
        )

    assert read_xlsx_file(changed(path, "xl/worksheets/sheet1.xml", lie)).tables[0] == (("a", "b"), ("c", "d"))


def test_huge_merges_are_refused(tmp_path):
    path = xlsx(tmp_path, [["a"] * 150 for _ in range(200)])
    merges = b'<mergeCells count="100">' + b'<mergeCell ref="A1:XFD1048576"/>' * 100 + b"</mergeCells>"
    changed(
        path, "xl/worksheets/sheet1.xml", lambda content: content.replace(b"</sheetData>", b"</sheetData>" + merges)
    )
    assert "Divide it" in reason(lambda: read_xlsx_file(path))


def test_control_characters_are_cleaned(tmp_path):
    path = str(tmp_path / "sheet.xlsx")
    book = xlsxwriter.Workbook(path, {"in_memory": True})
    book.add_worksheet().write_string("A1", "a\x0bb\x01c\r\nd\u2028e")
    book.close()
    ((cell,),) = read_xlsx_file(path).tables[0]
    assert cell == printable("a\nb\x01c\nd\ne")


@pytest.mark.parametrize("rows", [[], [[None]], [["", " "]]])
def test_a_blank_workbook_is_refused(tmp_path, rows):
    assert "there is nothing in its cells" in reason(lambda: read_xlsx_file(xlsx(tmp_path, rows)))


def test_protected_older_and_other_files_are_refused(tmp_path):
    path = tmp_path / "sheet.xlsx"
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    path.write_bytes(ole + bytes(600) + "EncryptedPackage".encode("utf-16-le"))
    assert "protected by a password" in reason(lambda: read_xlsx_file(str(path)))
    path.write_bytes(ole + bytes(600) + "Workbook".encode("utf-16-le"))
    assert "older kind (.xls)" in reason(lambda: read_xlsx_file(str(path)))
    path.write_bytes(b"a,b\n1,2\n")
    assert "is not an Excel workbook" in reason(lambda: read_xlsx_file(str(path)))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    assert "is not an Excel workbook" in reason(lambda: read_xlsx_file(str(path)))
    path.rename(tmp_path / "sheet.xls")
    assert "Save it as one of these" in reason(lambda: read_file(str(tmp_path / "sheet.xls")))


@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"]
)
def test_a_type_definition_is_refused_in_any_part(tmp_path, part):
    path = str(tmp_path / "sheet.xlsx")
    book = xlsxwriter.Workbook(path, {"in_memory": True})
    book.add_worksheet().write_string("A1", "words")
    book.close()
    definition = b'<!DOCTYPE a [<!ENTITY b "SECRET">]>'

    def define(content: bytes) -> bytes:
        start = content.index(b"?>") + 2 if content.startswith(b"<?xml") else 0
        return content[:start] + definition + content[start:]

    sentence = reason(lambda: read_xlsx_file(changed(path, part, define)))
    assert "document type definition" in sentence
    assert "SECRET" not in sentence


def test_sheets_come_through_the_child(tmp_path):
    book = xlsx(tmp_path, [["name", "text"], ["م۱", "سلام\n🙂"]])
    comma = tmp_path / "sheet.csv"
    comma.write_text("name,text\nم۱,سلام\n", encoding="utf-8")
    outcomes = parse_files([Request(book), Request(str(comma), tables=True), Request(book, tables=True)])
    assert [outcome.tables for outcome in outcomes] == [
        ((("name", "text"), ("م۱", "سلام\n🙂")),),
        ((("name", "text"), ("م۱", "سلام")),),
        ((("name", "text"), ("م۱", "سلام\n🙂")),),
    ]
