"""The parts of a Showcase: records joined with each other, each with its permanent address and the link to it.

What every page asks for, such as an address, is settled once when a part is made."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from .. import models
from ..link import Link
from .names import sort_name


def settle(node: Any, address: str, name: str) -> None:
    """Nothing; the node has its address, and the link that leads there."""
    object.__setattr__(node, "address", address)
    object.__setattr__(node, "link", Link(name, address))


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """A node of the region tree, with its name in the site's language."""

    slug: str
    name: str
    parent: "Region | None"
    record: models.Region
    address: str = field(init=False)
    link: Link = field(init=False)
    lineage: tuple["Region", ...] = field(init=False, repr=False)
    """The regions it lies in, the widest first, and itself."""
    links: tuple[Link, ...] = field(init=False, repr=False)
    """The links to the regions of its lineage."""

    def __post_init__(self) -> None:
        settle(self, f"/regions/{self.slug}/", self.name)
        lineage = (*(self.parent.lineage if self.parent else ()), self)
        object.__setattr__(self, "lineage", lineage)
        object.__setattr__(self, "links", tuple(one.link for one in lineage))


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """What case studies can be about."""

    slug: str
    record: models.Topic
    address: str = field(init=False)
    link: Link = field(init=False)

    def __post_init__(self) -> None:
        settle(self, f"/topics/{self.slug}/", self.record.name)


@dataclass(frozen=True, slots=True, eq=False)
class Programme:
    """An award scheme."""

    slug: str
    record: models.Programme
    modified: date | None = None
    """The day its file last changed, where that is known."""
    address: str = field(init=False)
    link: Link = field(init=False)

    def __post_init__(self) -> None:
        settle(self, f"/programmes/{self.slug}/", self.record.name)

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
    address: str = field(init=False)
    link: Link = field(init=False)

    def __post_init__(self) -> None:
        settle(self, f"/levels/{self.slug}/", self.name)


@dataclass(frozen=True, slots=True, eq=False)
class EditionLabel:
    """An edition as addresses know it: programmes whose editions share a label share its page."""

    label: str
    year: int
    address: str = field(init=False)
    link: Link = field(init=False)

    def __post_init__(self) -> None:
        settle(self, f"/editions/{self.label}/", self.label)


@dataclass(frozen=True, slots=True, eq=False)
class Category:
    """A standing category of a programme."""

    slug: str
    record: models.Category
    programme: Programme
    colour: int
    modified: date | None = None
    """The day its file last changed, where that is known."""
    address: str = field(init=False)
    link: Link = field(init=False)

    def __post_init__(self) -> None:
        settle(self, f"/categories/{self.slug}/", self.record.name)


@dataclass(frozen=True, slots=True, eq=False)
class Recipient:
    """Who was honoured."""

    slug: str
    record: models.Recipient
    region: Region | None
    address: str = field(init=False)
    link: Link = field(init=False)
    filed: str = field(init=False, repr=False)
    """What it is filed under in a list by name."""

    def __post_init__(self) -> None:
        settle(self, f"/recipients/{self.slug}/", self.record.name)
        object.__setattr__(self, "filed", sort_name(self.record.name))
