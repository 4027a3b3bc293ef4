"""Where an output is written and its writing in a worker, with what is said of it in the panel."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from phenocode.i18n import tr
from phenocode.ui.bridge import Bridge
from phenocode.ui.file_kinds import file_kind
from phenocode.ui.jobs import Job
from phenocode.ui.report.export_panel import ExportPanel
from phenocode.ui.report.output import Made, Output


class Writing(QObject):
    """Writes one output at a time; what stood in the place before is replaced only when the researcher says so."""

    written = Signal(object, object)  # the Output and what was Made of it

    def __init__(self, bridge: Bridge, panel: ExportPanel, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._panel = panel
        self._window = window
        self._elsewhere: dict[str, Path] = {}  # where the researcher wants an output, by its key
        self._last: Path | None = None
        self._left: list[tuple[str, int, int]] = []  # what was written last, as it was then
        self.job: Job | None = None
        panel.progress.cancelled.connect(self._cancel)

    def target(self, output: Output) -> Path:
        """Where an output is written."""
        chosen = self._elsewhere.get(output.key)
        ending = self._panel.format
        if chosen is not None and (output.is_folder or chosen.suffix.casefold() == f".{ending}"):
            return chosen
        study = self._bridge.session.path
        return (chosen.parent if chosen is not None else study.parent) / output.name_of_file(study.stem, ending)

    def show_target(self, output: Output) -> None:
        """Say where it goes."""
        target = self.target(output)
        self._panel.show_target(target, target.parent == self._bridge.session.path.parent)
        self._panel.say("target")

    def export(self, output: Output, made: Made) -> None:
        """Write the output where the panel says; asks before a file is replaced that isn't as it was written here."""
        path = self.target(output)
        self._panel.say("done")
        ours = path == self._last and _state_of(path) == self._left
        if path.exists() and not ours:
            self._panel.say(
                "target",
                "warn",
                tr("The folder {folder} exists already.", folder=path.name)
                if output.is_folder
                else tr("{file} exists already.", file=path.name),
                [("replace", tr("Replace it")), ("elsewhere", tr("Other place…"))],
            )
            return
        self.write(output, made, force=ours)

    def export_elsewhere(self, output: Output, made: Made) -> None:
        """Ask for another place, and write there."""
        if output.is_folder:
            folder = QFileDialog.getExistingDirectory(
                self._window, tr("In which folder shall it be made?"), str(self.target(output).parent)
            )
            if folder:
                self._elsewhere[output.key] = Path(folder) / self.target(output).name
                self.show_target(output)
                self.export(output, made)
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("Where shall it be written?"),
            str(self.target(output)),
            file_kind(tr("Files"), f"*.{self._panel.format}"),
        )
        if not chosen:
            return
        path = Path(chosen)
        asked = path.suffix.casefold().lstrip(".") in output.endings  # the dialog has asked about this very file
        if asked:
            self._panel.set_format(path.suffix.casefold().lstrip("."))
        else:
            path = path.with_name(f"{path.name}.{self._panel.format}")
        self._elsewhere[output.key] = path
        self.show_target(output)
        if asked:
            self.write(output, made, force=True)
        else:
            self.export(output, made)

    def write(self, output: Output, made: Made, *, force: bool) -> None:
        """Write the output, in the place of a file that is there with ``force``."""
        if self.job is not None:
            return
        path = self.target(output)
        for about in ("target", "done"):
            self._panel.say(about)
        self._panel.set_busy(True)
        self._panel.progress.start(tr("Writing {file}", file=path.name), cancellable=output.is_folder)
        job = self.job = Job(lambda progress, cancelled: made.write(path, force, progress, cancelled), self)
        job.progressed.connect(self._show_progress)
        job.done.connect(lambda result: self._say_written(path, output, made, result))
        job.refused.connect(lambda sentence: self._panel.say("done", "error", sentence))
        job.ended.connect(self._end)
        job.start()

    def wait(self) -> None:
        """Until the file is there."""
        if self.job is not None:
            self.job.wait()

    def open_folder(self) -> None:
        """Show what was written last in its folder, or the folder that was made."""
        if self._last is not None:
            shown = self._last if self._last.is_dir() else self._last.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(shown)))

    def _cancel(self) -> None:
        if self.job is not None:
            self.job.cancel()

    def _show_progress(self, done: int, total: int, text: str) -> None:
        self._panel.progress.advance(done, total)
        if text:
            self._panel.progress.set_text(tr("Writing {file}", file=text))

    def _say_written(self, path: Path, output: Output, made: Made, result: object) -> None:
        self._last, self._left = path, _state_of(path)
        if output.is_folder:
            said = tr("The folder {folder} is written.", folder=path.name)
        else:
            said = tr("{file} is written.", file=path.name)
        more = made.told(result) if made.told is not None else ""
        leads = tr("Open the folder") if output.is_folder else tr("Show in its folder")
        self._panel.say("done", "info", f"{said} {more}".strip(), [("folder", leads)])
        self._bridge.said.emit(said)
        self.written.emit(output, made)

    def _end(self) -> None:
        if self.job is not None:
            self.job.deleteLater()
            self.job = None
        self._panel.progress.finish()
        self._panel.set_busy(False)


def _state_of(path: Path) -> list[tuple[str, int, int]]:
    """What tells whether a file, or anything in a folder, was changed: names, times and sizes."""
    try:
        files = sorted(path.iterdir()) if path.is_dir() else [path]
        states = [(one.name, one.stat()) for one in files]
    except OSError:
        return []
    return [(name, state.st_mtime_ns, state.st_size) for name, state in states]
