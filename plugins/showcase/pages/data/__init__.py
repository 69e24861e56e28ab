"""Pages about the data: what there is, to look at and to take away."""

from collections.abc import Callable, Iterator
from itertools import chain

from ...publication import Publication
from ..page import Draft
from .charts import chart_pages
from .claims import claims_pages
from .index import data_index_pages
from .map import map_pages
from .table import table_pages

DATA_PAGES: tuple[Callable[[Publication], Iterator[Draft]], ...] = (
    data_index_pages,
    table_pages,
    chart_pages,
    map_pages,
    claims_pages,
)
"""One function a page; each stands at an address of its own below /data/."""


def data_pages(publication: Publication) -> Iterator[Draft]:
    """All of them, where the records are published as data."""
    if publication.has_data:
        yield from chain.from_iterable(make(publication) for make in DATA_PAGES)
