"""What was selected from each interview: counted by hand in small studies."""

import pytest

from phenocode.analysis.selection import count_selection
from phenocode.analysis.sheets import selection_sheet
from phenocode.study.records import Source, Turn
from tests.counted_study import counted
from tests.small_studies import Builder


def test_each_interview_in_interview_order():
    selection = count_selection(counted().study())
    assert [
        (one.interview, one.participants, one.settings, one.statements, one.coded, one.uncoded, one.codes)
        for one in selection.interviews
    ] == [
        ("interview م۱", ("م۱",), ("Library",), 2, 2, 0, 2),
        ("interview P2", ("P2",), ("مدرسه",), 2, 1, 1, 1),
        ("interview م۳", ("م۳",), ("مدرسه",), 1, 1, 0, 2),
        ("interview P4", ("P4",), (), 1, 1, 0, 1),
        ("interview م۵", ("م۵",), ("Library",), 0, 0, 0, 0),
        ("interview P6", ("P6",), ("Library",), 1, 1, 0, 2),
    ]
    assert (selection.statements, selection.coded, selection.codes, selection.unknown) == (7, 6, 6, 2)
    assert selection.characters == 7
    assert {one.share for one in selection.interviews} == {None}


def test_passages_of_literature_count_nowhere():
    builder = counted()
    before = count_selection(builder.study())
    builder.statement("another", "a book", (40, "long words"), codes=["help"])
    assert count_selection(builder.study()) == before


#        0         1         2         3         4
#        0123456789012345678901234567890123456789012345
TEXT = "I: What is it?\nP: A place to meet.\n\nI: And?\nP: Ten."
TURNS = (Turn(0, 3, 15, "I"), Turn(15, 18, 36, "P"), Turn(36, 39, 44, "I"), Turn(44, 47, 51, "P"))


def test_characters_in_several_statements_count_once_and_are_a_share_of_the_participants_words():
    b = Builder("en")
    b.participant("P")
    b.transcript("t", "P")
    b.statement("a", "t", (18, "A place"))
    b.statement("b", "t", (20, "place to"))  # 20 to 28
    b.statement("c", "t", (47, "Ten"), (3, "What"))  # the second span is the interviewer's
    b.statement("d", "t", "not found")
    (one,) = count_selection(b.study(), {"source of t": Source("s", TEXT, TURNS)}.__getitem__).interviews
    assert one.characters == (28 - 18) + 3 + 4 + len("not found")
    spoken = len("A place to meet.") + len("Ten.")
    assert one.share == pytest.approx((10 + 3) / spoken)


def test_a_participant_without_a_transcript_has_no_share():
    b = Builder("en")
    b.participant("P")
    b.statement("a", None, "words", participant="P")
    (one,) = count_selection(b.study(), {}.__getitem__).interviews
    assert (one.id, one.participants, one.statements, one.characters, one.share) == ("P", ("P",), 1, 5, None)


def test_an_empty_study():
    selection = count_selection(Builder("fa").study())
    assert (selection.interviews, selection.statements, selection.codes) == ((), 0, 0)


@pytest.mark.parametrize(
    ("language", "first", "total", "unknown"),
    [
        ("fa", "مصاحبه", "مجموع", "۲ گزاره که مصاحبه‌اش معلوم نیست در این شمار نیست."),
        ("en", "Interview", "Total", "Statements of no known interview, not counted here: 2."),
    ],
)
def test_the_sheet_speaks_the_studys_language(language, first, total, unknown):
    sheet = selection_sheet(count_selection(counted(language).study()))
    assert sheet.headings[0] == first
    assert sheet.rows[0] == ("interview م۱", "م۱", "Library", 2, 2, 0, 2, 2, "")
    assert list(sheet.feet) == [(total, "", "", 7, 6, 1, 6, 7, "")]
    assert sheet.notes[-1] == unknown
    assert {len(row) for row in (*sheet.rows, *sheet.feet, sheet.headings)} == {9}
