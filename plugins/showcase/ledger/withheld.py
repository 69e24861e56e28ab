"""Addresses at which nothing may stand for now: shown once, they wait for an announcement again, or were taken down."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..embargo import FAR, Seen
from ..problems import Problem, quoted
from ..records import Records
from ..redirects import ways_of
from .ledger import Ledger


@dataclass(frozen=True)
class Excuses:
    """What excuses an address of the ledger at which nothing stands."""

    withheld: Mapping[str, Problem] = field(default_factory=dict)
    """The warning about each address that is held back again."""
    taken_down: frozenset[str] = frozenset()
    private_is_elsewhere: bool = False
    """Whether the private content is not laid over the public one, so that its addresses cannot be there."""


def find_excuses(ledger: Ledger, seen: Seen) -> Excuses:
    """What excuses addresses of the ledger at this moment."""
    taken_down = {address for one in seen.every.takedowns for address in one.value.addresses}
    return Excuses(find_withheld(ledger, seen), frozenset(taken_down), is_private_elsewhere(seen.every))


def is_private_elsewhere(records: Records) -> bool:
    """Whether these records are those of the public content alone."""
    return records.roots is None or records.roots.private is None


def find_withheld(ledger: Ledger, seen: Seen) -> dict[str, Problem]:
    """A warning for each address that was published, and leads to what is held back now."""
    held = dict(held_addresses(seen))
    if not held:
        return {}
    ways = ways_of(seen.every, held)
    found = ((line, ways.find(line.address)) for line in ledger.lines)
    return {
        line.address: Problem(
            ledger.place(line),
            f"{quoted(line.address)} was published, and is held back again {held[to]}: nothing stands there until then,"
            " and whoever saw it knows",
            "Let its milestone announce it, if it may be seen after all",
            is_warning=True,
        )
        for line, to in found
        if to
    }


def held_addresses(seen: Seen) -> Iterator[tuple[str, str]]:
    """The address of each page that waits for an announcement, and until when, in words."""
    lifts = {}
    for one in seen.held:
        if one.is_whole and one.lifts:
            until = "without a date" if one.lifts == FAR else f"until {one.lifts:%Y-%m-%d %H:%M} UTC"
            lifts[one.located.recipient_slug] = until
            yield f"/case-studies/{one.located.value.edition}/{one.located.slug}/", until
    for recipient in seen.recipients:
        if recipient.slug in lifts and f"/recipients/{recipient.slug}/" not in seen.records.withdrawn:
            yield f"/recipients/{recipient.slug}/", lifts[recipient.slug]
