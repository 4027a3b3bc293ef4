"""Tables and figures written out of a study: which kinds go into which files."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from phenocode.analysis.coding_table import CodingTable, build_coding_table
from phenocode.analysis.differences import compare
from phenocode.analysis.iteration_table import difference_table, iteration_table, kept_systems
from phenocode.analysis.matrices import Matrix
from phenocode.analysis.measures import Measures, measure
from phenocode.analysis.outcome_space import OutcomeSpace, build_outcome_space, space_sheet
from phenocode.analysis.people_table import PeopleTable, people_sheet
from phenocode.analysis.referrals import Referrals
from phenocode.analysis.saturation import Saturation
from phenocode.analysis.selection import Selection
from phenocode.analysis.sheets import (
    PRESENT,
    Sheet,
    difference_sheet,
    iteration_sheet,
    matrix_sheet,
    referral_sheet,
    saturation_sheet,
    selection_sheet,
)
from phenocode.analysis.statement_rows import StatementRow, build_statement_rows, statements_sheet
from phenocode.commands.iterations import find_iteration, is_present, system_named
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.cells import without_isolates
from phenocode.exchange.target import write_target
from phenocode.study.records import Statement

if TYPE_CHECKING:
    from phenocode.exchange.figures_word import Picture
    from phenocode.exchange.page import Profile
    from phenocode.figures.figure import Figure

_Write: TypeAlias = Callable[[BinaryIO], None]
_DRAWN = (".svg", ".png", ".pdf")
_OUTCOME_WIDTHS = (0.0, 1100.0, 1500.0)  # of the outcome figure in Word: the one that is shown largest is taken


def coding_table(session: Session, *, labels: bool = False, incomplete: bool = True) -> CodingTable:
    """The study's coding table, with participant labels and lines when asked for."""
    return build_coding_table(
        session.study, line_of=lambda statement: line_of(session, statement), labels=labels, incomplete=incomplete
    )


def line_of(session: Session, statement: Statement) -> int | None:
    """The 1-based line (paragraph of the stored text) in which a statement begins; None while it is unanchored."""
    if not statement.anchored or statement.transcript_id is None:
        return None
    transcript = session.study.transcripts[statement.transcript_id]
    return session.lines(transcript.source_id).number_at(statement.start)


def export_table(
    table: CodingTable, out: Path, *, force: bool = False, split_rows: int | None = None, profile: str = "default"
) -> None:
    """Write a coding table as the ending of ``out`` says; needs no study, so it can run anywhere.

    Raises Refusal for an impossible ending, an unknown profile, or an existing file without ``force``.
    """
    if split_rows is not None and split_rows < 1:
        raise Refusal("A table can be split after 1 row or more. Choose a larger number.")
    # The libraries that write Word and Excel are loaded when something is written: the window starts without them.
    from phenocode.exchange.manuscript_html import write_table_html  # noqa: PLC0415
    from phenocode.exchange.page import profile_named  # noqa: PLC0415
    from phenocode.exchange.table_sheets import write_table_csv, write_table_xlsx  # noqa: PLC0415
    from phenocode.exchange.table_word import write_table_docx  # noqa: PLC0415

    chosen = profile_named(profile)
    writers: dict[str, _Write] = {
        ".docx": lambda file: write_table_docx(table, file, profile=chosen, split_rows=split_rows),
        ".xlsx": lambda file: write_table_xlsx(table, file),
        ".csv": lambda file: write_table_csv(table, file),
        ".html": lambda file: write_table_html(table, file, profile=chosen),
    }
    write_target(out, force, _writer_for(out, "table", writers))


def export_statements(rows: Sequence[StatementRow], out: Path, *, right_to_left: bool, force: bool = False) -> None:
    """Write one row per statement and code as the ending of ``out`` says; raises as ``export_table``."""
    from phenocode.exchange.manuscript_html import write_sheet_html  # noqa: PLC0415
    from phenocode.exchange.table_sheets import write_statements_csv, write_statements_xlsx  # noqa: PLC0415

    sheet = statements_sheet(rows, "fa" if right_to_left else "en")

    writers: dict[str, _Write] = {
        ".csv": lambda file: write_statements_csv(rows, file),
        ".xlsx": lambda file: write_statements_xlsx(rows, file, right_to_left=right_to_left),
        ".html": lambda file: write_sheet_html(sheet, file),
    }
    write_target(out, force, _writer_for(out, "statements", writers))


