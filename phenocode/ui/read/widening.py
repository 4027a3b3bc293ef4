"""A selection made wider: to its sentence, then its paragraph, then the speaker's whole turn."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from phenocode.study.records import Source
from phenocode.text.lines import Lines

_SENTENCE_END = re.compile(r"[.!?؟…]+[»”\"')\]]*(?=\s|$)")


def widen(source: Source, lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The smallest sentence, paragraph or turn that holds ``start`` to ``end`` and more; the same when none does.

    Offsets are code points of the source, half-open; a speaker's label belongs to none of them.
    """
    for first, last in _units_around(source, lines, start, end):
        words = source.text[first:last]
        first += len(words) - len(words.lstrip())
        last = first + len(words.strip())
        if first <= start and end <= last and (first, last) != (start, end):
            return first, last
    return start, end


def _units_around(source: Source, lines: Lines, start: int, end: int) -> Iterator[tuple[int, int]]:
    index = bisect_right(source.turns, start, key=lambda turn: turn.start) - 1
    if index < 0:
        return
    turn = source.turns[index]
    line_start, line_end = lines.span_of(lines.number_at(start))
    paragraph = max(line_start, turn.body), min(line_end, turn.end)
    yield from _sentence_around(source.text, *paragraph, start, end)
    yield paragraph
    yield turn.body, turn.end


def _sentence_around(text: str, first: int, last: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    begins = first
    for found in _SENTENCE_END.finditer(text, first, last):
        if found.end() > start:
            if found.end() >= end:
                yield begins, found.end()
            return
        begins = found.end()
    yield begins, last
