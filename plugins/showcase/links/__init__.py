"""Links that lead out of the site: followed when somebody asks for it, as a polite stranger would.

gathered   every address that records, pages and news name, with its places
exchange   what is asked of a host, and what it answers, or why there is no answer
following  from an address through its redirects to an end
judging    what an end means, and what to write
machine    which machines may be asked at all
reply      the page itself: its title, its places, where it sends its reader
checking   all of them, hosts side by side, one request a host at a time
report     what came of it, in lines and as JSON

Nothing here reads the clock or the network: whoever asks brings both.
"""

from .checking import Limits, check_links
from .exchange import Failure, Reply, Request, Timing, Transport
from .gathered import External, gather_links
from .outcome import KINDS, Kind, Outcome
from .report import as_json, describe

__all__ = [
    "KINDS",
    "External",
    "Failure",
    "Kind",
    "Limits",
    "Outcome",
    "Reply",
    "Request",
    "Timing",
    "Transport",
    "as_json",
    "check_links",
    "describe",
    "gather_links",
]
