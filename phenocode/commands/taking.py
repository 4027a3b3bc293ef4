"""How each deliverable is taken from a study: what ``commands.deliverables`` lists, made where the study is open."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from phenocode.analysis.agreement_sheets import agreement_sheet
from phenocode.analysis.dimensions import grid_sheet
from phenocode.analysis.framework_sheets import cross_sheet, level_sheet
from phenocode.analysis.frameworks import By, distribution, framework_matrix
from phenocode.analysis.gaps import gap_sheet, gap_table
from phenocode.analysis.literature import build_literature, literature_sheet
from phenocode.analysis.manuscript import Manuscript, SheetBlock
from phenocode.analysis.matrices import Rows, build_matrix
from phenocode.analysis.outcome_space import space_sheet
from phenocode.analysis.people_table import build_people_table, people_sheet
from phenocode.analysis.referrals import referrals
from phenocode.analysis.saturation import Unit, measure_saturation
from phenocode.analysis.selection import count_selection
from phenocode.analysis.sheets import Sheet, matrix_sheet, referral_sheet, saturation_sheet, selection_sheet
from phenocode.commands import (
    agreement_exports,
    audit_exports,
    card_exports,
    debriefing_exports,
    dimension_exports,
    exporting,
    framework_exports,
    literature_exports,
    refi_exports,
    report_exports,
    workbook_exports,
)
from phenocode.commands.deliverables import Choices, Taken
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.study.records import Layer, Subject

Take: TypeAlias = Callable[..., Taken]


def _previewed(sheet: Sheet, title: str = "") -> Manuscript:
    return Manuscript(sheet.language, title or sheet.caption, [SheetBlock(sheet)])


def _written(write: Callable[..., object], *values: Any, **options: Any) -> Callable[[Path, bool], object]:
    """``write`` (values, out, force and options) as what is done with a path and whether to replace."""
    return lambda path, force: write(*values, path, force=force, **options)


def _table(session: Session, choices: Choices) -> Taken:
    table = exporting.coding_table(session, labels=choices.labels, incomplete=choices.incomplete)
    options = {"split_rows": choices.split_rows, "profile": choices.profile}
    return Taken(_written(exporting.export_table, table, **options))


def _statements(session: Session, choices: Choices) -> Taken:
    rows, right_to_left = exporting.statement_rows(session), session.study.about.right_to_left
    return Taken(_written(exporting.export_statements, rows, right_to_left=right_to_left))


def _cards(session: Session, choices: Choices) -> Taken:
    cards = card_exports.cards_of_study(session)
    card_exports.refuse_without_cards(cards)
    return Taken(_written(card_exports.write_cards, cards, profile=choices.profile))


def _matrix(rows: Rows, session: Session, choices: Choices) -> Taken:
    matrix = build_matrix(session.study, rows, Layer.FIRST)
    return Taken(_written(exporting.export_matrix, matrix, profile=choices.profile), _previewed(matrix_sheet(matrix)))


def _dimensions(session: Session, choices: Choices) -> Taken:
    grid = dimension_exports.labelled_grid(session)
    sheet = grid_sheet(grid, quotations=True)
    return Taken(_written(dimension_exports.export_dimensions, grid, profile=choices.profile), _previewed(sheet))


def _saturation(session: Session, choices: Choices) -> Taken:
    curve = measure_saturation(session.study, Unit.CODES)
    return Taken(
        _written(exporting.export_saturation, curve, profile=choices.profile), _previewed(saturation_sheet(curve))
    )


def _selection(session: Session, choices: Choices) -> Taken:
    counted = count_selection(session.study, session.source)
    return Taken(
        _written(exporting.export_selection, counted, profile=choices.profile), _previewed(selection_sheet(counted))
    )


def _referral(session: Session, choices: Choices) -> Taken:
    found, language = referrals(session.study), session.study.about.language
    sheet = referral_sheet(found, language)
    return Taken(_written(exporting.export_referrals, found, language, profile=choices.profile), _previewed(sheet))


def _people(subject: Subject, session: Session, choices: Choices) -> Taken:
    table = build_people_table(session.study, subject)
    return Taken(_written(exporting.export_people, table, profile=choices.profile), _previewed(people_sheet(table)))


def _outcome_space(session: Session, choices: Choices) -> Taken:
    space = exporting.outcome_space(session)
    sheet = space_sheet(space)
    return Taken(_written(exporting.export_outcome_space, space, profile=choices.profile), _previewed(sheet))


def _iterations(session: Session, choices: Choices) -> Taken:
    iterations = exporting.iterations_of(session)
    return Taken(
        _written(exporting.write_iterations, iterations, profile=choices.profile), _previewed(iterations.sheet)
    )


def _agreement(session: Session, choices: Choices) -> Taken:
    agreement = agreement_exports.agreement_of(session)
    sheet = agreement_sheet(agreement)
    return Taken(_written(agreement_exports.export_agreement, agreement, profile=choices.profile), _previewed(sheet))


def _debriefing(session: Session, choices: Choices) -> Taken:
    record = debriefing_exports.record_of(session)
    return Taken(_written(debriefing_exports.write_record, record, profile=choices.profile))


def _literature(session: Session, choices: Choices) -> Taken:
    table = build_literature(session.study)
    literature_exports.refuse_without_literature(table)
    sheet = literature_sheet(table)
    return Taken(_written(literature_exports.write_literature, table, profile=choices.profile), _previewed(sheet))


def _codebook(session: Session, choices: Choices) -> Taken:
    text = report_exports.codebook_of(session, quotations=choices.examples)
    return Taken(_written(report_exports.export_text, text, profile=choices.profile), text)


def _report(session: Session, choices: Choices) -> Taken:
    text = report_exports.findings_report_of(session, quotations=choices.quotations, method=choices.method)
    return Taken(_written(report_exports.export_text, text, profile=choices.profile), text)


def _checklist(which: str, session: Session, choices: Choices) -> Taken:
    text = report_exports.checklist_of(session, which)
    return Taken(_written(report_exports.export_text, text, profile=choices.profile), text)


def _workbook(session: Session, choices: Choices) -> Taken:
    return Taken(_written(workbook_exports.export_workbook, workbook_exports.workbook_of(session)))


def _audit(session: Session, choices: Choices) -> Taken:
    trail = audit_exports.audit_trail_of(session)
    return Taken(_written(audit_exports.export_audit, trail, profile=choices.profile), _previewed(trail.sheet()))


def _qdpx(session: Session, choices: Choices) -> Taken:
    return Taken(_written(refi_exports.export_qdpx, refi_exports.project_of(session)))


def _qdc(session: Session, choices: Choices) -> Taken:
    project = refi_exports.project_of(session)
    if not project.codes:
        raise Refusal("There is no code in the study yet, and a codebook needs one. Code a statement first.")
    return Taken(_written(refi_exports.export_qdc, project))


def _cross(framework_id: str, session: Session, choices: Choices) -> Taken:
    matrix = framework_matrix(session.study, session.study.frameworks[framework_id], By.PARTICIPANT)
    write = _written(framework_exports.export_framework, matrix, profile=choices.profile)
    return Taken(write, _previewed(cross_sheet(matrix)))


def _levels(framework_id: str, session: Session, choices: Choices) -> Taken:
    levels = distribution(session.study, session.study.frameworks[framework_id])
    write = _written(framework_exports.export_levels, levels, profile=choices.profile)
    return Taken(write, _previewed(level_sheet(levels)))


def _gap(framework_id: str, session: Session, choices: Choices) -> Taken:
    table = gap_table(session.study, session.study.frameworks[framework_id])
    write = _written(framework_exports.export_gap, table, profile=choices.profile)
    return Taken(write, _previewed(gap_sheet(table)))


TAKERS: Mapping[str, Take] = {
    "table": _table,
    "report": _report,
    "codebook": _codebook,
    "cards": _cards,
    "outcome-space": _outcome_space,
    "matrix-participant": partial(_matrix, Rows.PARTICIPANT),
    "matrix-setting": partial(_matrix, Rows.SETTING),
    "dimensions": _dimensions,
    "saturation": _saturation,
    "selection": _selection,
    "iterations": _iterations,
    "agreement": _agreement,
    "debriefing": _debriefing,
    "literature": _literature,
    "coreq": partial(_checklist, "coreq"),
    "srqr": partial(_checklist, "srqr"),
    "participants": partial(_people, Subject.PARTICIPANT),
    "settings": partial(_people, Subject.SETTING),
    "referral": _referral,
    "statements": _statements,
    "workbook": _workbook,
    "audit": _audit,
    "qdpx": _qdpx,
    "qdc": _qdc,
    "framework": _cross,
    "levels": _levels,
    "gap": _gap,
}
"""By what a deliverable is taken as; those of a framework take its id first."""
