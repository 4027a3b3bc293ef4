"""Dimensions of variation: the deeds, which rows are not distinguished, the table, and the command line."""

import argparse
import csv
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phenocode.analysis.dimensions import Cell, Grid, build_grid, dimension_matrix, grid_sheet
from phenocode.cli.dimensions import dimensions, export_matrix_of_dimensions, matrix_of_dimensions
from phenocode.commands.categories import make_category, merge_cards, remove_cards, reorder_card
from phenocode.commands.dimension_exports import export_dimensions, labelled_grid
from phenocode.commands.dimensions import (
    choose_quotations,
    describe_dimension,
    make_dimension,
    remove_dimension,
    remove_quotation,
    rename_dimension,
    reorder_dimension,
    write_value,
)
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.errors import Refusal
from phenocode.figures.style import PRINT
from phenocode.figures.text_grid import GridFigure
from phenocode.study.outcome import Dimension
from phenocode.study.records import Category, Layer
from tests.studies import add_transcript, make_session

TEXT = "ک۱: کتاب را با هم می‌خوانیم.\nبعد گفت‌وگو می‌کنیم و می‌رویم.\n"


class Desk:
    """A study with two encounters, three second-layer categories under them, and two statements."""

    def __init__(self, folder):
        self.session = make_session(folder)
        transcript = add_transcript(self.session, TEXT)
        self.said = []
        for words in ("با هم می‌خوانیم", "گفت‌وگو می‌کنیم"):
            start = TEXT.index(words)
            self.said.append(mark_statement(self.session, transcript.id, [(start, start + len(words))]).id)
        late = make_category(self.session, Layer.ENCOUNTER, "دیگری")
        early = make_category(self.session, Layer.ENCOUNTER, "نخست")
        # In the order of the outcome: گسست, پیوند, دوری; the encounters are turned round below.
        self.a = make_category(self.session, Layer.SECOND, "پیوند", parent_id=late.id)
        self.b = make_category(self.session, Layer.SECOND, "گسست", parent_id=early.id)
        self.c = make_category(self.session, Layer.SECOND, "دوری")
        reorder_card(self.session, early.id, late.id)

    @property
    def study(self):
        return self.session.study

    def values(self):
        return [[cell.value for cell in row] for row in build_grid(self.study).cells]


@pytest.fixture
def desk(tmp_path):
    made = Desk(tmp_path)
    yield made
    made.session.close()


def test_rows_stand_in_the_order_of_the_outcome_and_columns_as_ordered_by_hand(desk):
    make_dimension(desk.session, "زمان")
    place = make_dimension(desk.session, "مکان")
    reorder_dimension(desk.session, place.id, next(iter(desk.study.dimensions)))
    grid = build_grid(desk.study)
    assert [row.name for row in grid.rows] == ["گسست", "پیوند", "دوری"]
    assert [column.name for column in grid.columns] == ["مکان", "زمان"]
    steps = len(desk.session.history())
    reorder_dimension(desk.session, place.id, place.id)
    reorder_dimension(desk.session, grid.columns[1].id, None)
    assert len(desk.session.history()) == steps


def test_names_are_refused_when_blank_or_taken_and_nothing_is_done_when_nothing_changes(desk):
    time = make_dimension(desk.session, "نیم فاصله")
    make_dimension(desk.session, "مکان")
    for name in ("  ", "نیم‌فاصله"):
        with pytest.raises(Refusal):
            make_dimension(desk.session, name)
    with pytest.raises(Refusal):
        rename_dimension(desk.session, time.id, "مكان")
    steps = len(desk.session.history())
    rename_dimension(desk.session, time.id, "نیم فاصله")
    describe_dimension(desk.session, time.id, "  ")
    write_value(desk.session, time.id, desk.a.id, " ")
    assert len(desk.session.history()) == steps
    rename_dimension(desk.session, time.id, "زمان")
    describe_dimension(desk.session, time.id, "چه هنگام رخ می‌دهد\n")
    now = desk.study.dimensions[time.id]
    assert (now.name, now.definition) == ("زمان", "چه هنگام رخ می‌دهد")


