"""A case study as data."""

from typing import Annotated, Literal, TypedDict

from pydantic import Field

from .parts import Day, EditionRef, Html, LevelRef, Place, Ref, SourceData, Terms, Url


class StageData(TypedDict):
    """A level that it reached on its way, and the day of its announcement."""

    level: LevelRef
    announced: Day | None


class FigureData(TypedDict):
    """A number, what it counts, and the words of the story that say it."""

    value: str
    label: str
    proof: str
    sentence: Annotated[str, Field(description="The whole sentence that the proof stands in.")]


class ShownData(TypedDict):
    """A criterion that the work met, and the words of the story that show it."""

    criterion: str
    name: str
    proof: str


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
    length: str | None
    transcript: Html


class DocumentData(TypedDict):
    """A file to take away; its size is in bytes."""

    title: str
    url: Url
    size: int
    language: str


class CorrectionData(TypedDict):
    """What was put right, and when."""

    date: Day
    what: str


class CaseStudyData(TypedDict):
    """One recognition of one recipient: category, edition and level, with its story."""

    type: Literal["case-study"]
    id: Url
    key: Annotated[str, Field(description="What tells it from all others: the edition and its own slug.")]
    name: Annotated[str, Field(description="What the recipient was called when it was honoured.")]
    recognition: str
    recipient: Ref
    category: Ref
    programme: Ref
    edition: EditionRef
    level: LevelRef
    stages: list[StageData]
    announced: Day | None
    region: Place | None
    region_basis: Literal["stated", "derived"] | None
    place: str | None
    topics: list[Ref]
    standfirst: str | None
    story: Html | None
    pull: Annotated[str | None, Field(description="Words of the story that its page shows large.")]
    reported_by: str | None
    figures: list[FigureData]
    criteria: list[ShownData]
    partners: list[PartnerData]
    pictures: list[PictureData]
    recordings: list[RecordingData]
    documents: list[DocumentData]
    corrections: list[CorrectionData]
    sources: list[SourceData]
    modified: Day | None
