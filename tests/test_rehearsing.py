"""What a deed would change is told before it is done, and is what the deed then changes."""

import sqlite3

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from phenocode import i18n
from phenocode.analysis.foresight import foresight
from phenocode.analysis.measures import measure
from phenocode.commands.cases import choose_case
from phenocode.commands.categories import (
    cards_of,
    make_category,
    make_code,
    merge_cards,
    move_cards,
    remove_cards,
    reorder_card,
)
from phenocode.commands.recoding import recode_statements
from phenocode.commands.rehearsing import foresee
from phenocode.commands.session import Session
from phenocode.commands.splitting import split_card
from phenocode.commands.statements import code_statement, mark_statement
from phenocode.errors import Refusal
from phenocode.study.model import Study
from phenocode.study.records import CaseKind, Category, Layer
from tests.grouped_study import Grouped, open_copy, plant
from tests.studies import picture_of

UNCHANGED = ["Categories, exhaustiveness and straddling stay as they are."]


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    return plant(tmp_path_factory.mktemp("planted"))


@pytest.fixture
def g(planted, tmp_path):
    grouped = open_copy(planted, tmp_path)
    yield grouped
    grouped.session.close()


def names(g, ids):
    return {f"s{g.statements.index(one)}" for one in ids}


def test_a_merge_is_foreseen(g):
    foreseen = foresee(g.session, merge_cards, g.id("C"), g.id("A"))
    assert (foreseen.before.first_layer, foreseen.after.first_layer) == (3, 2)
    assert (foreseen.before.coverage, foreseen.after.coverage) == (4 / 6, 1)
    assert names(g, foreseen.completeness_gained) == {"s4", "s5"}
    assert [card.name for card in foreseen.gone] == ["C"]
    assert foreseen.sentences() == [
        "First-layer categories: 3 → 2",
        "Exhaustiveness: 66 % → 100 %",
        "2 more statements reach a kind of encounter",
        "1 card goes: C",
    ]
    assert foreseen.short() == "First-layer categories: 3 → 2; Exhaustiveness: 66 % → 100 %"


def test_a_move_that_makes_statements_straddle_is_foreseen(g):
    foreseen = foresee(g.session, move_cards, [g.id("b")], g.id("C"))
    assert names(g, foreseen.straddling_begins) == {"s1"}
    assert names(g, foreseen.completeness_lost) == {"s2"}, "s1 is still complete through a"
    assert foreseen.sentences() == [
        "Exhaustiveness: 66 % → 50 %",
        "1 statement no longer reaches a kind of encounter",
        "1 more statement will straddle",
    ]
    move_cards(g.session, [g.id("b")], g.id("C"))
    back = foresee(g.session, move_cards, [g.id("b")], g.id("A"))
    assert names(g, back.straddling_ends) == {"s1"}
    assert back.sentences()[-1] == "1 statement will no longer straddle"


def test_codes_that_lose_their_category_are_named(g):
    foreseen = foresee(g.session, remove_cards, [g.id("A")])
    assert [code.name for code in foreseen.unplaced] == ["a", "b"]
    assert foreseen.sentences() == [
        "First-layer categories: 3 → 2",
        "Exhaustiveness: 66 % → 16 %",
        "3 statements no longer reach a kind of encounter",
        "2 codes lose their category: a, b",
        "1 card goes: A",
    ]


def test_a_split_and_what_changes_nothing_are_foreseen(g):
    foreseen = foresee(g.session, split_card, g.id("A"), "D", [g.id("b")])
    assert foreseen.sentences() == [
        "First-layer categories: 3 → 4",
        "1 more statement will straddle",
        "1 new card: D",
    ]
    nothing = foresee(g.session, reorder_card, g.id("c"), g.id("a"))
    assert (nothing.sentences(), nothing.short()) == (UNCHANGED, "")


