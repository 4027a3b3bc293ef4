"""Moments and days in words: of the Jalali year in Persian, of the Gregorian one in English.

A stored moment is ISO 8601 text; what is none is said as it stands.
"""

from datetime import date, datetime, timedelta

from phenocode.i18n import digits, language, tr
from phenocode.text.dates import Calendar, jalali_parts, month_name


def say_when(moment: str | datetime, now: datetime | None = None) -> str:
    """A moment as the interface says it from ``now``: "today, 14:02", "yesterday", "9 January", «۱۹ دی ۱۴۰۴»."""
    local = _local(moment)
    if local is None:
        return str(moment)
    today = (now or datetime.now()).astimezone().date()
    if local.date() == today:
        return tr("today, {time}", time=say_clock(local))
    if local.date() == today - timedelta(days=1):
        return tr("yesterday")
    spoken = language()
    return named_day(local.date(), spoken, with_year=_parts(local.date(), spoken)[0] != _parts(today, spoken)[0])


def say_clock(moment: datetime) -> str:
    """The hour and minute here, in the interface's digits."""
    return digits(moment.astimezone().strftime("%H:%M"), language())


def say_minute(moment: str) -> str:
    """A stored moment to the minute, in the interface's calendar: one width in a list, and exact in a sentence."""
    local = _local(moment)
    return moment if local is None else f"{numbered_day(moment, language())} {say_clock(local)}"


def numbered_day(moment: str, language: str) -> str:
    """The day of a stored moment in numbers, year first: "2026-03-21", «۱۴۰۵/۰۱/۰۱»."""
    local = _local(moment)
    if local is None:
        return moment
    year, month, day = _parts(local.date(), language)
    return digits(f"{year}/{month:02}/{day:02}" if language == "fa" else f"{year}-{month:02}-{day:02}", language)


def named_day(day: date, language: str, *, with_year: bool = True) -> str:
    """A day with its month by name, as in "21 March 2026"."""
    year, month, number = _parts(day, language)
    name = month_name(Calendar.JALALI if language == "fa" else Calendar.GREGORIAN, month, language)
    return digits(f"{number} {name} {year}" if with_year else f"{number} {name}", language)


def _local(moment: str | datetime) -> datetime | None:
    """The moment in this computer's time zone."""
    try:
        return (datetime.fromisoformat(moment) if isinstance(moment, str) else moment).astimezone()
    except (ValueError, OverflowError):  # the first and the last day there are may be none here
        return None


def _parts(day: date, language: str) -> tuple[int, int, int]:
    return jalali_parts(day) if language == "fa" else (day.year, day.month, day.day)
