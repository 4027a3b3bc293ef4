"""Deeds on codes and categories of description: making, naming, describing, moving, merging, removing."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.store.study_file import Transaction
from phenocode.study.merging import merge_categories, merge_codes
from phenocode.study.model import Study
from phenocode.study.records import Card, Category, InitialCode, Layer, Placement, new_id
from phenocode.study.rules import (
    clean_name,
    clean_text,
    hanging_on,
    next_colour,
    next_position,
    refuse_taken,
    refuse_wrong_parent,
)


def layer_word(card: Card) -> str:
    """How a card's layer is named in history and on the command line: code, first, second or encounter."""
    return card.layer.value if isinstance(card, Category) else "code"


def cards_of(study: Study, word: str) -> list[Card]:
    """All cards of a layer named code, first, second or encounter, by position."""
    return list(study.codes_in_order()) if word == "code" else list(study.layer(Layer(word)))


def make_code(session: Session, name: str, *, origin: object | None = None) -> InitialCode:
    """Make a code that no statement carries yet. Raises Refusal for a blank or taken name."""
    study = session.study
    cleaned = clean_name(name)
    refuse_taken(cleaned, study.codes.values())
    code = InitialCode(new_id(), cleaned, "", next_position(study.codes.values()))
    session.run("code.make", {"name": cleaned}, lambda tx: tx.insert(code), origin=origin)
    return code


def make_category(
    session: Session,
    layer: Layer,
    name: str,
    *,
    parent_id: str | None = None,
    holding: Sequence[str] = (),
    origin: object | None = None,
) -> Category:
    """Make a category, under a parent when given, and put the cards ``holding`` (ids) under it.

    Raises Refusal for a blank or taken name, a parent or card of the wrong layer.
    """
    study = session.study
    category = new_category(study, layer, name, parent_id)
    if parent_id is not None:
        refuse_wrong_parent(category, study.categories[parent_id])
    cards = [card_of(study, card_id) for card_id in dict.fromkeys(holding)]

    def make(transaction: Transaction) -> None:
        transaction.insert(category)
        for card in cards:
            place_card(transaction, study, card, category)

    for card in cards:
        refuse_wrong_parent(card, category)
    session.run("category.make", {"layer": layer.value, "name": category.name}, make, origin=origin)
    return category


def rename_card(session: Session, card_id: str, name: str, *, reason: str = "", origin: object | None = None) -> None:
    """Give a code or category another name. Raises Refusal for a blank name or one taken in its layer."""
    study = session.study
    card = card_of(study, card_id)
    cleaned = clean_name(name)
    refuse_taken(cleaned, cards_of(study, layer_word(card)), besides=card_id)
    if cleaned == card.name:
        return
    session.run(
        "card.rename",
        {"layer": layer_word(card), "name": card.name, "new": cleaned},
        lambda tx: tx.update(replace(card, name=cleaned)),
        reason=reason,
        origin=origin,
    )


def describe_card(session: Session, card_id: str, *, origin: object | None = None, **texts: str) -> None:
    """Write a card's texts, by the names of its fields: ``definition`` of any, all others of a category.

    A name in a second language is one line, and may be blank.
    """
    card = card_of(session.study, card_id)
    cleaned: dict[str, Any] = {field: clean_text(text) for field, text in texts.items()}
    if "second_language_name" in cleaned:
        cleaned["second_language_name"] = " ".join(cleaned["second_language_name"].split())
    described = replace(card, **cleaned)
    if described != card:
        parameters = {"layer": layer_word(card), "name": card.name, "fields": sorted(texts)}
        session.run("card.describe", parameters, lambda tx: tx.update(described), origin=origin)


def move_cards(
    session: Session,
    card_ids: Sequence[str],
    target_id: str | None,
    *,
    reason: str = "",
    origin: object | None = None,
) -> None:
    """Put cards of one layer under a category of the next, or under none. A code then has that one parent only.

    Raises Refusal when the target is of another layer or is the card itself.
    """
    study = session.study
    cards = [card_of(study, card_id) for card_id in dict.fromkeys(card_ids)]
    if target_id in card_ids:
        name = card_of(study, card_ids[0]).name
        raise Refusal("{name} can't be moved under itself. Choose a category of the next layer.", name=name)
    target = study.categories[target_id] if target_id is not None else None
    for card in cards:
        if target is not None:
            refuse_wrong_parent(card, target)
        elif isinstance(card, Category) and card.layer is Layer.ENCOUNTER:
            raise Refusal("{name} is a kind of encounter; nothing stands above it.", name=card.name)

    def move(transaction: Transaction) -> None:
        for card in cards:
            place_card(transaction, study, card, target)

    parameters = {"layer": layer_word(cards[0]), "count": len(cards), "name": cards[0].name}
    label = "card.unplace" if target is None else "card.move"
    session.run(label, parameters | ({"target": target.name} if target else {}), move, reason=reason, origin=origin)


