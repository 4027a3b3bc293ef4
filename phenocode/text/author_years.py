"""Author–year citations in running text, Persian and English: who is cited, of which year, and where it stands.

A citation is known by its year; the names are what stands before it, in brackets («(کینگ، ۲۰۰۷)»), before the bracket
("King (2007)") or bare ("Hernon & Altman, 2001"). English names are told by their capitals. Persian has none, so there
a single word before a year is a name unless it is a common word, or stands where no author would.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from phenocode.i18n import digits
from phenocode.text.citation_words import (
    NO_AUTHORS,
    NO_PERSIAN_AUTHORS,
    NO_PERSIAN_ENDINGS,
    ORGANISATIONS,
    PLACED,
    POINTING,
    TELLING,
)
from phenocode.text.fold import fold

_PERSIAN = re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]")
UNDATED = ("nd", "بیتا")
"""The keys of what a reference without a year is cited with: "n.d.", «بی‌تا»."""

_WINDOW = 160  # characters before a year in which the names stand
_MOST_WORDS = 5  # of one Persian author: an organisation may have as many

# What is dropped before looking: marks of direction, harakat, tatweel. A ZWNJ belongs to its word.
_SIGNS = re.compile(
    r"[\u00ad\u0640\u064b-\u0653\u0655-\u065f\u0670\u061c\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_DATED = re.compile(r"\d\W*\d\W*\d\W*\d|n\. ?d\.|in press|forthcoming|بی\W*تا|زیر چاپ|در دست")
_LETTERS = str.maketrans(
    {
        **{chr(0x0660 + n): str(n) for n in range(10)},
        **{chr(0x06F0 + n): str(n) for n in range(10)},
        "ي": "ی", "ى": "ی", "ك": "ک", "\u00a0": " ", "\u202f": " ", "\t": " ", "–": "-", "‐": "-", "‑": "-", "’": "'",
    }
)  # fmt: skip

_FA = r"[\u0620-\u063f\u0641-\u064a\u0654\u066e-\u06d3\u06fa-\u06ff\u200c]"
_SUFFIX = r"(?:[a-z](?![a-z0-9])|\s?(?:الف|ب|پ|ت|ج|د)(?![\u0620-\u06ff]))?"
_ONE_YEAR = r"(?:1[2-9]\d\d|20\d\d)"
_YEAR = re.compile(
    rf"(?<![\d/.,٬-])(?<![\d]\s-\s){_ONE_YEAR}(?:/{_ONE_YEAR})?(-?{_SUFFIX})(?![\d\w])(?!\s?[/-]\s?\d)(?!\.\d)"
    r"|(?<![\w.])(n\. ?d\.|in press|forthcoming|بی[\u200c ]?تا|زیر چاپ|در دست (?:چاپ|انتشار))(?!\w)",
)
_UPPER = r"A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f\u0218-\u021b"
_LOWER = r"a-z\u00df-\u00f6\u00f8-\u017f\u0218-\u021b"
_PARTICLE = r"(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|ter|ten|bin|ibn)\s)"
_WORD = rf"(?:[{_UPPER}][{_UPPER}{_LOWER}'-]*[{_UPPER}{_LOWER}])"
_INITIALS = rf"(?:(?:[{_UPPER}]\.\s?-?){{1,4}})"
_LATIN = (
    rf"(?:(?:{_INITIALS}\s?)?{_PARTICLE}{{0,3}}{_WORD}(?:[ -]{_PARTICLE}{{0,2}}{_WORD}){{0,4}}(?:,\s?{_INITIALS})?)"
)
_PERSIAN_WORD = rf"(?:(?!و\s){_FA}+)"  # «و» stands between names alone: read in two ways, a row of it takes ages
_PERSIAN_NAME = rf"(?:{_PERSIAN_WORD}(?:\s{_PERSIAN_WORD}){{0,{_MOST_WORDS - 1}}}(?:،\s?(?:{_FA}\.\s?){{1,3}})?)"
_NAME = rf"(?:{_LATIN}|{_PERSIAN_NAME})"
_OTHERS = r"(?:,?\s+et\.?\s?al\.?|,?\s+(?:&|and)\s+(?:others|colleagues)|،?\s+و\s+(?:همکاران\u200c?(?:ش|شان)?|دیگران))"
_AND = r"(?:\s*[,،]?\s+(?:&|and|و)\s+|\s*[,،]\s*)"
_LATIN_NAMES = re.compile(rf"(?P<names>{_LATIN}(?:{_AND}{_NAME})*{_OTHERS}?)(?:'s)?\s*$")
_ALL_NAMES = re.compile(rf"(?P<names>{_NAME}(?:{_AND}{_NAME})*{_OTHERS}?)\s*$")
_FIRST = re.compile(rf"{_LATIN}|{_FA}+(?:\s{_FA}+)*")
_SEVERAL = re.compile(rf"{_OTHERS}\s*$|\s&\s|\sand\s")
_PAGES = re.compile(r"\s*[,،:]\s*(?:pp?\.|ص(?:ص|فحه|فحات)?\.?\s?\d|§|ch\.|chap|فصل|\d)")
_LEADS = re.compile(
    r"^\s*(?:see also|see|e\.g\.,?|for example,?|for instance,?|cf\.|compare|i\.e\.,?|cited in|as cited in|as in|as|"
    r"following|after|based on|adapted from|in|from|by|and|"
    r"(?:نگاه کنید به|بنگرید به|نیز نک\.?|نک\.?:?|ر\.\s?ک\.?:?(?: به)?|رک\.?:?(?: به)?|برای نمونه،?|برای مثال،?|"
    r"از جمله|به نقل از|برگرفته از|بر پایهٔ|بر اساس|همچنین|مانند|مثل|مثلا|در|از|و)(?= ))\s+",
    re.IGNORECASE,
)

_GREGORIAN = 1600  # years from here on are no Jalali years: in Persian such a year rarely dates an event


@dataclass(frozen=True, slots=True)
class AuthorYear:
    """One citation: ``start`` and ``end`` are code points of the text, half-open, from the names to the year."""

    start: int
    end: int
    authors: str  # as written
    year: str  # as written
    author_key: str  # of the first author
    year_key: str


def year_key(year: str) -> str:
    """What makes years one: folded, with the letter behind it; Jalali and Gregorian years are different years."""
    return fold(year).replace(" ", "").replace("-", "").replace(".", "")


def year_keys(text: str) -> list[str]:
    """The keys of all years in a reference's year, as in "1905/2005"; whatever else it says is one key."""
    found = re.findall(rf"\d{{4}}-?{_SUFFIX}", fold(text))
    return [year_key(one) for one in found] or ([year_key(text)] if year_key(text) else [])


