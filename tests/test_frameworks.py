"""Frameworks: deeds on them, cross-tabulation against a slow count, the distribution over levels."""

import json
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.analysis.framework_sheets import cross_sheet, level_sheet
from phenocode.analysis.frameworks import By, distribution, framework_matrix
from phenocode.analysis.sheets import in_digits
from phenocode.commands.categories import merge_cards
from phenocode.commands.framework_exports import export_framework, export_levels
from phenocode.commands.frameworks import (
    add_aspect,
    add_framework,
    add_framework_file,
    add_item,
    add_shipped,
    assign,
    describe_framework,
    describe_item,
    framework_named,
    remove_aspect,
    remove_framework,
    remove_item,
    rename_aspect,
    reorder_aspect,
    reorder_item,
    score,
    unassign,
)
from phenocode.errors import Refusal
from phenocode.exchange.framework_files import read_framework_file, shipped_frameworks
from phenocode.figures.level_bars import LevelFigure
from phenocode.figures.style import PRINT
from phenocode.study.outcome import Assignment, Framework, FrameworkItem, FrameworkKind
from phenocode.study.records import Layer
from tests.counted_study import counted
from tests.grouped_study import Grouped, plant


@pytest.fixture
def grouped(tmp_path):
    made = Grouped(plant(tmp_path))
    yield made
    made.session.close()


def laid(study, framework):
    """Names of items by subject id."""
    return {
        (item.name, one.subject_id)
        for item in study.items_of(framework.id)
        for one in study.linked(Assignment, "item_id", item.id)
    }


def stages(session, kind=FrameworkKind.ORDERED):
    return add_framework(
        session, "Stages", kind, source="Someone (2001).", items=[("low", ""), ("mid", ""), ("high", "")]
    )


# Deeds


def test_shipped_frameworks_are_whole_in_both_languages(grouped):
    shipped = shipped_frameworks()
    assert {key: one.kind.value for key, one in shipped.items()} == {
        "citizen-relationship-maturity": "ordered",
        "crm-stages": "ordered",
        "crm-dimensions": "unordered",
        "library-expectations": "unordered",
        "service-quality-gap": "gap",
    }
    for one in shipped.values():
        assert set(one.wordings) == {"fa", "en"}
        assert one.source
    assert [name for name, _ in shipped["citizen-relationship-maturity"].wordings["en"].items] == [
        "Information",
        "Transaction",
        "Insight",
        "The wall",
        "Participation in design",
    ]
    session = grouped.session
    for key in shipped:
        made = add_shipped(session, key)
        wording = shipped[key].wordings[session.study.about.language]
        assert made.name == wording.name
        assert [(item.name, item.definition) for item in session.study.items_of(made.id)] == list(wording.items)
        assert [aspect.name for aspect in session.study.aspects_of(made.id)] == list(wording.aspects)
    with pytest.raises(Refusal, match="is taken"):
        add_shipped(session, "crm-stages")
    with pytest.raises(Refusal, match="comes with the program"):
        add_shipped(session, "nothing")


def test_items_are_added_described_reordered_and_removed(grouped):
    session = grouped.session
    framework = stages(session)
    low, mid, high = session.study.items_of(framework.id)

    def names():
        return [item.name for item in session.study.items_of(framework.id)]

    reorder_item(session, high.id, low.id)
    assert names() == ["high", "low", "mid"]
    reorder_item(session, high.id, None)
    assert names() == ["low", "mid", "high"]
    steps = len(session.history())
    reorder_item(session, high.id, None)
    describe_item(session, mid.id, name="mid", definition="")
    describe_framework(session, framework.id, source="Someone (2001).")
    assert len(session.history()) == steps
    describe_item(session, mid.id, name="middle", definition="between")
    assert session.study.framework_items[mid.id].definition == "between"
    with pytest.raises(Refusal, match="is taken"):
        describe_item(session, mid.id, name="LOW")
    with pytest.raises(Refusal, match="is taken"):
        add_item(session, framework.id, "Low")
    top = add_item(session, framework.id, "top", "above")
    assert names()[-1] == "top"
    assign(session, top.id, [grouped.id("s0")])
    remove_item(session, top.id)
    assert names() == ["low", "middle", "high"]
    assert laid(session.study, framework) == set()
    session.undo()
    assert laid(session.study, framework) == {("top", grouped.id("s0"))}


