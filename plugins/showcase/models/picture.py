"""Pictures, recordings and documents of a case study, and what has to be known before one may be shown."""

from datetime import date as Day
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from .fields import Date, Licence, Line, Prose, Record, WebAddress, refusal

STEP = r"[^\x00-\x1f\x7f/\\:*?\"<>|.][^\x00-\x1f\x7f/\\:*?\"<>|]*"


def without_slash(name: str) -> str:
    """The name without the slash before it that the page for editing writes."""
    return name.removeprefix("/")


FileName = Annotated[
    str, StringConstraints(pattern=rf"^/?{STEP}(?:/{STEP})*$", max_length=200), AfterValidator(without_slash)
]
"""A file below a folder of the content, with slashes; neither hidden nor above it."""

Percent = Annotated[int, Field(ge=0, le=100)]
Depicts = Literal["no-people", "adults", "children-not-identifiable", "children-identifiable"]
Basis = Literal["consent", "contract", "legal-obligation", "public-task", "legitimate-interests"]


class Picture(Record):
    """A photograph or drawing, described for those who cannot see it, with the right to show it."""

    file: FileName = Field(description="Its file in `pictures/`.", examples=["2025/heanor-gym.jpg"])
    alt: Line | None = Field(
        None, description="What is to be seen, in words.", examples=["Two boxing rings in a school gym"]
    )
    decorative: bool = Field(
        False, description="Whether it says nothing that a reader would miss; then it has no `alt`.", examples=["true"]
    )
    caption: Line | None = Field(None, description="What stands under it.", examples=["The gym on a Tuesday evening"])
    credit: Line = Field(description="Who made it.", examples=["Heanor Gate Spencer Academy"])
    licence: Licence | None = Field(
        None,
        description="Under which terms others may use it. Left out: they may not.",
        examples=[{"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}],
    )
    depicts: Depicts = Field(description="Who is to be seen.", examples=["no-people"])
    basis: Basis | None = Field(
        None,
        description="On which ground people may be shown; it must stand where there are any.",
        examples=["consent"],
    )
    scope: Literal["website", "press"] = Field(
        "website",
        description="Where it may be used: on this site alone, or by the press too, which may fetch it there.",
        examples=["press"],
    )
    review_by: Date | None = Field(
        None,
        description="The last day that it is shown, unless somebody asks again; needed where children can be told.",
        examples=["2028-09-01"],
    )
    withdrawn: Date | None = Field(
        None, description="The day that the right to show it was withdrawn.", examples=["2026-05-04"]
    )
    focus: tuple[Percent, Percent] = Field(
        (50, 50),
        description="What stays in view where it is cropped: percent from the left, and from the top.",
        examples=[[50, 30]],
    )
    names_no_child: bool = Field(
        False,
        description="Confirms that the capital letters in `alt` and `caption` name no child who is to be seen.",
        examples=["true"],
    )

    def may_be_shown(self, day: Day | None) -> bool:
        """Whether it may be shown on a day; without one, whether anything but time speaks against it."""
        is_past = bool(day and self.review_by and self.review_by < day)
        return not self.withdrawn and not is_past


class Recording(Record):
    """A video or a sound: a link that fetches nothing until it is followed, with its words."""

    title: Line = Field(description="What is to be seen or heard.", examples=["A tour of the gym"])
    kind: Literal["video", "audio"] = Field("video", description="What it is.", examples=["audio"])
    url: WebAddress | None = Field(None, description="Where it is.", examples=["https://example.org/tour"])
    file: FileName | None = Field(
        None, description="Its file in `documents/`, in the place of `url`.", examples=["2025/tour.mp3"]
    )
    length: Line | None = Field(None, description="How long it takes.", examples=["3 minutes"])
    transcript: Prose = Field(description="Its words, in Markdown.", examples=["A pupil opens the door of the gym."])

    @model_validator(mode="after")
    def is_somewhere(self) -> Self:
        """The recording itself, when it is in one place."""
        if bool(self.url) == bool(self.file):
            raise refusal("somewhere", "is in no place, or in two", "Write its `url`, or its `file`")
        return self


class Document(Record):
    """A file to take away."""

    file: FileName = Field(description="Its file in `documents/`.", examples=["2025/heanor-report.pdf"])
    title: Line = Field(description="What it is.", examples=["The school's own report"])
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")] | None = Field(
        None, description="Its language, where that is not the site's.", examples=["cy"]
    )
