"""Where each judge of a package stands on each of its items: the values from which agreement is computed.

A value is nominal: the id of a category, several joined by "+" in the order of their ids (one value of its own), or
NOWHERE. It is missing where it is UNSURE, or empty because the judge did not come to it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from phenocode.study.debriefing import NOWHERE, UNSURE, Decision, Package, Resolution, Sorting, Unit
from phenocode.study.model import Study
from phenocode.study.records import Layer

ANALYST = ""
"""The analysis itself among the judges; reviewers are named by the ids of their reviews."""

_SEVERAL = "+"

Sortings: TypeAlias = Mapping[str, Mapping[str, Sorting]]
"""By the review's id and by item."""


@dataclass(frozen=True, slots=True)
class Ratings:
    """The values of one layer by judge, the analyst first, and by item; an item that a judge never met is left out."""

    layer: Layer
    items: tuple[str, ...]
    values: Mapping[str, Mapping[str, str]]

    @property
    def judges(self) -> tuple[str, ...]:
        """The analyst and the ids of the reviews."""
        return tuple(self.values)

    def value(self, judge: str, item: str) -> str:
        """A judge's value of an item, empty where there is none."""
        return self.values[judge].get(item, "")

    @property
    def patterns(self) -> list[tuple[str, ...]]:
        """Of each item the values of all judges in their order, missing ones empty."""
        return [
            tuple(value if is_answer(value := self.value(judge, item)) else "" for judge in self.values)
            for item in self.items
        ]


def is_answer(value: str) -> bool:
    """Whether a value counts; "unsure" and what was not reached are missing answers."""
    return value not in ("", UNSURE)


def ratings_of(
    study: Study,
    version: Study,
    package: Package,
    layer: Layer,
    judges: Sequence[str] | None = None,
    *,
    after: bool = False,
    sortings: Sortings | None = None,
) -> Ratings:
    """The values of a layer, the analyst's from the packed version; ``judges`` are ids of reviews, all when None.

    Who asks for some items at a time gives the ``sortings`` of the judges, which are looked up otherwise. A layer that
    a judge left empty follows from the packed version's tree. With ``after`` every judge stands on an item where its
    discussion ended (kept or changed), and so on the layers above that follow from there.
    """
    chosen = [review.id for review in study.reviews_of(package.id)] if judges is None else list(judges)
    if sortings is None:
        sortings = {judge: study.sortings_in(judge) for judge in chosen}
    values: dict[str, dict[str, str]] = {judge: {} for judge in (ANALYST, *chosen)}
    for item in package.items:
        ended = _ends(study, package, item) if after else {}
        values[ANALYST][item] = _climb(study, version, layer, _analysts(version, package.unit, item), ended)
        for judge in chosen:
            if item in sortings[judge]:
                values[judge][item] = _climb(study, version, layer, _sorted(sortings[judge][item]), ended)
    return Ratings(layer, package.items, values)


def category_name(version: Study, study: Study, value: str) -> str:
    """What a value is called in the version that was judged, or now where it is younger; several joined by " + ".

    NOWHERE, UNSURE and empty values have words in each language, not here: they are answered as they are.
    """
    several = value.split(_SEVERAL)
    if len(several) > 1:
        several.sort(key=lambda one: version.categories[one].position if one in version.categories else 1 << 30)
    return " + ".join(_name(version, study, one) for one in several)


def joined(ids: Iterable[str]) -> str:
    """Several places as one value."""
    return _SEVERAL.join(sorted(set(ids)))


def _name(version: Study, study: Study, one: str) -> str:
    for place in (version.categories, study.categories, version.codes, study.codes):
        if one in place:
            return place[one].name
    return one


def _ends(study: Study, package: Package, item: str) -> dict[Layer, Resolution]:
    found = ((layer, study.resolution_of(package.id, item, layer.value)) for layer in Layer)
    return {layer: one for layer, one in found if one is not None and one.decision is not Decision.OPEN}


def _analysts(version: Study, unit: Unit, item: str) -> Callable[[Layer], str]:
    """The analyst said where codes stand; all above follows from the tree."""
    codes = [item] if unit is Unit.CODE else [coding.code_id for coding in version.codings_of(item)]
    firsts = joined(placement.category_id for code in codes for placement in version.placements_of(code))
    return lambda layer: firsts if layer is Layer.FIRST else ""


def _sorted(sorting: Sorting) -> Callable[[Layer], str]:
    places = {Layer.FIRST: sorting.first, Layer.SECOND: sorting.second, Layer.ENCOUNTER: sorting.encounter}
    return lambda layer: places[layer]


def _climb(
    study: Study, version: Study, layer: Layer, said: Callable[[Layer], str], ended: Mapping[Layer, Resolution]
) -> str:
    """What was said of a layer or agreed on in the end, otherwise what follows from the layer below."""
    if layer in ended:
        return ended[layer].place_id
    own = said(layer)
    if own or layer.below is None:
        return joined(own.split(_SEVERAL)) if own else ""
    below = _climb(study, version, layer.below, said, ended)
    if below in ("", UNSURE, NOWHERE):
        return below
    return joined(filter(None, (_parent(version, study, one) for one in below.split(_SEVERAL))))


def _parent(version: Study, study: Study, category_id: str) -> str:
    category = version.categories.get(category_id) or study.categories.get(category_id)
    return (category.parent_id or "") if category is not None else ""
