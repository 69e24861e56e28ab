"""Addresses that a build left out after all: what its files say, whatever was expected."""

from collections.abc import Set

from ..problems import Problem
from ..redirects import paths_of
from ..redirects.path import INDEX
from .advice import line_of_redirect, restoring_words
from .ledger import Ledger, Line
from .lost import gone
from .withheld import Excuses


def find_broken(ledger: Ledger, paths: Set[str], excuses: Excuses | None = None) -> list[Problem]:
    """A problem for each address of the ledger at which none of these files stands; a warning where that is meant."""
    excuses = excuses or Excuses()
    lines = [line for line in ledger.lines if not (line.is_private and excuses.private_is_elsewhere)]
    return [problem_of(ledger, line, excuses) for line in lines if not is_there(line.address, paths)]


def is_there(address: str, paths: Set[str]) -> bool:
    """Whether one of these files stands at an address; most are plain, and asked for by themselves first."""
    return f"{address[1:]}{INDEX}" in paths or not paths.isdisjoint(paths_of(address))


def problem_of(ledger: Ledger, line: Line, excuses: Excuses) -> Problem:
    """What is said about an address at which nothing stands."""
    withheld = excuses.withheld.get(line.address)
    if withheld:
        return withheld
    if line.address in excuses.taken_down:
        what = f"{line.address} was taken down, and nothing leads on from there"
        instead = "Delete this line, too, if the address itself says too much; what Git remembers of it stays"
        return Problem(ledger.place(line), what, instead, is_warning=True)
    instead = f"{restoring_words(line.address)}, or in redirects.yaml `{line_of_redirect(line.address, '/')}`"
    return Problem(ledger.place(line), gone(line.address), instead)
