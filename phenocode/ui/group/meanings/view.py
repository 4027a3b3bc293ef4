"""The pool of meanings: statement cards in piles, one pile a code or category."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from phenocode.i18n import tr
from phenocode.ui.bridge import Bridge
from phenocode.ui.group import words
from phenocode.ui.group.cards import Entry
from phenocode.ui.group.facts import FactsBook
from phenocode.ui.group.meanings.carrying import Carrying
from phenocode.ui.group.meanings.deeds import PileDeeds
from phenocode.ui.group.meanings.painting import PilePainter
from phenocode.ui.group.meanings.piles import Pile, PilesBy, Thinning, make_piles, piles_holding
from phenocode.ui.group.meanings.sentences import Whose
from phenocode.ui.group.meanings.table import PilesTable
from phenocode.ui.group.meanings.toolbar import Toolbar
from phenocode.ui.group.painting import CardPainter
from phenocode.ui.group.targets import TargetPalette
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Column, set_ground
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import EmptyPlace


class MeaningsView(QWidget):
    """Statement cards in piles, read and laid elsewhere; participant names can be hidden.

    By what the piles are made, which are closed, the filter and whether names are seen are kept while the study is
    open.
    """

    go = Signal(object)  # a Place: the statement in its transcript
    card_wanted = Signal(str)  # a code or category to show on the board

    def __init__(self, bridge: Bridge, facts: FactsBook, painter: CardPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._study = bridge.study
        self._by = PilesBy.CODE
        self._stale = True
        self._piles: list[Pile] = []
        self._holding: dict[str, list[Pile]] = {}
        self._closed: dict[PilesBy, frozenset[str]] = dict.fromkeys(PilesBy, frozenset())
        self._closed_among_found: frozenset[str] = frozenset()
        self._thinning = Thinning(self._study)
        self._whose = Whose(bridge.session)
        pile_painter = PilePainter(self._study, painter)
        self.toolbar = Toolbar(self._study, painter.direction)
        self.table = PilesTable(self._study, pile_painter, self._whose)
        self.nothing = label("", "body", "ink2", wrap=True)
        self.empty = EmptyPlace(
            tr("No statements yet. Select some of the participant's words in Read and press S; then sort them here."),
            tr("Go to Read"),
            "Ctrl 1",
        )
        self._lay_out()
        self.palette_ = TargetPalette(self, painter.direction)
        self.deeds = PileDeeds(bridge, self.table, painter, self.palette_)
        self.carrying = Carrying(self._study, self.table, pile_painter, painter, self)
        self.carrying.resting = bridge.review is not None
        self._connect()
        self.deeds.set_shown(False)
        self.setFocusProxy(self.table)

    # What the workspace asks

    def refresh(self) -> None:
        """Show the study as it is now; called when it changed and the piles are seen, or when they are seen again."""
        if not self._stale:
            return
        self._stale = False
        self._whose.forget()
        if self.table.names_shown:
            self.toolbar.refresh()
        self._piles = make_piles(self._study, self._by)
        self._holding = piles_holding(self._piles)
        self._stack.setCurrentWidget(self._work if self._study.count_statements() else self.empty)
        self.setFocusProxy(self.table if self._study.count_statements() else self.empty)
        self._show()

    def actions_for_menus(self) -> list[QAction]:
        """The deeds on piles."""
        return list(self.deeds.actions.values())

    def show_statement(self, statement_id: str) -> None:
        """Give a statement's (first) card the focus; what hides it is taken away."""
        self.refresh()
        holding = [pile for pile in self._piles if statement_id in pile.statements]
        if not holding:
            return
        keys = [Entry("statement", statement_id, None, pile.id).key for pile in holding]
        if all(self.table.cell(key) is None for key in keys):
            self.toolbar.clear()
            self._close(self._closed_now - {holding[0].id})
        if next((key for key in keys if self.table.go_to(key)), None) is not None:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep what is being typed."""
        self.deeds.leave()

    def to_filter(self) -> None:
        """Put the keyboard into the filter."""
        self.toolbar.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toolbar.filter.selectAll()

    # Showing

    def showEvent(self, event: QShowEvent) -> None:
        """The deeds on piles can be done while they are seen."""
        super().showEvent(event)
        self.deeds.set_shown(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """And only then."""
        super().hideEvent(event)
        self.deeds.set_shown(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The palette stays in the middle."""
        super().resizeEvent(event)
        self.palette_.restyle()

    def _show(self) -> None:
        typed, whose = self.toolbar.filter.text(), self.toolbar.whose.value()
        shown = self._thinning.thin(self._piles, typed, whose)
        thinned = bool(typed.strip() or whose)
        self.deeds.of_codes = self.carrying.possible = self._by is PilesBy.CODE
        self.deeds.every = self._piles
        new = self._by is PilesBy.CODE and not thinned and not self.carrying.resting
        self.table.show_piles(shown, self._holding, self._closed_now, new=new)
        self.toolbar.show_all_closed(self._all_closed())
        self.deeds.enable()
        count = len({statement for pile in shown for statement in pile.statements})
        every = self._study.count_statements()
        self.toolbar.count.setText(
            tr("{n} of {statements}", n=count, statements=words.statements_count(every))
            if thinned
            else words.statements_count(every)
        )
        if typed.strip():
            self.nothing.setText(tr("No statement and no pile fits. Escape in the filter empties it."))
        else:
            self.nothing.setText(tr("No statement of theirs is here."))
        self._nothing_place.setVisible(not shown)

    def _tell_stale(self) -> None:
        """The piles are to be made anew when they are seen."""
        self._stale = True

    def _make_by(self, by: str) -> None:
        current = self.table.current_entry()
        self._by = PilesBy(by)
        self.table.clear_selection()
        self._tell_stale()
        self.refresh()
        if current is not None and current.kind == "statement":
            entries = [pile.id for pile in self._piles if current.id in pile.statements]
            next((one for one in entries if self.table.go_to(Entry("statement", current.id, None, one).key)), None)

    @property
    def _closed_now(self) -> frozenset[str]:
        """The closed piles. What is looked for is seen in piles that were closed too."""
        return self._closed_among_found if self.toolbar.filter.text().strip() else self._closed[self._by]

    def _close(self, closed: frozenset[str]) -> None:
        if self.toolbar.filter.text().strip():
            self._closed_among_found = closed
        else:
            self._closed[self._by] = closed
        self._show()

    def _all_closed(self) -> bool:
        return all(pile.id in self._closed_now for pile in self._piles)

    def _toggle(self, pile_id: str) -> None:
        closed = self._closed_now
        self._close(closed - {pile_id} if pile_id in closed else closed | {pile_id})
        self.table.go_to(Entry("pile", pile_id, None).key)

    def _fold(self) -> None:
        """Close all piles, or open all once they are closed."""
        pile = self.table.pile_of(self.table.current_entry())
        self._close(frozenset() if self._all_closed() else frozenset(pile.id for pile in self._piles))
        if pile is not None:
            self.table.go_to(Entry("pile", pile.id, None).key)

    def _thin(self) -> None:
        self._closed_among_found = frozenset()
        self._show()

    def _show_names(self, shown: bool) -> None:
        self.deeds.actions["names"].setChecked(shown)
        self.table.show_names(shown)
        self._show()

    # Putting together

    def _lay_out(self) -> None:
        self._work = QWidget()
        set_ground(self._work, "window")
        column = QVBoxLayout(self._work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        self._nothing_place = Column(self.nothing, margins=(16, 12, 16, 12), ground="window")
        column.addWidget(self._nothing_place)
        column.addWidget(self.table, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._work)
        self._stack.addWidget(self.empty)

    def _connect(self) -> None:
        deeds, toolbar = self.deeds, self.toolbar
        self._bridge.changed.connect(self._tell_stale)
        deeds.actions["names"].setChecked(True)
        deeds.go.connect(self.go)
        deeds.card_wanted.connect(self.card_wanted)
        deeds.names_turned.connect(lambda: toolbar.names.setChecked(not self.table.names_shown))
        deeds.fold_wanted.connect(self._fold)
        deeds.toggled.connect(self._toggle)
        deeds.filter_wanted.connect(self.to_filter)
        self.table.toggled.connect(self._toggle)
        self.carrying.laid.connect(deeds.lay)
        self.carrying.said.connect(self._bridge.said)
        toolbar.made_by.connect(self._make_by)
        toolbar.thinned.connect(self._thin)
        toolbar.names_turned.connect(self._show_names)
        toolbar.entered.connect(lambda: self.table.setFocus(Qt.FocusReason.TabFocusReason))
        toolbar.fold.clicked.connect(self._fold)
        self.empty.activated.connect(lambda: self.go.emit(Place("transcript")))
