"""Two copies of a study joined, where it comes to its outcome: relations, frameworks, the literature beside it."""

import pytest

from phenocode.commands.categories import make_category, merge_cards
from phenocode.commands.frameworks import add_framework, add_item, assign, remove_framework
from phenocode.commands.joining import MINE, THEIRS, join, plan_join
from phenocode.commands.joining_words import say_conflict
from phenocode.commands.literature import add_reference, write_comparison
from phenocode.commands.relations import change_relation, relate
from phenocode.commands.session import Session
from phenocode.commands.supports import choose_supports
from phenocode.study.outcome import FrameworkKind, RelationKind, Stance
from phenocode.study.records import Layer
from tests.joined_copies import QUIET, assert_whole, copies_in, mark, names, records_of


@pytest.fixture
def copies(tmp_path):
    with copies_in(tmp_path) as make:
        yield make


def with_categories(pair_of, *names_of):
    """Two copies that have these categories in common, by name."""
    made = {}

    def prepare(session):
        made.update((name, make_category(session, Layer.FIRST, name).id) for name in names_of)

    return pair_of(prepare), made


def test_inclusions_of_which_each_brought_a_half_go_in_no_circle(copies):
    pair, made = with_categories(copies, "یک", "دو", "سه")
    own = relate(pair.mine, made["یک"], RelationKind.INCLUDES, made["دو"])
    kept = relate(pair.theirs, made["دو"], RelationKind.INCLUDES, made["سه"])
    closing = relate(pair.theirs, made["سه"], RelationKind.INCLUDES, made["یک"])
    choose_supports(pair.theirs, max(kept.id, closing.id), [pair.first.id], name="")
    plan = pair.plan()
    assert not plan.conflicts
    joined = join(pair.mine, plan, {})
    (told,) = joined.told
    assert "was left out: with it, inclusions would go round in a circle" in told
    study = pair.mine.study
    assert own.id in study.relations
    assert len(study.relations) == 2  # the one that came first, by id
    assert not study.supports  # it went with what it was for
    assert_whole(pair.mine, records_of(pair.mine))
    assert plan_join(pair.mine, pair.path).empty


def test_a_relation_that_would_close_a_circle_by_a_change_stays_as_it_was(copies):
    made = {}

    def prepare(session):
        made.update((name, make_category(session, Layer.FIRST, name).id) for name in ("یک", "دو"))
        made["third"] = make_category(session, Layer.FIRST, "سه").id
        relate(session, made["دو"], RelationKind.INCLUDES, made["third"])
        made["changed"] = relate(session, made["third"], RelationKind.PARALLEL, made["یک"]).id

    pair = copies(prepare)
    relate(pair.mine, made["یک"], RelationKind.INCLUDES, made["دو"])
    change_relation(pair.theirs, made["changed"], kind=RelationKind.INCLUDES, justification="چون")
    joined = join(pair.mine, pair.plan(), {})
    changed = pair.mine.study.relations[made["changed"]]
    assert (changed.kind, changed.justification) == (RelationKind.PARALLEL, "چون")
    assert joined.told == (
        "That سه includes یک was left out: with it, inclusions would go round in a circle.",
    )  # fmt: skip


def test_a_pair_of_categories_has_one_relation(copies):
    pair, made = with_categories(copies, "یک", "دو", "سه")
    mine = relate(pair.mine, made["یک"], RelationKind.PARALLEL, made["دو"])
    theirs = relate(pair.theirs, made["دو"], RelationKind.PARALLEL, made["یک"])
    choose_supports(pair.theirs, theirs.id, [pair.first.id], name="")
    relate(pair.mine, made["یک"], RelationKind.INCLUDES, made["سه"])
    relate(pair.theirs, made["سه"], RelationKind.INCLUDES, made["یک"])
    plan = pair.plan()
    (conflict,) = plan.conflicts  # which includes which; what has no direction says the same either way
    join(pair.mine, plan, {conflict.key: THEIRS})
    study = pair.mine.study
    assert len(study.relations) == 2
    assert study.relation_between(made["یک"], made["سه"]).category_id == made["سه"]
    assert [one.id for one in study.supports_of(mine.id)] == [pair.first.id]


