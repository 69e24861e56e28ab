"""Pages about the data: what there is, to look at and to take away."""

from collections.abc import Callable, Iterator
from itertools import chain

from ...publication import Publication
from ..page import Draft

DATA_PAGES: tuple[Callable[[Publication], Iterator[Draft]], ...] = ()
"""One function a page; each stands at an address of its own below /data/."""


def data_pages(publication: Publication) -> Iterator[Draft]:
    """All of them, where the records are published as data."""
    if publication.has_data:
        yield from chain.from_iterable(make(publication) for make in DATA_PAGES)
