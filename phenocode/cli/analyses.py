"""Commands that compute from codes and categories: overlaps, saturation, matrix, and the export of the last two."""

import argparse

from phenocode.analysis.matrices import COLLECTIVE, Matrix, Rows, build_matrix
from phenocode.analysis.overlaps import find_overlaps
from phenocode.analysis.saturation import Saturation, Unit, measure_saturation
from phenocode.analysis.saturation_sentence import saturation_sentence
from phenocode.cli.answer import Answer, opened
from phenocode.commands import exporting
from phenocode.i18n import tr, trn
from phenocode.study.records import Layer


def overlaps(arguments: argparse.Namespace) -> Answer:
    """The pairs of codes that overlap, and why."""
    with opened(arguments.study, read_only=True) as session:
        found = find_overlaps(session.study, threshold=arguments.threshold)
    shown = found[: arguments.limit]
    lines = []
    for pair in shown:
        lines.append(tr("{score}: {a} and {b}", score=pair.score, a=pair.a.name, b=pair.b.name))
        lines += [f"  {reason}" for reason in pair.reasons]
    lines.append(trn("1 pair of codes overlaps", "{n} pairs of codes overlap", len(found)))
    return Answer([pair.as_json() for pair in shown], lines)


def saturation(arguments: argparse.Namespace) -> Answer:
    """What each interview added, and whether a run of them added little enough."""
    curve = _curve(arguments)
    said = saturation_sentence(curve)
    lines = [
        tr("{interview}: {new} new, {total} in all", interview=one.interview, new=one.new, total=one.total)
        for one in curve.per_interview
    ]
    return Answer({**curve.as_json(), "sentence": said}, [*lines, said])


def matrix(arguments: argparse.Namespace) -> Answer:
    """Participants or settings against categories."""
    table = _matrix(arguments)
    value = table.as_json()
    lines = ["\t".join(table.headings), *("\t".join(map(str, line)) for line in table.lines)]
    if table.kind is Rows.PARTICIPANT:
        value["note"] = tr(COLLECTIVE)
        lines.append(value["note"])
    else:
        single = (category.name for category, flag in zip(table.columns, table.single, strict=True) if flag)
        lines += [tr("{category} rests on one setting.", category=name) for name in single]
    return Answer(value, lines)


def export_matrix(arguments: argparse.Namespace) -> Answer:
    """Write a matrix into a sheet."""
    table = _matrix(arguments)
    exporting.export_matrix(table, arguments.out, force=arguments.force)
    return _written(arguments, len(table.rows), len(table.columns))


def export_saturation(arguments: argparse.Namespace) -> Answer:
    """Write what each interview added into a sheet."""
    curve = _curve(arguments)
    exporting.export_saturation(curve, arguments.out, force=arguments.force)
    return _written(arguments, len(curve.per_interview), len(curve.headings) - 1)


def _matrix(arguments: argparse.Namespace) -> Matrix:
    with opened(arguments.study, read_only=True) as session:
        return build_matrix(session.study, Rows(arguments.rows), Layer(arguments.layer), file=arguments.study.name)


def _curve(arguments: argparse.Namespace) -> Saturation:
    with opened(arguments.study, read_only=True) as session:
        return measure_saturation(
            session.study,
            Unit(arguments.unit),
            base=arguments.base,
            run=arguments.run,
            threshold=arguments.threshold,
        )


def _written(arguments: argparse.Namespace, rows: int, columns: int) -> Answer:
    said = trn("1 row in {file}", "{n} rows in {file}", rows, file=arguments.out.name)
    return Answer({"file": str(arguments.out), "rows": rows, "columns": columns}, [said])
