"""Sheets as interviews: what columns hold is guessed and remembered, and no row's words are lost."""

import pytest

from phenocode.errors import Refusal
from phenocode.exchange.documents import Document, Table
from phenocode.exchange.sheet_headings import has_headings, milliseconds
from phenocode.exchange.sheets import Columns, documents_of, guess_columns, headings_key
from phenocode.study.records import Moment
from phenocode.text.turns import find_turns, label_key


def table(*rows: str) -> Table:
    """A table whose rows are written with bars between their cells."""
    return tuple(tuple(cell.strip(" ") for cell in row.split("|")) for row in rows)


def sheet(rows: Table, format_: str = "xlsx") -> Document:
    return Document("sheet.xlsx", format_, "", "", tables=(rows,))


def said(document: Document) -> str:
    return " ".join(str(warning) for warning in document.warnings)


PERSIAN = table(
    "کد مشارکت‌کننده | سازمان | تاریخ مصاحبه | گوینده | متن گفته | زمان | یادداشت",
    "م۱ | الف | ۱۴۰۲/۰۳/۰۵ | مصاحبه‌گر | چه دیدید؟ | 00:00:05 | ",
    "م۱ | الف | ۱۴۰۲/۰۳/۰۵ | م۱ | راستش: هیچ. | ۰۰:۰۱:۱۰ | بلند",
    "م۱ | | | م۱ | و بعد\nرفتم. | | ",
    "م۲ | ب | ۱۴۰۲/۰۳/۰۶ | مصاحبه‌گر | و شما؟ | 5 | ",
    "م۲ | ب | ۱۴۰۲/۰۳/۰۶ | م۲ | من هم. | نامعلوم | ",
    "م۱ | الف | | مصاحبه‌گر | ممنون. | 01:00:00 | ",
)


def test_a_row_a_turn_makes_an_interview_for_each_name():
    columns = guess_columns(PERSIAN)
    assert columns == Columns("turns", 4, speaker=3, name=0, setting=1, date=2, time=5, heading=True)
    first, second = documents_of(sheet(PERSIAN), columns)
    assert first.document.text == ("مصاحبه‌گر: چه دیدید؟\nم۱: راستش: هیچ.\nو بعد\nرفتم.\nمصاحبه‌گر: ممنون.")
    assert (first.name, first.setting, first.date) == ("م۱", "الف", "۱۴۰۲/۰۳/۰۵")
    assert second.document.text == "مصاحبه‌گر: و شما؟\nم۲: من هم."
    assert (second.name, second.setting, second.date) == ("م۲", "ب", "۱۴۰۲/۰۳/۰۶")
    assert first.document.labels == ("مصاحبه‌گر", "م۱")
    assert (first.document.file, first.document.format, first.document.tables) == ("sheet.xlsx", "xlsx", ())


def test_time_stamps_are_moments_before_the_words_of_their_row():
    first, second = documents_of(sheet(PERSIAN), guess_columns(PERSIAN))
    text = first.document.text
    assert [(text[moment.offset :][:4], moment.milliseconds) for moment in first.document.moments] == [
        ("چه د", 5_000), ("راست", 70_000), ("ممنو", 3_600_000),
    ]  # fmt: skip
    assert second.document.moments == (Moment(len("مصاحبه‌گر: "), 5_000),)


def test_what_is_not_taken_is_told_once():
    first, second = documents_of(sheet(PERSIAN), guess_columns(PERSIAN))
    assert "columns that are not used: یادداشت." in said(first.document)
    assert "time stamps that can't be understood: 1" in said(first.document)
    assert not second.document.warnings
    rows = table("speaker | text", "P1 | words", "P2 | ", "P2 | more")
    (whole,) = documents_of(sheet(rows), Columns("turns", 1, speaker=0))
    assert whole.document.text == "P1: words\nP2: more"
    assert "rows without words in the column that holds them: 1" in said(whole.document)


def test_the_speakers_of_a_sheet_are_found_as_turns():
    rows = table("speaker | text", "Dr. Who: | hello", "Ann Other | and so:\nyes", "Ann Other | on", "Dr. Who | bye")
    (whole,) = documents_of(sheet(rows), guess_columns(rows))
    document = whole.document
    assert document.text == "Dr. Who: hello\nAnn Other: and so:\nyes\non\nDr. Who: bye"
    turns = find_turns(document.text, list(map(label_key, document.labels)))
    assert [turn.label for turn in turns] == ["Dr. Who", "Ann Other", "Dr. Who"]


def test_a_row_a_document():
    rows = table(
        "Participant | Organisation | Interview date | Transcript",
        "P1 | North | 2024-03-05 | Interviewer: so?\nP1: yes.",
        "P2 | South | 2024-03-06 | Interviewer: so?\nP2: no.",
        "P3 | South | |  ",
    )
    columns = guess_columns(rows)
    assert columns == Columns("documents", 3, name=0, setting=1, date=2)
    found = documents_of(sheet(rows, "csv"), columns)
    assert [(one.name, one.setting, one.date, one.document.text) for one in found] == [
        ("P1", "North", "2024-03-05", "Interviewer: so?\nP1: yes."),
        ("P2", "South", "2024-03-06", "Interviewer: so?\nP2: no."),
    ]
    assert "rows without words" in said(found[0].document)


