"""The demo: the sample study made and taken the whole way without a window."""

from collections.abc import Callable
from pathlib import Path

from phenocode.analysis.checks import run_checks
from phenocode.analysis.search import Query, SearchIndex
from phenocode.cli.answer import Answer
from phenocode.commands.correcting import prepare_correction, store_correction
from phenocode.commands.exporting import coding_table, export_statements, export_table, statement_rows
from phenocode.commands.researcher import default_researcher
from phenocode.commands.sample import make_sample
from phenocode.commands.session import Session
from phenocode.commands.table_import import prepare_table, read_coding_tables
from phenocode.errors import Refusal
from phenocode.i18n import tr, trn
from phenocode.text.edits import Edit

_SPLIT_ROWS = 12


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
        report = run_checks(study, source_text=session.source)
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
    finally:
        session.close()
    pictures, said = _draw(study_file, folder, draw_pictures)
    lines += [file.name for file in [*files, *pictures]]
    value = {"study": str(study_file), "files": [str(file) for file in [*files, *pictures]], "pictures": len(pictures)}
    return Answer(value, lines + said)


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
