"""What Debrief does off the window's thread, one thing at a time: writing files, reading the whole record."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from phenocode.i18n import tr
from phenocode.ui.bridge import Bridge
from phenocode.ui.group.iterations.writing import ask_path
from phenocode.ui.jobs import Job
from phenocode.ui.widgets.progress import ProgressStrip

_WORK_S, _REST_S = 0.002, 0.003


def resting(cancelled: Callable[[], bool]) -> Callable[[], bool]:
    """``cancelled`` for work that asks it often: it leaves the window its turns, as one thread at a time computes."""
    since = time.perf_counter()

    def asked() -> bool:
        nonlocal since
        if time.perf_counter() - since > _WORK_S:
            time.sleep(_REST_S)
            since = time.perf_counter()
        return cancelled()

    return asked


class Errands(QObject):
    """One piece of work at a time; a refusal goes to the window."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._job: Job | None = None
        self._then: Callable[[Any], None] | None = None
        self.progress = ProgressStrip()
        self.progress.setParent(parent)  # until it has a place of its own
        bridge.closing.connect(self._finish)

    @property
    def running(self) -> bool:
        """Whether something is under way."""
        return self._job is not None

    def run(self, said: str, work: Callable[[], object], then: Callable[[Any], None]) -> None:
        """Do ``work`` in a thread, then ``then`` with its result in the window's; nothing while other work goes on."""
        if self._job is not None:
            self._bridge.said.emit(tr("Something is still being written. Try again in a moment."))
            return
        self._then = then
        self.progress.start(said, cancellable=False)
        job = self._job = Job(lambda _progress, _cancelled: work(), self)
        job.done.connect(self._take)
        job.refused.connect(self._bridge.refused)
        job.ended.connect(self._end)
        job.start()

    def write(
        self,
        asking: QWidget,
        name: str,
        endings: Sequence[str],
        work: Callable[[Path, bool], object],
        then: Callable[[Any], None] | None = None,
    ) -> None:
        """Ask for a file as ``ask_path`` and have ``work`` write it, given whether it may be replaced."""
        asked = ask_path(asking, self._bridge, name, endings)
        if asked is None:
            return
        path, replace = asked

        def written(result: Any) -> None:
            self._bridge.said.emit(tr("{file} is written.", file=path.name))
            if then is not None:
                then(result)

        self.run(tr("Writing {file}", file=path.name), lambda: work(path, replace), written)

    def _finish(self) -> None:
        """Block until the work under way has ended and was told: nothing is left half written."""
        if self._job is not None:
            self._job.wait()
            QCoreApplication.sendPostedEvents(self)

    def _take(self, result: object) -> None:
        if self._then is not None:
            self._then(result)

    def _end(self) -> None:
        self._then = None
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        self.progress.finish()
