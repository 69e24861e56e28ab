"""A recipient as data."""

from typing import Annotated, Literal, TypedDict

from pydantic import Field

from .parts import Day, Place, Url


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


class RecipientData(TypedDict):
    """Who was honoured, and with what."""

    type: Literal["recipient"]
    id: Url
    slug: str
    name: str
    aliases: list[str]
    former_names: list[NameData]
    kind: str | None
    phase: str | None
    ages: str | None
    place: str | None
    region: Place | None
    website: Url | None
    identifiers: list[IdentifierData]
    members: list[MemberData]
    member_of: list[MemberData]
    became: list[StepData]
    came_from: list[StepData]
    closed: Day | None
    case_studies: Annotated[list[Url], Field(description="Its own recognitions, newest first.")]
