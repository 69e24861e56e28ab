"""A programme as data, with its levels and editions."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from ...models.programme import Tier
from .parts import Day, Html, Instant, Ref, SourceData, Url


class LevelData(TypedDict):
    """A level of a programme; its id is null where it has no page, as no case study is at it."""

    id: Url | None
    slug: str
    name: str
    tier: Tier
    about: Html | None


class MilestoneData(TypedDict):
    """A dated announcement of an edition."""

    name: str
    date: Day | None
    at: Annotated[Instant | None, Field(description="The same with its hour, where that is known.")]


class EditionData(TypedDict):
    """One running of a programme; its id is null where it has no page, as no case study is of it."""

    id: Url | None
    label: str
    year: int
    milestones: list[MilestoneData]
    complete: Annotated[
        list[str], Field(description="Slugs of the levels at which every recognition of it is recorded here.")
    ]


class ProgrammeData(TypedDict):
    """An award scheme with its levels, highest first, and its editions, newest first."""

    type: Literal["programme"]
    id: Url
    slug: str
    name: str
    short_name: str | None
    organiser: str | None
    website: Url | None
    about: Html | None
    levels: list[LevelData]
    editions: list[EditionData]
    categories: list[Ref]
    sources: list[SourceData]
