"""Bracket lanes: which upright track beside the text each statement takes."""

LANES = 4
"""How many lanes are drawn; what finds none of them free shares the last."""


class Lanes:
    """Gives lanes to statements one after the other, in order of their start.

    Each takes the first lane that is free over its whole height (LOOK, "Lanes"). Lanes are counted from 0 at the text
    and without a limit.
    """

    def __init__(self) -> None:
        self._taken_until: list[int] = []

    def give(self, first: int, last: int) -> int:
        """The lane of a statement from its ``first`` to its ``last`` line, both inclusive."""
        for lane, until in enumerate(self._taken_until):
            if until < first:
                self._taken_until[lane] = last
                return lane
        self._taken_until.append(last)
        return len(self._taken_until) - 1
