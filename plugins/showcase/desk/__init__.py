"""The desk: a page for the organisers alone, of what is late, hidden, missing and doubtful. It is never published.

papers ──┬─ expiring        what is late, what comes, what is over
         ├─ announcements   what is embargoed until when, and what each announcement reveals
         ├─ incomplete      what a reader would miss
         ├─ doubts          what may be wrong
         ├─ permissions     when they run out
         ├─ pictures         whose right ended, children, the press, files without a record
         ├─ outside         links that broke
         ├─ amends          what was put right, withdrawn, taken down
         ├─ coverage        what there is, counted; suppression hides small numbers
         └─ publishing      the site as it was built last
   │  urgent    what cannot wait
   ▼
  page          one file, drawn from blocks
"""

from .built import read_built
from .checked import read_checked
from .page import Desk, draw_desk, make_desk
from .papers import MOST, Papers
from .repository import is_taken_along, read_repository

__all__ = [
    "MOST",
    "Desk",
    "Papers",
    "draw_desk",
    "is_taken_along",
    "make_desk",
    "read_built",
    "read_checked",
    "read_repository",
]
