"""Tables as CSV: RFC 4180, UTF-8, a first line of names, an empty cell where nothing is recorded.

Text that a spreadsheet might run as a formula has an apostrophe before it, and text that begins with an apostrophe and
such a sign has one more, so that taking one away gives back every text; numbers and dates stay as they are."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ...formulas import guard
from .table import TEXT, Column, Row, Table


class Sheet:
    """A table that is being written: rows of one record after another."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.count = 0
        self.text = io.StringIO(newline="")
        self.writer = csv.writer(self.text, lineterminator="\r\n")
        self.writer.writerow([column.name for column in table.columns])
        self.cells = [cell_of(column) for column in table.columns]

    def add(self, record: Row) -> None:
        """Nothing; the rows of a record are written."""
        for row in self.table.rows(record):
            self.writer.writerow([cell(row) for cell in self.cells])
            self.count += 1

    def encode(self) -> bytes:
        """The file."""
        return self.text.getvalue().encode()


def cell_of(column: Column) -> Callable[[Row], Any]:
    """A function that makes the cell of a row: text is guarded, all else written as it is, nothing left empty."""
    take = column.take
    if column.form not in TEXT:
        return take

    def cell(row: Row) -> str | None:
        text = take(row)
        return text and guard(text)

    return cell


def write_sheets(tables: Iterable[Table], records: Mapping[str, Callable[[], Iterable[Row]]]) -> dict[str, Sheet]:
    """Every table by its name, written from the records of each kind; each record is made once for all its tables."""
    sheets = {table.name: Sheet(table) for table in tables}
    for kind, all_of_kind in records.items():
        mine = [sheet for sheet in sheets.values() if sheet.table.kind == kind]
        for record in all_of_kind() if mine else ():
            for sheet in mine:
                sheet.add(record)
    return sheets
