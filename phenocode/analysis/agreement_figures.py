"""How far judges agree on nominal values: percentage, Cohen's kappa, Krippendorff's alpha, and bootstrap intervals.

Kappa and alpha are computed by NLTK. The resamples of the bootstrap are counted here, from how often each pattern of
answers occurs, because a thousand of them are wanted at once; a test holds both to the same figures.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from phenocode.i18n import mark, tr

Pattern: TypeAlias = tuple[str, ...]
"""Of one item the values of all judges in their order, empty where there is none."""
Interval: TypeAlias = tuple[float, float]

_SHARE = 0.95


class Interrupted(Exception):  # noqa: N818 - it is not an error
    """Whoever asked for the figures wants them no more."""


class Why(StrEnum):
    """Why a coefficient can't be computed, or says nothing though it can."""

    NO_SHARED = "no_shared_items"
    NO_VARIATION = "no_variation"
    ONE_SIDED = "one_sided"
    NOT_TWO = "not_two_judges"


_SAID = {
    Why.NO_SHARED: mark("No item was answered by two judges, so there is nothing to compare."),
    Why.NO_VARIATION: mark("All answers are the same one, so chance can't be told from agreement."),
    Why.ONE_SIDED: mark("One judge gave all items the same answer, so κ is 0 whatever the percentage."),
    Why.NOT_TWO: mark("κ is for two judges. α serves any number."),
}


def say_why(why: Why) -> str:
    """The sentence, in the interface's language."""
    return tr(_SAID[why])


@dataclass(frozen=True, slots=True)
class Figures:
    """The agreement on one set of items; coefficients up to 1, intervals as (low, high) of 95 %."""

    n: int  # items with answers of two judges or more
    percent: float | None  # 0-100: of all pairs of answers to the same item, those that are equal
    kappa: float | None
    kappa_why: Why | None  # ONE_SIDED beside a kappa of 0
    alpha: float | None
    alpha_why: Why | None
    interval: Interval | None  # of alpha
    percent_interval: Interval | None
    kappa_interval: Interval | None


Known: TypeAlias = dict[tuple[Pattern, ...], Figures]
"""Figures of items by their patterns, all with the same seed and resamples."""

NOTHING = Figures(0, None, None, Why.NO_SHARED, None, Why.NO_SHARED, None, None, None)


class Measuring:
    """Computes figures with one seed, and those of equal answers once.

    ``cancelled`` is asked before each resample, so it may rest as well. ``known`` are figures of an earlier time with
    the same seed and resamples; what is computed is added.
    """

    def __init__(
        self,
        *,
        resamples: int,
        seed: int,
        cancelled: Callable[[], bool] | None = None,
        known: Known | None = None,
    ) -> None:
        self._resamples = resamples
        self._seed = seed
        self._cancelled = cancelled
        self._known: Known = {} if known is None else known

    def figures(self, patterns: Sequence[Pattern]) -> Figures:
        """The figures of items with these patterns, in the items' order. Raises Interrupted when cancelled."""
        shared = tuple(pattern for pattern in patterns if sum(map(bool, pattern)) > 1)
        if shared not in self._known:
            self._known[shared] = self._measure(shared, len(patterns[0]) if patterns else 0)
        return self._known[shared]

    def _measure(self, shared: tuple[Pattern, ...], judges: int) -> Figures:
        if not shared:
            return NOTHING
        tally = Tally.of(shared)
        percent, kappa, alpha = tally.measure(tally.counts)
        why = None if judges == 2 else Why.NOT_TWO
        if judges == 2 and kappa is None:
            why = Why.NO_VARIATION
        elif judges == 2 and any(len({pattern[judge] for pattern in shared}) == 1 for judge in range(2)):
            why = Why.ONE_SIDED
        drawn = list(zip(*self._draw(tally), strict=True))
        percents, kappas, alphas = (_middle(values) for values in drawn) if drawn else (None, None, None)
        return Figures(
            len(shared),
            percent,
            None if kappa is None else kappa_of(shared),
            why,
            None if alpha is None else alpha_of(shared),
            Why.NO_VARIATION if alpha is None else None,
            alphas if alpha is not None else None,
            percents,
            kappas if kappa is not None else None,
        )

    def _draw(self, tally: "Tally") -> Iterator[tuple[float, float | None, float | None]]:
        """The measures of resamples: as many items, drawn from the items with replacement.

        The percentile bootstrap over items: Zapf, Castell, Morawietz & Karch (2016), BMC Medical Research Methodology
        16:93; Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.
        """
        items = list(tally.items)
        if len(items) < 2:
            return
        source = random.Random(self._seed)
        for _ in range(self._resamples):
            if self._cancelled is not None and self._cancelled():
                raise Interrupted
            yield tally.measure(Counter(source.choices(items, k=len(items))))


