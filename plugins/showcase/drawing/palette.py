"""Pixels that are numbers of colours: few colours, small files, edges that are mixed without mixing a pixel."""

from functools import lru_cache
from io import BytesIO
from itertools import pairwise

from PIL import Image, ImageChops

from .colour import mix, rgb
from .rosette import Masks

STEPS = 10
"""How many colours lie on the way from one to the next, both counted."""

COVERED = 9
"""How many degrees of covering a rosette's edges have."""

PETALS = COVERED * COVERED
"""How many colours the petals take: each degree of the outer ring with each of the inner one."""

EYE = 8


@lru_cache(maxsize=256)
def ramp(*colours: str) -> list[str]:
    """The colours from each to the next: `STEPS`, and for each further one `STEPS` less one."""
    found = [colours[0]]
    for one, other in pairwise(colours):
        found += [mix(one, other, step / (STEPS - 1)) for step in range(1, STEPS)]
    return found


@lru_cache(maxsize=256)
def rosette_colours(ground: str, petal: str, centre: str, eye: str) -> list[str]:
    """The colours that `rosette_numbers` counts."""
    shares = [step / (COVERED - 1) for step in range(COVERED)]
    return [mix(mix(ground, petal, outer), centre, inner) for inner in shares for outer in shares] + [
        mix(centre, eye, (step + 1) / EYE) for step in range(EYE)
    ]


def degrees(count: int, times: int) -> list[int]:
    """A table from 0 to 255 to so many degrees, each times a number."""
    return [round(value / 255 * (count - 1)) * times for value in range(256)]


OUTER, INNER = degrees(COVERED, 1), degrees(COVERED, COVERED)
ONE_GOLD = [min(number, PETALS - COVERED) if number < PETALS else number for number in range(256)]
"""Where the inner ring covers all, nothing of the outer one is to be told apart."""


def rosette_numbers(masks: Masks, first: int) -> Image.Image:
    """The rosette as numbers of colours, the ground being the first of them."""
    petals = ImageChops.add(masks.outer.point(OUTER), masks.inner.point(INNER))
    eye = masks.eye.point([PETALS - 1 + round(value / 255 * EYE) for value in range(256)])
    petals = petals.point([min(first + number, 255) for number in ONE_GOLD])
    petals.paste(eye.point([min(first + number, 255) for number in range(256)]), mask=masks.eye.point(SEEN))
    return petals


SEEN = [255 if round(value / 255 * EYE) else 0 for value in range(256)]


def png(numbers: Image.Image, colours: list[str], alphas: bytes = b"", level: int = 8) -> bytes:
    """The bytes of a PNG without anything but its pixels, their colours, and how much of each is to be seen."""
    numbers = numbers.copy()
    numbers.putpalette([part for colour in colours for part in rgb(colour)])
    target = BytesIO()
    bits = 8 if len(colours) > 16 else 4
    extra = {"transparency": alphas} if alphas else {}
    numbers.save(target, "PNG", compress_level=level, bits=bits, **extra)
    return target.getvalue()
