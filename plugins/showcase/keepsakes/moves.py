"""Moves of keepsakes: what stands below a page goes where the page goes; below a withdrawn one the notice is left."""

from collections.abc import Iterator

from ..move import Move
from ..publication import Publication
from ..redirects.path import home_of
from .addresses import EMBED, pages_below


def moves_below(publication: Publication) -> Iterator[Move]:
    """A move for each page of keepsakes whose owner moved, or was withdrawn."""
    if not publication.has_keepsakes:
        return
    taken = {move.address for move in publication.moves}
    gone = {home_of(one.address) for one in publication.showcase.withdrawn}
    for move in publication.moves:
        for name in pages_below(move.address):
            is_there = name in pages_below(move.to) and (name == EMBED or move.to not in gone)
            to = move.to + name if is_there else move.to
            if move.address + name not in taken:
                yield Move(move.address + name, to)
    for address in sorted(gone):
        yield from (Move(address + name, address) for name in pages_below(address) if name != EMBED)
