"""The round trip through a real spreadsheet program: exported, columns moved, one cell edited, saved, imported."""

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.building import run_showcase
from tests.sheets import bring, make_content, read_content, sheet_of, told, write

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = [
    pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed (on Debian: libreoffice-calc-nogui)"),
    pytest.mark.xdist_group("libreoffice"),
]

MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Organiser" script:language="StarBasic">
Sub Edit(source, target, row, column, words, moved)
  On Error Goto Failed
  Dim how(0) As New com.sun.star.beans.PropertyValue
  Dim book, sheet, numbers, k, place
  how(0).Name = "Hidden"
  how(0).Value = True
  book = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, how())
  sheet = book.Sheets.getByIndex(0)
  sheet.getCellByPosition(CInt(column), CInt(row)).setString(words)
  numbers = Split(moved, "-")
  For k = 0 To UBound(numbers)
    place = CInt(numbers(k)) + 1
    sheet.Columns.insertByIndex(0, 1)
    sheet.moveRange(sheet.getCellByPosition(0, 0).CellAddress, sheet.Columns.getByIndex(place).RangeAddress)
    sheet.Columns.removeByIndex(place, 1)
  Next k
  how(0).Name = "FilterName"
  how(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(ConvertToURL(target), how())
  book.close(True)
Failed:
  StarDesktop.terminate()
End Sub
</script:module>
"""
"""An organiser's edit as a macro: a text into a cell, some columns to the front, saved as XLSX."""

LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
  library:readonly="false" library:passwordprotected="false">
  <library:element library:name="Organiser"/>
</library:library>
"""


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile of LibreOffice that knows the macro; it makes the folder by itself at its first start."""
    folder = tmp_path_factory.mktemp("profile")
    soffice(folder, "--terminate_after_init")
    library = folder / "user" / "basic" / "Standard"
    assert library.is_dir(), "LibreOffice made no profile"
    (library / "Organiser.xba").write_text(MACRO, "utf-8")
    (library / "script.xlb").write_text(LIBRARY, "utf-8")
    return folder


def soffice(profile: Path, *arguments: str) -> None:
    """Nothing; LibreOffice has started without a window, done what it was told, and ended."""
    command = [str(SOFFICE), "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}", *arguments]
    subprocess.run(command, capture_output=True, check=False, timeout=180)


def edit(profile: Path, data: bytes, cell: tuple[int, int], words: str, moved: str) -> bytes:
    """The workbook after LibreOffice has edited one cell, which counts from 0, moved columns and saved it."""
    source, target = profile / "source.xlsx", profile / "target.xlsx"
    source.write_bytes(data)
    target.unlink(missing_ok=True)
    values = [source, target, *cell, words, moved]
    told = ",".join(f'"{value}"' for value in values)
    soffice(profile, f"macro:///Standard.Organiser.Edit({told})")
    assert target.is_file(), "LibreOffice saved nothing"
    return target.read_bytes()


def test_only_the_edit_of_a_person_changes_the_content(sample_content: Path, profile: Path, tmp_path: Path) -> None:
    folder = tmp_path / "content"
    shutil.copytree(sample_content, folder)
    content = read_content(folder)
    exported = sheet_of(content, ".xlsx")
    rows = [[cell.value for cell in row] for row in load_workbook(io.BytesIO(exported)).worksheets[0].iter_rows()]
    row = next(number for number, cells in enumerate(rows) if cells[0] == "2025/heanor-gate-spencer-academy")
    edited = edit(profile, exported, (row, rows[0].index("Place")), "Heanor, in Derbyshire", "5-17-3-40-2-60")
    assert [cell.value for cell in load_workbook(io.BytesIO(edited)).worksheets[0][1]] != rows[0]
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    path = tmp_path / "winners.xlsx"
    path.write_bytes(edited)
    assert run_showcase("import", folder, path, "--write").returncode == 0
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    [changed] = [path for path in after if after[path] != before.get(path)]
    assert changed.name == "heanor-gate-spencer-academy.yaml"
    lines = zip(before[changed].splitlines(), after[changed].splitlines(), strict=True)
    assert [pair for pair in lines if pair[0] != pair[1]] == [
        (b"place: Heanor, Derbyshire", b"place: Heanor, in Derbyshire")
    ]


def test_text_that_looks_like_a_formula_is_still_text(profile: Path, tmp_path: Path) -> None:
    content = make_content(tmp_path, {"recipients/soup-school.yaml": 'name: Soup School\nages: "=1+1"\nphase: "-5"\n'})
    edited = edit(profile, sheet_of(content, ".xlsx"), (2, 1), "Soup School", "9")
    made = bring(content, edited, "a.xlsx")
    assert (told(made), made.files) == ([], {})


def test_a_csv_opens_without_a_formula_and_comes_back_the_same(profile: Path, tmp_path: Path) -> None:
    content = make_content(
        tmp_path, {"recipients/soup-school.yaml": 'name: Soup School Gŵyr\nages: "=1+1"\nphase: "@x"\n'}
    )
    opened = tmp_path / "a.csv"
    opened.write_bytes(sheet_of(content, ".csv"))
    filters = "--infilter=CSV:44,34,UTF8,1,,0,false,true,false"
    soffice(profile, filters, "--convert-to", "xlsx", "--outdir", str(tmp_path / "out"), str(opened))
    data = (tmp_path / "out" / "a.xlsx").read_bytes()
    cells = [cell for row in load_workbook(io.BytesIO(data)).worksheets[0].iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    made = bring(content, data, "a.xlsx")
    assert (told(made), made.files) == ([], {})
    assert write(made) == []
