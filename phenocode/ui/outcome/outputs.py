"""What the outcome space computes from the study: a figure, its table, how it is written, what it is evidence of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from phenocode.analysis.matrices import Rows, build_matrix
from phenocode.analysis.referrals import referrals
from phenocode.analysis.saturation import Saturation, Unit, measure_saturation
from phenocode.analysis.saturation_sentence import saturation_sentence
from phenocode.analysis.selection import count_selection
from phenocode.analysis.sheets import Sheet, matrix_sheet, saturation_sheet, selection_sheet
from phenocode.commands.exporting import export_matrix, export_referrals, export_saturation, export_selection
from phenocode.commands.session import Session
from phenocode.figures.figure import Figure
from phenocode.figures.heat_table import MatrixFigure
from phenocode.figures.referral_tree import ReferralFigure
from phenocode.figures.saturation_curve import SaturationFigure
from phenocode.figures.selection_bars import SelectionFigure
from phenocode.study.records import EvidenceKind, Layer

SHEETS = ("docx", "xlsx", "csv", "svg", "png", "pdf")


@dataclass(frozen=True, slots=True)
class Output:
    """One result; ``write`` needs no study, so it can run in a worker."""

    figure: Figure | None  # None where a page shows what can't be drawn
    sheet: Sheet | None
    notes: Sequence[str]  # what stands beside the figure, in the study's language
    endings: tuple[str, ...]
    write: Callable[[Path, bool], None]  # where to, and whether an existing file is replaced
    evidence: tuple[EvidenceKind, str, Mapping[str, int | float | None]] | None = None
    curve: Saturation | None = None


def matrix_output(session: Session, rows: Rows, layer: Layer) -> Output:
    """Participants or settings against the categories of a layer."""
    matrix = build_matrix(session.study, rows, layer)
    figures = {"rows": len(matrix.rows), "columns": len(matrix.columns), "statements": sum(matrix.totals)}
    return Output(
        MatrixFigure(matrix),
        matrix_sheet(matrix),
        (),  # the figure has its notes
        SHEETS,
        lambda path, force: export_matrix(matrix, path, force=force),
        (EvidenceKind.MATRIX, f"{rows.value}-{layer.value}", figures),
    )


def selection_output(session: Session) -> Output:
    """What was selected from each interview."""
    selection = count_selection(session.study, session.source)
    sheet = selection_sheet(selection)
    figures = {"statements": selection.statements, "codes": selection.codes}
    return Output(
        SelectionFigure(selection),
        sheet,
        sheet.notes,
        SHEETS,
        lambda path, force: export_selection(selection, path, force=force),
        (EvidenceKind.MATRIX, "selection", figures),
    )


def saturation_output(session: Session, unit: Unit, base: int, run: int, threshold: float) -> Output:
    """What each interview added. Raises Refusal as ``measure_saturation`` does."""
    curve = measure_saturation(session.study, unit, base=base, run=run, threshold=threshold)
    figures = {"interviews": len(curve.per_interview), "total": curve.total, "reached_at": curve.reached_at}
    return Output(
        SaturationFigure(curve),
        saturation_sheet(curve),
        [saturation_sentence(curve)],
        SHEETS,
        lambda path, force: export_saturation(curve, path, force=force),
        (EvidenceKind.SATURATION, unit.value, figures),
        curve,
    )


def referral_output(session: Session) -> Output:
    """Who referred whom."""
    found = referrals(session.study)
    language = session.study.about.language
    return Output(
        ReferralFigure(language, found),
        None,
        [],
        SHEETS,
        lambda path, force: export_referrals(found, language, path, force=force),
    )
