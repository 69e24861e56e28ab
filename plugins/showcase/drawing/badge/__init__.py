"""The badge of one recognition: its rosette on a tile of its own, and beside it what was won."""

from .pixels import draw_badge
from .svg import write_badge

__all__ = ["draw_badge", "write_badge"]
