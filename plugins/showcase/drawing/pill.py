"""The pill: level and edition in a rounded frame, on the ground of a medal where there is one."""

from PIL import Image, ImageDraw

from .colour import INK, PAPER
from .ink import Ink
from .palette import STEPS, ramp

MEDALS = {"winner": "#f2c14e", "runner-up": "#d3d8db"}
"""The ground of a pill by tier; the others have a frame."""

HEIGHT, PADDING, FRAME, FINER = 50, 22, 2, 4
FRAMED = 4
"""The frame's colour, as a step from ink to paper: that of the site's controls."""


def pill_colours(tier: str) -> list[str]:
    """From ink to the pill's ground, and from that to paper."""
    return ramp(INK, MEDALS.get(tier, PAPER), PAPER)


def draw_pill(words: Ink, tier: str, first: int) -> Image.Image:
    """The pill around its words."""
    width = words.mask.width + 2 * PADDING
    ground, paper = first + STEPS - 1, first + 2 * (STEPS - 1)
    numbers = Image.new("L", (width, HEIGHT), paper)
    numbers.paste(ground, mask=rounded(width, 0))
    if tier not in MEDALS:
        numbers.paste(first + FRAMED, mask=rounded(width, 0))
        numbers.paste(ground, mask=rounded(width, FRAME))
    numbers.paste(first, (PADDING, baseline(words) + words.top), words.mask)
    return numbers


def baseline(words: Ink) -> int:
    """Where the words stand: their capitals in the middle, and tall letters inside too."""
    ordinary = HEIGHT // 2 + 9
    over, under = ordinary + words.top - 5, HEIGHT - 5 - ordinary - words.bottom
    return ordinary if over >= 0 and under >= 0 else (HEIGHT - words.mask.height) // 2 - words.top


def rounded(width: int, inside: int) -> Image.Image:
    """The mask of a pill, drawn so far within its edges."""
    plate = Image.new("L", (width * FINER, HEIGHT * FINER))
    far, low = width * FINER - 1 - inside * FINER, HEIGHT * FINER - 1 - inside * FINER
    box = (inside * FINER, inside * FINER, far, low)
    ImageDraw.Draw(plate).rounded_rectangle(box, (low - inside * FINER) / 2, fill=255)
    return plate.reduce(FINER)
