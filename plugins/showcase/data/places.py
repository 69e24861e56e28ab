"""Where the work was done, as GeoJSON (RFC 7946): regions, and case studies at the points of their regions.

Nothing is placed closer than its record says. A town's name is not looked up, and points that coincide are left so."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic_core import to_json

from ..bundle import Bundle, long_bundle
from ..points import point_of
from ..publication import Publication
from ..showcase import CaseStudy, Region
from .addresses import CASE_STUDY_PLACES, PLACES
from .beside import licence
from .lists import lines

Told = dict[str, Any]

PRECISION = {
    "country": "The point stands for a whole country.",
    "region": "The point stands for a part of a country, the closest that is recorded.",
    "area": "The point stands for a region that the site knows by no code of a country.",
}
"""What a point says of its place, and no more."""

ABOUT = (
    "A point stands for the whole of a region and says nothing finer: points of one region coincide. "
    "Where no region is recorded, or no point of it is known, the geometry is null."
)
"""What who uses the files must know."""


def region_places(publication: Publication) -> Iterator[Bundle]:
    """The regions that have case studies, each at its point."""
    facet = publication.facets["region"]
    found = [one for one in publication.showcase.regions if facet.count(one.slug)]
    yield collection(publication, PLACES, [region_feature(publication, one) for one in found])


def case_study_places(publication: Publication) -> Iterator[Bundle]:
    """The case studies, each at the point of its region."""
    found = [case_study_feature(publication, one) for one in publication.showcase.case_studies]
    yield collection(publication, CASE_STUDY_PLACES, found)


def collection(publication: Publication, address: str, features: list[Told]) -> Bundle:
    """A file of features, one a line; beside them stand the terms, and what their precision means."""
    beginning: Told = {"type": "FeatureCollection"}
    points = [one["geometry"]["coordinates"] for one in features if one["geometry"]]
    if points:
        beginning["bbox"] = box_around(points)
    beginning |= {
        "name": publication.showcase.site.name,
        "about": ABOUT,
        "precision": PRECISION,
        "licence": licence(publication),
    }
    head = to_json(beginning, indent=1).removesuffix(b"\n}")
    return long_bundle(address[1:], (head, b',\n "features": [', *lines(map(to_json, features)), b"\n ]\n}\n"))


def box_around(points: Iterable[list[float]]) -> list[float]:
    """The westernmost and southernmost, easternmost and northernmost degrees of some points."""
    longitudes, latitudes = zip(*points, strict=True)
    return [min(longitudes), min(latitudes), max(longitudes), max(latitudes)]


def region_feature(publication: Publication, region: Region) -> Told:
    """A region."""
    record = region.record
    properties = {
        "name": region.name,
        "slug": region.slug,
        "iso": record.iso,
        "gss": record.gss,
        "itl": record.itl,
        "within": [one.name for one in region.lineage],
        "precision": precision_of(region),
        "case_studies": publication.facets["region"].count(region.slug),
    }
    return feature(publication.absolute(region.address), point_of(region), properties)


def case_study_feature(publication: Publication, case_study: CaseStudy) -> Told:
    """A case study, at the point of the closest region around its work that has one."""
    region, record = case_study.region, case_study.record
    placed = next((one for one in reversed(region.lineage) if point_of(one)), None) if region else None
    properties = {
        "name": case_study.name,
        "recognition": case_study.recognition,
        "category": case_study.category.record.name,
        "programme": case_study.programme.record.name,
        "edition": case_study.edition.label,
        "level": case_study.level.name,
        "region": region.name if region else None,
        "region_basis": record.region_basis if region else None,
        "place": record.place,
        "point_of": placed.name if placed else None,
        "precision": precision_of(placed) if placed else None,
    }
    return feature(publication.absolute(case_study.address), point_of(placed) if placed else None, properties)


def feature(key: str, point: tuple[float, float] | None, properties: Mapping[str, Any]) -> Told:
    """A feature; GeoJSON has the longitude first."""
    geometry = {"type": "Point", "coordinates": [point[1], point[0]]} if point else None
    return {"type": "Feature", "id": key, "geometry": geometry, "properties": properties}


def precision_of(region: Region) -> str:
    """How close the point of a region is to what it stands for."""
    record = region.record
    if record.iso or (record.gss or "").startswith("K"):
        return "country"
    return "region" if record.gss or any(one.record.iso for one in region.lineage) else "area"
