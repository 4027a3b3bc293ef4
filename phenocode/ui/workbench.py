"""An open study in the window: the rail, the workspaces, and what they ask of each other.

A study opens on its transcripts. The other workspaces, and what they need, are loaded when they are first wanted.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QStackedWidget, QWidget

from phenocode.analysis.findings import Report
from phenocode.commands.deliverables import deliverables_of
from phenocode.commands.session import Session
from phenocode.i18n import tr, trn
from phenocode.study.records import EvidenceKind, Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.correcting.page import CorrectionPage
from phenocode.ui.frame.rail import Rail
from phenocode.ui.group.findings import count_debriefing, count_open
from phenocode.ui.place import Place
from phenocode.ui.read.workspace import ReadWorkspace
from phenocode.ui.search.desk import SearchDesk
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.panels import Divider, EmptyPlace

if TYPE_CHECKING:
    from phenocode.commands.reviewing import ReviewBook
    from phenocode.ui.debrief.workspace import DebriefWorkspace
    from phenocode.ui.group.workspace import GroupWorkspace
    from phenocode.ui.outcome.workspace import OutcomeWorkspace
    from phenocode.ui.report.workspace import ReportWorkspace
    from phenocode.ui.reviewing.saving import ReviewSaver

    Workspace: TypeAlias = ReadWorkspace | GroupWorkspace | OutcomeWorkspace | DebriefWorkspace | ReportWorkspace
    W = TypeVar("W", ReadWorkspace, GroupWorkspace, OutcomeWorkspace, DebriefWorkspace, ReportWorkspace)

_WORKSPACE_OF = {
    "transcript": "read",
    "statement": "read",
    "code": "group",
    "category": "group",
    "matrix": "outcome",
    "saturation": "outcome",
    "review": "debrief",
    "disagreement": "debrief",
    "report": "report",
}


class Workbench(QWidget):
    """The workspaces of one open study."""

    made = Signal(str, object)  # a workspace's key, and its deeds by menu
    shown = Signal(str)  # a workspace's key
    import_wanted = Signal()
    people_wanted = Signal(object)  # a Place: a participant or a setting

    def __init__(self, session: Session, parent: QWidget | None = None, *, review: "ReviewBook | None" = None) -> None:
        super().__init__(parent)
        self.bridge = Bridge(session, self, review)
        self.rail = Rail()
        self._stack = QStackedWidget()
        self.read = ReadWorkspace(self.bridge)
        self._workspaces: dict[str, Workspace] = {}
        self.trail: list[str] = []  # the workspaces from which one went to a place in another
        names = {
            "read": tr("Read"),
            "group": tr("Group"),
            "outcome": tr("Outcome"),
            "debrief": tr("Debrief"),
            "report": tr("Report"),
        }
        for key, name in names.items():
            self.rail.add(key, key, name, WORKSPACE_KEYS[key])
        self._take_in("read", self.read)
        self.read.import_wanted.connect(self.import_wanted)
        self.rail.chosen.connect(self.show_workspace)
        self._saver = self._begin_saving(review)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        self.search = SearchDesk(self.bridge, self.read, self.go, self._take_keyboard, self)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(0)  # the panel has its own rule
        sides.addWidget(self.search.panel)
        sides.addWidget(self._under_strip(self._stack))
        sides.setStretchFactor(1, 1)
        layout.addWidget(sides, 1)
        self.bridge.checks.found.connect(self._show_counts)
        self._show("read")

    @property
    def active(self) -> str:
        """The key of the workspace that is shown."""
        return next(key for key, workspace in self._workspaces.items() if workspace is self._stack.currentWidget())

    @property
    def wanted(self) -> frozenset[str]:
        """The keys of the workspaces that were wanted so far."""
        return frozenset(self._workspaces)

    @property
    def group(self) -> "GroupWorkspace":
        """Where codes are put under categories."""
        from phenocode.ui.group.workspace import GroupWorkspace  # noqa: PLC0415 - when it is first wanted

        known = self._workspaces.get("group")
        return known if isinstance(known, GroupWorkspace) else self._take_in("group", GroupWorkspace(self.bridge))

    @property
    def outcome(self) -> "OutcomeWorkspace":
        """What the analysis comes to."""
        from phenocode.ui.outcome.workspace import OutcomeWorkspace  # noqa: PLC0415 - when it is first wanted

        known = self._workspaces.get("outcome")
        if isinstance(known, OutcomeWorkspace):
            return known
        outcome = self._take_in("outcome", OutcomeWorkspace(self.bridge))
        outcome.deeds_made.connect(lambda groups: self.made.emit("outcome", groups))
        return outcome

    @property
    def debrief(self) -> "DebriefWorkspace":
        """What reviewers were sent and answered, and what became of it."""
        from phenocode.ui.debrief.workspace import DebriefWorkspace  # noqa: PLC0415 - when it is first wanted

        known = self._workspaces.get("debrief")
        return known if isinstance(known, DebriefWorkspace) else self._take_in("debrief", DebriefWorkspace(self.bridge))

    @property
    def report(self) -> "ReportWorkspace":
        """What leaves the program."""
        from phenocode.ui.report.workspace import ReportWorkspace  # noqa: PLC0415 - when it is first wanted

        known = self._workspaces.get("report")
        return known if isinstance(known, ReportWorkspace) else self._take_in("report", ReportWorkspace(self.bridge))

    def menus(self) -> dict[str, list[tuple[str, list[QAction]]]]:
        """The deeds by menu of each workspace that was wanted so far."""
        return {key: workspace.menus() for key, workspace in self._workspaces.items()}

    def show_workspace(self, key: str) -> None:
        """Leave the present workspace for another."""
        workspace = self._workspace(key)
        if key != self.active:
            self._workspaces[self.active].leave()
            self._show(key)
        workspace.setFocus()
        # An empty place has nothing to read or to group; the keyboard goes to what it offers.
        for place in workspace.findChildren(EmptyPlace):
            if place.isVisible():
                place.setFocus()

    def go(self, place: Place) -> None:
        """Show a place wherever it belongs."""
        if place.kind in ("participant", "setting"):
            self.people_wanted.emit(place)
            return
        if place.kind == "claim":
            self._show_claim(place.id)
            return
        if place.kind == "evidence" and place.id in self.bridge.study.reviews:
            place = Place("review", place.id)
        elif place.kind == "evidence":
            place = self._place_of_evidence(place.id)
        before = self.active
        self.show_workspace(_WORKSPACE_OF[place.kind])
        if self.active != before:
            self.trail.append(before)
        self._workspaces[self.active].show_place(place)

    def _show_claim(self, claim_id: str) -> None:
        from phenocode.ui.debrief.register_window import RegisterWindow  # noqa: PLC0415 - seldom needed

        self.leave()
        window = RegisterWindow(self.bridge, self)
        window.open()
        window.show_claim(claim_id)

    def _place_of_evidence(self, evidence_id: str) -> Place:
        evidence = self.bridge.study.evidence[evidence_id]
        kinds = {EvidenceKind.MATRIX: "matrix", EvidenceKind.SATURATION: "saturation"}
        return Place(kinds.get(evidence.kind, "report"), evidence.subject)

    def go_back(self) -> None:
        """Back to where one came from; every workspace keeps its own place."""
        if self.trail:
            self.show_workspace(self.trail.pop())

    @property
    def in_correction(self) -> CorrectionPage | None:
        """The text that is being typed in, where it is shown: what is undone then is typing."""
        page = self.read.correcting.page
        return page if page.active and self.active == "read" else None

    def let_go(self) -> bool:
        """Whether closing would lose nothing; otherwise what can't be let go of is shown."""
        page = self.read.correcting.page
        if page.holds_edits:
            self.show_workspace("read")
            return page.let_go()
        self._workspaces[self.active].leave()
        return self._saver is None or self._saver.let_go()

    def leave(self) -> None:
        """Commit what is being typed."""
        self._workspaces[self.active].leave()
        if self._saver is not None:
            self._saver.flush()

    def part(self) -> None:
        """Close the windows over the study, commit what is being typed; the study stays open for another workbench."""
        self._end_work()
        if self._saver is not None:
            self._saver.part()
        self.bridge.part()

    def close_study(self) -> None:
        """Close the windows over the study, commit what is being typed, and let go of the file."""
        self._end_work()
        if self._saver is not None:
            self._saver.close()
        self.bridge.close()

    def _end_work(self) -> None:
        for dialog in self.findChildren(QDialog):
            dialog.done(QDialog.DialogCode.Rejected)
        self.leave()
        self.search.stop()
        if "group" in self._workspaces:
            self.group.overlaps.stop()

    # Reviewing in place

    def _begin_saving(self, review: "ReviewBook | None") -> "ReviewSaver | None":
        if review is None:
            return None
        from phenocode.ui.reviewing.saving import ReviewSaver  # noqa: PLC0415 - a reviewer's alone

        self.bridge.review_changed.connect(self._show_left)
        return ReviewSaver(self.bridge)

    def _show_left(self) -> None:
        """A reviewer's own work stands in Debrief, not what other reviewers said."""
        book = self.bridge.review
        if book is not None:
            self.rail.set_count("debrief", trn("1 link left", "{n} links left", book.total - book.done), 0)

    def _under_strip(self, work: QWidget) -> QWidget:
        """The work, under the line that says who reviews and how far it has come."""
        if self.bridge.review is None:
            return work
        from phenocode.ui.reviewing.progress import ReviewStrip  # noqa: PLC0415 - a reviewer's alone

        strip = ReviewStrip(self.bridge)
        strip.go.connect(self.go)
        column = Column(strip, Divider(), spacing=0)
        column.add(work, 1)
        return column

    def _workspace(self, key: str) -> "Workspace":
        made: dict[str, Callable[[], Workspace]] = {
            "read": lambda: self.read,
            "group": lambda: self.group,
            "outcome": lambda: self.outcome,
            "debrief": lambda: self.debrief,
            "report": lambda: self.report,
        }
        return made[key]()

    def _take_in(self, key: str, workspace: "W") -> "W":
        workspace.setMinimumWidth(1)  # large type in a small window folds panels, it does not widen the window
        workspace.go.connect(self.go)
        self._workspaces[key] = workspace
        self._stack.addWidget(workspace)
        self.made.emit(key, workspace.menus())
        return workspace

    def _take_keyboard(self) -> None:
        """The keyboard goes to the workspace that is shown."""
        self._workspaces[self.active].setFocus()

    def _show_counts(self, report: Report) -> None:
        study = self.bridge.study
        reading, grouping = count_open(report)
        self.rail.set_count("read", trn("1 interview", "{n} interviews", len(study.interviews())), reading)
        self.rail.set_count("group", trn("1 code", "{n} codes", len(study.codes)), grouping)
        self.rail.set_count("outcome", trn("1 kind", "{n} kinds", len(study.layer(Layer.ENCOUNTER))), 0)
        if self.bridge.review is None:
            reviews = trn("1 review", "{n} reviews", len(study.reviews))
            self.rail.set_count("debrief", reviews, count_debriefing(report))
        else:
            self._show_left()
        outputs = len(deliverables_of(study)) + 1  # and the folder of everything
        self.rail.set_count("report", trn("1 output", "{n} outputs", outputs), 0)

    def _show(self, key: str) -> None:
        self._stack.setCurrentWidget(self._workspaces[key])
        self.rail.set_active(key)
        self.shown.emit(key)


WORKSPACE_KEYS = {"read": "Ctrl+1", "group": "Ctrl+2", "outcome": "Ctrl+3", "debrief": "Ctrl+4", "report": "Ctrl+5"}
