"""Modes: grey and colours of any depth, four inks, and what can be seen through, come out in their colours."""

import struct
import zlib
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from showcase.pictures import Seen, look_at
from showcase.pictures.decoding import decode
from tests.pictures.drawn import (
    BLUE,
    GREEN,
    RED,
    YELLOW,
    colours_of_corners,
    corners,
    decoded,
    is_near,
    saved,
    written,
)
from tests.pictures.hostile import chunk, png

COLOURS = (RED, GREEN, BLUE, YELLOW)
WHITE = (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "YCbCr", "I;16"])
def test_every_mode_comes_out_in_its_colours(tmp_path: Path, mode: str) -> None:
    picture = Image.new("L", (120, 90), 255)
    picture.paste(0, (0, 0, 60, 90))
    if mode == "I;16":
        deep = Image.frombytes("I;16", (120, 90), b"".join(bytes([7, value]) for value in picture.tobytes()))
        file = written(tmp_path, "a", saved(deep, "PNG"))
    else:
        file = written(
            tmp_path, "a", saved(picture.convert("RGB").convert(mode), "TIFF" if mode in ("CMYK", "YCbCr") else "PNG")
        )
    assert all(map(is_near, colours_of_corners(decoded(file)), ((0, 0, 0), WHITE) * 2))


@pytest.mark.parametrize("order", ["<", ">"])
def test_grey_and_colours_of_16_bits_keep_their_brightness(tmp_path: Path, order: str) -> None:
    rows = (b"\0" + struct.pack(">3H", 0x80FF, 0x4001, 0xC0FF) * 60) * 40
    deep = png(60, 40, chunk(b"IDAT", zlib.compress(rows)), depth=16)
    assert decoded(written(tmp_path, "rgb", deep)).getpixel((30, 20)) == (0x80, 0x40, 0xC0)
    grey = Image.frombytes("I;16" if order == "<" else "I;16B", (60, 40), struct.pack(f"{order}H", 0x80FF) * 2400)
    assert decoded(written(tmp_path, "grey", saved(grey, "TIFF"))).getpixel((30, 20)) == (0x80, 0x80, 0x80)


def test_what_can_be_seen_through_stands_on_white(tmp_path: Path) -> None:
    clear = corners().convert("RGBA")
    clear.paste((0, 0, 0, 0), (0, 0, 60, 45))
    clear.paste((0, 0, 0, 128), (60, 0, 120, 45))
    expected = (WHITE, (127, 127, 127), BLUE, YELLOW)
    for kind in ("PNG", "WEBP", "AVIF", "TIFF"):
        settings = {"lossless": True} if kind == "WEBP" else {"quality": 95} if kind == "AVIF" else {}
        file = written(tmp_path, kind, saved(clear, kind, **settings))
        assert all(map(is_near, colours_of_corners(decoded(file)), expected)), kind


@pytest.mark.parametrize("mode", ["L", "P", "RGB"])
def test_a_colour_that_stands_for_clear_is_white(tmp_path: Path, mode: str) -> None:
    picture = Image.new(mode, (60, 40), 0)
    file = written(tmp_path, "a.png", saved(picture, transparency=(0, 0, 0) if mode == "RGB" else 0))
    assert decoded(file).getpixel((30, 20)) == WHITE


def test_a_print_of_four_inks_comes_out_in_its_colours(tmp_path: Path) -> None:
    file = written(tmp_path, "a.jpg", saved(corners().convert("CMYK"), "JPEG", quality=98))
    assert all(map(is_near, colours_of_corners(decoded(file)), COLOURS))


def test_a_large_picture_is_shrunk_in_bands_without_a_seam(tmp_path: Path) -> None:
    slope = Image.linear_gradient("L").resize((6600, 2000))
    seen = look_at(file := written(tmp_path, "a.png", saved(slope, compress_level=1)))
    assert isinstance(seen, Seen)
    small = decode(file, seen)
    assert small.size == (3300, 1000)
    column = [small.getpixel((1650, y))[0] for y in range(1000)]  # type: ignore[index]
    assert column == sorted(column)
    assert max(after - before for before, after in pairwise(column)) <= 1
