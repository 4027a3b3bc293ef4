"""The dated log of what the researcher takes for granted (bracketing): added to, corrected in place, removed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from phenocode.commands.presuppositions import correct_presupposition, remove_presupposition, write_presupposition
from phenocode.i18n import tr, trn
from phenocode.study.records import Presupposition
from phenocode.text.days import say_when
from phenocode.ui.bridge import Bridge
from phenocode.ui.group.iterations.form import Deeds
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button, link, tool_button
from phenocode.ui.widgets.fields import NoteEdit, field
from phenocode.ui.widgets.labels import label

_AT_FIRST = 10
_MORE = 20
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PresuppositionLog(Column):
    """A place to write the next entry, and those there are, the newest first."""

    def __init__(self, bridge: Bridge, direction: Qt.LayoutDirection) -> None:
        super().__init__(spacing=12)
        self._bridge = bridge
        self._direction = direction
        self._read_only = bridge.session.read_only
        self._most = _AT_FIRST
        self.entries: list[EntryField] = []
        self._purpose = self.add(
            label(
                tr(
                    "Write down what you take for granted about the phenomenon before you read on, and return to it "
                    "when a category seems too easy. Each entry keeps its date and your name."
                ),
                "caption",
                "ink3",
                wrap=True,
            )
        )
        self.writing = _Writing("", direction, min_lines=2, max_lines=8)
        self.deed = button(tr("Add"), key="Ctrl Enter")
        place = self.add(Column(field(tr("What I take for granted"), self.writing), Deeds(self.deed), spacing=8))
        place.setVisible(not self._read_only)
        self._list = self.add(Column(spacing=14))
        self._more = self.add(link(""), align=Qt.AlignmentFlag.AlignLeading)
        self.writing.finished.connect(self._write)
        self.deed.clicked.connect(self._write)
        self._more.clicked.connect(self._show_more)
        self.refresh()

    def refresh(self) -> None:
        """Show the log as it is now; an entry that is being written in is left alone."""
        entries = self._bridge.study.presuppositions_in_order()[::-1]
        shown = entries[: self._most]
        while len(self.entries) < len(shown):
            self._add_entry()
        for index, place in enumerate(self.entries):
            place.setVisible(index < len(shown))
            if index < len(shown):
                place.show_entry(shown[index])
        self._purpose.setVisible(not entries)
        rest = len(entries) - len(shown)
        self._more.setText(trn("{n} older entry", "{n} older entries", rest))
        self._more.setVisible(rest > 0)

    def take_focus(self) -> None:
        """Put the keyboard where the next entry is written, or on the newest where none can be."""
        place = self.entries[0].edit if self._read_only and self.entries else self.writing
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Keep what is being written."""
        self._write()
        for place in self.entries:
            place.edit.commit()

    def _add_entry(self) -> None:
        place = EntryField(self._direction, read_only=self._read_only)
        place.corrected.connect(self._correct)
        place.removed.connect(self._remove)
        self.entries.append(self._list.add(place))

    def _write(self) -> None:
        text = self.writing.text().strip()
        if text and self._bridge.do(write_presupposition, text, origin=self) is not None:
            self.writing.set_text("")
            self.refresh()

    def _correct(self, entry_id: str, text: str) -> None:
        if entry_id not in self._bridge.study.presuppositions:
            return
        if self._bridge.study.presuppositions[entry_id].text != text.strip():
            self._bridge.do(correct_presupposition, entry_id, text, origin=self)
        self.refresh()

    def _remove(self, entry_id: str) -> None:
        at = next((i for i, place in enumerate(self.entries) if place.entry_id == entry_id), 0)
        self._bridge.do(remove_presupposition, entry_id, origin=self)
        self.refresh()
        near = [place for place in self.entries if not place.isHidden()]
        (near[min(at, len(near) - 1)].remove if near else self.writing).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_more(self) -> None:
        first_new = self._most
        self._most += _MORE
        self.refresh()
        self.entries[first_new].edit.setFocus(Qt.FocusReason.TabFocusReason)


class EntryField(Column):
    """One entry: when and who, and its words to correct."""

    corrected = Signal(str, str)  # the entry's id, the words
    removed = Signal(str)

    def __init__(self, direction: Qt.LayoutDirection, *, read_only: bool) -> None:
        super().__init__(spacing=2)
        self.entry_id = ""
        self._when = label("", "caption", "ink3", wrap=True)
        self.remove = tool_button("trash", tr("Remove this entry"), size=24)
        head = Row(spacing=6)
        head.add(self._when, stretch=1)
        head.add(self.remove)
        self.edit = NoteEdit("", direction, min_lines=1)
        self.remove.setVisible(not read_only)
        self.edit.setReadOnly(read_only)
        self.add(head)
        self.add(self.edit)
        self.edit.committed.connect(lambda text: self.corrected.emit(self.entry_id, text))
        self.remove.clicked.connect(lambda: self.removed.emit(self.entry_id))

    def show_entry(self, entry: Presupposition) -> None:
        """Show an entry; words that are being written stay."""
        other = entry.id != self.entry_id
        if other:
            self.edit.commit()
        self.entry_id = entry.id
        when = tr("{when}, {researcher}", when=say_when(entry.written), researcher=entry.researcher)
        said = when if entry.researcher else say_when(entry.written)
        self._when.setText(said)
        self.edit.setAccessibleName(tr("Presupposition of {when}", when=said))
        if self.edit.text() != entry.text and (other or not self.edit.hasFocus()):
            self.edit.set_text(entry.text)


class _Writing(NoteEdit):
    """The next entry: Ctrl+Enter adds it, leaving the field does not yet."""

    finished = Signal()

    def commit(self) -> None:
        """What is half-written stays in the field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter adds."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)
