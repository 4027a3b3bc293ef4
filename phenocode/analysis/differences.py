"""How one category system differs from another: what came, went, moved, was merged, split, renamed, rewritten.

The two are states of one study, so cards and statements are the same where their ids are. Merges and splits leave no
trace of their own in a state; they are read from where the statements of codes, and the cards under categories, went.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from phenocode.analysis.lineage import Lineage, System
from phenocode.i18n import isolate, mark, tr, trn
from phenocode.study.model import Study

LAYERS = ("encounter", "second", "first", "code")
"""The layers from the top, as they are named in history and on the command line."""

LAYER_WORDS = {
    "code": mark("code"),
    "first": mark("first-layer category"),
    "second": mark("second-layer category"),
    "encounter": mark("kind of encounter"),
}
"""What a card of each layer is called in the midst of a sentence, as templates for ``tr``."""

_FIELD_WORDS = {
    "definition": mark("definition"),
    "referential": mark("referential aspect"),
    "structural": mark("structural aspect"),
    "internal_horizon": mark("internal horizon"),
    "external_horizon": mark("external horizon"),
    "is_not": mark("what it is not"),
    "relevance": mark("relevance"),
    "second_language_name": mark("name in another language"),
    "memo": mark("memo"),
}


class ChangeKind(StrEnum):
    """What became of a card."""

    NEW = "new"
    GONE = "gone"
    RENAMED = "renamed"
    MOVED = "moved"
    MERGED = "merged"
    SPLIT = "split"
    REWRITTEN = "rewritten"
    STATEMENTS = "statements"


_KINDS = tuple(ChangeKind)


@dataclass(frozen=True, slots=True)
class CardName:
    """A card that takes part in another one's change."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class CardChange:
    """One thing that became of a card; a card can have several changes.

    A merge is told of the card into which ``others`` went, a split of the card from which ``others`` came: those have
    no change of their own that says new or gone.
    """

    kind: ChangeKind
    layer: str  # code, first, second or encounter
    id: str
    name: str  # as it is now; the former one where the card is gone
    former: str = ""  # its name before, where that was another
    others: tuple[CardName, ...] = ()
    under_before: tuple[CardName, ...] = ()  # parents; several only for a code of an imported table
    under: tuple[CardName, ...] = ()
    fields: tuple[str, ...] = ()  # the texts that were rewritten
    gone: bool = False  # the card is no longer there
    gained: tuple[str, ...] = ()  # ids of the statements that it carries (or has below it) now and did not before
    lost: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The change as a sentence in the interface's language."""
        layer = tr(LAYER_WORDS[self.layer])
        others = _listed(self.others)
        match self.kind:
            case ChangeKind.NEW:
                return tr("New {layer}: {name}", layer=layer, name=self.name)
            case ChangeKind.GONE:
                return tr("The {layer} {name} is gone", layer=layer, name=self.name)
            case ChangeKind.RENAMED:
                return tr("The {layer} {former} is called {name} now", layer=layer, former=self.former, name=self.name)
            case ChangeKind.MOVED:
                return self._say_move(layer)
            case ChangeKind.MERGED:
                return trn(
                    "{others} was merged into the {layer} {name}",
                    "{others} were merged into the {layer} {name}",
                    len(self.others),
                    others=others,
                    layer=layer,
                    name=self.name,
                )
            case ChangeKind.SPLIT if self.gone:
                return tr("The {layer} {name} was split into {others}", layer=layer, name=self.name, others=others)
            case ChangeKind.SPLIT:
                return trn(
                    "{others} was split off the {layer} {name}",
                    "{others} were split off the {layer} {name}",
                    len(self.others),
                    others=others,
                    layer=layer,
                    name=self.name,
                )
            case ChangeKind.REWRITTEN:
                told = tr(", ").join(tr(_FIELD_WORDS[field]) for field in self.fields)
                return tr("The {layer} {name} was described anew: {fields}", layer=layer, name=self.name, fields=told)
            case ChangeKind.STATEMENTS:
                return self._say_statements(layer)

    def as_json(self) -> dict[str, Any]:
        """The change with all that tells more of it; ids of statements, never their words."""
        return {
            "kind": self.kind.value,
            "layer": self.layer,
            "id": self.id,
            "name": self.name,
            "former": self.former,
            "others": [other.name for other in self.others],
            "under_before": [card.name for card in self.under_before],
            "under": [card.name for card in self.under],
            "fields": list(self.fields),
            "gained": list(self.gained),
            "lost": list(self.lost),
            "sentence": str(self),
        }

    def _say_move(self, layer: str) -> str:
        before, after = _listed(self.under_before), _listed(self.under)
        if not self.under_before:
            return tr("The {layer} {name} was put under {after}", layer=layer, name=self.name, after=after)
        if not self.under:
            return tr("The {layer} {name} was taken out of {before}", layer=layer, name=self.name, before=before)
        return tr(
            "The {layer} {name} was moved from {before} to {after}",
            layer=layer,
            name=self.name,
            before=before,
            after=after,
        )

    def _say_statements(self, layer: str) -> str:
        gained, lost = len(self.gained), len(self.lost)
        if not lost:
            return trn(
                "The {layer} {name} gained 1 statement",
                "The {layer} {name} gained {n} statements",
                gained,
                layer=layer,
                name=self.name,
            )
        if not gained:
            return trn(
                "The {layer} {name} lost 1 statement",
                "The {layer} {name} lost {n} statements",
                lost,
                layer=layer,
                name=self.name,
            )
        return trn(
            "The {layer} {name} gained 1 statement and lost {lost}",
            "The {layer} {name} gained {n} statements and lost {lost}",
            gained,
            layer=layer,
            name=self.name,
            lost=lost,
        )


