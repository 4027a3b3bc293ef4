"""Whose words a speaker label announces: the map of the labels that the chosen files use."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from phenocode.i18n import tr, trn
from phenocode.study.records import Role
from phenocode.text.turns import label_key
from phenocode.ui.importing.entries import SpeakerLabel
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, scrolled
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Segmented
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.labels import ElidedLabel, label

_COUNTED_FROM = 340


class SpeakerMap(QWidget):
    """One row for each label; a label that the program does not know can be named."""

    decided = Signal(str, object)  # the folded label and its Role
    label_named = Signal(str)

    def __init__(self, right_to_left: bool) -> None:
        super().__init__()
        self._direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        self._shown: list[SpeakerLabel] = []
        self._rows = Column(spacing=6)
        self._counts: list[QWidget] = []
        self._none = label("", "caption", "ink3", wrap=True)
        self._detail = label(tr("once for the whole study"), "caption", "ink3")
        head = Row(label(tr("Speakers"), bold=True), self._detail)
        head.add_stretch()
        self._field = TextField(tr("Another label, as it stands in the file"), direction=self._direction)
        self._field.returnPressed.connect(self._name_label)
        add = button(tr("Add"), small=True)
        add.clicked.connect(self._name_label)
        more = Row(spacing=8)
        more.add(self._field, 1)
        more.add(add)
        inside = Column(self._rows, self._none, spacing=8)
        inside.add_stretch()
        content = Column(head, margins=(14, 10, 14, 12), spacing=8)
        content.add(scrolled(inside, "panel"), 1)
        content.add(more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)

    def show_labels(self, labels: list[SpeakerLabel], *, literature: bool = False) -> None:
        """Show the labels of the chosen files; ``literature`` when nobody is interviewed in any of them."""
        self._none.setText(
            tr("Nobody is interviewed in literature; what is marked in it is a passage.")
            if literature
            else tr("These files name no speakers; all of their words count as the participant's.")
        )
        if labels == self._shown:
            return
        self._shown = labels
        self._rows.clear()
        self._counts.clear()
        for one in labels:
            self._rows.add(self._row(one))
        self._none.setVisible(not labels)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow map leaves the counts out, so that the labels can be read."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for count in self._counts:
            count.setVisible(self.width() >= theme().px(_COUNTED_FROM))

    def _row(self, one: SpeakerLabel) -> Row:
        roles = Segmented(
            [(Role.PARTICIPANT.value, tr("Participant")), (Role.INTERVIEWER.value, tr("Interviewer"))],
            one.role.value,
            tr("Role of {label}", label=one.label),
        )
        roles.chosen.connect(lambda role: self.decided.emit(one.key, Role(role)))
        row = Row(spacing=8)
        count = label(trn("{n} turn", "{n} turns", one.turns), "caption", "ink3")
        self._counts.append(count)
        words = Row(ElidedLabel(one.label, direction=self._direction), count, spacing=8)
        words.add_stretch()
        row.add(words, 1)
        row.add(roles)
        return row

    def _name_label(self) -> None:
        words = self._field.text().strip().rstrip(":：").strip()
        if label_key(words):
            self._field.clear()
            self.label_named.emit(words)
