"""Typing why a finding is left on purpose, where the finding stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from phenocode.ui.group.naming import NameField


class ReasonField(NameField):
    """A field over a finding. Enter accepts, Escape leaves everything as it was.

    Enter without a word is for those who take the reason to decide: they may refuse it.
    """

    settled = Signal()  # nothing is being typed any more

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish with Enter, whatever was typed."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and self._finish is not None and not self.text().strip():
            if self._finish(""):
                self.settle(commit=False)
        else:
            super().keyPressEvent(event)

    def settle(self, *, commit: bool) -> None:
        """Stop typing."""
        typed = self.typing
        super().settle(commit=commit)
        if typed and not self.typing:
            self.settled.emit()
