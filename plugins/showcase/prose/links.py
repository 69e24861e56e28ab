"""Links of pages and news into the site: each has to lead to an address that will be there."""

from collections.abc import Iterator
from pathlib import Path

from ..problems import Problem
from ..records import Records, Roots
from ..rules.addresses import words_for
from ..rules.destinations import Destinations
from .body import LINK
from .files import find_prose
from .head import read_head, read_text
from .text import body_of


def find_dead_links(content: Path | Roots, records: Records) -> Iterator[Problem]:
    """A problem for each link of what is published that leads to no address of the site."""
    known = Destinations(records)
    for kind in ("pages", "news"):
        for file in find_prose(Roots.of(content), kind)[0]:
            yield from check_links(file, known)


def check_links(file: Path, known: Destinations) -> Iterator[Problem]:
    """The dead links of one file; other kinds of bad link are told with the rest of its text."""
    text = read_text(file)
    head = read_head(text, file)
    body, bare = body_of(text, head)
    for link in LINK.finditer(bare) if head.is_published else ():
        address = link["inline"] or link["reference"] or ""
        words = words_for(address, known) if address.startswith("/") and not link["image"] else None
        if words:
            yield Problem(body.place_of(link.start()), *words)
