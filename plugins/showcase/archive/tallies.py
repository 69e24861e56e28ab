"""Tallies: how often a region reached the highest level of a programme, in all the years of a coverage.

It is told when, in the contest of a whole programme at its highest level,

1. all that lies within the region, or may, lies there for sure;
2. there are two at least, as one alone is an only one, and there are others elsewhere;
3. something was awarded in three of the years at least.

Lower levels are not counted: whether a winner was a finalist too is nothing that records say.
"""

from collections.abc import Iterator
from math import inf
from typing import NamedTuple

from ..showcase import CaseStudy, Region
from .contest import Contest
from .coverage import LEAST, Coverage


class Tally(NamedTuple):
    """All recognitions of a region at the highest level of a coverage."""

    coverage: Coverage
    region: Region
    case_studies: tuple[CaseStudy, ...]


def find_tallies(contest: Contest) -> Iterator[Tally]:
    """Every tally of a contest, each with its case studies, the newest first."""
    if contest.category or contest.coverage.rank or len(contest.years) < LEAST:
        return
    for region, lots in contest.recorded.items():
        if contest.doubt(region) == inf:
            counted = sorted([lot for lot in lots if contest.covers(lot)], key=lambda lot: -lot.year)
            found = tuple([one for lot in counted for one in lot.case_studies])
            is_part = 1 < len(found) < sum(contest.counts.values())
            if is_part and all(lot.lies_within(region) for lot in counted):
                yield Tally(contest.coverage, region, found)
