"""Names of columns: found wherever they stand, and understood in many ways."""

from pathlib import Path

import pytest

from showcase.spreadsheet.cells import letters
from showcase.spreadsheet.headers import find_column, hint
from showcase.spreadsheet.report import describe
from tests.sheets import CAKE, HEAD, ROWS, book_of, bring, bytes_of, csv_of, make_content, problems, standfirst


def test_names_of_columns_are_found_below_a_title(tmp_path: Path) -> None:
    rows = [["Winners 2024", "", "", "", ""], [], ["as of March"], *ROWS]
    assert standfirst(tmp_path, csv_of(rows), "a.csv") == CAKE[4]


def test_a_sheet_without_names_of_columns_is_refused(tmp_path: Path) -> None:
    for data, name in (
        (csv_of([["a", "b"], ["c", "d"]]), "a.csv"),
        (bytes_of(book_of([["a"]])), "a.xlsx"),
        (b"", "a.csv"),
    ):
        [line] = problems(tmp_path, data, name)
        assert "No row holds the names of columns" in line


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("School", "Recipient"), ("AWARD", "Category"), ("Award  Year", "Edition"), ("Résult", "Level"),
        ("stand_first", "Standfirst"), ("Town/City", "Place"), ("recipient-place", "Recipient place"),
        ("Figure 2", "Figure 2 value"), ("figure 3 label", "Figure 3 label"), ("Partner 12 role", "Partner 12 role"),
        ("Phase", "Recipient phase"), ("Source title", "Source 1 title"), ("Web site", "Recipient website"),
        ("Withdrawn by", "Withdrawn by"),
    ],
)  # fmt: skip
def test_columns_go_by_many_names(text: str, header: str) -> None:
    found = find_column(text)
    assert found is not None
    assert found.header == header


@pytest.mark.parametrize("text", ["", "Notes", "Partner 0", "Partner 999", "2025", "Internal id 7"])
def test_other_names_mean_nothing(text: str) -> None:
    assert find_column(text) is None


def test_a_slip_of_the_pen_in_a_header_is_noticed() -> None:
    assert (hint("Standfrist"), hint("Categroy"), hint("Notes")) == ("Standfirst", "Category", "")


def test_two_columns_of_one_meaning_are_refused(tmp_path: Path) -> None:
    [line] = problems(tmp_path, csv_of([[*HEAD, "Summary"], [*CAKE, "x"]]), "a.csv")
    assert line.startswith("a.csv, row 1, column F: “Summary” means the same column as “Standfirst”")


def test_ignored_columns_are_listed(tmp_path: Path) -> None:
    made = bring(make_content(tmp_path), csv_of([[*HEAD, "Notes", "Topcis"], [*CAKE, "x", "food"]]), "a.csv")
    said = "\n".join(describe(made))
    assert "F `Notes` is not read\n" in said
    assert "G `Topcis` is not read. Did you mean `Topics`?" in said


def test_a_header_merged_over_others_belongs_to_each_of_them(tmp_path: Path) -> None:
    book = book_of(
        [
            ["Recipient", None, "Award", "Year", "Result", "Place"],
            ["Name", "Place"],
            ["A School", "Bala", "gardens", 2024, "gold", "York"],
        ]
    )
    for area in ("A1:B1", "C1:C2", "D1:D2", "E1:E2", "F1:F2"):
        book.worksheets[0].merge_cells(area)
    new = bring(make_content(tmp_path), bytes_of(book), "a.xlsx").plan.new[0].new
    assert (new["recipient"], new["place"]) == ({"name": "A School", "place": "Bala"}, "York")


def test_columns_are_named_as_spreadsheets_name_them() -> None:
    assert [letters(number) for number in (1, 26, 27, 52, 703)] == ["A", "Z", "AA", "AZ", "AAA"]
