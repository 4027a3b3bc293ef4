"""Which item of a package is meant by words as a table has them."""

import re
from collections.abc import Callable, Sequence

from phenocode.commands.hidden_names import STAND_IN
from phenocode.exchange.review_documents import Parcel
from phenocode.study.debriefing import Unit
from phenocode.text.fold import fold
from phenocode.text.names import name_key

QUOTES = " \"'«»“”‘’"
_NO_LETTERS = re.compile(r"[\W_]+")
_LONGEST_GAP = 60  # letters and digits


class ItemFinder:
    """Finds the items of a package by their words.

    Words that are the same after folding come first, then statements whose letters and digits are: quotation marks and
    points come and go on the way through other programs. Last come statements that are the same but for what stands in
    the package in place of participants' code names, because a table made from the study has the names themselves.
    """

    def __init__(self, parcel: Parcel) -> None:
        self._keys: dict[int, str] = {}
        self._same: dict[str, list[int]] = {}
        self._bare: dict[str, list[int]] = {}
        self._masked: list[tuple[str, Sequence[str], int]] = []  # the longest part first: the cheap question
        for item in parcel.items:
            words = item.code if parcel.unit is Unit.CODE else item.words[0]
            self._keys[item.number] = name_key(words)
            self._same.setdefault(name_key(words), []).append(item.number)
            if parcel.unit is Unit.CODE:
                continue  # "C" and "C++" are two codes
            self._bare.setdefault(_letters(words), []).append(item.number)
            parts = [_letters(part) for part in STAND_IN.split(words)]
            if len(parts) > 1 and any(parts):
                self._masked.append((max(parts, key=len), parts, item.number))

    def find(self, words: str) -> list[int]:
        """The numbers of the items that may be meant, none for unknown words."""
        bare = _letters(words)
        ways: Sequence[Callable[[], list[int]]] = (
            lambda: self._same.get(name_key(words), []),
            lambda: self._same.get(name_key(words.strip(QUOTES)), []),
            lambda: self._bare.get(bare, []) if bare else [],
            lambda: [number for longest, parts, number in self._masked if longest in bare and _fits(parts, bare)],
        )
        return next(filter(None, (way() for way in ways)), [])

    def have_same_words(self, numbers: Sequence[int]) -> bool:
        """Whether items have the same words, so that none of them is meant more than another."""
        return len({self._keys[number] for number in numbers}) == 1


def _letters(words: str) -> str:
    return _NO_LETTERS.sub("", fold(words))


def _fits(parts: Sequence[str], bare: str) -> bool:
    """Whether ``bare`` is ``parts`` in their order, with something shorter than themselves between them."""
    if len(bare) > 2 * sum(map(len, parts)) or not bare.startswith(parts[0]):
        return False
    ends = {len(parts[0])}
    for part in parts[1:]:
        ends = {
            start + len(part)
            for end in ends
            for start in range(end, min(end + _LONGEST_GAP, len(bare)) + 1)
            if bare.startswith(part, start)
        }
    return len(bare) in ends
