"""Quotations and unplaced statements brought to their places: proposals, accepting, the commands of the shell."""

import json

import pytest

from phenocode.__main__ import main
from phenocode.commands.anchoring import (
    PlaceIn,
    anchor_statements,
    certain,
    mark_found,
    prepare_search,
    propose_places,
    unanchored_statements,
)
from phenocode.commands.interviews import map_speaker
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.errors import Refusal
from phenocode.exchange.parsing import Cancelled
from phenocode.study.records import Cause, Participant, Recheck, Role, Span, Speaker, Statement, Transcript, new_id
from tests.studies import add_transcript, make_session, make_source, picture_of

FIRST = """مصاحبه‌گر: باغچه برای شما چیست؟ آیا جایی برای سر زدن است؟
م۱: راستش جایی برای سر زدن است. 🙂
هر روز عصر می‌روم و کتاب‌هایم را آنجا می‌خوانم.
مصاحبه‌گر: تنها می‌روید؟
م۱: نه، همیشه با همسایه‌ها می‌روم.
"""
SECOND = """مصاحبه‌گر: باغچه برای شما چیست؟
م۲: هر روز عصر می‌روم و کتاب‌هایم را آنجا می‌خوانم؛ راستش خلوت است.
"""
BOTH = "هر روز عصر می‌روم و کتاب‌هایم را آنجا می‌خوانم"


