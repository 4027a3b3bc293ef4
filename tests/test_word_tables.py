"""The tables of Word files: every cell in its column, merged ones filled, labels apart, nothing of the file trusted."""

import copy

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from phenocode.analysis.coding_table import CodingTable, Row, build_coding_table, split_rows
from phenocode.errors import Refusal
from phenocode.exchange import word_tables
from phenocode.exchange.documents import Document, Rejected
from phenocode.exchange.page import PROFILES
from phenocode.exchange.parsing import Request, parse_files
from phenocode.exchange.table_word import write_table_docx
from phenocode.exchange.word_styles import LABEL
from phenocode.exchange.word_tables import LABEL_STYLE, read_word_tables
from tests.small_studies import library_en, library_fa


def written(folder, table, split=None):
    path = folder / "table.docx"
    with path.open("wb") as out:
        write_table_docx(table, out, profile=PROFILES["default"], split_rows=split)
    return str(path)


def saved(document, folder):
    document.save(folder / "own.docx")
    return str(folder / "own.docx")


def made(folder, *rows):
    """A Word file with one plain table, as (its path, the python-docx table)."""
    document = docx.Document()
    table = document.add_table(len(rows), len(rows[0]))
    for cells, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text
    return document, table


def tables_of(path):
    return [[list(row) for row in table] for table in read_word_tables(path).tables]


@pytest.mark.parametrize("build", [library_fa, library_en])
def test_our_own_table_is_read_whole_with_its_merged_cells_filled(build, tmp_path):
    table = build_coding_table(build().study())
    assert tables_of(written(tmp_path, table)) == [[list(table.headings), *(list(row.cells) for row in table.rows)]]


@pytest.mark.parametrize("build", [library_fa, library_en])
def test_a_split_table_is_read_part_by_part(build, tmp_path):
    table = build_coding_table(build().study())
    expected = [[list(p.headings), *(list(row.cells) for row in p.rows)] for p in split_rows(table, 3)]
    assert len(expected) > 1
    assert tables_of(written(tmp_path, table, split=3)) == expected


def test_labels_stand_in_a_column_of_their_own_and_not_in_the_statements(tmp_path):
    table = build_coding_table(library_fa().study(), labels=True, line_of=lambda statement: 7)
    (read,) = tables_of(written(tmp_path, table))
    assert [row[:5] for row in read] == [list(table.headings), *(list(row.cells) for row in table.rows)]
    assert read[0][5] == "Participant label"
    assert [row[5].replace("\u00a0", " ") for row in read[1:]] == [row.label for row in table.rows]
    assert "(ه۱، سطر ۷)" in read[1][5].replace("\u00a0", " ")


def test_the_style_of_labels_is_known_under_another_id_too(tmp_path):
    assert LABEL_STYLE == LABEL
    document, table = made(tmp_path, ["گفت"])
    style = document.styles.add_style("Participant Label", docx.enum.style.WD_STYLE_TYPE.CHARACTER)
    style.element.set(qn("w:styleId"), "a7")
    table.rows[0].cells[0].paragraphs[0].add_run(" (P1)").style = style
    assert tables_of(saved(document, tmp_path)) == [[["گفت", "(P1)"]]]


def test_line_breaks_tabs_and_paragraphs_of_a_cell_are_kept(tmp_path):
    words = "یک\nدو\tسه"
    path = written(tmp_path, CodingTable("fa", "", (Row("s", words, "", "کد", "", "", ""),)))
    assert tables_of(path)[0][1][0] == words
    document, table = made(tmp_path, ["یک", "کد"])
    table.rows[0].cells[0].add_paragraph("دو")
    assert tables_of(saved(document, tmp_path)) == [[["یک\nدو", "کد"]]]


def test_merged_cells_hold_their_value_wherever_they_reach(tmp_path):
    document, table = made(tmp_path, *[["", "", "", ""] for _ in range(4)])
    table.cell(0, 0).merge(table.cell(2, 0)).text = "down"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "across"
    table.cell(1, 1).merge(table.cell(2, 2)).text = "both"
    table.cell(3, 3).text = "alone"
    assert tables_of(saved(document, tmp_path)) == [
        [
            ["down", "across", "across", ""],
            ["down", "both", "both", ""],
            ["down", "both", "both", ""],
            ["", "", "", "alone"],
        ]
    ]


def test_old_ways_of_merging_and_skipped_columns_are_understood(tmp_path):
    document, table = made(tmp_path, ["a", "b", "c"], ["d", "e", "f"])
    first, second = table._tbl.tr_lst
    first.tc_lst[0].get_or_add_tcPr().append(parse_xml(f'<w:hMerge {nsdecls("w")} w:val="restart"/>'))
    first.tc_lst[1].get_or_add_tcPr().append(parse_xml(f"<w:hMerge {nsdecls('w')}/>"))
    second.remove(second.tc_lst[0])
    second.insert(0, parse_xml(f'<w:trPr {nsdecls("w")}><w:gridBefore w:val="1"/></w:trPr>'))
    assert tables_of(saved(document, tmp_path)) == [[["a", "a", "c"], ["", "e", "f"]]]


