"""Advice: which record probably took the place of one that is gone, and the line that says so."""

import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from ..data.inventory import data_addresses
from ..models import CaseStudy, Recipient
from ..problems import nearest, shown_path
from ..records import Located, Records
from ..records.names import slug_of_name
from ..redirects.claims import pages_of

RECOGNISED = frozenset({"case-studies", "recipients"})
"""First steps of addresses of what can be withdrawn."""

PLAIN = re.compile(r"[\w/.~@+-]+")
"""Text that YAML takes as it is, inside brackets too."""

Page = tuple[Located[Any], str]
"""A record and the address of its page."""


class Advice:
    """What to write about the addresses that are lost."""

    def __init__(
        self, records: Records, published: Collection[str], lost: Sequence[str], day: date | None = None
    ) -> None:
        self.records, self.published, self.lost, self.day = records, published, lost, day
        self.likely = {address: self.find_likely(address) for address in lost}

    def for_address(self, address: str) -> str:
        """The sentence that says what to write."""
        likely, top = self.likely[address], address.split("/")[1]
        if top == "news":
            return otherwise(address, f"{restoring_words(address)}, or", "/news/")
        merged = [one for one in self.lost if self.likely[one] is likely] if likely else [address]
        known: Iterable[str] = likely.value.formerly if likely else ()
        line = f"Write `formerly: [{', '.join(map(as_yaml, (*known, *merged)))}]`"
        words = f"{line} {where(likely)}, if it took its place; else" if likely else f"{line} {NOBODY}, or"
        if top in RECOGNISED:
            return f"{words} in withdrawn.yaml `- {{address: {as_yaml(address)}, date: {self.day or '…'}}}`"
        return otherwise(address, words, f"/{top}/")

    def find_likely(self, address: str) -> Located[Any] | None:
        """The record that probably took the place of the one at an address; none that lies in a private folder."""
        *upper, slug = address.strip("/").split("/")
        pages = self.pages_by_folder.get("/".join(upper), [])
        new = [(located, to) for located, to in pages if to not in self.published]
        siblings = [one for one in self.lost if one.strip("/").split("/")[:-1] == upper]
        likely = pick(slug, new, by_names=True)
        if likely is None and len(new) == len(siblings) == 1:  # what had no address before has probably lost this one
            return new[0][0]
        return likely or pick(slug, pages) or (pick(slug, self.every(upper[0])) if len(upper) > 1 else None)

    def every(self, top: str) -> list[Page]:
        """Every page below a first step."""
        return [page for folder, pages in self.pages_by_folder.items() if folder.split("/")[0] == top for page in pages]

    @cached_property
    def pages_by_folder(self) -> dict[str, list[Page]]:
        """The pages of all public records, by the address that they lie under."""
        found: dict[str, list[Page]] = defaultdict(list)
        roots = self.records.roots
        for located, to in pages_of(self.records):
            if roots is None or not roots.is_private(located.file):
                found[to.strip("/").rpartition("/")[0]].append((located, to))
        return found


def pick(slug: str, pages: Iterable[Page], by_names: bool = False) -> Located[Any] | None:
    """The record whose slug looks most like one, or that had a name of which one was made; None where none is near."""
    known: dict[str, Located[Any]] = {}
    for located, _ in pages:
        for key in (located.slug, *(name_slugs(located) if by_names else ())):
            known.setdefault(key, located)
    longer = [key for key in known if key.startswith(f"{slug}-") or slug.startswith(f"{key}-")]
    near = longer[0] if len(longer) == 1 else nearest(slug, known)
    return known[near] if near else None


def name_slugs(located: Located[Any]) -> list[str]:
    """The slugs of every name that a record goes by, or did."""
    value = located.value
    recipient = value.recipient if isinstance(value, CaseStudy) else value
    names = [value.named] if isinstance(value, CaseStudy) and value.named else []
    slugs = [located.recipient_slug] if located.recipient_slug else []
    if isinstance(recipient, Recipient):
        names += [recipient.name, *recipient.aliases, *(one.name for one in recipient.former_names)]
    return [*slugs, *map(slug_of_name, names)]


NOBODY = "in the record that took its place"


def where(located: Located[Any]) -> str:
    """Where in the content a record stands, in words."""
    is_in_list = any(isinstance(step, int) for step in located.steps)
    place = shown_path(located.file) + (f":{located.line}" if is_in_list else "")
    return f"under `recipient` in {place}" if located.is_inline else f"in {place}"


def otherwise(address: str, words: str, to: str) -> str:
    """The words, then the redirect that would do as well."""
    return f"{words} in redirects.yaml `{line_of_redirect(address, to)}`"


def line_of_redirect(address: str, to: str) -> str:
    """The line that lets an address lead on to another."""
    return f"- {{address: {as_yaml(address)}, to: {as_yaml(to)}}}"


def restoring_words(address: str) -> str:
    """How something comes to stand at an address again that no record has."""
    top, *rest = address.strip("/").split("/")
    if top == "files":
        return f"Put the file back as content{address}"
    if address in data_addresses():
        return "Say under `data` in site.yaml again on which terms the data may be used"
    if not rest or top == "news":
        return f"Publish {'a post' if rest else 'a page'} with `Slug: {(rest or [top])[-1]}` again"
    return "Let something stand there again"


def as_yaml(address: str) -> str:
    """The address as it is written within brackets."""
    return address if PLAIN.fullmatch(address) else json.dumps(address, ensure_ascii=False)
