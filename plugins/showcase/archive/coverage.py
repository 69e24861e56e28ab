"""Coverage: for which years the archive holds every recognition of a programme, down to a level.

An edition counts as complete down to a level when

1. its file says so of this level and of every higher one: who became a winner was mostly a finalist before, so that a
   first finalist can only be told where the winners are all known, too;
2. nothing of it is held back. All milestones that can hide a record (by their `level`, or by a `slug` that a record's
   `embargo` can name) lie in the past. While one is to come, something may be hidden by it, and nothing may be said
   that this could make false, nor anything left out that would betray it: the milestones are public, what waits for
   them is not, so the milestones alone decide. (A rise that nothing announces would be hidden for ever: a rule of the
   records refuses that in an edition which is said to be complete.)
3. none of its recognitions was withdrawn. They are not in the Showcase, and might have been the first. Their addresses
   are public and name their edition by its label: each programme's edition of that label counts as not complete, and
   where no programme has such an edition, none does.

Complete editions of successive years make one coverage. A year of which the file lists no edition ends it: there may
have been one. (Where none was held, it can be listed, as complete.) It begins with a year and says nothing of earlier
ones, and it ends with a year, as the next edition may not be complete.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from ..embargo import FAR
from ..embargo.timetable import is_over
from ..models import Edition, Milestone
from ..publication import Publication
from ..showcase import Programme, Showcase, year_of

LEAST = 3
"""The years of a coverage, at least, in which something was awarded: what comes after fewer is no news."""


class Coverage(NamedTuple):
    """The years from which every recognition of a programme is recorded, down to the level of a rank."""

    programme: Programme
    rank: int
    since: int
    until: int

    @property
    def level(self) -> str:
        """The level that it goes down to, as the programme says it."""
        return self.programme.record.levels[self.rank].name


def coverages_of(publication: Publication) -> Iterator[Coverage]:
    """Every coverage that is long enough for something to be said, the highest level of each programme first."""
    lacking = labels_with_withdrawn(publication.showcase)
    now = None if publication.shows_all else publication.now
    for programme in publication.showcase.programmes:
        told = [one for one in programme.record.editions if one.complete and one.label not in lacking]
        whole = [one for one in told if is_out(one, now)]
        for rank in range(len(programme.record.levels)) if whole else ():
            for since, until in runs(complete_years(programme, whole, rank)):
                if until - since + 1 >= LEAST:
                    yield Coverage(programme, rank, since, until)


def labels_with_withdrawn(showcase: Showcase) -> frozenset[str]:
    """The labels of editions that something was withdrawn from; all, where the label of one is known no more."""
    steps = [one.address.strip("/").split("/") for one in showcase.withdrawn]
    labels = frozenset(rest[0] for first, *rest in steps if first == "case-studies" and rest)
    known = frozenset(one.label for one in showcase.editions)
    return labels if labels <= known else known


def is_out(edition: Edition, now: datetime | None) -> bool:
    """Whether every milestone that could hide a record of an edition is over; without a clock, all are."""
    return all(is_over(one.lifts or FAR, now) for one in edition.milestones if can_hide(one))


def can_hide(milestone: Milestone) -> bool:
    """Whether a record can wait for a milestone."""
    return bool(milestone.level or milestone.slug)


def complete_years(programme: Programme, whole: list[Edition], rank: int) -> list[int]:
    """The years of which every edition is complete down to a level, oldest first."""
    levels = {level.slug for level in programme.record.levels[: rank + 1]}
    labels = {one.label for one in whole if levels.issubset(one.complete)}
    years: dict[bool, set[int]] = {True: set(), False: set()}
    for edition in programme.record.editions:
        years[edition.label in labels].add(year_of(edition))
    return sorted(years[True] - years[False])


def runs(years: list[int]) -> Iterator[tuple[int, int]]:
    """The first and last year of each run of successive years."""
    for _, run in groupby(enumerate(years), key=lambda item: item[1] - item[0]):
        found = [year for _, year in run]
        yield found[0], found[-1]
