"""What every file of records says beside them."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from .parts import Terms, Url

Schema = Annotated[Url, Field(description="The schema that this file keeps to.")]
Version = Annotated[
    Literal[1], Field(description="Of the shape: in the same version fields may be added, and none is taken away.")
]
Licence = Annotated[Terms, Field(description="The terms under which the data may be used again.")]

Head = TypedDict("Head", {"$schema": Schema, "version": Version})
"""What the file of one record begins with."""


class Licensed(TypedDict):
    """Under which terms a record may be used again."""

    licence: Licence


class Foot(Licensed):
    """What the file of one record ends with."""

    attribution: Annotated[str, Field(description="Words to cite it by.")]
    formerly: Annotated[list[Url], Field(description="Addresses at which its page stood before.")]


ListHead = TypedDict(
    "ListHead",
    {
        "$schema": Schema,
        "version": Version,
        "type": Annotated[str, Field(description="The type of its records.")],
        "site": Annotated[str, Field(description="What the site is called.")],
        "url": Annotated[Url, Field(description="Where the site stands.")],
        "licence": Licence,
        "count": Annotated[int, Field(description="How many records there are.")],
    },
)
"""What the file of all records of a type begins with; they follow as `records`."""
