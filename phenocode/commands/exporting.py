"""Tables written out of a study: which kinds go into which files."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, TypeAlias

from phenocode.analysis.coding_table import CodingTable, build_coding_table
from phenocode.analysis.matrices import Matrix
from phenocode.analysis.saturation import Saturation
from phenocode.analysis.statement_rows import StatementRow, build_statement_rows
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.target import write_target
from phenocode.study.records import Statement

_Write: TypeAlias = Callable[[BinaryIO], None]


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
    from phenocode.exchange.page import profile_named  # noqa: PLC0415
    from phenocode.exchange.table_sheets import write_table_csv, write_table_xlsx  # noqa: PLC0415
    from phenocode.exchange.table_word import write_table_docx  # noqa: PLC0415

    chosen = profile_named(profile)
    writers: dict[str, _Write] = {
        ".docx": lambda file: write_table_docx(table, file, profile=chosen, split_rows=split_rows),
        ".xlsx": lambda file: write_table_xlsx(table, file),
        ".csv": lambda file: write_table_csv(table, file),
    }
    write_target(out, force, _writer_for(out, "table", writers))


def export_statements(rows: Sequence[StatementRow], out: Path, *, right_to_left: bool, force: bool = False) -> None:
    """Write one row per statement and code as the ending of ``out`` says; raises as ``export_table``."""
    from phenocode.exchange.table_sheets import write_statements_csv, write_statements_xlsx  # noqa: PLC0415

    writers: dict[str, _Write] = {
        ".csv": lambda file: write_statements_csv(rows, file),
        ".xlsx": lambda file: write_statements_xlsx(rows, file, right_to_left=right_to_left),
    }
    write_target(out, force, _writer_for(out, "statements", writers))


def export_matrix(matrix: Matrix, out: Path, *, force: bool = False) -> None:
    """Write a matrix of counts as the ending of ``out`` says; raises as ``export_table``."""
    _export_figures("matrix", matrix.headings, matrix.lines, out, matrix.language == "fa", force)


def export_saturation(curve: Saturation, out: Path, *, force: bool = False) -> None:
    """Write what each interview added as the ending of ``out`` says; raises as ``export_table``."""
    _export_figures("saturation", curve.headings, curve.rows, out, curve.language == "fa", force)


def _export_figures(
    kind: str, headings: Sequence[str], rows: Sequence[Sequence[str | float]], out: Path, mirrored: bool, force: bool
) -> None:
    from phenocode.exchange.table_sheets import write_figures_csv, write_figures_xlsx  # noqa: PLC0415

    writers: dict[str, _Write] = {
        ".csv": lambda file: write_figures_csv(headings, rows, file),
        ".xlsx": lambda file: write_figures_xlsx(headings, rows, file, right_to_left=mirrored),
    }
    write_target(out, force, _writer_for(out, kind, writers))


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
            endings=", ".join(writers),
        )
    return writer
