"""Files that were made to harm, or that lie, or that are no pictures at all; and what is said of each."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO

from PIL import Image

from tests.pictures.drawn import corners, grain, saved

PNG = b"\x89PNG\r\n\x1a\n"


def chunk(name: bytes, content: bytes) -> bytes:
    """A part of a PNG."""
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(width: int, height: int, *parts: bytes, depth: int = 8, colours: int = 2) -> bytes:
    """A PNG with that header, whatever follows it."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, 0))
    return PNG + header + b"".join(parts) + chunk(b"IEND", b"")


def packed(count: int) -> bytes:
    """So many zeros, packed."""
    return zlib.compress(bytes(count), 9)


BOMB = packed(1 << 26)
EVEN = chunk(b"IDAT", zlib.compress((b"\0" + bytes(27)) * 9))
"""The points of a black PNG of 9 × 9."""


def jpeg_of(width: int, height: int) -> bytes:
    """A JPEG whose header claims that size."""
    made = bytearray(saved(corners(), "JPEG"))
    at = made.index(b"\xff\xc0")
    made[at + 5 : at + 9] = struct.pack(">HH", height, width)
    return bytes(made)


def jpeg_of_passes(count: int) -> bytes:
    """A JPEG that goes through its points so often."""
    made = saved(corners(), "JPEG", progressive=True)
    last = made.rindex(b"\xff\xda")
    return made[:last] + made[last:-2] * count + made[-2:]


def gif_of(width: int, height: int) -> bytes:
    """A GIF whose header claims that size."""
    made = bytearray(saved(corners(), "GIF"))
    at = made.rindex(b"\x2c\0\0\0\0")
    made[6:10] = made[at + 5 : at + 9] = struct.pack("<HH", width, height)
    return bytes(made)


def webp_of(width: int, height: int) -> bytes:
    """A WebP whose header claims that size."""
    canvas = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    content = b"WEBPVP8X" + struct.pack("<I", 10) + bytes(4) + canvas + saved(corners(), "WEBP")[12:]
    return b"RIFF" + struct.pack("<I", len(content)) + content


def tiff_of(*tags: tuple[int, int, int, int]) -> bytes:
    """A TIFF of nothing but tags: number, type, count, value."""
    return (
        b"II*\0\x08\0\0\0"
        + struct.pack("<H", len(tags))
        + b"".join(struct.pack("<HHII", *tag) for tag in tags)
        + bytes(4)
    )


