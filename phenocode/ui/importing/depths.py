"""What the codes of each depth of a foreign tree become, to be looked at and chosen."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from phenocode.commands.refi_import import DEPTH_WORDS
from phenocode.commands.refi_layers import TreeRow
from phenocode.i18n import tr, trn
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, Themed, scrolled
from phenocode.ui.widgets.choices import CheckBox, Choice
from phenocode.ui.widgets.labels import ElidedLabel, label

_SAMPLES = 3
_LONGEST = 120  # letters of a sample; no row is wider
_MEANING = 158


class DepthChoices(Themed, QWidget):
    """One row a depth: how many codes it has, some of them, and what they become.

    A file of our own says that itself; then the rows only show it, unless the researcher wants it otherwise.
    """

    changed = Signal(object)  # depth -> rank, or None for what the file marks

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__()
        self._direction = direction
        self._choices: dict[int, Choice] = {}
        self.marked = CheckBox(tr("As the file marks it"), checked=True)
        self.marked.toggled.connect(self._free)
        self.marked.hide()
        self._rows = Column(spacing=10)
        inside = Column(self.marked, self._rows, spacing=10, ground="sheet")
        inside.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(inside, "sheet"))
        self.init_theme()

    def restyle(self) -> None:
        """Keep the choices under each other."""
        for choice in self._choices.values():
            choice.setFixedWidth(theme().px(_MEANING))

    def show_tree(self, rows: Sequence[TreeRow], depths: Mapping[int, str], *, marked: bool) -> None:
        """Show the depths of a tree as they are taken at first."""
        self._rows.clear()
        self._choices = {}
        self.marked.setVisible(marked)
        names: dict[int, list[str]] = {}
        for row in rows:
            names.setdefault(row.depth, []).append(" ".join(row.code.name.split()))
        if not names:
            self._rows.add(label(tr("The file has no codes."), "body", "ink2", wrap=True))
        for depth in sorted(names):
            self._rows.add(self._row(depth, names[depth], depths[depth], marked))
        self.restyle()

    def depths(self) -> dict[int, str] | None:
        """What is chosen; None for what the file marks."""
        if self.marked.isVisibleTo(self) and self.marked.isChecked():
            return None
        return {depth: choice.value() for depth, choice in self._choices.items()}

    def _row(self, depth: int, names: Sequence[str], rank: str, marked: bool) -> Row:
        choice = Choice([(key, tr(word)) for key, word in DEPTH_WORDS.items()], rank)
        choice.setAccessibleName(tr("What the codes of depth {n} become", n=depth))
        choice.setEnabled(not marked or not self.marked.isChecked())
        choice.chosen.connect(lambda _rank: self.changed.emit(self.depths()))
        self._choices[depth] = choice
        shown = tr(", ").join(name[:_LONGEST] for name in names[:_SAMPLES])
        head = tr("Depth {depth}: {codes}", depth=depth, codes=trn("1 code", "{n} codes", len(names)))
        words = Column(
            label(head, bold=True),
            ElidedLabel(shown if len(names) <= _SAMPLES else f"{shown}…", "caption", "ink3", direction=self._direction),
            spacing=0,
        )
        row = Row(spacing=12)
        row.add(words, 1)
        row.add(choice)
        return row

    def _free(self, marked: bool) -> None:
        for choice in self._choices.values():
            choice.setEnabled(not marked)
        self.changed.emit(self.depths())
