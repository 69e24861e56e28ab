"""Dates and hours as people write them into English sentences: where one can be misread, and what to write instead."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from ..problems import quoted

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SUMMER, WINTER = range(4, 10), (11, 12, 1, 2)
"""Months in which London's clocks show the same throughout."""
LONDON = ZoneInfo("Europe/London")

MONTH = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|"
    "Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
WEEKDAY = "Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?"
DATE = re.compile(
    rf"""(?:\b(?P<before>{WEEKDAY})\b[.*_]*,?\s+(?:the\s+)?[*_]*)?
    (?:(?<![\d.,:£$€/-])(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONTH})\b
      |\b(?P<month_first>{MONTH})\s+(?P<day_second>[0-3]?\d)(?:st|nd|rd|th)?\b(?![\d:.,]\d|\s*%)
      |\b(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b)
    (?:[.,]?\s+(?P<year>(?:19|20)\d\d)\b)?
    (?:[*_]*,?\s*\((?P<after>{WEEKDAY})\))?""",
    re.VERBOSE,
)
SENTENCE = re.compile(r"(?<=[.!?])(?<![ap]\.m\.)[\"”’)*_]*\s+(?=[^a-z])|\n\s*\n|\n\s*(?:[-*+]|\d+[.)])\s+")
DEADLINE = re.compile(
    r"""(?ix) \b(?: deadlines? | closing\ (?:at|on|date|time|day)
    | (?:entr(?:y|ies)|(?:application|nomination|submission|form|call|award|prize|competition|window)s?|it|this)
      \ (?:will\ |must\ |now\ )?closes?
    | last\ (?:day|date|chance)\ (?:to|for)
    | (?:enter|apply|nominate|submit(?:ted)?|submissions?|applications?|nominations?|entries|entry|received|forms?)\b
      [^.;]{0,60}\b (?:by|before|until|till|no\ later\ than|due) )\b"""
)
MIDNIGHT = re.compile(r"\bmidnight\b|\b12(?:[:.]00)?\s?a\.?m\b", re.IGNORECASE)
HOUR = re.compile(
    r"(?<![\d.:])(?:[01]?\d|2[0-4]):[0-5]\d\b|\b(?:1[0-2]|[1-9])(?:[.:][0-5]\d)?\s?[ap]\.?m\b|\b(?:noon|midday)\b",
    re.IGNORECASE,
)
ZONE = re.compile(
    r"\b(?:GMT|UTC|BST|[A-Z]{1,3}[SD]?T)\b|\b[A-Z][a-z]+/[A-Z][a-z]+|\b(?:[A-Z][\w-]*|local|their|your) [Tt]imes?\b"
)
CLOCK = re.compile(r"\b(?:GMT|BST)\b(?!\s?[+−-]\s?\d)")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
RECURRING = re.compile(r"(?i)\b(?:every|each|yearly|annual(?:ly)?|usually|always|normally|typically|traditionally)\b")

HINT = re.compile(r"(?i)\d|\bmidnight|\bnoon|\bmidday")
"""What no sentence goes without in which anything can be found."""

LET_CALL_SAY = "let the call's `closes` say it"


class Finding(NamedTuple):
    """Where something stands in a text, what is wrong with it, what to write instead, and whether it may be meant."""

    offset: int
    what: str
    instead: str
    is_warning: bool = True


class Said(NamedTuple):
    """A date as a sentence says it; without a year it is no day yet."""

    offset: int
    words: str
    day: int
    month: int
    date: date | None
    weekday: str | None
    bare: str
    """Its words without the weekday."""


def find_misreadable(text: str) -> Iterator[Finding]:
    """Everything in an English text about dates and hours that a reader can take for something else."""
    start = 0
    if not HINT.search(text):
        return
    for end in [*SENTENCE.finditer(text), None]:
        sentence = text[start : end.start() if end else len(text)]
        for finding in find_in_sentence(sentence) if HINT.search(sentence) else ():
            yield finding._replace(offset=start + finding.offset)
        start = end.end() if end else start


def find_in_sentence(sentence: str) -> Iterator[Finding]:
    """The same of one sentence."""
    dates = list(read_dates(sentence))
    is_deadline = DEADLINE.search(sentence) is not None
    for one in dates:
        yield from check_weekday(one)
    if is_deadline and not YEAR.search(sentence) and not RECURRING.search(sentence):
        yield from (without_year(one) for one in dates if not one.weekday)
    yield from check_hours(sentence, is_deadline, bool(dates))
    yield from check_clocks(sentence, dates)


