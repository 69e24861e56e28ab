"""The page of the map: where the work was done."""

from collections.abc import Iterator
from functools import partial

from ....data.addresses import DATA, MAP
from ....publication import Publication
from ...page import Draft, Link, Page, latest
from ...told import told
from .view import view_map


def map_pages(publication: Publication) -> Iterator[Draft]:
    """The page."""
    yield Draft(MAP, partial(map_page, publication))


def map_page(publication: Publication) -> Page:
    """The page with its maps and their numbers; it stands, and says so, where no region is recorded."""
    say = publication.language.say
    page = Page(
        MAP,
        "map.html",
        view_map(publication),
        title=say("Map"),
        description=say("Where the work of the case studies was done, as far as it is recorded."),
        crumbs=(Link(say("Data"), DATA),),
        modified=latest([one.modified for one in publication.showcase.case_studies]),
    )
    return told(publication, page)
