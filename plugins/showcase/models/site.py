"""The site: what it calls itself, and whom to write to."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, WithJsonSchema

from .fields import Licence, Line, Prose, Record, WebAddress, refusal


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


class Issuer(Record):
    """Who awards: whom badges and certificates name."""

    name: Line = Field(description="Its name.", examples=["The Awards Trust"])
    url: WebAddress = Field(description="Its website.", examples=["https://example.org"])
    email: Annotated[str, StringConstraints(pattern=r"^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$", max_length=200)] = Field(
        description="Where to write to it; programs that check badges want it.", examples=["awards@example.org"]
    )


class OpenData(Record):
    """That the site's records may be used again as data, and under which terms."""

    licence: Licence = Field(
        description="Under which terms anybody may use the data again; nothing is published as data without them.",
        examples=[{"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}],
    )


class Admin(Record):
    """A page for editing in the browser: where the content lies that it edits."""

    repository: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+$")] = Field(
        description="The repository on GitHub that holds the content: its owner, a slash, its name.",
        examples=["you/awards"],
    )
    branch: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]*$", max_length=100)] | None = Field(
        None, description="Its branch that is published. Left out: the repository's default one.", examples=["main"]
    )
    folder: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]*$", max_length=100)] = Field(
        "content", description="The folder in it that holds the content.", examples=["content"]
    )


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
        None,
        description="Where a reader reports a mistake; `{page}` in the address of a form becomes the page's.",
        examples=["mailto:awards@example.org"],
    )
    issuer: Issuer | None = Field(
        None,
        description="Who awards, for badges that programs check. Left out: the site, where `report` is a mail address.",
        examples=[{"name": "The Awards Trust", "url": "https://example.org", "email": "awards@example.org"}],
    )
    licence: Licence | None = Field(
        None,
        description="Terms for the site's own words.",
        examples=[{"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}],
    )
    data: OpenData | None = Field(
        None,
        description="Adds open data: a record as JSON beside each page, and the page /data/. Left out: there is none.",
        examples=[{"licence": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}}],
    )
    credit: Line | None = Field(
        None, description="One line at the foot of every page.", examples=["Stories belong to their schools."]
    )
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")] = Field(
        "en-GB", description="The language of its words.", examples=["en-GB"]
    )
    admin: Admin | None = Field(
        None,
        description="Adds the page /admin/ for editing in the browser. Left out: there is none.",
        examples=[{"repository": "you/awards"}],
    )
