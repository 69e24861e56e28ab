"""Encoding: how good each kind of copy is, and how many bytes it may weigh."""

from io import BytesIO
from math import ceil, log2
from typing import Any

from PIL import Image

from .statement import Statement

QUALITY = {"avif": 64, "webp": 80, "jpg": 80}
"""Of photographs the three look alike: their SSIM is the same to 0.003."""
SETTINGS: dict[str, dict[str, Any]] = {
    # Speed 8 takes 0.4 of the time of 6, for 6 to 11 % more bytes. One thread, as there are enough other copies to
    # encode at the same time.
    "avif": {"format": "AVIF", "speed": 6, "max_threads": 1, "autotiling": False},
    "webp": {"format": "WEBP", "method": 4},
    "jpg": {"format": "JPEG", "optimize": True, "progressive": True},
}
ENCODER_PIXEL = {"avif": 32, "webp": 14, "jpg": 8}
"""Bytes of memory a point that each encoder takes with its picture, measured."""
PHONE_WIDTH, PHONE_BYTES = 800, 68_000
"""The widest copy that a phone of 390 points at twice the density fetches, and what it may weigh."""
HALVED, FLOOR = {"avif": 16, "webp": 24}, 20
"""By how much quality is lowered for a copy of twice the bytes, again and again until it is light enough, and where
that ends: what is heavier even then stays so. No photograph has been; noise is."""


def encode(picture: Image.Image, kind: str, statement: Statement) -> bytes:
    """The picture as a file of that kind, with its statement and nothing else in it."""
    picture = picture.copy()  # Pillow notes its settings on the picture itself, and other threads encode it as well
    quality = QUALITY[kind]
    made = save(picture, kind, quality, statement)
    if picture.width > PHONE_WIDTH or kind == "jpg":  # no browser that knows either other kind fetches the JPEG
        return made
    while len(made) > PHONE_BYTES and quality > FLOOR:
        quality = max(FLOOR, quality - ceil(HALVED[kind] * log2(len(made) / PHONE_BYTES)))
        made = save(picture, kind, quality, statement)
    return made


def save(picture: Image.Image, kind: str, quality: int, statement: Statement) -> bytes:
    """The file at one quality."""
    into = BytesIO()
    marks: dict[str, Any] = {"xmp": statement.xmp()} | ({"exif": statement.exif()} if kind == "jpg" else {})
    picture.save(into, quality=quality, **SETTINGS[kind], **{name: mark for name, mark in marks.items() if mark})
    return into.getvalue()
