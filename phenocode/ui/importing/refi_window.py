"""A project or codebook of another program on its way in: its depths, its tree, what comes in and what is left out."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from phenocode.commands.refi_import import (
    RefiPlan,
    gather_background,
    import_project,
    plan_import,
    read_project,
)
from phenocode.commands.refi_taken import ReadProject
from phenocode.i18n import tr, trn
from phenocode.ui.bridge import Bridge
from phenocode.ui.importing.depths import DepthChoices
from phenocode.ui.importing.planning import REST_MS, PlanningWindow
from phenocode.ui.importing.refi_tree import RefiTree
from phenocode.ui.importing.sentences import SentenceList
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, set_ground
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Tabs
from phenocode.ui.widgets.panels import Divider, EmptyPlace, PanelHeader

_WIDTH, _HEIGHT, _SIDE = 1240, 760, 400
_LEAST_SIDE = 320
_COMES, _WARNINGS, _LEFT_OUT = "comes", "warnings", "left_out"


class RefiWindow(PlanningWindow):
    """A REFI-QDA file looked at. Nothing is stored before "Import" is pressed, and then as one step."""

    imported = Signal(object)  # the RefiPlan that was stored

    def __init__(self, bridge: Bridge, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(bridge, path, tr("Import from another program"), parent)
        self._read: ReadProject | None = None
        self._plan: RefiPlan | None = None
        self._depths: dict[int, str] | None = None
        self._told: dict[str, list[str]] = {}
        language = bridge.study.about.language
        rtl = bridge.study.about.right_to_left
        self.choices = DepthChoices(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.choices.changed.connect(self._choose)
        self.tree = RefiTree(language)
        self.tabs = Tabs(
            [(_COMES, tr("Comes in")), (_WARNINGS, tr("Worth knowing")), (_LEFT_OUT, tr("Left out"))],
            name=tr("What the import would do"),
        )
        self.tabs.chosen.connect(self._show_told)
        self.sentences = SentenceList(tr("What the import would do"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._make_page())
        self.init_theme()
        self._run(lambda progress, cancelled: read_project(path, progress=progress, cancelled=cancelled), self._take)

    def restyle(self) -> None:
        """Ask for enough room."""
        present = theme()
        room = self.screen().availableGeometry()
        width = min(present.px(_WIDTH), room.width() - 32)
        self.resize(width, min(present.px(_HEIGHT), room.height() - 64))
        side = max(present.px(_LEAST_SIDE), width * _SIDE // _WIDTH)
        self._side.setMinimumWidth(present.px(_LEAST_SIDE))
        self._split.setSizes([side, width - side])
        self._right.setSizes([self.height() * 11 // 20, self.height() * 9 // 20])

    def store(self) -> None:
        """Take the project into the study."""
        if self._plan is None or not self._import.isEnabled():
            return
        plan, before = self._plan, self._bridge.session.next_undo()
        self._bridge.do(import_project, plan, origin=self)
        if self._bridge.session.save_problem is not None or self._bridge.session.next_undo() == before:
            return
        self._bridge.said.emit(
            tr(
                "{statements} from {file}.",
                statements=trn("1 statement", "{n} statements", plan.counts["statements"]),
                file=plan.file,
            )
        )
        self.accept()
        self.imported.emit(plan)

    # Reading and planning

    def _take(self, read: ReadProject) -> None:
        self._read = read
        self._rest.start(0)

    def _choose(self, depths: dict[int, str] | None) -> None:
        self._depths = depths
        self._import.setEnabled(False)
        self._rest.start(REST_MS)

    def _plan_now(self) -> None:
        if self._read is None:
            return
        read, depths = self._read, self._depths
        background = gather_background(self._bridge.session)
        self._run(
            lambda progress, cancelled: plan_import(background, read, depths, progress=progress, cancelled=cancelled),
            self._show_plan,
        )

    # Showing

    def _refuse(self, sentence: str) -> None:
        self._plan = None
        if self._places.currentWidget() is self._bare:
            self._bare.set_text(sentence)
            return
        self.tree.show_rows(())
        self.tabs.set_value(_COMES)
        self._tell([sentence], [], [])

    def _show_plan(self, plan: RefiPlan) -> None:
        first = self._plan is None and self._depths is None
        self._plan = plan
        if first:
            self.choices.show_tree(plan.rows, plan.depths, marked=plan.marked)
            self._places.setCurrentWidget(self._split)
        self.tree.show_rows(plan.rows)
        self._tell(_coming(plan), list(map(str, plan.warnings)), list(map(str, plan.left_out)))
        self._import.setEnabled(bool(plan.added or plan.changed))

    def _tell(self, coming: list[str], warnings: list[str], left_out: list[str]) -> None:
        self._told = {_COMES: coming, _WARNINGS: warnings, _LEFT_OUT: left_out}
        self.tabs.set_count(_WARNINGS, len(warnings) or None)
        self.tabs.set_count(_LEFT_OUT, len(left_out) or None)
        self._show_told(self.tabs.value())

    def _show_told(self, key: str) -> None:
        self.sentences.show_sentences(self._told.get(key) or [tr("Nothing.")])

    def _make_page(self) -> Column:
        header = PanelHeader(tr("Import from another program"), self._path.name, lead=True)
        side = self._side = Column(PanelHeader(tr("What the depths become")), spacing=0, ground="sheet")
        side.add(Column(self.choices, margins=(14, 8, 14, 8)), 1)
        work = self._split = QSplitter(Qt.Orientation.Horizontal)
        right = self._right = QSplitter(Qt.Orientation.Vertical)
        below = Column(self.tabs, Divider(), spacing=0, ground="panel")
        below.add(self.sentences, 1)
        right.addWidget(self.tree)
        right.addWidget(below)
        right.setStretchFactor(0, 1)
        for splitter in (work, right):
            splitter.setChildrenCollapsible(False)
        work.addWidget(side)
        work.addWidget(right)
        work.setStretchFactor(1, 1)
        self._import = button(tr("Import"), primary=True, key="Ctrl ↵")
        press = QAction(self)
        press.setShortcut("Ctrl+Return")
        press.triggered.connect(self._import.click)
        self.addAction(press)
        self._import.clicked.connect(self.store)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = Row(margins=(14, 10, 14, 10), spacing=12)
        foot.add_stretch()
        for widget in (self.progress, cancel, self._import):
            foot.add(widget)
        page = Column(header, spacing=0)
        self._bare = EmptyPlace(tr("Reading {file}", file=self._path.name))
        self._places = QStackedWidget()
        for place in (self._bare, work):
            self._places.addWidget(place)
        page.add(self._places, 1)
        page.add(Divider())
        page.add(foot)
        set_ground(page, "panel")
        return page


def _coming(plan: RefiPlan) -> list[str]:
    """What comes in, a sentence each; what does not is not named."""
    if not plan.added and not plan.changed:
        return [tr("The study holds all of it already.")]
    counts = plan.counts
    said = [
        (counts["transcripts"], trn("1 transcript", "{n} transcripts", counts["transcripts"])),
        (counts["participants"], trn("1 participant", "{n} participants", counts["participants"])),
        (counts["statements"], trn("1 statement", "{n} statements", counts["statements"])),
        (
            counts["unanchored"],
            trn("1 statement without a place", "{n} statements without a place", counts["unanchored"]),
        ),
        (plan.known, trn("1 statement that the study has", "{n} statements that the study has", plan.known)),
        (counts["codes"], trn("1 initial code", "{n} initial codes", counts["codes"])),
        (counts["first"], trn("1 first-layer category", "{n} first-layer categories", counts["first"])),
        (counts["second"], trn("1 second-layer category", "{n} second-layer categories", counts["second"])),
        (counts["encounter"], trn("1 kind of encounter", "{n} kinds of encounter", counts["encounter"])),
        (counts["memos"], trn("1 memo", "{n} memos", counts["memos"])),
    ]
    return [words for count, words in said if count] or [tr("What the study has gains something from the file.")]
