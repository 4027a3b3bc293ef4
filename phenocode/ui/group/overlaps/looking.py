"""Looking for overlaps in a worker: begun when somebody sees the panel, begun anew after changes, ended at any time."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from phenocode.analysis.overlaps import OverlapSearch
from phenocode.study.changes import ChangeSet
from phenocode.study.records import Coding, InitialCode, Statement, Transcript
from phenocode.ui.bridge import Bridge
from phenocode.ui.group.overlaps.pairs import FoundPairs
from phenocode.ui.jobs import Job, Progress, Work

_REST_MS = 500  # after a deed; whoever decides one pair after the other is not followed by a search each time
_STRETCH_S = 0.002  # of work without a rest: painting a window takes its turn many times


class Looking(QObject):
    """One search at a time, over the study as it is when the search begins."""

    found = Signal(object)  # FoundPairs
    progressed = Signal(int, int)
    state_changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._study = bridge.study
        self._job: Job | None = None
        self._again = self._begun = False
        self.stale = True
        """Whether the study has changed since the last search began."""
        self.given_up = False
        """Whether somebody has ended the last search; then the next one begins when it is asked for."""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._begin)
        bridge.changed.connect(self._follow)

    @property
    def running(self) -> bool:
        """Whether a search goes on."""
        return self._job is not None

    def want(self) -> None:
        """Somebody sees the panel: look as soon as the hands rest, if there is anything new to find."""
        if not self.stale or self.given_up:
            return
        if self._job is not None:
            self._again = True
        else:
            self._rest.start(_REST_MS if self._begun else 0)

    def look_again(self) -> None:
        """Look now."""
        self.given_up = False
        self.stale = True
        if self._job is None:
            self._rest.start(0)

    def cancel(self) -> None:
        """End the search; what was found before stays."""
        if self._job is not None:
            self.given_up = self.stale = True
            self._again = False
            self._job.cancel()

    def stop(self) -> None:
        """End everything, as when the study is closed."""
        self._rest.stop()
        self._again = False
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def _follow(self, change_set: ChangeSet) -> None:
        if not change_set.touches(InitialCode, Coding, Statement, Transcript):
            return
        self.stale = True
        if self._job is not None:
            self._job.cancel()  # whoever sees the panel wants another; nobody else does

    def _begin(self) -> None:
        self._begun = True
        self.stale = self._again = False
        job = self._job = Job(_work(OverlapSearch(self._study)), self)
        job.progressed.connect(lambda done, total, _what: self.progressed.emit(done, total))
        job.done.connect(self.found)
        job.ended.connect(self._end)
        self.state_changed.emit()
        job.start()

    def _end(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        if self._again:
            self._again = False
            self._rest.start(_REST_MS)
        self.state_changed.emit()


def _work(search: OverlapSearch) -> Work:
    def work(progress: Progress, cancelled: Callable[[], bool]) -> FoundPairs:
        rested = time.perf_counter()

        def asked() -> bool:
            nonlocal rested
            if time.perf_counter() - rested > _STRETCH_S:
                time.sleep(0)  # the window's thread goes first
                rested = time.perf_counter()
            return cancelled()

        return FoundPairs(search.run(progress, asked))

    return work
