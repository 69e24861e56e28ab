"""The sheets of a workbook, each cell as a person sees it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

from ..cells import EMPTY, Reading, Table, letters, unreadable
from .merging import merge
from .opening import Opened, open_workbook
from .values import UNCALCULATED, read_value

MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 50_000, 1_000, 4_000_000


def read_workbook(data: bytes, file: Path) -> Reading:
    """Every sheet of a workbook that holds cells."""
    opened = open_workbook(data)
    if not isinstance(opened, Opened):
        return unreadable(file, *opened)
    readings = [read_sheet(sheet, opened, file) for sheet in opened.values.worksheets]
    return Reading(
        [table for one in readings for table in one.tables], [problem for one in readings for problem in one.problems]
    )


def read_sheet(sheet: Worksheet, opened: Opened, file: Path) -> Reading:
    """The table of one sheet."""
    rows, columns = sheet.max_row, sheet.max_column
    if rows > MOST_ROWS or columns > MOST_COLUMNS or rows * columns > MOST_CELLS:
        table = Table(file, [], sheet.title)
        what = f"The sheet has {rows:,} rows and {columns:,} columns, and {MOST_ROWS:,} and {MOST_COLUMNS:,} are read"
        words = what, "Delete the empty rows below and the empty columns beside the table, or split it"
        return Reading([], [table.problem(rows, columns, "", words)])
    formulas = opened.formulas[sheet.title] if opened.formulas else None
    table = Table(file, [[EMPTY] * columns for _ in range(rows)], sheet.title, is_hidden=sheet.sheet_state != "visible")
    if formulas:
        for cell in existing_cells(formulas):
            if cell.data_type == "f":
                table.rows[cell.row - 1][cell.column - 1] = UNCALCULATED
    for cell in existing_cells(sheet):
        table.rows[cell.row - 1][cell.column - 1] = read_value(cell)
    merge(table, [area.bounds for area in sheet.merged_cells.ranges])
    table.notes.extend(hidden_parts(sheet))
    return Reading([table], [])


def existing_cells(sheet: Worksheet) -> Iterator[Any]:
    """The cells that hold something."""
    for row in sheet.iter_rows():
        yield from (cell for cell in row if cell.value is not None)


def hidden_parts(sheet: Worksheet) -> Iterator[str]:
    """A note about rows and one about columns that are hidden, for they are read like the others."""
    rows = [str(number) for number, row in sorted(sheet.row_dimensions.items()) if row.hidden]
    if rows:
        yield f"Hidden rows were read too: {shortened(rows)}."
    columns = [column for _, column in sorted(sheet.column_dimensions.items()) if column.hidden]
    hidden = [letters(number) for column in columns for number in range(column.min or 0, (column.max or 0) + 1)]
    if hidden:
        yield f"Hidden columns were read too: {shortened(hidden)}."


def shortened(names: list[str]) -> str:
    """The first few names."""
    return ", ".join(names[:12]) + (f" … ({len(names)} in all)" if len(names) > 12 else "")
