"""Files that people send: understood, or refused with row and column."""

import io
import zipfile
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from showcase.spreadsheet import read_sheets
from showcase.spreadsheet.cells import letters
from showcase.spreadsheet.headers import find_column, hint
from showcase.spreadsheet.numbers import shown_number
from showcase.spreadsheet.report import describe
from tests.sheets import book_of, bring, bytes_of, csv_of, make_content, told, write

HEAD = ["School", "Award", "Year", "Result", "Standfirst"]
CAKE = ["Gŵyr Collège", "gardens", "2024", "gold", "Café – “good” £5"]
ROWS = [HEAD, CAKE]


def standfirst(folder: Path, data: bytes, name: str, sheet: str = "") -> str:
    """The sentence of the one new record that an import makes."""
    made = bring(make_content(folder), data, name, sheet)
    assert told(made) == []
    [draft] = made.plan.new
    return str(draft.new["standfirst"])


def problems(folder: Path, data: bytes, name: str, sheet: str = "") -> list[str]:
    """The problems of an import."""
    return told(bring(make_content(folder), data, name, sheet))


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


def test_numbers_and_dates_of_a_workbook_are_what_a_reader_sees(tmp_path: Path) -> None:
    book = book_of([[*HEAD, "Updated", "Featured", "Figure 1", "Figure 1 label", "Figure 1 proof", "Story"]])
    book.active.append(
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
    book.active["H2"].number_format = "0%"
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
        ("Kind", "scool", None, "column F (Kind): `scool` is none of the words for this column. Did you mean `school`?"),
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
    cell = book.active["F2"]
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
    book.active.merge_cells("B2:B3")
    made = bring(make_content(tmp_path), bytes_of(book), "a.xlsx")
    assert told(made) == []
    assert [draft.new["category"] for draft in made.plan.new] == ["gardens", "gardens"]
    assert "The merged cells B2:B3 say “gardens” for each of their rows." in "\n".join(describe(made))


def test_cells_merged_beside_each_other_are_refused(tmp_path: Path) -> None:
    book = book_of([HEAD, CAKE])
    book.active.merge_cells("D2:E2")
    lines = problems(tmp_path, bytes_of(book), "a.xlsx")
    assert lines == [
        f"a.xlsx, sheet Sheet, row 2, column {name}: The cells D2:E2 are merged. Unmerge them: each column has a cell of its own."
        for name in ("D (Result)", "E (Standfirst)")
    ]


def test_a_header_merged_over_others_belongs_to_each_of_them(tmp_path: Path) -> None:
    book = book_of(
        [
            ["Recipient", None, "Award", "Year", "Result", "Place"],
            ["Name", "Place"],
            ["A School", "Bala", "gardens", 2024, "gold", "York"],
        ]
    )
    for area in ("A1:B1", "C1:C2", "D1:D2", "E1:E2", "F1:F2"):
        book.active.merge_cells(area)
    new = bring(make_content(tmp_path), bytes_of(book), "a.xlsx").plan.new[0].new
    assert (new["recipient"], new["place"]) == ({"name": "A School", "place": "Bala"}, "York")


def test_hidden_rows_and_columns_are_read_and_said_to_be(tmp_path: Path) -> None:
    book = book_of(ROWS)
    book.active.row_dimensions[2].hidden = True
    book.active.column_dimensions["E"].hidden = True
    made = bring(make_content(tmp_path), bytes_of(book), "a.xlsx")
    assert len(made.plan.new) == 1
    assert {"  Hidden rows were read too: 2.", "  Hidden columns were read too: E."} <= set(describe(made))


def test_of_several_sheets_the_one_with_case_studies_is_read(tmp_path: Path) -> None:
    assert standfirst(tmp_path, bytes_of(book_of([["x"]], Winners=ROWS)), "a.xlsx") == CAKE[4]
    [line] = problems(tmp_path, bytes_of(book_of(ROWS, More=ROWS)), "a.xlsx")
    assert line == "a.xlsx: More than one sheet holds case studies: “Sheet”, “More”. Name one: SHEET=…."
    assert standfirst(tmp_path, bytes_of(book_of(ROWS, More=ROWS)), "a.xlsx", "More") == CAKE[4]
    [line] = problems(tmp_path, bytes_of(book_of(ROWS, More=ROWS)), "a.xlsx", "Mor")
    assert line == "a.xlsx: There is no sheet “Mor”. Did you mean `More`?"


def test_empty_rows_between_and_after_count_and_say_nothing(tmp_path: Path) -> None:
    book = book_of([HEAD, [], CAKE, [" "], ["", ""]])
    book.active["A40"].number_format = "@"
    made = bring(make_content(tmp_path), bytes_of(book), "a.xlsx")
    assert [draft.row.number for draft in made.plan.new] == [3]


def test_formulas_are_read_by_the_values_that_were_saved_with_them(tmp_path: Path) -> None:
    data = bytes_of(book_of([HEAD, [*CAKE[:4], "=UPPER(A1)"]]))
    packed = zipfile.ZipFile(io.BytesIO(data))
    parts = {name: packed.read(name) for name in packed.namelist()}
    name = "xl/worksheets/sheet1.xml"
    assert b"<f>UPPER(A1)</f><v />" in parts[name] or b"<f>UPPER(A1)</f><v></v>" in parts[name]
    saved = parts[name].replace(b"<f>UPPER(A1)</f><v />", b"<f>UPPER(A1)</f><v>SCHOOL</v>")
    parts[name] = saved.replace(b"<f>UPPER(A1)</f><v></v>", b"<f>UPPER(A1)</f><v>SCHOOL</v>").replace(
        b'r="E2"', b'r="E2" t="str"'
    )
    assert standfirst(tmp_path, packed_again(parts), "a.xlsx") == "SCHOOL"


def packed_again(parts: dict[str, bytes]) -> bytes:
    """The bytes of a packed file with these parts."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return written.getvalue()


def with_part(name: str, data: bytes) -> bytes:
    """A workbook with one part in the place of its own."""
    packed = zipfile.ZipFile(io.BytesIO(bytes_of(book_of(ROWS))))
    return packed_again({**{part: packed.read(part) for part in packed.namelist()}, name: data})


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.xls", "This is an old .xls file, or one with a password"),
        (packed_again({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "a.ods", "This is an OpenDocument file"),
        (packed_again({"Index/Document.iwa": b"x"}), "a.numbers", "This is a file of Apple Numbers. Export it"),
        (packed_again({"word/document.xml": b"x"}), "a.xlsx", "This is no .xlsx file, whatever its name says"),
        (b"%PDF-1.7", "a.xlsx", "This is no .xlsx file, whatever its name says"),
        (b"PK\x03\x04broken", "a.xlsx", "The file cannot be read as .xlsx"),
        (bytes_of(book_of(ROWS))[:-200], "a.xlsx", "The file cannot be read as .xlsx"),
        (with_part("xl/worksheets/sheet1.xml", b"<worksheet><sheetData>"), "a.xlsx", "The file cannot be read as .xlsx"),
        (with_part("xl/styles.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "a.xlsx", "The file defines words of its own"),
        (bytes_of(book_of(ROWS)), "a.csv", None),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value[:10] else "",
)  # fmt: skip
def test_files_of_other_kinds_are_told_what_to_do(data: bytes, name: str, said: str | None, tmp_path: Path) -> None:
    found = problems(tmp_path, data, name)
    assert [line[: len(f"{name}: {said}")] for line in found] == ([f"{name}: {said}"] if said else [])


def test_a_file_that_would_unpack_to_too_much_is_not_unpacked(tmp_path: Path) -> None:
    bomb = with_part("xl/media/big.bin", bytes(301_000_000))
    assert len(bomb) < 1_000_000
    [line] = problems(tmp_path, bomb, "a.xlsx")
    assert "unpacks to 301," in line


def test_a_sheet_of_too_many_rows_is_refused(tmp_path: Path) -> None:
    book = book_of(ROWS)
    book.active["A60000"] = "far down"
    [line] = problems(tmp_path, bytes_of(book), "a.xlsx")
    assert "The sheet has 60,000 rows" in line
    [line] = problems(tmp_path, b"School,Award\n" * 50_001, "a.csv")
    assert "more than 50,000 rows" in line


def test_what_was_exported_as_csv_and_saved_as_a_workbook_is_unguarded(tmp_path: Path) -> None:
    assert standfirst(tmp_path, bytes_of(book_of([HEAD, [*CAKE[:4], "'-5 degrees"]])), "a.xlsx") == "-5 degrees"


def test_line_breaks_of_windows_in_a_workbook_are_line_breaks(tmp_path: Path) -> None:
    rows = [[*HEAD[:4], "Story"], [*CAKE[:4], "One._x000D_\n_x000D_\nTwo."]]
    [draft] = bring(make_content(tmp_path), bytes_of(book_of(rows)), "a.xlsx").plan.new
    assert draft.new["story"] == "One.\n\nTwo."


def test_columns_are_named_as_spreadsheets_name_them() -> None:
    assert [letters(number) for number in (1, 26, 27, 52, 703)] == ["A", "Z", "AA", "AZ", "AAA"]


def test_a_workbook_is_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(bytes_of(book_of(ROWS)))
    before = path.read_bytes()
    write(bring(make_content(tmp_path / "content"), before, str(path)))
    assert path.read_bytes() == before
    assert load_workbook(path).active["A1"].value == "School"
    assert read_sheets(before, path).problems == []
