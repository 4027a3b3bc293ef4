"""Carrying cards with the mouse: what is in the hand, where it may be laid, and what the status bar says of it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from phenocode.ui.group.drops import Drop
from phenocode.ui.group.hand import Hand
from phenocode.ui.group.painting import CardPainter
from phenocode.ui.group.views import Views
from phenocode.ui.group.words import Card


class Carrying(QObject):
    """From lifting to laying; says each lawful target once and does nothing over unlawful ones."""

    laid = Signal(object, object)  # a Drop and the list of cards
    said = Signal(str)

    def __init__(self, views: Views, painter: CardPainter, workspace: QWidget) -> None:
        super().__init__(workspace)
        self._views = views
        self.hand = Hand(painter, workspace)
        self._drop: Drop | None = None
        for view in (views.board, views.pool):
            view.lifted.connect(self._lift)
            view.carried.connect(self._carry)
            view.laid.connect(self._lay)
            view.dropped.connect(self._let_go)

    def _lift(self) -> None:
        cards = self._views.chosen_cards()
        if cards:
            self.hand.take(cards)
            self._mark(frozenset(card.id for card in cards))

    def _carry(self, place: QPoint) -> None:
        if not self.hand.cards:
            return
        self.hand.follow(place)
        board, pool = self._views.board, self._views.pool
        over_board = board.viewport().mapFromGlobal(place)
        drop = board.drop_at(over_board, self.hand.cards)
        drop = drop or pool.drop_at(pool.viewport().mapFromGlobal(place), self.hand.cards)
        board.creep(over_board)
        if drop != self._drop:
            self._drop = drop
            self.said.emit(drop.sentence if drop is not None else "")
        board.light(drop)
        pool.light(drop)

    def _lay(self, place: QPoint) -> None:
        self._carry(place)
        drop: Drop | None = self._drop
        cards: Sequence[Card] = self.hand.cards
        self._let_go()
        if drop is not None:
            self.laid.emit(drop, list(cards))

    def _let_go(self) -> None:
        self._drop = None
        self.hand.empty()
        self._mark(frozenset())

    def _mark(self, ids: frozenset[str]) -> None:
        self._views.board.set_in_hand(ids)
        self._views.pool.set_in_hand(ids)
