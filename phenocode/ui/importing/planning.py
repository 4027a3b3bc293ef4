"""What windows have in common that read a foreign file and plan what it would do, anew after every choice."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from phenocode.i18n import tr
from phenocode.ui.bridge import Bridge
from phenocode.ui.jobs import Job, Work
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.progress import ProgressStrip

REST_MS = 200  # between a choice and the next plan


class PlanningWindow(Themed, QDialog):
    """Reads and plans in a worker, one thing at a time; whoever closes it stops that. ``_rest`` asks for a new plan."""

    _import: QPushButton

    def __init__(self, bridge: Bridge, path: Path, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._path = path
        self._job: Job | None = None
        self._planned_again = False
        self.setWindowTitle(title)
        self.finished.connect(self.deleteLater)
        self.progress = ProgressStrip()
        self.progress.cancelled.connect(self.reject)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._make_plan)

    def done(self, result: int) -> None:
        """Stop reading, and close."""
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
        super().done(result)

    def _plan_now(self) -> None:
        """Start a plan of what was read and chosen."""
        raise NotImplementedError

    def _refuse(self, sentence: str) -> None:
        """Say why the file can't come in."""
        raise NotImplementedError

    def _run(self, work: Work, take: Callable[[Any], None]) -> None:
        job = self._job = Job(work, self)
        job.progressed.connect(lambda done, total, _file: self.progress.advance(done, total))
        job.done.connect(take)
        job.refused.connect(self._refuse)
        job.ended.connect(self._end)
        self._import.setEnabled(False)
        self.progress.start(tr("Reading {file}", file=self._path.name))
        job.start()

    def _make_plan(self) -> None:
        """Plan, or once more when what runs has ended."""
        if self._job is not None:
            self._planned_again = True
        else:
            self._plan_now()

    def _end(self) -> None:
        self.progress.finish()
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        if self._planned_again:
            self._planned_again = False
            self._make_plan()
