"""Breadth: by how many programmes or in how many categories something was recognised, from how many countries.

One case study proves each of what is counted, so no coverage is needed: there are so many *on this site*, and there may
be more elsewhere. It is told from three recognitions on; of fewer, a reader sees it at once.

Countries are the tops of the region tree that have a code of their own. Below them only regions are counted of which
none lies in another, so that each is one more place for sure.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Literal, NamedTuple

from ..showcase import CaseStudy, Region
from .years import Years, year_in

Counted = Literal["programmes", "categories", "countries", "regions"]
LEAST = 3
"""How many recognitions are told of together."""


class Breadth(NamedTuple):
    """How many of something there are, each with the newest case study that proves it."""

    counted: Counted
    first: int
    last: int
    case_studies: tuple[CaseStudy, ...]


def breadth_of_programmes(years: Years, some: Sequence[CaseStudy]) -> Breadth | None:
    """By how many programmes case studies were recognised."""
    return count_by("programmes", years, some, lambda one: one.programme)


def breadth_of_honours(years: Years, some: Sequence[CaseStudy]) -> Breadth | None:
    """By how many programmes case studies were recognised; in how many categories, where it is one programme."""
    return breadth_of_programmes(years, some) or count_by("categories", years, some, lambda one: one.category)


def breadth_of_places(years: Years, some: Sequence[CaseStudy]) -> Breadth | None:
    """From how many countries case studies are; from how many regions, where it is one country."""
    regions = {one.region for one in some if one.region}
    around = {outer for region in regions for outer in region.lineage[:-1]}
    by_country = count_by("countries", years, some, country_of)
    return by_country or count_by("regions", years, some, lambda one: None if one.region in around else one.region)


def country_of(one: CaseStudy) -> Region | None:
    """The country that a case study lies in, where the top of its region tree is one."""
    top = one.region.lineage[0] if one.region else None
    return top if top and top.record.iso else None


def count_by(
    counted: Counted, years: Years, some: Sequence[CaseStudy], key: Callable[[CaseStudy], Hashable]
) -> Breadth | None:
    """How many keys case studies have, newest first; nothing where there are not two, or hardly any case study."""
    if len(some) < LEAST:
        return None
    keyed = [(found, one) for one in some if (found := key(one)) is not None]
    newest: dict[Hashable, CaseStudy] = {}
    for found, one in keyed:
        newest.setdefault(found, one)
    if len(newest) < 2 or len(keyed) < LEAST:
        return None
    told = {year_in(years, one) for _, one in keyed}
    return Breadth(counted, min(told), max(told), tuple(newest.values()))
