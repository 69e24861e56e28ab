"""What is exported, as a person opens it."""

import csv
import io
from pathlib import Path

from openpyxl import load_workbook

from showcase.models import CaseStudy, Recipient
from showcase.spreadsheet.columns import all_columns
from showcase.spreadsheet.exporting import left_out
from showcase.writing import kinds_of
from tests.sheets import (
    bytes_of,
    make_content,
    sheet_of,
)


def test_an_export_opens_as_text_with_its_accents_and_zeros(tmp_path: Path) -> None:
    content = make_content(tmp_path, {"recipients/soup-school.yaml": "name: Ysgol Gŵyr\nages: 007\n"})
    data = sheet_of(content, ".csv")
    assert data.startswith(b"\xef\xbb\xbf")
    assert "Ysgol Gŵyr" in data.decode()
    sheet = load_workbook(io.BytesIO(sheet_of(content, ".xlsx"))).worksheets[0]
    assert sheet.freeze_panes == "C2"
    ages = next(cell.column_letter for cell in sheet[1] if cell.value == "Recipient ages")
    assert "007" in [cell.value for cell in sheet[ages]]
    assert sheet.column_dimensions[ages].number_format == "@"


def test_words_are_picked_from_lists_and_every_column_is_explained(tmp_path: Path) -> None:
    book = load_workbook(io.BytesIO(sheet_of(make_content(tmp_path), ".xlsx")))
    main, guide, lists = book.worksheets
    offered = {next(iter(validation.sqref.ranges)).min_col for validation in main.data_validations.dataValidation}
    titles = {cell.value for cell in main[1] if cell.column in offered}
    assert {"Category", "Level", "Region", "Recipient kind", "Featured"} <= titles
    assert [row[0].value for row in guide.iter_rows(min_row=2)] == [cell.value for cell in main[1]]
    assert all(row[1].value for row in guide.iter_rows(min_row=2))
    assert ("gardens", "Green Gardens") in [(row[0].value, row[1].value) for row in lists.iter_rows()]


def test_every_field_has_a_column_or_is_known_to_have_none() -> None:
    headers = {column.header for column in all_columns({})}
    assert {
        "Address",
        "Recipient",
        "Recipient place",
        "Figure 4 proof",
        "Partner 1 role",
        "Shows",
        "Embargo",
    } <= headers
    nested = set(left_out(kinds_of(CaseStudy)))
    assert {name.split()[0] for name in nested} <= {"recipient", "pictures", "recordings", "documents"}
    assert {"recipient members", "pictures", "recordings", "documents"} <= nested
    assert len(headers) < 100
    firsts = {str(column.steps[0]) for column in all_columns({})}
    assert set(kinds_of(CaseStudy)) <= firsts | nested
    inner = {str(column.steps[1]) for column in all_columns({}) if column.steps[0] == "recipient"}
    assert set(kinds_of(Recipient)) <= inner | {name.removeprefix("recipient ") for name in nested}


def test_csv_is_read_by_other_programs_as_it_was_written(tmp_path: Path) -> None:
    content = make_content(tmp_path)
    rows = list(csv.DictReader(io.StringIO(sheet_of(content, ".csv").decode("utf-8-sig"), newline="")))
    assert {row["Address"] for row in rows} == {"2025/soup", "2025/oven"}
    assert bytes_of(load_workbook(io.BytesIO(sheet_of(content, ".xlsx"))))
