"""The export of what was computed, as tables and figures: matrix, saturation, selection, referral, iterations."""

import argparse

from phenocode.analysis.people_table import build_people_table
from phenocode.analysis.referrals import referrals
from phenocode.cli.analyses import curve_of, matrix_of, selection_of
from phenocode.cli.answer import Answer, opened
from phenocode.commands import exporting
from phenocode.errors import Refusal
from phenocode.i18n import tr, trn


def export_matrix(arguments: argparse.Namespace) -> Answer:
    """Write a matrix as a table or a heat table."""
    table = matrix_of(arguments)
    exporting.export_matrix(table, arguments.out, force=arguments.force, profile=arguments.profile)
    return _written(arguments, len(table.rows), columns=len(table.columns))


def export_saturation(arguments: argparse.Namespace) -> Answer:
    """Write what each interview added as a table or a curve."""
    curve = curve_of(arguments)
    exporting.export_saturation(curve, arguments.out, force=arguments.force, profile=arguments.profile)
    answer = _written(arguments, len(curve.per_interview), columns=len(curve.headings) - 1)
    if arguments.out.suffix.casefold() == ".docx" and not exporting.can_draw():
        answer.lines.append(tr("Qt can't be used here, so the curve was left out."))
    return answer


def export_selection(arguments: argparse.Namespace) -> Answer:
    """Write what was selected from each interview as a table or as bars."""
    counted = selection_of(arguments)
    exporting.export_selection(counted, arguments.out, force=arguments.force, profile=arguments.profile)
    return _written(arguments, len(counted.interviews))


def export_referral(arguments: argparse.Namespace) -> Answer:
    """Write who referred whom as a table or a tree."""
    with opened(arguments.study, read_only=True) as session:
        language, found = session.study.about.language, referrals(session.study)
    exporting.export_referrals(found, language, arguments.out, force=arguments.force, profile=arguments.profile)
    return _written(arguments, sum(map(len, found.chains)))


def export_iterations(arguments: argparse.Namespace) -> Answer:
    """Write the kept iterations as a table or a chart, or with --from and --to what differs between two."""
    before, after = arguments.before, arguments.after
    if (before is None) != (after is None):
        raise Refusal("A difference needs both --from and --to. Give the other one too; now names the present state.")
    with opened(arguments.study, read_only=True) as session:
        if before is None:
            rows = exporting.export_iterations(session, arguments.out, force=arguments.force, profile=arguments.profile)
        else:
            rows = exporting.export_difference(
                session, before, after, arguments.out, force=arguments.force, profile=arguments.profile
            )
    return _written(arguments, rows)


def export_participants(arguments: argparse.Namespace) -> Answer:
    """Write the table of participants; it has code names only."""
    with opened(arguments.study, read_only=True) as session:
        table = build_people_table(session.study)
    exporting.export_people(table, arguments.out, force=arguments.force, profile=arguments.profile)
    return _written(arguments, len(table.rows), columns=len(table.columns))


def _written(arguments: argparse.Namespace, rows: int, **more: int) -> Answer:
    said = trn("1 row in {file}", "{n} rows in {file}", rows, file=arguments.out.name)
    return Answer({"file": str(arguments.out), "rows": rows, **more}, [said])
