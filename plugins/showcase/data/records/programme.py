"""A programme as data, with its levels and editions."""

from collections.abc import Iterator
from datetime import date

from ...archive.coverage import is_out, labels_with_withdrawn
from ...models import Edition, Level, Milestone
from ...publication import Publication
from ...showcase import Programme, year_of
from ..shapes import EditionData, LevelData, MilestoneData, ProgrammeData
from .prose import prose
from .refs import refs_of, sources_of


def programmes_data(publication: Publication) -> Iterator[ProgrammeData]:
    """Every programme."""
    return (programme_data(publication, one) for one in publication.showcase.programmes)


def programme_data(publication: Publication, programme: Programme) -> ProgrammeData:
    """One programme."""
    record, at, refs = programme.record, programme.address, refs_of(publication)
    return {
        "type": "programme",
        "id": publication.absolute(at),
        "slug": programme.slug,
        "name": record.name,
        "short_name": record.short_name,
        "organiser": record.organiser,
        "website": record.website,
        "about": prose(publication, record.about, at),
        "levels": [level_data(publication, one, at) for one in record.levels],
        "editions": [edition_data(publication, one) for one in newest_first(record.editions)],
        "categories": [refs.to(one) for one in publication.showcase.categories if one.programme is programme],
        "sources": sources_of(record.sources),
    }


def newest_first(editions: tuple[Edition, ...]) -> list[Edition]:
    """The editions, the newest first; those of one year as the programme lists them."""
    return sorted(editions, key=lambda one: -year_of(one))


def level_data(publication: Publication, level: Level, address: str) -> LevelData:
    """A level, as the programme at this address calls it."""
    has_page = publication.facets["level"].count(level.slug)
    return {
        "id": publication.absolute(f"/levels/{level.slug}/") if has_page else None,
        "slug": level.slug,
        "name": level.name,
        "tier": level.tier,
        "about": prose(publication, level.about, address),
    }


def edition_data(publication: Publication, edition: Edition) -> EditionData:
    """An edition with its announcements."""
    has_page = publication.facets["edition"].count(edition.label)
    dated = sorted((one for one in edition.milestones if one.day), key=lambda one: one.day or date.max)
    return {
        "id": publication.absolute(f"/editions/{edition.label}/") if has_page else None,
        "label": edition.label,
        "year": year_of(edition),
        "milestones": [milestone_data(one) for one in dated],
        "complete": list(edition.complete) if is_whole(publication, edition) else [],
    }


def is_whole(publication: Publication, edition: Edition) -> bool:
    """Whether what an edition says of itself holds of the data: nothing of it waits, and nothing was withdrawn."""
    now = None if publication.shows_all else publication.now
    return is_out(edition, now) and edition.label not in labels_with_withdrawn(publication.showcase)


def milestone_data(milestone: Milestone) -> MilestoneData:
    """An announcement: its day, and the instant where the hour is known."""
    day, moment = milestone.day, milestone.moment
    return {
        "name": milestone.name,
        "date": day.isoformat() if day else None,
        "at": moment.instant.isoformat() if moment and moment.hour else None,
    }
