"""Which link of the analysis a disagreement is about, and how it is moved elsewhere as the part of a deed."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from phenocode.analysis.disagreements import Disagreement
from phenocode.analysis.ratings import joined
from phenocode.commands.categories import card_of, new_category, place_card
from phenocode.commands.recoding import find_or_make_code, recoding_of
from phenocode.errors import Refusal
from phenocode.store.study_file import Transaction
from phenocode.study.debriefing import Unit
from phenocode.study.model import Study
from phenocode.study.records import Card, Category, InitialCode, Layer, Placement, Statement
from phenocode.study.rules import find_named

_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Relinking:
    """Where a matter stands afterwards, and what brings it there; nothing where it stands there already."""

    place: Card
    move: Callable[[Transaction], None] | None


def relink(study: Study, matter: Disagreement, target: str, code: str = "") -> Relinking:
    """What moves the link that a disagreement is about under, or to, ``target`` (a card's id or a new one's name).

    Of a sorted item: at the first layer a code goes under the target, and a statement's codes that stand elsewhere make
    room for the one named ``code`` under it; above, the item's category of the layer below goes under the target. In
    place: a statement's code makes room for the target, a code or category goes under it. Raises Refusal when the link
    is there no more, stands in several places, or the target is no card for it.
    """
    if matter.source_id in study.packages:
        unit = study.packages[matter.source_id].unit
        return _relink_item(study, unit, matter.subject_id, Layer(matter.aspect), target, code)
    return _relink_in_place(study, matter.subject_id, matter.aspect, target)


def _relink_item(study: Study, unit: Unit, item: str, layer: Layer, target: str, code: str) -> Relinking:
    if item not in (study.statements if unit is Unit.STATEMENT else study.codes):
        raise _gone()
    place, made = _category(study, layer, target)
    if layer is Layer.FIRST:
        if unit is Unit.STATEMENT:
            return _recode_under(study, study.statements[item], place, made, code)
        if joined(placement.category_id for placement in study.placements_of(item)) == place.id:
            return Relinking(place, None)
        return _move(study, study.codes[item], place, made)
    child = _standing_below(study, unit, item, layer)
    return Relinking(place, None) if child.parent_id == place.id else _move(study, child, place, made)


def _recode_under(study: Study, statement: Statement, place: Category, made: bool, code: str) -> Relinking:
    """A statement's codes that stand elsewhere make room for one that stands under this first-layer category."""
    elsewhere: set[str] = set()
    there = False
    for carried in study.codes_of(statement.id):
        firsts = {placement.category_id for placement in study.placements_of(carried.id)}
        there = there or firsts == {place.id}
        if firsts - {place.id}:
            elsewhere.add(carried.id)
    if there and not code.strip():
        return Relinking(place, recoding_of(study, [statement.id], elsewhere, None) if elsewhere else None)
    if not code.strip():
        raise Refusal("Name the code that the statement gets under {name}.", name=place.name)
    given = find_or_make_code(study, code)
    parents = {placement.category_id for placement in study.placements_of(given.id)}
    if parents - {place.id}:
        raise Refusal(
            "The code {code} stands elsewhere than under {name}. Choose a code under {name}, or name a new one.",
            code=given.name,
            name=place.name,
        )
    recode = recoding_of(study, [statement.id], elsewhere, given)
    if parents and not (recode.deleted or recode.inserted or recode.updated):
        return Relinking(place, None)

    def change(transaction: Transaction) -> None:
        if made:
            transaction.insert(place)
        recode(transaction)
        if not parents:
            place_card(transaction, study, given, place)

    return Relinking(place, change)


def _standing_below(study: Study, unit: Unit, item: str, layer: Layer) -> Category:
    """The one category of the layer below in which an item stands now."""
    codes = [item] if unit is Unit.CODE else [coding.code_id for coding in study.codings_of(item)]
    chains = [chain for code in codes for chain in study.chains_of(code)]
    below = [chain.first if layer is Layer.SECOND else chain.second for chain in chains]
    standing = {category.id: category for category in below if category is not None}
    if len(standing) == 1:
        return next(iter(standing.values()))
    if standing:
        raise Refusal("It stands in several categories of the layer below. Resolve that layer first.")
    raise Refusal("It has no category of the layer below yet. Resolve that layer first.")


def _relink_in_place(study: Study, subject: str, aspect: str, target: str) -> Relinking:
    if not aspect:
        raise Refusal(
            "A category itself is changed by hand: rename, describe, merge or remove it. "
            "Then decide to keep it as it is now, with the reason."
        )
    if subject in study.statements:
        return _relink_code(study, subject, aspect, target)
    if subject not in study.codes and subject not in study.categories:
        raise _gone()
    card = card_of(study, subject)
    above = card.layer.above if isinstance(card, Category) else Layer.FIRST
    if above is None:
        raise _gone()
    place, made = _category(study, above, target)
    if isinstance(card, Category):
        if card.parent_id == place.id:
            return Relinking(place, None)
        if card.parent_id != aspect:
            raise _gone()
        return _move(study, card, place, made)
    return _relink_placement(study, card, aspect, place, made)


def _relink_code(study: Study, statement_id: str, code_id: str, target: str) -> Relinking:
    if target in study.categories:
        raise _other_layer(study.categories[target])
    given = study.codes[target] if target in study.codes else find_or_make_code(study, _name(target))
    carried = {coding.code_id for coding in study.codings_of(statement_id)}
    if code_id not in carried:
        if given.id in carried:
            return Relinking(given, None)
        raise _gone()
    return Relinking(given, recoding_of(study, [statement_id], {code_id}, given) if given.id != code_id else None)


def _relink_placement(study: Study, code: InitialCode, aspect: str, place: Category, made: bool) -> Relinking:
    """Of a code with several parents only the link that was judged moves."""
    placements = {placement.category_id: placement for placement in study.placements_of(code.id)}
    judged: Placement | None = placements.get(aspect)
    if judged is None:
        if place.id in placements:
            return Relinking(place, None)
        raise _gone()
    if aspect == place.id:
        return Relinking(place, None)
    if len(placements) == 1:
        return _move(study, code, place, made)

    def change(transaction: Transaction) -> None:
        if made:
            transaction.insert(place)
        if place.id in placements:
            transaction.delete(judged)
        else:
            transaction.update(replace(judged, category_id=place.id))

    return Relinking(place, change)


def _move(study: Study, card: Card, place: Category, made: bool) -> Relinking:
    def move(transaction: Transaction) -> None:
        if made:
            transaction.insert(place)
        place_card(transaction, study, card, place)

    return Relinking(place, move)


def _category(study: Study, layer: Layer, target: str) -> tuple[Category, bool]:
    """The category of a layer with this id or name, and whether it is still to be made."""
    if target in study.codes or target in study.categories:
        card = card_of(study, target)
        if not isinstance(card, Category) or card.layer is not layer:
            raise _other_layer(card)
        return card, False
    found = find_named(_name(target), study.layer(layer))
    return (study.categories[found.id], False) if found is not None else (new_category(study, layer, target), True)


def _name(target: str) -> str:
    if not target.strip():
        raise Refusal("Say where it shall stand instead.")
    if _ID.fullmatch(target):
        raise Refusal("What it was to be moved to is no longer in the analysis. Choose another place.")
    return target


def _other_layer(card: Card) -> Refusal:
    return Refusal("{name} stands in another layer. Choose another place.", name=card.name)


def _gone() -> Refusal:
    return Refusal(
        "What was judged stands in the analysis no more as it did, so it can't be moved. "
        "Say why it is kept so, or leave it open."
    )
