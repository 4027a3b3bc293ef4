"""Smaller deeds of grouping: keeping apart, choosing cases, giving statements another code."""

from dataclasses import replace

import pytest

from phenocode.commands.apart import bring_together, keep_apart
from phenocode.commands.cases import choose_case
from phenocode.commands.labels import say_step
from phenocode.commands.recoding import recode_statements
from phenocode.commands.statements import mark_statement, unmark_statements
from phenocode.errors import Refusal
from phenocode.study.records import CaseKind, new_id
from tests.grouped_study import comes_back, open_copy, plant
from tests.studies import picture_of


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    return plant(tmp_path_factory.mktemp("planted"))


@pytest.fixture
def g(planted, tmp_path):
    grouped = open_copy(planted, tmp_path)
    yield grouped
    grouped.session.close()


# Kept apart


def test_two_codes_are_kept_apart_whatever_their_order(g):
    before = picture_of(g.study)
    apart = keep_apart(g.session, *g.ids("b a"), reason=" دو چیزند ")
    assert (g.apart(), apart.reason) == (["ab"], "دو چیزند")
    assert g.study.kept_apart_from(*g.ids("a b")) == g.study.kept_apart_from(*g.ids("b a")) == apart
    assert say_step(g.session.history()[-1]) == "Keep b and a apart"
    comes_back(g, before)
    again = keep_apart(g.session, *g.ids("a b"), reason="سه چیزند")
    assert (again.id, again.reason, len(g.study.kept_apart)) == (apart.id, "سه چیزند", 1)
    steps = g.session.history()
    keep_apart(g.session, *g.ids("b a"), reason="سه چیزند")
    assert g.session.history() == steps
    bring_together(g.session, apart.id)
    assert g.apart() == []


def test_a_code_is_not_kept_apart_from_itself(g):
    with pytest.raises(Refusal, match="a can't be kept apart from itself"):
        keep_apart(g.session, *g.ids("a a"))


# Cases


def test_a_case_is_chosen_changed_and_taken_back(g):
    before = picture_of(g.study)
    choose_case(g.session, g.id("A"), g.id("s0"), CaseKind.CORE)
    comes_back(g, before)
    choose_case(g.session, g.id("A"), g.id("s2"), CaseKind.CORE)
    choose_case(g.session, g.id("X"), g.id("s3"), CaseKind.BORDERLINE)
    choose_case(g.session, g.id("A"), g.id("s0"), CaseKind.BORDERLINE)
    assert g.cases("A") == [("s0", "borderline"), ("s2", "core")]
    assert g.cases("X") == [("s3", "borderline")]
    assert say_step(g.session.history()[-1]) == "Choose a borderline case of A"
    steps = g.session.history()
    choose_case(g.session, g.id("A"), g.id("s0"), CaseKind.BORDERLINE)
    choose_case(g.session, g.id("A"), g.id("s1"), None)
    assert g.session.history() == steps
    choose_case(g.session, g.id("A"), g.id("s0"), None)
    assert g.cases("A") == [("s2", "core")]


def test_only_a_negative_case_may_stand_elsewhere(g):
    for kind in (CaseKind.CORE, CaseKind.BORDERLINE):
        with pytest.raises(Refusal, match="does not stand under A"):
            choose_case(g.session, g.id("A"), g.id("s3"), kind)
    choose_case(g.session, g.id("A"), g.id("s3"), CaseKind.NEGATIVE)
    with pytest.raises(Refusal, match="does not stand under A"):
        choose_case(g.session, g.id("A"), g.id("s3"), CaseKind.CORE)
    assert g.cases("A") == [("s3", "negative")]


def test_a_passage_of_literature_is_no_case(g):
    transcript = g.study.transcripts[g.study.statements[g.id("s0")].transcript_id]
    document = replace(transcript, id=new_id(), name="کتاب", literature=True, participant_id=None)
    g.session.run("test.document", {}, lambda tx: tx.insert(document))
    passage = mark_statement(g.session, document.id, [(4, 11)], codes=["a"])
    for kind in CaseKind:
        with pytest.raises(Refusal, match="passage of literature is no case of A"):
            choose_case(g.session, g.id("A"), passage.id, kind)
    assert not g.study.cases


def test_a_case_goes_with_its_statement(g):
    choose_case(g.session, g.id("A"), g.id("s0"), CaseKind.CORE)
    before = picture_of(g.study)
    unmark_statements(g.session, [g.id("s0")])
    assert not g.study.cases
    comes_back(g, before)


# Recoding


def test_statements_are_given_one_code_in_the_place_of_another(g):
    before, steps = picture_of(g.study), len(g.session.history())
    code = recode_statements(g.session, g.ids("s0 s1"), take=g.id("a"), give="  C\n")
    assert (code.name, g.carrying("a"), g.carrying("c")) == ("c", "", "s0 s1 s3")
    assert [one.name for one in g.study.codes_of(g.id("s1"))] == ["c", "b"]
    assert len(g.session.history()) == steps + 1
    assert say_step(g.session.history()[-1]) == "Code 2 statements c in place of a"
    comes_back(g, before)


def test_recoding_makes_a_code_that_is_new_and_never_codes_twice(g):
    before = picture_of(g.study)
    recode_statements(g.session, g.ids("s1 s1 s5"), take=g.id("a"), give="نو")
    assert (g.carrying("نو"), g.carrying("a"), g.carrying("d")) == ("s1 s5", "s0", "s4 s5")
    comes_back(g, before)
    recode_statements(g.session, g.ids("s0 s1"), take=g.id("a"), give="b")
    assert [one.name for one in g.study.codes_of(g.id("s1"))] == ["نو", "b"]
    assert g.carrying("b") == "s0 s1 s2"


def test_a_code_is_only_taken_or_only_given(g):
    recode_statements(g.session, g.ids("s0 s1 s3"), take=g.id("a"), give=" ")
    assert g.carrying("a") == ""
    assert say_step(g.session.history()[-1]) == "Take the code a from 2 statements"
    recode_statements(g.session, g.ids("s0 s3"), take=None, give="c")
    assert g.carrying("c") == "s0 s3"
    assert say_step(g.session.history()[-1]) == "Code a statement: c"


def test_recoding_that_changes_nothing_leaves_no_step(g):
    steps = g.session.history()
    recode_statements(g.session, g.ids("s0"), take=g.id("a"), give="A")
    recode_statements(g.session, g.ids("s0"), take=None, give="a")
    recode_statements(g.session, g.ids("s0"), take=g.id("d"), give="")
    recode_statements(g.session, [], take=g.id("a"), give="هرگز")
    assert g.session.history() == steps
    with pytest.raises(Refusal, match="at least one letter"):
        recode_statements(g.session, g.ids("s0"), take=None, give="\u200c")
