"""A field for a small number."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from phenocode.i18n import number
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.fields import TextField

_WIDTH = 56


class CountField(TextField):
    """A number from ``least`` to ``most``: shown in the interface's digits, typed in any; arrows count."""

    value_changed = Signal(int)

    def __init__(self, value: int, most: int, name: str, least: int = 1) -> None:
        super().__init__()
        self._value = value
        self._least, self._most = least, most
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(name)
        self.setText(number(self._value))
        self.textEdited.connect(self._take)
        self.editingFinished.connect(lambda: self.set_value(self._value))

    def value(self) -> int:
        """The number."""
        return self._value

    def set_value(self, value: int) -> None:
        """Show another number, and tell when it is another."""
        value = max(self._least, min(value, self._most))
        self.setText(number(value))
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)

    def restyle(self) -> None:
        """Keep the width."""
        super().restyle()
        self.setFixedWidth(theme().px(_WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys count up and down."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.set_value(self._value + step)

    def _take(self, typed: str) -> None:
        typed = typed.strip()
        if typed.isdecimal() and self._least <= int(typed) <= self._most and int(typed) != self._value:
            self._value = int(typed)
            self.value_changed.emit(self._value)
