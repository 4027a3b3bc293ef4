"""A corrected file in place of a transcript's text: what would happen is shown first, then done in one step."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from phenocode.commands.correcting import Correction
from phenocode.commands.importing import FileChoice, remembered_columns
from phenocode.commands.reimporting import prepare_reimport, store_reimport
from phenocode.errors import Refusal
from phenocode.exchange.documents import Rejected
from phenocode.exchange.text_files import ENCODINGS
from phenocode.i18n import tr, trn
from phenocode.study.records import Transcript
from phenocode.ui.bridge import Bridge
from phenocode.ui.colouring import Colouring
from phenocode.ui.correcting.rechecks import with_rechecks
from phenocode.ui.correcting.task import TaskWindow, beside
from phenocode.ui.correcting.wordings import WordingsView, wordings_of
from phenocode.ui.importing.reading import ENDINGS, Read, read_files
from phenocode.ui.jobs import Progress
from phenocode.ui.settings import Settings
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Choice
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import EmptyPlace


class ReimportWindow(TaskWindow):
    """Reads one file for one transcript."""

    def __init__(
        self, bridge: Bridge, settings: Settings, colouring: Colouring, transcript: Transcript, parent: QWidget
    ) -> None:
        super().__init__(bridge, tr("Import a corrected file"), parent)
        self._settings = settings
        self._colouring = colouring
        self._transcript = transcript
        self._path: Path | None = None
        self._encoding: str | None = None
        self._correction: Correction | None = None
        about = bridge.study.about
        self.header.set_detail(transcript.name)
        self.encoding = self.header.add(Choice(list(ENCODINGS)))
        self.encoding.setAccessibleName(tr("Encoding"))
        self.encoding.chosen.connect(self._choose_encoding)
        self.encoding.hide()
        other = self.header.add(button(tr("Choose a file…"), icon="folder"))
        other.clicked.connect(self.ask)
        self.empty = EmptyPlace(
            tr("Choose the corrected file. What it changes is shown before anything is stored."),
            tr("Choose a file…"),
        )
        self.empty.activated.connect(self.ask)
        self.summary = label("", wrap=True)
        self.view = WordingsView(about.language)
        listed = Column(Column(self.summary, margins=(16, 12, 16, 12)), spacing=0)
        listed.add(self.view, 1)
        direction = Qt.LayoutDirection.RightToLeft if about.right_to_left else Qt.LayoutDirection.LeftToRight
        self.reason = TextField(tr("Why, for the history (may stay empty)"), direction=direction)
        listed.add(Row(self.reason, margins=(14, 8, 14, 8)))
        self.pages.addWidget(self.empty)
        self.pages.addWidget(listed)
        cancel = self.foot.add(button(tr("Cancel")))
        cancel.clicked.connect(self.reject)
        self.apply = self.foot.add(button(tr("Apply"), primary=True))
        self.apply.clicked.connect(self._apply)
        self.init_theme()
        self.show_state()

    def ask(self) -> None:
        """Ask which file it is."""
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            tr("Import a corrected file"),
            str(self._settings.last_folder or ""),
            tr("Files that can be read ({endings})", endings=endings),
        )
        if chosen:
            self._settings.last_folder = Path(chosen).parent
            self.read(Path(chosen))

    def read(self, path: Path, encoding: str | None = None) -> None:
        """Read a file and show what it changes."""
        self._path, self._encoding = path, encoding
        self._correction = None
        self.pages.setCurrentIndex(0)
        bridge, transcript_id = self.bridge, self._transcript.id
        known = {speaker.label for speaker in self.bridge.study.speakers.values()}
        columns = remembered_columns(self.bridge.study)
        choice = FileChoice(path, encoding, literature=self._transcript.literature)

        def work(progress: Progress, cancelled: Callable[[], bool]) -> tuple[Read, Correction | None]:
            [read] = read_files([choice], known, columns, progress, cancelled)
            if isinstance(read[0], Rejected):
                return read, None
            if len(read[0]) != 1:
                raise Refusal(
                    "{file} holds several texts. Choose a file with the text of this transcript alone.", file=path.name
                )
            [prepared] = read[0]
            ask = beside(bridge, lambda session, _tell: prepare_reimport(session, transcript_id, prepared))
            return read, ask(progress, cancelled)

        self.work(tr("Reading {file}", file=path.name), work, self._take)

    def show_state(self) -> None:
        """Offer what can be done."""
        self.apply.setEnabled(self._correction is not None and not self._correction.empty and not self.busy)

    def _take(self, found: tuple[Read, Correction | None]) -> None:
        (read, previews), correction = found
        self._correction = correction
        self.encoding.setVisible(bool(previews))
        if isinstance(read, Rejected):
            self.say(str(read.reason))
            return
        if previews:
            self.encoding.set_value(read[0].document.encoding)
        assert correction is not None  # noqa: S101 - only a file that was rejected has none
        name = self._path.name if self._path is not None else ""
        self.header.set_detail(tr("{name}: {file}", name=self._transcript.name, file=name))
        self.summary.setText(self._say_sum(correction))
        tag = tr("not found in the file")
        self.view.show_rows(wordings_of(self.bridge.study, self._colouring, correction, tag))
        self.pages.setCurrentIndex(1)
        self.view.setFocus()

    def _choose_encoding(self, encoding: str) -> None:
        if self._path is not None and not self.busy:
            self.read(self._path, encoding)

    def _say_sum(self, correction: Correction) -> str:
        if correction.empty:
            return tr("The file holds the same text. There is nothing to change.")
        lost = len(correction.unplaced)
        changed = len(correction.changed) - lost
        stay = self.bridge.study.count_statements_in(self._transcript.id) - len(correction.changed)
        said = [trn("{n} statement stays as it is.", "{n} statements stay as they are.", stay)]
        if changed:
            said.append(trn("{n} has other words.", "{n} have other words.", changed))
        if lost:
            said.append(
                trn(
                    "The words of {n} are not found; it stays in the study without a place.",
                    "The words of {n} are not found; they stay in the study without a place.",
                    lost,
                )
            )
        return " ".join(said)

    def _apply(self) -> None:
        if self._correction is None:
            return
        changes = self.bridge.do(store_reimport, self._correction, reason=self.reason.text(), origin=self)
        if changes is None:
            return
        self.bridge.said.emit(with_rechecks(tr("The corrected file was taken in"), changes))
        self.accept()
