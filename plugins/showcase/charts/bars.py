"""Bars: which lines are drawn, and how far each goes."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from .line import Kind, Line
from .scale import length_of

MOST = 40
"""How many lines are drawn: what two or three screens hold. The table has all of them."""


class Part(NamedTuple):
    """A stretch of a bar: where it begins and how far it goes, in hundredths of its bar."""

    kind: Kind
    number: int
    start: float
    length: float


class Bar(NamedTuple):
    """A line that is drawn; its length is in hundredths of the longest bar's."""

    line: Line
    length: float
    parts: tuple[Part, ...]


def bars_of(lines: Sequence[Line]) -> tuple[Bar, ...]:
    """A bar for each of the lines, all on one scale."""
    longest = max((line.number for line in lines), default=0)
    return tuple(Bar(line, length_of(line.number, longest), tuple(parts_of(line))) for line in lines)


def parts_of(line: Line) -> Iterator[Part]:
    """What a bar is put together from: its tiers in their order, or itself; nothing of a number that is 0."""
    numbers = [one for one in line.numbers or ((line.kind, line.number),) if one[1]]
    starts = accumulate((number for _, number in numbers), initial=0)
    for (kind, number), start in zip(numbers, starts, strict=False):
        yield Part(kind, number, length_of(start, line.number), length_of(number, line.number))


def most_of(lines: Sequence[Line], most: int = MOST) -> tuple[Line, ...]:
    """The lines with the largest numbers, in the order that they have; what is not recorded is always one more.

    Of equal numbers the first stays, so what lies in another is never drawn without it."""
    known = [place for place, line in enumerate(lines) if line.kind != "unknown"]
    largest = set(sorted(known, key=lambda place: -lines[place].number)[:most])
    return tuple(line for place, line in enumerate(lines) if place in largest or line.kind == "unknown")
