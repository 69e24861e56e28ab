"""Keepsakes: what a school takes away, each a pure function of a small view, below the page that it belongs to.

addresses    where each of them stands
drawings     share cards and badges
bundles      all of them, and the pictures and documents beside them, as files to be made
"""

from .addresses import is_keepsake, pages_below, path_below
from .bundles import all_bundles

__all__ = ["all_bundles", "is_keepsake", "pages_below", "path_below"]
