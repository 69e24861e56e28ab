"""Pages as machines are told of them: each says what it shows, and nothing else."""

from collections.abc import Sequence
from typing import Any

from ..publication import Publication
from ..structured import item_list, web_page
from .page import Link, Page


def told(publication: Publication, page: Page, kind: str = "WebPage", **more: Any) -> Page:
    """The page, told as one of a kind of its own; `more` is what else is known of it."""
    made = web_page(publication, kind, page.title, page.address) | more
    if page.description != page.title:
        made["description"] = page.description
    if page.modified:
        made["dateModified"] = page.modified.isoformat()
    return page._replace(structured=(made,))


def told_as_list(
    publication: Publication, page: Page, links: Sequence[Link], total: int, before: int = 0, **more: Any
) -> Page:
    """The page, told as a collection of what it lists: so many of a whole, after those of earlier pages."""
    return told(publication, page, "CollectionPage", mainEntity=item_list(publication, links, total, before), **more)
