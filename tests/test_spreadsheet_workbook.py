"""Files that are workbooks, that are none, and that mean harm."""

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from showcase.spreadsheet import read_sheets
from tests.sheets import (
    CAKE,
    HEAD,
    ROWS,
    book_of,
    bring,
    bytes_of,
    make_content,
    problems,
    standfirst,
    write,
)


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
        (packed_again({"mimetype": b"application/vnd.oasis.opendocument"}), "a.ods", "This is an OpenDocument file"),
        (packed_again({"Index/Document.iwa": b"x"}), "a.numbers", "This is a file of Apple Numbers. Export it"),
        (packed_again({"word/document.xml": b"x"}), "a.xlsx", "This is no .xlsx file, whatever its name says"),
        (b"%PDF-1.7", "a.xlsx", "This is no .xlsx file, whatever its name says"),
        (b"PK\x03\x04broken", "a.xlsx", "The file cannot be read as .xlsx"),
        (bytes_of(book_of(ROWS))[:-200], "a.xlsx", "The file cannot be read as .xlsx"),
        (with_part("xl/worksheets/sheet1.xml", b"<worksheet>"), "a.xlsx", "The file cannot be read as .xlsx"),
        (with_part("xl/styles.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'), "a.xlsx", "The file defines words"),
        (bytes_of(book_of(ROWS)), "a.csv", None),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value[:10] else "",
)  # fmt: skip
def test_files_of_other_kinds_are_told_what_to_do(data: bytes, name: str, said: str | None, tmp_path: Path) -> None:
    found = problems(tmp_path, data, name)
    assert [line[: len(f"{name}: {said}")] for line in found] == ([f"{name}: {said}"] if said else [])


def test_a_file_that_would_unpack_to_too_much_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("showcase.spreadsheet.workbook.opening.MOST_UNPACKED", 3_000_000)
    bomb = with_part("xl/media/big.bin", bytes(3_000_000))
    assert len(bomb) < 20_000
    [line] = problems(tmp_path, bomb, "a.xlsx")
    assert "unpacks to 3,0" in line


def test_a_sheet_of_too_many_rows_is_refused(tmp_path: Path) -> None:
    book = book_of(ROWS)
    book.worksheets[0]["A60000"] = "far down"
    [line] = problems(tmp_path, bytes_of(book), "a.xlsx")
    assert "The sheet has 60,000 rows" in line
    [line] = problems(tmp_path, b"School,Award\n" * 50_001, "a.csv")
    assert "more than 50,000 rows" in line


def test_a_workbook_is_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(bytes_of(book_of(ROWS)))
    before = path.read_bytes()
    write(bring(make_content(tmp_path / "content"), before, str(path)))
    assert path.read_bytes() == before
    assert load_workbook(path).worksheets[0]["A1"].value == "School"
    assert read_sheets(before, path).problems == []


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


def test_of_several_sheets_the_one_with_case_studies_is_read(tmp_path: Path) -> None:
    assert standfirst(tmp_path, bytes_of(book_of([["x"]], Winners=ROWS)), "a.xlsx") == CAKE[4]
    [line] = problems(tmp_path, bytes_of(book_of(ROWS, More=ROWS)), "a.xlsx")
    assert line == "a.xlsx: More than one sheet holds case studies: “Sheet”, “More”. Name one: SHEET=…."
    assert standfirst(tmp_path, bytes_of(book_of(ROWS, More=ROWS)), "a.xlsx", "More") == CAKE[4]
    [line] = problems(tmp_path, bytes_of(book_of(ROWS, More=ROWS)), "a.xlsx", "Mor")
    assert line == "a.xlsx: There is no sheet “Mor”. Did you mean `More`?"
