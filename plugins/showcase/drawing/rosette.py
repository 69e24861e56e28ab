"""The rosette as pixels: the shape of the cover's, with edges that no rounding has moved."""

from functools import lru_cache
from math import cos, pi, sin
from typing import NamedTuple

from PIL import Image, ImageDraw

from ..cover import FAR, NARROW, NEAR, WIDE, Ring, shape_of

SPAN = 268
"""How wide the widest rosette is, in units of the cover."""

STEPS = 16
Point = tuple[float, float]

WEIGHTS = tuple(
    (3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3) for t in (step / STEPS for step in range(1, STEPS + 1))
)
"""What each point of a petal's edge takes of its two handles and its tip; it begins at the middle."""

EDGE = tuple((a * NEAR + b * FAR + c, a * NARROW + b * WIDE) for a, b, c in WEIGHTS)
"""One edge of a petal out to its tip: how far out, of its reach, and how far aside, of half its width."""

OUTLINE = (*EDGE, *((out, -aside) for out, aside in reversed(EDGE[:-1])), (0.0, 0.0))


class Masks(NamedTuple):
    """How much of each pixel the outer petals, the inner petals and the eye cover."""

    outer: Image.Image
    inner: Image.Image
    eye: Image.Image


@lru_cache(maxsize=16)
def rosette_masks(seed: str, size: int, finer: int = 3) -> Masks:
    """The rosette of a seed in a square of so many pixels; drawn so many times finer first."""
    shape, whole = shape_of(seed), size * finer
    scale = whole / SPAN
    outer, inner = (ring_mask(ring, scale, whole, finer) for ring in (shape.outer, shape.inner))
    return Masks(outer, inner, disc_mask(shape.eye * scale, whole, finer))


def ring_mask(ring: Ring, scale: float, whole: int, finer: int) -> Image.Image:
    """The mask of a ring of petals."""
    plate = Image.new("L", (whole, whole))
    pen = ImageDraw.Draw(plate)
    for number in range(ring.petals):
        pen.polygon(petal(ring, number, scale, whole / 2 - 0.5), fill=255)
    return plate.reduce(finer)


def petal(ring: Ring, number: int, scale: float, middle: float) -> list[Point]:
    """The outline of one petal of a ring."""
    angle, reach = ring.turn + 2 * pi * number / ring.petals, ring.reach * scale
    half_width = reach * sin(pi / ring.petals) * ring.fullness
    x, y = reach * cos(angle), reach * sin(angle)
    aside_x, aside_y = -half_width * sin(angle), half_width * cos(angle)
    return [(middle + out * x + aside * aside_x, middle + out * y + aside * aside_y) for out, aside in OUTLINE]


def disc_mask(radius: float, whole: int, finer: int) -> Image.Image:
    """The mask of a disc in the middle."""
    plate = Image.new("L", (whole, whole))
    ImageDraw.Draw(plate).circle((whole / 2 - 0.5, whole / 2 - 0.5), radius, fill=255)
    return plate.reduce(finer)
