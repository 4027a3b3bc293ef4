"""Merging: nothing that was said about the cards is lost, nothing is there twice, and one undo brings all back."""

import pytest

from phenocode.commands.acceptances import accept_finding
from phenocode.commands.apart import keep_apart
from phenocode.commands.cases import choose_case
from phenocode.commands.categories import describe_card, make_code, merge_cards, move_cards, remove_cards
from phenocode.commands.labels import say_step
from phenocode.commands.memos import write_memo
from phenocode.errors import Refusal
from phenocode.study.records import CaseKind, Check
from tests.grouped_study import comes_back, open_copy, plant
from tests.studies import picture_of

TEXTS = ("definition", "referential", "structural", "is_not", "internal_horizon", "external_horizon", "relevance")


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    return plant(tmp_path_factory.mktemp("planted"))


@pytest.fixture
def g(planted, tmp_path):
    grouped = open_copy(planted, tmp_path)
    yield grouped
    grouped.session.close()


def test_all_texts_of_a_category_are_kept(g):
    describe_card(g.session, g.id("A"), **{name: f"{name} of A" for name in TEXTS}, second_language_name="Alpha")
    describe_card(g.session, g.id("B"), **{name: f"{name} of B" for name in TEXTS})
    before = picture_of(g.study)
    merge_cards(g.session, g.id("A"), g.id("B"))
    merged = g.card("B")
    for name in TEXTS:
        assert getattr(merged, name) == f"{name} of B\n{name} of A"
    assert merged.second_language_name == "Alpha", "the survivor had none"
    comes_back(g, before)


def test_the_survivors_name_in_the_second_language_stays(g):
    describe_card(g.session, g.id("A"), second_language_name="  Alpha\nor so ")
    assert g.card("A").second_language_name == "Alpha or so"
    describe_card(g.session, g.id("B"), second_language_name="Beta")
    merge_cards(g.session, g.id("A"), g.id("B"))
    assert g.card("B").second_language_name == "Beta"


def test_cases_are_kept_once_for_each_statement(g):
    choose_case(g.session, g.id("A"), g.id("s0"), CaseKind.CORE)
    choose_case(g.session, g.id("A"), g.id("s3"), CaseKind.NEGATIVE)
    choose_case(g.session, g.id("B"), g.id("s3"), CaseKind.CORE)
    choose_case(g.session, g.id("C"), g.id("s0"), CaseKind.NEGATIVE)
    choose_case(g.session, g.id("C"), g.id("s4"), CaseKind.BORDERLINE)
    before = picture_of(g.study)
    merge_cards(g.session, g.ids("A C"), g.id("B"))
    assert g.cases("B") == [("s3", "core"), ("s0", "core"), ("s4", "borderline")]
    assert len(g.study.cases) == 3
    comes_back(g, before)


def test_decisions_to_keep_apart_go_to_the_survivor(g):
    for pair, reason in (("a b", "1"), ("a c", "2"), ("b c", "3"), ("b d", "4"), ("c d", "5"), ("d e", "6")):
        one, other = g.ids(pair)
        keep_apart(g.session, one, other, reason=reason)
    before = picture_of(g.study)
    merge_cards(g.session, g.id("b"), g.id("a"))
    assert g.apart() == ["ac", "ad", "cd", "de"]
    reason = g.study.kept_apart_from(g.id("a"), g.id("c")).reason
    assert reason == "2\n3", "both reasons of what is one decision now"
    comes_back(g, before)
    merge_cards(g.session, g.ids("a c"), g.id("d"))
    assert g.apart() == ["de"]


def test_a_decision_that_moves_is_stored_in_the_order_of_the_ids(g):
    others = [make_code(g.session, f"{number}").id for number in range(8)]
    for other in others:
        keep_apart(g.session, g.id("b"), other)
    before = picture_of(g.study)
    merge_cards(g.session, g.id("b"), g.id("a"))
    assert g.apart() == [f"{number}a" for number in range(8)]
    assert all(g.study.kept_apart_from(g.id("a"), other) for other in others)
    comes_back(g, before)


