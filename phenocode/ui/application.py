"""The window's application, which hears of files that the desktop hands to the running program."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Qt's application; on macOS a study that is double-clicked comes as an event, not on the command line."""

    handed = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Tell of a file once the event is over, because a dialog must not run inside of one."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.handed.emit(event.file())
            return True
        return super().event(event)
