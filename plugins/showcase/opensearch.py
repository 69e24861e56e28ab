"""OpenSearch: what lets a browser search the site from its own address bar (OpenSearch 1.1, draft 6)."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, tostring

from .files import File
from .publication import Publication

ADDRESS = "/opensearch.xml"
NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
TYPE = "application/opensearchdescription+xml"
SHORT, LONG, WORDS = 16, 48, 1024
"""The most letters of a short name, of a long one, and of a description."""


def opensearch_files(publication: Publication) -> Iterator[File]:
    """The description of the site's search."""
    site, say = publication.showcase.site, publication.language.say
    described = Element("OpenSearchDescription", xmlns=NAMESPACE)
    found = say("Search the case studies of %(site)s") % {"site": site.name}
    for name, text in (
        ("ShortName", shortened(site.name, SHORT)),
        ("LongName", shortened(site.name, LONG)),
        ("Description", shortened(found, WORDS)),
        ("Language", publication.language.tag),
        ("InputEncoding", "UTF-8"),
        ("OutputEncoding", "UTF-8"),
    ):
        SubElement(described, name).text = text
    icon = SubElement(described, "Image", width="16", height="16", type="image/svg+xml")
    icon.text = publication.absolute("/icon.svg")
    template = publication.absolute("/case-studies/?q={searchTerms}")
    SubElement(described, "Url", type="text/html", method="get", template=template)
    SubElement(described, "Url", type=TYPE, rel="self", template=publication.absolute(ADDRESS))
    yield File(ADDRESS[1:], tostring(described, encoding="utf-8", xml_declaration=True))


def shortened(text: str, most: int) -> str:
    """The text in so many letters: as many whole words as fit, or the beginning of the first."""
    if len(text) <= most:
        return text
    words = text[: most + 1].rpartition(" ")[0].rstrip(" ,;:–—-&")
    return words or text[:most]
