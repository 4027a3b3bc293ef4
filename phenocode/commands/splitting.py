"""The deed of splitting a code or category: what is chosen below it goes to a new card beside it."""

from collections.abc import Sequence
from dataclasses import replace

from phenocode.commands.categories import card_of, cards_of, layer_word
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.store.study_file import Transaction
from phenocode.study.model import Study
from phenocode.study.records import Card, Category, InitialCode, Layer, Placement, Record, new_id
from phenocode.study.rules import clean_name, free_name, next_colour, next_position, refuse_taken


def split_card(
    session: Session, card_id: str, name: str, going: Sequence[str], *, reason: str = "", origin: object | None = None
) -> Card:
    """Make a card of the same layer under the same parent and give it what is chosen below the old one.

    ``going`` are ids of codings, codes or categories below the card. What is chosen whole moves; a card of which only
    a part is chosen is split itself, its new half named after both. Texts and memos stay with the old card; a case
    goes along when its statement does. Raises Refusal when nothing or all goes, for something that does not stand
    below the card, and for a blank or taken name.
    """
    study = session.study
    card = card_of(study, card_id)
    cleaned = clean_name(name)
    refuse_taken(cleaned, cards_of(study, layer_word(card)))
    split = _Split(study, card, cleaned, going)
    new = split.new_of(card)
    parameters = {"layer": layer_word(card), "name": card.name, "new": cleaned}
    session.run("card.split", parameters, split.write, reason=reason, origin=origin)
    return new


class _Split:
    """Which of the cards below one go whole, which in part, and the records that follow from it."""

    def __init__(self, study: Study, card: Card, name: str, going: Sequence[str]) -> None:
        self._study = study
        self._name = name
        self._chosen = set(going)
        self._whole: set[str] = set()
        self._part: set[str] = set()
        self._halves: dict[str, Card] = {}  # by the id of a card of which a part goes: its new half
        self._inserted: list[Record] = []
        self._updated: list[Record] = []
        self._judge(card)
        if card.id in self._whole:
            raise Refusal("All of {name} would go. Leave something with it, or rename it.", name=card.name)
        if card.id not in self._part:
            raise Refusal("Nothing was chosen to go to the new card. Choose some of what {name} has.", name=card.name)
        parted = [below for below in self._below if below.id in self._part]
        categories = [one for one in parted if isinstance(one, Category)]
        for category in sorted(categories, key=_height, reverse=True):  # parents before children
            self._part_category(category, name if category is card else self._half_name(category))
        for code in (one for one in parted if isinstance(one, InitialCode)):
            self._part_code(code, name if code is card else self._half_name(code))

    def new_of(self, card: Card) -> Card:
        """The new half of a card of which a part goes."""
        return self._halves[card.id]

    def write(self, transaction: Transaction) -> None:
        """Store the new cards and what goes to them."""
        transaction.insert(*self._inserted)
        transaction.update(*self._updated)

    def _judge(self, card: Card) -> None:
        """Find what goes whole and what in part, from the codes upwards."""
        study = self._study
        codes = [card] if isinstance(card, InitialCode) else study.codes_below(card)
        self._below: list[Card] = [*codes, *(_categories_below(study, card) if isinstance(card, Category) else ())]
        codings = {coding.id for code in codes for coding in study.codings_with(code.id)}
        known = codings | {below.id for below in self._below if below is not card}
        if not self._chosen <= known:
            raise Refusal("Only what stands under {name} can go to the new card.", name=card.name)
        for below in self._below:
            if isinstance(below, InitialCode):
                parts = [coding.id for coding in study.codings_with(below.id)]
            else:
                parts = [child.id for child in _children(study, below)]
            gone = sum(1 for one in parts if one in self._chosen or one in self._whole)
            if below.id in self._chosen or (parts and gone == len(parts)):
                self._whole.add(below.id)
            elif gone or any(one in self._part for one in parts):
                self._part.add(below.id)

    def _part_category(self, category: Category, name: str) -> None:
        study = self._study
        above = self._halves.get(category.parent_id or "")
        parent_id = above.id if above is not None else category.parent_id
        colours = [half.colour for half in self._halves.values() if isinstance(half, Category) and half.colour]
        colour = next_colour(study, colours) if category.layer is Layer.SECOND else 0
        half = Category(
            new_id(), category.layer, name, parent_id, self._next_position(category), colour, "", "", "", ""
        )
        self._keep(category, half)
        for child in study.children_of(category.id):
            if child.id in self._whole:
                self._updated.append(replace(child, parent_id=half.id))
        for placement in study.placements_under(category.id):
            if placement.code_id in self._whole:
                self._updated.append(replace(placement, category_id=half.id))
        staying, going = self._sides(category)
        for case in study.cases_of(category.id):
            if case.statement_id in going and case.statement_id not in staying:
                self._updated.append(replace(case, category_id=half.id))

    def _part_code(self, code: InitialCode, name: str) -> None:
        half = InitialCode(new_id(), name, "", self._next_position(code))
        self._keep(code, half)
        for coding in self._study.codings_with(code.id):
            if coding.id in self._chosen:
                self._updated.append(replace(coding, code_id=half.id))
        for placement in self._study.placements_of(code.id):
            above = self._halves.get(placement.category_id)
            self._inserted.append(Placement(new_id(), half.id, above.id if above else placement.category_id))

    def _keep(self, card: Card, half: Card) -> None:
        self._halves[card.id] = half
        self._inserted.append(half)

    def _sides(self, card: Card) -> tuple[set[str], set[str]]:
        """The ids of the statements below a card that stay and that go; of one that is in several codes, both."""
        staying: set[str] = set()
        going: set[str] = set()
        if isinstance(card, InitialCode):
            for coding in self._study.codings_with(card.id):
                gone = card.id in self._whole or coding.id in self._chosen
                (going if gone else staying).add(coding.statement_id)
            return staying, going
        for child in _children(self._study, card):
            stays, goes = self._sides(child)
            if child.id in self._whole:
                going |= stays | goes
            else:
                staying |= stays
                going |= goes
        return staying, going

    def _half_name(self, card: Card) -> str:
        return free_name(f"{card.name} ({self._name})", self._peers(card))

    def _next_position(self, card: Card) -> int:
        return next_position(self._peers(card))

    def _peers(self, card: Card) -> list[Card]:
        new = [half for half in self._halves.values() if layer_word(half) == layer_word(card)]
        return [*cards_of(self._study, layer_word(card)), *new]


def _children(study: Study, category: Category) -> list[InitialCode] | list[Category]:
    return study.codes_under(category.id) if category.layer is Layer.FIRST else study.children_of(category.id)


def _height(category: Category) -> int:
    return list(Layer).index(category.layer)


def _categories_below(study: Study, category: Category) -> list[Category]:
    """The categories below one and itself, the lower layers first."""
    levels = [[category]]
    while levels[-1]:
        levels.append([child for above in levels[-1] for child in study.children_of(above.id)])
    return [one for level in reversed(levels) for one in level]
