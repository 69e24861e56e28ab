"""Prose as data: HTML whose links lead on from anywhere."""

import re

from ...publication import Publication
from ...story import to_html

INSIDE = re.compile(r'(<a [^>]*?href=")(?=/)')
ON_PAGE = re.compile(r'(<a [^>]*?href=")(?=#)')
"""Where links begin that stay on the site, or on the page."""


def with_whole_links(safe_html: str, url: str, address: str) -> str:
    """The same HTML, its links whole; it stands at an address of the site."""
    if 'href="/' in safe_html:
        safe_html = INSIDE.sub(lambda found: found[1] + url, safe_html)
    if 'href="#' in safe_html:
        safe_html = ON_PAGE.sub(lambda found: found[1] + url + address, safe_html)
    return safe_html


def prose(publication: Publication, text: str | None, address: str) -> str | None:
    """Markdown of a record as the page at its address shows it, where there is any."""
    return (
        with_whole_links(to_html(text, language=publication.language.tag), publication.url, address) if text else None
    )
