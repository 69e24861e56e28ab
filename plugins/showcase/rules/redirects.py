"""Addresses that lead on: each stands where a page can, no other page is there, and it leads to one in the end."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..problems import Problem, quoted, shown_path
from ..prose.slugs import TAKEN
from ..records import Located, Records
from ..redirects import Claim, Ways, claims_of, path_of, ways_of
from ..redirects.path import INDEX
from .destinations import Destinations
from .keepsakes import is_keepsakes
from .rootfiles import MADE

OURS = frozenset({"admin", "search", "theme"})
"""First steps of addresses that are the site's own, whatever stands below them."""

Words = tuple[str, str]
"""What is wrong, and what to write instead."""


class Around(NamedTuple):
    """What an address that leads on is judged by."""

    known: Destinations
    ways: Ways
    taken: dict[str, Located[Any]]
    """Who has an address already, by the path of its page."""
    circles: set[str]
    """The addresses that were told to lead round in one."""


def find_wrong_redirects(records: Records) -> Iterator[Problem]:
    """A problem for each address that cannot lead on: in what records were called before, and in `redirects.yaml`."""
    claims = list(claims_of(records))
    if not claims:
        return
    known = Destinations(records)
    withdrawn = {path_of(address) or "": located for address, located in records.withdrawn.items()}
    ways = ways_of(records, {*known.by_steps.values(), *records.withdrawn})
    around, first = Around(known, ways, {}, set()), dict[str, Claim]()
    for claim in claims:
        path = path_of(claim.address) or ""
        if path in withdrawn and claim.steps[0] == "formerly":  # of redirects, the rule for withdrawn addresses tells
            around.taken[path] = withdrawn[path]
        words, target_words = words_for_address(claim, around), words_for_target(claim, around)
        if words:
            yield Problem(claim.place, *words)
        elif target_words:
            yield Problem(claim.place_of_target, *target_words)
        else:
            first[path] = claim
    yield from find_within(first)


def words_for_address(claim: Claim, around: Around) -> Words | None:
    """What is wrong with the address that leads on, and what to do instead; None where nothing is."""
    path, shown = path_of(claim.address), quoted(claim.address)
    if path is None:
        return f"No host of files can answer at {shown}", "Delete it: it cannot lead on"
    steps = path.removesuffix(INDEX).strip("/")
    if steps.partition("/")[0] in OURS or (steps in MADE and steps not in TAKEN):
        return f"The site needs {shown} for itself", "Delete it: it cannot lead on"
    if is_there(steps, around.known):
        return f"{shown} is there, so that nobody would be led on", "Delete it here, or move what stands there"
    if is_keepsakes(path, around.ways):
        return f"The site makes {shown} itself", "Delete it here: it goes wherever the page above it goes"
    earlier = around.taken.setdefault(path, claim.owner)
    if earlier is claim.owner:
        return None
    return f"{shown} has a meaning already, as {shown_path(earlier.file)}:{earlier.line} says", "Keep one of the two"


def is_there(steps: str, known: Destinations) -> bool:
    """Whether the site has something at an address, or a file where a folder would have to be."""
    if known.find(steps) is not None:
        return True
    uppers = (steps.rsplit("/", number)[0] for number in range(1, steps.count("/") + 1))
    return any(not (known.find(upper) or "/").endswith("/") for upper in uppers)


def words_for_target(claim: Claim, around: Around) -> Words | None:
    """What is wrong with where an address leads, and what to write instead; None where nothing is."""
    *before, last = around.ways.trail(claim.to)
    if last in around.ways.there or not around.known.can_judge(last):
        return None
    if last in before:
        return words_for_circle(claim, before, around.circles)
    shown, target, written = quoted(claim.address), quoted(last), around.known.find(last)
    if written:
        wrong = "lacks the slash at its end" if written == f"{last}/" else "has a slash too many"
        return f"{target}, where {shown} leads to, {wrong}", f"Write `{written}`"
    near = around.known.near(last)
    what = f"{shown} leads to {target}, and nothing on the site has that address"
    return what, f"Did you mean `{near}`?" if near else "Look the address up on the site"


def words_for_circle(claim: Claim, trail: list[str], circles: set[str]) -> Words | None:
    """What is wrong with addresses that lead round to one another: told once, at the first of them."""
    if claim.address not in trail or not circles.isdisjoint(trail):
        return None
    circles.update(trail)
    shown = " → ".join(map(quoted, (claim.address, *trail[: trail.index(claim.address) + 1])))
    return f"Addresses lead round in a circle: {shown}", "Let one of them lead to a page"


def find_within(first: dict[str, Claim]) -> Iterator[Problem]:
    """A problem for each address that would lie inside a page that leads on."""
    for path, claim in first.items():
        steps = path.split("/")
        uppers = ("/".join(steps[:number]) for number in range(1, len(steps)))
        around = next((first[upper] for upper in uppers if upper in first), None)
        if around:
            what = f"{quoted(claim.address)} lies inside {quoted(around.address)}, which is a file"
            yield Problem(claim.place, what, "Keep one of the two: no host can answer at both")
