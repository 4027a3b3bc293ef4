"""Where the cards of an earlier category system went: into which others they were merged, into which they were split.

What is known of a card's fate are its *members*: the statements that carry a code, the cards that stand directly under
a category. The layers are gone through upwards, so that members which were merged or split themselves are known.
"""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from phenocode.study.model import Study
from phenocode.study.records import Category, InitialCode, Layer

_Members: TypeAlias = frozenset[str]
_UPWARDS = (Layer.FIRST, Layer.SECOND, Layer.ENCOUNTER)


class System:
    """A category system with the members, parents and statements of each card by id; no passages of literature."""

    def __init__(self, study: Study) -> None:
        self.study = study
        passages = {passage.id for passage in study.passages_in_order()}
        self.statements: _Members = frozenset(study.statements.keys() - passages)
        self.cards: dict[str, Mapping[str, InitialCode | Category]] = {
            "code": study.codes,
            **{layer.value: {category.id: category for category in study.layer(layer)} for layer in Layer},
        }
        found: dict[str, set[str]] = {card: set() for cards in self.cards.values() for card in cards}
        for coding in study.codings.values():
            if coding.statement_id in self.statements:
                found[coding.code_id].add(coding.statement_id)
        for placement in study.placements.values():
            found[placement.category_id].add(placement.code_id)
        for category in study.categories.values():
            if category.parent_id is not None:
                found[category.parent_id].add(category.id)
        self.members: dict[str, _Members] = {card: frozenset(members) for card, members in found.items()}
        self.parents: dict[str, tuple[str, ...]] = {
            code_id: tuple(placement.category_id for placement in study.placements_of(code_id))
            for code_id in study.codes
        }
        for category in study.categories.values():
            self.parents[category.id] = () if category.parent_id is None else (category.parent_id,)
        self.reach: dict[str, _Members] = {code_id: self.members[code_id] for code_id in study.codes}
        for layer in _UPWARDS:
            for category_id in self.cards[layer.value]:
                below = (self.reach[member] for member in self.members[category_id])
                self.reach[category_id] = frozenset().union(*below)

    def in_order(self, statement_ids: Iterable[str]) -> tuple[str, ...]:
        """Ids of statements in the order in which these came into the study."""
        return tuple(sorted(statement_ids, key=lambda one: (self.study.statements[one].position, one)))


class Lineage:
    """What became of the cards of ``then`` in ``now``: ``into`` for the merged, ``parts`` for the split ones.

    A card that is gone was *merged* into another of its layer when all of its members that are left are there now, and
    at least one of them was not there before: a code that is removed from statements which had the other one anyway
    was not merged. A new card was *split* off a former one when all of its members that there were before had been
    there, and at least one of them is there no longer. What was both, one card in place of one other, is a merge.
    """

    def __init__(self, then: System, now: System) -> None:
        self._then = then
        self._now = now
        self.into: dict[str, str] = {}  # a card that is gone: the one with which it was merged
        self.parts: dict[str, list[str]] = {}  # a card of before: the new ones that were split off
        self.came_from: dict[str, str] = {}  # the same by the new ones
        for word in ("code", *(layer.value for layer in _UPWARDS)):
            self._follow(word)

    def moved(self, card_id: str) -> bool:
        """Whether a card of both systems has another parent; one that was merged is the card into which it went."""
        before = {self.into.get(parent, parent) for parent in self._then.parents[card_id]}
        return before != set(self._now.parents[card_id])

    def _follow(self, word: str) -> None:
        before, after = self._then.cards[word], self._now.cards[word]
        owned_then, owned_now = _owners(self._then, before), _owners(self._now, after)
        split: dict[str, list[str]] = {}
        for new in after:
            if new not in before and (former := self._former(new, owned_then)) is not None:
                split.setdefault(former, []).append(new)
        for gone in before:
            if gone in after:
                continue
            target = self._target(gone, owned_now)
            parts = split.get(gone, [])
            if target is not None and len(parts) < 2:
                self.into[gone] = target
                split.pop(gone, None)
        self.parts |= split
        self.came_from |= {part: former for former, parts in split.items() for part in parts}

    def _target(self, gone: str, owners: Mapping[str, set[str]]) -> str | None:
        """The card into which one that is gone was merged."""
        heirs = {member: heirs for member in self._then.members[gone] if (heirs := self._heirs(member))}
        if not heirs:
            return None
        gains = {
            card: sum(member not in self._then.members.get(card, ()) for member in heirs)
            for card in set.intersection(*(owners.get(heir, set()) for found in heirs.values() for heir in found))
        }
        return _likeliest(gains, self._now)

    def _former(self, new: str, owners: Mapping[str, set[str]]) -> str | None:
        """The card off which a new one was split."""
        known = {member: former for member in self._now.members[new] if (former := self._origin(member)) is not None}
        if not known:
            return None
        takes = {
            card: sum(member not in self._now.members.get(card, ()) for member in known)
            for card in set.intersection(*(owners.get(member, set()) for member in known.values()))
        }
        return _likeliest(takes, self._then)

    def _heirs(self, member: str) -> list[str]:
        """What a member of before is now: itself, what it was merged into, what it was split into, nothing."""
        if member in self._now.members or member in self._now.statements:
            return [member]
        return [self.into[member]] if member in self.into else self.parts.get(member, [])

    def _origin(self, member: str) -> str | None:
        """What a member of now was before, if it was there."""
        if member in self._then.members or member in self._then.statements:
            return member
        return self.came_from.get(member)


def _owners(system: System, cards: Iterable[str]) -> dict[str, set[str]]:
    owners: dict[str, set[str]] = {}
    for card in cards:
        for member in system.members[card]:
            owners.setdefault(member, set()).add(card)
    return owners


def _likeliest(moved: Mapping[str, int], system: System) -> str | None:
    """The card to or from which most members went; of several the smallest. None when none of them went."""
    best = max(moved, key=lambda card: (moved[card], -len(system.members[card]), card), default=None)
    return best if best is not None and moved[best] else None
