"""A category: a standing category of a programme, with its criteria and its call."""

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from .address import Formerly
from .fields import LINE, Line, Prose, Record, Slug, Sources, WebAddress, refusal
from .moment import Moment

Question = Annotated[str, StringConstraints(min_length=1, max_length=600, pattern=LINE)]


class Criterion(Record):
    """A named point that judges look for."""

    slug: Slug = Field(description="The word for it in case studies.", examples=["opportunity"])
    name: Line = Field(description="Its name.", examples=["Opportunity"])
    question: Question = Field(description="What judges ask.", examples=["What would be lost without the partnership?"])


class Call(Record):
    """The window for entries: opens, closes, where to enter."""

    edition: Slug = Field(description="The edition that the call is for.", examples=["2026"])
    opens: Moment | None = Field(
        None,
        description="Date, hour and zone from which entries are taken.",
        examples=["2025-11-03 09:00 Europe/London"],
    )
    closes: Moment | None = Field(
        None, description="Date, hour and zone of the deadline.", examples=["2026-03-01 17:00 Europe/London"]
    )
    extended: Moment | None = Field(
        None,
        description="The later deadline, where it was put off; `closes` stays as it was announced.",
        examples=["2026-03-08 17:00 Europe/London"],
    )
    enter: WebAddress | None = Field(None, description="Where to enter.", examples=["https://example.org/enter"])

    @model_validator(mode="after")
    def closes_after_it_opens(self) -> Self:
        """The call itself, when its end comes after its beginning."""
        if self.opens and self.closes and self.closes.instant <= self.opens.instant:
            raise refusal("call_order", "closes before it opens", "Put the later moment in `closes`")
        return self

    @model_validator(mode="after")
    def is_extended_to_later(self) -> Self:
        """The call itself, when it is extended to a later moment than its deadline."""
        if self.extended and not self.closes:
            raise refusal("extended_alone", "is extended, but says nowhere when it was to close", "Write `closes` too")
        if self.extended and self.closes and self.extended.instant <= self.closes.instant:
            raise refusal("extended_order", "is extended to before it closes", "Put the later moment in `extended`")
        return self

    @property
    def deadline(self) -> Moment | None:
        """The deadline that holds."""
        return self.extended or self.closes


class Wording(Record):
    """What a category said in one edition, where it differs from what it says now."""

    edition: Slug = Field(description="The edition.", examples=["2022"])
    about: Prose | None = Field(
        None, description="What it was then, in Markdown.", examples=["For schools that work together."]
    )
    who_can_enter: Prose | None = Field(
        None, description="Who could enter, in Markdown.", examples=["Any school in the UK."]
    )
    criteria: tuple[Criterion, ...] = Field(
        (),
        description="What judges looked for.",
        examples=[[{"slug": "reach", "name": "Reach", "question": "Who gained?"}]],
    )


class Category(Record):
    """A standing category: what it honours, who can enter, what judges look for."""

    slug: Slug | None = Field(
        None, description="The last part of its address. Left out: the file's name.", examples=["innovation"]
    )
    name: Line = Field(description="Its name.", examples=["Innovation"])
    programme: Slug = Field(description="The programme's slug.", examples=["tes-schools-awards"])
    line: Line | None = Field(
        None, max_length=120, description="What it honours, in one line for lists.", examples=["New ways to teach"]
    )
    about: Prose | None = Field(
        None, description="What it is, in Markdown.", examples=["For schools that try something new."]
    )
    who_can_enter: Prose | None = Field(
        None, description="Who can enter, in Markdown.", examples=["Any school in the UK."]
    )
    criteria: tuple[Criterion, ...] = Field(
        (),
        description="What judges look for.",
        examples=[[{"slug": "reach", "name": "Reach", "question": "Who gains?"}]],
    )
    call: Call | None = Field(
        None,
        description="The window for entries. Left out: none has been announced.",
        examples=[{"edition": "2026", "closes": "2026-03-01 17:00 Europe/London"}],
    )
    wording: tuple[Wording, ...] = Field(
        (),
        description="What it said in earlier editions, newest first. Each holds for its edition and for those "
        "before it, down to the next one here; what it leaves out was as it is now.",
        examples=[[{"edition": "2022", "about": "For schools that work together."}]],
    )
    colour: int | None = Field(
        None, ge=0, le=5, description="Which of the six pairs of colours its covers wear, 0 to 5.", examples=["3"]
    )
    formerly: Formerly = ()
    sources: Sources = ()
