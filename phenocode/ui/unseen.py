"""What is needed where a window is made that nobody sees: a quiet screen, and time for what rests before it paints."""

import sys

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication


def hush_screen() -> None:
    """Keep what the screen that is not there says of itself out of the program's words; everything else is said."""

    def say(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if not message.startswith("This plugin does not support"):
            print(message, file=sys.stderr)

    qInstallMessageHandler(say)


def settle(milliseconds: int) -> None:
    """Let the window do what it has to do for so long."""
    deadline = QDeadlineTimer(milliseconds)
    while not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
