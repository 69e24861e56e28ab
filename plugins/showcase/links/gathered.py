"""Every address outside the site that its content names, with the places that name it."""

import html
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

import comrak

from ..problems import Place
from ..prose.body import LINK
from ..prose.files import find_prose
from ..prose.head import read_head, read_text
from ..prose.text import body_of
from ..records import PROSE, Located, Records, Roots, find_texts

OUTSIDE = re.compile(r"https?://\S+", re.IGNORECASE)
HREF = re.compile(r'<a href="(https?://[^"]*)"', re.IGNORECASE)


class External(NamedTuple):
    """An address outside the site, and where it is written."""

    url: str
    places: tuple[Place, ...]


def gather_links(records: Records, roots: Roots) -> list[External]:
    """Every address outside the site, each once, in the order of the addresses."""
    found: dict[str, set[Place]] = defaultdict(set)
    for url, place in chain(links_of_records(records), links_of_prose(roots)):
        found[url].add(place)
    return [External(url, tuple(sorted(found[url]))) for url in sorted(found)]


def links_of_records(records: Records) -> Iterator[tuple[str, Place]]:
    """Every address that a record names, in a field or in its prose."""
    tables = (records.programmes, records.categories, records.regions, records.topics, records.recipients)
    site = [records.site] if records.site else []
    for located in chain(site, *(table.values() for table in tables), records.case_studies):
        if not located.is_inline:  # a recipient that a case study writes out is a part of it
            yield from links_of(located)


def links_of(located: Located[Any]) -> Iterator[tuple[str, Place]]:
    """Every address that one record names."""
    for steps, text in find_texts(located.value):
        if "://" not in text:
            continue
        if steps[-1] not in PROSE and OUTSIDE.fullmatch(text):
            yield text, located.place(*steps)
        elif steps[-1] in PROSE:
            for href in HREF.findall(comrak.render_markdown(text)):
                url = html.unescape(href)
                yield url, located.place_in(max(0, text.find(url)), *steps)


def links_of_prose(roots: Roots) -> Iterator[tuple[str, Place]]:
    """Every address that a page or a post links to."""
    for kind in ("pages", "news"):
        for file in find_prose(roots, kind)[0]:
            text = read_text(file)
            body, bare = body_of(text, read_head(text, file))
            for link in LINK.finditer(bare):
                name = link.lastgroup or "inline"
                url = html.unescape(link[name])
                if OUTSIDE.match(url):
                    yield url, body.place_of(link.start(name))
