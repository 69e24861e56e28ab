"""What a newcomer says about an award, understood: names with their slugs, levels with their tiers."""

import re
from collections.abc import Mapping
from typing import NamedTuple, get_args

from ..models.programme import Tier
from ..records.names import slug_of_name

HEADLINE = "Who was honoured, and how they did it"
LEVELS = "Winner, Finalist"

TIERS: tuple[str, ...] = get_args(Tier)
TOLD = {"runner": "runner-up", "finalist": "finalist", "shortlist": "shortlisted"}
"""Parts of a level's name that tell its tier, wherever it stands."""


class Level(NamedTuple):
    """A level as a newcomer names it."""

    name: str
    slug: str
    tier: str


class Answers(NamedTuple):
    """What the first files are made of."""

    site: str
    headline: str
    report: str
    award: str
    category: str
    edition: str
    levels: tuple[Level, ...]

    @property
    def programme_slug(self) -> str:
        """What the programme is called in files and addresses."""
        return slug_of_name(self.award) or "award"

    @property
    def category_slug(self) -> str:
        """What the category is called in files and addresses."""
        return slug_of_name(self.category) or "category"

    @property
    def contact(self) -> str:
        """Where corrections go to, as a reader sees it."""
        return self.report.removeprefix("mailto:")


def understand(given: Mapping[str, str | None]) -> Answers:
    """The answers, each on one line; what may be left out has what most will want."""
    told = {name: " ".join((answer or "").split()) for name, answer in given.items()}
    names = [name for part in (told.get("levels") or LEVELS).split(",") if (name := part.strip())]
    return Answers(
        site=told["site"],
        headline=told.get("headline") or HEADLINE,
        report=as_contact(told["report"]),
        award=told["award"],
        category=told["category"],
        edition=slug_of_name(told["edition"]),
        levels=tuple(Level(name, slug_of_name(name), tier_of(name, rank)) for rank, name in enumerate(names)),
    )


def as_contact(text: str) -> str:
    """The address for corrections: that of a letter box may be written as it is known."""
    return f"mailto:{text}" if "@" in text and not re.match(r"(?i)mailto:|https?:", text) else text


def tier_of(name: str, rank: int) -> str:
    """The tier of a level: what its name tells, else its place in the row, the highest first."""
    told = next((tier for part, tier in TOLD.items() if part in name.casefold()), None)
    return told or TIERS[min(rank, len(TIERS) - 1)]
