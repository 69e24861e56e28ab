"""Originals: what their headers say, and whether they can be used."""

from pathlib import Path
from typing import NamedTuple

from PIL import Image

from .door import kind_of, measure, opened
from .jpeg import layout_of
from .limits import too_heavy, too_many_points
from .recognition import Format
from .tiff import is_raw
from .wanted import SAVE, Fault, FaultError
from .weight import weigh

ORIENTATION = 274
SIDEWAYS = (5, 6, 7, 8)
UPRIGHT_ALREADY = ("TIFF", "HEIF")
"""Formats whose reader turns the picture by itself."""


class Seen(NamedTuple):
    """What the header of an original says: its format, its upright size, its bytes, the memory that decoding takes."""

    format: str
    width: int
    height: int
    bytes: int
    weight: int
    in_passes: bool = False


def look_at(file: Path) -> Seen | Fault:
    """What the header says, or why the file can't be used; no point is decoded."""
    try:
        size, kind = measure(file), kind_of(file)
        with opened(file, kind.pillow) as picture:
            return see(file, size, kind, picture)
    except FaultError as error:
        return error.fault


def see(file: Path, size: int, kind: Format, picture: Image.Image) -> Seen:
    """What the opened picture says of itself; raises the fault of one that is too much, or none to show."""
    check(kind, picture)
    layout = layout_of(file) if kind.pillow == "JPEG" else None
    weight = weigh(picture, kind.pillow, size, layout)
    if fault := too_heavy(weight, *picture.size, kind.name):
        raise FaultError(fault)
    width, height = picture.size
    if orientation_of(picture) in SIDEWAYS:
        width, height = height, width
    return Seen(kind.pillow, width, height, size, weight, bool(layout and layout.in_passes))


def check(kind: Format, picture: Image.Image) -> None:
    """Nothing; raises the fault of a picture of too many points, or of a sort that nobody can show."""
    if fault := too_many_points(*picture.size):
        raise FaultError(fault)
    if picture.mode in ("F", "I"):
        raise FaultError(Fault("has 32 bits a point", SAVE))
    if kind.pillow == "TIFF" and is_raw(picture):
        raise FaultError(Fault("is a raw photograph of a camera", "Develop it and save it as JPEG"))


def orientation_of(picture: Image.Image) -> int:
    """How the camera was held, from 1 to 8; 1 where that can't be told."""
    if picture.format in UPRIGHT_ALREADY:
        return 1
    try:
        # not the picture's own method, which for a PNG decodes all of it
        found = Image.Image.getexif(picture).get(ORIENTATION, 1)
    except Exception:  # what a camera wrote there may be anything
        return 1
    return int(found) if found in range(1, 9) else 1
