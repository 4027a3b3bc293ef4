"""The deeds on cards, by keys, menus and the mouse: making, naming, moving, merging, ordering, removing."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from phenocode.commands.categories import (
    make_category,
    merge_cards,
    move_cards,
    remove_cards,
    rename_card,
    reorder_card,
)
from phenocode.commands.rehearsing import foresee
from phenocode.errors import Refusal
from phenocode.i18n import mark, tr
from phenocode.study.records import Category, InitialCode, Layer
from phenocode.study.rules import free_name
from phenocode.ui.bridge import Bridge
from phenocode.ui.group import words
from phenocode.ui.group.cards import Entry, new_place
from phenocode.ui.group.drops import Deed, Drop, layer_above, parents_of, siblings_of
from phenocode.ui.group.finding import Finding
from phenocode.ui.group.inspector import CardPanel
from phenocode.ui.group.naming import NameField
from phenocode.ui.group.painting import CardPainter
from phenocode.ui.group.splitting.dialog import SplitDialog
from phenocode.ui.group.targets import Target, TargetPalette
from phenocode.ui.group.views import Views
from phenocode.ui.group.words import Card
from phenocode.ui.keys import same_key
from phenocode.ui.widgets.menu import Menu

# What a card's own menu offers, in groups.
_ON_CARDS = ("open", "why", "rename", "", "keep_here", "move", "merge", "split", "", "up", "down", "", "new", "remove")
# What changes nothing: a reviewer has these alone.
_READING = frozenset({"open", "why", "find", "next_hit", "previous_hit"})
_MAKES = {
    Layer.FIRST: mark("Make the first-layer category {name}"),
    Layer.SECOND: mark("Make the second-layer category {name}"),
    Layer.ENCOUNTER: mark("Make the kind of encounter {name}"),
}


class Deeds(QObject):
    """What can be done to the chosen cards; each deed is an action with its key."""

    whole_card_wanted = Signal()

    def __init__(
        self, bridge: Bridge, views: Views, panel: CardPanel, painter: CardPainter, workspace: QWidget
    ) -> None:
        super().__init__(workspace)
        self._bridge = bridge
        self._study = bridge.study
        self._views = views
        self._panel = panel
        self._workspace = workspace
        self.painter = painter
        self.naming = NameField(painter.direction, self._study.about.language, views.board.viewport())
        self.palette = TargetPalette(workspace, painter.direction)
        self.finding = Finding(self._study, views, painter.direction)
        for view in (views.board, views.pool):
            view.moved.connect(self.naming.follow)
            view.menu_wanted.connect(self._pop_up)
        self.actions = self._make_actions(workspace)
        self.finding.bar.field.textChanged.connect(self.enable)

    def enable(self) -> None:
        """Offer what can be done to the cards that are chosen now."""
        cards = self._views.chosen_cards()
        for key in ("open", "why", "rename", "remove", "up", "down", "merge"):
            self.actions[key].setEnabled(bool(cards))
        self.actions["split"].setEnabled(len(cards) == 1 and self._can_be_split(cards[0]))
        for key in ("next_hit", "previous_hit"):
            self.actions[key].setEnabled(self.finding.looking)
        self.actions["keep_here"].setEnabled(self._stands_elsewhere(self._views.current_entry()))
        self.actions["open"].setEnabled(self._views.current_entry() is not None)
        self.actions["move"].setEnabled(bool(cards) and layer_above(cards[0]) is not None)
        if self._bridge.review is not None:
            for key, action in self.actions.items():
                action.setEnabled(action.isEnabled() and key in _READING)

    def leave(self) -> None:
        """Keep the name that is being typed; put the palette away."""
        self.naming.settle(commit=True)
        self.palette.hide()

    # Making and naming

    def open(self) -> None:
        """The whole card in focus; on an empty place, a new category there."""
        entry = self._views.current_entry()
        if entry is not None and entry.kind == "new":
            self.make_in(Layer(entry.id), [])
        elif entry is not None:
            self.whole_card_wanted.emit()

    def tell_why(self) -> None:
        """Show what brought the card in focus where it is."""
        self._panel.show_card(self._views.current_card())
        self._panel.show_why()

    def make(self) -> None:
        """A new category in the column in focus; selected codes go into a new one of the first layer."""
        codes = [e.id for e in self._views.active.selected_entries() if e.kind == "code"]
        if codes:
            self.make_in(Layer.FIRST, list(dict.fromkeys(codes)))
        else:
            board = self._views.board
            self.make_in(board.column_in_focus() if self._views.active is board else Layer.FIRST, [])

    def make_in(self, layer: Layer, holding: Sequence[str]) -> None:
        """Ask for the name of a new category of ``layer`` that will hold cards."""
        cards = [card for card_id in holding if (card := self._views.record(card_id)) is not None]
        if cards:
            self._bridge.said.emit(words.held_sentence(cards))
        board = self._views.board
        empty = new_place(layer)
        board.show_key(empty.key)

        def finish(name: str) -> bool:
            made = self._bridge.do(make_category, layer, name, holding=holding, origin=self)
            if made is not None:
                self._views.show_card(made)
            return made is not None

        where = partial(board.place_of_name, empty)
        self.naming.begin(board.viewport(), self._views.active, where, "", words.new_words(layer), finish)

    def rename(self) -> None:
        """Type another name where the old one stands: in the inspector while that has the keyboard."""
        focus = self._workspace.focusWidget()
        if focus is not None and self._panel.isAncestorOf(focus):
            self._panel.edit_name()
            return
        entry, card, view = self._views.current_entry(), self._views.current_card(), self._views.active
        if entry is None or card is None:
            return
        view.show_key(entry.key)

        def finish(name: str) -> bool:
            self._bridge.do(rename_card, card.id, name, origin=self)
            now = self._views.record(card.id)
            return now is not None and now.name != card.name

        self.naming.begin(view.viewport(), view, partial(view.place_of_name, entry), card.name, tr("Name"), finish)

    # Placing

    def move(self) -> None:
        """Ask where the chosen cards go, and move them there."""
        cards = self._views.chosen_cards()
        layer = layer_above(cards[0]) if cards else None
        if layer is None:
            return
        present = {tuple(parents_of(self._study, card)) for card in cards}
        targets = [
            Target(category.id, category.name, self._chain_words(category), self.painter.colour_of(category))
            for category in self._study.layer(layer)
            if present != {(category.id,)}
        ]
        placed = any(parents_of(self._study, card) for card in cards)
        ids = [card.id for card in cards]

        def choose(target: Target) -> None:
            if target.make:
                self._bridge.do(make_category, layer, self.palette.typed_name(), holding=ids, origin=self)
            else:
                self._bridge.do(move_cards, ids, target.id or None, origin=self)

        def foresee_move(target: Target) -> list[str]:
            session = self._bridge.session
            if target.make:
                return foresee(session, make_category, layer, self.palette.typed_name(), holding=ids).sentences()
            return foresee(session, move_cards, ids, target.id or None).sentences()

        heading = tr("Move {name} to…", name=cards[0].name)
        if len(cards) > 1:
            heading = tr("Move {cards} to…", cards=words.count_of(_layer(cards[0]), len(cards)))
        none = tr("No category") if placed else ""
        makes = _MAKES[layer]
        self.palette.open(heading, targets, choose, self._views.active, none=none, makes=makes, foresee=foresee_move)

    def merge(self) -> None:
        """Ask into which card of its layer the one in focus is folded; of several selected, any can be the one."""
        cards = self._views.chosen_cards()
        if not cards:
            return
        chosen = {card.id for card in cards}
        first = cards[0]
        same: Sequence[Card]
        same = self._study.codes_in_order() if isinstance(first, InitialCode) else self._study.layer(first.layer)
        others = [card for card in same if card.id not in chosen]
        several = len(cards) > 1
        targets = [
            Target(card.id, card.name, self._chain_words(card), self.painter.colour_of(card))
            for card in ([*cards, *others] if several else others)
        ]

        def going(target: Target) -> list[str]:
            return [card.id for card in cards if card.id != target.id]

        def choose(target: Target) -> None:
            gone = [card for card in cards if card.id != target.id]
            self._bridge.do(merge_cards, going(target), target.id, origin=self)
            into = self._views.record(target.id)
            if into is not None and all(self._views.record(card.id) is None for card in gone):
                self._bridge.said.emit(words.merged_sentence(gone, into))
                self._views.show_card(into)

        heading = tr("Merge {name} into…", name=first.name)
        if several:
            heading = tr("Merge {cards} into…", cards=words.count_of(_layer(first), len(cards)))
        self.palette.open(
            heading,
            targets,
            choose,
            self._views.active,
            foresee=lambda target: foresee(self._bridge.session, merge_cards, going(target), target.id).sentences(),
        )

    def split(self) -> None:
        """Ask what of the card in focus goes to a new one beside it."""
        card = self._views.current_card()
        if card is None:
            return
        dialog = SplitDialog(self._bridge, self.painter, card, self._workspace.window())
        dialog.split.connect(self._show_made)
        dialog.open()

    def _show_made(self, made: Card) -> None:
        now = self._views.record(made.id)
        if now is not None:
            self._views.show_card(now)

    def keep_here(self) -> None:
        """Take the code in focus out of all categories but the one under which it is in focus."""
        entry = self._views.current_entry()
        if entry is not None and self._stands_elsewhere(entry):
            self._bridge.do(move_cards, [entry.id], entry.under, origin=self)

    def _stands_elsewhere(self, entry: Entry | None) -> bool:
        """Whether the focus is on one of several cards of a code, as an imported table can have them."""
        return entry is not None and bool(entry.under) and len(self._study.placements_of(entry.id)) > 1

    def lay(self, drop: Drop, cards: Sequence[Card]) -> None:
        """Do what was announced while ``cards`` were carried over a target."""
        ids = [card.id for card in cards]
        match drop.deed:
            case Deed.NEW:
                self.make_in(Layer(drop.target), ids)
            case Deed.BEFORE:
                self._bridge.do(reorder_card, ids[0], drop.target or None, origin=self)
            case _:
                self._bridge.do(move_cards, ids, drop.target or None, origin=self)

    def foresee_drop(self, drop: Drop, cards: Sequence[Card]) -> str:
        """What laying cards somewhere would change, in one line; empty for nothing, and where it is refused."""
        session, ids = self._bridge.session, [card.id for card in cards]
        try:
            match drop.deed:
                case Deed.NEW:
                    name = free_name(tr("New category"), self._study.layer(Layer(drop.target)))
                    return foresee(session, make_category, Layer(drop.target), name, holding=ids).short()
                case Deed.BEFORE:
                    return ""
                case _:
                    return foresee(session, move_cards, ids, drop.target or None).short()
        except Refusal:
            return ""

    def move_up(self) -> None:
        """Put the card in focus before the one above it under the same parent."""
        self._reorder(-1)

    def move_down(self) -> None:
        """Put the card in focus after the one below it under the same parent."""
        self._reorder(1)

    def remove(self) -> None:
        """Remove the chosen cards; undo brings them back."""
        cards = self._views.chosen_cards()
        if cards:
            self._bridge.do(remove_cards, [card.id for card in cards], origin=self)

    def _reorder(self, by: int) -> None:
        card, here = self._views.current_card(), self._views.current_entry()
        if card is None or here is None:
            return
        siblings = siblings_of(self._study, card, here.under)
        at = siblings.index(card) + by
        if not 0 <= at < len(siblings):
            return
        after = at + (1 if by > 0 else 0)
        before = siblings[after].id if after < len(siblings) else None
        self._bridge.do(reorder_card, card.id, before, origin=self)
        entry = self._views.current_entry()
        if entry is not None:
            self._views.active.show_key(entry.key)

    def _can_be_split(self, card: Card) -> bool:
        if isinstance(card, InitialCode):
            return any(True for _ in self._study.codings_with(card.id))
        if card.layer is Layer.FIRST:
            return any(True for _ in self._study.placements_under(card.id))
        return bool(self._study.children_of(card.id))

    def _chain_words(self, card: Card) -> str:
        """The names above a card, the nearest first."""
        if isinstance(card, InitialCode):
            chain = self._study.chain_of(card.id)
            above = [chain.first, chain.second, chain.encounter]
        else:
            parent = self._study.categories.get(card.parent_id or "")
            above = [parent, self._study.categories.get((parent.parent_id or "") if parent else "")]
        return ("، " if self.painter.rtl else ", ").join(category.name for category in above if category is not None)

    # Keys and menus

    def _pop_up(self, place: QPoint) -> None:
        """The deeds on the chosen cards, at a global place."""
        self.enable()
        menu = Menu(self._workspace)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key in _ON_CARDS:
            if not key:
                menu.addSeparator()
            elif self.actions[key].isEnabled():
                menu.addAction(self.actions[key])
        menu.popup(place)

    def _make_actions(self, workspace: QWidget) -> dict[str, QAction]:
        made: dict[str, QAction] = {}

        def add(key: str, text: str, do: Callable[[], None], keys: list[QKeySequence], *, on_cards: bool) -> None:
            action = QAction(text, self)
            action.setShortcuts(keys)
            # Enter, Delete and the like belong to whatever field or chip has the keyboard.
            context = Qt.ShortcutContext.WidgetShortcut if on_cards else Qt.ShortcutContext.WidgetWithChildrenShortcut
            action.setShortcutContext(context)
            action.triggered.connect(lambda: do())
            for widget in (self._views.board, self._views.pool) if on_cards else (workspace,):
                widget.addAction(action)
            made[key] = action

        enter = [QKeySequence("Return"), QKeySequence("Enter")]
        add("open", tr("&Open the whole card"), self.open, enter, on_cards=True)
        add("why", tr("Wh&y here?"), self.tell_why, same_key("Y"), on_cards=True)
        add("new", tr("&New category"), self.make, same_key("N"), on_cards=False)
        add("rename", tr("&Rename"), self.rename, [QKeySequence("F2")], on_cards=False)
        add("move", tr("&Move to…"), self.move, same_key("M"), on_cards=False)
        add("merge", tr("Mer&ge into…"), self.merge, [QKeySequence("Ctrl+M")], on_cards=False)
        add("split", tr("&Split…"), self.split, same_key("X"), on_cards=True)
        add("keep_here", tr("&Keep it here only"), self.keep_here, same_key("K"), on_cards=True)
        add("up", tr("Move &up in its layer"), self.move_up, [QKeySequence("Alt+Up")], on_cards=True)
        add("down", tr("Move &down in its layer"), self.move_down, [QKeySequence("Alt+Down")], on_cards=True)
        add("find", tr("&Find on the board…"), self.finding.begin, same_key("/"), on_cards=True)
        add("next_hit", tr("Ne&xt hit on the board"), partial(self.finding.step, 1), same_key("]"), on_cards=True)
        add(
            "previous_hit",
            tr("Pre&vious hit on the board"),
            lambda: self.finding.step(-1),
            same_key("["),
            on_cards=True,
        )
        add("remove", tr("R&emove"), self.remove, [QKeySequence("Delete")], on_cards=True)
        return made


def _layer(card: Card) -> Layer | None:
    return card.layer if isinstance(card, Category) else None
