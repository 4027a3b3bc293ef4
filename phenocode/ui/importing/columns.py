"""The columns of a sheet with what each of them holds, to be looked at and put right."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from phenocode.exchange.documents import Table
from phenocode.i18n import tr
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, Themed, scrolled
from phenocode.ui.widgets.choices import Choice
from phenocode.ui.widgets.labels import ElidedLabel

_SAMPLES = 2
_LONGEST = 120  # letters of a sample; no row is wider
_MEANING = 170
UNUSED = ""


class ColumnMap(Themed, QWidget):
    """One row for each column: its heading, what stands in it first, and what it means. A meaning is given once."""

    changed = Signal(dict)  # meaning -> 0-based column

    def __init__(self, meanings: Sequence[tuple[str, str]], direction: Qt.LayoutDirection) -> None:
        super().__init__()
        self._meanings = [(UNUSED, tr("not used")), *meanings]
        self._direction = direction
        self._choices: list[Choice] = []
        self._rows = Column(spacing=4)
        inside = Column(self._rows, ground="sheet")
        inside.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(inside, "sheet"))
        self.init_theme()

    def restyle(self) -> None:
        """Keep the choices under each other."""
        for choice in self._choices:
            choice.setFixedWidth(theme().px(_MEANING))

    def show_table(self, table: Table, meanings: Mapping[str, int], *, heading: bool) -> None:
        """Show the columns of ``table`` with what they mean now."""
        self._rows.clear()
        self._choices = []
        width = max((len(row) for row in table[: _SAMPLES + 1]), default=0)
        by_column = {column: meaning for meaning, column in meanings.items()}
        for number in range(width):
            cells = [row[number] if number < len(row) else "" for row in table[: _SAMPLES + 1]]
            name = cells.pop(0) if heading else ""
            name = name.strip() or tr("Column {n}", n=number + 1)
            sample = " / ".join(" ".join(cell[:_LONGEST].split()) for cell in cells[:_SAMPLES] if cell.strip())
            self._rows.add(self._row(number, name, sample, by_column.get(number, UNUSED)))
        self.restyle()

    def meanings(self) -> dict[str, int]:
        """What is chosen: the columns by their meaning."""
        return {choice.value(): number for number, choice in enumerate(self._choices) if choice.value() != UNUSED}

    def _row(self, number: int, name: str, sample: str, meaning: str) -> Row:
        choice = Choice(self._meanings, meaning)
        choice.setAccessibleName(tr("What {column} holds", column=name))
        choice.chosen.connect(lambda chosen: self._choose(number, chosen))
        self._choices.append(choice)
        words = Column(
            ElidedLabel(name, bold=True, direction=self._direction),
            ElidedLabel(sample, "caption", "ink3", direction=self._direction),
            spacing=0,
        )
        row = Row(spacing=12)
        row.add(words, 1)
        row.add(choice)
        return row

    def _choose(self, number: int, meaning: str) -> None:
        for other, choice in enumerate(self._choices):
            if other != number and meaning != UNUSED and choice.value() == meaning:
                choice.set_value(UNUSED)
        self.changed.emit(self.meanings())
