"""Cells of a workbook: read as a person sees them, or refused with row and column."""

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from showcase.spreadsheet.numbers import shown_number
from showcase.spreadsheet.report import describe
from tests.sheets import CAKE, HEAD, ROWS, book_of, bring, bytes_of, csv_of, make_content, problems, standfirst, told


def test_numbers_and_dates_of_a_workbook_are_what_a_reader_sees(tmp_path: Path) -> None:
    book = book_of([[*HEAD, "Updated", "Featured", "Figure 1", "Figure 1 label", "Figure 1 proof", "Story"]])
    book.worksheets[0].append(
        [
            "Cake College",
            "gardens",
            2024.0,
            "gold",
            "Yes",
            datetime(2026, 3, 1),
            True,
            0.3,
            "of all",
            "30%",
            "So 30% came.",
        ]
    )
    book.worksheets[0]["H2"].number_format = "0%"
    made = bring(make_content(tmp_path), bytes_of(book), "a.xlsx")
    assert told(made) == []
    new = made.plan.new[0].new
    assert (new["edition"], new["updated"], new["featured"]) == ("2024", "2026-03-01", "true")
    assert new["figures"] == [{"value": "30%", "label": "of all", "proof": "30%"}]


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (2025, "General", "2025"), (2025.0, "General", "2025"), (0.3, "General", "0.3"), (0.3, "0%", "30%"),
        (0.125, "0.0%", "12.5%"), (0.304, "0%", "30%"), (30000, "#,##0", "30,000"), (30000, '"£"#,##0', "£30,000"),
        (30000, "[$£-809]#,##0.00", "£30,000.00"), (7, "000", "007"), (-5, "0", "-5"), (-5, "0;(0)", "(5)"),
        (1234567.5, "#,##0.00", "1,234,567.50"), (2.5, "0", "3"), (76, "@", "76"), (500, '0"+"', "500+"),
        (0, "0;-0;nil", None), (0.5, "# ?/?", None), (1.5e12, "General", None), (1 / 3, "General", None),
        (45000, "d/m/yyyy", None), (3, "0.00E+00", None), (1500000, "0,", None), (5, "[>3]0;0", None),
        (1500, '_-£* #,##0_-;-£* #,##0_-', "£1,500"), (12, '0 "pupils"', "12 pupils"), (1.50, "0.0#", "1.5"),
    ],
)  # fmt: skip
def test_a_number_is_read_as_its_format_shows_it_or_not_at_all(value: float, form: str, shown: str | None) -> None:
    assert shown_number(value, form) == shown


@pytest.mark.parametrize(
    ("column", "value", "form", "said"),
    [
        ("Updated", 46082, "General", "column F (Updated): The number 46082 stands where a date is expected. "
         "Format the cell as a date: it may be 2026-03-01"),
        ("Place", date(2026, 3, 1), None, "column F (Place): The date 2026-03-01 stands where text is expected"),
        ("Ages", datetime(2026, 3, 18), None, "column F (Ages): The date 2026-03-18 stands where text is expected"),
        ("Updated", datetime(2026, 3, 1, 9, 30), None, "column F (Updated): The cell holds a date with an hour"),
        ("Place", time(9, 30), None, "column F (Place): The cell holds a time of day"),
        ("Place", "#REF!", None, "column F (Place): The cell shows the error #REF!"),
        ("Place", "=A1", None, "column F (Place): The cell holds a formula whose value was not saved"),
        ("Place", 0.5, "# ?/?", "column F (Place): The number 0.5 is shown in the format `# ?/?`"),
        ("Featured", "perhaps", None, "column F (Featured): `perhaps` is neither yes nor no"),
        ("Kind", "scool", None, "column F (Kind): `scool` is none of the words for this column. Did you mean"),
        ("Updated", "1/3/2026", None, "column F (Updated): `updated` is not a full date"),
        ("Shows", "just words", None, "column F (Shows): `just words` says nothing that it belongs to"),
        ("Topics", "food; musik", None, "column F (Topics): There is no topic `musik`. Did you mean `music`?"),
        ("Region", "Wels", None, "column F (Region): There is no region `Wels`. Did you mean `wales`?"),
    ],
)  # fmt: skip
def test_what_is_in_doubt_is_refused_at_its_cell(
    column: str, value: Any, form: str | None, said: str, tmp_path: Path
) -> None:
    book = book_of([[*HEAD, column], CAKE])
    cell = book.worksheets[0]["F2"]
    cell.value = value
    if form:
        cell.number_format = form
    [line] = problems(tmp_path, bytes_of(book), "a.xlsx")
    assert line.startswith(f"a.xlsx, sheet Sheet, row 2, {said}")


