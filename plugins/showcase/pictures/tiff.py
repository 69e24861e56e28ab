"""What a TIFF's tags say: how much of it is decoded at once, and whether it is a camera's raw photograph."""

from typing import Any

from PIL import Image

SUBFILE, BITS, STRIP_ROWS, SAMPLES, TILE_WIDTH, TILE_HEIGHT, DNG_VERSION = 254, 258, 278, 277, 322, 323, 50706


def is_raw(picture: Image.Image) -> bool:
    """Whether the first picture of a TIFF is but the preview of a raw photograph."""
    return bool(tag(picture, DNG_VERSION, 0)) or tag(picture, SUBFILE, 0) == 1


def strip_bytes(picture: Image.Image) -> int:
    """The bytes of the part that is decoded at once: a tile, or a strip, which may be the whole."""
    bits = tag(picture, BITS, (8,))
    deepest = max(bits, default=8) if isinstance(bits, tuple) else bits
    width, height = tag(picture, TILE_WIDTH, 0), tag(picture, TILE_HEIGHT, 0)
    if not width or not height:
        longer = max(picture.size)  # it may be turned
        width, height = longer, min(longer, tag(picture, STRIP_ROWS, longer))
        width = min(width, picture.width * picture.height // height + 1)
    return int(width * height * max(1, tag(picture, SAMPLES, 1)) * deepest / 8)


def tag(picture: Image.Image, number: int, otherwise: Any) -> Any:
    """The value of a tag."""
    return getattr(picture, "tag_v2", {}).get(number, otherwise)
