"""The site, and pages that are lists."""

from collections.abc import Iterable, Sequence
from typing import Any

from ..link import Link
from ..publication import Publication
from ..showcase import CaseStudy, Category
from .steps import CONTEXT


def website(publication: Publication) -> dict[str, Any]:
    """The site, with where to search it."""
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "name": publication.showcase.site.name,
        "url": publication.absolute("/"),
        "inLanguage": publication.language.tag,
        "potentialAction": {
            "@type": "SearchAction",
            "target": publication.absolute("/case-studies/?q={query}"),
            "query-input": "required name=query",
        },
    }


def item_list(publication: Publication, links: Iterable[Link]) -> dict[str, Any]:
    """A page that is a list."""
    return {
        "@context": CONTEXT,
        "@type": "CollectionPage",
        "inLanguage": publication.language.tag,
        "mainEntity": {
            "@type": "ItemList",
            "itemListElement": [
                {"@type": "ListItem", "position": place, "name": link.label, "url": publication.absolute(link.address)}
                for place, link in enumerate(links, 1)
            ],
        },
    }


def collection(publication: Publication, category: Category, some: Sequence[CaseStudy]) -> dict[str, Any]:
    """A category as a collection of what it honoured."""
    made = item_list(publication, [Link(one.name, one.address) for one in some])
    return made | {"name": category.record.name, "url": publication.absolute(category.address)}
