"""What several types of record have in common: terms, references, places, sources."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from ...models.programme import Tier

Url = Annotated[str, Field(json_schema_extra={"format": "iri"})]
Day = Annotated[str, Field(json_schema_extra={"format": "date"})]
Instant = Annotated[str, Field(json_schema_extra={"format": "date-time"})]
Iso = Annotated[str | None, Field(description="ISO 3166-1 code of a country: two letters.")]
Gss = Annotated[str | None, Field(description="Code of the UK's Government Statistical Service.")]
Itl = Annotated[str | None, Field(description="International Territorial Level code.")]
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


class PlaceRef(TypedDict):
    """A region; its id is null where it has no page, as no case study is from there."""

    id: Url | None
    slug: str
    name: str


class Place(TypedDict):
    """A region with its codes; its id is null where it has no page, as no case study is from there."""

    id: Url | None
    slug: str
    name: str
    iso: Iso
    gss: Gss
    itl: Itl
    within: Annotated[list[PlaceRef], Field(description="The regions from the widest around it down to itself.")]


class FactData(TypedDict):
    """A statement that the archive proves; what it rests on beside its case studies, where that is complete records."""

    text: str
    rests_on: str | None
    case_studies: list[Url]


class SourceData(TypedDict):
    """Where a reader can check it."""

    title: str
    url: Url
