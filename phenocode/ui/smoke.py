"""The smoke test of an installed or bundled program: a small piece of work, end to end; nothing of it stays behind."""

import gc
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import shiboken6
from PySide6.QtWidgets import QApplication

from phenocode.commands.agreement_exports import agreement_of
from phenocode.commands.everything import export_all
from phenocode.commands.exporting import coding_table, export_outcome_space, export_table, outcome_space
from phenocode.commands.importing import FileChoice, prepare_import
from phenocode.commands.sample import make_sample
from phenocode.commands.session import Session
from phenocode.commands.table_import import prepare_table, read_coding_tables
from phenocode.errors import Refusal
from phenocode.exchange.documents import Rejected
from phenocode.exchange.key_files import read_key_file, write_key_file
from phenocode.i18n import speak, tr
from phenocode.ui.languages import speak_language
from phenocode.ui.look import theme as look
from phenocode.ui.settings import Settings
from phenocode.ui.unseen import hush_screen, settle
from phenocode.ui.window import Window

_RESEARCHER = "Smoke test"
_CODE = "کد آزمایشی"
_WORKSPACES = ("read", "group", "outcome", "debrief", "report")
_SETTLE_MS = 300


def run_smoke() -> int:
    """Open the sample study in a window that nobody sees, mark, code, export and read back; answers the exit status.

    All that is made lies in a temporary folder, which goes. What the libraries loaded on demand do is done once each,
    so that a bundle from which a part is missing does not pass.
    """
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="phenocode-smoke-") as folder:
        problem = _problem_in(Path(folder))
        gc.collect()  # Qt writes the settings when they go; the folder has to be there still
    if problem is not None:
        print(tr("The smoke test failed: {problem}", problem=problem), file=sys.stderr)
        return 1
    print(tr("The smoke test passed in {seconds} seconds.", seconds=round(time.monotonic() - begun, 1)))
    return 0


def _problem_in(folder: Path) -> str | None:
    """What goes wrong in the work, if anything does."""
    try:
        _work(folder)
    except Exception as error:  # whatever it is, it is what this is run for
        return str(error) if isinstance(error, Refusal) else f"{type(error).__name__}: {error}"
    return None


def _work(folder: Path) -> None:
    study = folder / "sample-fa.pheno"
    make_sample(study, language="fa", researcher=_RESEARCHER).close()
    with _window(folder) as window:
        _mark_and_code(window, study)
    session = Session.open(study, researcher=_RESEARCHER, read_only=True)
    try:
        _export_and_read_back(session, folder)
        _measure_agreement(session)
    finally:
        session.close()
    _seal_key(folder / "names.key")


@contextmanager
def _window(folder: Path) -> Iterator[Window]:
    """A window in Persian that remembers nothing of this computer's user."""
    app = QApplication.instance() or QApplication(["phenocode"])
    assert isinstance(app, QApplication)  # noqa: S101 - what was made above
    hush_screen()
    settings = Settings(folder / "settings.ini")
    settings.researcher = _RESEARCHER
    speak_language("fa")
    if tr("Import interviews") == "Import interviews":
        raise _missing("the Persian sentences")
    look.apply(app, "light", interface_language="fa")
    window = Window(settings, "fa")
    window.show()
    settle(_SETTLE_MS)
    try:
        yield window
    finally:
        speak("en", isolates=False)
        window.close()
        settle(_SETTLE_MS)
        shiboken6.delete(window)


def _mark_and_code(window: Window, study: Path) -> None:
    """Open the study, look into each workspace, mark words of a participant that lie in no statement, code them."""
    if not window.open_study(study) or window.workbench is None:
        raise _missing("the sample study")
    workbench = window.workbench
    for key in _WORKSPACES:
        workbench.show_workspace(key)
        settle(_SETTLE_MS)
    workbench.show_workspace("read")
    settle(_SETTLE_MS)
    read = workbench.read
    before = workbench.bridge.study.count_statements()
    read.view.select(*_unmarked_words(window))
    read.deeds.mark()
    read.deeds.give(_CODE)
    settle(_SETTLE_MS)
    found = workbench.bridge.study
    if found.count_statements() != before + 1 or _CODE not in {code.name for code in found.codes_in_order()}:
        raise _missing("the statement and its code")


def _unmarked_words(window: Window) -> tuple[int, int]:
    """Where the first long run of a participant's words lies that no statement touches."""
    workbench = window.workbench
    if workbench is None:
        raise _missing("the sample study")
    session = workbench.bridge.session
    transcript = session.study.transcripts[workbench.read.transcript_id or ""]
    taken = [span for statement in session.study.statements_in(transcript.id) for span in statement.spans]
    for turn in session.source(transcript.source_id).turns:
        start, end = turn.body, min(turn.end, turn.body + 40)
        touched = any((span.start or 0) < end and start < (span.end or 0) for span in taken)
        if end - start == 40 and not touched and session.role_of(turn.label, transcript.id).value == "participant":
            return start, end
    raise _missing("words to mark")


def _export_and_read_back(session: Session, folder: Path) -> None:
    """The coding table in all its endings, read back as the same study; all that is written; a figure read as PDF."""
    for ending in ("docx", "xlsx", "csv"):
        file = folder / f"table-1.{ending}"
        export_table(coding_table(session, labels=True), file)
        plan = prepare_table(session, read_coding_tables(file))
        if plan.added or plan.changed:
            raise Refusal("{file} does not read back as it was written.", file=file.name)
    everything = export_all(session, folder / "everything")
    if everything is None or not everything.drawn:
        raise _missing("the figures")
    export_outcome_space(outcome_space(session), folder / "outcome-space.pdf")
    read = prepare_import([FileChoice(folder / "outcome-space.pdf")])[0]
    if isinstance(read, Rejected):
        raise read.reason


def _measure_agreement(session: Session) -> None:
    if not agreement_of(session):
        raise _missing("the agreement")


def _seal_key(file: Path) -> None:
    pairs = [("یک", "ک۱")]
    write_key_file(file, pairs, "passphrase of the smoke test")
    if read_key_file(file, "passphrase of the smoke test") != pairs:
        raise _missing("the key of pseudonyms")


def _missing(what: str) -> Refusal:
    return Refusal("{what} is not there.", what=what)