def author_keys(authors: str) -> list[str]:
    """By what a first author may be cited, folded: the family name; where no comma sets it apart, its last word too.

    Another spelling may stand in square brackets, as in "King, S. [کینگ]".
    """
    others = _BRACKETED.findall(authors)
    first = split_authors(authors)[:1]
    keys = []
    for one in (*first, *(spelling for spelling in others if spelling.strip())):
        family, comma, _ = _parted(one)
        keys.append(_author_key(family))
        if not comma and len(family.split()) > 1:
            keys.append(_author_key(family.split()[-1]))
    return [key for key in keys if key]


def split_authors(authors: str) -> list[str]:
    """Authors as typed, one by one: parted by semicolons, or by "&", "and", «و» and commas as in lists."""
    text = _OTHERS_AT_END.sub("", without_spellings(authors))
    if re.search(r"[;؛]", text):
        return [one.strip(" ,،") for one in re.split(r"[;؛]", text) if one.strip(" ,،")]
    found: list[str] = []
    for piece in re.split(r"\s*[,،]?\s+(?:&|and|و)\s+", text):
        parts = [part.strip() for part in re.split(r"[,،]", piece) if part.strip()]
        if len(parts) <= 2:
            found += [", ".join(parts)] if parts else []
        elif any(map(_is_initials, parts)):
            for part in parts:
                if _is_initials(part) and found:
                    found[-1] += f", {part}"
                else:
                    found.append(part)
        elif len(parts) % 2 == 0:
            found += [", ".join(parts[at : at + 2]) for at in range(0, len(parts), 2)]
        else:
            found += parts
    return found


