"""What a reviewer opens: a shared study, to review it in place, or a package, to sort it."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

from phenocode.exchange.review_documents import REVIEW_ENDING as REVIEW_ENDING  # the window asks for it here
from phenocode.i18n import tr
from phenocode.text.names import name_key
from phenocode.ui.file_kinds import file_kind
from phenocode.ui.settings import Settings

if TYPE_CHECKING:
    from phenocode.commands.reviewing import ReviewBook
    from phenocode.commands.session import Session
    from phenocode.ui.sorting.opening import Opening
    from phenocode.ui.workbench import Workbench


class Owner(Protocol):
    """The window that a study stands in."""

    workbench: "Workbench | None"

    def let_go(self) -> bool:
        """Whether no typed correction would be lost."""

    def show_session(self, session: "Session", review: "ReviewBook | None" = None) -> None:
        """Show an open study in place of the present one."""


class Reviewers:
    """Each deed asks for what it needs and opens its window; what they need is loaded when wanted."""

    def __init__(self, owner: Owner, settings: Settings) -> None:
        self._owner = owner
        self._settings = settings
        self.openings: list[Opening] = []
        """The packages that are being opened or sorted."""

    def review_study(self, path: Path | None = None) -> None:
        """Ask for the shared study, where none is given, and for the reviewer's name; then open it to be reviewed."""
        from phenocode.ui.reviewing.start_dialog import StartReviewDialog  # noqa: PLC0415

        if not self._owner.let_go():
            return
        if path is None:
            chosen, _ = QFileDialog.getOpenFileName(
                self._parent,
                tr("The study to review"),
                str(self._settings.last_folder or ""),
                file_kind(tr("Phenocode studies"), "*.pheno"),
            )
            if not chosen:
                return
            path = Path(chosen)
            self._settings.last_folder = path.parent
        study = path
        StartReviewDialog(
            study, self._settings, lambda judge, file: self._begin(study, judge, file), self._parent
        ).open()

    def open_review_file(self, path: Path) -> None:
        """Open a package on its board; one that is being sorted comes to the front. A review in place is refused."""
        from phenocode.ui.sorting.opening import open_package  # noqa: PLC0415

        self.openings = [opening for opening in self.openings if opening.under_way]
        for opening in self.openings:
            if is_same_file(opening.file, path):
                opening.come_forward()
                return
        self.openings.append(open_package(path, self._settings, self._parent))

    @property
    def at_work(self) -> bool:
        """Whether a package is being opened or sorted."""
        return any(opening.under_way for opening in self.openings)

    def stop(self) -> None:
        """Give up what is being opened; what is being sorted has its own window."""
        for opening in self.openings:
            opening.stop()

    def _begin(self, study: Path, judge: str, file: Path) -> None:
        """Open the study to be reviewed. Raises Refusal, and the present study stays then."""
        from phenocode.commands.reviewing import ReviewBook  # noqa: PLC0415 - loads the store
        from phenocode.commands.session import Session  # noqa: PLC0415

        present = self._owner.workbench.bridge if self._owner.workbench is not None else None
        if (
            present is not None
            and present.review is not None
            and is_same_file(present.review.path, file)
            and is_same_file(present.session.path, study)
            and name_key(present.review.judge) == name_key(judge)
        ):
            return  # it is open here already
        session = Session.open(study, researcher=judge, read_only=True)
        try:
            book = ReviewBook.open(file, session, judge)
        except BaseException:
            session.close()
            raise
        self._owner.show_session(session, book)

    @property
    def _parent(self) -> QWidget:
        assert isinstance(self._owner, QWidget)  # noqa: S101 - it is the window
        return self._owner


def review_file(path: Path) -> Path:
    """The file of a review or an answer that was asked for, with its ending, which may have been left out."""
    return path if path.suffix.casefold() == REVIEW_ENDING else path.with_name(path.name + REVIEW_ENDING)


def is_same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file that is there."""
    try:
        return one.samefile(other)
    except OSError:
        return False
