"""The rosette: the mark of a case study where there is no photograph, drawn from its slug alone."""

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from math import cos, pi, sin
from typing import NamedTuple

CENTRE = (200, 150)
"""The middle of the drawing, which is 400 units wide and 300 high."""

NEAR, FAR, NARROW, WIDE = 0.4, 0.94, 0.95, 1.15
"""Where the two handles of a petal's edge stand: how far out, of its reach, and how far aside, of half its width."""

WHOLE = 1.5 * 2**52
"""A number so large that adding it leaves whole units: `round` itself, but much quicker."""

WRITTEN: dict[float, str] = {
    WHOLE + number: f" {number}" if number >= 0 else str(number) for number in range(-400, 401)
}
"""Numbers, each with `WHOLE` added, as a path holds them, a minus sign doing for a space."""

OPPOSITE = str.maketrans(" -", "- ")


class Rosette(NamedTuple):
    """Two rings of petals as the `d` of SVG paths, and the eye that they stand round, in units of the drawing."""

    outer_path: str
    inner_path: str
    eye: int


class Ring(NamedTuple):
    """So many petals, from which angle on, how far they reach, and how full they are: at 1 neighbours just touch."""

    petals: int
    turn: float
    reach: float
    fullness: float


class Shape(NamedTuple):
    """What a seed decides of a rosette, whoever draws it; a ring that `mirrors` may be drawn by halves."""

    outer: Ring
    inner: Ring
    eye: int
    mirrors: bool


def shape_of(seed: str) -> Shape:
    """The shape that belongs to a seed: always the same for the same text, hardly ever the same for another."""
    digest = hashlib.sha256(seed.encode()).digest()
    turn = digest[2] / 256 * 2 * pi
    return Shape(
        Ring(9 + digest[0] % 8, turn, 112 + digest[3] % 20, 0.6 + digest[4] / 1100),
        Ring(6 + digest[1] % 6, turn + digest[5] / 256, 48 + digest[6] % 14, 0.62 + digest[7] / 1300),
        12 + digest[8] % 6,
        digest[2] % 16 != 0,
    )


@lru_cache(maxsize=1024)
def draw_rosette(seed: str) -> Rosette:
    """The rosette of a seed as paths."""
    outer, inner, eye, mirrors = shape_of(seed)
    return Rosette(draw_ring(*outer, mirrors), draw_ring(*inner, mirrors), eye)


def draw_ring(count: int, turn: float, reach: float, fullness: float, mirrors: bool) -> str:
    """So many petals of one shape round the centre; fullness 1 makes neighbours just touch.

    A ring that `mirrors` has the second half of an even number of petals from the first. One that is turned by
    sixteenths does not: there petals stand at 0°, 30° or 60°, where halves of a unit may be rounded either way.
    """
    half_width = reach * sin(pi / count) * fullness
    is_half = mirrors and count % 2 == 0
    angles = [turn + 2 * pi * number / count for number in range(count // 2 if is_half else count)]
    petals = "".join(draw_petals(angles, half_width * NARROW, half_width * WIDE, reach))
    if is_half:
        petals += petals.translate(OPPOSITE).replace("-0", " 0")
    return f"M{CENTRE[0]} {CENTRE[1]}{petals}".replace("c ", "c")


def draw_petals(angles: list[float], narrow: float, wide: float, reach: float) -> Iterator[str]:
    """Each petal from the centre out to its tip and back: two curves, each relative to where it begins."""
    near, far, whole, written = NEAR * reach, FAR * reach, WHOLE, WRITTEN
    for angle in angles:
        cosine, sine = cos(angle), sin(angle)
        near_x, near_y, far_x, far_y = near * cosine, near * sine, far * cosine, far * sine
        narrow_x, narrow_y, wide_x, wide_y = narrow * sine, narrow * cosine, wide * sine, wide * cosine
        end_x, end_y = reach * cosine + whole, reach * sine + whole
        tip_x, tip_y = end_x - whole, end_y - whole
        yield (
            f"c{written[near_x - narrow_x + whole]}{written[near_y + narrow_y + whole]}"
            f"{written[far_x - wide_x + whole]}{written[far_y + wide_y + whole]}{written[end_x]}{written[end_y]}"
            f"c{written[far_x + wide_x + whole - tip_x]}{written[far_y - wide_y + whole - tip_y]}"
            f"{written[near_x + narrow_x + whole - tip_x]}{written[near_y - narrow_y + whole - tip_y]}"
            f"{written[whole - tip_x]}{written[whole - tip_y]}"
        )
