"""The dates of pages and posts: written with the year first, and days that there are."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from ..problems import Place, Problem, quoted

DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?: [0-9]{2}:[0-9]{2})?")
NAMED = re.compile(r"\d{4}-\d{2}-\d{2}")
"""A file's name that Pelican reads a date from begins so."""


def check_dates(file: Path, dates: list[tuple[str, Place]], needs_one: bool) -> Iterator[Problem]:
    """The problems of the dates that a head states, and of the one in the file's name."""
    named = NAMED.match(file.name)
    if needs_one and not named:
        yield Problem(Place(file, 1, 1), "The date is missing", "Write a line such as `Date: 2026-03-01`")
    if named:
        dates = [(named[0], Place(file, 1, 1)), *dates]
    for written, place in dates:
        if not DATE.fullmatch(written):
            shown = quoted(written) if written else "Nothing"
            what, instead = f"{shown} is not a full date", "Write it with its year first, such as 2026-03-01"
            yield Problem(place, what, instead)
        elif not is_moment(written):
            yield Problem(place, f"{quoted(written)} names a day or an hour that does not exist", "Write one that does")


def is_moment(written: str) -> bool:
    """Whether there is such a day, and such an hour in it."""
    try:
        datetime.fromisoformat(written)
    except ValueError:
        return False
    return True
