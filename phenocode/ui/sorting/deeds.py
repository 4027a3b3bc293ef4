"""The keys of the sorting board, by the physical key under a Latin and a Persian layout."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from phenocode.i18n import number, tr
from phenocode.ui.keys import same_key
from phenocode.ui.sorting.board import KEYED


class Deeds:
    """The actions of a window; those of the board can be done while it is seen."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._of_board: list[QAction] = []
        self.actions: dict[str, QAction] = {}

    def add(
        self,
        name: str,
        text: str,
        keys: Iterable[str | QKeySequence],
        do: Callable[[], object],
        *,
        everywhere: bool = False,
    ) -> QAction:
        """A deed with its keys."""
        action = QAction(text, self._window)
        action.setShortcuts([key if isinstance(key, QKeySequence) else QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked=False: do())
        self._window.addAction(action)
        self.actions[name] = action
        if not everywhere:
            self._of_board.append(action)
        return action

    def add_digits(self, put: Callable[[int], object], tick: Callable[[int], object]) -> None:
        """The digits: alone they lay, with Shift they tick a pile for an item that fits several."""
        for digit in range(1, KEYED + 1):
            keys = same_key(str(digit))
            self.add(
                f"put {digit}",
                tr("Lay into pile {number}", number=number(digit)),
                keys,
                lambda digit=digit: put(digit),  # type: ignore[misc]
            )
            self.add(
                f"tick {digit}",
                tr("Tick pile {number}", number=number(digit)),
                [f"Shift+{key.toString()}" for key in keys],
                lambda digit=digit: tick(digit),  # type: ignore[misc]
            )

    def set_board_shown(self, shown: bool) -> None:
        """Whether the board is seen."""
        for action in self._of_board:
            action.setEnabled(shown)
