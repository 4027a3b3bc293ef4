"""A coding table taken into a study: read in a child process, planned without the study's file, stored as one step."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from phenocode.commands.session import Session
from phenocode.commands.table_places import Interview, NearPlace, gather_interviews
from phenocode.commands.table_records import TableRecords
from phenocode.errors import Refusal
from phenocode.exchange.coding_sheets import (
    CodingColumns,
    TableStatement,
    check_columns,
    dump_columns,
    guess_coding_columns,
    load_columns,
    read_coding_sheet,
)
from phenocode.exchange.documents import Document, Rejected, Sentence, shown_name
from phenocode.exchange.parsing import Cancelled, Progress, Request, parse_files
from phenocode.store.study_file import Transaction
from phenocode.study.changes import ChangeSet
from phenocode.study.model import Study
from phenocode.study.records import ColumnMapping, Record, new_id

FORM = "coding"
"""What a remembered mapping of a coding table's columns is called (``ColumnMapping.form``)."""

_ASKED_EACH = 50  # statements between two questions whether to go on
_PREVIEW_ROWS = 20


class PreviewRow(NamedTuple):
    """A row as it was understood: a statement, a code, the categories beside it."""

    statement: str
    participant: str
    code: str
    first: str
    second: str
    encounter: str


@dataclass(frozen=True, slots=True)
class Background:
    """What a plan needs to know of a study, gathered so that the planning can run in any thread."""

    study: Study  # a copy
    interviews: Sequence[Interview]
    step: int | None  # the newest step when it was gathered


@dataclass(frozen=True, slots=True)
class TablePlan:
    """What importing a table would do, not stored yet."""

    file: str  # the table's name
    columns: Mapping[str, int]  # 0-based, by name
    statements: int
    codes: int
    anchored: int
    unanchored: int
    unified: tuple[Sentence, ...]
    warnings: tuple[Sentence, ...]
    preview: tuple[PreviewRow, ...]
    near: Mapping[str, tuple[NearPlace, ...]]  # by statement id, for those that were not found
    added: tuple[Record, ...]
    changed: tuple[Record, ...]
    step: int | None  # the study's newest step when it was planned


def read_coding_tables(
    path: Path,
    *,
    encoding: str | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Document:
    """The tables of a file, read in a child process. Raises Refusal when it can't be read or has no table."""
    request = Request(str(path), encoding, tables=True)
    document = parse_files([request], progress=progress, cancelled=cancelled)[0]
    if isinstance(document, Rejected):
        raise document.reason
    if not any(any(map(any, table)) for table in document.tables):
        raise Refusal(
            "There is no table in {file}. Choose the file that holds the coding table.", file=shown_name(str(path))
        )
    return document


def guess_columns(study: Study, document: Document) -> tuple[CodingColumns, Mapping[str, int]]:
    """How the headings are understood, and the columns to begin with: as remembered for such headings, else those."""
    guessed = guess_coding_columns(document.tables)
    remembered = study.mapping_for(FORM, guessed.key)
    if remembered is None:
        return guessed, guessed.columns
    columns = load_columns(remembered.columns)
    fits = "statement" in columns and max(columns.values()) < guessed.width
    return guessed, columns if fits else guessed.columns


def gather_background(session: Session) -> Background:
    """What planning needs of the study; reads the texts, so it belongs to the session's thread."""
    step = session.next_undo()
    return Background(
        Study(session.study.all_records()), gather_interviews(session), None if step is None else step.number
    )


def plan_table(
    background: Background,
    document: Document,
    columns: Mapping[str, int] | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> TablePlan:
    """What the tables of ``document`` would add to a study; ``columns`` (0-based, by name) as the researcher says.

    Needs no session; for one import of ``background`` only, whose study it fills. ``progress`` is told (statements
    done, statements in all, the file's name). Raises Refusal for columns that can't be, Cancelled when ``cancelled``
    says so.
    """
    file = shown_name(document.file)
    guessed, begun_with = guess_columns(background.study, document)
    used = begun_with if columns is None else columns
    check_columns(used, guessed, file)
    given = None if used == guessed.columns else used
    sheet = read_coding_sheet(document.tables, file, guessed, given)
    records = TableRecords(background.study, background.interviews, file, sheet.statements)
    for done, statement in enumerate(sheet.statements):
        if done % _ASKED_EACH == 0:
            if cancelled is not None and cancelled():
                raise Cancelled
            if progress is not None:
                progress(done, len(sheet.statements), file)
        records.add(statement)
    if progress is not None:
        progress(len(sheet.statements), len(sheet.statements), file)
    added, changed = list(records.added.values()), list(records.changed.values())
    if columns is not None and given is not None and (added or changed):
        _remember(background.study, guessed.key, columns, added, changed)
    return TablePlan(
        file=file,
        columns=used,
        statements=len(sheet.statements),
        codes=records.code_count,
        anchored=records.anchored,
        unanchored=len(sheet.statements) - records.anchored,
        unified=tuple(records.unified()),
        warnings=(*document.warnings, *sheet.warnings, *records.warnings()),
        preview=tuple(_preview(sheet.statements)),
        near=records.near,
        added=tuple(added),
        changed=tuple(changed),
        step=background.step,
    )


def prepare_table(
    session: Session,
    document: Document,
    columns: Mapping[str, int] | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> TablePlan:
    """``gather_background`` and ``plan_table`` in one."""
    return plan_table(gather_background(session), document, columns, progress=progress, cancelled=cancelled)


def store_table(session: Session, plan: TablePlan, *, origin: object | None = None) -> ChangeSet | None:
    """Do what was planned as one step; None when the study holds all of it already.

    Raises Refusal when the study has changed since the plan was made.
    """
    newest = session.next_undo()
    if plan.step != (None if newest is None else newest.number):
        raise Refusal("The study has changed since {file} was looked at. Read the table again.", file=plan.file)
    if not plan.added and not plan.changed:
        return None

    def store(transaction: Transaction) -> None:
        transaction.insert(*plan.added)
        transaction.update(*plan.changed)

    return session.run("table.import", {"name": plan.file, "count": plan.statements}, store, origin=origin)


def _remember(study: Study, key: str, columns: Mapping[str, int], added: list[Record], changed: list[Record]) -> None:
    """Keep the columns that the researcher gave for the next table with these headings."""
    known = study.mapping_for(FORM, key)
    mapping = ColumnMapping(known.id if known else new_id(), FORM, key, dump_columns(columns))
    if known is None:
        added.append(mapping)
    elif known != mapping:
        changed.append(mapping)


def _preview(statements: Sequence[TableStatement]) -> list[PreviewRow]:
    rows: list[PreviewRow] = []
    for statement in statements[:_PREVIEW_ROWS]:
        for code in statement.codes:
            rows.append(
                PreviewRow(statement.text, statement.participant, *(code.code, code.first, code.second, code.encounter))
            )
        if not statement.codes:
            rows.append(PreviewRow(statement.text, statement.participant, "", "", "", ""))
    return rows[:_PREVIEW_ROWS]
