"""CSV as people send it: understood, or refused with its row."""

from pathlib import Path

import pytest

from showcase.spreadsheet.report import describe
from tests.sheets import CAKE, HEAD, ROWS, bring, csv_of, make_content, problems, standfirst

LATIN = [HEAD, ["Collège Cake", "gardens", "2024", "gold", "Café – “good” £5"]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_csv_of_any_usual_kind_is_understood(encoding: str, delimiter: str, tmp_path: Path) -> None:
    data = csv_of(LATIN, delimiter, encoding)
    assert standfirst(tmp_path, data, "a.csv") == "Café – “good” £5"


def test_a_file_in_windows_1252_is_said_to_be_with_words_to_judge_by(tmp_path: Path) -> None:
    made = bring(make_content(tmp_path), csv_of(LATIN, ";", "cp1252"), "a.csv")
    said = "\n".join(describe(made))
    assert "read as Windows-1252" in said
    assert "Collège, Café" in said
    assert "parted by semicolons" in said


def test_bytes_of_no_encoding_are_refused_with_their_line(tmp_path: Path) -> None:
    data = csv_of(ROWS, ",", "utf-8") + b"\x81\x8d\n"
    assert problems(tmp_path, data, "a.csv") == [
        "a.csv: Line 3 is in no encoding that could be told. Save it again as “CSV UTF-8”, or as .xlsx."
    ]


def test_cells_over_several_lines_stay_one_cell(tmp_path: Path) -> None:
    rows = [[*HEAD[:4], "Story"], [*CAKE[:4], 'One.\r\n\r\nTwo, with “,” and "quotes".']]
    made = bring(make_content(tmp_path), csv_of(rows), "a.csv")
    [draft] = made.plan.new
    assert draft.new["story"] == 'One.\n\nTwo, with “,” and "quotes".'


def test_the_line_that_names_a_delimiter_is_no_row(tmp_path: Path) -> None:
    assert standfirst(tmp_path, b"sep=;\r\n" + csv_of(ROWS, ";"), "a.csv") == CAKE[4]


def test_a_missing_quotation_mark_is_told_with_its_row(tmp_path: Path) -> None:
    data = csv_of(ROWS) + b'Cake,gardens,2024,gold,"never closed\n'
    [line] = problems(tmp_path, data, "a.csv")
    assert line.startswith("a.csv: Row 3 cannot be read")
