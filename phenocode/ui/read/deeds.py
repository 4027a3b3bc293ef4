"""What can be done in the Read workspace: each deed an action with its key, for the keyboard and the menus alike."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from phenocode.commands.interviews import remove_transcript
from phenocode.commands.statements import code_statement, extend_statement, mark_statement, unmark_statements
from phenocode.i18n import tr
from phenocode.study.records import Role, Statement
from phenocode.ui.bridge import Bridge
from phenocode.ui.keys import heard_in, same_key
from phenocode.ui.read.card import StatementCard
from phenocode.ui.read.head import ReadingHead
from phenocode.ui.read.marks import Marks
from phenocode.ui.read.recent import KEYS, RecentCodes
from phenocode.ui.read.view import TextView
from phenocode.ui.read.widening import widen

_LARGEST_STEP, _SMALLEST_STEP = 8, -4


class Desk(Protocol):
    """What the deeds ask of the workspace in which they are done."""

    bridge: Bridge
    view: TextView
    card: StatementCard
    head: ReadingHead
    recent: RecentCodes
    marks: Marks
    transcript_id: str | None
    size_step: int

    @property
    def current(self) -> Statement | None:
        """The statement that is chosen."""

    @property
    def in_literature(self) -> bool:
        """Whether the open text is a literature document."""

    def choose(self, statement_id: str | None, *, reveal: bool = True, hold: bool = False) -> None:
        """Choose a statement, or none."""

    def focus_card(self) -> None:
        """Put the keyboard into the statement's card."""

    def focus_memo(self) -> None:
        """Put the keyboard into the statement's memo."""

    def show_details(self) -> None:
        """Show what is said of the interview."""

    def open_palette(self) -> None:
        """Ask for a code."""

    def set_size_step(self, step: int) -> None:
        """Make the reading text larger or smaller."""

    def addAction(self, action: QAction) -> None:
        """Let the workspace hear an action's keys."""


