"""Correcting within the Read workspace: its deeds, the page to type in, and what is to be looked at again."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from phenocode.commands.correcting import confirm_statements
from phenocode.i18n import tr
from phenocode.study.changes import ChangeSet
from phenocode.study.records import Recheck, Source, Statement
from phenocode.ui.bridge import Bridge
from phenocode.ui.correcting.page import CorrectionPage
from phenocode.ui.correcting.rechecks import RecheckStrip, RechecksWindow, statements_to_look_at
from phenocode.ui.keys import heard_in, same_key
from phenocode.ui.place import Place
from phenocode.ui.read.marks import Marks
from phenocode.ui.read.view import TextView
from phenocode.ui.settings import Settings

_FOUND_BY = 60  # characters by which a place is found again in a text that was changed elsewhere
_FAR = 5_000

MenuGroups = list[tuple[str, list[QAction]]]


class Reading(Protocol):
    """What correcting asks of the workspace in which it is done."""

    bridge: Bridge
    view: TextView
    marks: Marks
    transcript_id: str | None
    size_step: int

    @property
    def current(self) -> Statement | None:
        """The statement that is chosen."""

    def show_place(self, place: Place) -> None:
        """Go to a statement."""

    def show_correction(self, shown: bool) -> None:
        """Show the correction's page in place of the text, or the text again."""

    def addAction(self, action: QAction) -> None:
        """Let the workspace hear an action's keys."""


class Correcting(QObject):
    """Joins the page and the strip with the workspace."""

    def __init__(self, workspace: Reading, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._bridge = workspace.bridge
        self.page = CorrectionPage(workspace.bridge, workspace.marks)
        self.strip = RecheckStrip()
        self._resting: list[QAction] = []
        self.correct = self._add(tr("&Correct the text"), ["Ctrl+E"], self.begin)
        self.next = self._add(tr("Next statement to l&ook at again"), ["F8"], self.go_to_next)
        self.seen = self._add(tr("Loo&ked at"), same_key("L"), self.confirm_current)
        self.list = self._add(tr("Statements to look at a&gain…"), ["Shift+F8"], self.show_list)
        self.reimport = self._add(tr("Import a corrected &file…"), ["Ctrl+Shift+E"], self.import_corrected)
        self.menus: MenuGroups = [
            ("study", [self.correct, self.reimport]),
            ("statement", [self.next, self.seen, self.list]),
        ]
        for action in (self.correct, self.reimport, self.seen):
            action.setEnabled(not workspace.bridge.session.read_only)
        self.page.closed.connect(self._close)
        self.strip.next_wanted.connect(self.go_to_next)
        self.strip.list_wanted.connect(self.show_list)
        self._bridge.changed.connect(self._follow)

    @property
    def active(self) -> bool:
        """Whether a text is being corrected."""
        return self.page.active

    def shows(self, place: Place) -> bool:
        """Whether words of the text that is being corrected are meant, which are shown there."""
        page = self.page
        if place.kind != "transcript" or not page.types_in(place.id) or not place.end > place.start >= 0:
            return False
        page.editor.show_words(place.start, place.end)
        return True

    def begin(self) -> None:
        """Let the open text be typed in, at the place that is read."""
        workspace = self._workspace
        if self.active or workspace.transcript_id is None:
            return
        view = workspace.view
        top = view.offset_at_top() if view.has_text else 0
        caret = view.caret() if view.has_text else 0
        if self.page.begin(workspace.transcript_id, workspace.size_step, top, caret):
            workspace.show_correction(True)
            self.page.editor.scroll_to(top)
            self.page.editor.setFocus()

    def import_corrected(self) -> None:
        """Take a corrected file in place of the open text."""
        from phenocode.ui.correcting.reimport import ReimportWindow  # noqa: PLC0415 - seldom needed

        transcript = self._bridge.study.transcripts.get(self._workspace.transcript_id or "")
        if transcript is not None and self.page.let_go():
            ReimportWindow(self._bridge, Settings(), self._workspace.marks.colouring, transcript, self._window).open()

    def rest(self, menus: MenuGroups) -> None:
        """While a text is corrected the deeds that mean the text as it is read wait."""
        for menu, actions in menus:
            for action in actions:
                if menu != "view" and action.isEnabled():
                    action.setEnabled(False)
                    self._resting.append(action)

    def wake(self) -> None:
        """They can be done again."""
        for action in self._resting:
            action.setEnabled(True)
        self._resting.clear()

    def go_to_next(self) -> None:
        """Go to the next statement that is to be looked at again, after the chosen one."""
        found = statements_to_look_at(self._bridge.study)
        if not found:
            self._bridge.said.emit(tr("No statement is to be looked at again."))
            return
        current = self._workspace.current
        at = next((number for number, one in enumerate(found) if current is not None and one.id == current.id), None)
        if at is None:
            at = self._before_next(found) if current is None or current.transcript_id else -1
        self._workspace.show_place(Place("statement", found[(at + 1) % len(found)].id))

    def confirm_current(self) -> None:
        """Say that the chosen statement was looked at."""
        current = self._workspace.current
        if current is not None and self._bridge.study.recheck_of(current.id) is not None:
            self._bridge.do(confirm_statements, [current.id], origin=self)
        else:
            self._bridge.said.emit(tr("Choose a statement that is to be looked at again first."))

    def show_list(self) -> None:
        """List all statements that are to be looked at again."""
        if not self._bridge.study.rechecks:
            self._bridge.said.emit(tr("No statement is to be looked at again."))
            return
        window = RechecksWindow(self._bridge, self._workspace.marks.colouring, self._window)
        window.go.connect(self._workspace.show_place)
        window.open()

    def show_counts(self) -> None:
        """Say over the text how many statements are to be looked at again."""
        study = self._bridge.study
        here = sum(
            study.statements[recheck.statement_id].transcript_id == self._workspace.transcript_id
            for recheck in study.rechecks.values()
        )
        self.strip.show_counts(here, len(study.rechecks))

    def place_in(self, source: Source, change_set: ChangeSet | None = None) -> int:
        """Where, in a text that came in place of the open one, the words stand that are at the top of the view."""
        view = self._workspace.view
        if change_set is not None and change_set.origin is self.page:
            editor = self.page.editor
            return editor.edits.moves.offset(editor.offset_at_top())
        top, former = view.offset_at_top(), view.reading.source.text
        if top == 0:
            return 0
        words = former[top : top + _FOUND_BY]
        found = source.text.find(words, max(top - _FAR, 0), top + _FAR)
        return found if found >= 0 else min(top, len(source.text))

    # Parts

    def _before_next(self, found: Sequence[Statement]) -> int:
        """The index before the first that comes after the caret in the open transcript."""
        workspace = self._workspace
        caret = workspace.view.caret() if workspace.view.has_text else 0
        here = [n for n, one in enumerate(found) if one.transcript_id == workspace.transcript_id]
        after = [n for n in here if found[n].start >= caret]
        return (after or here or [0])[0] - 1

    def _close(self, top: int) -> None:
        workspace = self._workspace
        workspace.show_correction(False)
        if workspace.view.has_text:
            workspace.view.put_caret(top)
            workspace.view.scroll_to(top)
        workspace.view.setFocus()

    def _follow(self, change_set: ChangeSet) -> None:
        if change_set.touches(Recheck, Statement):
            self.show_counts()

    def _add(self, text: str, keys: Sequence[str | QKeySequence], do: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(heard_in(action.shortcuts()))
        action.triggered.connect(lambda: do())
        self._workspace.addAction(action)
        return action
