"""What takes longer than a moment to preview: its whole is made in a worker, while its beginning is shown."""

from PySide6.QtCore import QObject, Signal

from phenocode.ui.jobs import Job
from phenocode.ui.report.output import Made


class Filling(QObject):
    """Makes one whole at a time; what was wanted last is told, in place of all that was wanted before it."""

    filled = Signal(object, object)  # the beginning that is shown, and the whole of it
    refused = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: Made | None = None
        self.job: Job | None = None

    def want(self, begun: Made | None) -> None:
        """Have the whole of ``begun`` made, where it is only a beginning; what was wanted before is not, any more."""
        self._wanted = begun
        later = begun.later if begun is not None else None
        if later is None or self.job is not None:
            return
        job = self.job = Job(lambda _progress, _cancelled: later(), self)
        job.done.connect(lambda whole: self._tell(begun, whole))
        job.refused.connect(self.refused)
        job.ended.connect(lambda: self._end(begun))
        job.start()

    def wait(self) -> None:
        """Until nothing is being made."""
        if self.job is not None:
            self.job.wait()

    def _tell(self, begun: Made | None, whole: Made) -> None:
        if self._wanted is begun:
            self.filled.emit(begun, whole)

    def _end(self, begun: Made | None) -> None:
        if self.job is not None:
            self.job.deleteLater()
            self.job = None
        if self._wanted is not begun:
            self.want(self._wanted)
