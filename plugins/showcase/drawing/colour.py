"""Colours as "#rrggbb": how far apart two are, what can be read on one, and what lies between."""

from colorsys import hls_to_rgb, rgb_to_hls
from functools import cache, lru_cache

PAPER, INK, WHITE = "#fbfaf6", "#1c1b18", "#ffffff"
READABLE = 4.5
"""The least contrast of small text with its ground (WCAG 2.2, 1.4.3)."""

GRAPHIC = 3.0
"""The least contrast of a drawing with its ground (1.4.11)."""

EVEN = 0.1791
"""The luminance that stands equally far from white and from black: 4.58 to 1 from either."""

RGB = tuple[int, int, int]


@cache
def rgb(colour: str) -> RGB:
    """The red, green and blue of a colour, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def written(parts: tuple[float, ...]) -> str:
    """The colour of three numbers, 0 to 255."""
    return "#" + "".join(f"{min(255, max(0, round(part))):02x}" for part in parts)


@lru_cache(maxsize=4096)
def luminance(colour: str) -> float:
    """How light a colour is, 0 to 1, as WCAG reckons it."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shares(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def shares(colour: str) -> tuple[float, float, float]:
    """Red, green and blue, each 0 to 1."""
    red, green, blue = rgb(colour)
    return red / 255, green / 255, blue / 255


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def on(colour: str) -> str:
    """White, or ink where white is not to be read on a colour as well."""
    return WHITE if contrast(colour, WHITE) >= min(READABLE, contrast(colour, INK)) else INK


def mix(one: str, other: str, share: float) -> str:
    """The colour between two, with so much of the other, 0 to 1."""
    return written(tuple(a + (b - a) * share for a, b in zip(rgb(one), rgb(other), strict=True)))


@lru_cache(maxsize=1024)
def quiet(colour: str, lightness: float = 0.92) -> str:
    """The quiet ground of a colour: its hue, as light as paper or as dark as asked, and a little greyer."""
    hue, _, strength = rgb_to_hls(*shares(colour))
    return written(tuple(part * 255 for part in hls_to_rgb(hue, lightness, strength * 0.58)))


@lru_cache(maxsize=1024)
def shades(colour: str) -> tuple[str, ...]:
    """The colour from black to white, in its own hue, and a little greyer, as light ones else look louder."""
    hue, _, strength = rgb_to_hls(*shares(colour))
    parts = (hls_to_rgb(hue, step / 200, strength * 0.8) for step in range(201))
    return tuple(written(tuple(part * 255 for part in found)) for found in parts)


@lru_cache(maxsize=1024)
def seen_on(ground: str, colour: str, least: float) -> str:
    """The colour itself where it has so much contrast with a ground; else the next lighter or darker that has."""
    if contrast(colour, ground) >= least:
        return colour
    away = reversed(shades(colour)) if luminance(ground) > EVEN else shades(colour)
    enough = [found for found in away if contrast(found, ground) >= least]
    return min(enough, key=lambda found: contrast(found, ground), default=on(ground))


@lru_cache(maxsize=1024)
def evened(colour: str) -> str:
    """The colour, lighter or darker, so that it reads as well on white as on black."""
    return min(shades(colour), key=lambda found: abs(luminance(found) - EVEN))
