"""Nothing outside the output is ever written or removed, whatever was put into it."""

import os
from pathlib import Path

from showcase.output import apply, begin

from .trees import fill, prepare, read, show, write_parts


def test_a_link_in_the_output_is_removed_and_what_it_leads_to_is_not(tmp_path: Path) -> None:
    precious = fill(tmp_path / "precious", {"thesis.txt": b"years"})
    show(tmp_path / "output", {"index.html": b""})
    (tmp_path / "output" / "link").symlink_to(precious, target_is_directory=True)
    show(tmp_path / "output", {"index.html": b""})
    assert not (tmp_path / "output" / "link").is_symlink()
    assert read(precious) == {"thesis.txt": b"years"}


def test_nothing_is_removed_through_a_link(tmp_path: Path) -> None:
    precious = fill(tmp_path / "precious", {"thesis.txt": b"years", "deep/empty.txt": b""})
    show(tmp_path / "output", {"index.html": b""})
    (tmp_path / "output" / "link").symlink_to(precious, target_is_directory=True)
    (precious / "deep" / "empty.txt").unlink()
    change = begin(tmp_path / "output")
    apply(tmp_path / "output", change.ticket([], ["link/thesis.txt", "link/deep/gone.txt"]))
    assert read(precious) == {"thesis.txt": b"years"}
    assert (precious / "deep").is_dir()


def test_a_link_that_stands_where_a_page_belongs_is_never_written_through(tmp_path: Path) -> None:
    precious = fill(tmp_path / "precious", {"index.html": b"years", "equal.html": b"new"})
    output, after = tmp_path / "output", {"about/index.html": b"new", "home.html": b"new", "equal/equal.html": b"new"}
    show(output, {})
    (output / "about").symlink_to(precious, target_is_directory=True)
    (output / "equal").symlink_to(precious, target_is_directory=True)
    (output / "home.html").symlink_to(precious / "index.html")
    change = begin(output)
    apply(output, change.ticket(write_parts(change, after), []))
    assert read(precious) == {"index.html": b"years", "equal.html": b"new"}
    assert read(output) == after
    assert not any(path.is_symlink() for path in output.rglob("*"))


def test_a_copy_of_hard_links_keeps_its_content(tmp_path: Path) -> None:
    show(tmp_path / "output", {"index.html": b"old"})
    os.link(tmp_path / "output" / "index.html", tmp_path / "snapshot.html")
    show(tmp_path / "output", {"index.html": b"new"})
    assert (tmp_path / "snapshot.html").read_bytes() == b"old"
    assert read(tmp_path / "output") == {"index.html": b"new"}


def test_a_file_that_may_not_be_written_is_replaced(tmp_path: Path) -> None:
    show(tmp_path / "output", {"index.html": b"old"})
    (tmp_path / "output" / "index.html").chmod(0o444)
    show(tmp_path / "output", {"index.html": b"new"})
    assert read(tmp_path / "output") == {"index.html": b"new"}


def test_a_pipe_in_the_way_is_removed_and_not_waited_for(tmp_path: Path) -> None:
    show(tmp_path / "output", {"index.html": b"old"})
    ticket = prepare(tmp_path / "output", {"index.html": b"new"})
    (tmp_path / "output" / "index.html").unlink()
    os.mkfifo(tmp_path / "output" / "index.html")
    apply(tmp_path / "output", ticket)
    assert read(tmp_path / "output") == {"index.html": b"new"}