def test_what_both_cards_say_is_said_once(g):
    for name in "abc":
        describe_card(g.session, g.id(name), definition="تعریف یکسان" if name != "c" else "تعریف")
        write_memo(g.session, g.id(name), "یاد")
    merge_cards(g.session, g.ids("b c"), g.id("a"))
    assert (g.card("a").definition, g.study.memo_on(g.id("a")).text) == ("تعریف یکسان", "یاد")


def test_findings_accepted_about_the_card_that_goes_go_with_it(g):
    accept_finding(g.session, Check.EQUAL_NAMES, g.ids("a b"), "دو چیزند")
    accept_finding(g.session, Check.EQUAL_NAMES, g.ids("c d"), "به‌عمد")
    accept_finding(g.session, Check.ONE_STATEMENT, [g.id("B")], "به‌عمد")
    accept_finding(g.session, Check.STRADDLING, [g.id("s0")], "به‌عمد")
    before = picture_of(g.study)
    merge_cards(g.session, g.id("a"), g.id("c"))
    checks = sorted(one.check for one in g.study.acceptances.values())
    assert checks == sorted([Check.EQUAL_NAMES, Check.ONE_STATEMENT, Check.STRADDLING])
    comes_back(g, before)
    merge_cards(g.session, g.id("B"), g.id("A"))
    assert Check.ONE_STATEMENT not in [one.check for one in g.study.acceptances.values()]


def test_several_codes_are_merged_in_one_step(g):
    for name in "abc":
        describe_card(g.session, g.id(name), definition=f"تعریف {name}")
        write_memo(g.session, g.id(name), f"یاد {name}")
    before, steps = picture_of(g.study), len(g.session.history())
    merge_cards(g.session, g.ids("a b c"), g.id("d"), reason="یکی‌اند")
    assert g.carrying("d") == "s0 s1 s2 s3 s4 s5"
    assert [code.name for code in g.study.codes_of(g.id("s1"))] == ["d"]
    assert g.card("d").definition == "تعریف a\nتعریف b\nتعریف c"
    assert g.study.memo_on(g.id("d")).text == "یاد a\nیاد b\nیاد c"
    assert (g.under("A"), g.under("B"), g.under("C")) == ("", "", "d")
    assert len(g.session.history()) == steps + 1
    step = g.session.history()[-1]
    assert (step.reason, say_step(step)) == ("یکی‌اند", "Merge 3 cards into d")
    comes_back(g, before)


def test_a_code_without_a_place_takes_that_of_the_first_that_has_one(g):
    merge_cards(g.session, g.ids("c d"), g.id("e"))
    assert (g.under("B"), g.under("C")) == ("e", "")


def test_several_categories_take_what_stood_under_them(g):
    before = picture_of(g.study)
    merge_cards(g.session, g.ids("A B"), g.id("C"))
    assert g.under("C") == "a b c d"
    assert (g.under("X"), g.under("Y")) == ("", "C")
    comes_back(g, before)
    g.session.undo()
    move_cards(g.session, [g.id("C")], None)
    merge_cards(g.session, g.ids("A B"), g.id("C"))
    assert g.under("X") == "C", "without a parent it takes that of the first that goes"


def test_merging_several_refuses_itself_and_other_layers_and_changes_nothing(g):
    before = g.session.history()
    with pytest.raises(Refusal, match="c can't be merged with itself"):
        merge_cards(g.session, g.ids("a c"), g.id("c"))
    with pytest.raises(Refusal, match="A and c stand in different layers"):
        merge_cards(g.session, g.ids("a A"), g.id("c"))
    assert g.session.history() == before
    merge_cards(g.session, g.ids("a a"), g.id("c"))
    assert g.carrying("c") == "s0 s1 s3"


def test_removing_takes_along_what_was_only_about_the_card(g):
    keep_apart(g.session, *g.ids("a b"))
    keep_apart(g.session, *g.ids("c d"))
    choose_case(g.session, g.id("A"), g.id("s0"), CaseKind.CORE)
    choose_case(g.session, g.id("X"), g.id("s0"), CaseKind.CORE)
    accept_finding(g.session, Check.EQUAL_NAMES, g.ids("a b"), "به‌عمد")
    before = picture_of(g.study)
    remove_cards(g.session, g.ids("a b A"))
    assert g.apart() == ["cd"]
    assert (g.cases("X"), len(g.study.cases)) == ([("s0", "core")], 1)
    assert not g.study.acceptances
    comes_back(g, before)
