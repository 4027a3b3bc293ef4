"""What is typed into a shown text, recorded as edits of the stored one.

Qt tells each change in UTF-16 units of the text as it then is; here it becomes code points of the text as it was first.
What was not typed is never read back from the widget.
"""

from bisect import bisect_left

from phenocode.text.edits import Edit, EditLog, Moves, find_edits

# A passage pasted over a passage is compared with it, so that the statements in it keep their places.
_PASSAGE = 200


class TypedEdits:
    """The edits of one text while somebody types. ``shown`` is the text as the widget was given it."""

    def __init__(self, text: str, shown: str | None = None) -> None:
        self._first = text
        self._first_shown = text if shown is None else shown
        self.shown = self._first_shown  # as it stands in the widget now
        self.length = 0  # of that, in units
        self._wide_units: list[int] = []  # where the letters of two units stand
        self._wide_points: list[int] = []
        self._log = EditLog()
        self._edits: list[Edit] | None = []
        self._moves: Moves | None = None
        self._count_wide()

    def replaces(self, position: int, added: int, length: int) -> tuple[int, int, int]:
        """Where a change that Qt told lies exactly: (position, units removed, units added).

        ``length`` is the document's now. Qt counts the end of the text as a letter when a change reaches it, and a
        change may begin or end between the two units of one letter.
        """
        added = min(added, length - position)
        removed = self.length - length + added
        if self._inside_letter(position):
            position, removed, added = position - 1, removed + 1, added + 1
        if self._inside_letter(position + removed):
            removed, added = removed + 1, added + 1
        return position, removed, added

    def take(self, position: int, removed: int, words: str) -> bool:
        """Record that ``words`` replace ``removed`` units at ``position``; answers whether that changes anything."""
        start, end = self.point(position), self.point(position + removed)
        before = self.shown[start:end]
        if before == words:
            return False
        kept = _common(before, words)
        kept_after = _common(before[kept:][::-1], words[kept:][::-1])
        start, end = start + kept, end - kept_after
        words = words[kept : len(words) - kept_after]
        self._log.replace(start, end, words)
        self._shift(start, end, words)
        self.shown = self.shown[:start] + words + self.shown[end:]
        if self.shown == self._first_shown:
            self._log = EditLog()
        self._edits = self._moves = None
        return True

    def edits(self) -> list[Edit]:
        """The edits of the stored text, in order, each as small as it can be; none where all was undone."""
        if self._edits is None:
            self._edits = [edit for recorded in self._log.edits() if (edit := self._smallest(recorded)) is not None]
        return self._edits

    def settled_edits(self) -> list[Edit]:
        """The edits to be stored: where a passage was pasted over a passage, what differs between the two."""
        settled: list[Edit] = []
        for edit in self.edits():
            if min(edit.end - edit.start, len(edit.text)) < _PASSAGE:
                settled.append(edit)
                continue
            between = find_edits(self._first[edit.start : edit.end], edit.text)
            settled += (Edit(edit.start + one.start, edit.start + one.end, one.text) for one in between)
        return settled

    @property
    def moves(self) -> Moves:
        """Where the places of the stored text lie now."""
        if self._moves is None:
            self._moves = Moves(self.edits())
        return self._moves

    def point(self, unit: int) -> int:
        """The code-point offset, in the text as it is now, of a UTF-16 offset."""
        return unit - bisect_left(self._wide_units, unit)

    def unit(self, point: int) -> int:
        """The UTF-16 offset of a code-point offset, both in the text as it is now."""
        return point + bisect_left(self._wide_points, point)

    def offset_before(self, point: int) -> int:
        """Where a place of the text as it is now lay in the stored one; of typed words, where they were put in."""
        grown = 0
        for edit in self.edits():
            now = edit.start + grown
            if point <= now:
                break
            if point < now + len(edit.text):
                return edit.start
            grown += len(edit.text) - (edit.end - edit.start)
        return point - grown

    def _smallest(self, edit: Edit) -> Edit | None:
        before = self._first_shown[edit.start : edit.end]
        if before == edit.text:
            return None
        kept = _common(before, edit.text)
        kept_after = _common(before[kept:][::-1], edit.text[kept:][::-1])
        return Edit(edit.start + kept, edit.end - kept_after, edit.text[kept : len(edit.text) - kept_after])

    def _inside_letter(self, unit: int) -> bool:
        index = bisect_left(self._wide_units, unit - 1)
        return index < len(self._wide_units) and self._wide_units[index] == unit - 1

    def _count_wide(self) -> None:
        self._wide_points = _wide(self.shown)
        self._wide_units = [point + index for index, point in enumerate(self._wide_points)]
        self.length = len(self.shown) + len(self._wide_points)

    def _shift(self, start: int, end: int, words: str) -> None:
        """Keep the places of two-unit letters; nothing is counted anew but the words that came."""
        first, last = bisect_left(self._wide_points, start), bisect_left(self._wide_points, end)
        came = _wide(words)
        points = len(words) - (end - start)
        units = points + len(came) - (last - first)
        self.length += units
        if not self._wide_points and not came:
            return
        self._wide_units[first:] = [
            *(start + first + point + index for index, point in enumerate(came)),
            *(unit + units for unit in self._wide_units[last:]),
        ]
        self._wide_points[first:] = [
            *(start + point for point in came),
            *(point + points for point in self._wide_points[last:]),
        ]


def _wide(text: str) -> list[int]:
    if text.isascii() or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
        return []
    return [offset for offset, letter in enumerate(text) if letter > "\uffff"]


def _common(one: str, other: str) -> int:
    """How many letters two texts begin with in common."""
    low, high = 0, min(len(one), len(other))
    if one[:high] == other[:high]:
        return high
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
