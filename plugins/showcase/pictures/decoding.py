"""Decoding: of an original the upright points in sRGB, no more of them than its largest copy needs, and no memory
beyond that and the original's own points: what has to be changed is changed in bands."""

from math import ceil
from pathlib import Path

from PIL import Image

from .colour import to_srgb
from .door import opened
from .jpeg import has_too_many_passes
from .original import Seen, orientation_of
from .prepared import scale_needed
from .wanted import AGAIN, Fault, FaultError
from .weight import draft_scale, reduction

BAND = 1 << 20
"""Points that are changed at once."""
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
KEEPING = ("AVIF", "WEBP")
"""Formats whose reader keeps all that it decoded as long as there is the picture that it made."""
AS_THEY_ARE = ("L", "RGB", "CMYK")
CLEAR = ("LA", "La", "PA", "RGBA", "RGBa")
DEEP = {"I;16": "L;16", "I;16L": "L;16", "I;16N": "L;16", "I;16B": "L;16B"}
"""Grey of 16 bits, and how its upper 8 are read."""


def decode(file: Path, seen: Seen) -> Image.Image:
    """The upright picture in RGB, at least as large as its copies need it; raises the fault that decoding finds."""
    picture, turn = read(file, seen)
    picture = to_srgb(picture, picture.info.get("icc_profile"))
    if turn is not None:
        picture = picture.transpose(turn)
    picture.info = {}  # or it would be written into the copies
    return picture


def read(file: Path, seen: Seen) -> tuple[Image.Image, Image.Transpose | None]:
    """The picture as it lies, shrunk to what is needed, and how it is to be turned. All else is out of memory then."""
    with opened(file, seen.format) as picture:
        load(file, seen, picture, scale_needed(seen.width, seen.height))
        profile = picture.info.get("icc_profile")
        factor = 1 if seen.format == "JPEG" else reduction(scale_needed(*picture.size))
        reduced, turn = reduce(picture, factor), TURNS.get(orientation_of(picture))
    reduced.info = {"icc_profile": profile} if isinstance(profile, bytes) else {}
    return reduced, turn


def load(file: Path, seen: Seen, picture: Image.Image, needed: float) -> None:
    """Nothing; the picture's points are in memory, a JPEG's at the scale of 1/8, 1/4 or 1/2 where that is enough."""
    if seen.in_passes and has_too_many_passes(file):
        raise FaultError(Fault("goes through its points more than a hundred times, which no camera does", AGAIN))
    scale = draft_scale(needed)
    if seen.format == "JPEG":
        picture.draft(None, (max(1, picture.width // scale), max(1, picture.height // scale)))
    picture.load()


def reduce(picture: Image.Image, factor: int) -> Image.Image:
    """The picture without transparency or depth, shrunk by a whole number, in a mode that profiles know."""
    if factor == 1 and picture.mode in AS_THEY_ARE and "transparency" not in picture.info:
        return picture.copy() if picture.format in KEEPING else picture
    width, height = picture.size
    rows = ceil(max(1, BAND // width) / factor) * factor
    result: Image.Image | None = None
    for top in range(0, height, rows):
        band = plain(picture.crop((0, top, width, min(height, top + rows)))).reduce(factor)
        result = result or Image.new(band.mode, (ceil(width / factor), ceil(height / factor)))
        result.paste(band, (0, top // factor))
    return result or picture


def plain(band: Image.Image) -> Image.Image:
    """The same points in grey, RGB or CMYK; what can be seen through stands on white."""
    if band.mode in CLEAR or "transparency" in band.info:
        clear = band.convert("RGBA")
        white = Image.new("RGBA", band.size, "white")
        white.alpha_composite(clear)
        return white.convert("RGB")
    if band.mode in DEEP:
        return Image.frombytes("L", band.size, band.tobytes(), "raw", DEEP[band.mode])
    if band.mode == "1":
        return band.convert("L")
    return band if band.mode in AS_THEY_ARE else band.convert("RGB")
