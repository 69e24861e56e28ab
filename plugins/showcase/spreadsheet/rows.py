"""Rows of a table as values of the records' fields, each with its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..problems import Problem
from ..source import Step
from .cells import CellPlace, Table, Words
from .columns import Column
from .guarding import STAYS
from .headers import Headers
from .understanding import Misunderstood, understand
from .vocabulary import Vocabulary


@dataclass
class Row:
    """A row that holds something: the value of each column, None where its cell is empty."""

    table: Table
    number: int
    numbers: Mapping[tuple[Step, ...], int]
    """Where in the table each column stands."""
    values: dict[tuple[Step, ...], Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    titles: Mapping[int, str] = field(default_factory=dict)
    """What the sheet calls its columns."""

    def get(self, *steps: Step) -> Any:
        """The value of a column; None where there is none."""
        return self.values.get(steps)

    def place(self, steps: tuple[Step, ...] = ()) -> CellPlace:
        """The place of a column's cell; that of the whole row where it has no such column."""
        number = self.numbers.get(steps, 0)
        return self.table.place(self.number, number, self.titles.get(number, ""))

    def refuse(self, steps: tuple[Step, ...], words: Words) -> None:
        """Nothing; the problem of a cell is noted."""
        self.problems.append(Problem(self.place(steps), *words))


def read_rows(table: Table, headers: Headers, vocabulary: Vocabulary) -> Iterator[Row]:
    """Each row below the headers that holds something."""
    numbers = {column.steps: number for number, column in headers.columns.items()}
    titles = {number: cell.text for number, cell in enumerate(table.rows[headers.row - 1], 1)}
    # The category comes first, because the levels to choose from are those of its programme.
    ordered = sorted(headers.columns.items(), key=lambda one: one[1].steps != ("category",))
    for number in range(headers.row, len(table.rows)):
        row = Row(table, number + 1, numbers, titles=titles)
        if any(cell.text or cell.wrong for cell in cells_of(table, number, headers)):
            for position, column in ordered:
                read_cell(row, position, column, vocabulary)
            yield row


def cells_of(table: Table, index: int, headers: Headers) -> Iterator[Any]:
    """The cells of a row that belong to a known column."""
    cells = table.rows[index]
    return (cells[number - 1] for number in headers.columns if number <= len(cells))


def read_cell(row: Row, position: int, column: Column, vocabulary: Vocabulary) -> None:
    """Nothing; the row has the cell's value, or its problem."""
    cells = row.table.rows[row.number - 1]
    if position > len(cells) or cells[position - 1].text == STAYS:
        return
    names = vocabulary.names_for(column.name, row.get("category"))
    try:
        row.values[column.steps] = understand(cells[position - 1], column, names)
    except Misunderstood as error:
        row.refuse(column.steps, error.words)
