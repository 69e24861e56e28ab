"""The timetable: from which moment on each level of each case study may be seen."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from ..models import CaseStudy, Edition
from ..records import Records

PAST = datetime.min.replace(tzinfo=UTC)
"""The moment of what was never hidden."""

FAR = datetime.max.replace(tzinfo=UTC)
"""The moment of what waits, and nobody can say how long."""


class Step(NamedTuple):
    """A level of a case study, and the moment from which on it may be seen."""

    level: str
    lifts: datetime
    milestone: str


class Timetable:
    """The moments of all announcements. What no milestone announces may be seen at once."""

    def __init__(self, records: Records) -> None:
        self.programmes = {slug: one.value.programme for slug, one in records.categories.items()}
        self.editions = {
            (slug, edition.label): edition
            for slug, programme in records.programmes.items()
            for edition in programme.value.editions
        }
        self.known: dict[tuple[str, str, str, str | None, bool], tuple[datetime, str]] = {}

    def steps(self, case_study: CaseStudy) -> tuple[Step, ...]:
        """The levels of a case study in their order; a later one is never seen before an earlier one."""
        asked = [(case_study.level, case_study.embargo), *((one.level, one.milestone) for one in case_study.rises)]
        steps: list[Step] = []
        before = PAST
        for level, named in asked:
            lifts, milestone = self.find(case_study.category, case_study.edition, level, named, bool(steps))
            before = max(before, lifts)
            steps.append(Step(level, before, milestone))
        return tuple(steps)

    def find(self, category: str, edition: str, level: str, named: str | None, is_rise: bool) -> tuple[datetime, str]:
        """From when on a level may be seen, and the name of the milestone; a rise that nothing announces never is."""
        key = (category, edition, level, named, is_rise)
        if key not in self.known:
            self.known[key] = latest(self.edition_of(category, edition), level, named, is_rise)
        return self.known[key]

    def edition_of(self, category: str, label: str) -> Edition | None:
        """The edition of a category's programme."""
        return self.editions.get((self.programmes.get(category, ""), label))

    def moments(self) -> Iterator[datetime]:
        """Every moment at which something may come to be seen."""
        milestones = (one for edition in self.editions.values() for one in edition.milestones)
        yield from (one.lifts for one in milestones if one.lifts)


def latest(edition: Edition | None, level: str, named: str | None, is_rise: bool) -> tuple[datetime, str]:
    """The latest of the announcements that a level waits for: nothing leaks because one of several was early."""
    found = edition.announcing(level, named) if edition else ()
    if not found and (named or is_rise):
        return FAR, named or level
    lifts = [(one.lifts or FAR, one.name) for one in found]
    return max(lifts, default=(PAST, ""))


def is_over(moment: datetime, now: datetime | None) -> bool:
    """Whether a moment has come; without a clock, all have."""
    return now is None or moment <= now