def kappa_of(patterns: Sequence[Pattern]) -> float:
    """Cohen's kappa of two judges who both answered each item.

    (Po - Pe) / (1 - Pe), where Pe comes from the judges' own margins: Cohen (1960), A coefficient of agreement for
    nominal scales, Educational and Psychological Measurement 20, 37-46.
    """
    from nltk.metrics.agreement import AnnotationTask  # noqa: PLC0415 - slow to load, and seldom needed

    return float(AnnotationTask(_triples(patterns)).kappa())


def alpha_of(patterns: Sequence[Pattern]) -> float:
    """Krippendorff's alpha for nominal values; each item has two answers or more, some may be missing.

    1 - Do / De from the coincidences of values within items: Krippendorff (2011), Computing Krippendorff's
    Alpha-Reliability, https://repository.upenn.edu/asc_papers/43.
    """
    from nltk.metrics.agreement import AnnotationTask  # noqa: PLC0415

    return float(AnnotationTask(_triples(patterns)).alpha())


def _triples(patterns: Sequence[Pattern]) -> list[tuple[int, int, str]]:
    return [
        (judge, item, value) for item, pattern in enumerate(patterns) for judge, value in enumerate(pattern) if value
    ]


@dataclass(frozen=True, slots=True)
class Tally:
    """Items by their patterns of answers, so that a resample is counted by its patterns."""

    items: tuple[int, ...]  # of each item the number of its pattern
    margins: tuple[tuple[tuple[int, int], ...], ...]  # of each pattern (number of a value, how often)
    equal: tuple[int, ...]  # of each pattern the ordered pairs of equal answers
    pairs: tuple[int, ...]  # and all ordered pairs
    two: tuple[tuple[int, int], ...]  # and the two judges' values, where there are two
    values: int
    counts: Counter[int] = field(default_factory=Counter)

    @classmethod
    def of(cls, patterns: Sequence[Pattern]) -> "Tally":
        """Count items with two answers or more; numbers are given in their order."""
        numbers: dict[Pattern, int] = {}
        values: dict[str, int] = {}
        items = tuple(numbers.setdefault(pattern, len(numbers)) for pattern in patterns)
        margins = []
        for pattern in numbers:
            answers = Counter(values.setdefault(value, len(values)) for value in pattern if value)
            margins.append(tuple(answers.items()))
        sizes = [sum(count for _, count in margin) for margin in margins]
        judged_by_two = all(len(pattern) == 2 for pattern in numbers)
        return cls(
            items,
            tuple(margins),
            tuple(sum(count * (count - 1) for _, count in margin) for margin in margins),
            tuple(size * (size - 1) for size in sizes),
            tuple((values[a], values[b]) for a, b in numbers) if judged_by_two else (),
            len(values),
            Counter(items),
        )

    def measure(self, counts: Mapping[int, int]) -> tuple[float, float | None, float | None]:
        """Percentage, kappa (of two judges) and alpha of items, given how many there are of each pattern."""
        margin = [0] * self.values
        equal = pairs = 0
        matched = 0.0  # what alpha calls the coincidences of equal values
        for pattern, count in counts.items():
            size = 0
            for value, times in self.margins[pattern]:
                margin[value] += count * times
                size += times
            equal += count * self.equal[pattern]
            pairs += count * self.pairs[pattern]
            matched += count * self.equal[pattern] / (size - 1)
        total = sum(margin)
        by_chance = sum(n * (n - 1) for n in margin) / (total * (total - 1))
        alpha = None if by_chance == 1 else 1 - (1 - matched / total) / (1 - by_chance)
        return 100 * equal / pairs, self._kappa(counts), alpha

    def _kappa(self, counts: Mapping[int, int]) -> float | None:
        if not self.two:
            return None
        first, second = [0] * self.values, [0] * self.values
        n = same = 0
        for pattern, count in counts.items():
            a, b = self.two[pattern]
            first[a] += count
            second[b] += count
            n += count
            same += count * (a == b)
        by_chance = sum(a * b for a, b in zip(first, second, strict=True))
        # In whole numbers, so that "always the same value" is no matter of rounding.
        return None if by_chance == n * n else (same * n - by_chance) / (n * n - by_chance)


def _middle(values: Sequence[float | None]) -> Interval | None:
    """Between which values the middle 95 % lie; resamples without variation have none.

    None where more than one resample in twenty had none: too little would be left to say it of.
    """
    known = sorted(value for value in values if value is not None)
    if len(known) < max(_SHARE * len(values), 1):
        return None
    beside = (1 - _SHARE) / 2
    return _at(known, beside), _at(known, 1 - beside)


def _at(ordered: Sequence[float], share: float) -> float:
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])
