"""For search engines: the sitemap with true dates, and robots.txt."""

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, SubElement, tostring

from .files import File
from .pages import Page
from .publication import Publication

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap_files(publication: Publication, pages: Iterable[Page]) -> Iterator[File]:
    """The sitemap of every page that may be listed, and robots.txt that names it."""
    root = Element("urlset", xmlns=NAMESPACE)
    for page in pages:
        if page.is_indexed:
            url = SubElement(root, "url")
            SubElement(url, "loc").text = publication.absolute(page.address)
            if page.modified:
                SubElement(url, "lastmod").text = page.modified.isoformat()
    yield File("sitemap.xml", tostring(root, encoding="utf-8", xml_declaration=True))
    yield File("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {publication.absolute('/sitemap.xml')}\n".encode())
