"""Participants and settings in one window: two tables that are written in, and who referred whom."""

from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from phenocode.analysis.people_table import Field, build_people_table
from phenocode.commands.labels import say_step
from phenocode.commands.people_paste import prepare_people_table, read_people_table
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.documents import Table
from phenocode.i18n import tr
from phenocode.study.changes import ChangeSet
from phenocode.study.records import Attribute, Participant, Setting, Statement, StudyInfo, Subject, Transcript
from phenocode.ui.bridge import Bridge
from phenocode.ui.file_kinds import file_kind
from phenocode.ui.jobs import Job
from phenocode.ui.look.theme import theme
from phenocode.ui.people.chains import ChainsView
from phenocode.ui.people.copying import copy_cells
from phenocode.ui.people.deeds import PeopleDeeds
from phenocode.ui.people.model import PeopleModel
from phenocode.ui.people.table import PeopleView
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Column, Row, Themed, set_ground
from phenocode.ui.widgets.buttons import Button, button
from phenocode.ui.widgets.choices import Tabs
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.marks import StateLine
from phenocode.ui.widgets.panels import Divider, EmptyPlace, Notice, PanelHeader
from phenocode.ui.widgets.progress import ProgressStrip

P = ParamSpec("P")
T = TypeVar("T")
_WIDTH, _HEIGHT = 1180, 720
_REFERRALS = "referrals"
_OF_THEM = (Participant, Setting, Attribute, Statement, Transcript, StudyInfo)


