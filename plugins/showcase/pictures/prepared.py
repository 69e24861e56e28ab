"""The sizes of a picture's copies, and what templates are told of them."""

from math import sqrt
from typing import NamedTuple

KINDS = ("avif", "webp", "jpg")
WIDTHS = (480, 800, 1200, 1600)
THUMB_WIDTHS = (320, 640)
MOST_COPIED = 1600 * 3200
"""Points of the largest copy: that of a very tall picture is narrower than 1600."""


class Prepared(NamedTuple):
    """The copies of a picture: everything a template needs, small and picklable."""

    stem: str
    width: int
    height: int
    widths: tuple[int, ...]
    thumb_widths: tuple[int, ...]

    def height_at(self, width: int) -> int:
        """The height of the copy of that width."""
        return proportional(width, self.width, self.height)

    @staticmethod
    def thumb_height_at(width: int) -> int:
        """The height of the crop of that width."""
        return proportional(width, 4, 3)

    def address(self, width: int, kind: str) -> str:
        """Where the copy of that width and kind stands."""
        return f"/pictures/{self.stem}-{width}.{kind}"

    def thumb_address(self, width: int) -> str:
        """Where the crop of that width stands."""
        return f"/pictures/{self.stem}-thumb-{width}.webp"

    def paths(self) -> tuple[str, ...]:
        """Every output file, without a slash in front."""
        copies = (self.address(width, kind) for width in self.widths for kind in KINDS)
        return tuple(address[1:] for address in (*copies, *map(self.thumb_address, self.thumb_widths)))


class Box(NamedTuple):
    """A part of a picture, in parts of its width and height from 0 to 1."""

    left: float
    top: float
    right: float
    bottom: float

    def within(self, width: float, height: float) -> tuple[float, float, float, float]:
        """The same part in points."""
        return self.left * width, self.top * height, self.right * width, self.bottom * height


def proportional(width: int, of_width: int, of_height: int) -> int:
    """The height that keeps the shape."""
    return max(1, round(of_height * width / of_width))


def prepared(stem: str, width: int, height: int) -> Prepared:
    """The copies of an upright original of that size."""
    full = max(1, min(WIDTHS[-1], width, int(sqrt(MOST_COPIED * width / height))))
    thumb = max(1, min(THUMB_WIDTHS[-1], int(crop_width(width, height))))
    return Prepared(stem, full, proportional(full, width, height), steps(WIDTHS, full), steps(THUMB_WIDTHS, thumb))


def steps(of: tuple[int, ...], largest: int) -> tuple[int, ...]:
    """The widths below the largest, then the largest."""
    return (*(width for width in of if width < largest), largest)


def crop_width(width: int, height: int) -> float:
    """The width of the largest crop of 4 to 3."""
    return min(width, height * 4 / 3)


def scale_needed(width: int, height: int) -> float:
    """How much of an original's width is needed for its largest copy and its largest crop, at most 1."""
    copies = prepared("", width, height)
    return min(1.0, max(copies.width / width, copies.thumb_widths[-1] / crop_width(width, height)))


def crop_round(focus: tuple[int, int], width: int, height: int) -> Box:
    """The largest part of 4 to 3 with the focus as near to its middle as the edges allow."""
    across = crop_width(width, height)
    wide, high = across / width, across * 3 / 4 / height
    left = min(max(focus[0] / 100 - wide / 2, 0.0), 1 - wide)
    top = min(max(focus[1] / 100 - high / 2, 0.0), 1 - high)
    return Box(left, top, left + wide, top + high)
