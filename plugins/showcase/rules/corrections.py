"""Corrections and withdrawals: neither comes before what it is about, and mistakes are not reported in public."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from ..models import CaseStudy
from ..problems import Problem, quoted
from ..records import Located, Records
from ..source import Step

AHEAD = timedelta(hours=14)
"""By how much the clocks of the first zone are ahead: no day has begun anywhere before."""

TRACKER = re.compile(
    r"https?://(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)/[^/]+/[^/]+/(?:-/)?"
    r"(?:issues|discussions)(?:[/?#]|$)"
)
"""Where everybody can read what somebody reports."""


def find_wrong_corrections(records: Records) -> Iterator[Problem]:
    """A problem for each correction and withdrawal that comes before the recognition was announced."""
    for located in records.case_studies:
        value = located.value
        if value.corrections or value.withdrawn:
            announced = announced_on(records, value)
            yield from check_days(located, announced) if announced else ()


def check_days(located: Located[CaseStudy], announced: date) -> Iterator[Problem]:
    """The problems of one case study whose recognition was announced on a day."""
    withdrawn = located.value.withdrawn
    for loc, day in days_of(located.value):
        if day >= announced:
            continue
        if withdrawn and loc[0] == "withdrawn":
            what = f"It was withdrawn before it was announced on {announced}"
            instead = "Delete the record: nobody has seen its address, so nothing has to stand there"
        else:
            what = f"The correction is older than the recognition, which was announced on {announced}"
            instead = "Write the day on which the page was put right"
        yield Problem(located.place(*loc), what, instead)


def days_of(value: CaseStudy) -> Iterator[tuple[tuple[Step, ...], date]]:
    """The days of a case study's corrections and of its withdrawal, and where each is written."""
    yield from ((("corrections", number, "date"), one.date) for number, one in enumerate(value.corrections))
    if value.withdrawn:
        yield ("withdrawn", "date"), value.withdrawn.date


def announced_on(records: Records, value: CaseStudy) -> date | None:
    """The day that a recognition was announced first; nothing where no milestone says."""
    category = records.categories.get(value.category)
    programme = records.programmes.get(category.value.programme) if category else None
    editions = programme.value.editions if programme else ()
    edition = next((one for one in editions if one.label == value.edition), None)
    found = edition.announcing(value.level, value.embargo) if edition else ()
    return max((one.day for one in found if one.day), default=None)


def find_days_to_come(records: Records, now: datetime) -> Iterator[Problem]:
    """A problem for each correction, withdrawal and take-down of a day that has not come yet, wherever one is.

    A picture whose right is withdrawn is one of them."""
    today = (now + AHEAD).date()
    for located, loc, day in all_days(records):
        if day > today:
            yield Problem(located.place(*loc), f"{day} is in the future", "Write the day on which it was done")


def all_days(records: Records) -> Iterator[tuple[Located[Any], tuple[Step, ...], date]]:
    """Every day on which something was put right, withdrawn or taken down."""
    for one in records.case_studies:
        yield from ((one, loc, day) for loc, day in days_of(one.value))
        pictures = enumerate(one.value.pictures)
        yield from ((one, ("pictures", number, "withdrawn"), p.withdrawn) for number, p in pictures if p.withdrawn)
    yield from ((one, ("date",), one.value.date) for one in records.withdrawn.values())
    yield from ((one, ("date",), one.value.date) for one in records.takedowns)


def find_public_tracker(records: Records) -> Iterator[Problem]:
    """The problem of a site whose readers would report mistakes where everybody can read them."""
    contact = records.site and records.site.value.report
    if records.site and contact and TRACKER.match(contact):
        what = f"{quoted(contact)} is a public list: names of children do not belong there"
        instead = "Write an address that the organisers alone read, such as mailto:awards@example.org"
        yield Problem(records.site.place("report"), what, instead)
