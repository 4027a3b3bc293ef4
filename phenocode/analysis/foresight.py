"""What a deed would change in the category system, measured before it is done, and said in sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

from phenocode.analysis.measures import Measures, measure, whole_percent
from phenocode.i18n import isolate, tr, trn
from phenocode.study.model import Study
from phenocode.study.records import Card, InitialCode, Layer

_NAMED = 4


@dataclass(frozen=True, slots=True)
class Foresight:
    """The category system before and after a deed; cards by layer and position, codes first."""

    before: Measures
    after: Measures
    gone: tuple[Card, ...]
    new: tuple[Card, ...]
    unplaced: tuple[InitialCode, ...]  # codes that lose their category and are still there

    @property
    def straddling_begins(self) -> frozenset[str]:
        """Ids of the statements that will straddle and don't yet."""
        return self.after.straddling - self.before.straddling

    @property
    def straddling_ends(self) -> frozenset[str]:
        """Ids of the statements that straddle and then don't."""
        return self.before.straddling - self.after.straddling

    @property
    def completeness_gained(self) -> frozenset[str]:
        """Ids of the statements that will reach a kind of encounter and don't yet."""
        return self.after.complete - self.before.complete

    @property
    def completeness_lost(self) -> frozenset[str]:
        """Ids of the statements that reach a kind of encounter and then don't."""
        return self.before.complete - self.after.complete

    def sentences(self) -> list[str]:
        """What changes, for a person: numbers first, then statements, then cards."""
        said = [*self._numbers(), *self._statements()]
        if self.unplaced:
            names = _names(self.unplaced)
            n = len(self.unplaced)
            said.append(
                trn("1 code loses its category: {names}", "{n} codes lose their category: {names}", n, names=names)
            )
        if self.gone:
            said.append(trn("1 card goes: {names}", "{n} cards go: {names}", len(self.gone), names=_names(self.gone)))
        if self.new:
            said.append(trn("1 new card: {names}", "{n} new cards: {names}", len(self.new), names=_names(self.new)))
        return said or [tr("Categories, exhaustiveness and straddling stay as they are.")]

    def short(self) -> str:
        """The numbers and the statements that begin or cease to straddle in one line; "" when none changes."""
        return tr("; ").join([*self._numbers(), *self._straddling()])

    def _numbers(self) -> list[str]:
        before, after = self.before, self.after
        said = []
        if before.codes != after.codes:
            said.append(tr("Initial codes: {before} → {after}", before=before.codes, after=after.codes))
        if before.first_layer != after.first_layer:
            said.append(
                tr("First-layer categories: {before} → {after}", before=before.first_layer, after=after.first_layer)
            )
        if before.second_layer != after.second_layer:
            said.append(
                tr("Second-layer categories: {before} → {after}", before=before.second_layer, after=after.second_layer)
            )
        if before.encounters != after.encounters:
            said.append(tr("Kinds of encounter: {before} → {after}", before=before.encounters, after=after.encounters))
        shares = _percent(before), _percent(after)
        if shares[0] != shares[1]:
            said.append(tr("Exhaustiveness: {before} % → {after} %", before=shares[0], after=shares[1]))
        return said

    def _statements(self) -> list[str]:
        said = []
        if self.completeness_lost:
            said.append(
                trn(
                    "1 statement no longer reaches a kind of encounter",
                    "{n} statements no longer reach a kind of encounter",
                    len(self.completeness_lost),
                )
            )
        if self.completeness_gained:
            said.append(
                trn(
                    "1 more statement reaches a kind of encounter",
                    "{n} more statements reach a kind of encounter",
                    len(self.completeness_gained),
                )
            )
        return said + self._straddling()

    def _straddling(self) -> list[str]:
        said = []
        if self.straddling_begins:
            n = len(self.straddling_begins)
            said.append(trn("1 more statement will straddle", "{n} more statements will straddle", n))
        if self.straddling_ends:
            n = len(self.straddling_ends)
            said.append(trn("1 statement will no longer straddle", "{n} statements will no longer straddle", n))
        return said


def foresight(before: Study, after: Study) -> Foresight:
    """Measure two states of one study and say what became of the cards between them."""
    unplaced = [code for code in after.unplaced_codes() if code.id in before.codes and before.placements_of(code.id)]
    return Foresight(
        before=measure(before),
        after=measure(after),
        gone=_only_in(before, after),
        new=_only_in(after, before),
        unplaced=tuple(unplaced),
    )


def _only_in(study: Study, other: Study) -> tuple[Card, ...]:
    """The cards of one state that another has not, codes first, then by layer."""
    cards: list[Card] = [*study.codes_in_order(), *(category for layer in Layer for category in study.layer(layer))]
    return tuple(card for card in cards if card.id not in other.codes and card.id not in other.categories)


def _percent(measures: Measures) -> int:
    return whole_percent(measures.coverage or 0.0)


def _names(cards: Sequence[Card]) -> str:
    names = [isolate(card.name) for card in cards[:_NAMED]]
    return tr(", ").join(names if len(cards) <= _NAMED else [*names, "…"])
