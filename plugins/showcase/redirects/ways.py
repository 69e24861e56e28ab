"""Ways: where an address leads in the end, however often what stood there has moved."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from ..records import Records
from .claims import claims_of
from .path import path_of

WITHOUT = dict.fromkeys(("/editions/", "/levels/", "/regions/", "/topics/"), "/case-studies/") | {"/news/": "/"}
"""Where an index leads that has nothing to list."""


@dataclass(frozen=True)
class Ways:
    """The addresses that are there, those that lead on, and lists that may have nothing left."""

    there: Collection[str]
    leads: Mapping[str, str] = field(default_factory=dict)
    """Where an address leads, by the path of the page that stands there."""
    parents: Mapping[str, str | None] = field(default_factory=dict)
    """The region that each region lies in, by slug."""
    topics: Collection[str] = ()

    def find(self, address: str) -> str | None:
        """Where an address leads in the end; None where that is nowhere, or round in a circle."""
        *_, last = self.trail(address)
        return last if last in self.there else None

    def trail(self, address: str) -> Iterator[str]:
        """The address, and each one that it leads on to, until one is there or was met before."""
        met: set[str] = set()
        onward: str | None = address
        while onward is not None:
            address = onward
            yield address
            if address in self.there or address in met:
                return
            met.add(address)
            onward = self.leads.get(path_of(address) or "") or self.above(address)

    def above(self, address: str) -> str | None:
        """Where a list leads that has nothing left; None where the address is that of no such list."""
        steps = address.strip("/").split("/")
        match steps:
            case ["regions", slug] if slug in self.parents:
                return f"/regions/{self.parents[slug]}/" if self.parents[slug] else "/regions/"
            case ["levels" | "editions" | "topics" as top, slug] if top != "topics" or slug in self.topics:
                return f"/{top}/"
            case ["categories", category, region]:
                return self.above_pair(category, region)
        return WITHOUT.get(address)

    def above_pair(self, category: str, region: str) -> str | None:
        """Where the list of a category in a region leads: to its new address, or to the category's."""
        top = self.find(f"/categories/{category}/")
        place = (self.find(f"/regions/{region}/") or "").removeprefix("/regions/")
        return f"{top}{place}" if f"{top}{place}" in self.there else top


def ways_of(records: Records, there: Collection[str]) -> Ways:
    """The ways of a content, where these addresses are there. The first of several claims counts."""
    leads: dict[str, str] = {}
    for claim in claims_of(records):
        path = path_of(claim.address)
        if path:
            leads.setdefault(path, claim.to)
    parents = {slug: located.value.parent for slug, located in records.regions.items()}
    return Ways(there, leads, parents, records.topics.keys())
