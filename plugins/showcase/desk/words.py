"""What the desk says in one way everywhere: shares, days until something, moments in two zones."""

from datetime import UTC, date, datetime
from math import floor

from babel.dates import format_time
from babel.numbers import format_percent

from ..call import moment_words
from ..language import Language
from ..models import Moment


def percent(share: float, language: Language) -> str:
    """A share in whole hundredths: all is said of nothing but all, and none of nothing but none."""
    hundredths = floor(share * 100 + 1e-9)
    return format_percent(max(hundredths, 1 if share > 0 else 0) / 100, locale=language.locale)


def countdown(day: date, today: date, language: Language) -> str:
    """How many days it is until a day, or since."""
    days = (day - today).days
    if not days:
        return language.say("today")
    if days > 0:
        return language.count("in %(num)s day", "in %(num)s days", days)
    return language.count("%(num)s day ago", "%(num)s days ago", -days)


def time_left(moment: datetime, now: datetime, language: Language) -> str:
    """How long it is until a moment to come: in days, on the last of them in hours."""
    hours = int((moment - now).total_seconds() // 3600)
    if hours >= 48:
        return language.count("in %(num)s day", "in %(num)s days", hours // 24)
    if hours:
        return language.count("in %(num)s hour", "in %(num)s hours", hours)
    return language.say("within the hour")


def universal(moment: datetime, language: Language) -> str:
    """A moment in UTC."""
    there = moment.astimezone(UTC)
    hour = format_time(there, "short", tzinfo=UTC, locale=language.locale)
    return language.say("%(day)s, %(hour)s UTC") % {"day": language.day(there.date()), "hour": hour}


def stated(moment: Moment, language: Language) -> str:
    """A moment as the award states it."""
    return moment_words(moment, language)
