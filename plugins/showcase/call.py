"""Calls for entries: what a call's dates mean at a moment, and how they are said."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Literal

from babel.dates import format_time, get_timezone_location

from .language import Language
from .models import Call, Moment

State = Literal["unknown", "before", "open", "soon", "closed"]
SOON = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class CallView:
    """A call as a page shows it: its state at build, its dates for machines and in words."""

    state: State
    edition: str
    enter: str | None
    opens: str
    closes: str
    opens_words: str
    closes_words: str
    feed: str
    days_left: dict[str, str]


def call_state(call: Call | None, now: datetime) -> State:
    """What the call is at a moment: the same rule as the reader's clock applies in `deadline.js`."""
    if call is None or not (call.opens or call.closes):
        return "unknown"
    if call.closes and now > call.closes.instant:
        return "closed"
    if call.opens and now < call.opens.instant:
        return "before"
    return "soon" if call.closes and call.closes.instant - now < SOON else "open"


def view_call(call: Call | None, now: datetime, language: Language, feed: str) -> CallView:
    """The call as a page shows it."""
    opens, closes = (call.opens, call.closes) if call else (None, None)
    return CallView(
        state=call_state(call, now),
        edition=call.edition if call else "",
        enter=call.enter if call else None,
        opens=opens.instant.isoformat() if opens else "",
        closes=closes.instant.isoformat() if closes else "",
        opens_words=moment_words(opens, language) if opens else "",
        closes_words=moment_words(closes, language) if closes else "",
        feed=feed,
        days_left=days_left(language),
    )


@lru_cache(maxsize=16)
def days_left(language: Language) -> dict[str, str]:
    """How days are counted down, for scripts: the same for every call."""
    return language.plural_forms("%(num)s day left", "%(num)s days left")


def moment_words(moment: Moment, language: Language) -> str:
    """The moment in words: weekday computed, year always, hour and zone where an hour is known."""
    day = language.day(moment.day, weekday=True)
    if moment.hour is None:
        return day
    hour = format_time(moment.hour, "short", locale=language.locale)
    city = get_timezone_location(moment.zone, locale=language.locale, return_city=True)
    return language.say("%(day)s, %(hour)s %(city)s time") % {"day": day, "hour": hour, "city": city}