def test_a_value_is_written_changed_and_removed_and_a_blank_one_stays_with_its_quotations(desk):
    time = make_dimension(desk.session, "زمان")
    write_value(desk.session, time.id, desk.a.id, "همیشه")
    write_value(desk.session, time.id, desk.a.id, "گاهی\nو نه همیشه ")
    assert desk.study.variation_of(time.id, desk.a.id).value == "گاهی\nو نه همیشه"
    choose_quotations(desk.session, time.id, desk.a.id, [desk.said[1]])
    write_value(desk.session, time.id, desk.a.id, "")
    kept = desk.study.variation_of(time.id, desk.a.id)
    assert kept.value == ""
    assert [one.id for one in desk.study.supports_of(kept.id)] == [desk.said[1]]
    remove_quotation(desk.session, time.id, desk.a.id, desk.said[1])
    assert desk.study.variation_of(time.id, desk.a.id) is None
    assert not desk.study.supports
    desk.session.undo()
    assert desk.study.variation_of(time.id, desk.a.id) == kept
    write_value(desk.session, time.id, desk.b.id, "هرگز")
    write_value(desk.session, time.id, desk.b.id, "")
    assert desk.study.variation_of(time.id, desk.b.id) is None


def test_quotations_come_before_a_value_in_one_step_and_are_chosen_exactly(desk):
    time = make_dimension(desk.session, "زمان")
    steps = len(desk.session.history())
    choose_quotations(desk.session, time.id, desk.a.id, [desk.said[1], desk.said[0], desk.said[1]])
    assert len(desk.session.history()) == steps + 1
    made = desk.study.variation_of(time.id, desk.a.id)
    assert made.value == ""
    assert [one.id for one in desk.study.supports_of(made.id)] == [desk.said[1], desk.said[0]]
    choose_quotations(desk.session, time.id, desk.a.id, desk.said)
    assert len(desk.session.history()) == steps + 1
    choose_quotations(desk.session, time.id, desk.a.id, [desk.said[0]])
    assert [one.id for one in desk.study.supports_of(made.id)] == [desk.said[0]]
    for _ in range(2):
        desk.session.undo()
    assert not desk.study.variations
    assert not desk.study.supports
    choose_quotations(desk.session, time.id, desk.a.id, [])
    assert not desk.study.variations


def test_a_passage_of_literature_is_no_quotation(desk, tmp_path):
    document = replace(add_transcript(desk.session, "نوشته‌ای دربارهٔ آن.\n", participant="ک۲"), literature=True)
    desk.session.run("test", {}, lambda tx: tx.update(document))
    passage = mark_statement(desk.session, document.id, [(0, 6)])
    time = make_dimension(desk.session, "زمان")
    with pytest.raises(Refusal):
        choose_quotations(desk.session, time.id, desk.a.id, [passage.id])
    assert not desk.study.variations


def test_removing_takes_values_and_quotations_along_and_undo_brings_all_back(desk):
    time = make_dimension(desk.session, "زمان")
    write_value(desk.session, time.id, desk.a.id, "همیشه")
    choose_quotations(desk.session, time.id, desk.a.id, [desk.said[0]])
    before = {one.id: one for one in desk.study.all_records()}
    remove_dimension(desk.session, time.id)
    assert not (desk.study.dimensions)
    assert not (desk.study.variations)
    assert not (desk.study.supports)
    desk.session.undo()
    assert {one.id: one for one in desk.study.all_records()} == before
    remove_cards(desk.session, [desk.a.id])
    assert not (desk.study.variations)
    assert not (desk.study.supports)
    desk.session.undo()
    merge_cards(desk.session, desk.a.id, desk.b.id)
    moved = desk.study.variation_of(time.id, desk.b.id)
    assert moved.value == "همیشه"
    assert [one.id for one in desk.study.supports_of(moved.id)] == [desk.said[0]]