def export_matrix(matrix: Matrix, out: Path, *, force: bool = False, profile: str = "default") -> None:
    """Write a matrix of counts as a table or a heat table; raises as ``export_table``, and for figures without Qt."""
    export_sheet("matrix", matrix_sheet(matrix), partial(_matrix_figure, matrix), out, force, profile)


def export_saturation(curve: Saturation, out: Path, *, force: bool = False, profile: str = "default") -> None:
    """Write what each interview added as a table, a curve or, in Word and Excel, as both; raises as ``export_matrix``.

    Where Qt can't be used the Word document has no curve (``can_draw``).
    """
    sheet = saturation_sheet(curve)
    figure = partial(_saturation_figure, curve)
    export_sheet("saturation", sheet, figure, out, force, profile, pictured=True, charted=(1, 2))


def export_selection(selection: Selection, out: Path, *, force: bool = False, profile: str = "default") -> None:
    """Write what was selected from each interview as a table or as bars; raises as ``export_matrix``."""
    figure = partial(_selection_figure, selection)
    export_sheet("selection", selection_sheet(selection), figure, out, force, profile)


def export_referrals(
    referrals: Referrals, language: str, out: Path, *, force: bool = False, profile: str = "default"
) -> None:
    """Write who referred whom as a table or a tree; ``language`` is the study's; raises as ``export_matrix``."""
    figure = partial(_referral_figure, language, referrals)
    export_sheet("referral", referral_sheet(referrals, language), figure, out, force, profile)


def export_people(table: PeopleTable, out: Path, *, force: bool = False, profile: str = "default") -> None:
    """Write the table of participants or settings as the ending of ``out`` says; raises as ``export_table``."""
    export_sheet("participants", people_sheet(table), None, out, force, profile)


@dataclass(frozen=True, slots=True)
class Iterations:
    """The kept iterations as they are written: their table, and the measures of their chart by name."""

    sheet: Sheet
    versions: Sequence[tuple[str, Measures]]  # the present state is the last, where it is no kept iteration
    kept: int


def iterations_of(session: Session) -> Iterations:
    """The study's kept iterations. Raises Refusal when one of them is damaged."""
    kept = kept_systems(session)
    versions = [(system.iteration.name, system.measures) for system in kept]
    if not kept or not kept[-1].current:
        versions.append((PRESENT[session.study.about.language], measure(session.study)))
    return Iterations(iteration_sheet(iteration_table(session)), versions, len(kept))


def write_iterations(iterations: Iterations, out: Path, *, force: bool = False, profile: str = "default") -> None:
    """Write the kept iterations as a table or a chart, which has the present state too; raises as ``export_matrix``."""
    figure = partial(_iteration_figure, iterations.sheet.language, iterations.versions)
    export_sheet("iterations", iterations.sheet, figure, out, force, profile)


def export_iterations(session: Session, out: Path, *, force: bool = False, profile: str = "default") -> int:
    """``write_iterations`` of the study; how many there are. Raises as it does, and as ``iterations_of``."""
    iterations = iterations_of(session)
    write_iterations(iterations, out, force=force, profile=profile)
    return iterations.kept


def export_difference(
    session: Session, before: str, after: str, out: Path, *, force: bool = False, profile: str = "default"
) -> int:
    """Write what is other in one iteration than in another (names, as ``system_named`` takes them); how many changes.

    Raises as ``export_table``, and when there is no such iteration.
    """
    difference = compare(system_named(session, before), system_named(session, after))
    language = session.study.about.language
    names = [
        PRESENT[language] if is_present(name) else find_iteration(session.study, name).name for name in (before, after)
    ]
    sheet = difference_sheet(difference_table(difference, language), *names)
    export_sheet("iterations", sheet, None, out, force, profile)
    return len(difference.changes)