def test_an_empty_name_is_that_of_the_row_above_and_names_are_one_after_folding():
    rows = table("نام | متن", "علي رضا | یک", " | دو", "علی‌رضا | سه", "سارا | چهار")
    found = documents_of(sheet(rows), guess_columns(rows))
    assert [(one.name, one.document.text) for one in found] == [("علي رضا", "یک\nدو\nسه"), ("سارا", "چهار")]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("گوینده | متن", {"speaker": 0, "text": 1}),
        ("Speaker | Utterance | Time stamp", {"speaker": 0, "text": 1, "time": 2}),
        ("نام مشارکت‌کننده | پاسخ", {"name": 0, "text": 1}),
        ("نام سازمان | مصاحبه‌شونده | پاسخ شرکت کننده", {"setting": 0, "name": 1, "text": 2}),
        ("ID | Site | Answer (verbatim)", {"name": 0, "setting": 1, "text": 2}),
        ("مركز | تاريخ | كد | متن مصاحبه", {"setting": 0, "date": 1, "name": 2, "text": 3}),
        ("start time | end time | speaker name | text", {"time": 0, "speaker": 2, "text": 3}),
    ],
)
def test_headings_are_known_in_persian_and_english(headings, expected):
    width = len(headings.split("|"))
    rows = table(headings, " | ".join(["aa bb"] * width), " | ".join(["cc dd"] * width))
    columns = guess_columns(rows)
    assert columns.heading
    assert {name: getattr(columns, name) for name in expected} == expected
    others = {"speaker", "name", "setting", "date", "time"} - set(expected)
    assert {name for name in others if getattr(columns, name) is not None} == set()


def test_without_headings_the_longest_column_holds_the_words():
    rows = table(
        "00:00:01 | مصاحبه‌گر | وقتی کتابخانه را بستند چه کردید؟",
        "00:00:09 | م۱ | کار خاصی نکردم و در خانه خواندم.",
        "00:00:21 | مصاحبه‌گر | و بعد از آن چه شد؟",
        "00:00:25 | م۱ | بعد دوباره باز شد و من برگشتم.",
    )
    assert not has_headings(rows)
    columns = guess_columns(rows)
    assert columns == Columns("turns", 2, speaker=1, time=0, heading=False)
    (whole,) = documents_of(sheet(rows), columns)
    assert whole.document.text.startswith("مصاحبه‌گر: وقتی کتابخانه")
    assert len(whole.document.moments) == 4


def test_the_first_row_of_words_is_never_taken_for_headings():
    assert not has_headings(table("Interviewer | Hello", "P1 | Hello to you", "Interviewer | And so on"))
    assert not has_headings(table("words and more words, and so they end.", "and others"))
    assert not has_headings(table("P1 | yes", "P2 | no"))
    assert not has_headings(table("text"))
    assert has_headings(table("text | note", "words | 1"))


def test_an_interviewer_among_the_participants_makes_them_speakers():
    rows = table("participant | text", "Interviewer | so?", "Ann | yes", "Interviewer | and?", "Ben | no")
    assert guess_columns(rows) == Columns("turns", 1, speaker=0)


def test_a_sheet_of_one_column():
    rows = table("text", "one", "two")
    assert guess_columns(rows) == Columns("turns", 0)
    (whole,) = documents_of(sheet(rows), guess_columns(rows))
    assert whole.document.text == "one\ntwo"
    long = tuple((f"{number} " + "words " * 200,) for number in range(3))
    assert guess_columns(long) == Columns("documents", 0, heading=False)


def test_a_mapping_is_remembered_by_the_headings_and_never_holds_words():
    columns = guess_columns(PERSIAN)
    assert Columns.from_json(columns.to_json()) == columns
    assert Columns.from_json('{"rows": "turns", "text": 1, "later": 2}') == Columns("turns", 1)
    for broken in ("[]", "{}", "no json"):
        with pytest.raises(ValueError):  # noqa: PT011
            Columns.from_json(broken)
    assert headings_key(table("Name | متن", "a | b")) == headings_key(table("name | متن", "c | d")) == "name\tمتن"
    assert headings_key(table("مصاحبه‌گر | راز", "م۱ | رازی دیگر", "مصاحبه‌گر | و بس")) == "\t"


def test_columns_that_do_not_fit_are_refused():
    rows = table("speaker | text", "P1 | words")
    with pytest.raises(Refusal, match=r"sheet\.xlsx has 2 columns, fewer than were named"):
        documents_of(sheet(rows), Columns("turns", 2))
    with pytest.raises(Refusal, match=r"sheet\.xlsx has no text in the column"):
        documents_of(sheet(table("speaker | text", "P1 | ")), Columns("turns", 1))


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("00:12:03", 723_000),
        ("[00:12:03.5]", 723_500),
        ("12:03", 723_000),
        ("۰۰:۱۲:۰۳", 723_000),
        ("1:00:00,25", 3_600_250),
        ("61", 61_000),
        ("61.25", 61_250),
        ("", None),
        ("later", None),
        ("00:99:00", None),
        ("-5", None),
    ],
)
def test_time_stamps(cell, expected):
    assert milliseconds(cell) == expected
