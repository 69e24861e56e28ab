"""What lies in the output, by size and time."""

from pathlib import Path

import pytest
from hypothesis import given

from showcase.output import restamp, scan

from .trees import Tree, fill, show, trees


@given(trees())
def test_a_scan_finds_every_file_with_its_size(tmp_path_factory: pytest.TempPathFactory, files: Tree) -> None:
    output = tmp_path_factory.mktemp("files") / "output"
    show(output, files)
    assert {path: size for path, (size, _) in scan(output).items()} == {path: len(files[path]) for path in files}


def test_nothing_is_found_where_there_is_no_output(tmp_path: Path) -> None:
    assert scan(tmp_path / "output") == {}


def test_a_link_to_a_folder_is_found_as_a_file_and_not_followed(tmp_path: Path) -> None:
    fill(tmp_path / "precious", {"thesis.txt": b"years"})
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "link").symlink_to(tmp_path / "precious", target_is_directory=True)
    assert list(scan(tmp_path / "output")) == ["link"]


def test_stamps_follow_what_was_written_and_removed_and_nothing_else(tmp_path: Path) -> None:
    output = fill(tmp_path / "output", dict.fromkeys(("same", "longer", "gone", "new/deep"), b"1234"))
    there = scan(output) | {"unseen": (1, 1)}
    del there["new/deep"]
    (output / "longer").write_bytes(b"12345")
    (output / "gone").unlink()
    assert restamp(output, there, ["longer", "new/deep"], ["gone"]) == scan(output) | {"unseen": (1, 1)}
