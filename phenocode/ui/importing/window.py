"""The import preview: files are read beside the window, looked at, put right, and taken into the study in one step."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from phenocode.commands.importing import (
    FileChoice,
    Prepared,
    divide_text,
    files_in,
    store_import,
)
from phenocode.errors import Refusal
from phenocode.exchange.documents import Rejected
from phenocode.exchange.sheets import Columns
from phenocode.i18n import tr, trn
from phenocode.study.records import Role
from phenocode.text.turns import label_key
from phenocode.ui.bridge import Bridge
from phenocode.ui.file_kinds import file_kind
from phenocode.ui.importing.division import Division
from phenocode.ui.importing.entries import Entry, first_choice, speaker_labels
from phenocode.ui.importing.files_model import FilesModel
from phenocode.ui.importing.files_table import FilesTable
from phenocode.ui.importing.outcome import OutcomePage, fates, say_sum
from phenocode.ui.importing.preview import Preview
from phenocode.ui.importing.reading import ENDINGS, Read, read_files
from phenocode.ui.importing.speakers import SpeakerMap
from phenocode.ui.jobs import Job
from phenocode.ui.look.theme import theme
from phenocode.ui.settings import Settings
from phenocode.ui.widgets.boxes import Column, Row, Themed
from phenocode.ui.widgets.buttons import button, tool_button
from phenocode.ui.widgets.labels import label, set_tooltip
from phenocode.ui.widgets.panels import Divider, EmptyPlace, Notice, PanelHeader
from phenocode.ui.widgets.progress import ProgressStrip

_WIDTH, _HEIGHT, _LIST = 1280, 760, 848


class ImportWindow(Themed, QDialog):
    """Interviews on their way into a study. Nothing is stored before "Import" is pressed, and then all in one step."""

    imported = Signal(object)  # the list of Imported

    def __init__(self, bridge: Bridge, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._settings = settings
        self._roles: dict[str, Role] = {}  # by folded label, as decided here
        self._named: dict[str, str] = {}  # further labels, as written, by folded label
        self._waiting: list[Entry] = []
        self._job: Job | None = None
        about = bridge.study.about
        self.setWindowTitle(tr("Import interviews"))
        self.setAcceptDrops(True)
        self.finished.connect(self.deleteLater)
        self.model = FilesModel(bridge.session, self)
        self._division = Division(bridge.session, self.model)
        self.table = FilesTable(self.model)
        self.preview = Preview(about.language)
        self.speakers = SpeakerMap(about.right_to_left)
        self.progress = ProgressStrip()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._make_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.table.chosen.connect(lambda _entry: self._show_entry())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._remove.setEnabled(self._any_selected()))
        self.model.edited.connect(self._refresh)
        self.model.encoding_chosen.connect(self._read)
        self.preview.encoding_chosen.connect(self.model.choose_encoding)
        self.preview.columns_chosen.connect(self._map_columns)
        self.preview.direction_chosen.connect(self._direct)
        self.preview.heads_decided.connect(self._decide_heads)
        self.preview.label_named.connect(self._name_label)
        self.speakers.decided.connect(self._decide)
        self.speakers.label_named.connect(self._name_label)
        self.progress.cancelled.connect(self._cancel_reading)
        self.init_theme()
        self._refresh()

    def restyle(self) -> None:
        """Ask for enough room."""
        present = theme()
        room = self.screen().availableGeometry()
        width = min(present.px(_WIDTH), room.width() - 32)
        self.resize(width, min(present.px(_HEIGHT), room.height() - 64))
        self._split.setSizes([width * _LIST // _WIDTH, width * (_WIDTH - _LIST) // _WIDTH])

    def add_paths(self, paths: Sequence[Path]) -> None:
        """Put files on the list, of folders the files in them, and read them; what is listed already stays as it is."""
        self._say("")
        files: list[Path] = []
        for path in paths:
            if not path.is_dir():
                files.append(path)
                continue
            try:
                found, others = files_in(path)
            except Refusal as refusal:
                self._say(str(refusal))
                continue
            if not found:
                endings = ENDINGS
                self._say(tr("{folder} holds no file that ends in {endings}.", folder=path.name, endings=endings))
            elif others:
                self._say(
                    trn(
                        "{n} other file in {folder} can't be read and was left out.",
                        "{n} other files in {folder} can't be read and were left out.",
                        len(others),
                        folder=path.name,
                    )
                )
            files.extend(found)
        listed = {entry.path for entry in self.model.entries}
        fresh = [path for path in dict.fromkeys(files) if path not in listed]
        if not fresh:
            return
        count = len(listed)
        entries = [Entry(first_choice(path, count + index)) for index, path in enumerate(fresh, start=1)]
        self.model.add(entries)
        if self.table.entry() is None:
            self.table.choose(count)
            self.table.setFocus()
        self._read(*entries)

    def import_chosen(self) -> None:
        """Store what is chosen, as one step, and show what became of each file."""
        chosen = [entry.prepared for entry in self.model.entries if entry.taken]
        prepared = [one for one in chosen if one is not None]
        roles = {one.label: one.role for one in speaker_labels(self._bridge.session, self.model.entries, self._roles)}
        outcome = self._bridge.do(store_import, prepared, roles=roles, origin=self)
        if outcome is None:
            return
        untaken = [entry for entry in self.model.entries if entry.prepared is None]
        found = fates(outcome, untaken)
        self._bridge.said.emit(say_sum(found))
        self._show_outcome(OutcomePage(found))
        self.imported.emit(outcome)

    def remove_selected(self) -> None:
        """Take the selected files off the list."""
        entries = self.table.selected()
        if not entries:
            return
        row = self.model.row_of(entries[0])
        self._waiting = [entry for entry in self._waiting if entry not in entries]
        self.model.remove(entries)
        if self.model.entries:
            self.table.choose(min(row, len(self.model.entries) - 1))
        self._refresh()

    def done(self, result: int) -> None:
        """Stop reading, and close."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends what is being typed; it never presses a button that the keyboard is not on."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if self._pages.currentIndex() == 0 and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        event.acceptProposedAction()
        self.add_paths([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    # Reading

    def _read(self, *entries: Entry) -> None:
        for entry in entries:
            entry.outcome = None
            self._division.drop_parts(entry)
        self._waiting.extend(entry for entry in entries if entry not in self._waiting)
        if self._job is None:
            self._start_reading()
        self._refresh()

    def _start_reading(self) -> None:
        entries, self._waiting = self._waiting, []
        choices = [entry.choice for entry in entries]
        known, columns = self._known_labels(), self._division.known_columns()
        job = self._job = Job(
            lambda progress, cancelled: read_files(choices, known, columns, progress, cancelled), self
        )
        job.progressed.connect(self._tell_progress)
        job.done.connect(lambda found: self._take(entries, choices, found))
        job.refused.connect(self._say)
        job.ended.connect(lambda: self._end_reading(entries))
        self.progress.start(tr("Reading the files"))
        job.start()

    def _tell_progress(self, done: int, total: int, file: str) -> None:
        self.progress.advance(done, total)
        if file:
            self.progress.set_text(tr("Reading {file}", file=Path(file).name))

    def _take(self, entries: list[Entry], choices: list[FileChoice], found: list[Read]) -> None:
        for entry, choice, (outcome, previews) in zip(entries, choices, found, strict=True):
            if entry.choice.encoding != choice.encoding or entry not in self.model.entries:
                continue  # another encoding was chosen meanwhile, and it is read again; or it was taken off the list
            entry.previews = previews
            if isinstance(outcome, Rejected):
                entry.outcome = outcome
            else:
                self._division.fill(entry, outcome)

    def _map_columns(self, entry: Entry, columns: Columns) -> None:
        first = self.model.first_of(entry)
        self._divide(first, lambda: self._division.map_columns(first, columns, self._known_labels()))

    def _decide_heads(self, entry: Entry, without: bool) -> None:
        self._divide(entry, lambda: self._division.divide_anew(entry, self._known_labels(), without_heads=without))

    def _divide(self, entry: Entry, divide: Callable[[], None]) -> None:
        """Divide a file in another way; what does not fit is told, and the list stays as it was."""
        try:
            divide()
        except Refusal as refusal:
            self._say(str(refusal))
            if isinstance(entry.outcome, Prepared):
                self.preview.columns.refuse(entry.outcome)
            return
        self._say("")
        self._show_divided(entry)

    def _show_divided(self, entry: Entry) -> None:
        self.table.choose(self.model.row_of(entry))
        self.model.refresh()
        self._refresh()

    def _end_reading(self, entries: list[Entry]) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        self.progress.finish()
        unread = [e for e in entries if e.outcome is None and e in self.model.entries and e not in self._waiting]
        if unread:
            self.model.remove(unread)  # reading was cancelled or refused; nothing of them stays
        if self._waiting:
            self._start_reading()
        self.model.refresh()
        self._refresh()

    def _cancel_reading(self) -> None:
        waiting, self._waiting = self._waiting, []
        self.model.remove([entry for entry in waiting if entry in self.model.entries])
        if self._job is not None:
            self._job.cancel()

    def _direct(self, entry: Entry, direction: str) -> None:
        entry.choice = replace(entry.choice, direction=direction)
        self._show_entry()

    # Speakers

    def _known_labels(self) -> set[str]:
        speakers = self._bridge.study.speakers.values()
        return {speaker.label for speaker in speakers if speaker.transcript_id is None} | set(self._named)

    def _decide(self, key: str, role: Role) -> None:
        self._roles[key] = role
        self._show_entry()

    def _name_label(self, words: str) -> None:
        """Divide all texts anew by one label more."""
        self._named[label_key(words)] = words
        known = self._known_labels()
        for entry in self.model.entries:
            if isinstance(entry.outcome, Prepared):
                entry.outcome = divide_text(entry.outcome, known)
        self._say("")
        if label_key(words) not in {one.key for one in speaker_labels(self._bridge.session, self.model.entries, {})}:
            del self._named[label_key(words)]
            self._say(tr("No paragraph of these files begins with {label} and a colon.", label=words))
        self.model.refresh()
        self._refresh()

    # Showing

    def _refresh(self) -> None:
        entries = self.model.entries
        taken = sum(1 for entry in entries if entry.taken)
        files = len({entry.path for entry in entries})
        count = trn("{n} file", "{n} files", files) if files else ""
        if files < len(entries):
            count = tr("{files}, {texts}", files=count, texts=trn("{n} text", "{n} texts", len(entries)))
        self._header.set_detail(count)
        if not taken:
            self._import.setText(tr("Import"))
        elif taken == len(entries) == files:
            self._import.setText(trn("Import {n} file", "Import {n} files", taken))
        elif taken == len(entries):
            self._import.setText(trn("Import {n} text", "Import {n} texts", taken))
        else:
            self._import.setText(tr("Import {taken} of {all}", taken=taken, all=len(entries)))
        self._import.setEnabled(taken > 0 and self._job is None)
        self._remove.setEnabled(self._any_selected())
        self._work.setCurrentIndex(1 if entries else 0)
        self._hint.setVisible(len(entries) > 1)
        self._show_entry()

    def _show_entry(self) -> None:
        entry = self.table.entry()
        roles: dict[str, Role] = {}
        if entry is not None and isinstance(entry.outcome, Prepared):
            session = self._bridge.session
            roles = {one: self._roles.get(label_key(one), session.role_of(one)) for one in entry.labels}
        self.preview.show_entry(entry, roles)
        taken = [one for one in self.model.entries if one.taken]
        self.speakers.show_labels(
            speaker_labels(self._bridge.session, self.model.entries, self._roles),
            literature=bool(taken) and all(one.choice.literature for one in taken),
        )

    def _any_selected(self) -> bool:
        return bool(self.table.selectionModel().selectedRows())

    def _say(self, sentence: str) -> None:
        self._notice.set_text(sentence)
        self._notice_place.setVisible(bool(sentence))

    def _show_outcome(self, page: OutcomePage) -> None:
        close = button(tr("Done"), primary=True)
        close.clicked.connect(self.accept)
        foot = Row(margins=(14, 10, 14, 10))
        foot.add_stretch()
        foot.add(close)
        whole = Column(spacing=0)
        whole.add(page, 1)
        whole.add(Divider())
        whole.add(foot)
        self._pages.addWidget(whole)
        self._pages.setCurrentWidget(whole)
        close.setFocus()

    # Making

    def _make_page(self) -> QWidget:
        self._header = PanelHeader(tr("Import interviews"), lead=True)
        add = self._header.add(button(tr("Add files…"), icon="plus", key="Ctrl O"))
        folder = self._header.add(button(tr("Add a folder…"), icon="folder"))
        self._remove = self._header.add(tool_button("trash", tr("Take the selected files off the list"), tr("Del")))
        add.clicked.connect(self._ask_files)
        folder.clicked.connect(self._ask_folder)
        self._remove.clicked.connect(self.remove_selected)
        self._shortcut(QKeySequence("Ctrl+O"), self._ask_files, self)
        self._shortcut(QKeySequence("Ctrl+Shift+O"), self._ask_folder, self)
        self._shortcut(QKeySequence("Ctrl+Return"), self._import_by_key, self)
        self._shortcut(QKeySequence(Qt.Key.Key_Delete), self.remove_selected, self.table)
        set_tooltip(folder, tr("All files in a folder that can be read"), "Ctrl+Shift+O")
        self._notice = Notice("warn", "")
        self._notice_place = Column(self._notice, margins=(14, 10, 14, 10))
        self._notice_place.hide()
        empty = EmptyPlace(
            tr("No files yet. Add files that end in {endings}, or drag them here.", endings=ENDINGS),
            tr("Add files…"),
            "Ctrl O",
        )
        empty.activated.connect(self._ask_files)
        self._work = QStackedWidget()
        self._work.addWidget(empty)
        self._work.addWidget(self._make_work())
        page = Column(self._header, self._notice_place, spacing=0)
        page.add(self._work, 1)
        page.add(Divider())
        page.add(self._make_foot())
        return page

    def _make_work(self) -> QSplitter:
        side = QSplitter(Qt.Orientation.Vertical)
        side.addWidget(self.preview)
        side.addWidget(self.speakers)
        side.setStretchFactor(0, 3)
        side.setStretchFactor(1, 2)
        side.setChildrenCollapsible(False)
        work = self._split = QSplitter(Qt.Orientation.Horizontal)
        work.addWidget(self.table)
        work.addWidget(side)
        work.setStretchFactor(0, 2)
        work.setStretchFactor(1, 1)
        work.setChildrenCollapsible(False)
        return work

    def _make_foot(self) -> Row:
        self._hint = label(tr("What is said of one selected file is said of all selected ones."), "caption", "ink3")
        self._import = button(tr("Import"), primary=True, key="Ctrl ↵")
        self._import.clicked.connect(self.import_chosen)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = Row(margins=(14, 10, 14, 10), spacing=12)
        foot.add(self._hint)
        foot.add_stretch()
        for widget in (self.progress, cancel, self._import):
            foot.add(widget)
        return foot

    def _shortcut(self, keys: QKeySequence, deed: object, place: QWidget) -> None:
        action = QAction(place)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(deed)
        place.addAction(action)

    def _import_by_key(self) -> None:
        if self._import.isEnabled() and self._pages.currentIndex() == 0:
            self.import_chosen()

    def _ask_files(self) -> None:
        patterns = " ".join(f"*{ending}" for ending in ENDINGS)
        chosen, _ = QFileDialog.getOpenFileNames(
            self, tr("Add files"), self._folder(), file_kind(tr("Interviews"), patterns)
        )
        if chosen:
            self._settings.last_folder = Path(chosen[0]).parent
            self.add_paths([Path(name) for name in chosen])

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Add a folder"), self._folder())
        if chosen:
            self._settings.last_folder = Path(chosen)
            self.add_paths([Path(chosen)])

    def _folder(self) -> str:
        return str(self._settings.last_folder or self._bridge.session.path.parent)
