"""A programme: an award scheme with its own levels and editions."""

from datetime import UTC, datetime, time, timedelta
from datetime import date as Day
from typing import Literal, Self

from pydantic import Field, model_validator

from .address import Formerly
from .fields import Colour, Date, Line, Prose, Record, Slug, Sources, WebAddress, refusal
from .moment import Moment

ANYWHERE = timedelta(hours=36)
"""From midnight in UTC to the end of that day in the last zone, twelve hours behind."""

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
    """A dated announcement of an edition. What it announces is hidden until then."""

    name: Line = Field(description="What happened or will happen.", examples=["Winners announced"])
    slug: Slug | None = Field(
        None, description="The word that an embargo names it by, where one does.", examples=["winners"]
    )
    date: Date | None = Field(
        None,
        description="The day, where no hour is known; what it announces shows when that day is over everywhere.",
        examples=["2025-09-30"],
    )
    planned: Moment | None = Field(
        None, description="Date, hour and zone that it is planned for.", examples=["2025-09-30 09:00 Europe/London"]
    )
    actual: Moment | None = Field(
        None,
        description="Date, hour and zone at which it happened, where that was another.",
        examples=["2025-09-30 09:40 Europe/London"],
    )
    waits: bool = Field(
        False,
        description="Whether what it announces stays hidden until `actual` is written, however late it gets.",
        examples=["true"],
    )
    level: Slug | None = Field(None, description="The level that it announces.", examples=["winner"])

    @model_validator(mode="after")
    def is_dated(self) -> Self:
        """The milestone itself, when something says when it is, or that it waits."""
        if not (self.date or self.planned or self.actual or self.waits):
            raise refusal("undated", "says nowhere when it is", "Write its `date`, or `planned` with hour and zone")
        return self

    @property
    def moment(self) -> Moment | None:
        """When it happened, or is planned to; nothing where only a day is known, or not even that."""
        return self.actual or self.planned

    @property
    def day(self) -> Day | None:
        """The day that it happened on, or is planned for."""
        return self.moment.day if self.moment else self.date

    @property
    def lifts(self) -> datetime | None:
        """The instant from which on what it announces may be seen; a day without an hour must be over everywhere."""
        if self.moment and (self.actual or not self.waits):
            return self.moment.instant
        if self.waits or self.date is None:
            return None
        return datetime.combine(self.date, time(0), UTC) + ANYWHERE


class Edition(Record):
    """One running of a programme; its label is usually a year."""

    label: Slug = Field(description="Its label, as in addresses.", examples=["2025"])
    year: int | None = Field(
        None, ge=1800, le=2200, description="Its year, where the label is not one.", examples=["2025"]
    )
    milestones: tuple[Milestone, ...] = Field(
        (),
        description="Its announcements, the first of them first.",
        examples=[[{"name": "Winners announced", "date": "2025-09-30"}]],
    )
    complete: tuple[Slug, ...] = Field(
        (),
        description="Levels at which every recognition of this edition has a record here. What is said about firsts "
        "rests on it; left out, nothing of the kind is said.",
        examples=[["winner"]],
    )

    def announcing(self, level: str, named: str | None) -> tuple[Milestone, ...]:
        """The milestones that announce a level of a record: the one that it names, else all that announce the level."""
        if named:
            return tuple([one for one in self.milestones if one.slug == named])
        return tuple([one for one in self.milestones if one.level == level])


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
    colour: Colour | None = Field(
        None,
        description="Its own colour, on badges, certificates and share cards. Left out: its category's.",
        examples=["#7a1f3d"],
    )
    about: Prose | None = Field(None, description="What it is, in Markdown.", examples=["Held each year since 2008."])
    levels: tuple[Level, ...] = Field(
        min_length=1,
        description="Its levels, highest first.",
        examples=[[{"name": "Winner", "slug": "winner", "tier": "winner"}]],
    )
    editions: tuple[Edition, ...] = Field(
        min_length=1, description="Its editions, newest first.", examples=[[{"label": "2025"}]]
    )
    formerly: Formerly = ()
    sources: Sources = ()
