"""The papers on the desk: everything that its page is made from, and what records are called there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from ..embargo import Seen, Timetable, as_of
from ..language import Language
from ..ledger import Ledger
from ..models import CaseStudy, Edition, Programme
from ..problems import Place, Problem, shown_path
from ..records import Located, Records, Roots
from .blocks import Spot
from .built import Built
from .checked import Checked
from .repository import Repository

MOST = 25
"""How many lines a list shows, unless told otherwise."""


@dataclass(frozen=True)
class Papers:
    """All records, those of the private folder among them, at a moment; and what is known from other files."""

    records: Records
    roots: Roots
    language: Language
    now: datetime
    problems: tuple[Problem, ...] = ()
    repositories: tuple[Repository, ...] = ()
    built: Built | None = None
    checked: Checked | None = None
    ledger: Ledger | None = None
    most: int = MOST

    @cached_property
    def seen(self) -> Seen:
        """What readers can see at this moment."""
        return as_of(self.records, self.now)

    @cached_property
    def timetable(self) -> Timetable:
        """When each level of each case study may be seen."""
        return Timetable(self.records)

    @cached_property
    def lasting(self) -> list[Located[CaseStudy]]:
        """The case studies that were not withdrawn: those that can be seen, and those to come."""
        return [one for one in self.records.case_studies if not one.value.withdrawn]

    @cached_property
    def waiting(self) -> set[str]:
        """The keys of the case studies of which nothing can be seen yet."""
        return {key_of(one.located) for one in self.seen.held if one.is_whole and one.lifts}

    @property
    def today(self) -> date:
        """The day of this moment."""
        return self.now.date()

    def is_waiting(self, located: Located[CaseStudy]) -> bool:
        """Whether nothing of a case study can be seen yet."""
        return key_of(located) in self.waiting

    def name(self, located: Located[CaseStudy]) -> str:
        """What a case study is called: by its recipient."""
        recipient = self.records.recipients.get(located.recipient_slug)
        return recipient.value.name if recipient else located.recipient_slug

    def about(self, located: Located[CaseStudy]) -> str:
        """Its category, edition and level."""
        value = located.value
        level = self.level(self.programme_of(value.category), value.reached)
        return " · ".join((self.category(value.category), value.edition, level))

    def category(self, slug: str) -> str:
        """The name of a category."""
        found = self.records.categories.get(slug)
        return found.value.name if found else slug

    def programme_of(self, category: str) -> str:
        """The slug of a category's programme."""
        found = self.records.categories.get(category)
        return found.value.programme if found else ""

    def programme(self, slug: str) -> str:
        """The name of a programme, as short as it has one."""
        found = self.records.programmes.get(slug)
        return (found.value.short_name or found.value.name) if found else slug

    def level(self, programme: str, slug: str) -> str:
        """The name of a level."""
        found = self.records.programmes.get(programme)
        return next((one.name for one in found.value.levels if one.slug == slug), slug) if found else slug

    def region(self, slug: str) -> str:
        """The name of a region."""
        found = self.records.regions.get(slug)
        if found is None:
            return slug
        return found.value.name or (self.language.country(found.value.iso) if found.value.iso else slug)

    def editions(self) -> Iterable[tuple[Located[Programme], int, Edition]]:
        """Every edition of every programme, with its number in the programme's list."""
        for programme in self.records.programmes.values():
            for number, edition in enumerate(programme.value.editions):
                yield programme, number, edition

    def spot(self, located: Located[Any]) -> Spot:
        """Where a record stands."""
        return self.spot_at(Place(Path(located.path), located.line, located.column))

    def spot_at(self, place: Place) -> Spot:
        """Where something stands, and where to edit it."""
        found = (one.edit(place.file, place.line) for one in self.repositories)
        return Spot(f"{shown_path(place.file)}:{place.line}", next((one for one in found if one), None))


def key_of(located: Located[CaseStudy]) -> str:
    """What tells a case study from every other."""
    return f"{located.value.edition}/{located.slug}"
