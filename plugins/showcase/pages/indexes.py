"""Index pages: all categories, regions, editions, levels, topics, programmes and recipients, each with its count."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ..call import State, call_state
from ..publication import Publication
from ..showcase import Category, Region, sort_name
from ..structured import item_list
from .page import Link, Page, numbered, paginate


@dataclass(frozen=True, slots=True)
class CategoryLine:
    """A category in an index, with what its call is."""

    link: Link
    call: State
    opens: str
    closes: str
    closes_words: str


@dataclass(frozen=True, slots=True)
class CategoryGroup:
    """A programme's categories."""

    programme: Link
    categories: tuple[CategoryLine, ...]


@dataclass(frozen=True, slots=True)
class Tile:
    """A region on the map: a link where it has case studies."""

    name: str
    address: str
    count: int
    column: int
    row: int
    is_current: bool


@dataclass(frozen=True, slots=True)
class Branch:
    """A region in the list, and those within it that have case studies."""

    link: Link
    branches: tuple["Branch", ...]


@dataclass(frozen=True, slots=True)
class RegionsView:
    """The tile map, and the countries as a list."""

    tiles: tuple[Tile, ...]
    tiles_name: str
    branches: tuple[Branch, ...]
    unrecorded: str | None


@dataclass(frozen=True, slots=True)
class IndexView:
    """An index page: groups of links."""

    lead: str
    groups: tuple[tuple[str | None, tuple[Link, ...]], ...]


def index_pages(publication: Publication) -> Iterator[Page]:
    """Every index page."""
    say = publication.language.say
    yield Page(
        "/categories/", "categories.html", category_groups(publication), say("Categories"),
        say("Every category of every programme, what it honours, and who has been recognised in it."),
        section="categories", structured=(item_list(publication, category_links(publication)),),
    )  # fmt: skip
    if publication.showcase.regions:
        yield regions_page(publication)
    for name, address, title, lead in plain_indexes(publication):
        links = facet_links(publication, name)
        if links:
            yield Page(address, "index_list.html", IndexView(lead, ((None, links),)), title, lead)
    yield from recipient_index(publication)


def regions_page(publication: Publication) -> Page:
    """The map and the list of all regions."""
    say = publication.language.say
    return Page(
        "/regions/", "regions.html", regions_view(publication), say("Regions"),
        say("Where the case studies are, by country and region."),
        section="regions",
    )  # fmt: skip


def plain_indexes(publication: Publication) -> list[tuple[str, str, str, str]]:
    """The indexes that are one list: facet, address, title and lead."""
    say = publication.language.say
    return [
        ("edition", "/editions/", say("Editions"), say("Each year's winners and finalists, newest first.")),
        ("level", "/levels/", say("Levels"), say("How far each recipient got, in the words of its programme.")),
        ("topic", "/topics/", say("Topics"), say("What the work was about, across all categories.")),
        ("programme", "/programmes/", say("Programmes"), say("The award schemes that these case studies come from.")),
    ]


def facet_links(publication: Publication, name: str) -> tuple[Link, ...]:
    """A facet's values that have case studies, with their counts."""
    facet = publication.facets[name]
    lines = {topic.slug: topic.record.line for topic in publication.showcase.topics} if name == "topic" else {}
    return tuple(
        Link(value.label, value.address, facet.count(value.slug), lines.get(value.slug))
        for value in facet.values
        if facet.count(value.slug) or name == "programme"
    )


def category_links(publication: Publication) -> list[Link]:
    """All categories as links."""
    return [Link(one.record.name, one.address) for one in publication.showcase.categories]


def category_groups(publication: Publication) -> tuple[CategoryGroup, ...]:
    """Categories by programme, in the order of the programmes' files."""
    return tuple(
        CategoryGroup(
            Link(programme.record.name, programme.address),
            tuple(
                category_line(publication, one) for one in publication.showcase.categories if one.programme is programme
            ),
        )
        for programme in publication.showcase.programmes
    )


def category_line(publication: Publication, category: Category) -> CategoryLine:
    """One category of an index."""
    call, count = category.record.call, publication.facets["category"].count(category.slug)
    closes = call.closes if call else None
    return CategoryLine(
        Link(category.record.name, category.address, count, category.record.line),
        call_state(call, publication.now),
        call.opens.instant.isoformat() if call and call.opens else "",
        closes.instant.isoformat() if closes else "",
        publication.language.day(closes.day) if closes else "",
    )


def regions_view(publication: Publication, current: Region | None = None) -> RegionsView:
    """The map and the list of regions; the current one is marked."""
    regions, facet = publication.showcase.regions, publication.facets["region"]
    unrecorded = sum(1 for values in facet.sets if not values)
    tiles = [
        Tile(one.name, one.address, facet.count(one.slug), *one.record.tile, one is current)
        for one in regions
        if one.record.tile
    ]
    roots = {one.lineage[0].name for one in regions if one.record.tile}
    return RegionsView(
        tiles=tuple(sorted(tiles, key=lambda tile: (tile.row, tile.column))),
        tiles_name=" / ".join(sorted(roots)),
        branches=branches_under(publication, None),
        unrecorded=publication.count_of_case_studies(unrecorded) if unrecorded else None,
    )


def branches_under(publication: Publication, parent: Region | None) -> tuple[Branch, ...]:
    """The regions right under another that have case studies, the most first."""
    facet = publication.facets["region"]
    found = [one for one in publication.showcase.regions if one.parent is parent and facet.count(one.slug)]
    found.sort(key=lambda one: (-facet.count(one.slug), one.name))
    return tuple(
        Branch(Link(one.name, one.address, facet.count(one.slug)), branches_under(publication, one)) for one in found
    )


def recipient_index(publication: Publication) -> Iterator[Page]:
    """All recipients from A to Z, in pages of 240."""
    showcase, say = publication.showcase, publication.language.say
    links = [Link(one.record.name, one.address, len(showcase.by_recipient[one.slug])) for one in showcase.recipients]
    lead = say("Schools, teams, trusts and partnerships, each with all its honours.")
    for some, pagination in paginate(links, "/recipients/", size=240):
        groups = tuple(
            (letter, tuple(group)) for letter, group in groupby(some, key=lambda link: first_letter(link.label))
        )
        page = Page("/recipients/", "recipients.html", (IndexView(lead, groups), pagination), say("Recipients"), lead)
        yield numbered(page, pagination, say("page %(number)s") % {"number": pagination.number})


def first_letter(name: str) -> str:
    """The letter that a name is filed under."""
    return sort_name(name)[:1].upper()
