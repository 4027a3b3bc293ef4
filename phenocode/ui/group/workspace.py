"""Group: pool, board and inspector together, the deeds on cards, and their carrying by mouse and by keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget

from phenocode.commands.categories import make_category, merge_cards, move_cards, remove_cards, rename_card, reorder_card
from phenocode.i18n import mark, tr
from phenocode.study.changes import ChangeSet
from phenocode.study.records import Category, InitialCode, Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.group import words
from phenocode.ui.group.board import Board
from phenocode.ui.group.cards import Entry
from phenocode.ui.group.checks_panel import ChecksPanel
from phenocode.ui.group.drops import Deed, Drop, layer_above, parents_of, siblings_of
from phenocode.ui.group.facts import FactsBook
from phenocode.ui.group.hand import Hand
from phenocode.ui.group.inspector import CardPanel
from phenocode.ui.group.naming import NameField
from phenocode.ui.group.painting import CardPainter
from phenocode.ui.group.pool import PoolPanel
from phenocode.ui.group.targets import Target, TargetPalette
from phenocode.ui.group.view import CardView
from phenocode.ui.group.words import Card
from phenocode.ui.keys import same_key
from phenocode.ui.look.theme import theme
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Themed, scrolled
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.panels import EmptyPlace, PanelHeader, SidePanel

_INSPECTOR = 300


class GroupWorkspace(Themed, QWidget):
    """Codes not yet placed, first layer, second layer, encounter; the card and the checks beside them."""

    go = Signal(object)  # a Place in another workspace

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._study = bridge.study
        self._stale = True
        self._scale = 0.0
        self._facts = FactsBook(self._study)
        self._painter = CardPainter(self._study, self._facts)
        self.pool_panel = PoolPanel(self._study, self._facts, self._painter)
        self.pool = self.pool_panel.pool
        self.board = Board(self._study, self._facts, self._painter)
        self.card = CardPanel(bridge, self._facts, self._painter)
        self.checks = ChecksPanel(self._study)
        self._active: CardView = self.pool
        self._header = PanelHeader(tr("Group"), lead=True)
        self._new = self._header.add(button(tr("New category"), icon="plus", key="N"))
        self._move = self._header.add(button(tr("Move to…"), key="M"))
        self._empty = EmptyPlace(
            tr("No codes yet. Mark statements in Read and give them codes; then group the codes here."),
            tr("Go to Read"),
            "Ctrl 1",
        )
        self._empty.activated.connect(lambda: self.go.emit(Place("transcript")))
        self._inspector = SidePanel(tr("Card"), "end", _INSPECTOR)
        self._lay_out()
        self._hand = Hand(self._painter, self)
        self._drop: Drop | None = None
        self._naming = NameField(self._painter.direction, self.board.viewport())
        self.palette_ = TargetPalette(self, self._painter.direction)
        self._actions = self._make_actions()
        self._connect()
        self.setFocusProxy(self.board)
        self.init_theme()

    # What the window asks

    def menus(self) -> list[tuple[str, list[QAction]]]:
        """The deeds by menu."""
        a = self._actions
        return [
            ("category", [a["open"], a["new"], a["rename"], a["move"], a["merge"], a["up"], a["down"], a["remove"]]),
            ("view", [a["filter"], a["checks"]]),
        ]

    def show_place(self, place: Place) -> None:
        """Show a code or a category on the board and its whole card."""
        card = self._study.codes.get(place.id) or self._study.categories.get(place.id)
        if card is not None:
            self._refresh_if_stale()
            self._show_card(card)

    def leave(self) -> None:
        """Keep what is being typed."""
        self._naming.end(commit=True)
        self.card.commit()
        self.palette_.hide()

    # Showing the study

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)
        self._refresh_if_stale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The palette stays in the middle."""
        super().resizeEvent(event)
        self.palette_.restyle()

    def restyle(self) -> None:
        """Forget what was measured in another theme; widths follow the scale."""
        self._painter.restyle()
        if theme().scale != self._scale:
            self._scale = theme().scale
            self._halves.setSizes([theme().px(440), theme().px(360)])
        self._splitter.setHandleWidth(0)  # the panels have their own rules

    def _changed(self, change_set: ChangeSet) -> None:
        self._facts.forget(change_set)
        self.checks.tell_changed()
        if self.isVisible():
            self._refresh()
        else:
            self._stale = True

    def _refresh_if_stale(self) -> None:
        if self._stale:
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        self.pool_panel.refresh()
        self.board.refresh()
        self.card.refresh()
        self._header.set_detail(self._detail())
        self._stack.setCurrentIndex(1 if self._study.codes or self._study.categories else 0)
        self._say_enabled()

    def _detail(self) -> str:
        study = self._study
        return tr(
            "{codes}, {first} in the first layer, {second} in the second, {encounters}",
            codes=words.codes_count(len(study.codes)),
            first=len(study.layer(Layer.FIRST)),
            second=len(study.layer(Layer.SECOND)),
            encounters=words.encounters_count(len(study.layer(Layer.ENCOUNTER))),
        )

    # Which cards are meant

    def chosen_cards(self) -> list[Card]:
        """The cards that a deed is about: the selected ones, otherwise the one in focus."""
        entries = self._active.selected_entries()
        if not entries:
            current = self._active.current_entry()
            entries = [current] if current is not None else []
        cards = {entry.id: card for entry in entries if (card := self._card_of(entry)) is not None}
        return list(cards.values())

    def _card_of(self, entry: Entry) -> Card | None:
        if entry.kind == "code":
            return self._study.codes.get(entry.id)
        return self._study.categories.get(entry.id)

    def _chosen_moved(self, view: CardView) -> None:
        if view.hasFocus() or view.selected_entries():
            other = self.board if view is self.pool else self.pool
            if view is not self._active and other.selected_entries():
                other.clear_selection()
            self._active = view
        current = self._active.current_entry()
        card = self._card_of(current) if current is not None else None
        if card is not None and card.id != self.card.card_id:
            self.card.show_card(card)
        self._say_enabled()

    def _say_enabled(self) -> None:
        cards = self.chosen_cards()
        some = bool(cards)
        for key in ("open", "rename", "remove", "up", "down", "merge"):
            self._actions[key].setEnabled(some)
        movable = some and layer_above(cards[0]) is not None
        self._actions["move"].setEnabled(movable)
        self._move.setEnabled(movable)

    def _show_card(self, card: Card) -> None:
        placed = not isinstance(card, InitialCode) or bool(self._study.placements_of(card.id))
        view: CardView = self.board if placed else self.pool
        shown = self.board.show_card(card) if placed else self.pool_panel.show_card(card)
        if shown:
            self._active = view
            self._other_of(view).clear_selection()
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.card.show_card(card)

    def _show_id(self, card_id: str) -> None:
        card = self._study.codes.get(card_id) or self._study.categories.get(card_id)
        if card is not None:
            self._show_card(card)

    def _other_of(self, view: CardView) -> CardView:
        return self.board if view is self.pool else self.pool

    # Deeds

    def open_whole_card(self) -> None:
        """The whole card in the inspector, ready to be written on."""
        entry = self._active.current_entry()
        if entry is None:
            return
        if entry.kind == "new":
            self._new_in(Layer(entry.id), [])
            return
        card = self._card_of(entry)
        self._inspector.set_folded(False)
        self.card.show_card(card)
        self.card.take_focus()

    def new_category(self) -> None:
        """A new category in the column in focus; selected codes go into a new one of the first layer."""
        entries = self._active.selected_entries()
        codes = [entry.id for entry in entries if entry.kind == "code"]
        if codes:
            self._new_in(Layer.FIRST, list(dict.fromkeys(codes)))
        else:
            self._new_in(self.board.column_in_focus() if self._active is self.board else Layer.FIRST, [])

    def _new_in(self, layer: Layer, holding: Sequence[str]) -> None:
        cards = [card for card_id in holding if (card := self._record(card_id)) is not None]
        if cards:
            self._bridge.said.emit(words.held_sentence(cards))
        place = self.board.place_for_new(layer)

        def finish(name: str) -> bool:
            made = self._bridge.do(make_category, layer, name, holding=holding, origin=self)
            if made is not None:
                self._show_card(made)
            return made is not None

        hint = words.new_words(layer)
        self._naming.begin(self.board.viewport(), self._active, self._into_sight(place), "", hint, finish)

    def _record(self, card_id: str) -> Card | None:
        return self._study.codes.get(card_id) or self._study.categories.get(card_id)

    def rename(self) -> None:
        """Type another name where the old one stands."""
        entry = self._active.current_entry()
        card = self._card_of(entry) if entry is not None else None
        if entry is None or card is None:
            return
        if self.card.isAncestorOf(self.focusWidget() or self) and self.card.card_id == card.id:
            self.card.edit_name()
            return
        view = self._active
        place = self.board.place_of_name(entry) if view is self.board else self.pool.place_of_name(entry)

        def finish(name: str) -> bool:
            self._bridge.do(rename_card, card.id, name, origin=self)
            now = self._record(card.id)
            return now is not None and now.name != card.name

        self._naming.begin(view.viewport(), view, self._into_sight(place), card.name, tr("Name"), finish)

    def _into_sight(self, place: QRect) -> QRect:
        return place

    def move(self) -> None:
        """Ask where the chosen cards go, and move them there."""
        cards = self.chosen_cards()
        if not cards:
            return
        layer = layer_above(cards[0])
        if layer is None:
            self._bridge.said.emit(tr("A kind of encounter stands under nothing."))
            return
        present = {tuple(parents_of(self._study, card)) for card in cards}
        targets = [
            Target(category.id, category.name, self._chain_words(category), self._painter.colour_of(category))
            for category in self._study.layer(layer)
            if present != {(category.id,)}
        ]
        placed = any(parents_of(self._study, card) for card in cards)
        ids = [card.id for card in cards]

        def choose(target: Target) -> None:
            if target.make:
                made = self._bridge.do(make_category, layer, typed(), holding=ids, origin=self)
                if made is not None:
                    self._bridge.said.emit(words.goes_sentence(cards, made.name))
            else:
                self._move_to(ids, target.id or None)
            self._stay_with(ids)

        typed = self.palette_.typed_name
        heading = tr("Move {name} to…", name=cards[0].name)
        if len(cards) > 1:
            heading = tr("Move {cards} to…", cards=words.count_of(_layer(cards[0]), len(cards)))
        none = tr("No category") if placed else ""
        makes = {
            Layer.FIRST: mark("Make the first-layer category {name}"),
            Layer.SECOND: mark("Make the second-layer category {name}"),
            Layer.ENCOUNTER: mark("Make the kind of encounter {name}"),
        }[layer]
        self.palette_.open(heading, targets, choose, self._active, none=none, makes=makes)

    def _move_to(self, ids: Sequence[str], target_id: str | None) -> None:
        self._bridge.do(move_cards, list(ids), target_id, origin=self)

    def _chain_words(self, category: Category) -> str:
        names = []
        parent = self._study.categories.get(category.parent_id or "")
        while parent is not None:
            names.append(parent.name)
            parent = self._study.categories.get(parent.parent_id or "")
        return "، ".join(names) if self._painter.rtl else ", ".join(names)

    def _stay_with(self, ids: Sequence[str]) -> None:
        """After codes went from one view to the other, the focus stays where the hands were."""
        if self._active.current_entry() is None and self._active is self.pool and ids:
            card = self._record(ids[0])
            if card is not None:
                self._show_card(card)

    def merge(self) -> None:
        """Ask into which card of its layer the one in focus is folded."""
        cards = self.chosen_cards()
        if not cards:
            return
        gone = cards[0]
        same: Sequence[Card]
        same = self._study.codes_in_order() if isinstance(gone, InitialCode) else self._study.layer(gone.layer)
        targets = [
            Target(card.id, card.name, self._place_words(card), self._painter.colour_of(card))
            for card in same
            if card.id != gone.id
        ]

        def choose(target: Target) -> None:
            self._bridge.do(merge_cards, gone.id, target.id, origin=self)
            into = self._record(target.id)
            if into is not None and self._record(gone.id) is None:
                self._bridge.said.emit(tr("{name} is merged into {other}", name=gone.name, other=into.name))
                self._show_card(into)

        self.palette_.open(tr("Merge {name} into…", name=gone.name), targets, choose, self._active)

    def _place_words(self, card: Card) -> str:
        if isinstance(card, Category):
            return self._chain_words(card)
        first = self._study.chain_of(card.id).first
        return first.name if first is not None else ""

    def remove(self) -> None:
        """Remove the chosen cards; undo brings them back."""
        cards = self.chosen_cards()
        if cards:
            self._bridge.do(remove_cards, [card.id for card in cards], origin=self)

    def move_up(self) -> None:
        """Put the card in focus before the one above it under the same parent."""
        self._reorder(-1)

    def move_down(self) -> None:
        """Put the card in focus after the one below it under the same parent."""
        self._reorder(1)

    def _reorder(self, by: int) -> None:
        entry = self._active.current_entry()
        card = self._card_of(entry) if entry is not None else None
        if card is None:
            return
        siblings = siblings_of(self._study, card)
        at = siblings.index(card) + by
        if not 0 <= at < len(siblings):
            return
        after = at + (1 if by > 0 else 0)
        before = siblings[after].id if after < len(siblings) else None
        self._bridge.do(reorder_card, card.id, before, origin=self)
        self._active.scrollTo(self._active.currentIndex())

    # The mouse

    def _lift(self, place: QPoint) -> None:
        cards = self.chosen_cards()
        if not cards:
            return
        self._hand.take(cards)
        ids = frozenset(card.id for card in cards)
        self.board.set_in_hand(ids)
        self.pool.set_in_hand(ids)

    def _carry(self, place: QPoint) -> None:
        if not self._hand.cards:
            return
        self._hand.follow(place)
        over_board = self.board.viewport().mapFromGlobal(place)
        drop = self.board.drop_at(over_board, self._hand.cards)
        drop = drop or self.pool.drop_at(self.pool.viewport().mapFromGlobal(place), self._hand.cards)
        self.board.creep(over_board)
        if drop != self._drop:
            self._drop = drop
            self._bridge.said.emit(drop.sentence if drop is not None else "")
        self.board.light(drop)
        self.pool.light(drop)

    def _lay(self, place: QPoint) -> None:
        self._carry(place)
        drop, cards = self._drop, self._hand.cards
        self._let_go()
        if drop is None:
            return
        ids = [card.id for card in cards]
        match drop.deed:
            case Deed.UNDER:
                self._move_to(ids, drop.target)
            case Deed.OUT:
                self._move_to(ids, None)
            case Deed.NEW:
                self._new_in(Layer(drop.target), ids)
            case Deed.BEFORE:
                self._bridge.do(reorder_card, ids[0], drop.target or None, origin=self)

    def _let_go(self) -> None:
        self._drop = None
        self._hand.empty()
        self.board.set_in_hand(frozenset())
        self.pool.set_in_hand(frozenset())

    # Putting together

    def _lay_out(self) -> None:
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        middle = QWidget()
        self._stack = QStackedLayout(middle)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.board)
        column.addWidget(middle, 1)
        self._halves = halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(scrolled(self.card, "panel"))
        halves.addWidget(self.checks)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        self._inspector.set_content(halves)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        for widget in (self.pool_panel, work, self._inspector):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setStretchFactor(2, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._changed)
        for view in (self.pool, self.board):
            view.chosen_changed.connect(lambda seen=view: self._chosen_moved(seen))
            view.opened.connect(lambda _entry: self.open_whole_card())
            view.left.connect(lambda side, seen=view: self._cross(seen, side))
            view.lifted.connect(self._lift)
            view.carried.connect(self._carry)
            view.laid.connect(self._lay)
            view.dropped.connect(self._let_go)
            view.installEventFilter(self)
        self._new.clicked.connect(self.new_category)
        self._move.clicked.connect(self.move)
        self.card.card_wanted.connect(self._show_id)
        self.card.statement_wanted.connect(lambda statement: self.go.emit(Place("statement", statement)))
        self.checks.go.connect(self._reach)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # type: ignore[override]
        """The view that gets the keyboard is the one that deeds are about."""
        if event.type() == QEvent.Type.FocusIn and watched in (self.pool, self.board):
            self._chosen_moved(self.pool if watched is self.pool else self.board)
        return False

    def _cross(self, view: CardView, side: int) -> None:
        """An arrow key at the edge goes on into the view beside."""
        toward_start = 1 if self.isRightToLeft() else -1
        other: CardView | None = None
        if view is self.board and side == toward_start and not self.pool_panel.folded():
            other = self.pool
        elif view is self.pool and side == -toward_start:
            other = self.board
        if other is not None and other.model().rowCount():
            current = other.current_entry()
            other.setFocus(Qt.FocusReason.TabFocusReason)
            if current is not None:
                other.go_to(current.key)

    def _reach(self, place: Place) -> None:
        if place.kind in ("code", "category"):
            self.show_place(place)
        else:
            self.go.emit(place)

    def _make_actions(self) -> dict[str, QAction]:
        anywhere: dict[str, tuple[str, Callable[[], None], list[QKeySequence]]] = {
            "new": (tr("New category"), self.new_category, same_key("N")),
            "rename": (tr("Rename"), self.rename, [QKeySequence("F2")]),
            "move": (tr("Move to…"), self.move, same_key("M")),
            "merge": (tr("Merge into…"), self.merge, [QKeySequence("Ctrl+M")]),
            "filter": (tr("Filter codes"), self._filter, [QKeySequence("Ctrl+F")]),
            "checks": (tr("Go to the checks"), self._to_checks, [QKeySequence("F8")]),
        }
        on_cards: dict[str, tuple[str, Callable[[], None], list[QKeySequence]]] = {
            "open": (tr("Open the whole card"), self.open_whole_card, [QKeySequence("Return"), QKeySequence("Enter")]),
            "up": (tr("Move up in its layer"), self.move_up, [QKeySequence("Alt+Up")]),
            "down": (tr("Move down in its layer"), self.move_down, [QKeySequence("Alt+Down")]),
            "remove": (tr("Remove"), self.remove, [QKeySequence("Delete")]),
        }
        made: dict[str, QAction] = {}
        for deeds, context in (
            (anywhere, Qt.ShortcutContext.WidgetWithChildrenShortcut),
            (on_cards, Qt.ShortcutContext.WidgetShortcut),
        ):
            for key, (text, do, keys) in deeds.items():
                action = QAction(text, self)
                action.setShortcuts(keys)
                action.setShortcutContext(context)
                action.triggered.connect(lambda _checked=False, deed=do: deed())
                for widget in (self,) if deeds is anywhere else (self.board, self.pool):
                    widget.addAction(action)
                made[key] = action
        return made

    def _filter(self) -> None:
        self.pool_panel.set_folded(False)
        self.pool_panel.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.pool_panel.filter.selectAll()

    def _to_checks(self) -> None:
        self._inspector.set_folded(False)
        self.checks.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _layer(card: Card) -> Layer | None:
    return card.layer if isinstance(card, Category) else None
