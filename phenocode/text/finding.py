"""Finding words in a folded text: as written, and with the affixes of Persian joined or apart.

METHOD.md, "Persian, and other text": what is equal as it stands is found at level ``fold``; what is equal but for a
space that sets an affix apart (after می and نمی; before ها, تر, ای, اند and their forms), at level ``affix``. There an
an affix that stands apart is a whole word, so that «سلامی تواند» is no «می‌تواند».
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice, pairwise, product
from typing import NamedTuple

from phenocode.errors import Refusal
from phenocode.text.fold import Folded, fold

PREFIXES = ("می", "نمی")
"""What stands before a verb, folded."""

_PLURALS = tuple(
    f"ها{ending}"
    for ending in (
        *("", "ی", "یی", "یم", "یت", "یش", "یمان", "یتان", "یشان", "م", "ت", "ش", "مان", "تان", "شان"),
        *("مون", "تون", "شون", "یمون", "یتون", "یشون", "ست"),  # as they are spoken
    )
)
_DEGREES = ("تر", "ترین")
SUFFIXES = frozenset(
    (*_PLURALS, *_DEGREES, "تری", "ای", "اند", "ام", "ایم", "اید", *(d + p for d in _DEGREES for p in _PLURALS))
)
"""What stands after a word, folded."""

_STEM = 2  # letters that a word has at least beside its affix
_JOINTS = 3  # so many boundaries of affixes in a query are tried both ways, which makes eight spellings at most


class Place(NamedTuple):
    """A place in a folded key, half-open, and the level at which it equals the query."""

    start: int
    end: int
    level: str  # "fold" or "affix"


class Finder:
    """Finds one query, a word or the words of a phrase, in any number of folded texts.

    Parts of words match, unless ``word`` asks for whole ones (affixes included). The space between two words of a
    phrase stands for any white space. Raises Refusal when nothing is left of the query after folding.
    """

    def __init__(self, query: str, *, word: bool = False) -> None:
        self.words = fold(query).split()
        if not self.words:
            raise Refusal("Type a word to search for.")
        self.word = word
        self._typed = _Spelling(self.words, word=word)
        self._others = list(_other_spellings(self.words, word))

    def count(self, folded: Folded) -> int:
        """How many places ``find`` lists, which is much faster to know."""
        others = [other for other in self._others if other.stands_in(folded)]
        if not others:
            return self._typed.count(folded) if not folded.several else len(self.find(folded))
        if folded.several or len(others) > 1:
            return len(self.find(folded))
        rest, typed = self._typed.taken_out(folded)
        return typed + others[0].count(rest)

    def find(self, folded: Folded, most: int | None = None) -> list[Place]:
        """The (first ``most``) places of the query, in the order of the text; no letter of the text belongs to two."""
        affixed = sorted(span for other in self._others for span in other.spans(folded))
        typed = self._typed.spans(folded)
        if not affixed and not folded.several:
            return [Place(start, end, "fold") for start, end in islice(typed, most)]
        places = _without_overlaps(folded, typed)
        beside = [span for span in affixed if not overlaps(places, *span)]
        found = [Place(*span, "fold") for span in places] + [Place(*span, "affix") for span in beside]
        # At the same start the places that are equal as they stand come first.
        found.sort(key=lambda place: (place.start, place.level == "affix"))
        kept = set(_without_overlaps(folded, ((place.start, place.end) for place in found)))
        return [place for place in found if (place.start, place.end) in kept][:most]


def overlaps(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of ``spans``, sorted and without overlaps, shares something with ``start`` to ``end``."""
    before = bisect_right(spans, (end - 1, _FAR)) - 1
    return before >= 0 and spans[before][1] > start


_FAR = 1 << 62