def reorder_card(session: Session, card_id: str, before_id: str | None, *, origin: object | None = None) -> None:
    """Put a card before another of its layer, or last; before itself it stays where it is."""
    if before_id == card_id:
        return
    study = session.study
    card = card_of(study, card_id)
    cards = [other for other in cards_of(study, layer_word(card)) if other.id != card_id]
    at = next((i for i, other in enumerate(cards) if other.id == before_id), len(cards))
    cards.insert(at, card)
    moved = [replace(other, position=i) for i, other in enumerate(cards) if other.position != i]
    session.run("card.reorder", {"name": card.name}, lambda tx: tx.update(*moved), origin=origin)


def merge_cards(
    session: Session,
    gone: str | Sequence[str],
    into_id: str,
    *,
    reason: str = "",
    origin: object | None = None,
) -> None:
    """Fold cards (ids) into another of their layer, which keeps its name.

    Statements, texts, cases, memos and decisions to keep apart are all kept (``study/merging.py`` says how). Raises
    Refusal when one of them is the card itself or stands in another layer.
    """
    study = session.study
    into = card_of(study, into_id)
    going = [card_of(study, card_id) for card_id in dict.fromkeys([gone] if isinstance(gone, str) else gone)]
    for card in going:
        if card.id == into.id:
            raise Refusal("{name} can't be merged with itself. Choose another.", name=card.name)
        if layer_word(card) != layer_word(into):
            raise Refusal(
                "{name} and {other} stand in different layers, so they can't be merged.",
                name=card.name,
                other=into.name,
            )
    if isinstance(into, InitialCode):
        merge = merge_codes(study, [card for card in going if isinstance(card, InitialCode)], into)
    else:
        merge = merge_categories(study, [card for card in going if isinstance(card, Category)], into)

    def fold(transaction: Transaction) -> None:
        transaction.delete(*merge.deleted)
        transaction.update(*merge.updated)
        transaction.insert(*merge.inserted)
        transaction.delete(*going)

    parameters: dict[str, Any] = {"layer": layer_word(into), "name": going[0].name, "into": into.name}
    if len(going) > 1:
        parameters["count"] = len(going)
    session.run("card.merge", parameters, fold, reason=reason, origin=origin)


def remove_cards(session: Session, card_ids: Sequence[str], *, reason: str = "", origin: object | None = None) -> None:
    """Remove codes (their statements lose them) or categories (what stood under them has no place then)."""
    study = session.study
    cards = [card_of(study, card_id) for card_id in dict.fromkeys(card_ids)]

    def remove(transaction: Transaction) -> None:
        for card in cards:
            if isinstance(card, InitialCode):
                transaction.delete(*study.codings_with(card.id), *study.placements_of(card.id))
            else:
                transaction.delete(*study.placements_under(card.id))
                transaction.update(*(replace(c, parent_id=None) for c in study.children_of(card.id)))
            transaction.delete(*hanging_on(study, card.id), card)

    parameters = {"layer": layer_word(cards[0]), "count": len(cards), "name": cards[0].name}
    session.run("card.remove", parameters, remove, reason=reason, origin=origin)


def card_of(study: Study, card_id: str) -> Card:
    """The code or category with this id; KeyError when there is none."""
    return study.codes[card_id] if card_id in study.codes else study.categories[card_id]


def new_category(study: Study, layer: Layer, name: str, parent_id: str | None = None) -> Category:
    """A category with nothing in it, last in its layer, to be inserted. Raises Refusal for a blank or taken name."""
    cleaned = clean_name(name)
    siblings = study.layer(layer)
    refuse_taken(cleaned, siblings)
    colour = next_colour(study) if layer is Layer.SECOND else 0
    return Category(new_id(), layer, cleaned, parent_id, next_position(siblings), colour, "", "", "", "")


def place_card(transaction: Transaction, study: Study, card: Card, target: Category | None) -> None:
    """The part of a deed that puts a card under a category, or under none; a code then has that one parent only."""
    if isinstance(card, Category):
        transaction.update(replace(card, parent_id=target.id if target else None))
        return
    placements = study.placements_of(card.id)
    if target is None:
        transaction.delete(*placements)
    elif not placements:
        transaction.insert(Placement(new_id(), card.id, target.id))
    else:
        kept = next((p for p in placements if p.category_id == target.id), placements[0])
        transaction.delete(*(p for p in placements if p.id != kept.id))
        if kept.category_id != target.id:
            transaction.update(replace(kept, category_id=target.id))
