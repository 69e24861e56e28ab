"""Keepsakes: what a school takes away, each a pure function of a small view, below the page that it belongs to.

addresses    where each of them stands
drawings     share cards and badges
bundles      all of them, by the page that they stand below
"""

from .addresses import is_keepsake, pages_below, path_below
from .bundles import KEEPSAKES

__all__ = ["KEEPSAKES", "is_keepsake", "pages_below", "path_below"]
