"""Typed dates and lengths: read, never corrected, what is impossible said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phenocode.text.dates import Calendar, in_other_calendar, is_leap, jalali_day, jalali_parts, read_date
from phenocode.text.durations import read_minutes


@pytest.mark.parametrize(
    "typed",
    [
        "۱۴۰۴/۰۸/۱۲", "1404-8-12", "١٤٠٤.٨.١٢", "12/8/1404", "۱۲ آبان ۱۴۰۴", "۱۲ آبان‌ماه ۱۴۰۴", "دوشنبه، ۱۲ آبان ۱۴۰۴",
        "1404 آبان 12", "12 Aban 1404", "۱۲ ابان سال ۱۴۰۴",
    ],
)  # fmt: skip
def test_a_jalali_date_is_read_however_it_is_typed(typed):
    read = read_date(typed)
    assert (read.typed, read.calendar, read.problem) == (typed, Calendar.JALALI, None)
    assert (read.year, read.month, read.day, read.gregorian) == (1404, 8, 12, date(2025, 11, 3))


@pytest.mark.parametrize(
    "typed",
    [
        "2025-11-03", "3/11/2025", "3.11.2025", "3 Nov 2025", "Nov 3, 2025", "3rd November 2025", "Monday 3 Nov. 2025",
        "۳ نوامبر ۲۰۲۵", "2025-11-03 00:00:00", "2025-11-03T14:30:00Z", "2025 11 3",
    ],
)  # fmt: skip
def test_a_gregorian_date_is_read_however_it_is_typed(typed):
    read = read_date(typed)
    assert (read.calendar, read.gregorian, read.problem) == (Calendar.GREGORIAN, date(2025, 11, 3), None)


@pytest.mark.parametrize(
    ("typed", "parts"), [("۱۴۰۴", (1404, None)), ("آبان ۱۴۰۴", (1404, 8)), ("11/2025", (2025, 11))]
)
def test_a_year_or_a_month_alone_is_a_date_in_part(typed, parts):
    read = read_date(typed)
    assert ((read.year, read.month), read.day, read.gregorian, read.problem) == (parts, None, None, None)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1404/13/1", "no such month"), ("1404/0/1", "no such month"), ("2025-25-11", "no such month"),
        ("۳۱ مهر ۱۴۰۴", "no such day"), ("1404/7/31", "no such day"), ("30 Feb 2024", "no such day"),
        ("31 April 2025", "no such day"), ("1404/1/32", "no such day"), ("1404/1/0", "no such day"),
        ("۳۰ اسفند ۱۴۰۴", "leap years only"), ("29 Feb 2023", "leap years only"), ("29.2.1900", "leap years only"),
        ("12 آبان 2025", "not of the calendar"), ("12 Nov 1404", "not of the calendar"),
        ("04/08/12", "four digits"), ("14040812", "four digits"), ("1/1/1700", "four digits"),
        ("پنج آبان ۱۴۰۴", "can't be read"), ("soon", "can't be read"), ("1404/8/12/3", "can't be read"),
        ("۱۲ تا ۱۴ آبان ۱۴۰۴", "can't be read"), ("12-14 Nov 2025", "can't be read"), ("8/1404/12", "can't be read"),
        ("جمعه", "can't be read"), ("-", "can't be read"), ("Nov Dec 2025", "can't be read"),
    ],
)  # fmt: skip
def test_what_is_impossible_is_said_and_nothing_is_corrected(typed, said):
    read = read_date(typed)
    assert said in read.problem
    assert (read.typed, read.gregorian) == (typed, None)


def test_nothing_typed_is_no_problem():
    assert read_date(" ").problem is None
    assert read_date(" ").blank


def test_leap_years_are_those_of_the_calendar_centre():
    # Known from printed calendars: 1399, 1403 and 1408 are leap years, those between are not.
    assert [year for year in range(1395, 1413) if is_leap(Calendar.JALALI, year)] == [1395, 1399, 1403, 1408, 1412]
    assert [y for y in range(1343, 1380) if is_leap(Calendar.JALALI, y)] == [
        1346, 1350, 1354, 1358, 1362, 1366, 1370, 1375, 1379,
    ]  # fmt: skip
    assert read_date("1403/12/30").gregorian == date(2025, 3, 20)
    assert read_date("1404/1/1").gregorian == date(2025, 3, 21)
    assert read_date("1357/11/22").gregorian == date(1979, 2, 11)
    assert read_date("1300/1/1").gregorian == date(1921, 3, 21)
    assert [read_date(f"{year}/12/30").problem is None for year in (1399, 1400, 1401, 1402)] == [True] + [False] * 3


@given(st.dates(date(1821, 3, 21), date(2199, 12, 31)))
def test_every_day_has_one_date_in_either_calendar(day):
    year, month, number = jalali_parts(day)
    assert jalali_day(year, month, number) == day
    assert read_date(f"{year}/{month}/{number}").gregorian == day
    assert read_date(day.isoformat()).gregorian == day


@given(st.text(max_size=30))
def test_anything_typed_is_kept(text):
    read = read_date(text)
    assert read.typed == text
    assert read.gregorian is None or read.problem is None
    read_minutes(text)


def test_the_other_calendar():
    assert in_other_calendar(read_date("1404/8/12"), "fa") == "۳ نوامبر ۲۰۲۵"
    assert in_other_calendar(read_date("1404/8/12"), "en") == "3 November 2025"
    assert in_other_calendar(read_date("2025-11-03"), "fa") == "۱۲ آبان ۱۴۰۴"
    assert in_other_calendar(read_date("2025-11-03"), "en") == "12 Aban 1404"
    assert in_other_calendar(read_date("1404/8"), "en") == in_other_calendar(read_date("?"), "en") == ""


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("45", 45), ("۴۵", 45), ("45 min", 45), ("۴۵ دقیقه", 45), ("٤٥ دقيقه", 45), ("45 minutes.", 45), ("90'", 90),
        ("1:05", 65), ("۱:۰۵", 65), ("9:59", 599), ("10:00", 10), ("1:05:40", 66), ("45:30", 46), ("0:50", 50),
        ("1 h 5 min", 65), ("1h05", 65), ("1 hour and 5 minutes", 65), ("۱ ساعت و ۵ دقیقه", 65), ("1.5 h", 90),
        ("۱٫۵ ساعت", 90), ("۱ ساعت و نیم", 90), ("2 hrs", 120),
        ("", None), ("long", None), ("-5", None), ("1:75", None), ("5 min 1 h", None), ("یک ساعت", None),
    ],
)  # fmt: skip
def test_lengths(typed, minutes):
    assert read_minutes(typed) == minutes
