"""Following a page: where its feeds stand, which go with it wherever it moves."""

import re
from typing import Any, NamedTuple

ATOM, JSON = "feed.xml", "feed.json"

FOLLOWED = re.compile(r"/(?:(?:categories|editions|levels|programmes|recipients|regions|topics)/[^/]+/)?")
"""The addresses of pages below which there are feeds, in both formats."""


class FeedLink(NamedTuple):
    """What a feed is called, and where it stands as Atom and as JSON Feed."""

    label: str
    address: str
    json: str

    def __reduce__(self) -> tuple[Any, ...]:
        """How it is stored, as quickly as a link is."""
        return FeedLink, tuple(self)


def feed_link(label: str, page: str) -> FeedLink:
    """The feed of the page at an address."""
    return FeedLink(label, page + ATOM, page + JSON)


def feeds_below(page: str) -> tuple[str, ...]:
    """What the feeds below an address are called; none where no page that has any could stand."""
    return (ATOM, JSON) if FOLLOWED.fullmatch(page) else ()
