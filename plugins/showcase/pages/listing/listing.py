"""What a listing is, and how it is cut into pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from markupsafe import Markup

from ...models import Programme
from ...publication import Publication
from ...showcase import CaseStudy
from ...structured import item_list
from ..indexes import RegionsView
from ..page import Link, Page, Pagination, latest, numbered, paginate


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a heading; without one they follow the count."""

    heading: str | None
    rows: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class ListingView:
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
    feed: Link | None = None
    extras: dict[str, object] = field(default_factory=dict)


def pages_of(publication: Publication, listing: Listing) -> Iterator[Page]:
    """A listing cut into pages; what is said about it stands on the first."""
    total = publication.count_of_case_studies(len(listing.case_studies))
    for some, pagination in paginate(listing.case_studies, listing.address):
        extras = listing.extras if pagination.number == 1 else {}
        sections = sections_by_level(publication, some) if listing.headed else sections_plain(publication, some)
        links = [Link(one.name, one.address) for one in some]
        page = Page(
            listing.address,
            "listing.html",
            ListingView(total, sections, pagination, **extras),  # type: ignore[arg-type]
            title=listing.title,
            description=listing.description,
            section=listing.section,
            crumbs=listing.crumbs,
            feed=listing.feed,
            modified=latest([one.modified for one in some]),
            structured=(item_list(publication, links),),
        )
        yield numbered(page, pagination, publication.language.say("page %(number)s") % {"number": pagination.number})


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
