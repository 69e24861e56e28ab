"""The region tree, and the words of addresses that nothing may be called by."""

from collections.abc import Iterator
from typing import Any

from babel import Locale

from ..problems import Problem
from ..records import Located, Records
from ..source import Step

RESERVED = {"page", "feed"}
"""Parts of addresses that the site uses itself, beside regions and editions."""

NO_COUNTRY = {"ZZ", "XA", "XB", "EU", "EZ", "QO", "UN"}
"""Codes that CLDR gives to what is not a country."""


def find_cycles(records: Records) -> Iterator[Problem]:
    """A problem for each ring of regions that lie in one another, at the first of them in the file."""
    settled: set[str] = set()
    for slug in records.regions:
        path: dict[str, None] = {}
        step: str | None = slug
        while step in records.regions and step not in settled and step not in path:
            path[step] = None
            step = records.regions[step].value.parent
        if step in path:
            ring = list(path)[list(path).index(step) :]
            yield cycle(records, ring)
        settled.update(path)


def cycle(records: Records, ring: list[str]) -> Problem:
    """The problem of a ring of regions."""
    places = [records.regions[slug].place("parent") for slug in ring]
    first = places.index(min(places))
    names = [*ring[first:], *ring[: first + 1]]
    what = "Regions lie in one another: " + " in ".join(f"`{name}`" for name in names)
    return Problem(places[first], what, "Leave out the `parent` of the widest")


def find_nameless(records: Records) -> Iterator[Problem]:
    """A problem for each region without a name of its own or of a country, and for each code of no country."""
    for region in records.regions.values():
        iso = region.value.iso
        if iso is not None and not is_country(iso):
            instead = "Write the code from ISO 3166-1, such as `GB`"
            yield Problem(region.place("iso"), f"No country has the code `{iso}`", instead)
        elif iso is None and region.value.name is None:
            yield Problem(region.place(), f"The region `{region.slug}` has no name", "Write its `name`")


def is_country(iso: str) -> bool:
    """True for the code of a country; CLDR is asked only by a site that has one."""
    return iso in Locale("en").territories and iso not in NO_COUNTRY


def find_reserved_words(records: Records) -> Iterator[Problem]:
    """A problem for each region or edition whose address the site needs for itself."""
    for region in records.regions.values():
        yield from reserved(region.slug, region, "slug")
    for programme in records.programmes.values():
        for number, edition in enumerate(programme.value.editions):
            yield from reserved(edition.label, programme, "editions", number, "label")


def reserved(slug: str, record: Located[Any], *loc: Step) -> Iterator[Problem]:
    """The problem of a reserved word, where the slug is one."""
    if slug in RESERVED:
        yield Problem(
            record.place(*loc),
            f"The site needs the address `{slug}` for itself",
            f"Write another, such as `the-{slug}`",
        )
