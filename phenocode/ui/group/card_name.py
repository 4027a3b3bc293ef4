"""A card's name as a field that keeps what it was until it is left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.fields import TextField


class CardName(TextField):
    """A card's name; leaving it or Enter finishes, Escape brings the old one back."""

    finished = Signal(str)

    def __init__(self, direction: Qt.LayoutDirection, language: str) -> None:
        self._language = language
        self._settled = ""
        super().__init__(direction=direction)
        self.editingFinished.connect(self.finish)

    def restyle(self) -> None:
        """A name stands out."""
        super().restyle()
        self.setFont(theme().interface_font(bold=True, language=self._language))

    def show_name(self, name: str) -> None:
        """Show a name without telling."""
        self._settled = name
        if self.text() != name:
            self.setText(name)
            self.setCursorPosition(0)
        self.setModified(False)

    def finish(self) -> None:
        """Tell the name, if it has changed."""
        if self.isModified() and self.text() != self._settled:
            self.setModified(False)
            self.finished.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape brings the old name back."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setText(self._settled)
            self.setModified(False)
        else:
            super().keyPressEvent(event)
