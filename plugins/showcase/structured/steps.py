"""The way from the home page to a page, and how all of it is written."""

import json
from collections.abc import Sequence
from functools import lru_cache

from ..link import Link
from ..publication import Publication

CONTEXT = "https://schema.org"
write_json = json.JSONEncoder(sort_keys=True, check_circular=False).encode


def write_breadcrumbs(publication: Publication, links: Sequence[Link]) -> str:
    """The way from the home page to a page, itself last, as JSON; a step that many pages share is written once."""
    steps = [write_step(place, link.label, publication.absolute(link.address)) for place, link in enumerate(links, 1)]
    return f'{{"@context": "{CONTEXT}", "@type": "BreadcrumbList", "itemListElement": [{", ".join(steps)}]}}'


@lru_cache(maxsize=4096)
def write_step(place: int, name: str, url: str) -> str:
    """One step of a way as JSON."""
    item, name = write_json({"@id": url}), write_json(name)
    return f'{{"@type": "ListItem", "item": {item}, "name": {name}, "position": {place}}}'