def test_relations_that_came_to_be_of_one_pair_are_one_with_their_quotations(copies):
    made = {}

    def prepare(session):
        made.update((name, make_category(session, Layer.FIRST, name).id) for name in ("یک", "دو", "سه"))
        made["moving"] = relate(session, made["سه"], RelationKind.PARALLEL, made["یک"], justification="الف").id

    pair = copies(prepare)
    choose_supports(pair.theirs, made["moving"], [pair.first.id], name="")
    other = relate(pair.theirs, made["دو"], RelationKind.PARALLEL, made["یک"], justification="ب")
    second = mark(pair.theirs, QUIET)
    choose_supports(pair.theirs, other.id, [second.id], name="")
    merge_cards(pair.mine, made["سه"], made["دو"])
    plan = pair.plan()
    (conflict,) = plan.conflicts
    joined = join(pair.mine, plan, {conflict.key: MINE})
    (relation,) = pair.mine.study.relations.values()
    assert (relation.id, relation.justification) == (made["moving"], "الف\nب")
    assert {one.id for one in pair.mine.study.supports_of(relation.id)} == {pair.first.id, second.id}
    assert joined.told == ("1 link came from both sides and is one now.",)
    assert_whole(pair.mine, records_of(pair.mine))
    assert plan_join(pair.mine, pair.path).empty


@pytest.mark.parametrize("decision", [None, MINE, THEIRS])
def test_a_thing_has_one_level_of_an_ordered_framework(copies, decision):
    made = {}

    def prepare(session):
        framework = add_framework(session, "پله‌ها", FrameworkKind.ORDERED, items=[(name, "") for name in "بپت"])
        made.update((item.name, item.id) for item in session.study.items_of(framework.id))
        assign(session, made["ب"], [next(iter(session.study.statements))])

    pair = copies(prepare)
    assign(pair.theirs, made["پ"], [pair.first.id])
    mark(pair.theirs, QUIET)
    if decision:
        assign(pair.mine, made["ت"], [pair.first.id])
    plan = pair.plan()
    conflicts = {conflict.key: decision for conflict in plan.conflicts}
    assert len(conflicts) == (1 if decision else 0)
    if decision:
        said = say_conflict(plan.conflicts[0], plan.find)
        assert (said.part, said.mine, said.theirs) == ("the item laid over it", "ت", "پ")
    join(pair.mine, plan, conflicts)
    (assignment,) = pair.mine.study.assignments.values()
    assert assignment.item_id == made["ت" if decision == MINE else "پ"]
    assert plan_join(pair.mine, pair.path).empty


def test_the_same_framework_added_by_both_is_one_and_one_of_another_kind_is_another(copies):
    pair = copies()
    add_framework(pair.mine, "شکاف", FrameworkKind.GAP, items=[(one, "") for one in ("الف", "ب", "پ")])
    add_framework(pair.theirs, "شکاف", FrameworkKind.GAP, items=[(one, "") for one in ("a", "b", "c")], aspects=["یک"])
    add_framework(pair.mine, "مراحل", FrameworkKind.ORDERED, items=[("یک", "")])
    add_framework(pair.theirs, "مراحل", FrameworkKind.UNORDERED, items=[("یک", "")])
    join(pair.mine, pair.plan(), {})
    study = pair.mine.study
    assert names(study.frameworks) == ["شکاف", "مراحل", "مراحل 2"]
    gap = next(one for one in study.frameworks.values() if one.kind is FrameworkKind.GAP)
    assert [one.name for one in study.items_of(gap.id)] == ["الف", "ب", "پ"]
    assert [one.name for one in study.aspects_of(gap.id)] == ["یک"]


def test_where_one_found_nothing_and_the_other_a_source_something_was_found(copies):
    pair, made = with_categories(copies, "یک")
    write_comparison(pair.mine, made["یک"], None, stance=Stance.NOTHING_FOUND, note="جست‌وجو")
    source = add_reference(pair.theirs, authors="کینگ", year="2001")
    write_comparison(pair.theirs, made["یک"], source.id, stance=Stance.ALIGNED, note="همین")
    join(pair.mine, pair.plan(), {})
    (comparison,) = pair.mine.study.comparisons.values()
    assert (comparison.reference_id, comparison.note) == (source.id, "همین\nجست‌وجو")
    assert plan_join(pair.mine, pair.path).empty


def test_all_that_hangs_on_what_is_asked_for_again_comes_with_it(copies):
    made = {}

    def prepare(session):
        framework = add_framework(session, "پله‌ها", FrameworkKind.ORDERED, items=[("ب", "")])
        (item,) = session.study.items_of(framework.id)
        assign(session, item.id, list(session.study.statements))
        made["framework"] = framework.id

    pair = copies(prepare)
    remove_framework(pair.mine, made["framework"])
    mark(pair.theirs, QUIET)
    plan = pair.plan()
    join(pair.mine, plan, {plan.conflicts[0].key: MINE})
    pair.theirs = Session.open(pair.path, researcher="B")
    add_item(pair.theirs, made["framework"], "پ")
    plan = pair.plan()
    (conflict,) = plan.conflicts
    assert (conflict.about.id, conflict.default) == (made["framework"], "")
    join(pair.mine, plan, {conflict.key: THEIRS})
    study = pair.mine.study
    assert [one.name for one in study.items_of(made["framework"])] == ["ب", "پ"]
    assert len(study.assignments) == 1
