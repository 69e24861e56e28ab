"""The site: what it is, who publishes it, and what its pages say of that."""

from functools import lru_cache
from typing import Any

from ..publication import Publication
from .steps import CONTEXT

Node = dict[str, Any]


def website(publication: Publication) -> Node:
    """The site, with who publishes it and where to search it."""
    made: Node = {
        "@context": CONTEXT,
        **part_of(publication),
        "description": publication.showcase.site.headline,
        "inLanguage": publication.language.tag,
        "publisher": publisher(publication),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": publication.absolute("/case-studies/?q={query}")},
        },
    }
    return made | terms(publication)


def publisher(publication: Publication) -> Node:
    """Who publishes the site: it speaks in its own name."""
    return made_once("Organization", publication.showcase.site.name, publication.absolute("/"))


def part_of(publication: Publication) -> Node:
    """The site, as what a page is part of."""
    return made_once("WebSite", publication.showcase.site.name, publication.absolute("/"))


@lru_cache(maxsize=16)
def made_once(kind: str, name: str, url: str) -> Node:
    """What many pages say in the same words; nobody changes it."""
    return {"@type": kind, "name": name, "url": url}


def terms(publication: Publication) -> Node:
    """The terms of the site's own words, where its organisers chose some."""
    licence = publication.showcase.site.licence
    return {"license": licence.url} if licence else {}


def web_page(publication: Publication, kind: str, name: str, address: str) -> Node:
    """A page of a kind, such as `AboutPage`, as part of the site."""
    return {
        "@context": CONTEXT,
        "@type": kind,
        "name": name,
        "url": publication.absolute(address),
        "inLanguage": publication.language.tag,
        "isPartOf": part_of(publication),
    }
