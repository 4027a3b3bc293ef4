"""Carrying statements with the mouse: what is in the hand, on which pile it may be laid, what the status bar says."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from phenocode.study.model import Study
from phenocode.ui.group.cards import Entry
from phenocode.ui.group.creeping import Creeping
from phenocode.ui.group.meanings import sentences
from phenocode.ui.group.meanings.drops import Drop, drop_on
from phenocode.ui.group.meanings.hand import StatementHand
from phenocode.ui.group.meanings.laid import NEW
from phenocode.ui.group.meanings.painting import PilePainter
from phenocode.ui.group.meanings.piles import Pile
from phenocode.ui.group.meanings.table import PilesTable
from phenocode.ui.group.painting import CardPainter


class Carrying(QObject):
    """From lifting to laying; says each lawful target once and does nothing over unlawful ones."""

    laid = Signal(object, object)  # a Drop and the list of statement ids
    said = Signal(str)

    def __init__(
        self, study: Study, table: PilesTable, painter: PilePainter, cards: CardPainter, workspace: QWidget
    ) -> None:
        super().__init__(workspace)
        self._study = study
        self._table = table
        self._painter = painter
        self.hand = StatementHand(cards, workspace)
        self._creeping = Creeping(table)
        self._statements: list[str] = []
        self._source: Pile | None = None
        self._drop: Drop | None = None
        self._place = QPoint()
        self.possible = True  # piles of codes can be rearranged
        self.resting = False  # a reviewer carries nothing
        table.lifted.connect(self._lift)
        table.carried.connect(self._carry)
        table.laid.connect(self._lay)
        table.dropped.connect(self._let_go)
        table.adding_changed.connect(lambda: self._carry(self._place))
        table.moved.connect(self._look_again)

    def _lift(self) -> None:
        entries = [entry for entry in self._table.selected_entries() if entry.kind == "statement"]
        if not entries or self.resting:
            return
        if not self.possible:
            self.said.emit(sentences.not_here())
            return
        self._source = self._table.pile_of(entries[0])
        self._statements = [entry.id for entry in entries]
        first = self._study.statements[entries[0].id]
        language = self._study.language_of(self._study.transcripts.get(first.transcript_id or ""))
        self.hand.take_statements(first.quotation, language, self._painter.colour_of(first), len(entries))
        self._table.set_in_hand(frozenset(entry.key for entry in entries))

    def _carry(self, place: QPoint) -> None:
        if self._source is None:
            return
        self._place = place
        self.hand.follow(place)
        here = self._table.viewport().mapFromGlobal(place)
        self._creeping.follow(here)
        self._aim(self._table.pile_at(here))

    def _look_again(self) -> None:
        """The piles moved under the hand."""
        if self._source is not None:
            self._aim(self._table.pile_at(self._table.viewport().mapFromGlobal(self._place)))

    def _aim(self, pile_id: str) -> None:
        drop = None
        target = self._table.pile_of(Entry("pile", pile_id, None))
        if self._source is not None and (target is not None or pile_id == NEW.key):
            drop = drop_on(self._study, self._statements, self._source, target, adding=self._table.adding)
        if drop != self._drop:
            self._drop = drop
            self.said.emit(drop.sentence if drop is not None else "")
        self._table.light(drop.target if drop is not None else "")

    def _lay(self, place: QPoint) -> None:
        self._carry(place)
        drop, statements = self._drop, self._statements
        self._let_go()
        if drop is not None:
            self.laid.emit(drop, statements)

    def _let_go(self) -> None:
        self._drop = None
        self._source = None
        self._statements = []
        self._creeping.stop()
        self.hand.empty()
        self._table.set_in_hand(frozenset())