def has_others(authors: str) -> bool:
    """Whether authors end in "et al." or «و همکاران»."""
    return _OTHERS_AT_END.search(without_spellings(authors)) is not None


def without_spellings(authors: str) -> str:
    """Authors without the other spellings that stand in square brackets."""
    return " ".join(_BRACKETED.sub(" ", authors).split())


def is_persian(words: str) -> bool:
    """Whether words are written in Persian letters, but for what stands in square brackets."""
    return _PERSIAN.search(without_spellings(words)) is not None


def short_citation(authors: str, year: str, title: str = "") -> str:
    """How a source is cited in brackets, in its authors' script: "King, 2007", «احمدی و همکاران، ۱۴۰۰».

    Without authors the title stands for them; without a year it says so.
    """
    named = [_parted(one)[0] for one in split_authors(authors)] or [" ".join(title.split())]
    persian = is_persian(named[0])
    if len(named) > 2 or has_others(authors):
        who = f"{named[0]} و همکاران" if persian else f"{named[0]} et al."
    else:
        who = (" و " if persian else " & ").join(named)
    when = digits(re.sub(r"\d", lambda one: fold(one[0]), year), "fa" if persian else "en")
    when = " ".join(when.split()) or ("بی‌تا" if persian else "n.d.")
    return f"{who}{'، ' if persian else ', '}{when}"


def find_author_years(text: str, known: Collection[str] = (), *, source: bool = False) -> list[AuthorYear]:
    """The citations in ``text``, in its order.

    ``known`` are keys of first authors (``author_keys``): with them also doubtful places are citations. ``source`` says
    that the whole text names a source, as a threshold's does, so that a citation needs no brackets.
    """
    if _DATED.search(text) is None:  # most texts cite nothing
        return []
    kept = [at for at in range(len(text)) if not _SIGNS.match(text[at])]
    plain = "".join(text[at] for at in kept).translate(_LETTERS)
    found = []
    last: _Found | None = None
    for match in _YEAR.finditer(plain):
        one = _at_year(plain, match, last, known, source)
        if one is None:
            last = None
            continue
        last = one
        start, end = kept[one.start], kept[match.end() - 1] + 1
        year = plain[match.start() : match.end()]
        authors = " ".join(plain[one.start : one.end].split())
        found.append(AuthorYear(start, end, authors, text[kept[match.start()] : end], one.key, year_key(year)))
    return found


@dataclass(frozen=True, slots=True)
class _Found:
    """Where the names of a citation stand, the key of the first, and where its year ends."""

    start: int
    end: int
    key: str
    after: int


def _at_year(
    plain: str, match: re.Match[str], last: _Found | None, known: Collection[str], source: bool
) -> _Found | None:
    before = plain[: match.start()].rstrip()
    if last is not None and plain[last.after : match.start()].strip() in (",", "،", ";", "؛", "and", "و", "&"):
        return _Found(last.start, last.end, last.key, match.end())  # another year of the same authors
    if before.endswith(("(", "[")):
        return _narrative(plain, len(before) - 1, match, known)
    opened = max(before.rfind("("), before.rfind("["))
    inside = opened >= 0 and not re.search(r"[)\]]", before[opened:])
    border = max([at for sign in ";؛\n" if (at := before.rfind(sign)) >= 0], default=-1)
    start = max(opened if inside else -1, border, len(before) - _WINDOW - 1) + 1
    # Of several citations in one bracket the next begins behind the last.
    if last is not None and last.after > start:
        start = last.after
    whole = (inside or source) and start <= max(opened, border, last.after if last is not None else -1) + 1
    return _parenthetical(plain, start, len(before), match, known, whole=whole)


