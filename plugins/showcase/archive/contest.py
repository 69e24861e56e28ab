"""A contest: all recognitions of a programme, or of one of its categories, at the level of a coverage and above.

Where one lies is what its record says, and what its recipient's says, unless that only says it less precisely:

- it lies *within* a region for sure where all of that lies within it;
- it lies *elsewhere* for sure where none of that lies within it, or around it (siblings of the tree share no place);
- otherwise it *may* lie within it: a region that is not recorded may be any, England may be the East Midlands, and
  a school of the one region that worked in another is counted to neither.

What is recorded of years outside the coverage proves nothing, but nothing is said that it would contradict.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from math import inf
from typing import NamedTuple

from ..showcase import CaseStudy, Category, Region, Showcase
from .coverage import Coverage
from .years import year_in, years_of

Placing = tuple[Region, ...]
"""The regions that a recognition is recorded in; none where its own is not known."""


class Lot(NamedTuple):
    """Case studies of one year, level and placing."""

    year: int
    rank: int
    placing: Placing
    case_studies: list[CaseStudy]

    def lies_within(self, region: Region) -> bool:
        """Whether they lie within a region for sure."""
        return all(region in one.lineage for one in self.placing)


class Contest:
    """The recognitions of a programme, or of one category, by where they lie, or may lie."""

    def __init__(self, coverage: Coverage, category: Category | None, lots: Iterable[Lot]) -> None:
        self.coverage, self.category = coverage, category
        self.recorded: dict[Region, list[Lot]] = defaultdict(list)
        """What is recorded within a region, in whatever year, by its own record or by its recipient's."""
        self.roughly: dict[Region | None, int] = {}
        """The first year of what is recorded in a region and no part of it; under none, of what is recorded nowhere."""
        self.counts: dict[int, int] = defaultdict(int)
        """How many recognitions there were in each year of the coverage."""
        for lot in lots:
            if lot.rank <= coverage.rank:
                self.add(lot)

    def add(self, lot: Lot) -> None:
        """Nothing; a lot is found in every region that it is recorded in."""
        for region in {region: None for one in lot.placing for region in one.lineage}:
            self.recorded[region].append(lot)
        if self.covers(lot):
            self.counts[lot.year] += len(lot.case_studies)
            for exact in lot.placing or (None,):
                self.roughly[exact] = min(lot.year, self.roughly.get(exact, lot.year))

    def covers(self, lot: Lot) -> bool:
        """Whether a lot is of a year of the coverage."""
        return self.coverage.since <= lot.year <= self.coverage.until

    def doubt(self, region: Region) -> float:
        """The first year of a recognition that may lie in a region, though no record says so; infinity without any."""
        return min(self.roughly.get(one, inf) for one in (None, *region.lineage[:-1]))

    @cached_property
    def years(self) -> list[int]:
        """The years of the coverage in which anything was awarded here, oldest first."""
        return sorted(self.counts)

    def count_until(self, year: int) -> int:
        """How many recognitions there were from the beginning of the coverage to the end of a year."""
        return sum(count for one, count in self.counts.items() if one <= year)


def contests_of(showcase: Showcase, coverages: Iterable[Coverage]) -> Iterator[Contest]:
    """Every contest of some coverages: that of the programme, then those of its categories."""
    lots: Mapping[Category, list[Lot]] | None = None
    for coverage in coverages:
        lots = lots or lots_by_category(showcase)
        theirs = [one for one in showcase.categories if one.programme is coverage.programme]
        yield Contest(coverage, None, chain.from_iterable(lots.get(one, ()) for one in theirs))
        for category in theirs:
            yield Contest(coverage, category, lots.get(category, ()))


def lots_by_category(showcase: Showcase) -> Mapping[Category, list[Lot]]:
    """All case studies in lots, by their category."""
    years = years_of(showcase)
    found: dict[Category, dict[tuple[int, int, Placing], list[CaseStudy]]] = defaultdict(lambda: defaultdict(list))
    for one in showcase.case_studies:
        found[one.category][year_in(years, one), one.rank, placing_of(one)].append(one)
    return {category: [Lot(*key, some) for key, some in lots.items()] for category, lots in found.items()}


def placing_of(one: CaseStudy) -> Placing:
    """The regions that a case study is recorded in: its own, and its recipient's where that is not around it."""
    own, whose = one.region, one.recipient.region
    if own is None:
        return ()
    return (own,) if whose is None or whose in own.lineage else (own, whose)
