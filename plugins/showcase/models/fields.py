"""The kinds of value that records are made of: slugs, moments, addresses of the web, lists of text."""

import re
from datetime import date
from functools import cache
from sys import intern
from typing import Annotated, Any, Self, cast

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

SHORT = 40
"""Letters of the longest text that records share."""

SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
LINE = r"^[^\r\n]*$"

Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=100)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=LINE)]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=60_000)]
Year = Annotated[int, Field(ge=1000, le=2200)]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$", to_lower=True)]


def refusal(kind: str, what: str, instead: str) -> PydanticCustomError:
    """The error that says what a field does wrong, as words that follow its name, and what to write instead."""
    return PydanticCustomError("refused", "{what}. {instead}", {"kind": kind, "what": what, "instead": instead})


class Record(BaseModel):
    """What every record and every part of one has in common: no unknown field, nothing changed later."""

    # A model that no file is read with, as when all records come out of the state of a build, then costs nothing.
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def without_empty_fields(cls, fields: Any) -> Any:
        """The fields that hold something: a key with nothing after it counts as absent, an unknown key never."""
        if not isinstance(fields, dict) or None not in fields.values():
            return fields
        return {key: value for key, value in fields.items() if value is not None or key not in cls.model_fields}

    def altered(self, **changes: Any) -> Self:
        """The same record with other values, which are not validated: they come from a record."""
        given = {name: part for name, part in self.__dict__.items() if name in self.__pydantic_fields_set__}
        return cast(Self, restore(type(self), given | changes))

    def __reduce__(self) -> tuple[Any, ...]:
        """How another process makes the same record: of the fields that are set, not validated a second time."""
        given = self.__pydantic_fields_set__
        return restore, (type(self), {name: part for name, part in self.__dict__.items() if name in given})


def restore(model: type[Record], fields: dict[str, Any]) -> Record:
    """The record with these fields, which were valid when it was first made."""
    record = model.__new__(model)
    values = blank(model).copy()
    for name, part in fields.items():
        # Of short texts, which are mostly names of something else, there is one for all records.
        values[name] = intern(part) if type(part) is str and len(part) < SHORT else part
    put = object.__setattr__
    put(record, "__dict__", values)
    put(record, "__pydantic_fields_set__", names_of(tuple(fields)))
    put(record, "__pydantic_extra__", None)
    put(record, "__pydantic_private__", None)
    return record


@cache
def names_of(fields: tuple[str, ...]) -> frozenset[str]:
    """The names of fields as a set, one for all records that have the same: ten thousand take much room."""
    return frozenset(fields)


@cache
def blank(model: type[Record]) -> dict[str, Any]:
    """The fields of a model in their order, each with what it holds when nothing is written."""
    return {name: field.get_default(call_default_factory=True) for name, field in model.model_fields.items()}


def check_web_address(text: str) -> str:
    """The same text when it is an address of the web that a reader can follow."""
    if not re.fullmatch(r"https?://[^\s/?#<>\"']+\.[^\s<>\"']+", text):
        raise refusal("web_address", "is not an address of the web", "Write one that begins with https://")
    return text


WebAddress = Annotated[
    str,
    AfterValidator(check_web_address),
    StringConstraints(max_length=2000),
    WithJsonSchema({"type": "string", "pattern": "^https?://", "maxLength": 2000}),
]


def parse_date(value: Any) -> date:
    """The date that a full ISO date names; a year is never guessed."""
    return value if isinstance(value, date) else date_of(str(value).strip())


@cache
def date_of(text: str) -> date:
    """The date that a text names; the same few days stand in thousands of files."""
    if not DATE.fullmatch(text):
        raise refusal("date", "is not a full date", "Write it with its year first, such as 2026-03-01")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise refusal("date", "names a day that does not exist", "Write a date that does") from None


Date = Annotated[date, BeforeValidator(parse_date)]

DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Source(Record):
    """Where a reader can check what a record says."""

    title: Line = Field(description="What the source is called, and who published it.", examples=["Tes: 2018 winners"])
    url: WebAddress = Field(description="Its address.", examples=["https://example.org/awards/2018"])


Sources = Annotated[
    tuple[Source, ...],
    Field(
        description="Where a reader can check this.",
        examples=[[{"title": "Tes: 2018 winners", "url": "https://example.org/2018"}]],
    ),
]


class Licence(Record):
    """Under which terms something may be used again."""

    name: Line = Field(description="Its name.", examples=["CC BY 4.0"])
    url: WebAddress = Field(description="Its text.", examples=["https://creativecommons.org/licenses/by/4.0/"])
