"""Asking what a disagreement is changed to: a typed target, for a statement its code there, and what would change."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from phenocode.commands.rehearsing import foresee
from phenocode.commands.resolving import change_place
from phenocode.i18n import mark, tr
from phenocode.study.debriefing import Unit
from phenocode.study.model import Study
from phenocode.study.records import Card, Category, InitialCode, Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.colouring import Colouring
from phenocode.ui.debrief.matters import Key, Row, layer_of
from phenocode.ui.group.targets import Target, TargetPalette

_MAKES = {
    Layer.FIRST: mark("Make the first-layer category {name}"),
    Layer.SECOND: mark("Make the second-layer category {name}"),
    Layer.ENCOUNTER: mark("Make the kind of encounter {name}"),
}


class Changing:
    """Asks with the palette of targets of the board; ``done`` is called when the change is made."""

    def __init__(self, bridge: Bridge, palette: TargetPalette, workspace: QWidget) -> None:
        self._bridge = bridge
        self._study: Study = bridge.study
        self._palette = palette
        self._workspace = workspace
        self._colouring = Colouring(self._study)

    def begin(
        self,
        row: Row,
        judged: Sequence[str],
        reason: str,
        by: str,
        back_to: QWidget,
        done: Callable[[], None],
    ) -> None:
        """Ask where the matter of ``row`` shall stand; where the judges have it (ids) is offered first."""
        key = row.key
        layer = self._layer_of(key)
        recodes = self._asks_for_code(key)
        cards: Sequence[Card] = self._study.codes_in_order() if layer is None else self._study.layer(layer)
        first = [one for places in judged for one in places.split("+")]
        cards = sorted(cards, key=lambda card: first.index(card.id) if card.id in first else len(first))

        def choose(target: Target) -> None:
            place = self._place_in(target)
            if recodes and not self._carries_code_under(key[1], target.id):
                self._ask_code(row, target, place, reason, by, back_to, done)
            elif self._bridge.do(change_place, *key, place, reason=reason, by=by, origin=self._workspace) is not None:
                done()

        def foreseen(target: Target) -> list[str]:
            if recodes and not self._carries_code_under(key[1], target.id):
                return [tr("Next: which code the statement gets there.")]
            place = self._place_in(target)
            return foresee(self._bridge.session, change_place, *key, place, reason=reason, by=by).sentences()

        self._palette.open(
            tr("Change to…"),
            [self._target(card) for card in cards],
            choose,
            back_to,
            makes=mark("Make the code {name}") if layer is None else _MAKES[layer],
            foresee=foreseen,
        )

    def _ask_code(
        self, row: Row, under: Target, place: str, reason: str, by: str, back_to: QWidget, done: Callable[[], None]
    ) -> None:
        """Which code the statement gets under the first-layer category."""
        there = self._study.codes_under(under.id) if under.id else []
        cards = [*there, *self._study.unplaced_codes()]
        name = under.name if under.id else place

        def choose(target: Target) -> None:
            code = self._palette.typed_name() if target.make else target.name
            made = self._bridge.do(
                change_place, *row.key, place, reason=reason, by=by, code=code, origin=self._workspace
            )
            if made is not None:
                done()

        def foreseen(target: Target) -> list[str]:
            code = self._palette.typed_name() if target.make else target.name
            session = self._bridge.session
            return foresee(session, change_place, *row.key, place, reason=reason, by=by, code=code).sentences()

        self._palette.open(
            tr("Which code under {name}?", name=name),
            [self._target(card) for card in cards],
            choose,
            back_to,
            makes=mark("Make the code {name}"),
            foresee=foreseen,
        )

    def _layer_of(self, key: Key) -> Layer | None:
        """The layer in which targets are looked for; None for codes."""
        if key[0] in self._study.packages:
            return layer_of(key)
        if key[1] in self._study.statements:
            return None
        category = self._study.categories.get(key[1])
        return Layer.FIRST if category is None else category.layer.above

    def _asks_for_code(self, key: Key) -> bool:
        package = self._study.packages.get(key[0])
        return package is not None and package.unit is Unit.STATEMENT and key[2] == Layer.FIRST.value

    def _carries_code_under(self, statement_id: str, category_id: str) -> bool:
        codes = (coding.code_id for coding in self._study.codings_of(statement_id))
        return any([p.category_id for p in self._study.placements_of(code)] == [category_id] for code in codes)

    def _place_in(self, target: Target) -> str:
        return self._palette.typed_name() if target.make else target.id

    def _target(self, card: Card) -> Target:
        if isinstance(card, InitialCode):
            chain = self._study.chain_of(card.id)
            above: list[Category | None] = [chain.first, chain.second, chain.encounter]
            colour = self._colouring.of_code(card.id)
        else:
            parent = self._study.categories.get(card.parent_id or "")
            above = [parent, self._study.categories.get((parent.parent_id or "") if parent else "")]
            colour = self._colouring.of_category(card)
        comma = "، " if self._study.about.right_to_left else ", "
        return Target(card.id, card.name, comma.join(one.name for one in above if one is not None), colour)
