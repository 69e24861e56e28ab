"""Owners: everything below which files stand, with what makes those files. No output knows another: each says what it
makes below which kind of page, and stands as one line in the list of them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Any

from .attachments.bundles import ATTACHED
from .bundle import Bundle, Output
from .data import OPEN_DATA
from .feeds import FEEDS
from .keepsakes import KEEPSAKES
from .publication import Publication
from .redirects.path import home_of

OUTPUTS: tuple[Output, ...] = (ATTACHED, FEEDS, OPEN_DATA, KEEPSAKES)
"""Every output whose files stand below pages, or are made once beside them all."""

Lot = Callable[[], Iterator[Bundle]]
"""What is made for one owner; nothing is looked up before somebody asks."""


def site_lots(publication: Publication) -> Iterator[Lot]:
    """What is made once, each in a lot of its own."""
    return (partial(make, publication) for one in wanted(publication) for make in one.of_site)


def owner_lots(publication: Publication) -> Iterator[Lot]:
    """What stands below each page, at its old addresses too: a lot for each."""
    makers = {kind: [make for one in wanted(publication) for make in one.below.get(kind, ())] for kind in KINDS}
    old = addresses_before(publication)
    for kind, owner, at in owners(publication):
        for address in (at, *old.get(at, ())):
            yield partial(make_all, makers[kind], publication, owner, address)


def wanted(publication: Publication) -> list[Output]:
    """The outputs that a publication has."""
    return [one for one in OUTPUTS if one.is_wanted(publication)]


def all_bundles(publication: Publication) -> Iterator[Bundle]:
    """Every bundle, in one order."""
    return chain.from_iterable(lot() for lot in (*site_lots(publication), *owner_lots(publication)))


def make_all(makers: list[Any], publication: Publication, owner: Any, address: str) -> Iterator[Bundle]:
    """What all of the makers make for an owner."""
    return chain.from_iterable(make(publication, owner, address) for make in makers)


KINDS: Mapping[str, str] = {
    "case-studies": "case_studies",
    "recipients": "recipients",
    "categories": "categories",
    "programmes": "programmes",
    "regions": "regions",
    "topics": "topics",
    "editions": "editions",
    "levels": "levels",
    "withdrawn": "withdrawn",
}
"""The kinds of page that something stands below, as addresses begin, each with where a Showcase has them."""


def owners(publication: Publication) -> Iterator[tuple[str, Any, str]]:
    """Everything that something stands below: its kind, itself, and its address."""
    for kind, name in KINDS.items():
        for one in getattr(publication.showcase, name):
            address = home_of(one.address) if kind == "withdrawn" else one.address
            if address:
                yield kind, one, address


def addresses_before(publication: Publication) -> Mapping[str, list[str]]:
    """The addresses that lead on to each page: what stands below it stands there as well, as nothing leads on."""
    found: dict[str, list[str]] = defaultdict(list)
    for move in publication.moves:
        if move.address.endswith("/"):
            found[move.to].append(move.address)
    return found
