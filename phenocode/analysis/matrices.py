"""Matrices: how many statements of each participant or setting reach each category.

A statement counts once in every category that one of its codes reaches, so a row can add up to more than its selected
statements. Passages of literature count nowhere.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from phenocode.analysis.coding_table import NONE
from phenocode.i18n import mark
from phenocode.study.model import Study
from phenocode.study.records import Category, Layer, Participant, Setting, Statement

COLLECTIVE = mark("Categories describe what was found in all interviews together; they are no types of persons.")
"""The reminder that stands beside the matrix of participants (METHOD.md), as a template for ``tr``."""


class Rows(StrEnum):
    """What the rows of a matrix are."""

    PARTICIPANT = "participant"
    SETTING = "setting"


_HEADINGS = {
    Rows.PARTICIPANT: {"fa": "مشارکت‌کننده", "en": "Participant"},
    Rows.SETTING: {"fa": "بستر", "en": "Setting"},
}
_SELECTED = {"fa": "گزاره‌های منتخب", "en": "Selected statements"}


@dataclass(frozen=True, slots=True)
class Row:
    """A participant or setting; the id is None for what is not known."""

    id: str | None
    name: str
    selected: int  # statements, with or without codes
    statements: tuple[tuple[str, ...], ...]  # for each column the ids of the statements, in the order of the study


@dataclass(frozen=True, slots=True)
class Matrix:
    """The statements of each row that reach each column."""

    language: str  # the study's: "fa" or "en"
    kind: Rows
    layer: Layer
    columns: tuple[Category, ...]
    rows: tuple[Row, ...]  # the last one, with ``NONE`` for a name, for statements of nobody known, if there are any

    @property
    def cells(self) -> list[list[int]]:
        """How many statements stand in each cell, by row."""
        return [[len(ids) for ids in row.statements] for row in self.rows]

    @property
    def totals(self) -> list[int]:
        """How many statements stand in each column."""
        return [sum(len(row.statements[column]) for row in self.rows) for column in range(len(self.columns))]

    @property
    def single(self) -> list[bool]:
        """For each column whether all of its statements, one or more, come from one known row."""
        return [
            [row.id is not None for row in self.rows if row.statements[column]] == [True]
            for column in range(len(self.columns))
        ]

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of the sheet in the study's language."""
        first = _HEADINGS[self.kind][self.language]
        return (first, *(category.name for category in self.columns), _SELECTED[self.language])

    @property
    def lines(self) -> list[tuple[str | int, ...]]:
        """The rows of the sheet: the name, a number for each category, the selected statements."""
        return [(row.name, *numbers, row.selected) for row, numbers in zip(self.rows, self.cells, strict=True)]

    def as_json(self) -> dict[str, Any]:
        """The matrix as COMMANDS.md, ``matrix``, says it; ``single_setting`` or ``single_participant`` by column."""
        return {
            "rows": [row.name for row in self.rows],
            "columns": [category.name for category in self.columns],
            "cells": self.cells,
            "layer": self.layer.value,
            "selected": [row.selected for row in self.rows],
            "totals": self.totals,
            f"single_{self.kind.value}": self.single,
        }


def build_matrix(study: Study, kind: Rows, layer: Layer = Layer.FIRST) -> Matrix:
    """The matrix of participants (in interview order) or settings against the categories of a layer.

    All of them are listed, also those without a statement.
    """
    columns = study.layer(layer)
    people: list[Participant] | list[Setting]
    row_of: Callable[[Participant], str | None]
    if kind is Rows.PARTICIPANT:
        people = study.people_in_order()
        row_of = _own_id
    else:
        people = study.settings_in_order()
        row_of = _setting_id
    names: dict[str | None, str] = {one.id: one.name for one in people}
    reach = _Reach(study, layer)
    selected: dict[str | None, int] = dict.fromkeys(names, 0)
    found: dict[tuple[str | None, str], list[str]] = {}
    for statement in study.statements_in_order():
        participant = study.participant_of(statement)
        row = row_of(participant) if participant is not None else None
        selected[row] = selected.get(row, 0) + 1
        for category in reach.of(statement):
            found.setdefault((row, category), []).append(statement.id)
    rows = (
        Row(row, names.get(row, NONE), count, tuple(tuple(found.get((row, c.id), ())) for c in columns))
        for row, count in selected.items()
    )
    return Matrix(study.about.language, kind, layer, tuple(columns), tuple(rows))


def _own_id(participant: Participant) -> str:
    return participant.id


def _setting_id(participant: Participant) -> str | None:
    return participant.setting_id


class _Reach:
    """Which categories of a layer statements reach."""

    def __init__(self, study: Study, layer: Layer) -> None:
        self._study = study
        self._of_code: dict[str, set[str]] = {}
        for code_id in study.codes:
            chains = study.chains_of(code_id)
            ends = [{Layer.FIRST: c.first, Layer.SECOND: c.second, Layer.ENCOUNTER: c.encounter}[layer] for c in chains]
            self._of_code[code_id] = {category.id for category in ends if category is not None}

    def of(self, statement: Statement) -> set[str]:
        """The ids of the categories that one of the statement's codes reaches."""
        return set().union(*(self._of_code[coding.code_id] for coding in self._study.codings_of(statement.id)))
