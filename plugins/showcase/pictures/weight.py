"""The memory that decoding a picture takes, reckoned from its header. What decoders take was measured."""

from PIL import Image

from .jpeg import Layout
from .prepared import scale_needed
from .tiff import strip_bytes

STORED = {"1": 1, "L": 1, "P": 1, "I;16": 2, "I;16B": 2, "I;16L": 2, "I;16N": 2}
"""Bytes that Pillow takes for a point, in modes where it is not 4."""
WEBP_PIXEL = 17
PER_PIXEL = {"WEBP": WEBP_PIXEL, "AVIF": 12, "HEIF": 9}
"""Bytes a point, the picture included, of decoders that do not go row by row; measured at 32 megapixels."""
ALPHA_PIXEL = 4
ASIDE = 20_000_000
"""Bytes for a band of rows in three states, for rows that wait, and for the decoder itself."""


def weigh(picture: Image.Image, pillow: str, size: int, layout: Layout | None) -> int:
    """The bytes of memory that decoding takes at its worst moment, with the smaller picture that comes of it."""
    points, needed = picture.width * picture.height, scale_needed(*picture.size)
    if layout:
        return ASIDE + 2 * 4 * points // draft_scale(needed) ** 2 + layout.kept_bytes(points)
    result = 4 * points // reduction(needed) ** 2
    if pillow == "HEIF":  # its decoder is gone before the result is made
        return ASIDE + max(2 * size + points * PER_PIXEL[pillow], 4 * points + result)
    if pillow in PER_PIXEL:
        alpha = ALPHA_PIXEL if "A" in picture.mode and pillow != "WEBP" else 0
        return ASIDE + 2 * size + points * (PER_PIXEL[pillow] + alpha) + result
    stored = points * STORED.get(picture.mode, 4) * (2 if getattr(picture, "is_animated", False) else 1)
    return ASIDE + stored + result + (size + strip_bytes(picture) if pillow == "TIFF" else 0)


def draft_scale(needed: float) -> int:
    """By how much a JPEG's decoder may shrink it so that no needed point is lost."""
    return next((scale for scale in (8, 4, 2) if scale * needed <= 1), 1)


def reduction(needed: float) -> int:
    """By how much a picture is shrunk by plain means before it is by good ones: twice what is needed is left."""
    return max(1, int(1 / (2 * needed)))
