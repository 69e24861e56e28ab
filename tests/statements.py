"""What is said of small archives: a programme whose editions from 2019 to 2025 are complete, and statements of it."""

from typing import Any

from showcase.archive import Fact, facts_of_category, facts_of_recipient, facts_of_region
from showcase.publication import Publication
from tests.publishing import Record, case
from tests.worlds import LEVELS

EDITIONS: list[Record] = [{"label": str(year), "complete": list(LEVELS)} for year in range(2025, 2018, -1)]
BASIS = "Every recognition in The Crown as Winner, from 2019 to 2025, has a record here."


def won(slug: str, year: int, region: str | None, level: str = "winner", **fields: Any) -> Record:
    """A recognition in a year and a region."""
    return case(slug, edition=str(year), level=level, **({"region": region} if region else {}), **fields)


BEFORE = [won(f"before-{year}", year, "scotland") for year in (2019, 2020, 2021)]
"""What had to be awarded elsewhere, for a first to be news."""


def by_slug(nodes: Any, slug: str) -> Any:
    """The node of a slug."""
    [found] = [one for one in nodes if one.slug == slug]
    return found


def of_recipient(publication: Publication, slug: str) -> list[str]:
    """What is said of a recipient."""
    return texts(facts_of_recipient(publication, by_slug(publication.showcase.recipients, slug)))


def of_region(publication: Publication, slug: str) -> list[str]:
    """What is said of a region."""
    return texts(facts_of_region(publication, by_slug(publication.showcase.regions, slug)))


def of_category(publication: Publication, slug: str) -> list[str]:
    """What is said of a category."""
    return texts(facts_of_category(publication, by_slug(publication.showcase.categories, slug)))


def texts(facts: tuple[Fact, ...]) -> list[str]:
    """The words of some facts."""
    return [one.text for one in facts]


def first_of(place: str, kind: str = "region", level: str = "Winner", award: str = "The Crown") -> str:
    """What is said of a first."""
    return f"First in its {kind}, {place}, to be named {level} in {award} (records complete from 2019 to 2025)"
