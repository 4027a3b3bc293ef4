"""What differs between two category systems, on a small study whose differences are counted by hand."""

import random
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode import i18n
from phenocode.analysis.differences import ChangeKind, Difference, compare, same_system
from phenocode.analysis.iteration_table import difference_table
from phenocode.commands.categories import (
    describe_card,
    make_category,
    make_code,
    merge_cards,
    move_cards,
    remove_cards,
    rename_card,
    reorder_card,
)
from phenocode.commands.iterations import keep_iteration
from phenocode.commands.memos import write_memo
from phenocode.commands.splitting import split_card
from phenocode.commands.statements import code_statement, mark_statement, uncode_statement, unmark_statements
from phenocode.study.model import Study
from phenocode.study.records import (
    Category,
    Coding,
    InitialCode,
    Layer,
    Placement,
    Span,
    Statement,
    StudyInfo,
    Transcript,
)
from tests.random_deeds import INTERVIEW, Deeds
from tests.small_studies import Builder
from tests.studies import add_transcript, make_session


def garden() -> Builder:
    """Two encounters, three second-layer and five first-layer categories, seven codes, ten statements, one passage.

    Encounter | second | first | codes (statements)
    With others | Street | Meeting | greeting (s1 s2), talking (s2 s3)
                |        | Helping | carrying (s4 s5 s6)
    With oneself | Work | Habit | daily (s7), weekly (s8)
                 | Rest | Quiet | silence (s9)
                 |      | Empty | (none)
    no category: loose (s10)
    """
    b = Builder("en", "gardening")
    b.participant("P1")
    b.transcript("T1", "P1")
    b.transcript("Paper", literature=True)
    b.encounter("With others")
    b.encounter("With oneself")
    b.second("Street", "With others")
    b.second("Work", "With oneself")
    b.second("Rest", "With oneself")
    b.first("Meeting", "Street")
    b.first("Helping", "Street")
    b.first("Habit", "Work")
    b.first("Quiet", "Rest")
    b.first("Empty", "Rest")
    b.new_code("greeting", "Meeting")
    b.new_code("talking", "Meeting")
    b.new_code("carrying", "Helping")
    b.new_code("daily", "Habit")
    b.new_code("weekly", "Habit")
    b.new_code("silence", "Quiet")
    b.new_code("loose")
    carried = {
        "s1": ["greeting"],
        "s2": ["greeting", "talking"],
        "s3": ["talking"],
        "s4": ["carrying"],
        "s5": ["carrying"],
        "s6": ["carrying"],
        "s7": ["daily"],
        "s8": ["weekly"],
        "s9": ["silence"],
        "s10": ["loose"],
    }
    for number, (name, codes) in enumerate(carried.items()):
        b.statement(name, "T1", (20 * number, "words"), codes=codes)
    b.statement("passage", "Paper", (0, "words"), codes=["greeting"])
    return b


def without(b: Builder, *ids: str) -> None:
    """Take records away, and the links that they hang on."""
    for record in list(b.records.values()):
        linked = {getattr(record, field, None) for field in ("statement_id", "code_id", "category_id")}
        if record.id in ids or linked & set(ids):
            del b.records[record.id]


def rename(b: Builder, card: str, name: str) -> None:
    b.records[card] = replace(b.records[card], name=name)


def told(difference: Difference) -> list[tuple]:
    """The changes as (kind, layer, name, others)."""
    return [(c.kind.value, c.layer, c.name, tuple(other.name for other in c.others)) for c in difference.changes]


def of(difference: Difference, card: str, kind: ChangeKind):
    (change,) = [change for change in difference.changes if (change.id, change.kind) == (card, kind)]
    return change


def changed(change) -> Difference:
    after = garden()
    change(after)
    return compare(garden().study(), after.study())


def test_equal_systems_do_not_differ():
    assert compare(garden().study(), garden().study()) == Difference((), (), ())
    assert compare(garden().study(), garden().study()).empty
    assert same_system(garden().study(), garden().study())


def test_a_statement_without_a_code_makes_another_system():
    other = garden()
    other.statement("s11", "T1", (900, "new"))
    assert not same_system(garden().study(), other.study())
    assert not same_system(other.study(), garden().study())


