"""The demo: the sample study made and taken the whole way without a window."""

from collections.abc import Callable
from pathlib import Path

from phenocode.analysis.checks import run_checks
from phenocode.analysis.frameworks import By, framework_matrix
from phenocode.analysis.matrices import Rows, build_matrix
from phenocode.analysis.overlaps import find_overlaps
from phenocode.analysis.people_table import build_people_table
from phenocode.analysis.referrals import referrals
from phenocode.analysis.saturation import measure_saturation
from phenocode.analysis.search import Query, SearchIndex
from phenocode.analysis.selection import count_selection
from phenocode.cli.answer import Answer, opened
from phenocode.commands.agreement_exports import agreement_of, export_agreement
from phenocode.commands.answers import read_answer
from phenocode.commands.card_exports import export_cards
from phenocode.commands.correcting import prepare_correction, store_correction
from phenocode.commands.dimension_exports import export_dimensions, labelled_grid
from phenocode.commands.exporting import (
    can_draw,
    coding_table,
    export_iterations,
    export_matrix,
    export_outcome_space,
    export_people,
    export_referrals,
    export_saturation,
    export_selection,
    export_statements,
    export_table,
    outcome_space,
    statement_rows,
)
from phenocode.commands.framework_exports import export_framework
from phenocode.commands.literature_exports import export_literature
from phenocode.commands.packing import Packing, pack, prepare_package
from phenocode.commands.refi_exports import export_qdpx, project_of
from phenocode.commands.report_exports import codebook_of, export_text, findings_report_of
from phenocode.commands.researcher import default_researcher
from phenocode.commands.sample import make_sample
from phenocode.commands.session import Session
from phenocode.commands.sorting import sort_from_table
from phenocode.commands.table_import import prepare_table, read_coding_tables
from phenocode.commands.workbook_exports import export_workbook, workbook_of
from phenocode.errors import Refusal
from phenocode.i18n import tr, trn
from phenocode.paths import resource
from phenocode.study.records import Subject
from phenocode.text.edits import Edit

_SPLIT_ROWS = 12
_SEED = 1


def run_demo(folder: Path, language: str, draw_pictures: Callable[[Path, Path], list[Path]] | None) -> Answer:
    """Make the sample study in ``folder`` and leave its tables, and pictures of the workspaces where Qt is, there.

    Raises Refusal when the folder can't be made or holds a study already.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refusal("The folder {folder} can't be made. Choose another.", folder=folder.name) from error
    if any(folder.glob("*.pheno")):
        raise Refusal("{folder} holds a study already. Choose an empty folder.", folder=folder.name)
    study_file = folder / f"sample-{language}.pheno"
    session = make_sample(study_file, language=language, researcher=default_researcher())
    try:
        study = session.study
        lines = [
            trn("{file}: 1 interview", "{file}: {n} interviews", len(study.transcripts), file=study_file.name),
            trn("1 statement", "{n} statements", study.count_statements()),
        ]
        report = run_checks(study, source_text=session.source, version_of=session.version_by_id)
        lines.append(
            tr("{complete} of {selected} reach a kind of encounter", complete=report.complete, selected=report.selected)
        )
        lines.append(_find(session))
        lines.append(_correct(session))
        files = [folder / "table-1.docx", folder / "table-1-split.docx", folder / "statements.csv"]
        export_table(coding_table(session, labels=True), files[0], force=True)
        export_table(coding_table(session), files[1], force=True, split_rows=_SPLIT_ROWS)
        rows = statement_rows(session)
        export_statements(rows, files[2], right_to_left=study.about.right_to_left, force=True)
        lines += [_read_back(session, file) for file in files]
        lines.append(_find_overlaps(session))
        packed, told = _debrief(session, folder)
        files += packed
        lines.append(told)
    finally:
        session.close()
    pictures, said = _draw(study_file, folder, draw_pictures)
    with opened(study_file, read_only=True) as session:  # after the window: only one of both can begin Qt
        files += _write_figures(session, folder)
        files += _write_outcome(session, folder)
        files += _write_report(session, folder)
    lines += [file.name for file in [*files, *pictures]]
    value = {"study": str(study_file), "files": [str(file) for file in [*files, *pictures]], "pictures": len(pictures)}
    return Answer(value, lines + said)


def _find_overlaps(session: Session) -> str:
    """Look for codes that overlap; those kept apart on purpose are none."""
    study = session.study
    found = [pair for pair in find_overlaps(study) if study.kept_apart_from(pair.a.id, pair.b.id) is None]
    return trn("1 pair of codes overlaps", "{n} pairs of codes overlap", len(found))


def _debrief(session: Session, folder: Path) -> tuple[list[Path], str]:
    """Pack blind as a file and as a form, sort the file as the sample's invented judge did, read that and undo it."""
    package, form, answer = (
        folder / name for name in ("blind-package.pheno-review", "blind-form.docx", "blind-answer.pheno-review")
    )
    judge = session.study.reviews_in_order()[0].judge
    for path in (package, form):
        pack(session, prepare_package(session, Packing(seed=_SEED)), path, force=True)
    sort_from_table(package, judge, resource("sample", session.study.about.language, "answer.csv"), answer)
    read = read_answer(session, answer)
    session.undo()
    told = trn(
        "{file}: the answer to 1 statement reads back",
        "{file}: the answers to {n} statements read back",
        read.added,
        file=answer.name,
    )
    return [package, form, answer], told


