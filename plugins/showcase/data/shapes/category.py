"""A category as data."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from .parts import FactData, Html, Instant, Ref, SourceData, Url


class CriterionData(TypedDict):
    """A named point that judges look for."""

    slug: str
    name: str
    question: str


class CallData(TypedDict):
    """The window for entries; the deadline is the one that holds."""

    edition: Annotated[str, Field(description="The label of the edition that it is for.")]
    opens: Instant | None
    opens_has_hour: Annotated[bool | None, Field(description="Whether its hour is known, or its day alone.")]
    deadline: Instant | None
    deadline_has_hour: Annotated[bool | None, Field(description="Whether its hour is known, or its day alone.")]
    extended_from: Annotated[Instant | None, Field(description="The earlier deadline, where it was put off.")]
    enter: Annotated[Url | None, Field(description="Where to enter.")]


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
    line: Annotated[str | None, Field(description="What it honours, in one line.")]
    about: Html | None
    who_can_enter: Html | None
    criteria: Annotated[list[CriterionData], Field(description="What judges look for.")]
    call: Annotated[CallData | None, Field(description="Null where none has been announced.")]
    wording: Annotated[list[WordingData], Field(description="What it said in earlier editions, the newest first.")]
    sources: list[SourceData]
    case_studies: Annotated[list[Url], Field(description="What it honoured, newest first.")]
    facts: Annotated[list[FactData], Field(description="What the archive proves of it, as its page says it.")]
