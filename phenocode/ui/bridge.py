"""Between an open study and the widgets: change sets as a signal, refusals as sentences."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.study.changes import ChangeSet
from phenocode.study.model import Study
from phenocode.ui.live_checks import LiveChecks

if TYPE_CHECKING:
    from phenocode.commands.reviewing import ReviewBook

P = ParamSpec("P")
T = TypeVar("T")


class Bridge(QObject):
    """One open study as the widgets meet it. Widgets read ``study``, run deeds with ``do``, redraw on ``changed``."""

    changed = Signal(ChangeSet)
    refused = Signal(str)  # a deed was refused: the sentence to show
    said = Signal(str)  # a passing word for the status bar
    review_changed = Signal()  # the reviewer's own file was written in
    saved = Signal()  # a deed was saved, or could not be: the status bar asks the session
    closing = Signal()  # the study is about to be let go of: what is under way is finished now

    def __init__(self, session: Session, parent: QObject | None = None, review: "ReviewBook | None" = None) -> None:
        super().__init__(parent)
        self.session = session
        self.review = review
        """The reviewer's own file while the study is reviewed in place; the study itself is read only then."""
        self.checks = LiveChecks(session.study, session.source, self, version_of=session.version_by_id)
        self.changed.connect(self.checks.follow)
        self._stop_listening = [session.listen(self.changed.emit)]
        if review is not None:
            self._stop_listening.append(review.listen(self.review_changed.emit))

    @property
    def study(self) -> Study:
        """The study's records."""
        return self.session.study

    def do(self, deed: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Run a deed on the study; when it is refused, say why and answer None."""
        try:
            result = deed(self.session, *args, **kwargs)
        except Refusal as refusal:
            self.refused.emit(str(refusal))
            return None
        finally:
            self.saved.emit()
        return result

    def part(self) -> None:
        """Let what is under way be finished and stop listening; the study stays open for another bridge."""
        self.closing.emit()
        for stop in self._stop_listening:
            stop()
        self.checks.stop()

    def close(self) -> None:
        """Part from the study and let go of it."""
        self.part()
        self.session.close()
