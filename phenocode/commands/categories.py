"""Deeds on codes and categories of description: making, naming, describing, moving, merging, removing."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.store.study_file import Transaction
from phenocode.study.model import Study
from phenocode.study.records import Category, Coding, InitialCode, Layer, Memo, Placement, Record, new_id
from phenocode.study.rules import (
    clean_name,
    clean_text,
    joined,
    merged_category,
    next_colour,
    next_position,
    refuse_taken,
    refuse_wrong_parent,
)

Card: TypeAlias = InitialCode | Category


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
    cleaned = clean_name(name)
    siblings = study.layer(layer)
    refuse_taken(cleaned, siblings)
    colour = next_colour(study) if layer is Layer.SECOND else 0
    category = Category(new_id(), layer, cleaned, parent_id, next_position(siblings), colour, "", "", "", "")
    if parent_id is not None:
        refuse_wrong_parent(category, study.categories[parent_id])
    cards = [_card(study, card_id) for card_id in holding]

    def make(transaction: Transaction) -> None:
        transaction.insert(category)
        for card in cards:
            _place(transaction, study, card, category)

    for card in cards:
        refuse_wrong_parent(card, category)
    session.run("category.make", {"layer": layer.value, "name": cleaned}, make, origin=origin)
    return category


def rename_card(session: Session, card_id: str, name: str, *, reason: str = "", origin: object | None = None) -> None:
    """Give a code or category another name. Raises Refusal for a blank name or one taken in its layer."""
    study = session.study
    card = _card(study, card_id)
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
    """Write a card's texts: ``definition`` of any; ``referential``, ``structural``, ``is_not`` of a category."""
    card = _card(session.study, card_id)
    cleaned: dict[str, Any] = {field: clean_text(text) for field, text in texts.items()}
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
    cards = [_card(study, card_id) for card_id in card_ids]
    if target_id in card_ids:
        name = _card(study, card_ids[0]).name
        raise Refusal("{name} can't be moved under itself. Choose a category of the next layer.", name=name)
    target = study.categories[target_id] if target_id is not None else None
    for card in cards:
        if target is not None:
            refuse_wrong_parent(card, target)
        elif isinstance(card, Category) and card.layer is Layer.ENCOUNTER:
            raise Refusal("{name} is a kind of encounter; nothing stands above it.", name=card.name)

    def move(transaction: Transaction) -> None:
        for card in cards:
            _place(transaction, study, card, target)

    parameters = {"layer": layer_word(cards[0]), "count": len(cards), "name": cards[0].name}
    label = "card.unplace" if target is None else "card.move"
    session.run(label, parameters | ({"target": target.name} if target else {}), move, reason=reason, origin=origin)


def reorder_card(session: Session, card_id: str, before_id: str | None, *, origin: object | None = None) -> None:
    """Put a card before another of its layer, or last."""
    study = session.study
    card = _card(study, card_id)
    cards = [other for other in cards_of(study, layer_word(card)) if other.id != card_id]
    at = next((i for i, other in enumerate(cards) if other.id == before_id), len(cards))
    cards.insert(at, card)
    moved = [replace(other, position=i) for i, other in enumerate(cards) if other.position != i]
    session.run("card.reorder", {"name": card.name}, lambda tx: tx.update(*moved), origin=origin)


def merge_cards(
    session: Session, gone_id: str, into_id: str, *, reason: str = "", origin: object | None = None
) -> None:
    """Fold one card into another of its layer, which keeps its name; statements, texts and memos are all kept.

    Raises Refusal when the two are the same card or of different layers.
    """
    study = session.study
    gone, into = _card(study, gone_id), _card(study, into_id)
    if gone.id == into.id:
        raise Refusal("{name} can't be merged with itself. Choose another.", name=gone.name)
    if layer_word(gone) != layer_word(into):
        raise Refusal(
            "{name} and {other} stand in different layers, so they can't be merged.", name=gone.name, other=into.name
        )

    def merge(transaction: Transaction) -> None:
        if isinstance(gone, InitialCode) and isinstance(into, InitialCode):
            _merge_codes(transaction, study, gone, into)
        elif isinstance(gone, Category) and isinstance(into, Category):
            _merge_categories(transaction, study, gone, into)
        _merge_memos(transaction, study, gone.id, into.id)
        transaction.delete(gone)

    parameters = {"layer": layer_word(gone), "name": gone.name, "into": into.name}
    session.run("card.merge", parameters, merge, reason=reason, origin=origin)


def remove_cards(session: Session, card_ids: Sequence[str], *, reason: str = "", origin: object | None = None) -> None:
    """Remove codes (their statements lose them) or categories (what stood under them has no place then)."""
    study = session.study
    cards = [_card(study, card_id) for card_id in card_ids]

    def remove(transaction: Transaction) -> None:
        for card in cards:
            if isinstance(card, InitialCode):
                transaction.delete(*study.codings_with(card.id), *study.placements_of(card.id))
            else:
                transaction.delete(*study.placements_under(card.id))
                transaction.update(*(replace(c, parent_id=None) for c in study.children_of(card.id)))
            memo = study.memo_on(card.id)
            transaction.delete(*([memo] if memo else []), card)

    parameters = {"layer": layer_word(cards[0]), "count": len(cards), "name": cards[0].name}
    session.run("card.remove", parameters, remove, reason=reason, origin=origin)


def _card(study: Study, card_id: str) -> Card:
    return study.codes[card_id] if card_id in study.codes else study.categories[card_id]


def _place(transaction: Transaction, study: Study, card: Card, target: Category | None) -> None:
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


def _merge_codes(transaction: Transaction, study: Study, gone: InitialCode, into: InitialCode) -> None:
    has = {coding.statement_id for coding in study.codings_with(into.id)}
    moved: list[Coding] = []
    doubled: list[Record] = []
    for coding in list(study.codings_with(gone.id)):
        if coding.statement_id in has:
            doubled.append(coding)
        else:
            moved.append(replace(coding, code_id=into.id))
    transaction.delete(*doubled)
    transaction.update(*moved)
    placements = study.placements_of(gone.id)
    if study.placements_of(into.id):
        transaction.delete(*placements)
    else:
        transaction.update(*(replace(p, code_id=into.id) for p in placements))
    transaction.update(replace(into, definition=joined(into.definition, gone.definition)))


def _merge_categories(transaction: Transaction, study: Study, gone: Category, into: Category) -> None:
    there = {p.code_id for p in study.placements_under(into.id)}
    for placement in list(study.placements_under(gone.id)):
        if placement.code_id in there:
            transaction.delete(placement)
        else:
            transaction.update(replace(placement, category_id=into.id))
    transaction.update(*(replace(child, parent_id=into.id) for child in study.children_of(gone.id)))
    transaction.update(merged_category(into, gone))


def _merge_memos(transaction: Transaction, study: Study, gone_id: str, into_id: str) -> None:
    gone, kept = study.memo_on(gone_id), study.memo_on(into_id)
    if gone is None:
        return
    if kept is None:
        transaction.update(replace(gone, subject_id=into_id))
    else:
        transaction.delete(gone)
        transaction.update(Memo(kept.id, into_id, joined(kept.text, gone.text)))
