"""The index of regions: a tile map, and a list."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...publication import Publication
from ...showcase import Region
from ..page import Link, Page
from ..told import told_as_list


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


def regions_page(publication: Publication) -> Page:
    """The map and the list of all regions."""
    say = publication.language.say
    view = regions_view(publication)
    page = Page(
        "/regions/", "regions.html", view, say("Regions"),
        say("Where the case studies are, by country and region."),
        section="regions",
    )  # fmt: skip
    links = [one.link for one in downwards(view.branches)]
    return told_as_list(publication, page, links, len(links))


def downwards(branches: tuple[Branch, ...]) -> Iterator[Branch]:
    """Every branch, each followed by those within it, as the list shows them."""
    for one in branches:
        yield one
        yield from downwards(one.branches)


def regions_view(publication: Publication, current: Region | None = None) -> RegionsView:
    """The map and the list of regions; the current one is marked."""
    regions, facet = publication.showcase.regions, publication.facets["region"]
    unrecorded = facet.without_value
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
    found = [one for one in publication.showcase.regions_within[parent] if facet.count(one.slug)]
    found.sort(key=lambda one: (-facet.count(one.slug), one.name))
    return tuple(
        Branch(Link(one.name, one.address, facet.count(one.slug)), branches_under(publication, one)) for one in found
    )
