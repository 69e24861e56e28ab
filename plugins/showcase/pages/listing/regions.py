"""Listings of regions, each with its map, its neighbours and the categories found in it."""

from collections.abc import Iterator
from functools import partial

from ...archive import facts_of_region
from ...keepsakes.frames import region_snippets
from ...publication import Publication
from ...showcase import Region
from ...structured import region_with_codes
from ..facts import name_and_edition, view_facts
from ..indexes import regions_view
from ..page import Link
from .listing import Listing, members


def region_listings(publication: Publication) -> Iterator[Listing]:
    """The regions that have case studies."""
    say = publication.language.say
    for region in publication.showcase.regions:
        found = members(publication, "region", region.slug)
        if found:
            yield Listing(
                region.address, region.name,
                say("Award finalists and winners, and what they did: %(place)s.") % {"place": region.name},
                found, way_to(publication, region), "regions",
                about=region_with_codes(region, publication.language),
                extras=partial(region_extras, publication, region),
            )  # fmt: skip


def way_to(publication: Publication, region: Region) -> tuple[Link, ...]:
    """The way down the tree to a region."""
    top = Link(publication.language.say("Regions"), "/regions/")
    return (top, *region.links[:-1])


def region_extras(publication: Publication, region: Region) -> dict[str, object]:
    """The map, the regions within and around, and the categories with case studies here."""
    say, facet = publication.language.say, publication.facets["region"]

    def links(regions: list[Region]) -> tuple[Link, ...]:
        counted = (Link(one.name, one.address, facet.count(one.slug)) for one in regions)
        return tuple(
            sorted((link for link in counted if link.count), key=lambda link: (-(link.count or 0), link.label))
        )

    showcase = publication.showcase
    within = links(showcase.regions_within[region])
    beside = links([one for one in showcase.regions_within[region.parent] if region.parent and one is not region])
    also = say("%(place)s: other regions") % {"place": region.parent.name} if region.parent else ""
    related = [(say("Within it"), within), (also, beside)]
    related.append((say("By category"), category_links_here(publication, region)))
    return {
        "related": tuple((title, some) for title, some in related if some),
        "regions": regions_view(publication, region) if region in showcase.regions_on_map else None,
        "snippets": region_snippets(publication, region, facet.count(region.slug)),
        "facts": view_facts(facts_of_region(publication, region), name_and_edition),
        "notes": tuple(filter(None, [" · ".join(code_notes(publication, region))])),
    }


def category_links_here(publication: Publication, region: Region) -> tuple[Link, ...]:
    """The categories that have case studies in a region, each leading to that pair's page."""
    by_pair = publication.showcase.by_category_and_region
    counted = [(one, len(by_pair.get((one.slug, region.slug), ()))) for one in publication.showcase.categories]
    return tuple(Link(one.record.name, f"{one.address}{region.slug}/", count) for one, count in counted if count)


def code_notes(publication: Publication, region: Region) -> Iterator[str]:
    """The codes that others know the region by."""
    record, say = region.record, publication.language.say
    for name, code in (
        (say("ISO 3166 code"), record.iso),
        (say("GSS code"), record.gss),
        (say("ITL code"), record.itl),
    ):
        if code:
            yield f"{name} {code}"
