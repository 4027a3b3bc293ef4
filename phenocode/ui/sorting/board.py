"""The end half of the board: the question, the piles or the one that is opened, and the trays under them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from phenocode.i18n import number, tr
from phenocode.study.debriefing import NOWHERE, UNSURE
from phenocode.text.names import rank_names
from phenocode.ui.look.theme import theme
from phenocode.ui.sorting import words
from phenocode.ui.sorting.desk import SortingDesk
from phenocode.ui.sorting.opened import OpenedPile
from phenocode.ui.sorting.painting import Pile, PileState
from phenocode.ui.sorting.piles import PilesView
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.labels import label

_NARROW = 320  # px; beside the field the question would be cut
KEYED = 9
"""So many piles have a key of their own; among more of them is looked by name."""


class PilesBoard(Column):
    """Shows the desk's piles; what is typed into the field leaves those whose names fit."""

    left = Signal()  # the keyboard goes back to the item

    def __init__(self, desk: SortingDesk) -> None:
        super().__init__(margins=(8, 10, 11, 8), spacing=6, ground="window")
        self._desk = desk
        parcel = desk.parcel
        self._direction = words.direction_of(parcel.language)
        self._piles: list[Pile] = []
        self._layer = ""
        self.grid = PilesView(tr("Piles"), self._state_of, self._items)
        self.trays = PilesView(tr("Trays"), self._state_of, self._items, trays=True)
        self._question = label("", "body", bold=True, wrap=True)
        self.finder = _Find(self._direction)
        self.finder.textChanged.connect(self._thin)
        self.finder.entered.connect(self._put_found)
        self.finder.down.connect(lambda: self.grid.setFocus(Qt.FocusReason.OtherFocusReason))
        head = Row(margins=(5, 0, 5, 0), spacing=12)
        head.add(self._question, 1)
        head.add(self.finder)
        for view in (self.grid, self.trays):
            view.chosen.connect(self._put)
            view.opened.connect(desk.open_pile)
        self.opened = OpenedPile(parcel.language, desk.items)
        self.opened.closed.connect(lambda: desk.open_pile(""))
        self.opened.row_chosen.connect(desk.go)
        self.nothing = label(tr("No pile is called so. Escape shows all of them."), "body", "ink2", wrap=True)
        self._nothing_place = Column(self.nothing, margins=(8, 8, 8, 8))
        self._stack = QStackedWidget()
        self._opened_place = Row(margins=(5, 0, 5, 0))
        self._opened_place.add(self.opened, 1)
        for page in (self.grid, self._nothing_place, self._opened_place):
            self._stack.addWidget(page)
        self.add(head)
        self.add(self._stack, 1)
        self.add(self.trays)
        self.trays.show_piles(self._trays(), self._direction)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the step alone says which layer it is."""
        super().resizeEvent(event)
        self._show_question()

    # Showing

    def _show_question(self) -> None:
        narrow = self.width() < theme().px(_NARROW)
        self._question.setVisible(not (narrow and self.finder.isVisibleTo(self)))

    def refresh(self) -> None:
        """Show the piles as they are now."""
        desk = self._desk
        if self._layer != desk.layer:
            self._layer = desk.layer
            self._question.setText(words.question_of(desk.layer, desk.parcel.unit))
            self._piles = self._piles_of_layer()
            self.finder.setVisible(len(self._piles) > KEYED)
            self._show_question()
            self.finder.clear()
            self.grid.show_piles(self._piles, self._direction)
        pile = self.pile(desk.opened) if desk.opened else None
        if pile is not None:
            rows = desk.rows_in(pile.key)
            had_focus = self.grid.hasFocus() or self.trays.hasFocus()
            was_open = self._stack.currentWidget() is self._opened_place
            self._stack.setCurrentWidget(self._opened_place)
            self.opened.show_pile(pile, rows, desk.row, self._items(len(rows)))
            if had_focus and not was_open:
                (self.opened.list if rows else self.opened.back).setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._stack.currentWidget() is self._opened_place:
            had_focus = self.opened.isAncestorOf(self.window().focusWidget() or self)
            self._stack.setCurrentWidget(self.grid)
            if had_focus:
                self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self.grid.refresh()
        self.trays.refresh()

    def pile(self, key: str) -> Pile | None:
        """A pile or tray of the present layer."""
        return next((pile for pile in (*self._piles, *self._trays()) if pile.key == key), None)

    def keyed(self, digit: int) -> str:
        """The key of the pile of a digit; empty where there is none."""
        return self._piles[digit - 1].key if digit <= min(KEYED, len(self._piles)) else ""

    def to_find(self) -> None:
        """Put the keyboard into the field, where there is one."""
        if self._desk.opened:
            self._desk.open_pile("")
        if not self.finder.isHidden():
            self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.finder.selectAll()

    def _state_of(self, pile: Pile) -> PileState:
        desk = self._desk
        ticked = pile.key in desk.several if desk.several is not None and not pile.tray else None
        return PileState(desk.count(pile.key), pile.key in words.keys_of(desk.place()), ticked)

    def _items(self, n: int) -> str:
        return words.items(self._desk.parcel.unit, n)

    def _piles_of_layer(self) -> list[Pile]:
        language = self._desk.parcel.language
        return [
            Pile(
                choice.key,
                choice.name,
                choice.definition,
                (number(place),) if place <= KEYED else (),
                language,
            )
            for place, choice in enumerate(self._desk.parcel.choices_of(self._desk.layer), 1)
        ]

    def _trays(self) -> list[Pile]:
        """The trays speak the interface's language, and stand in the direction of the piles."""
        interface = theme().language
        return [
            Pile(NOWHERE, tr("Fits nowhere"), tr("None of these says it"), (number(0),), interface, tray=True),
            Pile(UNSURE, tr("Unsure"), tr("To be looked at again"), ("U",), interface, tray=True),
        ]

    # Looking by name

    def _thin(self, typed: str) -> None:
        if self._desk.opened:
            return
        shown = self._found(typed)
        self._stack.setCurrentWidget(self.grid if shown else self._nothing_place)
        self.grid.show_piles(shown, self._direction)

    def _found(self, typed: str) -> list[Pile]:
        if not typed.strip():
            return self._piles
        ranked = rank_names(typed, [pile.name for pile in self._piles])
        return [self._piles[index] for index, _ in ranked]

    def _put(self, key: str) -> None:
        """Lay there; what was looked for is found."""
        self._desk.put(key)
        self.finder.clear()

    def _put_found(self) -> None:
        found = self._found(self.finder.text()) if self.finder.text().strip() else []
        if found:
            self._put(found[0].key)
            self.left.emit()


class _Find(TextField):
    """Where a pile's name is typed."""

    entered = Signal()
    down = Signal()

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__(tr("Find a pile"), icon="search", key="/", direction=direction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter lays into the first that fits; down goes into the piles."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)
