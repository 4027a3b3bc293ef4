"""Pool and board as one: which cards a deed is about, going from one view into the other, finding a card."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal

from phenocode.study.model import Study
from phenocode.study.records import InitialCode
from phenocode.ui.group.board import Board
from phenocode.ui.group.cards import Entry
from phenocode.ui.group.pool import PoolPanel
from phenocode.ui.group.view import CardView
from phenocode.ui.group.words import Card


class Views(QObject):
    """The two views of cards. Cards are selected in one of them at a time: the one that had the keyboard last."""

    chosen_changed = Signal()
    refreshed = Signal()
    opened = Signal()  # the whole card in focus is wanted

    def __init__(self, study: Study, board: Board, pool_panel: PoolPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._study = study
        self.board = board
        self.pool_panel = pool_panel
        self.pool = pool_panel.pool
        self.active: CardView = board
        for view in (self.board, self.pool):
            view.chosen_changed.connect(lambda seen=view: self._chosen_moved(seen))
            view.opened.connect(lambda _entry: self.opened.emit())
            view.left.connect(lambda side, seen=view: self._cross(seen, side))
            view.installEventFilter(self)

    def refresh(self) -> None:
        """Show the study as it is now; the focus goes with codes that change from one view to the other."""
        before = self.current_entry()
        self.pool_panel.refresh()
        self.board.refresh()
        gone = before is not None and before.kind == "code" and self.active.current_entry() is None
        card = self.record(before.id) if before is not None and gone else None
        if card is not None:
            self.show_card(card, take_focus=self.active.hasFocus())
        self.refreshed.emit()

    def current_entry(self) -> Entry | None:
        """The entry in focus."""
        return self.active.current_entry()

    def current_card(self) -> Card | None:
        """The card in focus."""
        entry = self.active.current_entry()
        return self.card_of(entry) if entry is not None else None

    def chosen_entries(self) -> list[Entry]:
        """The selected entries, otherwise the one in focus."""
        current = self.active.current_entry()
        return self.active.selected_entries() or ([current] if current is not None else [])

    def chosen_cards(self) -> list[Card]:
        """The cards that a deed is about, each once."""
        return list({e.id: card for e in self.chosen_entries() if (card := self.card_of(e)) is not None}.values())

    def card_of(self, entry: Entry) -> Card | None:
        """The record that an entry shows; None for an empty place."""
        return self.record(entry.id)

    def record(self, card_id: str) -> Card | None:
        """The code or category with this id."""
        return self._study.codes.get(card_id) or self._study.categories.get(card_id)

    def show_card(self, card: Card, *, take_focus: bool = True) -> None:
        """Give a card the focus wherever it stands, and the keyboard too."""
        placed = not isinstance(card, InitialCode) or bool(self._study.placements_of(card.id))
        view: CardView = self.board if placed else self.pool
        shown = self.board.show_card(card) if placed else self.pool_panel.show_card(card)
        if shown:
            self.make_active(view)
            if take_focus:
                view.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The view that gets the keyboard is the one that deeds are about."""
        if event.type() == QEvent.Type.FocusIn and watched in (self.pool, self.board):
            self._chosen_moved(self.pool if watched is self.pool else self.board)
        return False

    def _chosen_moved(self, view: CardView) -> None:
        if view.hasFocus() or view.selected_entries():
            self.make_active(view)
        self.chosen_changed.emit()

    def make_active(self, view: CardView) -> None:
        """Let deeds be about the cards of this view."""
        if view is not self.active:
            before, self.active = self.active, view
            before.clear_selection()

    def _cross(self, view: CardView, side: int) -> None:
        """An arrow key at the edge goes on into the view beside."""
        toward_start = 1 if view.isRightToLeft() else -1
        if view is self.board:
            other: CardView | None = self.pool if side == toward_start and not self.pool_panel.folded() else None
        else:
            other = self.board if side == -toward_start else None
        if other is not None and other.model().rowCount():
            current = other.current_entry()
            other.setFocus(Qt.FocusReason.TabFocusReason)
            if current is not None:
                other.go_to(current.key)