@pytest.mark.parametrize(("other", "both"), [("گاهی", "گاهی / همیشه"), ("هميشه", "هميشه"), ("", "همیشه")])
def test_of_the_values_of_merged_categories_none_is_lost_and_none_said_twice(desk, other, both):
    time = make_dimension(desk.session, "زمان")
    write_value(desk.session, time.id, desk.a.id, "همیشه")
    write_value(desk.session, time.id, desk.b.id, other)
    choose_quotations(desk.session, time.id, desk.b.id, [desk.said[0]])
    merge_cards(desk.session, desk.a.id, desk.b.id)
    kept = desk.study.variation_of(time.id, desk.b.id)
    assert kept.value == both
    assert len(desk.study.variations) == 1
    assert [one.id for one in desk.study.supports_of(kept.id)] == [desk.said[0]]


def test_rows_equal_in_every_cell_after_folding_are_not_distinguished(desk):
    time, place = make_dimension(desk.session, "زمان"), make_dimension(desk.session, "مکان")
    write_value(desk.session, time.id, desk.a.id, "نیم‌روز ۱۲")
    write_value(desk.session, time.id, desk.b.id, "نيم روز 12")
    grid = build_grid(desk.study)
    # Both are blank in the second dimension: equal blanks make no difference.
    assert [[one.name for one in group] for group in grid.alike] == [["گسست", "پیوند"]]
    assert [one.name for one in grid.not_described] == ["دوری"]
    assert grid.notes[0].startswith("از هم متمایز نیستند")
    assert len(grid.notes) == 3
    # A value against a blank one does.
    write_value(desk.session, place.id, desk.a.id, "خانه")
    assert build_grid(desk.study).alike == []
    write_value(desk.session, place.id, desk.b.id, "خانه")
    write_value(desk.session, time.id, desk.c.id, "نیم‌روز ۱۲")
    write_value(desk.session, place.id, desk.c.id, "خانه")
    full = build_grid(desk.study)
    assert [len(group) for group in full.alike] == [3]
    assert len(full.notes) == 1  # no blank is left to explain


CELL = st.sampled_from(["", " ", "a", "A", "ب", "ك", "ک", "+", "-"])


@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(CELL, min_size=n, max_size=n), max_size=8)))
def test_each_row_is_described_alone_or_in_just_one_group_of_its_equals(values):
    rows = tuple(Category(str(i), Layer.SECOND, str(i), None, i, 0, "", "", "", "") for i in range(len(values)))
    columns = tuple(Dimension(str(i), str(i), "", i) for i in range(len(values[0]) if values else 1))
    grid = Grid("en", Layer.SECOND, rows, columns, tuple(tuple(map(Cell, row)) for row in values))
    keys = [tuple(value.strip().lower().replace("ك", "ک") for value in row) for row in values]
    blank = {one.id for one in grid.not_described}
    groups = [{one.id for one in group} for group in grid.alike]
    for i, key in enumerate(keys):
        same = {str(j) for j, other in enumerate(keys) if other == key}
        assert (str(i) in blank) == (not any(key))
        assert [group for group in groups if str(i) in group] == ([same] if any(key) and len(same) > 1 else [])


def test_the_table_has_values_alone_or_with_quotations_participant_and_line(desk):
    time = make_dimension(desk.session, "زمان")
    write_value(desk.session, time.id, desk.a.id, "همیشه")
    choose_quotations(desk.session, time.id, desk.a.id, [desk.said[1]])
    grid = labelled_grid(desk.session)
    assert grid_sheet(grid).rows[1] == ("پیوند", "همیشه")
    assert grid_sheet(grid, quotations=True).rows[1] == ("پیوند", "همیشه\n«گفت‌وگو می‌کنیم» (ک۱، سطر ۲)")
    assert grid.as_json() == {
        "rows": ["گسست", "پیوند", "دوری"],
        "columns": ["زمان"],
        "cells": [[""], ["همیشه"], [""]],
        "layer": "second",
        "quotations": [[0], [1], [0]],
        "not_distinguished": [],
        "not_described": ["گسست", "دوری"],
    }