def test_a_merge_that_continues_nothing_keeps_its_own_words(tmp_path):
    document, table = made(tmp_path, ["a", "b"])
    table._tbl.tr_lst[0].tc_lst[0].get_or_add_tcPr().append(parse_xml(f"<w:vMerge {nsdecls('w')}/>"))
    assert tables_of(saved(document, tmp_path)) == [[["a", "b"]]]


def test_cells_stand_in_their_logical_order_whatever_the_direction(tmp_path):
    document, table = made(tmp_path, ["گزاره", "کد"])
    table._tbl.tblPr.append(parse_xml(f"<w:bidiVisual {nsdecls('w')}/>"))
    assert tables_of(saved(document, tmp_path)) == [[["گزاره", "کد"]]]


def test_removed_rows_and_words_are_left_out_and_inserted_ones_taken(tmp_path):
    document, table = made(tmp_path, ["kept", "x"], ["gone", "x"])
    table._tbl.tr_lst[1].insert(0, parse_xml(f"<w:trPr {nsdecls('w')}><w:del w:id='1'/></w:trPr>"))
    paragraph = table.rows[0].cells[0].paragraphs[0]._p
    paragraph.append(parse_xml(f"<w:ins {nsdecls('w')} w:id='2'><w:r><w:t> new</w:t></w:r></w:ins>"))
    paragraph.append(parse_xml(f"<w:del {nsdecls('w')} w:id='3'><w:r><w:delText> old</w:delText></w:r></w:del>"))
    read = read_word_tables(saved(document, tmp_path))
    assert read.tables == ((("kept new", "x"),),)
    assert "tracked changes" in str(read.warnings[0])


def test_the_sign_of_a_footnote_is_no_word_of_a_statement(tmp_path):
    document, table = made(tmp_path, ["گفت", "کد"])
    run = table.rows[0].cells[0].paragraphs[0].runs[0]._r
    run.append(parse_xml(f"<w:footnoteReference {nsdecls('w')} w:id='1'/>"))
    read = read_word_tables(saved(document, tmp_path))
    assert read.tables == ((("گفت", "کد"),),)
    assert "footnotes" in str(read.warnings[0])


def test_several_tables_and_those_in_content_controls_are_read_in_order(tmp_path):
    document, table = made(tmp_path, ["1"])
    document.add_paragraph("جدول ۱ (ادامه)")
    document.add_table(1, 1).rows[0].cells[0].text = "2"
    wrapped = copy.deepcopy(table._tbl)
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    control[0].append(wrapped)
    document.element.body.insert(len(document.element.body) - 1, control)
    assert tables_of(saved(document, tmp_path)) == [[["1"]], [["2"]], [["1"]]]


def test_a_file_without_a_table_has_none(tmp_path):
    document = docx.Document()
    document.add_paragraph("متن")
    assert read_word_tables(saved(document, tmp_path)).tables == ()


def test_a_field_without_its_end_takes_no_other_cell_with_it(tmp_path):
    document, table = made(tmp_path, ["a", "b"])
    run = table.rows[0].cells[0].paragraphs[0].runs[0]._r
    run.insert(0, parse_xml(f"<w:fldChar {nsdecls('w')} w:fldCharType='begin'/>"))
    read = read_word_tables(saved(document, tmp_path))
    assert read.tables == ((("a", "b"),),)
    assert "fields" in str(read.warnings[0])


@pytest.mark.parametrize("span", ["1000000000", "-5", "x", "0"])
def test_an_absurd_width_of_a_cell_does_no_harm(tmp_path, span):
    document, table = made(tmp_path, ["a", "b"])
    properties = table._tbl.tr_lst[0].tc_lst[0].get_or_add_tcPr()
    properties.append(parse_xml(f'<w:gridSpan {nsdecls("w")} w:val="{span}"/>'))
    (row,) = tables_of(saved(document, tmp_path))[0]
    assert len(row) <= 63
    assert set(row) <= {"a", "b"}


def test_merged_cells_that_would_fill_the_memory_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(word_tables, "MOST_CHARACTERS", 1_000_000)
    rows = tuple(Row("s", "گفت " * 1000, "", f"کد {n}", "", "", "") for n in range(400))
    path = written(tmp_path, CodingTable("fa", "", rows))
    with pytest.raises(Refusal, match=r"table\.docx has tables of more than 1 million"):
        read_word_tables(path)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"words", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more"])
def test_what_is_no_word_file_is_refused_in_one_sentence(tmp_path, data):
    path = tmp_path / "t.docx"
    path.write_bytes(data)
    with pytest.raises(Refusal, match=r"t\.docx"):
        read_word_tables(str(path))


def test_tables_come_from_the_child_process_as_they_are(tmp_path):
    table = build_coding_table(library_fa().study(), labels=True)
    path = written(tmp_path, table, split=4)
    (document,) = parse_files([Request(path, tables=True)])
    assert isinstance(document, Document)
    assert document == read_word_tables(path)
    missing = parse_files([Request(str(tmp_path / "none.docx"), tables=True)])[0]
    assert isinstance(missing, Rejected)
