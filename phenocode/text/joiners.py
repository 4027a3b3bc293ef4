"""ZWNJ restoration: where a text leaves out the zero-width non-joiner of Persian, proposed edit by edit.

Typists write «میتواند» or «می تواند» for «می‌تواند», «کتابها» or «کتاب ها» for «کتاب‌ها». Only what can hardly be another
word is proposed: a wrong proposal costs the reader more than one that is missing. Each edit puts in a ZWNJ or puts it
in place of one space; no letter changes, so the folded text stays the same but for such spaces.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from phenocode.text.edits import Edit
from phenocode.text.fold import fold
from phenocode.text.verbs import continuous_forms, finite_forms, follows_mi, participles

ZWNJ = "\u200c"
_PREFIXES = ("نمی", "می")


class Affix(StrEnum):
    """Which rule proposes a joiner."""

    CONTINUOUS = "continuous"  # می‌، نمی‌
    PLURAL = "plural"  # ‌ها
    DEGREE = "degree"  # ‌تر، ‌ترین
    ENDING = "ending"  # ‌ای، ‌اند، ‌ام after a he


class Joiner(NamedTuple):
    """A proposed edit and the rule that proposes it."""

    edit: Edit
    affix: Affix


class _Word(NamedTuple):
    """A run of letters with their marks; ``key`` is folded."""

    start: int
    end: int
    key: str


_LETTERS = re.compile(r"[\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06ee\u06ef\u06fa-\u06ff]+")
_MARK = re.compile(r"[\u0640\u064b-\u065f\u0670\u06d6-\u06dc]")
_NOT_JOINING = "اآدذرزژوأإؤ"  # behind these an affix looks the same with a ZWNJ and without

_PLURAL = re.compile(r"ها(?:ی(?:ی|م|ت|ش|مان|تان|شان)?|ست|مان|تان|شان|مون|تون|شون)?")
_PLURAL_END = re.compile(rf"(?P<stem>.{{2,}}?)(?P<affix>{_PLURAL.pattern})")
_DEGREE = re.compile(r"تر(?:ین|ی|ها)?")
_DEGREE_END = re.compile(rf"(?P<stem>.{{2,}}?)(?P<affix>{_DEGREE.pattern})")
_ENDINGS = frozenset(("ام", "ای", "ایم", "اید", "اند", "ات", "اش"))
# What stands before ها in other words: تنها، انتها، منتها، اشتها، گرانبها، فقها، اژدها …
_NO_PLURAL = frozenset(fold("تن انت منت اشت گرانب پرب بیب کمب خونب فق سف اژد طا").split())
# Nouns that are no other word with a final he; others need to stand in the text by themselves.
_NOUNS = frozenset(
    fold(
        """کتاب آدم انسان زن سال ماه راه درس شخص گروه بخش سازمان شرکت مشکل روش ارزش دانش آموزش تلاش احساس لباس کلاس کس
        اسم فیلم عکس کودک جوان معلم خانم خیابان زبان مکان زمان درمان بیمارستان دبیرستان استان داستان دوست شخصیت
        فعالیت مسئولیت خدمت حرکت صحبت فرصت قسمت قیمت چیز مطلب سبک روستا همکار تجربه جلسه بچه خانه برنامه شاگرد
        داوطلب همسایه مهمان وقت طرح حق شکل مدل متن سند تیم فرهنگ سنگ رنگ جنگ آهنگ درخت باغ چراغ اتاق حیوان مسیر پاسخ
        پرسش نگاه دانشگاه فروشگاه ایستگاه دستگاه گناه کلاه سوال"""
    ).split()
)
# With a final he these are words too: «نامهای» can be «نام‌های» and «نامه‌ای».
_WITH_HE = frozenset(
    fold(
        """خان نام برنام چشم گوش لب بند ریش تن پای شب گل پوست زمین میان نیم شان مال دان پیش هفت دست حرف قطع نقط
        مسئل گفت نوشت رفت خست بست"""
    ).split()
)
_NO_WORD_BEFORE_PLURAL = frozenset(
    fold(
        """و که از به با در تا را رو هم اما ولی پس نه بله آره ما شما من تو او چه اگر اگه یا های هوی وای آی ای هر یک یه
        هیچ خب بر برای می نمی مگر چون چرا کجا کی اینجا آنجا اونجا الان حالا دیگر دیگه فقط"""
    ).split()
)
# Adjectives that are compared often; the list is closed, as دختر، دفتر or بستر end like comparatives.
_ADJECTIVES = frozenset(
    fold(
        """بزرگ کوچک کوچیک سنگین سبک پایین نزدیک تاریک روشن کوتاه مهم سخت آسان راحت سریع عمیق دقیق وسیع ضعیف قوی جدی
        طولانی قدیمی جوان پیش گرم خنک تلخ شیرین تند تنگ پهن مناسب جالب عجیب غریب نرم محکم کامل اصلی عمومی خصوصی مفید
        شدید خوشحال غمگین مشغول آرام باهوش مطمئن صمیمی نازک باریک ارزان گران رایج واضح تمیز کثیف خلوت شلوغ پاک سالم
        منظم مهربان عاقل خاص کهن کلفت سفت سست درست غلط لطیف ظریف حساس فعال سنتی واقعی علمی موفق عالی ساکت مستقل متفاوت
        مثبت منفی قشنگ زشت خوب بد دور دیر زود بلند زیبا قدیم جدید تازه ساده پیچیده کند ضروری لازم معمولی طبیعی عملی
        انسانی منطقی صریح چاق لاغر پر خالی سرد داغ شاد تنبل زرنگ خسته آزاد بسته باز ملایم معروف مشهور محبوب معتبر مجهز
        مرتب مشخص معلوم مشکل نیرومند ثروتمند فقیر غنی پیر خطرناک وحشتناک ترسناک دردناک غمناک امن ناامن سفید سیاه پررنگ
        کمرنگ اساسی بنیادی کلی جزئی"""
    ).split()
)
# After these ای is a call, as in «ای کاش».
_CALLED = frozenset(fold("کاش خدا بابا وای آقا خانم دل مردم دوست عزیز داد امان جان کسانی کسی آنکه").split())
# These end in a he and take no ending.
_NO_ENDING_AFTER = frozenset(
    fold(
        """که به نه چه سه ده همه بله آره اگه دیگه یه مگه واسه باشه بشه همیشه البته بلکه آنکه اینکه گرچه هرچه آنچه چنانچه
        چونکه اینه کیه چیه بسه"""
    ).split()
)


def propose_joiners(text: str) -> list[Edit]:
    """The edits that restore each missing ZWNJ, in the text's order."""
    return [joiner.edit for joiner in find_joiners(text)]


