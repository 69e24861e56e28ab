"""A programme as data, with its levels and editions."""

from typing import Literal, TypedDict

from ...models.programme import Tier
from .parts import Day, Html, Instant, Ref, SourceData, Url


class LevelData(TypedDict):
    """A level of a programme, highest first."""

    id: Url
    slug: str
    name: str
    tier: Tier
    about: Html | None


class MilestoneData(TypedDict):
    """A dated announcement of an edition."""

    name: str
    date: Day | None
    at: Instant | None


class EditionData(TypedDict):
    """One running of a programme; `complete` names the levels at which every recognition is recorded here."""

    id: Url
    label: str
    year: int
    milestones: list[MilestoneData]
    complete: list[str]


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
