"""The rosette: the mark of a case study where there is no photograph, drawn from its slug alone."""

import hashlib
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import cos, pi, sin

Point = tuple[float, float]
Petal = tuple[Point, Point, Point, Point, Point, Point]
"""Control, control and end point of the curve out to the tip, then of the curve back to the centre."""

CENTRE: Point = (200, 150)
"""The middle of the drawing, which is 400 units wide and 300 high."""


@dataclass(frozen=True)
class Rosette:
    """Two rings of petals round an eye, in units of the drawing."""

    outer: tuple[Petal, ...]
    inner: tuple[Petal, ...]
    eye: int

    @cached_property
    def outer_path(self) -> str:
        """The outer ring as the `d` of an SVG path."""
        return path_of(self.outer)

    @cached_property
    def inner_path(self) -> str:
        """The inner ring as the `d` of an SVG path."""
        return path_of(self.inner)


@lru_cache(maxsize=65536)
def draw_rosette(seed: str) -> Rosette:
    """The rosette that belongs to a seed: always the same for the same text, hardly ever the same for another."""
    digest = hashlib.sha256(seed.encode()).digest()
    turn = digest[2] / 256 * 2 * pi
    return Rosette(
        outer=draw_ring(9 + digest[0] % 8, turn, 112 + digest[3] % 20, 0.6 + digest[4] / 1100),
        inner=draw_ring(6 + digest[1] % 6, turn + digest[5] / 256, 48 + digest[6] % 14, 0.62 + digest[7] / 1300),
        eye=12 + digest[8] % 6,
    )


def draw_ring(count: int, turn: float, reach: float, fullness: float) -> tuple[Petal, ...]:
    """So many petals of one shape round the centre; fullness 1 makes neighbours just touch."""
    half_width = reach * sin(pi / count) * fullness
    return tuple(draw_petal(turn + 2 * pi * number / count, reach, half_width) for number in range(count))


def draw_petal(angle: float, reach: float, half_width: float) -> Petal:
    """One petal from the centre out to its tip and back."""

    def at(along: float, across: float) -> Point:
        return (along * cos(angle) - across * sin(angle), along * sin(angle) + across * cos(angle))

    near, far = 0.4 * reach, 0.94 * reach
    return (
        at(near, half_width * 0.95), at(far, half_width * 1.15), at(reach, 0),
        at(far, -half_width * 1.15), at(near, -half_width * 0.95), (0.0, 0.0),
    )  # fmt: skip


def path_of(ring: tuple[Petal, ...]) -> str:
    """The ring as a short SVG path: whole units, relative to the centre and to each tip."""
    return f"M{CENTRE[0]} {CENTRE[1]}" + "".join(curve(petal) for petal in ring)


def curve(petal: Petal) -> str:
    """Two relative curves, out and back."""
    out = [round(value) for point in petal[:3] for value in point]
    tip_x, tip_y = out[4], out[5]
    back = [round(value) for point in petal[3:] for value in point]
    home = [value - (tip_x, tip_y)[place % 2] for place, value in enumerate(back)]
    return f"c{joined(out)}c{joined(home)}"


def joined(numbers: list[int]) -> str:
    """Numbers as SVG reads them, a minus sign doing for a space."""
    return " ".join(str(number) for number in numbers).replace(" -", "-")
