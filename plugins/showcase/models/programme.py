"""A programme: an award scheme with its own levels and editions."""

from typing import Literal

from pydantic import Field

from .fields import Date, Line, Prose, Record, Slug, Sources, WebAddress

Tier = Literal["winner", "runner-up", "finalist", "shortlisted"]


class Level(Record):
    """How far a recipient got, in the programme's own words, mapped to a neutral tier."""

    name: Line = Field(description="The level as the programme says it.", examples=["Gold winner"])
    slug: Slug = Field(description="The word for it in case studies and addresses.", examples=["gold"])
    tier: Tier = Field(
        description="What it amounts to, beside other programmes: winner, runner-up, finalist or shortlisted.",
        examples=["winner"],
    )
    about: Prose | None = Field(
        None, description="What it means here, where that is not plain.", examples=["One in each category."]
    )


class Milestone(Record):
    """A dated announcement of an edition."""

    name: Line = Field(description="What happened or will happen.", examples=["Winners announced"])
    date: Date = Field(description="The day, year first.", examples=["2025-09-30"])
    level: Slug | None = Field(None, description="The level that it announces.", examples=["winner"])


class Edition(Record):
    """One running of a programme; its label is usually a year."""

    label: Slug = Field(description="Its label, as in addresses.", examples=["2025"])
    year: int | None = Field(
        None, ge=1800, le=2200, description="Its year, where the label is not one.", examples=["2025"]
    )
    milestones: tuple[Milestone, ...] = Field(
        (), description="Its announcements.", examples=[[{"name": "Winners announced", "date": "2025-09-30"}]]
    )


class Programme(Record):
    """An award scheme: who runs it, its levels from the highest down, its editions from the newest back."""

    slug: Slug | None = Field(
        None, description="The last part of its address. Left out: the file's name.", examples=["tes-schools-awards"]
    )
    name: Line = Field(description="Its full name.", examples=["Tes Schools Awards"])
    short_name: Line | None = Field(
        None, max_length=24, description="A shorter name, 24 characters at most.", examples=["Tes Awards"]
    )
    organiser: Line | None = Field(None, description="Who runs it.", examples=["Tes"])
    website: WebAddress | None = Field(None, description="Its website.", examples=["https://example.org"])
    about: Prose | None = Field(None, description="What it is, in Markdown.", examples=["Held each year since 2008."])
    levels: tuple[Level, ...] = Field(
        min_length=1,
        description="Its levels, highest first.",
        examples=[[{"name": "Winner", "slug": "winner", "tier": "winner"}]],
    )
    editions: tuple[Edition, ...] = Field(
        min_length=1, description="Its editions, newest first.", examples=[[{"label": "2025"}]]
    )
    sources: Sources = ()
