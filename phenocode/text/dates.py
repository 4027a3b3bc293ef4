"""Dates as people type them: read in either calendar, never corrected, what is impossible in them said."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from phenocode.i18n import digits, mark
from phenocode.text.fold import fold


class Calendar(StrEnum):
    """The calendars in which a date can be typed; its year says which it is."""

    JALALI = "jalali"
    GREGORIAN = "gregorian"


@dataclass(frozen=True, slots=True)
class TypedDate:
    """A date as typed and as read; parts that were not given are None."""

    typed: str
    calendar: Calendar | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    gregorian: date | None = None  # the day meant; None for a year or a month only, and for what can't be
    problem: str | None = None  # what is impossible, as a sentence for ``tr``

    @property
    def blank(self) -> bool:
        """Whether nothing was typed."""
        return not self.typed.strip()


_JALALI_MONTHS = (
    ("فروردین", "Farvardin"), ("اردیبهشت", "Ordibehesht"), ("خرداد", "Khordad"), ("تیر", "Tir"),
    ("مرداد", "Mordad"), ("شهریور", "Shahrivar"), ("مهر", "Mehr"), ("آبان", "Aban"), ("آذر", "Azar"), ("دی", "Dey"),
    ("بهمن", "Bahman"), ("اسفند", "Esfand"),
)  # fmt: skip
_GREGORIAN_MONTHS = (
    ("ژانویه", "January"), ("فوریه", "February"), ("مارس", "March"), ("آوریل", "April"), ("مه", "May"),
    ("ژوئن", "June"), ("ژوئیه", "July"), ("اوت", "August"), ("سپتامبر", "September"), ("اکتبر", "October"),
    ("نوامبر", "November"), ("دسامبر", "December"),
)  # fmt: skip
_OTHER_SPELLINGS: Mapping[str, tuple[Calendar, int]] = {
    "امرداد": (Calendar.JALALI, 5), "Amordad": (Calendar.JALALI, 5), "Day": (Calendar.JALALI, 10),
    "فبریه": (Calendar.GREGORIAN, 2), "آپریل": (Calendar.GREGORIAN, 4), "می": (Calendar.GREGORIAN, 5),
    "جون": (Calendar.GREGORIAN, 6), "جولای": (Calendar.GREGORIAN, 7), "آگوست": (Calendar.GREGORIAN, 8),
    "Sept": (Calendar.GREGORIAN, 9),
}  # fmt: skip
_UNREADABLE = mark("This can't be read as a date. Write year, month and day, such as 1404/8/12 or 12 Nov 2025.")
_NO_YEAR = mark("This date has no year of four digits, Jalali or Gregorian.")
_NO_SUCH_MONTH = mark("There is no such month: a year has 12.")
_NO_SUCH_DAY = mark("This month has no such day.")
_NO_LEAP_YEAR = mark("This day comes in leap years only, and this year is none.")
_OTHER_CALENDAR = mark("This month is not of the calendar that the year is of.")

_WEEKDAY = re.compile(
    r"\b(?:(?:یک|دو|سه|چهار|پنج)? ?شنبه|جمعه|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b"
)
_WORDS = ("ماه", "سال", "of")  # say nothing more
_TIME = re.compile(r"[ t]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?z)?$")
_PART = re.compile(r"(\d+)(?:st|nd|rd|th)?(?!\d)|([^\W\d_]+)")
_BETWEEN = re.compile(r"[\s/.,،\-‐‑–—−]*")
_EPOCH_BEFORE = date(2025, 3, 20).toordinal()  # the day before the first of Farvardin 1404


def read_date(text: str) -> TypedDate:
    """What a typed date means: year first or day first, months by number or name, any digits, either calendar.

    Years 1200 to 1599 are Jalali and 1800 to 2199 Gregorian. A year or a month alone is a date in part. A blank is
    no date and no problem.
    """
    if not text.strip():
        return TypedDate(text)
    found = _numbers_and_month(text)
    if found is None:
        return TypedDate(text, problem=_UNREADABLE)
    numbers, named = found
    years = [place for place, number in enumerate(numbers) if calendar_of_year(number) is not None]
    wanted = range(1, 3) if named else range(1, 4)
    if len(numbers) not in wanted:
        return TypedDate(text, problem=_UNREADABLE)
    if not years:
        return TypedDate(text, problem=_NO_YEAR)
    if len(years) > 1 or years[0] not in (0, len(numbers) - 1):
        return TypedDate(text, problem=_UNREADABLE)
    year = numbers.pop(years[0])
    calendar = calendar_of_year(year)
    if years[0]:
        numbers.reverse()  # the day was first
    if named:
        numbers.insert(0, named[1])
    month, day = [*numbers, None, None][:2]
    problem = _OTHER_CALENDAR if named and named[0] is not calendar else _problem(calendar, year, month, day)
    meant = None
    if problem is None and month is not None and day is not None:
        meant = jalali_day(year, month, day) if calendar is Calendar.JALALI else date(year, month, day)
    return TypedDate(text, calendar, year, month, day, meant, problem)


def calendar_of_year(year: int) -> Calendar | None:
    """The calendar in which an interview can be of this year; None for a year that can be none."""
    if 1200 <= year <= 1599:
        return Calendar.JALALI
    return Calendar.GREGORIAN if 1800 <= year <= 2199 else None


def jalali_day(year: int, month: int, day: int) -> date:
    """The day that a possible Jalali date means."""
    before = 31 * (month - 1) - max(month - 7, 0)  # six months of 31 days, then of 30
    return date.fromordinal(_year_start(year) + before + day - 1)


def jalali_parts(day: date) -> tuple[int, int, int]:
    """Year, month and day of a day in the Jalali calendar."""
    year = day.year - 621
    if day.toordinal() < _year_start(year):
        year -= 1
    since = day.toordinal() - _year_start(year)
    month = since // 31 if since < 186 else 6 + (since - 186) // 30
    return year, month + 1, since - (31 * month - max(month - 6, 0)) + 1


def month_name(calendar: Calendar, month: int, language: str) -> str:
    """The name of a month, 1 to 12, in words of ``language``."""
    months = _JALALI_MONTHS if calendar is Calendar.JALALI else _GREGORIAN_MONTHS
    return months[month - 1][0 if language == "fa" else 1]


def is_leap(calendar: Calendar, year: int) -> bool:
    """Whether a year has 366 days."""
    if calendar is Calendar.JALALI:
        return _year_start(year + 1) - _year_start(year) == 366
    return date(year, 3, 1) - date(year, 2, 1) == timedelta(29)


def in_other_calendar(typed: TypedDate, language: str) -> str:
    """The same day in the calendar in which it was not typed, in words of ``language``; empty where no day is meant."""
    if typed.gregorian is None:
        return ""
    if typed.calendar is Calendar.JALALI:
        other, (year, month, day) = Calendar.GREGORIAN, typed.gregorian.timetuple()[:3]
    else:
        other, (year, month, day) = Calendar.JALALI, jalali_parts(typed.gregorian)
    return digits(f"{day} {month_name(other, month, language)} {year}", language)


def _year_start(year: int) -> int:
    """The ordinal of the first of Farvardin.

    Of 33 years 8 are leap years, at one place of the cycle five years apart instead of four. That gives the leap years
    that the Calendar Centre of the University of Tehran (Institute of Geophysics) has computed from the equinox for the
    years 1206 to 1498 (KabiseShamsi1206-1498); for the years around them nothing is laid down.
    """
    return _EPOCH_BEFORE + 1 + 365 * (year - 1404) + (8 * year + 21) // 33 - (8 * 1404 + 21) // 33


def _problem(calendar: Calendar | None, year: int, month: int | None, day: int | None) -> str | None:
    if calendar is None or month is None:
        return None
    if not 1 <= month <= 12:
        return _NO_SUCH_MONTH
    if day is None:
        return None
    if calendar is Calendar.JALALI:
        longest = 31 if month <= 6 else 30
        short = month == 12
    else:
        longest = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}.get(month, 31)
        short = month == 2
    if not 1 <= day <= longest:
        return _NO_SUCH_DAY
    return _NO_LEAP_YEAR if short and day == longest and not is_leap(calendar, year) else None


def _numbers_and_month(text: str) -> tuple[list[int], tuple[Calendar, int] | None] | None:
    """The numbers of a typed date and the month named in it; None when something else stands there."""
    folded = _WEEKDAY.sub(" ", _TIME.sub("", _key(text))).strip()
    numbers: list[int] = []
    named: tuple[Calendar, int] | None = None
    end = 0
    for part in _PART.finditer(folded):
        if not _BETWEEN.fullmatch(folded, end, part.start()):
            return None
        end = part.end()
        number, word = part[1], part[2]
        if number is not None:
            numbers.append(int(number) if len(number) <= 4 else 0)
        elif word in _MONTHS and named is None:
            named = _MONTHS[word]
        elif word not in _WORDS:
            return None
    return (numbers, named) if numbers and _BETWEEN.fullmatch(folded, end) else None


def _key(text: str) -> str:
    return " ".join(fold(text.replace("\u200c", " ")).replace("آ", "ا").split())


def _month_names() -> dict[str, tuple[Calendar, int]]:
    names = dict(_OTHER_SPELLINGS)
    for calendar, months in ((Calendar.JALALI, _JALALI_MONTHS), (Calendar.GREGORIAN, _GREGORIAN_MONTHS)):
        for number, spellings in enumerate(months, 1):
            names.update(dict.fromkeys(spellings, (calendar, number)))
    names.update({name[:3]: (Calendar.GREGORIAN, n) for n, (_, name) in enumerate(_GREGORIAN_MONTHS, 1)})
    return {_key(name): month for name, month in names.items()}


_MONTHS = _month_names()
