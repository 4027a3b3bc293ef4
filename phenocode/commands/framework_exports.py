"""Frameworks written out: the cross-tabulation, the distribution over levels, the gap of expectations."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from phenocode.analysis.framework_sheets import cross_sheet, level_sheet
from phenocode.analysis.frameworks import FrameworkMatrix, Levels
from phenocode.analysis.gaps import GapTable, gap_sheet
from phenocode.commands.exporting import export_sheet

if TYPE_CHECKING:
    from phenocode.figures.figure import Figure

_FOR_READERS = ".docx"


def export_framework(matrix: FrameworkMatrix, out: Path, *, force: bool = False, profile: str = "default") -> None:
    """Write the cross-tabulation as a table or a heat table; raises as ``export_matrix``.

    In Word what counts through categories stands in brackets, for other programs in columns of its own.
    """
    sheet = cross_sheet(matrix, split=out.suffix.casefold() != _FOR_READERS)
    export_sheet("framework", sheet, partial(_cross_figure, matrix), out, force, profile)


def export_levels(levels: Levels, out: Path, *, force: bool = False, profile: str = "default") -> None:
    """Write the distribution over levels as a table, as bars or, in Word, as both; raises as ``export_matrix``."""
    export_sheet("levels", level_sheet(levels), partial(_level_figure, levels), out, force, profile, pictured=True)


def export_gap(table: GapTable, out: Path, *, force: bool = False, profile: str = "default") -> None:
    """Write the gap of expectations as a table, as zones or, in Word, as both; raises as ``export_matrix``."""
    export_sheet("gap", gap_sheet(table), partial(_gap_figure, table), out, force, profile, pictured=True)


# Figures are loaded when one is drawn: they need Qt, which the command line may not have.
def _cross_figure(matrix: FrameworkMatrix) -> "Figure":
    from phenocode.figures.framework_table import FrameworkFigure  # noqa: PLC0415

    return FrameworkFigure(matrix)


def _level_figure(levels: Levels) -> "Figure":
    from phenocode.figures.level_bars import LevelFigure  # noqa: PLC0415

    return LevelFigure(levels)


def _gap_figure(table: GapTable) -> "Figure":
    from phenocode.figures.gap_zones import GapFigure  # noqa: PLC0415

    return GapFigure(table)
