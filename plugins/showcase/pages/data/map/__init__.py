"""The page of the map: where the work was done, drawn and as a table."""

from .page import map_pages
from .view import MapView, Part

__all__ = ["MapView", "Part", "map_pages"]
