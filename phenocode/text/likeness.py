"""How alike two names are, and in what: spelling, the order of words, endings, or letters only.

Persian affixes that stand apart count as joined (METHOD.md, "Affix spacing"): «کتاب ها» is «کتاب‌ها» in any order of
words. Names that differ in such endings only, as «تصمیم» and «تصمیم‌ها» do, are at least ``ENDINGS`` alike.
"""

from collections.abc import Generator, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz, process

from phenocode.text.finding import PREFIXES, SUFFIXES
from phenocode.text.names import near_pairs_in_steps, words_key

FULL = 100.0
ENDINGS = 90.0
"""How alike names are at least that differ in nothing but Persian endings."""

_STEM = 3  # letters that a word keeps at least, so that «تنها» is not taken for a plural of «تن»
_KEPT_SHAPES = 20_000
_SHAPES_A_STEP = 200
_PAIRS_A_STEP = 1000


class Form(StrEnum):
    """In what names are alike, the closest first."""

    SAME = "same"  # after folding, spaces aside
    ORDER = "order"  # the same words in another order
    ENDINGS = "endings"  # the same words but for their endings
    ALIKE = "alike"  # many letters in the same order


class Likeness(NamedTuple):
    """How alike two names are, 0 to 100, and in what."""

    score: float
    form: Form


class _Shape(NamedTuple):
    letters: str  # folded, without spaces
    words: str  # folded, affixes joined, in the order of the alphabet
    stems: str  # the same without endings
    spaced: str  # folded, affixes joined, in their own order


@lru_cache(maxsize=_KEPT_SHAPES)
def _shape(name: str) -> _Shape:
    words = _with_affixes(words_key(name).split())
    return _Shape("".join(words), " ".join(sorted(words)), " ".join(sorted(map(stem, words))), " ".join(words))


def _with_affixes(words: Sequence[str]) -> list[str]:
    """Folded words with the affixes that stand apart joined to what they belong to."""
    joined: list[str] = []
    for word in words:
        if joined and (word in SUFFIXES or joined[-1] in PREFIXES):
            joined[-1] += word
        else:
            joined.append(word)
    return joined


@lru_cache(maxsize=_KEPT_SHAPES)
def stem(word: str) -> str:
    """A folded word without its Persian ending, as of a plural or a degree; at least three letters are left."""
    return next((word[:at] for at in range(_STEM, len(word)) if word[at:] in SUFFIXES), word)


def word_stems(text: str) -> frozenset[str]:
    """The different words of a text after folding, affixes joined, without their Persian endings or punctuation."""
    plain = "".join(letter if letter.isalnum() else " " for letter in words_key(text))
    return frozenset(map(stem, _with_affixes(plain.split())))


def likeness(a: str, b: str) -> Likeness:
    """How alike two names are.

    The greatest of: the likeness of their letters, that of their words set in order (both the share of letters that
    stand in both in the same order, 200 × common ÷ letters of both), and ``ENDINGS`` where only endings differ.
    """
    one, other = _shape(a), _shape(b)
    return _judged(one, other, max(fuzz.ratio(one.letters, other.letters), fuzz.ratio(one.words, other.words)))


def _judged(one: _Shape, other: _Shape, score: float) -> Likeness:
    if one.letters == other.letters:
        return Likeness(FULL, Form.SAME)
    if one.words == other.words:
        return Likeness(FULL, Form.ORDER)
    if one.stems == other.stems:
        return Likeness(max(score, ENDINGS), Form.ENDINGS)
    return Likeness(score, Form.ALIKE)


def like_names(typed: str, names: Sequence[str], cutoff: float) -> list[tuple[int, Likeness]]:
    """The ``names``, by index, at least ``cutoff`` alike to what was ``typed``, the most alike first."""
    wanted = _shape(typed)
    if not wanted.letters:
        return []
    shapes = [_shape(name) for name in names]
    best = {index: ENDINGS for index, shape in enumerate(shapes) if shape.stems == wanted.stems}
    for needle, choices in (
        (wanted.letters, [shape.letters for shape in shapes]),
        (wanted.words, [shape.words for shape in shapes]),
    ):
        for _, score, index in process.extract_iter(needle, choices, scorer=fuzz.ratio, score_cutoff=cutoff):
            best[index] = max(score, best.get(index, 0.0))
    found = [(index, _judged(wanted, shapes[index], score)) for index, score in best.items()]
    return sorted((one for one in found if one[1].score >= cutoff), key=lambda one: (-one[1].score, one[0]))


def like_pairs_in_steps(names: Sequence[str], cutoff: float) -> Generator[None, None, list[tuple[int, int, Likeness]]]:
    """The pairs of ``names``, by index, at least ``cutoff`` alike, in order; with two rests a name and some more."""
    shapes: list[_Shape] = []
    for name in names:
        if len(shapes) % _SHAPES_A_STEP == 0:
            yield
        shapes.append(_shape(name))
    near = yield from near_pairs_in_steps([shape.spaced for shape in shapes], cutoff)
    scores = {(a, b): score for a, b, score in near}
    same_stems: dict[str, list[int]] = {}
    for index, shape in enumerate(shapes):
        same_stems.setdefault(shape.stems, []).append(index)
    for group in same_stems.values():
        for pair in combinations(group, 2):
            scores.setdefault(pair, 0.0)
    found = []
    for count, ((a, b), score) in enumerate(sorted(scores.items())):
        if count % _PAIRS_A_STEP == 0:
            yield
        alike = _judged(shapes[a], shapes[b], score)
        if alike.score >= cutoff:
            found.append((a, b, alike))
    return found
