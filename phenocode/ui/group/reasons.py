"""Typing why a finding is left on purpose, where the finding stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from phenocode.ui.group.naming import NameField


class ReasonField(NameField):
    """A field over a finding. Enter accepts, Escape leaves everything as it was.

    Enter without a word is for those who take the reason to decide: they may refuse it. Going elsewhere decides
    nothing: what was typed by then is told, to be offered again.
    """

    settled = Signal()  # nothing is being typed any more
    left = Signal(str)  # words that were not entered

    def __init__(self, direction: Qt.LayoutDirection, language: str, view: QWidget) -> None:
        super().__init__(direction, language, view)
        self._entered = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish with Enter, whatever was typed."""
        self._entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self._entered and self._finish is not None and not self.text().strip():
            if self._finish(""):
                self.settle(commit=False)
        else:
            super().keyPressEvent(event)
        self._entered = False

    def settle(self, *, commit: bool) -> None:
        """Stop typing."""
        typed = self.typing
        if typed and commit and not self._entered:
            commit = False
            self.left.emit(self.text().strip())
        super().settle(commit=commit)
        if typed and not self.typing:
            self.settled.emit()