@dataclass(frozen=True, slots=True)
class Difference:
    """All that is other in one category system than in an earlier one; passages of literature count nowhere."""

    changes: tuple[CardChange, ...]  # from the kinds of encounter down to the codes, then by kind
    statements_gained: tuple[str, ...]  # ids of the statements marked since
    statements_lost: tuple[str, ...]  # ids of those unmarked since; their words are known no longer

    @property
    def empty(self) -> bool:
        """Whether nothing differs."""
        return not (self.changes or self.statements_gained or self.statements_lost)

    def of(self, card_id: str) -> tuple[CardChange, ...]:
        """The changes of a card, also those in which it takes part."""
        return tuple(
            change
            for change in self.changes
            if change.id == card_id or any(other.id == card_id for other in change.others)
        )

    def as_json(self) -> dict[str, Any]:
        """The difference as COMMANDS.md, ``iterations diff``, says it, but for the names of the two."""
        return {
            "changes": [change.as_json() for change in self.changes],
            "statements_gained": list(self.statements_gained),
            "statements_lost": list(self.statements_lost),
        }


def compare(before: Study, after: Study) -> Difference:
    """What is other in ``after`` than in ``before``, two category systems of one study."""
    then, now = System(before), System(after)
    lineage = Lineage(then, now)
    found = [change for word in LAYERS for change in _changes_of(word, then, now, lineage)]
    places = {word: place for place, word in enumerate(LAYERS)}

    def order(change: CardChange) -> tuple[int, int, int, str]:
        card = now.cards[change.layer].get(change.id) or then.cards[change.layer][change.id]
        return (places[change.layer], _KINDS.index(change.kind), card.position, card.id)

    return Difference(
        tuple(sorted(found, key=order)),
        now.in_order(now.statements - then.statements),
        then.in_order(then.statements - now.statements),
    )


def same_system(one: Study, other: Study) -> bool:
    """Whether two states of a study have the same category system in all that bringing an iteration back restores."""
    return (
        one.codes == other.codes
        and one.categories == other.categories
        and one.statements.keys() == other.statements.keys()
        and _links(one) == _links(other)
    )


