"""A standing: category, edition and level together, and what follows from them for all case studies that share it."""

import re
from dataclasses import dataclass
from datetime import date

from .. import models
from .case_study import Stage
from .nodes import Category, EditionLabel, LevelName, Programme

TIERS = ("winner", "runner-up", "finalist", "shortlisted")


@dataclass(frozen=True, slots=True)
class Standing:
    """What all case studies of one category, edition and level have in common."""

    category: Category
    edition: EditionLabel
    level: LevelName
    rank: int
    announced: date
    """The day its level was announced; the first day of the edition's year where no milestone says."""
    is_dated: bool
    order: tuple[object, ...]
    """Its place in the default order: newest edition, highest tier, then programme and category."""


class Standings:
    """The standings of a site, each worked out when the first case study needs it."""

    def __init__(
        self, categories: dict[str, Category], editions: dict[str, EditionLabel], levels: dict[str, LevelName]
    ) -> None:
        self.categories, self.editions, self.levels = categories, editions, levels
        self.found: dict[tuple[str, str, str, str | None], Standing] = {}

    def find(self, record: models.CaseStudy) -> Standing:
        """The standing that a record names."""
        key = (record.category, record.edition, record.reached, milestone_of(record))
        found = self.found.get(key)
        if found is None:
            found = self.found[key] = self.make(record)
        return found

    def stages(self, record: models.CaseStudy) -> tuple[Stage, ...]:
        """The levels that a record reached one after another, each with the day of its announcement."""
        steps = [record.rises[:number] for number in range(len(record.rises) + 1)]
        at = [self.find(record.altered(rises=rises)) for rises in steps]
        return tuple(Stage(one.level, one.announced if one.is_dated else None) for one in at)

    def make(self, record: models.CaseStudy) -> Standing:
        """The same, worked out."""
        category = self.categories[record.category]
        edition, level = self.editions[record.edition], self.levels[record.reached]
        rank = [one.slug for one in category.programme.record.levels].index(record.reached)
        order = (-edition.year, edition.label, TIERS.index(level.tier), rank, category.programme.slug, category.slug)
        known = announced_on(category.programme, record)
        announced = known or date(edition.year or 1, 1, 1)
        return Standing(category, edition, level, rank, announced, known is not None, order)


def announced_on(programme: Programme, record: models.CaseStudy) -> date | None:
    """The day its level was announced, where a milestone says."""
    edition = next(one for one in programme.record.editions if one.label == record.edition)
    found = edition.announcing(record.reached, milestone_of(record))
    return max((milestone.day for milestone in found if milestone.day), default=None)


def changed_on(record: models.CaseStudy, standing: Standing, committed: date | None) -> date | None:
    """The day that its page last changed, where that is known: new words, a correction, or an announcement."""
    known = record.updated or committed
    if known is None:
        return None
    return max(known, standing.announced if standing.is_dated else known, *(one.date for one in record.corrections))


def milestone_of(record: models.CaseStudy) -> str | None:
    """The milestone that a record names for the level that it reached last."""
    return record.rises[-1].milestone if record.rises else record.embargo


def year_of(edition: models.Edition) -> int:
    """The edition's year: as written, or the first four digits of its label, or 0."""
    found = re.search(r"\d{4}", edition.label)
    return edition.year or (int(found[0]) if found else 0)
