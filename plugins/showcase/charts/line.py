"""A line of a chart: one value and its number, which the table tells and a bar draws."""

from typing import Literal, NamedTuple

from ..models.programme import Tier

Kind = Tier | Literal["plain", "unknown"]
"""What a bar, or a part of one, counts: a tier, anything, or what nobody recorded."""


class Line(NamedTuple):
    """A value with its number; without an address where it has no page."""

    label: str
    address: str = ""
    number: int = 0
    kind: Kind = "plain"
    numbers: tuple[tuple[Tier, int], ...] = ()
    """The same number by tiers, where the bar tells them apart."""
    about: str = ""
    depth: int = 0
    """How deep it lies in others of the chart, which count it too."""
    note: str = ""
    """What stands in the place of a number, where there is none to tell."""