def test_of_several_cards_to_which_all_went_the_smallest_is_the_one():
    def change(b):
        without(b, "loose")
        for number, code in enumerate(("carrying", "silence", "talking")):
            b.records[f"s10 {code}"] = Coding(f"s10 {code}", "s10", code, number)

    assert ("merged", "code", "silence", ("loose",)) in told(changed(change))

    def change_back(b):
        b.new_code("new")
        for code in ("carrying", "silence"):
            b.records[f"s10 {code}"] = Coding(f"s10 {code}", "s10", code, 1)
        b.records["s10 new"] = Coding("s10 new", "s10", "new", 2)

    before, after = garden(), garden()
    change_back(before)
    without(before, "new")
    change_back(after)
    for code in ("loose", "carrying", "silence"):
        for record in list(after.records.values()):
            if isinstance(record, Coding) and (record.statement_id, record.code_id) == ("s10", code):
                del after.records[record.id]
    difference = told(compare(before.study(), after.study()))
    assert [change for change in difference if change[0] == "split"] == [("split", "code", "loose", ("new",))]


def test_a_new_card():
    def change(b):
        b.second("Season", "With oneself")
        b.new_code("pruning", "Habit")
        b.statement("s11", "T1", (900, "new"), codes=["pruning"])

    difference = changed(change)
    assert told(difference) == [
        ("statements", "encounter", "With oneself", ()),
        ("new", "second", "Season", ()),
        ("statements", "second", "Work", ()),
        ("statements", "first", "Habit", ()),
        ("new", "code", "pruning", ()),
    ]
    new = of(difference, "pruning", ChangeKind.NEW)
    assert (new.gained, new.lost, [card.name for card in new.under]) == (("s11",), (), ["Habit"])
    assert of(difference, "With oneself", ChangeKind.STATEMENTS).gained == ("s11",)
    assert (difference.statements_gained, difference.statements_lost) == (("s11",), ())
    assert str(of(difference, "Season", ChangeKind.NEW)) == "New second-layer category: Season"


def test_a_card_that_is_gone():
    difference = changed(lambda b: without(b, "silence", "Empty"))
    assert told(difference) == [
        ("statements", "encounter", "With oneself", ()),
        ("statements", "second", "Rest", ()),
        ("gone", "first", "Empty", ()),
        ("statements", "first", "Quiet", ()),
        ("gone", "code", "silence", ()),
    ]
    gone = of(difference, "silence", ChangeKind.GONE)
    assert (gone.gained, gone.lost, gone.gone) == ((), ("s9",), True)
    assert [card.name for card in gone.under_before] == ["Quiet"]
    assert str(gone) == "The code silence is gone"
    # The statement itself was not unmarked.
    assert difference.statements_lost == ()


def test_a_renamed_card_keeps_everything_else():
    difference = changed(lambda b: rename(b, "Meeting", "Encountering"))
    assert told(difference) == [("renamed", "first", "Encountering", ())]
    (change,) = difference.changes
    assert change.former == "Meeting"
    assert str(change) == "The first-layer category Meeting is called Encountering now"


def test_a_moved_category_takes_its_statements_with_it():
    difference = changed(lambda b: b.change("Helping", parent_id="Work"))
    assert told(difference) == [
        ("statements", "encounter", "With others", ()),
        ("statements", "encounter", "With oneself", ()),
        ("statements", "second", "Street", ()),
        ("statements", "second", "Work", ()),
        ("moved", "first", "Helping", ()),
    ]
    assert of(difference, "Street", ChangeKind.STATEMENTS).lost == ("s4", "s5", "s6")
    assert of(difference, "Work", ChangeKind.STATEMENTS).gained == ("s4", "s5", "s6")
    moved = of(difference, "Helping", ChangeKind.MOVED)
    assert str(moved) == "The first-layer category Helping was moved from Street to Work"


@pytest.mark.parametrize(
    ("code", "parents", "sentence"),
    [
        ("loose", ["Empty"], "The code loose was put under Empty"),
        ("daily", [], "The code daily was taken out of Habit"),
        ("daily", ["Quiet"], "The code daily was moved from Habit to Quiet"),
        ("daily", ["Habit", "Quiet"], "The code daily was moved from Habit to Habit, Quiet"),
    ],
)
def test_a_moved_code(code, parents, sentence):
    def change(b):
        for record in [r for r in b.records.values() if isinstance(r, Placement) and r.code_id == code]:
            del b.records[record.id]
        for parent in parents:
            b._add(Placement(f"{code} now under {parent}", code, parent))

    assert str(of(changed(change), code, ChangeKind.MOVED)) == sentence


