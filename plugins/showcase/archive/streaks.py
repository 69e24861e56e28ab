"""Streaks: a recipient recognised, or a winner, in one year after another.

It is told of two successive years or more of one programme, and says which. The records of those years prove it: no
coverage is needed, as it does not say that the years before and after were without. Only a recipient's own recognitions
count, not those of its predecessors, its members, or of what it belongs to.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..showcase import CaseStudy, Programme, Recipient, Showcase
from .coverage import runs
from .years import Years, year_in, years_of

LEAST = 2
"""The years of the shortest streak."""


class Streak(NamedTuple):
    """Successive years in which a recipient was recognised by a programme."""

    programme: Programme
    first: int
    last: int
    is_won: bool
    """Whether it was a winner in each of them."""
    case_studies: tuple[CaseStudy, ...]

    @property
    def length(self) -> int:
        """How many years it lasted."""
        return self.last - self.first + 1


def find_streaks(showcase: Showcase, recipient: Recipient) -> list[Streak]:
    """The streaks of a recipient, the longest first: of a programme that of wins, and that of all if it is longer."""
    own = showcase.by_recipient.get(recipient.slug, [])
    if len(own) < LEAST:
        return []
    by_programme: dict[Programme, list[CaseStudy]] = defaultdict(list)
    for one in own:
        by_programme[one.programme].append(one)
    years = years_of(showcase)
    found = [streak for programme, some in by_programme.items() for streak in streaks_in(years, programme, some)]
    return sorted(found, key=lambda one: (-one.length, not one.is_won, -one.last))


def streaks_in(years: Years, programme: Programme, some: Iterable[CaseStudy]) -> Iterator[Streak]:
    """The streaks of a programme."""
    dated = [(year_in(years, one), one) for one in some]
    if len(dated) < LEAST:
        return
    won = longest(programme, [pair for pair in dated if pair[1].is_win], is_won=True)
    whole = longest(programme, dated, is_won=False)
    if won:
        yield won
    if whole and (won is None or whole.length > won.length):
        yield whole


def longest(programme: Programme, dated: list[tuple[int, CaseStudy]], *, is_won: bool) -> Streak | None:
    """The longest streak of all, the latest of several; nothing where no year follows on another."""
    found = max(runs(sorted({year for year, _ in dated})), key=lambda run: (run[1] - run[0], run[1]), default=None)
    if found is None or found[1] - found[0] + 1 < LEAST:
        return None
    first, last = found
    return Streak(programme, first, last, is_won, tuple([one for year, one in dated if first <= year <= last]))
