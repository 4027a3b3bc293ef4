"""Quantity words in a researcher's text, Persian and English: all, most, half, few, one of, two participants.

They are looked for in the folded key, so that «مشارکت‌کنندگان», «مشارکت کنندگان» and Arabic letters are one. What only
looks like a quantity ("at most", "for the most part", «بیشترین», «همه‌جا») is known by name and left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import cache

from phenocode.text.fold import Folded, fold_map


class Meaning(StrEnum):
    """What a quantity word says."""

    ALL = "all"
    NOT_ALL = "not_all"
    NONE = "none"
    MOST = "most"  # more than half
    HALF = "half"
    MINORITY = "minority"  # fewer than half
    NUMBER = "number"  # from ``least`` to ``most``
    ONE_OF = "one_of"  # at least one
    BOTH = "both"
    FEW = "few"
    SOME = "some"
    SEVERAL = "several"
    MANY = "many"
    ABOUT = "about"  # nearly all, about half, some three


class Of(StrEnum):
    """Of what a quantity is told."""

    PARTICIPANTS = "participants"
    SETTINGS = "settings"
    STATEMENTS = "statements"


@dataclass(frozen=True, slots=True)
class QuantityWord:
    """A quantity word in a text; ``start`` and ``end`` are code points, half-open."""

    word: str
    start: int
    end: int
    meaning: Meaning
    of: Of
    assumed: bool  # what it is told of is not said beside it, and participants are assumed
    unsure: bool  # it stands where it may as well tell of other things, such as "all services"
    least: int | None = None  # of numbers
    most: int | None = None
    total: int | None = None  # the whole that the text names, as nine in "three of the nine"


class _Needs(Enum):
    """What has to stand beside a word for it to be a quantity."""

    NOUN = auto()  # participants, settings, statements, or "of them"
    START = auto()  # one of these, or the start of a sentence
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class _Rule:
    """One way to say a quantity; a rule without a meaning is a false friend."""

    pattern: str
    meaning: Meaning | None
    needs: _Needs = _Needs.NOTHING
    bound: str = ""  # "least", "most", "over", "under" of numbers


_UNITS_EN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
             "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS_EN = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UNITS_FA = ("یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده", "سیزده", "چهارده",
             "پانزده", "شانزده", "هفده", "هجده", "نوزده")  # fmt: skip
_TENS_FA = ("بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود")
_NUMBERS = {
    **{word: value for words in (_UNITS_EN, _UNITS_FA) for value, word in enumerate(words, 1)},
    **{word: 10 * value for words in (_TENS_EN, _TENS_FA) for value, word in enumerate(words, 2)},
    "هیجده": 18,
}
_UNIT_EN, _UNIT_FA = "|".join(_UNITS_EN[:9]), "|".join(_UNITS_FA[:9])
_NUMBER = (
    rf"(?:\d{{1,4}}(?!\d)|(?:{'|'.join(_TENS_EN)})(?:[- ](?:{_UNIT_EN}))?"
    rf"|(?:{'|'.join(_TENS_FA)})(?: و (?:{_UNIT_FA}))?"
    rf"|{'|'.join(sorted((*_UNITS_EN, *_UNITS_FA, 'هیجده'), key=len, reverse=True))})(?!\w|[.٫/]\d)"
)

_ENDING = r"(?: ?(?:های|هایی|ها|ای|یی|ی|مان|شان))?"
_PEOPLE = (
    r"participants?|interviewees?|respondents?|informants?|people|persons?|individuals?|interviews?|"
    rf"(?:(?:مشارکت|شرکت) ?کنند(?:ه|گان)|مصاحبه ?شوند(?:ه|گان)|پاسخ ?(?:گویان|گو|دهنده|دهندگان)|افراد|اشخاص|شخص|نفر|تن"
    rf"|کسان|فرد|مصاحبه(?! ?گر)){_ENDING}"
)
_SETTINGS = (
    r"settings?|organi[sz]ations?|institutions?|sites?|"
    rf"(?:بستر|سازمان|نهاد|موسسه|میدان){_ENDING}"
)
_STATEMENTS = rf"statements?|quotations?|quotes?|(?:گزاره|نقل ?قول){_ENDING}"
_LINKS = (
    "(?:of|out of|the|these|those|our|my|all|selected|interviewed|different"
    "|از|میان|این|آن|همین|همه|همه ?ی|مجموع)"  # each in one way alone, or a row of them takes ages
)
_AFTER = rf"(?: {_LINKS})*? (?:(?P<people>{_PEOPLE})|(?P<settings>{_SETTINGS})|(?P<statements>{_STATEMENTS}))(?![\w-])"
_THEM = r" (?:of (?:them|these|those|us)|(?:از )?(?:آنان|آن ?ها|ایشان|اینان|این ?ها|ما))(?!\w)"
_CLAUSE = frozenset('.!?؟;؛:،,(«“"—–\n')
_SENTENCE = frozenset(".!?؟;؛\n")
_CONJUNCTIONS = frozenset(
    ("and", "but", "while", "whereas", "that", "because", "although", "though", "they", "که", "اما", "ولی", "زیرا")
)


@cache  # made when a text is first looked at
def _spaced(pattern: str) -> re.Pattern[str]:
    """A pattern of whole words, in which a space stands for any white space."""
    words = pattern.replace(" ?", "\0").replace(" ", " +").replace("\0", " *")
    return re.compile(words)


@cache
def _words(pattern: str) -> re.Pattern[str]:
    return _spaced(rf"(?<![\w-])(?<!\d[.,٫٬/])(?:{pattern})(?![\w-])")


def _rule(meaning: Meaning | None, pattern: str, needs: _Needs = _Needs.NOTHING, bound: str = "") -> _Rule:
    return _Rule(pattern, meaning, needs, bound)


_N, _M = rf"(?P<n>{_NUMBER})", rf"(?P<m>{_NUMBER})"
_UNIT = r"(?: ?(?:نفر|تن)(?! ?(?:ه|ی)\b))?"
_ONLY = r"(?:only|just|exactly|تنها|فقط|دقیقا)"
_NOUN, _START = _Needs.NOUN, _Needs.START
_ABOUT = "(?:almost|nearly|virtually|practically|about|around|roughly|approximately|تقریبا|حدود|حدودا|نزدیک به|قریب به)"
_OF_M = rf"(?: out)? of (?:the |these |those |our |all )*{_M}"
_AZ_M = rf" از (?:میان |مجموع |این |آن )?{_M}{_UNIT}"


_RULES = (
    # What only looks like a quantity.
    _rule(None, "at most|the most(?! of)|most of all|for the most part|the most part|most of the (?:time|day|year)"),
    _rule(None, r"most (?:likely|often|commonly|important(?:ly)?|recent(?:ly)?|frequent(?:ly)?|\w{3,}ly|notabl[ey])"),
    _rule(None, "(?:at|above|after|first of|in|once and for|for|best of|of) all"),
    _rule(None, "all (?:in all|the more|the time|along)"),
    _rule(None, "all (?:right|day|night|over|kinds|sorts|of a sudden|too|but|but one|year|week|that|at once)"),
    _rule(None, "half (?:an?|past|way|time)|(?:one|two|three|four|an hour) and a half|and a half|better half"),
    _rule(None, "(?:so|how|as|too|not) (?:many|few)|many (?:times|years|ways|thanks|kinds|things|a time)"),
    _rule(None, "(?:a )?few (?:and far between|times|years|months|weeks|days|hours|minutes|words|steps)"),
    _rule(None, "some (?:way|ways|day|days|time|times|kind|kinds|sort|sorts|extent|degree|more|point|thing|sense)"),
    _rule(None, "some of the time|several (?:times|years|months|weeks|days|hours|ways|kinds)|none the less|none other"),
    _rule(None, "minority (?:groups?|rights|languages?)|(?:an? |the )?majority (?:vote|rule|language)|one of a kind"),
    _rule(None, rf"both(?! of)(?!{_AFTER}) [^.;:!?]{{1,60}}? and"),
    _rule(None, rf"(?:hundred|thousand|صد|هزار|میلیون) (?:and |و )?{_NUMBER}"),
    _rule(None, r"(?:این|آن) ?همه|(?:بیش|پیش|قبل|بعد|پس) از همه|\w+ ?تر از همه|از همه (?:بیش|مهم|بهتر)\w*"),
    _rule(None, "همه ?(?:جا|چیز|وقت|روز|روزه|ساله|جانبه|کاره|گیر|گیری|پرسی|نوع|جور|گونه|کس فهم)(?:ی|ها|های)?"),
    _rule(None, "(?:در )?(?:بیش ?تر|اکثر|اغلب) (?:موارد|وقت ?ها|اوقات|مواقع|روزها|از همه)|حد اکثر"),
    _rule(None, "بیش ?تر (?:از|برای|به|در|با|و|که|می|نمی|یا|شد|شود|است|بود)|بیش ?تر ?ین"),
    _rule(None, "(?:برخی|بعضی) ?(?:از )?(?:وقت ?ها|اوقات|مواقع|روزها|جاها|موارد|چیزها)|چند و چون|هر ?چند"),
    _rule(None, "اندکی (?:بعد|پیش|قبل|پس|بیش ?تر|کم ?تر)|اقلیت ?(?:ها|های)(?: \\w+)?|نیمی از (?:سال|روز|راه|عمر|وقت)"),
    _rule(None, "یکی (?:پس|بعد|یکی) از دیگری|یکی از یکی|نه تنها یکی?|نه فقط یکی?|not only one(?: of)?"),
    # Nearly.
    _rule(Meaning.ABOUT, rf"{_ABOUT} (?:all|every|everyone|everybody|none|no|half)"),
    _rule(Meaning.ABOUT, rf"{_ABOUT} (?:همه(?: ?ی)?|همگی|هیچ ?(?:کس|یک|کدام)|نیمی|نصف)"),
    _rule(Meaning.ABOUT, rf"{_ABOUT} {_N}{_UNIT}", _NOUN),
    _rule(Meaning.ABOUT, r"at least half|at most half|دست ?کم نیمی|حداقل نیمی|لااقل نیمی|حداکثر نیمی|half or more"),
    # Numbers.
    _rule(Meaning.NUMBER, rf"(?:{_ONLY} )?{_N}{_OF_M}"),
    _rule(Meaning.NUMBER, rf"(?:{_ONLY} )?{_N}{_UNIT}{_AZ_M}"),
    _rule(Meaning.ALL, rf"all (?:of )?(?:the |these |those |our )?{_M}", _NOUN),
    _rule(Meaning.ALL, rf"هر {_M}{_UNIT}", _NOUN),
    _rule(Meaning.BOTH, r"both(?: of)?|هر ?دو(?: ?(?:ی|نفر|تن))?", _START),
    _rule(Meaning.NUMBER, rf"{_ONLY} (?:one|یکی|یک(?: ?(?:نفر|تن))?)"),
    _rule(Meaning.NUMBER, rf"(?:{_ONLY} )?{_N}{_UNIT}", _NOUN),
    _rule(Meaning.NUMBER, rf"{_N}(?: (?:or|to|یا|تا|الی) |-|–| ){_M}{_UNIT}", _NOUN, "to"),
    _rule(Meaning.NUMBER, rf"(?:at least|no fewer than|no less than|حداقل|دست ?کم|لااقل) {_N}{_UNIT}", _NOUN, "least"),
    _rule(Meaning.NUMBER, rf"(?:at most|no more than|up to|حداکثر) {_N}{_UNIT}", _NOUN, "most"),
    _rule(Meaning.NUMBER, rf"(?:more than|over|بیش ?(?:تر )?از) {_N}{_UNIT}", _NOUN, "over"),
    _rule(Meaning.NUMBER, rf"(?:fewer than|less than|under|کم ?تر از) {_N}{_UNIT}", _NOUN, "under"),
    _rule(Meaning.ONE_OF, r"one of|یکی از"),
    # The whole, nothing, and what lies between.
    _rule(Meaning.NOT_ALL, r"not (?:all|every|everyone|everybody)|نه همه(?: ?ی)?"),
    _rule(Meaning.ALL, r"all(?: of)?|everyone|everybody|همه(?: ?ی)?(?: ?(?:شان|مان))?|همگی(?: ?(?:شان|مان))?"),
    _rule(Meaning.ALL, r"every|each(?: of)?|هر|هر ?یک|هر ?کدام|یکایک|تمامی|تمام|کلیه(?: ?ی)?", _NOUN),
    _rule(Meaning.NONE, r"none(?: of)?|no ?one|nobody|هیچ ?(?:کس|یک|کدام)(?: ?(?:شان|مان))?"),
    _rule(Meaning.NONE, r"no|not a single|هیچ", _NOUN),
    _rule(Meaning.MOST, r"(?:an? |the )?(?:great |large |vast )?majority(?: of)?|more than half|over half"),
    _rule(Meaning.MOST, r"most(?: of)?|اکثر(?: ?(?:شان|یت(?: ?قریب به اتفاق)?))?|اکثریت|بیش ?(?:تر )?از (?:نیمی|نصف)"),
    _rule(Meaning.MOST, r"بیش ?تر(?: ?ی)?(?: ?(?:شان|مان))?", _START),
    _rule(Meaning.MOST, r"اغلب(?: ?(?:شان|مان))?", _NOUN),
    _rule(Meaning.MINORITY, r"(?:fewer|less) than half|under half|کم ?تر از (?:نیمی|نصف)"),
    _rule(Meaning.MINORITY, r"(?:a|the)(?: \w+)? minority(?: of)?"),
    _rule(Meaning.MINORITY, r"اقلیتی|اقلیت(?: کوچکی)?", _START),
    _rule(Meaning.HALF, r"(?:exactly |دقیقا )?(?:half(?: of)?|نیمی|نصف)"),
    _rule(Meaning.MANY, r"many(?: of)?|quite a few(?: of)?|a large number(?: of)?"),
    _rule(Meaning.MANY, r"بسیاری|خیلی ?ها|خیلی از|(?:شمار|تعداد|عده) زیادی"),
    _rule(Meaning.FEW, r"(?:only )?(?:an? )?(?:very )?few(?: of)?|a small number(?: of)?|معدودی|انگشت ?شماری"),
    _rule(Meaning.FEW, r"(?:شمار|تعداد|عده)(?: ?ی)? (?:کم|کمی|اندک|اندکی|معدودی)|تنها (?:چند|برخی|بعضی|شماری|تعدادی)"),
    _rule(Meaning.FEW, r"(?:تنها |فقط )?(?:اندکی|کمی)", _NOUN),
    _rule(Meaning.SEVERAL, r"several(?: of)?"),
    _rule(Meaning.SEVERAL, r"چند(?: ?ین)?(?: ?(?:نفر|تن)(?: ?ی)?)?", _NOUN),
    _rule(Meaning.SOME, r"some(?: of)?|(?:برخی|بعضی)(?: ?(?:ها|هایشان|شان))?|شماری|تعدادی|عده ?ای|پاره ?ای"),
)  # fmt: skip
_COUNTED = re.compile(r"(?:نفر|تن|everyone|everybody|no ?one|nobody|کس|(?:شان|مان))(?: ?ی)?$")


def find_quantities(text: str) -> list[QuantityWord]:
    """The quantity words of ``text`` in their order; none overlaps another."""
    folded = fold_map(text)
    found: list[tuple[int, int, int, QuantityWord | None]] = []
    for number, rule in enumerate(_RULES):
        for match in _words(rule.pattern).finditer(folded.text):
            word = None if rule.meaning is None else _word(text, folded, match, rule)
            if rule.meaning is None or word is not None:
                found.append((match.start(), -match.end(), number, word))
    return list(_without_overlaps(sorted(found, key=lambda one: one[:3])))


def _without_overlaps(found: Sequence[tuple[int, int, int, QuantityWord | None]]) -> Iterator[QuantityWord]:
    """Of those that overlap the one that begins first, and of these the longest."""
    reached = 0
    for start, minus_end, _, word in found:
        if start >= reached:
            reached = -minus_end
            if word is not None:
                yield word


def _word(text: str, folded: Folded, match: re.Match[str], rule: _Rule) -> QuantityWord | None:
    """The word with what it tells of; None where what it needs does not stand beside it."""
    assert rule.meaning is not None  # noqa: S101 - false friends have no word
    key = folded.text
    begin, stop = match.span()
    while key[stop - 1] == " ":
        stop -= 1
    if rule.meaning is not Meaning.ONE_OF and key[begin:stop].endswith(" of"):
        stop = begin + len(key[begin : stop - 3].rstrip())
    beside = _spaced(_AFTER).match(key, stop)
    counted = bool(_COUNTED.search(key[begin:stop]))
    start, end = folded.span(begin, stop)
    before = text[:start].rstrip(" \t\u200c")
    opens = not before or before[-1] in (_SENTENCE if rule.needs is _START else _CLAUSE)
    last = before.rsplit(maxsplit=1)[-1].casefold() if before.strip() else ""
    opens = opens or (rule.needs is not _START and (last in _CONJUNCTIONS or _told(last)))
    of, assumed = Of.PARTICIPANTS, not counted
    if beside is not None:
        of = next(one for one in Of if beside[{Of.PARTICIPANTS: "people"}.get(one, one.value)])
        assumed = False
    known = beside is not None or counted or _spaced(_THEM).match(key, stop) is not None
    if not known and (rule.needs is _NOUN or (rule.needs is _START and not opens)):
        return None
    groups = match.groupdict()
    n, m = _value(groups.get("n")), _value(groups.get("m"))
    least, most, total, meaning = n, n, m, rule.meaning
    if meaning is Meaning.NUMBER:
        if not counted and _is_no(key, groups.get("n"), begin, stop):
            return None
        if n is None:
            least = most = 1  # only one
        match rule.bound:
            case "to":
                most, total = m, None
                if n is not None and m is not None and n >= m:
                    return None
            case "least":
                most = None
            case "most":
                least = None
            case "over":
                least, most = (n or 0) + 1, None
            case "under":
                least, most = None, (n or 0) - 1
        if n == 0:
            return None
        if groups.get("n") == "یک" and not counted:  # one, or the article: «یک مشارکت‌کننده»
            meaning = Meaning.ONE_OF
    elif meaning is Meaning.ALL and total == 2:  # all two are both
        meaning = Meaning.BOTH
    counts_things = meaning in (Meaning.NUMBER, Meaning.BOTH) and total is None
    unsure = not known and (counts_things or not opens) and meaning is not Meaning.ONE_OF
    return QuantityWord(text[start:end], start, end, meaning, of, assumed, unsure, least, most, total)


def _told(word: str) -> bool:
    """Whether a word is one for participants, as in "participants all say"."""
    return _spaced(_PARTICIPANT).fullmatch(fold_map(word).text) is not None


_PARTICIPANT = rf"(?:{_PEOPLE})"


def _is_no(key: str, number: str | None, start: int, stop: int) -> bool:
    """Whether «نه» is no nine but a no: «نه مشارکت‌کننده و نه …»."""
    if number != "نه":
        return False
    sentence = re.split(r"[.!?؟؛]", key[stop:], maxsplit=1)[0]
    return re.search(r"(?<!\w)نه(?!\w)", sentence) is not None or key[:start].rstrip().endswith((" و", "،"))


def _value(number: str | None) -> int | None:
    """A number as written in words or digits."""
    if number is None:
        return None
    if number.isdecimal():
        return int(number)
    return sum(_NUMBERS[part] for part in re.split(r" +و +|[- ]+", number))
