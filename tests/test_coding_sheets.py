"""Coding tables row by row: headings in two languages, merged and empty cells, captions, several tables as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phenocode.analysis.coding_table import HEADINGS, LABEL_HEADINGS, build_coding_table, split_rows
from phenocode.analysis.statement_rows import STATEMENT_HEADINGS
from phenocode.errors import Refusal
from phenocode.exchange.coding_headings import COLUMNS, FIVE, heading_column, looks_like_headings
from phenocode.exchange.coding_sheets import (
    CodedRow,
    dump_columns,
    guess_coding_columns,
    load_columns,
    read_coding_sheet,
)
from tests.small_studies import library_en, library_fa

EN = HEADINGS["en"]
LONG = "She said this at some length, as people do when they are asked about what matters to them, number "


def sheet(*tables, columns=None):
    tables = [tuple(tuple(row) for row in table) for table in tables]
    return read_coding_sheet(tables, "t.docx", guess_coding_columns(tables), columns)


def rows_of(read):
    """(statement, code, first, second, encounter) for each code, as the table means it."""
    return [
        (s.text, *((c.code, c.first, c.second, c.encounter) if c else ("", "", "", "")))
        for s in read.statements
        for c in (s.codes or [None])
    ]


def reason(*tables, columns=None):
    with pytest.raises(Refusal) as caught:
        sheet(*tables, columns=columns)
    return str(caught.value)


# Headings


@pytest.mark.parametrize("language", ["fa", "en"])
def test_our_own_headings_are_known(language):
    assert [heading_column(heading) for heading in HEADINGS[language]] == list(FIVE)
    assert heading_column(LABEL_HEADINGS[language]) == "label"
    assert [heading_column(heading) for heading in STATEMENT_HEADINGS] == list(STATEMENT_HEADINGS)
    assert (*STATEMENT_HEADINGS, "label") == COLUMNS


@pytest.mark.parametrize(
    ("column", "headings"),
    [
        (
            "statement",
            "گزاره|گزاره‌ها|گزاره هاي منتخب|نقل قول|متن گزاره|عبارات معنادار|جملات منتخب"
            "|Statements|Quote|SELECTED STATEMENT",
        ),
        ("code", "کد|كد اوليه|کدهای اولیه|کدگذاری باز|نام کد|Codes|Initial coding|code name"),
        (
            "first_layer",
            "لایه اول|طبقهٔ اول|طبقه لایه اول|طبقات توصیفی لایهٔ اول|لایهٔ ۱|First layer|first_layer|1st level",
        ),
        ("second_layer", "لایه دوم|طبقه‌های لایهٔ دوم|مقولهٔ دوم|سطح دوم|Second-layer categories of description|Layer 2"),
        (
            "encounter",
            "نوع مواجهه|مواجهه|انواع مواجهه با پدیده|نوع رویارویی|Kind of encounter|Type of encounter|Encounters",
        ),
        ("participant", "مشارکت‌کننده|کد مصاحبه‌شونده|Participant|interviewee code"),
        ("setting", "سازمان|Setting|organisation"),
        ("transcript", "مصاحبه|Transcript|Interview"),
        (None, "گزارهٔ او را شنیدم|کد پستی|definition|First|||Category|statement (2)"),
    ],
)
def test_headings_are_known_in_their_usual_spellings(column, headings):
    assert {heading: heading_column(heading) for heading in headings.split("|")} == dict.fromkeys(
        headings.split("|"), column
    )


@given(st.text(max_size=200))
def test_no_text_makes_the_headings_stumble(text):
    assert heading_column(text) in (None, *COLUMNS)


def test_columns_stand_where_the_headings_say_in_any_order():
    rows = [("E", "S", "F", "k", "w")]
    reversed_headings = tuple(reversed(EN))
    assert rows_of(sheet([reversed_headings, *rows])) == [("w", "k", "F", "S", "E")]
    mixed = [("کد", "شماره", "گزاره", "لایه اول"), ("k", "1", "w", "F")]
    assert rows_of(sheet(mixed)) == [("w", "k", "F", "", "")]


def test_columns_that_mean_nothing_here_and_hold_something_are_told():
    headings = ["Statement", "Codes", "Sub-category", "Kind", "Notes"]
    read = sheet([headings, ["a", "c", "x", "y", ""], ["b", "d", "x", "y", ""]])
    assert [str(warning) for warning in read.warnings] == ["t.docx has columns that are not used: Sub-category, Kind."]
    given = {"statement": 0, "code": 1, "first_layer": 2, "encounter": 3}
    assert not any(
        "not used" in str(warning) for warning in sheet([headings, ["a", "c", "x", "y", ""]], columns=given).warnings
    )


def test_a_heading_row_may_stand_under_titles_and_another_row_of_headings():
    table = [
        ("جدول ۱. گزاره‌ها",) * 5,
        ("گزاره", "کد", "طبقه‌ها", "طبقه‌ها", "نوع مواجهه"),
        ("گزاره", "کد", "لایه اول", "لایه دوم", "نوع مواجهه"),
        ("w", "k", "F", "S", "E"),
    ]
    assert rows_of(sheet(table)) == [("w", "k", "F", "S", "E")]


# Rows


def test_an_empty_statement_goes_on_and_an_empty_category_takes_the_one_above():
    table = [
        EN,
        ("a", "k", "F", "S", "E"),
        ("", "l", "", "", ""),
        ("b", "m", "G", "", ""),
        ("", "", "", "", ""),
        ("c", "n", "", "T", ""),
    ]
    assert rows_of(sheet(table)) == [
        ("a", "k", "F", "S", "E"),
        ("a", "l", "F", "S", "E"),
        ("b", "m", "G", "S", "E"),
        ("c", "n", "G", "T", "E"),
    ]


def test_an_empty_code_beside_a_statement_says_that_it_has_none():
    read = sheet([EN, ("a", "k", "F", "S", "E"), ("b", "", "", "", ""), ("c", "l", "", "", "")])
    assert rows_of(read) == [("a", "k", "F", "S", "E"), ("b", "", "", "", ""), ("c", "l", "F", "S", "E")]
    assert read.warnings == ()


def test_a_code_with_another_category_below_it_goes_on():
    read = sheet([EN, ("a", "k", "F", "S", "E"), ("", "", "G", "T", "")])
    assert rows_of(read) == [("a", "k", "F", "S", "E"), ("a", "k", "G", "T", "E")]


@pytest.mark.parametrize("dash", ["—", "–", "-", "−", " — "])
def test_a_dash_means_none_and_is_taken_over_as_such(dash):
    table = [
        EN,
        ("a", "k", "F", "S", "E"),
        ("b", "l", "G", dash, dash),
        ("c", "m", "", "", ""),
        ("d", dash, "", "", ""),
    ]
    assert rows_of(sheet(table))[1:] == [("b", "l", "G", "", ""), ("c", "m", "G", "", ""), ("d", "", "", "", "")]


def test_adjacent_rows_of_equal_statements_are_one():
    read = sheet(
        [EN, ("a", "k", "F", "S", "E"), ("a", "l", "F", "S", "E"), ("b", "k", "", "", ""), ("a", "m", "", "", "")]
    )
    assert [(s.text, [c.code for c in s.codes]) for s in read.statements] == [
        ("a", ["k", "l"]),
        ("b", ["k"]),
        ("a", ["m"]),
    ]


def test_equal_words_of_others_or_elsewhere_are_another_statement():
    headings = ("statement", "code", "participant", "transcript", "start", "end")
    table = [
        headings,
        ("yes", "k", "P1", "T1", "1", "4"),
        ("yes", "l", "P1", "T1", "1", "4"),
        ("yes", "l", "P1", "T1", "9", "12"),
        ("yes", "l", "P2", "T2", "9", "12"),
        ("yes", "l", "P2", "", "", ""),
    ]
    read = sheet(table)
    assert [(s.participant, s.transcript, s.places, len(s.codes)) for s in read.statements] == [
        ("P1", "T1", ((1, 4),), 2),
        ("P1", "T1", ((9, 12),), 1),
        ("P2", "T2", ((9, 12),), 1),
        ("P2", "", (), 1),
    ]


@pytest.mark.parametrize(
    ("start", "end", "places"),
    [
        ("1;20", "5;30", ((1, 5), (20, 30))),
        ("۱۰", "۲۰", ((10, 20),)),
        ("1.0", "5.0", ((1, 5),)),
        ("1;2", "5", ()),
        ("x", "5", ()),
        ("", "", ()),
    ],
)
def test_offsets_are_read_or_left(start, end, places):
    read = sheet([("statement", "code", "start", "end"), ("w", "k", start, end)])
    assert read.statements[0].places == places


@pytest.mark.parametrize(
    ("label", "participant", "line"),
    [("(ه۱، سطر ۱۲)", "ه۱", 12), ("(P 1, line 3)", "P 1", 3), ("(P(1))", "P(1)", None), ("", "", None)],
)
def test_labels_say_whose_words_they_are_and_on_which_line(label, participant, line):
    read = sheet([(*EN, "Participant label"), ("w", "k", "", "", "", label)])
    assert (read.statements[0].participant, read.statements[0].line) == (participant, line)


def test_what_hangs_in_the_air_is_told():
    read = sheet([EN, ("", "k", "F", "S", "E"), ("a", "", "F", "", ""), ("b", "k", "—", "S", "E")])
    assert [str(warning) for warning in read.warnings] == [
        "1 row above the first statement was left out.",
        "1 row has a category but no code: its statement does not reach the category.",
        "1 row has a category but none in the layer below it, so the chain is broken there.",
    ]
    assert read.statements[0].codes == [CodedRow("", "F", "", "")]


# Captions and several tables


@pytest.mark.parametrize(
    "caption",
    ["Table 1 (continued)", "TABLE 1. Continued", "جدول ۱ (ادامه)", "جدول 1 ادامه", "ادامهٔ جدول ۱", "جدول ۲-۱ (ادامه)"],
)
def test_captions_in_a_table_are_skipped(caption):
    row = ("a", "k", "F", "S", "E")
    more = ("b", "l", "F", "S", "E")
    for written in [(caption, "", "", "", ""), (caption,) * 5]:
        assert rows_of(sheet([EN, row, written, EN, more])) == [row, more]
        assert rows_of(sheet([written, EN, row], [written, EN, more])) == [row, more]
        assert sheet([EN, row, written, more]).warnings == ()


def test_a_statement_about_a_table_is_no_caption():
    assert rows_of(sheet([EN, ("Table 5 was near the window", "", "", "", "")]))[0][0] == "Table 5 was near the window"


def test_a_title_over_all_columns_is_left_out_and_told():
    read = sheet([EN, ("Instrumental",) * 5, ("a", "k", "F", "S", "E")])
    assert rows_of(read) == [("a", "k", "F", "S", "E")]
    assert "titles" in str(read.warnings[0]) or "title" in str(read.warnings[0])


def test_tables_without_headings_go_on_with_those_above():
    read = sheet([EN, ("a", "k", "F", "S", "E")], [("", "l", "", "", ""), ("b", "m", "G", "", "")])
    assert rows_of(read) == [("a", "k", "F", "S", "E"), ("a", "l", "F", "S", "E"), ("b", "m", "G", "S", "E")]


def test_rows_above_restated_headings_are_the_end_of_the_table_before():
    rows = [(f"w{n}", f"k{n}", "F", "S", "E") for n in range(5)]
    assert rows_of(sheet([EN, *rows[:2]], [*rows[2:4], EN, rows[4]])) == rows


def test_tables_of_other_things_are_left_out_and_told():
    people = [("Age", "Name"), ("34", "P1")]
    others = [
        ("No.", "Age", "Work", "Years", "City"),
        *[(str(n), "34", "librarian in a school", "4", "x") for n in range(3)],
    ]
    read = sheet(people, others, [EN, ("a", "k", "F", "S", "E")], people)
    assert rows_of(read) == [("a", "k", "F", "S", "E")]
    assert str(read.warnings[0]).startswith("3 tables were left out")


@pytest.mark.parametrize("build", [library_fa, library_en])
@pytest.mark.parametrize("n", [1, 2, 5, 100])
def test_our_own_split_table_is_the_whole_table(build, n):
    table = build_coding_table(build().study())
    parts = [[part.headings, *(row.cells for row in part.rows)] for part in split_rows(table, n)]
    whole = [row.cells for row in table.rows]
    assert rows_of(sheet(*parts)) == [tuple("" if cell == "—" else cell for cell in row) for row in whole]
    order = list(dict.fromkeys(row.statement_id for row in table.rows))
    assert len(sheet(*parts).statements) == len(order)


# Columns that nobody named


def plain(order=range(5)):
    rows = [(LONG + str(n), f"code {n}", f"first {n // 2}", f"second {n // 4}", "E") for n in range(8)]
    return [tuple(row[index] for index in order) for row in rows]


@pytest.mark.parametrize("order", [range(5), range(4, -1, -1)])
def test_without_headings_the_one_order_that_makes_sense_is_taken_and_told(order):
    read = sheet(plain(order))
    assert rows_of(read) == plain()
    assert f"statement={list(order).index(0) + 1}" in str(read.warnings[0])


def test_without_headings_nothing_is_guessed_when_no_order_makes_sense():
    mixed = plain([1, 0, 2, 3, 4])
    said = reason(mixed)
    assert "no headings" in said
    assert "--columns" in said
    assert "She said" not in said
    assert rows_of(sheet(mixed, columns={"statement": 1, "code": 0})) == [
        (row[0], row[1], "", "", "") for row in plain()
    ]


def test_columns_given_the_wrong_way_round_are_told():
    columns = {name: index for index, name in enumerate(FIVE)}
    assert sheet(plain(), columns=columns).warnings == ()
    read = sheet(plain(range(4, -1, -1)), columns=columns)
    assert str(read.warnings[0]).startswith("The columns seem to stand in the reverse order: column 5 holds")


def test_unknown_headings_are_named_in_the_refusal():
    table = [("Zitat", "Kode", "Gruppe"), *[(LONG + str(n), f"code {n}", "g") for n in range(4)]]
    assert "Zitat, Kode, Gruppe" in reason(table)
    assert "Kind of encounter" in reason([EN[1:], ("k", "F", "S", "E")])
    read = sheet(table, columns={"statement": 0, "code": 1, "first_layer": 2})
    assert len(read.statements) == 4
    assert [str(warning) for warning in read.warnings] == ["The first row of the table was taken for its headings."]


def test_what_a_participant_said_is_not_taken_for_headings():
    short = [("بله، خیلی.", "کد", "ف"), *[(LONG, "k", "g")] * 5]
    assert not looks_like_headings(short)
    assert not looks_like_headings([("بله", "کد یک", "ف"), *[(LONG, "k", "ف")] * 5])
    assert "بله" not in reason(short)


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"statement": 5, "code": 1}, "Column 6 was given for statement, but the tables of t.docx have 5 columns"),
        ({"statement": -1}, "Column 0"),
        ({"statement": 0, "code": 0}, "given for statement and for code"),
        ({"code": 1}, "statements"),
        ({}, "statements"),
    ],
)
def test_columns_that_can_not_be_are_refused(columns, words):
    assert words in reason([EN, ("a", "k", "F", "S", "E")], columns=columns)


def test_given_columns_go_before_the_headings_which_are_still_skipped():
    read = sheet([EN, ("k", "a", "F", "S", "E"), EN, ("l", "b", "", "", "")], columns={"statement": 1, "code": 0})
    assert rows_of(read) == [("a", "k", "", "", ""), ("b", "l", "", "", "")]


def test_columns_are_remembered_as_they_are_given_on_the_command_line():
    columns = {"code": 0, "statement": 1}
    assert dump_columns(columns) == '{"statement": 2, "code": 1}'
    assert load_columns(dump_columns(columns)) == columns


def test_headings_are_the_same_after_folding_and_tables_without_by_their_width():
    key = guess_coding_columns([(("كد ", "گزاره‌ها"), ("k", "a"))]).key
    assert key == guess_coding_columns([(("کد", "گزارهها"), ("l", "b"))]).key == "کد\tگزارهها"
    assert guess_coding_columns([(("k", "a", "b"),)]).key == "\t\t"


def test_a_ragged_table_is_read_as_far_as_it_goes():
    assert rows_of(sheet([EN, ("a",), ("b", "k")])) == [("a", "", "", "", ""), ("b", "k", "", "", "")]
    with pytest.raises(Refusal):
        sheet([()])