def test_it_is_written_as_word_excel_csv_and_figures(qapp, desk, tmp_path):
    time = make_dimension(desk.session, "زمان")
    write_value(desk.session, time.id, desk.a.id, "=همیشه")
    choose_quotations(desk.session, time.id, desk.a.id, [desk.said[0]])
    grid = labelled_grid(desk.session)
    for ending in ("docx", "xlsx", "csv", "svg", "png"):
        export_dimensions(grid, tmp_path / f"grid.{ending}")
        assert (tmp_path / f"grid.{ending}").stat().st_size > 100
    with (tmp_path / "grid.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[2] == ["پیوند", "'=همیشه\n«با هم می‌خوانیم» (ک۱، سطر ۱)"]
    with zipfile.ZipFile(tmp_path / "grid.docx") as word:
        document = word.read("word/document.xml").decode()
    assert "<w:bidiVisual/>" in document
    assert "با هم می‌خوانیم" in document
    export_dimensions(grid, tmp_path / "values.csv", quotations=False)
    assert "می‌خوانیم" not in (tmp_path / "values.csv").read_text(encoding="utf-8-sig")
    with pytest.raises(Refusal):
        export_dimensions(grid, tmp_path / "grid.txt")
    with pytest.raises(Refusal):
        export_dimensions(grid, tmp_path / "grid.csv")


def test_categories_are_named_where_reading_begins(qapp, desk):
    make_dimension(desk.session, "زمان")
    areas = GridFigure(labelled_grid(desk.session)).draw(PRINT).areas
    row, cell = (next(one.rect for one in areas if one.kind == kind) for kind in ("row", "cell"))
    assert row.left() > cell.left()


def test_the_command_line_lists_adds_sets_and_removes(tmp_path):
    made = Desk(tmp_path)
    make_category(made.session, Layer.FIRST, "پیوند")
    path = made.session.path
    made.session.close()

    def run(deed, **given):
        known = {"study": path, "layer": None, "definition": None, **given}
        return dimensions(argparse.Namespace(deed=deed, **known))

    given = {"study": path, "layer": "second"}
    with pytest.raises(Refusal):
        matrix_of_dimensions(argparse.Namespace(**given))
    assert run("add", name="زمان", definition="کی").value == {"name": "زمان", "definition": "کی"}
    with pytest.raises(Refusal, match="--layer"):
        run("set", dimension="زمان", category="پیوند", value="همیشه")
    for category in ("پیوند", "گسست"):
        run("set", dimension="زمان", category=category, value="همیشه", layer="second")
    with pytest.raises(Refusal):
        run("set", dimension="نیست", category="گسست", value="همیشه")
    with pytest.raises(Refusal):
        run("set", dimension="زمان", category="نیست", value="همیشه")
    listed = run("list")
    assert [one["category"] for one in listed.value[0]["values"]] == ["گسست", "پیوند"]
    assert "Not distinguished: گسست, پیوند." in listed.lines
    matrix = matrix_of_dimensions(argparse.Namespace(**given))
    assert matrix.value["cells"] == [["همیشه"], ["همیشه"], [""]]
    assert matrix.value["not_distinguished"] == [["گسست", "پیوند"]]
    out = argparse.Namespace(**given, out=tmp_path / "m.xlsx", force=False, profile="default")
    assert export_matrix_of_dimensions(out).value["rows"] == 3
    run("remove", name="زمان")
    assert run("list").value == []
    reopened = Session.open(path, researcher="ن")
    assert not reopened.study.variations
    with pytest.raises(Refusal):
        dimension_matrix(reopened.study)
    reopened.close()
