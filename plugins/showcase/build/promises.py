"""Promises: every address that was published is kept, and what has moved leads on, in this build as well."""

from collections.abc import Iterator, Set
from dataclasses import replace
from typing import NamedTuple

from ..data.inventory import data_addresses
from ..embargo import Seen
from ..following import feeds_below
from ..ledger import Excuses, Ledger, find_broken, find_excuses, read_ledger
from ..pages import all_pages
from ..problems import Problem
from ..publication import Publication
from ..records import Roots
from ..redirects import find_moves
from .plan import Given


class Promises(NamedTuple):
    """The addresses that were published, and what excuses those at which nothing stands for now."""

    ledger: Ledger
    excuses: Excuses

    def find_broken(self, paths: Set[str]) -> list[Problem]:
        """A problem for each of them that none of these files keeps; a warning where that is meant."""
        return find_broken(self.ledger, paths, self.excuses)


def addresses_there(publication: Publication, given: Given) -> Iterator[str]:
    """Every address that an older one may lead to: pages, feeds, the calendar, data, the organisers' files."""
    yield "/calendar.ics"
    yield from data_addresses() if publication.has_data else ()
    yield from (f"/{file.path}" for file in given.files)
    for draft in all_pages(publication):
        yield draft.address
        yield from (draft.address + name for name in feeds_below(draft.address))


def with_moves(publication: Publication, given: Given, seen: Seen, roots: Roots) -> tuple[Publication, Promises]:
    """The publication with all that has to lead on, and what its files will have to keep."""
    ledger = read_ledger(roots)
    moves = find_moves(seen.every, {*addresses_there(publication, given)}, ledger.addresses)
    return replace(publication, moves=moves), Promises(ledger, find_excuses(ledger, seen))
