"""A case study: one recognition of one recipient, with its story."""

from typing import Annotated, Any, Literal, Self, cast

from pydantic import Discriminator, Field, StringConstraints, Tag

from .address import Formerly, Withdrawal
from .fields import Date, Line, Prose, Record, Slug, Sources, WebAddress, restore
from .picture import Document, Picture, Recording
from .recipient import Recipient

ShortValue = Annotated[str, StringConstraints(min_length=1, max_length=12)]
ShortLabel = Annotated[str, StringConstraints(min_length=1, max_length=60)]


class Figure(Record):
    """A key number, its label, and the words of the story that prove it."""

    value: ShortValue = Field(
        description="The number as a reader sees it, 12 characters at most.", examples=["£30,000"]
    )
    label: ShortLabel = Field(
        description="What it counts, 60 characters at most.", examples=["raised from the community"]
    )
    proof: Line = Field(
        description="The words of the story that say it, exactly.", examples=["raised more than £30,000"]
    )


class Partner(Record):
    """An organisation that the recipient worked with."""

    name: Line = Field(description="The organisation.", examples=["Salcare food bank"])
    role: Line | None = Field(None, description="What it did.", examples=["food bank"])
    url: WebAddress | None = Field(None, description="Its website.", examples=["https://example.org"])


class Rise(Record):
    """A level that the same work reached later: finalist, then winner."""

    level: Slug = Field(description="The level that it rose to.", examples=["winner"])
    milestone: Slug | None = Field(
        None,
        description="The milestone of its edition that announces it. Left out: the one that announces this level.",
        examples=["winners"],
    )
    standfirst: Line | None = Field(
        None,
        description="Its sentence from then on. Left out: it stays as it was.",
        examples=["The winner of 2025: a school that opened its gym"],
    )


class Correction(Record):
    """What was wrong on a page, and when it was put right."""

    date: Date = Field(description="The day of the correction.", examples=["2026-03-01"])
    what: Line = Field(
        description="What was wrong and what is right, in a sentence.",
        examples=["The number of families is 76, not 67"],
    )


def form_of_recipient(value: Any) -> str:
    """Which of the two forms a recipient is written in, so that only the mistakes of that form are told."""
    return "=inline" if isinstance(value, dict | Recipient) else "=slug"


InlineOrSlug = Annotated[
    Annotated[Recipient, Tag("=inline")] | Annotated[Slug, Tag("=slug")], Discriminator(form_of_recipient)
]


class CaseStudy(Record):
    """One recognition of one recipient: category, edition and level, with a story."""

    slug: Slug | None = Field(
        None,
        description="The last part of its address. Left out: the file's name, or the recipient's slug.",
        examples=["heanor-gate-spencer-academy"],
    )
    recipient: InlineOrSlug = Field(
        description="Who was honoured: the slug of a recipient's file, or the recipient written here.",
        examples=["heanor-gate-spencer-academy"],
    )
    category: Slug = Field(description="The category's slug.", examples=["community-collaboration"])
    edition: Slug = Field(description="The edition's label, as the programme's file lists it.", examples=["2025"])
    level: Slug = Field(description="How far it got: the slug of one of the programme's levels.", examples=["winner"])
    rises: tuple[Rise, ...] = Field(
        (),
        description="Higher levels that it reached later, in their order; each shows from its announcement on.",
        examples=[[{"level": "winner"}]],
    )
    embargo: Slug | None = Field(
        None,
        description="The milestone of its edition that it is hidden until. Left out: the one that announces its level.",
        examples=["winners"],
    )
    known: tuple[Line, ...] = Field(
        (),
        description="Words of it that may stand elsewhere on the site while it is hidden or after it was withdrawn.",
        examples=[["Heanor Gate"]],
    )
    standfirst: Line | None = Field(
        None,
        description="One sentence under the title and on every card.",
        examples=["A school that opened its gym to the whole town"],
    )
    region: Slug | None = Field(
        None,
        description="Where the work was done: a region's slug. Left out when it is not recorded; never guessed.",
        examples=["east-midlands"],
    )
    region_basis: Literal["stated", "derived"] = Field(
        "stated", description="Whether a source states the region, or it follows from the place.", examples=["derived"]
    )
    place: Line | None = Field(
        None, description="Town and county, as a reader would write them.", examples=["Heanor, Derbyshire"]
    )
    topics: tuple[Slug, ...] = Field(
        (), description="What the work was about: slugs of topics.", examples=[["food", "wellbeing"]]
    )
    reported_by: Line | None = Field(None, description="Who says the figures.", examples=["the school"])
    figures: tuple[Figure, ...] = Field(
        (),
        max_length=4,
        description="Up to four key numbers.",
        examples=[[{"value": "76", "label": "families supported", "proof": "supports 76 families"}]],
    )
    partners: tuple[Partner, ...] = Field(
        (), description="Organisations it worked with.", examples=[[{"name": "Salcare", "role": "food bank"}]]
    )
    shows: dict[Slug, Line] = Field(
        {},
        description="Criteria that it met: the criterion's slug, and the words of the story that show it.",
        examples=[{"opportunity": "gave every school a stage"}],
    )
    pull: Line | None = Field(
        None, description="Words of the story worth seeing large.", examples=["a shop run by pupils"]
    )
    story: Prose | None = Field(
        None, description="The story, in Markdown. Headings begin with ##.", examples=["Two paragraphs of plain words."]
    )
    pictures: tuple[Picture, ...] = Field(
        (),
        max_length=24,
        description="Photographs and drawings; the first stands over the story and in lists.",
        examples=[[{"file": "2025/gym.jpg", "alt": "An empty gym", "credit": "The school", "depicts": "no-people"}]],
    )
    recordings: tuple[Recording, ...] = Field(
        (),
        description="Videos and sounds, each with its words.",
        examples=[[{"title": "A tour", "url": "https://example.org/tour", "transcript": "The door opens."}]],
    )
    documents: tuple[Document, ...] = Field(
        (),
        description="Files to take away.",
        examples=[[{"file": "2025/report.pdf", "title": "The school's own report"}]],
    )
    named: Line | None = Field(
        None,
        description="The recipient's name when it was honoured, where it was another and its file does not say so.",
        examples=["Heanor Gate Science College"],
    )
    corrections: tuple[Correction, ...] = Field(
        (),
        description="What was put right on its page, newest first.",
        examples=[[{"date": "2026-03-01", "what": "The number of families is 76, not 67"}]],
    )
    withdrawn: Withdrawal | None = Field(
        None,
        description="That it was withdrawn: its page says so, and nothing else of it remains.",
        examples=[{"date": "2026-05-04", "by": "recipient"}],
    )
    review_by: Date | None = Field(
        None,
        description="The day by which somebody asks again whether it may still be shown; told in the report alone.",
        examples=["2028-09-01"],
    )
    formerly: Formerly = ()
    sources: Sources = ()
    featured: bool = Field(False, description="Shown first on the home page.", examples=["true"])
    updated: Date | None = Field(
        None,
        description="The day its words last changed. Left out: the day of its last commit.",
        examples=["2026-03-01"],
    )

    @property
    def reached(self) -> str:
        """The level that it reached last."""
        return self.rises[-1].level if self.rises else self.level

    def without_story(self) -> Self:
        """The same case study as if it had no story, light enough to be sent from one process to another."""
        given = self.__pydantic_fields_set__ - {"story"}
        return cast(Self, restore(type(self), {name: part for name, part in self.__dict__.items() if name in given}))