def test_a_code_merged_into_another():
    def change(b):
        without(b, "greeting")
        b.code("s1", "talking")

    difference = changed(change)
    assert told(difference) == [("merged", "code", "talking", ("greeting",))]
    (change,) = difference.changes
    assert (change.gained, change.lost) == (("s1",), ())
    assert str(change) == "greeting was merged into the code talking"
    assert difference.of("greeting") == difference.of("talking") == (change,)


def test_several_codes_merged_into_a_new_one():
    def change(b):
        without(b, "daily", "weekly")
        b.new_code("regularly", "Habit")
        b.code("s7", "regularly")
        b.code("s8", "regularly")

    difference = changed(change)
    assert told(difference) == [("merged", "code", "regularly", ("daily", "weekly"))]
    assert difference.changes[0].gained == ("s7", "s8")
    assert str(difference.changes[0]) == "daily, weekly were merged into the code regularly"


def test_statements_unmarked_since_do_not_hide_a_merge():
    def change(b):
        without(b, "greeting", "s2")
        b.code("s1", "talking")

    difference = changed(change)
    merged = of(difference, "talking", ChangeKind.MERGED)
    assert (merged.gained, merged.lost) == (("s1",), ("s2",))
    assert difference.statements_lost == ("s2",)


def test_a_removed_code_whose_statements_had_another_anyway_was_not_merged():
    def add(b):
        b.new_code("presence", "Quiet")
        b.code("s9", "presence")

    before, after = garden(), garden()
    add(before)
    add(after)
    without(after, "presence")
    assert told(compare(before.study(), after.study())) == [("gone", "code", "presence", ())]


def test_a_code_whose_statements_went_to_several_others_is_gone():
    def change(b):
        without(b, "carrying")
        b.code("s4", "daily")
        b.code("s5", "weekly")
        b.code("s6", "weekly")

    difference = changed(change)
    assert of(difference, "carrying", ChangeKind.GONE).lost == ("s4", "s5", "s6")
    assert of(difference, "weekly", ChangeKind.STATEMENTS).gained == ("s5", "s6")


def test_a_merged_category_is_told_once_and_not_each_code_that_moved_with_it():
    def change(b):
        for code in ("greeting", "talking"):
            b.change(f"{code} under Meeting", category_id="Helping")
        without(b, "Meeting")

    difference = changed(change)
    assert told(difference) == [("merged", "first", "Helping", ("Meeting",))]
    assert difference.changes[0].gained == ("s1", "s2", "s3")


def test_a_merge_is_seen_through_the_merges_below_it():
    """Rest goes into Work, and so do its only category that has anything and the code in that."""

    def change(b):
        without(b, "silence", "Quiet", "Empty", "Rest")
        b.code("s9", "daily")

    assert told(changed(change)) == [
        ("merged", "second", "Work", ("Rest",)),
        ("gone", "first", "Empty", ()),
        ("merged", "first", "Habit", ("Quiet",)),
        ("merged", "code", "daily", ("silence",)),
    ]


def test_a_split_code_that_stays():
    def change(b):
        b.new_code("lifting", "Helping")
        b.change("s5 has carrying", code_id="lifting")

    difference = changed(change)
    assert told(difference) == [("split", "code", "carrying", ("lifting",))]
    (change,) = difference.changes
    assert (change.gained, change.lost, change.gone) == ((), ("s5",), False)
    assert str(change) == "lifting was split off the code carrying"
    assert difference.of("lifting") == (change,)


def test_a_split_code_that_is_gone():
    def change(b):
        without(b, "carrying")
        b.new_code("lifting", "Helping")
        b.new_code("bringing", "Helping")
        b.code("s4", "lifting")
        b.code("s5", "bringing")
        b.code("s6", "bringing")

    difference = changed(change)
    assert told(difference) == [("split", "code", "carrying", ("lifting", "bringing"))]
    (change,) = difference.changes
    assert (change.lost, change.gone) == (("s4", "s5", "s6"), True)
    assert str(change) == "The code carrying was split into lifting, bringing"