def test_an_ordered_framework_gives_one_level_and_an_unordered_one_many(grouped):
    session = grouped.session
    ordered = stages(session)
    low, _, high = session.study.items_of(ordered.id)
    person = session.study.people_in_order()[0]
    everything = [grouped.id("s0"), grouped.id("A"), person.id]
    assign(session, low.id, everything)
    assert laid(session.study, ordered) == {("low", one) for one in everything}
    steps = len(session.history())
    assert assign(session, low.id, everything) == []
    assert len(session.history()) == steps
    assign(session, high.id, everything[:2])
    assert laid(session.study, ordered) == {("high", everything[0]), ("high", everything[1]), ("low", person.id)}
    session.undo()
    assert laid(session.study, ordered) == {("low", one) for one in everything}
    assert unassign(session, low.id, [person.id, grouped.id("B")]) == 1
    assert unassign(session, low.id, [person.id]) == 0
    loose = add_framework(session, "Loose", FrameworkKind.UNORDERED, items=[("x", ""), ("y", "")])
    x, y = session.study.items_of(loose.id)
    assign(session, x.id, everything)
    assign(session, y.id, everything)
    assert len(laid(session.study, loose)) == 6
    assert {one.name for one in session.study.categories.values()} == {*"ABCXYK"}  # it became no category


def test_a_merged_category_keeps_its_one_level_and_takes_all_other_items(grouped):
    session = grouped.session
    low, _, high = session.study.items_of(stages(session).id)
    loose = add_framework(session, "Loose", FrameworkKind.UNORDERED, items=[("x", ""), ("y", "")])
    x, y = session.study.items_of(loose.id)
    for item, names in ((low, "A"), (high, "BC"), (x, "AB"), (y, "B")):
        assign(session, item.id, [grouped.id(name) for name in names])
    merge_cards(session, grouped.id("B"), grouped.id("A"))
    assert [one.name for one in session.study.assigned_to(grouped.id("A"))] == ["low", "x", "y"]
    session.undo()
    assert {one.name for one in session.study.assigned_to(grouped.id("B"))} == {"high", "x", "y"}


def test_what_is_no_subject_is_refused(grouped):
    session = grouped.session
    framework = stages(session)
    low = session.study.items_of(framework.id)[0]
    with pytest.raises(Refusal, match="laid over statements, categories and participants"):
        assign(session, low.id, [grouped.id("s0"), grouped.id("a")])  # a code
    assert laid(session.study, framework) == set()


def test_removing_a_framework_takes_all_laid_over_and_is_undone(grouped):
    session = grouped.session
    gap = add_shipped(session, "service-quality-gap")
    person = session.study.people_in_order()[0]
    aspect = session.study.aspects_of(gap.id)[0]
    score(session, aspect.id, person.id, desired="۹", adequate="6", perceived="٧٫٥")
    assign(session, session.study.items_of(gap.id)[0].id, [grouped.id("s0")])
    before = {record.id: record for record in session.study.all_records()}
    remove_framework(session, gap.id)
    study = session.study
    left = (study.frameworks, study.framework_items, study.assignments, study.aspects, study.expectations)
    assert not any(left)
    session.undo()
    assert {record.id: record for record in session.study.all_records()} == before


def test_a_gap_keeps_its_three_items_and_alone_has_aspects(grouped):
    session = grouped.session
    gap = add_framework(session, "Gap", FrameworkKind.GAP, aspects=["space"])
    assert [item.name for item in session.study.items_of(gap.id)] == ["مطلوب", "کافی", "ادراک‌شده"]
    first = session.study.items_of(gap.id)[0]
    for deed in (
        lambda: add_item(session, gap.id, "more"),
        lambda: remove_item(session, first.id),
        lambda: reorder_item(session, first.id, None),
        lambda: add_framework(session, "Other", FrameworkKind.GAP, items=[("one", "")]),
    ):
        with pytest.raises(Refusal, match="three items"):
            deed()
    describe_item(session, first.id, name="Wished")
    staff = add_aspect(session, gap.id, "staff")
    reorder_aspect(session, staff.id, session.study.aspects_of(gap.id)[0].id)
    rename_aspect(session, staff.id, "the staff")
    assert [aspect.name for aspect in session.study.aspects_of(gap.id)] == ["the staff", "space"]
    remove_aspect(session, staff.id)
    with pytest.raises(Refusal, match="no gap"):
        add_aspect(session, stages(session).id, "staff")
    assert framework_named(session.study, "gap").id == gap.id
    with pytest.raises(Refusal, match="several"):
        framework_named(session.study, "")


