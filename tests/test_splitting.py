"""Splitting: what is chosen goes to a new card, wholly chosen cards move, partly chosen ones are split themselves."""

import pytest

from phenocode.commands.apart import keep_apart
from phenocode.commands.cases import choose_case
from phenocode.commands.categories import describe_card, make_code, move_cards
from phenocode.commands.labels import say_step
from phenocode.commands.memos import write_memo
from phenocode.commands.splitting import split_card
from phenocode.errors import Refusal
from phenocode.study.records import CaseKind, Layer, Placement, new_id
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


def test_chosen_statements_go_to_a_new_code_in_the_same_place(g):
    describe_card(g.session, g.id("a"), definition="تعریف")
    write_memo(g.session, g.id("a"), "یاد")
    keep_apart(g.session, *g.ids("a c"))
    before, steps = picture_of(g.study), len(g.session.history())
    new = split_card(g.session, g.id("a"), " نیم\nدیگر ", [g.coding("a", "s1")], reason="دو معنا")
    assert (new.name, new.definition) == ("نیم دیگر", "")
    assert (g.carrying("a"), g.carrying("نیم دیگر")) == ("s0", "s1")
    assert g.under("A") == "a b نیم دیگر"
    assert [code.name for code in g.study.codes_of(g.id("s1"))] == ["نیم دیگر", "b"], "in the old one's place"
    assert (g.card("a").definition, g.study.memo_on(g.id("a")).text) == ("تعریف", "یاد")
    assert g.study.memo_on(new.id) is None
    assert g.apart() == ["ac"]
    step = g.session.history()[-1]
    assert (len(g.session.history()), step.reason) == (steps + 1, "دو معنا")
    assert say_step(step) == "Split نیم دیگر off the code a"
    comes_back(g, before)


def test_a_code_of_two_parents_has_halves_under_both(g):
    g.session.run("test", {}, lambda tx: tx.insert(Placement(new_id(), g.id("a"), g.id("C"))))
    split_card(g.session, g.id("a"), "f", [g.coding("a", "s0")])
    assert (g.under("A"), g.under("C")) == ("a b f", "a d f")


def test_an_unplaced_code_is_split_too(g):
    move_cards(g.session, [g.id("d")], None)
    split_card(g.session, g.id("d"), "f", [g.coding("d", "s5")])
    assert {code.name for code in g.study.unplaced_codes()} == {"d", "e", "f"}


def test_a_whole_code_moves_to_the_new_category(g):
    choose_case(g.session, g.id("A"), g.id("s0"), CaseKind.CORE)
    choose_case(g.session, g.id("A"), g.id("s1"), CaseKind.BORDERLINE)
    choose_case(g.session, g.id("A"), g.id("s2"), CaseKind.CORE)
    choose_case(g.session, g.id("A"), g.id("s4"), CaseKind.NEGATIVE)
    before = picture_of(g.study)
    new = split_card(g.session, g.id("A"), "D", [g.id("b")])
    assert (g.under("A"), g.under("D"), g.under("X")) == ("a", "b", "A B D")
    assert (new.colour, new.parent_id) == (0, g.id("X"))
    assert g.cases("A") == [("s0", "core"), ("s1", "borderline"), ("s4", "negative")], "s1 is still there with a"
    assert g.cases("D") == [("s2", "core")]
    comes_back(g, before)


def test_all_statements_of_a_code_are_the_whole_code(g):
    split_card(g.session, g.id("A"), "D", [g.coding("b", "s1"), g.coding("b", "s2")])
    assert (g.under("A"), g.under("D"), g.carrying("b")) == ("a", "b", "s1 s2")
    assert len(g.study.codes) == 5


def test_a_partly_chosen_code_is_split_under_both(g):
    before = picture_of(g.study)
    split_card(g.session, g.id("A"), "D", [g.coding("b", "s2"), g.id("a")])
    assert (g.under("A"), g.under("D")) == ("b", "a b (D)")
    assert (g.carrying("a"), g.carrying("b"), g.carrying("b (D)")) == ("s0 s1", "s1", "s2")
    comes_back(g, before)


