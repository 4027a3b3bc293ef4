"""The live checks: what each found, one click from its place, and how far the categories exhaust the statements."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from phenocode.analysis.findings import Finding, Item, Report
from phenocode.commands.acceptances import NEEDS_NO_REASON, accept_finding, revoke_acceptance
from phenocode.i18n import tr
from phenocode.study.records import Check
from phenocode.ui.bridge import Bridge
from phenocode.ui.group.checks_tree import ROW, ChecksTree
from phenocode.ui.group.findings import Findings, say_exhaustiveness
from phenocode.ui.group.reasons import ReasonField
from phenocode.ui.keys import same_key
from phenocode.ui.look.theme import theme
from phenocode.ui.table_copying import let_copy
from phenocode.ui.widgets.boxes import Column, Row, Themed, set_ground
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.marks import CountBadge

_LEAST_ROWS = 4


class ChecksPanel(Themed, QWidget):
    """Always below the card; it is brought up to date while it is seen, and when it is seen again."""

    go = Signal(object)  # a Place
    counted = Signal(Report)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._checks = bridge.checks
        self.report: Report | None = None
        set_ground(self, "panel")
        self.badge = CountBadge(0, "checks", tr("open checks"))
        title = Row(label(tr("Checks"), bold=True), self.badge, spacing=8)
        title.add_stretch()
        self._live = title.add(label(tr("live"), "caption", "ink3"))
        self.tree = ChecksTree()
        self.tree.decides = bridge.review is None  # a reviewer looks at what was found
        self._model = Findings(bridge.study, self.tree)
        self.tree.setModel(self._model)
        self.tree.copying = let_copy(self.tree, bridge.said.emit)
        self.deed = self._make_deed()
        self.reason = ReasonField(self._model.data_direction, self._model.language, self.tree.viewport())
        self._asked: tuple[Check, tuple[str, ...]] | None = None  # what the reason is about
        self._drafts: dict[tuple[Check, tuple[str, ...]], str] = {}  # reasons that were begun and not entered
        self.sentence = label("", "caption", "ink2", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(Column(title, self.sentence, margins=(14, 10, 14, 6), spacing=4))
        self._column.addWidget(self.tree, 1)
        self.tree.reached.connect(self._reach)
        self.tree.decided.connect(self._decide)
        self.tree.current_changed.connect(self._enable)
        self.tree.verticalScrollBar().valueChanged.connect(self.reason.follow)
        self.reason.settled.connect(self._catch_up)
        self.reason.left.connect(self._keep_draft)
        self._checks.found.connect(self._catch_up)
        self.setAccessibleName(tr("Checks"))
        self._enable()
        self.init_theme()

    def actions_for_menus(self) -> list[QAction]:
        """The deed on what was found."""
        return [self.deed]

    def restyle(self) -> None:
        """A rule's room on top, and some rows always in sight."""
        self._column.setContentsMargins(0, theme().px(1), 0, theme().px(8))
        self.tree.setMinimumHeight(theme().px(ROW) * _LEAST_ROWS)

    # What was found

    def _catch_up(self) -> None:
        """Show what was found last, unless nobody looks or a reason is being typed over it."""
        report = self._checks.report
        if report is None or report is self.report or not self.isVisible() or self.reason.typing:
            return
        self.report = report
        opened = self.tree.opened_checks()
        stood = self._standing()
        self._model.show_report(report)
        self.tree.open_checks(opened)
        self._stand(stood)
        self.badge.set_number(report.warnings)
        self.sentence.setText(say_exhaustiveness(report))
        self._enable()
        self.counted.emit(report)

    def _standing(self) -> tuple[Finding, Item | None, int] | None:
        index = self.tree.currentIndex()
        finding = self._model.finding_of(index)
        return None if finding is None else (finding, self._model.item(index), index.row())

    def _stand(self, before: tuple[Finding, Item | None, int] | None) -> None:
        """The keyboard stays with what it was on; where that is gone, with the next of the same check."""
        if before is None:
            return
        finding, item, row = before
        index = self._model.row_of(finding.check, item)
        if not index.isValid():
            above = self._model.row_of(finding.check, None)
            now = self._model.finding(above)
            left = now.count if now is not None else 0
            index = self._model.index(min(row, left - 1), 0, above) if left else above
        if index != self.tree.currentIndex():
            self.tree.setCurrentIndex(index)

    def _reach(self, index: QModelIndex) -> None:
        place = self._model.next_place(index)
        if place is not None:
            self.go.emit(place)
        elif self._model.rowCount(index):
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    # Leaving on purpose

    def _make_deed(self) -> QAction:
        deed = QAction(self.tree)
        deed.setShortcuts(same_key("A"))
        deed.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        deed.triggered.connect(lambda: self._decide(self.tree.currentIndex()))
        self.tree.addAction(deed)
        return deed

    def _enable(self) -> None:
        """The deed is on the row with the keyboard, and says what it would do."""
        index = self.tree.currentIndex()
        left = self._model.is_left(index)
        self.deed.setText(tr("Count t&he finding again") if left else tr("Leave t&he finding on purpose…"))
        self.deed.setEnabled(self.tree.decides and self._model.item(index) is not None)

    def _decide(self, index: QModelIndex) -> None:
        """Ask why what a row shows is left on purpose, or count it again."""
        finding, item = self._model.finding_of(index), self._model.item(index)
        study = self._bridge.study
        if finding is None or item is None or any(study.find(one) is None for one in item.ids):  # gone a moment ago
            return
        if self._model.is_left(index):
            self._bridge.do(revoke_acceptance, finding.check, item.ids, origin=self)
            return
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)
        kept = QPersistentModelIndex(index)
        check = finding.check
        optional = check in NEEDS_NO_REASON
        asked = check, item.ids
        draft = self._drafts.pop(asked, "")
        self.reason.begin(
            self.tree.viewport(),
            self.tree,
            lambda: self.tree.words_rect(kept),
            "",
            tr("Why on purpose (may be empty)") if optional else tr("Why on purpose"),
            lambda reason: self._bridge.do(accept_finding, check, item.ids, reason, origin=self) is not None,
        )
        self._asked = asked
        self.reason.setText(draft)
        self.reason.setAccessibleDescription(item.words)

    def _keep_draft(self, words: str) -> None:
        if self._asked is not None and words:
            self._drafts[self._asked] = words

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was found while nobody looked."""
        super().showEvent(event)
        self._catch_up()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rule towards the card."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("panel"))
        painter.fillRect(0, 0, self.width(), theme().px(1), theme().colour("line"))
