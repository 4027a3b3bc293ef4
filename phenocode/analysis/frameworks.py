"""Frameworks laid over what was found: cross-tabulation, and the distribution over ordered levels.

How a statement counts for an item of a framework:

- *direct*: the item is laid on the statement itself;
- *through a category*: it is laid on a category, of whichever layer, that one of the statement's codes reaches.

A statement for which both is true counts once, as direct. In an ordered framework, where each has one level, what is
nearer decides: a statement with a level of its own counts at that level alone; otherwise, along each chain of its
codes, the lowest category with a level gives it, so that a statement counts at several levels only when it straddles.

A participant's level is the one that was laid on the participant. Nothing is inferred from the statements: how levels
of statements add up to a person is no question that counting answers. Passages of literature count nowhere.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from phenocode.analysis.coding_table import NONE
from phenocode.study.model import Chain, Study
from phenocode.study.outcome import Assignment, Framework, FrameworkItem, FrameworkKind
from phenocode.study.records import Category, Layer, Participant, Setting, Statement


class By(StrEnum):
    """What the rows of a cross-tabulation are."""

    PARTICIPANT = "participant"
    SETTING = "setting"
    CATEGORY = "category"


_HEADINGS = {
    "fa": {By.PARTICIPANT: "مشارکت‌کننده", By.SETTING: "بستر", By.CATEGORY: "طبقه"},
    "en": {By.PARTICIPANT: "Participant", By.SETTING: "Setting", By.CATEGORY: "Category"},
}
_SELECTED = {
    "fa": {By.PARTICIPANT: "گزاره‌های منتخب", By.SETTING: "گزاره‌های منتخب", By.CATEGORY: "گزاره‌های طبقه"},
    "en": {
        By.PARTICIPANT: "Selected statements",
        By.SETTING: "Selected statements",
        By.CATEGORY: "Statements of the category",
    },
}


class Laying:
    """For which items of a framework statements count, and how."""

    def __init__(self, study: Study, framework: Framework) -> None:
        self._study = study
        self._ordered = framework.kind is FrameworkKind.ORDERED
        self.items = study.items_of(framework.id)
        self.on: dict[str, set[str]] = {}
        """The ids of the items on a subject, by its id."""
        for item in self.items:
            for laid in study.linked(Assignment, "item_id", item.id):
                self.on.setdefault(laid.subject_id, set()).add(item.id)
        self._of_code = {code_id: self._reached(study.chains_of(code_id)) for code_id in study.codes}

    def direct(self, statement: Statement) -> set[str]:
        """The items that are laid on the statement itself."""
        return self.on.get(statement.id, set())

    def through(self, statement: Statement) -> set[str]:
        """The items for which the statement counts through its categories alone."""
        direct = self.direct(statement)
        if self._ordered and direct:
            return set()
        codings = self._study.codings_of(statement.id)
        return set().union(*(self._of_code[coding.code_id] for coding in codings)) - direct

    def _reached(self, chains: Sequence[Chain]) -> set[str]:
        found: set[str] = set()
        for chain in chains:
            for category in (chain.first, chain.second, chain.encounter):
                laid = self.on.get(category.id, set()) if category is not None else set()
                found |= laid
                if laid and self._ordered:
                    break
        return found


@dataclass(frozen=True, slots=True)
class FrameworkRow:
    """A participant, setting or category; the id is None for what is not known."""

    id: str | None
    name: str
    selected: int  # statements, whether an item counts them or not
    statements: tuple[tuple[str, ...], ...]  # for each item the ids of the statements, in the order of the study
    direct: tuple[int, ...]  # for each item how many of these it is laid on
    own: tuple[bool, ...]  # for each item whether it is laid on the row's own record

    @property
    def through(self) -> tuple[int, ...]:
        """For each item how many statements count through a category."""
        return tuple(len(ids) - direct for ids, direct in zip(self.statements, self.direct, strict=True))


@dataclass(frozen=True, slots=True)
class FrameworkMatrix:
    """The statements of each row that count for each item."""

    language: str  # the study's: "fa" or "en"
    framework: Framework
    by: By
    layer: Layer  # of the categories, where these are the rows
    columns: tuple[FrameworkItem, ...]
    rows: tuple[FrameworkRow, ...]  # the last one, with ``NONE`` for a name, for statements of nothing known
    totals: tuple[int, ...]  # for each item how many different statements
    selected: int  # how many different statements in all

    @property
    def cells(self) -> list[list[int]]:
        """How many statements stand in each cell, by row."""
        return [[len(ids) for ids in row.statements] for row in self.rows]

    @property
    def single(self) -> list[bool]:
        """A framework's item may well rest on one row: none is flagged."""
        return [False] * len(self.columns)

    @property
    def headings(self) -> tuple[str, ...]:
        """What the rows are, the items, and the statements of a row."""
        first, last = _HEADINGS[self.language][self.by], _SELECTED[self.language][self.by]
        return (first, *(item.name for item in self.columns), last)

    @property
    def mixed(self) -> bool:
        """Whether some statement counts through a category."""
        return any(map(sum, (row.through for row in self.rows)))

    def own_names(self, row: FrameworkRow) -> list[str]:
        """The items that are laid on the row's own record."""
        return [item.name for item, own in zip(self.columns, row.own, strict=True) if own]

    def as_json(self) -> dict[str, Any]:
        """The matrix as COMMANDS.md, ``matrix``, says it, with what counts how."""
        return {
            "rows": [row.name for row in self.rows],
            "columns": [item.name for item in self.columns],
            "cells": self.cells,
            "direct": [list(row.direct) for row in self.rows],
            "through": [list(row.through) for row in self.rows],
            "own": [self.own_names(row) for row in self.rows],
            "selected": [row.selected for row in self.rows],
            "totals": list(self.totals),
            "framework": self.framework.name,
            "kind": self.framework.kind.value,
            "source": self.framework.source,
            "by": self.by.value,
            **({"layer": self.layer.value} if self.by is By.CATEGORY else {}),
        }


