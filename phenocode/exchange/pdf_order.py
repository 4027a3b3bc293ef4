"""The letters of one drawn line, taken from left to right, put into the order in which they are read."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from phenocode.text.fold import fold

# Pairs that are drawn as their mirror images where the text runs from right to left.
_MIRRORED = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))
_OPENING = set("([{<«‹")
_AROUND = ".,:;!?،؛؟()«»\"'"
STOPS = frozenset(".!?؟؛:،")
"""What ends a sentence or a part of it."""
_STROKE = "\N{REPLACEMENT CHARACTER}"
_STROKES = re.compile(f"(?<=[\u0620-\u06ff]){_STROKE}+|{_STROKE}+(?=[\u0620-\u06ff])")
_STRETCHED_WORDS = 5
_STRETCHED = 0.25  # of those with such a sign inside; where it is a letter, at most one in five is a word without it
# Words that every longer Persian or Arabic text has, and that backwards are no words.
_FREQUENT = frozenset(map(fold, ("که", "از", "است", "در", "این", "را", "با", "می", "برای", "من", "في", "على", "هذا")))
_FREQUENT_BACKWARDS = frozenset(word[::-1] for word in _FREQUENT)
# A word that is one forwards and another backwards tells nothing.
_FORWARDS, _BACKWARDS = _FREQUENT - _FREQUENT_BACKWARDS, _FREQUENT_BACKWARDS - _FREQUENT


@lru_cache(maxsize=4096)
def direction(text: str) -> str:
    """What a glyph is for the order: "R" or "L" a letter, "N" or "A" (Arabic) a digit, "C" between digits; else ""."""
    for character in text:
        if character == "\N{REPLACEMENT CHARACTER}":
            return "C"  # among digits it is one of them, most likely
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return "R"
        if kind in ("L", "AN", "EN", "CS"):
            return {"L": "L", "AN": "A", "EN": "N", "CS": "C"}[kind]
    return ""


def in_reading_order(glyphs: Sequence[str], right_to_left: bool) -> tuple[str, list[int]]:
    """The text of ``glyphs``, given from left to right, and the offsets in it of brackets that run from right to left.

    ``right_to_left`` is the direction of the paragraph. Each glyph's own letters are in reading order already.
    """
    kinds = [direction(glyph) for glyph in glyphs]
    parts: list[tuple[str, bool]]
    if right_to_left:
        parts = _from_right(glyphs, kinds)
    else:
        parts = []
        at = 0
        while at < len(glyphs):
            end = at + 1
            if kinds[at] == "R" or _follows(glyphs, kinds, at):
                end = _run_end(kinds, at, "RNA", "L")
                parts += _from_right(glyphs[at:end], kinds[at:end])
            else:
                parts.append((glyphs[at], False))
            at = end
    brackets: list[int] = []
    length = 0
    for part, turned in parts:
        if turned and part in _MIRRORED:
            brackets.append(length)
        length += len(part)
    return "".join(part for part, _ in parts), brackets


def _from_right(glyphs: Sequence[str], kinds: Sequence[str]) -> list[tuple[str, bool]]:
    """Parts in reading order, each with whether it runs from right to left; Latin runs and numbers stay as they are."""
    parts: list[tuple[str, bool]] = []
    at = 0
    while at < len(glyphs):
        end = at + 1
        if kinds[at] in ("N", "A"):
            end = _number_end(kinds, at)
            if end < len(glyphs) and kinds[end] == "L":  # as in "3D"
                end = _run_end(kinds, end, "LN", "RA")
        elif kinds[at] == "L":
            end = _run_end(kinds, at, "LN", "RA")
        if end < len(glyphs) and _closes_run(glyphs[at:end], glyphs[end]):
            end += 1
        if end == at + 1:
            parts.append((glyphs[at], kinds[at] != "L"))
        else:
            parts.append(("".join(glyphs[at:end]), False))
        at = end
    parts.reverse()
    return parts


def _follows(glyphs: Sequence[str], kinds: Sequence[str], at: int) -> bool:
    """Whether a number or stops that begin at ``at`` are read after the Persian words to their right.

    «۱.» before such words counts paragraphs, and a number behind a Latin word goes with that.
    """
    end = at
    if kinds[at] in ("N", "A") and "L" not in kinds[:at]:
        end = _number_end(kinds, at)
        while end < len(glyphs) and glyphs[end].isspace():
            end += 1
    elif not at or glyphs[at - 1].isspace():
        while end < len(glyphs) and glyphs[end] in STOPS:
            end += 1
    return at < end < len(glyphs) and kinds[end] == "R"


def _run_end(kinds: Sequence[str], start: int, members: str, others: str) -> int:
    """Where the run that begins at ``start`` ends: behind its last member before one of ``others``."""
    last = start
    for at in range(start + 1, len(kinds)):
        if kinds[at] and kinds[at] in others:
            break
        if kinds[at] and kinds[at] in members:
            last = at
    return last + 1


def _closes_run(run: Sequence[str], glyph: str) -> bool:
    """Whether ``glyph`` is the end of a bracket that was opened among Latin words."""
    opening = _MIRRORED.get(glyph)
    return opening is not None and glyph not in _OPENING and list(run).count(opening) > list(run).count(glyph)


def _number_end(kinds: Sequence[str], start: int) -> int:
    end = start + 1
    while end < len(kinds):
        if kinds[end] in ("N", "A"):
            end += 1
        elif kinds[end] == "C" and end + 1 < len(kinds) and kinds[end + 1] in ("N", "A"):
            end += 2
        else:
            break
    return end


def brackets_are_shapes(lines: Iterable[tuple[str, list[int]]]) -> bool:
    """Whether the brackets of right-to-left text name the shape that is drawn, so that they have to be mirrored.

    Some programs write for a bracket what it means and others how it looks; an opening one has a space before it.
    """
    score = 0
    for text, brackets in lines:
        for at in brackets:
            before = text[at - 1 : at].strip() if at else ""
            after = text[at + 1 : at + 2].strip()
            if bool(before) != bool(after):
                score += 1 if (text[at] in _OPENING) == bool(after) else -1
    return score < 0


def turn_brackets(text: str, brackets: Sequence[int], *, shapes: bool) -> str:
    """``text`` with right its brackets at these offsets, all of which name ``shapes`` or what they mean.

    A pair that stands the other way round, as one does that was drawn for Latin words, is turned by itself.
    """
    characters = list(text)
    if shapes:
        for at in brackets:
            characters[at] = _MIRRORED[characters[at]]
    waiting: int | None = None
    for at in brackets:
        if characters[at] not in _OPENING:
            waiting = at if _opens(characters, at) else None
        elif waiting is not None and characters[at] == _MIRRORED[characters[waiting]] and _closes(characters, at):
            for place in (waiting, at):
                characters[place] = _MIRRORED[characters[place]]
            waiting = None
    return "".join(characters)


def _opens(characters: Sequence[str], at: int) -> bool:
    return (not at or characters[at - 1].isspace()) and at + 1 < len(characters) and not characters[at + 1].isspace()


def _closes(characters: Sequence[str], at: int) -> bool:
    return (
        at > 0 and not characters[at - 1].isspace() and (at + 1 == len(characters) or not characters[at + 1].isalnum())
    )


def drop_strokes(texts: Sequence[str]) -> list[str]:
    """``texts`` without the signs of no letter that stretch words, or as they are where such signs may be letters.

    Programs draw them in justified Persian. What is left of a stretched word is a word, and often one of the text.
    """
    words = [word.strip(_AROUND) for text in texts for word in fold(text).split()]
    whole = {word for word in words if _STROKE not in word}
    odd = [word for word in words if _STROKE in word.strip(_STROKE)]
    stretched = sum(word.replace(_STROKE, "") in whole for word in odd)
    if stretched < _STRETCHED_WORDS or stretched < _STRETCHED * len(odd):
        return list(texts)
    return [_STROKES.sub("", text) for text in texts]


def frequent_words(texts: Iterable[str]) -> tuple[int, int]:
    """How many frequent Persian and Arabic words stand in ``texts`` as they are, and how many backwards."""
    forwards = backwards = 0
    for text in texts:
        for word in fold(text).split():
            bare = word.strip(_AROUND)
            forwards += bare in _FORWARDS
            backwards += bare in _BACKWARDS
    return forwards, backwards
