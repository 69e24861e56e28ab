"""A recipient as data."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from .parts import Day, FactData, Place, Ref, Url


class MemberData(TypedDict):
    """An organisation that belongs, or belonged, to another; its id where it has a page of its own."""

    id: Url | None
    name: str
    role: str | None
    since: int | None
    until: int | None


class NameData(TypedDict):
    """A name that it had, and the last year of it."""

    name: str
    until: int


class IdentifierData(TypedDict):
    """What a register knows it by."""

    scheme: str
    value: str
    url: Url | None


class StepData(TypedDict):
    """A recipient that it became, or came from."""

    id: Url
    name: str
    year: int | None
    how: str | None
    through: Annotated[
        Ref | None, Field(description="What it became on the way, where this recipient came from it by several steps.")
    ]


class RecipientData(TypedDict):
    """Who was honoured, and with what."""

    type: Literal["recipient"]
    id: Url
    slug: str
    name: str
    aliases: list[str]
    former_names: Annotated[list[NameData], Field(description="The latest first.")]
    kind: str | None
    phase: str | None
    ages: str | None
    place: Annotated[
        str | None, Field(description="Its town; where that is not recorded, that of its newest case study.")
    ]
    region: Annotated[
        Place | None, Field(description="Its region; where that is not recorded, that of its newest case study.")
    ]
    website: Url | None
    identifiers: list[IdentifierData]
    members: list[MemberData]
    member_of: list[MemberData]
    became: list[StepData]
    came_from: list[StepData]
    closed: Day | None
    case_studies: Annotated[list[Url], Field(description="Its own recognitions, newest first.")]
    facts: Annotated[list[FactData], Field(description="What the archive proves of it, as its page says it.")]
