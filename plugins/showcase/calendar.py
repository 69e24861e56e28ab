"""The calendar: deadlines and announcements as iCalendar (RFC 5545), for all and for each category.

An hour is written in UTC, a day without one as a whole day. What a record no longer says is gone from the file, and so
from the calendars of those who follow it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from slugify import slugify

from .call import moment_words
from .files import File
from .models import Call, Edition, Milestone, Moment
from .publication import Publication
from .showcase import Category, Programme

PRODUCT = "-//Showcase//Calls and announcements//EN"
OFTEN = timedelta(days=1)
"""How often who follows a calendar is asked to look for changes."""
END = b"END:VCALENDAR\r\n"
UNKNOWN = date(1970, 1, 1)
"""The day of change of what has none known, as in feeds."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a calendar shows on a day or at an instant."""

    key: str
    """What it stays the same entry by, whatever its date becomes."""
    starts: date | datetime
    title: str
    words: str
    address: str
    modified: date | None
    revision: int = 0
    """How often its record says that it was put off, or that it happened otherwise than planned."""
    is_certain: bool = True


def calendar_files(publication: Publication) -> Iterator[File]:
    """The calendar of everything, and one for each category: its call, and the announcements of the same edition."""
    showcase, name = publication.showcase, publication.showcase.site.name
    calls = {category.slug: [*call_entries(publication, category)] for category in showcase.categories}
    announced = {programme.slug: announcements(publication, programme) for programme in showcase.programmes}
    by_edition = (entries for editions in announced.values() for entries in editions.values())
    everything = [one for entries in (*calls.values(), *by_edition) for one in entries]
    # Most entries stand in several calendars, and are written once.
    events = {one.key: write_event(publication, one) for one in everything}
    yield File("calendar.ics", write_calendar(name, everything, events))
    for category in showcase.categories:
        edition = edition_of(category)
        entries = [*calls[category.slug], *announced[category.programme.slug].get(edition, ())]
        content = write_calendar(f"{name}: {category.record.name}", entries, events)
        yield File(f"{category.address}calendar.ics".removeprefix("/"), content)


def edition_of(category: Category) -> str:
    """The edition that a category's calendar is about: that of its call, else the newest."""
    call = category.record.call
    return call.edition if call else category.programme.record.editions[0].label


def call_entries(publication: Publication, category: Category) -> Iterator[Entry]:
    """When a category's call opens, and when it closes."""
    say, call = publication.language.say, category.record.call
    if call is None:
        return
    programme = f"{category.programme.short_name} {call.edition}"
    names = {"category": category.record.name, "programme": programme}
    for word, moment, title, revision in (
        ("opens", call.opens, say("Entries open: %(category)s, %(programme)s"), 0),
        ("closes", call.deadline, say("Entries close: %(category)s, %(programme)s"), int(call.extended is not None)),
    ):
        if moment:
            key = f"{category.address}{call.edition}/{word}"
            words = "\n".join(call_words(publication, call, moment))
            day = starts(moment)
            yield Entry(key, day, title % names, words, category.address, category.modified, revision)


def call_words(publication: Publication, call: Call, moment: Moment) -> Iterator[str]:
    """What a calendar says about an end of a call: its moment in the award's own zone, and where to enter."""
    say = publication.language.say
    yield moment_words(moment, publication.language)
    if call.extended is moment and call.closes:
        was = moment_words(call.closes, publication.language)
        yield say("The deadline was extended. It was to be: %(moment)s") % {"moment": was}
    if call.enter:
        yield say("Where to enter: %(address)s") % {"address": call.enter}


def announcements(publication: Publication, programme: Programme) -> dict[str, list[Entry]]:
    """The dated milestones of a programme, by the labels of its editions."""
    editions = programme.record.editions
    return {edition.label: [*edition_entries(publication, programme, edition)] for edition in editions}


def edition_entries(publication: Publication, programme: Programme, edition: Edition) -> Iterator[Entry]:
    """The dated milestones of an edition."""
    names: Counter[str] = Counter()
    for milestone in edition.milestones:
        name = milestone.slug or slugify(milestone.name)
        names[name] += 1
        key = f"{programme.address}{edition.label}/{name}" + (f"/{names[name]}" if names[name] > 1 else "")
        day = starts(milestone.moment) if milestone.moment else milestone.date
        if day:
            yield Entry(
                key,
                day,
                publication.language.say("%(announcement)s: %(programme)s")
                % {
                    "announcement": milestone.name,
                    "programme": f"{programme.short_name} {edition.label}",
                },
                milestone_words(publication, milestone),
                programme.address,
                programme.modified,
                revision=int(milestone.actual not in (None, milestone.planned)),
                is_certain=milestone.actual is not None or not milestone.waits,
            )


def milestone_words(publication: Publication, milestone: Milestone) -> str:
    """What a calendar says about an announcement: its moment in the award's own zone."""
    if milestone.moment:
        return moment_words(milestone.moment, publication.language)
    return publication.language.day(milestone.date, weekday=True) if milestone.date else ""


def starts(moment: Moment) -> date | datetime:
    """The instant in UTC; the day alone where no hour is known."""
    return moment.day if moment.hour is None else moment.instant.astimezone(UTC)


def write_event(publication: Publication, entry: Entry) -> bytes:
    """An entry as every calendar holds it."""
    # Costs 25 ms to load, which neither a check nor an edit of a story has to wait for.
    from icalendar import Event  # noqa: PLC0415

    event, host = Event(), urlsplit(publication.url).hostname
    event.add("uid", f"{publication.base}{entry.key}@{host}".removeprefix("/"))
    event.add("dtstamp", datetime.combine(entry.modified or UNKNOWN, time(0), UTC))
    event.add("dtstart", entry.starts)
    event.add("sequence", entry.revision)
    event.add("status", "CONFIRMED" if entry.is_certain else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    event.add("summary", entry.title)
    event.add("description", entry.words)
    event.add("url", publication.absolute(entry.address))
    return bytes(event.to_ical())


def write_calendar(name: str, entries: Iterable[Entry], events: Mapping[str, bytes]) -> bytes:
    """The bytes of a calendar, its entries in the order of their days; `events` are the bytes of each, by its key."""
    from icalendar import Calendar  # noqa: PLC0415

    calendar = Calendar()
    for field, value in (("version", "2.0"), ("prodid", PRODUCT), ("name", name), ("x-wr-calname", name)):
        calendar.add(field, value)
    calendar.add("refresh-interval", OFTEN, {"VALUE": "DURATION"})
    calendar.add("x-published-ttl", OFTEN, {"VALUE": "DURATION"})
    head = bytes(calendar.to_ical()).removesuffix(END)
    ordered = sorted(entries, key=lambda one: (str(one.starts), one.key))
    return b"".join([head, *(events[one.key] for one in ordered), END])
