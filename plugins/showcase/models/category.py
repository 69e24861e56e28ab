"""A category: a standing category of a programme, with its criteria and its call."""

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from .fields import LINE, Line, Moment, Prose, Record, Slug, Sources, WebAddress, refusal

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
    enter: WebAddress | None = Field(None, description="Where to enter.", examples=["https://example.org/enter"])

    @model_validator(mode="after")
    def closes_after_it_opens(self) -> Self:
        """The call itself, when its end comes after its beginning."""
        if self.opens and self.closes and self.closes.instant <= self.opens.instant:
            raise refusal("call_order", "closes before it opens", "Put the later moment in `closes`")
        return self


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
        description="What it said in earlier editions, newest first.",
        examples=[[{"edition": "2022", "about": "For schools that work together."}]],
    )
    colour: int | None = Field(
        None, ge=0, le=5, description="Which of the six pairs of colours its covers wear, 0 to 5.", examples=["3"]
    )
    sources: Sources = ()
