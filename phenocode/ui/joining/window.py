"""Joining a copy: what it brings, conflicts decided one by one, and how the two analysts' statements coincide."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QListView, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from phenocode.commands.joining import MINE, THEIRS, Joined, join
from phenocode.i18n import tr, trn
from phenocode.study.records import Statement
from phenocode.text.days import say_when
from phenocode.ui.bridge import Bridge
from phenocode.ui.jobs import Job, Progress
from phenocode.ui.joining.conflict_view import ConflictView
from phenocode.ui.joining.entries import CONFLICT, HEADING, Entries
from phenocode.ui.joining.entries_view import EntriesView
from phenocode.ui.joining.overlap_page import OverlapPage
from phenocode.ui.joining.reading import Read, read_copy
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, Themed, scrolled, set_ground
from phenocode.ui.widgets.buttons import button, link
from phenocode.ui.widgets.choices import Segmented
from phenocode.ui.widgets.labels import label, plain_tooltip
from phenocode.ui.widgets.panels import Divider, EmptyPlace, Notice, PanelHeader
from phenocode.ui.widgets.progress import ProgressStrip

_WIDTH, _HEIGHT, _LIST = 1160, 760, 420
_JOIN, _OVERLAP = "join", "overlap"


class JoiningWindow(Themed, QDialog):
    """A copy of the study that another analyst coded, compared with it; joined as one step when all is decided."""

    def __init__(self, bridge: Bridge, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._path = path
        self._read: Read | None = None
        self._job: Job | None = None
        self.setWindowTitle(tr("Join a copy of this study"))
        self.finished.connect(self.deleteLater)
        self.entries = Entries(self)
        self.entries.decided.connect(self._show_sum)
        self.progress = ProgressStrip()
        self.progress.cancelled.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._make_page())
        self.init_theme()
        self._start()

    def restyle(self) -> None:
        """Ask for enough room."""
        present = theme()
        room = self.screen().availableGeometry()
        width = min(present.px(_WIDTH), room.width() - 32)
        self.resize(width, min(present.px(_HEIGHT), room.height() - 64))
        self._split.setSizes([width * _LIST // _WIDTH, width * (_WIDTH - _LIST) // _WIDTH])

    def done(self, result: int) -> None:
        """Stop reading, and close."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter never presses a button that the keyboard is not on."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def join(self) -> None:
        """Join, as one step; what had to be changed so that all fits together is told before the window closes."""
        if self._read is None or self._read.plan.undecided(self.entries.decisions):
            return
        joined = self._bridge.do(join, self._read.plan, self.entries.decisions, origin=self)
        if joined is None:
            return
        self._bridge.said.emit(
            tr("The copy is joined: {added} added, {changed} changed.", added=joined.added, changed=joined.changed)
        )
        if joined.told:
            self._show_joined(joined)
        else:
            self.accept()

    # Reading

    def _start(self) -> None:
        study, path, researcher = self._bridge.session.path, self._path, self._bridge.session.researcher

        def work(progress: Progress, cancelled: Callable[[], bool]) -> Read:
            return read_copy(study, path, researcher, progress, cancelled)

        job = self._job = Job(work, self)
        job.progressed.connect(lambda done, total, _what: self.progress.advance(done, total))
        job.done.connect(self._take)
        job.refused.connect(self._refuse)
        job.ended.connect(self._end)
        self.progress.start(tr("Comparing the copies"))
        job.start()

    def _take(self, read: Read) -> None:
        self._read = read
        self.entries.show_plan(read.plan)
        self._say_copy(read)
        self._body.setCurrentWidget(self._split)
        self._what.setEnabled(True)
        first = self.entries.undecided_after(-1)
        start = first if first >= 0 else next((i for i, e in enumerate(self.entries.rows) if e.kind != HEADING), -1)
        if start >= 0:
            self.list.setCurrentIndex(self.entries.index(start))
            self.list.setFocus()
        elif read.plan.empty:
            self._show_empty(tr("The copy has nothing that this study has not."))
        self._show_sum()

    def _refuse(self, why: str) -> None:
        self._bridge.refused.emit(why)
        self._show_empty(why)

    def _end(self) -> None:
        self.progress.finish()
        if self._job is not None:
            self._job.deleteLater()
            self._job = None

    # Showing

    def _say_copy(self, read: Read) -> None:
        plan = read.plan
        who = tr(", ").join(plan.researchers)
        detail = tr("{file}, {who}", file=plan.file, who=who) if who else plan.file
        if plan.parted:
            detail = tr("{copy}; apart since {when}", copy=detail, when=say_when(plan.parted))
        self._header.set_detail(detail)
        self._notices.clear()
        if not plan.parted:
            self._notices.add(
                Notice("info", tr("The copies have no step of history in common, so more has to be decided by you."))
            )
        for told in plan.told:
            self._notices.add(Notice("info", told))
        self._notices.setVisible(bool(plan.told) or not plan.parted)

    def _show_row(self, row: int) -> None:
        if self._read is None or not 0 <= row < len(self.entries.rows):
            return
        entry = self.entries.rows[row]
        if entry.kind == CONFLICT and entry.conflict is not None and entry.said is not None:
            decision = self.entries.decision_of(entry.conflict)
            self._conflict.show_conflict(self._read.plan, entry.conflict, entry.said, decision)
            self._side.setCurrentWidget(self._conflict_page)
        elif entry.kind != HEADING:
            self._set_names_font(any(isinstance(record, Statement) for record in entry.records))
            self._names.setStringList([" ".join(name.split()) for name in entry.names])
            self._side.setCurrentWidget(self._names_page)

    def _set_names_font(self, words: bool) -> None:
        """Participants' words are set in the reading face."""
        present, language = theme(), self._bridge.study.about.language
        self._names_view.setFont(present.reading_font(language, "table") if words else present.interface_font())

    def _decide(self, row: int, decision: str, *, go_on: bool) -> None:
        self.entries.decide(row, decision)
        conflict = self.entries.rows[row].conflict
        if conflict is None:
            return
        self._conflict.show_decision(self.entries.decision_of(conflict))
        after = self.entries.undecided_after(row)
        if go_on and after >= 0 and decision in conflict.outcomes:
            self.list.setCurrentIndex(self.entries.index(after))

    def _decide_rest(self, decision: str) -> None:
        self.entries.decide_rest(decision)
        self._show_row(self.list.currentIndex().row())

    def _show_sum(self) -> None:
        plan = self._read.plan if self._read is not None else None
        left = len(plan.undecided(self.entries.decisions)) if plan is not None else 0
        if plan is None:
            told = ""
        elif left:
            told = trn("1 conflict is to be decided.", "{n} conflicts are to be decided.", left)
        elif plan.empty:
            told = tr("There is nothing to join.")
        else:
            told = tr("All is decided. Joining is one step, which undo takes back.")
        self._sum.setText(told)
        self._rest.setVisible(bool(left))
        self._join.setEnabled(plan is not None and not plan.empty and not left)

    def _show_what(self, what: str) -> None:
        if what == _OVERLAP and self._read is not None:
            self._overlap.show_comparison(self._read)
        if self._read is not None and not (what == _JOIN and self._read.plan.empty):
            self._body.setCurrentWidget(self._split if what == _JOIN else self._overlap_page)
        elif self._read is not None:
            self._body.setCurrentWidget(self._empty)

    def _show_empty(self, why: str) -> None:
        self._empty.set_text(why)
        self._body.setCurrentWidget(self._empty)

    def _show_joined(self, joined: Joined) -> None:
        self._notices.clear()
        for told in joined.told:
            self._notices.add(Notice("info", told))
        self._notices.setVisible(True)
        self._show_empty(tr("The copy is joined. One undo takes it back."))
        self._what.setEnabled(False)
        self._rest.hide()
        self._sum.setText("")
        self._join.setEnabled(False)
        self._close.setFocus()

    # Making

    def _make_page(self) -> Column:
        self._header = PanelHeader(tr("Join a copy of this study"), lead=True)
        options = [(_JOIN, tr("What joins")), (_OVERLAP, tr("Overlap"))]
        self._what = Segmented(options, _JOIN, tr("What is shown"))
        self._what.chosen.connect(self._show_what)
        self._what.setEnabled(False)
        self._header.add(self._what)
        self._notices = Column(margins=(14, 10, 14, 10), spacing=8, ground="panel")
        self._notices.hide()
        self._make_split()
        self._overlap = OverlapPage(self._bridge)
        self._overlap_page = scrolled(self._overlap, "sheet")
        self._empty = EmptyPlace(tr("The two copies are being compared."))
        self._body = QStackedWidget()
        set_ground(self._body, "sheet")
        for widget in (self._empty, self._split, self._overlap_page):
            self._body.addWidget(widget)
        page = Column(self._header, self._notices, spacing=0)
        page.add(self._body, 1)
        page.add(Divider())
        page.add(self._make_foot())
        set_ground(page, "panel")
        return page

    def _make_split(self) -> None:
        about = self._bridge.study.about
        self.list = EntriesView(self.entries, about.language)
        self.list.reached.connect(self._show_row)
        self.list.decided.connect(lambda row, decision: self._decide(row, decision, go_on=True))
        self._conflict = ConflictView(self._bridge)
        self._conflict.decided.connect(
            lambda decision: self._decide(self.list.currentIndex().row(), decision, go_on=False)
        )
        self._conflict_page = scrolled(self._conflict, "sheet")
        self._names = _Names(self)
        self._names_view = QListView()
        self._names_view.setModel(self._names)
        self._names_view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._names_view.setUniformItemSizes(True)  # thousands of statements
        self._names_view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._names_view.setAccessibleName(tr("Which they are"))
        rtl = about.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self._names_view.setLayoutDirection(direction)
        self._side = QStackedWidget()
        self._names_page = Column(spacing=0, margins=(16, 12, 16, 12), ground="sheet")
        self._names_page.add(self._names_view, 1)
        self._side.addWidget(self._names_page)
        self._side.addWidget(self._conflict_page)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.list)
        self._split.addWidget(self._side)
        self._split.setStretchFactor(1, 1)

    def _make_foot(self) -> Row:
        self._sum = label("", "caption", "ink2")
        self._rest = Row(spacing=12)
        for text, decision in ((tr("All the rest: mine"), MINE), (tr("All the rest: theirs"), THEIRS)):
            one = link(text, "caption")
            one.clicked.connect(lambda _on=False, decision=decision: self._decide_rest(decision))
            self._rest.add(one)
        self._rest.hide()
        self._join = button(tr("Join"), primary=True, key="Ctrl ↵")
        self._join.setEnabled(False)
        self._join.clicked.connect(self.join)
        press = QAction(self)
        press.setShortcut("Ctrl+Return")
        press.triggered.connect(self._join.click)
        self.addAction(press)
        self._close = button(tr("Close"))
        self._close.clicked.connect(self.reject)
        foot = Row(self._sum, self._rest, margins=(14, 10, 14, 10), spacing=12)
        foot.add_stretch()
        for widget in (self.progress, self._close, self._join):
            foot.add(widget)
        return foot


class _Names(QStringListModel):
    """Names that may be cut in the list, whole in their tooltips."""

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A name."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(super().data(index, Qt.ItemDataRole.DisplayRole))
        return super().data(index, role)
