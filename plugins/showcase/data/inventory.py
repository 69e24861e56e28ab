"""The inventory: every address below /data/ at which something stands, without making any of it."""

from functools import cache

from .addresses import (
    CASE_STUDY_PLACES,
    CHARTS,
    CLAIMS,
    DATA,
    MAP,
    PACKAGE,
    PLACES,
    TABLE,
    csv_address,
    json_address,
    schema_address,
)
from .grid import GRID
from .lists import KINDS
from .schema import LIST_SHAPES, RECORD_SHAPES
from .tables import all_tables


@cache
def data_addresses() -> tuple[str, ...]:
    """The addresses, whatever the records say: of pages, then of files."""
    return (
        *(DATA, TABLE, CHARTS, MAP, CLAIMS),
        *(PACKAGE, PLACES, CASE_STUDY_PLACES, GRID),
        *[json_address(kind) for kind in KINDS],
        *[csv_address(table.name) for table in all_tables(str)],
        *[schema_address(name) for name in (*RECORD_SHAPES, *LIST_SHAPES)],
    )
