"""Addresses that were withdrawn: a page can stand there, and nothing else does."""

from collections.abc import Iterator, Mapping

from ..embargo import as_of
from ..models import Redirect, Withdrawn
from ..problems import Problem, quoted, shown_path
from ..prose.slugs import TAKEN
from ..records import Located, Records
from ..redirects import Ways, path_of, ways_of
from ..redirects.path import INDEX
from .destinations import Destinations
from .keepsakes import is_keepsakes
from .redirects import OURS, is_there
from .rootfiles import MADE

Words = tuple[str, str]
"""What is wrong, and what to do instead."""


def find_wrong_withdrawals(records: Records) -> Iterator[Problem]:
    """A problem for each address in the list of withdrawn ones where something else stands, or nothing can."""
    if not records.withdrawn:
        return
    seen = as_of(records, None).records
    known, taken = Destinations(seen), dict[str, str]()
    ways = ways_of(seen, {*known.by_steps.values(), *seen.withdrawn})
    redirects = {path_of(address): redirect for address, redirect in records.redirects.items()}
    for located in records.withdrawn.values():
        written = located.value.address
        words = (
            words_for(written, known, ways) or words_of_record(seen, located) or words_of_redirect(redirects, written)
        )
        earlier = taken.setdefault(path_of(written) or written, written)
        if not words and earlier != written:
            words = f"{quoted(written)} is the page of {quoted(earlier)}", "Keep one of the two"
        if words:
            yield Problem(located.place("address"), *words)


def words_for(written: str, known: Destinations, ways: Ways) -> Words | None:
    """What is wrong with an address itself; None where nothing is."""
    path, shown = path_of(written), quoted(written)
    if path is None:
        return f"No host of files can answer at {shown}", "Delete it: no page can stand there"
    steps = path.removesuffix(INDEX).strip("/")
    if known.find(steps) is not None:
        return f"{shown} is there", "Delete it from withdrawn.yaml, or withdraw the record itself"
    is_made = steps.partition("/")[0] in OURS or (steps in MADE and steps not in TAKEN) or is_there(steps, known)
    if is_made or is_page_of_list(steps.split("/"), known):
        return f"The site needs {shown} for itself", "Delete it from withdrawn.yaml"
    if is_keepsakes(path, ways):
        return f"The site makes {shown} itself", "Delete it from withdrawn.yaml: the page above it says it all"
    return None


def is_page_of_list(steps: list[str], known: Destinations) -> bool:
    """Whether an address is that of a later page of a list that is there."""
    return len(steps) > 2 and steps[-2] == "page" and steps[-1].isdigit() and bool(known.find("/".join(steps[:-2])))


def words_of_record(seen: Records, located: Located[Withdrawn]) -> Words | None:
    """What is wrong where the record says itself that it was withdrawn; None where it does not."""
    said = seen.withdrawn[located.value.address]
    if said is located:
        return None
    what = f"The record in {shown_path(said.file)}:{said.line} says itself that it was withdrawn"
    return what, "Keep one of the two: delete the line here, or delete the record"


def words_of_redirect(redirects: Mapping[str | None, Located[Redirect]], written: str) -> Words | None:
    """What is wrong where an address leads on elsewhere as well; None where it does not."""
    redirect = redirects.get(path_of(written))
    if redirect is None:
        return None
    place = f"{shown_path(redirect.file)}:{redirect.line}"
    return f"{quoted(written)} leads on elsewhere, as {place} says", "Keep one of the two"