def tiff(width: int, height: int, *more: tuple[int, int, int, int]) -> bytes:
    """A TIFF in grey whose tags claim that size."""
    plain = ((256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (277, 3, 1, 1))
    return tiff_of(*sorted((*plain, (273, 4, 1, 8), (279, 4, 1, width * height & 0xFFFFFFFF), *more)))


def avif_of(width: int, height: int) -> bytes:
    """An AVIF whose header claims that size."""
    made = bytearray(saved(corners(), "AVIF"))
    at = made.index(b"ispe")
    made[at + 8 : at + 16] = struct.pack(">II", width, height)
    return bytes(made)


def floating() -> bytes:
    """A TIFF of 32 bits."""
    return saved(Image.new("F", (20, 20), 0.5), "TIFF")


def cut(kind: str, **settings: object) -> bytes:
    """Two thirds of a file."""
    whole = saved(grain(160, 120), kind, **settings)
    return whole[: len(whole) * 2 // 3]


POINTS, DAMAGED, ENDS = "points", "is damaged", "breaks off"
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.jpg": (lambda: b"", "is empty"),
    "text.jpg": (lambda: b"just some words\n" * 40, "no picture that is known"),
    "archive.jpg": (lambda: b"PK\3\4" + bytes(400), "like a ZIP file"),
    "paper.png": (lambda: b"%PDF-1.7\n" + bytes(400), "like a PDF"),
    "layers.jpg": (lambda: b"8BPS" + bytes(400), "Photoshop"),
    "print.jpg": (lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) run", "PostScript"),
    "icon.png": (lambda: b"icns" + bytes(400), "icons"),
    "window.jpg": (lambda: b"\0\0\1\0" + bytes(400), "icons"),
    "bitmap.jpg": (lambda: saved(corners(), "BMP"), "BMP"),
    "drawing.jpg": (lambda: b'<?xml version="1.0"?>\n<svg onload="alert(1)"><script>alert(1)</script></svg>', "SVG"),
    "drawing.png": (lambda: b"\xef\xbb\xbf <svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
    "page.jpg": (lambda: b"<!DOCTYPE html><title>404</title>", "web page"),
    "pointer.jpg": (lambda: b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n", "Git LFS"),
    "film.jpg": (lambda: b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(99), "film"),
    "raw.tif": (lambda: b"II*\0\x10\0\0\0CR\2\0" + bytes(400), "raw photograph"),
    "negative.tif": (lambda: tiff(40, 30, (50706, 1, 4, 0x00000401)) + bytes(1200), "raw photograph"),
    "newer.jpg": (lambda: b"\xff\x0a" + bytes(99), "JPEG XL"),
    "older.jpg": (lambda: b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(99), "JPEG 2000"),
    "huge.png": (lambda: png(50_000, 50_000, chunk(b"IDAT", packed(1 << 16))), POINTS),
    "larger.png": (lambda: png(16_000, 16_000, chunk(b"IDAT", packed(1 << 16))), POINTS),
    "huge.jpg": (lambda: jpeg_of(50_000, 50_000), POINTS),
    "huge.gif": (lambda: gif_of(65_535, 65_535), POINTS),
    "huge.webp": (lambda: webp_of(16_000, 16_000), POINTS),
    "wide.webp": (lambda: webp_of(1 << 24, 200), POINTS),
    "huge.tif": (lambda: tiff(50_000, 50_000), POINTS),
    "huge.avif": (lambda: avif_of(16_000, 15_000), ""),
    "heavy.png": (lambda: png(12_000, 12_000, chunk(b"IDAT", packed(1 << 16))), POINTS),
    "heavy.jpg": (lambda: jpeg_of(14_000, 14_000).replace(b"\xff\xc0", b"\xff\xc2", 1), POINTS),
    "tiles.tif": (lambda: tiff(40, 30, (322, 4, 1, 1 << 16), (323, 4, 1, 1 << 16)), ""),
    "line.png": (lambda: saved(Image.new("L", (9000, 3))), "is a line"),
    "nothing.png": (lambda: png(0, 0), ""),
    "floating.tif": (floating, "32 bits"),
    "profile.png": (lambda: png(9, 9, chunk(b"iCCP", b"x\0\0" + BOMB), EVEN), ""),
    "words.png": (lambda: png(9, 9, chunk(b"zTXt", b"x\0\0" + BOMB), EVEN), DAMAGED),
    "tongues.png": (
        lambda: png(9, 9, chunk(b"iTXt", b"x\0\1\0\0\0" + BOMB), EVEN),
        DAMAGED,
    ),
    "passes.jpg": (lambda: jpeg_of_passes(3000), "more than a hundred times"),
    "tags.tif": (lambda: tiff_of((256, 4, 0xFFFFFFFF, 8), (257, 5, 0x7FFFFFFF, 8), (258, 12, 0xFFFFFFF, 8)), DAMAGED),
    "circle.tif": (lambda: b"II*\0\x08\0\0\0\0\0\x08\0\0\0", DAMAGED),
    "cut.jpg": (lambda: cut("JPEG", quality=95), ENDS),
    "cut-passes.jpg": (lambda: cut("JPEG", progressive=True), ENDS),
    "cut.png": (lambda: cut("PNG"), ""),
    "cut.gif": (lambda: cut("GIF"), ""),
    "cut.webp": (lambda: cut("WEBP"), ""),
    "cut.avif": (lambda: cut("AVIF"), ""),
    "cut.tif": (lambda: cut("TIFF"), ""),
    "cut-lzw.tif": (lambda: cut("TIFF", compression="tiff_lzw"), ""),
    "head.jpg": (lambda: b"\xff\xd8\xff", DAMAGED),
    "head.png": (lambda: PNG, DAMAGED),
    "head.gif": (lambda: b"GIF89a", ""),
    "head.webp": (lambda: b"RIFF\xff\xff\xff\xffWEBPVP8 ", ""),
    "head.avif": (lambda: b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf" + bytes(64), ""),
    "script.gif": (lambda: b"GIF89a/*" + b"*/=1;alert(document.domain);//" * 9, ""),
    "checksum.png": (lambda: saved(corners()).replace(b"IDAT", b"IDAX", 1), ""),
}
"""Each with its name, how it is made, and words of what is said of it (none where decoders may differ)."""


def with_archive() -> bytes:
    """A JPEG that is a ZIP file as well."""
    from zipfile import ZipFile

    into = BytesIO(saved(corners(), "JPEG"))
    with ZipFile(into, "a") as archive:
        archive.writestr("evil.js", "alert('SECRET')")
    return into.getvalue()


TAKEN: dict[str, Callable[[], bytes]] = {
    "archive-behind.jpg": with_archive,
    "script-behind.gif": lambda: saved(corners(), "GIF") + b"<script>SECRET</script>",
    "page-behind.png": lambda: saved(corners()) + b"<?php SECRET ?>" * 99,
    "film-behind.jpg": lambda: saved(corners(), "JPEG", progressive=True) + b"\xff\xda\0\2SECRET" * 999,
    "comment.jpg": lambda: saved(corners(), "JPEG", comment=b"<script>SECRET</script>\xff\xd9\xff\xda" * 99),
    "point.png": lambda: saved(Image.new("RGB", (1, 1))),
}
"""Files with more in them than a picture, of which only the picture is taken."""
