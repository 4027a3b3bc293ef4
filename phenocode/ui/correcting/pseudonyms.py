"""Pseudonymising in the window: the names, every place where they stand, and where the key goes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from phenocode.commands.pseudonyms import (
    Name,
    Occurrence,
    make_names,
    propose_occurrences,
    read_key,
    replace_names,
    write_key,
)
from phenocode.errors import Refusal
from phenocode.i18n import mark, tr, trn
from phenocode.study.model import Study
from phenocode.text.personal_names import NameFinder
from phenocode.ui.bridge import Bridge
from phenocode.ui.correcting.names_table import NamesTable
from phenocode.ui.correcting.proposals import Proposal, whole_words
from phenocode.ui.correcting.proposals_view import ProposalsView
from phenocode.ui.correcting.rechecks import with_rechecks
from phenocode.ui.correcting.task import TaskWindow, beside
from phenocode.ui.settings import Settings
from phenocode.ui.widgets.boxes import Column, Row, scrolled
from phenocode.ui.widgets.buttons import button, tool_button
from phenocode.ui.widgets.choices import Segmented
from phenocode.ui.widgets.fields import TextField, field
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import EmptyPlace, Notice

_PLACES = {
    "study": mark("About the study"),
    "settings": mark("Settings"),
    "participants": mark("Participants"),
    "attributes": mark("Columns of participants and settings"),
    "speakers": mark("Speaker labels"),
    "statements": mark("Statements"),
    "codes": mark("Codes"),
    "categories": mark("Categories"),
    "memos": mark("Memos"),
    "acceptances": mark("Reasons of what was left on purpose"),
    "kept_apart": mark("Reasons for keeping codes apart"),
    "iterations": mark("Iterations"),
    "presuppositions": mark("Presuppositions"),
    "rechecks": mark("Former words of statements to look at again"),
    "mappings": mark("Headings of sheets"),
    "reviews": mark("Reviews"),
    "register": mark("Register of validity"),
}
_ENDING = ".key"
_CONTEXT = 40  # letters that an occurrence brings with it on either side


class PseudonymWindow(TaskWindow):
    """Three steps; nothing is changed before the last, and then everything as one step of the history."""

    def __init__(self, bridge: Bridge, settings: Settings, parent: QWidget) -> None:
        super().__init__(bridge, tr("Pseudonymise"), parent)
        self._settings = settings
        self._names: list[Name] = []
        self._occurrences: list[Occurrence] = []
        self._key_to_read: Path | None = None
        about = bridge.study.about
        self.table = NamesTable(about.right_to_left)
        self.table.names.edited.connect(self.show_state)
        self.found = ProposalsView(about.language)
        self.found.proposals.ticked_changed.connect(self.show_state)
        for page in (self._make_names_page(), self._make_places_page(), self._make_key_page()):
            self.pages.addWidget(page)
        self.cancel_button = self.foot.add(button(tr("Cancel")))
        self.back = self.foot.add(button(tr("Back")))
        self.next = self.foot.add(button(tr("Find them"), primary=True))
        self.cancel_button.clicked.connect(self.reject)
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.init_theme()
        self._show_page(0)

    def show_state(self) -> None:
        """Name the step, and what comes next."""
        page = self.pages.currentIndex()
        details = (
            tr("Step 1 of 3: the names"),
            tr("Step 2 of 3: where they stand"),
            tr("Step 3 of 3: the key"),
        )
        self.header.set_detail(details[page])
        self.back.setVisible(page > 0)
        self.back.setEnabled(not self.busy)
        count = self.found.proposals.ticked_count
        self._count.setText(
            tr("{ticked} of {n} places ticked", ticked=count, n=len(self._occurrences)) if self._occurrences else ""
        )
        if page == 0:
            self.next.setText(tr("Find them"))
            self.next.setEnabled(bool(self.table.names.names()) and not self.table.names.unfinished and not self.busy)
        elif page == 1:
            self.next.setText(tr("Next"))
            self.next.setEnabled(count > 0)
        else:
            self.next.setText(trn("Replace {n} place", "Replace {n} places", count))
            self.next.setEnabled(self._key_complete() and not self.busy)

    def reject(self) -> None:
        """Leave all as it is; a key that is being written is not left half done."""
        if not (self.busy and self.pages.currentIndex() == 2):
            super().reject()

    # The steps

    def _go_on(self) -> None:
        page = self.pages.currentIndex()
        if page == 0:
            self._find()
        elif page == 1:
            self._show_page(2)
        else:
            self._apply()

    def _go_back(self) -> None:
        self._show_page(self.pages.currentIndex() - 1)

    def _show_page(self, page: int) -> None:
        self.say("")
        self.pages.setCurrentIndex(page)
        self.show_state()
        (self.table, self.found, self.where)[page].setFocus()

    def _find(self) -> None:
        try:
            names = self._names = make_names(self.table.names.names())
        except Refusal as refusal:
            self.say(str(refusal))
            return
        self.work(
            tr("Looking for the names"),
            beside(self.bridge, lambda session, tell: propose_occurrences(session, names, progress=tell)),
            self._take_found,
        )

    def _take_found(self, found: list[Occurrence]) -> None:
        self._occurrences = found
        self.found.proposals.show_proposals(_proposals(self.bridge.study, self._names, found))
        self.found.open_groups()
        self._places.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self._show_page(1)

    def _apply(self) -> None:
        if self.where.value() == "nowhere":
            self._replace(None)
            return
        path, names, passphrase = self._key_path(), self._names, self.passphrase.text()
        self.work(
            tr("Writing the key"),
            lambda _progress, _cancelled: write_key(path, names, passphrase),
            lambda _none: self._replace(path),
            cancellable=False,
        )

    def _replace(self, key: Path | None) -> None:
        """Replace as one step; a key that was written for it goes again when that is refused."""
        chosen = [self._occurrences[number] for number in self.found.proposals.ticked()]
        self.show_busy(tr("Replacing the names"))
        try:
            changes = self.bridge.do(replace_names, self._names, chosen, reason=self.reason.text().strip(), origin=self)
        finally:
            self.show_idle()
        if changes is None:
            if key is not None:
                key.unlink(missing_ok=True)
            return
        said = trn("Replaced in {n} place", "Replaced in {n} places", len(chosen))
        self.bridge.said.emit(with_rechecks(said, changes))
        self.accept()

    # Keys

    def _ask_key(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Open an earlier key"), str(self._settings.last_folder or ""))
        if chosen:
            self._key_to_read = Path(chosen)
            self._key_row.show()
            self.old_passphrase.setFocus()

    def _read_key(self) -> None:
        path, passphrase = self._key_to_read, self.old_passphrase.text()
        if path is not None:
            self.work(
                tr("Opening the key"),
                lambda _progress, _cancelled: read_key(path, passphrase),
                self._take_key,
                cancellable=False,
            )

    def _take_key(self, names: list[Name]) -> None:
        self.old_passphrase.clear()
        self._key_row.hide()
        self.table.names.add(names)
        self.table.setFocus()

    def _ask_where(self) -> None:
        folder = self._settings.last_folder or self.bridge.session.path.parent
        suggested = str(folder / f"{self.bridge.session.path.stem}{_ENDING}")
        asked_below = QFileDialog.Option.DontConfirmOverwrite  # no key is ever written over
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Where the key goes"), suggested, options=asked_below)
        if chosen:
            self.path.setText(chosen)

    def _key_path(self) -> Path:
        path = Path(self.path.text().strip())
        return path if path.suffix else path.with_suffix(_ENDING)

    def _key_complete(self) -> bool:
        if self.where.value() == "nowhere":
            return True
        same = self.passphrase.text() == self.again.text()
        self._unequal.setVisible(bool(self.again.text()) and not same)
        named = bool(self.path.text().strip())
        exists = named and not self.busy and self._key_path().exists()
        self._exists.setVisible(exists)
        return bool(named and not exists and self.passphrase.text() and same)

    # Making

    def _make_names_page(self) -> QWidget:
        paste = button(tr("Paste two columns"), key="Ctrl V", small=True)
        paste.clicked.connect(self.table.paste)
        earlier = button(tr("Open an earlier key…"), icon="folder", small=True)
        earlier.clicked.connect(self._ask_key)
        off = tool_button("trash", tr("Take the selected names off the list"), tr("Del"), 24)
        off.clicked.connect(self.table.remove_selected)
        deeds = Row(paste, earlier)
        deeds.add_stretch()
        deeds.add(off)
        self.old_passphrase = TextField(tr("Passphrase of the key"))
        self.old_passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.old_passphrase.returnPressed.connect(self._read_key)
        opened = button(tr("Open the key"), small=True)
        opened.clicked.connect(self._read_key)
        self._key_row = Row()
        self._key_row.add(self.old_passphrase, 1)
        self._key_row.add(opened)
        self._key_row.hide()
        words = tr(
            "List each real name and what shall stand in its place. Its spellings and inflections are found with it; "
            "what may be another word is shown, but not ticked."
        )
        page = Column(label(words, tone="ink2", wrap=True), deeds, self._key_row, margins=(14, 12, 14, 12), spacing=10)
        page.add(self.table, 1)
        return page

    def _make_places_page(self) -> QWidget:
        every = button(tr("All"), small=True)
        none = button(tr("None"), small=True)
        every.clicked.connect(lambda: self.found.proposals.tick_all(True))
        none.clicked.connect(lambda: self.found.proposals.tick_all(False))
        self._count = label("", tone="ink2", tabular=True)
        head = Row(every, none, self._count, margins=(14, 8, 14, 8))
        head.add_stretch()
        head.add(label(tr("Space ticks a row, or all under it."), "caption", "ink3"))
        self._places = Column(head, spacing=0)
        self._places.add(self.found, 1)
        self._nothing = EmptyPlace(tr("None of these names stands anywhere in the study. Go back and check the list."))
        self._nothing.hide()
        page = Column(spacing=0)
        page.add(self._places, 1)
        page.add(self._nothing, 1)
        return page

    def _make_key_page(self) -> QWidget:
        self.where = Segmented(
            [("file", tr("In an encrypted file")), ("nowhere", tr("Nowhere"))], "file", tr("Where the key goes")
        )
        self.where.chosen.connect(self._choose_where)
        self.path = TextField(direction=Qt.LayoutDirection.LeftToRight)
        browse = button(tr("Choose…"))
        browse.clicked.connect(self._ask_where)
        place = Row()
        place.add(self.path, 1)
        place.add(browse)
        self.path.setAccessibleName(tr("File of the key"))
        self.passphrase, self.again = TextField(), TextField()
        for line in (self.passphrase, self.again):
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.textChanged.connect(lambda _text: self.show_state())
        self.path.textChanged.connect(lambda _text: self.show_state())
        self._exists = label(
            tr("A file of this name exists, and may be the key to earlier names. Choose another name."),
            "caption",
            "warn",
            wrap=True,
        )
        self._exists.hide()
        self._unequal = label(tr("The two passphrases differ."), "caption", "warn")
        self._unequal.hide()
        self._key_fields = Column(
            field(tr("File of the key"), place),
            self._exists,
            field(
                tr("Passphrase"), self.passphrase, tr("Without it nobody can open the key, and nobody can reset it.")
            ),
            field(tr("The passphrase again"), self.again),
            self._unequal,
            spacing=10,
        )
        self._gone = label(tr("The names are then known only from what you keep elsewhere."), tone="ink2", wrap=True)
        self._gone.hide()
        about = self.bridge.study.about
        direction = Qt.LayoutDirection.RightToLeft if about.right_to_left else Qt.LayoutDirection.LeftToRight
        self.reason = TextField(direction=direction)
        history = Notice(
            "info",
            tr(
                "The old wording stays in this file's history, so that the step can be undone. “Save a copy without "
                "history…” in the File menu writes a file that holds none of it; give others only that one."
            ),
        )
        page = Column(
            label(tr("The key says which pseudonym stands for whom. It is never kept in the study."), wrap=True),
            self.where,
            self._key_fields,
            self._gone,
            field(tr("Why, for the history (may stay empty; it is kept as you write it)"), self.reason),
            history,
            margins=(14, 14, 14, 14),
            spacing=14,
        )
        page.add_stretch()
        return scrolled(page)

    def _choose_where(self, where: str) -> None:
        self._key_fields.setVisible(where == "file")
        self._gone.setVisible(where == "nowhere")
        self.show_state()


def _proposals(study: Study, names: list[Name], found: list[Occurrence]) -> list[Proposal]:
    """The occurrences as rows, name by name, document by document."""
    group_of = _groups(names)
    rows = []
    for one in found:
        before, after = whole_words(one.before, one.after, _CONTEXT)
        place = _place(study, one)
        rows.append(Proposal(group_of(one), place, before, one.text, one.replacement, after, one.certain))
    return rows


def _groups(names: list[Name]) -> Callable[[Occurrence], str]:
    finder = NameFinder([name.name for name in names])
    known: dict[str, str] = {}

    def group_of(occurrence: Occurrence) -> str:
        if occurrence.text not in known:
            places = finder.find(occurrence.text)
            name = names[places[0].name] if places else Name(occurrence.text, occurrence.replacement)
            known[occurrence.text] = tr("{name} becomes {pseudonym}", name=name.name, pseudonym=name.pseudonym)
        return known[occurrence.text]

    return group_of


def _place(study: Study, occurrence: Occurrence) -> str:
    transcript = study.transcripts.get(occurrence.id)
    if transcript is not None:
        return transcript.name if occurrence.field == "text" else tr("Names of transcripts and files")
    return tr(_PLACES[occurrence.where])
