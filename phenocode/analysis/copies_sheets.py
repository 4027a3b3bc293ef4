"""The comparison of two copies as tables: overlap by transcript, overlapping statements, codes used."""

from collections.abc import Callable

from phenocode.analysis.copies import Comparison, Marking
from phenocode.analysis.sheets import Cell, Sheet

_OVERLAP = {
    "fa": "هم‌پوشی گزاره‌های دو تحلیل‌گر در هر مصاحبه",
    "en": "Overlap of the statements of two analysts by interview",
}
_OVERLAP_HEADINGS = {
    "fa": (
        "مصاحبه",
        "تنها این مطالعه",
        "تنها نسخهٔ دیگر",
        "یکسان",
        "جفت‌های هم‌پوش",
        "نویسه‌های هر دو",
        "نویسه‌های هر یک",
        "درصد هم‌پوشی",
    ),
    "en": (
        "Interview",
        "Only this study",
        "Only the copy",
        "Identical",
        "Overlapping pairs",
        "Characters of both",
        "Characters of either",
        "Overlap %",
    ),
}
_FORMULA = {
    "fa": "هم‌پوشی: نویسه‌هایی که هر دو برگزیده‌اند، بخش بر نویسه‌هایی که دست‌کم یکی برگزیده است. گزاره‌هایی که هنگام"
    " جدا شدن دو نسخه بودند در شمار نیستند.",
    "en": "Overlap: characters marked by both, divided by characters marked by either. Statements that were there when"
    " the copies parted are not counted.",
}
_PAIRS = {"fa": "گزاره‌های هم‌پوش دو تحلیل‌گر", "en": "Overlapping statements of two analysts"}
_PAIRS_HEADINGS = {
    "fa": ("مصاحبه", "گزاره در این مطالعه", "گزاره در نسخهٔ دیگر", "نویسه‌های مشترک", "ژاکار"),
    "en": ("Interview", "Statement in this study", "Statement in the copy", "Characters shared", "Jaccard"),
}
_JACCARD = {
    "fa": "ژاکار: نویسه‌های مشترک بخش بر نویسه‌های هر دو گزاره با هم.",
    "en": "Jaccard: characters shared, divided by the characters of the two statements together.",
}
_CODES = {"fa": "کدهایی که هر تحلیل‌گر به کار برده است", "en": "Codes used by each analyst"}
_CODES_HEADINGS = {
    "fa": ("کد", "گزاره‌ها در این مطالعه", "گزاره‌ها در نسخهٔ دیگر"),
    "en": ("Code", "Statements in this study", "Statements in the copy"),
}
_TOTAL = {"fa": "مجموع", "en": "Total"}


def overlap_sheet(comparison: Comparison) -> Sheet:
    """The transcripts with what each marked, and the unitising overlap."""
    language = comparison.language
    rows: list[tuple[Cell, ...]] = [
        (
            one.name,
            len(one.only_mine),
            len(one.only_theirs),
            len(one.identical),
            len(one.overlapping),
            one.both,
            one.either,
            _percent(one.share),
        )
        for one in comparison.transcripts
    ]
    sums = [sum(int(row[column]) for row in rows) for column in range(1, 7)]
    feet = [(_TOTAL[language], *sums, _percent(comparison.share))]
    return Sheet(language, _OVERLAP[language], _OVERLAP_HEADINGS[language], rows, feet, [_FORMULA[language]])


def pairs_sheet(comparison: Comparison, words_of: Callable[[Marking, bool], str]) -> Sheet:
    """The overlapping statements; ``words_of`` gives the words of one of this study (True) or of the copy."""
    language = comparison.language
    rows = [
        (
            one.name,
            words_of(pair.mine, True),
            words_of(pair.theirs, False),
            pair.shared,
            round(pair.jaccard, 2),
        )
        for one in comparison.transcripts
        for pair in one.overlapping
    ]
    return Sheet(language, _PAIRS[language], _PAIRS_HEADINGS[language], rows, notes=[_JACCARD[language]])


def codes_sheet(comparison: Comparison) -> Sheet:
    """The codes with the numbers of statements that carry them in each copy."""
    language = comparison.language
    rows = [(one.name, one.mine, one.theirs) for one in comparison.codes]
    return Sheet(language, _CODES[language], _CODES_HEADINGS[language], rows)


def _percent(share: float | None) -> Cell:
    return "" if share is None else round(100 * share, 1)