def _write_figures(session: Session, folder: Path) -> list[Path]:
    """The matrices, the curve, the counts, the referrals and the iterations, as tables and, where Qt is, drawn."""
    study = session.study
    language = study.about.language
    endings = ("docx", "svg", "png") if can_draw() else ("docx",)
    matrices = {rows: build_matrix(study, rows) for rows in (Rows.PARTICIPANT, Rows.SETTING)}
    curve = measure_saturation(study)
    selection = count_selection(study, session.source)
    agreement = agreement_of(session)
    written = []
    for ending in endings:
        for rows, matrix in matrices.items():
            written.append(folder / f"matrix-{rows.value}.{ending}")
            export_matrix(matrix, written[-1], force=True)
        written.append(folder / f"saturation.{ending}")
        export_saturation(curve, written[-1], force=True)
        written.append(folder / f"selection.{ending}")
        export_selection(selection, written[-1], force=True)
        written.append(folder / f"iterations.{ending}")
        export_iterations(session, written[-1], force=True)
        written.append(folder / f"agreement.{ending}")
        export_agreement(agreement, written[-1], force=True)
    for ending in ("csv", *(one for one in endings if one != "docx")):
        written.append(folder / f"referral.{ending}")
        export_referrals(referrals(study), language, written[-1], force=True)
    written.append(folder / "participants.xlsx")
    export_people(build_people_table(study, Subject.PARTICIPANT), written[-1], force=True)
    return written


def _write_outcome(session: Session, folder: Path) -> list[Path]:
    """The outcome space, what its categories differ in, the framework over them, the literature and the cards."""
    study = session.study
    endings = ("docx", "svg", "pdf", "png") if can_draw() else ("docx",)
    space, grid = outcome_space(session), labelled_grid(session)
    laid = framework_matrix(study, study.frameworks_in_order()[0], By.PARTICIPANT)
    written = []
    for ending in endings:
        written += [folder / f"{name}.{ending}" for name in ("outcome-space", "dimensions", "framework")]
        export_outcome_space(space, written[-3], force=True)
        export_dimensions(grid, written[-2], force=True)
        export_framework(laid, written[-1], force=True)
    written += [folder / "literature.docx", folder / "category-cards.docx"]
    export_literature(session, written[-2], force=True)
    export_cards(session, written[-1], force=True)
    return written


def _write_report(session: Session, folder: Path) -> list[Path]:
    """The findings report, the codebook, every table in one workbook, and the project for other programs."""
    names = ("report.docx", "report.html", "codebook.docx", "workbook.xlsx", "project.qdpx")
    written = [folder / name for name in names]
    report = findings_report_of(session)
    for file in written[:2]:
        export_text(report, file, force=True)
    export_text(codebook_of(session), written[2], force=True)
    export_workbook(workbook_of(session), written[3], force=True)
    export_qdpx(project_of(session), written[4], force=True)
    return written


def _find(session: Session) -> str:
    """Look for the first code's first word, as a researcher would."""
    word = session.study.codes_in_order()[0].name.split()[0]
    found = SearchIndex(session.study, session.source, session.keys).search(Query(word))
    return trn("1 hit for {word}", "{n} hits for {word}", found.count, word=word)


def _correct(session: Session) -> str:
    """Put a word into the first transcript and take it out again: every statement moves there and back."""
    transcript = session.study.interviews()[0]
    before = session.study.statements_in(transcript.id)
    correction = prepare_correction(session, {transcript.id: [Edit(0, 0, "… ")]})
    store_correction(session, correction)
    session.undo()
    assert session.study.statements_in(transcript.id) == before  # noqa: S101 - what the demo shows
    return trn(
        "1 statement moved with a correction", "{n} statements moved with a correction", len(correction.statements)
    )


def _read_back(session: Session, file: Path) -> str:
    """Read a table that was just written; it holds nothing that the study doesn't hold."""
    plan = prepare_table(session, read_coding_tables(file))
    if plan.added or plan.changed:
        return tr("{file} does not read back as it was written.", file=file.name)
    return tr("{file} reads back as the same study", file=file.name)


def _draw(
    study: Path, folder: Path, draw_pictures: Callable[[Path, Path], list[Path]] | None
) -> tuple[list[Path], list[str]]:
    if draw_pictures is not None:
        try:
            return draw_pictures(study, folder), []
        except ImportError:
            pass
    return [], [tr("Qt can't be used here, so the pictures of the workspaces were skipped.")]