def test_a_code_that_is_gone_and_of_which_one_new_code_has_all_and_another_a_part_was_split():
    def change(b):
        without(b, "carrying")
        b.new_code("lifting", "Helping")
        b.new_code("heavy", "Helping")
        for statement in ("s4", "s5", "s6"):
            b.code(statement, "lifting")
        b.code("s5", "heavy")

    assert told(changed(change)) == [("split", "code", "carrying", ("lifting", "heavy"))]


def test_a_code_given_besides_another_was_not_split_off():
    def change(b):
        b.new_code("heavy", "Habit")
        b.code("s5", "heavy")

    difference = changed(change)
    assert ("new", "code", "heavy", ()) in told(difference)
    assert not [change for change in difference.changes if change.kind is ChangeKind.SPLIT]


def test_a_new_code_from_several_former_ones_that_stay_is_new():
    def change(b):
        b.new_code("all kinds", "Helping")
        b.change("s5 has carrying", code_id="all kinds")
        b.change("s3 has talking", code_id="all kinds")

    difference = changed(change)
    assert ("new", "code", "all kinds", ()) in told(difference)
    assert of(difference, "all kinds", ChangeKind.NEW).gained == ("s3", "s5")


def test_one_new_card_in_place_of_one_gone_is_a_merge():
    def change(b):
        without(b, "carrying")
        b.new_code("lifting", "Helping")
        for statement in ("s4", "s5", "s6"):
            b.code(statement, "lifting")

    difference = changed(change)
    assert told(difference) == [("merged", "code", "lifting", ("carrying",))]


def test_a_split_category_and_the_code_that_went_with_it():
    def change(b):
        b.first("Speaking", "Street")
        b.change("talking under Meeting", category_id="Speaking")

    difference = changed(change)
    assert told(difference) == [("split", "first", "Meeting", ("Speaking",)), ("moved", "code", "talking", ())]
    assert difference.changes[0].lost == ("s3",)  # s2 carries both


def test_a_split_is_seen_through_the_splits_below_it():
    """Half of Helping's only code goes to a new category: the code is split, and so is the category."""

    def change(b):
        b.first("Carrying alone", "Street")
        b.new_code("carrying alone", "Carrying alone")
        b.change("s6 has carrying", code_id="carrying alone")

    assert told(changed(change)) == [
        ("split", "first", "Helping", ("Carrying alone",)),
        ("split", "code", "carrying", ("carrying alone",)),
    ]


def test_rewritten_texts_are_named():
    def change(b):
        b.change("daily", definition="each day")
        b.change("Street", definition="d", is_not="n", internal_horizon="i", second_language_name="کوچه")

    difference = changed(change)
    assert told(difference) == [("rewritten", "second", "Street", ()), ("rewritten", "code", "daily", ())]
    assert difference.changes[0].fields == ("definition", "internal_horizon", "is_not", "second_language_name")
    assert (
        str(difference.changes[0]) == "The second-layer category Street was described anew: "
        "definition, internal horizon, what it is not, name in another language"
    )
    assert str(difference.changes[1]) == "The code daily was described anew: definition"


def test_colours_and_positions_are_no_difference_that_is_told():
    def change(b):
        b.change("Street", colour=7, position=9)

    assert changed(change).empty
    after = garden()
    change(after)
    assert not same_system(garden().study(), after.study())


def test_a_card_can_change_in_several_ways_in_the_order_of_kinds():
    def change(b):
        b.change("Helping", parent_id="Work", definition="new")
        rename(b, "Helping", "Aiding")
        b.code("s1", "carrying")

    difference = changed(change)
    assert [change.kind for change in difference.of("Helping")] == [
        ChangeKind.RENAMED,
        ChangeKind.MOVED,
        ChangeKind.REWRITTEN,
        ChangeKind.STATEMENTS,
    ]
    assert str(difference.of("Helping")[-1]) == "The first-layer category Aiding gained 1 statement"


def test_statements_gained_and_lost_are_said_together():
    def change(b):
        without(b, "s4")
        b.code("s1", "carrying")
        b.code("s2", "carrying")

    difference = changed(change)
    assert str(of(difference, "carrying", ChangeKind.STATEMENTS)) == "The code carrying gained 2 statements and lost 1"
    lost = changed(lambda b: without(b, "s4", "s5"))
    assert str(of(lost, "carrying", ChangeKind.STATEMENTS)) == "The code carrying lost 2 statements"
    assert lost.statements_lost == ("s4", "s5")


