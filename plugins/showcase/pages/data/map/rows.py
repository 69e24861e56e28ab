"""The numbers of a map as a table: every region that has case studies, and how many of them are told no closer."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ....publication import Publication
from ....showcase import Region, sort_name


class Row(NamedTuple):
    """A region and its case studies: all, those whose source states it, and those where it follows from the place."""

    label: str
    address: str
    depth: int
    number: int
    stated: int
    derived: int


class Tally(NamedTuple):
    """Case studies by region and by what their region rests on: of a region and all within it, and of it alone."""

    within: Counter[tuple[Region, str]]
    alone: Counter[tuple[Region, str]]


def tally_of(publication: Publication) -> Tally:
    """The tally of a publication."""
    tally = Tally(Counter(), Counter())
    for one in publication.showcase.case_studies:
        if one.region:
            basis = one.record.region_basis
            tally.alone[one.region, basis] += 1
            tally.within.update((around, basis) for around in one.region.lineage)
    return tally


def row_of(label: str, address: str, depth: int, counts: Counter[tuple[Region, str]], region: Region) -> Row:
    """The row of a region, counted in one of the two ways."""
    stated, derived = counts[region, "stated"], counts[region, "derived"]
    return Row(label, address, depth, stated + derived, stated, derived)


def rows_of(
    publication: Publication, tally: Tally, regions: list[Region], ends: frozenset[Region], depth: int = 0
) -> Iterator[Row]:
    """The rows of some regions, the most case studies first, each followed by what lies in it where it is no end."""
    rows = [(row_of(one.name, one.address, depth, tally.within, one), one) for one in regions]
    rows.sort(key=lambda pair: (-pair[0].number, sort_name(pair[0].label), pair[1].slug))
    for row, region in rows:
        if not row.number:
            continue
        yield row
        inner = [] if region in ends else publication.showcase.regions_within[region]
        found = list(rows_of(publication, tally, inner, ends, depth + 1))
        yield from found
        if found:
            yield from rest_of(publication, tally, region, depth + 1)


def rest_of(publication: Publication, tally: Tally, region: Region, depth: int) -> Iterator[Row]:
    """The row of a region's case studies that are told no closer, where there are any."""
    words = publication.language.say("%(place)s, no closer region recorded") % {"place": region.name}
    row = row_of(words, "", depth, tally.alone, region)
    if row.number:
        yield row


def total_row(label: str, tally: Tally, unrecorded: int) -> Row:
    """The row of everything."""
    stated, derived = (
        sum(number for (_, one), number in tally.alone.items() if one == basis) for basis in ("stated", "derived")
    )
    return Row(label, "", 0, unrecorded + stated + derived, stated, derived)