def test_cards_are_named_in_the_order_of_the_study(g):
    reorder_card(g.session, g.id("d"), g.id("a"))
    reorder_card(g.session, g.id("C"), g.id("A"))
    stored, nothing = Study(reversed(list(g.study.all_records()))), Study([g.study.about])
    order = list("dabce" + "CAB" + "XY" + "K")
    assert [card.name for card in foresight(stored, nothing).gone] == order
    assert [card.name for card in foresight(nothing, stored).new] == order


def test_a_share_that_stays_the_same_in_whole_numbers_is_not_said(g):
    (transcript, _) = g.study.transcripts
    for number in range(164):
        mark_statement(g.session, transcript, [(4 + number, 6 + number)], codes=["a"])
    foreseen = foresee(g.session, remove_cards, [g.id("c")])
    assert (foreseen.before.coverage, foreseen.after.coverage) == (168 / 170, 167 / 170)
    assert foreseen.sentences() == [
        "Initial codes: 5 → 4",
        "1 statement no longer reaches a kind of encounter",
        "1 card goes: c",
    ]


def test_what_is_written_to_a_card_that_went_in_the_same_step_leaves_it_gone(g):
    foreseen = foresee(g.session, remove_cards, g.ids("A X"))
    assert [card.name for card in foreseen.gone] == ["A", "X"]
    remove_cards(g.session, g.ids("A X"))
    assert measure(g.study) == foreseen.after


def test_many_names_are_cut(g):
    for number in range(6):
        make_code(g.session, f"n{number}")
    foreseen = foresee(g.session, remove_cards, [g.id(f"n{number}") for number in range(6)])
    assert foreseen.sentences() == ["Initial codes: 11 → 5", "6 cards go: n0, n1, n2, n3, …"]


def test_digits_and_names_are_the_interfaces(g):
    i18n.speak("fa")
    foreseen = foresee(g.session, merge_cards, g.id("C"), g.id("A"))
    assert foreseen.sentences()[0] == "First-layer categories: ۳ → ۲"
    assert foreseen.sentences()[-1] == "1 card goes: \u2068\u2068C\u2069\u2069"


def test_a_refusal_of_the_deed_comes_through(g):
    with pytest.raises(Refusal, match="can't be merged with itself"):
        foresee(g.session, merge_cards, g.id("A"), g.id("A"))
    with pytest.raises(Refusal, match="stand under"):
        foresee(g.session, move_cards, [g.id("a")], g.id("X"))


def test_what_is_read_only_refuses_in_the_rehearsal_too(planted):
    session = Session.open(planted, researcher="N", read_only=True)
    try:
        code = next(iter(session.study.codes))
        with pytest.raises(Refusal, match="open for reading only"):
            foresee(session, remove_cards, [code])
    finally:
        session.close()


def test_a_rehearsal_touches_neither_file_nor_study_and_tells_nobody(g):
    before, history = picture_of(g.study), g.session.history()
    with sqlite3.connect(g.session.path) as connection:
        version = connection.execute("PRAGMA data_version").fetchone()
        stored = list(connection.iterdump())
        heard = []
        g.session.listen(heard.append)
        foresee(g.session, merge_cards, g.ids("a b c"), g.id("d"))
        foresee(g.session, make_category, Layer.SECOND, "نو", holding=g.ids("A C"))
        foresee(g.session, recode_statements, g.ids("s0"), take=None, give="تازه")
        assert connection.execute("PRAGMA data_version").fetchone() == version
        assert list(connection.iterdump()) == stored
    connection.close()
    assert heard == []
    assert picture_of(g.study) == before
    assert g.session.history() == history


# Any deeds in a row: what is foreseen happens, and each undo brings back exactly what was.


