"""Listings: one page, or several, for each region, edition, level, topic and programme that has case studies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from markupsafe import Markup

from ..publication import Publication
from ..models import Programme as ProgrammeRecord
from ..showcase import CaseStudy, Region
from ..story import render_story
from ..structured import item_list
from .indexes import RegionsView, regions_view
from .page import Link, Page, Pagination, latest, numbered, paginate


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
    programme: ProgrammeRecord | None = None
    milestones: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...] = ()


@dataclass(frozen=True)
class Listing:
    """What a listing is about, before it is cut into pages."""

    address: str
    title: str
    description: str
    case_studies: Sequence[CaseStudy]
    crumb: Link
    section: str = ""
    headed: bool = False
    feed: Link | None = None
    extras: dict[str, object] = field(default_factory=dict)


def listing_pages(publication: Publication) -> Iterator[Page]:
    """Every page of every listing."""
    for kind in (region_listings, edition_listings, level_listings, topic_listings, programme_listings):
        for listing in kind(publication):
            yield from pages_of(publication, listing)


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
            crumbs=(listing.crumb,),
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


def region_listings(publication: Publication) -> Iterator[Listing]:
    """The regions that have case studies."""
    say = publication.language.say
    for region in publication.showcase.regions:
        found = members(publication, "region", region.slug)
        if found:
            yield Listing(
                region.address, region.name,
                say("Award finalists and winners in %(place)s, with what they did.") % {"place": region.name},
                found, Link(say("Regions"), "/regions/"), "regions",
                feed=Link(say("Case studies in %(place)s") % {"place": region.name}, f"{region.address}feed.xml"),
                extras=region_extras(publication, region, found),
            )  # fmt: skip


def region_extras(publication: Publication, region: Region, found: Sequence[CaseStudy]) -> dict[str, object]:
    """The map, the regions within and around, and the categories with case studies here."""
    say, facet = publication.language.say, publication.facets["region"]

    def links(regions: list[Region]) -> tuple[Link, ...]:
        counted = (Link(one.name, one.address, facet.count(one.slug)) for one in regions)
        return tuple(sorted((link for link in counted if link.count), key=lambda link: (-(link.count or 0), link.label)))

    regions = publication.showcase.regions
    within = links([one for one in regions if one.parent is region])
    beside = links([one for one in regions if region.parent and one.parent is region.parent and one is not region])
    on_map = any(region in one.lineage for one in regions if one.record.tile)
    related = [(say("Within %(place)s") % {"place": region.name}, within), (say("Beside it"), beside)]
    related.append((say("By category"), category_links_here(publication, region, found)))
    return {
        "related": tuple((title, some) for title, some in related if some),
        "regions": regions_view(publication, region) if on_map else None,
        "notes": tuple(filter(None, [" · ".join(code_notes(publication, region))])),
    }


def category_links_here(publication: Publication, region: Region, found: Sequence[CaseStudy]) -> tuple[Link, ...]:
    """The categories that have case studies in a region, each leading to that pair's page."""
    categories = publication.showcase.categories
    counts = {one.slug: sum(1 for case in found if case.category is one) for one in categories}
    return tuple(
        Link(one.record.name, f"{one.address}{region.slug}/", counts[one.slug]) for one in categories if counts[one.slug]
    )


def code_notes(publication: Publication, region: Region) -> Iterator[str]:
    """The codes that others know the region by."""
    record, say = region.record, publication.language.say
    for name, code in ((say("ISO 3166 code"), record.iso), (say("GSS code"), record.gss), (say("ITL code"), record.itl)):
        if code:
            yield f"{name} {code}"


def edition_listings(publication: Publication) -> Iterator[Listing]:
    """The editions that have case studies, winners first."""
    language, say = publication.language, publication.language.say
    for edition in publication.showcase.editions:
        found = members(publication, "edition", edition.label)
        if found:
            wins = len({one.category.slug for one in found if one.is_win})
            note = language.count("Winners in %(num)s category", "Winners in %(num)s categories", wins)
            yield Listing(
                edition.address, edition.label,
                say("Award winners and finalists of %(edition)s.") % {"edition": edition.label},
                found, Link(say("Editions"), "/editions/"), headed=True,
                extras={"notes": (note,) if wins else (), "milestones": edition_milestones(publication, edition.label)},
            )  # fmt: skip


def edition_milestones(publication: Publication, label: str) -> tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]:
    """For each programme that ran an edition of this label: its announcements, as ISO day, words and name."""
    return tuple(
        (
            programme.record.name,
            tuple(
                (one.date.isoformat(), publication.language.day(one.date), one.name)
                for one in sorted(edition.milestones, key=lambda one: one.date)
            ),
        )
        for programme in publication.showcase.programmes
        for edition in programme.record.editions
        if edition.label == label and edition.milestones
    )


def level_listings(publication: Publication) -> Iterator[Listing]:
    """The levels that have case studies, with what each programme means by them."""
    say = publication.language.say
    for level in publication.showcase.levels:
        found = members(publication, "level", level.slug)
        if found:
            yield Listing(
                level.address, level.name, say("Every case study at the level “%(level)s”.") % {"level": level.name},
                found, Link(say("Levels"), "/levels/"), extras={"notes": tuple(level_notes(publication, level.slug))},
            )  # fmt: skip


def level_notes(publication: Publication, slug: str) -> Iterator[str]:
    """Where the level stands in each programme that has it."""
    for programme in publication.showcase.programmes:
        for level in programme.record.levels:
            if level.slug == slug:
                yield f"{programme.record.name}: {level.about or level.name}"


def topic_listings(publication: Publication) -> Iterator[Listing]:
    """The topics that have case studies."""
    say = publication.language.say
    for topic in publication.showcase.topics:
        found = members(publication, "topic", topic.slug)
        if found:
            yield Listing(
                topic.address, topic.record.name,
                say("Case studies about %(topic)s.") % {"topic": topic.record.line or topic.record.name},
                found, Link(say("Topics"), "/topics/"),
                extras={"notes": (topic.record.line,) if topic.record.line else ()},
            )  # fmt: skip


def programme_listings(publication: Publication) -> Iterator[Listing]:
    """The programmes that have case studies."""
    say, facet = publication.language.say, publication.facets["category"]
    for programme in publication.showcase.programmes:
        found = members(publication, "programme", programme.slug)
        categories = [one for one in publication.showcase.categories if one.programme is programme]
        links = tuple(Link(one.record.name, one.address, facet.count(one.slug), one.record.line) for one in categories)
        if found:
            about = programme.record.about
            yield Listing(
                programme.address, programme.record.name,
                say("Case studies from %(programme)s.") % {"programme": programme.record.name},
                found, Link(say("Programmes"), "/programmes/"),
                extras={
                    "about": render_story(about, base=publication.base).html if about else None,
                    "related": ((say("Categories"), links),) if links else (),
                    "programme": programme.record,
                },
            )  # fmt: skip
