"""Decoding: every format and mode comes out upright, opaque, and in its colours."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from showcase.pictures import Fault, Prepared, Seen, Wanted, examine, look_at, recognition
from showcase.pictures.decoding import decode
from tests.pictures.drawn import (
    BLUE,
    GREEN,
    RED,
    SHARED,
    YELLOW,
    colours_of_corners,
    copies_of,
    corners,
    is_near,
    prepare,
    saved,
    shown,
    written,
)

COLOURS = (RED, GREEN, BLUE, YELLOW)
WHITE = (255, 255, 255)
ORIENTATION = SHARED / "orientation"
NAMES = [f"{way}_{number}" for way in ("Landscape", "Portrait") for number in range(9)]
PRODUCTS = SHARED / "top_products" / "images"


def decoded(file: Path) -> Image.Image:
    """The points that copies are made of."""
    seen = look_at(file)
    assert isinstance(seen, Seen), seen
    picture = decode(file, seen)
    assert (picture.mode, picture.size) == ("RGB", (seen.width, seen.height))
    return picture


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
    assert max(abs(one - other) for one, other in zip(small, expected, strict=True)) < 24


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


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr", "I;16"])
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
    import struct
    import zlib

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    rows = (b"\0" + struct.pack(">3H", 0x80FF, 0x4001, 0xC0FF) * 60) * 40
    deep = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 60, 40, 16, 2, 0, 0, 0))
    deep += chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
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
    slope = Image.linear_gradient("L").resize((6600, 1700)).convert("LA")
    seen = look_at(file := written(tmp_path, "a.png", saved(slope, compress_level=1)))
    assert isinstance(seen, Seen)
    small = decode(file, seen)
    assert small.size == (3300, 850)
    column = [small.getpixel((1650, y))[0] for y in range(850)]  # type: ignore[index]
    assert column == sorted(column)
    assert max(after - before for before, after in zip(column, column[1:], strict=False)) <= 1


@pytest.mark.skipif(not PRODUCTS.exists(), reason="the collection of product pictures is not on this machine")
def test_pictures_of_products_are_taken_whatever_their_names_say(tmp_path: Path) -> None:
    pictures = sorted((file for file in PRODUCTS.iterdir() if file.suffix != ".json"), key=lambda file: file.name)
    assert examine(pictures, 2) == {}
    lying = [file for file in pictures if file.suffix == ".jpg" and file.read_bytes().startswith(b"\x89PNG")]
    smallest = [Wanted(file) for file in sorted(lying, key=lambda file: file.stat().st_size)[:2]]
    assert all(isinstance(found, Prepared) for found in prepare(tmp_path, smallest).values())


def test_copies_are_of_the_whole_and_crops_of_the_middle(tmp_path: Path) -> None:
    file = written(tmp_path, "a.png", saved(corners(900, 300)))
    prepared, copies = copies_of(tmp_path, Wanted(file))
    assert (prepared.widths, prepared.thumb_widths) == ((480, 800, 900), (320, 400))
    for width in prepared.widths:
        picture = shown(copies[f"-{width}.avif"])
        assert picture.size == (width, prepared.height_at(width))
        assert all(map(is_near, colours_of_corners(picture), COLOURS))
    assert shown(copies["-thumb-400.webp"]).size == (400, 300)
    assert all(map(is_near, colours_of_corners(shown(copies["-thumb-320.webp"])), COLOURS))


@pytest.mark.parametrize(
    ("focus", "left", "right"), [((0, 50), RED, RED), ((100, 0), GREEN, GREEN), ((50, 99), RED, GREEN)]
)
def test_a_crop_keeps_the_focus_in_view(tmp_path: Path, focus: tuple[int, int], left: object, right: object) -> None:
    file = written(tmp_path, "a.png", saved(corners(600, 150)))
    _, copies = copies_of(tmp_path, Wanted(file, focus))
    upper = colours_of_corners(shown(copies["-thumb-200.webp"]))[:2]
    assert is_near(upper[0], left)  # type: ignore[arg-type]
    assert is_near(upper[1], right)  # type: ignore[arg-type]
