"""What the windows of longer corrections share: a head, a notice, the work in a thread, a foot with its deeds."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QVBoxLayout, QWidget

from phenocode.commands.session import Session
from phenocode.ui.bridge import Bridge
from phenocode.ui.jobs import Job, Progress, Work
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, Themed
from phenocode.ui.widgets.panels import Divider, Notice, PanelHeader
from phenocode.ui.widgets.progress import ProgressStrip

T = TypeVar("T")
_WIDTH, _HEIGHT = 980, 680
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Stopped(Exception):  # noqa: N818 - nothing went wrong
    """The work was cancelled."""


class TaskWindow(Themed, QDialog):
    """A window for one deed that is prepared beside the study and then done in one step."""

    def __init__(self, bridge: Bridge, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self._job: Job | None = None
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.header = PanelHeader(title, lead=True)
        self.notice = Notice("warn", "")
        self._notice_place = Column(self.notice, margins=(14, 10, 14, 4))
        self._notice_place.hide()
        self.pages = QStackedWidget()
        self.progress = ProgressStrip()
        self.progress.cancelled.connect(self.stop)
        self.foot = Row(self.progress, margins=(14, 10, 14, 10))
        self.foot.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._notice_place)
        column.addWidget(self.pages, 1)
        column.addWidget(Divider())
        column.addWidget(self.foot)

    def restyle(self) -> None:
        """Ask for enough room."""
        present, room = theme(), self.screen().availableGeometry()
        self.resize(min(present.px(_WIDTH), room.width() - 32), min(present.px(_HEIGHT), room.height() - 64))

    @property
    def busy(self) -> bool:
        """Whether work goes on."""
        return self._job is not None

    def say(self, sentence: str) -> None:
        """Show a sentence over the page; an empty one takes it away."""
        self.notice.set_text(sentence)
        self._notice_place.setVisible(bool(sentence))

    def work(self, words: str, work: Work, take: Callable[..., None], *, cancellable: bool = True) -> None:
        """Do ``work`` in a thread and hand its result to ``take``; a refusal is said in the window."""
        if self._job is not None:
            return
        self.say("")
        job = self._job = Job(work, self)
        job.progressed.connect(lambda done, total, _what: self.progress.advance(done, total))
        job.done.connect(take)
        job.refused.connect(self.say)
        job.ended.connect(self._end)
        self.progress.start(words, cancellable)
        self.show_state()
        job.start()

    def show_busy(self, words: str) -> None:
        """Say what is being done where it has to be done here, as the study's own thread alone may write."""
        self.progress.start(words, cancellable=False)
        self.progress.show()
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def show_idle(self) -> None:
        """It is done."""
        QApplication.restoreOverrideCursor()
        self.progress.finish()

    def stop(self) -> None:
        """Cancel what goes on."""
        if self._job is not None:
            self._job.cancel()

    def show_state(self) -> None:
        """Show what can be done now."""

    def done(self, result: int) -> None:
        """Stop the work, and close."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter never presses a button that the keyboard is not on."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)

    def _end(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        self.progress.finish()
        self.show_state()


def beside(bridge: Bridge, ask: Callable[[Session, Callable[[int, int], None]], T]) -> Work:
    """Work that asks the study in a thread: there it is opened a second time, for reading only."""
    path, researcher = bridge.session.path, bridge.session.researcher

    def work(progress: Progress, cancelled: Callable[[], bool]) -> T:
        def tell(done: int, total: int) -> None:
            if cancelled():
                raise Stopped
            progress(done, total, "")

        session = Session.open(path, researcher=researcher, read_only=True)
        try:
            return ask(session, tell)
        finally:
            session.close()

    return work
