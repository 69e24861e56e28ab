"""What can come of following a link, and what it asks of the organiser."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Weight = Literal["good", "change", "look", "broken"]
"""Whether it asks for nothing, an address is to be written anew, a person has to look, or nobody gets there."""


class Kind(NamedTuple):
    """A kind of outcome: how much it matters, and what to do, in words."""

    weight: Weight
    words: str
    instead: str = ""


LOOK = "Open it in a browser"
REPLACE = "Name another source, or its archived copy"

KINDS: dict[str, Kind] = {
    "ok": Kind("good", "is there"),
    "moved-for-now": Kind("good", "leads elsewhere for the time being"),
    "moved": Kind("change", "has moved for good", "Write its new address"),
    "gone": Kind("broken", "is gone", REPLACE),
    "no-such-host": Kind("broken", "names a host that does not exist", REPLACE),
    "refused": Kind("broken", "is refused by its host: nothing answers there", REPLACE),
    "unreachable": Kind("broken", "cannot be reached", REPLACE),
    "loop": Kind("broken", "leads round in a circle", REPLACE),
    "too-many-redirects": Kind("broken", "leads on and on", REPLACE),
    "bad-redirect": Kind("broken", "leads to what is no page of the web", REPLACE),
    "private": Kind("broken", "leads into a private network", "Write the address under which the public finds it"),
    "bad-address": Kind("broken", "is no address that a browser can follow", "Write it again"),
    "refused-request": Kind("broken", "is answered with an error of the asker", LOOK),
    "tls-expired": Kind("broken", "has a certificate that has expired", LOOK),
    "tls-self-signed": Kind("broken", "has a certificate that nobody vouches for", LOOK),
    "tls-other-host": Kind("broken", "has a certificate for another host", LOOK),
    "tls-unknown-issuer": Kind("look", "has a certificate from somebody unknown here", LOOK),
    "tls": Kind("broken", "cannot be read in private", LOOK),
    "unlawful": Kind("broken", "is withheld for a legal reason", REPLACE),
    "cookie": Kind("look", "cannot be checked by a machine that takes no cookies", LOOK),
    "forbidden": Kind("look", "cannot be checked by a machine", LOOK),
    "limited": Kind("look", "is asked too often by this machine", "Ask again later"),
    "server-error": Kind("look", "is out of order at its host", "Ask again later"),
    "timeout": Kind("look", "does not answer in time", "Ask again later"),
    "slow": Kind("look", "answers too slowly to be read", "Ask again later"),
    "reset": Kind("look", "is broken off by its host", "Ask again later"),
    "empty": Kind("look", "is answered with nothing", LOOK),
    "malformed": Kind("look", "is answered with what is no answer", LOOK),
    "login": Kind("look", "leads to a page to sign in at", "Name a source that everybody can read"),
    "home": Kind("look", "leads to the first page of its site: what it was about may be gone", LOOK),
    "soft": Kind("look", "leads where other sources lead as well: it may be gone", LOOK),
    "soft-gone": Kind("look", "says of itself that nothing is there", LOOK),
    "fragment": Kind("look", "is there, and the place on it is not", "Write the address without what follows the #"),
    "type": Kind("look", "is a page, and its name says that it is a file", LOOK),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of following one link."""

    url: str
    kind: str
    detail: str = ""
    """What the host said: a status, a title, an error."""
    final: str = ""
    """Where it leads in the end, where that is elsewhere."""
    moved_to: str = ""
    """What to write in its place."""
    retry_after: int = 0
    """After how many seconds the host wants to be asked again."""

    @property
    def weight(self) -> Weight:
        """How much it matters."""
        return KINDS[self.kind].weight

    @property
    def archived(self) -> str:
        """Where a copy of it may lie, for what is gone."""
        return f"https://web.archive.org/web/{self.url}" if self.weight == "broken" else ""
