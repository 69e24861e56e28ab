"""Links in Markdown that do not lead out of the site: found where they are read, judged when all records are known."""

import html
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote

import comrak

from ..models import CaseStudy
from ..source import Step
from .texts import find_prose

HREF = re.compile(r'<a href="([^"]*)"')
OUTSIDE = ("http://", "https://", "mailto:", "#")
LINKS = (
    re.compile(r"\](?:\((?!https?://|mailto:|#)|:)"),
    re.compile(r"<(?!https?:|mailto:)[A-Za-z][A-Za-z0-9+.-]*:"),
)
"""A text in which neither is found has no link but such as lead outside. (One pattern for both is far slower.)"""


class InnerLink(NamedTuple):
    """An address that a text links to, the steps to the text, and where the address stands in it."""

    address: str
    steps: tuple[Step, ...]
    offset: int


def find_inner_links(part: Any) -> tuple[InnerLink, ...]:
    """The links of a record's Markdown, or of what a file says, that lead into the site or nowhere."""
    if isinstance(part, CaseStudy):
        return tuple(links_of(part.story, ("story",))) if part.story else ()
    return tuple(link for steps, text in find_prose(part) for link in links_of(text, steps))


def links_of(text: str, steps: tuple[Step, ...]) -> Iterator[InnerLink]:
    """The inner links of one text."""
    if not LINKS[0].search(text) and not ("<" in text and LINKS[1].search(text)):
        return
    for href in HREF.findall(comrak.render_markdown(text)):
        address = html.unescape(href)
        if not address.startswith(OUTSIDE):
            yield InnerLink(address, steps, find_link(text, address))


def find_link(text: str, address: str) -> int:
    """Where an address stands in a text, however it is encoded there; at its end nothing longer begins with it."""
    for written in (address, unquote(address)):
        match = re.search(re.escape(written) + r"(?![\w/#?.-])", text)
        if match:
            return match.start()
    return 0