def _narrative(plain: str, end: int, match: re.Match[str], known: Collection[str]) -> _Found | None:
    """Names right before a bracket that begins with the year."""
    start = max(0, end - _WINDOW, *(plain.rfind(sign, 0, end) + 1 for sign in '()[];؛\n:؟?!»”"'))
    latin = _LATIN_NAMES.search(plain, start, end)
    if latin is not None:
        return _judged(plain, latin.start("names"), latin.end("names"), match, known, sure=True)
    words = plain[start:end].rstrip()
    others = re.search(rf"({_FA}+(?:\s{_FA}+)?){_OTHERS}$", words)
    if others is not None:
        return _persian_tail(plain, start, start + others.start(), start + len(words), match, known)
    pair = re.search(rf"(?:{_FA}+،\s)*{_FA}+\sو\s{_FA}+$", words)
    single = re.search(rf"{_FA}+$", words)
    named = None
    if pair is not None and all(map(_may_be_author, _people(pair[0]))):
        named = _judged(plain, start + pair.start(), start + len(words), match, known, sure=True)
    elif single is not None and pair is None:
        named = _persian_tail(plain, start, start + single.start(), start + len(words), match, known)
    if named is None or named.key in known or _is_likely(plain, named.start, match):
        return named
    return None


def _is_likely(plain: str, start: int, match: re.Match[str]) -> bool:
    """Whether Persian words at ``start`` before a bracket with a year stand where an author would be named."""
    before = plain[max(0, start - _WINDOW) : start].rstrip().rstrip('«“"')
    year = match[0][:4]
    return (
        not before.strip()
        or before.rstrip()[-1] in ".؟!?؛:)]»”"
        or plain[:start].rstrip(" ").endswith("\n")
        or fold(before.split()[-1]) in TELLING
        or (year.isdigit() and int(year) >= _GREGORIAN)
        or _PAGES.match(plain, match.end()) is not None
    )


def _persian_tail(
    plain: str, start: int, first: int, end: int, match: re.Match[str], known: Collection[str]
) -> _Found | None:
    """A Persian author before a bracket: the known names that end there, else the last word if it may be one."""
    others = re.search(rf"{_OTHERS}$", plain[first:end])
    last = first + others.start() if others is not None else end
    words = [one.span() for one in re.finditer(rf"{_FA}+", plain[start:last])]
    for back in range(min(_MOST_WORDS, len(words)), 0, -1):
        at = start + words[-back][0]
        if _author_key(plain[at:last]) in known:
            return _Found(at, end, _author_key(plain[at:last]), match.end())
    at = start + words[-1][0] if words else first
    word = plain[at:last]
    pointed = fold(plain[start + words[-2][0] : start + words[-2][1]]) in POINTING if len(words) > 1 else False
    if _may_be_author(word) and (others is not None or not pointed):
        return _Found(at, end, _author_key(word), match.end())
    return None


def _parenthetical(
    plain: str, start: int, end: int, match: re.Match[str], known: Collection[str], *, whole: bool
) -> _Found | None:
    """Names before a comma and the year; ``whole``: nothing but these should stand between ``start`` and them."""
    words = plain[start:end]
    comma = words.rstrip().endswith((",", "،"))
    words = words.rstrip(" ,،")
    skipped = len(words) - len(words.lstrip(" ,،."))
    while lead := _LEADS.match(words[skipped:]):
        skipped += lead.end()
    start += skipped
    words = words[skipped:]
    if not words:
        return None
    full = _ALL_NAMES.fullmatch(words)
    latin = re.match(_LATIN, words) is not None
    if whole and full is not None:
        if latin:
            return _judged(plain, start, start + len(words), match, known, sure=True)
        first = _FIRST.match(words)
        count = len(first[0].split()) if first is not None else 0
        sure = comma or _SEVERAL.search(words) is not None
        if all(map(_may_be_author, _people(words))) and count <= (_MOST_WORDS if sure else 2):
            return _judged(plain, start, start + len(words), match, known, sure=True)
    if not comma and not whole:
        return None
    tail = _LATIN_NAMES.search(words)
    paged = _PAGES.match(plain, match.end()) is not None
    if tail is not None:
        sure = paged or _SEVERAL.search(tail["names"]) is not None
        return _judged(plain, start + tail.start("names"), start + tail.end("names"), match, known, sure=sure)
    others = re.search(rf"({_FA}+){_OTHERS}$", words)
    if others is not None:
        return _persian_tail(plain, start, start + others.start(), start + len(words), match, known)
    return _known_tail(plain, start, start + len(words), match, known)


