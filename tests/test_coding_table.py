"""The coding table: its rows and their order, merging, splitting, captions and labels; the plain rows of statements."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.analysis.coding_table import HEADINGS, CodingTable, Row, build_coding_table, merge_runs, split_rows
from phenocode.analysis.statement_rows import STATEMENT_HEADINGS, build_statement_rows
from phenocode.errors import Refusal
from tests.small_studies import Builder, library_en, library_fa


def short(table):
    return [(row.statement_id, row.code, row.first, row.second, row.encounter) for row in table.rows]


def small():
    b = Builder("en", "reading")
    b.encounter("E1")
    b.encounter("E2")
    b.second("S1", "E1")
    b.second("S2", "E2")
    b.first("F1", "S1")
    b.first("F2", "S2")
    b.participant("P1")
    b.transcript("T1", "P1")
    return b


def test_rows_stand_by_encounter_second_and_first_layer_then_by_place():
    b = small()
    b.first("F0", "S1")
    b.new_code("late", "F2")
    b.new_code("early", "F1")
    b.new_code("other", "F0")
    b.statement("a", "T1", (0, "a"), codes=["late"])
    b.statement("b", "T1", (50, "b"), codes=["early"])
    b.statement("c", "T1", (20, "c"), codes=["early"])
    b.statement("d", "T1", (10, "d"), codes=["other"])
    assert [row.statement_id for row in build_coding_table(b.study()).rows] == ["c", "b", "d", "a"]


def test_interview_order_comes_before_offset():
    b = small()
    b.participant("P2", order=-1)
    b.transcript("T2", "P2")
    b.new_code("k", "F1")
    b.statement("later", "T1", (0, "x"), codes=["k"])
    b.statement("sooner", "T2", (90, "y"), codes=["k"])
    assert [row.statement_id for row in build_coding_table(b.study()).rows] == ["sooner", "later"]


def test_what_is_missing_stands_last_and_uncoded_statements_at_the_end():
    b = small()
    b.second("S?")
    b.first("F?")
    b.first("F under S?", "S?")
    b.new_code("unplaced")
    b.new_code("no second", "F?")
    b.new_code("no encounter", "F under S?")
    b.new_code("whole", "F2")
    b.statement("uncoded", "T1", (0, "x"))
    for offset, code in enumerate(["unplaced", "no second", "no encounter", "whole"]):
        b.statement(code + " one", "T1", (10 - offset, "x"), codes=[code])
    assert [row.code for row in build_coding_table(b.study()).rows] == [
        "whole", "no encounter", "no second", "unplaced", "",
    ]  # fmt: skip


def test_a_straddling_statement_stands_where_its_first_code_stands():
    b = small()
    b.new_code("one", "F1")
    b.new_code("two", "F2")
    b.statement("first", "T1", (0, "x"), codes=["two"])
    b.statement("straddles", "T1", (10, "y"), codes=["two", "one"])
    b.statement("last", "T1", (20, "z"), codes=["two"])
    table = build_coding_table(b.study())
    assert short(table) == [
        ("first", "two", "F2", "S2", "E2"),
        ("straddles", "two", "F2", "S2", "E2"),
        ("straddles", "one", "F1", "S1", "E1"),
        ("last", "two", "F2", "S2", "E2"),
    ]
    assert merge_runs(table) == [(1, 2, 2, 2, 2), (2, 0, 0, 0, 0), (0, 1, 1, 1, 1), (1, 1, 1, 1, 1)]


def test_a_code_with_two_parents_has_a_row_for_each_in_the_order_of_the_tree():
    b = small()
    b.new_code("both", "F2", "F1")
    b.statement("s", "T1", (0, "x"), codes=["both"])
    assert short(build_coding_table(b.study())) == [("s", "both", "F1", "S1", "E1"), ("s", "both", "F2", "S2", "E2")]


def test_cells_merge_only_under_the_same_parents():
    # Names that meet by chance in two places of a table do not make one cell.
    def row(statement, code, first, second, encounter):
        return Row(statement, statement, "", code, first, second, encounter)

    table = CodingTable(
        "en",
        "",
        (
            row("a", "k", "F", "S", "E1"),
            row("b", "k", "F", "S", "E2"),
            row("c", "k", "F", "S", "E2"),
            row("d", "k", "G", "S", "E2"),
        ),
    )
    assert merge_runs(table) == [(1, 1, 1, 1, 1), (1, 2, 2, 3, 3), (1, 0, 0, 0, 0), (1, 1, 1, 0, 0)]


def test_a_dash_spans_just_the_cell_that_lacks_a_parent():
    b = small()
    b.second("S3")
    b.second("S4")
    b.first("F3", "S3")
    b.first("F4", "S4")
    b.first("F5")
    for code, parent in (("c3", "F3"), ("c4", "F4"), ("c5", "F5")):
        b.new_code(code, parent)
        b.statement(f"{code} a", "T1", (0, "x"), codes=[code])
        b.statement(f"{code} b", "T1", (1, "y"), codes=[code])
    b.statement("u", "T1", (2, "z"))
    b.statement("v", "T1", (3, "z"))
    table = build_coding_table(b.study())
    assert [row.cells[3:] for row in table.rows[:6:2]] == [("S3", "—"), ("S4", "—"), ("—", "—")]
    assert [runs[4] for runs in merge_runs(table)] == [2, 0, 2, 0, 2, 0, 1, 1]
    assert merge_runs(table)[-2:] == [(1, 1, 1, 1, 1)] * 2


def test_statements_of_equal_words_keep_their_own_cells():
    b = small()
    b.new_code("k", "F1")
    b.statement("a", "T1", (0, "yes"), codes=["k"])
    b.statement("b", "T1", (9, "yes"), codes=["k"])
    assert [runs[0] for runs in merge_runs(build_coding_table(b.study()))] == [1, 1]


def test_leaving_out_what_reaches_no_encounter_counts_it():
    table = build_coding_table(library_fa().study(), incomplete=False)
    assert {row.statement_id for row in table.rows} == {"g1", "g2", "g3", "g4", "g5", "g6", "g7"}
    assert table.left_out == 6
    assert build_coding_table(library_fa().study()).left_out == 0


def test_a_statement_with_one_whole_chain_keeps_all_its_rows():
    b = small()
    b.new_code("whole", "F1")
    b.new_code("unplaced")
    b.statement("s", "T1", (0, "x"), codes=["unplaced", "whole"])
    table = build_coding_table(b.study(), incomplete=False)
    assert [row.code for row in table.rows] == ["unplaced", "whole"]
    assert table.left_out == 0


def test_spans_are_joined_and_words_are_never_quoted():
    rows = {row.statement_id: row for row in build_coding_table(library_fa().study()).rows}
    assert rows["g7"].statement == "گوشهٔ پنجره جای همیشگی اوست […] نباشد، همه می‌پرسند کجاست."
    assert rows["g9"].statement.startswith("بزرگ‌ترها")


@pytest.mark.parametrize(
    ("build", "line", "label"),
    [
        (library_fa, 12, "(ه۱، سطر ۱۲)"),
        (library_fa, None, "(ه۱)"),
        (library_en, 12, "(P1, line 12)"),
        (library_en, None, "(P1)"),
    ],
)
def test_labels_say_who_and_where_in_the_studys_digits(build, line, label):
    study = build().study()
    assert build_coding_table(study, labels=True, line_of=lambda _: line).rows[0].label == label
    assert build_coding_table(study, line_of=lambda _: line).rows[0].label == ""


def test_labels_without_knowing_lines_or_participants():
    b = small()
    b.statement("who", None, "x")
    assert build_coding_table(b.study(), labels=True).rows[0].label == ""
    assert build_coding_table(library_en().study(), labels=True).rows[0].label == "(P1)"


def test_headings_and_captions():
    persian = build_coding_table(library_fa().study())
    assert persian.headings == (
        "گزاره‌های منتخب از مصاحبه‌ها",
        "کدگذاری اولیه",
        "طبقه‌های توصیفی لایهٔ اول",
        "طبقه‌های توصیفی لایهٔ دوم",
        "نوع مواجهه با پدیده",
    )
    assert persian.right_to_left
    assert persian.caption == (
        "جدول ۱. گزاره‌های منتخب، کدهای اولیه و طبقه‌های توصیفی مشارکت دانش‌آموزان در کتابخانهٔ مدرسه"
    )
    english = build_coding_table(library_en().study())
    assert english.headings == HEADINGS["en"]
    assert english.caption == (
        "Table 1. Selected statements, initial codes and categories of description: "
        "student participation in the school library"
    )
    assert replace(persian, continued=True).caption == "جدول ۱ (ادامه)"
    assert replace(english, continued=True).caption == "Table 1 (continued)"


def test_a_caption_without_a_phenomenon_takes_the_title_or_nothing():
    assert build_coding_table(Builder("en", "", "My study.").study()).caption.endswith("description: My study")
    assert build_coding_table(Builder("en", "", "").study()).caption.endswith("categories of description")


def test_splitting_never_parts_a_statement_and_restates_merged_cells():
    table = build_coding_table(library_fa().study())
    parts = split_rows(table, 3)
    assert [row for part in parts for row in part.rows] == list(table.rows)
    assert all(len(part.rows) <= 3 for part in parts)
    assert [part.continued for part in parts] == [False] + [True] * (len(parts) - 1)
    seen: set[str] = set()
    for part in parts:
        ids = {row.statement_id for row in part.rows}
        assert not ids & seen
        seen |= ids
        assert all(merge_runs(part)[0])  # the first row shows all its cells


def test_a_statement_longer_than_a_part_is_parted():
    b = small()
    for number in range(5):
        b.new_code(f"k{number}", "F1")
    b.statement("before", "T1", (0, "x"), codes=["k0"])
    b.statement("long", "T1", (1, "y"), codes=[f"k{number}" for number in range(5)])
    assert [len(part.rows) for part in split_rows(build_coding_table(b.study()), 2)] == [1, 2, 2, 1]


def test_splitting_an_empty_table_and_after_no_rows():
    empty = build_coding_table(Builder("en").study())
    assert split_rows(empty, 5) == [empty]
    with pytest.raises(Refusal):
        split_rows(empty, 0)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 4), *[st.sampled_from(["", "a", "b"])] * 4),
        max_size=12,
    )
)
def test_merged_cells_cover_every_row_once_and_hold_equal_words(cells):
    ordered = sorted(cells, key=lambda cell: cell[0])
    rows = tuple(Row(str(s), f"text {s}", "", *names) for s, *names in ordered)
    table = CodingTable("en", "", rows)
    runs = merge_runs(table)
    for column in range(5):
        index = 0
        while index < len(rows):
            span = runs[index][column]
            assert span >= 1
            assert len({row.cells[column] for row in rows[index : index + span]}) == 1
            assert [run[column] for run in runs[index + 1 : index + span]] == [0] * (span - 1)
            index += span


def test_statement_rows_have_their_headings_and_order():
    assert STATEMENT_HEADINGS == (
        "statement", "code", "first_layer", "second_layer", "encounter",
        "participant", "setting", "transcript", "start", "end",
    )  # fmt: skip
    rows = build_statement_rows(library_fa().study())
    assert rows[0].cells == (
        "مشارکت یعنی بچه‌ها کمک کنند کتاب‌ها را توی قفسه بچینند.",
        "چیدن و امانت کتاب",
        "یاری در کارهای روزمره",
        "انجام کار",
        "ابزاری",
        "ه۱",
        "دبستان سرو",
        "مصاحبهٔ ۱",
        "10",
        "65",
    )
    places = [(row.transcript == "", row.transcript, int(row.start.split(";")[0] or 0)) for row in rows]
    assert places == sorted(places)


def test_statement_rows_of_two_spans_without_code_and_without_transcript():
    rows = build_statement_rows(library_fa().study())
    two_spans = [row for row in rows if "[…]" in row.statement]
    assert [(row.start, row.end) for row in two_spans] == [("600;700", "627;726")] * 2
    uncoded = next(row for row in rows if row.statement == "۲۰۲۰ سال سختی بود.")
    assert uncoded.cells[1:5] == ("", "—", "—", "—")
    unanchored = rows[-1]
    assert unanchored.cells[5:] == ("ه۳", "", "", "", "")
    assert unanchored.cells[1:5] == ("کتابخانهٔ محله", "بیرون از مدرسه", "—", "—")
