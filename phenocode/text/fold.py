"""The folded key of a text, on which search, matching and comparison work, with its map back to the text.

Folding (METHOD.md, "Persian, and other text") goes letter by letter and never looks at the neighbours, so the key of a
text is the keys of its letters in a row. That makes the map back exact by construction.
"""

import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass

_ARABIC = str.maketrans(
    {
        "ي": "ی", "ى": "ی", "ې": "ی", "ئ": "ی",
        "ك": "ک", "ڪ": "ک",
        "ة": "ه", "ۀ": "ه", "ۂ": "ه", "ە": "ه", "ہ": "ه",
        "أ": "ا", "إ": "ا", "ٱ": "ا", "آ": "آ",
        "ؤ": "و",
    }
)  # fmt: skip

_DROPPED_RANGES = (
    (0x00AD, 0x00AD),  # soft hyphen
    (0x0300, 0x036F),  # Latin diacritics
    (0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06DC), (0x06DF, 0x06E8), (0x06EA, 0x06ED),
    (0x0640, 0x0640),  # tatweel
    (0x061C, 0x061C), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2069), (0xFEFF, 0xFEFF),  # joiners, bidi marks
    (0xFE00, 0xFE0F),  # variation selectors
)  # fmt: skip


def _fold_character(character: str) -> str:
    code = ord(character)
    if any(low <= code <= high for low, high in _DROPPED_RANGES):
        return ""
    if character.isspace():
        return " "
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if 0xFB00 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC:  # ligatures and presentation forms
        expanded = unicodedata.normalize("NFKC", character)
        return "".join(map(_fold_character, expanded)) if expanded != character else character
    plain = character.translate(_ARABIC)
    if plain != character or plain == "آ":
        return plain
    decomposed = unicodedata.normalize("NFD", character)
    if len(decomposed) > 1 and not 0xAC00 <= code <= 0xD7A3:  # Korean syllables stay whole
        return "".join(map(_fold_character, decomposed))
    return character.casefold()


class _Keys(dict[int, str]):
    """The key of each letter, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        key = _fold_character(chr(code))
        self[code] = key
        return key


_KEYS = _Keys()


def fold(text: str) -> str:
    """The folded key of ``text``."""
    return text.translate(_KEYS)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded key, and for each of its characters the offset of the letter that it came from."""

    text: str
    _sources: "array[int]"
    _length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where characters ``start`` to ``end`` (half-open, at least one) of the key lie in the folded text.

        Dropped marks that follow the last letter belong to it, as a harakat to its consonant.
        """
        last = self._sources[end - 1]
        following = bisect_right(self._sources, last)
        after = self._sources[following] if following < len(self._sources) else self._length
        return self._sources[start], after


def fold_map(text: str) -> Folded:
    """The folded key of ``text`` with its map back to code points."""
    parts: list[str] = []
    sources = array("i")
    for offset, character in enumerate(text):
        key = _KEYS[ord(character)]
        if key:
            parts.append(key)
            sources.extend([offset] * len(key))
    return Folded("".join(parts), sources, len(text))
