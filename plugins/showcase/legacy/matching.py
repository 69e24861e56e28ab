"""Where an old address leads: what stands here under the same name, where there is no doubt about it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import Literal, NamedTuple
from urllib.parse import unquote

from ..problems import nearest
from ..records import Records
from ..records.names import slug_of_name
from ..redirects import path_of, ways_of
from ..redirects.path import INDEX
from ..rules.destinations import Destinations
from .reading import Old

How = Literal["there", "known", "told", "sure", "guess", "nowhere", "impossible"]
"""Whether it is there or leads on already, somebody said where to, or it was found out, and how surely."""

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
ENDING = re.compile(r"\.(?:html?|php|aspx?|jsp|cfm)$", re.IGNORECASE)
INDEXES = {"index", "default", "home"}
SAID_OF_EDITIONS = frozenset(
    {
        "all", "and", "archive", "archives", "award", "awards", "edition", "editions", "finalist", "finalists", "list",
        "of", "our", "page", "past", "previous", "result", "results", "shortlist", "the", "winner", "winners", "year",
        "years",
    }
)  # fmt: skip
"""Words beside a year that say nothing but that its recognitions are meant."""


class Match(NamedTuple):
    """An old address, where it leads, and how that is known."""

    old: Old
    to: str | None
    how: How


class Matcher:
    """Finds for old addresses where they lead in a content."""

    def __init__(self, records: Records) -> None:
        self.known = Destinations(records)
        self.ways = ways_of(records, {*self.known.by_steps.values(), *records.withdrawn})

    def match(self, old: Old) -> Match:
        """Where an old address leads."""
        path = path_of(old.address)
        if path is None:
            return Match(old, None, "impossible")
        there = self.known.find(path.removesuffix(INDEX))
        if there:
            return Match(old, there, "there")
        if path in self.ways.leads:
            return Match(old, self.ways.find(old.address), "known")
        if old.to:
            told = self.known.find(old.to) or self.ways.find(old.to)
            return Match(old, told, "told") if told else Match(old, self.known.near(old.to), "guess")
        sure = self.find_sure(old.address)
        near = None if sure else self.find_near(old.address)
        return Match(old, sure or near, "sure" if sure else "guess" if near else "nowhere")

    def find_sure(self, address: str) -> str | None:
        """What stands here under the same name; None where there is a doubt."""
        steps = steps_of(address)
        same = self.known.find("/".join(steps))
        if same:
            return same
        years = YEAR.findall(address)
        return self.named(steps[-1], years) if steps and not is_year_list(steps) else self.edition(years)

    def named(self, step: str, years: list[str]) -> str | None:
        """The one page whose slug is the last step: of the year that the address names, else of the recipient."""
        plain = YEAR.sub("", step).strip("-")
        found = self.pages_by_slug.get(step) or self.pages_by_slug.get(re.sub(r"-{2,}", "-", plain), [])
        dated = [one for one in found if one.split("/")[1] == "case-studies" and one.split("/")[2] in years]
        lasting = [one for one in found if one.split("/")[1] != "case-studies"]
        for likely in (dated, [] if years and dated else lasting, found):
            if len(likely) == 1:
                return likely[0]
        return None

    def edition(self, years: list[str]) -> str | None:
        """The list of the one edition that an address names."""
        return self.known.find(f"editions/{years[0]}") if len(set(years)) == 1 else None

    def find_near(self, address: str) -> str | None:
        """What may be meant."""
        steps = steps_of(address)
        word = nearest(YEAR.sub("", steps[-1]).strip("-") or steps[-1], self.pages_by_slug) if steps else None
        if word is None:
            return self.known.near("/".join(steps))
        years = YEAR.findall(address)
        found = self.pages_by_slug[word]
        return next((one for one in found if not {*years}.isdisjoint(one.split("/"))), found[0])

    @cached_property
    def pages_by_slug(self) -> dict[str, list[str]]:
        """The addresses of all pages, by their last step."""
        found: dict[str, list[str]] = defaultdict(list)
        for address in sorted(self.known.by_steps.values()):
            if address.endswith("/") and len(address) > 1 and not is_pair(address):
                found[address.strip("/").rpartition("/")[2]].append(address)
        return dict(found)


def is_pair(address: str) -> bool:
    """Whether an address is that of a category's list of a region, which the region's own name does not mean."""
    return address.startswith("/categories/") and address.count("/") > 3


def steps_of(address: str) -> list[str]:
    """The steps of an address as slugs, without endings and without the names of index pages."""
    return [step for step in slugged(address) if step and step not in INDEXES]


def slugged(address: str) -> Iterator[str]:
    """Each step of an address as a slug."""
    return (slug_of_name(ENDING.sub("", step)) for step in unquote(address).strip("/").split("/"))


def is_year_list(steps: list[str]) -> bool:
    """Whether nothing but a year is said, and that its recognitions are meant."""
    words = {word for step in steps for word in step.split("-")}
    return any(map(YEAR.fullmatch, words)) and all(word in SAID_OF_EDITIONS or YEAR.fullmatch(word) for word in words)
