"""The chart by region: countries, each followed by what lies in it; and where none is recorded."""

from collections.abc import Iterator

from ..publication import Publication
from ..showcase import Region, sort_name
from .bars import bars_of, most_of
from .chart import Chart
from .largest import largest_of, largest_words
from .line import Line
from .notes import drawn_words


def region_chart(publication: Publication) -> Chart:
    """Case studies by region, the most first, and within each those that lie in it."""
    say = publication.language.say
    lines = tuple(region_lines(publication))
    drawn = most_of(lines)
    notes = [say("A region counts for every region that it lies in.")] if any(line.depth for line in lines) else []
    return Chart(
        "region", say("By region"), sentence(publication, lines), say("Table: case studies by region"), say("Region"),
        lines, bars_of(drawn), about=say("Lies in"), notes=(*notes, *drawn_words(publication, lines, drawn)),
    )  # fmt: skip


def region_lines(publication: Publication) -> Iterator[Line]:
    """The regions that have case studies, and how many case studies have none."""
    yield from lines_within(publication, None)
    unknown = publication.facets["region"].without_value
    if unknown:
        yield Line(publication.language.say("Region not recorded"), number=unknown, kind="unknown")


def lines_within(publication: Publication, parent: Region | None) -> Iterator[Line]:
    """The regions right under another, the most case studies first, each followed by those under it."""
    facet = publication.facets["region"]
    found = [one for one in publication.showcase.regions_within[parent] if facet.count(one.slug)]
    for one in sorted(found, key=lambda one: (-facet.count(one.slug), sort_name(one.name), one.slug)):
        about, depth = parent.name if parent else "", len(one.lineage) - 1
        yield Line(one.name, one.address, facet.count(one.slug), about=about, depth=depth)
        yield from lines_within(publication, one)


def sentence(publication: Publication, lines: tuple[Line, ...]) -> str:
    """Which region has the most."""
    say, number = publication.language.say, len(largest_of(lines))
    if not number:
        return say("No case study here has a region recorded.")
    return largest_words(
        publication,
        lines,
        say("Everything here lies in one region, %(name)s: %(count)s."),
        say("The region with the most here is %(name)s, with %(count)s of %(total)s."),
        publication.language.count("%(num)s region", "%(num)s regions", number),
    )
