"""Where a person's name stands in a text, in the spellings and inflections of Persian and English.

Names are looked for on the folded key, as whole words. Persian writes the parts of a name joined, with a ZWNJ or with a
space («علیرضا», «علی‌رضا», «علی رضا») and hangs suffixes on it, joined or with a ZWNJ; English adds 's, s' and a plural
s. The suffix is no part of what is found, so that it stays when the name goes. What may as well be another word is
found as uncertain.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from phenocode.text.fold import Folded, fold, fold_map

_ZWNJ = "\u200c"
_APART = re.compile(r"[\s\u200c\u200d\-‐‑–]+")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_HAMZA_ABOVE = "\u0654"
_APOSTROPHES = "['’ʼ]"
_SHORTEST_PART = 2
_SHORTEST_JOINED = 3  # «را» or «مان» joined to two letters is rarely an inflected name

# First and last parts of compound names: where one of them stands, a space is only a spelling.
_FIRST_PARTS = frozenset(fold("علی محمد امیر سید میر عبد عبدال غلام حسین حسن").split())
_LAST_PARTS = frozenset(fold("رضا علی حسین حسن محمد مهدی الدین الله اله زاده پور نژاد نیا خواه اصغر اکبر").split())

_PRONOUNS = ("م", "ت", "ش", "مان", "تان", "شان", "مون", "تون", "شون")
# Suffixes that hang on a name joined and make no other word of it.
_SURE = frozenset(
    ["ها", "های", "هایی", "را", "رو", "مان", "تان", "شان", "مون", "تون", "شون", "اینا"]
    + ["ها" + pronoun for pronoun in _PRONOUNS]
    + ["های" + pronoun for pronoun in _PRONOUNS]
)
# Suffixes that are sure behind a ZWNJ; joined they may make another word, as in «علیم» or «آرامش».
_OTHER = frozenset(fold("ی یی ای م ت ش و ه ام ات اش ایم اید اند یم ید ند ست است هست هم جان جون خان").split())
_AFTER_VOWEL = {"ا": frozenset(["ی", "ست", "یم", "م"]), "و": frozenset(["ی", "ست"]), "ی": frozenset(["ست"])}
_PREFIXES = frozenset(["و", "ب", "به", "وب"])

# English names that are words as well: written small they are uncertain.
_WORDS = frozenset(
    fold(
        """abbey amber angel april archer art ash august autumn baker basil bay bell berry bill bishop black bob bond
        brook brown buck bud butler carol carter chance chase christian chuck clay cliff cook cooper crystal daisy
        dale dawn dean destiny dick dolly don drew duke earl eden faith fern finn fisher flora ford fox frank
        garland gay gene ginger glen grace grant gray green guy hall harmony hazel heath heather herb hill holly
        honey hope hunter iris ivy jack jade jean jewel joy june justice kay king kit lance lane laurel lily long
        luck major marina mark marsh mason max may mercy miles mill miller misty moss nick noble norm olive page pat
        patience paul pearl peg penny peter piper poppy porter price prince rain ray red reed rich rider rob robin
        rock rocky rod rose ruby rusty sage sally sandy scout skip sky smith star sterling stone storm sue summer
        sunny tab taylor teddy temple terry tiffany tony trinity van vane victor viola violet wade walker ward webb
        west white will willow winter wolf wood young"""
    ).split()
)
_MARKS = "".join(map(chr, [*range(0x064B, 0x0660), 0x0670, 0x0640, *range(0x200B, 0x2010)]))


class NamePlace(NamedTuple):
    """Where one of the names stands: code points, half-open, without its inflection."""

    start: int
    end: int
    name: int  # its index among the names looked for
    certain: bool


class _Name(NamedTuple):
    number: int
    key: str  # folded, its parts joined
    given: str  # folded, its parts apart as they were given
    pattern: re.Pattern[str]


class NameFinder:
    """Looks for several names at once; the longest is found where one lies in another."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = [
            _Name(number, "".join(parts), " ".join(parts), _pattern(tuple(parts)))
            for number, parts in enumerate(map(_parts, names))
            if parts
        ]

    def find(self, text: str, folded: Folded | None = None) -> list[NamePlace]:
        """The names in ``text``, in its order, none overlapping; ``folded`` is its folded key, where it is at hand."""
        key = folded.text if folded is not None else fold(text)
        found = []
        for name in self._names:
            for match in name.pattern.finditer(key):
                if folded is None:
                    folded = fold_map(text)
                place = _place(text, folded, name, match)
                if place is not None:
                    found.append((not place.certain, -len(name.key), place.start, place))
        taken: list[NamePlace] = []  # in the text's order
        for *_, place in sorted(found):
            at = bisect_left(taken, place)
            if (at == 0 or taken[at - 1].end <= place.start) and (at == len(taken) or place.end <= taken[at].start):
                taken.insert(at, place)
        return taken


