"""What the page of the map shows: the world, the United Kingdom, and beside each map its numbers."""

from typing import NamedTuple

from ....data.addresses import CASE_STUDY_PLACES, PLACES
from ....maps import UK, Map, draw_map, has_parts, is_in_uk, uk_outlines, uk_spots, world_outlines, world_spots
from ....publication import Publication
from ....showcase import Region
from .rows import Row, Tally, rows_of, tally_of, total_row


class Part(NamedTuple):
    """A part of the page: its map, where there is one, what is to be said of it, and its numbers."""

    name: str
    title: str
    map: Map | None
    notes: tuple[str, ...]
    rows: tuple[Row, ...]


class MapView(NamedTuple):
    """The parts of the page, the rows that end the table of the first, and where the same stands as GeoJSON."""

    parts: tuple[Part, ...]
    unrecorded: Row
    total: Row
    places: str = PLACES
    case_studies: str = CASE_STUDY_PLACES


class Drawn(NamedTuple):
    """The maps of a publication, the regions on each, and those in the UK that lie in no other of it."""

    world: Map | None
    uk: Map | None
    in_world: frozenset[Region]
    in_uk: frozenset[Region]
    uk_tops: list[Region]


def view_map(publication: Publication) -> MapView:
    """The parts of the page that have anything to show: without any other country, the United Kingdom alone."""
    drawn, tally, say = draw(publication), tally_of(publication), publication.language.say
    is_uk_alone = drawn.uk is not None and all(is_in_uk(region) for region, _ in tally.alone)
    parts = [] if is_uk_alone else [world_part(publication, drawn, tally)]
    if drawn.uk:
        roots = publication.showcase.regions_within[None] if is_uk_alone else drawn.uk_tops
        parts.append(uk_part(publication, drawn, tally, roots))
    unrecorded = publication.facets["region"].without_value
    return MapView(
        tuple(part for part in parts if part.rows),
        Row(say("Region not recorded"), "", 0, unrecorded, 0, 0),
        total_row(say("All"), tally, unrecorded),
    )


def draw(publication: Publication) -> Drawn:
    """The maps: that of the world only where there is more to show than the United Kingdom, which has its own."""
    in_world, in_uk = world_spots(publication), uk_spots(publication)
    if in_uk and all(is_in_uk(region) for region, _ in in_world.values()):
        in_world = {}
    tops = [one for one in publication.showcase.regions if is_in_uk(one) and not (one.parent and is_in_uk(one.parent))]
    return Drawn(
        draw_map(publication, world_outlines(), in_world) if in_world else None,
        draw_map(publication, uk_outlines(has_parts(in_uk)), in_uk) if in_uk else None,
        frozenset(region for region, _ in in_world.values()),
        frozenset(region for region, _ in in_uk.values()),
        tops if in_uk else [],
    )


def world_part(publication: Publication, drawn: Drawn, tally: Tally) -> Part:
    """The world; what has a map of its own is not opened up here."""
    say, roots = publication.language.say, publication.showcase.regions_within[None]
    rows = tuple(rows_of(publication, tally, roots, frozenset(drawn.uk_tops)))
    names = ", ".join(dict.fromkeys(one.name for one in lost_from(drawn, tally)))
    words = say("In the table alone, as there is no outline or point for it here: %(places)s.") % {"places": names}
    return Part("world", say("The world"), drawn.world, (words,) if names else (), rows)


def lost_from(drawn: Drawn, tally: Tally) -> list[Region]:
    """The regions that case studies are recorded in and that lie in nothing drawn, by name."""
    shown = drawn.in_world | drawn.in_uk
    found = {one for one, _ in tally.alone if shown.isdisjoint(one.lineage) and not (drawn.uk and is_in_uk(one))}
    return sorted(found, key=lambda one: (one.name, one.slug))


def uk_part(publication: Publication, drawn: Drawn, tally: Tally, roots: list[Region]) -> Part:
    """The United Kingdom, with the rows of these regions and what lies in them."""
    language = publication.language
    wide = sum(
        number for (one, _), number in tally.alone.items() if is_in_uk(one) and drawn.in_uk.isdisjoint(one.lineage)
    )
    words = language.count(
        "%(num)s case study is not on this map: its record names no nation or region that it shows.",
        "%(num)s case studies are not on this map: their records name no nation or region that it shows.",
        wide,
    )
    rows = tuple(rows_of(publication, tally, roots, frozenset()))
    return Part("uk", language.country(UK), drawn.uk, (words,) if wide else (), rows)
