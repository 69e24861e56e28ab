"""Moves: everything that has to lead on in one build."""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from ..move import COPIED, Move
from ..records import Records
from .claims import claims_of
from .path import INDEX, path_of, plain_address
from .ways import Ways, ways_of


def find_moves(records: Records, there: Collection[str], published: Iterable[str]) -> tuple[Move, ...]:
    """The moves, by address. `records` are all there are, `there` the addresses of what this build makes: what leads
    to a record that is held back is left out until it is seen, and what leads to a withdrawn one leads to its notice.
    """
    ways = ways_of(records, there)
    found: dict[str, Move] = {}
    addresses = chain((claim.address for claim in claims_of(records)), published)
    for move in chain.from_iterable(moves_of(address, ways) for address in addresses):
        found.setdefault(move.address, move)
    return tuple(found[address] for address in sorted(found))


def moves_of(address: str, ways: Ways) -> Iterator[Move]:
    """The move of an address; none where something stands there, or where it leads nowhere now."""
    path = None if address in ways.there else path_of(address)
    if path is None:
        return
    source = source_of(address, ways)
    if source:
        yield Move(plain_address(path.removesuffix(f"/{INDEX}")), source)
        return
    to, old = ways.find(address), plain_address(path)
    if to and old not in ways.there:
        yield Move(old, to)


def source_of(address: str, ways: Ways) -> str | None:
    """Where the file stands that programs ought to fetch now; None for what they do not fetch by themselves."""
    if not address.endswith(tuple(COPIED)):
        return None
    led = ways.leads.get(path_of(address) or "", "")
    owner, _, name = (led or address).rpartition("/")
    to = ways.find(f"{owner}/")
    return f"{to}{name}" if to and Move(address, name).is_copy else None
