"""Every HTML page of the site: one function a kind of page, and the list of them all.

A function lists its pages as drafts, quickly; each page's view is made when the draft is asked to."""

from collections.abc import Callable, Iterator

from ..publication import Publication
from .browse import browse_pages
from .case_study import case_study_pages
from .category import category_pages
from .category_region import category_region_pages
from .certificate import certificate_pages
from .corrections import correction_pages
from .data import data_pages
from .embed import embed_pages
from .home import home_pages
from .indexes import index_pages
from .listing import listing_pages
from .page import Draft, Page
from .prose import prose_pages
from .recipient import recipient_pages
from .redirect import redirect_pages
from .share import share_pages
from .withdrawn import withdrawn_pages

PAGES: tuple[Callable[[Publication], Iterator[Draft]], ...] = (
    home_pages,
    browse_pages,
    case_study_pages,
    category_pages,
    category_region_pages,
    listing_pages,
    index_pages,
    recipient_pages,
    prose_pages,
    correction_pages,
    data_pages,
    withdrawn_pages,
    embed_pages,
    share_pages,
    certificate_pages,
    redirect_pages,
)


def all_pages(publication: Publication) -> Iterator[Draft]:
    """A draft of every page of the site, in one order."""
    for kind in PAGES:
        yield from kind(publication)


__all__ = ["PAGES", "Draft", "Page", "all_pages"]
