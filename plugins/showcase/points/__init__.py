"""Points that stand for regions: a country's by its ISO 3166-1 code, a UK region's or nation's by its GSS code."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ..showcase import Region

FILE = Path(__file__).with_name("points.csv")
"""Code, latitude and longitude; `README.md` beside it says where they are from."""


def point_of(region: Region) -> tuple[float, float] | None:
    """Latitude and longitude, in degrees, of the point that stands for a region; none is made up where none is known.

    The region's own point comes first, then that of its GSS code, then that of its ISO code."""
    record = region.record
    return record.point or point_by_code().get(record.gss or "") or point_by_code().get(record.iso or "")


@cache
def point_by_code() -> Mapping[str, tuple[float, float]]:
    """All points by code."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        return {row["code"]: (float(row["latitude"]), float(row["longitude"])) for row in rows}


__all__ = ["point_by_code", "point_of"]
