"""A whole site staged beside the output, then moved over."""

import os
from pathlib import Path

import pytest
from hypothesis import given

from showcase.files import File
from showcase.output import MARK, publish, stage, staging

from .trees import Tree, empty_folders, fill, read, trees

OLD = 1_000_000_000


@given(trees(), trees())
def test_the_output_becomes_equal_to_the_new_site_whatever_it_was(
    tmp_path_factory: pytest.TempPathFactory, before: Tree, after: Tree
) -> None:
    top = tmp_path_factory.mktemp("output")
    output = fill(top / "output", {MARK: b"", **before})
    publish(fill(top / "new", {"index.html": b"home", **after}), output)
    assert read(output) == {"index.html": b"home", **after}
    assert not empty_folders(output)


@pytest.mark.parametrize("is_there", [False, True])
def test_the_first_site_stands_where_nothing_or_an_empty_folder_was(tmp_path: Path, is_there: bool) -> None:
    output = tmp_path / "output"
    if is_there:
        output.mkdir()
    with staging(output) as folder:
        publish(fill(folder, {"a/index.html": b"page"}), output)
    assert read(output) == {"a/index.html": b"page"}
    assert list(tmp_path.iterdir()) == [output]


def test_any_server_may_read_the_folder(tmp_path: Path) -> None:
    with staging(tmp_path / "output") as folder:
        publish(fill(folder, {"a/index.html": b"page"}), tmp_path / "output")
    for path in (tmp_path / "output", tmp_path / "output" / "a", tmp_path / "output" / "a" / "index.html"):
        assert path.stat().st_mode & 0o044 == 0o044, path


def test_a_folder_gives_way_to_a_file_and_a_file_to_a_folder(tmp_path: Path) -> None:
    output = fill(tmp_path / "output", {MARK: b"", "a/deep.html": b"", "b": b""})
    publish(fill(tmp_path / "new", {"a": b"file", "b/deep.html": b"page"}), output)
    assert read(output) == {"a": b"file", "b/deep.html": b"page"}


def test_a_file_that_is_equal_is_not_touched(tmp_path: Path) -> None:
    output = fill(tmp_path / "output", {"same.html": b"same", "other.html": b"old!"})
    for path in output.iterdir():
        os.utime(path, (OLD, OLD))
    publish(fill(tmp_path / "new", {"same.html": b"same", "other.html": b"new!"}), output)
    assert (output / "same.html").stat().st_mtime == OLD
    assert (output / "other.html").stat().st_mtime > OLD
    assert (output / "other.html").read_bytes() == b"new!"


def test_what_is_to_be_kept_is_kept_and_all_else_is_removed(tmp_path: Path) -> None:
    output = fill(tmp_path / "output", {"files/note.txt": b"kept", "files/old.txt": b"", "old/deep/page.html": b""})
    publish(fill(tmp_path / "new", {"index.html": b""}), output, frozenset({"files/note.txt"}))
    assert read(output) == {"files/note.txt": b"kept", "index.html": b""}
    assert not (output / "old").exists()


def test_a_link_in_the_output_is_removed_and_what_it_leads_to_is_not(tmp_path: Path) -> None:
    precious = fill(tmp_path / "precious", {"thesis.txt": b"years"})
    output = fill(tmp_path / "output", {MARK: b""})
    (output / "link").symlink_to(precious, target_is_directory=True)
    publish(fill(tmp_path / "new", {"index.html": b""}), output)
    assert not (output / "link").is_symlink()
    assert read(precious) == {"thesis.txt": b"years"}


def test_a_link_that_stands_where_a_page_belongs_is_never_written_through(tmp_path: Path) -> None:
    precious = fill(tmp_path / "precious", {"index.html": b"years"})
    output = fill(tmp_path / "output", {MARK: b""})
    (output / "about").symlink_to(precious, target_is_directory=True)
    (output / "home.html").symlink_to(precious / "index.html")
    publish(fill(tmp_path / "new", {"about/index.html": b"new", "home.html": b"new"}), output)
    assert read(precious) == {"index.html": b"years"}
    assert read(output) == {"about/index.html": b"new", "home.html": b"new"}


def test_staging_stands_beside_the_output_and_is_gone_afterwards(tmp_path: Path) -> None:
    with staging(tmp_path / "deep" / "output") as folder:
        assert folder.parent == tmp_path / "deep"
        fill(folder, {"page.html": b""})
    assert list((tmp_path / "deep").iterdir()) == []


def test_staging_is_gone_after_a_failure_too(tmp_path: Path) -> None:
    def fail() -> None:
        with staging(tmp_path / "output") as folder:
            fill(folder, {"page.html": b""})
            raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011
        fail()
    assert list(tmp_path.iterdir()) == []


def test_files_are_staged_where_their_paths_say(tmp_path: Path) -> None:
    for file in (File("index.html", b"home"), File("a/b/č.txt", b"deep")):
        stage(file, tmp_path)
    assert read(tmp_path) == {"index.html": b"home", "a/b/č.txt": b"deep"}


def test_two_files_of_one_path_are_a_fault(tmp_path: Path) -> None:
    stage(File("index.html", b"one"), tmp_path)
    with pytest.raises(FileExistsError):
        stage(File("index.html", b"two"), tmp_path)
    assert read(tmp_path) == {"index.html": b"one"}
