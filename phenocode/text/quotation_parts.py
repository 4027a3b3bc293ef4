"""A quotation as the parts between its omissions, without white space: what is looked for in the texts."""

import re
import unicodedata
from dataclasses import dataclass

from phenocode.text.fold import fold

_LEAST_LETTERS = 12  # what is shorter is found by chance: only whole, equal words count

_DOTS = r"(?:…|\.\.)[….]*"
_OMISSION = re.compile(rf"[\[(]{_DOTS}[\])]")
_OMISSION_OR_PAUSE = re.compile(rf"[\[(]{_DOTS}[\])]|(?P<pause>{_DOTS})")


@dataclass(frozen=True, slots=True)
class Part:
    """A quotation or what stands between two omissions, without white space: its words, the marks around them."""

    lead: str
    core: str
    tail: str
    letters: int
    pause: bool  # what parts it from the one before may be a participant's own pause

    @property
    def short(self) -> bool:
        """Whether only whole words that are equal count."""
        return self.letters < _LEAST_LETTERS


def read_quotation(squeezed: str) -> list[tuple[Part, ...]]:
    """The ways to read a quotation, given without white space; none when it has no words.

    First whole, as a participant's own pause and even an omission mark may stand in the text; then parted at omission
    marks; then at bare dots as well.
    """
    readings = (_divide(squeezed, separator) for separator in (None, _OMISSION, _OMISSION_OR_PAUSE))
    return [reading for reading in dict.fromkeys(readings) if reading]


def quotation_key(quotation: str) -> str:
    """What makes two quotations the same words: folded, white space and punctuation left out."""
    return "".join(letter for letter in fold(quotation) if unicodedata.category(letter)[0] not in "PZ")


def _divide(squeezed: str, separator: "re.Pattern[str] | None") -> tuple[Part, ...]:
    """The parts of a quotation between its separators; marks before the first word and after the last are not such."""
    first, last = _words(squeezed)
    bounds: list[tuple[int, bool]] = [(0, False)]
    ends: list[int] = []
    for found in separator.finditer(squeezed, first, last) if separator is not None else ():
        ends.append(found.start())
        bounds.append((found.end(), found.groupdict().get("pause") is not None))
    parts = []
    for (start, pause), end in zip(bounds, [*ends, len(squeezed)], strict=True):
        chunk = squeezed[start:end]
        from_, to = _words(chunk)
        letters = sum(map(str.isalnum, chunk))
        if letters:
            parts.append(Part(chunk[:from_], chunk[from_:to], chunk[to:], letters, pause))
    return tuple(parts)


def _words(chunk: str) -> tuple[int, int]:
    """Where the words of a quotation begin and end, the marks around them aside."""
    start, end = 0, len(chunk)
    while start < end and unicodedata.category(chunk[start]).startswith("P"):
        start += 1
    while end > start and unicodedata.category(chunk[end - 1]).startswith("P"):
        end -= 1
    return start, end
