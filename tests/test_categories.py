"""Deeds on codes and categories of description: making, naming, moving, merging, removing."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from phenocode.commands.categories import (
    cards_of,
    describe_card,
    layer_word,
    make_category,
    make_code,
    merge_cards,
    move_cards,
    remove_cards,
    rename_card,
    reorder_card,
)
from phenocode.commands.memos import write_memo
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.errors import Refusal
from phenocode.study.records import Layer, Placement, new_id
from tests.studies import add_transcript, make_session, picture_of

TEXT = "م۱: " + " ".join(f"واژهٔ{number}" for number in range(100))
ABOVE = {"code": Layer.FIRST, "first": Layer.SECOND, "second": Layer.ENCOUNTER}


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    """A closed study with a tree of cards, and their ids by name.

    Codes a, b, c, d, each on two statements; first layer 1 (a, b), 2 (c); second 3 (1), 4 (2); encounters 5, 6.
    """
    session = make_session(tmp_path_factory.mktemp("study"))
    transcript = add_transcript(session, TEXT)
    for number in range(4):
        codes = ["abcd"[number], "abcd"[(number + 1) % 4]]
        mark_statement(session, transcript.id, [(10 + 20 * number, 25 + 20 * number)], codes=codes)
    made = {code.name: code for code in session.study.codes.values()}

    def under(*names):
        return [made[name].id for name in names]

    made["1"] = make_category(session, Layer.FIRST, "1", holding=under("a", "b"))
    made["2"] = make_category(session, Layer.FIRST, "2", holding=under("c"))
    made["3"] = make_category(session, Layer.SECOND, "3", holding=under("1"))
    made["4"] = make_category(session, Layer.SECOND, "4", holding=under("2"))
    made["5"] = make_category(session, Layer.ENCOUNTER, "5", holding=under("3", "4"))
    made["6"] = make_category(session, Layer.ENCOUNTER, "6")
    session.close()
    return session.path, {name: card.id for name, card in made.items()}


@pytest.fixture
def session(planted, tmp_path):
    """The planted study, open."""
    opened = Session.open(Path(shutil.copy(planted[0], tmp_path)), researcher="ن. مرادی")
    yield opened
    opened.close()


@pytest.fixture
def tree(planted):
    """The ids of the cards, by name."""
    return planted[1]


def name(session, card_id):
    return session.study.find(card_id).name


def shape(session):
    """The tree by names: each card and what stands directly under it."""
    study = session.study
    below = {code.name: [s.id for s in study.statements_with(code.id)] for code in study.codes_in_order()}
    below = {key: sorted(value) for key, value in below.items()}
    for layer in Layer:
        for category in study.layer(layer):
            cards = study.codes_under(category.id) if layer is Layer.FIRST else study.children_of(category.id)
            below[category.name] = [card.name for card in cards]
    return below


def comes_back(session, before):
    """One undo leads back to ``before``, one redo to the present."""
    after = picture_of(session.study)
    session.undo()
    assert picture_of(session.study) == picture_of(session._file.read_study()) == before
    session.redo()
    assert picture_of(session.study) == picture_of(session._file.read_study()) == after


# Making


def test_cards_are_made_after_the_last_of_their_layer(session, tree):
    assert [card.position for card in cards_of(session.study, "code")] == [0, 1, 2, 3]
    assert [card.name for card in cards_of(session.study, "second")] == ["3", "4"]
    assert [session.study.categories[tree[key]].colour for key in "123456"] == [0, 0, 3, 9, 0, 0]
    assert [layer_word(session.study.find(tree[key])) for key in "a146"] == ["code", "first", "second", "encounter"]


def test_a_category_takes_the_cards_it_is_made_for_in_one_step(session, tree):
    before, steps = picture_of(session.study), len(session.history())
    made = make_category(session, Layer.FIRST, "نو", parent_id=tree["4"], holding=[tree["a"], tree["c"], tree["d"]])
    assert shape(session)["نو"] == ["a", "c", "d"]
    assert shape(session)["1"] == ["b"]
    assert shape(session)["4"] == ["2", "نو"]
    assert session.study.chain_of(tree["a"]).first == made
    assert len(session.history()) == steps + 1
    comes_back(session, before)


@pytest.mark.parametrize("layer", [None, *Layer])
def test_a_blank_or_taken_name_is_refused_in_its_layer_only(session, tree, layer):
    word = layer.value if layer else "code"

    def make(title):
        return make_category(session, layer, title) if layer else make_code(session, title)

    make("نیاز به\u200cحمایت")
    before = session.history()
    for blank in ("", "   ", "\u200c"):
        with pytest.raises(Refusal, match="at least one letter"):
            make(blank)
    with pytest.raises(Refusal, match="is taken: نیاز به\u200cحمایت is the same name"):
        make("نياز بهحمايت")
    assert session.history() == before
    other = make_code(session, "5") if layer is None else make_category(session, layer, "نیاز دیگر")
    assert other in cards_of(session.study, word)


def test_a_wrong_layer_is_refused_at_making(session, tree):
    before = session.history()
    with pytest.raises(Refusal, match="can't stand under"):
        make_category(session, Layer.FIRST, "نو", parent_id=tree["5"])
    with pytest.raises(Refusal, match="can't stand under"):
        make_category(session, Layer.SECOND, "نو", holding=[tree["a"]])
    with pytest.raises(Refusal, match="can't stand under"):
        make_category(session, Layer.ENCOUNTER, "نو", parent_id=tree["5"])
    assert session.history() == before


# Names, texts, order


@pytest.mark.parametrize("key", ["a", "1", "3", "5"])
def test_a_card_is_renamed_with_a_reason(session, tree, key):
    before = picture_of(session.study)
    rename_card(session, tree[key], "  نام\nتازه ", reason="روشن‌تر")
    assert name(session, tree[key]) == "نام تازه"
    step = session.history()[-1]
    assert (step.label, step.reason, step.parameters["name"], step.parameters["new"]) == (
        "card.rename",
        "روشن‌تر",
        key,
        "نام تازه",
    )
    comes_back(session, before)


def test_a_name_of_another_card_of_the_layer_is_refused(session, tree):
    with pytest.raises(Refusal, match="B is taken: b is the same name"):
        rename_card(session, tree["a"], "B")
    rename_card(session, tree["a"], "1")  # of another layer
    before = session.history()
    rename_card(session, tree["a"], " 1 ")
    assert session.history() == before
    with pytest.raises(Refusal, match="at least one letter"):
        rename_card(session, tree["a"], "   ")


def test_the_same_name_can_be_spelled_anew(session, tree):
    rename_card(session, tree["a"], "می‌تواند")
    rename_card(session, tree["a"], "می تواند")
    assert name(session, tree["a"]) == "می تواند"


def test_cards_are_described(session, tree):
    describe_card(session, tree["a"], definition="  یک\nدو ")
    assert session.study.codes[tree["a"]].definition == "یک\nدو"
    describe_card(session, tree["3"], referential="چه", structural="چگونه", is_not="نه این")
    category = session.study.categories[tree["3"]]
    assert (category.definition, category.referential, category.structural, category.is_not) == (
        "",
        "چه",
        "چگونه",
        "نه این",
    )
    before = session.history()
    describe_card(session, tree["3"], referential=" چه ")
    assert session.history() == before
    assert before[-1].parameters["fields"] == ["is_not", "referential", "structural"]


def test_a_card_is_put_before_another_or_last(session, tree):
    before = picture_of(session.study)
    reorder_card(session, tree["d"], tree["b"])
    assert [card.name for card in cards_of(session.study, "code")] == ["a", "d", "b", "c"]
    comes_back(session, before)
    reorder_card(session, tree["a"], None)
    assert [card.name for card in cards_of(session.study, "code")] == ["d", "b", "c", "a"]
    steps = session.history()
    reorder_card(session, tree["a"], None)
    reorder_card(session, tree["b"], tree["b"])
    assert session.history() == steps
    reorder_card(session, tree["4"], tree["3"])
    assert [card.name for card in cards_of(session.study, "second")] == ["4", "3"]


# Moving


def test_cards_move_together_in_one_step(session, tree):
    before, steps = picture_of(session.study), len(session.history())
    move_cards(session, [tree["a"], tree["c"], tree["d"]], tree["2"], reason="نزدیک‌تر")
    assert shape(session)["2"] == ["a", "c", "d"]
    assert shape(session)["1"] == ["b"]
    step = session.history()[-1]
    assert len(session.history()) == steps + 1
    assert (step.label, step.reason, step.parameters["target"], step.parameters["count"]) == (
        "card.move",
        "نزدیک‌تر",
        "2",
        3,
    )
    comes_back(session, before)


@pytest.mark.parametrize(("key", "target"), [("a", "2"), ("1", "4"), ("3", "6")])
def test_a_card_moves_and_comes_out_of_its_category(session, tree, key, target):
    before = picture_of(session.study)
    move_cards(session, [tree[key]], tree[target])
    assert key in shape(session)[target]
    assert sum(key in below for below in shape(session).values()) == 1
    comes_back(session, before)
    move_cards(session, [tree[key]], None)
    assert not any(key in below for below in shape(session).values())
    assert session.history()[-1].label == "card.unplace"


def test_moving_where_it_stands_leaves_no_step(session, tree):
    before = session.history()
    move_cards(session, [tree["a"], tree["b"]], tree["1"])
    move_cards(session, [tree["1"]], tree["3"])
    move_cards(session, [tree["d"]], None)
    move_cards(session, [tree["3"]], tree["5"])
    assert session.history() == before


@pytest.mark.parametrize("target", "abcd123456")
@pytest.mark.parametrize("key", "a136")
def test_a_card_moves_to_the_next_layer_only(session, tree, key, target):
    wanted = ABOVE.get(layer_word(session.study.find(tree[key])))
    target_card = session.study.find(tree[target])
    before = session.history()
    if key == target:
        with pytest.raises(Refusal, match=f"{key} can't be moved under itself"):
            move_cards(session, [tree[key]], tree[target])
    elif getattr(target_card, "layer", None) is None:
        return  # a code holds nothing; no workspace offers it
    elif target_card.layer is wanted:
        move_cards(session, [tree[key]], tree[target])
        return
    else:
        with pytest.raises(Refusal, match=f"{key} can't stand under {target}"):
            move_cards(session, [tree[key]], tree[target])
    assert session.history() == before


def test_nothing_stands_above_a_kind_of_encounter(session, tree):
    with pytest.raises(Refusal, match="5 is a kind of encounter; nothing stands above it"):
        move_cards(session, [tree["5"]], None)


def test_a_code_of_two_parents_has_one_after_moving(session, tree):
    """Two parents only come from an imported table."""
    session.run("test", {}, lambda tx: tx.insert(Placement(new_id(), tree["a"], tree["2"])))
    assert len(session.study.chains_of(tree["a"])) == 2
    before = picture_of(session.study)
    move_cards(session, [tree["a"]], tree["2"])
    assert [chain.first.name for chain in session.study.chains_of(tree["a"])] == ["2"]
    comes_back(session, before)
    session.undo()
    third = make_category(session, Layer.FIRST, "سوم")
    move_cards(session, [tree["a"]], third.id)
    assert [chain.first.name for chain in session.study.chains_of(tree["a"])] == ["سوم"]


# Merging


def all_words(session):
    """Every word that a researcher wrote about the cards, as one text."""
    texts = [memo.text for memo in session.study.memos.values()]
    for word in ("code", "first", "second", "encounter"):
        for card in cards_of(session.study, word):
            texts += [getattr(card, field, "") for field in ("definition", "referential", "structural", "is_not")]
    return "\n".join(texts)


@pytest.mark.parametrize(("gone", "into"), [("a", "b"), ("a", "c"), ("d", "a"), ("1", "2"), ("3", "4"), ("5", "6")])
def test_merging_keeps_statements_texts_and_memos(session, tree, gone, into):
    written = ["تعریف رفته", "یادداشت رفته", "تعریف مانده", "یادداشت مانده"]
    for key, definition, memo in ((gone, *written[:2]), (into, *written[2:])):
        describe_card(session, tree[key], definition=definition)
        write_memo(session, tree[key], memo)
    study, merged = session.study, session.study.find(tree[into])
    codes = layer_word(merged) == "code"

    def reached(key):
        card = study.find(tree[key])
        statements = study.statements_with(card.id) if codes else study.statements_below(card)
        return {statement.id for statement in statements}

    statements, before, steps = reached(gone) | reached(into), picture_of(study), len(session.history())
    merge_cards(session, tree[gone], tree[into], reason="یکی‌اند")
    assert study.find(tree[gone]) is None
    assert name(session, tree[into]) == into
    assert reached(into) == statements
    assert len(study.statements) == 4
    assert all(text in all_words(session) for text in written)
    assert study.memo_on(tree[into]).text == "یادداشت مانده\nیادداشت رفته"
    assert study.memo_on(tree[gone]) is None
    for statement in study.statements:
        carried = [code.id for code in study.codes_of(statement)]
        assert len(carried) == len(set(carried)) >= 1
    step = session.history()[-1]
    assert len(session.history()) == steps + 1
    assert (step.label, step.reason) == ("card.merge", "یکی‌اند")
    assert dict(step.parameters) == {"layer": layer_word(merged), "name": gone, "into": into}
    comes_back(session, before)


def test_a_memo_of_the_card_that_goes_is_not_lost_where_the_other_has_none(session, tree):
    write_memo(session, tree["a"], "یادداشت")
    merge_cards(session, tree["a"], tree["b"])
    assert session.study.memo_on(tree["b"]).text == "یادداشت"


def test_a_merged_code_takes_the_place_of_the_one_that_goes_when_it_has_none(session, tree):
    merge_cards(session, tree["c"], tree["d"])
    assert shape(session)["2"] == ["d"]
    merge_cards(session, tree["d"], tree["a"])
    assert shape(session)["2"] == []
    assert shape(session)["1"] == ["a", "b"]


def test_a_merged_category_takes_children_and_a_place(session, tree):
    session.run("test", {}, lambda tx: tx.insert(Placement(new_id(), tree["a"], tree["2"])))
    move_cards(session, [tree["2"]], None)
    before = picture_of(session.study)
    merge_cards(session, tree["1"], tree["2"])
    assert shape(session)["2"] == ["a", "b", "c"]
    assert shape(session)["3"] == ["2"]
    assert [chain.first.name for chain in session.study.chains_of(tree["a"])] == ["2"]
    comes_back(session, before)


def test_merging_with_itself_or_another_layer_is_refused(session, tree):
    before = session.history()
    with pytest.raises(Refusal, match="a can't be merged with itself"):
        merge_cards(session, tree["a"], tree["a"])
    for gone, into in (("a", "1"), ("1", "3"), ("5", "3"), ("1", "a")):
        with pytest.raises(Refusal, match=f"{gone} and {into} stand in different layers"):
            merge_cards(session, tree[gone], tree[into])
    assert session.history() == before


def test_all_codes_can_be_merged_into_one(session, tree):
    before = picture_of(session.study)
    for key in "bcd":
        merge_cards(session, tree[key], tree["a"])
    assert [code.name for code in session.study.codes_in_order()] == ["a"]
    assert session.study.count_statements_with(tree["a"]) == 4
    for _ in "bcd":
        session.undo()
    assert picture_of(session.study) == before


# Removing


@pytest.mark.parametrize("keys", ["a", "1", "3", "5", "ad", "12", "34", "56"])
def test_removing_keeps_what_stood_below_and_comes_back(session, tree, keys):
    write_memo(session, tree[keys[0]], "یادداشت")
    below = [card for key in keys for card in shape(session)[key]]
    before = picture_of(session.study)
    remove_cards(session, [tree[key] for key in keys], reason="نابجا")
    assert not set(keys) & set(shape(session))
    assert len(session.study.statements) == 4
    assert not session.study.memos
    for card in below if keys not in ("a", "ad") else []:
        assert card in shape(session)
        assert not any(card in others for others in shape(session).values())
    comes_back(session, before)


def test_a_whole_branch_is_removed_in_any_order(session, tree):
    before = picture_of(session.study)
    for order in ("a135", "531a"):
        remove_cards(session, [tree[key] for key in order])
        assert not set("a135") & set(shape(session))
        session.undo()
        assert picture_of(session.study) == before


def test_a_removed_name_is_free_again(session, tree):
    remove_cards(session, [tree["a"]])
    assert make_code(session, "a").id != tree["a"]


# Memos


def test_a_memo_is_written_changed_and_taken_away(session, tree):
    write_memo(session, tree["a"], "  یک\n")
    assert session.study.memo_on(tree["a"]).text == "یک"
    identity = session.study.memo_on(tree["a"]).id
    write_memo(session, tree["a"], "دو")
    assert (session.study.memo_on(tree["a"]).id, session.study.memo_on(tree["a"]).text) == (identity, "دو")
    before = session.history()
    write_memo(session, tree["a"], " دو ")
    write_memo(session, tree["b"], "  ")
    assert session.history() == before
    write_memo(session, tree["a"], "")
    assert session.study.memo_on(tree["a"]) is None
    session.undo()
    assert session.study.memo_on(tree["a"]).text == "دو"
    assert [step.label for step in session.history()][-3:] == ["memo.write", "memo.write", "memo.remove"]
    assert "دو" not in str([step.parameters for step in session.history()])


def test_every_record_can_have_a_memo(session, tree):
    for record in list(session.study.all_records()):
        write_memo(session, record.id, f"دربارهٔ {record.id}")
        assert session.study.memo_on(record.id).text == f"دربارهٔ {record.id}"


def test_records_are_frozen(session, tree):
    code = session.study.codes[tree["a"]]
    with pytest.raises(AttributeError):
        code.name = "دیگر"
    assert replace(code, name="دیگر").id == code.id
