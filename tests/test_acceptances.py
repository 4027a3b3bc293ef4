"""Leaving what a check found on purpose, and counting it again."""

import pytest

from phenocode.analysis.checks import run_checks
from phenocode.commands.acceptances import accept_finding, revoke_acceptance
from phenocode.commands.cases import choose_case
from phenocode.commands.categories import make_category, make_code
from phenocode.commands.labels import say_step
from phenocode.commands.memos import write_memo
from phenocode.commands.statements import mark_statement, unmark_statements
from phenocode.errors import Refusal
from phenocode.study.records import CaseKind, Check, Layer
from phenocode.study.rules import hanging_on, subject_of
from tests.studies import add_transcript, make_session, picture_of

TEXT = "مصاحبه‌گر: چرا؟\nک۱: هر روز می‌روم و کتاب می‌خوانم.\n"


@pytest.fixture
def session(tmp_path):
    made = make_session(tmp_path)
    yield made
    made.close()


@pytest.fixture
def statement(session):
    transcript = add_transcript(session, TEXT)
    start = TEXT.index("هر روز")
    return mark_statement(session, transcript.id, [(start, start + 6)])


def found(session, check):
    finding = run_checks(session.study).finding(check)
    return [item.ids for item in finding.items], [(item.ids, item.reason) for item in finding.accepted]


def test_a_finding_is_left_with_a_reason_and_counted_again(session, statement):
    before = picture_of(session.study)
    accept_finding(session, Check.UNCODED, [statement.id], "  فقط زمینه است ")
    assert found(session, Check.UNCODED) == ([], [((statement.id,), "فقط زمینه است")])
    step = session.history()[-1]
    assert (step.reason, say_step(step)) == ("فقط زمینه است", "Leave on purpose: Statements without a code")
    session.undo()
    assert picture_of(session.study) == before
    assert found(session, Check.UNCODED)[0] == [(statement.id,)]
    session.redo()
    revoke_acceptance(session, Check.UNCODED, [statement.id])
    assert say_step(session.history()[-1]) == "Count again: Statements without a code"
    assert picture_of(session.study) == before


def test_a_reason_is_asked_for_where_no_statement_is_judged(session, statement):
    steps = session.history()
    with pytest.raises(Refusal, match="with a reason"):
        accept_finding(session, Check.UNCODED, [statement.id], " \n")
    assert session.history() == steps
    for check in (Check.STRADDLING, Check.INTERVIEWER):
        accept_finding(session, check, [statement.id], "")
        assert session.study.accepted(check, statement.id).reason == ""


def test_what_is_left_already_stays_as_it_is(session, statement):
    first = accept_finding(session, Check.UNCODED, [statement.id], "یک")
    steps = session.history()
    assert accept_finding(session, Check.UNCODED, [statement.id], "دو") == first
    revoke_acceptance(session, Check.NO_DATE, [statement.id])
    assert session.history() == steps


def test_a_finding_about_several_records_is_left_in_any_order_of_them(session):
    one, other, third = (make_code(session, name) for name in ("کتاب", "کتاب‌ها", "خانه"))
    accept_finding(session, Check.EQUAL_NAMES, [other.id, one.id], "هر دو")
    subject = subject_of([one.id, other.id])
    assert session.study.accepted(Check.EQUAL_NAMES, subject).subject_id == "+".join(sorted([one.id, other.id]))
    assert len(hanging_on(session.study, one.id)) == len(hanging_on(session.study, other.id)) == 1
    assert hanging_on(session.study, third.id) == []
    revoke_acceptance(session, Check.EQUAL_NAMES, [one.id, other.id])
    assert not session.study.acceptances


def test_near_names_left_on_purpose_are_codes_kept_apart(session):
    one, other = make_code(session, "نوبت مسئولیت کتاب"), make_code(session, "نوبت مسئولیت کتابی")
    (pair,) = found(session, Check.NEAR_NAMES)[0]
    accept_finding(session, Check.NEAR_NAMES, pair, "دومی صفت است")
    assert session.study.kept_apart_from(one.id, other.id).reason == "دومی صفت است"
    assert found(session, Check.NEAR_NAMES) == ([], [(pair, "دومی صفت است")])
    revoke_acceptance(session, Check.NEAR_NAMES, pair)
    assert found(session, Check.NEAR_NAMES) == ([pair], [])


def test_all_that_is_only_about_a_statement_goes_and_comes_back_with_it(session, statement):
    category = make_category(session, Layer.FIRST, "طبقه")
    write_memo(session, statement.id, "یادداشت")
    choose_case(session, category.id, statement.id, CaseKind.NEGATIVE)
    accept_finding(session, Check.UNCODED, [statement.id], "زمینه")
    accept_finding(session, Check.INTERVIEWER, [statement.id], "")
    assert len(hanging_on(session.study, statement.id)) == 4
    assert [type(record).__name__ for record in hanging_on(session.study, category.id)] == ["Case"]
    before = picture_of(session.study)
    unmark_statements(session, [statement.id])
    study = session.study
    assert (study.memos, study.acceptances, study.cases, study.statements) == ({}, {}, {}, {})
    session.undo()
    assert picture_of(session.study) == before
