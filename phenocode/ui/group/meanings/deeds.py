"""The deeds on piles, by keys, menus and the mouse: moving, adding and taking codes, reading in place, ordering."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from phenocode.commands.categories import make_code, rename_card, reorder_card
from phenocode.commands.recoding import recode_statements
from phenocode.commands.rehearsing import foresee
from phenocode.i18n import mark, tr
from phenocode.study.changes import ChangeSet
from phenocode.study.records import InitialCode
from phenocode.ui.bridge import Bridge
from phenocode.ui.group import words
from phenocode.ui.group.cards import Entry
from phenocode.ui.group.meanings import sentences
from phenocode.ui.group.meanings.drops import Drop
from phenocode.ui.group.meanings.laid import NEW
from phenocode.ui.group.meanings.piles import LOOSE, Pile
from phenocode.ui.group.meanings.table import PilesTable
from phenocode.ui.group.naming import NameField
from phenocode.ui.group.painting import CardPainter
from phenocode.ui.group.targets import Target, TargetPalette
from phenocode.ui.keys import same_key
from phenocode.ui.place import Place

_MAKES = mark("Make the code {name}")


_CHANGING = frozenset({"move", "add", "take", "rename", "up", "down"})  # what a reviewer can't do


class PileDeeds(QObject):
    """What can be done to the chosen statements and their pile; each deed is an action with its key."""

    go = Signal(object)  # a Place: a statement in its transcript
    card_wanted = Signal(str)
    names_turned = Signal()
    fold_wanted = Signal()  # of all piles
    toggled = Signal(str)  # a pile to open or close
    filter_wanted = Signal()

    def __init__(self, bridge: Bridge, table: PilesTable, cards: CardPainter, palette: TargetPalette) -> None:
        super().__init__(table)
        self._bridge = bridge
        self._study = bridge.study
        self._table = table
        self._cards = cards
        self.palette = palette
        palette.list.setAccessibleName(tr("Codes that fit"))
        self.naming = NameField(cards.direction, self._study.about.language, table.viewport())
        table.moved.connect(self.naming.follow)
        table.opened.connect(self._open)
        table.chosen_changed.connect(self.enable)
        self.of_codes = True  # the piles are piles of codes, which can be rearranged
        self.every: Sequence[Pile] = ()  # all piles, the ones that a filter leaves out too
        self.shown = False
        self._changed = False  # by the deed that was done last
        bridge.changed.connect(self._follow)
        self.actions: dict[str, QAction] = {}
        self._make_actions()

    def enable(self) -> None:
        """Offer what can be done to what is chosen now; nothing while the piles are not shown."""
        some = bool(self._table.chosen_statements())
        pile = self._table.pile_of(self._table.current_entry())
        possible = {
            "show": self._table.current_entry() is not None,
            "move": some,
            "add": some,
            "take": some,
            "toggle": pile is not None,
            "rename": pile is not None and pile.card is not None,
            "up": pile is not None and pile.card is not None,
            "down": pile is not None and pile.card is not None,
            "card": pile is not None and pile.card is not None,
        }
        for key, action in self.actions.items():
            allowed = self._bridge.review is None or key not in _CHANGING
            action.setEnabled(self.shown and allowed and possible.get(key, True))

    def set_shown(self, shown: bool) -> None:
        """Whether the piles are seen."""
        self.shown = shown
        self.enable()
        for action in self.actions.values():
            action.setVisible(shown)

    def leave(self) -> None:
        """Keep the name that is being typed; put the palette away."""
        self.naming.settle(commit=True)
        self.palette.hide()

    # Going

    def _open(self, entry: Entry) -> None:
        """Enter or a double click: a statement in its interview, a pile opened or closed, a new code."""
        if entry.kind == "statement":
            self.go.emit(Place("statement", entry.id))
        elif entry.kind == "pile":
            self.toggled.emit(entry.id)
        else:
            self._name_new([], None)

    def _show(self) -> None:
        entry = self._table.current_entry()
        if entry is not None:
            self._open(entry)

    def _show_card(self) -> None:
        pile = self._table.pile_of(self._table.current_entry())
        if pile is not None and pile.card is not None:
            self.card_wanted.emit(pile.card.id)

    # Codes

    def _move(self) -> None:
        """Ask for the code that takes the place of the pile's, and give it."""
        if self.of_codes:
            self._ask(adding=False)
        else:
            self._bridge.said.emit(sentences.not_here())

    def _add(self) -> None:
        """Ask for a code that the chosen statements get as well."""
        self._ask(adding=True)

    def _ask(self, *, adding: bool) -> None:
        statements = self._table.chosen_statements()
        pile = self._table.pile_of(self._table.current_entry())
        if not statements or pile is None:
            return
        code = pile.card if isinstance(pile.card, InitialCode) and not adding else None
        everywhere = set.intersection(*({c.id for c in self._study.codes_of(one)} for one in statements))
        targets = [
            Target(other.id, other.name, self._chain_words(other), self._cards.colour_of(other))
            for other in self._study.codes_in_order()
            if other.id not in everywhere or (code is not None and other.id != code.id)
        ]

        take = code.id if code is not None else None

        def name_of(target: Target) -> str:
            if target.make:
                return self.palette.typed_name()
            return target.name if target.id else ""

        def choose(target: Target) -> None:
            self.recode(statements, take, name_of(target))

        def foresee_recoding(target: Target) -> list[str]:
            session = self._bridge.session
            return foresee(session, recode_statements, statements, take=take, give=name_of(target)).sentences()

        counted = words.statements_count(len(statements))
        heading = tr("Give {statements} as well…", statements=counted)
        if code is not None:
            heading = tr("Move {statements} from {code} to…", statements=counted, code=code.name)
        elif not adding:
            heading = tr("Give {statements} the code…", statements=counted)
        none = tr("No code") if code is not None else ""
        self.palette.open(heading, targets, choose, self._table, none=none, makes=_MAKES, foresee=foresee_recoding)

    def _take(self) -> None:
        """Take the pile's code off the chosen statements."""
        statements = self._table.chosen_statements()
        pile = self._table.pile_of(self._table.current_entry())
        if not self.of_codes:
            self._bridge.said.emit(sentences.not_here())
        elif statements and pile is not None and pile.card is not None:
            self.recode(statements, pile.card.id, "")

    def recode(self, statements: Sequence[str], take: str | None, give: str) -> InitialCode | None:
        """Take a code (id) off statements and give them the one with a name; as one step."""
        taken = self._study.codes[take].name if take is not None else ""
        self._changed = False
        given = self._bridge.do(recode_statements, statements, take=take, give=give, origin=self)
        if self._changed:
            said = sentences.done(len(statements), taken, given.name if given is not None else "")
            self._bridge.said.emit(said)
        return given

    def _follow(self, change_set: ChangeSet) -> None:
        if change_set.origin is self:
            self._changed = True

    def lay(self, drop: Drop, statements: Sequence[str]) -> None:
        """Do what was announced while statements were carried over a pile."""
        if drop.new:
            self._name_new(statements, drop.take)
        else:
            self.recode(statements, drop.take, drop.give)

    def _name_new(self, statements: Sequence[str], take: str | None) -> None:
        """Ask for the name of a new code that statements get."""
        self._table.show_key(NEW.key)

        def finish(name: str) -> bool:
            if statements:
                return self.recode(statements, take, name) is not None
            made = self._bridge.do(make_code, name, origin=self)
            if made is not None:
                self._table.go_to(Entry("pile", made.id, None).key)
            return made is not None

        where = partial(self._table.place_of_name, NEW)
        self.naming.begin(self._table.viewport(), self._table, where, "", tr("New code"), finish)

    # The pile

    def _rename(self) -> None:
        """Type another name for the pile's code or category over its head."""
        pile = self._table.pile_of(self._table.current_entry())
        card = pile.card if pile is not None else None
        if card is None:
            return
        head = Entry("pile", card.id, None)
        self._table.show_key(head.key)

        def finish(name: str) -> bool:
            self._bridge.do(rename_card, card.id, name, origin=self)
            now = self._study.codes.get(card.id) or self._study.categories.get(card.id)
            return now is not None and now.name != card.name

        where = partial(self._table.place_of_name, head)
        self.naming.begin(self._table.viewport(), self._table, where, card.name, tr("Name"), finish)

    def _reorder(self, by: int) -> None:
        """Put the pile's code or category before the one above it, or after the one below."""
        pile = self._table.pile_of(self._table.current_entry())
        ids = [other.id for other in self.every if other.id != LOOSE]
        if pile is None or pile.id not in ids:
            return
        at = ids.index(pile.id) + by
        if not 0 <= at < len(ids):
            return
        after = at + (1 if by > 0 else 0)
        self._bridge.do(reorder_card, pile.id, ids[after] if after < len(ids) else None, origin=self)
        entry = self._table.current_entry()
        if entry is not None:
            self._table.show_key(entry.key)

    def _chain_words(self, code: InitialCode) -> str:
        """The names above a code, the nearest first."""
        chain = self._study.chain_of(code.id)
        above = [card.name for card in (chain.first, chain.second, chain.encounter) if card is not None]
        return ("، " if self._cards.rtl else ", ").join(above)

    # Keys

    def _make_actions(self) -> None:
        enter = [QKeySequence("Return"), QKeySequence("Enter")]
        table = self._table
        self._add_action("show", tr("&Show in the interview"), self._show, enter)
        self._add_action("move", tr("&Move to another code…"), self._move, same_key("M"))
        self._add_action("add", tr("&Add a code…"), self._add, same_key("A"))
        self._add_action("take", tr("Take the code o&ff"), self._take, [QKeySequence("Delete")])
        self._add_action("card", tr("Show the pile's card on the &board"), self._show_card, same_key("B"))
        self._add_action("toggle", tr("&Open or close the pile"), self._toggle, same_key("O"))
        self._add_action("fold", tr("Open or close a&ll piles"), self.fold_wanted.emit, same_key("L"))
        self._add_action("before", tr("&Previous pile"), lambda: table.step_pile(-1), same_key("["))
        self._add_action("after", tr("Ne&xt pile"), lambda: table.step_pile(1), same_key("]"))
        self._add_action("rename", tr("&Rename the pile"), self._rename, [QKeySequence("F2")])
        self._add_action("up", tr("Move the pile &up"), lambda: self._reorder(-1), [QKeySequence("Alt+Up")])
        self._add_action("down", tr("Move the pile &down"), lambda: self._reorder(1), [QKeySequence("Alt+Down")])
        self._add_action("names", tr("Participants' &names"), self.names_turned.emit, same_key("H"))
        self._add_action("filter", tr("F&ilter the piles"), self.filter_wanted.emit, same_key("F"))
        self.actions["names"].setCheckable(True)

    def _toggle(self) -> None:
        pile = self._table.pile_of(self._table.current_entry())
        if pile is not None:
            self.toggled.emit(pile.id)

    def _add_action(self, key: str, text: str, do: Callable[[], object], keys: list[QKeySequence]) -> None:
        action = QAction(text, self)
        action.setShortcuts(keys)
        # Heard by the piles alone, and there before the board's deeds with the same key.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: do())
        action.changed.connect(self._hide_unseen)
        self._table.addAction(action)
        self.actions[key] = action

    def _hide_unseen(self) -> None:
        """The window shows a workspace's deeds all together; those on piles are hidden while no piles are seen."""
        if not self.shown:
            for action in self.actions.values():
                if action.isVisible():
                    action.setVisible(False)
