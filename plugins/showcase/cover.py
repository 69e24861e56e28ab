"""The rosette: the mark of a case study where there is no photograph, drawn from its slug alone."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from math import cos, pi, sin

Point = tuple[float, float]
Petal = tuple[Point, Point, float]
"""How far along and across the control points near the centre and far from it stand, and how far the tip."""

CENTRE = (200, 150)
"""The middle of the drawing, which is 400 units wide and 300 high."""

WHOLE = 1.5 * 2**52
"""A number so large that adding it and taking it away again leaves whole units: `round` itself, but much quicker."""

WRITTEN: dict[float, str] = {number: f" {number}" if number >= 0 else str(number) for number in range(-400, 401)}
"""Numbers as a path holds them, a minus sign doing for a space."""


@dataclass(frozen=True, slots=True)
class Rosette:
    """Two rings of petals as the `d` of SVG paths, and the eye that they stand round, in units of the drawing."""

    outer_path: str
    inner_path: str
    eye: int


@lru_cache(maxsize=1024)
def draw_rosette(seed: str) -> Rosette:
    """The rosette that belongs to a seed: always the same for the same text, hardly ever the same for another."""
    digest = hashlib.sha256(seed.encode()).digest()
    turn = digest[2] / 256 * 2 * pi
    return Rosette(
        outer_path=draw_ring(9 + digest[0] % 8, turn, 112 + digest[3] % 20, 0.6 + digest[4] / 1100),
        inner_path=draw_ring(6 + digest[1] % 6, turn + digest[5] / 256, 48 + digest[6] % 14, 0.62 + digest[7] / 1300),
        eye=12 + digest[8] % 6,
    )


def draw_ring(count: int, turn: float, reach: float, fullness: float) -> str:
    """So many petals of one shape round the centre; fullness 1 makes neighbours just touch."""
    half_width = reach * sin(pi / count) * fullness
    petal = (0.4 * reach, half_width * 0.95), (0.94 * reach, half_width * 1.15), reach
    path = [f"M{CENTRE[0]} {CENTRE[1]}"]
    for number in range(count):
        angle = turn + 2 * pi * number / count
        path += draw_petal(cos(angle), sin(angle), petal)
    return "".join(path).replace("c ", "c")


def draw_petal(cosine: float, sine: float, petal: Petal) -> tuple[str, ...]:
    """One petal from the centre out to its tip and back: two curves, each relative to where it begins."""
    (near, narrow), (far, wide), reach = petal
    near_x, near_y, far_x, far_y = near * cosine, near * sine, far * cosine, far * sine
    narrow_x, narrow_y, wide_x, wide_y = narrow * sine, narrow * cosine, wide * sine, wide * cosine
    tip_x, tip_y = reach * cosine + WHOLE - WHOLE, reach * sine + WHOLE - WHOLE
    return (
        "c",
        WRITTEN[near_x - narrow_x + WHOLE - WHOLE], WRITTEN[near_y + narrow_y + WHOLE - WHOLE],
        WRITTEN[far_x - wide_x + WHOLE - WHOLE], WRITTEN[far_y + wide_y + WHOLE - WHOLE],
        WRITTEN[tip_x], WRITTEN[tip_y],
        "c",
        WRITTEN[far_x + wide_x + WHOLE - WHOLE - tip_x], WRITTEN[far_y - wide_y + WHOLE - WHOLE - tip_y],
        WRITTEN[near_x + narrow_x + WHOLE - WHOLE - tip_x], WRITTEN[near_y - narrow_y + WHOLE - WHOLE - tip_y],
        WRITTEN[-tip_x], WRITTEN[-tip_y],
    )  # fmt: skip