def name_letters(name: str) -> int:
    """How many letters a name has after folding."""
    return sum(character.isalpha() for character in fold(name))


def replacement_for(found: str, pseudonym: str) -> str:
    """What to write in place of a name as found: a hamza over its last he stays where the pseudonym can carry it."""
    carries = found.endswith(("ۀ", "ۂ", _HAMZA_ABOVE)) and fold(pseudonym).endswith("ه")
    return pseudonym + _HAMZA_ABOVE if carries and not pseudonym.endswith(("ۀ", "ۂ", _HAMZA_ABOVE)) else pseudonym


def _parts(name: str) -> list[str]:
    return [part for part in (fold(piece).strip() for piece in _APART.split(name)) if part]


@lru_cache(maxsize=1000)
def _pattern(parts: tuple[str, ...]) -> re.Pattern[str]:
    patterns = []
    for part in parts:
        letters = [_APOSTROPHES if letter in _APOSTROPHES else re.escape(letter) for letter in part]
        if _ARABIC.search(part):
            # A name may be given joined and stand in the text with a space.
            last = len(letters) - _SHORTEST_PART
            letters = [letter + " ?" if _SHORTEST_PART <= n <= last else letter for n, letter in enumerate(letters, 1)]
        patterns.append("".join(letters))
    return re.compile(r" ?[-‐‑–]? ?".join(patterns))


def _place(text: str, folded: Folded, name: _Name, match: re.Match[str]) -> NamePlace | None:
    first, last = match.span()
    start, end = folded.span(first, first + 1)[0], _end_of(text, folded, last)
    if end is None:
        return None
    before = _joined_before(text, start)
    after = _following(text, end)
    certain = (
        _certain_before(before)
        and _certain_spelling(text[start:end], name, match.group())
        and _certain_after(name.key, after)
        and _certain_case(text[start:end], name.key)
    )
    possible = _possible_before(before) and _possible_after(name.key, after)
    return NamePlace(start, end, name.number, certain) if possible else None


def _end_of(text: str, folded: Folded, last: int) -> int | None:
    """The offset behind the name's last letter, with marks that belong to it; None inside a ligature."""
    at = folded.span(last - 1, last)[0]
    if last < len(folded.text) and folded.span(last, last + 1)[0] == at:
        return None
    end = at + 1
    while end < len(text) and ("\u0300" <= text[end] <= "\u036f" or text[end] == _HAMZA_ABOVE):
        end += 1
    return end


def _joined_before(text: str, start: int) -> str:
    """What is written before ``start`` without a space, marks and ZWNJ included."""
    first = start
    while first > 0 and (text[first - 1].isalpha() or not fold(text[first - 1])):
        first -= 1
    return text[first:start]


def _following(text: str, end: int) -> str:
    """What is written behind ``end`` without a space, marks and ZWNJ included."""
    last = end
    while last < len(text) and (text[last].isalpha() or not fold(text[last])):
        last += 1
    return text[end:last]


def _certain_before(before: str) -> bool:
    return not fold(before)


def _possible_before(before: str) -> bool:
    key = fold(before)
    if not key or key in _PREFIXES:
        return True
    return _ZWNJ in before[len(before.rstrip(_MARKS)) :]


def _certain_after(key: str, after: str) -> bool:
    rest = fold(after)
    if not rest:
        return True
    if not _is_arabic(rest):
        return rest == _plural_of(key) and key not in _WORDS
    if _behind_zwnj(after):
        return rest in _SURE or rest in _OTHER
    if rest in _AFTER_VOWEL.get(key[-1], ()):
        return True
    return rest in _SURE and len(key) >= _SHORTEST_JOINED


def _possible_after(key: str, after: str) -> bool:
    rest = fold(after)
    if not rest:
        return True
    if not _is_arabic(rest):
        return rest == _plural_of(key)
    return _behind_zwnj(after) or rest in _SURE or rest in _OTHER


def _behind_zwnj(after: str) -> bool:
    return _ZWNJ in after[: len(after) - len(after.lstrip(_MARKS))]


def _plural_of(key: str) -> str:
    return "es" if key.endswith(("s", "x", "z", "ch", "sh")) else "s"


def _is_arabic(key: str) -> bool:
    return bool(_ARABIC.match(key))


def _certain_spelling(written: str, name: _Name, found: str) -> bool:
    """Whether a space that was not given is a spelling of the name, no accident of two other words."""
    if "\n" in written:
        return False
    parts = _APART.sub(" ", found).split()
    if " ".join(parts) in (name.key, name.given) or not _ARABIC.search(name.key):
        return True
    return parts[0] in _FIRST_PARTS or parts[-1] in _LAST_PARTS


def _certain_case(found: str, key: str) -> bool:
    return not (found.islower() and key in _WORDS)
