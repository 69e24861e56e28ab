"""A cell as a reader of the sheet sees it, its place in words, and the table that cells make."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from ..problems import Place, Problem, shown_path

Words = tuple[str, str]
"""What is wrong, and what to write instead."""


class CellPlace(Place):
    """A position in a sheet: rows and columns count from 1; column 0 is the whole row, row 0 the whole sheet."""

    sheet: str
    header: str

    def __new__(cls, file: Path, row: int, column: int = 0, sheet: str = "", header: str = "") -> "CellPlace":
        """The place, with what its sheet and its column are called."""
        place = super().__new__(cls, file, row, column)
        place.sheet, place.header = sheet, header
        return place

    def __str__(self) -> str:
        named = f" ({self.header})" if self.header else ""
        parts = [
            f"sheet {self.sheet}" if self.sheet else "",
            f"row {self.line}" if self.line else "",
            f"column {letters(self.column)}{named}" if self.column else "",
        ]
        return ", ".join([shown_path(self.file), *filter(None, parts)])


def letters(column: int) -> str:
    """The letters that spreadsheets name a column by: A for 1, AA for 27."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows."""

    text: str = ""
    form: Literal["text", "number", "day"] = "text"
    """What the spreadsheet takes it for; a day is told as ISO has it."""
    wrong: Words | None = None
    """Why it cannot be read, where it cannot."""
    merged: str = ""
    """The cells that it is merged with across several columns, such as `C7:D7`."""


EMPTY = Cell()


@dataclass(frozen=True)
class Table:
    """A sheet: its rows from the first on, and what is worth telling about how it was read."""

    file: Path
    rows: list[list[Cell]]
    sheet: str = ""
    notes: list[str] = field(default_factory=list)
    is_hidden: bool = False

    def place(self, row: int = 0, column: int = 0, header: str = "") -> CellPlace:
        """A place in this sheet."""
        return CellPlace(self.file, row, column, self.sheet, header)

    def problem(self, row: int, column: int, header: str, words: Words) -> Problem:
        """The problem of a cell."""
        return Problem(self.place(row, column, header), *words)


class Reading(NamedTuple):
    """What was read of a file: its sheets, and why it could not be read where it could not."""

    tables: list[Table]
    problems: list[Problem]


def unreadable(file: Path, what: str, instead: str) -> Reading:
    """The reading of a file that gives nothing."""
    return Reading([], [Problem(CellPlace(file, 0), what, instead)])


def flat(text: str) -> str:
    """Text of a cell with line breaks of one kind and no white space around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()
