"""Correcting transcripts: texts change, statements move with their words, what changed is to be looked at again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.analysis.checks import run_checks
from phenocode.commands.correcting import confirm_statements, prepare_correction, store_correction
from phenocode.commands.interviews import map_speaker
from phenocode.commands.session import Session
from phenocode.commands.statements import extend_statement, mark_statement, unmark_statements
from phenocode.errors import Refusal
from phenocode.store.sources import make_source as make_stored
from phenocode.study.records import Cause, Moment, Role, Span
from phenocode.text.edits import Edit, apply_edits
from tests.studies import add_transcript, make_session, make_source, picture_of

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


def place(words, text=TEXT):
    start = text.index(words)
    return (start, start + len(words))


def mark(session, interview, *words, **more):
    return mark_statement(session, interview.id, [place(one) for one in words], **more)


def text_of(session, interview):
    return session.source(session.study.transcripts[interview.id].source_id).text


def correct(session, interview, old, new):
    """Correct the first ``old`` of the present text to ``new``; answers the correction that was stored."""
    start, end = place(old, text_of(session, interview))
    correction = prepare_correction(session, {interview.id: [Edit(start, end, new)]})
    store_correction(session, correction)
    check_spans(session)
    return correction


def check_spans(session):
    """Every anchored span holds the words of its transcript at its place."""
    for statement in session.study.statements.values():
        if statement.transcript_id is not None:
            text = session.source(session.study.transcripts[statement.transcript_id].source_id).text
            for span in statement.spans:
                assert span.start < span.end
                assert text[span.start : span.end] == span.text


def labels(session):
    return [step.label for step in session.history()]


def test_statements_behind_an_edit_move_and_need_no_second_look(session, interview):
    statement = mark(session, interview, "با همسایه‌ها", codes=["هم‌راه"])
    correction = correct(session, interview, "باغچه", "باغ")
    moved = session.study.statements[statement.id]
    assert moved.quotation == "با همسایه‌ها"
    assert moved.start == statement.start - 2
    assert correction.changed == ()
    assert session.study.recheck_of(statement.id) is None
    assert [code.name for code in session.study.codes_of(statement.id)] == ["هم‌راه"]
    assert text_of(session, interview) == TEXT.replace("باغچه", "باغ", 1)
    assert session.study.transcripts[interview.id].characters == len(TEXT) - 2
    step = session.history()[-1]
    assert (step.label, dict(step.parameters)) == ("transcript.correct", {"transcript": interview.name, "count": 1})


def test_the_statements_whose_words_change_are_told_before_and_listed_after(session, interview):
    statement = mark(session, interview, "هر روز می‌روم")
    correction = prepare_correction(session, {interview.id: [Edit(*place("روز"), "هفته")]})
    assert [(c.statement_id, c.before, c.after) for c in correction.changed] == [
        (statement.id, "هر روز می‌روم", "هر هفته می‌روم")
    ]
    assert session.study.statements[statement.id] == statement
    store_correction(session, correction)
    check_spans(session)
    recheck = session.study.recheck_of(statement.id)
    assert (recheck.cause, recheck.former) == (Cause.CORRECTED, "هر روز می‌روم")
    found = run_checks(session.study).finding("statements_to_review")
    assert [(item.ids, item.names) for item in found.items] == [((statement.id,), ("هر هفته می‌روم",))]
    assert found.severity == "warn"
    assert found.title == "Statements to look at again"


def test_a_second_correction_keeps_the_first_words_and_the_way_back_takes_the_recheck_away(session, interview):
    statement = mark(session, interview, "هر روز می‌روم")
    correct(session, interview, "روز", "هفته")
    correct(session, interview, "هفته", "ماه")
    assert session.study.recheck_of(statement.id).former == "هر روز می‌روم"
    assert len(session.study.rechecks) == 1
    correct(session, interview, "ماه", "روز")
    assert session.study.recheck_of(statement.id) is None
    assert session.study.statements[statement.id] == statement


def test_a_joiner_changes_no_words(session, interview):
    statement = mark(session, interview, "هر روز می‌روم")
    correction = correct(session, interview, "می‌روم", "میروم")
    assert [c.statement_id for c in correction.changed] == [statement.id]
    assert session.study.recheck_of(statement.id) is None
    correct(session, interview, "روز میروم", "هفته میروم")
    recheck = session.study.recheck_of(statement.id)
    correct(session, interview, "میروم", "می‌روم")
    assert session.study.recheck_of(statement.id) == recheck


def test_a_span_whose_words_all_go_is_dropped(session, interview):
    statement = mark(session, interview, "سر زدن", "همسایه‌ها")
    correct(session, interview, " برای سر زدن", "")
    kept = session.study.statements[statement.id]
    assert kept.quotation == "همسایه‌ها"
    assert session.study.recheck_of(statement.id).former == "سر زدن […] همسایه‌ها"


def test_a_statement_that_loses_all_its_words_keeps_them_outside_the_transcript(session, interview):
    statement = mark(session, interview, "سر زدن", "همسایه‌ها", codes=["یک"])
    person = session.study.participant_of(statement)
    edits = [Edit(*place(" سر زدن"), ""), Edit(*place(" همسایه‌ها"), "")]
    correction = prepare_correction(session, {interview.id: edits})
    assert correction.unplaced == (statement.id,)
    assert correction.changed[0].after == ""
    store_correction(session, correction)
    lost = session.study.statements[statement.id]
    assert lost.spans == (Span(None, None, "سر زدن"), Span(None, None, "همسایه‌ها"))
    assert (lost.transcript_id, lost.anchored) == (None, False)
    assert session.study.participant_of(lost) == person
    assert [code.name for code in session.study.codes_of(lost.id)] == ["یک"]
    recheck = session.study.recheck_of(lost.id)
    assert (recheck.cause, recheck.former) == (Cause.LOST, "سر زدن […] همسایه‌ها")


def test_spaces_that_an_edit_leaves_at_the_ends_belong_to_no_statement(session, interview):
    statement = mark(session, interview, "هر روز می‌روم")
    correct(session, interview, "می‌روم", "")
    assert session.study.statements[statement.id].quotation == "هر روز"


def test_spans_between_which_the_words_go_become_one(session, interview):
    statement = mark(session, interview, "هر", "می‌روم")
    correct(session, interview, " روز ", "")
    assert session.study.statements[statement.id].quotation == "هرمی‌روم"
    other = mark_statement(session, interview.id, [place("نه،", text_of(session, interview))])
    extend_statement(session, other.id, [place("همسایه‌ها", text_of(session, interview))])
    correct(session, interview, "ه، با همسا", "ا")  # reaches into both
    assert [span.text for span in session.study.statements[other.id].spans] == ["نایه‌ها"]


def test_turns_are_found_again(session, interview):
    correct(session, interview, "مصاحبه‌گر: تنها می‌روید؟\n", "")
    source = session.source(session.study.transcripts[interview.id].source_id)
    assert source == make_source(source.text)
    assert [turn.label for turn in source.turns] == ["مصاحبه‌گر", "م۱", "م۱"]
    correct(session, interview, "هر روز می‌روم.\n", "هر روز می‌روم.\nمصاحبه‌گر: تنها؟\nم۱: بله.\n")
    source = session.source(session.study.transcripts[interview.id].source_id)
    assert [turn.label for turn in source.turns] == ["مصاحبه‌گر", "م۱", "مصاحبه‌گر", "م۱", "م۱"]


def test_labels_that_the_study_knows_stay_labels(session):
    map_speaker(session, "نیلا", Role.INTERVIEWER)
    transcript = add_transcript(session, "نیلا: باغچه چیست؟\nم۱: جایی است.\n")
    # Not found when it was stored: only a correction knows what was mapped since.
    correct(session, transcript, "جایی", "جای خوبی")
    source = session.source(session.study.transcripts[transcript.id].source_id)
    assert [turn.label for turn in source.turns] == ["نیلا", "م۱"]


def test_a_corrected_label_keeps_its_role(session, interview):
    map_speaker(session, "م۱", Role.INTERVIEWER)
    correction = correct(session, interview, "م۱: جایی", "سارا: جایی")
    source = session.source(session.study.transcripts[interview.id].source_id)
    assert [turn.label for turn in source.turns] == ["مصاحبه‌گر", "سارا", "مصاحبه‌گر", "م۱"]
    assert len(correction.speakers) == 1
    assert session.role_of("سارا", interview.id) is Role.INTERVIEWER
    assert session.role_of("م۱", interview.id) is Role.INTERVIEWER
    session.undo()
    assert session.speaker_of("سارا", interview.id) is None


@pytest.fixture
def group(session):
    interview = add_transcript(session, "مصاحبه‌گر: خب؟\nم۱: حرف یک.\nم۲: حرف دو.\nم۱: حرف سه.\n")
    for label, person in (("م۱", "ک۱"), ("م۲", "سارا")):
        map_speaker(session, label, Role.PARTICIPANT, transcript_id=interview.id, participant=person)
    return interview


def speaking(session, statement):
    return session.study.participant_of(session.study.statements[statement.id]).name


def test_a_statement_follows_the_corrected_label_of_its_turn(session, group):
    statements = [
        mark_statement(session, group.id, [place(words, text_of(session, group))])
        for words in ("حرف یک", "حرف دو", "حرف سه")
    ]
    before = picture_of(session.study)
    source = text_of(session, group)
    edits = [
        Edit(start + 1, start + 2, digit) for start, digit in ((source.index("م۲"), "۱"), (source.rindex("م۱"), "۲"))
    ]
    store_correction(session, prepare_correction(session, {group.id: edits}))
    assert [speaking(session, one) for one in statements] == ["ک۱", "ک۱", "سارا"]
    assert session.study.recheck_of(statements[2].id) is None
    session.undo()
    assert picture_of(session.study) == before
    assert [speaking(session, one) for one in statements] == ["ک۱", "سارا", "ک۱"]


def test_a_statement_stays_its_participants_where_the_labels_say_less(session, group):
    statement = mark_statement(session, group.id, [place("حرف دو", text_of(session, group))])
    correct(session, group, "م۲:", "مهمان:")
    assert speaking(session, statement) == "سارا"
    correct(session, group, "\nمهمان: ", " ")
    assert speaking(session, statement) == "ک۱"  # the words stand in that turn now
    session.undo()
    correct(session, group, "م۱: حرف یک.\nمهمان: ", "")
    assert speaking(session, statement) == "سارا"


def test_moments_move_with_the_words(session, interview):
    source = make_source(TEXT)
    stamped = make_stored(TEXT, source.turns, (Moment(0, 0), Moment(TEXT.index("هر روز"), 12_000)))

    def stamp(transaction):
        transaction.add_source(stamped)
        transaction.update(
            type(interview)(**{f: getattr(interview, f) for f in interview.__slots__} | {"source_id": stamped.id})
        )

    session.run("test", {}, stamp)
    correct(session, interview, "باغچه", "باغچهٔ شما")
    corrected = session.source(session.study.transcripts[interview.id].source_id)
    assert [m.milliseconds for m in corrected.moments] == [0, 12_000]
    assert corrected.text[corrected.moments[1].offset :].startswith("هر روز")


def test_a_literature_document_stays_one_turn(session, interview):
    text = "گزارش\nم۱: جایی برای سر زدن.\n"
    document = add_transcript(session, text, participant="مقاله")
    turns = (type(make_source(text).turns[0])(0, 0, len(text), ""),)
    source = make_stored(text, turns)

    def shelve(transaction):
        transaction.add_source(source)
        values = {f: getattr(document, f) for f in document.__slots__}
        transaction.update(type(document)(**values | {"source_id": source.id, "literature": True}))

    session.run("test", {}, shelve)
    correct(session, document, "سر", "دست")
    turns = session.source(session.study.transcripts[document.id].source_id).turns
    assert [(turn.label, turn.start) for turn in turns] == [("", 0)]


def test_what_is_typed_is_cleaned(session, interview):
    correct(session, interview, "باغچه", "باغ\r\nچه\rو\0 \ud83d")
    assert text_of(session, interview) == TEXT.replace("باغچه", "باغ\nچه\nو ", 1)


@pytest.mark.parametrize("edits", [[], [Edit(3, 3, "")], [Edit(0, 5, TEXT[:5])], [Edit(0, 0, "\0")]])
def test_edits_that_change_nothing_leave_no_step(session, interview, edits):
    before = session.history()
    correction = prepare_correction(session, {interview.id: edits})
    assert correction.empty
    assert store_correction(session, correction).changes == ()
    assert session.history() == before


def test_a_text_is_not_emptied(session, interview):
    with pytest.raises(Refusal, match="would be empty"):
        prepare_correction(session, {interview.id: [Edit(0, len(TEXT), " \r\n")]})
    assert text_of(session, interview) == TEXT


@pytest.mark.parametrize("edits", [[Edit(5, 9, ""), Edit(8, 10, "")], [Edit(9, 10, ""), Edit(1, 2, "")]])
def test_edits_in_disorder_are_an_error(session, interview, edits):
    with pytest.raises(ValueError, match="edits"):
        prepare_correction(session, {interview.id: edits})


def test_a_correction_of_what_changed_meanwhile_is_refused(session, interview):
    correction = prepare_correction(session, {interview.id: [Edit(0, 0, "نو ")]})
    mark(session, interview, "هر روز")
    with pytest.raises(Refusal, match="changed while it was being corrected"):
        store_correction(session, correction)
    again = prepare_correction(session, {interview.id: [Edit(0, 0, "نو ")]})
    store_correction(session, again)
    with pytest.raises(Refusal, match="changed while it was being corrected"):
        store_correction(session, again)


def test_the_old_text_stays_in_the_file_and_undo_brings_it_back(session, interview):
    mark(session, interview, "هر روز می‌روم")
    before = picture_of(session.study)
    correct(session, interview, "روز", "هفته")
    after = picture_of(session.study)
    assert session.source(interview.source_id).text == TEXT
    session.undo()
    assert picture_of(session.study) == before == picture_of(session._file.read_study())
    session.redo()
    assert picture_of(session.study) == after == picture_of(session._file.read_study())


def test_several_transcripts_are_corrected_in_one_step(session, interview):
    other = add_transcript(session, TEXT.replace("باغچه", "حیاط"), participant="ک۲")
    edits = {interview.id: [Edit(0, 0, "نو ")], other.id: [Edit(0, 0, "نو ")]}
    store_correction(session, prepare_correction(session, edits))
    assert dict(session.history()[-1].parameters)["count"] == 2
    session.undo()
    assert (text_of(session, interview), text_of(session, other)) == (TEXT, TEXT.replace("باغچه", "حیاط"))


def test_looked_at_again(session, interview):
    one, other = mark(session, interview, "هر روز می‌روم"), mark(session, interview, "روز")
    correct(session, interview, "روز", "هفته")
    before = picture_of(session.study)
    confirm_statements(session, [one.id, one.id, "unknown"])
    assert session.study.recheck_of(one.id) is None
    assert session.study.recheck_of(other.id) is not None
    step = session.history()[-1]
    assert (step.label, dict(step.parameters)) == ("statement.confirm", {"count": 1})
    steps = session.history()
    confirm_statements(session, [one.id])
    assert session.history() == steps
    session.undo()
    assert picture_of(session.study) == before


def test_an_unmarked_statement_takes_its_recheck_along(session, interview):
    statement = mark(session, interview, "هر روز می‌روم")
    correct(session, interview, "روز", "هفته")
    unmark_statements(session, [statement.id])
    assert not session.study.rechecks


_LETTERS = st.text(st.sampled_from("ابپ x🙂\n\u200c:۱"), max_size=8)


@st.composite
def _edits(draw, length):
    offsets = sorted(draw(st.lists(st.integers(0, length), max_size=8)))
    if len(offsets) % 2:
        offsets.pop()
    return [Edit(start, end, draw(_LETTERS)) for start, end in zip(offsets[::2], offsets[1::2], strict=True)]


@settings(max_examples=60)
@given(st.data())
def test_any_edits_leave_every_untouched_word_where_it_stands(tmp_path_factory, data):
    session = make_session(tmp_path_factory.mktemp("any"))
    try:
        _edit_at_random(session, data)
    finally:
        session.close()


def _edit_at_random(session: Session, data) -> None:
    interview = add_transcript(session, TEXT * 3)
    length = len(TEXT * 3)
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, length - 1))
        places = [(start, min(length, start + data.draw(st.integers(1, 40))))]
        if data.draw(st.booleans()):
            other = data.draw(st.integers(0, length - 1))
            places.append((other, min(length, other + 10)))
        try:
            mark_statement(session, interview.id, places)
        except Refusal:
            continue
    pictures = [picture_of(session.study)]
    for _ in range(data.draw(st.integers(1, 3))):
        transcript = session.study.transcripts[interview.id]
        text = text_of(session, transcript)
        edits = data.draw(_edits(len(text)))
        before = dict(session.study.statements)
        try:
            store_correction(session, prepare_correction(session, {interview.id: edits}))
        except Refusal:
            assert not apply_edits(text, edits).strip()
            continue
        now = text_of(session, transcript)
        assert now == apply_edits(text, edits)
        check_spans(session)
        for statement in before.values():
            _compare(session, statement, edits)
        assert picture_of(session.study) == picture_of(session._file.read_study())
        pictures.append(picture_of(session.study))
    steps = [step for step in session.history() if step.label == "transcript.correct"]
    for _ in steps:
        session.undo()
    assert picture_of(session.study) == pictures[0]
    for _ in steps:
        session.redo()
    assert picture_of(session.study) == pictures[-1]


def _compare(session, before, edits):
    """What no edit touches is the same words, moved by what the edits before it added."""
    if not before.anchored:
        return
    after = session.study.statements[before.id]
    for span in before.spans:
        if all(edit.end <= span.start or edit.start >= span.end for edit in edits):
            grown = sum(len(edit.text) - (edit.end - edit.start) for edit in edits if edit.end <= span.start)
            here = (span.start + grown, span.end + grown)
            assert any(one.start <= here[0] and here[1] <= one.end for one in after.spans)
    touched = [span for span in before.spans if any(e.start < span.end and e.end > span.start for e in edits)]
    if not touched:
        assert after.quotation == before.quotation
    elif not after.anchored:
        assert [span.text for span in after.spans] == [span.text for span in before.spans]
