"""The findings report, the codebook and the reporting checklists, composed from a study and written out.

Composing needs the study; writing needs it no more, so that it can run anywhere.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from phenocode import __version__
from phenocode.analysis.amounts import EXAMPLES, QUOTATIONS
from phenocode.analysis.codebook import build_codebook, codebook_manuscript, codebook_sheet
from phenocode.analysis.findings_report import OUTCOME_FIGURE, build_findings_report
from phenocode.analysis.manuscript import FigureBlock, Manuscript
from phenocode.analysis.outcome_space import OutcomeSpace
from phenocode.analysis.reporting_items import checklist_manuscript, checklist_sheet, fill_checklist
from phenocode.analysis.reporting_words import Checklist, State
from phenocode.analysis.sheets import Sheet
from phenocode.analysis.study_facts import StudyFacts, facts_of
from phenocode.commands.exporting import can_draw, export_sheet, line_of, png_picture, svg_picture
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.target import write_target

if TYPE_CHECKING:
    from phenocode.figures.figure import Figure

_CODING = ("statement.", "code.", "category.", "card.")  # how the steps of analysing begin in the history


@dataclass(frozen=True, slots=True)
class Composed(Manuscript):
    """A manuscript with all that writing it takes."""

    kind: str = "report"  # what the command line and the record of evidence call it
    figures: int = 0  # what the record of evidence counts: quotations, entries or filled items
    missing: tuple[str, ...] = ()  # items of a checklist that the study has no evidence for
    sheet: Sheet | None = None  # for Excel and CSV
    space: OutcomeSpace | None = None  # what its figure shows


def facts_of_session(session: Session) -> StudyFacts:
    """The facts of a study, those of its history among them. Raises Refusal when a version is damaged."""
    done = (step for step in session.history() if step.state == "done" and step.label.startswith(_CODING))
    coders = dict.fromkeys(step.researcher for step in done if step.researcher.strip())
    return facts_of(session.study, session.version_by_id, coders=tuple(coders), software=f"Phenocode {__version__}")


def findings_report_of(session: Session, *, quotations: int = QUOTATIONS, method: bool = True) -> Composed:
    """The findings with up to so many quotations for each first-layer category, after the methods section if wanted.

    Raises Refusal for a number below 0, and when a version is damaged.
    """
    if quotations < 0:
        raise Refusal("A category can't have fewer than 0 quotations. Choose a larger number.")
    facts = facts_of_session(session) if method else None
    report = build_findings_report(
        session.study, quotations=quotations, line_of=lambda statement: line_of(session, statement), facts=facts
    )
    text = report.manuscript
    shown = sum(bool(getattr(block, "statement_id", "")) for block in text.blocks)
    return Composed(
        text.language, text.title, text.blocks, text.contents, kind="report", figures=shown, space=report.space.placed()
    )


def codebook_of(session: Session, *, quotations: int = EXAMPLES) -> Composed:
    """The codebook with up to so many examples of each code. Raises Refusal for a number below 0."""
    if quotations < 0:
        raise Refusal("A code can't have fewer than 0 examples. Choose a larger number.")
    book = build_codebook(session.study, examples=quotations, line_of=lambda statement: line_of(session, statement))
    text = codebook_manuscript(book)
    return Composed(
        text.language,
        text.title,
        text.blocks,
        text.contents,
        kind="codebook",
        figures=book.entries,
        sheet=codebook_sheet(book),
    )


def checklist_of(session: Session, which: Checklist | str = Checklist.COREQ) -> Composed:
    """The items of a checklist filled from the study. Raises Refusal for an unknown one, or a damaged version."""
    if which not in list(Checklist):
        raise Refusal("There is no checklist {name}. Choose one of {names}.", name=which, names=list(Checklist))
    filled = fill_checklist(facts_of_session(session), Checklist(which))
    text = checklist_manuscript(filled)
    missing = filled.of(State.MISSING)
    return Composed(
        text.language,
        text.title,
        text.blocks,
        text.contents,
        kind=filled.which.value,
        figures=len(filled.items) - len(missing),
        missing=tuple(f"{item.number} {item.topic}" for item in missing),
        sheet=checklist_sheet(filled),
    )


def export_text(text: Manuscript, out: Path, *, force: bool = False, profile: str = "default") -> None:
    """Write what was composed as the ending of ``out`` says: .docx or .html, and .xlsx or .csv where it has a table.

    Where Qt can't be used, what its figure shows stands there in words (``can_draw``). Raises Refusal for an impossible
    ending, an unknown profile, or an existing file without ``force``.
    """
    # The libraries that write Word and Excel are loaded when something is written.
    from phenocode.exchange.manuscript_html import write_manuscript_html  # noqa: PLC0415
    from phenocode.exchange.manuscript_word import write_manuscript_docx  # noqa: PLC0415
    from phenocode.exchange.page import profile_named  # noqa: PLC0415

    sheet = text.sheet if isinstance(text, Composed) else None
    kind = text.kind if isinstance(text, Composed) else "report"
    ending = out.suffix.casefold()
    if sheet is not None and ending in (".xlsx", ".csv"):
        export_sheet(kind, sheet, None, out, force, profile)
        return
    chosen = profile_named(profile)

    def write_docx(file: BinaryIO) -> None:
        drawn = {key: png_picture(figure) for key, figure in _figures(text).items()}
        write_manuscript_docx(text, file, chosen, drawn)

    def write_html(file: BinaryIO) -> None:
        drawn = {key: svg_picture(figure) for key, figure in _figures(text).items()}
        write_manuscript_html(text, file, chosen, drawn)

    writers: dict[str, Callable[[BinaryIO], None]] = {".docx": write_docx, ".html": write_html}
    if ending not in writers:
        possible = [*writers, *((".xlsx", ".csv") if sheet is not None else ())]
        raise Refusal(
            "{kind} can't be written as {file}. Choose a name that ends in {endings}.",
            kind=kind,
            file=out.name,
            endings=possible,
        )
    write_target(out, force, writers[ending])


def _figures(text: Manuscript) -> dict[str, "Figure"]:
    """The figures that a manuscript has places for, where they can be drawn."""
    keys = {block.key for block in text.blocks if isinstance(block, FigureBlock)}
    if OUTCOME_FIGURE not in keys or not isinstance(text, Composed) or text.space is None or not can_draw():
        return {}
    # Figures need Qt, which the command line may not have.
    from phenocode.figures.outcome_figure import OutcomeFigure  # noqa: PLC0415

    return {OUTCOME_FIGURE: OutcomeFigure(text.space)}