def test_passages_of_literature_count_nowhere():
    assert changed(lambda b: without(b, "passage")).empty

    def change(b):
        b.statement("another", "Paper", (50, "words"), codes=["silence"])

    assert changed(change).empty


def test_names_are_isolated_and_numbers_are_in_the_interfaces_digits():
    i18n.speak("fa")
    difference = changed(lambda b: without(b, "s4", "s5"))
    said = str(of(difference, "carrying", ChangeKind.STATEMENTS))
    assert said == "The \u2068code\u2069 \u2068carrying\u2069 lost ۲ statements"
    merged = changed(lambda b: (without(b, "greeting"), b.code("s1", "talking")))
    assert str(merged.changes[0]).startswith("\u2068\u2068greeting\u2069\u2069 was merged")


def test_a_change_tells_itself_in_json():
    difference = changed(lambda b: b.change("Helping", parent_id="Work"))
    moved = of(difference, "Helping", ChangeKind.MOVED).as_json()
    assert moved == {
        "kind": "moved",
        "layer": "first",
        "id": "Helping",
        "name": "Helping",
        "former": "",
        "others": [],
        "under_before": ["Street"],
        "under": ["Work"],
        "fields": [],
        "gained": [],
        "lost": [],
        "sentence": "The first-layer category Helping was moved from Street to Work",
    }
    assert set(difference.as_json()) == {"changes", "statements_gained", "statements_lost"}


def test_the_table_of_a_difference_is_in_the_studys_language():
    def change(b):
        b.change("Helping", parent_id="Work")
        rename(b, "Helping", "Aiding")
        b.new_code("lifting", "Helping")
        b.change("s5 has carrying", code_id="lifting")
        b.change("Rest", relevance="yes")
        without(b, "greeting")
        b.code("s1", "talking")

    difference = changed(change)
    table = difference_table(difference, "en")
    assert table.headings == ("Layer", "Name", "Change", "Before", "Now", "Statements gained", "Statements lost")
    assert [row for row in table.rows if row[2] != "Statements"] == [
        ("Second-layer category", "Rest", "Described anew", "", "relevance", 0, 0),
        ("First-layer category", "Aiding", "Renamed", "Helping", "Aiding", 0, 0),
        ("First-layer category", "Aiding", "Moved", "Street", "Work", 0, 0),
        ("Initial code", "talking", "Merged", "greeting", "talking", 1, 0),
        ("Initial code", "carrying", "Split", "carrying", "carrying, lifting", 0, 1),
    ]
    i18n.speak("fa")
    persian = difference_table(difference, "fa")
    assert len(persian.rows) == len(table.rows)
    assert persian.rows[-1] == ("کد اولیه", "carrying", "تفکیک شده", "carrying", "carrying، lifting", 0, 1)
    assert not any("\u2068" in str(cell) for row in persian.rows for cell in row)


# On a real study, through the deeds


