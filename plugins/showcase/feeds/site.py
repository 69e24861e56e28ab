"""The feed of all; and feeds that answer at addresses that lead on, where none of another page stands there."""

from collections.abc import Iterator

from ..bundle import Bundle, hand_over
from ..following import ATOM, JSON, feeds_below
from ..move import Move
from ..publication import Publication
from ..redirects.path import home_of
from .atom import write_atom
from .below import FACETS, feed_bundle, feed_of, feed_of_withdrawn, told_by
from .feed import Feed, blank_feed, make_feed
from .jsonfeed import write_json
from .tombstones import tombstones

KINDS = (*FACETS, "recipients")
"""The kinds of page that have feeds, as addresses begin, and as a Showcase calls them."""


def site_feeds(publication: Publication) -> Iterator[Bundle]:
    """The feed of all case studies, those of pages that lead on to none that has one, and copies of single files."""
    every, pages = feed_of_all(publication), {*pages_with_feeds(publication)}
    yield from feed_bundle(every, "/")
    old = {move.address: move.to for move in publication.moves if feeds_below(move.address)}
    for address, to in old.items():
        if address not in pages and to not in pages:
            yield from feed_bundle(every if to == "/" else blank_feed(publication, address, to), address)
    made = {"/", *pages}
    there = made | old.keys()
    for move in publication.moves:
        if is_single(move, there):
            write = write_json if move.to.endswith(JSON) else write_atom
            yield Bundle((move.address[1:],), (write(copied(publication, move, made)),), hand_over)


def feed_of_all(publication: Publication) -> Feed:
    """What the feed of all case studies tells."""
    showcase = publication.showcase
    return make_feed(publication, "/", showcase.site.name, showcase.case_studies, tombstones(publication))


def pages_with_feeds(publication: Publication) -> Iterator[str]:
    """The address of each page that has feeds, but for the home page."""
    showcase = publication.showcase
    pages = (one.address for kind in KINDS for one in getattr(showcase, kind))
    yield from (page for page in pages if told_by(publication, page) is not None)
    yield from (home for home in (home_of(one.address) for one in showcase.withdrawn) if feeds_below(home))


def is_single(move: Move, pages: set[str]) -> bool:
    """Whether a feed leads on by itself, and not with the page above it, or is there."""
    folder, _, name = move.address.rpartition("/")
    return move.is_feed and not (name in (ATOM, JSON) and f"{folder}/" in pages)


def copied(publication: Publication, move: Move, pages: set[str]) -> Feed:
    """What stands where a single feed leads on; a feed that tells nothing where there is none."""
    page, _, name = move.to.rpartition("/")
    if name in (ATOM, JSON) and f"{page}/" in pages:
        return find_feed(publication, f"{page}/")
    here = publication.absolute(move.address)
    return blank_feed(publication, move.address.rpartition("/")[0] + "/", f"{page}/")._replace(atom=here, json=here)


def find_feed(publication: Publication, page: str) -> Feed:
    """What the feed of a page tells that has one."""
    if page == "/":
        return feed_of_all(publication)
    showcase = publication.showcase
    for withdrawn in showcase.withdrawn:
        if home_of(withdrawn.address) == page:
            return feed_of_withdrawn(publication, withdrawn)
    owners = getattr(showcase, page.split("/")[1])
    [feed] = [feed_of(publication, one) for one in owners if one.address == page]
    assert feed
    return feed
