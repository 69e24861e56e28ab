"""A workbook for people: text that stays text, a header that stays in sight, lists to pick from."""

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from ...formulas import guard_again

TEXT = "@"
"""The format of text: what is typed into such a cell stays as it was typed."""

SPARE_ROWS = 1_000
"""So many rows below the last offer their lists too."""


class Heading(NamedTuple):
    """A column of the main sheet."""

    title: str
    width: int
    choices: str = ""
    """The column of the lists to pick from, such as `Category`."""


class Sheet(NamedTuple):
    """A sheet of texts under headings."""

    name: str
    headings: Sequence[Heading]
    rows: Sequence[Sequence[str]]


def write_workbook(main: Sheet, guide: Sheet, lists: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    """The bytes of a workbook: the records, what each column means, and the lists that some of them pick from."""
    book = Workbook(write_only=True)
    places = {title: place_of_list(number, len(rows)) for number, (title, rows) in enumerate(lists.items())}
    fill(book.create_sheet(main.name), main, places, frozen="C2")
    fill(book.create_sheet(guide.name), guide, {}, frozen="B2")
    fill_lists(book.create_sheet("Lists"), lists)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def place_of_list(number: int, length: int) -> str:
    """Where the words of a list stand: each has a column for them and one that explains them."""
    letter = get_column_letter(2 * number + 1)
    return f"Lists!${letter}$2:${letter}${max(length, 1) + 1}"


def fill(sheet: Any, content: Sheet, places: Mapping[str, str], frozen: str) -> None:
    """Nothing; the sheet holds the content."""
    sheet.freeze_panes = frozen
    for number, heading in enumerate(content.headings, 1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = heading.width
        sheet.column_dimensions[letter].number_format = TEXT
        if heading.choices in places:
            offer(sheet, f"{letter}2:{letter}{len(content.rows) + SPARE_ROWS}", places[heading.choices])
    sheet.append([header_cell(sheet, heading.title) for heading in content.headings])
    for row in text_rows(sheet, content.rows):
        sheet.append(row)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(content.headings))}{len(content.rows) + 1}"


def header_cell(sheet: Any, text: str) -> Any:
    """A cell of the first row."""
    cell = WriteOnlyCell(sheet, text)
    cell.font, cell.fill = Font(bold=True), PatternFill("solid", start_color="FFE8E4DA")
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cell


def text_rows(sheet: Any, rows: Iterable[Sequence[str]]) -> Iterable[list[Any]]:
    """Each row's cells: text that no program takes for a formula, nothing where there is no text."""
    model = WriteOnlyCell(sheet, "")
    model.number_format, model.quotePrefix = TEXT, True
    model.alignment = Alignment(vertical="top")
    for row in rows:
        cells: list[Any] = []
        for text in row:
            cell = WriteOnlyCell(sheet, guard_again(text)) if text else None
            if cell is not None:
                cell.data_type = "s"  # it would be a formula if it began with an equals sign
                cell._style = model._style  # type: ignore[attr-defined]
            cells.append(cell)
        yield cells


def offer(sheet: Any, area: str, source: str) -> None:
    """Nothing; each cell of the area offers the words of a list, and warns of others without forbidding them."""
    validation = DataValidation("list", formula1=source, allow_blank=True, errorStyle="warning")
    validation.error = "This is not in the list. It is understood where it is the name of something in it."
    validation.showErrorMessage = True
    validation.add(area)
    sheet.data_validations.append(validation)


def fill_lists(sheet: Any, lists: Mapping[str, Sequence[Sequence[str]]]) -> None:
    """Nothing; the sheet holds each list in two columns: the word that a cell takes, and what it stands for."""
    for number in range(len(lists)):
        sheet.column_dimensions[get_column_letter(2 * number + 1)].width = 34
        sheet.column_dimensions[get_column_letter(2 * number + 2)].width = 40
    sheet.append([header_cell(sheet, text) for title in lists for text in (f"{title}: word", f"{title}: name")])
    longest = max((len(rows) for rows in lists.values()), default=0)
    table = [
        [text for rows in lists.values() for text in (rows[number] if number < len(rows) else ("", ""))]
        for number in range(longest)
    ]
    for row in text_rows(sheet, table):
        sheet.append(row)
