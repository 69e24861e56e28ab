"""Links in Markdown that lead into the site: each has to meet a record."""

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

import comrak

from ..problems import Problem, nearest, quoted
from ..records import Records
from ..source import Scalar
from .regions import RESERVED
from .texts import all_records, find_prose

HREF = re.compile(r'<a href="([^"]*)"')
OUTSIDE = ("http://", "https://", "mailto:", "#")
LINK = re.compile(r"\]\(|\]:|<[a-z]+:", re.IGNORECASE)
"""A text without any of these has no link."""


def find_dead_links(records: Records) -> Iterator[Problem]:
    """A problem for each link of a text that leads to no record, or that no browser may follow."""
    known = known_addresses(records)
    for record in all_records(records):
        for scalar in find_prose(record.node):
            if scalar.text and LINK.search(scalar.text):
                yield from check(scalar, scalar.text, known)


def known_addresses(records: Records) -> dict[str, set[str]]:
    """What can follow each of the site's own first steps: a slug, or an edition and a slug."""
    programmes = [programme.value for programme in records.programmes.values()]
    known = {
        "categories": set(records.categories),
        "regions": set(records.regions),
        "recipients": set(records.recipients),
        "topics": set(records.topics),
        "editions": {edition.label for programme in programmes for edition in programme.editions},
        "levels": {level.slug for programme in programmes for level in programme.levels},
        "case-studies": {f"{case.value.edition}/{case.slug}" for case in records.case_studies},
    }
    if records.refused:
        return {step: words for step, words in known.items() if step not in refused_steps(records)}
    return known


def refused_steps(records: Records) -> set[str]:
    """The first steps of addresses that cannot be judged while some of their records cannot be read."""
    steps = {record_type for record_type, _ in records.refused}
    return steps | {"editions", "levels"} if "programmes" in steps else steps


def check(scalar: Scalar, text: str, known: dict[str, set[str]]) -> Iterator[Problem]:
    """The problems of the links of one text."""
    for href in HREF.findall(comrak.render_markdown(text)):
        address = unquote(html.unescape(href))
        words = words_for(address, known)
        if words:
            yield Problem(scalar.place_of(max(text.find(address), 0)), *words)


def words_for(address: str, known: dict[str, set[str]]) -> tuple[str, str] | None:
    """What is wrong with an address, and what to write instead; None where nothing is."""
    if address.startswith(OUTSIDE):
        return None
    if not address or not address.startswith("/") or address.startswith(("//", "/\\")):
        shown = f"The link to {quoted(address)}" if address else "A link"
        return f"{shown} leads nowhere", "Begin its address with https://, mailto: or, inside this site, with /"
    first, *rest = urlsplit(address).path.strip("/").split("/")
    wanted = "/".join(rest[:2]) if first == "case-studies" else rest[0] if rest else ""
    if not rest or first not in known or wanted in known[first] or is_no_record(first, rest):
        return None
    near = nearest(wanted, known[first])
    instead = f"Did you mean `/{first}/{near}/`?" if near else "Look its address up on the site"
    return f"No record has the address {quoted(address)}", instead


def is_no_record(first: str, rest: list[str]) -> bool:
    """True for a page of a list, a feed or another file, which no record is named by."""
    return rest[0] in RESERVED or "." in rest[-1] or (first == "case-studies" and len(rest) == 1)
