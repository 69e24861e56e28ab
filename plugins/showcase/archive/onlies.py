"""Onlies: the only recognition of a region at a level, in all the years of a coverage.

It is told when, in the contest of a whole programme,

1. of all that lies within the region, or may, there is one, and it lies there for sure; none is recorded of any year
   outside the coverage, either;
2. it is of the very level: one of a higher level is told at that one;
3. something was awarded in three of the years at least.

It says in which years it is the only one: there may be others before and after them. Of categories nothing of the kind
is said: with a few recognitions each, nearly every region would have its only one.
"""

from collections.abc import Iterator
from math import inf
from typing import NamedTuple

from ..showcase import CaseStudy, Region
from .contest import Contest
from .coverage import LEAST, Coverage


class Only(NamedTuple):
    """The only one of a region at the level of a coverage."""

    coverage: Coverage
    region: Region
    case_study: CaseStudy


def find_onlies(contest: Contest) -> Iterator[Only]:
    """Every only one of a contest."""
    if contest.category or len(contest.years) < LEAST:
        return
    for region, (lot, *others) in contest.recorded.items():
        is_alone = not others and len(lot.case_studies) == 1 and contest.covers(lot)
        is_sure = lot.lies_within(region) and contest.doubt(region) == inf
        if is_alone and is_sure and lot.rank == contest.coverage.rank:
            yield Only(contest.coverage, region, lot.case_studies[0])
