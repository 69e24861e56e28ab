"""Tombstones: what a feed says about a recognition that was withdrawn, so that readers take away what they kept of it.

They stand in the feed of all alone: which other feeds held it is known no more, and nothing may tell it again."""

from datetime import date
from heapq import nlargest
from operator import attrgetter
from typing import NamedTuple

from ..publication import Publication
from ..redirects.path import home_of
from ..withdrawal import sentence_for

MOST = 30
"""Tombstones of a feed: who has not looked for longer no longer has the entries."""


class Tombstone(NamedTuple):
    """An entry that is to go: what it was the same entry by, since when, and what may be said about it."""

    address: str
    day: date
    words: str


def tombstones(publication: Publication) -> tuple[Tombstone, ...]:
    """The case studies that were withdrawn last, newest first."""
    gone = [one for one in publication.showcase.withdrawn if home_of(one.address).startswith("/case-studies/")]
    last = nlargest(MOST, gone, key=attrgetter("date"))
    return tuple(
        Tombstone(publication.absolute(home_of(one.address)), one.date, sentence_for(publication, one)) for one in last
    )
