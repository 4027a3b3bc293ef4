"""The checks of code names: which are equal after folding, and which nearly so."""

from collections.abc import Generator, Sequence
from typing import TypeAlias

from phenocode.analysis.findings import Item
from phenocode.study.model import Study
from phenocode.study.records import Check
from phenocode.text.names import name_key, near_pairs_in_steps, similarity, words_key

NEAR = 90.0
"""From which likeness on (0 to 100) two code names are nearly equal."""

_Near: TypeAlias = dict[tuple[str, str], float]  # two names in order, and how alike they are
_NEAR: dict[frozenset[str], _Near] = {}  # the board asks after every deed, and names seldom change
_MOST_KEPT = 2
_FEW = 20  # so many new names are compared with all others; of more, everything is looked for anew
_NAMES_A_STEP = 200


def check_names(study: Study) -> Generator[None, None, dict[Check, list[Item]]]:
    """The groups of codes with equal names, and the pairs with nearly equal ones, the most alike first; with rests."""
    codes = study.codes_in_order()
    groups: dict[str, list[int]] = {}
    keys: list[str] = []
    for index, code in enumerate(codes):
        if index % _NAMES_A_STEP == 0:
            yield
        keys.append(name_key(code.name))
        words_key(code.name)  # whoever compares the names finds it at hand
        groups.setdefault(keys[-1], []).append(index)
    places: dict[str, list[int]] = {}
    for index, code in enumerate(codes):
        places.setdefault(code.name, []).append(index)
    near = yield from _near_names(list(places))
    yield
    pairs = [
        (-score, min(one, other), max(one, other))
        for (name, alike), score in near.items()
        for one in places[name]
        for other in places[alike]
        if keys[one] != keys[other]
    ]

    def item(group: Sequence[int]) -> Item:
        return Item(tuple(codes[i].id for i in group), tuple(codes[i].name for i in group))

    return {
        Check.EQUAL_NAMES: [item(group) for group in groups.values() if len(group) > 1],
        Check.NEAR_NAMES: [item((one, other)) for _, one, other in sorted(pairs)],
    }


def _near_names(names: list[str]) -> Generator[None, None, _Near]:
    """The pairs of different ``names`` that are alike; what was found before is not looked for again."""
    present = frozenset(names)
    known = min(_NEAR, key=lambda before: len(present - before), default=frozenset[str]())
    fresh = [name for name in names if name not in known]
    near: _Near = {}
    if len(fresh) > _FEW:
        pairs = yield from near_pairs_in_steps(names, NEAR)
        near = {_pair(names[one], names[other]): score for one, other, score in pairs}
    else:
        near = {pair: score for pair, score in _NEAR.get(known, {}).items() if present.issuperset(pair)}
        for name in fresh:
            for count, other in enumerate(names, 1):
                if count % _NAMES_A_STEP == 0:
                    yield
                score = similarity(name, other)
                if score >= NEAR and other != name:
                    near[_pair(name, other)] = score
    _NEAR.pop(present, None)
    while len(_NEAR) >= _MOST_KEPT:
        del _NEAR[next(iter(_NEAR))]
    _NEAR[present] = near
    return near


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
