"""What can be done in Debrief; each deed is an action with its key."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from phenocode.commands.meetings import remove_review
from phenocode.commands.resolving import (
    correct_comment,
    keep_place,
    leave_open,
    remove_comment,
    withdraw_resolution,
    write_comment,
)
from phenocode.i18n import tr
from phenocode.study.debriefing import Package
from phenocode.study.records import Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.debrief.changing import Changing
from phenocode.ui.debrief.inspector import DisagreementPanel
from phenocode.ui.debrief.matters import Row
from phenocode.ui.debrief.reading import Reading, ask_answer
from phenocode.ui.debrief.register_window import RegisterWindow
from phenocode.ui.debrief.send_dialog import SendDialog
from phenocode.ui.debrief.talk_dialog import TalkDialog
from phenocode.ui.group.targets import TargetPalette
from phenocode.ui.keys import heard_in, same_key
from phenocode.ui.place import Place
from phenocode.ui.reviewing.why import show_why

if TYPE_CHECKING:
    from phenocode.ui.debrief.desk import AnalystDesk

_ON_A_MATTER = ("keep", "change", "leave", "reason", "answer", "why")
_ON_FIGURES = ("confusion", "sentence", "thresholds")
_ON_THE_STUDY = ("send", "read", "note", "register", "record", "methods")
_WRITING = ("send", "read", "note", "keep", "change", "leave", "withdraw", "reason", "answer", "remove")


class Deeds(QObject):
    """The deeds on the review that is chosen and on the disagreement in focus."""

    def __init__(self, bridge: Bridge, desk: "AnalystDesk") -> None:
        super().__init__(desk)
        self._bridge = bridge
        self._desk = desk
        self._why_not = ""
        rtl = bridge.study.about.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.palette = TargetPalette(desk, direction)
        self._changing = Changing(bridge, self.palette, desk)
        self._reading = Reading(bridge, desk.errands, desk)
        self._reading.came.connect(lambda review_id: desk.show_place(Place("review", review_id)))
        self.actions: dict[str, QAction] = {}
        self._make_actions()

    def menus(self) -> list[tuple[str, list[QAction]]]:
        """The deeds by menu."""
        one = self.actions
        return [
            ("study", [one[key] for key in (*_ON_THE_STUDY, "about", "remove", *_ON_FIGURES)]),
            ("statement", [one[key] for key in (*_ON_A_MATTER[:3], "withdraw", *_ON_A_MATTER[3:], "transcript")]),
            ("view", [one[key] for key in ("previous", "next", "next_open", "first", "second", "encounter")]),
        ]

    def leave(self) -> None:
        """Put the palette away."""
        self.palette.hide()

    def offer(self, why_not: str) -> None:
        """Offer what writes in the study, or not, with the reason."""
        self._why_not = why_not
        self.enable()

    def enable(self) -> None:
        """Offer what can be done now."""
        row, review = self._desk.disagreements.current, self._desk.review
        for key in (*_ON_A_MATTER, "previous", "next", "next_open"):
            self.actions[key].setEnabled(row is not None)
        matter = self._desk.matters.now(row.key) if row is not None else None
        self.actions["change"].setEnabled(row is not None and bool(row.key[2]))
        self.actions["withdraw"].setEnabled(matter is not None and matter.resolution is not None)
        self.actions["transcript"].setEnabled(row is not None and row.statement is not None)
        for key in ("about", "remove"):
            self.actions[key].setEnabled(review is not None)
        layered = self._desk.selection is not None and self._desk.selection.package is not None
        for key in (*(layer.value for layer in Layer), *_ON_FIGURES):
            self.actions[key].setEnabled(layered)
        if self._why_not:
            for key in _WRITING:
                self.actions[key].setEnabled(False)

    # Sending and reading

    def send(self) -> None:
        """Ask what is sent, and write it."""
        if self._why_not:
            self._bridge.refused.emit(self._why_not)
            return
        dialog = SendDialog(self._bridge, self._desk)
        dialog.packed.connect(self._show_sent)
        dialog.open()

    def _show_sent(self, package: Package) -> None:
        self._desk.show_place(Place("review", package.id))

    def read(self) -> None:
        """Ask for an answer, take it in, and show it."""
        path = ask_answer(self._bridge, self._desk)
        if path is not None:
            self._reading.begin(path)

    def note_talk(self) -> None:
        """Ask what was said in a talk, and note it."""
        TalkDialog(self._bridge, None, self._desk).open()

    def describe(self) -> None:
        """Say what was asked in the review that is chosen, and what came of it."""
        if self._desk.review is not None:
            TalkDialog(self._bridge, self._desk.review, self._desk).open()

    def remove_review(self) -> None:
        """Take the review that is chosen out of the study; undo brings it back."""
        review = self._desk.review
        if review is not None and not self._why_not:
            self._bridge.do(remove_review, review.id, origin=self)

    def show_register(self) -> None:
        """Open the validity register."""
        RegisterWindow(self._bridge, self._desk).open()

    # Resolving

    def keep(self) -> None:
        """Keep the analyst's place."""
        self._decide(keep_place, tr("Kept. The next open one: O"))

    def leave_open(self) -> None:
        """Note that it stays a disagreement."""
        self._decide(leave_open, tr("Left open. The next open one: O"), needs_reason=False)

    def change(self) -> None:
        """Ask what it is changed to, with what that would change, and do it."""
        row, panel = self._current()
        if row is None or not row.key[2] or not self._has_reason():
            return
        matter = self._desk.matters.now(row.key)
        if matter is not None:
            reason, by = panel.bar.reason.text(), panel.bar.by.text()
            back = self._desk.disagreements.table
            judged = [place for place in matter.judged.values() if place != matter.analyst]
            self._changing.begin(row, judged, reason, by, back, self._changed)

    def _changed(self) -> None:
        self._desk.panel.forget_reason()
        self._bridge.said.emit(tr("Changed, in one step that undo takes back. The next open one: O"))

    def withdraw(self) -> None:
        """Take the decision back; what was changed stays changed."""
        row, _ = self._current()
        matter = self._desk.matters.now(row.key) if row is not None else None
        if matter is not None and matter.resolution is not None:
            self._bridge.do(withdraw_resolution, matter.resolution.id, origin=self)

    def write_reason(self) -> None:
        """Put the keyboard where the reason is written."""
        row, panel = self._current()
        if row is not None:
            self._desk.open_panel()
            panel.bar.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _decide(self, deed: Callable[..., object], said: str, *, needs_reason: bool = True) -> None:
        row, panel = self._current()
        if row is None or self._why_not or (needs_reason and not self._has_reason()):
            return
        reason, by = panel.bar.reason.text(), panel.bar.by.text()
        if self._bridge.do(deed, *row.key, reason=reason, by=by, origin=self) is not None:
            panel.forget_reason()
            self._bridge.said.emit(said)
            self._desk.disagreements.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_reason(self) -> bool:
        """Whether a reason is written; else the keyboard goes where it is wanted."""
        if self._desk.panel.bar.reason.text().strip():
            return True
        self.write_reason()
        self._bridge.said.emit(tr("A disagreement is resolved with a reason. Write it first."))
        return False

    # The thread

    def write_answer(self) -> None:
        """Put the keyboard where one answers."""
        row, panel = self._current()
        if row is not None:
            self._desk.open_panel()
            panel.answer.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def answer(self) -> None:
        """Add what is written to the thread."""
        row, panel = self._current()
        text = panel.answer.text()
        if row is not None and text.strip() and self._bridge.do(write_comment, *row.key, text, origin=self) is not None:
            panel.forget_answer()

    def correct(self, comment_id: str, text: str) -> None:
        """Write a comment of one's own anew; an empty one is removed."""
        if text.strip():
            self._bridge.do(correct_comment, comment_id, text, origin=self)
        else:
            self.remove_comment(comment_id)

    def remove_comment(self, comment_id: str) -> None:
        """Take a comment of one's own away."""
        self._bridge.do(remove_comment, comment_id, origin=self)

    # Going about

    def show_why(self) -> None:
        """Show why the thing that was judged is where it is."""
        row, _ = self._current()
        if row is not None:
            show_why(self._bridge, row.key[1], self._desk)

    def show_transcript(self) -> None:
        """Show the statement in its transcript."""
        row, _ = self._current()
        if row is not None and row.statement is not None:
            self._desk.go.emit(Place("statement", row.statement.id))

    def _next_open(self) -> None:
        if not self._desk.disagreements.next_open():
            self._bridge.said.emit(tr("Nothing else is open here."))

    def _current(self) -> tuple[Row | None, DisagreementPanel]:
        """The matter in focus, as it is shown."""
        self._desk.panel.catch_up()
        return self._desk.panel.row, self._desk.panel

    def _make_actions(self) -> None:
        shown = self._desk.disagreements
        self._add("send", tr("Sen&d to a reviewer…"), [QKeySequence("Ctrl+Shift+D")], self.send)
        self._add("read", tr("Read an ans&wer…"), [QKeySequence("Ctrl+Shift+U")], self.read)
        self._add("note", tr("Note a tal&k…"), [QKeySequence("Ctrl+Shift+M")], self.note_talk)
        self._add("register", tr("&Validity register…"), [QKeySequence("Ctrl+Shift+Y")], self.show_register)
        self._add("about", tr("A&bout this review…"), [QKeySequence("F2")], self.describe)
        self._add("remove", tr("Re&move this review"), [QKeySequence("Delete")], self.remove_review, on_list=True)
        self._add("record", tr("Deb&riefing record…"), same_key("D"), self._desk.recording.export)
        self._add("methods", tr("Methods s&entences…"), same_key("M"), self._desk.recording.show_sentences)
        figures = self._desk.agreement
        self._add("confusion", tr("Con&fusion table…"), same_key("X"), figures.show_confusion)
        self._add("sentence", tr("A&greement sentence…"), same_key("S"), figures.show_sentence)
        self._add("thresholds", tr("&Thresholds…"), same_key("H"), figures.edit_thresholds)
        self._add("keep", tr("&Keep the analyst's place"), same_key("K"), self.keep)
        self._add("change", tr("&Change to…"), same_key("C"), self.change)
        self._add("leave", tr("&Leave it open"), same_key("L"), self.leave_open)
        self._add("withdraw", tr("&Take the decision back"), same_key("U"), self.withdraw)
        self._add("reason", tr("Write the &reason"), same_key("R"), self.write_reason)
        self._add("answer", tr("&Answer in the thread"), same_key("A"), self.write_answer)
        self._add("why", tr("&Why here?"), same_key("W"), self.show_why)
        self._add("transcript", tr("Show in the tra&nscript"), same_key("T"), self.show_transcript)
        self._add("previous", tr("&Previous disagreement"), same_key("["), lambda: shown.walk(-1))
        self._add("next", tr("Ne&xt disagreement"), same_key("]"), lambda: shown.walk(1))
        self._add("next_open", tr("Next &open disagreement"), same_key("O"), self._next_open)
        self._add("first", tr("&First layer"), same_key("1"), lambda: shown.show_layer(Layer.FIRST.value))
        self._add("second", tr("Se&cond layer"), same_key("2"), lambda: shown.show_layer(Layer.SECOND.value))
        self._add("encounter", tr("Kind of e&ncounter"), same_key("3"), lambda: shown.show_layer(Layer.ENCOUNTER.value))

    def _add(
        self, key: str, text: str, keys: list[QKeySequence], do: Callable[[], None], *, on_list: bool = False
    ) -> None:
        action = QAction(text, self)
        action.setShortcuts(keys)
        # Delete belongs to whatever field has the keyboard.
        context = Qt.ShortcutContext.WidgetShortcut if on_list else heard_in(keys)
        action.setShortcutContext(context)
        action.triggered.connect(lambda: do())
        (self._desk.list if on_list else self._desk).addAction(action)
        self.actions[key] = action
