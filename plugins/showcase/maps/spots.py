"""Which regions are drawn on which map."""

from collections.abc import Iterable

from ..points import point_of
from ..publication import Publication
from ..showcase import Region
from .outlines import ENGLAND, PART_OF_ENGLAND, Spot, uk_outlines, world_outlines

UK = "GB"
"""The code of the country that has a map of its own."""

Spots = dict[str, tuple[Region, Spot]]
"""Regions by the codes of their outlines, each with the place of its number; a code is drawn once."""


def counted(publication: Publication) -> list[Region]:
    """The regions that have case studies, the most first."""
    count = publication.facets["region"].count
    found = [one for one in publication.showcase.regions if count(one.slug)]
    return sorted(found, key=lambda one: -count(one.slug))


def world_spots(publication: Publication) -> Spots:
    """Countries by their ISO codes, and what has a point of its own outside of them."""
    found: Spots = {}
    for region in counted(publication):
        code = region.record.iso or (region.slug if is_apart(region) else "")
        spot = world_spot(region, code) if code else None
        if spot:
            found.setdefault(code, (region, spot))
    return found


def is_apart(region: Region) -> bool:
    """True for what has a point of its own, and lies in no country."""
    return bool(region.record.point) and not is_in_uk(region) and not any(one.record.iso for one in region.lineage)


def world_spot(region: Region, code: str) -> Spot | None:
    """Where a region lies on the map of the world: in its outline, else at its point, where that is known."""
    outlines, point = world_outlines(), point_of(region)
    return outlines.spots.get(code) or (outlines.spot(*point) if point else None)


def uk_spots(publication: Publication) -> Spots:
    """The nations of the UK and the regions of England, by their GSS codes; England as a whole where it has none."""
    known, found = {**uk_outlines(True).paths, **uk_outlines(False).paths}, dict[str, Region]()
    for region in counted(publication):
        code = region.record.gss
        if code and code in known:
            found.setdefault(code, region)
    if has_parts(found):
        found.pop(ENGLAND, None)
    return {code: (region, uk_outlines(True).spots[code]) for code, region in found.items()}


def has_parts(codes: Iterable[str]) -> bool:
    """True where one of the codes is that of a region of England."""
    return any(code.startswith(PART_OF_ENGLAND) for code in codes)


def is_in_uk(region: Region) -> bool:
    """True for the United Kingdom and what lies in it."""
    return any(one.record.iso == UK or one.record.gss for one in region.lineage)
