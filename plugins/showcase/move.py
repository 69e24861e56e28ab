"""A move: an address at which something stood, or was said to stand, and where it leads on to."""

from typing import NamedTuple

COPIED = (".xml", ".ics")
"""Files that programs fetch by themselves: no page can lead these on, so that a copy stands at the old address."""


class Move(NamedTuple):
    """An address that leads on to another; both as they stand in links, below the site's base."""

    address: str
    to: str

    @property
    def is_copy(self) -> bool:
        """Whether a copy of what stands there now leads on, and not a page."""
        return any(self.address.endswith(ending) and self.to.endswith(ending) for ending in COPIED)
