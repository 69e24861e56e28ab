"""Deadlines that can be misread: in what records say of calls and announcements, and in their words."""

from collections.abc import Iterator
from datetime import time, timedelta
from pathlib import Path
from typing import Any

from ..models import Category, Moment, Programme, Site
from ..problems import Problem, quoted
from ..prose.files import find_prose_files
from ..prose.head import read_head, read_text
from ..prose.text import body_of
from ..records import Located, Records, find_texts
from ..source import Step
from .folder import folders_of
from .spoken import find_misreadable, shows_summer_time

SAID = {"about", "line", "who_can_enter", "question"}
"""The fields that say something in sentences."""

STANDS_STILL = {"GMT", "GMT0", "GMT+0", "GMT-0", "Greenwich", "Etc/GMT", "Etc/GMT0", "Etc/Greenwich"}
"""Names of the zone whose clocks never change."""


def find_doubtful_calls(record: Located[Any], language: str) -> Iterator[Problem]:
    """A problem for each moment of a category or programme that can be misread, and each date in its words."""
    if isinstance(record.value, Category | Programme | Site):
        for loc, moment in moments_of(record.value):
            yield from check_moment(record, loc, moment)
        if is_english(language):
            yield from check_texts(record)


def find_doubtful_prose(records: Records) -> Iterator[Problem]:
    """A problem for each date in the pages and the news that can be misread."""
    if records.site and is_english(records.site.value.language):
        for folder in folders_of(records):
            for kind in ("pages", "news"):
                for file in find_prose_files(folder / kind)[0]:
                    yield from check_prose(file)


def check_prose(file: Path) -> Iterator[Problem]:
    """The problems of one page or post that is published; nothing between backticks or fences is looked at."""
    text = read_text(file)
    head = read_head(text, file)
    body, bare = body_of(text, head)
    for one in find_misreadable(bare) if head.is_published else ():
        yield Problem(body.place_of(one.offset), one.what, one.instead, one.is_warning)


def is_english(language: str) -> bool:
    """Whether texts of a language can be searched for English words."""
    return language.partition("-")[0] == "en"


def moments_of(value: Category | Programme | Site) -> Iterator[tuple[tuple[Step, ...], Moment]]:
    """The moments of a category's call, or of a programme's announcements, each with its field."""
    parts: list[tuple[tuple[Step, ...], Any]] = []
    if isinstance(value, Category):
        parts = [(("call", name), getattr(value.call, name, None)) for name in ("opens", "closes", "extended")]
    elif isinstance(value, Programme):
        parts = [
            (("editions", number, "milestones", place, name), getattr(milestone, name))
            for number, edition in enumerate(value.editions)
            for place, milestone in enumerate(edition.milestones)
            for name in ("planned", "actual")
        ]
    yield from ((loc, moment) for loc, moment in parts if moment)


def check_moment(record: Located[Any], loc: tuple[Step, ...], moment: Moment) -> Iterator[Problem]:
    """A warning for a moment in GMT while London has summer time, and for a deadline with which a day begins."""
    if moment.zone in STANDS_STILL and shows_summer_time(moment.day):
        what = f"`{loc[-1]}` is in {quoted(moment.zone)}, an hour behind clocks in London on that day"
        instead = "Write `Europe/London` if London's hour is meant, `UTC` if it is not"
        yield Problem(record.place(*loc), what, instead, is_warning=True)
    if loc[-1] in ("closes", "extended") and moment.hour == time(0):
        what = f"`{loc[-1]}` is at 00:00, the first minute of {moment.day}"
        whole, before = moment.day, moment.day - timedelta(days=1)
        instead = f"Write `{whole} 23:59 {moment.zone}` if that day still counts, `{before} 23:59 {moment.zone}` if not"
        yield Problem(record.place(*loc), what, instead, is_warning=True)


def check_texts(record: Located[Any]) -> Iterator[Problem]:
    """The problems of what a record says in sentences."""
    for loc, text in find_texts(record.value):
        if loc[-1] in SAID:
            for one in find_misreadable(text):
                yield Problem(record.place_in(one.offset, *loc), one.what, one.instead, one.is_warning)