# Files

GOOD = {
    "format": 1,
    "kind": "ordered",
    "source": "Someone (2001).",
    "fa": {"name": "مرحله‌ها", "items": [{"name": "یک", "definition": "نخست"}, {"name": "دو"}]},
}


def write(folder, content, name="mine.json"):
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def changed(**keys):
    return {**GOOD, **keys}


def test_a_file_of_ones_own_is_added_in_the_studys_language(grouped, tmp_path):
    session = grouped.session
    made = add_framework_file(session, write(tmp_path, GOOD))
    assert (made.name, made.kind, made.source) == ("مرحله‌ها", FrameworkKind.ORDERED, "Someone (2001).")
    assert [(i.name, i.definition) for i in session.study.items_of(made.id)] == [("یک", "نخست"), ("دو", "")]
    english = {key: value for key, value in GOOD.items() if key != "fa"} | {"en": GOOD["fa"]}
    with pytest.raises(Refusal, match="no part in the language of this study"):
        add_framework_file(session, write(tmp_path, english, "english.json"))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "can't be read as JSON"),
        ('{"format": 1, "format": 1}', "can't be read as JSON"),
        ('{"format": NaN}', "can't be read as JSON"),
        ("[" * 100_000, "can't be read as JSON"),
        ("[]", "is missing there"),
        (changed(format=True), "format"),
        (changed(format=2), "newer version"),
        (changed(kind="other"), "kind"),
        (changed(source=" "), "source"),
        (changed(colour="red"), r"holds .*colour.*, which frameworks don't have"),
        (changed(fa={**GOOD["fa"], "levels": []}), "fa.levels"),
        (changed(fa={**GOOD["fa"], "items": [{"name": "یک", "colour": 1}]}), "fa.items.1.colour"),
        (changed(fa={**GOOD["fa"], "items": []}), "fa.items"),
        (changed(fa={**GOOD["fa"], "items": [{"name": "یک"}, {"name": "يك"}]}), "twice"),
        (changed(fa={**GOOD["fa"], "items": [{"name": "n" * 301}]}), "fa.items.1.name"),
        (changed(fa={**GOOD["fa"], "items": [{"name": "\ud800a"}]}), r"fa.items.1.name|JSON"),
        (changed(fa={**GOOD["fa"], "items": [{"name": f"n{n}"} for n in range(61)]}), "more than"),
        (changed(fa={**GOOD["fa"], "aspects": ["x"]}), "fa.aspects"),
        (changed(kind="gap"), "fa.items"),
        (changed(en={"name": "Stages", "items": [{"name": "one"}]}), "other items in Persian"),
        ({key: value for key, value in GOOD.items() if key != "fa"}, "no language"),
        (" " * 300_000, "larger than"),
    ],
)
def test_a_file_that_is_no_framework_is_refused_by_name(tmp_path, content, told):
    if isinstance(content, dict):
        content = json.dumps(content)
    with pytest.raises(Refusal, match=told) as refusal:
        read_framework_file(write(tmp_path, content))
    assert "mine.json" in str(refusal.value)


def test_another_ending_is_refused(tmp_path):
    with pytest.raises(Refusal, match=r"mine\.txt"):
        read_framework_file(write(tmp_path, GOOD, "mine.txt"))


# Counting: the study is that of counted_study


def with_framework(kind, *pairs, language="en"):
    """The counted study with items x, y, z of a framework on the ids given, as (item, subject)."""
    b = counted(language)
    b.records["frame"] = Framework("frame", "Frame", kind, "Someone (2001).", 0)
    for place, name in enumerate("xyz"):
        b.records[name] = FrameworkItem(name, "frame", name, "", place)
    for item, subject in dict.fromkeys(pairs):
        b.records[f"{item} on {subject}"] = Assignment(f"{item} on {subject}", item, subject)
    study = b.study()
    return study, study.frameworks["frame"]


