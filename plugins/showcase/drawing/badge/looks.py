"""Looks: the colours of a badge on light pages, on dark ones, and in one colour."""

from functools import lru_cache
from typing import NamedTuple

from ..colour import GRAPHIC, INK, PAPER, WHITE, evened, quiet, seen_on
from ..pill import MEDALS
from ..subjects import Badge

GOLD = MEDALS["winner"]


class Colours(NamedTuple):
    """What each part of a badge wears."""

    ground: str
    ink: str
    muted: str
    frame: str
    tile: str
    petal: str
    centre: str
    eye: str
    bar: str


def colours_of(badge: Badge, look: str) -> Colours:
    """The colours of a badge in a look, "light" or "dark"; of what was withdrawn greys."""
    return (dark if look == "dark" else light)(badge.colour, badge.tier, badge.is_withdrawn)


@lru_cache(maxsize=256)
def light(colour: str, tier: str, is_withdrawn: bool) -> Colours:
    """The colours on light pages."""
    if is_withdrawn:
        return Colours(WHITE, "#5a574e", "#5a574e", "#dad5c8", "#f1eee6", "#b9b4a7", "#b9b4a7", "#f1eee6", "#dad5c8")
    tile = quiet(colour)
    petal = seen_on(tile, colour, GRAPHIC)
    return Colours(WHITE, INK, "#5a574e", "#dad5c8", tile, petal, GOLD, PAPER, MEDALS.get(tier, petal))


@lru_cache(maxsize=256)
def dark(colour: str, tier: str, is_withdrawn: bool) -> Colours:
    """The colours on dark pages."""
    ground, ink, muted, frame = "#1e201b", "#f2efe7", "#b4b0a3", "#484a42"
    if is_withdrawn:
        return Colours(ground, muted, muted, frame, "#151613", "#6b6d64", "#6b6d64", "#151613", frame)
    tile = quiet(colour, 0.15)
    petal = seen_on(tile, colour, 4.5)
    return Colours(ground, ink, muted, frame, tile, petal, GOLD, ground, MEDALS.get(tier, petal))


def one_colour(badge: Badge) -> str:
    """The colour of a badge of one: its own, as light as reads on white and on black alike."""
    return evened("#5a574e" if badge.is_withdrawn else badge.colour)