@pytest.fixture
def session(tmp_path):
    opened = make_session(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def first(session):
    return add_transcript(session, FIRST, participant="ک۱")


@pytest.fixture
def second(session, first):
    return add_transcript(session, SECOND, participant="ک۲")


def add_statement(session, quotation, participant_id=None, *, recheck=None, transcript_id=None):
    """Put in a statement as a table gives it: its words, without a place."""
    spans = tuple(Span(None, None, part) for part in quotation.split(" […] "))
    made = Statement(new_id(), transcript_id, participant_id, spans, "", session.study.next_statement_position())
    notes = [] if recheck is None else [Recheck(new_id(), made.id, *recheck)]
    session.run("table.import", {"count": 1, "file": "x.docx"}, lambda tx: tx.insert(made, *notes))
    return made.id


def add_literature(session, text):
    source = make_source(text)
    document = Transcript(new_id(), "مقاله", None, source.id, True, "x.txt", len(text), 90)

    def add(transaction):
        transaction.add_source(source)
        transaction.insert(document)

    session.run("interview.import", {"count": 1}, add)
    return document


def place(text, words):
    return (text.index(words), text.index(words) + len(words))


def proposed(session, statement_id):
    (proposal,) = propose_places(session, statement_ids=[statement_id])
    return proposal


def steps(session):
    return [step.label for step in session.history()]


# Proposals


def test_a_statement_is_proposed_where_its_words_stand(session, first):
    statement = add_statement(session, "همیشه با همسایه ها ميروم", first.participant_id)
    spans = (place(FIRST, "همیشه با همسایه‌ها می‌روم"),)
    proposal = proposed(session, statement)
    assert proposal.statement_id == statement
    assert proposal.quotation == "همیشه با همسایه ها ميروم"
    assert proposal.places == (PlaceIn(first.id, spans, 100.0, True, "همیشه با همسایه‌ها می‌روم"),)
    assert certain(proposal)


def test_proposing_changes_nothing(session, first):
    add_statement(session, "همیشه با همسایه ها ميروم")
    before, told = picture_of(session.study), steps(session)
    propose_places(session, ["سر زدن"], statement_ids=list(session.study.statements))
    assert (picture_of(session.study), steps(session)) == (before, told)


def test_what_is_only_alike_is_not_certain(session, first):
    proposal = proposed(session, add_statement(session, "هر روز عصر می‌روم و کتاب‌هایم را آنجا می‌خوانمش"))
    assert [(one.words, one.exact) for one in proposal.places] == [(BOTH, False)]
    assert not certain(proposal)


def test_words_that_stand_in_two_places_are_not_certain(session, first, second):
    proposal = proposed(session, add_statement(session, BOTH))
    assert [(one.transcript_id, one.exact) for one in proposal.places] == [(first.id, True), (second.id, True)]
    assert not certain(proposal)


def test_a_participants_statement_is_looked_for_in_their_own_interview(session, first, second):
    proposal = proposed(session, add_statement(session, BOTH, second.participant_id))
    assert [(one.transcript_id, one.own) for one in proposal.places] == [(second.id, True)]
    assert certain(proposal)


def test_words_in_the_interview_of_another_are_proposed_but_not_certain(session, first, second):
    proposal = proposed(session, add_statement(session, "همیشه با همسایه‌ها می‌روم", second.participant_id))
    assert [(one.transcript_id, one.exact, one.own) for one in proposal.places] == [(first.id, True, False)]
    assert not certain(proposal)


def test_a_statement_of_a_transcript_is_looked_for_there_first(session, first, second):
    proposal = proposed(session, add_statement(session, BOTH, transcript_id=second.id))
    assert [one.transcript_id for one in proposal.places] == [second.id]


def test_the_interviewers_words_are_never_proposed(session, first):
    assert proposed(session, add_statement(session, "آیا جایی برای سر زدن است؟")).places == ()
    proposal = proposed(session, add_statement(session, "جایی برای سر زدن است"))
    assert [one.words for one in proposal.places] == ["جایی برای سر زدن است"]
    assert proposal.places[0].spans[0][0] > FIRST.index("م۱")
    assert certain(proposal)


def test_a_quotation_over_a_question_loses_the_question_and_is_not_certain(session, first):
    pasted = "کتاب‌هایم را آنجا می‌خوانم. مصاحبه‌گر: تنها می‌روید؟ م۱: نه، همیشه با همسایه‌ها می‌روم."
    (proposal,) = propose_places(session, [pasted])
    assert proposal.statement_id is None
    assert [one.words for one in proposal.places] == ["کتاب‌هایم را آنجا می‌خوانم. […] نه، همیشه با همسایه‌ها می‌روم."]
    assert 50 <= proposal.places[0].score < 100
    assert not certain(proposal)


def test_a_place_most_of_which_the_interviewer_said_is_not_proposed(session, first):
    assert propose_places(session, ["تنها می‌روید؟ م۱: نه"])[0].places == ()
    assert propose_places(session, ["باغچه برای شما […] راستش جایی برای"])[0].places == ()


def test_pasted_words_are_found_in_literature_too_and_statements_only_as_a_last_resort(session, first):
    words = "باغ جایی است میان خانه و شهر"
    document = add_literature(session, f"فصل یک\nمصاحبه‌گر: {words}، نوشته‌اند.\n")
    (pasted,) = propose_places(session, [words])
    assert [(one.transcript_id, one.own) for one in pasted.places] == [(document.id, True)]
    assert certain(pasted)
    assert not certain(proposed(session, add_statement(session, words)))


def test_a_search_needs_no_session_and_tells_how_far_it_is(session, first, second):
    statement = add_statement(session, "همیشه با همسایه‌ها می‌روم", second.participant_id)
    search = prepare_search(session, ["سر زدن", ""], statement_ids=[statement])
    session.close()
    told = []
    proposals = search.run(lambda *done: told.append(done))
    assert [len(proposal.places) for proposal in proposals] == [1, 0, 1]
    assert told == [(0, 3, ""), (1, 3, ""), (2, 3, ""), (3, 3, ""), (3, 4, ""), (4, 4, "")]


def test_a_search_can_be_cancelled(session, first):
    with pytest.raises(Cancelled):
        prepare_search(session, ["سر زدن"]).run(cancelled=lambda: True)


# Accepting


def test_an_accepted_place_anchors_a_statement_in_one_undoable_step(session, first):
    one = add_statement(session, "همیشه با همسایه ها ميروم", first.participant_id)
    two = add_statement(session, "جایی برای سر زدن است […] می‌خوانم")
    before = picture_of(session.study)
    found = propose_places(session, statement_ids=[one, two])
    anchored = anchor_statements(session, [(p.statement_id, first.id, p.places[0].spans) for p in found])
    assert [statement.id for statement in anchored] == [one, two]
    placed = session.study.statements[one]
    assert placed.anchored
    assert (placed.quotation, placed.transcript_id, placed.participant_id) == (
        "همیشه با همسایه‌ها می‌روم",
        first.id,
        None,
    )
    assert session.study.statements[two].quotation == "جایی برای سر زدن است […] می‌خوانم"
    assert session.study.rechecks == {}
    assert steps(session).count("statement.anchor") == 1
    assert unanchored_statements(session.study) == []
    session.undo()
    assert picture_of(session.study) == before


def test_a_statement_keeps_its_participant_in_the_transcript_of_another(session, first, second):
    statement = add_statement(session, "همیشه با همسایه‌ها می‌روم", second.participant_id)
    anchor_statements(session, [(statement, first.id, proposed(session, statement).places[0].spans)])
    assert session.study.statements[statement].participant_id == second.participant_id


def test_other_words_than_before_are_to_be_looked_at_again(session, first):
    statement = add_statement(session, "هر روز عصر ميرفتم و كتابهايم را آنجا ميخواندم", first.participant_id)
    anchor_statements(session, [(statement, first.id, proposed(session, statement).places[0].spans)])
    recheck = session.study.recheck_of(statement)
    assert (recheck.cause, recheck.former) == (Cause.PLACED, "هر روز عصر ميرفتم و كتابهايم را آنجا ميخواندم")
    session.undo()
    assert session.study.rechecks == {}


def test_other_marks_and_spaces_ask_for_no_second_look(session, first):
    statement = add_statement(session, "«نه... همیشه با همسایه ها ميروم»")
    anchor_statements(session, [(statement, first.id, [place(FIRST, "نه، همیشه با همسایه‌ها می‌روم.")])])
    assert session.study.rechecks == {}


def test_a_lost_statement_that_has_its_words_back_needs_no_second_look(session, first):
    words = "همیشه با همسایه‌ها می‌روم"
    statement = add_statement(session, words, first.participant_id, recheck=(Cause.LOST, words))
    anchor_statements(session, [(statement, first.id, [place(FIRST, words)])])
    assert session.study.recheck_of(statement) is None


def test_what_a_statement_first_was_is_remembered_through_several_changes(session, first):
    words = "همیشه با همسایه‌ها می‌روم"
    lost = add_statement(session, words, recheck=(Cause.LOST, "گاهی با همسایه‌ها می‌روم"))
    corrected = add_statement(session, words, recheck=(Cause.CORRECTED, "گاهی با همسایه‌ها می‌روم"))
    anchor_statements(session, [(one, first.id, [place(FIRST, words)]) for one in (lost, corrected)])
    told = [(r.cause, r.former) for r in map(session.study.recheck_of, (lost, corrected))]
    assert told == [(Cause.PLACED, "گاهی با همسایه‌ها می‌روم"), (Cause.CORRECTED, "گاهی با همسایه‌ها می‌روم")]


def test_a_wrongly_anchored_statement_gets_another_place(session, first, second):
    statement = mark_statement(session, first.id, [place(FIRST, BOTH)])
    anchor_statements(session, [(statement.id, second.id, [place(SECOND, BOTH)])])
    moved = session.study.statements[statement.id]
    assert (moved.transcript_id, moved.start) == (second.id, SECOND.index(BOTH))
    assert session.study.statements_in(first.id) == []
    assert session.study.rechecks == {}


def test_a_place_that_a_statement_has_already_is_no_step(session, first):
    statement = mark_statement(session, first.id, [place(FIRST, BOTH)])
    told = steps(session)
    assert anchor_statements(session, [(statement.id, first.id, [place(FIRST, BOTH)])]) == []
    assert anchor_statements(session, []) == []
    assert steps(session) == told


def test_the_interviewers_words_are_refused_and_nothing_is_placed(session, first):
    one, two = add_statement(session, "تنها می‌روید"), add_statement(session, BOTH)
    before = picture_of(session.study)
    with pytest.raises(Refusal, match="interviewer"):
        anchor_statements(
            session,
            [(two, first.id, [place(FIRST, BOTH)]), (one, first.id, [place(FIRST, "تنها می‌روید")])],
        )
    assert picture_of(session.study) == before
    with pytest.raises(Refusal):
        mark_found(session, [(first.id, [place(FIRST, "تنها می‌روید")])])
    assert picture_of(session.study) == before


def test_a_role_that_was_mapped_decides_whose_words_they_are(session, first):
    map_speaker(session, "م۱", Role.INTERVIEWER)
    assert proposed(session, add_statement(session, BOTH)).places == ()


# Focus groups


@pytest.fixture
def group(session):
    """A focus group of two, in which each label is a participant of its own."""
    text = "گوینده ۱: من هر روز به باغچه سر می‌زنم.\nگوینده ۲: من فقط آخر هفته‌ها می‌آیم.\n"
    source = make_source(text)
    transcript = Transcript(new_id(), "گروه", None, source.id, False, "x.txt", len(text), 50)
    people = [Participant(new_id(), name, None, 10 + at, "", 10 + at) for at, name in enumerate(("گ۱", "گ۲"))]
    labels = [
        Speaker(new_id(), key, Role.PARTICIPANT, person.id, transcript.id)
        for key, person in zip(("گوینده1", "گوینده2"), people, strict=True)
    ]

    def add(transaction):
        transaction.add_source(source)
        transaction.insert(*people, transcript, *labels)

    session.run("interview.import", {"count": 1}, add)
    return transcript, text, people


def test_a_statement_of_a_focus_group_gets_the_participant_who_speaks(session, first, group):
    transcript, text, people = group
    statement = add_statement(session, "من فقط آخر هفته ها می آیم", people[1].id)
    proposal = proposed(session, statement)
    assert [(one.transcript_id, one.own) for one in proposal.places] == [(transcript.id, True)]
    (placed,) = anchor_statements(session, [(statement, transcript.id, proposal.places[0].spans)])
    assert placed.participant_id == people[1].id
    (found,) = mark_found(session, [(transcript.id, [place(text, "هر روز به باغچه")])])
    assert found.participant_id == people[0].id


def test_words_of_several_participants_are_neither_proposed_nor_placed(session, group):
    transcript, text, _ = group
    statement = add_statement(session, "به باغچه سر می‌زنم […] آخر هفته‌ها می‌آیم")
    assert proposed(session, statement).places == ()
    spans = [place(text, "به باغچه سر می‌زنم"), place(text, "آخر هفته‌ها می‌آیم")]
    with pytest.raises(Refusal, match="several participants"):
        anchor_statements(session, [(statement, transcript.id, spans)])


# Marking what was found


def test_pasted_quotations_become_statements_in_one_step(session, first, second):
    pasted = ["همیشه با همسایه ها میروم", "راستش خلوت است"]
    places = [(p.places[0].transcript_id, p.places[0].spans) for p in propose_places(session, pasted)]
    before = len(session.history())
    marked = mark_found(session, places, ["خلوت", "همراهی"])
    assert len(session.history()) == before + 1
    assert [statement.quotation for statement in marked] == ["همیشه با همسایه‌ها می‌روم", "راستش خلوت است"]
    assert [statement.quotation for statement in session.study.statements_in_order()] == [
        statement.quotation for statement in marked
    ]
    for statement in marked:
        assert [code.name for code in session.study.codes_of(statement.id)] == ["خلوت", "همراهی"]
    assert len(session.study.codes) == 2
    positions = [session.study.statements[statement.id].position for statement in marked]
    assert len(set(positions)) == 2


def test_marking_what_is_marked_already_adds_only_the_codes(session, first):
    known = mark_statement(session, first.id, [place(FIRST, BOTH)], codes=["خلوت"])
    where = (first.id, [place(FIRST, BOTH)])
    assert mark_found(session, [where, where], ["خلوت", "عادت"]) == [known, known]
    assert [code.name for code in session.study.codes_of(known.id)] == ["خلوت", "عادت"]
    told = steps(session)
    assert mark_found(session, [where]) == [known]
    assert mark_found(session, []) == []
    assert steps(session) == told
    twice = (first.id, [place(FIRST, "همیشه با همسایه‌ها")])
    one, other = mark_found(session, [twice, twice])
    assert one == other
    assert session.study.count_statements() == 2


def test_a_blank_code_is_refused_and_nothing_is_marked(session, first):
    with pytest.raises(Refusal):
        mark_found(session, [(first.id, [place(FIRST, BOTH)])], ["  "])
    assert session.study.statements == {}


# From the shell


@pytest.fixture
def shell(capsys, monkeypatch):
    monkeypatch.setenv("PHENOCODE_RESEARCHER", "ن. مرادی")

    def run(*words):
        capsys.readouterr()
        assert main([str(word) for word in words]) == 0
        out, err = capsys.readouterr()
        assert err == ""
        return out

    return run


@pytest.fixture
def coded(session, first, second):
    """A study file with three statements without a place: one certain, one in two places, one that is only alike."""
    ids = [
        add_statement(session, "همیشه با همسایه ها ميروم"),
        add_statement(session, BOTH),
        add_statement(session, "راستش خلوتی است", second.participant_id),
    ]
    session.close()
    return session.path, ids


def opened_picture(path):
    session = Session.open(path, researcher="N", read_only=True)
    picture = picture_of(session.study), steps(session)
    session.close()
    return picture


def test_anchor_lists_proposals_and_changes_nothing(shell, coded):
    path, ids = coded
    before = opened_picture(path)
    listed = json.loads(shell("anchor", path, "--json"))
    assert [one["statement"] for one in listed] == ids
    assert [one["quotation"] for one in listed][1] == BOTH
    assert [[at["exact"] for at in one["places"]] for one in listed] == [[True], [True, True], [False]]
    start, end = place(FIRST, "همیشه با همسایه‌ها می‌روم")
    assert listed[0]["places"] == [
        {
            "transcript": "ک۱",
            "start": start,
            "end": end,
            "spans": [[start, end]],
            "score": 100.0,
            "exact": True,
            "text": "همیشه با همسایه‌ها می‌روم",
        }
    ]
    assert 75 <= listed[2]["places"][0]["score"] < 100
    assert "همیشه با همسایه ها ميروم" in shell("anchor", path)
    assert opened_picture(path) == before


def test_anchor_accepts_only_what_is_certain(shell, coded):
    path, ids = coded
    left = json.loads(shell("anchor", path, "--accept-exact", "--json"))
    assert [one["statement"] for one in left] == ids[1:]
    session = Session.open(path, researcher="N", read_only=True)
    assert [statement.id for statement in unanchored_statements(session.study)] == ids[1:]
    assert session.study.statements[ids[0]].quotation == "همیشه با همسایه‌ها می‌روم"
    assert steps(session).count("statement.anchor") == 1
    session.close()
    told = opened_picture(path)
    assert [one["statement"] for one in json.loads(shell("anchor", path, "--accept-exact", "--json"))] == ids[1:]
    assert opened_picture(path) == told


def test_locate_tells_where_a_pasted_quotation_stands(shell, coded):
    path, _ = coded
    places = json.loads(shell("locate", path, "جایی … سر زدن است", "--json"))
    said = FIRST.index("راستش")
    spans = [[FIRST.index(words, said), FIRST.index(words, said) + len(words)] for words in ("جایی", "سر زدن است")]
    assert [(one["transcript"], one["spans"], one["exact"]) for one in places] == [("ک۱", spans, True)]
    assert json.loads(shell("locate", path, "این‌ها را هیچ‌کس این‌جا نگفته است", "--json")) == []
    assert "خلوت" in shell("locate", path, "راستش خلوت است")
