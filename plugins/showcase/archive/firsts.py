"""Firsts: the first recognition of a region at a level, in a programme or in one of its categories.

It is told when, in the contest of its coverage,

1. of all that lies within the region, or may, it alone is of the earliest year, and it lies there for sure: two of one
   year have no order, whatever the day on which each was announced;
2. it is of the very level: where the earliest was of a higher one, that is the first to be told, at that level;
3. something was awarded in two years of the coverage before it, none of it there: without, a first would be no news;
4. nothing there is recorded of any year before the coverage, either.

It says in which years it is the first, as there may have been an earlier one before them.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..showcase import CaseStudy, Category, Region
from .contest import Contest
from .coverage import LEAST, Coverage


class First(NamedTuple):
    """The first of a region at the level of a coverage."""

    coverage: Coverage
    category: Category | None
    region: Region
    case_study: CaseStudy
    before: int
    """How many others there were until then, all elsewhere."""


def find_firsts(contest: Contest) -> Iterator[First]:
    """Every first of a contest."""
    coverage = contest.coverage
    if len(contest.years) < LEAST:
        return
    earliest_news = contest.years[LEAST - 1]
    for region, lots in contest.recorded.items():
        year = min([lot.year for lot in lots])
        if earliest_news <= year <= coverage.until and year < contest.doubt(region):
            first, *others = [lot for lot in lots if lot.year == year]
            is_alone = not others and len(first.case_studies) == 1
            if is_alone and first.rank == coverage.rank and first.lies_within(region):
                before = contest.count_until(year) - 1
                yield First(coverage, contest.category, region, first.case_studies[0], before)