def test_a_halfs_name_that_is_taken_gets_a_number(g):
    make_code(g.session, "b (d)")
    split_card(g.session, g.id("A"), "D", [g.coding("b", "s2")])
    assert g.under("D") == "b (D) 2"


def test_second_layer_and_encounter_are_split_through_all_layers(g):
    before = picture_of(g.study)
    new = split_card(g.session, g.id("X"), "Z", [g.id("B"), g.coding("a", "s0")])
    assert (g.under("X"), g.under("Z"), g.under("K")) == ("A", "B A (Z)", "X Z")
    assert (g.under("A"), g.under("A (Z)"), g.carrying("a (Z)")) == ("a b", "a (Z)", "s0")
    assert new.colour == 1, "3 and 9 are taken"
    comes_back(g, before)
    g.session.undo()
    split_card(g.session, g.id("K"), "L", [g.id("a")])
    assert (g.under("K"), g.under("L")) == ("X", "X (L)")
    assert (g.under("X"), g.under("X (L)"), g.under("A (L)"), g.under("A")) == ("A B", "A (L)", "a", "b")
    assert g.card("X (L)").colour == 1


def test_a_whole_category_moves_with_all_that_it_has(g):
    choose_case(g.session, g.id("B"), g.id("s3"), CaseKind.CORE)
    choose_case(g.session, g.id("X"), g.id("s3"), CaseKind.CORE)
    split_card(g.session, g.id("X"), "Z", [g.id("B")])
    assert (g.under("Z"), g.cases("B"), g.cases("Z"), g.cases("X")) == ("B", [("s3", "core")], [("s3", "core")], [])


def test_a_code_under_two_categories_that_are_split_has_its_half_under_both_halves(g):
    g.session.run("test", {}, lambda tx: tx.insert(Placement(new_id(), g.id("a"), g.id("B"))))
    before = picture_of(g.study)
    split_card(g.session, g.id("X"), "Z", [g.coding("a", "s0")])
    assert (g.under("A (Z)"), g.under("B (Z)")) == ("a (Z)", "a (Z)")
    assert (g.under("A"), g.under("B")) == ("a b", "a c")
    comes_back(g, before)


def test_nothing_everything_and_strangers_are_refused(g):
    before = g.session.history()
    with pytest.raises(Refusal, match="Nothing was chosen"):
        split_card(g.session, g.id("A"), "D", [])
    with pytest.raises(Refusal, match="Nothing was chosen"):
        split_card(g.session, g.id("e"), "f", [])
    for going in (["a", "b"], [("a", "s0"), ("a", "s1"), "b"]):
        chosen = [g.coding(*one) if isinstance(one, tuple) else g.id(one) for one in going]
        with pytest.raises(Refusal, match="All of A would go"):
            split_card(g.session, g.id("A"), "D", chosen)
    with pytest.raises(Refusal, match="All of a would go"):
        split_card(g.session, g.id("a"), "f", [g.coding("a", "s0"), g.coding("a", "s1")])
    for stranger in (g.id("c"), g.id("A"), g.id("s0"), g.coding("c", "s3"), "unknown"):
        with pytest.raises(Refusal, match="Only what stands under A can go"):
            split_card(g.session, g.id("A"), "D", [stranger])
    with pytest.raises(Refusal, match="B is taken"):
        split_card(g.session, g.id("A"), "B", [g.id("a")])
    with pytest.raises(Refusal, match="at least one letter"):
        split_card(g.session, g.id("A"), " ", [g.id("a")])
    assert g.session.history() == before


def test_two_halves_in_the_second_layer_get_colours_of_their_own(g):
    move_cards(g.session, [g.id("Y")], g.id("K"))
    split_card(g.session, g.id("K"), "L", [g.coding("a", "s0"), g.coding("d", "s4")])
    halves = [category for category in g.study.layer(Layer.SECOND) if category.name not in ("X", "Y")]
    assert [one.name for one in halves] == ["X (L)", "Y (L)"], "in the order of those that they came from"
    assert len({category.colour for category in g.study.layer(Layer.SECOND)}) == 4
