"""The comparison with the literature written out of a study: Word with all that belongs to it, Excel, CSV."""

from collections.abc import Collection
from pathlib import Path

from phenocode.analysis.literature import DEFAULT_LAYERS, LiteratureTable, build_literature, literature_sheet
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.target import write_target
from phenocode.study.records import Layer

ENDINGS = (".docx", ".xlsx", ".csv", ".html")


def export_literature(
    session: Session,
    out: Path,
    *,
    force: bool = False,
    profile: str = "default",
    layers: Collection[Layer] = DEFAULT_LAYERS,
) -> LiteratureTable:
    """Write the table finding × source as the ending of ``out`` says; ``layers`` are those that should have a source.

    Word and Excel have below it, or in a sheet of their own, the findings without a source, the missing citations,
    the recommendations and the list of references. Raises Refusal for another ending, an unknown profile, an existing
    file without ``force``, and where there is nothing to write.
    """
    table = build_literature(session.study, layers)
    write_literature(table, out, force=force, profile=profile)
    return table


def refuse_without_literature(table: LiteratureTable) -> None:
    """Raise Refusal when there is nothing to write."""
    if not (table.rows or table.references or table.advice):
        raise Refusal("There is nothing to write yet: no source is in the list and no finding is set beside one.")


def write_literature(table: LiteratureTable, out: Path, *, force: bool = False, profile: str = "default") -> None:
    """Write a table that was built; needs no study, so it can run anywhere. Raises as ``export_literature``."""
    # The libraries that write Word and Excel are loaded when something is written.
    from phenocode.exchange.literature_lines import lines_below, literature_manuscript  # noqa: PLC0415
    from phenocode.exchange.literature_word import write_literature_docx  # noqa: PLC0415
    from phenocode.exchange.manuscript_html import write_manuscript_html  # noqa: PLC0415
    from phenocode.exchange.page import profile_named  # noqa: PLC0415
    from phenocode.exchange.table_sheets import write_figures_csv, write_figures_xlsx  # noqa: PLC0415

    ending = out.suffix.casefold()
    if ending not in ENDINGS:
        raise Refusal(
            "{kind} can't be written as {file}. Choose a name that ends in {endings}.",
            kind="literature",
            file=out.name,
            endings=", ".join(ENDINGS),
        )
    chosen = profile_named(profile)
    refuse_without_literature(table)
    sheet = literature_sheet(table)
    if ending == ".docx":
        write_target(out, force, lambda file: write_literature_docx(table, file, profile=chosen))
    elif ending == ".html":
        write_target(out, force, lambda file: write_manuscript_html(literature_manuscript(table), file, chosen))
    elif ending == ".csv":
        write_target(out, force, lambda file: write_figures_csv(sheet.headings, sheet.rows, file))
    else:
        notes = [*sheet.notes]
        for lines in lines_below(table):
            notes += [lines.heading, *lines.lines, ""]
        write_target(
            out,
            force,
            lambda file: write_figures_xlsx(
                sheet.headings, sheet.rows, file, right_to_left=sheet.right_to_left, notes=notes
            ),
        )
