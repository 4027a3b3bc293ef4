"""What the columns of a sheet of interviews are called, and what they look like where nobody has named them."""

import re
from collections.abc import Sequence
from statistics import mean

from phenocode.exchange.documents import Table
from phenocode.text.fold import fold
from phenocode.text.names import name_key
from phenocode.text.turns import is_interviewer_label

MEANINGS = ("text", "speaker", "name", "setting", "date", "time")
"""What a column can hold."""

_NAMES = {
    "text": (
        "text", "transcript", "transcription", "words", "utterance", "content", "answer", "response", "statement",
        "quote", "speech", "said", "comment", "verbatim",
        "متن", "متن مصاحبه", "متن گفته", "گفته", "گفته‌ها", "گفتار", "سخن", "پاسخ", "پاسخ‌ها", "جواب", "اظهارات", "محتوا",
        "گفتگو", "گفت‌وگو", "رونوشت",
    ),
    "speaker": (
        "speaker", "who", "voice", "role", "label", "speaker label",
        "گوینده", "سخنگو", "نقش", "برچسب", "چه کسی",
    ),
    "name": (
        "participant", "name", "interview", "interviewee", "respondent", "informant", "code", "id", "case", "document",
        "file", "pseudonym",
        "مشارکت‌کننده", "شرکت‌کننده", "مصاحبه‌شونده", "پاسخگو", "نام", "کد", "شناسه", "مصاحبه", "شماره مصاحبه", "سند",
        "نام مستعار", "نام رمزی",
    ),
    "setting": (
        "setting", "organisation", "organization", "site", "place", "location", "institution", "company", "centre",
        "center", "school", "hospital", "department",
        "بستر", "سازمان", "محل", "محل کار", "مرکز", "مکان", "موسسه", "شرکت", "مدرسه", "بیمارستان", "دانشگاه", "بخش",
    ),
    "date": ("date", "interview date", "day", "تاریخ", "تاریخ مصاحبه", "روز"),
    "time": (
        "time", "timestamp", "time stamp", "timecode", "start", "start time", "begin", "from",
        "زمان", "ساعت", "زمان شروع", "شروع", "آغاز", "برچسب زمانی", "مهر زمان", "تایم",
    ),
}  # fmt: skip
_WHOLE = {name_key(name): meaning for meaning, names in _NAMES.items() for name in names}
_WORDS = {name_key(name): meaning for meaning, names in _NAMES.items() for name in names if " " not in name}
# «نام سازمان» is a setting, "interview date" a date: the more general meaning comes last.
_PRECEDENCE = ("date", "time", "speaker", "setting", "text", "name")
_MARKS = re.compile(r"[^\w\u200c]+")

_LONGEST_HEADING = 40
_MANY = 0.8  # of a column's cells
_LONGEST_LABEL = 40
_MOST_SPEAKERS = 12
_SAMPLE = 500  # rows

_CLOCK = re.compile(r"(?:(?:\d{1,3}:)?[0-5]?\d:[0-5]\d(?:[.,]\d{1,6})?)")
_SECONDS = re.compile(r"\d{1,6}(?:[.,]\d{1,6})?")
_DATE = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ t].*)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}")


def has_headings(table: Table) -> bool:
    """Whether the first row names the columns, rather than being the first of their content."""
    first, rest = table[0], table[1 : _SAMPLE + 1]
    if not rest or any(len(cell) > _LONGEST_HEADING or "\n" in cell for cell in first):
        return False
    filled = [(column, cell) for column, cell in enumerate(first) if cell.strip()]
    if any(name_key(row[column]) == name_key(cell) for column, cell in filled for row in rest):
        return False
    if any(_meaning(cell) and not _is_content(cell) for _, cell in filled):
        return True
    if len({name_key(cell) for _, cell in filled}) < len(first):
        return False
    return not any(_is_content(cell) for cell in first)


def _is_content(cell: str) -> bool:
    plain = cell.strip()
    return plain.endswith((".", "!", "؟", "؛", "…")) or bool(re.search(r"\d", plain)) or len(plain.split()) > 4


def named_meanings(headings: Sequence[str]) -> dict[str, int]:
    """The columns whose headings say what they hold, by meaning; a whole name goes before a part of one."""
    found: dict[str, int] = {}
    keys = [_WHOLE.get(name_key(_MARKS.sub(" ", heading))) for heading in headings]
    for meanings in (keys, list(map(_meaning, headings))):
        for column, meaning in enumerate(meanings):
            if meaning is not None and meaning not in found and column not in found.values():
                found[meaning] = column
    return found


def _meaning(heading: str) -> str | None:
    words = _MARKS.sub(" ", heading)
    whole = _WHOLE.get(name_key(words))
    if whole is not None:
        return whole
    held = {_WORDS.get(name_key(word)) for word in words.split()}
    return next((meaning for meaning in _PRECEDENCE if meaning in held), None)


def guessed_meanings(rows: Sequence[Sequence[str]], taken: dict[str, int]) -> dict[str, int]:
    """What else the columns of ``rows`` (without headings) seem to hold, beside those that are ``taken`` already.

    The longest texts are the words; few different short ones are the speakers.
    """
    sample = rows[:_SAMPLE]
    columns = [[cell.strip() for row in sample if (cell := row[number]).strip()] for number in range(len(rows[0]))]
    found = dict(taken)

    def free() -> list[int]:
        return [number for number, cells in enumerate(columns) if cells and number not in found.values()]

    if "text" not in found:
        candidates = free() or list(range(len(columns)))
        found["text"] = max(candidates, key=lambda number: mean(map(len, columns[number])) if columns[number] else 0)
    if taken:
        return found
    for meaning, pattern in (("time", _CLOCK), ("date", _DATE)):
        fitting = [number for number in free() if _share(columns[number], pattern) >= _MANY]
        if fitting:
            found[meaning] = fitting[0]
    speakers = [number for number in free() if _are_speakers(columns[number])]
    if speakers:
        found["speaker"] = max(speakers, key=lambda number: _labels(columns[number]))
    return found


def _share(cells: Sequence[str], pattern: re.Pattern[str]) -> float:
    return sum(1 for cell in cells if pattern.fullmatch(fold(cell).strip("[]() "))) / len(cells)


def _labels(cells: Sequence[str]) -> int:
    return sum(1 for cell in set(cells) if is_interviewer_label(cell.rstrip(" :：")) is not None)


def _are_speakers(cells: Sequence[str]) -> bool:
    different = set(map(name_key, cells))
    return (max(map(len, cells)) <= _LONGEST_LABEL and 2 <= len(different) <= min(_MOST_SPEAKERS, len(cells) // 2)) or (
        0 < _labels(cells) == len(set(cells)) < len(cells)
    )


def milliseconds(cell: str) -> int | None:
    """The moment of a recording that a cell names: hh:mm:ss, mm:ss or seconds; None for anything else."""
    plain = fold(cell).strip("[]()# ").replace(",", ".").replace("٫", ".")
    if _CLOCK.fullmatch(plain):
        seconds = 0.0
        for part in plain.split(":"):
            seconds = seconds * 60 + float(part)
    elif _SECONDS.fullmatch(plain):
        seconds = float(plain)
    else:
        return None
    return round(seconds * 1000)
