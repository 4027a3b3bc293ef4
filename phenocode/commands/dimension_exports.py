"""Writing the dimensions of variation: as a table with or without quotations, or as a figure."""

from pathlib import Path
from typing import TYPE_CHECKING

from phenocode.analysis.dimensions import Grid, build_grid, dimension_matrix, grid_sheet
from phenocode.commands.exporting import export_sheet, line_of
from phenocode.commands.session import Session
from phenocode.study.records import Layer

if TYPE_CHECKING:
    from phenocode.figures.figure import Figure


def labelled_grid(session: Session, layer: Layer = Layer.SECOND, *, refuse_empty: bool = True) -> Grid:
    """The grid of a layer, its quotations labelled with participant and line.

    Raises Refusal when there are no dimensions, unless that is not to be refused.
    """
    if refuse_empty:
        dimension_matrix(session.study, layer, file=session.path.name)
    return build_grid(session.study, layer, line_of=lambda statement: line_of(session, statement))


def export_dimensions(
    grid: Grid, out: Path, *, quotations: bool = True, force: bool = False, profile: str = "default"
) -> None:
    """Write the grid as the ending of ``out`` says, with the ``quotations`` below each value where they are wanted.

    A figure has the values alone. Needs no study, so it can run anywhere. Raises Refusal for an impossible ending, an
    unknown profile, an existing file without ``force``, and for a figure without Qt.
    """

    def draw() -> "Figure":
        # Figures are loaded when one is drawn: they need Qt, which the command line may not have.
        from phenocode.figures.text_grid import GridFigure  # noqa: PLC0415

        return GridFigure(grid)

    export_sheet("matrix", grid_sheet(grid, quotations=quotations), draw, out, force, profile)
