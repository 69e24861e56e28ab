"""The badge as PNG: drawn once as masks at the largest width, for every look and every width."""

from functools import lru_cache
from typing import NamedTuple

from PIL import Image, ImageChops, ImageDraw

from ..fonts import Fonts
from ..ink import Setter, Style
from ..palette import STEPS, png, ramp, rosette_colours, rosette_numbers
from ..rosette import Masks, rosette_masks
from ..subjects import BADGE_WIDTHS, Badge
from .looks import Colours, colours_of, one_colour
from .plate import CORNER, FRAMED, Plate, plate
from .words import BAR, HEIGHT, ROOM, START, TILE, WIDTH, lines_of_badge

LARGEST = max(BADGE_WIDTHS)
SCALE = LARGEST // WIDTH
ROSETTE, RING, CLEAR = 64, 20, 4
"""How large the rosette is, and the ring that stands for it, and what stays free over and under the words."""
ALPHAS, QUICK = 16, 7
DEGREES = {240: 15, 480: 6, 960: 4}
"""How many degrees of covering a width has: in a larger picture none is seen by itself, and fewer are fewer bytes."""


class Etching(NamedTuple):
    """The masks of a badge at a width: the words, the quieter words, and the rosette with the place of its corner."""

    ink: Image.Image
    quiet: Image.Image
    rosette: Masks
    corner: tuple[int, int]


def draw_badge(badge: Badge, look: str, width: int, fonts: Fonts) -> bytes:
    """The badge as PNG in a look and at a width: always the same bytes."""
    etching = etched(badge, width, fonts)
    if look == "mono":
        return one_colour_png(badge, etching, plate(width, badge.direction == "rtl"))
    return colours_png(etching, plate(width, badge.direction == "rtl"), colours_of(badge, look))


@lru_cache(maxsize=6)
def etched(badge: Badge, width: int, fonts: Fonts) -> Etching:
    """The masks of a badge at a width, made from those of the largest."""
    large, times = engrave(badge, fonts), LARGEST // width
    degrees = DEGREES[width]
    coarse = [round(value / 255 * degrees) * 255 // degrees for value in range(256)]
    ink, quiet, *rosette = (
        (mask.reduce(times) if times > 1 else mask).point(coarse) for mask in (*large[:2], *large.rosette)
    )
    return Etching(ink, quiet, Masks(*rosette), (large.corner[0] // times, large.corner[1] // times))


@lru_cache(maxsize=4)
def engrave(badge: Badge, fonts: Fonts) -> Etching:
    """The masks of a badge at the largest width."""
    ink, quiet = lettering(badge, Setter(fonts, badge.direction, badge.language))
    side = round(ROSETTE * SCALE)
    inner = (TILE - BAR) * SCALE - side
    left = LARGEST - side - inner // 2 if badge.direction == "rtl" else inner // 2
    return Etching(ink, quiet, emblem(badge, side), (left // 4 * 4, (HEIGHT * SCALE - side) // 2))


def lettering(badge: Badge, setter: Setter) -> list[Image.Image]:
    """The masks of the words and of the quieter words, at the largest width."""
    tall, above = 2 * HEIGHT * SCALE, HEIGHT * SCALE // 2
    masks = [Image.new("L", (LARGEST, tall)) for _ in range(2)]

    def measure(text: str, size: float, weight: int) -> float:
        return setter.width(text, Style(round(size * SCALE), weight)) / SCALE

    for line in lines_of_badge(badge, measure):
        ink = setter.ink(line.text, Style(round(line.size * SCALE), line.weight)).within(ROOM * SCALE)
        left = LARGEST - START * SCALE - ink.mask.width if badge.direction == "rtl" else START * SCALE
        masks[line.is_quiet].paste(255, (left, above + round(line.baseline * SCALE) + ink.top), ink.mask)
    return lowered(masks, above)


def lowered(masks: list[Image.Image], above: int) -> list[Image.Image]:
    """The masks without what was left free above and below; marks that stand high move all, or press it together."""
    _, first, _, last = ImageChops.lighter(*masks).getbbox() or (0, above, 0, above)
    free, height = CLEAR * SCALE, HEIGHT * SCALE
    high = min(last - first, height - 2 * free)
    top = min(max(first - above, free), height - free - high)
    sheets = [Image.new("L", (LARGEST, height)) for _ in masks]
    for sheet, mask in zip(sheets, masks, strict=True):
        words = mask.crop((0, first, LARGEST, last))
        sheet.paste(words if high == last - first else words.resize((LARGEST, high)), (0, top))
    return sheets


def emblem(badge: Badge, side: int) -> Masks:
    """The masks of the rosette, or of a bare ring where it was withdrawn."""
    if not badge.is_withdrawn:
        return rosette_masks(badge.seed, side, 4)
    nothing = Image.new("L", (side, side))
    large = Image.new("L", (side * 4, side * 4))
    radius = (RING + 1) * SCALE * 4
    ImageDraw.Draw(large).circle((side * 2, side * 2), radius, outline=255, width=2 * SCALE * 4)
    return Masks(large.reduce(4), nothing, nothing)


def colours_png(etching: Etching, base: Plate, colours: Colours) -> bytes:
    """The badge in several colours."""
    numbers = base.numbers.copy()
    numbers.paste(rosette_numbers(etching.rosette, base.tile), etching.corner)
    numbers.paste(base.ink, mask=etching.ink)
    numbers.paste(base.ink + 2, mask=etching.quiet)
    every = [
        *[colours.frame] * CORNER,
        *ramp(colours.frame, colours.ground)[:: STEPS // FRAMED][:FRAMED],
        *ramp(colours.frame, colours.tile)[:: STEPS // FRAMED][:FRAMED],
        colours.bar,
        *ramp(colours.ink, colours.ground),
        *rosette_colours(colours.tile, colours.petal, colours.centre, colours.eye),
    ]
    return png(numbers, every, bytes(255 * step // CORNER for step in range(CORNER)), QUICK)


def one_colour_png(badge: Badge, etching: Etching, base: Plate) -> bytes:
    """The badge in one colour on no ground."""
    outer, inner, eye = etching.rosette
    covered = base.frame.copy()
    covered.paste(ImageChops.add(ImageChops.subtract(outer, inner), eye), etching.corner)
    for words in (etching.ink, etching.quiet):
        covered = ImageChops.lighter(covered, words)
    numbers = covered.point([round(value / 255 * (ALPHAS - 1)) for value in range(256)])
    return png(numbers, [one_colour(badge)] * ALPHAS, bytes(step * 17 for step in range(ALPHAS)), QUICK)