def read_dates(sentence: str) -> Iterator[Said]:
    """The dates of a sentence that there can be."""
    for found in DATE.finditer(sentence):
        year, month, day = numbers_of(found)
        weekday = found["before"] or found["after"]
        begin = min(place for name in ("day", "month_first", "iso") if (place := found.start(name)) >= 0)
        last = found.end("year") if found["year"] else found.start("after") - 1 if found["after"] else found.end()
        try:
            whole = date(year or 2000, month, day)
        except ValueError:
            continue
        bare = sentence[begin:last].strip(" ,(*_")
        yield Said(found.start(), found[0].strip(), day, month, whole if year else None, weekday, bare)


def numbers_of(found: re.Match[str]) -> tuple[int | None, int, int]:
    """Year, month and day of a date."""
    if found["iso"]:
        year, month, day = map(int, found["iso"].split("-"))
        return year, month, day
    month = MONTHS.index((found["month"] or found["month_first"])[:3]) + 1
    return int(found["year"]) if found["year"] else None, month, int(found["day"] or found["day_second"])


def check_weekday(said: Said) -> Iterator[Finding]:
    """The finding of a typed weekday: it is wrong, it needs a year, or it is at least better worked out."""
    if said.weekday is None:
        return
    if said.date is None:
        what = f"{quoted(said.words)} names no year, and its weekday fits only some"
        yield Finding(said.offset, what, f"Write the year instead of the weekday, or {LET_CALL_SAY}")
        return
    right = WEEKDAYS[said.date.weekday()]
    if right.startswith(said.weekday[:3]):
        what = f"The weekday of {quoted(said.words)} is typed, and will stay when the date is changed"
        yield Finding(said.offset, what, f"Write {quoted(said.bare)}, or {LET_CALL_SAY}: its weekday is worked out")
    else:
        what = f"{quoted(said.words)} does not exist: that day is a {right}"
        instead = f"Write {quoted(said.bare)} alone, or {quoted(f'{right} {said.bare}')}"
        yield Finding(said.offset, what, instead, is_warning=False)


def without_year(said: Said) -> Finding:
    """The finding of a deadline that comes round every year."""
    what = f"{quoted(said.words)} is a deadline without a year"
    return Finding(said.offset, what, f"Write the year as well, or {LET_CALL_SAY}")


def check_hours(sentence: str, is_deadline: bool, is_dated: bool) -> Iterator[Finding]:
    """The finding of a deadline at midnight, or of the first of its hours that no zone stands beside."""
    midnight = MIDNIGHT.search(sentence)
    if midnight and (is_deadline or is_dated):
        what = f"{quoted(midnight[0])} can be the first or the last minute of a day"
        yield Finding(midnight.start(), what, "Write `23:59` or `00:01` with the zone, such as `23:59 London time`")
    hour = HOUR.search(sentence)
    if is_deadline and hour and not midnight and not ZONE.search(sentence):
        what = f"{quoted(hour[0])} is the hour of a deadline, in no zone"
        yield Finding(hour.start(), what, f"Write whose hour it is, such as {quoted(f'{hour[0]} London time')}")


def check_clocks(sentence: str, dates: list[Said]) -> Iterator[Finding]:
    """The finding of each GMT beside a day in summer, and of each BST beside one in winter."""
    for clock in CLOCK.finditer(sentence):
        nearest = min(dates, key=lambda one: abs(one.offset - clock.start()), default=None)
        summer = is_summer(nearest) if nearest else None
        if nearest and summer is not None and summer == (clock[0] == "GMT"):
            shown = "summer time, an hour later" if summer else "GMT"
            what = f"`{clock[0]}` stands beside {quoted(nearest.bare)}, when clocks in London show {shown}"
            meant = "`London time` if that is meant, `UTC` if it is not" if summer else "`London time`"
            yield Finding(clock.start(), what, f"Write {meant}")


def is_summer(said: Said) -> bool | None:
    """Whether London's clocks show summer time on a day; nothing where that depends on a year that is not said."""
    if said.date:
        return shows_summer_time(said.date)
    return said.month in SUMMER if said.month in (*SUMMER, *WINTER) else None


def shows_summer_time(day: date) -> bool:
    """Whether London's clocks show summer time at noon of a day."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=LONDON).dst() != timedelta(0)
