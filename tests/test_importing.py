"""The commands that bring spreadsheets in and out, as an organiser types them."""

from pathlib import Path

import pytest

from showcase.__main__ import main
from tests.building import ROOT
from tests.sheets import csv_of, make_content

ROWS = [["School", "Award", "Year", "Result"], ["Cake College", "gardens", "2024", "gold"],
        ["Oven Academy", "gardens", "2025", "gold"], ["Soup School", "kitchens", "2025", "gold"]]  # fmt: skip


def put(folder: Path, data: bytes, name: str = "winners.csv") -> Path:
    """The content folder beside which a file now lies."""
    make_content(folder / "content")
    (folder / name).write_bytes(data)
    return folder / "content"


def state(folder: Path) -> dict[Path, bytes]:
    """Every file of a folder."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_import_shows_what_it_would_do_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = put(tmp_path, csv_of(ROWS))
    before = state(content)
    assert main(["import", str(content), str(tmp_path / "winners.csv")]) == 0
    said = capsys.readouterr().out
    assert "A `School` is read as Recipient" in said
    assert "cake-college.yaml (row 2)" in said
    assert "level: `silver` → `gold`" in said
    assert "1 new record, 1 changed, 1 the same" in said
    assert "WRITE=1" in said
    assert state(content) == before


def test_told_to_write_it_writes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = put(tmp_path, csv_of(ROWS))
    assert main(["import", str(content), str(tmp_path / "winners.csv"), "--write"]) == 0
    assert "Written: 2 files." in capsys.readouterr().out
    assert main(["import", str(content), str(tmp_path / "winners.csv"), "--write"]) == 0
    assert "There is nothing to write." in capsys.readouterr().out


def test_one_problem_and_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = put(tmp_path, csv_of([*ROWS, ["York School", "gardns", "2024", "gold"]]))
    before = state(content)
    assert main(["import", str(content), str(tmp_path / "winners.csv"), "--write"]) == 1
    out, err = capsys.readouterr()
    assert "row 5, column B (Award): There is no category `gardns`. Did you mean `gardens`?" in err
    assert "Nothing was written." in out
    assert state(content) == before


def test_what_goes_away_is_shown_plainly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = put(tmp_path, csv_of([["Address", "Standfirst"], ["2025/oven", ""]]))
    assert main(["import", str(content), str(tmp_path / "winners.csv")]) == 0
    assert "standfirst: `Bread for all` → nothing" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["out.csv", "out.xlsx"])
def test_an_export_says_what_it_holds_and_can_be_imported(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, out = put(tmp_path, b""), str(tmp_path / name)
    assert main(["export", str(content), out]) == 0
    said = capsys.readouterr().out
    assert "2 case studies" in said
    assert "for organisers only" in said
    assert main(["import", str(content), out]) == 0
    assert "0 new records, 0 changed, 2 the same" in capsys.readouterr().out


def test_files_that_are_not_there_are_told_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = put(tmp_path, b"")
    assert main(["import", str(content), str(tmp_path / "nowhere.csv")]) == 2
    assert main(["import", str(tmp_path / "nowhere"), str(tmp_path / "winners.csv")]) == 2
    assert main(["export", str(content), str(tmp_path / "winners.ods")]) == 2
    assert main(["export", str(content), str(tmp_path / "no" / "folder.csv")]) == 1
    said = capsys.readouterr().err
    for words in ("cannot be opened", "there is no such folder", "let its name end in .xlsx", "cannot be written"):
        assert words in said


def test_make_hands_over_what_it_is_given() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target, words in {"import": "$(if $(WRITE),--write)", "export": '"$(FILE)"', "new": "showcase new"}.items():
        recipe = makefile.split(f"\n{target}: ")[1].split("\n\n")[0]
        assert words in recipe
