"""Resolving at the foot of the inspector: the reason, by whom, and the three decisions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from phenocode.analysis.disagreements import Disagreement
from phenocode.i18n import tr
from phenocode.text.days import say_when
from phenocode.ui.debrief.words import decision_mark
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button, link
from phenocode.ui.widgets.fields import NoteEdit, TextField, section_label
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import label, set_tooltip
from phenocode.ui.widgets.marks import StateLine
from phenocode.ui.widgets.panels import Divider

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class TypedNote(NoteEdit):
    """A note that is sent with Ctrl+Enter and left with Escape; leaving it sends nothing."""

    sent = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter and Escape."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sent.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ResolveBar(Column):
    """What was decided, and a field, a name and three buttons to decide; they say what is wanted and do nothing."""

    kept = Signal()
    changed = Signal()
    left_open = Signal()
    withdrawn = Signal()
    left = Signal()  # Escape in the field

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__(spacing=0, ground="panel")
        self._state = StateLine("circle", "", size="body")
        self._why = label("", "caption", "ink2", wrap=True, direction=direction)
        self._why.setLayoutDirection(direction)
        self.withdraw = link(tr("Take the decision back"), "caption")
        self.withdraw.clicked.connect(self.withdrawn)
        self._decided = Column(self._state, self._why, self.withdraw, spacing=2)
        self._label = section_label("")
        self.reason = TypedNote(tr("Why"), direction, min_lines=1, max_lines=5)
        self.reason.sent.connect(self.kept)
        self.reason.left.connect(self.left)
        self.by = TextField(tr("Name"), direction=direction)
        self.both = button(tr("Both"), quiet=True, small=True)
        who = Row(section_label(tr("By")), spacing=8)
        who.add(self.by, 1)
        who.add(self.both)
        self.keep = button(tr("Keep"), primary=True)
        self.change = button(tr("Change to…"))
        self.leave = button(tr("Leave open"), quiet=True)
        set_tooltip(self.keep, tr("Keep the analyst's place"), "K")
        set_tooltip(self.change, tr("Change the analysis, as agreed"), "C")
        set_tooltip(self.leave, tr("It stays a disagreement"), "L")
        self.keep.clicked.connect(self.kept)
        self.change.clicked.connect(self.changed)
        self.leave.clicked.connect(self.left_open)
        deeds = QWidget()
        flow = FlowLayout(deeds, 8, 6)
        for deed in (self.keep, self.change, self.leave):
            flow.addWidget(deed)
        self.add(Divider())
        self.add(Column(self._decided, self._label, self.reason, who, deeds, margins=(14, 10, 14, 12), spacing=6), 1)
        self._tips = {one: one.toolTip() for one in (self.keep, self.change, self.leave)}

    def show_matter(self, matter: Disagreement) -> None:
        """Say how it stands."""
        resolution = matter.resolution
        icon, words, tone = decision_mark(matter)
        told = resolution is not None or matter.follows
        self._decided.setVisible(told)
        if resolution is not None:
            self._state.set_state(icon, tr(", ").join((words, say_when(resolution.decided))), tone)
            self._why.setText(resolution.reason)
        elif matter.follows:
            self._state.set_state(icon, words, tone)
            self._why.setText("")
        self._why.setVisible(bool(self._why.text()))
        self.withdraw.setVisible(resolution is not None)
        self._label.setText(tr("Resolve anew, with a reason") if told else tr("Resolve, with a reason"))

    def offer(self, why_not: str, why_no_change: str = "") -> None:
        """Offer the deeds, or say why they can't be done."""
        for deed, reason in ((self.keep, why_not), (self.change, why_not or why_no_change), (self.leave, why_not)):
            deed.setEnabled(not reason)
            if reason:
                set_tooltip(deed, reason)
            else:
                deed.setToolTip(self._tips[deed])
        for widget in (self.reason, self.by, self.both, self.withdraw):
            widget.setEnabled(not why_not)
            if widget is not self.both:
                set_tooltip(widget, why_not)
