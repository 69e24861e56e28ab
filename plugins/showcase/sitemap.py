"""For search engines: the sitemap with true dates, and robots.txt."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple
from xml.sax.saxutils import escape

from .files import File
from .publication import Publication

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
HEAD = f"<?xml version='1.0' encoding='utf-8'?>\n<urlset xmlns=\"{NAMESPACE}\">"


class Entry(NamedTuple):
    """A page as the sitemap lists it, or does not."""

    address: str
    is_indexed: bool = True
    modified: date | None = None


def sitemap_files(publication: Publication, entries: Iterable[Entry]) -> Iterator[File]:
    """The sitemap of every page that may be listed, and robots.txt that names it."""
    url = escape(publication.url)
    lines = [write_entry(url, one) for one in entries if one.is_indexed]
    yield File("sitemap.xml", f"{HEAD}{''.join(lines)}</urlset>".encode())
    may = "Disallow: /" if publication.shows_all else f"Allow: /\nSitemap: {publication.absolute('/sitemap.xml')}"
    yield File("robots.txt", f"User-agent: *\n{may}\n".encode())


def write_entry(url: str, entry: Entry) -> str:
    """A page's whole address, and the day it last changed where that is known."""
    day = f"<lastmod>{entry.modified.isoformat()}</lastmod>" if entry.modified else ""
    return f"<url><loc>{url}{escape(entry.address)}</loc>{day}</url>"