def find_joiners(text: str) -> list[Joiner]:
    """The proposed edits with their rules, in the text's order; no two of them overlap."""
    words = [_Word(*match.span(), fold(match.group())) for match in _LETTERS.finditer(text)]
    seen = {word.key for word in words}
    found = {joiner.edit.start: joiner for joiner in _apart(text, words)}
    for index, word in enumerate(words):
        follows_prefix = index > 0 and words[index - 1].key in _PREFIXES and words[index - 1].end + 1 == word.start
        for affix, length in _joined(word.key, seen):
            if affix is Affix.CONTINUOUS and follows_prefix:
                continue  # «می‌میرم» has its prefix
            at = _offset(text, word, length)
            if text[at - 1 : at] not in _NOT_JOINING or affix is Affix.CONTINUOUS:
                found.setdefault(at, Joiner(Edit(at, at, ZWNJ), affix))
    return [found[start] for start in sorted(found)]


def same_words(one: str, other: str) -> bool:
    """Whether two texts are equal after folding, a ZWNJ being as good as a space and as none, white space as a space.

    Between the same letters a space on one side and nothing on the other makes other words: «ما در» is not «مادر».
    """
    letters, gaps = _letters_and_gaps(one)
    other_letters, other_gaps = _letters_and_gaps(other)
    return letters == other_letters and all(
        {gap, other_gap} != {"", " "} for gap, other_gap in zip(gaps, other_gaps, strict=True)
    )


def _letters_and_gaps(text: str) -> tuple[str, list[str]]:
    """The folded letters, and what stands before each: nothing, a ZWNJ or white space."""
    letters: list[str] = []
    gaps: list[str] = []
    gap = ""
    for character in text.strip():
        key = fold(character)
        if key == " " or (character == ZWNJ and not gap):
            gap = " " if key else ZWNJ
        for letter in key.strip():
            letters.append(letter)
            gaps.append(gap)
            gap = ""
    return "".join(letters), gaps


