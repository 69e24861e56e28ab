"""A topic: what the work was about."""

from pydantic import Field

from .address import Formerly
from .fields import Line, Record, Slug


class Topic(Record):
    """What case studies can have in common across categories."""

    slug: Slug | None = Field(
        None, description="The last part of its address. Left out: the file's name.", examples=["food"]
    )
    name: Line = Field(description="Its name.", examples=["Food"])
    line: Line | None = Field(
        None, max_length=120, description="What belongs here, in one line.", examples=["Gardens, kitchens, food shops"]
    )
    formerly: Formerly = ()
