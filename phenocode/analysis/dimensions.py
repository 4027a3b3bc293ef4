"""Dimensions of variation: the grid of categories and dimensions, and which categories it does not tell apart.

Two categories are not distinguished when they are equal in every cell after folding (METHOD.md, "dimensions of
variation"). A blank cell equals a blank one and differs from a value, so equal blanks make no difference either. A
category that is blank in every dimension is not yet described and counts as not distinguished from nobody.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from phenocode.analysis.coding_table import participant_label
from phenocode.analysis.sheets import Sheet
from phenocode.errors import Refusal
from phenocode.study.model import Study
from phenocode.study.outcome import Dimension, Variation
from phenocode.study.records import Category, Layer, Statement
from phenocode.text.names import name_key

_CAPTIONS = {
    "fa": {
        Layer.FIRST: "بُعدهای تفاوت طبقه‌های توصیفی لایهٔ اول",
        Layer.SECOND: "بُعدهای تفاوت طبقه‌های توصیفی لایهٔ دوم",
        Layer.ENCOUNTER: "بُعدهای تفاوت انواع مواجهه با پدیده",
    },
    "en": {
        Layer.FIRST: "Dimensions of variation of the first-layer categories of description",
        Layer.SECOND: "Dimensions of variation of the second-layer categories of description",
        Layer.ENCOUNTER: "Dimensions of variation of the kinds of encounter with the phenomenon",
    },
}
_HEADINGS = {
    "fa": {Layer.FIRST: "طبقهٔ لایهٔ اول", Layer.SECOND: "طبقهٔ لایهٔ دوم", Layer.ENCOUNTER: "نوع مواجهه"},
    "en": {
        Layer.FIRST: "First-layer category",
        Layer.SECOND: "Second-layer category",
        Layer.ENCOUNTER: "Kind of encounter",
    },
}
_NOT_DISTINGUISHED = {
    "fa": "از هم متمایز نیستند، چون در همهٔ بُعدها برابرند: {names}.",
    "en": "Not distinguished, because they are equal in every dimension: {names}.",
}
_NOT_DESCRIBED = {
    "fa": "هنوز در هیچ بُعدی توصیف نشده: {names}.",
    "en": "Not yet described in any dimension: {names}.",
}
_BLANKS = {
    "fa": "دو خانهٔ خالی برابر به شمار می‌آیند، و خانهٔ خالی با خانهٔ پر فرق دارد.",
    "en": "Two blank cells count as equal, and a blank cell differs from one with a value.",
}
_MARKS = {"fa": "«{words}»", "en": "“{words}”"}


@dataclass(frozen=True, slots=True)
class Quotation:
    """A statement that a value rests on, and whose it is."""

    id: str
    words: str
    label: str  # participant and line in brackets, in the study's language; empty where nobody is known


@dataclass(frozen=True, slots=True)
class Cell:
    """What a category is in a dimension: blank where nothing is written yet."""

    value: str = ""
    quotations: tuple[Quotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """The values of the categories of a layer in the dimensions of variation."""

    language: str  # the study's: "fa" or "en"
    layer: Layer
    rows: tuple[Category, ...]
    columns: tuple[Dimension, ...]
    cells: tuple[tuple[Cell, ...], ...]  # by row

    @property
    def alike(self) -> list[list[Category]]:
        """The groups of categories that are equal in every cell, each of two or more, in the order of the rows."""
        groups: dict[tuple[str, ...], list[Category]] = {}
        for category, key in zip(self.rows, self._keys, strict=True):
            if any(key):
                groups.setdefault(key, []).append(category)
        return [group for group in groups.values() if len(group) > 1]

    @property
    def not_described(self) -> list[Category]:
        """The categories that are blank in every dimension."""
        return [category for category, key in zip(self.rows, self._keys, strict=True) if not any(key)]

    @property
    def _keys(self) -> list[tuple[str, ...]]:
        return [tuple(name_key(cell.value) for cell in row) for row in self.cells]

    @property
    def caption(self) -> str:
        """What the grid shows."""
        return _CAPTIONS[self.language][self.layer]

    @property
    def headings(self) -> tuple[str, ...]:
        """What the rows are, and the names of the dimensions."""
        return (_HEADINGS[self.language][self.layer], *(dimension.name for dimension in self.columns))

    @property
    def notes(self) -> list[str]:
        """Which rows are not distinguished, and which not yet described; how blanks count where that matters."""
        if not self.columns:
            return []
        language = self.language
        notes = [_NOT_DISTINGUISHED[language].format(names=_listed(group, language)) for group in self.alike]
        if notes and any(not cell.value for row in self.cells for cell in row):
            notes.append(_BLANKS[language])
        if blank := self.not_described:
            notes.append(_NOT_DESCRIBED[language].format(names=_listed(blank, language)))
        return notes

    def as_json(self) -> dict[str, Any]:
        """The grid as COMMANDS.md, ``matrix``, says it: values by row, with how many quotations each rests on."""
        return {
            "rows": [category.name for category in self.rows],
            "columns": [dimension.name for dimension in self.columns],
            "cells": [[cell.value for cell in row] for row in self.cells],
            "layer": self.layer.value,
            "quotations": [[len(cell.quotations) for cell in row] for row in self.cells],
            "not_distinguished": [[category.name for category in group] for group in self.alike],
            "not_described": [category.name for category in self.not_described],
        }


def build_grid(
    study: Study, layer: Layer = Layer.SECOND, *, line_of: Callable[[Statement], int | None] | None = None
) -> Grid:
    """The grid of the categories of a layer, in the order of the outcome, and the dimensions as ordered by hand.

    ``line_of`` tells the 1-based line of a statement for its label.
    """
    rows, columns = categories_in_order(study, layer), study.dimensions_in_order()
    cells = []
    for category in rows:
        values = {one.dimension_id: one for one in study.linked(Variation, "category_id", category.id)}
        cells.append(tuple(_cell(study, values.get(dimension.id), line_of) for dimension in columns))
    return Grid(study.about.language, layer, tuple(rows), tuple(columns), tuple(cells))


def dimension_matrix(study: Study, layer: Layer = Layer.SECOND, *, file: str = "") -> Grid:
    """The grid as ``build_grid`` makes it. Raises Refusal, which names ``file``, when there are no dimensions."""
    if not study.dimensions:
        raise Refusal("{file} has no dimensions of variation yet. Add one first.", file=file or study.about.title)
    return build_grid(study, layer)


def categories_in_order(study: Study, layer: Layer) -> list[Category]:
    """The categories of a layer by encounter, second layer and first layer, those without a place last."""
    ranks = {one.id: rank for each in Layer for rank, one in enumerate(study.layer(each))}

    def place(category: Category) -> list[int]:
        found: dict[Layer, int] = {}
        here: Category | None = category
        while here is not None:
            found[here.layer] = ranks[here.id]
            here = study.categories.get(here.parent_id or "")
        return [found.get(each, len(ranks)) for each in (Layer.ENCOUNTER, Layer.SECOND, Layer.FIRST)]

    return sorted(study.layer(layer), key=place)


def grid_sheet(grid: Grid, *, quotations: bool = False) -> Sheet:
    """The grid as a table with its notes, in the study's language; with ``quotations`` they stand below the values."""
    rows = [
        (category.name, *(_said(cell, grid.language, quotations=quotations) for cell in row))
        for category, row in zip(grid.rows, grid.cells, strict=True)
    ]
    return Sheet(grid.language, grid.caption, grid.headings, rows, notes=grid.notes)


def quoted(quotation: Quotation, language: str) -> str:
    """A quotation between its marks, with whose it is."""
    return " ".join(filter(None, [_MARKS[language].format(words=quotation.words), quotation.label]))


def _said(cell: Cell, language: str, *, quotations: bool) -> str:
    lines = [quoted(one, language) for one in cell.quotations] if quotations else []
    return "\n".join(filter(None, [cell.value, *lines]))


def _cell(study: Study, variation: Variation | None, line_of: Callable[[Statement], int | None] | None) -> Cell:
    if variation is None:
        return Cell()
    quotations = (
        Quotation(statement.id, statement.quotation, participant_label(study, statement, line_of))
        for statement in study.supports_of(variation.id)
    )
    return Cell(variation.value, tuple(quotations))


def _listed(categories: Sequence[Category], language: str) -> str:
    """Names in one sentence, each kept from disturbing the direction of the others."""
    return ("، " if language == "fa" else ", ").join(f"\u2068{one.name}\u2069" for one in categories)
