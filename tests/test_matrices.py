"""Matrices: counts of statements, computed by hand from the table of ``counted_study``."""

import pytest

from phenocode.analysis.matrices import Rows, build_matrix
from phenocode.study.records import Layer, Role, Speaker
from tests.counted_study import counted
from tests.small_studies import Builder, library_fa


def names(matrix):
    return [row.name for row in matrix.rows]


def test_participants_against_the_first_layer():
    matrix = build_matrix(counted().study(), Rows.PARTICIPANT)
    assert [category.name for category in matrix.columns] == ["کار", "Care", "حضور", "Orphan", "Empty"]
    assert dict(zip(names(matrix), matrix.cells, strict=True)) == {
        "م۱": [1, 2, 0, 0, 0],  # a1, a2: help is in both
        "P2": [0, 0, 1, 0, 0],
        "م۳": [1, 0, 1, 0, 0],  # c1 straddles
        "P4": [0, 0, 0, 0, 0],  # loose stands nowhere
        "م۵": [0, 0, 0, 0, 0],
        "P6": [1, 0, 0, 1, 0],
        "—": [0, 1, 0, 0, 0],  # n1
    }
    assert names(matrix) == ["م۱", "P2", "م۳", "P4", "م۵", "P6", "—"]
    assert [row.selected for row in matrix.rows] == [2, 2, 1, 1, 0, 1, 2]
    assert matrix.totals == [3, 3, 2, 1, 0]
    assert matrix.single == [False, False, False, True, False]
    assert matrix.rows[0].statements[1] == ("a1", "a2")
    assert matrix.rows[-1].id is None


def test_settings_against_the_first_layer():
    matrix = build_matrix(counted().study(), Rows.SETTING)
    assert dict(zip(names(matrix), matrix.cells, strict=True)) == {
        "Library": [2, 2, 0, 1, 0],  # a1, e1; a1, a2; e1
        "مدرسه": [1, 0, 2, 0, 0],  # c1; b1, c1
        "—": [0, 1, 0, 0, 0],
    }
    assert [row.selected for row in matrix.rows] == [3, 3, 3]  # P4, who has no setting, with nobody's
    # Care has a statement of nobody known besides, so nobody knows that it rests on one setting.
    assert matrix.single == [False, False, True, True, False]


@pytest.mark.parametrize(
    ("layer", "columns", "cells"),
    [
        (Layer.SECOND, ["Doing", "Being"], [[3, 0], [1, 2], [1, 0]]),  # a1 counts once though in two categories of it
        (Layer.ENCOUNTER, ["ابزاری"], [[3], [1], [1]]),
    ],
)
def test_the_other_layers(layer, columns, cells):
    matrix = build_matrix(counted().study(), Rows.SETTING, layer)
    assert [category.name for category in matrix.columns] == columns
    assert matrix.cells == cells


def test_a_code_under_two_categories_and_straddling_statements():
    matrix = build_matrix(library_fa().study(), Rows.PARTICIPANT)
    assert names(matrix) == ["ه۱", "ه۲", "ه۳"]
    assert matrix.cells == [[1, 2, 0, 3, 1, 0], [2, 0, 1, 0, 1, 0], [0, 0, 0, 0, 0, 2]]
    assert [row.selected for row in matrix.rows] == [5, 6, 2]
    assert matrix.single == [False, True, True, True, False, True]
    settings = build_matrix(library_fa().study(), Rows.SETTING)
    assert (names(settings)[-1], settings.cells[-1]) == ("—", [0, 0, 0, 0, 0, 2])
    # What comes from nobody's setting only does not rest on one setting.
    assert settings.single == [False, True, True, True, False, False]


def test_the_participants_of_a_focus_group_have_a_row_each():
    b = Builder("en")
    b.setting("S")
    b.participant("P1", "S")
    b.participant("P2", "S")
    b.transcript("group")
    b.records["one"] = Speaker("one", "p1", Role.PARTICIPANT, "P1", "group")
    b.first("F")
    b.new_code("c", "F")
    b.statement("s1", "group", (0, "x"), participant="P1", codes=["c"])
    b.statement("s2", "group", (9, "x"), participant="P2", codes=["c"])
    assert build_matrix(b.study(), Rows.PARTICIPANT).cells == [[1], [1]]
    assert build_matrix(b.study(), Rows.SETTING).cells == [[2]]


def test_json_and_the_sheet():
    matrix = build_matrix(counted().study(), Rows.SETTING, Layer.SECOND)
    assert matrix.as_json() == {
        "rows": ["Library", "مدرسه", "—"],
        "columns": ["Doing", "Being"],
        "cells": [[3, 0], [1, 2], [1, 0]],
        "layer": "second",
        "selected": [3, 3, 3],
        "totals": [5, 2],
        "single_setting": [False, True],
    }
    assert matrix.headings == ("Setting", "Doing", "Being", "Selected statements")
    assert matrix.lines == [("Library", 3, 0, 3), ("مدرسه", 1, 2, 3), ("—", 1, 0, 3)]
    assert "single_participant" in build_matrix(counted().study(), Rows.PARTICIPANT).as_json()
    assert build_matrix(counted("fa").study(), Rows.PARTICIPANT).headings[0] == "مشارکت‌کننده"


def test_a_study_with_nothing_in_it():
    matrix = build_matrix(Builder("en").study(), Rows.PARTICIPANT)
    assert (matrix.rows, matrix.columns, matrix.cells, matrix.totals, matrix.single) == ((), (), [], [], [])
