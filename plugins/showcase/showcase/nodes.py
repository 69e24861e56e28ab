"""The parts of a Showcase: records joined with each other, each with its permanent address."""

from dataclasses import dataclass
from datetime import date

from .. import models


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """A node of the region tree, with its name in the site's language."""

    slug: str
    name: str
    parent: "Region | None"
    record: models.Region

    @property
    def address(self) -> str:
        """Its permanent address."""
        return f"/regions/{self.slug}/"

    @property
    def lineage(self) -> tuple["Region", ...]:
        """The regions it lies in, the widest first, and itself."""
        return (*(self.parent.lineage if self.parent else ()), self)


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """What case studies can be about."""

    slug: str
    record: models.Topic

    @property
    def address(self) -> str:
        """Its permanent address."""
        return f"/topics/{self.slug}/"


@dataclass(frozen=True, slots=True, eq=False)
class Programme:
    """An award scheme."""

    slug: str
    record: models.Programme

    @property
    def address(self) -> str:
        """Its permanent address."""
        return f"/programmes/{self.slug}/"

    @property
    def short_name(self) -> str:
        """The name for tight places."""
        return self.record.short_name or self.record.name


@dataclass(frozen=True, slots=True, eq=False)
class LevelName:
    """A level as addresses know it: programmes whose levels share a slug share its page."""

    slug: str
    name: str
    tier: models.programme.Tier

    @property
    def address(self) -> str:
        """Its permanent address."""
        return f"/levels/{self.slug}/"


@dataclass(frozen=True, slots=True, eq=False)
class EditionLabel:
    """An edition as addresses know it: programmes whose editions share a label share its page."""

    label: str
    year: int

    @property
    def address(self) -> str:
        """Its permanent address."""
        return f"/editions/{self.label}/"


@dataclass(frozen=True, slots=True, eq=False)
class Category:
    """A standing category of a programme."""

    slug: str
    record: models.Category
    programme: Programme
    colour: int

    @property
    def address(self) -> str:
        """Its permanent address."""
        return f"/categories/{self.slug}/"


@dataclass(frozen=True, slots=True, eq=False)
class Recipient:
    """Who was honoured."""

    slug: str
    record: models.Recipient
    region: Region | None

    @property
    def address(self) -> str:
        """Its permanent address."""
        return f"/recipients/{self.slug}/"


@dataclass(frozen=True, slots=True, eq=False)
class CaseStudy:
    """One recognition of one recipient, with everything its record points to."""

    slug: str
    record: models.CaseStudy
    recipient: Recipient
    category: Category
    edition: EditionLabel
    level: LevelName
    rank: int
    region: Region | None
    topics: tuple[Topic, ...]
    announced: date
    modified: date | None
    source: str

    @property
    def address(self) -> str:
        """Its permanent address."""
        return f"/case-studies/{self.edition.label}/{self.slug}/"

    @property
    def name(self) -> str:
        """The name it stands under: its recipient's."""
        return self.recipient.record.name

    @property
    def programme(self) -> Programme:
        """The programme of its category."""
        return self.category.programme

    @property
    def is_win(self) -> bool:
        """Whether its level is the highest tier."""
        return self.level.tier == "winner"
