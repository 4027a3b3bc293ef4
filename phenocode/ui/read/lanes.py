"""Bracket lanes: which upright track beside the text each statement takes."""

LANES = 4
"""How many lanes are drawn; what finds none of them free shares the last."""

Taken = tuple[int, ...]
"""For each lane from the text outwards, the last line that is taken in it."""


def give_lane(taken: Taken, first: int, last: int) -> tuple[int, Taken]:
    """The lane of the next statement in order of start, from its ``first`` to its ``last`` line, both inclusive.

    It is the first lane that is free over the whole height (LOOK, "Lanes"), counted from 0 and without a limit. Answers
    the lane and what is taken afterwards.
    """
    for lane, until in enumerate(taken):
        if until < first:
            return lane, (*taken[:lane], last, *taken[lane + 1 :])
    return len(taken), (*taken, last)
