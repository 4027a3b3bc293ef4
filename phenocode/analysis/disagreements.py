"""Where the reviewers and the analysis differ: matters to be kept, changed or left open by a named person."""

from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, replace

from phenocode.analysis.ratings import ANALYST, Ratings, Sortings, is_answer, joined, ratings_of
from phenocode.analysis.steps import finished
from phenocode.study.debriefing import Decision, Package, Resolution, Review, Verdict
from phenocode.study.model import Study
from phenocode.study.records import Layer

_ANSWERS_A_STEP = 400  # of all judges


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A matter on which a reviewer differs from the analysis, or on which somebody has decided before.

    Named as in ``study.debriefing``: an item and the word of a layer in a sorting, a link or a category in a review in
    place. ``analyst`` and ``judged`` are places as in ``Sorting``, on the version that was judged; of a review in place
    the aspect that was judged, and what the reviewer suggested in its stead.
    """

    source_id: str  # of the package, or of the review in place
    subject_id: str
    aspect: str
    analyst: str
    judged: Mapping[str, str]  # by the review's id; missing answers are left out
    resolution: Resolution | None
    follows: bool = False  # settled together with the layer below, from which the places of this one follow

    @property
    def id(self) -> str:
        """What names it, as in a place to go to."""
        return f"{self.source_id}+{self.subject_id}+{self.aspect}"

    @property
    def is_open(self) -> bool:
        """Whether it was neither kept nor changed."""
        if self.resolution is None:
            return not self.follows
        return self.resolution.decision is Decision.OPEN


def disagreements_of_package(
    study: Study, version: Study, package: Package, layer: Layer, sortings: Sortings | None = None
) -> list[Disagreement]:
    """The items that a reviewer put elsewhere than the analysis at this layer, in the package's order.

    A judge's missing answer and "unsure" differ from nothing. An item on which was decided stays listed. ``sortings``
    are those of all judges, as for ``ratings_of``.
    """
    listed = []
    for matter in _matters_in(study, version, package, layer, sortings):
        if matter.judged and (matter.resolution is not None or _differ(matter.analyst, matter.judged)):
            listed.append(matter)
    return listed


def disagreements_in_place(study: Study, review: Review) -> list[Disagreement]:
    """The links and categories with which a reviewer disagrees or of which they are unsure, in the order of writing.

    A point on which was decided stays listed.
    """
    found = []
    for point in study.points_in(review.id):
        matter = _matter_in_place(study, review, point.subject_id, point.aspect)
        if point.verdict is not Verdict.AGREE or matter.resolution is not None:
            found.append(matter)
    return found


def matter_of(
    study: Study, version_of: Callable[[str], Study], source_id: str, subject_id: str, aspect: str
) -> Disagreement:
    """A matter by its names, whether or not anybody differs on it. Raises KeyError where nothing was judged."""
    review = study.reviews.get(source_id)
    if review is not None:
        return _matter_in_place(study, review, subject_id, aspect)
    package = study.packages[source_id]
    if subject_id not in package.items:
        raise KeyError(subject_id)
    alone = replace(package, items=(subject_id,))
    return _matters_in(study, version_of(package.version_id), alone, Layer(aspect))[0]


def standing_of(study: Study, matter: Disagreement) -> str:
    """Where the analysis has a matter now, as ``Disagreement.analyst``; empty where nothing stands there any more."""
    subject, aspect = matter.subject_id, matter.aspect
    package = study.packages.get(matter.source_id)
    if package is not None:
        alone = replace(package, items=(subject,))
        return ratings_of(study, study, alone, Layer(aspect), ()).value(ANALYST, subject)
    if subject in study.statements:
        return aspect if any(coding.code_id == aspect for coding in study.codings_of(subject)) else ""
    if subject in study.categories:
        return (study.categories[subject].parent_id or "") if aspect else ""
    parents = [placement.category_id for placement in study.placements_of(subject)]
    return aspect if aspect in parents else joined(parents)


def open_disagreements(study: Study, version_of: Callable[[str], Study]) -> list[Disagreement]:
    """What is unresolved or was left open, in all that was answered; ``version_of`` reads a version by its id."""
    return finished(open_disagreements_in_steps(study, version_of))


def open_disagreements_in_steps(
    study: Study, version_of: Callable[[str], Study]
) -> Generator[None, None, list[Disagreement]]:
    """``open_disagreements``, with a rest after some hundred items of a package and after each review in place."""
    found: list[Disagreement] = []
    for package in study.packages_in_order():
        reviews = study.reviews_of(package.id)
        if not reviews:
            continue
        version = version_of(package.version_id)
        yield
        sortings = {review.id: study.sortings_in(review.id) for review in reviews}
        for layer in Layer:
            for some in items_in_steps(package, len(reviews)):
                listed = disagreements_of_package(study, version, some, layer, sortings)
                found += (one for one in listed if one.is_open)
                yield
    for review in study.reviews_in_order():
        found += (one for one in disagreements_in_place(study, review) if one.is_open)
        yield
    return found


def judges_of(study: Study, matter: Disagreement) -> list[str]:
    """The names of the reviewers who gave an answer on a matter."""
    return [study.reviews[review_id].judge for review_id in matter.judged]


def items_in_steps(package: Package, judges: int) -> Iterator[Package]:
    """A package some items at a time: as many as are looked at within a frame."""
    size = max(1, _ANSWERS_A_STEP // (judges + 1))
    for at in range(0, len(package.items), size):
        yield replace(package, items=package.items[at : at + size])


def _matters_in(
    study: Study, version: Study, package: Package, layer: Layer, sortings: Sortings | None = None
) -> list[Disagreement]:
    """What was asked of the items at a layer, agreed on or not."""
    ratings = ratings_of(study, version, package, layer, sortings=sortings)
    matters = []
    for item in package.items:
        own, judged = _answers(ratings, item)
        resolution = study.resolution_of(package.id, item, layer.value)
        matters.append(Disagreement(package.id, item, layer.value, own, judged, resolution))
    below = [one.value for one in (layer.below, layer.below and layer.below.below) if one]
    following = {
        one.subject_id
        for one in matters
        if any(study.resolution_of(package.id, one.subject_id, word) for word in below)
        and _differ(one.analyst, one.judged)
    }
    if not following:
        return matters
    some = replace(package, items=tuple(following))
    ended = ratings_of(study, version, some, layer, after=True, sortings=sortings)
    return [
        replace(one, follows=one.subject_id in following and not _differ(*_answers(ended, one.subject_id)))
        for one in matters
    ]


def _matter_in_place(study: Study, review: Review, subject_id: str, aspect: str) -> Disagreement:
    point = next((one for one in study.points_on(subject_id, aspect) if one.review_id == review.id), None)
    if point is None:
        raise KeyError(subject_id)
    resolution = study.resolution_of(review.id, subject_id, aspect)
    return Disagreement(review.id, subject_id, aspect, aspect, {review.id: point.suggested}, resolution)


def _answers(ratings: Ratings, item: str) -> tuple[str, dict[str, str]]:
    judged = {judge: ratings.value(judge, item) for judge in ratings.judges if judge != ANALYST}
    return ratings.value(ANALYST, item), {judge: value for judge, value in judged.items() if is_answer(value)}


def _differ(own: str, judged: Mapping[str, str]) -> bool:
    return any(value != own for value in judged.values())
