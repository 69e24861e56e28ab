"""A change of the output: before its ticket is applied nothing is to be seen of it, afterwards all of it."""

import os
from pathlib import Path

import pytest
from hypothesis import given

from showcase.output import apply, begin, scan, sidecar

from .trees import Tree, empty_folders, fill, prepare, read, show, trees, write_parts

OLD = 1_000_000_000


@given(trees(), trees())
def test_the_output_becomes_the_new_site_whatever_it_was(
    tmp_path_factory: pytest.TempPathFactory, before: Tree, after: Tree
) -> None:
    output = tmp_path_factory.mktemp("output") / "output"
    show(output, before)
    show(output, after)
    assert read(output) == after
    assert not empty_folders(output)


@given(trees(), trees())
def test_nothing_is_to_be_seen_before_the_ticket_is_applied(
    tmp_path_factory: pytest.TempPathFactory, before: Tree, after: Tree
) -> None:
    output = tmp_path_factory.mktemp("output") / "output"
    prepare(output, before)
    assert not output.exists()
    show(output, before)
    stamps = scan(output)
    prepare(output, after)
    assert scan(output) == stamps


@pytest.mark.parametrize("is_there", [False, True])
def test_the_first_site_stands_where_nothing_or_an_empty_folder_was(tmp_path: Path, is_there: bool) -> None:
    output = tmp_path / "output"
    if is_there:
        output.mkdir()
    show(output, {"a/index.html": b"page"})
    assert read(output) == {"a/index.html": b"page"}
    assert sorted(tmp_path.iterdir()) == [sidecar(output), output]


def test_nothing_of_a_change_is_left_beside_the_output(tmp_path: Path) -> None:
    for version in (b"old", b"new"):
        show(tmp_path / "output", {"index.html": version})
        assert [path.name for path in sidecar(tmp_path / "output").iterdir()] == [".gitignore"]


def test_a_change_that_is_given_up_leaves_nothing(tmp_path: Path) -> None:
    for _ in ("fresh", "journal"):
        change = begin(tmp_path / "output")
        write_parts(change, {"index.html": b"draft"})
        change.discard()
        assert [path.name for path in sidecar(tmp_path / "output").iterdir()] == [".gitignore"]
        show(tmp_path / "output", {"index.html": b"home"})


def test_any_server_may_read_the_folder(tmp_path: Path) -> None:
    show(tmp_path / "output", {"a/index.html": b"page"})
    show(tmp_path / "output", {"a/index.html": b"page", "b/index.html": b"page"})
    for path in (tmp_path / "output", *(tmp_path / "output").rglob("*")):
        assert path.stat().st_mode & 0o044 == 0o044, path


def test_what_was_put_into_the_output_meanwhile_is_taken_along(tmp_path: Path) -> None:
    ticket = prepare(tmp_path / "output", {"index.html": b"home"})
    fill(tmp_path / "output", {"files/note.txt": b"copied", "index.html": b"theirs"})
    apply(tmp_path / "output", ticket)
    assert read(tmp_path / "output") == {"files/note.txt": b"copied", "index.html": b"home"}


def test_a_folder_gives_way_to_a_file_and_a_file_to_a_folder(tmp_path: Path) -> None:
    show(tmp_path / "output", {"a/deep.html": b"", "b": b""})
    fill(tmp_path / "output", {"c/theirs.txt": b"", "d": b""})
    change = begin(tmp_path / "output")
    after = {"a": b"file", "b/deep.html": b"page", "c": b"file", "d/very/deep.html": b"page"}
    apply(tmp_path / "output", change.ticket(write_parts(change, after), ["a/deep.html", "b"]))
    assert read(tmp_path / "output") == after


@pytest.mark.parametrize("content", [b"", b"short", b"same!" * 3, b"longer than it was" * 9999])
def test_a_file_is_overwritten_by_a_shorter_an_equally_long_and_a_longer_one(tmp_path: Path, content: bytes) -> None:
    show(tmp_path / "output", {"page.html": b"other" * 3})
    show(tmp_path / "output", {"page.html": content})
    assert read(tmp_path / "output") == {"page.html": content}


def test_a_file_that_is_equal_is_not_touched_and_said_not_to_change(tmp_path: Path) -> None:
    output = tmp_path / "output"
    show(output, {"same.html": b"same", "other.html": b"old!"})
    for path in output.iterdir():
        os.utime(path, (OLD, OLD))
    change = begin(output)
    part = change.part(0)
    assert [part.write("same.html", b"same"), part.write("other.html", b"new!")] == [False, True]
    apply(output, change.ticket([part.close()], []))
    assert (output / "same.html").stat().st_mtime == OLD
    assert (output / "other.html").stat().st_mtime > OLD
    assert read(output) == {"same.html": b"same", "other.html": b"new!"}


def test_what_is_not_said_to_be_removed_stays(tmp_path: Path) -> None:
    show(tmp_path / "output", {"files/note.txt": b"kept", "files/old.txt": b"", "old/deep/page.html": b""})
    change = begin(tmp_path / "output")
    apply(tmp_path / "output", change.ticket([], ["files/old.txt", "old/deep/page.html", "never/was.html"]))
    assert read(tmp_path / "output") == {"files/note.txt": b"kept"}
    assert not empty_folders(tmp_path / "output")


@pytest.mark.parametrize("workers", [1, 4])
def test_many_files_are_applied_alike_by_one_and_by_several_processes(tmp_path: Path, workers: int) -> None:
    before = {f"{number}/index.html": b"old %d" % number for number in range(2500)}
    after = {f"{number}/index.html": b"new %d" % number for number in range(100, 2600)}
    show(tmp_path / "output", before)
    apply(tmp_path / "output", prepare(tmp_path / "output", after), workers)
    assert read(tmp_path / "output") == after


@pytest.mark.parametrize("kind", ["fresh", "journal"])
def test_two_files_of_one_path_are_a_fault(tmp_path: Path, kind: str) -> None:
    if kind == "journal":
        show(tmp_path / "output", {"index.html": b"zero"})
    part = begin(tmp_path / "output").part(0)
    part.write("index.html", b"one")
    with pytest.raises(FileExistsError):
        part.write("index.html", b"two")


@pytest.mark.parametrize("path", ["", "/etc/passwd", "../beside", "a/../../beside", "a//b", "a/", ".", "./a", "a\0"])
@pytest.mark.parametrize("kind", ["fresh", "journal"])
def test_a_path_outside_the_site_is_a_fault(tmp_path: Path, kind: str, path: str) -> None:
    if kind == "journal":
        show(tmp_path / "output", {"index.html": b""})
    change = begin(tmp_path / "output")
    with pytest.raises(ValueError, match="no path inside the site"):
        change.part(0).write(path, b"")
    if kind == "journal":
        with pytest.raises(ValueError, match="no path inside the site"):
            change.ticket([], [path])