def _links(study: Study) -> tuple[set[tuple[object, ...]], ...]:
    """Links, cases and memos without their ids, which say nothing of the system."""
    return (
        {(placement.code_id, placement.category_id) for placement in study.placements.values()},
        {(coding.statement_id, coding.code_id, coding.position) for coding in study.codings.values()},
        {(case.category_id, case.statement_id, case.kind, case.position) for case in study.cases.values()},
        {
            (memo.subject_id, memo.text)
            for memo in study.memos.values()
            if memo.subject_id in study.codes or memo.subject_id in study.categories
        },
    )


def _changes_of(word: str, then: System, now: System, lineage: Lineage) -> Iterator[CardChange]:
    """The changes of the cards of one layer, in no particular order."""
    before, after = then.cards[word], now.cards[word]

    def gained(card_id: str) -> tuple[str, ...]:
        return now.in_order(now.reach.get(card_id, _NONE) - then.reach.get(card_id, _NONE))

    def lost(card_id: str) -> tuple[str, ...]:
        return then.in_order(then.reach.get(card_id, _NONE) - now.reach.get(card_id, _NONE))

    merged: dict[str, list[str]] = {}
    for gone_id in before:
        if gone_id in lineage.into:
            merged.setdefault(lineage.into[gone_id], []).append(gone_id)
    for target_id, sources in merged.items():
        others = tuple(CardName(one, before[one].name) for one in sources)
        name = after[target_id].name
        yield CardChange(
            ChangeKind.MERGED, word, target_id, name, others=others, gained=gained(target_id), lost=lost(target_id)
        )
    for former_id in before:
        if former_id in lineage.parts:
            others = tuple(CardName(one, after[one].name) for one in lineage.parts[former_id])
            name = (after.get(former_id) or before[former_id]).name
            yield CardChange(
                ChangeKind.SPLIT,
                word,
                former_id,
                name,
                others=others,
                gone=former_id not in after,
                gained=gained(former_id),
                lost=lost(former_id),
            )
    for card_id, card in after.items():
        if card_id not in before and card_id not in merged and card_id not in lineage.came_from:
            under = _cards(now, now.parents[card_id])
            yield CardChange(ChangeKind.NEW, word, card_id, card.name, under=under, gained=gained(card_id))
    for card_id, card in before.items():
        if card_id not in after:
            if card_id not in lineage.into and card_id not in lineage.parts:
                under = _cards(then, then.parents[card_id])
                yield CardChange(
                    ChangeKind.GONE, word, card_id, card.name, under_before=under, gone=True, lost=lost(card_id)
                )
            continue
        kept = after[card_id]
        if kept.name != card.name:
            yield CardChange(ChangeKind.RENAMED, word, card_id, kept.name, former=card.name)
        if lineage.moved(card_id):
            yield CardChange(
                ChangeKind.MOVED,
                word,
                card_id,
                kept.name,
                under_before=_cards(then, then.parents[card_id]),
                under=_cards(now, now.parents[card_id]),
            )
        rewritten = tuple(_rewritten(then, now, card_id, word))
        if rewritten:
            yield CardChange(ChangeKind.REWRITTEN, word, card_id, kept.name, fields=rewritten)
        if card_id not in merged and card_id not in lineage.parts and then.reach[card_id] != now.reach[card_id]:
            yield CardChange(
                ChangeKind.STATEMENTS, word, card_id, kept.name, gained=gained(card_id), lost=lost(card_id)
            )


_NONE: frozenset[str] = frozenset()


def _rewritten(then: System, now: System, card_id: str, word: str) -> Iterator[str]:
    before, after = then.cards[word][card_id], now.cards[word][card_id]
    if before is not after:
        for field in _FIELD_WORDS:
            if getattr(before, field, "") != getattr(after, field, ""):
                yield field
    memo, present = then.study.memo_on(card_id), now.study.memo_on(card_id)
    if (memo.text if memo else "") != (present.text if present else ""):
        yield "memo"


def _cards(system: System, ids: Iterable[str]) -> tuple[CardName, ...]:
    return tuple(CardName(one, system.study.categories[one].name) for one in ids)


def _listed(cards: Iterable[CardName]) -> str:
    return tr(", ").join(isolate(card.name) for card in cards)
