"""Commands on dimensions of variation: list, add, set, remove, and the matrix of categories and dimensions."""

import argparse
from typing import Any

from phenocode.analysis.dimensions import Grid, build_grid, dimension_matrix
from phenocode.cli.answer import Answer, opened
from phenocode.commands.dimension_exports import export_dimensions, labelled_grid
from phenocode.commands.dimensions import (
    describe_dimension,
    make_dimension,
    remove_dimension,
    write_value,
)
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.i18n import tr, trn
from phenocode.study.model import Study
from phenocode.study.outcome import Dimension
from phenocode.study.records import Category, Layer
from phenocode.study.rules import find_named


def dimensions(arguments: argparse.Namespace) -> Answer:
    """The dimensions of variation with the values of a layer's categories, or one of the deeds on them."""
    match arguments.deed:
        case "add":
            return _add(arguments)
        case "set":
            return _set(arguments)
        case "remove":
            return _remove(arguments)
    layer = Layer(arguments.layer or Layer.SECOND)
    with opened(arguments.study, read_only=True) as session:
        listed = list_dimensions(session.study, layer)
        grid = build_grid(session.study, layer)
    lines = []
    for one in listed:
        lines.append(f"{one['name']}: {one['definition']}" if one["definition"] else one["name"])
        lines += [f"  {value['category']}: {_valued(value)}" for value in one["values"]]
    lines.append(trn("1 dimension", "{n} dimensions", len(listed)))
    return Answer(listed, [*lines, *_flags(grid)])


def list_dimensions(study: Study, layer: Layer = Layer.SECOND) -> list[dict[str, Any]]:
    """The dimensions as ordered by hand, each with the values of the layer's categories that have one."""
    grid = build_grid(study, layer)
    return [
        {
            "name": dimension.name,
            "definition": dimension.definition,
            "values": [
                {
                    "category": category.name,
                    "layer": layer.value,
                    "value": row[at].value,
                    "quotations": [one.words for one in row[at].quotations],
                }
                for category, row in zip(grid.rows, grid.cells, strict=True)
                if row[at].value or row[at].quotations
            ],
        }
        for at, dimension in enumerate(grid.columns)
    ]


def matrix_of_dimensions(arguments: argparse.Namespace) -> Answer:
    """Categories of a layer against dimensions of variation, and the rows that are not distinguished."""
    with opened(arguments.study, read_only=True) as session:
        layer = Layer(arguments.layer or Layer.SECOND)
        grid = dimension_matrix(session.study, layer, file=session.path.name)
    lines = ["\t".join(grid.headings)]
    for category, row in zip(grid.rows, grid.cells, strict=True):
        lines.append("\t".join([category.name, *(" ".join(cell.value.split()) for cell in row)]))
    return Answer(grid.as_json(), [*lines, *_flags(grid)])


def export_matrix_of_dimensions(arguments: argparse.Namespace) -> Answer:
    """Write the matrix of categories and dimensions as a table with its quotations, or as a figure."""
    with opened(arguments.study, read_only=True) as session:
        grid = labelled_grid(session, Layer(arguments.layer or Layer.SECOND))
    export_dimensions(grid, arguments.out, force=arguments.force, profile=arguments.profile)
    rows = len(grid.rows)
    said = trn("1 row in {file}", "{n} rows in {file}", rows, file=arguments.out.name)
    return Answer({"file": str(arguments.out), "rows": rows, "columns": len(grid.columns)}, [said])


def _add(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study) as session:
        dimension = make_dimension(session, arguments.name)
        if arguments.definition:
            describe_dimension(session, dimension.id, arguments.definition)
        made = session.study.dimensions[dimension.id]
    return Answer(
        {"name": made.name, "definition": made.definition}, [tr("The dimension {name} was added.", name=made.name)]
    )


def _set(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study) as session:
        dimension = _dimension(session, arguments.dimension)
        category = _category(session, arguments.category, arguments.layer)
        write_value(session, dimension.id, category.id, arguments.value)
        grid = build_grid(session.study, category.layer)
        cell = grid.cells[grid.rows.index(category)][grid.columns.index(dimension)]
    value = {
        "dimension": dimension.name,
        "category": category.name,
        "layer": category.layer.value,
        "value": cell.value,
        "quotations": [one.words for one in cell.quotations],
    }
    return Answer(value, [f"{category.name}, {dimension.name}: {_valued(value)}"])


def _remove(arguments: argparse.Namespace) -> Answer:
    with opened(arguments.study) as session:
        dimension = _dimension(session, arguments.name)
        remove_dimension(session, dimension.id)
    return Answer({"name": dimension.name}, [tr("The dimension {name} was removed.", name=dimension.name)])


def _dimension(session: Session, name: str) -> Dimension:
    found = find_named(name, session.study.dimensions.values())
    if found is None:
        raise Refusal(
            "There is no dimension named {name} in {file}. Check the name, or add it first.",
            name=name,
            file=session.path.name,
        )
    return session.study.dimensions[found.id]


def _category(session: Session, name: str, layer: str | None) -> Category:
    """The category of this name, in any layer where none is given: the same name may stand in two."""
    study = session.study
    layers = [Layer(layer)] if layer else list(Layer)
    found = [one for each in layers if (one := find_named(name, study.layer(each))) is not None]
    if not found:
        raise Refusal(
            "There is no category named {name} in {file}. Check the name, or make it first.",
            name=name,
            file=session.path.name,
        )
    if len(found) > 1:
        raise Refusal("{name} stands in several layers. Say which one with --layer.", name=name)
    return study.categories[found[0].id]


def _valued(value: dict[str, Any]) -> str:
    count = len(value["quotations"])
    if not count:
        return str(value["value"])
    return f"{value['value']} ({trn('1 quotation', '{n} quotations', count)})"


def _flags(grid: Grid) -> list[str]:
    """The rows that are not distinguished, and those not yet described, in sentences."""
    if not grid.columns:
        return []
    flags = [
        tr("Not distinguished: {names}.", names=", ".join(category.name for category in group)) for group in grid.alike
    ]
    if blank := grid.not_described:
        flags.append(tr("Not yet described: {names}.", names=", ".join(category.name for category in blank)))
    return flags
