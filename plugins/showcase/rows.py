"""Rows: how all case studies look in lists, in one piece of memory.

Tens of thousands of strings would each be copied into every worker that looks at it, since Python counts who does.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from markupsafe import Markup


class Rows(Sequence[Markup]):
    """The rows in the order of their case studies."""

    def __init__(self, rows: Iterable[Markup] = ()) -> None:
        self.content, self.ends = bytearray(), array("Q", [0])
        for row in rows:
            self.add(row.encode())

    @classmethod
    def weave(cls, parts: Sequence["Rows"]) -> "Rows":
        """The rows of several parts that took turns: the first of each, the second of each, and so on."""
        woven = cls()
        for number in range(sum(map(len, parts))):
            woven.add(parts[number % len(parts)].bytes_of(number // len(parts)))
        return woven

    def add(self, row: bytes | bytearray) -> None:
        """Nothing; there is one more row."""
        self.content += row
        self.ends.append(len(self.content))

    def __len__(self) -> int:
        return len(self.ends) - 1

    def __iter__(self) -> Iterator[Markup]:
        return map(self.row, range(len(self)))

    @overload
    def __getitem__(self, place: int) -> Markup: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Markup, ...]: ...

    def __getitem__(self, place: int | slice) -> Markup | tuple[Markup, ...]:
        places = range(len(self))[place]
        return self.row(places) if isinstance(places, int) else tuple(map(self.row, places))

    def row(self, number: int) -> Markup:
        """The row of a number from 0; it was drawn by a template that escapes."""
        return Markup(self.bytes_of(number).decode())  # noqa: S704

    def bytes_of(self, number: int) -> bytearray:
        """The same as bytes."""
        return self.content[self.ends[number] : self.ends[number + 1]]
