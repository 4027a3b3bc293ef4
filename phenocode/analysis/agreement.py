"""The agreement on a package: analyst and reviewers, layer by layer and over whole chains, before and after discussion.

METHOD.md, "Peer debriefing". What is said here has no verdict: a threshold is the researcher's.
"""

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from phenocode.analysis.agreement_figures import Figures, Known, Measuring, Pattern
from phenocode.analysis.disagreements import Disagreement, disagreements_of_package, items_in_steps
from phenocode.analysis.evidence import stale_reviews
from phenocode.analysis.ratings import ANALYST, category_name, ratings_of
from phenocode.analysis.steps import finished
from phenocode.study.debriefing import NOWHERE, UNSURE, Package, Review, ReviewKind, Threshold, Verdict
from phenocode.study.model import Study
from phenocode.study.records import Iteration, Layer

RESAMPLES = 1000
CHAIN = "/"
"""Between the layers' values in the value of a whole chain."""


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often the analyst gave one value (row) and a reviewer another (column), over all reviewers."""

    rows: tuple[str, ...]  # values as in Ratings; the same as the columns, so that agreement lies on the diagonal
    columns: tuple[str, ...]
    cells: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class CategoryAgreement:
    """Of the comparisons in which the analyst or the reviewer gave a value, those in which both did."""

    value: str
    n: int
    agreed: int
    percent: float  # 0-100


@dataclass(frozen=True, slots=True)
class LayerAgreement:
    """The agreement on one layer, or on whole chains."""

    before: Figures
    after: Figures  # where a discussion ended in "kept" or "changed", all stand there
    without_nowhere: Figures  # before; "fits nowhere" counted as no answer
    without_nowhere_after: Figures
    confusion: Confusion  # before
    by_category: tuple[CategoryAgreement, ...]  # before
    disagreements: tuple[Disagreement, ...]

    def figures(self, *, after: bool = False, nowhere: bool = True) -> Figures:
        """The figures before or after discussion, with or without what fits nowhere."""
        if nowhere:
            return self.after if after else self.before
        return self.without_nowhere_after if after else self.without_nowhere


@dataclass(frozen=True, slots=True)
class Agreement:
    """All that is told of the agreement on a package; needs no study to be shown."""

    package: Package
    judges: tuple[Review, ...]  # the reviewers; the analyst is one judge more
    layers: Mapping[Layer, LayerAgreement]
    whole: LayerAgreement  # an item agrees when all its layers do
    names: Mapping[str, str]  # of each value that occurs; NOWHERE has words in each language
    iteration: str  # the name of the kept iteration with the packed version; empty when there is none
    stale: bool  # whether the categories are others now than those the figures hold on
    language: str  # the study's
    thresholds: tuple[Threshold, ...]
    seed: int  # of the bootstrap: the package's
    resamples: int

    @property
    def rows(self) -> list[tuple[Layer | None, LayerAgreement]]:
        """The layers, and last the whole, which has no layer."""
        return [*self.layers.items(), (None, self.whole)]

    @property
    def discussed(self) -> bool:
        """Whether any figure is another after discussion."""
        return any(one.before != one.after for _, one in self.rows)

    @property
    def has_nowhere(self) -> bool:
        """Whether anybody found that an item fits nowhere."""
        return NOWHERE in self.names


@dataclass(frozen=True, slots=True)
class Answers:
    """What the judges of a package answered, taken out of the study: measuring it needs no study any more."""

    package: Package
    judges: tuple[Review, ...]
    before: Mapping[Layer, list[Pattern]]
    after: Mapping[Layer, list[Pattern]]
    layers: tuple[Layer, ...]  # those that have categories: a whole chain has no others
    disagreements: Mapping[Layer, tuple[Disagreement, ...]]
    order: Mapping[str, int]  # of the categories, as the board shows them
    names: Mapping[str, str]
    iteration: str
    stale: bool
    language: str
    thresholds: tuple[Threshold, ...]


def measure_agreement(
    study: Study,
    version: Study,
    package: Package,
    judges: Sequence[str] | None = None,
    *,
    resamples: int = RESAMPLES,
    seed: int | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Agreement:
    """Measure the agreement of the analyst and ``judges`` (ids of reviews, all when None) on a package.

    ``version`` is the packed one; ``seed`` the package's when None. Raises Interrupted when cancelled.
    """
    answers = finished(take_answers_in_steps(study, version, package, judges))
    return measure_answers(answers, resamples=resamples, seed=seed, cancelled=cancelled)


def take_answers_in_steps(
    study: Study, version: Study, package: Package, judges: Sequence[str] | None = None
) -> Generator[None, None, Answers]:
    """Take the answers to a package out of the study, with rests; see ``measure_agreement``."""
    every = study.reviews_of(package.id)
    chosen = [one for one in every if judges is None or one.id in judges]
    ids = [one.id for one in chosen]
    sortings = {one.id: study.sortings_in(one.id) for one in every}
    patterns: dict[bool, dict[Layer, list[Pattern]]] = {
        after: {layer: [] for layer in Layer} for after in (False, True)
    }
    disagreements: dict[Layer, tuple[Disagreement, ...]] = dict.fromkeys(Layer, ())
    yield
    for layer in Layer:
        for some in items_in_steps(package, len(every)):
            for after, found in patterns.items():
                found[layer] += ratings_of(study, version, some, layer, ids, after=after, sortings=sortings).patterns
                yield
            differing = disagreements_of_package(study, version, some, layer, sortings)
            disagreements[layer] += _of_judges(differing, ids)
            yield
    names = _names(study, version, (one for found in patterns.values() for one in found.values()))
    yield
    stale = {review.id for review in stale_reviews(study)}
    return Answers(
        package,
        tuple(chosen),
        patterns[False],
        patterns[True],
        tuple(layer for layer in Layer if version.layer(layer)),
        disagreements,
        _order(version),
        names,
        iteration_of(study, package),
        any(one in stale for one in ids),
        study.about.language,
        tuple(sorted(study.thresholds.values(), key=lambda threshold: threshold.measure.value)),
    )


def measure_answers(
    answers: Answers,
    *,
    resamples: int = RESAMPLES,
    seed: int | None = None,
    cancelled: Callable[[], bool] | None = None,
    known: Known | None = None,
) -> Agreement:
    """Measure the agreement of answers; in any thread. Raises Interrupted when cancelled.

    ``known`` are figures measured before with this seed and these resamples; those measured now are added to it.
    """
    seed = answers.package.seed if seed is None else seed
    measuring = Measuring(resamples=resamples, seed=seed, cancelled=cancelled, known=known)
    layers = {
        layer: _measure(
            measuring, answers.before[layer], answers.after[layer], answers.order, answers.disagreements[layer]
        )
        for layer in Layer
    }
    chains, ended = (
        _chains([patterns[layer] for layer in answers.layers]) for patterns in (answers.before, answers.after)
    )
    return Agreement(
        answers.package,
        answers.judges,
        layers,
        _measure(measuring, chains, ended, answers.order, ()),
        answers.names,
        answers.iteration,
        answers.stale,
        answers.language,
        answers.thresholds,
        seed,
        resamples,
    )


def iteration_of(study: Study, package: Package) -> str:
    """The name of the kept iteration with the version that was packed, the latest of several; empty for none."""
    found: list[Iteration] = [one for one in study.iterations_in_order() if one.version_id == package.version_id]
    return found[-1].name if found else ""


def points_in_place(study: Study, version_of: Callable[[str], Study]) -> Counter[Verdict]:
    """How often reviewers who saw the analysis agreed, disagreed or were unsure.

    Counted are the points of reviews in place, and in sortings with the analysis shown each place that was given.
    ``version_of`` reads a version by its id.
    """
    found: Counter[Verdict] = Counter(dict.fromkeys(Verdict, 0))
    for review in study.reviews_in_order():
        found.update(point.verdict for point in study.points_in(review.id))
        package = study.packages.get(review.package_id or "")
        if review.kind is ReviewKind.OPEN and package is not None:
            found.update(_verdicts(study, version_of(package.version_id), package, review))
    return found


def _verdicts(study: Study, version: Study, package: Package, review: Review) -> Iterable[Verdict]:
    sortings = study.sortings_in(review.id)
    for layer in Layer:
        ratings = ratings_of(study, version, package, layer, [review.id])
        for item, sorting in sortings.items():
            said = {Layer.FIRST: sorting.first, Layer.SECOND: sorting.second, Layer.ENCOUNTER: sorting.encounter}
            if said[layer] == UNSURE:
                yield Verdict.UNSURE
            elif said[layer] and item in ratings.values[ANALYST]:
                agrees = ratings.value(review.id, item) == ratings.value(ANALYST, item)
                yield Verdict.AGREE if agrees else Verdict.DISAGREE


def _measure(
    measuring: Measuring,
    before: Sequence[Pattern],
    after: Sequence[Pattern],
    order: Mapping[str, int],
    disagreements: tuple[Disagreement, ...],
) -> LayerAgreement:
    confusion = _confusion(before, order)
    return LayerAgreement(
        measuring.figures(before),
        measuring.figures(after),
        measuring.figures(_without_nowhere(before)),
        measuring.figures(_without_nowhere(after)),
        confusion,
        _by_category(confusion),
        disagreements,
    )


def _without_nowhere(patterns: Sequence[Pattern]) -> list[Pattern]:
    return [tuple("" if NOWHERE in value.split(CHAIN) else value for value in pattern) for pattern in patterns]


def _chains(layers: Sequence[Sequence[Pattern]]) -> list[Pattern]:
    """Of each item the whole chain of each judge; a chain that lacks a layer is a missing answer."""
    found = []
    for parts in zip(*layers, strict=True):
        by_judge = zip(*parts, strict=True)
        found.append(tuple(CHAIN.join(values) if all(values) else "" for values in by_judge))
    return found


def _confusion(patterns: Sequence[Pattern], order: Mapping[str, int]) -> Confusion:
    counts = Counter(
        (pattern[0], reviewer) for pattern in patterns for reviewer in pattern[1:] if pattern[0] and reviewer
    )
    values = {value for pair in counts for value in pair}

    def place(value: str) -> list[tuple[int, list[int]]]:
        # Several categories stand after single ones, "fits nowhere" last.
        parts = [part.split("+") for part in value.split(CHAIN)]
        return [(len(part), [order.get(one, len(order)) for one in part]) for part in parts]

    ordered = tuple(sorted(values, key=lambda value: (NOWHERE in value.split(CHAIN), place(value), value)))
    return Confusion(ordered, ordered, tuple(tuple(counts[row, column] for column in ordered) for row in ordered))


def _by_category(confusion: Confusion) -> tuple[CategoryAgreement, ...]:
    found = []
    for number, value in enumerate(confusion.rows):
        agreed = confusion.cells[number][number]
        n = sum(confusion.cells[number]) + sum(row[number] for row in confusion.cells) - agreed
        found.append(CategoryAgreement(value, n, agreed, 100 * agreed / n))
    return tuple(found)


def _of_judges(found: Iterable[Disagreement], ids: Sequence[str]) -> tuple[Disagreement, ...]:
    """What concerns these judges."""
    theirs = []
    for one in found:
        judged = {judge: value for judge, value in one.judged.items() if judge in ids}
        if judged and (one.resolution is not None or any(value != one.analyst for value in judged.values())):
            theirs.append(replace(one, judged=judged))
    return tuple(theirs)


def _order(version: Study) -> dict[str, int]:
    """The categories as the board shows them: each layer's by position."""
    ordered = (category.id for layer in Layer for category in version.layer(layer))
    return {category_id: number for number, category_id in enumerate(ordered)}


def _names(study: Study, version: Study, patterns: Iterable[Sequence[Pattern]]) -> dict[str, str]:
    values = {value for some in patterns for pattern in set(some) for value in pattern if value}
    return {value: category_name(version, study, value) for value in sorted(values)}
