"""The next run first: what was committed is finished, what was not is thrown away, what is damaged is told."""

import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.output import DamagedError, apply, recover, sidecar

from .trees import Tree, empty_folders, fill, keep, prepare, put_back, read, show, trees

SITE = {"index.html": b"home", "a/index.html": b"page", "b/index.html": b"page"}
NEW = {"index.html": b"HOME!", "a/index.html": b"other page", "c/index.html": b"page"}


def leftovers(output: Path) -> list[str]:
    """What lies in the sidecar but for what is to stay."""
    return [path.name for path in sidecar(output).iterdir() if path.name != ".gitignore"]


@given(trees(), trees(), st.data())
def test_a_change_broken_off_anywhere_is_finished_from_its_journal(
    tmp_path_factory: pytest.TempPathFactory, before: Tree, after: Tree, data: st.DataObject
) -> None:
    output = tmp_path_factory.mktemp("output") / "output"
    show(output, before)
    ticket = prepare(output, after)
    kept = keep(sidecar(output))
    for path in data.draw(st.sets(st.sampled_from(sorted(gone)))) if (gone := before.keys() - after.keys()) else ():
        (output / path).unlink()
    changed = {path for path in after if after[path] != before.get(path)}
    for path in data.draw(st.sets(st.sampled_from(sorted(changed)))) if changed else ():
        with suppress(OSError):  # a file and a folder in each other's place
            fill(output, {path: after[path][:1]})
    assert recover(output, ticket)
    assert read(output) == after
    put_back(kept, sidecar(output))
    assert recover(output, ticket)
    assert read(output) == after
    assert not empty_folders(output)
    assert leftovers(output) == []


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_ticket_may_be_applied_and_recovered_any_number_of_times(tmp_path: Path, times: int) -> None:
    for site in (SITE, NEW):
        ticket = prepare(tmp_path / "output", site)
        for _ in range(times):
            apply(tmp_path / "output", ticket)
            assert recover(tmp_path / "output", ticket)
            assert read(tmp_path / "output") == site


@pytest.mark.parametrize("before", [None, SITE])
def test_a_change_that_was_committed_is_finished(tmp_path: Path, before: Tree | None) -> None:
    if before is not None:
        show(tmp_path / "output", before)
    ticket = prepare(tmp_path / "output", NEW)
    assert recover(tmp_path / "output", ticket, workers=2)
    assert read(tmp_path / "output") == NEW
    assert leftovers(tmp_path / "output") == []


def test_a_change_that_was_not_committed_is_thrown_away(tmp_path: Path) -> None:
    ticket = show(tmp_path / "output", SITE)
    prepare(tmp_path / "output", NEW)
    assert recover(tmp_path / "output", ticket)
    assert read(tmp_path / "output") == SITE
    assert leftovers(tmp_path / "output") == []


def test_a_first_site_that_was_not_committed_is_thrown_away(tmp_path: Path) -> None:
    prepare(tmp_path / "output", NEW)
    assert not recover(tmp_path / "output", None)
    assert not (tmp_path / "output").exists()
    assert leftovers(tmp_path / "output") == []


def test_half_a_removed_journal_is_no_damage(tmp_path: Path) -> None:
    def break_off(folder: Path) -> None:
        (folder / "0").unlink()
        raise KeyboardInterrupt

    show(tmp_path / "output", SITE)
    ticket = prepare(tmp_path / "output", NEW)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shutil, "rmtree", break_off)
        with pytest.raises(KeyboardInterrupt):
            apply(tmp_path / "output", ticket)
    assert recover(tmp_path / "output", ticket)
    assert read(tmp_path / "output") == NEW
    assert leftovers(tmp_path / "output") == []


@pytest.mark.parametrize("ticket", [None, b"", b"{}", b"[]", b"\xff", b'["journal","../precious",[],[]]', b"null"])
def test_an_output_of_which_nothing_is_known_is_not_trusted(tmp_path: Path, ticket: bytes | None) -> None:
    show(tmp_path / "output", SITE)
    assert not recover(tmp_path / "output", ticket)
    assert read(tmp_path / "output") == SITE


def test_what_is_no_ticket_cannot_be_applied(tmp_path: Path) -> None:
    with pytest.raises(DamagedError):
        apply(tmp_path / "output", b"{}")


def test_an_output_that_was_removed_is_not_trusted(tmp_path: Path) -> None:
    ticket = show(tmp_path / "output", SITE)
    shutil.rmtree(tmp_path / "output")
    assert not recover(tmp_path / "output", ticket)
    ticket = show(tmp_path / "output", SITE)
    late = prepare(tmp_path / "output", NEW)
    shutil.rmtree(tmp_path / "output")
    assert not recover(tmp_path / "output", late)
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("place", [0, 1, 5, 9, 14, 20, -1])
def test_a_journal_with_one_wrong_byte_is_told_and_nothing_of_it_done(tmp_path: Path, place: int) -> None:
    show(tmp_path / "output", SITE)
    ticket = prepare(tmp_path / "output", NEW)
    [segment] = sidecar(tmp_path / "output").glob("journal-*/0")
    content = bytearray(segment.read_bytes())
    content[place] ^= 1
    segment.write_bytes(content)
    assert not recover(tmp_path / "output", ticket)
    assert read(tmp_path / "output") == SITE
    assert leftovers(tmp_path / "output") == []


@pytest.mark.parametrize("length", [0, 3, 13, 30])
def test_a_journal_that_was_cut_off_is_told(tmp_path: Path, length: int) -> None:
    show(tmp_path / "output", SITE)
    ticket = prepare(tmp_path / "output", NEW)
    [segment] = sidecar(tmp_path / "output").glob("journal-*/0")
    segment.write_bytes(segment.read_bytes()[:length])
    assert not recover(tmp_path / "output", ticket)
    assert read(tmp_path / "output") == SITE


def test_a_journal_of_which_a_part_is_lost_is_told(tmp_path: Path) -> None:
    show(tmp_path / "output", SITE)
    ticket = prepare(tmp_path / "output", NEW)
    [segment] = sidecar(tmp_path / "output").glob("journal-*/1")
    segment.unlink()
    assert not recover(tmp_path / "output", ticket)


def test_a_fresh_site_that_lost_a_file_or_its_content_is_told_and_never_shown(tmp_path: Path) -> None:
    for lose in (Path.unlink, lambda path: path.write_bytes(b"")):
        ticket = prepare(tmp_path / "output", SITE)
        [page] = sidecar(tmp_path / "output").glob("fresh-*/index.html")
        lose(page)
        assert not recover(tmp_path / "output", ticket)
        assert not (tmp_path / "output").exists()
