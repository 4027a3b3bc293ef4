"""A quotation as the parts between its omissions, without white space: what is looked for in the texts."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from rapidfuzz import fuzz

from phenocode.text.finding import Finder
from phenocode.text.fold import Folded, fold, fold_map

ZWNJ = "\u200c"
_LEAST_LETTERS = 12  # what is shorter is found by chance: only whole, equal words count

_DOTS = r"(?:…|\.\.)[….]*"
_OMISSION = re.compile(rf"[\[(]{_DOTS}[\])]")
_OMISSION_OR_PAUSE = re.compile(rf"[\[(]{_DOTS}[\])]|(?P<pause>{_DOTS})")


class Squeezed:
    """A folded text without its white space, and where that was."""

    def __init__(self, folded: Folded, narrowed: Callable[[str], str] = str) -> None:
        words = folded.text.split(" ")
        self.letters = narrowed("".join(words))
        self._gaps = list(accumulate(map(len, words)))[:-1]  # how many letters stand before each space
        self._folded = folded

    def edge(self, at: int) -> bool:
        """Whether a word can begin or end before letter ``at``."""
        letters = self.letters
        if at <= 0 or at >= len(letters) or not (_in_word(letters[at - 1]) and _in_word(letters[at])):
            return True
        return self.apart(at)

    def apart(self, at: int) -> bool:
        """Whether white space stands before letter ``at``."""
        gap = bisect_left(self._gaps, at)
        return gap < len(self._gaps) and self._gaps[gap] == at

    def key(self, at: int) -> int:
        """Where letter ``at`` stands in the folded key."""
        return at + bisect_right(self._gaps, at)

    def joints(self, start: int, end: int) -> tuple[str, ...]:
        """What stands before each letter of ``start`` to ``end`` but the first: a space, a ZWNJ or nothing.

        Beside a punctuation mark a space is as good as none.
        """
        return tuple(map(self._joint, range(start + 1, end)))

    def _joint(self, at: int) -> str:
        between_letters = _in_word(self.letters[at - 1]) and _in_word(self.letters[at])
        if not between_letters or self._folded.sign_before(self.key(at)):
            return ZWNJ
        return " " if self.apart(at) else ""


@dataclass(frozen=True, slots=True)
class Part:
    """A quotation or what stands between two omissions, without white space: its words, the marks around them."""

    lead: str
    core: str
    tail: str
    letters: int
    pause: bool  # what parts it from the one before may be a participant's own pause
    joints: tuple[str, ...] = ()  # of a short one, what stands between its letters

    @property
    def short(self) -> bool:
        """Whether only whole words that are equal count."""
        return self.letters < _LEAST_LETTERS

    def same_words(self, joints: tuple[str, ...]) -> bool:
        """Whether its letters are the same words with ``joints`` between them: «ما در» is not «مادر».

        A ZWNJ is as good as a space and as none, and the affixes of Persian may stand apart or not.
        """
        return self.joints == joints or _same_words(self.core, self.joints, joints)

    def likeness(self, joints: tuple[str, ...]) -> float:
        """0 to 100, how alike its words are to the same letters with ``joints`` between them."""
        return fuzz.ratio(_words_of(self.core, self.joints), _words_of(self.core, joints))


def read_quotation(squeezed: Squeezed) -> list[tuple[Part, ...]]:
    """The ways to read a quotation, given without white space; none when it has no words.

    First whole, as a participant's own pause and even an omission mark may stand in the text; then parted at omission
    marks; then at bare dots as well.
    """
    readings = (_divide(squeezed, separator) for separator in (None, _OMISSION, _OMISSION_OR_PAUSE))
    return [reading for reading in dict.fromkeys(readings) if reading]


def quotation_key(quotation: str) -> str:
    """What makes two quotations the same words: folded, white space and punctuation left out."""
    return "".join(letter for letter in fold(quotation) if unicodedata.category(letter)[0] not in "PZ")


@lru_cache(maxsize=1000)
def _same_words(core: str, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not any({a, b} == {"", " "} for a, b in zip(one, other, strict=True)):
        return True
    # Where one has a ZWNJ the other's spelling counts.
    wanted = tuple(b if a == ZWNJ else a for a, b in zip(one, other, strict=True))
    words = fold_map(_words_of(core, tuple(a if b == ZWNJ else b for a, b in zip(one, other, strict=True))))
    places = Finder(_words_of(core, wanted), word=True).find(words)
    return any((place.start, place.end) == (0, len(words.text)) for place in places)


def _words_of(core: str, joints: tuple[str, ...]) -> str:
    return "".join(f"{' ' if joint == ' ' else ''}{letter}" for joint, letter in zip(("", *joints), core, strict=True))


def _divide(squeezed: Squeezed, separator: "re.Pattern[str] | None") -> tuple[Part, ...]:
    """The parts of a quotation between its separators; marks before the first word and after the last are not such."""
    all_letters = squeezed.letters
    first, last = _words(all_letters)
    bounds: list[tuple[int, bool]] = [(0, False)]
    ends: list[int] = []
    for found in separator.finditer(all_letters, first, last) if separator is not None else ():
        ends.append(found.start())
        bounds.append((found.end(), found.groupdict().get("pause") is not None))
    parts = []
    for (start, pause), end in zip(bounds, [*ends, len(all_letters)], strict=True):
        chunk = all_letters[start:end]
        from_, to = _words(chunk)
        letters = sum(map(str.isalnum, chunk))
        if letters:
            joints = squeezed.joints(start + from_, start + to) if letters < _LEAST_LETTERS else ()
            parts.append(Part(chunk[:from_], chunk[from_:to], chunk[to:], letters, pause, joints))
    return tuple(parts)


def _in_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter).startswith("M")


def _words(chunk: str) -> tuple[int, int]:
    """Where the words of a quotation begin and end, the marks around them aside."""
    start, end = 0, len(chunk)
    while start < end and unicodedata.category(chunk[start]).startswith("P"):
        start += 1
    while end > start and unicodedata.category(chunk[end - 1]).startswith("P"):
        end -= 1
    return start, end
