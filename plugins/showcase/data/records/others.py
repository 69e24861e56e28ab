"""Regions, topics, editions, levels and withdrawals as data: those that have a page."""

from collections.abc import Iterator, Sequence

from ...archive import facts_of_region
from ...models import Withdrawn
from ...points import point_of
from ...publication import Publication
from ...redirects.path import home_of, href_of
from ...showcase import CaseStudy, EditionLabel, LevelName, Region, Topic
from ..shapes import EditionPageData, LevelPageData, PointData, Ref, RegionData, TopicData, WithdrawnData
from .facts import facts_data
from .refs import refs_of


def regions_data(publication: Publication) -> Iterator[RegionData]:
    """Every region that has a case study."""
    facet = publication.facets["region"]
    return (region_data(publication, one) for one in publication.showcase.regions if facet.count(one.slug))


def topics_data(publication: Publication) -> Iterator[TopicData]:
    """Every topic that has a case study."""
    facet = publication.facets["topic"]
    return (topic_data(publication, one) for one in publication.showcase.topics if facet.count(one.slug))


def region_data(publication: Publication, region: Region) -> RegionData:
    """One region; the regions in it are those that have a page."""
    record, refs, facet = region.record, refs_of(publication), publication.facets["region"]
    within = publication.showcase.regions_within.get(region, ())
    return {
        "type": "region",
        "id": publication.absolute(region.address),
        "slug": region.slug,
        "name": region.name,
        "iso": record.iso,
        "gss": record.gss,
        "itl": record.itl,
        "within": [refs.to(one) for one in region.lineage],
        "regions": [refs.to(one) for one in within if facet.count(one.slug)],
        "point": point_data(region),
        "case_studies": addresses(publication, found_in(publication, "region", region.slug)),
        "facts": facts_data(publication, facts_of_region(publication, region)),
    }


def point_data(region: Region) -> PointData | None:
    """The point that stands for a region, where one is known."""
    point = point_of(region)
    return {"latitude": point[0], "longitude": point[1]} if point else None


def topic_data(publication: Publication, topic: Topic) -> TopicData:
    """One topic."""
    return {
        "type": "topic",
        "id": publication.absolute(topic.address),
        "slug": topic.slug,
        "name": topic.record.name,
        "line": topic.record.line,
        "case_studies": addresses(publication, found_in(publication, "topic", topic.slug)),
    }


def edition_page_data(publication: Publication, edition: EditionLabel) -> EditionPageData:
    """All editions of a label."""
    found = found_in(publication, "edition", edition.label)
    return {
        "type": "edition",
        "id": publication.absolute(edition.address),
        "label": edition.label,
        "year": edition.year,
        "programmes": programmes_of(publication, found),
        "case_studies": addresses(publication, found),
    }


def level_page_data(publication: Publication, level: LevelName) -> LevelPageData:
    """All levels of a slug."""
    found = found_in(publication, "level", level.slug)
    return {
        "type": "level",
        "id": publication.absolute(level.address),
        "slug": level.slug,
        "name": level.name,
        "tier": level.tier,
        "programmes": programmes_of(publication, found),
        "case_studies": addresses(publication, found),
    }


def withdrawn_all(publication: Publication) -> Iterator[WithdrawnData]:
    """Everything that was withdrawn, by its address."""
    there = (one for one in publication.showcase.withdrawn if home_of(one.address).endswith("/"))
    return (withdrawn_data(publication, one) for one in there)


def withdrawn_data(publication: Publication, withdrawn: Withdrawn) -> WithdrawnData:
    """What is left of a recognition that was withdrawn."""
    return {
        "type": "withdrawn",
        "id": publication.absolute(href_of(home_of(withdrawn.address))),
        "date": withdrawn.date.isoformat(),
        "by": withdrawn.by,
        "reason": withdrawn.reason,
    }


def found_in(publication: Publication, facet: str, slug: str) -> list[CaseStudy]:
    """The case studies that count under a value of a facet, in the default order."""
    numbers = publication.facets[facet].members_by_slug.get(slug, ())
    return [publication.showcase.case_studies[number] for number in numbers]


def programmes_of(publication: Publication, found: Sequence[CaseStudy]) -> list[Ref]:
    """The programmes of some case studies, in the site's order."""
    theirs, refs = {one.programme for one in found}, refs_of(publication)
    return [refs.to(one) for one in publication.showcase.programmes if one in theirs]


def addresses(publication: Publication, found: Sequence[CaseStudy]) -> list[str]:
    """The ids of case studies."""
    return [publication.absolute(one.address) for one in found]