def outcome_space(session: Session) -> OutcomeSpace:
    """The study's outcome space, its quotations with participant labels and lines."""
    return build_outcome_space(session.study, line_of=lambda statement: line_of(session, statement))


def export_outcome_space(
    space: OutcomeSpace,
    out: Path,
    *,
    force: bool = False,
    profile: str = "default",
    unplaced: bool = True,
    width: float = 0.0,
) -> None:
    """Write the outcome space as its figure, in Word with the relations below, or as a table; raises as
    ``export_matrix``.

    Without ``unplaced`` the categories that reach no kind of encounter are left out. ``width`` is that of the drawing
    in px at 100 %, 0 for one that suits a page. Where Qt can't be used the Word document has no figure (``can_draw``).
    """
    from phenocode.exchange.page import profile_named  # noqa: PLC0415

    shown = space if unplaced else space.placed()
    chosen = profile_named(profile)

    def write_docx(file: BinaryIO) -> None:
        from phenocode.exchange.outcome_word import write_outcome_docx  # noqa: PLC0415

        picture = _outcome_picture(shown, width, chosen) if can_draw() else None
        write_outcome_docx(shown, file, profile=chosen, picture=picture)

    figure = partial(_outcome_figure, shown)
    export_sheet(
        "outcome-space", space_sheet(shown), figure, out, force, profile, pictured=True, docx=write_docx, width=width
    )


def can_draw() -> bool:
    """Whether figures can be drawn here: only where Qt is."""
    try:
        import phenocode.figures.writing  # noqa: F401, PLC0415
    except ImportError:
        return False
    return True


def export_sheet(
    kind: str,
    sheet: Sheet,
    figure: "Callable[[], Figure] | None",
    out: Path,
    force: bool,
    profile: str,
    *,
    pictured: bool = False,
    charted: tuple[int, int] | None = None,
    docx: _Write | None = None,
    width: float = 0.0,
) -> None:
    """Write a sheet or its figure as the ending of ``out`` says; raises as ``export_matrix``.

    ``pictured`` puts the figure into the Word document and the page; ``charted`` are the columns of bars and line in
    Excel's chart; ``docx`` writes a Word document of its own kind; ``width`` is the figure's in px, 0 for its own.
    """
    from phenocode.exchange.figures_word import write_figures_docx  # noqa: PLC0415
    from phenocode.exchange.manuscript_html import write_sheet_html  # noqa: PLC0415
    from phenocode.exchange.page import profile_named  # noqa: PLC0415
    from phenocode.exchange.table_sheets import Chart, write_figures_csv, write_figures_xlsx  # noqa: PLC0415

    chosen = profile_named(profile)
    caption, *notes = map(without_isolates, (sheet.caption, *sheet.notes))
    drawn = out.suffix.casefold() in _DRAWN

    def write_docx(file: BinaryIO) -> None:
        write_figures_docx(
            sheet.headings,
            sheet.rows,
            file,
            caption=caption,
            right_to_left=sheet.right_to_left,
            language=sheet.language,
            profile=chosen,
            notes=notes,
            feet=sheet.feet,
            picture=png_picture(figure()) if pictured and figure is not None and can_draw() else None,
        )

    def write_xlsx(file: BinaryIO) -> None:
        write_figures_xlsx(
            sheet.headings,
            sheet.rows,
            file,
            right_to_left=sheet.right_to_left,
            feet=sheet.feet,
            notes=notes,
            chart=None if charted is None else Chart(caption, *charted),
        )

    def write_html(file: BinaryIO) -> None:
        drawing = figure() if pictured and figure is not None and can_draw() else None
        if drawing is None:
            write_sheet_html(sheet, file, profile=chosen)
        else:
            picture = svg_picture(drawing, width)
            write_sheet_html(sheet, file, profile=chosen, picture=picture, picture_caption=drawing.title)

    writers: dict[str, _Write] = {
        ".docx": docx or write_docx,
        ".xlsx": write_xlsx,
        ".csv": lambda file: write_figures_csv(sheet.headings, sheet.rows, file, feet=sheet.feet),
        ".html": write_html,
    }
    if figure is not None:
        if drawn and not can_draw():
            raise Refusal(
                "{file} can't be drawn, because Qt can't be used here. Choose a name that ends in {endings}.",
                file=out.name,
                endings=list(writers),
            )
        writers |= {ending: partial(_draw, figure, ending, width) for ending in _DRAWN}
    write_target(out, force, _writer_for(out, kind, writers))


