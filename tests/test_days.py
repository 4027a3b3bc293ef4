"""Days and moments as the interface says them, in both calendars."""

from datetime import datetime, timedelta

import pytest

from phenocode.i18n import speak
from phenocode.text.days import named_day, numbered_day, say_clock, say_minute, say_when

NOON = datetime(2026, 3, 22, 12, 5).astimezone()  # the second day of 1405


@pytest.mark.parametrize(
    ("spoken", "before", "said"),
    [
        ("en", timedelta(0), "today, 12:05"),
        ("en", timedelta(days=1), "yesterday"),
        ("en", timedelta(days=2), "20 March"),
        ("en", timedelta(days=100), "12 December 2025"),
        ("fa", timedelta(0), "today, ۱۲:۰۵"),
        ("fa", timedelta(days=2), "۲۹ اسفند ۱۴۰۴"),
        ("fa", timedelta(days=100), "۲۱ آذر ۱۴۰۴"),
    ],
)
def test_a_moment_is_said_from_now(spoken, before, said):
    speak(spoken, isolates=False)
    assert say_when(NOON - before, NOON) == said
    assert say_when((NOON - before).isoformat(), NOON) == said


def test_a_moment_of_this_year_has_no_year():
    speak("fa", isolates=False)
    assert say_when(NOON, NOON + timedelta(days=40)) == "۲ فروردین"


def test_a_moment_to_the_minute_is_one_width_and_sorts():
    speak("en")
    assert say_minute(NOON.isoformat()) == "2026-03-22 12:05"
    speak("fa")
    assert say_minute(NOON.isoformat()) == "۱۴۰۵/۰۱/۰۲ ۱۲:۰۵"
    assert say_clock(NOON) == "۱۲:۰۵"


def test_days_follow_the_language_that_is_asked_for():
    assert numbered_day(NOON.isoformat(), "fa") == "۱۴۰۵/۰۱/۰۲"
    assert numbered_day(NOON.isoformat(), "en") == "2026-03-22"
    assert named_day(NOON.date(), "fa") == "۲ فروردین ۱۴۰۵"
    assert named_day(NOON.date(), "en", with_year=False) == "22 March"


def test_what_is_no_moment_is_said_as_it_stands():
    for say in (say_when, say_minute):
        assert say("some day") == "some day"
    assert numbered_day("some day", "fa") == "some day"


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_moment_that_is_none_in_any_zone_is_said_as_it_stands(moment):
    for say in (say_when, say_minute, lambda told: numbered_day(told, "fa")):
        assert say(moment) == moment
