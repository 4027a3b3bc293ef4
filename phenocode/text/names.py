"""Names of codes, categories and people: when two are one, when they are near, and which fit what is being typed."""

from collections.abc import Generator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from phenocode.text.fold import fold

LIKE = 96.0
"""The score that a name has at most which is only like what was typed."""

_FULL = 100.0
_KEPT_KEYS = 20_000  # the same names are asked for at each key that is typed


@lru_cache(maxsize=_KEPT_KEYS)
def name_key(name: str) -> str:
    """What makes names one: folded and without spaces, so that «فلسفه محور» and «فلسفه‌محور» share it.

    Empty for a blank name.
    """
    return fold(name).replace(" ", "")


@lru_cache(maxsize=_KEPT_KEYS)
def words_key(name: str) -> str:
    """The folded words of a name, one space between them."""
    return " ".join(fold(name).split())


def similarity(a: str, b: str) -> float:
    """How alike two names are after folding, 0 to 100, the order of their words aside."""
    return max(fuzz.ratio(name_key(a), name_key(b)), fuzz.token_sort_ratio(words_key(a), words_key(b)))


def near_pairs_in_steps(names: Sequence[str], threshold: float) -> Generator[None, None, list[tuple[int, int, float]]]:
    """The pairs of ``names``, by index, at least ``threshold`` (0 to 100) alike, the most alike first.

    With a rest after each name, which is compared with those that are no longer than itself.
    """
    keys = [name_key(name) for name in names]
    sorted_words = [" ".join(sorted(words_key(name).split())) for name in names]
    yield
    best: dict[tuple[int, int], float] = {}
    for choices in (keys, sorted_words):
        # Of two names, the shorter has at least this share of the longer one's letters, or they can't be so alike.
        share = threshold / (2 * _FULL - threshold)
        order = sorted(range(len(choices)), key=lambda index: len(choices[index]))
        ordered = [choices[index] for index in order]
        first = 0
        for place, name in enumerate(ordered):
            while len(ordered[first]) < share * len(name):
                first += 1
            shorter = ordered[first:place]
            for _, score, other in process.extract_iter(name, shorter, scorer=fuzz.ratio, score_cutoff=threshold):
                one, two = sorted((order[place], order[first + other]))
                best[one, two] = max(score, best.get((one, two), 0.0))
            yield
    return sorted(((a, b, score) for (a, b), score in best.items()), key=lambda pair: (-pair[2], pair[0], pair[1]))


def rank_names(typed: str, names: Sequence[str], *, limit: int = 12, cutoff: float = 55.0) -> list[tuple[int, float]]:
    """The names that fit what was ``typed``, as (index, score 0 to 100), the best first.

    The same name scores 100, one that begins with what was typed 99, one with a word that begins so 98, one that holds
    it 97; the rest follow by likeness. Nothing typed gives nothing.
    """
    key = words_key(typed)
    if not key:
        return []
    keys = [words_key(name) for name in names]
    scores = scores_of_holding(key, keys)
    if len(scores) < limit:  # or those that are only like it would stand behind the last that is given
        for _, score, index in process.extract(key, keys, scorer=fuzz.WRatio, limit=limit * 2, score_cutoff=cutoff):
            scores.setdefault(index, min(score, LIKE))
    return sorted(scores.items(), key=lambda item: (-item[1], len(keys[item[0]]), item[0]))[:limit]


def scores_of_holding(key: str, keys: Sequence[str]) -> dict[int, float]:
    """Which of ``keys`` (folded words), by index, are or hold the ``key`` that was typed, with the score of it."""
    squeezed = key.replace(" ", "")
    scores: dict[int, float] = {}
    for index, candidate in enumerate(keys):
        if key in candidate:
            if candidate.startswith(key):
                scores[index] = 99.0
            else:
                scores[index] = 98.0 if f" {key}" in candidate else 97.0
        if candidate[:1] == key[0] and candidate.replace(" ", "") == squeezed:
            scores[index] = _FULL
    return scores
