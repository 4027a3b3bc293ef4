"""The figures of outputs, as their previews show them: drawn for paper, when they come into view."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QImage

from phenocode.analysis.findings_report import OUTCOME_FIGURE
from phenocode.analysis.manuscript import FigureBlock, Manuscript
from phenocode.analysis.matrices import Rows, build_matrix
from phenocode.analysis.referrals import referrals
from phenocode.analysis.saturation import Unit, measure_saturation
from phenocode.analysis.selection import count_selection
from phenocode.commands.deliverables import Deliverable
from phenocode.commands.exporting import iterations_of, outcome_space
from phenocode.commands.report_exports import Composed
from phenocode.commands.session import Session
from phenocode.figures.figure import Figure
from phenocode.figures.heat_table import MatrixFigure
from phenocode.figures.iteration_chart import IterationFigure
from phenocode.figures.outcome_figure import OutcomeFigure
from phenocode.figures.referral_tree import ReferralFigure
from phenocode.figures.saturation_curve import SaturationFigure
from phenocode.figures.selection_bars import SelectionFigure
from phenocode.figures.writing import picture_of
from phenocode.study.records import Layer


def figures_of(deliverable: Deliverable, session: Session, text: Manuscript | None) -> dict[str, Figure]:
    """The figures that stand in an output, by their keys in its text, or that are the output."""
    if isinstance(text, Composed):
        return {OUTCOME_FIGURE: OutcomeFigure(text.space)} if text.space is not None else {}
    make = _FIGURES.get(deliverable.key)
    return {deliverable.key: make(session)} if make is not None else {}


def with_figures(text: Manuscript, figures: Mapping[str, Figure]) -> Manuscript:
    """The text with a place for each figure that it has none for, before its table."""
    placed = {block.key for block in text.blocks if isinstance(block, FigureBlock)}
    wanted = [
        FigureBlock(key, figure.title, figure.description) for key, figure in figures.items() if key not in placed
    ]
    return Manuscript(text.language, text.title, [*wanted, *text.blocks], text.contents)


def drawn(figures: Mapping[str, Figure]) -> dict[str, Callable[[], QImage]]:
    """What draws each of them."""
    return {key: partial(picture_of, figure) for key, figure in figures.items()}


def _matrix(rows: Rows, session: Session) -> Figure:
    return MatrixFigure(build_matrix(session.study, rows, Layer.FIRST))


def _iterations(session: Session) -> Figure:
    found = iterations_of(session)
    return IterationFigure(found.sheet.language, found.versions)


_FIGURES: Mapping[str, Callable[[Session], Figure]] = {
    "outcome-space": lambda session: OutcomeFigure(outcome_space(session)),
    "matrix-participant": partial(_matrix, Rows.PARTICIPANT),
    "matrix-setting": partial(_matrix, Rows.SETTING),
    "saturation": lambda session: SaturationFigure(measure_saturation(session.study, Unit.CODES)),
    "selection": lambda session: SelectionFigure(count_selection(session.study, session.source)),
    "iterations": _iterations,
    "referral": lambda session: ReferralFigure(session.study.about.language, referrals(session.study)),
}
