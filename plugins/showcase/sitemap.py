"""For search engines: the sitemap with true dates, pictures and languages, and robots.txt."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from .files import File
from .publication import Publication

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
PICTURES, LANGUAGES = "http://www.google.com/schemas/sitemap-image/1.1", "http://www.w3.org/1999/xhtml"
XML = "<?xml version='1.0' encoding='utf-8'?>\n"
HEAD = f'{XML}<urlset xmlns="{NAMESPACE}" xmlns:image="{PICTURES}" xmlns:xhtml="{LANGUAGES}">'
INDEX_HEAD = f'{XML}<sitemapindex xmlns="{NAMESPACE}">'

LIMIT, LARGEST = 50_000, 50 * 2**20
"""How many pages one file may list, and how many bytes it may have: https://www.sitemaps.org/protocol.html"""


class Entry(NamedTuple):
    """A page as the sitemap lists it, or does not."""

    address: str
    is_indexed: bool = True
    modified: date | None = None
    pictures: tuple[str, ...] = ()
    """The addresses of the pictures that it shows."""
    alternates: tuple[tuple[str, str], ...] = ()
    """The same page in each language that there is, its own too: the language's tag, and the whole address."""


def sitemap_files(
    publication: Publication, entries: Iterable[Entry], limit: int = LIMIT, largest: int = LARGEST
) -> Iterator[File]:
    """The sitemap of every page that may be listed, in several files where one may not hold it; robots.txt names it."""
    url = escape(publication.url)
    lines = [write_entry(url, one) for one in entries if one.is_indexed]
    parts = list(cut(lines, limit, largest))
    if len(parts) == 1:
        yield File("sitemap.xml", parts[0])
    else:
        names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        yield File("sitemap.xml", write_index(url, names))
        yield from map(File, names, parts)
    yield robots(publication)


def write_entry(url: str, entry: Entry) -> str:
    """A page's whole address, the day it last changed where that is known, its pictures and its languages."""
    day = f"<lastmod>{entry.modified.isoformat()}</lastmod>" if entry.modified else ""
    more = write_more(url, entry) if entry.pictures or entry.alternates else ""
    return f"<url><loc>{url}{escape(entry.address)}</loc>{day}{more}</url>"


def write_more(url: str, entry: Entry) -> str:
    """The pictures of a page, of which search engines read nothing but the address; and its languages."""
    pictures = [f"<image:image><image:loc>{url}{escape(one)}</image:loc></image:image>" for one in entry.pictures]
    languages = [
        f'<xhtml:link rel="alternate" hreflang={quoteattr(tag)} href={quoteattr(address)}/>'
        for tag, address in entry.alternates
    ]
    return "".join(languages + pictures)


def cut(lines: Sequence[str], limit: int, largest: int) -> Iterator[bytes]:
    """The lines as files: of so many lines at most, halved until none is too large."""
    for start in range(0, max(len(lines), 1), limit):
        yield from halve(lines[start : start + limit], largest)


def halve(lines: Sequence[str], largest: int) -> Iterator[bytes]:
    """The lines as one file, or as several where that is too large and has more than one line."""
    content = f"{HEAD}{''.join(lines)}</urlset>".encode()
    if len(content) <= largest or len(lines) == 1:
        yield content
    else:
        middle = len(lines) // 2
        yield from halve(lines[:middle], largest)
        yield from halve(lines[middle:], largest)


def write_index(url: str, names: Iterable[str]) -> bytes:
    """The file that names the others; no date, as none is known on which each of them last changed."""
    lines = [f"<sitemap><loc>{url}/{name}</loc></sitemap>" for name in names]
    return f"{INDEX_HEAD}{''.join(lines)}</sitemapindex>".encode()


def robots(publication: Publication) -> File:
    """Where search engines may go, and where they learn of all pages."""
    may = "Disallow: /" if publication.shows_all else f"Allow: /\nSitemap: {publication.absolute('/sitemap.xml')}"
    return File("robots.txt", f"User-agent: *\n{may}\n".encode())
