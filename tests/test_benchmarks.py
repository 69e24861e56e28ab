"""The benchmark's own parts: what it builds has no problem, what it edits is edited, what it prints is aligned."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from showcase.__main__ import main
from tests.benchmarks.builds import Site, count_written, read_stages, read_stamps, run_command
from tests.benchmarks.convert import convert
from tests.benchmarks.edits import Author, copy_theme, edit_story
from tests.benchmarks.machine import work_folder
from tests.benchmarks.memory import memory_of_group
from tests.benchmarks.progress import show_progress
from tests.benchmarks.records import make_content
from tests.benchmarks.tables import draw_table

FOREIGN = {
    "title": "Mill School: the quiet garden that feeds a street", "recipient": "Mill School", "year": 2019,
    "category": "Arts and Culture", "level": "Gold Winner", "country": "Kenya", "region": "Sub-Saharan Africa",
    "date": "2019-03-04", "summary": "A garden.", "tags": ["food", "music"],
    "body": "They dug. Then pupils cooked for the street.\n",
}  # fmt: skip

EDITS: list[tuple[Callable[[Author], None], int]] = [
    (Author.edit_story, 1),
    (Author.rename_recipient, 2),
    (Author.edit_template, 1),
    (Author.add_record, 1),
]


@pytest.fixture
def author(tmp_path: Path) -> Author:
    """An author of eight case studies."""
    return Author(make_content(tmp_path / "content", 8), copy_theme(tmp_path / "theme"), 8)


def is_right(content: Path) -> bool:
    """Whether nothing stands in the way of a build."""
    return main(["check", str(content)]) == 0


def write_foreign(folder: Path, **changes: object) -> None:
    """A record in the form of other generators."""
    folder.mkdir(exist_ok=True)
    record = FOREIGN | changes
    (folder / f"{record['slug']}.yaml").write_text(yaml.safe_dump(record), encoding="utf-8")


def test_converted_records_have_no_problem_even_where_two_are_of_one_recognition(tmp_path: Path) -> None:
    for slug in ("mill-1", "mill-2"):
        write_foreign(tmp_path / "source", slug=slug)
    assert convert(tmp_path / "source", tmp_path / "content") == 2
    assert is_right(tmp_path / "content")


def test_a_converted_record_keeps_every_word(tmp_path: Path) -> None:
    write_foreign(tmp_path / "source", slug="mill-1")
    convert(tmp_path / "source", tmp_path / "content")
    text = (tmp_path / "content/case-studies/2019/mill-1.yaml").read_text(encoding="utf-8")
    for words in (FOREIGN["title"], "Then pupils cooked for the street.", "food, music", "Kenya", "A garden."):
        assert str(words) in text


@pytest.mark.parametrize(("edit", "files"), EDITS)
def test_an_edit_changes_its_files_each_time_and_leaves_no_problem(
    author: Author, edit: Callable[[Author], None], files: int
) -> None:
    for _ in range(2):
        before = read_texts(author)
        edit(author)
        after = read_texts(author)
        assert sum(before.get(file) != text for file, text in after.items()) == files
    assert is_right(author.content)


def read_texts(author: Author) -> dict[Path, bytes]:
    """All that the author may edit."""
    return {file: file.read_bytes() for file in author.content.parent.rglob("*") if file.is_file()}


def test_an_edited_story_differs_in_one_word(author: Author) -> None:
    file = author.case_study(1)
    before = file.read_text(encoding="utf-8").split()
    for number in (1, 2):
        edit_story(file, number)
        after = file.read_text(encoding="utf-8").split()
        assert [new for old, new in zip(before, after, strict=True) if old != new] == [f"edited{number}"]


def test_the_memory_of_a_command_is_that_of_all_its_processes() -> None:
    child = "import time; held = bytearray(40_000_000); time.sleep(0.5)"
    both = f"import subprocess, sys; held = bytearray(40_000_000); subprocess.run([sys.executable, '-c', {child!r}])"
    _, _, memory, _ = run_command([sys.executable, "-c", both], watched=True)
    assert memory > 80_000_000


def test_the_memory_of_no_process_is_nothing() -> None:
    assert memory_of_group(2**22 + 1) == 0


def test_a_command_that_fails_ends_the_benchmark_with_its_words() -> None:
    with pytest.raises(SystemExit, match="so it is"):
        run_command([sys.executable, "-c", "raise SystemExit('so it is')"], watched=False)


def test_files_count_as_written_when_they_are_new_or_were_written_again(tmp_path: Path) -> None:
    for name in ("same", "again"):
        (tmp_path / name).write_text(name, encoding="utf-8")
        os.utime(tmp_path / name, ns=(1, 1))
    before = read_stamps(tmp_path)
    for name in ("again", "new"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    assert count_written(before, read_stamps(tmp_path)) == 2


def test_a_forgotten_site_has_neither_output_nor_state(tmp_path: Path) -> None:
    site = Site(tmp_path / "content", tmp_path / "theme", tmp_path / "output")
    for folder in (site.output, site.state):
        folder.mkdir()
    site.forget()
    assert list(tmp_path.iterdir()) == []


def test_the_stages_are_read_out_of_the_log() -> None:
    said = (
        "[22:34:28] INFO     Reading\n[22:34:28] INFO     Stages of this build:      generators.py:70\n"
        "                    read   0.07 s   6%      \n                    all    1.12 s           \n"
        "Done: 1.16 seconds.\n"
    )
    assert read_stages(said) == "read   0.07 s   6%\nall    1.12 s"
    assert read_stages("Done: 1.16 seconds.\n") == ""


def test_a_table_has_names_flush_left_and_figures_flush_right() -> None:
    table = draw_table("Builds", ["build", "s"], [["cold", "12.50"], ["warm again", "0.87"]])
    assert table == "Builds\n------\nbuild           s\ncold        12.50\nwarm again   0.87\n"


def test_progress_away_from_a_terminal_is_plain_lines(capsys: pytest.CaptureFixture[str]) -> None:
    with show_progress("Builds", 5, every=2) as step:
        for number in range(5):
            step(f"build {number}")
    assert capsys.readouterr().err == "Builds 2/5: build 1\nBuilds 4/5: build 3\nBuilds 5/5: build 4\n"


def test_the_work_folder_is_gone_afterwards(tmp_path: Path) -> None:
    with work_folder(tmp_path, 10) as folder:
        (folder / "file").touch()
        assert folder.is_relative_to(tmp_path)
    assert list(tmp_path.iterdir()) == []
