"""Addresses that were published and that no record has any more, with the line that would keep each."""

import re
from collections.abc import Iterator
from datetime import date

from ..problems import Problem, quoted
from ..records import Records
from ..redirects import Ways, ways_of
from ..rules.destinations import Destinations
from .advice import Advice
from .ledger import Ledger, Line
from .withheld import is_private_elsewhere

OF_RECORDS = re.compile(
    r"/case-studies/(?!page/)[^/]+/[^/]+/|/(?:categories|news|programmes|recipients|regions|topics)/[^/]+/"
)
"""The address of a record's own page. Lists that belong to it, and its feed, lead to wherever it does."""


def find_lost(ledger: Ledger, records: Records, day: date | None = None) -> Iterator[Problem]:
    """A problem for each line that is no address, and for each address that no record has, and none leads on."""
    yield from (malformed(ledger, line) for line in ledger.lines if not line.address.startswith("/"))
    lines = [line for line in ledger.lines if line.address.startswith("/")]
    if is_private_elsewhere(records):
        yield from tell_of_private(ledger)
        lines = [line for line in lines if not line.is_private]
    if not lines:
        return
    known = Destinations(records)
    ways = ways_of(records, {*known.by_steps.values(), *records.withdrawn})
    excused = {address for one in records.takedowns for address in one.value.addresses}
    lost = [line for line in lines if line.address not in excused and is_lost(line.address, known, ways)]
    if lost:
        advice = Advice(records, set(ledger.addresses), [line.address for line in lost], day)
        for line in lost:
            yield Problem(ledger.place(line), gone(line.address), advice.for_address(line.address))


def tell_of_private(ledger: Ledger) -> Iterator[Problem]:
    """One warning about all addresses that only the private content knows."""
    private = [line for line in ledger.lines if line.is_private]
    if private:
        what = f"{len(private)} of these addresses come from the private content, which is not here"
        instead = "Name its folder by SHOWCASE_PRIVATE to publish, or move what is announced into the public content"
        yield Problem(ledger.place(private[0]), what, instead, is_warning=True)


def is_lost(address: str, known: Destinations, ways: Ways) -> bool:
    """Whether nothing would stand at the address of a record."""
    return bool(OF_RECORDS.fullmatch(address)) and known.can_judge(address) and ways.find(address) is None


def malformed(ledger: Ledger, line: Line) -> Problem:
    """The problem of a line that is no address, as when two versions of the ledger were put together by hand."""
    what = f"{quoted(line.address)} is no address within the site"
    return Problem(ledger.place(line), what, "Delete the line; of two versions keep every address of both")


def gone(address: str) -> str:
    """What is wrong with an address at which nothing stands any more."""
    return f"{quoted(address)} was published and would be gone"
