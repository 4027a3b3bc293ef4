"""The folded key of a text, on which search, matching and comparison work, with its map back to the text.

Folding (METHOD.md, "Persian, and other text") goes letter by letter and never looks at the neighbours, so the key of a
text is the keys of its letters in a row. That makes the map back exact by construction. Nearly all letters fold to one
letter, so the map only keeps the places where one folds to nothing or to several.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from functools import cache

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

_STEP = 20_000  # characters; about a millisecond
_COMMON = (range(0x20, 0x700), range(0x2010, 0x2060))  # Latin, Greek, Cyrillic, Hebrew, Arabic; punctuation


@cache
def _odd_letters() -> re.Pattern[str]:
    """What may be another letter in the key, or a mark: all but the common letters that fold to themselves."""
    plain = (chr(code) for codes in _COMMON for code in codes if _KEYS[code] == chr(code) and not _is_mark(chr(code)))
    return re.compile(f"[^{re.escape(''.join(plain))}]")


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def fold(text: str) -> str:
    """The folded key of ``text``."""
    return text.translate(_KEYS)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded key and its map back to the code points of the text."""

    text: str
    """The key."""
    wide: bool
    """Whether white space follows white space somewhere in the key."""
    several: bool
    """Whether a letter of the text became several characters of the key."""
    marks: str
    """The combining marks that are left in the key; they belong to words as letters do."""
    _keys: "array[int]"  # where letters fold to nothing or to several: offsets in the key and in the text right after
    _offsets: "array[int]"
    _signs: "array[int]"  # where signs stand that are nobody's: joiners, marks of direction, soft hyphens
    _length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where characters ``start`` to ``end`` (half-open, at least one) of the key lie in the folded text.

        Dropped marks that follow the last letter belong to it, as a harakat to its consonant; a ZWNJ after it does not.
        """
        first = self._offset(start)
        if self.several and end < len(self.text) and self._offset(end) == self._offset(end - 1):
            end = self._keys[bisect_right(self._keys, end)]  # to the end of what its letter became
        after = self._offset(end) if end < len(self.text) else self._length
        at = bisect_left(self._signs, after)
        while at and self._signs[at - 1] == after - 1:
            after, at = after - 1, at - 1
        return first, after

    def sign_before(self, key: int) -> bool:
        """Whether a ZWNJ or another sign that is nobody's stands right before a character of the key."""
        offset = self._offset(key)
        at = bisect_left(self._signs, offset)
        return at > 0 and self._signs[at - 1] == offset - 1

    def key_offset(self, offset: int) -> int:
        """How many characters of the key come from the letters before the code point ``offset`` of the text."""
        at = bisect_right(self._offsets, offset)
        key = self._keys[at - 1] + offset - self._offsets[at - 1] if at else offset
        return min(key, self._keys[at]) if at < len(self._keys) else key

    def _offset(self, key: int) -> int:
        """The offset of the letter that a character of the key came from."""
        at = bisect_right(self._keys, key)
        offset = self._offsets[at - 1] + key - self._keys[at - 1] if at else key
        return min(offset, self._offsets[at] - 1) if at < len(self._keys) else offset


def fold_map(text: str) -> Folded:
    """The folded key of ``text`` with its map back to code points."""
    steps = fold_in_steps(text)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            folded: Folded = end.value
            return folded


def fold_in_steps(text: str) -> Generator[None, None, Folded]:
    """Fold ``text`` like ``fold_map``, with a rest every 20,000 characters or so; answers the key at the end."""
    parts: list[str] = []
    keys, offsets, signs = array("i"), array("i"), array("i")
    marks: set[str] = set()
    several = dropped = False
    done = shift = 0
    rest = _STEP
    for found in _odd_letters().finditer(text):
        offset, letter = found.start(), found[0]
        if offset > rest:
            rest = offset + _STEP
            yield
        key = _KEYS[ord(letter)]
        parts += (text[done:offset], key)
        if not key and unicodedata.category(letter) == "Cf":
            signs.append(offset)
        if len(key) != 1:
            shift += len(key) - 1
            if dropped and not key and done == offset:
                offsets[-1] = offset + 1
            else:
                keys.append(offset + 1 + shift)
                offsets.append(offset + 1)
            several = several or len(key) > 1
            dropped = not key
        elif key == letter and _is_mark(letter):
            marks.add(letter)
            dropped = False
        else:
            dropped = False
        done = offset + 1
    parts.append(text[done:])
    folded = "".join(parts)
    return Folded(folded, "  " in folded, several, "".join(sorted(marks)), keys, offsets, signs, len(text))


def join_folded(parts: Sequence[Folded]) -> Folded:
    """Keys one after the other with a line end between, which no key has: what is found in it lies in one of them.

    Offsets are those of the joined key; it has no map back to the texts.
    """
    return Folded(
        "\n".join(part.text for part in parts),
        any(part.wide for part in parts),
        any(part.several for part in parts),
        "".join(sorted(set().union(*(part.marks for part in parts)))),
        array("i"),
        array("i"),
        array("i"),
        sum(len(part.text) + 1 for part in parts) - 1,
    )
