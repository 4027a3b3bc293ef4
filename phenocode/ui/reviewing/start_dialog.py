"""Asks in whose name a study is reviewed, and where the review is written."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from phenocode.commands.reviewing import default_path
from phenocode.errors import Refusal
from phenocode.exchange.review_documents import REVIEW_ENDING
from phenocode.i18n import tr
from phenocode.ui.file_kinds import file_kind
from phenocode.ui.look.theme import theme
from phenocode.ui.reviewers import review_file
from phenocode.ui.settings import Settings
from phenocode.ui.widgets.boxes import Column, Row, Themed
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.fields import TextField, field, section_label
from phenocode.ui.widgets.labels import ElidedLabel, label
from phenocode.ui.widgets.marks import StateLine
from phenocode.ui.widgets.panels import Notice

_WIDTH = 560


class StartReviewDialog(Themed, QDialog):
    """``begin`` gets the reviewer's name and the file; when it raises Refusal, that is shown and the dialog stays."""

    def __init__(
        self,
        study_path: Path,
        settings: Settings,
        begin: Callable[[str, Path], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._study_path = study_path
        self._settings = settings
        self._do_begin = begin
        self._chosen: Path | None = None  # in place of the one that follows from the name
        self.setWindowTitle(tr("Review a study"))
        self.finished.connect(self.deleteLater)
        self.name = TextField()
        self.name.setText(settings.researcher)
        self.name.textChanged.connect(self._show_file)
        self._problem = StateLine("error", "", "error")
        self._problem.hide()
        said = tr("It stands beside every judgement of yours.")
        # A path reads from left to right whatever letters are in it.
        self.file = label("", bold=True, wrap=True, direction=Qt.LayoutDirection.LeftToRight)
        self.folder = ElidedLabel("", "caption", "ink2", direction=Qt.LayoutDirection.LeftToRight)
        self.state = StateLine("info", "")
        self.choose = button(tr("Another file…"), small=True)
        self.choose.clicked.connect(self._choose_file)
        place = Row(self.state, spacing=8)
        place.add_stretch()
        place.add(self.choose)
        about = label(
            tr("Nothing is written in {file}. What you say is kept in a file of your own, which you send back.",
               file=study_path.name), "body", "ink2", wrap=True,
        )  # fmt: skip
        self.refusal = Notice("error", "")
        self.refusal.hide()
        self.deed = button(tr("Review"), primary=True)
        self.deed.clicked.connect(self._begin)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = Row(spacing=8)
        foot.add_stretch()
        foot.add(cancel)
        foot.add(self.deed)
        file = Column(section_label(tr("Your review")), self.file, self.folder, place, spacing=4)
        content = Column(
            about, Column(field(tr("Your name"), self.name, said), self._problem, spacing=4), file, self.refusal,
            margins=(24, 20, 24, 20), spacing=16,
        )  # fmt: skip
        content.add_stretch()
        content.add(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        self.deed.setDefault(True)
        self._show_file()
        self.init_theme()
        self.name.setFocus()

    def restyle(self) -> None:
        """Keep the width."""
        self.setFixedWidth(theme().px(_WIDTH))
        self._grow()

    @property
    def judge(self) -> str:
        """Who reviews."""
        return " ".join(self.name.text().split())

    @property
    def path(self) -> Path:
        """Where the review is written."""
        return self._chosen or default_path(self._study_path, self.judge or tr("review"))

    def _grow(self) -> None:
        """What is said needs room of its own; what is wrapped asks for its height at the dialog's width."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.heightForWidth(self.width())))

    def _show_file(self) -> None:
        self._problem.hide()
        self.refusal.hide()
        path = self.path
        self.file.setText(path.name)
        self.folder.setText(str(path.parent))
        if path.exists():
            self.state.set_state("check", tr("The review in it is continued."))
        else:
            self.state.set_state("plus", tr("A new file is begun."))
        if self.isVisible():
            self._grow()

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            tr("Your review"),
            str(self.path),
            file_kind(tr("Reviews"), f"*{REVIEW_ENDING}"),
            options=QFileDialog.Option.DontConfirmOverwrite,  # one's earlier review is continued
        )
        if chosen:
            self._chosen = review_file(Path(chosen))
            self._show_file()

    def _begin(self) -> None:
        if not self.judge:
            self._problem.set_state("error", tr("Type your name; your judgements need it."), "error")
            self._problem.show()
            self._grow()
            self.name.setFocus()
            return
        try:
            self._do_begin(self.judge, self.path)
        except Refusal as refusal:
            self.refusal.set_text(str(refusal))
            self.refusal.show()
            self._grow()
            return
        if not self._settings.researcher:
            self._settings.researcher = self.judge
        self.accept()
