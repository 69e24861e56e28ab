"""A standing: category, edition and level together, and what follows from them for all case studies that share it."""

import re
from dataclasses import dataclass
from datetime import date

from .. import models
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
    order: tuple[object, ...]
    """Its place in the default order: newest edition, highest tier, then programme and category."""


class Standings:
    """The standings of a site, each worked out when the first case study needs it."""

    def __init__(
        self, categories: dict[str, Category], editions: dict[str, EditionLabel], levels: dict[str, LevelName]
    ) -> None:
        self.categories, self.editions, self.levels = categories, editions, levels
        self.found: dict[tuple[str, str, str], Standing] = {}

    def find(self, record: models.CaseStudy) -> Standing:
        """The standing that a record names."""
        key = (record.category, record.edition, record.level)
        found = self.found.get(key)
        if found is None:
            found = self.found[key] = self.make(record)
        return found

    def make(self, record: models.CaseStudy) -> Standing:
        """The same, worked out."""
        category = self.categories[record.category]
        edition, level = self.editions[record.edition], self.levels[record.level]
        rank = [one.slug for one in category.programme.record.levels].index(record.level)
        order = (-edition.year, edition.label, TIERS.index(level.tier), rank, category.programme.slug, category.slug)
        return Standing(category, edition, level, rank, announced_on(category.programme, record), order)


def announced_on(programme: Programme, record: models.CaseStudy) -> date:
    """The day its level was announced; the first day of the edition's year where no milestone says."""
    edition = next(one for one in programme.record.editions if one.label == record.edition)
    dated = [milestone.date for milestone in edition.milestones if milestone.level == record.level]
    return max(dated) if dated else date(year_of(edition) or 1, 1, 1)


def year_of(edition: models.Edition) -> int:
    """The edition's year: as written, or the first four digits of its label, or 0."""
    found = re.search(r"\d{4}", edition.label)
    return edition.year or (int(found[0]) if found else 0)
