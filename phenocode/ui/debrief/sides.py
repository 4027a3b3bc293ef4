"""Both sides of a disagreement: where the analysis has it and where each judge would, with definitions on demand."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from phenocode.i18n import tr
from phenocode.ui.debrief.matters import Cell
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import link
from phenocode.ui.widgets.labels import ElidedLabel, label
from phenocode.ui.widgets.swatch import Swatch

_WHO = 84


@dataclass(frozen=True, slots=True)
class Side:
    """Who has it where; the definitions of those places, as far as there are any."""

    who: str
    places: Cell
    definitions: tuple[str, ...] = ()


class Sides(Column):
    """One line for each place, whose it is at the start; used again from matter to matter."""

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__(spacing=6)
        self._direction = direction
        self._lines: list[_Line] = []
        self._sides: Sequence[Side] = ()
        self._body = self.add(Column(spacing=6))
        self.define = self.add(link("", "caption"))
        self.define.clicked.connect(self.turn_definitions)
        self.defined = False

    @property
    def texts(self) -> list[str]:
        """What is shown, a line each."""
        return [line.accessibleName() for line in self._lines if not line.isHidden()]

    def show_sides(self, sides: Sequence[Side]) -> None:
        """Show these."""
        self._sides = sides
        self._fill()

    def turn_definitions(self) -> None:
        """Show or hide what the categories mean."""
        self.defined = not self.defined
        self._fill()

    def _fill(self) -> None:
        told: list[tuple[str, Cell, str]] = []
        for side in self._sides:
            for at, spot in enumerate(side.places):
                definition = side.definitions[at] if at < len(side.definitions) else ""
                told.append((side.who if at == 0 else "", (spot,), definition))
        while len(self._lines) < len(told):
            self._lines.append(self._body.add(_Line(self._direction)))
        for line, (who, cell, definition) in zip(self._lines, told, strict=False):
            line.show_line(who, cell, definition if self.defined else "")
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(told))
        any_defined = any(any(side.definitions) for side in self._sides)
        self.define.setVisible(any_defined)
        self.define.setText(tr("Hide the definitions") if self.defined else tr("Show the definitions"))


class _Line(Row):
    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__(spacing=8)
        self._swatch = Swatch(0)
        policy = self._swatch.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._swatch.setSizePolicy(policy)
        self._who = ElidedLabel("", "caption", "ink2")
        self._name = label("", wrap=True, direction=direction)
        self._definition = label("", "caption", "ink2", wrap=True, direction=direction)
        self._definition.setLayoutDirection(direction)
        top = Qt.AlignmentFlag.AlignTop
        # In the middle of the first line of a name, which is 20 high.
        self.add(Column(self._swatch, margins=(0, 5, 0, 0)), 0, top)
        self.add(Column(self._who, margins=(0, 1, 0, 0)), 0, top)
        self.add(Column(self._name, self._definition, spacing=2), 1)
        self.restyle()

    def restyle(self) -> None:
        """The names stand under each other."""
        super().restyle()
        if hasattr(self, "_who"):  # the row styles itself before its parts are made
            self._who.setFixedWidth(theme().px(_WHO))

    def show_line(self, who: str, cell: Cell, definition: str) -> None:
        """Show this."""
        spot = cell[0]
        self._who.setText(who)
        self._name.setText(spot.name)
        self._swatch.set_colour(spot.colour or 0)
        self._swatch.setVisible(spot.colour is not None)
        self._definition.setText(definition)
        self._definition.setVisible(bool(definition))
        self.setAccessibleName(": ".join(part for part in (who, spot.name) if part))
