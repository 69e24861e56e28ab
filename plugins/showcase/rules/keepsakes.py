"""Keepsakes, feeds and records: what the site makes below a page goes with that page, so that nothing else has its
address."""

from ..data.addresses import RECORD, records_below
from ..following import ATOM, JSON, feeds_below
from ..keepsakes.addresses import FILES, PAGES, files_below, pages_below
from ..redirects import Ways
from ..redirects.path import INDEX, home_of

NAMES = {name.strip("/") for table in (FILES, PAGES) for names in table.values() for name in names}
NAMES |= {ATOM, JSON, RECORD}
"""What any keepsake is called, or a feed, or a record."""


def is_keepsakes(path: str, ways: Ways) -> bool:
    """Whether the path of a page is that of a keepsake, a feed or a record, or lies in one that is a file, below a page
    that is there, was withdrawn, or leads on to one of these."""
    steps = path.removesuffix(INDEX).strip("/").split("/")
    some = (number for number in range(1, len(steps)) if steps[number] in NAMES)
    return any(is_below("/".join(steps[:number]), steps[number:], ways) for number in some)


def is_below(owner: str, rest: list[str], ways: Ways) -> bool:
    """Whether the rest of an address is a keepsake, a feed or the record of the page at its beginning: of one that
    leads on, the files are copied from there, and the pages of its own kind lead on as well."""
    home = home_of(ways.find(f"/{owner}/") or ways.find(f"/{owner}") or "")
    is_page = bool(home) and len(rest) == 1 and f"{rest[0]}/" in pages_below(f"/{owner}/")
    is_feed = bool(home) and rest[0] in feeds_below(f"/{owner}/")
    return is_page or is_feed or rest[0] in (*files_below(home), *records_below(home))
