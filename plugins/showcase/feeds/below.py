"""Feeds below pages: of everything that case studies count under, of recipients, and of what was withdrawn."""

from collections.abc import Iterator, Sequence
from typing import Any

from ..bundle import Bundle, Tools
from ..following import feeds_below
from ..models import Withdrawn
from ..publication import Publication
from ..redirects.path import home_of
from ..showcase import CaseStudy
from ..withdrawal import sentence_for
from .atom import write_atom
from .feed import Feed, blank_feed, make_feed
from .jsonfeed import write_json

FACETS = {
    "categories": "category",
    "programmes": "programme",
    "regions": "region",
    "topics": "topic",
    "editions": "edition",
    "levels": "level",
}
"""The facets whose values have pages with feeds, by the first step of their addresses."""

ALWAYS = frozenset({"categories", "programmes"})
"""Those whose pages are there when nothing counts yet: who waits for the first has what to follow."""


def page_feed(publication: Publication, owner: Any, address: str) -> Iterator[Bundle]:
    """The feed of a page, at its address or at an old one of it."""
    feed = feed_of(publication, owner)
    if feed:
        yield from feed_bundle(feed, address)


def feed_of(publication: Publication, owner: Any) -> Feed | None:
    """What the feed of a page tells; None where there is no page."""
    found = told_by(publication, owner.address)
    if found is None:
        return None
    names = {"site": publication.showcase.site.name, "name": owner.link.label}
    return make_feed(publication, owner.address, publication.language.say("%(site)s: %(name)s") % names, found)


def told_by(publication: Publication, page: str) -> Sequence[CaseStudy] | None:
    """The case studies that the feed of a page tells of; None where there is no page, as nothing counts under it.

    That of a recipient tells of its own recognitions, and of none of others that the page tells under their names."""
    showcase, (kind, slug) = publication.showcase, page.strip("/").split("/")
    if kind == "recipients":
        return showcase.by_recipient.get(slug, ())
    numbers = publication.facets[FACETS[kind]].members_by_slug[slug]
    return [showcase.case_studies[number] for number in numbers] if numbers or kind in ALWAYS else None


def withdrawn_feed(publication: Publication, withdrawn: Withdrawn, address: str) -> Iterator[Bundle]:
    """The feed of what was withdrawn, where it may have had one: it says so."""
    if feeds_below(home_of(withdrawn.address)):
        yield from feed_bundle(feed_of_withdrawn(publication, withdrawn), address)


def feed_of_withdrawn(publication: Publication, withdrawn: Withdrawn) -> Feed:
    """What the feed of a page tells that was withdrawn."""
    made, say = blank_feed(publication, home_of(withdrawn.address)), publication.language.say
    return made._replace(title=say("Withdrawn"), line=sentence_for(publication, withdrawn), updated=withdrawn.date)


def feed_bundle(feed: Feed, address: str) -> Iterator[Bundle]:
    """The files of a feed below an address, where feeds stand: an old one may be that of an older site."""
    names = feeds_below(address)
    if names:
        paths = tuple([address[1:] + name for name in names])
        yield Bundle(paths, feed, write_feed)


def write_feed(view: Feed, tools: Tools) -> Iterator[bytes]:
    """The feed in both formats."""
    yield write_atom(view)
    yield write_json(view)
