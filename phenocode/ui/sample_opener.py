"""Opening the sample study from the welcome page; it is made first, in a thread, when it is not there yet."""

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from phenocode.i18n import tr
from phenocode.ui.frame.messages import show_refusal
from phenocode.ui.frame.status import StatusBar
from phenocode.ui.jobs import Job


class Owner(Protocol):
    """The window in which the sample opens."""

    status: StatusBar

    def researcher(self) -> str:
        """In whose name deeds are done."""

    def open_study(self, path: Path) -> bool:
        """Open a study in place of the present one."""


class SampleOpener:
    """Makes the sample study where it is wanted, and opens it."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner
        self._making: Job | None = None

    def open(self, language: str) -> None:
        """Open the sample study in a language."""
        from phenocode.ui.samples import make_sample_file, sample_path  # noqa: PLC0415 - loads the store

        path = sample_path(language)
        if path.exists():
            self._owner.open_study(path)
            return
        if self._making is not None:
            return
        researcher = self._owner.researcher()
        job = self._making = Job(lambda progress, cancelled: make_sample_file(path, language, researcher), self._parent)
        job.done.connect(self._owner.open_study)
        job.refused.connect(lambda sentence: show_refusal(self._parent, sentence))
        job.ended.connect(self._end)
        self._owner.status.say(tr("Making the sample study…"))
        self._owner.status.progress.start(tr("Making the sample study…"), cancellable=False)
        job.start()

    def stop(self) -> None:
        """Give up a sample that is being made."""
        if self._making is not None:
            self._making.cancel()
            self._making.wait()

    def _end(self) -> None:
        self._owner.status.progress.finish()
        if self._making is not None:
            self._making.deleteLater()
            self._making = None

    @property
    def _parent(self) -> QWidget:
        assert isinstance(self._owner, QWidget)  # noqa: S101 - it is the window
        return self._owner
