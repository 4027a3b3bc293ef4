"""What is known of the item before the judge: where it lies, where it was put below, where the analyst has it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from phenocode.i18n import tr
from phenocode.study.records import Layer
from phenocode.ui.look.theme import theme
from phenocode.ui.sorting import words
from phenocode.ui.sorting.desk import SortingDesk
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.labels import label

_MOST = 6


class Facts(Themed, QWidget):
    """Some lines under the item: a word of the program, and beside it the names of piles in their own direction."""

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._lines = [_Fact(direction) for _ in range(_MOST)]
        for row, line in enumerate(self._lines):
            self._grid.addWidget(line.caption, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(line.value, row, 1)
        self.init_theme()

    def restyle(self) -> None:
        """Keep the spacings."""
        self._grid.setHorizontalSpacing(theme().px(12))
        self._grid.setVerticalSpacing(theme().px(2))

    def show_of(self, desk: SortingDesk) -> None:
        """Show what is known of the desk's item at its layer."""
        facts = facts_of(desk)
        self.setVisible(bool(facts))
        for line, fact in zip(self._lines, [*facts, *[("", "")] * _MOST], strict=False):
            line.say(*fact)

    def said(self) -> list[tuple[str, str]]:
        """What is shown."""
        return [(line.caption.text(), line.value.text()) for line in self._lines if not line.value.isHidden()]


class _Fact:
    def __init__(self, direction: Qt.LayoutDirection) -> None:
        self.caption = label("", "body", "ink3")
        self.value = label("", "body", "ink", wrap=True, direction=direction)

    def say(self, caption: str, value: str) -> None:
        for place, text in ((self.caption, caption), (self.value, value)):
            place.setText(text)
            place.setVisible(bool(value))


def facts_of(desk: SortingDesk) -> Sequence[tuple[str, str]]:
    """Each fact as the program's word and the names of the piles."""
    parcel, item = desk.parcel, desk.item
    facts = []
    if desk.place():
        facts.append((tr("Lies in"), words.place_name(parcel, desk.place())))
    for layer in desk.layers[: desk.layers.index(desk.layer)]:
        if desk.place(layer=layer):
            facts.append((_put_under(layer), words.place_name(parcel, desk.place(layer=layer))))
    shown = item.shown.get(desk.layer, "")
    if shown:
        facts.append((tr("Stands in the analysis under"), words.place_name(parcel, shown)))
    return facts


def _put_under(layer: Layer) -> str:
    if layer is Layer.FIRST:
        return tr("You put it under (first layer)")
    return tr("You put it under (second layer)")
