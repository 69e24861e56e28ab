"""Lists: what a page shows of one, each item at its place in the whole."""

from collections.abc import Iterable
from typing import Any

from ..link import Link
from ..publication import Publication


def item_list(publication: Publication, links: Iterable[Link], total: int, before: int = 0) -> dict[str, Any]:
    """What one page of a list shows; so many items stand before them, and so many there are in all."""
    url = publication.url
    return {
        "@type": "ItemList",
        "numberOfItems": total,
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": link.label, "url": url + link.address}
            for place, link in enumerate(links, before + 1)
        ],
    }
