"""Evidence: what it was computed on, when it is out of date, and that undo passes over the notes about it."""

import json
import random
import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.analysis.checks import run_checks
from phenocode.analysis.evidence import fingerprint, stale_evidence
from phenocode.analysis.saturation import Unit, measure_saturation
from phenocode.commands.acceptances import accept_finding
from phenocode.commands.categories import describe_card, make_category, make_code, move_cards, rename_card, reorder_card
from phenocode.commands.evidence import note_evidence, note_saturation
from phenocode.commands.memos import write_memo
from phenocode.commands.session import Session
from phenocode.commands.statements import code_statement, explain_choice, mark_statement, uncode_statement
from phenocode.study.model import Study
from phenocode.study.records import (
    Check,
    Coding,
    Evidence,
    EvidenceKind,
    InitialCode,
    Layer,
    Placement,
    Span,
    Statement,
    StudyInfo,
    Transcript,
    new_id,
)
from tests.counted_study import counted
from tests.random_deeds import INTERVIEW, Deeds
from tests.studies import add_transcript, make_session, picture_of

TEXT = "ک۱: یک. دو. سه."


@pytest.fixture
def session(tmp_path):
    """One coded statement with a whole chain."""
    opened = make_session(tmp_path)
    transcript = add_transcript(opened, TEXT)
    mark_statement(opened, transcript.id, [(4, 7)], codes=["کد"])
    (code,) = opened.study.codes
    first = make_category(opened, Layer.FIRST, "طبقه", holding=[code])
    make_category(opened, Layer.SECOND, "بالا", holding=[first.id])
    make_category(opened, Layer.SECOND, "بالای دیگر")
    yield opened
    opened.close()


def the_code(session):
    return next(iter(session.study.codes.values()))


def stale(session):
    return [(one.kind, one.subject) for one in stale_evidence(session.study)]


# The fingerprint


def test_the_fingerprint_does_not_depend_on_what_no_figure_depends_on(session):
    study = session.study
    before = fingerprint(study)
    category, *_, other = study.layer(Layer.SECOND)
    describe_card(session, category.id, definition="تعریف", is_not="نه")
    session.run("test.colour", {}, lambda tx: tx.update(replace(study.categories[category.id], colour=5)))
    reorder_card(session, other.id, category.id)
    write_memo(session, category.id, "یادداشت")
    explain_choice(session, next(iter(study.statements)), "چون")
    assert fingerprint(study) == before
    records = list(study.all_records())
    random.Random(1).shuffle(records)
    assert fingerprint(Study(records)) == before


def test_the_fingerprint_does_not_depend_on_the_ids_of_links(session):
    study = session.study
    before = fingerprint(study)
    (coding,) = study.codings.values()
    uncode_statement(session, coding.statement_id, coding.code_id)
    assert fingerprint(study) != before
    code_statement(session, coding.statement_id, "کد")
    assert coding.id not in study.codings
    assert fingerprint(study) == before


def test_the_fingerprint_tells_every_change_of_structure(session):
    study = session.study
    (transcript,) = study.transcripts
    first, (one, other) = study.layer(Layer.FIRST)[0], study.layer(Layer.SECOND)
    seen = {fingerprint(study)}
    for number, deed in enumerate(
        (
            lambda: rename_card(session, the_code(session).id, "کدی دیگر"),
            lambda: rename_card(session, first.id, "طبقه‌ای دیگر"),
            lambda: move_cards(session, [first.id], other.id),
            lambda: move_cards(session, [first.id], None),
            lambda: move_cards(session, [the_code(session).id], None),
            lambda: make_code(session, "نو"),
            lambda: mark_statement(session, transcript, [(8, 11)]),
            lambda: mark_statement(session, transcript, [(12, 15)], codes=["نو"]),
            lambda: make_category(session, Layer.ENCOUNTER, "بالا", holding=[one.id]),
        ),
        2,
    ):
        deed()
        seen.add(fingerprint(study))
        assert len(seen) == number


def test_passages_of_literature_are_no_part_of_the_fingerprint():
    one, other = counted(), counted()
    other.transcript("a paper of another", literature=True)
    other.statement("passage of another", "a paper of another", (0, "x"), codes=["help"])
    assert fingerprint(one.study()) == fingerprint(other.study())


# Notes


