"""The category cards written out of a study, as a Word document or a plain table."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import BinaryIO

from phenocode.analysis.cards import CategoryCards, build_cards, cards_manuscript, cards_sheet
from phenocode.commands.evidence import note_evidence
from phenocode.commands.exporting import line_of
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.target import write_target
from phenocode.study.records import EvidenceKind, Layer


def export_cards(
    session: Session,
    out: Path,
    *,
    force: bool = False,
    profile: str = "default",
    layers: Collection[Layer] = tuple(Layer),
    origin: object | None = None,
) -> CategoryCards:
    """``write_cards``, noted in the study as what was written from it."""
    cards = cards_of_study(session, layers)
    write_cards(cards, out, force=force, profile=profile)
    note_evidence(session, EvidenceKind.REPORT, "cards", {"cards": len(cards.cards)}, origin=origin)
    return cards


def cards_of_study(session: Session, layers: Collection[Layer] = tuple(Layer)) -> CategoryCards:
    """The cards with the lines of their quotations."""
    return build_cards(session.study, layers=layers, line_of=lambda statement: line_of(session, statement))


def refuse_without_cards(cards: CategoryCards) -> None:
    """Raise Refusal when there is no card to write."""
    if not cards.cards:
        raise Refusal("There is no category to make a card of. Put codes together first.")


def write_cards(cards: CategoryCards, out: Path, *, force: bool = False, profile: str = "default") -> None:
    """Write cards as the ending of ``out`` says; needs no study, so it can run anywhere.

    Raises Refusal when there is none, for an impossible ending, an unknown profile, or an existing file without
    ``force``.
    """
    # The libraries that write Word and Excel are loaded when something is written.
    from phenocode.exchange.cards_word import write_cards_docx  # noqa: PLC0415
    from phenocode.exchange.manuscript_html import write_manuscript_html  # noqa: PLC0415
    from phenocode.exchange.page import profile_named  # noqa: PLC0415
    from phenocode.exchange.table_sheets import write_figures_csv, write_figures_xlsx  # noqa: PLC0415

    chosen = profile_named(profile)
    refuse_without_cards(cards)
    sheet = cards_sheet(cards)
    rtl = sheet.right_to_left
    writers: dict[str, Callable[[BinaryIO], None]] = {
        ".docx": lambda file: write_cards_docx(cards, file, profile=chosen),
        ".xlsx": lambda file: write_figures_xlsx(sheet.headings, sheet.rows, file, right_to_left=rtl),
        ".csv": lambda file: write_figures_csv(sheet.headings, sheet.rows, file),
        ".html": lambda file: write_manuscript_html(cards_manuscript(cards), file, chosen),
    }
    writer = writers.get(out.suffix.casefold())
    if writer is None:
        raise Refusal(
            "{kind} can't be written as {file}. Choose a name that ends in {endings}.",
            kind="cards",
            file=out.name,
            endings=", ".join(writers),
        )
    write_target(out, force, writer)
