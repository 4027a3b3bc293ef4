"""Relations between categories: what is refused, what merging, moving, removing and bringing back make of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.commands.categories import make_category, merge_cards, move_cards, remove_cards
from phenocode.commands.figure_places import FARTHEST, move_in_figure, reset_figure
from phenocode.commands.iterations import keep_iteration, restore_iteration
from phenocode.commands.labels import say_step
from phenocode.commands.memos import write_memo
from phenocode.commands.relations import change_relation, relate, relation_name, remove_relation
from phenocode.commands.statements import mark_statement
from phenocode.commands.supports import choose_supports, remove_support
from phenocode.errors import Refusal
from phenocode.study.outcome import FigurePlace, RelationKind
from phenocode.study.records import Layer
from phenocode.study.rules import way_of_inclusions
from tests.studies import add_transcript, make_session

INCLUDES, CONTRADICTS, PARALLEL = RelationKind.INCLUDES, RelationKind.CONTRADICTS, RelationKind.PARALLEL
TEXT = "P: we read together and then we talk about it and then we go home.\n"
QUOTES = ("read together", "talk about it", "go home")


@pytest.fixture
def session(tmp_path):
    made = make_session(tmp_path, language="en", title="Study")
    yield made
    made.close()


@pytest.fixture
def tree(session):
    """Ids by name: kinds K and L, second layer A–E (A and B under K), first layer a under A, and statements."""
    k = make_category(session, Layer.ENCOUNTER, "K").id
    ids = {"K": k, "L": make_category(session, Layer.ENCOUNTER, "L").id}
    for name in "ABCDE":
        ids[name] = make_category(session, Layer.SECOND, name, parent_id=k if name in "AB" else None).id
    ids["a"] = make_category(session, Layer.FIRST, "a", parent_id=ids["A"]).id
    transcript = add_transcript(session, TEXT, participant="P")
    for number, words in enumerate(QUOTES):
        start = TEXT.index(words)
        ids[f"s{number}"] = mark_statement(session, transcript.id, [(start, start + len(words))]).id
    return ids


def told(session) -> set[tuple[str, str, str]]:
    names = {one.id: one.name for one in session.study.categories.values()}
    return {(names[r.category_id], r.kind.value, names[r.other_id]) for r in session.study.relations.values()}


def refused(deed, *words: str) -> None:
    with pytest.raises(Refusal) as caught:
        deed()
    said = str(caught.value).replace("\u2068", "").replace("\u2069", "")
    for word in words:
        assert word in said


def no_cycle(study) -> bool:
    return not any(
        way_of_inclusions(study.relations.values(), one.other_id, one.category_id)
        for one in study.relations.values()
        if one.kind is INCLUDES
    )


def test_categories_of_any_layers_are_related_and_the_history_says_so(session, tree):
    made = relate(session, tree["a"], CONTRADICTS, tree["L"], justification="  For this.\n")
    assert told(session) == {("a", "contradicts", "L")}
    assert made.justification == "For this."
    assert say_step(session.next_undo()).replace("\u2068", "").replace("\u2069", "") == "Relate a and L"
    choose_supports(session, made.id, [tree["s0"]], name=relation_name(session.study, made))
    remove_relation(session, made.id)
    assert not session.study.relations
    assert not session.study.supports
    session.undo()
    assert session.study.relations == {made.id: made}
    assert [one.quotation for one in session.study.supports_of(made.id)] == ["read together"]


def test_a_category_is_related_neither_to_itself_nor_along_the_tree(session, tree):
    refused(lambda: relate(session, tree["A"], PARALLEL, tree["A"]), "A can't be related to itself")
    refused(lambda: relate(session, tree["K"], INCLUDES, tree["a"]), "a stands under K already")
    refused(lambda: relate(session, tree["a"], CONTRADICTS, tree["A"]), "a stands under A already")
    relate(session, tree["a"], INCLUDES, tree["B"])
    assert session.study.relations


def test_a_pair_has_one_relation_in_whichever_direction(session, tree):
    relate(session, tree["A"], INCLUDES, tree["B"])
    for kind in RelationKind:
        for pair in ("AB", "BA"):
            refused(
                lambda pair=pair, kind=kind: relate(session, tree[pair[0]], kind, tree[pair[1]]),
                "There is a relation already: A includes B. Change that one",
            )


def test_an_inclusion_closes_no_cycle_and_the_way_is_named(session, tree):
    relate(session, tree["A"], INCLUDES, tree["B"])
    relate(session, tree["B"], INCLUDES, tree["C"])
    relate(session, tree["C"], CONTRADICTS, tree["E"])
    relate(session, tree["C"], INCLUDES, tree["D"])
    refused(
        lambda: relate(session, tree["D"], INCLUDES, tree["A"]),
        "D can't include A",
        "A includes B, B includes C, C includes D.",
    )
    turned = relate(session, tree["A"], INCLUDES, tree["D"])
    refused(lambda: change_relation(session, turned.id, turned=True), "A includes B, B includes C, C includes D")
    change_relation(session, turned.id, kind=CONTRADICTS)
    change_relation(session, turned.id, turned=True)
    refused(lambda: change_relation(session, turned.id, kind=INCLUDES), "A includes B, B includes C, C includes D")
    assert ("D", "contradicts", "A") in told(session)
    change_relation(session, turned.id, kind=INCLUDES, turned=True)
    assert ("A", "includes", "D") in told(session)


def test_what_changes_nothing_leaves_no_step(session, tree):
    made = relate(session, tree["A"], PARALLEL, tree["C"], justification="why")
    before = session.next_undo()
    change_relation(session, made.id, kind=PARALLEL, justification=" why ")
    move_in_figure(session, tree["A"], 0, 0)
    assert reset_figure(session) == 0
    assert session.next_undo() == before


def test_the_justification_of_a_relation_that_the_tree_says_by_now_can_be_written(session, tree):
    made = relate(session, tree["a"], PARALLEL, tree["B"])
    move_cards(session, [tree["a"]], tree["B"])
    change_relation(session, made.id, justification="Seen before it was moved.")
    refused(lambda: change_relation(session, made.id, kind=CONTRADICTS), "a stands under B already")
    assert session.study.relations[made.id].justification == "Seen before it was moved."


def test_merging_keeps_every_justification_and_quotation_and_closes_no_cycle(session, tree):
    """D is merged into A: C includes D would close a cycle, A and E have two relations, A and D one between them."""
    relate(session, tree["A"], INCLUDES, tree["B"], justification="first")
    relate(session, tree["B"], INCLUDES, tree["C"], justification="second")
    last = relate(session, tree["C"], INCLUDES, tree["D"], justification="third")
    kept = relate(session, tree["A"], CONTRADICTS, tree["E"], justification="fourth")
    double = relate(session, tree["D"], PARALLEL, tree["E"], justification="fifth")
    own = relate(session, tree["D"], PARALLEL, tree["A"], justification="sixth")
    for relation, statement in ((last, "s0"), (kept, "s1"), (double, "s1"), (double, "s2"), (own, "s0"), (own, "s2")):
        choose_supports(session, relation.id, [tree[statement]], name="x")
    before = {one.id: one for one in session.study.all_records()}
    merge_cards(session, tree["D"], tree["A"])
    study = session.study
    assert told(session) == {("A", "includes", "B"), ("B", "includes", "C"), ("A", "contradicts", "E")}
    assert no_cycle(study)
    assert study.relations[kept.id].justification == "fourth\nfifth"
    assert [one.quotation for one in study.supports_of(kept.id)] == ["talk about it", "go home"]
    assert study.memo_on(tree["A"]).text == (
        "D is parallel to A:\nsixth\nC includes D:\nthird"  # the reasons; participants' words stay out of memos
    )
    assert all(one.subject_id in study.relations for one in study.supports.values())
    session.undo()
    assert {one.id: one for one in session.study.all_records()} == before
    session.redo()
    assert study.memo_on(tree["A"]).text.startswith("D is parallel to A")


def test_quotations_that_come_from_a_merged_category_follow_those_there_are_in_their_order(session, tree):
    kept = relate(session, tree["A"], CONTRADICTS, tree["E"])
    other = relate(session, tree["D"], CONTRADICTS, tree["E"])
    choose_supports(session, kept.id, [tree["s0"], tree["s1"]], name="x")
    remove_support(session, kept.id, tree["s0"], name="x")  # s1 keeps the second place
    choose_supports(session, other.id, [tree["s2"], tree["s0"]], name="x")
    merge_cards(session, tree["D"], tree["A"])
    quoted = [one.quotation for one in session.study.supports_of(kept.id)]
    assert quoted == ["talk about it", "go home", "read together"]


def test_what_a_lost_relation_said_is_added_to_the_memo_there_is(session, tree):
    write_memo(session, tree["A"], "Mine.")
    relate(session, tree["A"], CONTRADICTS, tree["B"])
    merge_cards(session, tree["B"], tree["A"])
    assert session.study.memo_on(tree["A"]).text == "Mine."
    session.undo()
    change_relation(session, next(iter(session.study.relations)), justification="So.")
    merge_cards(session, tree["B"], tree["A"])
    assert session.study.memo_on(tree["A"]).text == "Mine.\nA contradicts B:\nSo."


def test_relations_go_with_their_categories_and_come_back(session, tree):
    made = relate(session, tree["A"], INCLUDES, tree["C"])
    choose_supports(session, made.id, [tree["s0"]], name="x")
    keep_iteration(session, "first", reason="r")
    iteration = session.study.iterations_in_order()[0]
    move_in_figure(session, tree["C"], 10, 20)
    remove_cards(session, [tree["A"], tree["C"]])
    assert not session.study.relations
    assert not session.study.supports
    assert not session.study.figure_places
    restore_iteration(session, iteration.id)
    assert tree["A"] in session.study.categories
    assert not session.study.relations  # an iteration keeps the category system only
    session.undo()
    session.undo()
    assert session.study.relations == {made.id: made}
    late = make_category(session, Layer.SECOND, "late")
    relate(session, late.id, CONTRADICTS, tree["A"])
    restore_iteration(session, iteration.id)
    assert told(session) == {("A", "includes", "C")}


# Places


def test_a_place_in_the_figure_is_one_step_and_the_reset_takes_all_back(session, tree):
    move_in_figure(session, tree["A"], 30, -12)
    move_in_figure(session, tree["A"], 40, 0)
    move_in_figure(session, tree["K"], 99_999, 5)
    places = {one.category_id: (one.across, one.down) for one in session.study.figure_places.values()}
    assert places == {tree["A"]: (40, 0), tree["K"]: (FARTHEST, 5)}
    assert reset_figure(session) == 2
    assert not session.study.figure_places
    session.undo()
    assert len(session.study.figure_places) == 2
    move_in_figure(session, tree["A"], 0, 0)
    assert [one.category_id for one in session.study.linked(FigurePlace, "category_id", tree["K"])] == [tree["K"]]
    assert not session.study.linked(FigurePlace, "category_id", tree["A"])


# Whatever is done

NAMES = "KLABCDEa"
DEEDS = st.one_of(
    st.tuples(st.just("relate"), st.sampled_from(NAMES), st.sampled_from(RelationKind), st.sampled_from(NAMES)),
    st.tuples(st.just("change"), st.integers(0, 9), st.sampled_from([None, *RelationKind]), st.booleans()),
    st.tuples(st.just("remove"), st.integers(0, 9)),
    st.tuples(st.just("merge"), st.sampled_from("ABCDE"), st.sampled_from("ABCDE")),
    st.tuples(st.just("move"), st.sampled_from("ABCDE"), st.sampled_from("KL")),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


@pytest.fixture(scope="module")
def seven(tmp_path_factory):
    """A study that every example begins with and comes back to, and its ids by name."""
    session = make_session(tmp_path_factory.mktemp("relations"), language="en", title="Study")
    ids = {"K": make_category(session, Layer.ENCOUNTER, "K").id, "L": make_category(session, Layer.ENCOUNTER, "L").id}
    ids |= {name: make_category(session, Layer.SECOND, name).id for name in "ABCDE"}
    ids["a"] = make_category(session, Layer.FIRST, "a", parent_id=ids["A"]).id
    yield session, ids, session.next_undo()
    session.close()


@settings(max_examples=15, deadline=None)
@given(deeds=st.lists(DEEDS, min_size=4, max_size=20))
def test_whatever_is_done_inclusions_form_no_cycle_and_undo_restores(seven, deeds):
    session, ids, floor = seven
    start = {one.id: one for one in session.study.all_records()}
    for deed in deeds:
        study = session.study
        before = {one.id: one for one in study.all_records()}
        try:
            _do(session, ids, floor, deed)
        except Refusal:
            assert {one.id: one for one in study.all_records()} == before
        assert no_cycle(study)
        pairs = [frozenset((one.category_id, one.other_id)) for one in study.relations.values()]
        assert all(len(pair) == 2 for pair in pairs)
        assert len(set(pairs)) == len(pairs)
    end = {one.id: one for one in session.study.all_records()}
    steps = 0
    while session.next_undo() != floor:
        session.undo()
        steps += 1
    assert {one.id: one for one in session.study.all_records()} == start
    for _ in range(steps):
        session.redo()
    assert {one.id: one for one in session.study.all_records()} == end
    for _ in range(steps):
        session.undo()


def _do(session, ids, floor, deed) -> None:
    study = session.study
    relations = sorted(study.relations.values(), key=lambda one: (one.category_id, one.other_id))
    match deed:
        case ("relate", name, kind, other) if {ids[name], ids[other]} <= study.categories.keys():
            relate(session, ids[name], kind, ids[other], justification=f"{name}{other}")
        case ("change", number, kind, turned) if relations:
            change_relation(session, relations[number % len(relations)].id, kind=kind, turned=turned)
        case ("remove", number) if relations:
            remove_relation(session, relations[number % len(relations)].id)
        case ("merge", name, other) if {ids[name], ids[other]} <= study.categories.keys():
            said = {part for one in relations for part in one.justification.split("\n")}
            merge_cards(session, ids[name], ids[other])
            memo = study.memo_on(ids[other])
            kept = "\n".join([one.justification for one in study.relations.values()] + [memo.text if memo else ""])
            assert all(part in kept for part in said)
        case ("move", name, other) if {ids[name], ids[other]} <= study.categories.keys():
            move_cards(session, [ids[name]], ids[other])
        case ("undo",) if session.next_undo() != floor:
            session.undo()
        case ("redo",):
            session.redo()