def _joined(key: str, seen: set[str]) -> Iterator[tuple[Affix, int]]:
    """Where a word needs a ZWNJ inside: after how many letters of its key.

    بهتر، کمتر and بیشتر are written as one word; their adjectives are not in the list.
    """
    prefix = next((p for p in _PREFIXES if key.startswith(p) and follows_mi(p, key[len(p) :])), "")
    if prefix:
        yield Affix.CONTINUOUS, len(prefix)
    for ending in ("اند", "ایم", "اید", "ام"):
        if key.removesuffix(ending).removeprefix(prefix) in participles() and key.endswith(ending):
            yield Affix.ENDING, len(key) - len(ending)
    plural = _PLURAL_END.fullmatch(key)
    if not prefix and plural is not None and _is_plural(plural["stem"], plural["affix"], seen):
        yield Affix.PLURAL, len(plural["stem"])
    degree = _DEGREE_END.fullmatch(key)
    if not prefix and degree is not None and degree["stem"] in _ADJECTIVES:
        yield Affix.DEGREE, len(degree["stem"])


def _is_plural(stem: str, affix: str, seen: set[str]) -> bool:
    if stem in _NO_PLURAL:
        return False
    if affix in ("های", "هایم", "هایت", "هایش"):
        # It may be a word in he with an ending: the stem has to stand in the text, and never with a he.
        return stem in _NOUNS or (stem in seen and stem not in _WITH_HE and stem + "ه" not in seen)
    return True


def _apart(text: str, words: list[_Word]) -> Iterator[Joiner]:
    """Affixes with a space before them."""
    for index, (word, following) in enumerate(pairwise(words)):
        between = text[word.end : following.start]
        if between not in (" ", "\u00a0"):
            continue
        affix = _affix_apart(text, words, index, word, following)
        if affix is not None:
            yield Joiner(Edit(word.end, following.start, ZWNJ), affix)


def _affix_apart(text: str, words: list[_Word], index: int, word: _Word, following: _Word) -> Affix | None:
    before_is_whole = index == 0 or words[index - 1].end < word.start
    behind = words[index + 2] if index + 2 < len(words) else None
    if word.key in _PREFIXES:
        joined_before = word.start > 0 and text[word.start - 1] == ZWNJ
        verb = _with_parts(text, words, index + 1)
        return Affix.CONTINUOUS if before_is_whole and not joined_before and verb in continuous_forms() else None
    if _PLURAL.fullmatch(following.key) and _stands_alone(text, following):
        return Affix.PLURAL if _takes_plural(text, word, following) else None
    if _DEGREE.fullmatch(following.key) and _stands_alone(text, following):
        if following.key == "ترین":
            takes = len(word.key) > 1 and word.key not in _NO_WORD_BEFORE_PLURAL
        else:
            takes = word.key in _ADJECTIVES or word.key in ("کم", "بیش")
        return Affix.DEGREE if takes else None
    if following.key in _ENDINGS and _stands_alone(text, following) and _takes_ending(text, word, following, behind):
        return Affix.ENDING
    return None


def _takes_plural(text: str, word: _Word, following: _Word) -> bool:
    if len(word.key) < 2 or word.key in _NO_WORD_BEFORE_PLURAL:
        return False
    if following.key == "ها":
        # «بلد بود ها!» is a particle: it follows a verb, or ends what is said.
        return word.key not in finite_forms() and text[following.end : following.end + 1] not in ("!", "؟", "?")
    return word.key not in finite_forms()


def _takes_ending(text: str, word: _Word, following: _Word, behind: _Word | None) -> bool:
    key = word.key
    if text[following.start] != "ا":  # «کاسه آش» ends in no ending
        return False
    if not key.endswith("ه") or len(key) < 3 or key in _NO_ENDING_AFTER or key.endswith(("اه", "وه", "یه")):
        return False
    if word.start > 0 and text[word.start - 1] == ZWNJ and key not in participles():
        return False
    if following.key == "ای":
        return behind is None or behind.key not in _CALLED
    return True


def _stands_alone(text: str, word: _Word) -> bool:
    """Whether nothing hangs on an affix behind a ZWNJ."""
    return text[word.end : word.end + 1] != ZWNJ


def _with_parts(text: str, words: list[_Word], index: int) -> str:
    """A word and what hangs on it behind ZWNJs, as one key."""
    key = words[index].key
    while index + 1 < len(words) and text[words[index].end : words[index + 1].start] == ZWNJ:
        index += 1
        key += words[index].key
    return key


def _offset(text: str, word: _Word, length: int) -> int:
    """The offset behind the first ``length`` letters of a word's key, and behind their marks."""
    at = word.start
    while length > 0 or _MARK.match(text, at, word.end):
        length -= len(fold(text[at]))
        at += 1
    return at