def test_evidence_is_noted_with_its_numbers_its_time_and_its_state_of_the_categories(session):
    before = datetime.now(UTC).replace(microsecond=0)
    note_evidence(session, EvidenceKind.MATRIX, "setting", {"rows": 2, "share": 0.5, "last": None})
    (noted,) = session.study.evidence.values()
    assert (noted.kind, noted.subject, noted.researcher) == (EvidenceKind.MATRIX, "setting", "ن. مرادی")
    assert json.loads(noted.figures) == {"rows": 2, "share": 0.5, "last": None}
    assert noted.fingerprint == fingerprint(session.study)
    assert before <= datetime.fromisoformat(noted.computed) <= datetime.now(UTC)
    assert session.history()[-1].label == "note.evidence"
    again = Session.open(session.path, researcher="دیگری", read_only=True)
    assert again.study.evidence == session.study.evidence
    again.close()


def test_there_is_one_row_for_each_kind_and_subject(session):
    note_evidence(session, EvidenceKind.SATURATION, "codes", {"total": 1})
    note_evidence(session, EvidenceKind.SATURATION, "first_layer", {"total": 1})
    note_evidence(session, EvidenceKind.REPORT, "codes", {})
    first = next(one for one in session.study.evidence.values() if one.subject == "codes")
    session.sign_as("دیگری")
    note_evidence(session, EvidenceKind.SATURATION, "codes", {"total": 2})
    assert len(session.study.evidence) == 3
    again = session.study.evidence[first.id]
    assert (json.loads(again.figures), again.researcher) == ({"total": 2}, "دیگری")


def test_a_saturation_curve_is_noted_by_its_unit_in_numbers_only(session):
    curve = measure_saturation(session.study, Unit.FIRST_LAYER, base=1, run=1)
    note_saturation(session, curve)
    (noted,) = session.study.evidence.values()
    assert (noted.kind, noted.subject) == (EvidenceKind.SATURATION, "first_layer")
    figures = json.loads(noted.figures)
    assert (figures["total"], figures["interviews"], figures["base"], figures["threshold"]) == (1, 1, 1, 0.05)
    assert all(value is None or isinstance(value, int | float) for value in figures.values())


def test_evidence_is_stale_when_the_categories_change_and_fresh_when_that_is_taken_back(session):
    assert stale(session) == []
    note_evidence(session, EvidenceKind.SATURATION, "codes", {})
    assert stale(session) == []
    rename_card(session, the_code(session).id, "دیگر")
    assert stale(session) == [(EvidenceKind.SATURATION, "codes")]
    note_evidence(session, EvidenceKind.MATRIX, "setting", {})
    assert stale(session) == [(EvidenceKind.SATURATION, "codes")]
    session.undo()
    assert stale(session) == [(EvidenceKind.MATRIX, "setting")]
    session.redo()
    note_evidence(session, EvidenceKind.SATURATION, "codes", {})
    assert stale(session) == []


def test_a_study_that_is_read_only_notes_nothing_and_refuses_nothing(session):
    reader = Session.open(session.path, researcher="دیگری", read_only=True)
    note_evidence(reader, EvidenceKind.MATRIX, "setting", {})
    assert not reader.study.evidence
    reader.close()
    held = Session.open(session.path, researcher="دیگری")
    assert held.holder is not None
    note_evidence(held, EvidenceKind.MATRIX, "setting", {})
    assert not held.study.evidence
    held.close()
    assert not session.study.evidence


def test_what_was_left_stale_on_purpose_counts_again_once_it_was_computed_anew(session):
    note_evidence(session, EvidenceKind.MATRIX, "setting", {})
    (noted,) = session.study.evidence.values()
    rename_card(session, the_code(session).id, "دیگر")
    accept_finding(session, Check.STALE_EVIDENCE, [noted.id], "برای پیوست کهنه بس است")
    accepted = picture_of(session.study)
    assert run_checks(session.study).finding(Check.STALE_EVIDENCE).count == 0
    note_evidence(session, EvidenceKind.MATRIX, "setting", {"n": 2})
    assert not session.study.acceptances
    rename_card(session, the_code(session).id, "باز دیگر")
    assert run_checks(session.study).finding(Check.STALE_EVIDENCE).count == 1
    session.undo()
    # The note stays whatever is taken back, and so does what went with it.
    assert session.undo().label == "finding.accept"
    assert not session.study.acceptances
    assert picture_of(session.study) == picture_of(session._file.read_study()) != accepted
    assert session.redo().label == "finding.accept"
    assert not session.study.acceptances
    assert picture_of(session.study) == picture_of(session._file.read_study())


# Undo passes over notes


def test_undo_after_a_note_takes_back_the_deed_before_it(session):
    code = make_code(session, "نو")
    note_evidence(session, EvidenceKind.MATRIX, "setting", {})
    note_evidence(session, EvidenceKind.SATURATION, "codes", {})
    assert session.next_undo().label == "code.make"
    assert session.undo().label == "code.make"
    assert code.id not in session.study.codes
    assert len(session.study.evidence) == 2
    assert [step.state for step in session.history()[-3:]] == ["undone", "done", "done"]


