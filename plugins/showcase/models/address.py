"""Addresses within the site: those that moved, those whose recognition was withdrawn."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from .fields import Date, Line, Record, refusal

ADDRESS = r"^/(?:[^/?#\\\s]+/)*[^/?#\\\s]*$"

Address = Annotated[str, StringConstraints(pattern=ADDRESS, max_length=500)]

Formerly = Annotated[
    tuple[Address, ...],
    Field(
        description="Addresses at which its page stood before; each leads on to where it stands now.",
        examples=[["/case-studies/2025/old-name/"]],
    ),
]

By = Literal["recipient", "organiser"]


class Withdrawal(Record):
    """A recognition that was withdrawn: its page says so, and nothing else of it remains."""

    date: Date = Field(description="The day that it was withdrawn.", examples=["2026-05-04"])
    by: By = Field(
        "organiser",
        description="Who withdrew it: the recipient, who wants it no longer, or the organiser, who rescinded it.",
        examples=["recipient"],
    )
    reason: Line | None = Field(
        None, description="Why, as a reader may know it.", examples=["The entry was withdrawn at the school's request"]
    )


class Withdrawn(Withdrawal):
    """The same for an address whose record is not in the content any more."""

    address: Address = Field(
        description="The address of its page.", examples=["/case-studies/2025/heanor-gate-spencer-academy/"]
    )


class Redirect(Record):
    """An address that leads on to another, as after a site moved here from elsewhere."""

    address: Address = Field(description="The address that readers may still have.", examples=["/winners/2019.html"])
    to: Address = Field(description="Where it leads on to.", examples=["/editions/2019/"])

    @model_validator(mode="after")
    def leads_elsewhere(self) -> Self:
        """The redirect itself, when it does not lead to where it stands."""
        if self.to == self.address:
            raise refusal("circle", "leads to itself", "Write where it leads on to, or delete it")
        return self


class Takedown(Record):
    """Words or files that had to go: no file of the site may hold them again."""

    date: Date = Field(description="The day that it was taken down.", examples=["2026-05-04"])
    words: tuple[Line, ...] = Field(
        (),
        description="Words that no file may hold: a name, a sentence. Write them in the private content only.",
        examples=[["A name that must not stand here"]],
    )
    files: tuple[Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")], ...] = Field(
        (),
        description="SHA-256 of files that may not stand on the site under any name, such as a photograph.",
        examples=[["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]],
    )
    addresses: tuple[Address, ...] = Field(
        (), description="Where it stood, so that caches can be emptied.", examples=[["/case-studies/2025/hope-school/"]]
    )
    reason: Line | None = Field(None, description="Why, for the organisers alone.", examples=["Asked for by a parent"])