class PeopleWindow(Themed, QDialog):
    """Everything that is typed is stored at once, as a step that can be undone here as anywhere."""

    go = Signal(object)  # a Place in a workspace

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._study = bridge.study
        self.setWindowTitle(tr("Participants and settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        read_only = bridge.session.read_only
        options = [
            (Subject.PARTICIPANT.value, tr("Participants")),
            (Subject.SETTING.value, tr("Settings")),
            (_REFERRALS, tr("Referral")),
        ]
        self.tabs = Tabs(options, Subject.PARTICIPANT.value, tr("What is shown"))
        self.tabs.chosen.connect(self.show_tab)
        self.notice = Notice("warn", "")
        self._notice_place = Column(self.notice, margins=(14, 8, 14, 8))
        self._notice_place.hide()
        self.views: dict[str, PeopleView] = {}
        self.deeds: dict[str, PeopleDeeds] = {}
        self._hints: dict[str, QWidget] = {}
        self._pages = QStackedWidget()
        set_ground(self._pages, "sheet")
        for subject in Subject:
            self._pages.addWidget(self._make_table(subject, read_only))
        self.chains = ChainsView(self._study)
        self.chains.wanted.connect(lambda one: self.show_place(Subject.PARTICIPANT.value, one))
        self._pages.addWidget(self._make_referrals())
        self.state = StateLine("info", "", "ink2")
        self.progress = ProgressStrip()
        self.progress.cancelled.connect(self._stop_job)
        self._job: Job | None = None
        self._foot = self._make_foot()
        header = PanelHeader(tr("Participants and settings"), lead=True)
        header.add(self.tabs)
        page = Column(header, self._notice_place, spacing=0, ground="panel")
        page.add(self._pages, 1)
        page.add(Divider())
        state = Row(self.state, margins=(14, 8, 14, 0))
        state.add_stretch()
        state.add(self.progress)
        page.add(state)
        page.add(self._foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        for text, way, keys in (
            (tr("Undo"), "undo", [QKeySequence(QKeySequence.StandardKey.Undo)]),
            (tr("Redo"), "redo", [QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")]),
        ):
            action = QAction(text, self)
            action.setShortcuts(keys)
            action.triggered.connect(lambda _on=False, way=way: self._travel(way))
            self.addAction(action)
        bridge.changed.connect(self._follow)
        self.init_theme()
        self._refresh()
        if read_only:
            self._say_read_only()
        self.show_tab(Subject.PARTICIPANT.value)
        for view in self.views.values():
            view.choose(0, view.people.column_of(Field.NAME))

    def restyle(self) -> None:
        """Ask for enough room."""
        present, room = theme(), self.screen().availableGeometry()
        self.resize(min(present.px(_WIDTH), room.width() - 32), min(present.px(_HEIGHT), room.height() - 64))

    def show_place(self, kind: str, record_id: str = "") -> None:
        """Show a participant or a setting in its table."""
        self.tabs.set_value(kind)
        self.show_tab(kind)
        view = self.views[kind]
        row = view.people.row_of(record_id)
        if row >= 0:
            view.choose(row, view.people.column_of(Field.NAME))
        view.setFocus()

    def show_tab(self, key: str) -> None:
        """Show one of the tables, or the referrals."""
        keys = [*self.views, _REFERRALS]
        self._pages.setCurrentIndex(keys.index(key))
        for button_, tab in self._buttons.items():
            button_.setVisible(key in tab)
        shown = self.views.get(key)
        if shown is not None:
            shown.setFocus()
            self._remark()
        else:
            self.chains.chains.refresh()
            self._show_referrals()
            (self.chains if self.chains.chains.any else self._nobody).setFocus()

    def say(self, sentence: str) -> None:
        """Show a sentence over the table; an empty one takes it away."""
        self.notice.set_text(sentence)
        self._notice_place.setVisible(bool(sentence))

    def do(self, deed: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> tuple[T] | None:
        """Run a deed; a refusal is said in the window, and None is answered."""
        self.say("")
        try:
            return (deed(self._bridge.session, *args, **kwargs),)
        except Refusal as refusal:
            self.say(str(refusal))
            return None
        finally:
            self._bridge.saved.emit()

    def copy_table(self) -> None:
        """Put the whole table with its headings on the clipboard."""
        table = build_people_table(self._study, Subject(self.tabs.value()))
        rows = [list(table.headings), *([str(cell) for cell in row] for row in table.rows)]
        QGuiApplication.clipboard().setMimeData(copy_cells(rows, right_to_left=self._study.about.right_to_left))
        self.state.set_state("check", tr("The table is on the clipboard."), "ok")

    def take_table(self, path: Path | None = None) -> None:
        """Read a table of participants from a file, asking which, and show what it would do."""
        if self._job is not None:
            return
        if path is None:
            kinds = file_kind(tr("Tables"), "*.xlsx", "*.csv", "*.docx")
            chosen, _ = QFileDialog.getOpenFileName(self, tr("Take a table of participants"), "", kinds)
            if not chosen:
                return
            path = Path(chosen)
        wanted = path
        self.say("")
        job = self._job = Job(lambda _progress, cancelled: read_people_table(wanted, cancelled=cancelled), self)
        job.done.connect(lambda table: self._show_table(table, wanted.name))
        job.refused.connect(self.say)
        job.ended.connect(self._end_job)
        self.progress.start(tr("Reading {file}", file=wanted.name))
        job.start()

    def _show_table(self, table: Table, file: str) -> None:
        try:
            pasting = prepare_people_table(self._bridge.session, table, file)
        except Refusal as refusal:
            self.say(str(refusal))
            return
        self.deeds[Subject.PARTICIPANT.value].show_pasting(pasting)

    def _end_job(self) -> None:
        self.progress.finish()
        if self._job is not None:
            self._job.deleteLater()
            self._job = None

    def _stop_job(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def done(self, result: int) -> None:
        """Keep what is being typed, stop reading, and close."""
        self.tabs.setFocus()  # a line that loses the keyboard is stored
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter never presses a button that the keyboard is not on."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    # Following the study

    def _follow(self, changes: ChangeSet) -> None:
        if any(isinstance(change.before or change.after, _OF_THEM) for change in changes.changes):
            self._refresh()

    def _refresh(self) -> None:
        for key, view in self.views.items():
            view.refresh()
            self.tabs.set_count(key, len(view.people.ids))
            self._hints[key].setVisible(not view.people.ids)
        if self.tabs.value() == _REFERRALS:
            self.chains.chains.refresh()
            self._show_referrals()
        self._remark()

    def _show_referrals(self) -> None:
        model = self.chains.chains
        self._referral_pages.setCurrentIndex(0 if model.any else 1)
        self._summary.setText(model.say_all())
        wrong = bool(model.found.cycles or model.found.unknown)
        text = tr("Circles and unknown referrers carry a warning sign.") if wrong else ""
        self.state.set_state("warning" if wrong else "info", text, "warn" if wrong else "ink2")
        self.state.setVisible(bool(text))

    def _remark(self) -> None:
        """Say of the cell that the keyboard is on what is wrong with it, or what else there is to know."""
        view = self.views.get(self.tabs.value())
        if view is None:
            return
        index = view.currentIndex()
        model = view.people
        remark = model.remark(index) if index.isValid() else ""
        problem = bool(remark) and bool(model.problem_at(index))
        if not remark and model.problems:
            remark = tr("Cells with a warning sign: {n}. Go to one to read why.", n=model.problems)
        self.state.set_state("warning" if problem else "info", remark, "warn" if problem else "ink2")
        self.state.setVisible(bool(remark))

    def _travel(self, way: str) -> None:
        session = self._bridge.session
        step = session.next_undo() if way == "undo" else session.next_redo()
        if step is None:
            self.say(tr("There is nothing to undo.") if way == "undo" else tr("There is nothing to redo."))
            return
        if self.do(type(session).undo if way == "undo" else type(session).redo) is not None:
            deed = say_step(step)
            text = tr("Undone: {deed}", deed=deed) if way == "undo" else tr("Done again: {deed}", deed=deed)
            self.state.set_state(way, text, "ink2")
            self.state.show()

    def _say_read_only(self) -> None:
        try:
            self._bridge.session.refuse_if_read_only()
        except Refusal as refusal:
            self.say(str(refusal))

    # Making

    def _make_table(self, subject: Subject, read_only: bool) -> QWidget:
        model = PeopleModel(self._study, subject, self.do, read_only=read_only, parent=self)
        view = PeopleView(model)
        view.looked_at.connect(lambda _index: self._remark())
        key = subject.value
        self.views[key] = view
        self.deeds[key] = PeopleDeeds(self._bridge, view, self.do, self.say, self)
        if read_only:
            said = tr("The study has none.")
        elif subject is Subject.PARTICIPANT:
            said = tr(
                "No participants yet. Type a code name into the first row, paste a table that you copied in Excel with "
                "Ctrl+V, or import interviews: they bring theirs along."
            )
        else:
            said = tr("No settings yet. Type a name into the first row, or give participants one in their table.")
        hint = Column(label(said, "lead", "ink2", wrap=True), margins=(14, 14, 14, 14), ground="sheet")
        self._hints[key] = hint
        page = Column(hint, spacing=0, ground="sheet")
        page.add(view, 1)
        return page

    def _make_referrals(self) -> QWidget:
        self._summary = label("", tone="ink2", wrap=True)
        listed = Column(Column(self._summary, margins=(14, 12, 14, 12)), Divider(), spacing=0, ground="sheet")
        listed.add(self.chains, 1)
        self._nobody = EmptyPlace(
            tr("No referrer is noted. Write in the participants' table who referred whom; the chains then stand here."),
            tr("Go to the participants"),
        )
        self._nobody.activated.connect(lambda: self._to_column(Field.REFERRER))
        self._referral_pages = QStackedWidget()
        self._referral_pages.addWidget(listed)
        self._referral_pages.addWidget(self._nobody)
        return self._referral_pages

    def _to_column(self, key: str) -> None:
        self.show_place(Subject.PARTICIPANT.value)
        view = self.views[Subject.PARTICIPANT.value]
        view.choose(max(view.currentIndex().row(), 0), view.people.column_of(key))

    def _open_interview(self) -> None:
        """Show the interview of the participant whose row the keyboard is on."""
        view = self.views[Subject.PARTICIPANT.value]
        person = view.people.record(view.currentIndex().row())
        transcript = next((t for t in self._study.interviews() if person in self._study.people_in(t)), None)
        if transcript is None:
            self.say(tr("There is no interview with this participant yet."))
            return
        self.go.emit(Place("transcript", transcript.id))
        self.accept()

    def _make_foot(self) -> QWidget:
        both = {Subject.PARTICIPANT.value, Subject.SETTING.value}
        people, settings = self.deeds[Subject.PARTICIPANT.value], self.deeds[Subject.SETTING.value]
        writable = not self._bridge.session.read_only
        self._buttons: dict[Button, set[str]] = {}
        flow = QWidget()
        layout = FlowLayout(flow, spacing=8, line_spacing=8)

        def offer(text: str, key: str, do: Callable[[], object], tabs: set[str], *, writes: bool = True) -> None:
            made = button(text, key=key or None)
            made.clicked.connect(lambda: do())
            made.setEnabled(writable or not writes)
            self._buttons[made] = tabs
            layout.addWidget(made)

        offer(tr("Add a column…"), "Ctrl ⇧ +", lambda: self._deeds.name_column(), both)
        offer(tr("Move up"), "Alt ↑", lambda: self._deeds.up.trigger(), both)
        offer(tr("Move down"), "Alt ↓", lambda: self._deeds.down.trigger(), both)
        offer(tr("Merge into another…"), "Ctrl M", settings.merge.trigger, {Subject.SETTING.value})
        offer(tr("Remove"), "Ctrl Del", lambda: self._deeds.remove_rows(), both)
        offer(tr("Take a table…"), "Ctrl O", self.take_table, {Subject.PARTICIPANT.value})
        offer(tr("Copy the table"), "", self.copy_table, both, writes=False)
        offer(tr("Open the interview"), "Ctrl ↵", self._open_interview, {Subject.PARTICIPANT.value}, writes=False)
        further: tuple[tuple[str, list[str], Callable[[], object], bool], ...] = (
            (tr("Open the interview"), ["Ctrl+Return", "Ctrl+Enter"], self._open_interview, True),
            (tr("Take a table…"), ["Ctrl+O"], self.take_table, writable),
        )
        for text, keys, deed, possible in further:
            action = QAction(text, people)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setEnabled(possible)
            action.triggered.connect(lambda _on=False, deed=deed: deed())
            self.views[Subject.PARTICIPANT.value].addAction(action)
        close = button(tr("Close"))
        close.clicked.connect(self.reject)
        foot = Row(margins=(14, 10, 14, 10), spacing=12)
        foot.add(flow, 1)
        foot.add(close, align=Qt.AlignmentFlag.AlignBottom)
        return foot

    @property
    def _deeds(self) -> PeopleDeeds:
        return self.deeds[self.tabs.value()]
