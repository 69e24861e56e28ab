"""The cabinet: what was made once is not made again, and what is damaged is."""

import os
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from showcase.pictures import Cabinet, Fault, Prepared, Wanted
from tests.pictures.drawn import corners, grain, prepare, saved, silent, written


@pytest.fixture
def wanted(tmp_path: Path) -> list[Wanted]:
    """Three pictures."""
    return [Wanted(written(tmp_path, f"{side}.png", saved(corners(side, side)))) for side in (40, 50, 60)]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every file that Pillow opens."""
    files: list[object] = []
    usual = Image.open

    def counting(file: Any, *args: Any, **settings: Any) -> Any:
        files.append(file)
        return usual(file, *args, **settings)

    monkeypatch.setattr(Image, "open", counting)
    return files


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_every_copy_that_is_promised_can_be_read(tmp_path: Path, wanted: list[Wanted]) -> None:
    for found in prepare(tmp_path, wanted).values():
        assert isinstance(found, Prepared)
        assert re.fullmatch("[0-9a-f]{16}", found.stem)
        assert all(Cabinet(tmp_path / "cabinet").read(path) for path in found.paths())


def test_the_second_time_nothing_is_opened(tmp_path: Path, wanted: list[Wanted], opened: list[object]) -> None:
    first = prepare(tmp_path, wanted)
    assert opened
    opened.clear()
    assert prepare(tmp_path, wanted) == first
    assert not opened


def test_an_untouched_original_is_not_even_read(tmp_path: Path, wanted: list[Wanted]) -> None:
    first = prepare(tmp_path, wanted)
    file, stat = wanted[0].file, wanted[0].file.stat()
    file.write_bytes(bytes(stat.st_size))
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert prepare(tmp_path, wanted) == first


def test_after_a_checkout_nothing_is_opened(tmp_path: Path, wanted: list[Wanted], opened: list[object]) -> None:
    first = prepare(tmp_path, wanted)
    for one in wanted:
        os.utime(one.file, (1, 1))
    opened.clear()
    assert prepare(tmp_path, wanted) == first
    assert not opened


def test_an_original_that_has_changed_is_another_picture(tmp_path: Path, wanted: list[Wanted]) -> None:
    first = prepare(tmp_path, wanted)
    written(tmp_path, "40.png", saved(corners(41, 41)))
    second = prepare(tmp_path, wanted)
    assert [first[one] == second[one] for one in wanted] == [False, True, True]


@pytest.mark.parametrize(
    "change", [{"focus": (10, 50)}, {"credit": "A"}, {"licence": "B"}, {"licence_url": "https://c.example"}]
)
def test_whatever_goes_into_the_copies_goes_into_their_name(
    tmp_path: Path, wanted: list[Wanted], change: dict[str, Any]
) -> None:
    other = wanted[0]._replace(**change)
    found = prepare(tmp_path, [wanted[0], other])
    one, two = found[wanted[0]], found[other]
    assert isinstance(one, Prepared)
    assert isinstance(two, Prepared)
    assert one.stem != two.stem


def test_the_same_picture_under_two_names_is_made_once(tmp_path: Path, wanted: list[Wanted]) -> None:
    twin = wanted[0]._replace(file=written(tmp_path, "twin.jpg", wanted[0].file.read_bytes()))
    told: list[tuple[int, int]] = []
    found = Cabinet(tmp_path / "cabinet").prepare([wanted[0], twin], 2, lambda done, total: told.append((done, total)))
    assert found[twin] == found[wanted[0]]
    assert told == [(1, 1)]


def test_progress_is_told_of_those_that_are_made(tmp_path: Path, wanted: list[Wanted]) -> None:
    prepare(tmp_path, wanted[:1])
    told: list[tuple[int, int]] = []
    Cabinet(tmp_path / "cabinet").prepare(wanted, 2, lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


DAMAGES: dict[str, Callable[[Path], object]] = {
    "a copy is cut": lambda shelf: os.truncate(next(shelf.glob("*.avif")), 100),
    "a copy is gone": lambda shelf: next(shelf.glob("*.jpg")).unlink(),
    "the note is gone": lambda shelf: (shelf / "about.json").unlink(),
    "the note is cut": lambda shelf: os.truncate(shelf / "about.json", 60),
    "the note is of another shape": lambda shelf: (shelf / "about.json").write_text('{"stem": [], "files": 3}'),
    "the note is a list": lambda shelf: (shelf / "about.json").write_text("[1, 2]"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_shelf_is_filled_again(tmp_path: Path, wanted: list[Wanted], damage: str) -> None:
    first, before = prepare(tmp_path, wanted[:1]), files_in(tmp_path / "cabinet")
    found = first[wanted[0]]
    assert isinstance(found, Prepared)
    DAMAGES[damage](tmp_path / "cabinet" / found.stem)
    assert files_in(tmp_path / "cabinet") != before
    assert prepare(tmp_path, wanted[:1]) == first
    assert files_in(tmp_path / "cabinet") == before


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"a": 1}', b'{"a": [[1, "x"], 2]}', b"\xff\xff"])
def test_a_damaged_list_of_originals_is_made_anew(tmp_path: Path, wanted: list[Wanted], content: bytes) -> None:
    first = prepare(tmp_path, wanted)
    written(tmp_path / "cabinet", "originals.json", content)
    assert prepare(tmp_path, wanted) == first


def test_several_may_use_one_cabinet_at_once(tmp_path: Path, wanted: list[Wanted]) -> None:
    with ThreadPoolExecutor(3) as threads:
        results = list(threads.map(lambda _: prepare(tmp_path, wanted, 1), range(3)))
    assert results[0] == results[1] == results[2]
    assert not [name for name in files_in(tmp_path / "cabinet") if name.rpartition("/")[2].startswith(".")]


def test_what_is_not_shown_any_more_is_forgotten(tmp_path: Path, wanted: list[Wanted]) -> None:
    found = [each for each in prepare(tmp_path, wanted).values() if isinstance(each, Prepared)]
    cabinet = Cabinet(tmp_path / "cabinet")
    cabinet.forget_all_but([found[0].stem])
    assert all(cabinet.read(path) for path in found[0].paths())
    with pytest.raises(FileNotFoundError):
        cabinet.read(found[1].paths()[0])
    Cabinet(tmp_path / "none").forget_all_but([])


def test_the_bytes_do_not_depend_on_the_number_of_threads(tmp_path: Path) -> None:
    pictures = [Wanted(written(tmp_path, f"{side}.png", saved(grain(side, 120)))) for side in (220, 210, 200, 190)]
    made = []
    for workers in (1, 6):
        Cabinet(tmp_path / str(workers)).prepare(pictures, workers, silent)
        made.append(files_in(tmp_path / str(workers)))
    assert made[0] == made[1]
    assert len(made[0]) > 16


def test_a_fault_is_no_copy_and_is_looked_at_again(tmp_path: Path) -> None:
    wanted = Wanted(written(tmp_path, "a.png", b"no picture"))
    assert isinstance(prepare(tmp_path, [wanted])[wanted], Fault)
    written(tmp_path, "a.png", saved(corners()))
    assert isinstance(prepare(tmp_path, [wanted])[wanted], Prepared)
