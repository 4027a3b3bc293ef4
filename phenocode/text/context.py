"""What stands around a place in a text, for a line of a list."""

OMITTED = "…"


def context(text: str, start: int, end: int, width: int = 40) -> tuple[str, str, str]:
    """What stands before, at and after the code points ``start`` to ``end``, as they read in one line.

    Up to ``width`` characters on each side, cut between words where there is a space to cut at; line ends and runs of
    white space become one space, and an ellipsis stands where the text goes on.
    """
    first, last = max(0, start - width), min(len(text), end + width)
    before = _cut(text[first:start], text[first - 1 : first])
    after = _cut(text[end:last][::-1], text[last : last + 1])[::-1]
    return before, _in_one_line(text[start:end]).strip(), after


def _cut(words: str, beyond: str) -> str:
    """``words`` from a whole word on, if there is one; ``beyond`` is the character before them, if any."""
    if beyond and not beyond.isspace() and not words[:1].isspace():
        cut = words.split(maxsplit=1)
        if len(cut) < 2 and not words[-1:].isspace():
            return OMITTED + words  # in the middle of a word
        words = words[len(cut[0]) :]
    words = _in_one_line(words).lstrip()
    return f"{OMITTED} {words}" if beyond else words


def _in_one_line(words: str) -> str:
    """White space as single spaces, also at the ends."""
    inner = " ".join(words.split())
    if not inner:
        return " " if words else ""
    return f"{' ' if words[0].isspace() else ''}{inner}{' ' if words[-1].isspace() else ''}"
