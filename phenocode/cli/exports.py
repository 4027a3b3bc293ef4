"""The export of what was computed, as tables and figures: matrix, saturation, iterations, agreement and the others."""

import argparse

from phenocode.analysis.agreement_sheets import agreement_sheet
from phenocode.analysis.check_debriefing import VALIDITY_WORDS
from phenocode.analysis.literature import DEFAULT_LAYERS
from phenocode.analysis.people_table import build_people_table
from phenocode.analysis.referrals import referrals
from phenocode.cli.analyses import curve_of, matrix_of, selection_of
from phenocode.cli.answer import Answer, opened
from phenocode.cli.dimensions import export_matrix_of_dimensions
from phenocode.cli.frameworks import export_matrix_of_framework
from phenocode.commands import agreement_exports, card_exports, debriefing_exports, exporting, literature_exports
from phenocode.errors import Refusal
from phenocode.i18n import tr, trn
from phenocode.study.records import Layer


def export_matrix(arguments: argparse.Namespace) -> Answer:
    """Write a matrix as a table or a figure."""
    if arguments.rows == "dimension":
        return export_matrix_of_dimensions(arguments)
    if arguments.rows == "framework":
        return export_matrix_of_framework(arguments)
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


def export_agreement(arguments: argparse.Namespace) -> Answer:
    """Write the agreement of analyst and judges, or of one layer the confusion table or the agreement by category."""
    with opened(arguments.study, read_only=True) as session:
        agreement = agreement_exports.agreement_of(session, number=arguments.package, judges=arguments.judge)
    layer, force, profile = Layer(arguments.layer or Layer.FIRST), arguments.force, arguments.profile
    if arguments.confusion:
        agreement_exports.export_confusion(agreement, layer, arguments.out, force=force, profile=profile)
        answer = _written(arguments, len(agreement.layers[layer].confusion.rows))
    elif arguments.categories:
        agreement_exports.export_categories(agreement, layer, arguments.out, force=force, profile=profile)
        answer = _written(arguments, len(agreement.layers[layer].by_category))
    else:
        agreement_exports.export_agreement(agreement, arguments.out, force=force, profile=profile)
        answer = _written(arguments, len(agreement_sheet(agreement).rows))
        if arguments.out.suffix.casefold() == ".docx" and not exporting.can_draw():
            answer.lines.append(tr("Qt can't be used here, so the figure was left out."))
    if agreement.stale:
        answer.lines.append(tr("The categories have changed since these figures were computed; they are marked so."))
    return answer


def export_debriefing(arguments: argparse.Namespace) -> Answer:
    """Write the record of peer debriefing."""
    with opened(arguments.study, read_only=True) as session:
        record = debriefing_exports.export_debriefing(
            session, arguments.out, force=arguments.force, profile=arguments.profile
        )
    matters = [matter for check in record.checks for matter in check.matters]
    unresolved = sum(matter.is_open for matter in matters)
    count = len(record.checks)
    answer = Answer(
        {
            "file": str(arguments.out),
            "coder_checks": len(record.coder_checks),
            "dialogic_checks": len(record.dialogic_checks),
            "disagreements": sum(matter.differs for matter in matters),
            "unresolved": unresolved,
            "changes": len(record.changes),
            "stale": record.stale,
            "claims_without_entry": [kind.value for kind in record.unsupported],
        },
        [trn("1 check in {file}", "{n} checks in {file}", count, file=arguments.out.name)],
    )
    if unresolved:
        answer.lines.append(trn("1 disagreement is unresolved.", "{n} disagreements are unresolved.", unresolved))
    if record.stale:
        answer.lines.append(tr("The categories have changed since these figures were computed; they are marked so."))
    if record.unsupported:
        kinds = ", ".join(tr(VALIDITY_WORDS[kind]) for kind in record.unsupported)
        answer.lines.append(
            tr("Claimed without an entry in the validity register, and marked so: {kinds}", kinds=kinds)
        )
    return answer


def export_outcome_space(arguments: argparse.Namespace) -> Answer:
    """Write the outcome space as a figure, in Word with the table of relations."""
    with opened(arguments.study, read_only=True) as session:
        space = exporting.outcome_space(session)
    exporting.export_outcome_space(
        space, arguments.out, force=arguments.force, profile=arguments.profile, unplaced=not arguments.placed
    )
    answer = _written(arguments, len(space.links))
    if arguments.out.suffix.casefold() == ".docx" and not exporting.can_draw():
        answer.lines.append(tr("Qt can't be used here, so the figure was left out."))
    return answer


def export_literature(arguments: argparse.Namespace) -> Answer:
    """Write what the literature says to the findings, and what it lacks."""
    layers = (Layer(arguments.layer),) if arguments.layer else DEFAULT_LAYERS
    with opened(arguments.study, read_only=True) as session:
        table = literature_exports.export_literature(
            session, arguments.out, force=arguments.force, profile=arguments.profile, layers=layers
        )
    return _written(arguments, len(table.rows))


def export_cards(arguments: argparse.Namespace) -> Answer:
    """Write the cards of the categories."""
    layers = (Layer(arguments.layer),) if arguments.layer else tuple(Layer)
    with opened(arguments.study, read_only=True) as session:
        cards = card_exports.export_cards(
            session, arguments.out, force=arguments.force, profile=arguments.profile, layers=layers
        )
    return _written(arguments, len(cards.cards))


def _written(arguments: argparse.Namespace, rows: int, **more: int) -> Answer:
    said = trn("1 row in {file}", "{n} rows in {file}", rows, file=arguments.out.name)
    return Answer({"file": str(arguments.out), "rows": rows, **more}, [said])
