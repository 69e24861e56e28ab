"""Regions, topics, editions, levels and withdrawals as data."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from ...models.programme import Tier
from .parts import Day, FactData, Gss, Iso, Itl, Ref, Url


class PointData(TypedDict):
    """A point that stands for a region, in degrees (WGS 84); the region is larger than it."""

    latitude: float
    longitude: float


class RegionData(TypedDict):
    """A region: a country, or a part of one. Its case studies are those of all regions within it as well."""

    type: Literal["region"]
    id: Url
    slug: str
    name: str
    iso: Iso
    gss: Gss
    itl: Itl
    within: Annotated[list[Ref], Field(description="The regions from the widest around it down to itself.")]
    regions: Annotated[list[Ref], Field(description="The regions right under it that have a case study.")]
    point: PointData | None
    case_studies: list[Url]
    facts: Annotated[list[FactData], Field(description="What the archive proves of it, as its page says it.")]


class TopicData(TypedDict):
    """What work can be about."""

    type: Literal["topic"]
    id: Url
    slug: str
    name: str
    line: str | None
    case_studies: list[Url]


class EditionPageData(TypedDict):
    """All editions of one label: programmes that run in the same year share its page."""

    type: Literal["edition"]
    id: Url
    label: str
    year: int
    programmes: list[Ref]
    case_studies: list[Url]


class LevelPageData(TypedDict):
    """All levels of one slug: programmes whose levels are called alike share its page."""

    type: Literal["level"]
    id: Url
    slug: str
    name: str
    tier: Tier
    programmes: list[Ref]
    case_studies: list[Url]


class WithdrawnData(TypedDict):
    """A recognition that was withdrawn: this is all that is left of it."""

    type: Literal["withdrawn"]
    id: Url
    date: Day
    by: Literal["recipient", "organiser"]
    reason: str | None
