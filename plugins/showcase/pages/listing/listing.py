"""What a listing is, and how it is cut into pages."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any, NamedTuple

from markupsafe import Markup

from ...data.addresses import record_address
from ...following import FeedLink, feed_link, feeds_below
from ...keepsakes.frames import Snippet
from ...models import Programme
from ...publication import Publication
from ...showcase import CaseStudy
from ..facts import FactsView
from ..indexes import RegionsView
from ..page import Draft, Link, Page, Pagination, count_before, cut, latest, list_drafts, numbered
from ..told import told_as_list


class Section(NamedTuple):
    """Rows under a heading; without one they follow the count."""

    heading: str | None
    rows: tuple[Markup, ...]


class ListingView(NamedTuple):
    """What a listing shows."""

    total: str
    sections: tuple[Section, ...]
    pagination: Pagination
    about: Markup | None = None
    notes: tuple[str, ...] = ()
    related: tuple[tuple[str, tuple[Link, ...]], ...] = ()
    regions: RegionsView | None = None
    programme: Programme | None = None
    milestones: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...] = ()
    snippets: tuple[Snippet, ...] = ()
    """Code that shows the list on other sites."""
    facts: FactsView | None = None
    """What the archive proves of it."""


@dataclass(frozen=True)
class Listing:
    """What a listing is about, before it is cut into pages."""

    address: str
    title: str
    description: str
    case_studies: Sequence[CaseStudy]
    crumbs: tuple[Link, ...]
    section: str = ""
    headed: bool = False
    has_record: bool = True
    """Whether it is about one thing, which has a record of its own."""
    about: dict[str, Any] | None = None
    """What machines are told that it is about, where there is a word for that."""
    extras: Callable[[], dict[str, object]] = dict
    """What else is said about it, worked out only for the page that says it."""


def drafts_of(publication: Publication, listing: Listing) -> Iterator[Draft]:
    """A listing cut into pages."""
    return list_drafts(listing.address, len(listing.case_studies), partial(listing_page, publication, listing))


def listing_page(publication: Publication, listing: Listing, number: int) -> Page:
    """One page of a listing; what is said about it stands on the first."""
    some, pagination = cut(listing.case_studies, listing.address, number)
    sections = sections_by_level(publication, some) if listing.headed else sections_plain(publication, some)
    total = publication.count_of_case_studies(len(listing.case_studies))
    extras = listing.extras() if number == 1 else {}
    page = Page(
        listing.address,
        "listing.html",
        ListingView(total, sections, pagination, **extras),  # type: ignore[arg-type]
        title=listing.title,
        description=listing.description,
        section=listing.section,
        crumbs=listing.crumbs,
        feed=feed_of(publication, listing),
        record=record_address(publication, listing.address) if listing.has_record else "",
        modified=latest([one.modified for one in some]),
    )
    page = numbered(page, pagination, publication.language.say("page %(number)s") % {"number": number})
    links, more = [one.link for one in some], {"about": listing.about} if listing.about and number == 1 else {}
    return told_as_list(publication, page, links, len(listing.case_studies), count_before(number), **more)


def feed_of(publication: Publication, listing: Listing) -> FeedLink | None:
    """The feed of a listing; None where it is that of a pair, whose parts have feeds of their own."""
    label = publication.language.say("Case studies: %(name)s") % {"name": listing.title}
    return feed_link(label, listing.address) if feeds_below(listing.address) else None


def sections_plain(publication: Publication, case_studies: Sequence[CaseStudy]) -> tuple[Section, ...]:
    """All rows under no heading."""
    return (Section(None, tuple(map(publication.row, case_studies))),)


def sections_by_level(publication: Publication, case_studies: Sequence[CaseStudy]) -> tuple[Section, ...]:
    """Rows by level, as they follow each other."""
    grouped = groupby(case_studies, key=lambda one: one.level)
    return tuple(Section(level.name, tuple(map(publication.row, some))) for level, some in grouped)


def members(publication: Publication, facet: str, slug: str) -> list[CaseStudy]:
    """The case studies that count under a value of a facet, in the default order."""
    return [publication.showcase.case_studies[i] for i in publication.facets[facet].members_by_slug[slug]]
