"""Time stamps of a recording: taken out of a text, and said."""

import re
from typing import NamedTuple

# Marks of direction, which programs put around digits in a right-to-left paragraph.
_MARK = "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*"
_DIGIT = f"[0-9٠-٩۰-۹]{_MARK}"
_COLON = f":{_MARK}"
_HOURS = f"(?:{_DIGIT}){{1,3}}"
_SIXTY = f"[0-5٠-٥۰-۵]{_MARK}{_DIGIT}"
_FRACTION = f"{_MARK}(?:{_DIGIT}){{1,3}}"
# Minutes have two digits: «[2:55]» cites a verse.
_CLOCK = f"{_MARK}(?:{_HOURS}{_COLON}{_SIXTY}|{_DIGIT}{_DIGIT}){_COLON}{_SIXTY}"
_STAMP = rf"(?:\[{_CLOCK}(?:[.,٫]{_FRACTION})?\]|\#{_CLOCK}(?:-{_FRACTION})?\#)"
_SPACE = "[ \t\N{NO-BREAK SPACE}]?"
# Stamps that stand side by side, with the spaces around them.
_STAMPS = re.compile(f"({_SPACE})({_STAMP}(?:{_SPACE}{_STAMP})*)({_SPACE})")
_ONE_STAMP = re.compile(_STAMP)
_NUMBER = re.compile("[0-9٠-٩۰-۹]+")
_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


class Moment(NamedTuple):
    """A time stamp of the recording, and the offset of the words that it stood before."""

    offset: int
    milliseconds: int


def take_moments(text: str) -> tuple[str, tuple[Moment, ...]]:
    """``text`` without stamps such as ``[00:12:03]``, ``[12:03.5]`` or ``#00:12:03-5#``, and the moments they name.

    With a stamp goes a space beside it that would stand double or at the edge of a line; nothing else changes. A
    moment lies where its stamp stood, in code points of the text that is answered.
    """
    kept: list[str] = []
    moments: list[Moment] = []
    length = taken = 0
    for found in _STAMPS.finditer(text):
        before, stamps, after = found.groups()
        if text[found.end() : found.end() + 1] in ("", "\n") and not after:
            before = ""
        elif before or text[max(0, found.start() - 1) : found.start()] in ("", "\n"):
            after = ""
        piece = text[taken : found.start()] + before
        kept += piece, after
        length += len(piece)
        moments += (Moment(length, _milliseconds(stamp)) for stamp in _ONE_STAMP.findall(stamps))
        length += len(after)
        taken = found.end()
    kept.append(text[taken:])
    return "".join(kept), tuple(moments)


def say_moment(milliseconds: int) -> str:
    """A moment as hours, minutes and whole seconds, as in "00:12:03"."""
    seconds = milliseconds // 1000
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _milliseconds(stamp: str) -> int:
    plain = _MARKS.sub("", stamp)
    numbers = _NUMBER.findall(plain)
    fraction = numbers.pop() if any(sign in plain for sign in ".,٫-") else ""
    seconds = 0
    for number in numbers:
        seconds = seconds * 60 + int(number)
    return seconds * 1000 + (int(fraction.ljust(3, "0")) if fraction else 0)
