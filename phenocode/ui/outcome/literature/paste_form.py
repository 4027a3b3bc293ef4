"""The place where a list of references is pasted, and what it is read as before anything is added."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from phenocode.analysis.citations import citation_of
from phenocode.commands.reference_paste import read_references
from phenocode.i18n import tr, trn
from phenocode.study.outcome import Reference
from phenocode.text.author_years import is_persian
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.fields import NoteEdit, field
from phenocode.ui.widgets.labels import label

_MOST_SHOWN = 30


class PasteForm(Column):
    """Nothing is added before the button is pressed."""

    told = Signal(object)  # the references that were read
    closed = Signal()

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__(spacing=10, margins=(14, 12, 14, 14))
        self._direction = direction
        self._mixed = False
        self.text = NoteEdit("", direction, min_lines=6, max_lines=14)
        self.read: list[Reference] = []
        self.preview = Column(spacing=6)
        self.save = button("", primary=True)
        self.cancel = button(tr("Close"), key="Esc", quiet=True)
        self.add(field(tr("Paste a list of references, one on each line."), self.text))
        self.add(self.preview)
        self.add(Row(self.save, self.cancel, spacing=8), align=Qt.AlignmentFlag.AlignLeading)
        self.add_stretch()
        self.text.textChanged.connect(self._read)
        self.save.clicked.connect(lambda: self.told.emit(self.read))
        self.cancel.clicked.connect(self.closed)
        self._read()

    def clear_text(self) -> None:
        """Begin anew."""
        self.text.set_text("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        mixed = bool(self.text.text().strip())  # each line then in the direction of its own script
        if mixed is not self._mixed:
            self._mixed = mixed
            self.text.set_direction(Qt.LayoutDirection.LayoutDirectionAuto if mixed else self._direction)
        self.read = read_references(self.text.text())
        self.save.setText(trn("Add 1 source", "Add {n} sources", len(self.read)))
        self.save.setEnabled(bool(self.read))
        self.preview.clear()
        for one in self.read[:_MOST_SHOWN]:
            words = citation_of(one) if one.authors else one.title
            told = one.title if one.authors else ""
            persian = is_persian(words)
            direction = Qt.LayoutDirection.RightToLeft if persian else Qt.LayoutDirection.LeftToRight
            pair = Column(label(words, bold=True, wrap=True, direction=direction), spacing=0)
            said = told or tr("No authors and year were found; the line is taken as a title.")
            pair.add(label(said, "caption", "ink2", wrap=True, direction=direction if told else None))
            self.preview.add(pair)
