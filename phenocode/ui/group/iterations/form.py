"""The form for an iteration's name and reason, typed where the iteration stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from phenocode.i18n import tr
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.fields import NoteEdit, TextField, field
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.marks import StateLine

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Deeds(QWidget):
    """Buttons beside one another, in lines where it is narrow."""

    def __init__(self, *buttons: QWidget) -> None:
        super().__init__()
        flow = FlowLayout(self, 8, 8)
        for one in buttons:
            flow.addWidget(one)


class _Line(TextField):
    """A line in which Escape lets go."""

    let_go = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape lets go of the form."""
        if event.key() == Qt.Key.Key_Escape:
            self.let_go.emit()
        else:
            super().keyPressEvent(event)


class _Reason(NoteEdit):
    """Some lines in which Enter finishes and Escape lets go; Shift+Enter begins a new line."""

    finished = Signal()
    let_go = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter finishes."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.let_go.emit()
        else:
            super().keyPressEvent(event)


class IterationForm(Column):
    """A name and a reason, neither of which may be blank."""

    finished = Signal(str, str)  # name and reason
    let_go = Signal()

    def __init__(self, deed: str, direction: Qt.LayoutDirection) -> None:
        super().__init__(spacing=8)
        self.name = _Line(direction=direction)
        self.reason = _Reason("", direction, min_lines=2, max_lines=6)
        self.add(field(tr("Name of the iteration"), self.name))
        self.add(field(tr("Why it is kept"), self.reason))
        self.complaint = self.add(StateLine("warning", "", "warn"))
        self.complaint.hide()
        self.deed = button(deed, primary=True, key="Enter")
        self.cancel = button(tr("Cancel"), quiet=True, key="Esc")
        self.add(Deeds(self.deed, self.cancel))
        self.name.returnPressed.connect(self._finish)
        self.reason.finished.connect(self._finish)
        self.deed.clicked.connect(self._finish)
        for source in (self.name.let_go, self.reason.let_go, self.cancel.clicked):
            source.connect(self.let_go)
        self.name.textChanged.connect(lambda _text: self.complaint.hide())
        self.reason.textChanged.connect(self.complaint.hide)

    def ask(self, name: str = "", reason: str = "") -> None:
        """Begin with these, and take the keyboard."""
        self.name.setText(name)
        self.reason.set_text(reason)
        self.complaint.hide()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _finish(self) -> None:
        name, reason = self.name.text().strip(), self.reason.text().strip()
        if not name:
            self._complain(tr("Type a name."))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not reason:
            self._complain(tr("Say why it is kept."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.finished.emit(name, reason)

    def _complain(self, sentence: str) -> None:
        self.complaint.set_state("warning", sentence, "warn")
        self.complaint.show()
