"""Carrying cards with the mouse: what is in the hand, where it may be laid, and what the status bar says of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from phenocode.i18n import tr
from phenocode.ui.group.drops import Drop
from phenocode.ui.group.hand import Hand
from phenocode.ui.group.painting import CardPainter
from phenocode.ui.group.views import Views
from phenocode.ui.group.words import Card

_REST_MS = 80  # over one target until what laying the cards there would change is said too


class Carrying(QObject):
    """From lifting to laying; says each lawful target once and does nothing over unlawful ones.

    ``foresee`` says what a drop would change, in one line; it is asked when the hand rests over a target.
    """

    laid = Signal(object, object)  # a Drop and the list of cards
    said = Signal(str)

    def __init__(
        self,
        views: Views,
        painter: CardPainter,
        workspace: QWidget,
        foresee: Callable[[Drop, Sequence[Card]], str] = lambda _drop, _cards: "",
    ) -> None:
        super().__init__(workspace)
        self._views = views
        self.hand = Hand(painter, workspace)
        self._drop: Drop | None = None
        self._foresee = foresee
        self.possible = True  # a reviewer carries nothing
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._say_foreseen)
        for view in (views.board, views.pool):
            view.lifted.connect(self._lift)
            view.carried.connect(self._carry)
            view.laid.connect(self._lay)
            view.dropped.connect(self._let_go)

    def _lift(self) -> None:
        cards = self._views.chosen_cards()
        if cards and self.possible:
            self.hand.take(cards)
            self._mark(frozenset(card.id for card in cards))

    def _carry(self, place: QPoint) -> None:
        if not self.hand.cards:
            return
        self.hand.follow(place)
        board, pool = self._views.board, self._views.pool
        over_board = board.viewport().mapFromGlobal(place)
        drop = board.drop_at(over_board, self.hand.cards)
        over_pool = pool.viewport().mapFromGlobal(place)
        drop = drop or pool.drop_at(over_pool, self.hand.cards)
        board.creep(over_board)
        pool.creep(over_pool)
        if drop != self._drop:
            self._drop = drop
            self.said.emit(drop.sentence if drop is not None else "")
            self._rest.start() if drop is not None else self._rest.stop()
        board.light(drop)
        pool.light(drop)

    def _say_foreseen(self) -> None:
        drop = self._drop
        foreseen = self._foresee(drop, self.hand.cards) if drop is not None else ""
        if drop is not None and foreseen:
            self.said.emit(tr("{sentence}. {foreseen}", sentence=drop.sentence, foreseen=foreseen))

    def _lay(self, place: QPoint) -> None:
        self._carry(place)
        drop: Drop | None = self._drop
        cards: Sequence[Card] = self.hand.cards
        self._let_go()
        if drop is not None:
            self.laid.emit(drop, list(cards))

    def _let_go(self) -> None:
        self._drop = None
        self._rest.stop()
        self.hand.empty()
        self._mark(frozenset())

    def _mark(self, ids: frozenset[str]) -> None:
        self._views.board.set_in_hand(ids)
        self._views.pool.set_in_hand(ids)
