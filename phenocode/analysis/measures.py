"""The measures of a category system: how many categories, how much they cover, how many statements straddle them."""

from dataclasses import dataclass

from phenocode.study.model import Study
from phenocode.study.records import Check, Layer

_DUST = 1e-9  # 100 × 29 ÷ 100 comes to a little less than 29


@dataclass(frozen=True, slots=True)
class Measures:
    """What a category system comes to; passages of literature count nowhere."""

    codes: int
    first_layer: int
    second_layer: int
    encounters: int
    selected: int  # statements
    complete: frozenset[str]  # ids of the statements with at least one chain up to a kind of encounter
    straddling: frozenset[str]  # ids of the statements whose codes lie in several first-layer categories
    accepted: frozenset[str]  # those of them that straddle on purpose

    @property
    def coverage(self) -> float | None:
        """Exhaustiveness, 0 to 1; None while no statement is selected."""
        return len(self.complete) / self.selected if self.selected else None

    @property
    def categories(self) -> int:
        """How many categories of description there are in all layers."""
        return self.first_layer + self.second_layer + self.encounters


def whole_percent(share: float) -> int:
    """A share (0 to 1) as a whole percentage, rounded down: 100 only when nothing is left out."""
    return int(100 * share + _DUST)


def percent_in_table(share: float) -> float:
    """A share (0 to 1) as a percentage to one decimal, rounded; 100 only when nothing is left out."""
    return 100.0 if share >= 1 else min(round(100 * share, 1), 99.9)


def measure(study: Study) -> Measures:
    """Measure the category system of a study, or of a kept version of it."""
    reached: dict[str, frozenset[str]] = {}
    completing: set[str] = set()
    for code_id in study.codes:
        chains = study.chains_of(code_id)
        reached[code_id] = frozenset(chain.first.id for chain in chains if chain.first is not None)
        if any(chain.complete for chain in chains):
            completing.add(code_id)
    complete: set[str] = set()
    straddling: set[str] = set()
    for statement in study.statements.values():
        if study.is_passage(statement):
            continue
        categories: set[str] = set()
        for coding in study.codings_of(statement.id):
            categories |= reached[coding.code_id]
            if coding.code_id in completing:
                complete.add(statement.id)
        if len(categories) > 1:
            straddling.add(statement.id)
    return Measures(
        codes=len(study.codes),
        first_layer=len(study.layer(Layer.FIRST)),
        second_layer=len(study.layer(Layer.SECOND)),
        encounters=len(study.layer(Layer.ENCOUNTER)),
        selected=study.count_statements(),
        complete=frozenset(complete),
        straddling=frozenset(straddling),
        accepted=frozenset(one for one in straddling if study.accepted(Check.STRADDLING, one) is not None),
    )
