"""A feed, before it is written in either format."""

from collections.abc import Sequence
from datetime import date
from heapq import nlargest
from typing import NamedTuple

from ..following import ATOM, JSON
from ..publication import Publication
from ..showcase import CaseStudy
from .entries import Entry, changed_on, entry_of
from .tombstones import Tombstone

FEED_SIZE = 30
"""Entries of a feed: more than anybody publishes between two visits of a feed reader."""

UNKNOWN = date(1970, 1, 1)
"""The day of change of what has none known: no build reads the clock."""


class Publisher(NamedTuple):
    """Whose feed it is, in which language, and under which terms."""

    name: str
    url: str
    language: str
    licence: tuple[str, str] | None
    """The terms for what feeds say, and where these are written: those for the data, else those for the words."""
    withdrawals: str
    """Where it is told how recognitions are withdrawn."""


class Feed(NamedTuple):
    """What is told by a feed; every address is whole."""

    id: str
    """What it stays the same feed by: the address of the page that it was made for."""
    title: str
    line: str
    page: str
    atom: str
    json: str
    publisher: Publisher
    updated: date
    entries: tuple[Entry, ...] = ()
    gone: tuple[Tombstone, ...] = ()


def publisher_of(publication: Publication) -> Publisher:
    """Whose feeds they are."""
    site = publication.showcase.site
    licence = site.data.licence if site.data else site.licence
    return Publisher(
        name=site.name,
        url=publication.absolute("/"),
        language=publication.language.tag,
        licence=(licence.name, licence.url) if licence else None,
        withdrawals=publication.absolute("/corrections/"),
    )


def make_feed(
    publication: Publication,
    page: str,
    title: str,
    case_studies: Sequence[CaseStudy],
    gone: tuple[Tombstone, ...] = (),
) -> Feed:
    """The feed of the page at an address: what of these case studies changed last."""
    newest = nlargest(FEED_SIZE, case_studies, key=changed_on) if len(case_studies) > 1 else case_studies
    entries = tuple([entry_of(publication, one) for one in newest])
    changed = max([UNKNOWN, *[one.updated for one in entries[:1]], *[one.day for one in gone[:1]]])
    return blank_feed(publication, page)._replace(title=title, updated=changed, entries=entries, gone=gone)


def blank_feed(publication: Publication, page: str, to: str = "") -> Feed:
    """The feed of a page of which there is nothing to tell; of one that leads on, with where it leads."""
    here, site = publication.absolute(page), publication.showcase.site
    where = publication.absolute(to) if to else here
    return Feed(here, site.name, site.headline, where, here + ATOM, here + JSON, publisher_of(publication), UNKNOWN)
