"""The QGuiApplication that drawing needs for its faces, made where the window has not made one."""

import sys

from PySide6.QtGui import QGuiApplication


def ensure_application() -> QGuiApplication:
    """The application there is, or one without a screen that lasts as long as the process."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    # Without a screen Qt finds no faces on Windows; there its own platform is always at hand.
    platform = [] if sys.platform == "win32" else ["-platform", "offscreen"]
    return QGuiApplication(["phenocode", *platform])
