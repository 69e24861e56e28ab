"""Calls for entries: what a call's dates mean at a moment, and how they are said."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Literal

from babel.dates import format_time, get_timezone_location

from .language import Language
from .models import Call, Moment

State = Literal["unknown", "before", "open", "soon", "closed"]
SOON = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class CallView:
    """A call as a page shows it: its state at build, its dates for machines and in words.

    `closes` is the deadline that holds; where it was put off, `was_to_close` is the one before."""

    state: State
    edition: str
    enter: str | None
    opens: str
    closes: str
    was_to_close: str
    opens_words: str
    closes_words: str
    was_to_close_words: str
    feed: str
    calendar: str
    days_left: dict[str, str]


def call_state(call: Call | None, now: datetime) -> State:
    """What the call is at a moment: the same rule as the reader's clock applies in `deadline.js`."""
    if call is None or not (call.opens or call.closes):
        return "unknown"
    # In one zone Python would compare what clocks show, and miss the hour by which they change.
    moments = (call.opens, call.deadline)
    opens, closes = [moment.instant.astimezone(UTC) if moment else None for moment in moments]
    if closes and now > closes:
        return "closed"
    if opens and now < opens:
        return "before"
    return "soon" if closes and closes - now < SOON else "open"


def view_call(call: Call | None, now: datetime, language: Language, address: str) -> CallView:
    """The call of the category that has this address, as a page shows it."""
    opens, closes = (call.opens, call.deadline) if call else (None, None)
    was_to_close = call.closes if call and call.extended else None
    return CallView(
        state=call_state(call, now),
        edition=call.edition if call else "",
        enter=call.enter if call else None,
        opens=opens.instant.isoformat() if opens else "",
        closes=closes.instant.isoformat() if closes else "",
        was_to_close=was_to_close.instant.isoformat() if was_to_close else "",
        opens_words=moment_words(opens, language) if opens else "",
        closes_words=moment_words(closes, language) if closes else "",
        was_to_close_words=moment_words(was_to_close, language) if was_to_close else "",
        feed=f"{address}feed.xml",
        calendar=f"{address}calendar.ics",
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
