"""A link: words that lead somewhere."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere, with a number of case studies and a line about it where they belong."""

    label: str
    address: str
    count: int | None = None
    line: str | None = None
