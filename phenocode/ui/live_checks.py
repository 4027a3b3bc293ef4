"""The checks of an open study, kept up to date while nobody types: in slices that no frame notices."""

from collections.abc import Callable, Generator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from phenocode.analysis.checks import check_in_steps
from phenocode.analysis.findings import Report
from phenocode.errors import Refusal
from phenocode.study.changes import ChangeSet
from phenocode.study.model import Study
from phenocode.study.records import Source

_REST_MS = 250  # after a deed, so that the next key press finds nothing under way
_SLICE_MS = 4


class LiveChecks(QObject):
    """Runs the checks anew after each change; whoever shows them listens to ``found``."""

    found = Signal(Report)

    def __init__(
        self,
        study: Study,
        source_text: Callable[[str], Source] | None = None,
        parent: QObject | None = None,
        *,
        version_of: Callable[[str], Study] | None = None,
    ) -> None:
        super().__init__(parent)
        self._study = study
        self._source_text = source_text
        self._version_of = version_of
        self.report: Report | None = None
        self._steps: Generator[None, None, Report] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._begin)
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._go_on)
        self._rest.start(0)

    def follow(self, change_set: ChangeSet) -> None:
        """The study has changed: what was found so far is worth nothing."""
        self._slices.stop()
        self._steps = None
        self._rest.start(_REST_MS)

    def stop(self) -> None:
        """No more checks, as when the study is closed."""
        self._rest.stop()
        self._slices.stop()
        self._steps = None

    def _begin(self) -> None:
        self._steps = check_in_steps(self._study, source_text=self._source_text, version_of=self._version_of)
        self._slices.start()

    def _go_on(self) -> None:
        if self._steps is None:
            self._slices.stop()
            return
        clock = QElapsedTimer()
        clock.start()
        while clock.elapsed() < _SLICE_MS:
            try:
                next(self._steps)
            except Refusal:  # a damaged text or version: reading it says so; what needs none is found all the same
                self._steps = check_in_steps(self._study)
            except StopIteration as end:
                self._slices.stop()
                self._steps = None
                self.report = end.value
                self.found.emit(end.value)
                return
