"""The plate of a badge: frame, tile and bar as numbers of colours, the same for every badge of a width."""

from functools import cache
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageOps

from ..palette import STEPS
from .words import BAR, RADIUS, TILE, WIDTH

CORNER, FRAMED = 6, 4
"""How many degrees of seeing a corner has, and how many colours lie between the frame and what is within it."""

FINER = 4


class Plate(NamedTuple):
    """Numbers of colours, of ink and tile among them, and the frame of a badge of one colour as a mask."""

    numbers: Image.Image
    frame: Image.Image
    ink: int
    tile: int


@cache
def plate(width: int, is_mirrored: bool) -> Plate:
    """The plate at a width; mirrored, the tile is on the right.

    The numbers: corners, from nothing to frame; from frame to ground; from frame to tile; the bar; from ink to ground;
    the rosette, whose first colour is the tile.
    """
    unit, size = width // WIDTH, (width, width // 3)
    bar = CORNER + 2 * FRAMED
    ground, tile = bar + STEPS, bar + 1 + STEPS
    numbers = Image.new("L", size, ground)
    numbers.paste(tile, (0, 0, TILE * unit, size[1]))
    numbers.paste(bar, ((TILE - BAR) * unit, 0, TILE * unit, size[1]))
    for left, right, first in ((0, TILE * unit, CORNER + FRAMED), (TILE * unit, width, CORNER)):
        box = (left, 0, right, size[1])
        frame = outline(width, 1).crop(box)
        within = frame.point([first + FRAMED - 1 - round(value / 255 * (FRAMED - 1)) for value in range(256)])
        numbers.paste(within, (left, 0), frame.point([255 if value > 31 else 0 for value in range(256)]))
    whole = rounded(width, 0)
    edge = whole.point([value * CORNER // 256 for value in range(256)])
    numbers.paste(edge, mask=whole.point([0 if value == 255 else 255 for value in range(256)]))
    turned = ImageOps.mirror(numbers) if is_mirrored else numbers
    return Plate(turned, outline(width, 2), bar + 1, tile)


def outline(width: int, line: int) -> Image.Image:
    """The mask of a frame of so many units."""
    frame = rounded(width, 0)
    frame.paste(0, mask=rounded(width, line))
    return frame


def rounded(width: int, inside: float) -> Image.Image:
    """The mask of a badge, so many units within its edges."""
    unit = width / WIDTH * FINER
    plate = Image.new("L", (width * FINER, width // 3 * FINER))
    far = (width * FINER - 1 - inside * unit, width // 3 * FINER - 1 - inside * unit)
    ImageDraw.Draw(plate).rounded_rectangle((inside * unit, inside * unit, *far), (RADIUS - inside) * unit, fill=255)
    return plate.reduce(FINER)
