"""Links in Markdown that lead into the site: each has to lead to an address that will be there."""

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

import comrak

from ..problems import Problem, quoted
from ..records import Records
from ..source import Scalar
from .destinations import Destinations
from .texts import all_records, find_prose

HREF = re.compile(r'<a href="([^"]*)"')
OUTSIDE = ("http://", "https://", "mailto:", "#")
LINK = re.compile(r"\]\(|\]:|<[a-z]+:", re.IGNORECASE)
"""A text without any of these has no link."""


def find_dead_links(records: Records) -> Iterator[Problem]:
    """A problem for each link of a text that leads to no address of the site, or that no browser may follow."""
    known = Destinations(records)
    for record in all_records(records):
        for scalar in find_prose(record.node):
            if scalar.text and LINK.search(scalar.text):
                yield from check(scalar, scalar.text, known)


def check(scalar: Scalar, text: str, known: Destinations) -> Iterator[Problem]:
    """The problems of the links of one text."""
    for href in HREF.findall(comrak.render_markdown(text)):
        address = html.unescape(href)
        words = words_for(address, known)
        if words:
            yield Problem(scalar.place_of(find_link(text, address)), *words)


def find_link(text: str, address: str) -> int:
    """Where an address stands in a text, however it is encoded there; at its end nothing longer begins with it."""
    for written in (address, unquote(address)):
        match = re.search(re.escape(written) + r"(?![\w/#?.-])", text)
        if match:
            return match.start()
    return 0


def words_for(address: str, known: Destinations) -> tuple[str, str] | None:
    """What is wrong with an address, and what to write instead; None where nothing is."""
    shown = quoted(unquote(address))
    if address.startswith(OUTSIDE):
        return None
    if not address.startswith("/") or address.startswith(("//", "/\\")):
        what = f"The link to {shown} leads nowhere" if address else "A link leads nowhere"
        return what, "Begin its address with https://, mailto: or, inside this site, with /"
    path, tail = re.fullmatch(r"([^?#]*)(.*)", address, re.DOTALL).groups()  # type: ignore[union-attr]
    path = unquote(path)
    found = known.find(path)
    if found == path or (found is None and not known.can_judge(path)):
        return None
    if found:
        wrong = "lacks the slash at its end" if found == f"{path}/" else "has a slash too many"
        return f"The link to {shown} {wrong}", f"Write `{found}{tail}`"
    near = known.near(path)
    instead = f"Did you mean `{near}`?" if near else "Look its address up on the site"
    return f"Nothing on the site has the address {shown}", instead
