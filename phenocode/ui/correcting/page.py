"""The correction of a transcript in the middle of the Read workspace: the text to type in, then what it changes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from phenocode.commands.correcting import Correction, prepare_correction, store_correction
from phenocode.commands.session import Session
from phenocode.i18n import tr, trn
from phenocode.study.changes import ChangeSet
from phenocode.ui.bridge import Bridge
from phenocode.ui.correcting.editor import CorrectionEditor
from phenocode.ui.correcting.rechecks import with_rechecks
from phenocode.ui.correcting.wordings import Wording, WordingsView, wordings_of
from phenocode.ui.look.theme import theme
from phenocode.ui.read.marks import Marks
from phenocode.ui.widgets.boxes import Column, set_ground
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.keycap import key_hint
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import Notice, PanelFooter, PanelHeader

_NARROW = 720
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CorrectionPage(QWidget):
    """Edits one transcript at a time. Nothing is stored before "Done", and then all as one step."""

    closed = Signal(int)  # the offset at the top, of the text as it is stored now

    def __init__(self, bridge: Bridge, marks: Marks) -> None:
        super().__init__()
        self._bridge = bridge
        self._marks = marks
        self._transcript_id: str | None = None
        self._source_id = ""
        self._stale = False
        self._asks = False
        self._correction: Correction | None = None
        about = bridge.study.about
        self._language = about.language
        direction = Qt.LayoutDirection.RightToLeft if about.right_to_left else Qt.LayoutDirection.LeftToRight
        self.editor = CorrectionEditor(marks)
        self.editor.typed.connect(self._show_state)
        self.editor.finished.connect(self.finish)
        self.editor.cancelled.connect(self.cancel)
        self.bar = PanelHeader(lead=True)
        self._half_space = self.bar.add(key_hint(tr("Shift Space"), tr("half-space")))
        self._state = label("", tone="ink2", wrap=True)
        self._line_hint = key_hint(tr("Shift Space"), tr("half-space"))
        self._line = PanelFooter(self._state, self._line_hint)
        self._line.hide()
        self.discard = self.bar.add(button(tr("Discard")))
        self.go_on = self.bar.add(button(tr("Go on")))
        self.cancel_button = self.bar.add(button(tr("Cancel"), key=tr("Esc")))
        self.done_button = self.bar.add(button(tr("Done"), primary=True, key="Ctrl ↵"))
        self.discard.clicked.connect(self._discard)
        self.go_on.clicked.connect(self._go_on)
        self.cancel_button.clicked.connect(self.cancel)
        self.done_button.clicked.connect(self.finish)
        self.reason = TextField(tr("Why, for the history (may stay empty)"), direction=direction)
        self.reason.setAccessibleName(tr("Why it is corrected, for the history"))
        self.review = _Review(self._language)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.editor)
        self._pages.addWidget(self.review)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._line)
        column.addWidget(self._pages, 1)
        column.addWidget(Column(self.reason, margins=(14, 8, 14, 8), ground="panel"))
        set_ground(self, "sheet")
        self.setFocusProxy(self.editor)
        bridge.changed.connect(self._follow)

    @property
    def active(self) -> bool:
        """Whether a text is being corrected."""
        return self._transcript_id is not None

    @property
    def holds_edits(self) -> bool:
        """Whether something was typed that is not stored."""
        return self.active and bool(self.editor.edits.edits())

    def types_in(self, transcript_id: str) -> bool:
        """Whether a transcript's text is in the editor, as it is stored but for what was typed."""
        return transcript_id == self._transcript_id and not self.reviewing and not self._stale

    @property
    def reviewing(self) -> bool:
        """Whether the changed statements are looked at."""
        return self._pages.currentWidget() is self.review

    def begin(self, transcript_id: str, size_step: int, top: int, caret: int) -> bool:
        """Open a transcript's text at the same place; answers False where the study can't be changed."""
        if not self._bridge.do(_may_change):
            return False
        transcript = self._bridge.study.transcripts[transcript_id]
        self._transcript_id, self._source_id = transcript_id, transcript.source_id
        self._stale = self._asks = False
        self.reason.clear()
        self._pages.setCurrentWidget(self.editor)
        source = self._bridge.session.source(transcript.source_id)
        self.editor.open(source.text, self._bridge.study.language_of(transcript), size_step, top)
        self.editor.put_caret(caret)
        self._show_state()
        return True

    def let_go(self) -> bool:
        """End the correction if nothing was typed; otherwise ask in the bar, and answer False."""
        if not self.active:
            return True
        if self.holds_edits:
            self._ask()
            return False
        self._end(self.editor.offset_at_top())
        return True

    def finish(self) -> None:
        """Store what was typed, after the statements whose words change were looked at."""
        if not self.active or self._stale:
            return
        self._asks = False
        if self.reviewing:
            self._store()
            return
        edits = self.editor.edits.settled_edits()
        if not edits:
            self._end(self.editor.offset_at_top())
            self._bridge.said.emit(tr("Nothing was changed."))
            return
        correction = self._bridge.do(prepare_correction, {self._transcript_id or "": edits})
        if correction is None:
            return
        self._correction = correction
        if correction.changed:
            study, colouring = self._bridge.study, self._marks.colouring
            self.review.show_correction(wordings_of(study, colouring, correction, tr("loses all its words")))
            self._pages.setCurrentWidget(self.review)
            self.review.setFocus()
            self._show_state()
        else:
            self._store()

    def cancel(self) -> None:
        """From the review back to the text; from the text out, at once where nothing was typed."""
        if self.reviewing:
            self._back()
        elif self._asks:
            self._go_on()
        elif self.active:
            self.let_go()

    def take_back(self) -> None:
        """From the review back to the text; in the text take back what was typed last."""
        if self.reviewing:
            self._back()
        elif self.editor.document().isUndoAvailable():
            self.editor.undo()
        else:
            self._bridge.said.emit(tr("There is nothing to undo."))

    def do_again(self) -> None:
        """Type again what was taken back."""
        if not self.reviewing and self.editor.document().isRedoAvailable():
            self.editor.redo()
        else:
            self._bridge.said.emit(tr("There is nothing to redo."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Ctrl+Enter from anywhere on the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow bar says how far it is on a line of its own."""
        super().resizeEvent(event)
        if self.active:
            self._show_state()

    # Parts

    def _store(self) -> None:
        correction = self._correction
        if correction is None:
            return
        changes = self._bridge.do(store_correction, correction, reason=self.reason.text(), origin=self)
        if changes is None:
            self._back()
            return
        places = sum(len(edits) for edits in correction.edits.values())
        where = trn("Corrected in {n} place", "Corrected in {n} places", places)
        self._bridge.said.emit(with_rechecks(where, changes))
        self._end(self.editor.edits.moves.offset(self.editor.offset_at_top()))

    def _back(self) -> None:
        self._correction = None
        self._pages.setCurrentWidget(self.editor)
        self.editor.setFocus()
        self._show_state()

    def _ask(self) -> None:
        self._asks = True
        if self.reviewing:
            self._back()
        self._show_state()
        self.go_on.setFocus()

    def _go_on(self) -> None:
        self._asks = False
        self._show_state()
        self.editor.setFocus()

    def _discard(self) -> None:
        self._end(self.editor.offset_at_top())
        self._bridge.said.emit(tr("The edits were discarded."))

    def _end(self, top: int) -> None:
        self._transcript_id = None
        self._correction = None
        self._asks = False
        self.editor.close_text()
        self.review.show_correction([])
        self._pages.setCurrentWidget(self.editor)
        self.closed.emit(top)

    def _follow(self, change_set: ChangeSet) -> None:
        """What was typed can't be stored once the text under it is another."""
        if not self.active or change_set.origin is self:
            return
        transcript = self._bridge.study.transcripts.get(self._transcript_id or "")
        if transcript is None or transcript.source_id != self._source_id:
            self._stale = True
            if self.reviewing:
                self._back()
            self._show_state()
        else:
            self.editor.tint_statements()

    def _changed_statements(self) -> int:
        """How many statements' words are others by what was typed; only the statements at the edits are asked."""
        edits, moves = self.editor.edits.edits(), self.editor.edits.moves
        changed = {
            mark.id
            for edit in edits
            for mark in self._marks.between(edit.start, max(edit.end, edit.start + 1))
            if any(moves.touches(start, end) for start, end in mark.spans)
        }
        return len(changed)

    def _show_state(self) -> None:
        count = len(self.editor.edits.edits())
        reviewing = self.reviewing
        if self._asks and not count:
            self._asks = False
        transcript = self._bridge.study.transcripts.get(self._transcript_id or "")
        name = transcript.name if transcript is not None else ""
        if self._stale:
            title = tr("The stored text was changed meanwhile")
            detail = tr("Copy what you need, then discard these edits.")
        elif self._asks:
            title, detail = trn("{n} edit is not stored", "{n} edits are not stored", count), ""
        elif reviewing:
            changed = len(self.review.view.rows.rows)
            title = tr("Before it is stored")
            detail = trn("The words of {n} statement change.", "The words of {n} statements change.", changed)
        else:
            title, detail = tr("Correcting {name}", name=name), self._say_edits(count)
        narrow = self.width() < theme().px(_NARROW)
        self.bar.set_title(title)
        self.bar.set_detail("" if narrow else detail)
        self._state.setText(detail)
        self._line.setVisible(narrow and bool(detail))
        asks = self._asks or self._stale
        self.discard.setVisible(asks)
        self.go_on.setVisible(self._asks and not self._stale)
        self.cancel_button.setVisible(not asks)
        self.cancel_button.setText(tr("Back to the text") if reviewing else tr("Cancel"))
        self.done_button.setVisible(not self._stale)
        self.done_button.setText(tr("Apply") if reviewing else tr("Done"))
        types = self._language == "fa" and not asks and not reviewing
        self._half_space.setVisible(types and not narrow)
        self._line_hint.setVisible(types)

    def _say_edits(self, count: int) -> str:
        if not count:
            return tr("no edits yet")
        edits = trn("{n} edit", "{n} edits", count)
        changed = self._changed_statements()
        words = trn("the words of {n} statement change", "the words of {n} statements change", changed)
        return tr("{edits}, {statements}", edits=edits, statements=words) if changed else edits


class _Review(QWidget):
    """The statements whose words change, those that lose all of them first."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.notice = Notice("warn", "")
        self._notice_place = Column(self.notice, margins=(16, 12, 16, 12))
        self.view = WordingsView(language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._notice_place)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def show_correction(self, rows: list[Wording]) -> None:
        """Show what changes."""
        lost = sum(row.warns for row in rows)
        self._notice_place.setVisible(lost > 0)
        self.notice.set_text(
            trn(
                "{n} statement loses all its words. It stays in the study with its codes, but without a place.",
                "{n} statements lose all their words. They stay in the study with their codes, but without a place.",
                lost,
            )
        )
        self.view.show_rows(rows)


def _may_change(session: Session) -> bool:
    session.refuse_if_read_only()
    return True
