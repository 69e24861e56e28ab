"""A move: an address at which something stood, or was said to stand, and where it leads on to."""

from typing import NamedTuple

CALENDAR, ATOM, JSON_FEED = ".ics", ".xml", "feed.json"

COPIED = {CALENDAR: CALENDAR, ATOM: ATOM, ".json": JSON_FEED}
"""Files that programs fetch by themselves, by how their addresses end: no page can lead these on, so that a copy
stands at the old address of what ends like that."""


class Move(NamedTuple):
    """An address that leads on to another; both as they stand in links, below the site's base."""

    address: str
    to: str

    @property
    def is_copy(self) -> bool:
        """Whether a copy of what stands there now leads on, and not a page."""
        return any(self.address.endswith(old) and self.to.endswith(new) for old, new in COPIED.items())

    @property
    def is_feed(self) -> bool:
        """Whether the copy is one of a feed."""
        return self.is_copy and not self.to.endswith(CALENDAR)