def test_redo_still_works_after_a_note(session):
    one, two = make_code(session, "یک"), make_code(session, "دو")
    session.undo()
    session.undo()
    note_evidence(session, EvidenceKind.MATRIX, "setting", {})
    assert session.redo().label == "code.make"
    assert one.id in session.study.codes
    note_evidence(session, EvidenceKind.MATRIX, "setting", {"n": 1})
    assert session.redo() is not None
    assert two.id in session.study.codes
    assert session.redo() is None
    session.undo()
    assert (one.id in session.study.codes, two.id in session.study.codes) == (True, False)


def test_a_deed_after_a_note_ends_the_undone_branch(session):
    make_code(session, "یک")
    make_code(session, "دو")
    session.undo()
    note_evidence(session, EvidenceKind.MATRIX, "setting", {})
    make_code(session, "سه")
    assert session.redo() is None
    assert [step.state for step in session.history()[-4:]] == ["done", "abandoned", "done", "done"]
    session.undo()
    session.undo()
    assert [code.name for code in session.study.codes.values()] == ["کد"]


def test_notes_and_undo_survive_a_restart(session):
    path = session.path
    make_code(session, "یک")
    note_evidence(session, EvidenceKind.MATRIX, "setting", {})
    session.close()
    again = Session.open(path, researcher="دوم")
    assert again.undo().label == "code.make"
    note_evidence(again, EvidenceKind.REPORT, "table", {})
    again.close()
    third = Session.open(path, researcher="سوم")
    assert len(third.study.evidence) == 2
    assert third.redo().label == "code.make"
    assert third.redo() is None
    assert [code.name for code in third.study.codes_in_order()] == ["کد", "یک"]
    third.close()


def without_evidence(study):
    """All but evidence and what was left on purpose of it: a note that undo passes over takes that along."""
    gone = [*study.evidence.values(), *(a for a in study.acceptances.values() if a.check is Check.STALE_EVIDENCE)]
    return picture_of(Study(record for record in study.all_records() if record not in gone))


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.lists(st.sampled_from("ddduurrnnoa"), max_size=25))
def test_any_walk_through_deeds_undo_redo_and_notes(tmp_path_factory, seed, moves):
    session = make_session(tmp_path_factory.mktemp("notes"))
    add_transcript(session, INTERVIEW)
    deeds = Deeds(session, random.Random(seed))
    try:
        deeds.do_steps(3)
        done, undone, notes = [without_evidence(session.study)], [], 0
        for move in moves:
            if move == "d":
                deeds.do_steps(1)
                done.append(without_evidence(deeds.session.study))
                undone.clear()
            elif move == "u" and len(done) > 1:
                assert deeds.session.undo() is not None
                undone.append(done.pop())
            elif move == "r":
                assert (deeds.session.redo() is None) == (not undone)
                if undone:
                    done.append(undone.pop())
            elif move == "n":
                notes += 1
                note_evidence(deeds.session, EvidenceKind.REPORT, "table", {"n": notes})
            elif move == "a" and notes:
                (noted,) = deeds.session.study.evidence
                if not deeds.session.study.acceptances_about(noted):
                    accept_finding(deeds.session, Check.STALE_EVIDENCE, [noted], "بس است")
                    done.append(without_evidence(deeds.session.study))
                    undone.clear()
            elif move == "o":
                path = deeds.session.path
                deeds.session.close()
                deeds.session = Session.open(path, researcher="دیگری")
            study = deeds.session.study
            assert without_evidence(study) == done[-1]
            assert picture_of(study) == picture_of(deeds.session._file.read_study())
            assert [json.loads(one.figures) for one in study.evidence.values()] == ([{"n": notes}] if notes else [])
    finally:
        deeds.session.close()


def test_staleness_is_known_quickly_in_a_large_study():
    """10,000 statements, 600 codes; the bound is a multiple of what was measured."""
    chance = random.Random(3)
    codes = [InitialCode(new_id(), f"c{n}", "", n) for n in range(600)]
    records = [StudyInfo("study", "t", "", "", "en", ""), Transcript("t", "t", None, "s", False, "", 99_999, 0), *codes]
    for n in range(10_000):
        statement = Statement(new_id(), "t", None, (Span(n, n + 1, ""),), "", n)
        records.append(statement)
        for code in chance.sample(codes, chance.choice((1, 1, 2))):
            records.append(Coding(new_id(), statement.id, code.id, 0))
    records.append(Placement("p", codes[0].id, "nowhere"))
    records.append(Evidence("e", EvidenceKind.MATRIX, "x", "{}", "older", "r", "2026"))
    study = Study(records)
    began = time.perf_counter()
    assert len(stale_evidence(study)) == 1
    assert time.perf_counter() - began < 0.15
