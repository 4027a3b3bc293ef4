"""The workbook of all tables: each a sheet that can be filtered, nothing cut, no formula, the same bytes each time."""

import io
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phenocode.analysis.sheets import Sheet
from phenocode.commands.exporting import statement_rows
from phenocode.commands.sample import make_sample
from phenocode.commands.session import Session
from phenocode.commands.table_import import prepare_table, read_coding_tables, store_table
from phenocode.commands.workbook_exports import export_workbook, workbook_of
from phenocode.errors import Refusal
from phenocode.exchange.cells import gather
from phenocode.exchange.workbook import NAME_LIMIT, BookSheet, sheet_names, write_workbook_xlsx
from tests.studies import make_session


@pytest.fixture(scope="module", params=["fa", "en"])
def sample(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.pheno"
    make_sample(path, language=request.param, researcher="Analyst").close()
    session = Session.open(path, researcher="Analyst", read_only=True)
    yield session
    session.close()


def written(*sheets: Sheet, language: str = "fa"):
    out = io.BytesIO()
    write_workbook_xlsx([BookSheet(sheet.caption, sheet) for sheet in sheets], out, language=language)
    return openpyxl.load_workbook(io.BytesIO(out.getvalue()))


def test_every_table_of_a_study_is_a_sheet_that_can_be_filtered(sample, tmp_path):
    book = workbook_of(sample)
    export_workbook(book, tmp_path / "all.xlsx")
    read = openpyxl.load_workbook(tmp_path / "all.xlsx")
    assert [*read.sheetnames[:-1]] == sheet_names([one.name for one in book.sheets])
    assert len(read.sheetnames) > 30
    for one, sheet in zip(book.sheets, read.worksheets, strict=False):
        assert bool(sheet.sheet_view.rightToLeft) == sample.study.about.right_to_left, one.name
        assert sheet.freeze_panes == "A2", one.name
        last = sheet.cell(len(one.table.rows) + 1, len(one.table.headings)).coordinate
        assert sheet.auto_filter.ref == f"A1:{last}", one.name
        assert [cell.value for cell in sheet[1]] == list(one.table.headings), one.name
        assert not [c for row in sheet.iter_rows() for c in row if c.data_type == "f" or c.hyperlink], one.name
    about = read.worksheets[-1]
    assert [row[0].value for row in about.iter_rows(min_row=2)] == read.sheetnames[:-1]
    assert about.cell(2, 3).value == len(book.sheets[0].table.rows)
    assert about.cell(2, 1).hyperlink.location == f"'{read.sheetnames[0]}'!A1"


def test_it_holds_what_the_study_holds(sample):
    study = sample.study
    tables = {one.name: one.table for one in workbook_of(sample).sheets}
    codes, categories, *_ = (tables[name] for name in list(tables)[2:4])
    assert {row[0] for row in codes.rows} == {code.name for code in study.codes.values()}
    assert {row[1] for row in categories.rows} == {one.name for one in study.categories.values()}
    cells = "\n".join(str(cell) for table in tables.values() for row in table.rows for cell in row)
    wanted = [memo.text for memo in study.memos.values()]
    wanted += [one.text for one in study.presuppositions.values()]
    wanted += [one.title for one in study.references.values()]
    wanted += [one.name for one in (*study.findings.values(), *study.dimensions.values(), *study.frameworks.values())]
    wanted += [one.justification for one in study.relations.values()]
    wanted += [value for one in (*study.settings.values(), *study.participants.values()) for _, value in one.attributes]
    wanted += [one.name for one in study.iterations.values()]
    assert [one for one in wanted if one not in cells] == []
    assert len(wanted) > 12
    assert len(next(reversed(tables.values())).rows) == len(sample.history())


def test_no_name_of_a_file_is_told(sample):
    cells = {str(cell) for one in workbook_of(sample).sheets for row in one.table.rows for cell in row}
    assert not [one.file_name for one in sample.study.transcripts.values() if one.file_name in cells]


def test_the_first_sheet_comes_back_as_a_coding_table(sample, tmp_path):
    export_workbook(workbook_of(sample), tmp_path / "all.xlsx")
    other = make_session(tmp_path, language=sample.study.about.language, name="other")
    try:
        store_table(other, prepare_table(other, read_coding_tables(tmp_path / "all.xlsx"), None))
        ours = {(r.statement, r.code, r.first_layer, r.second_layer, r.encounter) for r in statement_rows(sample)}
        assert {
            (r.statement, r.code, r.first_layer, r.second_layer, r.encounter) for r in statement_rows(other)
        } == ours
    finally:
        other.close()


def test_the_same_study_gives_the_same_bytes(sample, tmp_path):
    for name in ("one.xlsx", "two.xlsx"):
        export_workbook(workbook_of(sample), tmp_path / name)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_an_empty_study_has_its_first_sheets(tmp_path):
    session = make_session(tmp_path)
    try:
        export_workbook(workbook_of(session), tmp_path / "all.xlsx")
    finally:
        session.close()
    assert openpyxl.load_workbook(tmp_path / "all.xlsx").sheetnames[:3] == ["گزاره‌ها", "جدول کدگذاری", "کدها"]


def test_a_long_cell_goes_on_in_further_columns_and_the_book_says_so():
    long = "آب😀" * 25_000
    book = written(Sheet("fa", "بلند", ("نام", "متن"), [("الف", long), ("ب", "کوتاه")]))
    headings, first, second = ([cell.value or "" for cell in row] for row in book.worksheets[0].iter_rows())
    assert gather(headings, first) == {"نام": "الف", "متن": long}
    assert gather(headings, second) == {"نام": "ب", "متن": "کوتاه"}
    assert max(len(cell.encode("utf-16-le")) // 2 for cell in first) <= 32_767
    assert "۳۲۷۶۷" in book.worksheets[-1].cell(2, 4).value


def test_texts_are_never_formulas_links_or_numbers():
    markup = "<r>a & <b></r>"  # the library that writes Excel has such a form of its own
    odd = ["=1+1", "{=1}", "http://example.org", "007", "a\x00\x1fb", "\ud800", "+1", "@x", markup]
    book = written(Sheet("en", "Odd", ("=head",), [(one,) for one in odd]), language="en")
    sheet = book.worksheets[0]
    assert [row[0].value for row in sheet.iter_rows()] == [
        *("=head", "=1+1", "{=1}", "http://example.org", "007", "ab", "\ufffd", "+1", "@x", markup)
    ]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}


def test_a_wrapped_row_is_tall_enough_where_nobody_measures_it():
    book = written(Sheet("en", "Tall", ("Words",), [("one line",), ("word " * 100,)]), language="en")
    rows = book.worksheets[0].row_dimensions
    assert rows[2].height is None
    assert rows[3].height > 100


@given(st.lists(st.text(max_size=60), min_size=1, max_size=8))
def test_names_of_sheets_are_ones_that_excel_takes(names):
    found = sheet_names(names)
    assert len({one.casefold() for one in found}) == len(names)
    for one in found:
        assert one.strip("' ")
        assert len(one.encode("utf-16-le", "surrogatepass")) // 2 <= NAME_LIMIT
        assert not set("[]:*?/\\") & set(one)
    out = io.BytesIO()
    write_workbook_xlsx([BookSheet(name, Sheet("en", "x", ("h",), [])) for name in names], out, language="en")
    assert zipfile.ZipFile(out).testzip() is None


def test_another_ending_is_refused_and_an_existing_file_kept(tmp_path):
    session = make_session(tmp_path)
    try:
        book = workbook_of(session)
    finally:
        session.close()
    with pytest.raises(Refusal, match=r"\.xlsx"):
        export_workbook(book, tmp_path / "all.csv")
    (tmp_path / "all.xlsx").write_bytes(b"mine")
    with pytest.raises(Refusal):
        export_workbook(book, tmp_path / "all.xlsx")
    assert (tmp_path / "all.xlsx").read_bytes() == b"mine"
