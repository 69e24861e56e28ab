"""Links that are too early: to what is hidden at a moment, and would lead nowhere until it is announced."""

from collections.abc import Iterator
from datetime import datetime

from ..embargo import Timetable, as_of
from ..problems import Problem
from ..prose.links import find_dead_links
from ..records import Records, Roots
from ..rules.addresses import find_dead_links as find_dead_links_of_records


def find_too_early(roots: Roots, records: Records, now: datetime) -> Iterator[Problem]:
    """A problem for each link that would lead nowhere, now or after a coming announcement; each of them once."""
    known: set[tuple[object, ...]] = set()
    for moment in [now, *sorted({one for one in Timetable(records).moments() if one > now})]:
        seen = as_of(records, moment)
        if not seen.held:
            return
        for problem in (*find_dead_links_of_records(seen.records), *find_dead_links(roots, seen.records)):
            if problem.place not in known:
                known.add(problem.place)
                yield Problem(problem.place, words_for(problem, moment, now), "Take the link out until then")


def words_for(problem: Problem, moment: datetime, now: datetime) -> str:
    """What is wrong with a link to something that is held back."""
    when = "now" if moment == now else f"after {moment:%Y-%m-%d %H:%M} UTC"
    return f"{problem.what} {when}: it is held back, or it was withdrawn"