def _known_tail(plain: str, start: int, end: int, match: re.Match[str], known: Collection[str]) -> _Found | None:
    """A Persian author that is in the list of references, at the end of other words."""
    words = [one.start() for one in re.finditer(rf"{_FA}+", plain[start:end])]
    for back in range(min(_MOST_WORDS, len(words)), 0, -1):
        at = start + words[-back]
        if (key := _first_key(plain[at:end])) in known:
            return _Found(at, end, key, match.end())
    return None


def _judged(
    plain: str, start: int, end: int, match: re.Match[str], known: Collection[str], *, sure: bool
) -> _Found | None:
    """Names without the common words before them; a known author always counts, another one only where ``sure``."""
    names = plain[start:end]
    first = _FIRST.match(names)
    if first is None:
        return None
    words = [one.span() for one in re.finditer(r"\S+", first[0])]
    for at, _ in words:
        if (key := _first_key(names[at:])) in known:
            return _Found(start + at, end, key, match.end())
    left = [at for at, last in words if fold(names[at:last]).strip(",.") not in NO_AUTHORS]
    if not sure or not left:
        return None
    at = left[0]
    earlier = plain[max(0, start - 20) : start + at].split()
    alone = len(_people(names[at:])) == 1 and not _SEVERAL.search(names)
    if alone and earlier and fold(earlier[-1]) in PLACED:
        return None
    key = _first_key(names[at:])
    return _Found(start + at, end, key, match.end()) if len(key) > 1 else None


def _people(names: str) -> list[str]:
    return [one for one in re.split(r"\s*[,،]?\s+(?:&|and|و)\s+|\s*[,،]\s*", _OTHERS_AT_END.sub("", names)) if one]


def _first_key(names: str) -> str:
    """The key of the first family name of names as they are cited."""
    first = _FIRST.match(names)
    told = _OTHERS_AT_END.sub("", first[0]) if first is not None else ""
    told = re.split(r"\s+(?:&|and|و)(?:\s+|$)|[,،]", told)[0]
    return _author_key(re.sub(rf"^{_INITIALS}\s?|'s$", "", told))


def _may_be_author(words: str) -> bool:
    """Whether Persian words may name an author: no common word, no number, no plural."""
    parts = [fold(word) for word in words.split()]
    if not parts or any(character.isdigit() for part in parts for character in part):
        return False
    if any(part in NO_PERSIAN_AUTHORS for part in (parts if len(parts) == 1 else parts[-1:])):
        return False
    if len(parts) > 1 and parts[0] in NO_PERSIAN_AUTHORS - ORGANISATIONS:
        return False
    return len(parts[0]) > 1 and not (len(parts) == 1 and parts[0].endswith(NO_PERSIAN_ENDINGS))


def _author_key(name: str) -> str:
    return "".join(character for character in fold(name) if character.isalpha())


def _parted(person: str) -> tuple[str, str, str]:
    """Family name, the comma behind it, and the given names."""
    family, comma, given = person.replace("،", ",").partition(",")
    return family.strip(), comma, given.strip()


def _is_initials(part: str) -> bool:
    return re.fullmatch(r"(?:\w\.\s?-?){1,4}|[A-Z]{1,3}", part) is not None


_BRACKETED = re.compile(r"\[([^\]]*)\]")
_OTHERS_AT_END = re.compile(rf"{_OTHERS}\.?\s*$")
