"""Lengths of interviews as people type them."""

import re

from phenocode.text.fold import fold

_HOURS = "h|hr|hrs|hour|hours|ساعت"
_MINUTES = "m|min|mins|minute|minutes|دقیقه|'|′"
_NUMBER = r"\d+(?:[.,٫]\d+)?"
_WORDS = re.compile(
    rf"(?:(?P<hours>{_NUMBER}) ?(?:{_HOURS})\.?(?: ?(?:and|و|,|،))? ?)?"
    rf"(?:(?P<minutes>{_NUMBER}) ?(?P<unit>{_MINUTES})?\.?)?"
)
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d))?")
_POINTS = str.maketrans(",٫", "..")
_HALF = "و نیم"
_LONGEST_IN_HOURS = 10


def read_minutes(text: str) -> int | None:
    """The minutes of a typed length, rounded; None when it can't be read or nothing is typed.

    A number alone means minutes, ``1:05`` an hour and five minutes, ``1:05:30`` with its seconds. As nobody talks for
    ten hours, ``45:30`` are minutes and seconds. Units may be Persian or English, digits of any kind.
    """
    folded = " ".join(fold(text).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split())
    clock = _CLOCK.fullmatch(folded)
    if clock is not None:
        first, second, third = (int(part or 0) for part in clock.groups())
        if clock[3] is None and first >= _LONGEST_IN_HOURS:
            return round(first + second / 60)
        return round(60 * first + second + third / 60)
    half = folded.endswith(_HALF)
    found = _WORDS.fullmatch(folded.removesuffix(_HALF).strip() if half else folded)
    if found is None or not (found["hours"] or found["minutes"]) or (half and found["minutes"]):
        return None
    hours, minutes = (float((found[part] or "0").translate(_POINTS)) for part in ("hours", "minutes"))
    return round(60 * (hours + 0.5 * half) + minutes)
