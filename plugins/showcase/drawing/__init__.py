"""Drawings: the share card and the badge, as pixels and as SVG, of nothing but their words, a seed and a colour."""

from .badge import draw_badge, write_badge
from .card import draw_card
from .colour import contrast, on
from .fonts import Fonts
from .ink import IS_SHAPED
from .subjects import BADGE_WIDTHS, LOOKS, Badge, Card

__all__ = [
    "BADGE_WIDTHS",
    "IS_SHAPED",
    "LOOKS",
    "Badge",
    "Card",
    "Fonts",
    "contrast",
    "draw_badge",
    "draw_card",
    "on",
    "write_badge",
]
