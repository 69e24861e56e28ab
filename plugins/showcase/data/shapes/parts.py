"""What several types of record have in common: terms, references, places, sources."""

from typing import Annotated, TypedDict

from pydantic import Field

from ...models.programme import Tier

Url = Annotated[str, Field(json_schema_extra={"format": "uri"})]
Day = Annotated[str, Field(json_schema_extra={"format": "date"})]
Instant = Annotated[str, Field(json_schema_extra={"format": "date-time"})]
Html = Annotated[str, Field(description="HTML without style or script; its links are whole.")]


class Terms(TypedDict):
    """Terms under which something may be used again."""

    name: str
    url: Url


class Ref(TypedDict):
    """Another record: its permanent id, which is the address of its page, and what it is called."""

    id: Url
    slug: str
    name: str


class LevelRef(TypedDict):
    """A level, in the programme's words, and the neutral tier that it amounts to."""

    id: Url
    slug: str
    name: str
    tier: Tier


class EditionRef(TypedDict):
    """An edition; its year is 0 where it has none."""

    id: Url
    label: str
    year: int


class Place(TypedDict):
    """A region with its codes, and the names from the widest region around it down to its own."""

    id: Url
    slug: str
    name: str
    iso: str | None
    gss: str | None
    itl: str | None
    within: list[Ref]


class SourceData(TypedDict):
    """Where a reader can check it."""

    title: str
    url: Url
