"""What a judge does: answers, what is taken back, and which item comes next, apart from how it looks."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from phenocode.commands.sorting import SortingBook
from phenocode.exchange.review_documents import PackedItem
from phenocode.i18n import tr, trn
from phenocode.study.debriefing import NOWHERE, UNSURE
from phenocode.study.records import Layer
from phenocode.ui.sorting import words
from phenocode.ui.sorting.words import SEVERAL, keys_of


@dataclass(frozen=True, slots=True)
class _Deed:
    """What one answer changed."""

    layer: Layer
    row: int
    before: tuple[tuple[int, str], ...]  # rows, and their places until then


class SortingDesk(QObject):
    """One item before the judge at one layer; answers go into the book at once, its saving is another's matter.

    An item is named by its row: its place in the package's order. ``several`` is the set of piles ticked while an item
    is being laid into several, ``for_all`` that the next answer holds for all items that lie together one layer below,
    ``opened`` the pile that is looked through.
    """

    turned = Signal()  # another item, layer, or way of answering
    answered = Signal()  # places have changed
    said = Signal(str)
    layer_done = Signal()

    def __init__(self, book: SortingBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.book = book
        self.parcel = book.parcel
        self.items: Sequence[PackedItem] = book.parcel.items
        self.layers = tuple(layer for layer in Layer if book.parcel.choices_of(layer))
        self.several: set[str] | None = None
        self.for_all = False
        self.opened = ""
        self._history: list[_Deed] = []
        self._places = {layer: [book.place_of(item.number, layer) for item in self.items] for layer in self.layers}
        self._counts = {
            layer: Counter(key for place in places for key in keys_of(place)) for layer, places in self._places.items()
        }
        self._done = {layer: sum(map(bool, places)) for layer, places in self._places.items()}
        unfinished = (layer for layer in self.layers if self._done[layer] < len(self.items))
        self.layer = next(unfinished, self.layers[-1])
        self.row = max(self._next_unplaced(-1), 0)

    # Asking

    @property
    def item(self) -> PackedItem:
        """The item before the judge."""
        return self.items[self.row]

    @property
    def begun(self) -> bool:
        """Whether anything was answered yet."""
        return any(self._done.values())

    @property
    def all_done(self) -> bool:
        """Whether every item has an answer at every layer."""
        return all(done == len(self.items) for done in self._done.values())

    def done(self, layer: Layer) -> int:
        """How many items have an answer at ``layer``, the unsure ones among them."""
        return self._done[layer]

    def count(self, key: str, layer: Layer | None = None) -> int:
        """How many items lie in a pile or tray of the present layer, or of another."""
        return self._counts[layer or self.layer][key]

    def place(self, row: int | None = None, layer: Layer | None = None) -> str:
        """Where an item lies."""
        return self._places[layer or self.layer][self.row if row is None else row]

    def lower(self, row: int | None = None) -> tuple[Layer, str] | None:
        """The nearest layer below at which the item has a place, and that place."""
        for layer in reversed(self.layers[: self.layers.index(self.layer)]):
            place = self.place(row, layer)
            if place:
                return layer, place
        return None

    def companions(self) -> list[int]:
        """The rows that an answer for all would reach: those that lie together with the item one layer below and have
        no place here yet, and the item itself.
        """
        lower = self.lower()
        if lower is None or lower[1] == UNSURE:
            return [self.row]
        here, below = self._places[self.layer], self._places[lower[0]]
        between = [self._places[layer] for layer in self.layers[: self.layers.index(self.layer)]]
        above = between[self.layers.index(lower[0]) + 1 :]
        return [
            row
            for row, place in enumerate(below)
            if place == lower[1] and (not here[row] or row == self.row) and not any(upper[row] for upper in above)
        ]

    def rows_in(self, key: str) -> list[int]:
        """The rows of the items in a pile, in the package's order."""
        return [row for row, place in enumerate(self._places[self.layer]) if place and key in keys_of(place)]

    @property
    def can_take_back(self) -> bool:
        """Whether anything was answered since the window was opened."""
        return bool(self._history)

    # Answering

    def put(self, key: str) -> None:
        """Lay the item into a pile or tray; into a pile while several are ticked: tick it, or untick it."""
        if self.several is not None and key not in (NOWHERE, UNSURE):
            self.tick(key)
            return
        self._answer(key)

    def tick(self, key: str) -> None:
        """Tick a pile for an item that fits several, or untick it."""
        if self.several is None:
            self.turn_several()
        if self.several is not None:
            self.several ^= {key}
            self.turned.emit()

    def turn_several(self) -> None:
        """Begin to tick piles, with those that the item lies in already; or leave that."""
        if self.several is None:
            self.several = {key for key in keys_of(self.place()) if key not in (NOWHERE, UNSURE)}
        else:
            self.several = None
        self.turned.emit()

    def put_several(self) -> None:
        """Lay the item into the piles that are ticked."""
        if not self.several:
            self.said.emit(tr("Tick the piles that it fits first."))
            return
        chosen = [choice.key for choice in self.parcel.choices_of(self.layer) if choice.key in self.several]
        self._answer(SEVERAL.join(chosen))

    def turn_for_all(self) -> None:
        """Let the next answer hold for all that lie together with the item one layer below; or for it alone."""
        if self.for_all or len(self.companions()) > 1:
            self.for_all = not self.for_all
            self.turned.emit()
        else:
            self.said.emit(tr("No other item without a place lies together with this one in the layer below."))

    def take_out(self) -> None:
        """Leave the item without a place."""
        if self.place():
            self._answer("")

    def take_back(self) -> None:
        """Undo the last answer and show its item; an answer for all is taken back as one."""
        if not self._history:
            self.said.emit(tr("There is nothing more to take back."))
            return
        deed = self._history.pop()
        self._leave_modes()
        if self.layer is not deed.layer:
            self.layer = deed.layer
            self.opened = ""
        for row, place in deed.before:
            self._put(row, place)
        self.row = deed.row
        if self.opened and self.opened not in keys_of(self.place()):
            self.opened = ""
        self.answered.emit()
        self.turned.emit()
        if len(deed.before) > 1:
            self.said.emit(tr("Taken back for {items}.", items=words.items(self.parcel.unit, len(deed.before))))
        else:
            self.said.emit(tr("Taken back."))

    # Going

    def go(self, row: int) -> None:
        """Show the item of a row."""
        if 0 <= row < len(self.items):
            self._leave_modes()
            self.row = row
            self.turned.emit()

    def walk(self, by: int) -> None:
        """Show the next item (1) or the one before (-1); in an opened pile the next one that lies in it."""
        if not self.opened:
            self.go(self.row + by)
            return
        rows = self.rows_in(self.opened)
        at = rows.index(self.row) + by if self.row in rows else 0
        if 0 <= at < len(rows):
            self.go(rows[at])

    def turn_to(self, layer: Layer) -> None:
        """Sort at another layer, from its first item without a place."""
        self._leave_modes()
        self.layer = layer
        self.opened = ""
        self.row = max(self._next_unplaced(-1), 0)
        self.turned.emit()

    def open_pile(self, key: str) -> None:
        """Look through a pile; an empty string closes it."""
        self._leave_modes()
        self.opened = key
        rows = self.rows_in(key) if key else []
        if rows and self.row not in rows:
            self.row = rows[0]
        self.turned.emit()

    def go_on(self) -> None:
        """Show the next item without a place, or say that there is none."""
        row = self._next_unplaced(self.row)
        self.opened = ""
        if row < 0:
            self.turned.emit()
            self.layer_done.emit()
        else:
            self.go(row)

    # Within

    def _answer(self, place: str) -> None:
        rows = self.companions() if self.for_all else [self.row]
        revising = self._done[self.layer] == len(self.items)
        self._history.append(_Deed(self.layer, self.row, tuple((row, self.place(row)) for row in rows)))
        self._leave_modes()
        for row in rows:
            self._put(row, place)
        self.answered.emit()
        self._tell(place, len(rows))
        if not self.opened and (revising or not place):
            self.turned.emit()  # stay: what was changed is looked at
        elif self.opened:
            self._go_on_in_pile()
        else:
            self.go_on()

    def _go_on_in_pile(self) -> None:
        """The one after it in the opened pile; when it was the last one, the next without a place."""
        left = self.rows_in(self.opened)
        if not left:
            self.go_on()
            return
        later = (row for row in left if row > self.row)
        self.go(next(later, left[-1]))

    def _put(self, row: int, place: str) -> None:
        places, counts = self._places[self.layer], self._counts[self.layer]
        before = places[row]
        counts.subtract(keys_of(before))
        counts.update(keys_of(place))
        self._done[self.layer] += bool(place) - bool(before)
        places[row] = place
        self.book.put(self.items[row].number, self.layer, place)

    def _tell(self, place: str, n: int) -> None:
        name = words.place_name(self.parcel, place)
        if not place:
            self.said.emit(tr("Taken out; it has no place now."))
        elif n > 1:
            self.said.emit(tr("{items}: {pile}", items=words.items(self.parcel.unit, n), pile=name))
        else:
            self.said.emit(tr("Put: {pile}", pile=name))

    def _next_unplaced(self, after: int) -> int:
        places = self._places[self.layer]
        for rows in (range(after + 1, len(places)), range(after + 1)):
            for row in rows:
                if not places[row]:
                    return row
        return -1

    def _leave_modes(self) -> None:
        self.several = None
        self.for_all = False


def say_left(n: int) -> str:
    """How many items wait below the one that is looked at."""
    return trn("{n} left", "{n} left", n) if n else tr("the last one")
