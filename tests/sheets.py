"""Sheets for tests: a content, what is exported of it, and what an import of a sheet would do with it."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from showcase.build import check_content
from showcase.records import Roots
from showcase.spreadsheet import Content, Import, choose_table, export, make_import, read_sheets
from showcase.writing import put_in_place
from tests.writing import STORY, write_files

Rows = Sequence[Sequence[Any]]

STANDING: Mapping[str, str] = {
    "categories/gardens.yaml": "name: Green Gardens\nprogramme: lanterns\n",
    "recipients/soup-school.yaml": "name: Soup School\naliases: [The Soup School]\n# for good\nplace: Bala\n",
    "case-studies/2025/oven.yaml": (
        "recipient:\n  name: Oven Academy   # as it writes it\n  kind: school\ncategory: gardens\nedition: 2025\n"
        f"level: silver\nstandfirst: Bread for all\ntopics: [food]\nstory: |\n  {STORY}\n"
    ),
}
"""More than one of everything, over the smallest content."""


def make_content(folder: Path, files: Mapping[str, str] | None = None) -> Content:
    """The content of a folder that now holds these files, which have no problem."""
    write_files(folder, {**STANDING, **(files or {})})
    return read_content(folder)


def read_content(folder: Path, private: Path | None = None) -> Content:
    """The content of a folder, which has no problem."""
    records, problems = check_content(Roots(folder, private))
    wrong = [str(one) for one in problems if not one.is_warning]
    assert not wrong, "\n".join(wrong)
    return Content(Roots(folder, private), records, problems, folder)


def sheet_of(content: Content, ending: str) -> bytes:
    """What is exported of a content."""
    return export(content.records, ending)


def bring(content: Content, data: bytes, name: str, sheet: str = "") -> Import:
    """What an import of a file would do."""
    reading = read_sheets(data, Path(name))
    return make_import(reading, choose_table(reading, Path(name), sheet), content)


def write(made: Import) -> list[str]:
    """The names of the files that a sound import has written."""
    assert made.is_sound, told(made)
    put_in_place(made.files)
    return [path.name for path in made.files]


def told(made: Import) -> list[str]:
    """The problems of an import, as they are printed."""
    return [str(problem) for problem in made.problems]


def csv_of(rows: Rows, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    """The bytes of a CSV file with these rows."""
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=delimiter).writerows(rows)
    return written.getvalue().encode(encoding)


def rows_of(data: bytes) -> list[list[str]]:
    """The rows of a CSV file as it was exported."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def book_of(rows: Rows, **more: Rows) -> Workbook:
    """A workbook with these rows, and with further sheets."""
    book = Workbook()
    fill(book.worksheets[0], rows)
    for name, others in more.items():
        fill(book.create_sheet(name), others)
    return book


def fill(sheet: Any, rows: Rows) -> None:
    """Nothing; the sheet holds the rows."""
    for row in rows:
        sheet.append(list(row))


def bytes_of(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def shuffled(data: bytes, order: Sequence[int]) -> bytes:
    """The exported workbook with the columns of its first sheet in another order."""
    rows = [[cell.value for cell in row] for row in load_workbook(io.BytesIO(data)).worksheets[0].iter_rows()]
    book = Workbook()
    for number, row in enumerate(rows, 1):
        for place, column in enumerate(order, 1):
            cell = book.worksheets[0].cell(number, place, row[column])
            if cell.data_type == "f":
                cell.data_type = "s"
    return bytes_of(book)


HEAD = ["School", "Award", "Year", "Result", "Standfirst"]
CAKE = ["Gŵyr Collège", "gardens", "2024", "gold", "Café – “good” £5"]
ROWS = [HEAD, CAKE]
"""Names of columns, and a row of a case study that is not there yet."""


def standfirst(folder: Path, data: bytes, name: str, sheet: str = "") -> str:
    """The sentence of the one new record that an import makes."""
    made = bring(make_content(folder), data, name, sheet)
    assert told(made) == []
    [draft] = made.plan.new
    return str(draft.new["standfirst"])


def problems(folder: Path, data: bytes, name: str, sheet: str = "") -> list[str]:
    """The problems of an import."""
    return told(bring(make_content(folder), data, name, sheet))
