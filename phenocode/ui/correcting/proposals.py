"""Proposed edits as a model: groups, the places under each, and every edit in its context with a tick."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from phenocode.i18n import tr

_Index = QModelIndex | QPersistentModelIndex
_BITS = 20  # of a row's internal id that tell its group; the others tell its place
_ALL = (1 << _BITS) - 1


@dataclass(frozen=True, slots=True)
class Proposal:
    """One edit to be confirmed: what stands there and what it becomes, in its context."""

    group: str
    place: str  # the document or the kind of field
    before: str
    words: str
    becomes: str
    after: str
    certain: bool = True


def whole_words(before: str, after: str, context: int) -> tuple[str, str]:
    """A context of so many letters without the halves of words at its ends."""
    if len(before) >= context and " " in before:
        before = "… " + before.partition(" ")[2]
    if len(after) >= context and " " in after:
        after = after.rpartition(" ")[0] + " …"
    return before, after


@dataclass(slots=True)
class _Place:
    name: str
    items: list[int] = field(default_factory=list)
    ticked: int = 0


@dataclass(slots=True)
class _Group:
    name: str
    places: list[_Place] = field(default_factory=list)
    count: int = 0
    ticked: int = 0


class ProposalsModel(QAbstractItemModel):
    """Two ranks of groups over the proposals; what can only be the thing looked for is ticked at first."""

    ticked_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.proposals: Sequence[Proposal] = ()
        self._groups: list[_Group] = []
        self._ticks = bytearray()

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Show other proposals; groups and places stand in the order in which they first come."""
        self.beginResetModel()
        self.proposals = proposals
        self._ticks = bytearray(proposal.certain for proposal in proposals)
        groups: dict[str, tuple[_Group, dict[str, _Place]]] = {}
        for number, proposal in enumerate(proposals):
            group, places = groups.setdefault(proposal.group, (_Group(proposal.group), {}))
            place = places.get(proposal.place)
            if place is None:
                place = places[proposal.place] = _Place(proposal.place)
                group.places.append(place)
            place.items.append(number)
            place.ticked += proposal.certain
            group.count += 1
            group.ticked += proposal.certain
        self._groups = [group for group, _ in groups.values()]
        self.endResetModel()
        self.ticked_changed.emit()

    def ticked(self) -> list[int]:
        """The numbers of the ticked proposals, in order."""
        return [number for number, on in enumerate(self._ticks) if on]

    @property
    def ticked_count(self) -> int:
        """How many are ticked."""
        return sum(group.ticked for group in self._groups)

    def tick_all(self, on: bool) -> None:
        """Tick every proposal, or none."""
        for row in range(len(self._groups)):
            self.tick(self.index(row, 0), on)

    def toggle(self, index: _Index) -> None:
        """Turn a tick round; a group that is partly ticked becomes ticked."""
        self.tick(index, Qt.CheckState(self.data(index, Qt.ItemDataRole.CheckStateRole)) is not Qt.CheckState.Checked)

    def tick(self, index: _Index, on: bool) -> None:
        """Tick what a row stands for, or take the ticks away."""
        group_row, place_row = self._rows_over(index)
        if group_row is None:
            group = self._groups[index.row()]
            for place in group.places:
                self._tick_items(group, place, place.items, on)
        elif place_row is None:
            group = self._groups[group_row]
            place = group.places[index.row()]
            self._tick_items(group, place, place.items, on)
        else:
            group = self._groups[group_row]
            place = group.places[place_row]
            self._tick_items(group, place, [place.items[index.row()]], on)
        self.ticked_changed.emit()

    def proposal(self, index: _Index) -> Proposal | None:
        """The proposal of a row of the third rank."""
        group_row, place_row = self._rows_over(index)
        if group_row is None or place_row is None:
            return None
        return self.proposals[self._groups[group_row].places[place_row].items[index.row()]]

    def counts(self, index: _Index) -> tuple[int, int]:
        """How many proposals of a group or a place are ticked, and how many there are."""
        group_row, place_row = self._rows_over(index)
        if group_row is None:
            group = self._groups[index.row()]
            return group.ticked, group.count
        if place_row is None:
            place = self._groups[group_row].places[index.row()]
            return place.ticked, len(place.items)
        return 0, 0

    # Qt's own

    def index(self, row: int, column: int, parent: _Index | None = None) -> QModelIndex:
        """A group, a place under it, or a proposal under that."""
        if not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        if parent is None or not parent.isValid():
            return self.createIndex(row, column, 0)
        over = parent.internalId()
        return self.createIndex(row, column, parent.row() + 1 if over == 0 else over | (parent.row() + 1) << _BITS)

    def parent(self, index: _Index | None = None) -> QModelIndex:  # type: ignore[override]
        """The row over a row."""
        if index is None or not index.isValid():
            return QModelIndex()
        group_row, place_row = self._rows_over(index)
        if group_row is None:
            return QModelIndex()
        if place_row is None:
            return self.createIndex(group_row, 0, 0)
        return self.createIndex(place_row, 0, group_row + 1)

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many rows stand under a row."""
        if parent is None or not parent.isValid():
            return len(self._groups)
        group_row, place_row = self._rows_over(parent)
        if group_row is None:
            return len(self._groups[parent.row()].places)
        return len(self._groups[group_row].places[parent.row()].items) if place_row is None else 0

    def columnCount(self, parent: _Index | None = None) -> int:
        """One."""
        return 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every row can be chosen and ticked."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row says, and whether it is ticked."""
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._state(index)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        proposal = self.proposal(index)
        if proposal is not None:
            text = f"{proposal.before}{proposal.words}{proposal.after}"
            words, becomes = proposal.words, proposal.becomes
            said = tr("{words} becomes {becomes}, in: {text}", words=words, becomes=becomes, text=text)
            return said if proposal.certain else tr("Uncertain. {said}", said=said)
        group_row, _ = self._rows_over(index)
        name = self._groups[index.row()].name if group_row is None else self._groups[group_row].places[index.row()].name
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        ticked, count = self.counts(index)
        return tr("{name}: {ticked} of {n} ticked", name=name, ticked=ticked, n=count)

    # Parts

    def _rows_over(self, index: _Index) -> tuple[int | None, int | None]:
        """The rows of the group and of the place that a row stands under."""
        over = index.internalId()
        if over == 0:
            return None, None
        place = over >> _BITS
        return (over & _ALL) - 1, place - 1 if place else None

    def _state(self, index: _Index) -> Qt.CheckState:
        group_row, place_row = self._rows_over(index)
        if group_row is not None and place_row is not None:
            on = self._ticks[self._groups[group_row].places[place_row].items[index.row()]]
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        ticked, count = self.counts(index)
        if ticked == 0:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if ticked == count else Qt.CheckState.PartiallyChecked

    def _tick_items(self, group: _Group, place: _Place, items: Sequence[int], on: bool) -> None:
        for number in items:
            if self._ticks[number] != on:
                self._ticks[number] = on
                place.ticked += 1 if on else -1
                group.ticked += 1 if on else -1