def _without_overlaps(folded: Folded, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of sorted ``spans`` of the key that share no letter of the text with the one before."""
    kept: list[tuple[int, int]] = []
    shown = 0
    for span in spans:
        start, end = folded.span(*span) if folded.several else span
        if start >= shown:
            kept.append(span)
            shown = end
    return kept


class _Spelling:
    """One way to write the query.

    ``runs`` are what stands between the white space of a phrase; ``prefix`` and ``suffix`` are affixes that stand apart
    at its beginning and end, and so have to be (the beginning of) whole words there.
    """

    def __init__(self, runs: list[str], *, word: bool, prefix: str = "", suffix: str = "") -> None:
        self._runs = runs
        self._text = " ".join(runs)
        self._word = word
        self._prefix = prefix
        self._suffix = suffix
        self._patterns: dict[tuple[bool, str], re.Pattern[str]] = {}

    def count(self, folded: Folded) -> int:
        """How many places there are in a text whose letters each became one."""
        if self._is_plain(folded):
            return folded.text.count(self._text)
        return len(self._pattern(folded).findall(folded.text))

    def taken_out(self, folded: Folded) -> tuple[Folded, int]:
        """The key without the places that ``count`` counts, and how many these were.

        Instead of each stands what no query has, with a letter at an end where the place had one.
        """
        left, right = ("_" if is_letter(end, folded.marks) else "" for end in (self._text[0], self._text[-1]))
        gap = f"{left}\n{right}"
        if self._is_plain(folded):
            count = folded.text.count(self._text)
            text = folded.text.replace(self._text, gap)
        else:
            text, count = self._pattern(folded).subn(gap, folded.text)
        return replace(folded, text=text), count

    def stands_in(self, folded: Folded) -> bool:
        """Whether there is any place."""
        if self._is_plain(folded):
            return self._text in folded.text
        return self._pattern(folded).search(folded.text) is not None

    def spans(self, folded: Folded) -> Iterator[tuple[int, int]]:
        """The places in order; overlapping ones only where letters became several, as none may be missed there."""
        if folded.several:
            pattern = self._pattern(folded)
            found = pattern.search(folded.text)
            while found is not None:
                yield found.span()
                found = pattern.search(folded.text, found.start() + 1)
        elif self._is_plain(folded):
            at = folded.text.find(self._text)
            while at >= 0:
                after = at + len(self._text)
                yield at, after
                at = folded.text.find(self._text, after)
        else:
            yield from (found.span() for found in self._pattern(folded).finditer(folded.text))

    def _is_plain(self, folded: Folded) -> bool:
        return not (self._word or self._prefix or self._suffix or (folded.wide and len(self._runs) > 1))

    def _pattern(self, folded: Folded) -> re.Pattern[str]:
        kind = (folded.wide, folded.marks)
        if kind not in self._patterns:
            self._patterns[kind] = self._make_pattern(*kind)
        return self._patterns[kind]

    def _make_pattern(self, wide: bool, marks: str) -> re.Pattern[str]:
        # What must not stand before the place is looked at after its letters: a pattern that begins with letters is
        # searched for ten times faster than one that begins with a condition.
        letter = f"[\\w{marks}]"
        first, *rest = self._runs if wide else [self._text]
        no_letter = f"(?<!{letter}.{{{len(first)}}})"
        before = after = ""
        if self._word and is_letter(first[0], marks):
            before = no_letter
        elif self._prefix:
            before = no_letter
            if self._prefix == "می":
                before = f"(?:{no_letter}|(?<=(?<!{letter})ن.{{{len(first)}}}))"
        if self._word and is_letter(self._text[-1], marks):
            after = f"(?!{letter})"
        elif self._suffix:
            endings = [suffix[len(self._suffix) :] for suffix in SUFFIXES if suffix.startswith(self._suffix)]
            after = f"(?=(?:{'|'.join(sorted(endings))})(?!{letter}))"
        return re.compile(" +".join((re.escape(first) + before, *map(re.escape, rest))) + after)


def is_letter(character: str, marks: str) -> bool:
    """Whether a character of a key belongs to a word; ``marks`` are the key's own."""
    return character.isalnum() or character == "_" or character in marks


class _Joint(NamedTuple):
    """A boundary in the query where a spelling has a space or none."""

    apart: bool  # as typed
    affix: str  # "prefix", "suffix", or "" for a space of the phrase


def _other_spellings(words: list[str], word: bool) -> Iterator[_Spelling]:
    """The query with its affixes joined or apart in all ways but the typed one."""
    units, joints = _take_apart(words)
    affixes = [number for number, joint in enumerate(joints) if joint.affix][:_JOINTS]
    for turned in list(product((False, True), repeat=len(affixes)))[1:]:
        changed = {number for number, turn in zip(affixes, turned, strict=True) if turn}
        segments = [units[0]]
        spaces: list[str] = []  # what kind of space stands before each further segment
        for number, (joint, unit) in enumerate(zip(joints, units[1:], strict=True)):
            if joint.apart is (number in changed):
                segments[-1] += unit
            else:
                segments.append(unit)
                spaces.append(joint.affix if number in changed else "")
        spelling = _spelling(segments, spaces, word)
        if spelling is not None:
            yield spelling


def _take_apart(words: list[str]) -> tuple[list[str], list[_Joint]]:
    """The words and affixes of a query, and the joints between them."""
    units: list[str] = []
    joints: list[_Joint] = []
    for number, word in enumerate(words):
        if number:
            before = words[number - 1]
            affix = ""
            if before in PREFIXES and len(word) >= _STEM:
                affix = "prefix"
            elif word in SUFFIXES and len(before) >= _STEM:
                affix = "suffix"
            joints.append(_Joint(True, affix))
        cuts = {at: "suffix" for at in range(_STEM, len(word)) if word[at:] in SUFFIXES}
        cuts |= {len(p): "prefix" for p in PREFIXES if word.startswith(p) and len(word) - len(p) >= _STEM}
        borders = [0, *sorted(cuts), len(word)]
        units += [word[start:end] for start, end in pairwise(borders)]
        joints += [_Joint(False, cuts[at]) for at in sorted(cuts)]
    return units, joints


def _spelling(segments: list[str], spaces: list[str], word: bool) -> _Spelling | None:
    """The spelling with these segments; None when an affix in it stands apart without being a word."""
    runs = [segments[0]]
    prefix = suffix = ""
    last = len(segments) - 1
    for number, (affix, segment) in enumerate(zip(spaces, segments[1:], strict=True), 1):
        if affix == "prefix":
            if segments[number - 1] not in PREFIXES:
                return None
            if number == 1:
                prefix = segments[0]
        elif affix == "suffix":
            if number == last and not word:
                suffix = segment
            if not any(known.startswith(segment) if suffix else known == segment for known in SUFFIXES):
                return None
        if affix:
            runs[-1] += f" {segment}"
        else:
            runs.append(segment)
    return _Spelling(runs, word=word, prefix=prefix, suffix=suffix)
