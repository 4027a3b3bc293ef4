"""Who sorts: the name is asked, one's own answer is gone on with, and another's is never touched."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from phenocode.commands.sorting import SortingBook
from phenocode.exchange.review_documents import REVIEW_ENDING
from phenocode.i18n import tr
from phenocode.study.records import Layer
from phenocode.ui.file_kinds import file_kind
from phenocode.ui.look.theme import theme
from phenocode.ui.reviewers import review_file
from phenocode.ui.settings import Settings
from phenocode.ui.sorting import words
from phenocode.ui.welcome.new_study import suggest_name
from phenocode.ui.widgets.boxes import Column, Themed
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.fields import TextField, field
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.marks import StateLine
from phenocode.ui.widgets.panels import Notice

_WIDTH = 520


class JudgeDialog(Themed, QDialog):
    """Asks in whose name a package is sorted.

    In a package that holds an answer already the judge goes on with it, or begins a copy under another name in another
    file: the judges of a package are independent of each other.
    """

    decided = Signal(str, object)  # the name, empty to go on with the answer that is there; a Path for a copy, or None

    def __init__(self, book: SortingBook, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._settings = settings
        self._anew = False
        self.setWindowTitle(tr("Who sorts?"))
        self.finished.connect(self.deleteLater)
        self.name = TextField()
        self.name.setText("" if book.judge else settings.researcher)
        self._name_row = Column(
            field(tr("Your name"), self.name, tr("It goes back to the analyst with your answers.")), spacing=4
        )
        self._problem = StateLine("error", "", "error")
        self._problem.hide()
        self._name_row.add(self._problem)
        self.held = Notice("info", _say_held(book)) if book.judge else None
        self.deed = button("", primary=True)
        self.deed.clicked.connect(self.try_deed)
        self.anew = button(tr("Sort it under another name…"))
        self.anew.clicked.connect(self.begin_anew)
        self.stop = button(tr("Cancel"))
        self.stop.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body())
        self._show()
        self.deed.setDefault(True)
        self.init_theme()

    def restyle(self) -> None:
        """Keep the width."""
        self.setFixedWidth(theme().px(_WIDTH))

    def begin_anew(self) -> None:
        """Ask the name for an answer apart from the one that is there."""
        self._anew = True
        self._show()

    def try_deed(self) -> None:
        """Go on, or begin under the name that was typed."""
        name = " ".join(self.name.text().split())
        if self._book.judge and not self._anew:
            self._decide("", None)
        elif not name:
            self._problem.set_state("error", tr("Type your name."), "error")
            self._problem.show()
            self.name.setFocus()
        elif self._anew:
            place = self._ask_where(name)
            if place is not None:
                self._decide(name, place)
        else:
            self._decide(name, None)

    def _decide(self, name: str, place: Path | None) -> None:
        if name and not self._settings.researcher:
            self._settings.researcher = name
        self.decided.emit(name, place)
        self.accept()

    def _show(self) -> None:
        asks = self._anew or not self._book.judge
        self._name_row.setVisible(asks)
        self.anew.setVisible(not asks)
        if self._anew:
            self.deed.setText(tr("Choose a file for it…"))
        elif asks:
            self.deed.setText(tr("Begin"))
        else:
            self.deed.setText(tr("Go on as {name}", name=self._book.judge))
        (self.name if asks else self.deed).setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_where(self, name: str) -> Path | None:
        return ask_for_copy(self._book.path, name, self)

    def _body(self) -> Column:
        parcel = self._book.parcel
        direction = words.direction_of(parcel.language)
        phenomenon = label(parcel.phenomenon, "lead", bold=True, wrap=True, direction=direction)
        many = words.items(parcel.unit, len(parcel.items))
        body = Column(phenomenon, label(tr("A package to be sorted: {items}", items=many), tone="ink2"), spacing=4)
        deeds = QWidget()
        flow = FlowLayout(deeds, 8, 8)
        for deed in (self.deed, self.anew, self.stop):
            flow.addWidget(deed)
        page = Column(body, margins=(24, 20, 24, 20), spacing=16)
        if self.held is not None:
            page.add(self.held)
        page.add(self._name_row)
        page.add(deeds)
        return page


def ask_judge(book: SortingBook, settings: Settings, parent: QWidget | None) -> JudgeDialog:
    """Ask in whose name the opened package is sorted; ``decided`` tells."""
    dialog = JudgeDialog(book, settings, parent)
    dialog.open()
    return dialog


def ask_for_copy(path: Path, name: str, parent: QWidget | None) -> Path | None:
    """Ask for the file of an answer that does not go into the package at ``path`` itself."""
    suggested = suggest_name(f"{path.stem} {name}").removesuffix(".pheno") + REVIEW_ENDING
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        tr("Where shall your answers be saved?"),
        str(path.parent / suggested),
        file_kind(tr("Packages"), f"*{REVIEW_ENDING}"),
        options=QFileDialog.Option.DontConfirmOverwrite,  # nothing is ever written over
    )
    return review_file(Path(chosen)) if chosen else None


def _say_held(book: SortingBook) -> str:
    done, total = book.progress(next(layer for layer in Layer if book.parcel.choices_of(layer)))
    return tr(
        "It holds the answers of {judge}, as far as they have come: {done} of {total}.",
        judge=book.judge,
        done=done,
        total=total,
    )
