"""From a package's file to the window that sorts it: read in a thread, the judge asked, the board shown."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from phenocode.commands.sorting import SortingBook
from phenocode.errors import Refusal
from phenocode.exchange.review_documents import PlaceReview
from phenocode.exchange.review_files import read_review_file
from phenocode.i18n import tr
from phenocode.text.names import name_key
from phenocode.ui.frame.messages import show_refusal
from phenocode.ui.jobs import Job
from phenocode.ui.settings import Settings
from phenocode.ui.sorting.judge import JudgeDialog, ask_for_copy, ask_judge
from phenocode.ui.sorting.window import SortingWindow


class Opening(QObject):
    """One package on its way to its window.

    ``opened`` brings the shown window and ``refused`` the sentence why there is none; ``ended`` comes after either, and
    when the judge did not want to.
    """

    opened = Signal(object)
    refused = Signal(str)
    ended = Signal()

    def __init__(self, path: Path, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._settings = settings
        self._over = parent
        self._job: Job | None = None
        self.dialog: JudgeDialog | None = None
        self._ended = False
        self.ended.connect(self._end)
        self.window: SortingWindow | None = None  # has no parent: a closed main window must not take it along

    def start(self) -> None:
        """Read the package."""
        path = self._path
        self._run(lambda: _read(path), self._take)

    @property
    def under_way(self) -> bool:
        """Whether it is being opened or sorted."""
        return not self._ended or self.window is not None

    @property
    def file(self) -> Path:
        """The file that is sorted, or about to be."""
        return self.window.book.path if self.window is not None else self._path

    def come_forward(self) -> None:
        """Show the window over others, where there is one."""
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.raise_()
            self.window.activateWindow()

    def stop(self) -> None:
        """Give up reading it."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def _take(self, book: SortingBook) -> None:
        if not (book.parcel.items and book.parcel.choices):
            self._refuse(tr("{file} holds nothing to be sorted. Ask for it again.", file=self._path.name))
            return
        if book.judge and name_key(book.judge) == name_key(self._settings.researcher):
            self._show(book)
            return
        self.dialog = ask_judge(book, self._settings, self._over)
        self.dialog.decided.connect(lambda name, place: self._decide(book, name, place))
        self.dialog.rejected.connect(self.ended)

    def _decide(self, book: SortingBook, name: str, place: Path | None) -> None:
        path = self._path
        if place is None and name and not _can_write(path):
            place = ask_for_copy(path, name, self._over)
            if place is None:
                self.ended.emit()
                return
        if place is not None:
            self._run(lambda: SortingBook.open(path, name, out=place), self._show)
            return
        if name:
            book.sign_as(name)
        self._show(book)

    def _show(self, book: SortingBook) -> None:
        self.window = SortingWindow(book, self._settings)
        self.window.closed.connect(self._forget)
        self.window.show()
        self.opened.emit(self.window)
        self.ended.emit()

    def _forget(self) -> None:
        self.window = None

    def _end(self) -> None:
        self._ended = True

    def _refuse(self, sentence: str) -> None:
        self.refused.emit(sentence)
        self.ended.emit()

    def _run(self, work: Callable[[], SortingBook], then: Callable[[SortingBook], None]) -> None:
        job = self._job = Job(lambda _progress, _cancelled: work(), self)
        job.done.connect(then)
        job.refused.connect(self._refuse)
        job.ended.connect(self._end_job)
        job.start()

    def _end_job(self) -> None:
        if self._job is not None and not self._job.running:
            self._job.deleteLater()
            self._job = None


def open_package(path: Path, settings: Settings, parent: QWidget) -> Opening:
    """Open a package to be sorted, asking who sorts over ``parent``; a refusal is said in a dialog there."""
    opening = Opening(path, settings, parent)
    opening.refused.connect(lambda sentence: show_refusal(parent, sentence))
    opening.start()
    return opening


def _read(path: Path) -> SortingBook:
    try:
        return SortingBook.open(path)
    except Refusal:
        if isinstance(read_review_file(path), PlaceReview):
            raise Refusal(
                "{file} is a review in place, nothing to be sorted. Whoever wrote it goes on with it by File, Review a "
                "study. Whoever got it opens the study and reads it by Debrief, Read an answer.",
                file=path.name,
            ) from None
        raise


def _can_write(path: Path) -> bool:
    """Whether answers can be saved in the package itself: its folder takes the new state before it becomes the file."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
