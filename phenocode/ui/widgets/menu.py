"""Menus whose keys read from left to right, whatever the window's direction is."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem

_TAB = "\t"


class Menu(QMenu):
    """A menu that names keys as they stand on the keyboard: from right to left Qt would turn "Ctrl+[" into "]+Ctrl"."""

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        """Keep the key of an action apart from the direction around it."""
        super().initStyleOption(option, action)
        if self.isRightToLeft() and _TAB in option.text:
            words, _, key = option.text.partition(_TAB)
            option.text = f"{words}{_TAB}\u2066{key}\u2069"
