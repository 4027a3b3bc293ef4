"""Sending a part of the study to a reviewer: what, how much of it, to whom; said before anything is written."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QRadioButton, QWidget

from phenocode.commands.packing import (
    CATEGORY,
    FILE,
    FORM,
    FORM_ENDING,
    PARTICIPANT,
    Packing,
    Prepared,
    note_package,
    prepare_package,
)
from phenocode.errors import Refusal
from phenocode.exchange.review_documents import REVIEW_ENDING
from phenocode.exchange.review_files import write_parcel
from phenocode.i18n import number, tr, trn
from phenocode.study.debriefing import Unit
from phenocode.study.rules import clean_text
from phenocode.ui.bridge import Bridge
from phenocode.ui.correcting.task import TaskWindow
from phenocode.ui.debrief.words import items_count
from phenocode.ui.file_kinds import file_kind
from phenocode.ui.jobs import Progress
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, scrolled
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Choice, Segmented
from phenocode.ui.widgets.fields import NoteEdit, TextField, field
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import ElidedLabel, label

_WIDTH, _HEIGHT = 620, 660
_REST_MS = 120
_SAMPLE = 40
_IN_FILE_NAMES = " .-\u200c"


class SendDialog(TaskWindow):
    """Prepares the package when the hands rest, and tells what will be in it; writes it beside the window."""

    packed = Signal(object)  # the Package

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(bridge, tr("Send to a reviewer"), parent)
        self.prepared: Prepared | None = None
        self._written: Path | None = None  # a file that the study does not know of yet
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.prepare)
        rtl = bridge.study.about.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.unit = Segmented(
            [(Unit.STATEMENT.value, tr("Statements")), (Unit.CODE.value, tr("Codes"))], None, tr("What is judged")
        )
        self.blind = Segmented([("blind", tr("Blind")), ("open", tr("With the analysis shown"))], None, tr("How"))
        self.share = Segmented([("all", tr("All")), ("sample", tr("A sample"))], None, tr("How much of it"))
        self.sample = TextField()
        self.sample.setText(number(_SAMPLE))
        self.seed = TextField()
        self.seed.setText(number(secrets.randbelow(9000) + 1000))
        self.stratify = Choice([(CATEGORY, tr("from each category")), (PARTICIPANT, tr("from each participant"))])
        self.people = Segmented([("hidden", tr("Hidden")), ("letters", tr("By letters"))], None, tr("Participants"))
        self.medium = Segmented(
            [(FILE, tr("Workbench package")), (FORM, tr("Word form"))], None, tr("On what it goes out")
        )
        self.recipient = TextField(direction=direction)
        self.asked = NoteEdit("", direction, min_lines=2, max_lines=5)
        self.sum = ElidedLabel("", bold=True)
        self.told = Column(spacing=4)
        self.deed = button(tr("Save the package…"), primary=True)
        self.deed.clicked.connect(self.save)
        cancel = button(tr("Cancel"), key="Esc")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.foot.insert(1, self.sum)  # always in sight, however small the window is
        self.foot.add(cancel)
        self.foot.add(self.deed)
        self._lay_out()
        for choice in (self.unit, self.blind, self.share, self.people):
            choice.chosen.connect(self._ask)
        self.stratify.chosen.connect(self._ask)
        self.sample.textChanged.connect(self._ask)
        self.seed.textChanged.connect(self._ask)
        self.init_theme()
        self._ask()
        self.unit.findChildren(QRadioButton)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """As large as the window allows."""
        present, window = theme(), self.parentWidget()
        room = window.window().size() if window is not None else self.size()
        self.resize(min(present.px(_WIDTH), room.width()), min(present.px(_HEIGHT), room.height()))

    @property
    def packing(self) -> Packing | None:
        """What is asked for; None while a number is none."""
        sampled = self.share.value() == "sample"
        sample, seed = _whole(self.sample.text()), _whole(self.seed.text())
        if seed is None or (sampled and not sample):
            return None
        return Packing(
            unit=Unit(self.unit.value()),
            blind=self.blind.value() == "blind",
            sample=sample if sampled else None,
            seed=seed,
            stratify=self.stratify.value(),
            pseudonymise=self.people.value() == "letters",
        )

    def prepare(self) -> None:
        """Make the package that is asked for, and tell what will be in it."""
        self._rest.stop()
        packing = self.packing
        if packing is not None:
            try:
                self._take(prepare_package(self.bridge.session, packing))
            except Refusal as refusal:
                self.sum.setText("")
                self.say(str(refusal))
        self.show_state()

    def save(self) -> None:
        """Ask where to, and write what was told; recipient and what is asked are taken as they are now."""
        if not self.deed.isEnabled():
            return
        ending = FORM_ENDING if self.medium.value() == FORM else REVIEW_ENDING
        study = self.bridge.session.path
        whom = "".join(letter for letter in self.recipient.text() if letter.isalnum() or letter in _IN_FILE_NAMES)
        suggested = study.parent / f"{' - '.join(part for part in (study.stem, whom.strip(' .')) if part)}{ending}"
        pattern = f"*{ending}"
        kind = file_kind(tr("Packages for reviewers"), pattern)
        if ending == FORM_ENDING:
            kind = file_kind(tr("Word forms"), pattern)
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save the package"), str(suggested), kind)
        if not chosen:
            return
        path = Path(chosen)
        asked_about = path.suffix.casefold() == ending
        path = path if asked_about else path.with_name(f"{path.name}{ending}")
        prepared = self._finished()

        def write(_progress: Progress, _cancelled: Callable[[], bool]) -> None:
            _write(prepared, path, ending, force=asked_about)
            self._written = path

        self.work(
            tr("Writing {file}", file=path.name), write, lambda _nothing: self._note(prepared, path), cancellable=False
        )

    def _note(self, prepared: Prepared, path: Path) -> None:
        """The file is there: note in the study what was packed; a file that can't be noted is taken away again."""
        if self._written is None:
            return  # the window was closed meanwhile
        medium = FORM if path.suffix.casefold() == FORM_ENDING else FILE
        made = self.bridge.do(note_package, prepared, medium, origin=self)
        if made is None:
            path.unlink(missing_ok=True)
        self._written = None
        if made is not None:
            self.bridge.said.emit(tr("{file} is written. Send it to the reviewer.", file=path.name))
            self.packed.emit(made)
            self.accept()

    def reject(self) -> None:
        """Not while the file is being written."""
        if not self.busy:
            super().reject()

    def done(self, result: int) -> None:
        """Close; what was written and is noted nowhere is no package."""
        super().done(result)
        if self._written is not None:
            self._written.unlink(missing_ok=True)
            self._written = None

    def show_state(self) -> None:
        """What was prepared can be saved."""
        self.deed.setEnabled(self.prepared is not None and not self.busy and not self._rest.isActive())

    def _ask(self) -> None:
        sampled = self.share.value() == "sample"
        self._sampling.setVisible(sampled)
        statements = self.unit.value() == Unit.STATEMENT.value
        if not statements:
            self.stratify.set_value(CATEGORY)
        self.stratify.setEnabled(statements)
        self.prepared = None
        if self.packing is None:
            self.sum.setText("")
            self.say(tr("How many, and the seed of the draw, are whole numbers."))
        else:
            self.say("")
            self.sum.setText(tr("Preparing…"))
        self.told.clear()
        self._rest.start()
        self.show_state()

    def _take(self, prepared: Prepared) -> None:
        self.prepared = prepared
        package, parcel = prepared.package, prepared.parcel
        n, of = len(package.items), package.sampled_from
        items = items_count(package.unit, n)
        kinds = trn("{n} category to choose from", "{n} categories to choose from", len(parcel.choices))
        whole = tr("{items} of {of}", items=items, of=of) if n < of else items
        self.sum.setText(tr("{items}, {categories}", items=whole, categories=kinds))
        self.told.clear()
        left_out = [str(one) for one in prepared.left_out]
        always = tr("No placements, memos, names or history are in it.") if package.blind else ""
        for sentence in (*left_out, always):
            if sentence:
                self.told.add(label(sentence, "caption", "ink2", wrap=True))

    def _finished(self) -> Prepared:
        """What was prepared, with the name and the question as they are typed now: neither changes what is in it."""
        assert self.prepared is not None  # noqa: S101 - else it can't be saved
        recipient, asked = clean_text(self.recipient.text()), clean_text(self.asked.text())
        return replace(
            self.prepared,
            package=replace(self.prepared.package, recipient=recipient, asked=asked),
            parcel=replace(self.prepared.parcel, asked=asked),
        )

    def _lay_out(self) -> None:
        numbers = Row(spacing=12)
        numbers.add(field(tr("How many"), self.sample), 1)
        numbers.add(field(tr("Drawn"), self.stratify), 2)
        numbers.add(field(tr("Seed"), self.seed, ""), 1)
        self._sampling = numbers
        content = Column(margins=(20, 18, 20, 14), spacing=14)
        content.add(_Beside(field(tr("What is judged"), self.unit), field(tr("How"), self.blind)))
        content.add(_Beside(field(tr("How much of it"), self.share), field(tr("Participants"), self.people)))
        content.add(numbers)
        content.add(field(tr("For whom (may stay empty)"), self.recipient))
        content.add(field(tr("What the reviewer is asked (stands at its head)"), self.asked))
        content.add(field(tr("On what it goes out"), self.medium))
        content.add(self.told)
        content.add_stretch()
        self.pages.addWidget(scrolled(content, "window"))


class _Beside(QWidget):
    """Choices one beside the other, in two lines where they have no room."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        flow = FlowLayout(self, 24, 12)
        for part in parts:
            flow.addWidget(part)


def _write(prepared: Prepared, path: Path, ending: str, *, force: bool) -> None:
    if ending == FORM_ENDING:
        # The library that writes Word files is loaded when one is written: the window starts without it.
        from phenocode.exchange.form_word import write_form  # noqa: PLC0415

        write_form(prepared.parcel, path, force=force)
    else:
        write_parcel(prepared.parcel, None, path, force=force)


def _whole(text: str) -> int | None:
    """A whole number, typed in any of the three kinds of digits."""
    cleaned = text.strip()
    return int(cleaned) if cleaned.isdecimal() else None
