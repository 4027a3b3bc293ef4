"""The cards of a view as a list model, so that selection, focus and screen readers know them as Qt's own lists do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt

from phenocode.study.records import Layer

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """One card: a code (under a category or in the pool), a category, or the empty place for a new category."""

    kind: str  # "code", "category" or "new"
    id: str  # of the record; of a "new" place, its layer
    layer: Layer | None  # None for codes
    under: str = ""  # the first-layer category that a code's card stands in

    @property
    def key(self) -> str:
        """What tells it from every other card; a code with two parents has two cards."""
        return f"{self.id}@{self.under}"


def new_place(layer: Layer) -> Entry:
    """The empty place for a new category at the foot of a column."""
    return Entry("new", layer.value, layer)


@dataclass(slots=True)
class Cell:
    """Where a card stands (device-independent px of the content, not of the window)."""

    entry: Entry
    rect: QRectF
    head: QRectF  # the part that keeps its place when the card opens; keys go from head to head
    column: int = 0  # counted from the start edge


class CardModel(QAbstractListModel):
    """The entries of one view; names and sentences are asked for when somebody reads them."""

    def __init__(
        self, name: Callable[[Entry], str], sentence: Callable[[Entry], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._sentence = sentence
        self._entries: list[Entry] = []
        self._rows: dict[str, int] = {}

    @property
    def entries(self) -> Sequence[Entry]:
        """All entries by row."""
        return self._entries

    def set_entries(self, entries: list[Entry]) -> None:
        """Show other entries; selection and current index are the view's to bring back."""
        self.beginResetModel()
        self._entries = entries
        self._rows = {entry.key: row for row, entry in enumerate(entries)}
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The row of the entry with this key, -1 when there is none."""
        return self._rows.get(key, -1)

    def tell_changed(self) -> None:
        """The same entries say something else now."""
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many entries."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A card's name, and all that it shows as one line for screen readers."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._name(self._entries[index.row()])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(self._entries[index.row()])
        return None
