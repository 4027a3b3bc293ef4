"""Days and hours as the interface says them: today and yesterday by name, in Persian the days of the Jalali year."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCalendar, QDate, QLocale

from phenocode.i18n import digits, language, tr

_LOCALES = {"fa": "fa_IR", "en": "en_GB"}


def say_moment(moment: datetime, now: datetime) -> str:
    """``moment`` as seen from ``now``, both in this computer's time zone: "today, 14:02", "9 January"."""
    if moment.date() == now.date():
        return tr("today, {time}", time=digits(moment.strftime("%H:%M"), language()))
    if moment.date() == now.date() - timedelta(days=1):
        return tr("yesterday")
    calendar = QCalendar(QCalendar.System.Jalali if language() == "fa" else QCalendar.System.Gregorian)
    day, today = (calendar.partsFromDate(QDate(when.year, when.month, when.day)) for when in (moment, now))
    month = calendar.monthName(QLocale(_LOCALES[language()]), day.month, day.year)
    year = "" if day.year == today.year else f" {day.year}"
    return digits(f"{day.day} {month}{year}", language())