def framework_matrix(study: Study, framework: Framework, by: By, layer: Layer = Layer.FIRST) -> FrameworkMatrix:
    """Participants (in interview order), settings or the categories of a layer against the items of a framework.

    All rows are listed, also those without a statement. A statement stands in the row of every category that it
    reaches, so the totals, of different statements, can be less than the sums of their columns.
    """
    laying = Laying(study, framework)
    subjects: Sequence[Participant | Setting | Category]
    rows_of: Callable[[Statement], Sequence[str | None]]
    if by is By.CATEGORY:
        subjects = study.layer(layer)
        rows_of = _reaching(study, layer)
    else:
        subjects = study.people_in_order() if by is By.PARTICIPANT else study.settings_in_order()
        rows_of = _speaking(study, by)
    names: dict[str | None, str] = {one.id: one.name for one in subjects}
    selected: dict[str | None, int] = dict.fromkeys(names, 0)
    found: dict[tuple[str | None, str], list[str]] = {}
    direct_in: dict[tuple[str | None, str], int] = {}
    totals = dict.fromkeys((item.id for item in laying.items), 0)
    statements = study.statements_in_order()
    for statement in statements:
        direct = laying.direct(statement)
        counted = direct | laying.through(statement)
        for item_id in counted:
            totals[item_id] += 1
        for row in rows_of(statement):
            selected[row] = selected.get(row, 0) + 1
            for item_id in counted:
                found.setdefault((row, item_id), []).append(statement.id)
                direct_in[row, item_id] = direct_in.get((row, item_id), 0) + (item_id in direct)
    rows = (
        FrameworkRow(
            row,
            names.get(row, NONE),
            count,
            tuple(tuple(found.get((row, item.id), ())) for item in laying.items),
            tuple(direct_in.get((row, item.id), 0) for item in laying.items),
            tuple(item.id in laying.on.get(row or "", ()) for item in laying.items),
        )
        for row, count in selected.items()
    )
    return FrameworkMatrix(
        study.about.language,
        framework,
        by,
        layer,
        tuple(laying.items),
        tuple(rows),
        tuple(totals.values()),
        len(statements),
    )


def _speaking(study: Study, by: By) -> Callable[[Statement], Sequence[str | None]]:
    def rows_of(statement: Statement) -> Sequence[str | None]:
        person = study.participant_of(statement)
        if person is None:
            return (None,)
        return (person.id if by is By.PARTICIPANT else person.setting_id,)

    return rows_of


def _reaching(study: Study, layer: Layer) -> Callable[[Statement], Sequence[str | None]]:
    reached: dict[str, list[str]] = {}
    for category in study.layer(layer):
        for statement in study.statements_below(category):
            reached.setdefault(statement.id, []).append(category.id)
    nothing: tuple[str | None, ...] = (None,)
    return lambda statement: reached.get(statement.id, nothing)


@dataclass(frozen=True, slots=True)
class Level:
    """What stands at a level; without an item, what has no level at all."""

    item: FrameworkItem | None
    participants: tuple[str, ...]  # by interview order; only those that the level is laid on
    direct: tuple[str, ...]  # statements, in the order of the study
    through: tuple[str, ...]
    categories: tuple[str, ...]  # by layer, then position

    @property
    def statements(self) -> int:
        """How many statements count at the level."""
        return len(self.direct) + len(self.through)


@dataclass(frozen=True, slots=True)
class Levels:
    """The distribution over the items of a framework, from the lowest level where they are ordered."""

    language: str
    framework: Framework
    levels: tuple[Level, ...]
    without: Level
    participants: int
    statements: int

    @property
    def rows(self) -> tuple[Level, ...]:
        """The levels, and last what has none."""
        return (*self.levels, self.without)

    def as_json(self) -> list[dict[str, Any]]:
        """How many participants, statements and categories stand at each level; the last one, of none, has no item."""
        return [
            {
                "item": None if level.item is None else level.item.name,
                "participants": len(level.participants),
                "statements": level.statements,
                "direct": len(level.direct),
                "through": len(level.through),
                "categories": len(level.categories),
            }
            for level in self.rows
        ]


def distribution(study: Study, framework: Framework) -> Levels:
    """How many participants and statements stand at each level of a framework."""
    laying = Laying(study, framework)
    people = [person.id for person in study.people_in_order()]
    statements = study.statements_in_order()
    categories = [category.id for layer in Layer for category in study.layer(layer)]
    direct = {statement.id: laying.direct(statement) for statement in statements}
    through = {statement.id: laying.through(statement) for statement in statements}

    def at(item: FrameworkItem | None) -> Level:
        def of(ids: Sequence[str], laid: Mapping[str, set[str]]) -> tuple[str, ...]:
            if item is None:
                return tuple(one for one in ids if not laid.get(one))
            return tuple(one for one in ids if item.id in laid.get(one, ()))

        if item is None:
            none = tuple(one for one in direct if not direct[one] and not through[one])
            return Level(None, of(people, laying.on), none, (), of(categories, laying.on))
        return Level(
            item,
            of(people, laying.on),
            of(list(direct), direct),
            of(list(through), through),
            of(categories, laying.on),
        )

    levels = tuple(at(item) for item in laying.items)
    return Levels(study.about.language, framework, levels, at(None), len(people), len(statements))
