"""Deeds on statements: marking, adding words, unmarking, coding, parting, leaving a straddling one on purpose."""

import pytest

from phenocode.commands.acceptances import accept_finding, revoke_acceptance
from phenocode.commands.categories import make_category, make_code
from phenocode.commands.interviews import map_speaker
from phenocode.commands.memos import write_memo
from phenocode.commands.statements import (
    code_statement,
    explain_choice,
    extend_statement,
    mark_statement,
    part_statement,
    uncode_statement,
    unmark_statements,
)
from phenocode.errors import Refusal
from phenocode.study.records import Check, Layer, Role, Span, Statement, new_id
from tests.studies import add_transcript, make_session, picture_of

TEXT = """مصاحبه‌گر: باغچه برای شما چیست؟
م۱: جایی برای سر زدن. 🙂
هر روز می‌روم.
مصاحبه‌گر: تنها می‌روید؟
م۱: نه، با همسایه‌ها.
"""


@pytest.fixture
def session(tmp_path):
    opened = make_session(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def interview(session):
    return add_transcript(session, TEXT)


def place(words, end=None):
    """Where ``words`` lie, or all from them to the end of ``end``."""
    start = TEXT.index(words)
    return (start, TEXT.index(end) + len(end) if end else start + len(words))


def labels(session):
    return [step.label for step in session.history()]


def quotations(session):
    return [statement.quotation for statement in session.study.statements_in_order()]


# Marking


def test_a_marked_statement_holds_the_chosen_words_and_their_place(session, interview):
    statement = mark_statement(session, interview.id, [place("هر روز")], relevance="  تکرار \n")
    assert statement == session.study.statements[statement.id]
    assert statement.spans == (Span(*place("هر روز"), "هر روز"),)
    assert (statement.transcript_id, statement.relevance, statement.position) == (interview.id, "تکرار", 0)
    assert statement.anchored
    assert session.study.participant_of(statement).name == "ک۱"
    step = session.history()[-1]
    assert (step.label, dict(step.parameters)) == ("statement.mark", {"transcript": interview.name})


def test_spaces_around_the_chosen_words_are_left_out(session, interview):
    start, end = place("سر زدن")
    statement = mark_statement(session, interview.id, [(start - 1, end)])
    assert statement.quotation == "سر زدن"


def test_the_interviewers_words_and_the_labels_between_are_left_out(session, interview):
    statement = mark_statement(session, interview.id, [(0, len(TEXT))])
    assert statement.quotation == "جایی برای سر زدن. 🙂\nهر روز می‌روم. […] نه، با همسایه‌ها."
    for span in statement.spans:
        assert TEXT[span.start : span.end] == span.text


@pytest.mark.parametrize(
    "places", [[place("باغچه برای")], [place("مصاحبه‌گر")], [place("م۱:")], [place("تنها"), place("باغچه")]]
)
def test_the_interviewers_words_alone_are_refused(session, interview, places):
    before = session.history()
    with pytest.raises(Refusal, match="Only the interviewer's words are selected"):
        mark_statement(session, interview.id, places)
    assert session.history() == before


@pytest.mark.parametrize("places", [[], [(3, 3)], [(TEXT.index(" 🙂"), TEXT.index("🙂"))], [(TEXT.index("\n"),) * 2]])
def test_nothing_chosen_is_refused(session, interview, places):
    with pytest.raises(Refusal, match="Nothing is selected"):
        mark_statement(session, interview.id, places)


def test_who_speaks_is_as_the_researcher_mapped_it(session):
    transcript = add_transcript(session, "راوی: این پرسش است؟\nم۱: این پاسخ است.")
    whole = [(0, transcript.characters)]
    assert mark_statement(session, transcript.id, whole).quotation == "راوی: این پرسش است؟ […] این پاسخ است."
    other = add_transcript(session, "مصاحبه‌گر: این پرسش است؟\nم۱: این پاسخ است.", participant="ک۲")
    map_speaker(session, "م1", Role.INTERVIEWER)
    map_speaker(session, "مصاحبه گر", Role.PARTICIPANT)
    assert mark_statement(session, other.id, [(0, other.characters)]).quotation == "این پرسش است؟"


def test_marking_the_same_words_again_answers_the_statement_that_stands_there(session, interview):
    first = mark_statement(session, interview.id, [place("هر روز")], relevance="چرا")
    steps = session.history()
    start, end = place("هر روز")
    assert mark_statement(session, interview.id, [(start, end + 1)]) == first
    assert mark_statement(session, interview.id, [(start, start + 3), (start + 3, end)]) != first
    assert len(session.study.statements) == 2
    assert session.history()[:-1] == steps


def test_marking_the_same_words_with_a_code_codes_them(session, interview):
    first = mark_statement(session, interview.id, [place("هر روز")], codes=["یک"])
    again = mark_statement(session, interview.id, [place("هر روز")], codes=["یک", "دو"])
    assert again.id == first.id
    assert [code.name for code in session.study.codes_of(first.id)] == ["یک", "دو"]
    assert len(labels(session)) == 3
    session.undo()
    assert [code.name for code in session.study.codes_of(first.id)] == ["یک"]


def test_overlapping_statements_stand_beside_each_other(session, interview):
    one = mark_statement(session, interview.id, [place("هر روز")])
    other = mark_statement(session, interview.id, [place("روز می‌روم")])
    assert session.study.statements_in(interview.id) == [one, other]


def test_a_statement_is_marked_and_coded_in_one_step(session, interview):
    known = make_code(session, "فلسفه‌محور")
    before = len(session.history())
    statement = mark_statement(session, interview.id, [place("هر روز")], codes=["تازه", "فلسفه محور", "تازه ", "دیگر"])
    assert [code.name for code in session.study.codes_of(statement.id)] == ["تازه", "فلسفه‌محور", "دیگر"]
    assert session.study.codes_of(statement.id)[1] == known
    assert [c.name for c in session.study.codes_in_order()] == ["فلسفه‌محور", "تازه", "دیگر"]
    assert len(session.history()) == before + 1
    session.undo()
    assert list(session.study.codes.values()) == [known]
    assert not session.study.statements


def test_a_blank_code_name_refuses_the_whole_marking(session, interview):
    with pytest.raises(Refusal, match="at least one letter"):
        mark_statement(session, interview.id, [place("هر روز")], codes=["یک", " \u200c"])
    assert not session.study.statements
    assert not session.study.codes


# Adding words


def test_words_are_added_in_place_and_its_codes_stay(session, interview):
    statement = mark_statement(session, interview.id, [place("نه، با همسایه‌ها")], codes=["یک"])
    write_memo(session, statement.id, "یادداشت")
    extended = extend_statement(session, statement.id, [place("سر زدن", "م۱: نه")])
    assert extended.id == statement.id
    assert extended.quotation == "سر زدن. 🙂\nهر روز می‌روم. […] نه، با همسایه‌ها"
    assert session.study.statements == {statement.id: extended}
    assert [code.name for code in session.study.codes_of(statement.id)] == ["یک"]
    assert session.study.memo_on(statement.id) is not None
    assert session.study.index_in_transcript(extended) == 0
    session.undo()
    assert session.study.statements == {statement.id: statement}


def test_touching_words_become_one_span(session, interview):
    statement = mark_statement(session, interview.id, [place("هر روز")])
    start, end = place("هر روز می‌روم")
    assert extend_statement(session, statement.id, [(start + 6, end)]).quotation == "هر روز […] می‌روم"
    assert extend_statement(session, statement.id, [(start + 5, end - 2)]).quotation == "هر روز می‌روم"


@pytest.mark.parametrize(
    ("added", "sentence"),
    [
        ([place("تنها")], "Only the interviewer's words"),
        ([place("روز")], "holds these words already"),
        ([(place("هر روز")[1], place("هر روز")[1] + 1)], "holds these words already"),
        ([], "holds these words already"),
    ],
)
def test_adding_nothing_is_refused(session, interview, added, sentence):
    statement = mark_statement(session, interview.id, [place("هر روز")])
    before = session.history()
    with pytest.raises(Refusal, match=sentence):
        extend_statement(session, statement.id, added)
    assert session.history() == before


def test_nothing_is_added_to_a_statement_that_lies_in_no_transcript(session, interview):
    alone = Statement(new_id(), None, None, (Span(None, None, "از جدولی دیگر"),), "", 0)
    session.run("test", {}, lambda tx: tx.insert(alone))
    with pytest.raises(Refusal, match="lies in no transcript"):
        extend_statement(session, alone.id, [place("هر روز")])


# Unmarking, coding


def test_unmarking_takes_codings_memo_and_acceptance_along_and_comes_back_whole(session, interview):
    kept = mark_statement(session, interview.id, [place("همسایه‌ها")], codes=["یک"])
    gone = mark_statement(session, interview.id, [place("هر روز")], codes=["یک", "دو"])
    write_memo(session, gone.id, "یادداشت")
    accept_finding(session, Check.STRADDLING, [gone.id], "آگاهانه")
    before = picture_of(session.study)
    unmark_statements(session, [gone.id])
    assert list(session.study.statements) == [kept.id]
    assert len(session.study.codings) == 1
    assert not session.study.memos
    assert not session.study.acceptances
    assert len(session.study.codes) == 2
    session.undo()
    assert picture_of(session.study) == before


def test_several_are_unmarked_in_one_step(session, interview):
    ids = [mark_statement(session, interview.id, [place(words)]).id for words in ("هر روز", "سر زدن", "همسایه‌ها")]
    unmark_statements(session, [*ids[:2], ids[0]])
    step = session.history()[-1]
    assert (step.label, step.parameters["count"]) == ("statement.unmark", 2)
    assert list(session.study.statements) == ids[2:]


def test_coding_finds_the_code_by_its_folded_name_or_makes_it(session, interview):
    statement = mark_statement(session, interview.id, [place("هر روز")])
    made = code_statement(session, statement.id, "  كار هر\u200cروزه ")
    assert made.name == "كار هر\u200cروزه"
    again = code_statement(session, statement.id, "کار هر روزه")
    assert again == made
    assert labels(session)[-2:] == ["statement.mark", "statement.code"]
    other = mark_statement(session, interview.id, [place("سر زدن")])
    assert code_statement(session, other.id, "کار هرروزه") == made
    assert session.study.count_statements_with(made.id) == 2
    assert session.history()[-1].parameters == {"code": made.name}
    with pytest.raises(Refusal, match="at least one letter"):
        code_statement(session, statement.id, "  ")


def test_taking_a_code_from_a_statement_keeps_the_code(session, interview):
    statement = mark_statement(session, interview.id, [place("هر روز")], codes=["یک", "دو", "سه"])
    code = session.study.codes_of(statement.id)[1]
    uncode_statement(session, statement.id, code.id)
    assert [c.name for c in session.study.codes_of(statement.id)] == ["یک", "سه"]
    assert code.id in session.study.codes
    before = session.history()
    uncode_statement(session, statement.id, code.id)
    assert session.history() == before
    code_statement(session, statement.id, "دو")
    assert [c.name for c in session.study.codes_of(statement.id)] == ["یک", "سه", "دو"]


def test_why_a_statement_was_chosen_can_be_written_and_taken_back(session, interview):
    statement = mark_statement(session, interview.id, [place("هر روز")])
    explain_choice(session, statement.id, "تکرار")
    before = session.history()
    explain_choice(session, statement.id, " تکرار ")
    assert session.history() == before
    assert session.study.statements[statement.id].relevance == "تکرار"
    assert "تکرار" not in str(dict(before[-1].parameters))


# Straddling


@pytest.fixture
def straddling(session, interview):
    statement = mark_statement(session, interview.id, [place("هر روز")], codes=["یک", "دو"])
    for code, category in zip(list(session.study.codes.values()), ("طبقهٔ یک", "طبقهٔ دو"), strict=True):
        make_category(session, Layer.FIRST, category, holding=[code.id])
    assert session.study.straddles(statement.id)
    return statement


def test_a_straddling_statement_is_left_on_purpose_and_counted_again(session, straddling):
    accept_finding(session, Check.STRADDLING, [straddling.id], "هر دو را می‌گوید")
    assert session.study.accepted(Check.STRADDLING, straddling.id).reason == "هر دو را می‌گوید"
    assert session.history()[-1].reason == "هر دو را می‌گوید"
    before = session.history()
    accept_finding(session, Check.STRADDLING, [straddling.id], "دوباره")
    assert session.history() == before
    revoke_acceptance(session, Check.STRADDLING, [straddling.id])
    assert session.study.accepted(Check.STRADDLING, straddling.id) is None
    revoke_acceptance(session, Check.STRADDLING, [straddling.id])
    assert labels(session)[-2:] == ["statement.accept", "statement.revoke"]


def test_a_straddling_statement_is_parted_into_two_of_the_same_words(session, straddling):
    before = picture_of(session.study)
    codes = session.study.codes_of(straddling.id)
    twin = part_statement(session, straddling.id, [codes[1].id])
    assert twin.id != straddling.id
    assert twin.spans == straddling.spans
    assert session.study.codes_of(straddling.id) == [codes[0]]
    assert session.study.codes_of(twin.id) == [codes[1]]
    assert not session.study.straddles(straddling.id)
    assert not session.study.straddles(twin.id)
    session.undo()
    assert picture_of(session.study) == before


def test_each_part_needs_a_code(session, straddling):
    codes = [code.id for code in session.study.codes_of(straddling.id)]
    for chosen in ([], codes, ["nothing"]):
        with pytest.raises(Refusal, match="Each of the two statements needs a code"):
            part_statement(session, straddling.id, chosen)
    assert len(session.study.statements) == 1


def test_quotations_join_their_spans_with_the_sign_of_an_omission(session, interview):
    mark_statement(session, interview.id, [place("سر زدن"), place("همسایه‌ها")])
    assert quotations(session) == ["سر زدن […] همسایه‌ها"]
