"""Saving shortly after each answer, and again and again while the file can't be written."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from phenocode.commands.sorting import SortingBook
from phenocode.errors import Refusal
from phenocode.exchange.review_files import write_parcel

_SOON_MS = 300
_AGAIN_MS = 4000


class Saving(QObject):
    """Writes the book off the path of the key; answers that follow fast are saved together.

    What could not be saved stays in the book, and is tried again until it can be.
    """

    changed = Signal()
    moved = Signal()  # ``book`` is another one now

    def __init__(self, book: SortingBook, parent: QObject) -> None:
        super().__init__(parent)
        self.book = book
        self.problem = ""
        self.pending = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.save)

    def soon(self) -> None:
        """Save in a moment; while the file can't be written, at the next try."""
        if not self.pending:
            self.pending = True
            self.changed.emit()
        if not self._timer.isActive():
            self._timer.start(_SOON_MS)

    def save(self) -> bool:
        """Save now what is not saved; whether nothing is unsaved any more."""
        self._timer.stop()
        if not self.pending:
            return True
        try:
            self.book.save()
        except Refusal as refusal:
            self.problem = str(refusal)
            self._timer.start(_AGAIN_MS)
        else:
            self.problem = ""
            self.pending = False
        self.changed.emit()
        return not self.pending

    def save_elsewhere(self, path: Path) -> bool:
        """Go on in another file, which holds the same answer; whether that went."""
        try:
            write_parcel(self.book.parcel, self.book.answer, path)
            self.book = SortingBook.open(path)
        except Refusal as refusal:
            self.problem = str(refusal)
        else:
            self._timer.stop()
            self.problem = ""
            self.pending = False
            self.moved.emit()
        self.changed.emit()
        return not self.pending

    def stop(self) -> None:
        """Try no more, as at closing."""
        self._timer.stop()