def draw_deed(draw, g):
    """A deed and its arguments, drawn for the study as it is now."""
    study = g.study
    word = draw(st.sampled_from([w for w in ("code", "first", "second", "encounter") if cards_of(study, w)]))
    cards = cards_of(study, word)
    ids = st.sampled_from([card.id for card in cards])
    statements = st.sampled_from(g.statements)
    card_id = draw(ids)
    card = study.find(card_id)
    kind = draw(st.sampled_from(["merge", "split", "move", "recode", "case", "code", "remove"]))
    if kind == "merge":
        return merge_cards, (draw(st.lists(ids, min_size=1, max_size=3)), card_id), {}
    if kind == "split":
        codes = study.codes_below(card) if isinstance(card, Category) else [card]
        below = [coding.id for code in codes for coding in study.codings_with(code.id)]
        if isinstance(card, Category):
            below += [code.id for code in codes]
            below += [child.id for child in study.children_of(card_id)]
        going = draw(st.lists(st.sampled_from(below), min_size=1, unique=True)) if below else []
        return split_card, (card_id, draw(st.text("پژ", min_size=1, max_size=6)), going), {}
    if kind == "move":
        above = {"code": Layer.FIRST, "first": Layer.SECOND, "second": Layer.ENCOUNTER}.get(word)
        targets = [one.id for one in study.layer(above)] if above else []
        return move_cards, (draw(st.lists(ids, min_size=1)), draw(st.sampled_from([None, *targets]))), {}
    if kind == "recode":
        take = draw(st.sampled_from([None, *study.codes]))
        give = draw(st.sampled_from(["", "تازه", *(code.name for code in study.codes.values())]))
        return recode_statements, (draw(st.lists(statements, min_size=1)),), {"take": take, "give": give}
    if kind == "case" and study.categories:
        category = draw(st.sampled_from(list(study.categories)))
        return choose_case, (category, draw(statements), draw(st.sampled_from([*CaseKind, None]))), {}
    if kind == "remove":
        return remove_cards, (draw(st.lists(ids, min_size=1, max_size=2, unique=True)),), {}
    return code_statement, (draw(statements), draw(st.sampled_from(["تازه", "دیگر"]))), {}


def places_of(study):
    """Which statements have a code, and each first-layer category's statements, that no merge or split may lose."""
    coded = {coding.statement_id for coding in study.codings.values()}
    reached = {s.id for category in study.layer(Layer.FIRST) for s in study.statements_below(category)}
    return set(study.statements), coded, reached


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_is_foreseen_happens_and_comes_back(planted, tmp_path_factory, data):
    g = open_copy(planted, tmp_path_factory.mktemp("drawn"))
    try:
        pictures = [picture_of(g.study)]
        for _ in range(data.draw(st.integers(1, 6))):
            do_foreseen(g, *draw_deed(data.draw, g))
            if picture_of(g.study) != pictures[-1]:
                pictures.append(picture_of(g.study))
        assert picture_of(g.session._file.read_study()) == pictures[-1]
        for earlier in reversed(pictures[:-1]):
            g.session.undo()
            assert picture_of(g.study) == earlier
        for later in pictures[1:]:
            g.session.redo()
            assert picture_of(g.study) == later
    finally:
        g.session.close()


def answer_of(deed):
    """What a deed answers, or what refuses it."""
    try:
        return deed()
    except Refusal as refusal:
        return str(refusal)


def do_foreseen(g: Grouped, deed, arguments, options):
    before = places_of(g.study)
    foreseen = answer_of(lambda: foresee(g.session, deed, *arguments, **options))
    if isinstance(foreseen, str):
        assert answer_of(lambda: deed(g.session, *arguments, **options)) == foreseen
        return
    were = measure(g.study)
    deed(g.session, *arguments, **options)
    assert (foreseen.before, foreseen.after) == (were, measure(g.study))
    assert foreseen.sentences()
    if deed in (merge_cards, split_card):
        statements, coded, reached = places_of(g.study)
        assert (statements, coded) == before[:2]
        assert reached >= before[2] if deed is merge_cards else reached == before[2]
        links = [(coding.statement_id, coding.code_id) for coding in g.study.codings.values()]
        assert len(links) == len(set(links))
    for case in g.study.cases.values():
        assert case.category_id in g.study.categories
    for apart in g.study.kept_apart.values():
        assert apart.code_id < apart.other_id
