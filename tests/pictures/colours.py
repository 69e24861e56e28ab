"""Colour as it is measured: wide gamuts, their profiles, and how far two colours are apart (CIEDE2000)."""

import struct
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt
from typing import NamedTuple

Triple = tuple[float, float, float]
WHITE: Triple = (0.9642, 1.0, 0.8249)
"""Of profiles: daylight of 5000 kelvin."""


class Space(NamedTuple):
    """A space of colours: what its three primaries are for the eye, and its curve (0 for that of sRGB)."""

    primaries: tuple[Triple, Triple, Triple]
    gamma: float

    def xyz(self, colour: Triple) -> Triple:
        """What a colour is for the eye."""
        linear = [self.linear(value / 255) for value in colour]
        return tuple(  # type: ignore[return-value]
            sum(part * primary[axis] for part, primary in zip(linear, self.primaries, strict=True)) for axis in range(3)
        )

    def linear(self, value: float) -> float:
        """The light of a value."""
        if self.gamma:
            return float(value**self.gamma)
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    def value(self, light: float) -> float:
        """The value of a light."""
        light = min(max(light, 0.0), 1.0)
        if self.gamma:
            return float(light ** (1 / self.gamma))
        return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055

    def holding(self, xyz: Triple) -> tuple[int, int, int]:
        """The values that show what the eye is to see."""
        found = solved(self.primaries, xyz)
        return tuple(round(255 * self.value(light)) for light in found)  # type: ignore[return-value]

    def profile(self) -> bytes:
        """The space as an ICC profile."""
        curve = struct.pack(">4s4xI", b"curv", 1) + struct.pack(">H", round(self.gamma * 256)) + b"\0\0"
        if not self.gamma:
            numbers = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
            curve = struct.pack(">4s4xHxx", b"para", 3) + b"".join(map(fixed, numbers))
        tags = [(b"wtpt", xyz_tag(WHITE)), *((b"%cTRC" % letter, curve) for letter in b"rgb")]
        tags += [(b"%cXYZ" % letter, xyz_tag(self.primaries[place])) for place, letter in enumerate(b"rgb")]
        at, table, body = 128 + 4 + 12 * len(tags), b"", b""
        for name, content in tags:
            table += struct.pack(">4sII", name, at + len(body), len(content))
            body += content
        head = struct.pack(">I4x4s4s4s4s12x4s28x", at + len(body), b"\4\x20\0\0", b"mntr", b"RGB ", b"XYZ ", b"acsp")
        return head + b"".join(map(fixed, WHITE)) + bytes(48) + struct.pack(">I", len(tags)) + table + body


def fixed(value: float) -> bytes:
    """A number as profiles write it."""
    return struct.pack(">i", round(value * 65536))


def xyz_tag(xyz: Triple) -> bytes:
    """A tag of a profile."""
    return b"XYZ \0\0\0\0" + b"".join(map(fixed, xyz))


SRGB = Space(((0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410)), 0)
DISPLAY_P3 = Space(((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407)), 0)
ADOBE_RGB = Space(((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457)), 563 / 256)


def solved(columns: tuple[Triple, Triple, Triple], right: Triple) -> Triple:
    """How much of each column makes the right side (Cramer's rule)."""
    whole = determinant(columns)
    return tuple(  # type: ignore[return-value]
        determinant(tuple(right if at == place else column for at, column in enumerate(columns))) / whole  # type: ignore[arg-type]
        for place in range(3)
    )


def determinant(columns: tuple[Triple, Triple, Triple]) -> float:
    """The determinant of three columns."""
    (a, b, c), (d, e, f), (g, h, i) = columns
    return a * (e * i - f * h) - d * (b * i - c * h) + g * (b * f - c * e)


def lab(xyz: Triple) -> Triple:
    """Lightness and the two axes of colour."""
    x, y, z = (
        part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116
        for part in (value / white for value, white in zip(xyz, WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: Triple, other: Triple) -> float:
    """CIEDE2000 of two colours in Lab."""
    mean_chroma = (hypot(*one[1:]) + hypot(*other[1:])) / 2
    stretch = 1 + 0.5 * (1 - sqrt(mean_chroma**7 / (mean_chroma**7 + 25**7)))
    (first, hue), (second, hue2) = polar(one, stretch), polar(other, stretch)
    turn = (hue2 - hue + 180) % 360 - 180 if first * second else 0.0
    light, chroma = (one[0] + other[0]) / 2, (first + second) / 2
    middle = (hue + turn / 2) % 360 if first * second else hue + hue2
    by_hue = 1 - 0.17 * cos(radians(middle - 30)) + 0.24 * cos(radians(2 * middle))
    by_hue += 0.32 * cos(radians(3 * middle + 6)) - 0.20 * cos(radians(4 * middle - 63))
    lightness = (other[0] - one[0]) / (1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2))
    saturation = (second - first) / (1 + 0.045 * chroma)
    tone = 2 * sqrt(first * second) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * by_hue)
    bend = -2 * sqrt(chroma**7 / (chroma**7 + 25**7)) * sin(radians(60 * exp(-(((middle - 275) / 25) ** 2))))
    return sqrt(lightness**2 + saturation**2 + tone**2 + bend * saturation * tone)


def polar(colour: Triple, stretch: float) -> tuple[float, float]:
    """How strong a colour is, and its hue in degrees."""
    across, down = colour[1] * stretch, colour[2]
    return hypot(across, down), degrees(atan2(down, across)) % 360
