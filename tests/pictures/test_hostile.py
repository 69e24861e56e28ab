"""Hostile files: each is a fault in words or a harmless picture, never an exception, and costs next to nothing."""

import os
from pathlib import Path

import pytest

from showcase.pictures import Fault, Prepared, Wanted, examine, look_at
from tests.pictures.drawn import corners, prepare, saved, written
from tests.pictures.hostile import REFUSED, TAKEN

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning", "ignore::PIL.Image.DecompressionBombWarning")


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_in_words(tmp_path: Path, name: str) -> None:
    make, words = REFUSED[name]
    file = written(tmp_path, name, make())
    for fault in (examine([file], 2).get(file), prepare(tmp_path, [Wanted(file)])[Wanted(file)]):
        assert isinstance(fault, Fault)
        assert words in fault.what
        assert fault.instead
    assert not [copy for copy in tmp_path.rglob("*") if copy.suffix in (".avif", ".webp") and copy != file]


@pytest.mark.parametrize("name", TAKEN)
def test_what_hides_beside_a_picture_is_left_behind(tmp_path: Path, name: str) -> None:
    file = written(tmp_path, name, TAKEN[name]())
    assert examine([file], 2) == {}
    found = prepare(tmp_path, [Wanted(file)])[Wanted(file)]
    assert isinstance(found, Prepared)
    assert not [copy for copy in (tmp_path / "cabinet").rglob("*") if copy.is_file() and b"SECRET" in copy.read_bytes()]


def test_what_is_no_file_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    (tmp_path / "folder.jpg").mkdir()
    os.mkfifo(tmp_path / "pipe.jpg")
    (tmp_path / "dangling.jpg").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop.jpg").symlink_to(tmp_path / "loop.jpg")
    words = {
        "folder.jpg": "is a folder",
        "pipe.jpg": "is no file",
        "dangling.jpg": "a link that leads nowhere",
        "loop.jpg": "can't be read",
        "absent.jpg": "is not there",
        "x" * 300: "can't be read",
        "nul\0.jpg": "can't be read",
    }
    files = {tmp_path / name: what for name, what in words.items()}
    found = prepare(tmp_path, [Wanted(file) for file in files])
    for file, what in files.items():
        for fault in (look_at(file), examine([file], 1)[file], found[Wanted(file)]):
            assert isinstance(fault, Fault)
            assert what in fault.what


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_refused(tmp_path: Path) -> None:
    file = written(tmp_path, "a.jpg", saved(corners(), "JPEG"))
    file.chmod(0)
    fault = look_at(file)
    assert isinstance(fault, Fault)
    assert "can't be read" in fault.what


def test_a_file_of_too_many_bytes_is_refused_by_its_size(tmp_path: Path) -> None:
    file = written(tmp_path, "a.jpg", saved(corners(), "JPEG"))
    os.truncate(file, 101_000_000)
    fault = look_at(file)
    assert isinstance(fault, Fault)
    assert fault.what == "has 101 MB; the most is 100"


def test_one_bad_picture_does_not_spoil_the_others(tmp_path: Path) -> None:
    good = [Wanted(written(tmp_path, f"{number}.png", saved(corners(60 + number, 40)))) for number in range(3)]
    bad = [Wanted(written(tmp_path, name, REFUSED[name][0]())) for name in ("cut.jpg", "huge.png", "text.jpg")]
    found = prepare(tmp_path, [bad[0], *good, *bad[1:]])
    assert [isinstance(found[one], Fault) for one in (*bad, *good)] == [True] * 3 + [False] * 3
