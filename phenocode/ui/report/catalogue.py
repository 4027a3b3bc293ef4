"""Which outputs a study has in the Report workspace: all that it can write, in groups, each with what previews it."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from phenocode.analysis.manuscript import Paragraph, SheetBlock
from phenocode.commands.card_exports import cards_of_study, refuse_without_cards, write_cards
from phenocode.commands.deliverables import Choices, Deliverable, deliverable_named, deliverables_of
from phenocode.commands.everything import LIST, Everything, export_all_of
from phenocode.commands.exporting import coding_table, export_statements, export_table, statement_rows
from phenocode.commands.refi_exports import staying_behind
from phenocode.commands.session import Session
from phenocode.commands.workbook_exports import export_workbook, workbook_of
from phenocode.errors import Refusal
from phenocode.exchange.refi_linter import Flaw
from phenocode.i18n import tr, trn
from phenocode.study.model import Study
from phenocode.ui.jobs import Progress
from phenocode.ui.report.cards import copy_cards
from phenocode.ui.report.copying import copy_coding_table, copy_manuscript, copy_sheet, copy_statements
from phenocode.ui.report.figures import drawn, figures_of, with_figures
from phenocode.ui.report.output import Made, Option, Output
from phenocode.ui.report.previews import preview_of, preview_of_folder, preview_of_tables

_FLAWS = 3  # how many are told; the command check-qdpx lists all

EVERYTHING = "everything"
"""The key of the folder that has all outputs."""

_PAPER = ("table", "report", "codebook", "cards", "coreq", "srqr", "methods")
_WHOLE = ("workbook", "audit", "qdpx", "qdc")
_OPTIONS: Mapping[str, frozenset[Option]] = {
    "table": frozenset({Option.PROFILE, Option.SPLIT, Option.CONTENT}),
    "report": frozenset({Option.PROFILE, Option.QUOTATIONS}),
}
_STEMS = {"table": "table-1", "qdpx": "project", "qdc": "codes"}
_ORDER = ("docx", "xlsx", "csv", "html", "svg", "png", "pdf", "qdpx", "qdc")
_Make: TypeAlias = Callable[[Deliverable, Session, Choices], Made]


def outputs_of(study: Study) -> list[Output]:
    """All outputs of a study, group by group."""
    listed = [*map(_output, deliverables_of(study)), _folder_of_everything()]
    groups = [tr("For the paper"), tr("Tables and figures"), tr("The whole study")]
    return sorted(listed, key=lambda output: groups.index(output.group))


def _output(deliverable: Deliverable) -> Output:
    key = deliverable.key
    group = tr("For the paper") if key in _PAPER else tr("Tables and figures")
    title = tr(deliverable.word, name=deliverable.named) if deliverable.named else tr(deliverable.word)
    return Output(
        key,
        title,
        tr("The whole study") if key in _WHOLE else group,
        tuple(sorted((ending.removeprefix(".") for ending in deliverable.possible), key=_in_order)),
        f"{{study}}-{_STEMS.get(key, key)}.{{ending}}",
        partial(_MAKERS.get(key, _text), deliverable),
        _OPTIONS.get(key, frozenset({Option.PROFILE})),
    )


def _in_order(ending: str) -> int:
    return _ORDER.index(ending) if ending in _ORDER else len(_ORDER)


def _folder_of_everything() -> Output:
    options = frozenset({Option.PROFILE, Option.CONTENT, Option.QUOTATIONS})
    title = tr("Everything, in a folder")
    return Output(EVERYTHING, title, tr("The whole study"), (), "{study}-everything", _everything, options)


def _text(deliverable: Deliverable, session: Session, choices: Choices) -> Made:
    """Any output that is shown as a text: its own with its figures, or one that says what its file holds."""
    taken = deliverable.take(session, choices)
    text = taken.manuscript or preview_of(deliverable, session)
    figures = figures_of(deliverable, session, taken.manuscript)
    sheets = [block.sheet for block in text.blocks if isinstance(block, SheetBlock)]
    quoted = len({block.statement_id for block in text.blocks if isinstance(block, Paragraph) and block.statement_id})
    made = Made(
        shown=with_figures(text, figures),
        detail=trn("{n} quotation", "{n} quotations", quoted) if quoted else "",
        copied=partial(copy_manuscript, text),
        said=tr("The text is on the clipboard."),
        write=lambda path, force, _progress, _cancelled: taken.write(path, force),
        figures={"quotations": quoted},
        pictures=drawn(figures),
    )
    if len(sheets) != 1 or len(text.blocks) != 1:
        return made
    rows = len(sheets[0].rows)
    return replace(
        made,
        detail=trn("{n} row", "{n} rows", rows),
        copied=lambda _profile: copy_sheet(sheets[0]),
        said=tr("The table is on the clipboard."),
        figures={"rows": rows},
    )


def _table(deliverable: Deliverable, session: Session, choices: Choices) -> Made:
    _refuse_without_statements(session)
    table = coding_table(session, labels=choices.labels, incomplete=choices.incomplete)
    write = partial(export_table, table, split_rows=choices.split_rows, profile=choices.profile)
    return Made(
        shown=table,
        detail=_count_statements(len({row.statement_id for row in table.rows})),
        copied=partial(copy_coding_table, table),
        said=tr("The table is on the clipboard."),
        write=lambda path, force, _progress, _cancelled: write(path, force=force),
        figures=_figures(session.study),
    )


def _statements(deliverable: Deliverable, session: Session, choices: Choices) -> Made:
    _refuse_without_statements(session)
    rows, rtl = statement_rows(session), session.study.about.right_to_left
    return Made(
        shown=rows,
        detail=_count_statements(session.study.count_statements()),
        copied=lambda _profile: copy_statements(rows, right_to_left=rtl),
        said=tr("The table is on the clipboard."),
        write=lambda path, force, _progress, _cancelled: export_statements(rows, path, right_to_left=rtl, force=force),
        figures=_figures(session.study),
    )


def _cards(deliverable: Deliverable, session: Session, choices: Choices) -> Made:
    _refuse_without_statements(session)
    cards = cards_of_study(session)
    refuse_without_cards(cards)
    write = partial(write_cards, cards, profile=choices.profile)
    return Made(
        shown=cards,
        detail=trn("{n} category", "{n} categories", len(cards.cards)),
        copied=partial(copy_cards, cards),
        said=tr("The cards are on the clipboard."),
        write=lambda path, force, _progress, _cancelled: write(path, force=force),
        figures={"cards": len(cards.cards)},
    )


def _project(deliverable: Deliverable, session: Session, choices: Choices) -> Made:
    """A file of the whole study: what it holds is told at once; it is taken from the study's file in a worker."""
    text = preview_of(deliverable, session)
    return Made(
        shown=text,
        detail="",
        copied=partial(copy_manuscript, text),
        said=tr("The text is on the clipboard."),
        write=partial(_take_and_write, session.path, session.researcher, deliverable.key, choices),
        figures=_figures(session.study),
    )


