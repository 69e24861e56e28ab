"""Links in Markdown that lead into the site: each has to lead to an address that will be there."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any
from urllib.parse import unquote

from ..problems import Problem, quoted
from ..records import Located, Records
from .destinations import Destinations

OUTSIDE = ("http://", "https://", "mailto:", "#")


def find_dead_links(records: Records) -> Iterator[Problem]:
    """A problem for each link of a text that leads to no address of the site, or that no browser may follow."""
    linking = [record for record in with_texts(records) if record.links]
    if linking:
        known = Destinations(records)
        yield from (problem for record in linking for problem in check_links(record, known))


def check_links(record: Located[Any], known: Destinations) -> Iterator[Problem]:
    """The problems of the links of one record."""
    for link in record.links:
        words = words_for(link.address, known)
        if words:
            yield Problem(record.place_in(link.offset, *link.steps), *words)


def with_texts(records: Records) -> Iterator[Located[Any]]:
    """Every record that may be written in Markdown."""
    site = [records.site] if records.site else []
    return chain(site, records.programmes.values(), records.categories.values(), records.case_studies)


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