def test_deeds_of_every_kind_are_seen_in_a_real_study(tmp_path):
    session = make_session(tmp_path, language="en")
    text = "P1: one. two. three. four. five."
    transcript = add_transcript(session, text, participant="P1")
    carried = {"one.": "a", "two.": "a", "three.": "b", "four.": "c", "five.": "d"}
    statements = {
        word: mark_statement(session, transcript.id, [(text.index(word), text.index(word) + len(word))], codes=[code])
        for word, code in carried.items()
    }
    code = {one.name: one.id for one in session.study.codes.values()}
    second = make_category(session, Layer.SECOND, "II")
    first = make_category(session, Layer.FIRST, "I", parent_id=second.id, holding=[code["a"], code["b"]])
    other = make_category(session, Layer.FIRST, "I too", parent_id=second.id, holding=[code["c"]])
    iteration = keep_iteration(session, "one", reason="done")
    split_card(session, code["a"], "a too", [next(iter(session.study.codings_with(code["a"]))).id])
    merge_cards(session, code["b"], code["c"], reason="the same")
    rename_card(session, other.id, "renamed")
    move_cards(session, [first.id], None)
    describe_card(session, second.id, definition="told")
    write_memo(session, first.id, "think")
    make_code(session, "fresh")
    remove_cards(session, [code["d"]])
    reorder_card(session, second.id, None)
    unmark_statements(session, [statements["two."].id])
    since = mark_statement(session, transcript.id, [(4, 12)], codes=["c"])
    uncode_statement(session, statements["four."].id, code["c"])
    code_statement(session, statements["four."].id, "fresh")
    difference = compare(session.version(iteration.id), session.study)
    assert told(difference) == [
        ("rewritten", "second", "II", ()),
        ("statements", "second", "II", ()),
        ("renamed", "first", "renamed", ()),
        ("moved", "first", "I", ()),
        ("rewritten", "first", "I", ()),
        ("statements", "first", "I", ()),
        ("statements", "first", "renamed", ()),
        ("gone", "code", "d", ()),
        ("merged", "code", "c", ("b",)),
        ("split", "code", "a", ("a too",)),
        ("split", "code", "c", ("fresh",)),
    ]
    assert difference.statements_gained == (since.id,)
    assert difference.statements_lost == (statements["two."].id,)
    back = compare(session.study, session.version(iteration.id))
    assert back.statements_gained == difference.statements_lost
    assert {(c.name, c.former) for c in back.changes if c.kind is ChangeKind.RENAMED} == {("I too", "renamed")}
    session.close()


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 40))
def test_a_difference_holds_together_whatever_was_done(tmp_path_factory, seed, steps):
    session = make_session(tmp_path_factory.mktemp("differences"))
    try:
        add_transcript(session, INTERVIEW)
        deeds = Deeds(session, random.Random(seed))
        deeds.do_steps(25)
        before = session.version(keep_iteration(session, "یکم", reason="دلیل").id)
        deeds.do_steps(steps)
        for one, other in ((before, session.study), (session.study, before)):
            check(one, other, compare(one, other))
        assert compare(session.study, session.study).empty
    finally:
        session.close()


def check(before, after, difference):
    cards = before.codes | before.categories, after.codes | after.categories
    for card in cards[1].keys() - cards[0].keys():  # said to be new, merged from others, or split off
        assert difference.of(card)
    for card in cards[0].keys() - cards[1].keys():
        assert {change.kind for change in difference.of(card)} & {ChangeKind.GONE, ChangeKind.MERGED, ChangeKind.SPLIT}
    for change in difference.changes:
        assert change.id in cards[1] or change.id in cards[0]
        assert change.name
        assert str(change)
        assert not set(change.gained) & set(change.lost)
        assert change.gained or change.lost or change.kind is not ChangeKind.STATEMENTS
        if change.kind is ChangeKind.RENAMED:
            assert cards[0][change.id].name == change.former != change.name == cards[1][change.id].name
    assert set(difference.statements_lost) == before.statements.keys() - after.statements.keys()
    difference_table(difference, "fa")


def test_a_large_study_is_compared_quickly():
    """300 codes, 1,500 statements; the bound is five times what was measured."""
    before, after = large(random.Random(1)), large(random.Random(2))
    compare(before, after)
    began = time.perf_counter()
    difference = compare(before, after)
    took = time.perf_counter() - began
    assert len(difference.changes) > 200
    assert took < 0.25


def large(chance: random.Random) -> Study:
    records = [StudyInfo("study", "t", "", "", "en", ""), Transcript("t", "t", None, "s", False, "", 99_999, 0)]
    records += [Category(f"e{n}", Layer.ENCOUNTER, f"e{n}", None, n, 0, "", "", "", "") for n in range(3)]
    for layer, letter, above, count in ((Layer.SECOND, "b", "e", 10), (Layer.FIRST, "a", "b", 40)):
        parents = {"e": 3, "b": 10}[above]
        records += [
            Category(f"{letter}{n}", layer, f"{letter}{n}", f"{above}{chance.randrange(parents)}", n, 0, "", "", "", "")
            for n in range(count)
        ]
    codes = [f"c{n}" for n in range(300)] if chance.random() < 0.5 else [f"c{n}" for n in range(30, 330)]
    records += [InitialCode(code, code, "", n) for n, code in enumerate(codes)]
    records += [Placement(f"{code} under", code, f"a{chance.randrange(40)}") for code in codes]
    for n in range(1500):
        records.append(Statement(f"s{n}", "t", None, (Span(n * 10, n * 10 + 9, ""),), "", n))
        for code in chance.sample(codes, chance.choice((1, 1, 2))):
            records.append(Coding(f"s{n} {code}", f"s{n}", code, 0))
    return Study(records)
