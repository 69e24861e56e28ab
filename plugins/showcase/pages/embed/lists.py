"""The list of a recipient's or a region's honours."""

from collections.abc import Iterator
from functools import partial

from ...keepsakes.addresses import LIST
from ...keepsakes.fragments import Listed, recipient_list, region_list
from ...publication import Publication
from ...showcase import Recipient, Region
from ..page import Draft, Page


def list_drafts(publication: Publication) -> Iterator[Draft]:
    """A list for every recipient, and for every region that has a page."""
    for recipient in publication.showcase.recipients:
        yield Draft(recipient.address + LIST, partial(recipient_page, publication, recipient))
    for region in publication.showcase.regions:
        if publication.facets["region"].count(region.slug):
            yield Draft(region.address + LIST, partial(region_page, publication, region))


def recipient_page(publication: Publication, recipient: Recipient) -> Page:
    """The list of one recipient."""
    return list_page(recipient_list(publication, recipient))


def region_page(publication: Publication, region: Region) -> Page:
    """The list of one region."""
    return list_page(region_list(publication, region))


def list_page(view: Listed) -> Page:
    """The page of a list."""
    title = f"{view.name} – {view.all.label}"
    return Page(view.all.address + LIST, "embed_list.html", view, title=title, description=title, is_indexed=False)
