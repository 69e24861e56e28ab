"""Open data: everything that pages say, for programs.

shapes       what each type of record says, field by field
addresses    where all of it stands
records      each public record in its shape
beside       the record of a page, below it
lists        all records of a type in one file
schema       JSON Schemas of both
grid         what the page of the table sorts and filters in
tables       the same as CSV, one tidy table a type of record and one for what each lists
package      what holds the tables together
places       where the work was done, as GeoJSON
inventory    every address of all this, for links that lead there
"""

from operator import attrgetter

from ..bundle import Output
from .beside import BESIDE
from .grid import grid_bundles
from .lists import LIST_MAKERS
from .package import data_package
from .places import case_study_places, region_places
from .schema import schema_bundles

OPEN_DATA = Output(
    is_wanted=attrgetter("has_data"),
    of_site=(
        *LIST_MAKERS,
        schema_bundles,
        grid_bundles,
        data_package,
        region_places,
        case_study_places,
    ),
    below={kind: (make,) for kind, make in BESIDE.items()},
)
"""A new file is a function, and its name in one of these lists."""

__all__ = ["OPEN_DATA"]
