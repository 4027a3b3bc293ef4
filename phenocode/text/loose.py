"""Loose finding: with spaces ignored, or with small slips of the hand, for what is listed apart from the exact hits.

METHOD.md, "Persian, and other text". A loose place begins where a word begins and, as parts of words match, ends
anywhere in a word; but with a space that the query lacks it ends where a word ends, so that «ما درد» is no «مادر».
"""

import re
from bisect import insort
from collections.abc import Collection, Iterator

from rapidfuzz.distance import OSA, Levenshtein

from phenocode.text.finding import Finder, Place, is_letter, overlaps
from phenocode.text.fold import Folded

LEVEL = "loose"

_LONGEST_PIECE = 24  # letters of a query that are looked up with a slip; patterns grow with their square


def allowed_slips(letters: int) -> int:
    """How many slips a query of so many letters may be away: letters missing, added or other; a space is a letter."""
    return 0 if letters < 4 else 1 if letters < 8 else 2


class LooseFinder:
    """Finds what is nearly the query of a ``Finder``, in any number of folded texts."""

    def __init__(self, finder: Finder) -> None:
        self._wanted = " ".join(finder.words)
        letters = "".join(finder.words)
        self._gaps = len(finder.words) - 1
        self._word = finder.word
        self._slips = allowed_slips(len(letters))
        self._spaced = re.compile(" *".join(map(re.escape, letters)))
        self._near = [(re.compile(pattern), offset) for pattern, offset in _near_patterns(self._wanted, self._slips)]

    def find(self, folded: Folded, exact: Collection[Place] = ()) -> list[Place]:
        """The places in the order of the text, without overlaps, and none that shares a letter with ``exact`` ones."""
        taken = sorted((place.start, place.end) for place in exact)
        known = {start for start, _ in taken}
        places: list[tuple[int, int]] = []
        for _, start, end in sorted({*self._but_for_spaces(folded, known), *self._but_for_slips(folded, known)}):
            if not overlaps(taken, start, end) and not overlaps(places, start, end):
                insort(places, (start, end))
        return [Place(start, end, LEVEL) for start, end in places]

    def _but_for_spaces(self, folded: Folded, known: set[int]) -> Iterator[tuple[int, int, int]]:
        """The places that are equal without spaces, as (0, start, end); none at a ``known`` start."""
        found = self._spaced.search(folded.text)
        while found is not None:
            start, end = found.span()
            if start not in known and _begins(folded, start) and self._may_end(folded, start, end):
                yield 0, start, end
            found = self._spaced.search(folded.text, start + 1)

    def _but_for_slips(self, folded: Folded, known: set[int]) -> Iterator[tuple[int, int, int]]:
        """The nearest place for each beginning of a word, as (slips, start, end), as far as it is near enough."""
        tried = set(known)
        for pattern, offset in self._near:
            for found in pattern.finditer(folded.text):
                at = found.start() - offset
                if at in known:
                    continue
                for start in range(max(0, at - self._slips), min(len(folded.text), at + self._slips + 1)):
                    if start not in tried:
                        tried.add(start)
                        if _begins(folded, start):
                            yield from self._nearest(folded, start)

    def _nearest(self, folded: Folded, start: int) -> Iterator[tuple[int, int, int]]:
        after = start + len(self._wanted)
        best: tuple[int, bool, int, int] | None = None
        for end in range(after - self._slips, min(len(folded.text), after + self._slips) + 1):
            slips = _distance(self._wanted, folded.text[start:end], self._slips)
            if slips <= self._slips and self._may_end(folded, start, end):
                rank = (slips, not _ends(folded, end), abs(end - after), end)
                best = rank if best is None else min(best, rank)
        if best is not None:
            yield best[0], start, best[3]

    def _may_end(self, folded: Folded, start: int, end: int) -> bool:
        if not is_letter(folded.text[end - 1], folded.marks) or "\n" in folded.text[start:end]:
            return False  # a line end stands between joined keys
        return _ends(folded, end) or not (self._word or folded.text.count(" ", start, end) > self._gaps)


def _begins(folded: Folded, start: int) -> bool:
    """Whether a word begins there."""
    if not is_letter(folded.text[start], folded.marks):
        return False
    return start == 0 or not is_letter(folded.text[start - 1], folded.marks)


def _ends(folded: Folded, end: int) -> bool:
    """Whether no letter follows."""
    return end == len(folded.text) or not is_letter(folded.text[end], folded.marks)


def _distance(wanted: str, other: str, slips: int) -> int:
    """How many slips lie between two texts; where one is allowed, two neighbours that changed places are one."""
    if slips == 1:
        return OSA.distance(wanted, other, score_cutoff=slips)
    return Levenshtein.distance(wanted, other, score_cutoff=slips)


def _near_patterns(wanted: str, slips: int) -> Iterator[tuple[str, int]]:
    """Patterns of which one matches in whatever is near enough, each with where its match stands in ``wanted``.

    Of two slips, one half of the query has one at most; of one slip, a half has none. So each pattern begins with
    letters that are there as they are, which is what makes the search fast. Of a long half its first letters will do.
    """
    middle = len(wanted) // 2
    if slips == 1:
        yield from _one_slip(wanted, 0)
    elif slips == 2:
        yield from _one_slip(wanted[:middle][:_LONGEST_PIECE], 0)
        yield from _one_slip(wanted[middle:][:_LONGEST_PIECE], middle)


def _one_slip(piece: str, offset: int) -> Iterator[tuple[str, int]]:
    middle = len(piece) // 2
    first, second = piece[:middle], piece[middle:]
    yield f"{re.escape(first)}(?=(?:{'|'.join(_variants(second))}))", offset
    behind = "|".join(f"(?<={variant}{re.escape(second)})" for variant in _variants(first))
    yield f"{re.escape(second)}(?:{behind})", offset + middle
    swapped = first[:-1] + second[0] + first[-1] + second[1:]
    yield re.escape(swapped), offset


def _variants(piece: str) -> list[str]:
    """Patterns of a piece as it is and with one letter missing, other or added, or two neighbours changed."""
    letters = list(map(re.escape, piece))
    variants = ["".join(letters)]
    for number in range(len(letters)):
        before, after = letters[:number], letters[number + 1 :]
        variants.append("".join([*before, *after]))
        variants.append("".join([*before, ".", *after]))
        variants.append("".join([*before, ".", *letters[number:]]))
        variants.append("".join([*before, *after[:1], letters[number], *after[1:]]))
    return list(dict.fromkeys(variants))
