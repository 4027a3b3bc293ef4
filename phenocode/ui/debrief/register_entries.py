"""The entries of one kind of evidence in the validity register, written in place; under them the next one."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from phenocode.commands.validity import correct_validity, enter_validity, remove_validity
from phenocode.i18n import tr
from phenocode.study.debriefing import ValidityEntry, ValidityKind
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button, tool_button
from phenocode.ui.widgets.fields import NoteEdit, TextField, section_label

_SHARES = (3, 2, 6)  # of who, when and what came of it
_SIDE = 28
_LOWERED = 3  # px by which a line stands lower, so that its words stand beside the first words of a field of lines
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

Do = Callable[..., object | None]


class Entries(Column):
    """The entries by position, and a line for the next one when it is wanted."""

    begun = Signal(QWidget)  # the line for the next one stands there

    def __init__(self, kind: ValidityKind, do: Do, direction: Qt.LayoutDirection, *, read_only: bool) -> None:
        super().__init__(spacing=6)
        self._kind = kind
        self._do = do
        self._direction = direction
        self._read_only = read_only
        self.rows: list[EntryRow] = []
        self._captions = self.add(Row(spacing=8))
        for text, share in zip((tr("Who"), tr("When"), tr("What was done, and the outcome")), _SHARES, strict=True):
            self._captions.add(section_label(text), stretch=share)
        if not read_only:
            self._captions.add_space(_SIDE)
        self._list = self.add(Column(spacing=6))
        self.draft = self.add(EntryRow(direction, tr("New entry"), read_only=read_only))
        self.draft.written.connect(self._write)
        self.draft.left.connect(self._enter)
        self.draft.removed.connect(self._let_go)
        self.draft.hide()
        self.adding = button(tr("Add an entry"), icon="plus", quiet=True, small=True)
        self.adding.setVisible(not read_only)
        self.adding.clicked.connect(self.begin)
        self.add(self.adding, align=Qt.AlignmentFlag.AlignLeading)

    def show_entries(self, entries: list[ValidityEntry]) -> None:
        """Show them as they are now; what is being written stays."""
        while len(self.rows) < len(entries):
            row = EntryRow(self._direction, tr("Entry {n}", n=len(self.rows) + 1), read_only=self._read_only)
            row.written.connect(self._correct)
            row.removed.connect(self._remove)
            self.rows.append(self._list.add(row))
        for index, row in enumerate(self.rows):
            row.setVisible(index < len(entries))
            row.show_entry(entries[index] if index < len(entries) else None)
        self._list.setVisible(bool(entries))
        self._captions.setVisible(bool(entries) or not self.draft.isHidden())

    def begin(self) -> None:
        """Offer a line for the next entry, with the keyboard on it."""
        self.draft.show()
        self._captions.show()
        self.adding.hide()
        self.draft.who.setFocus(Qt.FocusReason.OtherFocusReason)
        self.begun.emit(self.draft)

    def commit(self) -> bool:
        """Keep what is being written; whether nothing half-written is left."""
        for row in self.rows:
            row.commit()
        if not self.draft.isHidden():
            self._enter()
        return self.draft.isHidden()

    def _write(self, _entry_id: str, _field: str, _text: str) -> None:
        """Nothing yet: the next entry is entered when the keyboard leaves it."""

    def _enter(self) -> None:
        who, held, outcome = self.draft.texts()
        entered = (
            self._do(enter_validity, self._kind, who=who, held=held, outcome=outcome, origin=self)
            if who or held or outcome
            else ()
        )
        if entered is not None:
            self._let_go("")

    def _let_go(self, _entry_id: str) -> None:
        had = any(one.hasFocus() for one in self.draft.findChildren(QWidget))
        self.draft.show_entry(None)
        self.draft.hide()
        self.adding.setVisible(not self._read_only)
        self._captions.setVisible(any(not row.isHidden() for row in self.rows))
        if had:
            self.adding.setFocus(Qt.FocusReason.OtherFocusReason)

    def _correct(self, entry_id: str, field: str, text: str) -> None:
        change: dict[str, Any] = {field: text}
        self._do(correct_validity, entry_id, **change, origin=self)

    def _remove(self, entry_id: str) -> None:
        at = next((index for index, row in enumerate(self.rows) if row.entry_id == entry_id), 0)
        self._do(remove_validity, entry_id, origin=self)
        left = [row for row in self.rows if not row.isHidden()]
        (left[min(at, len(left) - 1)].remove if left else self.adding).setFocus(Qt.FocusReason.OtherFocusReason)


class EntryRow(Row):
    """Who, when and with what outcome, each told when the keyboard leaves it."""

    written = Signal(str, str, str)  # the entry's id, a field and its text
    removed = Signal(str)
    left = Signal()  # the keyboard left the whole row, or Ctrl+Enter was pressed

    def __init__(self, direction: Qt.LayoutDirection, name: str, *, read_only: bool) -> None:
        super().__init__(spacing=8)
        self.entry_id = ""
        self._shown = ("", "", "")
        self.who = TextField(direction=direction)
        self.held = TextField(direction=direction)
        self.outcome = NoteEdit("", direction, min_lines=1, max_lines=8)
        self.remove = tool_button("trash", tr("{entry}: remove", entry=name), size=_SIDE)
        self.remove.setVisible(not read_only)
        fields: tuple[tuple[QLineEdit | QTextEdit, str], ...] = (
            (self.who, tr("{entry}: who", entry=name)),
            (self.held, tr("{entry}: when", entry=name)),
            (self.outcome, tr("{entry}: what was done, and the outcome", entry=name)),
        )
        for (widget, told), share in zip(fields, _SHARES, strict=True):
            widget.setAccessibleName(told)
            widget.setReadOnly(read_only)
            widget.installEventFilter(self)
            lowered = Column(widget, margins=(0, 0 if widget is self.outcome else _LOWERED, 0, 0))
            self.add(lowered, stretch=share, align=Qt.AlignmentFlag.AlignTop)
        self.add(Column(self.remove, margins=(0, _LOWERED, 0, 0)), align=Qt.AlignmentFlag.AlignTop)
        self.who.editingFinished.connect(lambda: self._tell(0, "who", self.who.text()))
        self.held.editingFinished.connect(lambda: self._tell(1, "held", self.held.text()))
        self.outcome.committed.connect(lambda text: self._tell(2, "outcome", text))
        self.remove.clicked.connect(lambda: self.removed.emit(self.entry_id))

    def show_entry(self, entry: ValidityEntry | None) -> None:
        """Show an entry, or an empty row; of the same entry, words that are being written stay."""
        other = entry is None or entry.id != self.entry_id
        self.entry_id = entry.id if entry is not None else ""
        texts = (entry.who, entry.held, entry.outcome) if entry is not None else ("", "", "")
        before, self._shown = self._shown, texts
        for widget, was, text in zip((self.who, self.held), before, texts, strict=False):
            if other or was != text or not widget.hasFocus():
                widget.setText(text)
        if other or before[2] != texts[2] or not self.outcome.hasFocus():
            self.outcome.set_text(texts[2])

    def texts(self) -> tuple[str, str, str]:
        """What is written: who, when and the outcome."""
        return self.who.text().strip(), self.held.text().strip(), self.outcome.text().strip()

    def commit(self) -> None:
        """Tell what is written and was not told yet."""
        if self.entry_id:
            self._tell(0, "who", self.who.text())
            self._tell(1, "held", self.held.text())
            self.outcome.commit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field in which nothing was typed leaves undo to the window; leaving a new row, or Ctrl+Enter, is told."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _is_undo(event) and not _can_undo(watched):
                event.ignore()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in _ENTER and control and not self.entry_id:
                self.left.emit()
                return True
        elif event.type() == QEvent.Type.FocusOut and not self.entry_id:
            to = self.window().focusWidget()
            if isinstance(to, QWidget) and not self.isAncestorOf(to):
                self.left.emit()
        return super().eventFilter(watched, event)

    def _tell(self, at: int, field: str, text: str) -> None:
        if self.entry_id and text.strip() != self._shown[at]:
            self.written.emit(self.entry_id, field, text)


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def _can_undo(widget: QObject) -> bool:
    if isinstance(widget, QLineEdit):
        return widget.isUndoAvailable() or widget.isRedoAvailable()
    if isinstance(widget, QTextEdit):
        return widget.document().isUndoAvailable() or widget.document().isRedoAvailable()
    return False
