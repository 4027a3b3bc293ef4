"""Work that takes longer than a frame, off the window's thread, with progress and cancel."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from phenocode.errors import Refusal

Progress = Callable[[int, int, str], None]  # done, of how many, what is being worked on
Work = Callable[[Progress, Callable[[], bool]], Any]


class Job(QObject):
    """One piece of work in a thread of its own. ``work`` gets a progress callback and a "cancelled?" question."""

    progressed = Signal(int, int, str)
    done = Signal(object)
    refused = Signal(str)
    ended = Signal()
    _failed = Signal(object)  # an exception of ours, raised again where the window's own are

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = False
        self._thread = _Thread(self._run, self)
        self._thread.finished.connect(self.ended)
        self._failed.connect(_raise)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop; ``ended`` follows, ``done`` does not."""
        self._cancelled = True

    def wait(self) -> None:
        """Block until the thread has ended, as at closing."""
        self._thread.wait()

    @property
    def running(self) -> bool:
        """Whether the work goes on."""
        return self._thread.isRunning()

    def _run(self) -> None:
        try:
            result = self._work(self.progressed.emit, lambda: self._cancelled)
        except Refusal as refusal:
            self.refused.emit(str(refusal))
        except Exception as error:
            if not self._cancelled:
                self._failed.emit(error)
        else:
            if not self._cancelled:
                self.done.emit(result)


def _raise(error: Exception) -> None:
    raise error


class _Thread(QThread):
    def __init__(self, target: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._target = target

    def run(self) -> None:
        self._target()