class Deeds(QObject):
    """The deeds of one workspace."""

    def __init__(self, workspace: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._bridge = workspace.bridge
        self._view = workspace.view
        mark = self._single(tr("&Mark the selection as a statement"), "S", self.mark)
        extend = self._add(
            tr("&Add the selection to the statement"),
            [QKeySequence("Shift+S"), QKeySequence("Shift+س")],
            self.extend,
        )
        wider = self._single(tr("&Widen the selection"), "W", self.widen)
        unmark = self._add(tr("&Unmark the statement"), [QKeySequence(Qt.Key.Key_Delete)], self.unmark)
        previous = self._single(tr("&Previous statement"), "[", lambda: self.step(-1))
        following = self._single(tr("&Next statement"), "]", lambda: self.step(1))
        card = self._on_text(tr("Go to the statement's &card"), ["Return", "Enter"], workspace.focus_card)
        memo = self._single(tr("M&emo on the statement"), "M", workspace.focus_memo)
        why = self._single(tr("Wh&y here?"), "Y", workspace.card.show_why)
        clear = self._on_text(tr("C&lear the selection"), ["Esc"], self.clear)
        code = self._single(tr("&Give a code"), "C", self.code)
        in_vivo = self._single(tr("The words themselves as the &code"), "I", self.code_in_vivo)
        self._recent = [self._single("", str(key), partial(self.give_recent, key - 1)) for key in range(1, KEYS + 1)]
        larger = self._add(
            tr("Larger reading &text"), [QKeySequence("Ctrl+Shift+="), QKeySequence("Ctrl+Shift++")],
            lambda: self.resize_text(1),
        )  # fmt: skip
        smaller = self._add(
            tr("S&maller reading text"), [QKeySequence("Ctrl+Shift+-"), QKeySequence("Ctrl+Shift+_")],
            lambda: self.resize_text(-1),
        )  # fmt: skip
        only = self._add(tr("Statements &only"), [QKeySequence("Ctrl+Shift+F")], lambda: workspace.head.filter.toggle())
        details = self._add(tr("&Details of the interview…"), [QKeySequence("F2")], workspace.show_details)
        remove = self._add(tr("&Remove the transcript"), [QKeySequence("Ctrl+Shift+Delete")], self.remove_transcript)
        self.menus: list[tuple[str, list[QAction]]] = [
            ("statement", [mark, extend, wider, unmark, previous, following, card, why, memo, clear]),
            ("code", [code, in_vivo, *self._recent]),
            ("view", [larger, smaller, only]),
            ("study", [details, remove]),
        ]
        for action in (mark, extend, code, in_vivo, memo, unmark):
            self._view.addAction(action)
        self._view.span_added.connect(self.extend)
        self._writing = self._bridge.review is None  # a reviewer reads and judges
        for action in (mark, extend, unmark, memo, code, in_vivo, remove):
            action.setEnabled(self._writing)
        self.name_recent()

    # Statements

    def mark(self) -> None:
        """Mark the selected words; with nothing selected, choose the statement at the caret."""
        if not self._view.has_text:
            return
        statement = self._mark_selection()
        if statement is None and self._view.selected_span() is None and not self._choose_at_caret():
            self._bridge.said.emit(
                tr("Select some words first.")
                if self._workspace.in_literature
                else tr("Select some of the participant's words first.")
            )

    def extend(self) -> None:
        """Add the selected words to the chosen statement as another span."""
        span, current = self._selected(), self._workspace.current
        if span is None or current is None:
            self._bridge.said.emit(tr("Choose a statement, then select the words to add to it."))
            return
        statement = self._bridge.do(extend_statement, current.id, [span], origin=self._workspace)
        if statement is not None:
            self._say_left_out(span)
            self._view.put_caret(span[1])

    def widen(self) -> None:
        """Select the whole sentence around the selection or the caret, then the paragraph, then the turn."""
        if self._view.has_text:
            reading, caret = self._view.reading, self._view.caret()
            self._view.select(*widen(reading.source, reading.lines, *(self._selected() or (caret, caret))))

    def unmark(self) -> None:
        """Take the chosen statement away."""
        if self._workspace.current is None and not (self._view.has_text and self._choose_at_caret()):
            return
        current = self._workspace.current
        if current is not None:
            self._workspace.card.commit()
            self._bridge.do(unmark_statements, [current.id], origin=self._workspace)

    def step(self, by: int) -> None:
        """Go to the next or the previous statement, from the chosen one or from the caret."""
        marks = self._view.marks
        if not self._view.has_text or not marks.marks:
            return
        current = self._workspace.current
        index = marks.index_of(current.id) if current is not None else -1
        if index >= 0:
            index += by
        else:
            found = marks.after(self._view.caret()) if by > 0 else marks.before(self._view.caret())
            index = marks.index_of(found.id) if found is not None else -1
        if 0 <= index < len(marks.marks):
            self._workspace.choose(marks.marks[index].id)

    def clear(self) -> None:
        """Select nothing and choose no statement."""
        if self._view.has_text:
            self._view.put_caret(self._view.caret())
        self._workspace.choose(None)

    # Codes

    def code(self) -> None:
        """Open the code palette for the chosen statement; selected words are marked first."""
        if self._ready_to_code():
            self._workspace.open_palette()

    def code_in_vivo(self) -> None:
        """Make the selected words, or the statement's own, its code."""
        span, current = self._selected(), self._workspace.current
        if span is not None:
            words = self._view.selected_words()
            holding = self._holding(span)
            if holding is None:
                statement = self._mark(span, codes=(words,))
                if statement is not None:
                    self._view.put_caret(statement.end)
                return
            self._workspace.choose(holding)
            self.give(words)
        elif current is not None or (self._view.has_text and self._choose_at_caret()):
            chosen = self._workspace.current
            if chosen is not None:
                self.give(chosen.quotation)
        else:
            self._say_choose_first()

    def give_recent(self, index: int) -> None:
        """Give the code under a recent key."""
        recent = self._workspace.recent.ids()
        if index < len(recent) and self._ready_to_code():
            self.give(self._bridge.study.codes[recent[index]].name)

    def give(self, name: str) -> None:
        """Give the chosen statement the code of this name."""
        current = self._workspace.current
        if current is not None:
            self._bridge.do(code_statement, current.id, name, origin=self._workspace)

    def name_recent(self) -> None:
        """Name the recent keys in the menu."""
        study = self._bridge.study
        recent = self._workspace.recent.ids()
        for index, action in enumerate(self._recent):
            code = study.codes.get(recent[index]) if index < len(recent) else None
            action.setText(code.name.replace("&", "&&") if code else tr("Recent code {n}", n=index + 1))
            action.setEnabled(code is not None and self._writing)

    # The text

    def remove_transcript(self) -> None:
        """Take the transcript that is open out of the study; it is refused while statements lie in it."""
        if self._workspace.transcript_id is not None:
            self._bridge.do(remove_transcript, self._workspace.transcript_id, origin=self._workspace)

    def resize_text(self, by: int) -> None:
        """Set the text a step larger or smaller."""
        self._workspace.set_size_step(min(max(self._workspace.size_step + by, _SMALLEST_STEP), _LARGEST_STEP))

    # Parts

    def _single(self, text: str, key: str, do: Callable[[], None]) -> QAction:
        return self._add(text, same_key(key), do)

    def _add(self, text: str, keys: list[QKeySequence], do: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcuts(keys)
        action.setShortcutContext(heard_in(action.shortcuts()))
        action.triggered.connect(lambda: do())
        self._workspace.addAction(action)
        return action

    def _on_text(self, text: str, keys: list[str], do: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: do())
        self._view.addAction(action)
        return action

    def _selected(self) -> tuple[int, int] | None:
        return self._view.selected_span() if self._view.has_text else None

    def _mark_selection(self) -> Statement | None:
        span = self._selected()
        if span is None:
            return None
        statement = self._mark(span)
        if statement is not None:
            self._view.put_caret(statement.end)
        return statement

    def _mark(self, span: tuple[int, int], codes: tuple[str, ...] = ()) -> Statement | None:
        transcript_id = self._workspace.transcript_id
        if transcript_id is None:
            return None
        statement = self._bridge.do(mark_statement, transcript_id, [span], codes=codes, origin=self._workspace)
        if statement is not None:
            self._say_left_out(span)
            self._workspace.choose(statement.id, reveal=False)
        return statement

    def _ready_to_code(self) -> bool:
        if self._selected() is not None:
            return self._mark_selection() is not None
        if self._workspace.current is not None or (self._view.has_text and self._choose_at_caret()):
            return True
        self._say_choose_first()
        return False

    def _choose_at_caret(self) -> bool:
        found = self._view.marks.at(self._view.caret())
        if found:
            self._workspace.choose(found[0].id)
        return bool(found)

    def _holding(self, span: tuple[int, int]) -> str | None:
        """The statement that holds the selected words: the chosen one if it does, otherwise the shortest."""
        found = [
            mark.id
            for mark in self._view.marks.at(span[0])
            if any(start <= span[0] and span[1] <= end for start, end in mark.spans)
        ]
        current = self._workspace.current
        if current is not None and current.id in found:
            return current.id
        return found[0] if found else None

    def _say_left_out(self, span: tuple[int, int]) -> None:
        source = self._view.reading.source
        role_of = self._bridge.session.role_of
        for turn in source.turns:
            if turn.end <= span[0] or turn.start >= span[1] or role_of(turn.label) is not Role.INTERVIEWER:
                continue
            if source.text[max(span[0], turn.body) : min(span[1], turn.end)].strip():
                self._bridge.said.emit(tr("The interviewer's words were left out."))
                return

    def _say_choose_first(self) -> None:
        self._bridge.said.emit(
            tr("Choose a passage first, or select some words.")
            if self._workspace.in_literature
            else tr("Choose a statement first, or select some of the participant's words.")
        )