def test_direct_and_through_are_told_apart():
    study, frame = with_framework(
        FrameworkKind.UNORDERED, ("x", "a1"), ("x", "Care"), ("y", "Doing"), ("z", "م۱"), ("z", "passage")
    )
    matrix = framework_matrix(study, frame, By.PARTICIPANT)
    rows = {row.name: row for row in matrix.rows}
    # a1 (in کار and Care, of Doing) has x itself, a2 through Care; both have y through Doing. n1 is nobody's.
    assert (rows["م۱"].statements, rows["م۱"].direct, rows["م۱"].through) == (
        (("a1", "a2"), ("a1", "a2"), ()),
        (1, 0, 0),
        (1, 2, 0),
    )
    assert rows["م۱"].own == (False, False, True)
    assert matrix.cells == [[2, 2, 0], [0, 0, 0], [0, 1, 0], [0, 0, 0], [0, 0, 0], [0, 1, 0], [1, 1, 0]]
    assert matrix.totals == (3, 5, 0)
    assert matrix.as_json()["rows"][-1] == "—"
    sheet = cross_sheet(matrix)
    assert in_digits(sheet.rows[0][1], "en") == "2 (1 + 1)"
    assert sheet.headings[-1] == "Laid on the participant"
    assert sheet.rows[0][-1] == "z"
    split = cross_sheet(matrix, split=True)
    assert list(split.rows[0][1:7]) == [1, 1, 0, 2, 0, 0]
    assert len({len(row) for row in (*split.rows, *split.feet, split.headings)}) == 1
    assert sheet.notes[-1] == "Source: Someone (2001)."


@pytest.mark.parametrize(("kind", "word"), [(FrameworkKind.ORDERED, "level"), (FrameworkKind.UNORDERED, "item")])
def test_only_what_is_ordered_has_levels(qapp, kind, word):
    levels = distribution(*with_framework(kind, ("x", "a1"), ("z", "م۱")))
    sheet, other = level_sheet(levels), {"level": "item", "item": "level"}[word]
    said = " ".join([sheet.caption, sheet.headings[0], sheet.notes[0], str(sheet.feet[0][0])])
    assert said.casefold().count(word) == 4
    assert f" {other}" not in said.casefold()
    assert LevelFigure(levels).description.startswith(f"{word.capitalize()}s: 3,")


def test_in_an_ordered_framework_what_is_nearer_decides():
    study, frame = with_framework(
        FrameworkKind.ORDERED, ("z", "a1"), ("x", "Care"), ("y", "Doing"), ("z", "Being"), ("y", "P2")
    )
    matrix = framework_matrix(study, frame, By.PARTICIPANT)
    rows = {row.name: row.statements for row in matrix.rows}
    assert rows["م۱"] == (("a2",), (), ("a1",))
    assert rows["م۳"] == ((), ("c1",), ("c1",))  # it straddles: کار of Doing, حضور of Being
    assert rows["P6"] == ((), ("e1",), ())
    levels = distribution(study, frame)
    assert [(len(one.participants), one.direct, one.through) for one in levels.levels] == [
        (0, (), ("a2", "n1")),
        (1, (), ("c1", "e1")),
        (0, ("a1",), ("b1", "c1")),
    ]
    assert levels.without.direct == ("b2", "d1", "n2")
    assert levels.without.participants == ("م۱", "م۳", "P4", "م۵", "P6")
    assert levels.levels[0].categories == ("Care",)
    sheet = level_sheet(levels)
    assert [row[0] for row in sheet.rows] == ["1. x", "2. y", "3. z"]
    assert sheet.feet[0][0] == "No level"


def test_categories_as_rows():
    study, frame = with_framework(FrameworkKind.ORDERED, ("x", "Care"), ("y", "a2"))
    matrix = framework_matrix(study, frame, By.CATEGORY, Layer.FIRST)
    rows = {row.name: row for row in matrix.rows}
    assert rows["Care"].statements == (("a1", "n1"), ("a2",), ())
    assert rows["Care"].own == (True, False, False)
    assert rows["کار"].statements == (("a1",), (), ())
    assert rows["—"].selected == 3  # b2, d1, n2
    assert matrix.totals == (2, 1, 0)
    assert matrix.as_json()["layer"] == "first"


