"""The fields of a source: a new one that is added at once, or one of the list, each field told when it is left."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from phenocode.i18n import tr
from phenocode.study.outcome import Reference
from phenocode.study.records import Transcript
from phenocode.text.author_years import is_persian
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Choice
from phenocode.ui.widgets.fields import NoteEdit, TextField, field
from phenocode.ui.widgets.labels import label

_NONE = "none"


class ReferenceForm(Column):
    """Authors, year, title, publication, and the document of the study that holds the text."""

    told = Signal()  # what is written is to be kept
    closed = Signal()

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__(spacing=10, margins=(14, 12, 14, 14))
        self.reference: Reference | None = None
        self.heading = label("", "body", "ink", bold=True)
        self.authors = TextField(direction=direction)
        self.year = TextField(direction=direction)
        self.title = NoteEdit("", direction, min_lines=1, max_lines=4)
        self.publication = NoteEdit("", direction, min_lines=1, max_lines=4)
        self.document = Choice()
        self.save = button(tr("Add the source"), primary=True)
        self.cancel = button(tr("Close"), key="Esc", quiet=True)
        self.add(self.heading)
        self.add(
            field(
                tr("Authors"),
                self.authors,
                tr("Family names first, several parted by semicolons. Another spelling may stand in square brackets."),
            )
        )
        self.add(field(tr("Year"), self.year))
        self.add(field(tr("Title"), self.title))
        self.add(field(tr("Journal or publisher"), self.publication))
        self.add(field(tr("Literature document"), self.document, tr("Its marked passages can be linked to findings.")))
        self.add(Row(self.save, self.cancel, spacing=8), align=Qt.AlignmentFlag.AlignLeading)
        self.add_stretch()
        self._direction = direction
        self.save.clicked.connect(self.told)
        self.cancel.clicked.connect(self.closed)
        self.authors.editingFinished.connect(self._left)
        self.year.editingFinished.connect(self._left)
        self.title.committed.connect(lambda _text: self._left())
        self.publication.committed.connect(lambda _text: self._left())
        self.document.chosen.connect(lambda _key: self._left())

    def open(self, reference: Reference | None, documents: Sequence[Transcript], *, authors: str = "") -> None:
        """Show a source of the list, or empty fields for a new one."""
        self.reference = reference
        self.heading.setText(tr("New source") if reference is None else tr("The source"))
        self.save.setVisible(reference is None)
        options = [(_NONE, tr("None"))] + [(one.id, one.name) for one in documents]
        chosen = reference.transcript_id if reference is not None else None
        self.document.set_options(options, chosen or _NONE)
        self.fill(reference)
        if reference is None:
            self.authors.setText(authors)

    def fill(self, reference: Reference | None) -> None:
        """Show what a source says now."""
        self.reference = reference
        direction = self._direction
        if reference is not None:
            persian = is_persian(reference.authors or reference.title)
            direction = Qt.LayoutDirection.RightToLeft if persian else Qt.LayoutDirection.LeftToRight
        for each in (self.authors, self.year, self.title, self.publication):
            each.set_direction(direction)
        if self._direction == Qt.LayoutDirection.RightToLeft:
            for line in (
                self.authors,
                self.year,
            ):  # either script may stand in them: the Persian face has room for both
                line.setFont(theme().interface_font(language="fa"))
        for edit, text in (
            (self.authors, reference.authors if reference is not None else ""),
            (self.year, reference.year if reference is not None else ""),
        ):
            edit.setText(text)
        self.title.set_text(reference.title if reference is not None else "")
        self.publication.set_text(reference.publication if reference is not None else "")

    def texts(self) -> dict[str, str]:
        """What is written."""
        return {
            "authors": self.authors.text().strip(),
            "year": self.year.text().strip(),
            "title": self.title.text().strip(),
            "publication": self.publication.text().strip(),
        }

    def document_id(self) -> str | None:
        """The document that is chosen."""
        chosen = self.document.value()
        return None if chosen == _NONE else chosen or None

    def set_read_only(self) -> None:
        """Show alone."""
        for edit in (self.authors, self.year, self.title, self.publication):
            edit.setReadOnly(True)
        self.document.setEnabled(False)
        self.save.setEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line adds a new source; Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.reference is None:
            self.told.emit()
        else:
            super().keyPressEvent(event)

    def _left(self) -> None:
        """A field of a source of the list was left."""
        if self.reference is not None:
            self.told.emit()
