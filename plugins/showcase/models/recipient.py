"""A recipient: who was honoured."""

from typing import Literal

from pydantic import Field

from .address import Formerly
from .fields import Date, Line, Record, Slug, WebAddress, Year

Kind = Literal["school", "college", "nursery", "team", "partnership", "trust", "organisation"]


class Member(Record):
    """An organisation that belongs to a team, a trust or a partnership."""

    name: Line = Field(description="The organisation.", examples=["Hope School"])
    role: Line | None = Field(None, description="Its part in the whole.", examples=["lead school"])
    recipient: Slug | None = Field(
        None, description="Its slug among the recipients, where it has a page of its own.", examples=["hope-school"]
    )
    since: Year | None = Field(None, description="The year that it joined.", examples=["2019"])
    until: Year | None = Field(None, description="The year that it left.", examples=["2024"])


class FormerName(Record):
    """A name that a recipient had."""

    name: Line = Field(description="The name.", examples=["Heanor Gate Science College"])
    until: Year = Field(description="The last year in which it was called so.", examples=["2018"])


class Identifier(Record):
    """What a recipient is known by in a register."""

    scheme: Line = Field(description="The register, or the kind of number.", examples=["URN"])
    value: Line = Field(description="The number there.", examples=["136590"])
    url: WebAddress | None = Field(
        None, description="Its entry there.", examples=["https://www.get-information-schools.service.gov.uk"]
    )


class Successor(Record):
    """What a recipient became: a merger, a school that opened in its place."""

    recipient: Slug = Field(description="The slug of the recipient that it became.", examples=["hope-academy"])
    year: Year | None = Field(None, description="The year.", examples=["2021"])
    how: Line | None = Field(None, description="How, in a few words.", examples=["merged with Park School"])


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
    former_names: tuple[FormerName, ...] = Field(
        (),
        description="Names that it had, oldest first; its honours of those years stand under them.",
        examples=[[{"name": "Heanor Gate Science College", "until": "2018"}]],
    )
    identifiers: tuple[Identifier, ...] = Field(
        (), description="What registers know it by.", examples=[[{"scheme": "URN", "value": "136590"}]]
    )
    became: tuple[Successor, ...] = Field(
        (), description="The recipients that it became.", examples=[[{"recipient": "hope-academy", "year": "2021"}]]
    )
    closed: Date | None = Field(None, description="The day that it closed.", examples=["2021-08-31"])
    formerly: Formerly = ()

    def called_in(self, year: int) -> str:
        """The name that it had in a year: the former name that first lasted so long, else its name of today."""
        lasting = [one for one in self.former_names if year <= one.until]
        return min(lasting, key=lambda one: one.until).name if lasting else self.name

    @property
    def other_names(self) -> tuple[str, ...]:
        """Every name that it had or is known by beside its own, each once."""
        if not self.former_names and not self.aliases:
            return ()
        names = dict.fromkeys((*(one.name for one in self.former_names), *self.aliases))
        return tuple(name for name in names if name != self.name)
