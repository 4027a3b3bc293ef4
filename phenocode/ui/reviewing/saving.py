"""Saving what a reviewer says as they go, a moment after it was said."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from phenocode.errors import Refusal
from phenocode.i18n import tr
from phenocode.ui.bridge import Bridge

_AFTER_MS = 300
_AGAIN_MS = 5000


class ReviewSaver(QObject):
    """Saves the review 300 ms after a change; what can't be saved is said once and tried again until it can."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._said = ""  # why it could not be saved, as it was said last
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)
        bridge.review_changed.connect(self._await)

    def flush(self) -> bool:
        """Save now what is not saved yet; whether everything is in the file."""
        problem = self._save()
        if problem and problem != self._said:
            self._bridge.refused.emit(problem)
        self._said = problem
        return not problem

    def let_go(self) -> bool:
        """Whether nothing would be lost by closing; otherwise it is said, each time, what can be done."""
        self._said = problem = self._save()
        if problem:
            said = tr(
                "Your review is not saved, so it stays open. {why} The line over the work offers to save a copy "
                "elsewhere, or to give up what is not saved.",
                why=problem,
            )
            self._bridge.refused.emit(said)
        return not problem

    def part(self) -> None:
        """Save; the file stays open for another saver."""
        self.flush()
        self._timer.stop()

    def close(self) -> None:
        """Save, and let go of the file."""
        self.part()
        if self._bridge.review is not None:
            with suppress(Refusal):  # flush has said it
                self._bridge.review.close()

    def _save(self) -> str:
        """Save; why it could not be, to be tried again."""
        self._timer.stop()
        book = self._bridge.review
        if book is None or not book.unsaved:
            return ""
        try:
            book.save()
        except Refusal as refusal:
            self._timer.start(_AGAIN_MS)
            return str(refusal)
        return ""

    def _await(self) -> None:
        book = self._bridge.review
        if book is not None and book.unsaved and book.save_problem is None:
            self._timer.start(_AFTER_MS)
