"""Decoding: every format is known by its content and comes out upright."""

from collections.abc import Callable
from pathlib import Path
from statistics import mean

import pytest
from PIL import Image

from showcase.pictures import Fault, look_at, recognition
from tests.pictures.drawn import (
    BLUE,
    GREEN,
    RED,
    SHARED,
    YELLOW,
    colours_of_corners,
    corners,
    decoded,
    is_near,
    saved,
    written,
)

COLOURS = (RED, GREEN, BLUE, YELLOW)
ORIENTATION = SHARED / "orientation"
NAMES = [f"{way}_{number}" for way in ("Landscape", "Portrait") for number in range(9)]


Place = tuple[int, int]
STORED_AT: dict[int, Callable[[int, int, int, int], Place]] = {
    # where a point of the upright picture stands in the stored one, w and h being the sides of the stored one
    1: lambda x, y, w, h: (x, y),
    2: lambda x, y, w, h: (w - 1 - x, y),
    3: lambda x, y, w, h: (w - 1 - x, h - 1 - y),
    4: lambda x, y, w, h: (x, h - 1 - y),
    5: lambda x, y, w, h: (y, x),
    6: lambda x, y, w, h: (y, h - 1 - x),
    7: lambda x, y, w, h: (w - 1 - y, h - 1 - x),
    8: lambda x, y, w, h: (w - 1 - y, x),
}


@pytest.mark.skipif(not ORIENTATION.exists(), reason="the collection of orientations is not on this machine")
@pytest.mark.parametrize("name", NAMES)
def test_photographs_are_upright_to_the_pixel(name: str) -> None:
    file = ORIENTATION / f"{name}.jpg"
    upright = decoded(file)
    with Image.open(file) as stored:
        stored.load()
    number = int(name[-1]) or 1
    across, down = range(0, upright.width, 37), range(0, upright.height, 41)
    for place in ((x, y) for x in across for y in down):
        assert upright.getpixel(place) == stored.getpixel(STORED_AT[number](*place, *stored.size))
    reference = decoded(ORIENTATION / f"{name[:-1]}1.jpg")
    assert upright.size == reference.size
    small, expected = (picture.resize((30, 20), Image.Resampling.BOX).tobytes() for picture in (upright, reference))
    assert mean(abs(one - other) for one, other in zip(small, expected, strict=True)) < 4


@pytest.mark.parametrize("number", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_every_format_is_turned_by_its_orientation(tmp_path: Path, kind: str, number: int) -> None:
    exif = Image.Exif()
    exif[274] = number
    stored = Image.new("RGB", (48, 32) if number < 5 else (32, 48))
    upright = corners(48, 32)
    for x in range(48):
        for y in range(32):
            stored.putpixel(STORED_AT[number](x, y, *stored.size), upright.getpixel((x, y)))  # type: ignore[arg-type]
    file = written(tmp_path, "a", saved(stored, kind, exif=exif, **({"quality": 95} if kind != "TIFF" else {})))
    assert all(map(is_near, colours_of_corners(decoded(file)), COLOURS))


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_orientation_that_makes_no_sense_is_none(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[274] = 4711
    assert decoded(written(tmp_path, "a.jpg", saved(corners(), "JPEG", exif=exif))).size == (120, 90)
    torn = written(tmp_path, "b.jpg", saved(corners(), "JPEG", exif=b"Exif\0\0II*\0" + b"\xff" * 40))
    assert decoded(torn).size == (120, 90)


@pytest.mark.parametrize(
    ("kind", "settings"),
    [
        ("JPEG", {"quality": 95}),
        ("JPEG", {"quality": 95, "progressive": True}),
        ("PNG", {}),
        ("WEBP", {"quality": 95}),
        ("WEBP", {"lossless": True}),
        ("AVIF", {"quality": 95}),
        ("GIF", {}),
        ("TIFF", {}),
        ("TIFF", {"compression": "tiff_lzw"}),
        ("TIFF", {"compression": "jpeg", "quality": 95}),
        ("TIFF", {"big_tiff": True}),
    ],
)
@pytest.mark.parametrize("name", ["picture.jpg", "picture.png", "picture"])
def test_a_format_is_known_by_its_content(tmp_path: Path, kind: str, settings: dict[str, object], name: str) -> None:
    picture = decoded(written(tmp_path, name, saved(corners(), kind, **settings)))
    assert all(map(is_near, colours_of_corners(picture), COLOURS))


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_of_an_animation_the_first_picture_is_taken(tmp_path: Path, kind: str) -> None:
    moving = saved(corners(), kind, save_all=True, append_images=[Image.new("RGB", (120, 90), "black")])
    assert all(map(is_near, colours_of_corners(decoded(written(tmp_path, "a", moving))), COLOURS))


def test_of_a_phones_double_picture_the_first_is_taken(tmp_path: Path) -> None:
    double = saved(corners(), "MPO", save_all=True, append_images=[Image.new("RGB", (120, 90), "black")], quality=95)
    assert all(map(is_near, colours_of_corners(decoded(written(tmp_path, "a.jpg", double))), COLOURS))


def test_a_heic_is_read_where_the_extra_is_installed(tmp_path: Path) -> None:
    heif = pytest.importorskip("pillow_heif", reason="the extra for HEIC is not installed")
    exif = Image.Exif()
    exif[274] = 6
    heif.from_pillow(corners(128, 96)).save(tmp_path / "a.jpg", quality=95)
    heif.from_pillow(corners(128, 96).transpose(Image.Transpose.ROTATE_90)).save(tmp_path / "b", exif=exif.tobytes())
    for name in ("a.jpg", "b"):
        assert all(map(is_near, colours_of_corners(decoded(tmp_path / name)), COLOURS)), name


def test_a_heic_says_what_to_install_where_the_extra_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognition, "HEIC_READABLE", False)
    file = written(tmp_path, "a.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(100))
    seen = look_at(file)
    assert isinstance(seen, Fault)
    assert "pip install pillow-heif" in seen.instead
