"""Which files of a built site stand at addresses for good."""

import re
from collections.abc import Iterable

from ..redirects.path import address_of

PARTS = re.compile(
    r"(?:^|/)page/\d+/index\.html$|^(?:admin|search|theme)/|^404\.html$|(?:^|/)\.|^recipients/[^/]+/feed\.(?:xml|json)$"
    r"|^data/table/grid\.json$"
)
"""Pages of a longer list, which move with each new record; what only the site itself asks for; and feeds of recipients,
which are as many as their pages, and go wherever these go."""

KEPT = re.compile(r"\.html?$|\.ics$|(?:^|/)feed\.(?:xml|json)$|^(?:files|data)/")
"""Pages, feeds, calendars, files and data."""


def published_addresses(paths: Iterable[str]) -> list[str]:
    """The addresses, sorted, of the files of a site that may not go again."""
    return sorted(address_of(path) for path in paths if is_kept(path))


def is_kept(path: str) -> bool:
    """Whether somebody may link to a file, follow it, or write its address down."""
    return KEPT.search(path) is not None and PARTS.search(path) is None
