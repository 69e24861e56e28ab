"""What a chart is: its words, its lines, and the bars of those that are drawn."""

from typing import NamedTuple

from ..models.programme import Tier
from .bars import Bar
from .line import Line


class Key(NamedTuple):
    """What a tier is called, and how many case studies there are of it."""

    tier: Tier
    label: str
    number: int


class Chart(NamedTuple):
    """A chart and its table: both are of the same lines."""

    name: str
    title: str
    sentence: str
    caption: str
    head: str
    """What its lines are."""
    lines: tuple[Line, ...]
    bars: tuple[Bar, ...]
    about: str = ""
    """What is said about each line, where anything is."""
    keys: tuple[Key, ...] = ()
    """The tiers that its bars tell apart."""
    notes: tuple[str, ...] = ()
    total: int | None = None
    """The sum of its lines; None where one counts what lies in another."""

    @property
    def longest(self) -> int:
        """The number that its longest bar draws."""
        return max((bar.line.number for bar in self.bars), default=0)

    @property
    def columns(self) -> tuple[Key, ...]:
        """The tiers that its table has a column for: those that each of its numbers is put together from."""
        return self.keys if any(line.numbers for line in self.lines) else ()

    def name_of(self, tier: str) -> str:
        """What a tier is called."""
        return next(key.label for key in self.keys if key.tier == tier)
