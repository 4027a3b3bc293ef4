"""Saturation: what each interview added to those before it, and when a run of them added little enough.

The measure is that of Guest, G., Namey, E., & Chen, M. (2020). A simple method to assess and report thematic saturation
in qualitative research. PLOS ONE 15(5), e0232076. https://doi.org/10.1371/journal.pone.0232076

The *base* is how many different codes (or categories) the first interviews hold; a *run* is so many interviews that
follow each other after the base; its *ratio* is what it adds that is new, divided by the base. The first run has the
interviews right after the base, each next one begins one interview later, so that runs overlap. Saturation is reached
after interview k when the run of k + 1, k + 2, … has a ratio of the threshold or less ("6+2" in that paper).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from phenocode.analysis.interviews import interviews_of
from phenocode.errors import Refusal
from phenocode.study.model import Study
from phenocode.study.records import InitialCode, Statement

BASE = 4
RUN = 2
THRESHOLD = 0.05


_HEADINGS = {
    "fa": ("مصاحبه", "تازه", "مجموع", "نسبت دنباله"),
    "en": ("Interview", "New", "Total", "Ratio of the run"),
}


class Unit(StrEnum):
    """What is counted."""

    CODES = "codes"
    FIRST_LAYER = "first_layer"
    SECOND_LAYER = "second_layer"


@dataclass(frozen=True, slots=True)
class Added:
    """What one interview added."""

    interview: str  # its name
    id: str  # the transcript's, or the participant's where there is none
    new: int
    total: int  # different ones in the interviews so far
    names: tuple[str, ...]  # of the new ones, in the order of their statements


@dataclass(frozen=True, slots=True)
class Run:
    """Interviews that follow each other after the base; ``first`` and ``last`` are counted from 1 and both in it."""

    first: int
    last: int
    new: int
    ratio: float


@dataclass(frozen=True, slots=True)
class Saturation:
    """The curve of a study and its measure."""

    language: str  # the study's: "fa" or "en"
    unit: Unit
    base: int  # interviews
    run: int  # interviews
    threshold: float  # 0 to 1
    per_interview: tuple[Added, ...]
    runs: tuple[Run, ...]  # none while the base is empty or the interviews are too few
    unknown: int  # coded statements of no known interview, which count nowhere
    without_category: int  # codes of statements that reach no category of the unit

    @property
    def total(self) -> int:
        """Different codes or categories in all interviews."""
        return self.per_interview[-1].total if self.per_interview else 0

    @property
    def base_total(self) -> int:
        """Different ones in the interviews of the base; in all there are while these are fewer."""
        return self.per_interview[: self.base][-1].total if self.per_interview else 0

    @property
    def last_new(self) -> str | None:
        """The name of the last interview that added one; None when none did."""
        return next((one.interview for one in reversed(self.per_interview) if one.new), None)

    @property
    def reached(self) -> Run | None:
        """The first run whose ratio is the threshold or less."""
        return next((run for run in self.runs if run.ratio <= self.threshold), None)

    @property
    def reached_at(self) -> int | None:
        """After how many interviews saturation is reached, the run that shows it not counted."""
        return self.reached.first - 1 if self.reached is not None else None

    @property
    def held(self) -> bool | None:
        """Whether no later run rose above the threshold; None while it is not reached."""
        reached = self.reached
        if reached is None:
            return None
        return all(run.ratio <= self.threshold for run in self.runs if run.first > reached.first)

    @property
    def headings(self) -> tuple[str, str, str, str]:
        """The headings of the sheet in the study's language."""
        return _HEADINGS[self.language]

    @property
    def rows(self) -> list[tuple[str | float, ...]]:
        """The rows of the sheet: interview, new, total, and the ratio of the run that ends with it, where one does."""
        ratios = {run.last: round(run.ratio, 4) for run in self.runs}
        return [
            (one.interview, one.new, one.total, ratios.get(number, ""))
            for number, one in enumerate(self.per_interview, 1)
        ]

    def as_json(self) -> dict[str, Any]:
        """The curve as COMMANDS.md, ``saturation``, says it, but for the sentence; ``ratio`` is the last run's."""
        return {
            "per_interview": [
                {"interview": one.interview, "new": one.new, "total": one.total, "names": list(one.names)}
                for one in self.per_interview
            ],
            "last_new": self.last_new,
            "unit": self.unit.value,
            "base": self.base,
            "run": self.run,
            "threshold": self.threshold,
            "base_total": self.base_total,
            "ratio": self.runs[-1].ratio if self.runs else None,
            "reached_at": self.reached_at,
            "held": self.held,
            "runs": [{"first": run.first, "last": run.last, "new": run.new, "ratio": run.ratio} for run in self.runs],
            "unknown": self.unknown,
            "without_category": self.without_category,
        }


def measure_saturation(
    study: Study, unit: Unit = Unit.CODES, *, base: int = BASE, run: int = RUN, threshold: float = THRESHOLD
) -> Saturation:
    """What each interview adds, in interview order; passages of literature count nowhere.

    A code belongs to the first interview with a statement that carries it; a category to the first one with a statement
    whose code reaches it now. Raises Refusal for a base or run below 1 and a threshold outside 0 to 1.
    """
    if base < 1 or run < 1:
        raise Refusal("A base and a run are of 1 interview or more. Choose larger numbers.")
    if not 0 <= threshold <= 1:
        raise Refusal("A threshold lies between 0 and 1, as 0.05 for 5 %. Choose such a number.")
    interviews, nobodys = interviews_of(study)
    reach = _Reach(study, unit)
    seen: set[str] = set()
    added: list[Added] = []
    for interview in interviews:
        found = reach.of(interview.statements)
        new = [name for one, name in found.items() if one not in seen]
        seen |= found.keys()
        added.append(Added(interview.name, interview.id, len(new), len(seen), tuple(new)))
    base_total = added[base - 1].total if len(added) >= base else 0
    runs = []
    if base_total:
        for first in range(base, len(added) - run + 1):
            fresh = sum(one.new for one in added[first : first + run])
            runs.append(Run(first + 1, first + run, fresh, fresh / base_total))
    return Saturation(
        language=study.about.language,
        unit=unit,
        base=base,
        run=run,
        threshold=threshold,
        per_interview=tuple(added),
        runs=tuple(runs),
        unknown=sum(1 for statement in nobodys if study.codings_of(statement.id)),
        without_category=len(reach.without_category),
    )


class _Reach:
    """Which codes or categories statements reach."""

    def __init__(self, study: Study, unit: Unit) -> None:
        self._study = study
        self._unit = unit
        self._of_code: dict[str, dict[str, str]] = {}
        self.without_category: set[str] = set()

    def of(self, statements: Iterable[Statement]) -> dict[str, str]:
        """The different ones that the statements reach, id to name, in order."""
        found: dict[str, str] = {}
        for statement in statements:
            for code in self._study.codes_of(statement.id):
                found |= self._reached(code)
        return found

    def _reached(self, code: InitialCode) -> dict[str, str]:
        if self._unit is Unit.CODES:
            return {code.id: code.name}
        if code.id not in self._of_code:
            chains = self._study.chains_of(code.id)
            categories = [chain.first if self._unit is Unit.FIRST_LAYER else chain.second for chain in chains]
            self._of_code[code.id] = {one.id: one.name for one in categories if one is not None}
            if not self._of_code[code.id]:
                self.without_category.add(code.id)
        return self._of_code[code.id]
