"""A case study as data."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from .parts import Day, EditionRef, Html, LevelRef, Place, Ref, SourceData, Terms, Url


class StageData(TypedDict):
    """A level that it reached on its way, and the day of its announcement."""

    level: LevelRef
    announced: Day | None


class FigureData(TypedDict):
    """A number, what it counts, and the words of the story that say it."""

    value: str
    label: str
    proof: Annotated[str, Field(description="The words of the story that say it.")]
    sentence: Annotated[str, Field(description="The whole sentence that the proof stands in, letter for letter.")]


class ShownData(TypedDict):
    """A criterion that the work met, and the words of the story that show it."""

    criterion: Annotated[str, Field(description="Its slug.")]
    name: str
    proof: Annotated[str, Field(description="The words of the story that show it.")]


class PartnerData(TypedDict):
    """An organisation that the recipient worked with."""

    name: str
    role: str | None
    url: Url | None


class PictureData(TypedDict):
    """A picture in its largest copy; without a licence it may not be used elsewhere."""

    url: Url
    width: int
    height: int
    alt: str | None
    caption: str | None
    credit: str
    licence: Terms | None


class RecordingData(TypedDict):
    """A video or a sound, with its words."""

    kind: Literal["video", "audio"]
    title: str
    url: Url
    length: Annotated[str | None, Field(description="How long it takes, in words.")]
    transcript: Html


class DocumentData(TypedDict):
    """A file to take away."""

    title: str
    url: Url
    size: Annotated[int, Field(description="In bytes.")]
    language: Annotated[str, Field(description="Its BCP 47 tag.")]


class CorrectionData(TypedDict):
    """What was put right, and when."""

    date: Day
    what: str


class CaseStudyData(TypedDict):
    """One recognition of one recipient: category, edition and level, with its story."""

    type: Literal["case-study"]
    id: Url
    key: Annotated[str, Field(description="What tells it from all others: the edition, a slash, its own slug.")]
    name: Annotated[str, Field(description="What the recipient was called when it was honoured.")]
    recognition: Annotated[str, Field(description="Category, level and edition in a few words.")]
    recipient: Ref
    category: Ref
    programme: Ref
    edition: EditionRef
    level: LevelRef
    stages: Annotated[
        list[StageData], Field(description="The levels that it reached one after another, where several.")
    ]
    announced: Annotated[
        Day | None, Field(description="The day on which its level was announced, where that is known.")
    ]
    region: Annotated[Place | None, Field(description="Where the work was done; null where that is not recorded.")]
    region_basis: Annotated[
        Literal["stated", "derived"] | None,
        Field(description="Whether a source states the region, or it follows from the place."),
    ]
    place: Annotated[str | None, Field(description="Town and county, as a reader would write them.")]
    topics: list[Ref]
    standfirst: Annotated[str | None, Field(description="It in one sentence.")]
    story: Html | None
    pull: Annotated[str | None, Field(description="Words of the story that its page shows large.")]
    reported_by: Annotated[str | None, Field(description="Who says the figures.")]
    figures: list[FigureData]
    criteria: list[ShownData]
    partners: list[PartnerData]
    pictures: list[PictureData]
    recordings: list[RecordingData]
    documents: list[DocumentData]
    corrections: Annotated[list[CorrectionData], Field(description="The newest first.")]
    sources: list[SourceData]
    modified: Annotated[Day | None, Field(description="The day on which it last changed, where that is known.")]
