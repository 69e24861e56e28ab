"""A category as data."""

from typing import Annotated, Literal, TypedDict

from pydantic import Field

from .parts import Html, Instant, Ref, SourceData, Url


class CriterionData(TypedDict):
    """A named point that judges look for."""

    slug: str
    name: str
    question: str


class CallData(TypedDict):
    """The window for entries; the deadline is the one that holds."""

    edition: str
    opens: Instant | None
    deadline: Instant | None
    extended_from: Instant | None
    enter: Url | None


class WordingData(TypedDict):
    """What a category said in an edition and in those before it, where that was not what it says now."""

    edition: str
    about: Html | None
    who_can_enter: Html | None
    criteria: list[CriterionData]


class CategoryData(TypedDict):
    """A standing category: what it honours, who can enter, what judges look for."""

    type: Literal["category"]
    id: Url
    slug: str
    name: str
    programme: Ref
    line: str | None
    about: Html | None
    who_can_enter: Html | None
    criteria: list[CriterionData]
    call: CallData | None
    wording: list[WordingData]
    sources: list[SourceData]
    case_studies: Annotated[list[Url], Field(description="What it honoured, newest first.")]
