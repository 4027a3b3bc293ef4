"""Edits of a text: applied, recorded while somebody types, found between two texts; and where spans move with them.

All offsets are code points. An edit is half-open in the text before it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

_LONGEST_COMPARED = 20_000


class Edit(NamedTuple):
    """``text`` in place of what stands from ``start`` to ``end`` in the text before the edit."""

    start: int
    end: int
    text: str


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """``text`` after ``edits``, which are in order and do not overlap. Raises ValueError otherwise."""
    parts: list[str] = []
    at = 0
    for edit in edits:
        if not at <= edit.start <= edit.end <= len(text):
            raise ValueError("edits overlap, are out of order, or lie outside the text")
        parts += (text[at : edit.start], edit.text)
        at = edit.end
    parts.append(text[at:])
    return "".join(parts)


class Moves:
    """Where the places of a text lie after edits.

    What is put in at the edge of a span stays outside it, what is put in between its words is inside. An edit that
    reaches over the edge of a span belongs to it, so that no new word is lost.
    """

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = list(edits)
        self._starts = [edit.start for edit in edits]
        self._ends = [edit.end for edit in edits]
        self._grown = [0]
        for edit in edits:
            self._grown.append(self._grown[-1] + len(edit.text) - (edit.end - edit.start))

    def offset(self, offset: int) -> int:
        """Where an offset lies afterwards: behind what is put in before it, at the start of an edit that covers it."""
        index = bisect_right(self._ends, offset)
        if index < len(self._edits) and self._starts[index] < offset:
            return self._starts[index] + self._grown[index]
        return offset + self._grown[index]

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a span lies afterwards; None when all of its words went and none came."""
        moved_start, moved_end = self._start(start), self._end(end)
        return (moved_start, moved_end) if moved_start < moved_end else None

    def touches(self, start: int, end: int) -> bool:
        """Whether an edit changes what stands between two offsets."""
        index = bisect_right(self._ends, start)
        if index < len(self._edits) and self._starts[index] < end:
            return True
        # Words put in exactly at one offset lie between two others only when these stand on either side.
        return any(start < edit.start < end for edit in self._edits[bisect_left(self._starts, start) : index])

    def _start(self, start: int) -> int:
        index = bisect_right(self._ends, start)  # what is put in at the start, or ends there, stays before it
        if index < len(self._edits) and self._starts[index] < start:
            return self._starts[index] + self._grown[index]
        return start + self._grown[index]

    def _end(self, end: int) -> int:
        index = bisect_left(self._starts, end)  # what begins at the end stays behind it
        if index > 0 and self._ends[index - 1] > end:
            return self._starts[index - 1] + self._grown[index - 1] + len(self._edits[index - 1].text)
        return end + self._grown[index]


class EditLog:
    """Edits as somebody makes them one after another, kept as edits of the first text."""

    def __init__(self) -> None:
        self._edits: list[Edit] = []

    def replace(self, start: int, end: int, text: str) -> None:
        """Put ``text`` in place of ``start`` to ``end`` of the text as it is now."""
        kept_before: list[Edit] = []
        joined: list[tuple[int, Edit]] = []  # with its place in the present text
        kept_after: list[Edit] = []
        shift = 0
        shift_after = 0
        for edit in self._edits:
            now = edit.start + shift
            now_end = now + len(edit.text)
            shift += len(edit.text) - (edit.end - edit.start)
            if now_end < start:
                kept_before.append(edit)
                shift_after = shift
            elif now > end:
                kept_after.append(edit)
            else:
                joined.append((now, edit))
                shift_after = shift
        shift_before = sum(len(e.text) - (e.end - e.start) for e in kept_before)
        if not joined:
            first, last, whole = start - shift_before, end - shift_before, text
        else:
            head_at, head = joined[0]
            tail_at, tail = joined[-1]
            first = min(start - shift_before, head.start)
            last = max(end - shift_after, tail.end)
            before = head.text[: max(start - head_at, 0)]
            after = tail.text[max(end - tail_at, 0) :] if end < tail_at + len(tail.text) else ""
            whole = before + text + after
        self._edits = [*kept_before, Edit(first, last, whole), *kept_after]

    def edits(self) -> list[Edit]:
        """The edits of the first text, in order, none overlapping."""
        return [edit for edit in self._edits if edit.text or edit.start < edit.end]


def find_edits(old: str, new: str) -> list[Edit]:
    """Edits that make ``new`` of ``old``, line by line and within changed lines letter by letter.

    It is a likely difference: where equal words stand beside each other, nobody can say which of them was changed.
    """
    start = _common_start(old, new)
    rest = min(len(old), len(new)) - start
    end = _common_start(old[::-1][:rest], new[::-1][:rest])
    old_part, new_part = old[start : len(old) - end], new[start : len(new) - end]
    return [Edit(edit.start + start, edit.end + start, edit.text) for edit in _between(old_part, new_part)]


def _between(old: str, new: str) -> list[Edit]:
    old_lines, new_lines = old.splitlines(keepends=True), new.splitlines(keepends=True)
    if len(old_lines) <= 1 or len(new_lines) <= 1:
        return _within(old, new, 0)
    edits: list[Edit] = []
    old_starts = _starts(old_lines)
    for tag, i, j, k, m in SequenceMatcher(None, old_lines, new_lines, autojunk=False).get_opcodes():
        if tag != "equal":
            edits += _within("".join(old_lines[i:j]), "".join(new_lines[k:m]), old_starts[i])
    return edits


def _within(old: str, new: str, at: int) -> list[Edit]:
    if old == new:
        return []
    if not old or not new or max(len(old), len(new)) > _LONGEST_COMPARED:
        return [Edit(at, at + len(old), new)]
    return [
        Edit(at + code.src_start, at + code.src_end, new[code.dest_start : code.dest_end])
        for code in Levenshtein.opcodes(old, new)
        if code.tag != "equal"
    ]


def _starts(lines: Sequence[str]) -> list[int]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    return starts


def _common_start(one: str, other: str) -> int:
    """How many letters two texts begin with in common."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
