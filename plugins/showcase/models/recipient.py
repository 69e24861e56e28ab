"""A recipient: who was honoured."""

from typing import Literal

from pydantic import Field

from .fields import Line, Record, Slug, WebAddress

Kind = Literal["school", "college", "nursery", "team", "partnership", "trust", "organisation"]


class Member(Record):
    """An organisation that belongs to a team, a trust or a partnership."""

    name: Line = Field(description="The organisation.", examples=["Hope School"])
    role: Line | None = Field(None, description="Its part in the whole.", examples=["lead school"])


class Recipient(Record):
    """A school, team, trust or partnership, under an id of its own for good."""

    slug: Slug | None = Field(
        None,
        description="The last part of its address. Left out: the file's name, or made from the name.",
        examples=["hope-school"],
    )
    name: Line = Field(description="Its name, as it writes it.", examples=["Hope School"])
    aliases: tuple[Line, ...] = Field(
        (), description="Other names and spellings it is known by.", examples=[["The Hope School"]]
    )
    kind: Kind | None = Field(None, description="What it is. Left out: the page does not say.", examples=["school"])
    phase: Line | None = Field(None, description="Which ages it teaches, in words.", examples=["secondary"])
    ages: Line | None = Field(None, description="The ages it teaches.", examples=["11–16"])
    place: Line | None = Field(
        None, description="Town and county of its own address.", examples=["Liverpool, Merseyside"]
    )
    region: Slug | None = Field(None, description="The region of its own address.", examples=["north-west"])
    website: WebAddress | None = Field(None, description="Its website.", examples=["https://example.org"])
    members: tuple[Member, ...] = Field(
        (), description="The organisations it is made of.", examples=[[{"name": "Hope School"}]]
    )