SUBJECTS = ["a1", "a2", "b1", "b2", "c1", "d1", "e1", "n1", "کار", "Care", "حضور", "Orphan", "Doing", "Being", "ابزاری"]
PAIRS = st.lists(st.tuples(st.sampled_from("xyz"), st.sampled_from([*SUBJECTS, "م۱", "P2", "م۵"])), max_size=12)


def slow_items(study, statement, pairs, *, ordered):
    """The items that a statement counts for, and those of them laid on itself, by going over everything."""
    on = lambda one: {item for item, subject in pairs if subject == one}  # noqa: E731
    direct = on(statement.id)
    if ordered and direct:
        return direct, direct
    through = set()
    for coding in study.codings.values():
        if coding.statement_id != statement.id:
            continue
        for placement in study.placements.values():
            category = study.categories[placement.category_id] if placement.code_id == coding.code_id else None
            while category is not None:
                through |= on(category.id)
                if ordered and on(category.id):
                    break
                category = study.categories.get(category.parent_id)
    return direct | through, direct


@settings(max_examples=60, deadline=None)
@given(PAIRS, st.sampled_from(list(FrameworkKind)), st.sampled_from(list(By)), st.sampled_from(list(Layer)))
def test_the_cross_table_agrees_with_a_slow_count(pairs, kind, by, layer):
    study, frame = with_framework(kind, *pairs)
    matrix = framework_matrix(study, frame, by, layer)
    slow = {
        one.id: slow_items(study, one, set(pairs), ordered=kind is FrameworkKind.ORDERED)
        for one in study.statements_in_order()
    }
    for row in matrix.rows:
        for place, item in enumerate("xyz"):
            expected = []
            for statement in study.statements_in_order():
                person = study.participant_of(statement)
                if by is By.CATEGORY:
                    reached = {
                        category.id for category in study.layer(layer) if statement in study.statements_below(category)
                    } or {None}
                else:
                    reached = {(person.id if by is By.PARTICIPANT else person.setting_id) if person else None}
                if row.id in reached and item in slow[statement.id][0]:
                    expected.append(statement.id)
            assert list(row.statements[place]) == expected
            assert row.direct[place] == sum(item in slow[one][1] for one in expected)
            assert row.own[place] is ((item, row.id) in pairs)
    for place, item in enumerate("xyz"):
        different = {one for row in matrix.rows for one in row.statements[place]}
        assert matrix.totals[place] == len(different) == sum(item in counted for counted, _ in slow.values())
        if by is not By.CATEGORY:
            assert sum(row[place] for row in matrix.cells) == matrix.totals[place]
    levels = distribution(study, frame)
    assert [level.statements for level in levels.levels] == list(matrix.totals)
    counted_somewhere = {one for level in levels.levels for one in (*level.direct, *level.through)}
    assert len(levels.without.direct) + len(counted_somewhere) == levels.statements


@pytest.mark.parametrize(("language", "mirrored"), [("en", False), ("fa", True)])
def test_levels_are_named_where_reading_begins(qapp, language, mirrored):
    levels = distribution(*with_framework(FrameworkKind.ORDERED, ("x", "a1"), ("z", "م۱"), language=language))
    areas = LevelFigure(levels).draw(PRINT).areas
    people, statements = (next(one.rect for one in areas if one.kind == kind) for kind in ("people", "cell"))
    assert (people.left() > statements.left()) is mirrored


@pytest.mark.parametrize("ending", ["docx", "xlsx", "csv", "svg", "png"])
def test_everything_is_written(tmp_path, qapp, ending):
    study, frame = with_framework(FrameworkKind.ORDERED, ("x", "a1"), ("y", "Doing"), ("z", "م۱"), language="fa")
    export_framework(framework_matrix(study, frame, By.PARTICIPANT), tmp_path / f"cross.{ending}")
    export_levels(distribution(study, frame), tmp_path / f"levels.{ending}")
    assert all((tmp_path / f"{name}.{ending}").stat().st_size > 100 for name in ("cross", "levels"))
    if ending == "docx":
        with zipfile.ZipFile(tmp_path / "levels.docx") as archive:
            assert "word/media/image1.png" in archive.namelist(), "the bars stand beside their numbers"
            assert "\u2068" not in archive.read("word/document.xml").decode(), "Word may show it as a box"
