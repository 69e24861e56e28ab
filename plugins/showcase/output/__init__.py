"""The output folder: it changes from one complete site to the next, whenever the build is killed.

Inside `alone`, after `recover`, a change goes this way:

    begin ──┬─ Fresh      no site is there yet: parts write a fresh folder beside the output
            └─ Journal    a site is there: parts note down, beside it, what is to be overwritten
       │  part, write     in the workers, each its own part; close gives a Segment
       │  ticket          what has to be carried out; all of it is on disk by now
       ▼
    the caller commits the ticket with its own state: the point of no return
       │  apply           one rename, or overwriting in place
       ▼
    recover               the next run first: finishes what was committed, throws away what was not
"""

from .applying import apply, recover
from .beginning import begin
from .change import Change, Part, Segment
from .entries import DamagedError
from .files import restamp, scan
from .folder import MARK, find_blocking, is_apart, is_ours, sidecar
from .lock import alone

__all__ = [
    "MARK",
    "Change",
    "DamagedError",
    "Part",
    "Segment",
    "alone",
    "apply",
    "begin",
    "find_blocking",
    "is_apart",
    "is_ours",
    "recover",
    "restamp",
    "scan",
    "sidecar",
]