def _foreign(deliverable: Deliverable, session: Session, choices: Choices) -> Made:
    """A file for other programs: when it is written, what has no place in it is told, and what is wrong with it."""
    behind = staying_behind(session.study)
    return replace(_project(deliverable, session, choices), told=partial(_say_foreign, behind))


def _say_foreign(behind: Sequence[str], result: object) -> str:
    told = [tr("The standard has no place for these, which stay in the study: {kinds}.", kinds=[*map(tr, behind)])]
    flaws = [str(one.said) for one in result if isinstance(one, Flaw)] if isinstance(result, list) else []
    return " ".join([*(told if behind else []), *flaws[:_FLAWS]])


def _workbook(deliverable: Deliverable, session: Session, choices: Choices) -> Made:
    title = deliverable.titles[session.study.about.language]
    return replace(
        _project(deliverable, session, choices), later=partial(_whole_workbook, session.path, session.researcher, title)
    )


def _whole_workbook(path: Path, researcher: str, title: str) -> Made:
    """The workbook with all its tables, of the study's file: for a worker."""
    with _opened(path, researcher) as session:
        book = workbook_of(session)
    text = preview_of_tables(book.language, title, [(sheet.name, sheet.table) for sheet in book.sheets])
    return Made(
        shown=text,
        detail=trn("{n} sheet", "{n} sheets", len(book.sheets)),
        copied=partial(copy_manuscript, text),
        said=tr("The text is on the clipboard."),
        write=lambda out, force, progress, _cancelled: export_workbook(book, out, force=force, step=progress),
        figures={"sheets": len(book.sheets)},
    )


def _take_and_write(
    path: Path,
    researcher: str,
    key: str,
    choices: Choices,
    out: Path,
    force: bool,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> object:
    with _opened(path, researcher) as session:
        taken = deliverable_named(session.study, key).take(session, choices)
    return taken.write(out, force)


def _opened(path: Path, researcher: str) -> closing[Session]:
    return closing(Session.open(path, researcher=researcher, read_only=True))


def _everything(session: Session, choices: Choices) -> Made:
    """The folder is made of the study's file, which a worker opens for itself."""
    listed = deliverables_of(session.study)
    text = preview_of_folder(session, listed)
    write = partial(export_all_of, session.path, researcher=session.researcher, choices=choices)
    return Made(
        shown=text,
        detail=trn("{n} output", "{n} outputs", len(listed)),
        copied=partial(copy_manuscript, text),
        said=tr("The text is on the clipboard."),
        write=lambda folder, force, progress, cancelled: write(
            folder, force=force, progress=progress, cancelled=cancelled
        ),
        figures={"outputs": len(listed)},
        told=_say_left_out,
    )


def _say_left_out(result: object) -> str:
    left = len(result.left_out) if isinstance(result, Everything) else 0
    if not left:
        return ""
    return trn(
        "{n} output was left out; {file} in the folder says why.",
        "{n} outputs were left out; {file} in the folder says why.",
        left,
        file=LIST,
    )


def _refuse_without_statements(session: Session) -> None:
    if not session.study.count_statements():
        raise Refusal(
            "No statements yet, so there is nothing to report. Mark some in Read; they will stand here as a table."
        )


def _count_statements(count: int) -> str:
    return trn("{n} statement", "{n} statements", count)


def _figures(study: Study) -> dict[str, int]:
    return {"statements": study.count_statements(), "codes": len(study.codes)}


_MAKERS: Mapping[str, _Make] = {
    "table": _table,
    "statements": _statements,
    "cards": _cards,
    "workbook": _workbook,
    "qdpx": _foreign,
    "qdc": _foreign,
}