def _draw(figure: Callable[[], "Figure"], ending: str, width: float, file: BinaryIO) -> None:
    from phenocode.figures.writing import write_pdf, write_png, write_svg  # noqa: PLC0415

    {".svg": write_svg, ".pdf": write_pdf, ".png": write_png}[ending](figure(), file, width=width)


def _outcome_picture(space: OutcomeSpace, width: float, profile: "Profile") -> "Picture":
    """The figure at the width at which it is shown largest on a page, unless it is given."""
    from phenocode.exchange.outcome_word import shown_share  # noqa: PLC0415
    from phenocode.figures.writing import size_of  # noqa: PLC0415

    figure = _outcome_figure(space)
    widths = (width,) if width else _OUTCOME_WIDTHS
    return png_picture(figure, max(widths, key=lambda one: shown_share(*size_of(figure, one), profile)))


def svg_picture(figure: "Figure", width: float = 0.0) -> bytes:
    """A figure as SVG, for a page."""
    from phenocode.figures.writing import write_svg  # noqa: PLC0415

    drawn = io.BytesIO()
    write_svg(figure, drawn, width=width)
    return drawn.getvalue()


def png_picture(figure: "Figure", width: float = 0.0) -> "Picture":
    """A figure as PNG with its size and its words, for a Word document."""
    from phenocode.exchange.figures_word import Picture  # noqa: PLC0415
    from phenocode.figures.writing import size_of, write_png  # noqa: PLC0415

    drawn = io.BytesIO()
    write_png(figure, drawn, width=width)
    size = size_of(figure, width)
    return Picture(drawn.getvalue(), *size, without_isolates(figure.title), without_isolates(figure.description))


# Figures are loaded when one is drawn: they need Qt, which the command line may not have.
def _matrix_figure(matrix: Matrix) -> "Figure":
    from phenocode.figures.heat_table import MatrixFigure  # noqa: PLC0415

    return MatrixFigure(matrix)


def _saturation_figure(curve: Saturation) -> "Figure":
    from phenocode.figures.saturation_curve import SaturationFigure  # noqa: PLC0415

    return SaturationFigure(curve)


def _selection_figure(selection: Selection) -> "Figure":
    from phenocode.figures.selection_bars import SelectionFigure  # noqa: PLC0415

    return SelectionFigure(selection)


def _referral_figure(language: str, referrals: Referrals) -> "Figure":
    from phenocode.figures.referral_tree import ReferralFigure  # noqa: PLC0415

    return ReferralFigure(language, referrals)


def _iteration_figure(language: str, versions: Sequence[tuple[str, Measures]]) -> "Figure":
    from phenocode.figures.iteration_chart import IterationFigure  # noqa: PLC0415

    return IterationFigure(language, versions)


def _outcome_figure(space: OutcomeSpace) -> "Figure":
    from phenocode.figures.outcome_figure import OutcomeFigure  # noqa: PLC0415

    return OutcomeFigure(space)


def statement_rows(session: Session) -> list[StatementRow]:
    """The rows of the statements table."""
    return build_statement_rows(session.study)


def _writer_for(out: Path, kind: str, writers: dict[str, _Write]) -> _Write:
    writer = writers.get(out.suffix.casefold())
    if writer is None:
        raise Refusal(
            "{kind} can't be written as {file}. Choose a name that ends in {endings}.",
            kind=kind,
            file=out.name,
            endings=list(writers),
        )
    return writer
