"""What the columns of a coding table are called: the headings that are known, in Persian and English, and their row."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from phenocode.exchange.documents import Table
from phenocode.text.fold import fold

FIVE = ("statement", "code", "first_layer", "second_layer", "encounter")
"""The columns of a coding table in their logical order."""

COLUMNS = (*FIVE, "participant", "setting", "transcript", "start", "end", "label")
"""Every column that can be read, by the name that it has on the command line."""

_CATEGORY_FA = "(?:طبقه|طبقات|مقوله|مقولات|دسته)(?:ها)?ی?(?:توصیفی?)?"
_LAYER_FA = f"(?:(?:{_CATEGORY_FA}(?:در)?)?(?:لایه|سطح)|{_CATEGORY_FA})ی?"
_LAYER_EN = "(?:layer|level)(?:categor(?:y|ies))?(?:ofdescriptions?)?"
_CATEGORY_EN = "categor(?:y|ies)(?:ofdescriptions?)?(?:of|in)?(?:the)?"

# Each is met by a whole heading, folded, without spaces and marks; so no statement is taken for one.
_HEADINGS = {
    "statement": (
        "(?:متن)?(?:گزاره|عبارت|عبارات|جمله|جملات|نقلقول|واحدمعنایی?)(?:ها)?ی?(?:منتخب|انتخابی|برگزیده|مهم|معنادار)?"
        "(?:از)?(?:متن)?(?:مصاحبه(?:ها)?)?",
        "(?:selected|significant|chosen)?(?:statement|quotation|quote|excerpt|meaningunit)s?(?:from(?:the)?interviews?)?",
    ),
    "code": (
        "(?:نام)?(?:کدگذاری|کد)(?:ها)?ی?(?:اولیه|باز)?",
        "(?:initial|open)?(?:code|coding)(?:s|name)?",
    ),
    "first_layer": (
        f"{_LAYER_FA}(?:اول|نخست|یکم?|1)",
        f"(?:first|1st){_LAYER_EN}",
        f"(?:{_CATEGORY_EN})?(?:layer|level)(?:1|one)",
        f"{_CATEGORY_EN}(?:first|1st)(?:layer|level)",
    ),
    "second_layer": (
        f"{_LAYER_FA}(?:دوم?|2)",
        f"(?:second|2nd){_LAYER_EN}",
        f"(?:{_CATEGORY_EN})?(?:layer|level)(?:2|two)",
        f"{_CATEGORY_EN}(?:second|2nd)(?:layer|level)",
    ),
    "encounter": (
        "(?:نوع|انواع|گونه(?:ها)?ی?)?(?:مواجهه|رویارویی)(?:ها)?(?:باپدیده|باپدیدار)?",
        "(?:(?:kind|type|way)s?of)?encounters?(?:with(?:the)?phenomenon)?",
    ),
    "label": ("نشانمشارکتکننده", "participantlabel"),
    "participant": (
        "(?:کد|نام|شماره)?(?:مشارکتکننده|شرکتکننده|مصاحبهشونده|پاسخگو)(?:ها|گان)?",
        "(?:participant|interviewee|respondent|informant)s?(?:code|name|id)?",
    ),
    "setting": ("سازمان|موسسه|محیط|محل|میدان|بافت", "setting|site|organi[sz]ation"),
    "transcript": ("(?:متن|پرونده)?مصاحبه|رونوشت", "transcript|interview"),
    "start": ("آغاز|شروع", "start"),
    "end": ("پایان", "end"),
}
_KNOWN = [(column, re.compile("|".join(f"(?:{one})" for one in patterns))) for column, patterns in _HEADINGS.items()]
_MARKS = re.compile(r"[\W_]+")
_FIRST_ROWS = 6  # a heading row stands among these; what is above it are titles
_LONGEST_HEADING = 60
_LONGEST_UNKNOWN = 40
_SENTENCE = re.compile(r"[.!?؟…»”\"،؛]\s*$")

_NUMBER = r"[\d۰-۹]+(?:[.\-–][\d۰-۹]+)?"
_CONTINUED = re.compile(
    rf"(?:table|جدول)\s*(?:شماره|no\.?)?\s*{_NUMBER}\s*[.:،,]?\s*[(\[]?\s*(?:continued|cont'?d?\.?|ادامه)\s*[)\]]?[.:]?"
    rf"|(?:continuation of table|ادامه\s*(?:ی\s*)?جدول)\s*{_NUMBER}[.:]?"
)


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """Where the headings of a table stand, and the columns that they name (0-based)."""

    index: int
    columns: Mapping[str, int]


def heading_column(heading: str) -> str | None:
    """The column that a heading names, in Persian or English; None when it is no heading that is known."""
    key = _MARKS.sub("", fold(heading))
    if not key or len(key) > _LONGEST_HEADING:
        return None
    return next((column for column, pattern in _KNOWN if pattern.fullmatch(key)), None)


def find_heading_row(table: Table) -> HeadingRow | None:
    """The row of a table whose headings are known best; None when none names the statements or two other columns."""
    best: HeadingRow | None = None
    for index, row in enumerate(table[:_FIRST_ROWS]):
        columns = named_columns(row)
        enough = "statement" in columns or len(columns) > 1
        if enough and (best is None or len(columns) > len(best.columns)):
            best = HeadingRow(index, columns)
    return best


def named_columns(row: Sequence[str]) -> dict[str, int]:
    """The columns that the cells of a row name, the first where two cells name the same."""
    columns: dict[str, int] = {}
    for index, cell in enumerate(row):
        column = heading_column(cell)
        if column is not None:
            columns.setdefault(column, index)
    return columns


def looks_like_headings(table: Table) -> bool:
    """Whether the first row seems to be of headings, though of unknown ones.

    Its cells are all short and different, no sentences, found nowhere else in their columns, and unlike the rows below.
    It decides whether a sentence may show the row, which must never show what a participant said.
    """
    if len(table) < 2:
        return False
    row = [cell.strip() for cell in table[0]]
    longest = max(map(len, row), default=0)
    if not all(row) or len(set(row)) < len(row) or longest > _LONGEST_UNKNOWN or any(map(_SENTENCE.search, row)):
        return False
    if any(cell == other.strip() for below in table[1:] for cell, other in zip(row, below, strict=False)):
        return False
    lengths = sorted(max(map(len, below), default=0) for below in table[1:])
    return lengths[len(lengths) // 2] >= 2 * longest


def is_continued_caption(row: Sequence[str]) -> bool:
    """Whether a row is a caption such as «جدول ۱ (ادامه)», in one cell or merged over all."""
    cells = {cell.strip() for cell in row} - {""}
    return len(cells) == 1 and _CONTINUED.fullmatch(fold(cells.pop()).strip()) is not None


def is_title(row: Sequence[str]) -> bool:
    """Whether a row is one cell merged over all columns, three or more."""
    return len(row) > 2 and len({cell.strip() for cell in row}) == 1


def headings_key(headings: Iterable[str]) -> str:
    """What makes the headings of two tables the same: folded, joined by tabs. Without headings: the tabs alone."""
    return "\t".join(" ".join(fold(heading).split()) for heading in headings)
