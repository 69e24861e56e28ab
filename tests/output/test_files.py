"""What lies in the output, by size and time."""

import os
from pathlib import Path

import pytest
from hypothesis import given

from showcase.output import find_altered, scan

from .trees import Tree, fill, show, trees

OLD = 1_000_000_000


@given(trees())
def test_a_scan_finds_every_file_with_its_size(tmp_path_factory: pytest.TempPathFactory, files: Tree) -> None:
    output = tmp_path_factory.mktemp("files") / "output"
    show(output, files)
    assert {path: size for path, (size, _) in scan(output).items()} == {path: len(files[path]) for path in files}
    assert find_altered(output, scan(output)) == []


def test_nothing_is_found_where_there_is_no_output(tmp_path: Path) -> None:
    assert scan(tmp_path / "output") == {}
    assert find_altered(tmp_path / "output", {"a": (1, 1)}) == ["a"]


def test_a_link_to_a_folder_is_found_as_a_file_and_not_followed(tmp_path: Path) -> None:
    fill(tmp_path / "precious", {"thesis.txt": b"years"})
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "link").symlink_to(tmp_path / "precious", target_is_directory=True)
    assert list(scan(tmp_path / "output")) == ["link"]


def test_a_known_file_is_altered_when_its_size_or_its_time_is_another_or_it_is_gone(tmp_path: Path) -> None:
    output = fill(tmp_path / "output", dict.fromkeys(("same", "longer", "later", "gone/deep", "folder"), b"1234"))
    known = scan(output)
    (output / "longer").write_bytes(b"12345")
    os.utime(output / "later", (OLD, OLD))
    (output / "gone" / "deep").unlink()
    (output / "folder").unlink()
    (output / "folder").mkdir()
    assert sorted(find_altered(output, known)) == ["folder", "gone/deep", "later", "longer"]
