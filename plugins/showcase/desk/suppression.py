"""Small numbers: which cells of a table are not told, so that none of them can be worked out from what is.

A cell below 5 is hidden. Where the totals would give it away, other cells are withheld too. The method is that of
statistical offices: a hidden cell is safe when the table could be another one with the same visible numbers in which
it is one more or one less. Such another table is a cycle through hidden cells, each in turn one more and one less, as
in a network of rows and columns; where there is none, the cheapest cycle is hidden as well.

ONS, Policy on statistical disclosure control:
https://www.ons.gov.uk/aboutus/transparencyandgovernance/datastrategy/datapolicies/statisticaldisclosurecontrol
Handbook on Statistical Disclosure Control, tabular data: https://sdctools.github.io/HandbookSDC/
"""

from collections.abc import Iterator, Sequence
from enum import Enum
from heapq import heappop, heappush
from math import inf
from typing import NamedTuple

SMALL = 5
"""A number below this is not told."""

LAST_RESORT = 1_000_000
"""What it costs to withhold a total, beside the numbers of a table."""


class Hidden(Enum):
    """Why a number is not told: it is small, or another could be worked out from it."""

    SMALL = "<5"
    WITHHELD = "x"


Told = int | Hidden
Place = tuple[int, int]
Node = tuple[str, int]


class Protected(NamedTuple):
    """A table as it may be told: its cells, and the totals of its columns. The totals of its rows are known to all."""

    cells: tuple[tuple[Told, ...], ...]
    totals: tuple[Told, ...]


def protect(counts: Sequence[Sequence[int]]) -> Protected:
    """The table with its small cells hidden, and as few others as keeps each of them from being worked out."""
    network = Network(counts)
    for place in network.small():
        network.make_safe(place)
    *cells, totals = [tuple(network.told(row, column) for column in network.columns) for row in network.rows]
    return Protected(tuple(cells), totals)


class Network:
    """The table with its columns' totals as a last row, which goes down where the others go up."""

    def __init__(self, counts: Sequence[Sequence[int]]) -> None:
        totals = [sum(column) for column in zip(*counts, strict=True)]
        self.values: list[list[int]] = [list(row) for row in (*counts, totals)]
        self.rows, self.columns = range(len(self.values)), range(len(totals))
        self.hidden: dict[Place, Hidden] = {}

    def small(self) -> list[Place]:
        """The places of small numbers, now hidden. What is alone in its row, or of none, is told by the total."""
        if len(self.columns) < 2:
            return []
        self.hidden = {
            (row, column): Hidden.SMALL
            for row in self.rows
            if sum(self.values[row])
            for column in self.columns
            if self.values[row][column] < SMALL
        }
        return list(self.hidden)

    def told(self, row: int, column: int) -> Told:
        """What is told of a place."""
        return self.hidden.get((row, column), self.values[row][column])

    def cost(self, place: Place, step: int) -> float:
        """How much more must be hidden so that a reader can take a number for one more, or one less."""
        row, column = place
        value, mark, is_total = self.values[row][column], self.hidden.get(place), row == self.rows[-1]
        other = value + (-step if is_total else step)
        if other < 0:
            return inf
        if mark is Hidden.WITHHELD or (mark is Hidden.SMALL and other < SMALL):
            return 0
        return value + 1 + (LAST_RESORT if is_total else 0)

    def make_safe(self, place: Place) -> None:
        """Nothing; a hidden number can afterwards be taken for another."""
        row, column = ("row", place[0]), ("column", place[1])
        found = []
        for step, start, end in ((1, column, row), (-1, row, column)):
            more, path = self.cheapest(start, end, place)
            found.append((self.cost(place, step) + more, step, path))
        cost, step, path = min(found)
        for one in [place, *path] if cost else ():
            if self.cost(one, step):
                self.hidden[one] = Hidden.WITHHELD
            step = -step

    def cheapest(self, start: Node, end: Node, without: Place) -> tuple[float, list[Place]]:
        """The cheapest way from a row to a column or back, and the places on it, one up and one down in turn."""
        waiting: list[tuple[float, Node, list[Place]]] = [(0, start, [])]
        done: set[Node] = set()
        while waiting:
            cost, node, path = heappop(waiting)
            if node == end:
                return cost, path
            if node in done:
                continue
            done.add(node)
            for place, step, beyond in self.steps(node):
                if place != without and beyond not in done and (more := self.cost(place, step)) < inf:
                    heappush(waiting, (cost + more, beyond, [*path, place]))
        return inf, []

    def steps(self, node: Node) -> Iterator[tuple[Place, int, Node]]:
        """The ways on: from a row to each column by one more, from a column to each row by one less."""
        kind, number = node
        if kind == "row":
            yield from (((number, column), 1, ("column", column)) for column in self.columns)
        else:
            yield from (((row, number), -1, ("row", row)) for row in self.rows)
