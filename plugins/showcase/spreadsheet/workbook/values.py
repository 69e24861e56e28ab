"""The value of a cell as a person sees it; refused where what is seen is in doubt."""

from datetime import date, datetime, time, timedelta
from typing import Any

from openpyxl.utils.datetime import from_excel

from ...formulas import unguard
from ..cells import Cell, Words, flat
from ..guarding import unescape
from ..numbers import shown_number

DAYS = range(20_000, 80_000)
"""Numbers that may be dates of the years 1954 to 2118 without their format."""

AS_TEXT = "Format the cell as text and write there what it is to say"


UNCALCULATED = Cell(
    wrong=("The cell holds a formula whose value was not saved", "Copy the cells and paste them as values")
)


def read_value(cell: Any) -> Cell:
    """What a cell shows that holds something."""
    value = cell.value
    if cell.data_type == "e":
        return refused(str(value), (f"The cell shows the error {value}", "Put its formula right, or write the value"))
    if isinstance(value, bool):
        return Cell("true" if value else "false")
    if isinstance(value, datetime | date):
        return read_day(value)
    if isinstance(value, int | float):
        return read_number(value, str(cell.number_format))
    if isinstance(value, time | timedelta):
        return refused(str(value), (f"The cell holds a time of day ({value})", AS_TEXT))
    return Cell(flat(unguard(unescape(str(value)))))


def refused(text: str, words: Words) -> Cell:
    """The cell that cannot be read."""
    return Cell(text, wrong=words)


def read_day(value: date) -> Cell:
    """The cell of a date, which has to be a whole day."""
    if isinstance(value, datetime) and value.time() != time(0):
        return refused(value.isoformat(" "), (f"The cell holds a date with an hour ({value})", AS_TEXT))
    return Cell(value.date().isoformat() if isinstance(value, datetime) else value.isoformat(), "day")


def read_number(value: float, form: str) -> Cell:
    """The cell of a number, as its format shows it."""
    text = shown_number(value, form)
    if text is None:
        return refused(str(value), (f"The number {value} is shown in the format `{form}`", AS_TEXT))
    return Cell(text, "number")


def maybe_day(text: str) -> str:
    """The date that a number may stand for in a spreadsheet, as ISO has it; nothing for other numbers."""
    if not text.isdigit() or int(text) not in DAYS:
        return ""
    found = from_excel(int(text))
    return found.date().isoformat() if isinstance(found, datetime) else ""
