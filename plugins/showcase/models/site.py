"""The site: what it calls itself, and whom to write to."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, WithJsonSchema

from .fields import Line, Prose, Record, WebAddress, refusal


def check_contact(text: str) -> str:
    """The same text when a reader can write there."""
    if not re.fullmatch(r"mailto:[^\s@<>\"']+@[^\s@<>\"']+\.[^\s@<>\"'?]+|https?://[^\s<>\"']+", text):
        raise refusal(
            "contact", "is nowhere that a reader can write to", "Write an address such as mailto:awards@example.org"
        )
    return text


Contact = Annotated[
    str,
    AfterValidator(check_contact),
    StringConstraints(max_length=300),
    WithJsonSchema({"type": "string", "pattern": "^(mailto:|https?://)", "maxLength": 300}),
]


class Licence(Record):
    """Under which terms the site's own words may be used again."""

    name: Line = Field(description="Its name.", examples=["CC BY 4.0"])
    url: WebAddress = Field(description="Its text.", examples=["https://creativecommons.org/licenses/by/4.0/"])


class Site(Record):
    """What the site calls itself, promises, and answers for."""

    name: Line = Field(description="Its name.", examples=["Brightwork"])
    headline: Line = Field(
        description="The promise at the top of the home page.",
        examples=["Schools that changed something, and how they did it"],
    )
    about: Prose | None = Field(
        None, description="Three sentences for the home page, in Markdown.", examples=["Case studies of award winners."]
    )
    report: Contact | None = Field(
        None, description="Where a reader reports a mistake.", examples=["mailto:awards@example.org"]
    )
    licence: Licence | None = Field(
        None,
        description="Terms for the site's own words.",
        examples=[{"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}],
    )
    credit: Line | None = Field(
        None, description="One line at the foot of every page.", examples=["Stories belong to their schools."]
    )
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")] = Field(
        "en-GB", description="The language of its words.", examples=["en-GB"]
    )
