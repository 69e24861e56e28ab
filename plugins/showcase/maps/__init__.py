"""Maps of where the case studies are: of the world, and of the United Kingdom.

projection, outlines   where land lies on paper: data, and how a point is laid on it
spots                  which regions are drawn on which map
steps                  few shades for all numbers
drawing                the map as its page shows it
"""

from .drawing import Key, Map, Shape, draw_map
from .outlines import uk_outlines, world_outlines
from .projection import project
from .spots import UK, has_parts, is_in_uk, uk_spots, world_spots
from .steps import Step, step_of, steps_up_to

__all__ = [
    "UK",
    "Key",
    "Map",
    "Shape",
    "Step",
    "draw_map",
    "has_parts",
    "is_in_uk",
    "project",
    "step_of",
    "steps_up_to",
    "uk_outlines",
    "uk_spots",
    "world_outlines",
    "world_spots",
]
