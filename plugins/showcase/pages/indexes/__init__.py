"""Index pages: all categories, regions, editions, levels, topics, programmes and recipients, each with its count."""

from collections.abc import Iterator
from functools import partial

from ...publication import Publication
from ..page import Draft
from .categories import CategoryGroup, categories_page, category_groups
from .plain import IndexView, facet_links, plain_indexes, plain_page
from .recipients import recipient_index
from .regions import Branch, RegionsView, regions_page, regions_view


def index_pages(publication: Publication) -> Iterator[Draft]:
    """Every index page."""
    yield Draft("/categories/", partial(categories_page, publication))
    if publication.showcase.regions:
        yield Draft("/regions/", partial(regions_page, publication))
    for index in plain_indexes(publication):
        if facet_links(publication, index.facet):
            yield Draft(index.address, partial(plain_page, publication, index))
    yield from recipient_index(publication)


__all__ = ["Branch", "CategoryGroup", "IndexView", "RegionsView", "category_groups", "index_pages", "regions_view"]
