"""What laying cards somewhere would do: the lawful targets of a move, and the sentence that announces each."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from phenocode.i18n import tr
from phenocode.study.model import Study
from phenocode.study.records import Category, InitialCode, Layer
from phenocode.ui.group import words
from phenocode.ui.group.words import Card


class Deed(StrEnum):
    """What a drop does."""

    UNDER = "under"
    OUT = "out"
    NEW = "new"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Drop:
    """A lawful drop: its deed, the category it goes under (or before; empty is last), what it says, where it shows."""

    deed: Deed
    target: str
    sentence: str
    key: str = ""  # of the card or place that is lit


def layer_above(card: Card) -> Layer | None:
    """The layer in which a card's parent stands; None above the kinds of encounter."""
    return card.layer.above if isinstance(card, Category) else Layer.FIRST


def parents_of(study: Study, card: Card) -> list[str]:
    """The categories that a card stands under."""
    if isinstance(card, InitialCode):
        return [placement.category_id for placement in study.placements_of(card.id)]
    return [card.parent_id] if card.parent_id else []


def drop_under(study: Study, cards: Sequence[Card], target: Category, key: str) -> Drop | None:
    """Cards of one layer laid on a category: lawful in the next layer, and when it changes something."""
    if layer_above(cards[0]) is not target.layer:
        return None
    if all(parents_of(study, card) == [target.id] for card in cards):
        return None
    return Drop(Deed.UNDER, target.id, words.goes_sentence(cards, target.name), key)


def drop_out(study: Study, cards: Sequence[Card], layer: Layer, key: str) -> Drop | None:
    """Cards laid where those without a category of ``layer`` stand."""
    if layer_above(cards[0]) is not layer or not any(parents_of(study, card) for card in cards):
        return None
    return Drop(Deed.OUT, "", words.leaves_sentence(cards), key)


def drop_new(cards: Sequence[Card], layer: Layer, key: str) -> Drop | None:
    """Cards laid on the empty place for a new category."""
    if layer_above(cards[0]) is not layer:
        return None
    return Drop(Deed.NEW, layer.value, words.held_sentence(cards), key)


def drop_beside(cards: Sequence[Card], other: Card, siblings: Sequence[Card], after: bool) -> Drop | None:
    """One card laid over the first or second half of one of its ``siblings``: it changes their order."""
    card = cards[0]
    if len(cards) > 1 or card.id == other.id or card not in siblings or other not in siblings:
        return None
    at = siblings.index(other) + after
    if at in (siblings.index(card), siblings.index(card) + 1):
        return None
    if at < len(siblings):
        before = siblings[at]
        return Drop(Deed.BEFORE, before.id, tr("{name} goes before {other}", name=card.name, other=before.name))
    return Drop(Deed.BEFORE, "", tr("{name} goes after {other}", name=card.name, other=other.name))


def siblings_of(study: Study, card: Card, under: str = "") -> list[Card]:
    """The cards among which a card stands, in their order, itself among them.

    ``under`` says which of its categories is meant for a code that has several.
    """
    if isinstance(card, InitialCode):
        parents = [under] if under else parents_of(study, card)
        return list(study.codes_under(parents[0]) if parents else study.unplaced_codes())
    if card.parent_id:
        return list(study.children_of(card.parent_id))
    return [category for category in study.layer(card.layer) if not category.parent_id]
