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
from phenocode.text.names import LIKE, near_pairs_in_steps, scores_of_holding, words_key

FULL = 100.0
ENDINGS = 90.0
"""How alike names are at least that differ in nothing but Persian endings."""

_STEM = 3  # letters that a word keeps at least, so that «تنها» is not taken for a plural of «تن»
_KEPT_SHAPES = 20_000
_SHAPES_A_STEP = 200
_READY_A_STEP = 50  # half a millisecond
_WORD_LIKE = 75.0  # from which likeness on a word counts for another
_WORDS_FROM = 35.0  # from which share of what was typed on a name is given
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


class LikeNames:
    """Names taken apart once, to be compared with what is typed key by key."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self._letters: list[str] = []
        self._words: list[str] = []
        self._of_stems: dict[str, list[int]] = {}
        self._keys: list[str] = []
        self._of_word: dict[str, list[int]] = {}

    def ready_in_steps(self) -> Generator[None, None, None]:
        """Take the names apart, with many rests; whoever asks before the end waits for the rest of them."""
        while len(self._letters) < len(self._names):
            self._take_apart(self._names[len(self._letters) :][:_READY_A_STEP])
            yield

    def like(self, typed: str, cutoff: float) -> list[tuple[int, Likeness]]:
        """The names, by index, at least ``cutoff`` alike to what was ``typed``, the most alike first."""
        wanted = _shape(typed)
        if not wanted.letters:
            return []
        self._take_apart(self._names[len(self._letters) :])
        best = dict.fromkeys(self._of_stems.get(wanted.stems, ()), ENDINGS)
        for needle, choices in ((wanted.letters, self._letters), (wanted.words, self._words)):
            for _, score, index in process.extract_iter(needle, choices, scorer=fuzz.ratio, score_cutoff=cutoff):
                best[index] = max(score, best.get(index, 0.0))
        found = [(index, _judged(wanted, _shape(self._names[index]), score)) for index, score in best.items()]
        return sorted((one for one in found if one[1].score >= cutoff), key=lambda one: (-one[1].score, one[0]))

    def rank(self, typed: str, limit: int) -> list[tuple[int, float]]:
        """The names that fit what was ``typed``, as (index, score 0 to 100), the best first.

        Those that hold it score as in ``names.rank_names``; the rest by how much of it their words are like.
        """
        key = words_key(typed)
        if not key:
            return []
        self._take_apart(self._names[len(self._letters) :])
        scores = scores_of_holding(key, self._keys)
        if len(scores) < limit:
            for index, score in self._like_words(key.split()).items():
                if score >= _WORDS_FROM:
                    scores.setdefault(index, min(score, LIKE))
        return sorted(scores.items(), key=lambda item: (-item[1], len(self._keys[item[0]]), item[0]))[:limit]

    def _like_words(self, typed: Sequence[str]) -> dict[int, float]:
        """How much of the ``typed`` words, long ones counting more, the names have in words that are like them."""
        letters = sum(map(len, typed))
        scores: dict[int, float] = {}
        for word in dict.fromkeys(typed):
            best: dict[int, float] = {}
            for like, score, _ in process.extract_iter(
                word, self._of_word.keys(), scorer=fuzz.ratio, score_cutoff=_WORD_LIKE
            ):
                for index in self._of_word[like]:
                    best[index] = max(score, best.get(index, 0.0))
            for index, score in best.items():
                scores[index] = scores.get(index, 0.0) + score * len(word) / letters
        return scores

    def _take_apart(self, names: Sequence[str]) -> None:
        for name in names:
            shape = _shape(name)
            self._of_stems.setdefault(shape.stems, []).append(len(self._letters))
            self._letters.append(shape.letters)
            self._words.append(shape.words)
            key = words_key(name)
            for word in dict.fromkeys(key.split()):
                self._of_word.setdefault(word, []).append(len(self._keys))
            self._keys.append(key)


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
