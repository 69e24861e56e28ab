"""Outlines of countries and regions by their codes: data whose source `README.md` names."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .projection import project

ENGLAND, PART_OF_ENGLAND = "E92000001", "E12"
"""The code of England as a whole, and how those of its regions begin."""


class Spot(NamedTuple):
    """A place on a map, in the drawing's own units, and how far its edge is from there."""

    x: float
    y: float
    room: float = 0


class Outlines(NamedTuple):
    """The outlines of a map as SVG paths by code, in a drawing of this size; `around` is land that has no code here."""

    width: int
    height: int
    paths: Mapping[str, str]
    spots: Mapping[str, Spot]
    """Where in each outline a number is best written."""
    around: str = ""
    scale: float = 0
    top: int = 0

    def spot(self, latitude: float, longitude: float) -> Spot | None:
        """Where a point in degrees lies on the map of the world, which ends north of Antarctica."""
        across, up = project(latitude, longitude)
        x, y = round(self.width / 2 + across * self.scale, 1), round(-up * self.scale - self.top, 1)
        return Spot(x, y) if y <= self.height else None


@cache
def world_outlines() -> Outlines:
    """The countries of the world, without Antarctica."""
    return read_outlines("world")


@cache
def uk_outlines(in_regions: bool) -> Outlines:
    """The nations of the United Kingdom, England as its regions or as a whole."""
    found = read_outlines("united-kingdom")
    paths = {
        code: path
        for code, path in found.paths.items()
        if (code != ENGLAND if in_regions else not code.startswith(PART_OF_ENGLAND))
    }
    return found._replace(paths=paths)


def read_outlines(name: str) -> Outlines:
    """The outlines of a map, as its file has them."""
    found = json.loads(Path(__file__).with_name(f"{name}.json").read_text(encoding="utf-8"))
    spots = {code: Spot(*where) for code, where in found.pop("labels").items()}
    return Outlines(spots=spots, **found)