def test_values_go_by_their_names_too(tmp_path: Path) -> None:
    rows = [
        [*HEAD, "Region", "Type", "Themes", "Featured"],
        [*CAKE[:3], "Silver", "x", "Wales", "School", "Food, MUSIC", "x"],
    ]
    new = bring(make_content(tmp_path), csv_of(rows), "a.csv").plan.new[0].new
    assert (new["level"], new["region"], new["topics"]) == ("silver", "wales", ["food", "music"])
    assert (new["recipient"]["kind"], new["featured"]) == ("school", "true")


def test_a_value_merged_over_rows_holds_for_each(tmp_path: Path) -> None:
    book = book_of([HEAD, ["Cake College", "gardens", 2024, "gold", "a"], ["York School", None, 2024, "gold", "b"]])
    book.worksheets[0].merge_cells("B2:B3")
    made = bring(make_content(tmp_path), bytes_of(book), "a.xlsx")
    assert told(made) == []
    assert [draft.new["category"] for draft in made.plan.new] == ["gardens", "gardens"]
    assert "The merged cells B2:B3 say “gardens” for each of their rows." in "\n".join(describe(made))


def test_cells_merged_beside_each_other_are_refused(tmp_path: Path) -> None:
    book = book_of([HEAD, CAKE])
    book.worksheets[0].merge_cells("D2:E2")
    lines = problems(tmp_path, bytes_of(book), "a.xlsx")
    assert lines == [
        f"a.xlsx, sheet Sheet, row 2, column {name}: The cells D2:E2 are merged."
        " Unmerge them: each column has a cell of its own."
        for name in ("D (Result)", "E (Standfirst)")
    ]


def test_hidden_rows_and_columns_are_read_and_said_to_be(tmp_path: Path) -> None:
    book = book_of(ROWS)
    book.worksheets[0].row_dimensions[2].hidden = True
    book.worksheets[0].column_dimensions["E"].hidden = True
    made = bring(make_content(tmp_path), bytes_of(book), "a.xlsx")
    assert len(made.plan.new) == 1
    assert {"  Hidden rows were read too: 2.", "  Hidden columns were read too: E."} <= set(describe(made))


def test_empty_rows_between_and_after_count_and_say_nothing(tmp_path: Path) -> None:
    book = book_of([HEAD, [], CAKE, [" "], ["", ""]])
    book.worksheets[0]["A40"].number_format = "@"
    made = bring(make_content(tmp_path), bytes_of(book), "a.xlsx")
    assert [draft.row.number for draft in made.plan.new] == [3]


def test_what_was_exported_as_csv_and_saved_as_a_workbook_is_unguarded(tmp_path: Path) -> None:
    assert standfirst(tmp_path, bytes_of(book_of([HEAD, [*CAKE[:4], "'-5 degrees"]])), "a.xlsx") == "-5 degrees"


def test_line_breaks_of_windows_in_a_workbook_are_line_breaks(tmp_path: Path) -> None:
    rows = [[*HEAD[:4], "Story"], [*CAKE[:4], "One._x000D_\n_x000D_\nTwo."]]
    [draft] = bring(make_content(tmp_path), bytes_of(book_of(rows)), "a.xlsx").plan.new
    assert draft.new["story"] == "One.\n\nTwo."
